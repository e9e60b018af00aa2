import { z } from 'zod'
import { contract } from '../../kernel/operation.ts'
import { contestTables, outcomes, statuses } from './contest.ts'
import { correctableTables, correctedValue } from './correction.ts'
import { largestPaper, paperKinds } from './paper.ts'

const partial = z.object({ y: z.number(), m: z.number().optional(), d: z.number().optional() }).nullable()
const words = (most: number) => z.string().trim().min(1).max(most)

/** From where a value came: the file, when it may be named, and the day. */
const source = z.object({ file: z.string().nullable(), on: z.string(), paper: z.string().nullable(), provenance: z.string() })

/** The record of the one who asks, as it stands now. */
export const openOwn = contract({
  name: 'own.open',
  input: z.strictObject({}),
  output: z.object({
    /** null: the account is tied to nobody on record. */
    person: z
      .object({
        id: z.string(),
        fullName: z.string(),
        sex: z.string().nullable(),
        birth: partial,
        personalId: z.string().nullable(),
        ethnicity: z.string().nullable(),
        religion: z.string().nullable(),
        nativePlace: z.string().nullable(),
        source,
      })
      .nullable(),
    tenures: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        unitId: z.string(),
        unit: z.string(),
        capacity: z.string(),
        from: z.string(),
        to: z.string(),
        paper: z.string().nullable(),
        source,
      }),
    ),
    memberships: z.array(
      z.object({
        id: z.string(),
        unit: z.string(),
        status: z.string(),
        from: z.string(),
        to: z.string(),
        admitted: partial,
        official: partial,
        source,
      }),
    ),
    qualifications: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        level: z.number(),
        field: z.string().nullable(),
        obtained: partial,
        source,
      }),
    ),
    findings: z.array(
      z.object({ id: z.string(), area: z.string(), finding: z.string(), rule: z.string(), evidence: z.string(), source }),
    ),
  }),
  may: 'anyone signed in',
  audit: { says: 'ownOpened' },
  reads: true,
})

const contestRow = z.object({
  id: z.string(),
  number: z.string(),
  table: z.enum(contestTables),
  recordId: z.string(),
  field: z.string(),
  about: z.object({ title: z.string().nullable(), kind: z.string().nullable(), unit: z.string().nullable() }),
  /** As it stood when it was contested: a text, an ISO day or a part of one, a level by its number. */
  held: z.string().nullable(),
  said: z.string().nullable(),
  proof: z.string().nullable(),
  filedOn: z.string(),
  dueOn: z.string(),
  status: z.enum(statuses),
  outcome: z.enum(outcomes).nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredOn: z.string().nullable(),
  /** The unit one level above, where he can go on. */
  wayUp: z.string().nullable(),
  /** The name of the paper that came with it. */
  paper: z.string().nullable(),
  version: z.number(),
})
export type ContestRow = z.output<typeof contestRow>

export const fileContest = contract({
  name: 'contests.file',
  input: z.strictObject({
    table: z.enum(contestTables),
    recordId: z.uuid(),
    field: z.string().max(40),
    said: words(1000),
    proof: z.string().trim().max(4000).default(''),
    paper: z
      .strictObject({ name: words(150), bytes: z.base64().max(Math.ceil(largestPaper / 3) * 4) })
      .nullable()
      .default(null),
  }),
  output: z.object({
    id: z.string(),
    number: z.string(),
    filedOn: z.string(),
    dueOn: z.string(),
    rule: z.object({ days: z.number(), basis: z.string(), from: z.string(), certainty: z.string() }),
  }),
  may: 'anyone signed in',
  audit: { says: 'contestFiled', of: (i, o) => ({ recordId: o.id, detail: { table: i.table, field: i.field } }) },
  reads: false,
})

export const ownContests = contract({
  name: 'contests.mine',
  input: z.strictObject({}),
  output: z.object({ contests: z.array(contestRow) }),
  may: 'anyone signed in',
  audit: { says: 'ownContestsListed' },
  reads: true,
})

