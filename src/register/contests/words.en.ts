import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Contested values',
  audit: {
    ownOpened: 'looked at his own record',
    contestFiled: 'contested a value of his own record',
    ownContestsListed: 'looked at his own contests',
    paperOpened: 'opened the paper of a contest',
    contestWithdrawn: 'withdrew a contest',
    contestsListed: 'looked at the contested values',
    contestOpened: 'looked at what a person contests',
    contestTaken: 'took up a contest',
    contestAnswered: 'answered a contest',
    recordCorrected: 'corrected a value of a record',
    valueErased: 'erased a value by decision',
  },
  problems: {
    notContestable: {
      what: 'This item cannot be contested this way.',
      why: 'It is not among the items of a record.',
      todo: 'Choose an item of your record, or write it under “Something is missing”.',
    },
    noRule: {
      what: 'No rule says by when an answer is due on {{day}}.',
      why: 'Without a due date a receipt means nothing.',
      todo: 'Ask the office that keeps the records to set a term, then send again.',
    },
    notYours: {
      what: 'There is no such item in your record.',
      why: 'It was corrected or withdrawn, or the account is not tied to your record yet.',
      todo: 'Open “My record” again and choose an item that stands there.',
    },
    alreadyOpen: {
      what: 'This item is contested already and waits for its answer.',
      why: 'Each item is settled one contest at a time.',
      todo: 'Wait for the answer, or withdraw the contest and send a new one.',
    },
    tooMany: {
      what: 'Twenty of your contests wait for an answer.',
      why: 'With more of them none would be looked at closely.',
      todo: 'Wait for the answers, or withdraw those you no longer need.',
    },
    closed: {
      what: 'This contest is closed.',
      why: 'It was answered, it was withdrawn, or it is not yours.',
      todo: 'Open the list again to see the outcome. If you do not agree, go on to the body named in the answer.',
    },
    ownRecord: {
      what: 'You do not settle matters of your own record.',
      why: 'Nobody corrects his own record or answers his own contest.',
      todo: 'Leave it to another officer of your office.',
    },
    keptElsewhere: {
      what: 'This record is kept elsewhere.',
      why: 'You see this person because he holds a post in your units; his file belongs to another unit.',
      todo: 'Hand the matter on to the office that keeps his file.',
    },
    changedMeanwhile: {
      what: 'Somebody has just changed this.',
      why: 'It is no longer as it was when you opened it; writing now would cover what was changed.',
      todo: 'Load it again, look at the new value, and write again if it is still needed.',
    },
    badValue: {
      what: 'The new value does not fit this item.',
      why: 'It has the wrong form, lacks a part, or the item cannot be corrected value by value.',
      todo: 'Write it in the right form: a day as day/month/year, a personal number with 9 or 12 figures.',
    },
    keptIsKept: {
      what: 'An answer “kept as it is” brings no new value.',
      why: 'The two contradict each other.',
      todo: 'Choose “corrected” or “corrected in part”, or leave the new value out.',
    },
    paperTooLarge: {
      what: 'The file is larger than {{most}} MB.',
      why: 'A paper is kept in the register, so its size is bounded.',
      todo: 'Scan it at a lower resolution, or name the paper under proof and bring it along.',
    },
    paperKind: {
      what: 'The file is no whole PDF, JPEG or PNG.',
      why: 'A paper is taken by what the file holds, not by its name.',
      todo: 'Send a PDF scan or a JPEG or PNG photograph.',
    },
    notErasable: {
      what: 'This item cannot be erased by itself.',
      why: 'Without it the record has no meaning.',
      todo: 'Withdraw the whole record or correct the value; the documentation names what can be erased.',
    },
    nothingThere: {
      what: 'There is no value to erase.',
      why: 'The id is wrong, the record is outside your units, or the value was erased before.',
      todo: 'Check the id and the item that the decision names.',
    },
  },
}
