import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Roster',
  problems: {
    twoHolders: {
      what: 'Two people hold one post officially over the same days.',
      why: 'A seat has one official holder at a time.',
      todo: 'Write the last day of the one before, or mend the capacity.',
    },
  },
  sheets: {
    roster: {
      name: 'Roster',
      fields: {
        fullName: 'Full name',
        birth: 'Born',
        sex: 'Sex',
        personalId: 'Personal number',
        ethnicity: 'Ethnicity',
        religion: 'Religion',
        nativePlace: 'Native place',
        partyAdmitted: 'Admitted to the Party',
        partyOfficial: 'Official member since',
        degree: 'Degree',
        field: 'Field of study',
        degreeYear: 'Year of degree',
        politicalTheory: 'Political theory',
        stateManagement: 'State management',
        fieldFits: 'Field fits',
        title: 'Title',
        unit: 'Organization',
        from: 'From',
        paper: 'Decision',
        termEnds: 'Term ends',
        until: 'Last day',
        capacity: 'Capacity',
        phone: 'Telephone',
        minority: 'Ethnic minority',
        schooling: 'Schooling',
        membership: 'Official or probationary',
        rating: 'Rating',
        unitCode: 'Code of the unit',
        oldUnit: 'Former unit',
        oldUnitCode: 'Code of the former unit',
        appointedOn: 'Appointed on',
        decidedOn: 'Decided on',
        body: 'Deciding body',
        note: 'Note',
      },
    },
  },
  findings: {
    unitIsArea: {
      what: '“{{unit}}” is an area, not an organization with posts.',
      why: 'A seat belongs to an organization: a committee, a people’s committee, a union, a division…',
      todo: 'Write the organization, such as “UBND {{unit}}”.',
    },
    titleUnknown: {
      what: 'There is no title “{{title}}” in “{{unit}}”.',
      why: 'The catalogue has for this kind of organization: {{known}}.',
      todo: 'Write the title as it is called there, or mend the organization.',
    },
    endBeforeStart: {
      what: 'The last day {{until}} is before the first, {{from}}.',
      why: 'Nobody leaves a post before holding it.',
      todo: 'Check the decision and mend one of the days.',
    },
    termBeforeStart: {
      what: 'The term ends on {{until}}, before it begins on {{from}}.',
      why: 'A term cannot end before it begins.',
      todo: 'Mend one of the days.',
    },
    endsAfterUnit: {
      what: 'The last day {{until}} is after “{{unit}}” ended ({{ended}}).',
      why: 'Posts end with their organization.',
      todo: 'Mend the last day.',
    },
    endsWithUnit: {
      what: 'The post is written as ending with “{{unit}}” ({{ended}}).',
      why: 'The row gives no last day and the organization has ended.',
      todo: 'Write the last day if the person left earlier.',
    },
    birthAfterStart: {
      what: '“{{name}}”, born {{value}}, not before {{from}}, the first day in the post.',
      why: 'The birth or the day of appointment is wrong.',
      todo: 'Check the papers and mend it.',
    },
    admittedBeforeBirth: {
      what: 'Admitted to the Party {{value}}, before the birth.',
      why: 'One of the dates is wrong.',
      todo: 'Check the papers and mend it.',
    },
    officialBeforeAdmitted: {
      what: 'Official member {{value}}, before being admitted.',
      why: 'Members become official after they are admitted.',
      todo: 'Check the file and mend it.',
    },
    notAYear: {
      what: '{{value}} is not a year.',
      why: 'A year of four figures is needed.',
      todo: 'Write the year again.',
    },
    degreeBeforeBirth: {
      what: 'The year of the degree, {{value}}, is not after the year of birth.',
      why: 'One of the years is wrong.',
      todo: 'Check the diploma and mend it.',
    },
    partyDatesNotKept: {
      what: '{{count}} rows have dates of Party membership; this list does not write them.',
      why: 'They belong to membership in a cell, and a roster names none.',
      todo: 'Import the list of members of the cells.',
    },
    twoHolders: {
      what: '{{title}}, {{unit}}: “{{name}}” ({{days}}) and “{{other}}” ({{otherDays}}) both hold it officially.',
      why: 'The seat has one official holder at a time.',
      todo: 'Write the last day of the one before, or mend the capacity (acting, in charge, seconded).',
    },
    vacantButHeld: {
      what: '{{title}}, {{unit}} is said to be vacant while “{{name}}” holds it ({{days}}).',
      why: 'A seat that is held is not vacant.',
      todo: 'Write that person’s last day, or leave the vacant row out.',
    },
    vacancyThere: {
      what: 'The vacant seat {{title}}, {{unit}} is in the register already.',
      why: 'The register has the seat, and nobody holds it.',
      todo: 'Nothing.',
    },
    tenureThere: {
      what: '{{name}}, {{title}}, {{unit}}: in the register already.',
      why: 'The same person, title and day.',
      todo: 'Nothing: the row is not written a second time.',
    },
    tenureDiffers: {
      what: '{{name}}, {{title}}, {{unit}}: the register has it with other details.',
      why: 'The paper, term, capacity or last day differ; an import changes nothing that is recorded.',
      todo: 'If the register is wrong, mend the record.',
    },
    tenureEnds: {
      what: '{{name}} leaves {{title}}, {{unit}} after {{until}}.',
      why: 'In the register it still runs; this row gives its last day.',
      todo: 'Nothing: the last day will be written.',
    },
    tenureOtherwise: {
      what: '{{name}} holds {{title}}, {{unit}} since {{known}}, not {{value}}.',
      why: 'Two periods of one person overlap.',
      todo: 'Mend the first day, or leave the row out.',
    },
    rowTwice: {
      what: '{{name}}, {{title}}, {{unit}}: the same as row {{row}}.',
      why: 'The same person, title and day.',
      todo: 'Nothing: it is written once.',
    },
    changedMeanwhile: {
      what: 'Somebody else has just changed a record.',
      why: 'What was checked is no longer the newest. Nothing was written.',
      todo: 'Open the import again, check and write.',
    },
  },
}