/** The paper of a contest, for him who sent it and for those who may answer it. */
export const contestPaper = contract({
  name: 'contests.paper',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ name: z.string(), kind: z.enum(paperKinds), bytes: z.string() }),
  may: 'anyone signed in',
  audit: { says: 'paperOpened', of: (i) => ({ recordId: i.id }) },
  reads: true,
})

export const withdrawContest = contract({
  name: 'contests.withdraw',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({}),
  may: 'anyone signed in',
  audit: { says: 'contestWithdrawn', of: (i) => ({ recordId: i.id }) },
  reads: false,
})

const write = { wing: 'register', act: 'write' } as const

/** What waits for an answer inside the officer's bounds, the first due first; with `answered`, what was answered, the newest first. */
export const waitingContests = contract({
  name: 'contests.waiting',
  input: z.strictObject({ answered: z.boolean().default(false), limit: z.number().int().min(1).max(200).default(100) }),
  output: z.object({
    today: z.string(),
    contests: z.array(contestRow.extend({ personId: z.string(), person: z.string(), own: z.boolean() })),
    more: z.boolean(),
  }),
  may: write,
  audit: { says: 'contestsListed', of: (i) => ({ detail: { answered: i.answered } }) },
  reads: true,
})

/** One contest beside what stands in the record now. */
export const openContest = contract({
  name: 'contests.open',
  input: z.strictObject({ id: z.uuid() }),
  output: contestRow.extend({
    personId: z.string(),
    person: z.string(),
    takenBy: z.string().nullable(),
    own: z.boolean(),
    /** The record as it stands now; null when it is gone or is outside the officer's bounds. */
    now: z.object({ value: z.string().nullable(), version: z.number() }).nullable(),
  }),
  may: write,
  audit: { says: 'contestOpened', of: (i, o) => ({ recordId: i.id, personId: o.personId }) },
  reads: true,
})

export const takeContest = contract({
  name: 'contests.take',
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  output: z.object({ version: z.number() }),
  may: write,
  audit: { says: 'contestTaken', of: (i) => ({ recordId: i.id }) },
  reads: false,
})

/** `correction`: the new value of the very field contested, with the version of the record that the officer saw. Never with `kept`. */
export const answerContest = contract({
  name: 'contests.answer',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    outcome: z.enum(outcomes),
    reason: words(4000),
    correction: z.strictObject({ version: z.int(), value: correctedValue }).nullable().default(null),
  }),
  output: z.object({ wayUp: z.string().nullable(), personId: z.string() }),
  may: write,
  audit: { says: 'contestAnswered', of: (i, o) => ({ recordId: i.id, personId: o.personId, detail: { outcome: i.outcome } }) },
  reads: false,
})

/** One value of one record, by the version seen. */
export const correctRecord = contract({
  name: 'records.correct',
  input: z.strictObject({
    table: z.enum(correctableTables),
    id: z.uuid(),
    version: z.int(),
    field: z.string().max(40),
    value: correctedValue,
    reason: words(1000),
  }),
  output: z.object({ version: z.number(), personId: z.string() }),
  may: write,
  audit: {
    says: 'recordCorrected',
    of: (i, o) => ({ recordId: i.id, personId: o.personId, detail: { table: i.table, field: i.field, reason: i.reason } }),
  },
  reads: false,
})

/** A value goes, with its earlier wordings and what the trail keeps of it; the entry of the erasure stays. */
export const eraseValue = contract({
  name: 'erasure.ofValue',
  input: z.strictObject({
    table: z.enum(correctableTables),
    id: z.uuid(),
    field: z.string().max(40),
    basis: words(300),
    reason: words(1000),
  }),
  output: z.object({ live: z.number(), past: z.number(), told: z.number(), contested: z.number() }),
  may: { wing: 'register', act: 'grant' },
  audit: {
    says: 'valueErased',
    of: (i, o) => ({ recordId: i.id, detail: { table: i.table, field: i.field, basis: i.basis, reason: i.reason, ...o } }),
  },
  reads: false,
  fresh: true,
})
