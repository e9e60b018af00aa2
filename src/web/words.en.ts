import type { SameShape } from '../ui/words.ts'
import type { vi } from './words.vi.ts'

export const en = {
  sections: {
    register: 'Registers',
    cadres: 'Cadres',
    inspection: 'Inspection',
    figures: 'Figures',
    data: 'Data',
  },
  notFound: {
    title: 'There is no such page',
    why: 'The address “{{path}}” leads to no screen. It may be cut short, or the screen has another name now.',
    home: 'To the first page',
  },
  mayNot: {
    title: 'This account cannot open this page',
    why: 'The page belongs to a line of work or a right that the account does not have. If you need it, ask whoever keeps the accounts of your office.',
  },
  toToday: 'Back to today',
} as const satisfies SameShape<typeof vi>
