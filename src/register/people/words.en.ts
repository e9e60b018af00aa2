import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'People',
  audit: {
    peopleListed: 'looked at the list of people',
    personOpened: 'opened the file',
    fieldsRevealed: 'opened sensitive fields of the file',
    candidatesCompared: 'compared people of one name while importing',
  },
  problems: {
    purposeOfOther: {
      what: 'Not opened: this purpose is not of the wing you work in.',
      why: 'Inspection and supervision is a purpose of those who do it.',
      todo: 'Choose another purpose.',
    },
  },
  ...sheetWords,
}
