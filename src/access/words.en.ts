import type { SameKeys } from '../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  problems: {
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
  audit: { sessionOpened: 'signed in', sessionEnded: 'signed out', whoAmI: 'looked at own account' },
}
