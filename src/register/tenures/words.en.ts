import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Posts and holders',
  indicators: {
    'dual-head-units': {
      name: "Units whose secretary is also chair of the People's Committee",
      definition:
        "Commune-level units in which one person holds both the secretary's seat and the chair's seat of that same unit.",
    },
    'non-local-secretaries': {
      name: 'Units whose secretary is not a local person',
      definition:
        'Commune-level units whose secretary was found not to be a local person, of all units; no finding is not counted.',
    },
    'non-local-chairs': {
      name: "Units whose chair of the People's Committee is not a local person",
      definition: 'Commune-level units whose chair was found not to be a local person, of all units; no finding is not counted.',
    },
  },
  facts: { tenure: 'holders of titles', post: 'seats', 'commune-leadership': 'heads of commune-level units' },
  ...sheetWords,
}
