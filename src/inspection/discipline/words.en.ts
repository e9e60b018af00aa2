import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Discipline',
  indicators: {
    'organizations-disciplined': {
      name: 'Party organizations disciplined',
      definition:
        'Different Party organizations with a discipline decision signed in the period. Zero is written only when all was declared entered.',
    },
    'members-disciplined': {
      name: 'Members disciplined',
      definition:
        'Different Party members with a discipline decision signed in the period. Zero is written only when all was declared entered.',
    },
  },
  facts: { 'discipline-decision': 'discipline decisions' },
}
