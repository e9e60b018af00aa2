import { z } from 'zod'
import { contract } from '../kernel/operation.ts'
import { skips, statuses } from './import-batch.ts'

const values = z.record(z.string(), z.union([z.string(), z.number()]))
const level = z.enum(['error', 'notice'])
const counts = z.record(z.string(), z.number())

/** What is wrong or worth a look: `code` names words with what, why, todo. Row 0: the whole sheet. */
export const finding = z.object({
  level,
  sheet: z.string(),
  row: z.number(),
  field: z.string().nullable(),
  code: z.string(),
  with: values,
})
/** Findings of one sort. `values`: the different things found, the most frequent first. */
export const findingGroup = z.object({
  level,
  code: z.string(),
  field: z.string().nullable(),
  count: z.number(),
  with: values,
  values: z.array(z.string()),
  first: z.object({ sheet: z.string(), row: z.number() }),
})

const partial = z.object({ y: z.number(), m: z.number().optional(), d: z.number().optional() })
const cellValue = z.union([z.string(), z.number(), z.boolean(), partial]).nullable()

/** A cell: what stands in the file (or what a person set: `fixed`), and the value read of it. */
export const importCell = z.object({ field: z.string(), raw: z.string(), value: cellValue, fixed: z.boolean() })
export const importRow = z.object({
  row: z.number(),
  skip: z.enum(skips).nullable(),
  text: z.string().nullable(),
  cells: z.array(importCell),
  /** Which person the row means, as somebody answered: an id, `row:<row>:<sheet>`, or `new`. */
  answer: z.string().nullable(),
  findings: z.array(finding),
})
export type ImportRow = z.output<typeof importRow>

export const importSheet = z.object({
  name: z.string(),
  kind: z.string().nullable(),
  /** Where the words of the kind are: `<says>.name`, `<says>.fields.<field>`. */
  says: z.string().nullable(),
  why: z.enum(['hidden', 'empty', 'noKind', 'severalKinds', 'unreadKind', 'notYourWing', 'byHand']).nullable(),
  headFrom: z.number(),
  headTo: z.number(),
  columns: z.array(z.object({ column: z.string(), head: z.string(), field: z.string().nullable(), part: z.string().nullable() })),
  rows: z.number(),
  records: z.number(),
  skipped: z.array(z.object({ why: z.enum(skips), count: z.number() })),
  errors: z.number(),
})

export const batchHead = z.object({
  id: z.string(),
  number: z.number(),
  /** `2026-118` */
  label: z.string(),
  fileName: z.string(),
  fileSize: z.number(),
  status: z.enum(statuses),
  /** Rows written, by table. */
  counts,
  createdBy: z.string(),
  wings: z.array(z.string()),
  version: z.number(),
  stagedAt: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
})
export type BatchSummary = z.output<typeof batchHead>

export const batchView = batchHead.extend({
  sheets: z.array(importSheet),
  findings: z.array(findingGroup),
  errors: z.number(),
  notices: z.number(),
  page: z.object({ sheet: z.string(), rows: z.array(importRow), next: z.number().nullable(), total: z.number() }).nullable(),
})
export type BatchView = z.output<typeof batchView>

/** Which rows to show: of a sheet, after a row; all, those with errors, those left out, or those with a finding of one code. */
const pageAsked = z
  .strictObject({
    sheet: z.string().max(200).optional(),
    after: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(500).default(100),
    only: z.enum(['all', 'errors', 'skipped']).default('all'),
    code: z.string().max(100).optional(),
  })
  .default({ after: 0, limit: 100, only: 'all' })
export type PageAsked = z.output<typeof pageAsked>

const isoDate = z.iso.date()
const version = z.number().int().min(1)
const reason = z.string().trim().min(1).max(500)

/** Reads a file and keeps it as a draft; nothing of it is in the register yet. `choices`: for sheets by name, a kind's key or `skip`. */
export const stageImport = contract({
  name: 'imports.stage',
  input: z.strictObject({
    fileName: z.string().trim().min(1).max(255),
    /** The file in base64. */
    bytes: z.string().max(70_000_000),
    choices: z.record(z.string(), z.string().max(50)).optional(),
    /** The day as of which the file speaks; today unless said. */
    asOf: isoDate.optional(),
    page: pageAsked,
  }),
  output: batchView,
  may: { wing: 'register', act: 'import' },
  audit: {
    says: 'importStaged',
    of: (i, o) => ({
      batchId: o.id,
      recordId: o.id,
      detail: { fileName: i.fileName, sheets: o.sheets.map((s) => [s.name, s.kind, s.records]), errors: o.errors },
    }),
  },
  reads: false,
})

