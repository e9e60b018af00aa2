import { z } from 'zod'
import { purposes, sensitiveGroups } from '../../../regulations/purposes.ts'
import { contract } from '../../kernel/operation.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const partial = z.object({ y: z.number(), m: z.number().optional(), d: z.number().optional() }).nullable()

export const personRow = z.object({
  id: z.string(),
  fullName: z.string(),
  birth: partial,
  sex: z.string().nullable(),
  sort: z.string(),
  /** What he holds on the day asked; empty when no day was asked. */
  posts: z.array(z.object({ title: z.string(), unit: z.string(), unitSlug: z.string() })),
})

/** People in the reader's rights, in the order of their given names, a page by key. */
export const pagePeople = contract({
  name: 'people.page',
  input: z.strictObject({
    q: z.string().max(100).default(''),
    at: iso.optional(),
    after: z.strictObject({ sort: z.string(), id: z.string() }).nullable().default(null),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ people: z.array(personRow), more: z.boolean() }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'peopleListed', of: (i) => ({ detail: { q: i.q } }) },
  reads: true,
})

/** The same people beside each other, to say which of them a row of a file means: of the personal number only its end. */
export const candidates = contract({
  name: 'people.candidates',
  input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(50), at: iso }),
  output: z.object({
    people: z.array(
      personRow.omit({ sort: true }).extend({
        /** The title in words: a list of all titles would weigh more than the screen that asks. */
        posts: z.array(z.object({ title: z.object({ vi: z.string(), en: z.string() }), unit: z.string() })),
        /** The last four figures. */
        numberEnd: z.string().nullable(),
        /** Where he belongs or belonged, by the names of today. */
        units: z.array(z.string()),
      }),
    ),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'candidatesCompared', of: (i) => ({ detail: { ids: i.ids } }) },
  reads: true,
})

const tenure = z.object({
  id: z.string(),
  title: z.string(),
  unitId: z.string(),
  unitSlug: z.string(),
  unit: z.string(),
  unitEnded: z.string().nullable(),
  capacity: z.string(),
  from: iso,
  to: z.string(),
  paper: z.string().nullable(),
  termEndsOn: iso.nullable(),
  endReason: z.string().nullable(),
})
const value = z.object({
  key: z.string(),
  value: z.string(),
  level: z.number().nullable(),
  field: z.string().nullable(),
  year: z.number().nullable(),
  source: z.string().nullable(),
  recordedOn: iso,
  provenance: z.string(),
})

const sensitiveKeys = sensitiveGroups.map((g) => g.key)
const sensitiveState = z.object({
  key: z.enum(sensitiveKeys),
  recorded: z.boolean(),
  open: z.boolean(),
  values: z.object({
    personalId: z.string().nullable(),
    ethnicity: z.string().nullable(),
    religion: z.string().nullable(),
  }),
})
export type SensitiveState = z.output<typeof sensitiveState>

/** Opens a group of sensitive fields of one person, for a purpose that he reads in his own trail; it stays open until the day ends. */
export const revealFields = contract({
  name: 'people.reveal',
  input: z.strictObject({ id: z.uuid(), group: z.enum(sensitiveKeys), purpose: z.enum(purposes.map((p) => p.key)) }),
  output: z.object({ sensitive: z.array(sensitiveState) }),
  may: { wing: 'register', act: 'read' },
  audit: {
    says: 'fieldsRevealed',
    of: (i) => ({
      personId: i.id,
      purpose: purposes.find((p) => p.key === i.purpose)!.vi,
      detail: { group: i.group, purpose: i.purpose },
    }),
  },
  // it is written down before anything shows, and that must last
  reads: false,
})

/** A person's file on a day. Opening it is itself an entry in the trail, with the ground. */
export const openPerson = contract({
  name: 'people.open',
  input: z.strictObject({ id: z.uuid(), at: iso }),
  output: z.object({
    id: z.string(),
    fullName: z.string(),
    sex: z.string().nullable(),
    birth: partial,
    age: z.object({ min: z.number(), max: z.number() }).nullable(),
    /** Closed until a purpose is named (people.reveal), then open until the day ends; `values` of those that are open. */
    sensitive: z.array(sensitiveState),
    nativePlace: z.string().nullable(),
    recordedOn: iso,
    party: z.object({ status: z.string(), admitted: partial, official: partial, cell: z.string(), from: iso }).nullable(),
    current: z.array(tenure),
    tenures: z.array(tenure),
    memberships: z.array(
      z.object({ id: z.string(), unit: z.string(), unitSlug: z.string(), from: iso, to: z.string(), status: z.string() }),
    ),
    values: z.array(value),
    findings: z.array(
      z.object({
        area: z.string(),
        finding: z.string(),
        rule: z.string(),
        evidence: z.string(),
        paper: z.string().nullable(),
        from: iso,
        to: z.string(),
      }),
    ),
    changesAfter: z.number(),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'personOpened', of: (i) => ({ personId: i.id, detail: { at: i.at } }) },
  reads: true,
})
