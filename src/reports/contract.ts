import { z } from 'zod'
import { ask } from '../kernel/figure.ts'
import { contract } from '../kernel/operation.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const by = z.array(
  z.strictObject({
    key: z.array(z.union([z.string(), z.number(), z.boolean()]).nullable()),
    value: z.number(),
    numerator: z.number().nullable(),
    label: z.string().nullable(),
  }),
)

/**
 * `counted`: a number of records · `notReported`: none recorded and nobody declared that this is all ·
 * `locked`: outside the reader's rights, so nothing is said about it.
 */
export const answer = z.object({
  state: z.enum(['counted', 'notReported', 'locked']),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  percent: z.number().nullable(),
  change: z.number().nullable(),
  countingUnit: z.string(),
  records: z.number(),
  partial: z.boolean(),
  by,
})
export type Answer = z.output<typeof answer>

export const listed = z.object({
  id: z.string(),
  label: z.string(),
  sort: z.string(),
  ok: z.boolean(),
  details: z.array(z.record(z.string(), z.unknown())),
})
export type Listed = z.output<typeof listed>

const tree = z.enum(['then', 'today']).default('then')
const known = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  // the year nought is in ISO 8601 and not in PostgreSQL
  .refine((at) => at >= '1900')
  .nullable()
  .default(null)

export const askFigure = contract({
  name: 'reports.ask',
  input: z.strictObject({ ask, knownAt: known }),
  output: answer,
  may: { wing: 'register', act: 'read' },
  audit: { says: 'asked', of: (i) => ({ detail: { ask: i.ask } }) },
  reads: true,
})

export const listFigure = contract({
  name: 'reports.list',
  input: z.strictObject({
    ask,
    knownAt: known,
    only: z.enum(['all', 'in', 'out']).default('all'),
    limit: z.number().int().min(1).max(1000).default(50),
    after: z.strictObject({ sort: z.string(), id: z.string() }).nullable().default(null),
  }),
  output: z.object({ rows: z.array(listed), more: z.boolean() }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'listed', of: (i) => ({ detail: { ask: i.ask, only: i.only } }) },
  reads: true,
})

const named = z.object({ name: z.string(), definition: z.string() })
export const figureRow = z.object({
  key: z.string(),
  wing: z.enum(['cadres', 'inspection']),
  ask,
  answer,
  words: z.object({ vi: named, en: named }),
})
export type FigureRow = z.output<typeof figureRow>

const head = z.object({
  id: z.string().nullable(),
  version: z.number(),
  unit: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  unitLevel: z.string(),
  unitEnded: z.string().nullable(),
  year: z.number(),
  cadresOn: iso,
  period: z.object({ from: iso, to: iso }),
  words: z.record(z.string(), z.string()),
})

export const openReport = contract({
  name: 'reports.open',
  input: z.strictObject({ unit: z.string(), year: z.number().int().min(1930).max(2100), tree }),
  output: z.object({
    head,
    rows: z.array(figureRow),
    /** The same figures split by the units of that time, or by the units of today. */
    snapshots: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        takenAt: z.string(),
        takenBy: z.string(),
        reason: z.string().nullable(),
        hash: z.string(),
      }),
    ),
    overdue: z.object({ count: z.number(), day: iso }),
    studying: z.object({ people: z.number(), dueOn: iso }).nullable(),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'reportOpened', of: (i, o) => ({ recordId: o.head.id ?? undefined, detail: { unit: i.unit, year: i.year } }) },
  reads: true,
})

export const listReports = contract({
  name: 'reports.all',
  input: z.strictObject({}),
  output: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        unit: z.string(),
        unitName: z.string(),
        year: z.number(),
        cadresOn: iso,
        snapshots: z.number(),
      }),
    ),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'reportsListed' },
  reads: true,
})

export const writeReport = contract({
  name: 'reports.write',
  input: z.strictObject({ id: z.uuid(), version: z.number().int(), words: z.record(z.string(), z.string().max(20_000)) }),
  output: z.object({ version: z.number() }),
  may: { wing: 'register', act: 'report' },
  audit: { says: 'reportWritten', of: (i) => ({ recordId: i.id, detail: { words: i.words } }) },
  reads: false,
})

export const freezeReport = contract({
  name: 'reports.freeze',
  input: z.strictObject({ id: z.uuid(), version: z.number().int(), reason: z.string().max(1000).optional() }),
  output: z.object({ id: z.string(), number: z.number(), hash: z.string() }),
  may: { wing: 'register', act: 'report' },
  audit: { says: 'reportFrozen', of: (i, o) => ({ recordId: i.id, detail: { number: o.number, hash: o.hash } }) },
  reads: false,
})

/** What stands on every closed report: which one, when and by whom it was closed, and whether its seal still holds. */
const closed = {
  id: z.string(),
  number: z.number(),
  takenAt: z.string(),
  takenBy: z.string(),
  reason: z.string().nullable(),
  hash: z.string(),
  intact: z.boolean(),
}

export const openSnapshot = contract({
  name: 'reports.snapshot',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    ...closed,
    head,
    rows: z.array(z.object({ key: z.string(), wing: z.string(), answer, ids: z.array(z.string()) })),
    /** What the records say today, where it differs: the value then and now, and which records came and went. */
    differences: z.array(
      z.object({
        key: z.string(),
        kept: answer,
        now: answer,
        came: z.array(z.string()),
        went: z.array(z.string()),
        changed: z.array(z.string()),
      }),
    ),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'snapshotOpened', of: (i) => ({ recordId: i.id }) },
  reads: true,
})

const publishedCell = z.object({
  unit: z.string(),
  label: z.string().nullable(),
  value: z.number(),
  numerator: z.number().nullable(),
})
/**
 * A closed report as it is published: the figures that were approved, each divided by unit with small cells merged. Kept with the snapshot and
 * never counted again, so that it is the same for every reader, byte by byte.
 */
export const publishedReport = contract({
  name: 'reports.published',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    ...closed,
    head: head.pick({ unit: true, unitName: true, year: true, cadresOn: true, period: true, words: true }),
    /** The smallest count that stands alone; null for a report closed before there was a rule, which has no divisions. */
    least: z.number().nullable(),
    rows: z.array(
      z.object({
        key: z.string(),
        wing: z.string(),
        answer,
        division: z
          .object({
            split: z.enum(['whole', 'merged', 'withheld']),
            cells: z.array(publishedCell),
            rest: z.object({ units: z.number(), value: z.number(), numerator: z.number().nullable() }).nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'publishedOpened', of: (i) => ({ recordId: i.id }) },
  reads: true,
})

export const paper = contract({
  name: 'reports.paper',
  input: z.strictObject({
    unit: z.string(),
    year: z.number().int(),
    tree,
    lang: z.enum(['vi', 'en']).default('vi'),
    snapshot: z.uuid().optional(),
  }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  may: { wing: 'register', act: 'read' },
  audit: { says: 'paperMade', of: (i) => ({ detail: { unit: i.unit, year: i.year, snapshot: i.snapshot ?? null } }) },
  reads: true,
  fresh: true,
})
