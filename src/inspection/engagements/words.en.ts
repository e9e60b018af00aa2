import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Inspections and supervisions',
  indicators: {
    'standing-committee-inspection-topics': {
      name: 'Topics inspected by the Standing Committee',
      definition:
        'Thematic inspections of the district Standing Committee concluded in the period; a topic counts once however many subjects it has.',
    },
    'standing-committee-inspected-organizations': {
      name: 'Party organizations inspected by the Standing Committee',
      definition:
        'Different Party organizations that were subjects of inspections of the district Standing Committee concluded in the period.',
    },
    'standing-committee-inspected-heads': {
      name: 'Heads inspected by the Standing Committee',
      definition:
        'Different heads of Party organizations who were subjects of inspections of the district Standing Committee concluded in the period.',
    },
    'grassroots-inspected-members': {
      name: 'Members inspected by grass-roots committees',
      definition: 'Different Party members inspected by grass-roots committees, concluded in the period.',
    },
    'grassroots-inspected-cells': {
      name: 'Cells inspected by grass-roots committees',
      definition: 'Different cells inspected by grass-roots committees, concluded in the period.',
    },
    'grassroots-inspections-violations': {
      name: 'Subjects found in violation by grass-roots committees',
      definition: 'Subjects of inspections of grass-roots committees whose conclusion in the period is a violation.',
    },
    'committee-supervised-organization-turns': {
      name: 'Turns of Party organizations supervised by the District Committee',
      definition: 'Each Party organization in each supervision of the District Committee concluded in the period is one turn.',
    },
    'commission-supervised-organizations': {
      name: 'Party organizations supervised by the Inspection Commission',
      definition: 'Different Party organizations supervised by the district Inspection Commission, concluded in the period.',
    },
    'commission-supervised-members': {
      name: 'Members supervised by the Inspection Commission',
      definition: 'Different Party members supervised by the district Inspection Commission, concluded in the period.',
    },
  },
  facts: { engagement: 'inspections and supervisions', 'engagement-subject': 'subjects of inspections and supervisions' },
  sheet: {
    name: 'Inspections and supervisions',
    fields: {
      no: 'Number',
      body: 'Body',
      kind: 'Kind',
      form: 'Form',
      topic: 'Topic',
      subjectKind: 'Subject is',
      subject: 'Subject',
      subjectUnit: 'Cell, unit',
      birthYear: 'Year of birth',
      personalId: 'Personal number',
      isHead: 'Head',
      decidedOn: 'Decided on',
      concludedOn: 'Concluded on',
      conclusion: 'Conclusion',
      paper: 'Notice of conclusion',
    },
  },
  findings: {
    subjectOtherwise: {
      what: '“{{subject}}” is in “{{topic}}” already, with another conclusion.',
      why: 'The register does not change a recorded conclusion by importing again.',
      todo: 'Compare the notice; leave the row out, or undo the earlier batch and import again.',
    },
    formAssumed: {
      what: 'The form is not given; taken as by programme.',
      why: 'The column is blank.',
      todo: 'Write it if it was thematic, periodic or unscheduled.',
    },
    notAPartyBody: {
      what: '“{{unit}}” is not a Party organization.',
      why: 'The body and the subject of an inspection are Party organizations or members.',
      todo: 'Write the Party organization: committee, standing committee, inspection commission, cell.',
    },
    endBeforeStart: {
      what: 'Concluded on {{concluded}}, before it was decided on {{decided}}.',
      why: 'An inspection cannot end before it begins.',
      todo: 'Compare the two papers and mend one of the days.',
    },
    conclusionWithoutDay: {
      what: 'There is a conclusion “{{value}}” but no day of it.',
      why: 'Figures count by the day of the conclusion.',
      todo: 'Write the day of the notice, or leave the conclusion out if there is none yet.',
    },
    dayWithoutConclusion: {
      what: 'There is a day of conclusion, {{day}}, but no conclusion.',
      why: 'Every subject has a conclusion of its own.',
      todo: 'Write the conclusion.',
    },
    twoEngagementsOneNumber: {
      what: 'Number “{{no}}” differs here from row {{first}}.',
      why: 'Rows of one engagement share body, kind and topic.',
      todo: 'Mend the number or what differs.',
    },
    subjectTwice: {
      what: '“{{subject}}” has two rows in {{no}}.',
      why: 'A subject counts once in an engagement.',
      todo: 'Leave out one row, or make two engagements.',
    },
    thereAlready: {
      what: 'This engagement is recorded already: {{topic}}.',
      why: 'Same body, kind, topic, days and subjects.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
