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

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** Where a page ends: the moment, to the microsecond, and the id of its last entry. */
const key = z.strictObject({ at: z.string().max(40), id: z.uuid() })
const page = { after: key.nullable().default(null), limit: z.number().int().min(1).max(200).default(50) }

/** One line of the trail: names and office as they were when it was written. */
export const trailLine = z.object({
  id: z.string(),
  /** To the microsecond; the key of the page. */
  at: z.string(),
  who: z.string(),
  accountId: z.string(),
  office: z.string(),
  operation: z.string(),
  /** What was done, in words. */
  said: z.object({ vi: z.string(), en: z.string() }),
  purpose: z.string().nullable(),
  /** The person it was about, by the name he had then. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  recordId: z.string().nullable(),
  /** How many values it changed, of those that the reader may see. */
  changes: z.number(),
})
export type TrailLine = z.output<typeof trailLine>

/** The trail, newest first, a page by key: of a person, of a record, of an account, between two days (both included, Vietnamese time). */
export const pageTrail = contract({
  name: 'audit.page',
  input: z.strictObject({
    personId: z.uuid().optional(),
    recordId: z.uuid().optional(),
    accountId: z.uuid().optional(),
    from: day.optional(),
    to: day.optional(),
    ...page,
  }),
  output: z.object({ entries: z.array(trailLine), more: z.boolean() }),
  may: { wing: 'register', act: 'read' },
  audit: {
    says: 'trailRead',
    of: ({ personId, recordId, accountId, from, to }) => ({ detail: { personId, recordId, accountId, from, to } }),
  },
  reads: true,
})

/** One entry with what it changed, before and after. A value that was erased by law is told to be erased. */
export const openEntry = contract({
  name: 'audit.entry',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    changes: z.array(
      z.object({
        table: z.string(),
        rowId: z.string(),
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        erased: z.boolean(),
        /** A sensitive field that the reader has not opened for a purpose: its values are not given. */
        covered: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'entryOpened', of: (i) => ({ recordId: i.id }) },
  reads: true,
})

/** Who looked at the record of the one who asks, whatever office looked: when, on what ground. Nothing of the inspection side. */
export const trailOfMine = contract({
  name: 'audit.ofMine',
  input: z.strictObject(page),
  output: z.object({ entries: z.array(trailLine), more: z.boolean(), linked: z.boolean() }),
  may: 'anyone signed in',
  audit: { says: 'ownTrailOpened' },
  reads: true,
})
