import type { SameKeys } from '../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Trail',
  audit: {
    trailOpened: 'looked at the trail of a record',
    trailRead: 'looked at the trail',
    entryOpened: 'looked at one entry of the trail, before and after',
    ownTrailOpened: 'looked who opened his or her own record',
  },
  done: {
    isolated: 'declared the installation an isolated network',
    notIsolated: 'took back that the installation is an isolated network',
    erase: 'erased values from the trail by decision',
    refused: 'was refused: {{what}}',
  },
  problems: {
    notAHead: {
      what: 'No head of the trail could be read from “{{from}}”.',
      why: 'There is no such file, Gốc did not write it, or the code lacks a character.',
      todo: 'Name the file of the head that was kept, or type the code from the paper: the number of entries, then eight groups of four.',
    },
    nothingSealed: {
      what: 'The trail was never sealed yet.',
      why: 'There is no head to hand out.',
      todo: 'Run goc audit seal, then try again.',
    },
    chainBroken: {
      what: 'The trail is not sealed further: its chain is broken.',
      why: 'The leaves are no longer those that the head over {{size}} entries was signed for; to sign on would sign what was changed.',
      todo: 'Run goc audit verify with the head that the second body keeps, and tell whoever answers for it.',
    },
    nothingToErase: {
      what: 'The trail keeps no value of the record “{{record}}”.',
      why: 'The id is wrong, or the values were erased before.',
      todo: 'Look at the id of the record and the name of the field again.',
    },
  },
  erased:
    '{{values}} values and {{words}} wordings were erased from the trail. The chain is whole; the erasure has an entry of its own.',
  head: {
    told: 'Head of the trail\nEntries:    {{size}}\nSealed at:  {{at}}\nCode:       {{code}}\nPublic key: {{key}}\nCopy the code to paper, or write a file with --out, and give it to the second body to keep.',
  },
  verify: {
    whole: 'The trail is whole: {{entries}} entries, {{heads}} heads, held against {{kept}} kept heads.',
    notWhole:
      'The trail is NOT whole: {{found}} faults in {{entries}} entries, {{heads}} heads, held against {{kept}} kept heads.',
    pending: '{{count}} new entries are not sealed yet.',
    clock: 'The clock of the server went back at some time ({{count}} entries); that is no fault.',
    noKept: 'No head kept by a second body was named: a chain rewritten as a whole with the right key could not be seen.',
    entryEdited: 'Entry {{seq}} (id {{id}}) was edited: it no longer says what was sealed.',
    entryRemoved: 'Entry {{seq}} (id {{id}}) was removed.',
    leafEdited: 'The leaf of entry {{seq}} (id {{id}}) was edited; the entry itself is right.',
    reordered: 'Entry {{seq}} (id {{id}}) was put in another place.',
    leafRemoved: 'The leaves of entries {{from}} to {{to}} are missing.',
    insertedLate: 'Entry {{seq}} (id {{id}}) was inserted later: its transaction should have been under the head before.',
    backdated: 'Entry {{seq}} (id {{id}}) is backdated: it says {{at}}, but was sealed after the head of {{before}}.',
    unsealed:
      'The entry with id {{id}} has no leaf though it is older than the last head: it was inserted, or its leaf was removed.',
    looseChanges: '{{count}} values before and after belong to no entry.',
    rootDiffers:
      'Entries {{from}} to {{to}} are not what the head was signed for: one was edited, inserted, removed or moved together with its leaf.',
    headBroken:
      'The head over {{size}} entries does not follow from the head before it (over {{before}}): a head was edited or removed.',
    headRemoved: 'The head over {{size}} entries is missing.',
    headReplaced: 'The head over {{size}} entries is another than the one kept in {{from}}.',
    badSignature: 'The signature of the head over {{size}} entries is wrong.',
    strangeKey:
      'From the head over {{size}} entries on a strange key signs ({{key}}…). If the machine was changed, name a kept head of the new one with --head.',
    otherChain: 'The head kept in {{from}} (over {{size}} entries) is of another chain.',
    keptUnsigned: 'The head kept in {{from}} has a wrong signature: the file was edited.',
    rolledBack: 'The trail was rolled back to an older copy: it has {{size}} entries, the head kept in {{from}} has {{kept}}.',
    forked: 'The trail forked after entry {{from}}: at entry {{to}} it no longer agrees with the head kept in {{kept}}.',
    rewritten: 'The trail was rewritten: up to entry {{to}} it does not agree with the head kept in {{kept}}.',
  },
}