const place = z.object({ file: z.string(), sheet: z.string(), row: z.number() })
const told = z.object({ level, code: z.string(), with: values })
/** What a file would bring: told under the names and codes of vocabulary.ts; codes of words stand for their sentences. */
export const filePreview = z.object({
  file: z.string(),
  outcome: z.enum(['staged', 'refused', 'empty']),
  /** Why nothing is staged, or what is. */
  problem: z.object({ code: z.string(), with: values }),
  rows: z.array(
    z.record(
      z.string(),
      z.union([
        z.string(),
        z.number(),
        z.boolean(),
        partial,
        z.object({ name: z.string(), which: z.enum(['old', 'new']).nullable(), code: z.string().optional() }),
      ]),
    ),
  ),
  /** Row null: the whole sheet; column null: the whole row. */
  flags: z.array(told.extend({ sheet: z.string(), row: z.number().nullable(), column: z.string().nullable() })),
  skipped: z.array(z.object({ sheet: z.string(), row: z.number().nullable(), why: z.string(), text: z.string().nullable() })),
  /** Rows that may be one person, or (`person`) somebody recorded. */
  proposals: z.array(z.object({ a: place, b: z.union([place, z.object({ person: z.string() })]) })),
})
export type FilePreview = z.output<typeof filePreview>

/** Reads and checks files as an import does, and takes everything back: nothing of them is kept, in the register or as a draft. */
export const previewImport = contract({
  name: 'imports.preview',
  input: z.strictObject({
    /** The day as of which the files speak. */
    asOf: isoDate.optional(),
    files: z
      .array(z.strictObject({ fileName: z.string().trim().min(1).max(255), bytes: z.string().max(70_000_000) }))
      .min(1)
      .max(200),
  }),
  output: z.object({ files: z.array(filePreview) }),
  may: { wing: 'register', act: 'import' },
  audit: { says: 'importTried', of: (i) => ({ detail: { files: i.files.length, asOf: i.asOf } }) },
  reads: false,
})

export const openImport = contract({
  name: 'imports.open',
  input: z.strictObject({ id: z.uuid(), page: pageAsked }),
  output: batchView,
  may: { wing: 'register', act: 'import' },
  audit: { says: 'importOpened', of: (i) => ({ batchId: i.id, recordId: i.id }) },
  reads: true,
})

/** Sets cells, skips rows or whole sheets, and checks everything again; without decisions it only checks again. */
export const decideImport = contract({
  name: 'imports.decide',
  input: z.strictObject({
    id: z.uuid(),
    version,
    decisions: z
      .array(
        z.union([
          z.strictObject({ sheet: z.string(), row: z.number().int(), field: z.string().max(50), raw: z.string().max(2000) }),
          z.strictObject({ sheet: z.string(), row: z.number().int(), skip: reason }),
          z.strictObject({ sheet: z.string(), skip: reason }),
        ]),
      )
      .max(2000),
    page: pageAsked,
  }),
  output: batchView,
  may: { wing: 'register', act: 'import' },
  audit: {
    // Which cells, not what was written into them: that stays behind the wall of the draft.
    says: 'importDecided',
    of: (i, o) => ({
      batchId: i.id,
      recordId: i.id,
      detail: {
        decisions: i.decisions.map((d) => ('raw' in d ? { sheet: d.sheet, row: d.row, field: d.field } : d)),
        errors: o.errors,
      },
    }),
  },
  reads: false,
})

const moved = { input: z.strictObject({ id: z.uuid(), version }), output: batchHead } as const

export const commitImport = contract({
  name: 'imports.commit',
  ...moved,
  may: { wing: 'register', act: 'import' },
  audit: {
    says: 'importCommitted',
    of: (i, o) => ({ batchId: i.id, recordId: i.id, detail: { fileName: o.fileName, counts: o.counts } }),
  },
  reads: false,
})

export const undoImport = contract({
  name: 'imports.undo',
  ...moved,
  may: { wing: 'register', act: 'import' },
  audit: {
    says: 'importUndone',
    of: (i, o) => ({ batchId: i.id, recordId: i.id, detail: { fileName: o.fileName, counts: o.counts } }),
  },
  reads: false,
})

export const discardImport = contract({
  name: 'imports.discard',
  ...moved,
  may: { wing: 'register', act: 'import' },
  audit: { says: 'importDiscarded', of: (i, o) => ({ batchId: i.id, recordId: i.id, detail: { fileName: o.fileName } }) },
  reads: false,
})

export const listImports = contract({
  name: 'imports.list',
  input: z.strictObject({ limit: z.number().int().min(1).max(500).default(200) }),
  output: z.object({ batches: z.array(batchHead) }),
  may: { wing: 'register', act: 'import' },
  audit: { says: 'importsListed' },
  reads: true,
})
