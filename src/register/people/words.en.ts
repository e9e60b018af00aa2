import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'People',
  audit: {
    peopleListed: 'looked at the list of people',
    personOpened: 'opened the file',
    candidatesCompared: 'compared people of one name while importing',
  },
  ...sheetWords,
}
