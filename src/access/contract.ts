import { z } from 'zod'
import { contract } from '../kernel/operation.ts'

export const whoAmI = contract({
  name: 'access.me',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    fullName: z.string(),
    office: z.string(),
    unitId: z.string(),
    unit: z.string(),
    wings: z.array(z.string()),
    may: z.array(z.string()),
    /** The account is tied to a person of the register: he has a record of his own to see. */
    onRecord: z.boolean(),
  }),
  may: 'anyone signed in',
  audit: { says: 'whoAmI' },
  reads: true,
})

/** Run by the server itself as a session begins and before it ends, so that both stand in the trail. */
export const signedIn = contract({
  name: 'access.signedIn',
  input: z.strictObject({}),
  output: z.object({}),
  may: 'anyone signed in',
  audit: { says: 'sessionOpened' },
  reads: false,
})
export const signedOut = contract({
  name: 'access.signedOut',
  input: z.strictObject({}),
  output: z.object({}),
  may: 'anyone signed in',
  audit: { says: 'sessionEnded' },
  reads: false,
})

/** Is this installation declared an isolated network, which alone may keep state secrets? By whom and on what paper: told to who gives rights. */
export const isolationState = contract({
  name: 'installation.isolation',
  input: z.strictObject({}),
  output: z.object({
    isolated: z.boolean(),
    who: z.string().nullable(),
    ground: z.string().nullable(),
    at: z.string().nullable(),
  }),
  may: 'anyone signed in',
  audit: { says: 'isolationAsked' },
  reads: true,
})
