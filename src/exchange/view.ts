/** A batch as it is shown: its sheets and columns, its findings by sort, and a page of its rows with the text of the file beside the value. Pure. */
import type { Finding, SheetKind } from '../kernel/sheet.ts'
import { columnName } from '../platform/spreadsheets/index.ts'
import type { BatchSummary, BatchView, ImportRow, PageAsked } from './contract.ts'
import {
  dataRows,
  findingsOf,
  groupFindings,
  isAnswer,
  type ReadRow,
  type ReadSheet,
  type Skip,
  type Staged,
  sheetRow,
  skips,
} from './import-batch.ts'
import type { BatchHead, BatchRow } from './store.ts'

type Named = Pick<SheetKind, 'key' | 'says' | 'fields'>

export function summaryOf(batch: BatchHead): BatchSummary {
  const { id, number, fileName, fileSize, status, counts, createdBy, wings, version, stagedAt, committedAt, undoneAt } = batch
  const label = `${stagedAt.slice(0, 4)}-${number}`
  return { id, number, label, fileName, fileSize, status, counts, createdBy, wings, version, stagedAt, committedAt, undoneAt }
}

export function viewOf(batch: BatchRow, kinds: readonly Named[], page: PageAsked): BatchView {
  const findings = findingsOf(batch.staged)
  const errors = findings.filter((f) => f.level === 'error')
  return {
    ...summaryOf(batch),
    sheets: batch.staged.sheets.map((sheet) => sheetView(sheet, kinds, errors)),
    findings: groupFindings(findings).map((group) => ({ ...group, with: { ...group.with }, values: [...group.values] })),
    errors: errors.length,
    notices: findings.length - errors.length,
    page: pageOf(batch.staged, kinds, page),
  }
}

function sheetView(sheet: ReadSheet, kinds: readonly Named[], errors: readonly Finding[]): BatchView['sheets'][number] {
  const count = (why: Skip) => sheet.rows.filter((row) => row.s === why).length
  return {
    name: sheet.name,
    kind: sheet.kind,
    says: kinds.find((kind) => kind.key === sheet.kind)?.says ?? null,
    why: sheet.why,
    headFrom: sheet.headFrom,
    headTo: sheet.headTo,
    columns: sheet.columns.map(({ at, head, field, part }) => ({ column: columnName(at), head, field, part })),
    rows: sheet.rows.filter((row) => row.s !== 'empty').length,
    records: dataRows(sheet).length,
    skipped: skips.filter((why) => why !== 'empty' && count(why) > 0).map((why) => ({ why, count: count(why) })),
    errors: errors.filter((f) => f.sheet === sheet.name).length,
  }
}

function pageOf(staged: Staged, kinds: readonly Named[], asked: PageAsked): BatchView['page'] {
  const sheet = staged.sheets.find((s) => (asked.sheet === undefined ? s.why === null : s.name === asked.sheet))
  if (!sheet) return null
  const findings = Map.groupBy(
    findingsOf(staged).filter((f) => f.sheet === sheet.name),
    (f) => f.row,
  )
  const wanted = (row: ReadRow): boolean => {
    const own = findings.get(row.r) ?? []
    if (row.s === 'empty') return false
    if (asked.code !== undefined && !own.some((f) => f.code === asked.code)) return false
    if (asked.only === 'skipped') return row.s !== undefined
    return asked.only === 'all' || own.some((f) => f.level === 'error')
  }
  const all = sheet.rows.filter(wanted)
  const from = all.filter((row) => row.r > asked.after)
  const shown = from.slice(0, asked.limit)
  const fields = kinds.find((kind) => kind.key === sheet.kind)?.fields ?? {}
  return {
    sheet: sheet.name,
    total: all.length,
    rows: shown.map((row) => rowView(sheet, row, fields, findings.get(row.r) ?? [])),
    next: from.length > shown.length ? shown.at(-1)!.r : null,
  }
}

function rowView(sheet: ReadSheet, row: ReadRow, fields: Named['fields'], findings: readonly Finding[]): ImportRow {
  const skip = row.s ?? null
  const answer = Object.entries(row.o ?? {}).find(([field, [raw]]) => isAnswer(field) && raw !== '')?.[1][0] ?? null
  const known = { row: row.r, skip, text: row.t ?? null, answer, findings: findings.map((f) => ({ ...f, with: { ...f.with } })) }
  if (skip !== null && skip !== 'byHand') return { ...known, cells: [] }
  const read = sheetRow(sheet, row, fields)
  const cells = Object.entries(read.fields)
    .filter(([field]) => !isAnswer(field))
    .map(([field, value]) => ({ field, raw: read.raw[field] ?? '', value, fixed: row.o?.[field] !== undefined }))
  return { ...known, cells }
}
