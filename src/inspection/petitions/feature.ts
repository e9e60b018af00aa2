import { feature } from '../../kernel/feature.ts'
import type { Indicator } from '../../kernel/figure.ts'
import type { Door } from '../../platform/transaction.ts'
import { petitionFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const received = (key: string, slice: string): Indicator => ({
  key,
  wing: 'inspection',
  ask: (scope, { period }) => ({
    fact: 'petition',
    scope,
    period,
    where: [
      { dim: 'slice', is: slice },
      { dim: 'withinCompetence', is: true },
    ],
    measure: 'count',
    by: [],
  }),
})

export const indicators: readonly Indicator[] = [
  received('denunciations-against-members', 'denunciation:member'),
  received('denunciations-against-organizations', 'denunciation:organization'),
  received('discipline-complaints', 'complaint:disciplineDecision'),
]

export const petitions = feature<Door>({ name: 'petitions', words: { vi, en }, facts: [petitionFact], indicators, sheets })
