import type { SameKeys } from '../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Reports',
  audit: {
    asked: 'asked a figure',
    listed: 'opened the list behind a number',
    reportOpened: 'opened a report',
    reportsListed: 'looked at the reports',
    reportWritten: 'changed the words of a report',
    reportFrozen: 'closed a report',
    snapshotOpened: 'opened a snapshot',
    publishedOpened: 'opened the published tables of a snapshot',
    paperMade: 'made a Word paper of a report',
  },
  problems: {
    noFact: {
      what: 'There is no kind of record “{{fact}}” to count.',
      why: 'What can be counted: {{known}}.',
      todo: 'Choose one of these.',
    },
    noDim: {
      what: 'Records of “{{fact}}” have no “{{dim}}”.',
      why: 'What they can be filtered and split by: {{known}}.',
      todo: 'Choose one of these.',
    },
    noEntity: {
      what: 'Records of “{{fact}}” cannot be counted by “{{entity}}”.',
      why: 'Besides rows one can count the different: {{known}}.',
      todo: 'Choose one of these, or leave out measure.',
    },
    badValue: { what: '“{{dim}}” does not take “{{value}}”.', why: 'It takes: {{known}}.', todo: 'Mend the value.' },
    notOrdered: {
      what: '“{{dim}}” has no order.',
      why: 'Only numbers have “at least” and “at most”.',
      todo: 'Use “is” or “in”.',
    },
    dayAndPeriod: {
      what: 'This figure has both a day and a period.',
      why: 'A figure has one: at a day, or in a period.',
      todo: 'Leave out one.',
    },
    needsDay: {
      what: 'Records of “{{fact}}” are asked at a day.',
      why: 'They are a state that lasts, not something that happens in a period.',
      todo: 'Write at: "year-month-day".',
    },
    needsPeriod: {
      what: 'Records of “{{fact}}” are asked in a period.',
      why: 'They happen on a day and are counted from a day to a day.',
      todo: 'Write period: from a day, to before a day.',
    },
    noSuchDay: { what: 'There is no day {{day}}.', why: 'It is not in the calendar.', todo: 'Write it as year-month-day.' },
    endBeforeStart: {
      what: 'The period from {{from}} to {{to}} has no day in it.',
      why: 'The end must come after the start; the end is no part of the period.',
      todo: 'Change the two days.',
    },
    tooLong: {
      what: 'The question is too long: {{words}} values.',
      why: 'A question has at most {{most}} values.',
      todo: 'Ask in several questions.',
    },
    notUnderstood: { what: 'The question was not understood.', why: '{{why}}', todo: 'See “Ask a figure” in the guide.' },
    noUnit: {
      what: 'There is no unit “{{unit}}”.',
      why: 'The short name or code is wrong.',
      todo: 'Take the short name from the tree of organizations.',
    },
    unitEnded: {
      what: '{{unit}} no longer existed on {{day}}.',
      why: 'It ended on {{ended}}; it went into, or its records are kept by: {{into}}.',
      todo: 'Ask at an earlier day, or ask the new unit.',
    },
    unitNotYet: {
      what: '{{unit}} did not exist yet on {{day}}.',
      why: 'It began on {{from}}.',
      todo: 'Ask at a later day, or choose “tree of today” to gather the old figures.',
    },
    changedMeanwhile: {
      what: 'Somebody else changed the report after you opened it.',
      why: 'Writing over it would lose that work.',
      todo: 'What you wrote is still on the screen: open the new version beside it, join them, and save.',
    },
    correctionNeedsReason: {
      what: 'This report was closed {{number}} time(s) already.',
      why: 'Closing it again is a correction and needs its reason.',
      todo: 'Write the reason, then close.',
    },
    notAllInSight: {
      what: 'You cannot close this report.',
      why: 'The figure “{{figure}}” is outside your rights, and a snapshot must be whole for everyone.',
      todo: 'Ask someone who sees both wings to close it.',
    },
  },
  sheets: {
    declarations: {
      name: 'Declarations that all was entered',
      fields: {
        what: 'What',
        unit: 'Unit',
        from: 'From',
        to: 'To',
        value: 'Value',
        declaredBy: 'Declared by',
        declaredOn: 'Declared on',
        paper: 'Paper',
      },
    },
    reports: {
      name: 'Reporting periods',
      fields: { unit: 'Unit', year: 'Year', cadresOn: 'Cadres on', from: 'Inspection from', to: 'Inspection to' },
    },
  },
  findings: {
    endBeforeStart: {
      what: 'The period ends on {{to}}, before it begins on {{from}}.',
      why: 'A period has at least one day.',
      todo: 'Mend one of the days.',
    },
    thereAlready: {
      what: 'This row is recorded already: {{what}}.',
      why: 'Same content, unit and period.',
      todo: 'Nothing to do: it is not written again.',
    },
    reportOtherwise: {
      what: 'The report of {{year}} of {{unit}} is there with other days.',
      why: 'A unit has one report a year.',
      todo: 'Make the days agree, or leave the row out.',
    },
    notZero: {
      what: 'The declaration says “{{value}}”.',
      why: 'A declaration only says that all was entered; the register counts.',
      todo: 'Write “không có” or “đã nhập đủ”.',
    },
  },
}
