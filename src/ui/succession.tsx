/** Succession: what a unit came from and what it became, whole or in part, with what may be added up across the change. */
import type { ReactNode } from 'react'
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { Shape } from './marks.tsx'
import { useWords } from './words.ts'

export interface SuccessionUnit {
  readonly id: string
  readonly name: string
  /** Left out for the unit of the page itself. */
  readonly target?: Target
  /** “đến 30/6/2025”. */
  readonly note?: string
  /** How much of it went over; said only where it differs within the list or is a part. */
  readonly share?: 'whole' | 'part'
  /** Ended on the day shown. */
  readonly ended?: boolean
}

export interface SuccessionProps {
  readonly from: readonly SuccessionUnit[]
  /** The units that came, when there are several. */
  readonly into?: readonly SuccessionUnit[]
  /** The sentence: what became what, from when, and whether old figures may be added up. */
  readonly children: ReactNode
  /** The document, how sure, what followed for posts and people. */
  readonly meta?: ReactNode
}

function Units({ units, className }: { units: readonly SuccessionUnit[]; className?: string }) {
  const w = useWords(kitWords)
  return (
    <ul className={className}>
      {units.map((unit) => (
        <li key={unit.id}>
          {unit.target ? (
            <Go target={unit.target} className={unit.ended ? 'was' : undefined}>
              {unit.name}
            </Go>
          ) : (
            <b>{unit.name}</b>
          )}{' '}
          {unit.share ? `${w(`succession.${unit.share}`)} ` : null}
          {unit.note ? <span className="dim">({unit.note})</span> : null}
        </li>
      ))}
    </ul>
  )
}

export function Succession({ from, into, children, meta }: SuccessionProps) {
  const w = useWords(kitWords)
  return (
    <section className="life" aria-label={w('succession.label')}>
      <Units units={from} className="from" />
      <span className="arrow">
        <Shape name="to" />
        <span className="vh">{w('succession.into')}</span>
      </span>
      <div className="into">
        <p>{children}</p>
        {into ? <Units units={into} className="from" /> : null}
        {meta ? <p className="small dim">{meta}</p> : null}
      </div>
    </section>
  )
}
