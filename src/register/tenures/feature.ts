import { feature } from '../../kernel/feature.ts'
import type { Indicator } from '../../kernel/figure.ts'
import type { Door } from '../../platform/transaction.ts'
import { postFact } from '../posts/facts.store.ts'
import { leadershipFact, tenureFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

/** Units are counted, not people (cadre-work indicators 10–12): worked out of tenures and recorded findings, never from a flag. */
export const indicators: readonly Indicator[] = [
  {
    key: 'dual-head-units',
    wing: 'cadres',
    ask: (scope, d) => ({
      fact: 'commune-leadership',
      scope,
      at: d.cadresOn,
      where: [{ dim: 'dualHead', is: true }],
      measure: 'count',
      by: [],
    }),
  },
  {
    key: 'non-local-secretaries',
    wing: 'cadres',
    ask: (scope, d) => ({
      of: { fact: 'commune-leadership', scope, at: d.cadresOn, where: [], measure: 'count', by: [] },
      share: [{ dim: 'secretary.local', is: 'nonLocal' }],
    }),
  },
  {
    key: 'non-local-chairs',
    wing: 'cadres',
    ask: (scope, d) => ({
      of: { fact: 'commune-leadership', scope, at: d.cadresOn, where: [], measure: 'count', by: [] },
      share: [{ dim: 'chair.local', is: 'nonLocal' }],
    }),
  },
]

export const tenures = feature<Door>({
  name: 'tenures',
  words: { vi, en },
  facts: [tenureFact, postFact, leadershipFact],
  sheets,
  indicators,
})
