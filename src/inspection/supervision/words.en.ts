import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Regular supervision',
  indicators: {
    'grassroots-regularly-supervised-members': {
      name: 'Members under regular supervision of grass-roots commissions',
      definition: 'Different Party members regularly supervised by grass-roots inspection commissions in the period.',
    },
    'grassroots-regularly-supervised-cells': {
      name: 'Cells under regular supervision of grass-roots commissions',
      definition: 'Different cells regularly supervised by grass-roots inspection commissions in the period.',
    },
  },
  facts: { 'regular-supervision': 'regular supervision' },
}
