import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Party members',
  facts: { membership: 'members of cells' },
  ...sheetWords,
}
