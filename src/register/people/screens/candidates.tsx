/** Who of several people a row of a file means: each with what tells him from the others, and “a new person” where that can be. */
import { useEffect, useRef } from 'react'
import { Answer, useAnswer } from '../../../ui/answer.tsx'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Go } from '../../../ui/go.tsx'
import { useWords } from '../../../ui/words.ts'
import type { candidates } from '../contract.ts'
import { candidateWords } from './candidates-words.ts'

type Candidate = OutputOf<typeof candidates>['people'][number]
const none: OutputOf<typeof candidates> = { people: [] }

/** The most that one question may name. */
const most = 50

export type CandidatesProps = {
  /** Ids of people, and `row:<row>:<sheet>` for one whom the file itself makes. */
  ids: readonly string[]
  mayBeNew: boolean
  busy: boolean
  /** Whether the cursor goes to the first of them. */
  takesCursor: () => boolean
  /** One of the ids, or `new`. */
  onChoose: (answer: string) => void
}

export function Candidates({ ids, mayBeNew, busy, takesCursor, onChoose }: CandidatesProps) {
  const { today } = useAsOf()
  const recorded = ids.filter((id) => !id.startsWith('row:')).slice(0, most)
  const answer = useAnswer<typeof candidates>('people.candidates', { ids: recorded, at: today }, { enabled: recorded.length > 0 })
  const choice = { ids, mayBeNew, busy, takesCursor, onChoose }
  if (recorded.length === 0) return <Choices people={none.people} {...choice} />
  return <Answer of={answer}>{({ people }) => <Choices people={people} {...choice} />}</Answer>
}

function Choices({ people, ids, mayBeNew, busy, takesCursor, onChoose }: CandidatesProps & { people: readonly Candidate[] }) {
  const w = useWords(candidateWords)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (takesCursor()) list.current?.querySelector('button')?.focus()
  }, [takesCursor])
  const rows = ids.flatMap((id) => {
    const [, row, sheet] = /^row:(\d+):(.*)$/.exec(id) ?? []
    return row === undefined ? [] : [{ id, label: w('madeByRow', { row, sheet: decodeURIComponent(sheet ?? '') }) }]
  })
  const unseen = ids.length - people.length - rows.length
  const take = (id: string, words: string, whom: string) => (
    <Button waiting={busy} onClick={() => onChoose(id)}>
      {words}
      <span className="vh">: {whom}</span>
    </Button>
  )
  return (
    <>
      <ol className="choices" aria-label={w('which')} ref={list}>
        {people.map((p) => {
          const born = p.birth ? w('born', { day: w.day(p.birth) }) : w('bornUnknown')
          const sex = p.sex === 'male' ? w('male') : p.sex === 'female' ? w('female') : undefined
          return (
            <li key={p.id}>
              <span>
                <Go target={{ to: '/people/$id', params: { id: p.id } }}>{p.fullName}</Go>, <span className="nb">{born}</span>
                <span className="second">
                  {[sex, p.numberEnd === null ? w('noNumber') : w('numberEnds', { end: p.numberEnd })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className="second">
                  {p.posts.length > 0
                    ? p.posts.map((held) => `${held.title[w.lang]}, ${held.unit}`).join('; ')
                    : p.units.length > 0
                      ? p.units.join('; ')
                      : w('noPosts')}
                </span>
              </span>
              {take(p.id, w('thisOne'), `${p.fullName}, ${born}`)}
            </li>
          )
        })}
        {rows.map(({ id, label }) => (
          <li key={id}>
            <span>{label}</span>
            {take(id, w('thisOne'), label)}
          </li>
        ))}
        {mayBeNew ? (
          <li>
            <span>{w('noneOfThem')}</span>
            <Button waiting={busy} onClick={() => onChoose('new')}>
              {w('aNewOne')}
            </Button>
          </li>
        ) : null}
      </ol>
      {unseen > 0 ? <p className="small dim">{w('outOfSight', { n: unseen })}</p> : null}
    </>
  )
}
