/** The rule behind a share of people who meet a standard: its text, basis, force, certainty, on the day asked. */
import { standards } from '../../../regulations/standards.ts'
import type { Ask } from '../../kernel/figure.ts'
import { RuleQuote } from '../../ui/rule-quote.tsx'
import { useWords } from '../../ui/words.ts'
import { dayOf } from './asked.ts'
import { reportWords } from './words.ts'

/** Which standard a question about assessments is under: that of the level it asks for. */
function standardOf(ask: Ask, at: string) {
  if (!('of' in ask) || ask.of.fact !== 'assessment') return undefined
  const level = ask.of.where.find((p) => 'dim' in p && p.dim === 'title.level')
  const wanted = level && 'is' in level ? level.is : undefined
  return standards.find((s) => s.validFrom <= at && at < s.validTo && (wanted === 'commune') === s.key.startsWith('commune'))
}

export function RuleOfDay({ ask }: { ask: Ask }) {
  const w = useWords(reportWords)
  const at = dayOf(ask)
  const rule = at === undefined ? undefined : standardOf(ask, at)
  if (!rule || at === undefined) return null
  return (
    <section>
      <h3>{w('ruleOf', { day: w.day(at) })}</h3>
      <RuleQuote
        basis={rule.legalBasis}
        from={rule.validFrom}
        to={rule.validTo}
        certainty={rule.certainty}
        note={w('commitmentNote')}
      >
        {w.lang === 'vi' ? rule.textVi : rule.textEn}
      </RuleQuote>
    </section>
  )
}
