import type { SameKeys } from '../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  problems: {
    wait: {
      what: 'Not yet.',
      why: 'There were several wrong tries from this machine.',
      todo: 'Wait {{seconds}} seconds and try again. People at other machines can still sign in.',
    },
    stepOver: {
      what: 'This step of signing in is over.',
      why: 'More than 5 minutes passed, or it was tried too often.',
      todo: 'Write the account name and the password again.',
    },
    wrongCode: {
      what: 'The code is not right.',
      why: 'It is wrong, over, or was used before; each code counts once.',
      todo: 'Wait for the next code on the phone and write it. The clock of the phone must be right.',
    },
    wrongPasskey: {
      what: 'The passkey was not taken.',
      why: 'It is not of this account, or was not confirmed by finger, face or PIN.',
      todo: 'Try again, or enter with the password.',
    },
    passkeyNotAdded: {
      what: 'The passkey was not added.',
      why: 'The browser did not finish making it, or more than 5 minutes passed.',
      todo: 'Press add once more and confirm on the device.',
    },
    stepUp: {
      what: 'Show once more who you are.',
      why: 'This can be done only within 5 minutes after showing it.',
      todo: 'Write the password or a code, or use a passkey; what you wrote is kept.',
    },
    notShown: {
      what: 'Not confirmed.',
      why: 'The password is not right.',
      todo: 'Check the input method and Caps Lock and type again.',
    },
    wrongOldPassword: {
      what: 'The password was not changed.',
      why: 'The present password was not written right.',
      todo: 'Write the present password again.',
    },
    nameInPassword: {
      what: 'The password is easily guessed.',
      why: 'The account name is in it.',
      todo: 'Use another sentence, without the account name.',
    },
    commonPassword: {
      what: 'The password is easily guessed.',
      why: 'It is a word that many use, something repeated, or the name of a unit.',
      todo: 'Join a few unrelated words into a long sentence.',
    },
    codesAreOn: {
      what: 'One-time codes are on.',
      why: 'The account has a secret in use.',
      todo: 'For another phone: switch them off and on again.',
    },
    ticketOver: {
      what: 'The ticket cannot be used.',
      why: 'It is wrong, was used, or is older than 24 hours.',
      todo: 'Check each character, or ask whoever keeps the accounts for a new one.',
    },
    noAccount: {
      what: 'There is no account “{{name}}”.',
      why: 'The name is not right, or the account is closed.',
      todo: 'Check the account name.',
    },
    nameTaken: {
      what: 'The account name “{{name}}” is taken.',
      why: 'A name belongs to one account, also to a closed one.',
      todo: 'Choose another name.',
    },
    moreThanHeld: {
      what: 'This cannot be handed on.',
      why: 'It is more than you hold, or what you hold was itself handed on.',
      todo: 'Choose only wings and acts of the grant you act under.',
    },
    notToOneself: {
      what: 'Nobody does this for himself.',
      why: 'One cannot give oneself rights, nor close or reset one’s own account.',
      todo: 'Ask another administrator.',
    },
    grantApart: {
      what: 'The right to give rights stands alone.',
      why: 'Who gives rights reads no records: it goes with no wing, no other act, no grade of secrecy.',
      todo: 'Give two grants; a session acts under one.',
    },
    noPeriod: {
      what: 'The period is not right.',
      why: 'The last day is before the first, or has passed.',
      todo: 'Write the first and the last day again.',
    },
    beyondBounds: {
      what: 'Beyond the bounds of this administrator.',
      why: 'The unit, or a part of the account’s rights, lies outside them.',
      todo: 'Ask an administrator above.',
    },
    secondPerson: {
      what: 'A second person is needed.',
      why: 'Who agrees is neither the giver nor the holder.',
      todo: 'Ask another administrator to agree.',
    },
    noGrant: {
      what: 'This account cannot enter yet.',
      why: 'No grant is in force for it, or its grant is asleep.',
      todo: 'Ask the one who keeps the accounts of your office for a grant.',
    },
    noSession: {
      what: 'The session is no longer valid.',
      why: 'It has expired or was ended.',
      todo: 'Sign in again; what you had open is kept.',
    },
    wrongSignIn: {
      what: 'Could not sign in.',
      why: 'The name or the password is not right.',
      todo: 'Check the input method and Caps Lock and type again, or ask the administrator to reset the password.',
    },
    notAllowed: {
      what: 'This account may not do that.',
      why: '“{{operation}}” needs a right that your office does not have.',
      todo: 'Ask someone who has it, or ask the administrator to grant it.',
    },
    notFound: {
      what: 'There is no such record.',
      why: 'No such record lies within your rights.',
      todo: 'Check the address or search by name.',
    },
    badInput: {
      what: 'What was sent does not have the right form.',
      why: '{{why}}',
      todo: 'Mend the place named and send again.',
    },
    noOperation: {
      what: 'There is no operation called “{{operation}}”.',
      why: 'The address is wrong.',
      todo: 'Start again from the first page.',
    },
    foreignOrigin: {
      what: 'The request was refused.',
      why: 'It did not come from a page of Gốc.',
      todo: 'Open Gốc in a browser window and do it again.',
    },
    wrongType: {
      what: 'The request was refused.',
      why: 'The server takes application/json only, not “{{type}}”.',
      todo: 'Open Gốc in a browser window and do it again.',
    },
    tooLarge: {
      what: 'The request is too large.',
      why: 'This takes {{most}} at the most.',
      todo: 'Send it in smaller parts; workbooks go through the import.',
    },
    tooMany: { what: 'Too many attempts.', why: 'Only a few are allowed each minute.', todo: 'Wait a minute and try again.' },
    ruleOfRecord: {
      what: 'It could not be written.',
      why: 'It breaks a rule of the register: {{rule}}.',
      todo: 'Mend the data and write again; nothing has been written.',
    },
    noInstallation: {
      what: 'There is no data at {{folder}}.',
      why: 'It was never started, or GOC_DATA names another place.',
      todo: 'Run npm run demo (example data) or npm start (your own data).',
    },
    shortPassword: {
      what: 'The password is too short.',
      why: 'It must have {{least}} characters or more.',
      todo: 'Use a long sentence that you remember.',
    },
    failed: {
      what: 'This could not be done.',
      why: 'There is an error in the program; nothing was written by halves.',
      todo: 'Try again; if it still fails, tell the administrator the code {{ref}}.',
    },
  },
  audit: {
    sessionOpened: 'signed in',
    sessionEnded: 'signed out',
    steppedUp: 'showed again who he is',
    recoveryCodeUsed: 'used a recovery code',
    passwordChanged: 'changed the password',
    passwordReset: 'set the password by a ticket',
    codesOn: 'switched one-time codes on',
    codesOff: 'switched one-time codes off',
    passkeyAdded: 'added a passkey',
    passkeyRemoved: 'removed a passkey',
    sessionsEnded: 'ended sessions',
    handedOn: 'handed on part of a grant',
    takenBack: 'took back what was handed on',
    accountOpened: 'opened an account',
    accountClosed: 'closed an account',
    accountReopened: 'reopened an account',
    resetStarted: 'started a reset',
    resetAgreed: 'agreed to a reset',
    grantGiven: 'gave a grant',
    grantEnded: 'ended a grant',
    grantAgreed: 'agreed to a grant',
    whoAmI: 'looked at own account',
  },
}
