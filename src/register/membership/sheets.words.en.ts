import type { SameKeys } from '../../kernel/feature.ts'
import type { sheetWords as vi } from './sheets.words.vi.ts'

export const sheetWords: SameKeys<typeof vi> = {
  sheets: {
    members: {
      name: 'Party members',
      fields: {
        fullName: 'Full name',
        birth: 'Born',
        sex: 'Sex',
        personalId: 'Personal number',
        unit: 'Cell',
        partyAdmitted: 'Admitted to the Party',
        partyOfficial: 'Official member since',
        ethnicity: 'Ethnicity',
        religion: 'Religion',
        nativePlace: 'Native place',
        degree: 'Degree',
        field: 'Field of study',
        degreeYear: 'Year of degree',
        politicalTheory: 'Political theory',
        stateManagement: 'State management',
        phone: 'Telephone',
        minority: 'Ethnic minority',
        schooling: 'Schooling',
        membership: 'Official or probationary',
        rating: 'Rating',
        unitCode: 'Code of the unit',
        oldUnit: 'Former unit',
        oldUnitCode: 'Code of the former unit',
        title: 'Title',
        note: 'Note',
        from: 'In the cell since',
      },
    },
  },
  findings: {
    sinceWhen: {
      what: 'It is not clear since when {{name}} belongs to the cell.',
      why: 'Both the day of coming to the cell and the day of admission are blank.',
      todo: 'Write one of them.',
    },
    notACell: {
      what: '“{{unit}}” is not a cell.',
      why: 'Members belong to a cell or a grass-roots cell.',
      todo: 'Write the name of the cell.',
    },
    memberThere: {
      what: '{{name}} is in “{{unit}}” already.',
      why: 'The same person and cell over the same time.',
      todo: 'Nothing: the row is not written a second time.',
    },
    rowTwice: {
      what: '{{name}}: the same as row {{row}}.',
      why: 'The same person in the same cell.',
      todo: 'Nothing: it is written once.',
    },
    memberTwice: {
      what: '{{name}} has two rows in one cell: this one and row {{row}}.',
      why: 'They share name and year of birth; they may be two people, or one written twice.',
      todo: 'If they are two, write the whole birth or the personal number; if not, leave one row out.',
    },
    memberElsewhere: {
      what: '{{name}} belongs to “{{unit}}” since {{from}}.',
      why: 'A member belongs to one cell at a time.',
      todo: 'Record the transfer first; if it is another person of that name, write the personal number.',
    },
  },
}
