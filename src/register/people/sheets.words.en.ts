import type { SameKeys } from '../../kernel/feature.ts'
import type { sheetWords as vi } from './sheets.words.vi.ts'

export const sheetWords: SameKeys<typeof vi> = {
  findings: {
    personNotFound: {
      what: '“{{name}}” is not in the register.',
      why: 'The row speaks of somebody who has a record.',
      todo: 'Check the name and year of birth, or import the list that has this person first.',
    },
    personTwice: {
      name: 'Several people of one name: choose the right one',
      what: '{{count}} people may be “{{name}}”: {{persons}}.',
      why: 'They share name and year of birth; nothing is chosen for you.',
      todo: 'Choose the right one, or write the personal number.',
    },
    personMaybe: {
      name: 'May be somebody in the register',
      what: 'Is “{{name}}” the one in the register: {{persons}}?',
      why: 'Name and year of birth fit, but the unit is another or the birth is not complete.',
      todo: 'Choose that person, or answer that it is a new one; with the personal number nothing is asked.',
    },
    personPerhaps: {
      name: 'May be somebody in the register',
      what: 'Is “{{name}}” the one in the register: {{persons}}?',
      why: 'Name and year of birth fit, but the unit is another or the birth is not complete.',
      todo: 'If so, choose that person; if not, import the list that has the other one first.',
    },
    numberOfAnother: {
      what: 'The personal number of “{{name}}” belongs to {{other}}.',
      why: 'A number belongs to one person.',
      todo: 'Check the papers and mend the number or the name.',
    },
    numberWrong: {
      what: '“{{value}}” has {{count}} characters.',
      why: 'A personal number has 12 figures (old identity cards 9). Excel may have dropped a leading 0.',
      todo: 'Write the whole number.',
    },
    birthMissing: {
      what: 'The birth of “{{name}}” is missing.',
      why: 'Without the year, people of one name cannot be told apart.',
      todo: 'Write the date of birth, or the year alone.',
    },
    birthDiffers: {
      what: 'The birth {{value}} differs from the register: {{name}} was born {{known}}.',
      why: 'The personal number is the same, the birth is not.',
      todo: 'Check the papers; mend the cell, or the record before importing.',
    },
    detailDiffers: {
      what: '{{name}}: the file says “{{value}}”, the register “{{known}}”.',
      why: 'An import fills what is blank and changes nothing that is recorded.',
      todo: 'If the register is wrong, mend it in the person’s file.',
    },
  },
}
