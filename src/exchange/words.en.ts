import type { SameKeys } from '../kernel/feature.ts'
import { words as findings } from './findings/words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Import from Excel',
  status: { staged: 'draft', committed: 'written', undone: 'undone', discarded: 'discarded' },
  skip: {
    section: 'section row',
    total: 'total',
    signature: 'signatures',
    numbering: 'head repeated, numbers of columns',
    hidden: 'hidden row',
    empty: 'blank row',
    continued: 'second line of the row above',
    byHand: 'left out by decision',
  },
  why: {
    hidden: 'hidden sheet',
    empty: 'blank sheet',
    noKind: 'not recognised as a list',
    severalKinds: 'like several kinds of list',
    unreadKind: 'a kind of list not read yet',
    notYourWing: 'belongs to another office',
    byHand: 'left out by decision',
  },
  audit: {
    importStaged: 'read an Excel file into a draft',
    importTried: 'tried an Excel file, nothing kept',
    importOpened: 'looked at an import',
    importDecided: 'changed the draft of an import',
    importCommitted: 'wrote an import to the register',
    importUndone: 'undid an import',
    importDiscarded: 'discarded the draft of an import',
    importsListed: 'looked at the list of imports',
  },
  problems: {
    notReadable: { what: '{{whatEn}}', why: '{{whyEn}}', todo: '{{todoEn}}' },
    stateSecret: {
      what: 'The file is not taken: cell {{cell}} of the sheet “{{sheet}}” bears the stamp {{grade}}.',
      why: 'State secrets may enter an isolated network only (Law on State Secrets 117/2025/QH15); this installation is not declared to be one. Nothing of the file was kept.',
      todo: 'Delete the file from this machine and tell whoever is in charge of state secrets. If the file is no secret, take the word out of it and choose it again.',
    },
    sameFile: {
      what: 'This file was written by import {{number}} on {{day}}.',
      why: 'Its content is the same byte for byte; writing it again adds nothing.',
      todo: 'Open import {{number}}; to write the file again, undo that import first.',
    },
    sameInCall: {
      what: 'The file “{{file}}” is the same as “{{other}}” of this reading.',
      why: 'The content is the same byte for byte; writing it twice adds nothing.',
      todo: 'Leave one of the two out.',
    },
    noSuchFile: {
      what: 'The file “{{file}}” could not be opened.',
      why: 'It is not there, or may not be read ({{why}}).',
      todo: 'Check its path.',
    },
    noSuchDay: {
      what: '“{{value}}” is not a day.',
      why: 'The day of the list is written year-month-day.',
      todo: 'Write it again, for example 2026-06-30.',
    },
    errorsLeft: {
      what: 'Not written: import {{number}} still has places to decide: {{count}}.',
      why: 'An import is written whole or not at all.',
      todo: 'Mend the cells in error, or leave those rows out with a reason, then write again.',
    },
    nothingToWrite: {
      what: 'The file “{{file}}” has no row to write.',
      why: 'All its sheets or rows were left out.',
      todo: 'Look again at the sheets and rows left out.',
    },
    notStaged: {
      what: 'Import {{number}} is no longer a draft.',
      why: 'It was written, undone or discarded.',
      todo: 'Open the list of imports again to see where it stands.',
    },
    notCommitted: {
      what: 'Import {{number}} is not in the register.',
      why: 'Only an import that was written and not yet undone can be undone.',
      todo: 'Open the list of imports again to see where it stands.',
    },
    changedMeanwhile: {
      what: 'Somebody else has just changed this import.',
      why: 'What is on the screen is no longer the newest.',
      todo: 'Open the import again and go on.',
    },
    noSuchCell: {
      what: 'There is no cell “{{field}}” in row {{row}} of the sheet “{{sheet}}”.',
      why: 'The row was left out, or the sheet has no such column.',
      todo: 'Open the import again and choose the cell in the table.',
    },
    outsideRights: {
      what: 'Nothing was written: some rows lie outside the units of your account.',
      why: 'An account writes only to the units it is in charge of.',
      todo: 'Ask the superior office to import the file, or leave those rows out.',
    },
    laterBatches: {
      what: 'It cannot be undone. Later imports that rest on it: {{count}}.',
      why: 'Rows that rest on it, by import: {{batches}}.',
      todo: 'Undo those imports first, the newest before the others.',
    },
    laterEdits: {
      what: 'It cannot be undone: {{byHand}} of its rows were changed by hand since.',
      why: 'Undoing would lose those changes. Other imports that rest on it: {{batches}}.',
      todo: 'Take the changes back and undo, or mend the records one by one instead.',
    },
    othersStandOn: {
      what: 'It cannot be undone: other records rest on it.',
      why: 'Records written later lead to people or units that this import made.',
      todo: 'Ask someone with wider rights to undo it, or mend the records one by one.',
    },
    notAllInSight: {
      what: 'It cannot be undone: the import wrote {{written}} rows, you see {{seen}}.',
      why: 'The rest belongs to other units or another office.',
      todo: 'Ask someone in charge of all of them to undo it.',
    },
  },
  preview: { staged: '{{rows}} rows are ready to be written once {{errors}} places are decided; rows left out: {{left}}.' },
  findings: findings.findings,
}
