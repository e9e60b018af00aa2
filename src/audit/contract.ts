import { z } from 'zod'
import { contract } from '../kernel/operation.ts'

/** Who looked at or changed a person's record, when, on what ground: newest first. */
export const trailOfPerson = contract({
  name: 'audit.ofPerson',
  input: z.strictObject({ personId: z.uuid(), limit: z.number().int().min(1).max(200).default(20) }),
  output: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        who: z.string(),
        office: z.string(),
        operation: z.string(),
        purpose: z.string().nullable(),
      }),
    ),
    total: z.number(),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'trailOpened', of: (i) => ({ detail: { of: i.personId } }) },
  reads: true,
})
