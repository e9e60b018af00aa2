/** Beside a person: who opened the file, when, from which office, on what ground. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { defineNamespace, useWords } from '../../ui/words.ts'
import type { trailOfPerson } from '../contract.ts'

const trailWords = defineNamespace(
  'audit.screen',
  {
    title: 'Ai đã xem',
    none: 'Chưa ai mở hồ sơ này.',
    more: 'và {{n}} lần trước nữa',
    operation: { people_open: 'mở hồ sơ', standards_ofPerson: 'xem tiêu chuẩn chức danh', other: 'làm việc với hồ sơ' },
  },
  {
    title: 'Who looked',
    none: 'Nobody has opened this file yet.',
    more: 'and {{n}} times before that',
    operation: {
      people_open: 'opened the file',
      standards_ofPerson: 'looked at the title standards',
      other: 'worked with the file',
    },
  },
)

export function PersonTrail({ personId }: { personId: string; at: string }) {
  const w = useWords(trailWords)
  const answer = useAnswer<typeof trailOfPerson>('audit.ofPerson', { personId, limit: 8 })
  const said = (operation: string) =>
    operation === 'people.open'
      ? w('operation.people_open')
      : operation === 'standards.ofPerson'
        ? w('operation.standards_ofPerson')
        : w('operation.other')
  return (
    <section>
      <h2>{w('title')}</h2>
      <Answer of={answer}>
        {({ entries, total }) =>
          entries.length === 0 ? (
            <p className="dim">{w('none')}</p>
          ) : (
            <>
              <Timeline
                label={w('title')}
                events={entries.map((e) => ({
                  id: e.id,
                  at: e.at,
                  what: e.who,
                  more: [e.office, said(e.operation), e.purpose].filter(Boolean).join(' · '),
                }))}
              />
              {total > entries.length ? <p className="dim small">{w('more', { n: total - entries.length })}</p> : null}
            </>
          )
        }
      </Answer>
    </section>
  )
}
