import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Organizations',
  mark: '{{day}}: {{ended}} communes became {{founded}}',
  problems: {
    noUnit: {
      what: 'There is no unit “{{unit}}”.',
      why: 'The short name or code is wrong, or the unit lies outside your rights.',
      todo: 'Choose the unit in the tree.',
    },
  },
  facts: { unit: 'areas and organizations' },
  audit: {
    treeOpened: 'looked at the tree of organizations',
    unitOpened: 'looked at a unit',
    changesOpened: 'looked at the days of reorganization',
  },
  ...sheetWords,
}
