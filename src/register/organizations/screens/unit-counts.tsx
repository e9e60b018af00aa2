/** The counts over the table of seats; each opens the records it counts. */
import type { ReactNode } from 'react'
import type { Predicate } from '../../../kernel/figure.ts'
import { useAsOf } from '../../../ui/as-of-date.tsx'
import { useAddressNow } from '../../../ui/go.tsx'
import { Shape } from '../../../ui/marks.tsx'
import { NumberLink } from '../../../ui/number-link.tsx'
import { useWords } from '../../../ui/words.ts'
import { endingWithinDays } from '../unit.ts'
import { cellKinds, listTarget, type OpenedUnit, ofItself } from './unit-view.ts'
import { unitWords } from './words.ts'

export function Counts({ data }: { data: OpenedUnit }) {
  const w = useWords(unitWords)
  const { at } = useAsOf()
  const from = useAddressNow()
  const { unit, counts } = data
  const own = ofItself(data)
  const seats = (name: string, where: readonly Predicate[], people = false) =>
    listTarget(
      data,
      name,
      { fact: 'post', at, where: [own, ...where], ...(people ? { measure: { distinct: 'person' } } : {}) },
      from,
    )
  const number = (value: number, target: ReturnType<typeof seats>) => <NumberLink value={value} target={target} />
  const parts: [string, ReactNode][] = []
  if (counts.posts > 0) {
    parts.push(['posts', w.rich('posts', { n: number(counts.posts, seats('posts', [])) })])
    parts.push([
      'held',
      w.rich('held', {
        n: number(counts.held, seats('held', [{ dim: 'vacant', is: false }])),
        people: number(counts.people, seats('people', [{ dim: 'vacant', is: false }], true)),
      }),
    ])
  }
  if (counts.dualHeads > 0) {
    parts.push([
      'dual',
      <>
        <Shape name="dual" />{' '}
        {w.rich('dual', { n: number(counts.dualHeads, seats('dual', [{ dim: 'holder.twoHeads', is: true }], true)) })}
      </>,
    ])
  }
  if (counts.posts > 0) {
    parts.push([
      'vacant',
      <>
        <Shape name="vacant" /> {w.rich('vacant', { n: number(counts.vacant, seats('vacant', [{ dim: 'vacant', is: true }])) })}
      </>,
    ])
  }
  if (counts.ending > 0) {
    const soon: Predicate[] = [
      { dim: 'term.daysLeft', atLeast: 0 },
      { dim: 'term.daysLeft', atMost: endingWithinDays },
    ]
    parts.push([
      'ending',
      <>
        <Shape name="half" /> {w.rich('ending', { n: number(counts.ending, seats('ending', soon)) })}
      </>,
    ])
  }
  // Cells hang under the committee of their unit: said of the unit and of its committee, not of every body in it.
  if (counts.cells > 0 && (unit.nature === 'area' || unit.kind === 'committee')) {
    const where: Predicate[] = [{ dim: 'unit.kind', in: cellKinds }, ...(unit.nature === 'area' ? [own] : [])]
    parts.push([
      'cells',
      w.rich('cellsHere', { n: number(counts.cells, listTarget(data, 'cells', { fact: 'unit', at, where }, from)) }),
    ])
  }
  if (parts.length === 0) return null
  return (
    <div className="cols3">
      {parts.map(([id, part]) => (
        <span key={id}>{part}</span>
      ))}
    </div>
  )
}
