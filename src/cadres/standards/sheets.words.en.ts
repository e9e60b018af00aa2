import type { SameKeys } from '../../kernel/feature.ts'
import type { sheetWords as vi } from './sheets.words.vi.ts'

export const sheetWords: SameKeys<typeof vi> = {
  sheets: { 'roster-field-matches': { name: 'Field fits (in a roster)', fields: { fieldFits: 'Field fits' } } },
  findings: {
    matchOtherwise: {
      what: '{{name}}, {{title}}: the register has another confirmation since {{known}}.',
      why: 'This row begins no later and says the contrary.',
      todo: 'Mend the cell, or the confirmation in the register.',
    },
    matchReplaces: {
      what: '{{name}}, {{title}}: the confirmation since {{known}} will end when the new one begins.',
      why: 'A later confirmation takes the place of an earlier one; both stay in the register.',
      todo: 'Nothing, if there is indeed a new confirmation.',
    },
  },
}
