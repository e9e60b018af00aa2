import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  findings: {
    hiddenSheet: {
      what: 'The sheet “{{sheet}}” is hidden and was not read.',
      why: 'Hidden sheets are mostly drafts or old data.',
      todo: 'To import it, unhide it in Excel, save, and choose the file again.',
    },
    noKind: {
      what: 'It could not be told what list the sheet “{{sheet}}” is.',
      why: 'No header with known column names was found.',
      todo: 'Leave the sheet out, or mend the column names in the file and choose it again.',
    },
    columnsMissing: {
      what: 'The sheet “{{sheet}}” lacks columns: {{missing}}.',
      why: 'The kind of list it is most like must have them.',
      todo: 'Add or rename the columns in the file and choose it again, or leave the sheet out.',
    },
    severalKinds: {
      what: 'The sheet “{{sheet}}” is like several kinds of list: {{kinds}}.',
      why: 'The columns fit them equally, so nothing is guessed.',
      todo: 'Choose the kind of list when you import the file again.',
    },
    notYourWing: {
      what: 'The sheet “{{sheet}}” belongs to work that this account does not do.',
      why: 'Cadre records and inspection records are kept apart. Nothing of the sheet was kept.',
      todo: 'Leave the sheet out, or ask the office in charge to import it.',
    },
    partNotWritten: {
      what: 'Part of the sheet “{{sheet}}” will not be written.',
      why: 'That part belongs to work that this account does not do.',
      todo: 'Ask the office in charge to import the file if that part is needed.',
    },
    twoColumns: {
      what: 'Several columns have the same head: {{heads}}.',
      why: 'It is not clear from which to take the value.',
      todo: 'Rename or delete one of them in the file and choose it again.',
    },
    columnNotRead: {
      what: 'Column {{column}} “{{value}}” is not read.',
      why: 'This kind of list has no such item; nothing of the column is kept.',
      todo: 'Nothing, unless the column was meant to be imported.',
    },
    legacyFont: {
      what: 'Cells typed under an old font, turned into Unicode: {{count}}.',
      why: 'They were read by the encoding of the font (TCVN3, VNI).',
      todo: 'Look through some rows: the text of the file stands beside what was read.',
    },
    partialDates: {
      what: 'Cells that give the year only, or month and year: {{count}}.',
      why: 'They are kept as they are; no day or month is made up.',
      todo: 'Complete them when the papers are at hand.',
    },
    namesInCapitals: {
      what: 'Names in capitals, given small letters: {{count}}.',
      why: 'Capitals are a matter of layout; the text of the file is kept.',
      todo: 'Look through names with unusual capitals.',
    },
    missing: {
      name: 'Needed cells that are empty',
      what: 'The cell “{{head}}” is blank.',
      why: 'The row cannot be written without it.',
      todo: 'Fill the cell, or leave the row out with a reason.',
    },
    twoParts: {
      what: 'Several columns have a value: {{value}}.',
      why: 'A row may have only one of them.',
      todo: 'Keep one.',
    },
    cellError: {
      what: 'The cell shows a formula error: {{value}}.',
      why: 'The file does not keep the result of the formula.',
      todo: 'Write the right value into the cell.',
    },
    unknownWord: {
      name: 'Words that are in no list',
      what: '“{{value}}” is not understood.',
      why: 'The column takes: {{known}}.',
      todo: 'Write one of these words.',
    },
    nameHasDigits: {
      what: '“{{value}}” is not a name.',
      why: 'Names have no figures.',
      todo: 'Write the full name, or leave the row out.',
    },
    notADate: {
      name: 'Not readable as a day',
      what: '“{{value}}” cannot be read as a date.',
      why: 'Dates are written day/month/year; month/year or the year alone will do.',
      todo: 'Write it again, for example 06/5/1975.',
    },
    twoDigitYear: {
      name: 'Years of two figures',
      what: '“{{value}}” lacks the century.',
      why: 'It may be {{choices}}.',
      todo: 'Write the year with four figures.',
    },
    noSuchDay: {
      name: 'Days that are in no calendar',
      what: '“{{value}}” is not in the calendar.',
      why: 'That month has no such day, or there is no such month.',
      todo: 'Check the papers and write it again; if only the year is certain, write the year.',
    },
    yearOutOfRange: {
      what: 'The year of “{{value}}” is outside 1900–2100.',
      why: 'It cannot be a day in somebody’s life.',
      todo: 'Write the right date.',
    },
    dayMissing: {
      name: 'The day is missing',
      what: '“{{value}}” lacks the day.',
      why: 'Terms are counted from it, so the exact day is needed.',
      todo: 'Write day/month/year.',
    },
    serialDate: {
      what: 'The number {{value}} was read as {{read}}.',
      why: 'Excel keeps days as serial numbers; this cell has lost its date format.',
      todo: 'Look at it; if it is not so, write the right date.',
    },
    notANumber: {
      name: 'Not a number',
      what: '“{{value}}” is not a number.',
      why: 'Numbers are written the Vietnamese way: dots between thousands, a comma before decimals.',
      todo: 'Write it in figures.',
    },
    notATick: {
      what: '“{{value}}” is not understood in a column of ticks.',
      why: 'The column takes “x” (yes), “không” (no), or a blank.',
      todo: 'Write “x”, “không”, or clear the cell.',
    },
  },
}
