import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Discipline',
  indicators: {
    'organizations-disciplined': {
      name: 'Party organizations disciplined',
      definition:
        'Different Party organizations with a discipline decision signed in the period. Zero is written only when all was declared entered.',
    },
    'members-disciplined': {
      name: 'Members disciplined',
      definition:
        'Different Party members with a discipline decision signed in the period. Zero is written only when all was declared entered.',
    },
  },
  facts: { 'discipline-decision': 'discipline decisions' },
  sheet: {
    name: 'Discipline decisions',
    fields: {
      body: 'Deciding body',
      subjectKind: 'Subject is',
      subject: 'Subject',
      subjectUnit: 'Cell, unit',
      birthYear: 'Year of birth',
      personalId: 'Personal number',
      form: 'Form',
      content: 'Violation',
      paper: 'Decision number',
      signedOn: 'Signed on',
      effectiveOn: 'Effective on',
    },
  },
  findings: {
    effectiveBeforeSigned: {
      what: 'Effective on {{effective}}, before it was signed on {{signed}}.',
      why: 'A decision cannot take effect before it is signed.',
      todo: 'Compare the decision and mend the day.',
    },
    notForOrganizations: {
      what: '“{{value}}” is no form for an organization.',
      why: 'Organizations are reprimanded, warned or dissolved (69-QĐ/TW, Article 7).',
      todo: 'Mend the form or the subject.',
    },
    notForMembers: {
      what: '“{{value}}” is no form for a member.',
      why: 'Members are reprimanded, warned, removed or expelled (69-QĐ/TW, Article 7).',
      todo: 'Mend the form or the subject.',
    },
    thereAlready: {
      what: 'Decision {{paper}} is recorded already.',
      why: 'Same body, subject, number and day.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
