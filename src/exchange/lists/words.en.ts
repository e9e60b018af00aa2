import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  findings: {
    dateInText: {
      name: 'Days in a column of something else',
      what: 'The cell holds the day {{value}} in a column that is not one of days.',
      why: 'Excel often makes a day of what was typed as “12/12”; what was typed cannot be known.',
      todo: 'Type again what was meant, for example 12/12.',
    },
    figuresWrong: {
      name: 'Numbers with a figure too many or too few',
      what: '“{{value}}” has {{count}} figures.',
      why: 'This number must have exactly {{wanted}} figures; Excel often loses the noughts in front.',
      todo: 'Check the papers and write it again, or clear the cell.',
    },
    wordWithMore: {
      what: '“{{value}}” was read as “{{known}}”.',
      why: 'The rest of the cell has no place in this column and is not kept.',
      todo: 'Look at it; a field of study belongs in its own column.',
    },
    yearAsDate: {
      what: 'The cell shows {{value}}; perhaps the year {{year}} was typed.',
      why: 'A year typed into a cell formatted as a date becomes a day of 1905.',
      todo: 'Write the year again, or the right day.',
    },
    yearNotShown: {
      what: 'The cell shows {{value}} only, without its year.',
      why: 'Excel added the year when it was typed (now {{read}}); it may not be the one meant.',
      todo: 'Write day/month/year.',
    },
    runTogether: {
      what: '“{{value}}” was read as {{read}}.',
      why: 'Eight figures run together, with nothing between them.',
      todo: 'Look at it; if it is not so, write the day again.',
    },
    nameWithMore: {
      what: '“{{value}}” was read as “{{read}}”.',
      why: 'A form of address or a remark is no part of a name.',
      todo: 'Look at it.',
    },
    notAName: {
      what: '“{{value}}” is not like one person’s name.',
      why: 'It has punctuation, the name of an organization, or several people in one cell.',
      todo: 'Write one person’s full name, or leave the row out.',
    },
    garbled: {
      name: 'Letters that cannot be read',
      what: 'The letters of the cell cannot be read: “{{value}}”.',
      why: 'They belong to no encoding that is known, or lost their marks in copying.',
      todo: 'Type the cell again from the paper.',
    },
    guessedEncoding: {
      what: '“{{raw}}” was read as “{{value}}”.',
      why: 'It was typed in an old encoding that the font of the cell does not tell; every syllable became Vietnamese, so it was turned.',
      todo: 'Look at each cell.',
    },
    twoReadings: {
      what: '“{{raw}}” was read by its font as “{{value}}”.',
      why: 'Read as Unicode it is Vietnamese too; the font of the cell was believed.',
      todo: 'Look at it, names above all.',
    },
    lookalikeLetters: {
      what: 'The cell has letters of another alphabet that look Vietnamese; it was read as “{{value}}”.',
      why: 'Copies out of PDF or the web often bring letters such as Ð, ƣ.',
      todo: 'Look at it.',
    },
    ditto: {
      what: 'Taken from the row above: “{{value}}”.',
      why: 'The cell says “{{raw}}”.',
      todo: 'Look at it.',
    },
    fromAbove: {
      what: 'Taken from the heading over the rows or above the list: “{{value}}”.',
      why: 'The cell of this row is blank.',
      todo: 'Look at it; if it is not so, write it into the cell.',
    },
    hiddenColumn: {
      what: 'This column is hidden in the file; the cell says “{{value}}”.',
      why: 'Hidden columns mostly hold old data.',
      todo: 'Look at it; if it is not wanted, delete the column in the file and choose the file again.',
    },
    columnsDisagree: {
      name: 'Columns of one head that disagree',
      what: 'Two columns of one head disagree: “{{value}}” and “{{other}}”.',
      why: 'It is not clear which to take.',
      todo: 'Write the right value.',
    },
    unknownPart: {
      what: '“{{value}}” stands in the column “{{head}}”, and there is no such level.',
      why: 'Other levels of this group of columns are read; this one is not.',
      todo: 'Write the right level into the cell, or clear the tick.',
    },
    continued: {
      what: 'Row {{row}} goes on with “{{value}}” from this cell.',
      why: 'It has no number and no name, so it is no record; what it adds is not taken.',
      todo: 'Write the whole into this cell.',
    },
    unreadPlanning: {
      what: 'This kind of list is not read yet: planning (sheet “{{sheet}}”).',
      why: 'The register has no part for planning yet.',
      todo: 'Leave the sheet out; keep the file until there is one.',
    },
    unreadVotes: {
      what: 'This kind of list is not read yet: results of votes (sheet “{{sheet}}”).',
      why: 'The register has no part for votes yet.',
      todo: 'Leave the sheet out; keep the file until there is one.',
    },
    unreadClasses: {
      what: 'This kind of list is not read yet: classes and marks (sheet “{{sheet}}”).',
      why: 'The register has no part for classes yet.',
      todo: 'Leave the sheet out; keep the file until there is one.',
    },
    unreadReturns: {
      what: 'This kind of form is not read yet: totals by indicator (sheet “{{sheet}}”).',
      why: 'The register counts records and takes no totals yet.',
      todo: 'Leave the sheet out; import the lists behind it if there are any.',
    },
    sideBySide: {
      what: 'The row also names “{{value}}” in the list beside it.',
      why: 'The sheet has two lists side by side; each row is two people, and both are read.',
      todo: 'Look at it.',
    },
    oldCard: {
      what: 'The number has nine figures: that of an old identity card.',
      why: 'A personal number has twelve figures.',
      todo: 'Put the personal number in its place when the papers are at hand.',
    },
    paperWithMore: {
      what: '“{{value}}” was read as the number “{{read}}”.',
      why: 'The day written beside it is not taken.',
      todo: 'Write the day into its own column if it is needed.',
    },
    monthFirst: {
      what: 'The cell shows the month before the day ({{value}}) and was read as {{read}}.',
      why: 'If whoever typed it wrote the day first, Excel turned it round.',
      todo: 'Check the papers.',
    },
    unitSpelled: {
      what: '“{{value}}” was taken for “{{unit}}”.',
      why: 'The register spells the name with other marks.',
      todo: 'Look at it; if it is another unit, write its name.',
    },
    unitCodeOther: {
      what: '{{value}} is not the code of “{{unit}}” ({{code}}).',
      why: 'Code and name are of two units.',
      todo: 'Mend the code or the name.',
    },
    notSuccessor: {
      what: '“{{unit}}” did not become “{{value}}”.',
      why: 'In the register it became: {{into}}.',
      todo: 'Mend the former or the present unit.',
    },
    statedOnly: {
      what: 'The column “{{head}}” is read and not written to the register yet.',
      why: 'The register has no place for it. It stays in the draft of the import, with the day of the list.',
      todo: 'Nothing to do.',
    },
    beyondHeads: {
      what: 'The row also says “{{value}}” in column {{column}}, outside the headed columns.',
      why: 'In a list saved as text (.csv) a row with a cell too many often has a separator mistaken: its cells may be shifted.',
      todo: 'Look at the whole row.',
    },
    admittedTooYoung: {
      what: 'Admitted {{value}}, before the age of 18.',
      why: 'One must be 18 to join the Party (Statutes, article 1); one of the two days is wrong.',
      todo: 'Check the papers and mend the birth or the admission.',
    },
    bornTooLate: {
      what: '“{{value}}” cannot be the birth of somebody in a list of {{day}}.',
      why: 'That person was not born then, or not yet 14.',
      todo: 'Check the papers and write the birth again.',
    },
    afterTheList: {
      what: '“{{value}}” is after the day of the list ({{day}}).',
      why: 'A list cannot know a day that has not come.',
      todo: 'Mend the day, or choose the day of the list again.',
    },
    seatNotWritten: {
      what: 'That the post “{{title}}” is held is not written.',
      why: 'The list does not say since when, and the register makes up no day. The person is written all the same.',
      todo: 'Add the day of appointment if the post is to be written too.',
    },
    vacancyWithoutSeat: {
      what: 'The vacant seat lacks its title or its day.',
      why: 'A vacancy needs the title and the day since when.',
      todo: 'Add both, or leave the row out.',
    },
  },
}
