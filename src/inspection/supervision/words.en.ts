import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Regular supervision',
  indicators: {
    'grassroots-regularly-supervised-members': {
      name: 'Members under regular supervision of grass-roots commissions',
      definition: 'Different Party members regularly supervised by grass-roots inspection commissions in the period.',
    },
    'grassroots-regularly-supervised-cells': {
      name: 'Cells under regular supervision of grass-roots commissions',
      definition: 'Different cells regularly supervised by grass-roots inspection commissions in the period.',
    },
  },
  facts: { 'regular-supervision': 'regular supervision' },
  sheet: {
    name: 'Regular supervision',
    fields: {
      body: 'Body',
      subjectKind: 'Subject is',
      subject: 'Subject',
      subjectUnit: 'Cell, unit',
      birthYear: 'Year of birth',
      personalId: 'Personal number',
      topic: 'Topic',
      date: 'Day',
      follower: 'Follower',
      reminder: 'Reminder',
    },
  },
  findings: {
    thereAlready: {
      what: 'The note on “{{subject}}” is recorded already.',
      why: 'Same body, subject, day and topic.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
