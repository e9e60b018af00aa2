/** RuleQuote: the text of a rule, its basis, since when it is in force, how sure we are of it. Every verdict shows its rule. */
import type { ReactNode } from 'react'
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

export interface RuleQuoteProps {
  /** The words of the rule. */
  readonly children: ReactNode
  /** “33/2023/NĐ-CP, Điều 8 và Điều 10”, a link where the document is kept. */
  readonly basis: ReactNode
  /** ISO days; `to` is the first day it is no longer in force. */
  readonly from: string
  readonly to?: string | undefined
  readonly certainty: 'verified' | 'local' | 'assumed'
  /** What must be said beside it: what is not counted, and why. */
  readonly note?: ReactNode
}

export function RuleQuote({ children, basis, from, to, certainty, note }: RuleQuoteProps) {
  const w = useWords(kitWords)
  return (
    <div className="rule">
      <p>{children}</p>
      <p className="meta">
        {basis} · {to ? w('rule.fromTo', { from: w.day(from), to: w.day(to) }) : w('rule.from', { day: w.day(from) })} ·{' '}
        {w('rule.certainty')}
        <b>{w(`rule.${certainty}`)}</b>
      </p>
      {note ? <p className="meta">{note}</p> : null}
    </div>
  )
}
