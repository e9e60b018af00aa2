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
