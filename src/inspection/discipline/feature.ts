import { feature } from '../../kernel/feature.ts'
import type { Indicator } from '../../kernel/figure.ts'
import type { Door } from '../../platform/transaction.ts'
import { disciplineFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

/** The form counted is the one finally decided in the period; a later change by complaint does not rewrite it. */
export const indicators: readonly Indicator[] = [
  {
    key: 'organizations-disciplined',
    wing: 'inspection',
    ask: (scope, { period }) => ({
      fact: 'discipline-decision',
      scope,
      period,
      where: [{ dim: 'subjectKind', is: 'organization' }],
      measure: { distinct: 'organization' },
      by: [],
    }),
  },
  {
    key: 'members-disciplined',
    wing: 'inspection',
    ask: (scope, { period }) => ({
      fact: 'discipline-decision',
      scope,
      period,
      where: [{ dim: 'subjectKind', is: 'member' }],
      measure: { distinct: 'person' },
      by: [],
    }),
  },
]

export const discipline = feature<Door>({ name: 'discipline', words: { vi, en }, facts: [disciplineFact], indicators, sheets })
