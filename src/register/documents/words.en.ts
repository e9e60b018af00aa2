import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Papers',
  audit: {
    documentsListed: 'looked at the register of papers',
    documentRegistered: 'registered a paper',
    numberKept: 'kept the number only of a secret paper',
  },
  sheet: {
    name: 'Register of papers',
    fields: {
      number: 'Number and sign',
      issuer: 'Issuing body',
      issuedOn: 'Issued on',
      grade: 'State-secret grade',
      kind: 'Kind of paper',
      title: 'Summary',
    },
  },
  problems: {
    numberOnly: {
      what: 'Of a paper with a grade of state secret only number, day, issuing body and grade may be recorded.',
      why: 'State secrets may enter an isolated network only (Law on State Secrets 117/2025/QH15); this installation is not declared to be one.',
      todo: 'Leave the kind and the summary blank; look the content up on paper.',
    },
    pastContent: {
      what: 'The grade was not changed: what the paper says is recorded.',
      why: 'Its earlier wording would go on keeping what a secret paper says (Law 117/2025/QH15).',
      todo: 'Use “Keep the number only”: the content goes, from earlier wordings and the trail too.',
    },
    numberLong: {
      what: 'The number or the issuing body of the secret paper is too long.',
      why: 'At most 40 characters of number and 150 of the body’s name, so that no content hides there.',
      todo: 'Write number, sign and body as they stand on the paper.',
    },
    kindMissing: {
      what: 'The kind of paper is not said.',
      why: 'An open paper needs its kind to tell equal numbers apart.',
      todo: 'Write the kind: decision, report, notice… If the paper has a grade of secrecy, write the grade.',
    },
    thereAlready: {
      what: 'Paper no. {{number}} is in the register already.',
      why: 'The same number, issuing body and day.',
      todo: 'Search the register by the number.',
    },
    changedOrGone: {
      what: 'Not done: the paper is no longer what the screen shows.',
      why: 'Somebody has just changed it, or it lies outside your bounds.',
      todo: 'Open the register of papers again and go on.',
    },
  },
  findings: {
    contentWithheld: {
      what: 'Paper no. {{number}} bears a grade of state secret, or one that could not be read: only its number, day, issuing body and grade are kept.',
      why: 'This machine is not declared an isolated network (Law 117/2025/QH15).',
      todo: 'Delete the file from this machine and tell whoever is in charge of state secrets.',
    },
    thereAlready: {
      what: 'Paper no. {{number}} is in the register already.',
      why: 'The same number, issuing body and day.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
