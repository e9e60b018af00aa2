import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  written: 'Wrote the archive {{file}} and read it back: {{tables}} tables, {{rows}} rows, {{figures}} figures to compare by.',
  writtenSealed: 'The archive is sealed with a passphrase; if that is lost, nobody opens it.',
  writtenOpen: 'The archive is not sealed: the accounts’ passwords are not in it. Whoever has the file can read the records.',
  copied:
    'Copied the cluster to {{folder}}: {{files}} files, {{bytes}} bytes. The copy holds everything and is not sealed: keep it like the paper files.',
  restored: 'Restored {{rows}} rows from the archive of {{day}}; {{figures}} figures compared, all the same.',
  restoredCopy: 'Restored the cluster: {{files}} files are right, {{tables}} tables with {{rows}} rows read.',
  upgraded:
    'The archive is of an earlier version and was brought to this one ({{count}} steps). Figures are compared only within a version.',
  passwordsLeft: 'The accounts came without passwords. Give each person a new one: npm run -s goc -- account …',
  signInAgain: 'All earlier sessions are over; everyone signs in anew.',
  askPassphrase: 'Passphrase of the archive (15 characters or more): ',
  askAgain: 'The passphrase again: ',
  problems: {
    fileThere: {
      what: 'The archive could not be written to {{file}}.',
      why: 'There is a file already; an archive never overwrites another.',
      todo: 'Choose another name, or remove that file yourself if you are sure.',
    },
    folderFull: {
      what: 'Could not copy to {{folder}}.',
      why: 'That folder is not empty.',
      todo: 'Choose a new or empty folder.',
    },
    noFile: { what: 'There is no archive {{file}}.', why: 'No such file or folder was found.', todo: 'Check the path.' },
    noTarget: {
      what: 'It was not said where to write the backup, or where to restore from.',
      why: 'A name is needed: a file is a portable archive, a folder a copy of the cluster.',
      todo: 'Write: goc backup <file>, goc backup <folder>/, goc restore <file or folder>.',
    },
    rowsMissing: {
      what: 'The archive could not be written: rows of the table {{table}} are missing.',
      why: '{{copied}} rows were read and the table has {{counted}}; a policy hides some from the archive’s reader.',
      todo: 'Run goc access lint, give the table its policy “archive” again, and write anew. No file was kept.',
    },
    foreign: {
      what: 'This file is not an archive of Gốc.',
      why: 'It does not begin as an archive does.',
      todo: 'Choose the file that goc backup wrote.',
    },
    newer: {
      what: 'The archive is of a newer version than this program.',
      why: 'It was written by Gốc {{program}} and has {{what}}, which this program does not know.',
      todo: 'Install Gốc {{program}} or newer and restore again. Nothing was changed.',
    },
    otherHistory: {
      what: 'The archive is of another program than this one.',
      why: 'Its migration {{what}} is not the one that has this number here.',
      todo: 'Restore with the program that wrote the archive. Nothing was changed.',
    },
    damaged: {
      what: 'The archive is damaged or was changed.',
      why: 'On reading it: {{why}}.',
      todo: 'Use another archive, or copy the file again from where it is kept. Nothing was changed.',
    },
    needsPassphrase: {
      what: 'This archive is sealed.',
      why: 'It opens only with its passphrase.',
      todo: 'Add --passphrase-file <file with the passphrase>, or --sealed to type it.',
    },
    wrongPassphrase: {
      what: 'The seal did not open.',
      why: 'The passphrase is not right.',
      todo: 'Check the input method and Caps Lock and type it again.',
    },
    shortPassphrase: {
      what: 'The passphrase is too short.',
      why: 'It must have {{least}} characters or more.',
      todo: 'Use a long sentence, kept in another place than the archive.',
    },
    differentPassphrases: {
      what: 'The two were not the same.',
      why: 'The passphrase must be typed twice alike.',
      todo: 'Type it again.',
    },
    notEmpty: {
      what: 'Nothing can be restored here.',
      why: 'There are records already (table {{table}}: {{count}} rows); a restore never overwrites records.',
      todo: 'Set GOC_DATA to a new folder and restore into that.',
    },
    trailBroken: {
      what: 'The archive was not accepted.',
      why: 'The chain of the trail does not hold: {{why}}.',
      todo: 'Use another archive and tell whoever is in charge. Nothing was kept.',
    },
    figuresDiffer: {
      what: 'The archive was not accepted: after the restore the figures are not what they were.',
      why: '{{count}} differ, the first is {{figure}}: then {{was}}, now {{is}}.',
      todo: 'Use another archive and tell whoever is in charge. Nothing was kept.',
    },
    noPhysicalCopy: {
      what: 'The cluster cannot be copied.',
      why: 'DATABASE_URL names a PostgreSQL server of its own; its files are not Gốc’s.',
      todo: 'Write a portable archive (goc backup <file>), or use that server’s pg_basebackup.',
    },
    copyFailed: {
      what: 'The cluster was not copied to the end.',
      why: '{{why}}.',
      todo: 'See that the disk has room, and copy again to a new folder.',
    },
  },
}
