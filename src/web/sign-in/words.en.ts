import type { SameShape } from '../../ui/words.ts'
import type { vi } from './words.vi.ts'

export const en = {
  title: 'Sign in',
  lead: 'The registers of organizations, cadres, inspection and supervision. Every opening of a file is recorded.',
  name: 'Account name',
  password: 'Password',
  show: 'Show the password',
  submit: 'Sign in',
  submitting: 'Checking…',
  missingTitle: 'Not signed in yet',
  nameMissing: 'No account name is written. Write the name your office gave you.',
  passwordMissing: 'No password is written. Write the password of this account.',
  help: 'Forgotten the password: ask whoever keeps the accounts of your office to set a new one. Nobody else asks for your password.',
  demo: {
    title: 'Accounts for trying out',
    lead: 'This server holds example data: the units are real, all people are invented. Each account sees a different part.',
    who: 'Person',
    office: 'Office',
    account: 'Account',
    acts: 'Enter',
    enter: 'Enter with this account',
  },
} as const satisfies SameShape<typeof vi>
