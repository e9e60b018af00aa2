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
