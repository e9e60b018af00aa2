/** Beside a person: who opened the file, when, from which office, on what ground. */
import { useState } from 'react'
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Timeline } from '../../ui/timeline.tsx'
import { defineNamespace, useWords } from '../../ui/words.ts'
import type { trailOfPerson } from '../contract.ts'

const trailWords = defineNamespace(
  'audit.screen',
  {
    title: 'Ai đã xem',
    none: 'Chưa ai mở hồ sơ này.',
    more: 'Xem những lần trước nữa',
    operation: { people_open: 'mở hồ sơ', standards_ofPerson: 'xem chuẩn chức danh', other: 'làm việc với hồ sơ' },
  },
  {
    title: 'Who looked',
    none: 'Nobody has opened this file yet.',
    more: 'Show the times before',
    operation: {
      people_open: 'opened the file',
      standards_ofPerson: 'looked at the title standards',
      other: 'worked with the file',
    },
  },
)

type Entry = OutputOf<typeof trailOfPerson>['entries'][number]

const shownAtFirst = 8

/** One opening of a file asks several things of the server within a minute: it is told once, with all that was done. */
export function openings(entries: readonly Entry[]): { entry: Entry; operations: string[] }[] {
  const told: { entry: Entry; operations: string[] }[] = []
  for (const entry of entries) {
    const last = told.at(-1)
    const same =
      last !== undefined &&
      last.entry.who === entry.who &&
      last.entry.purpose === entry.purpose &&
      last.entry.at.slice(0, 16) === entry.at.slice(0, 16)
    if (!same) told.push({ entry, operations: [entry.operation] })
    else if (!last.operations.includes(entry.operation)) last.operations.push(entry.operation)
  }
  return told
}

export function PersonTrail({ personId }: { personId: string; at: string }) {
  const w = useWords(trailWords)
  const [limit, setLimit] = useState(shownAtFirst * 2)
  const answer = useAnswer<typeof trailOfPerson>(
    'audit.ofPerson',
    { personId, limit },
    { stands: (before) => before.personId === personId },
  )
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
        {({ entries }) => {
          const told = openings(entries).slice(0, limit > shownAtFirst * 2 ? undefined : shownAtFirst)
          return entries.length === 0 ? (
            <p className="dim">{w('none')}</p>
          ) : (
            <>
              <Timeline
                label={w('title')}
                events={told.map(({ entry, operations }) => ({
                  id: entry.id,
                  at: entry.at,
                  what: entry.who,
                  more: [entry.office, entry.purpose ?? [...operations].reverse().map(said).join(', ')]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              />
              {limit <= shownAtFirst * 2 && (entries.length >= limit || told.length < openings(entries).length) ? (
                <p className="no-print">
                  <Button quiet onClick={() => setLimit(200)}>
                    {w('more')}
                  </Button>
                </p>
              ) : null}
            </>
          )
        }}
      </Answer>
    </section>
  )
}
