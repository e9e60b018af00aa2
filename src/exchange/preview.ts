/**
 * A draft told as rows, flags and skipped rows, as a dry run prints it: everything that the last step would take up, and everything that
 * an officer would be told. Pure over a draft that was read and checked.
 */
import type { IsoDate } from '../kernel/dates.ts'
import type { Finding, SheetKind } from '../kernel/sheet.ts'
import { textOf } from '../kernel/sheet-rows.ts'
import type { UnitLookup } from '../kernel/unit-names.ts'
import { columnName } from '../platform/spreadsheets/index.ts'
import type { FilePreview } from './contract.ts'
import { type Someone, someoneIn } from './duplicates.ts'
import { dataRows, findingsOf, isAnswer, type ReadSheet, type Staged, sheetRow } from './import-batch.ts'
import { unitTold } from './unit-told.ts'
import { toldAs, valueTold } from './vocabulary.ts'

type Named = Pick<SheetKind, 'key' | 'fields'>
type Flag = FilePreview['flags'][number]

const sheetName = (sheet: ReadSheet): string => sheet.of ?? sheet.name

const listsOf = (staged: Staged, kinds: readonly Named[]) =>
  staged.sheets.flatMap((sheet) => {
    const fields = kinds.find((kind) => kind.key === sheet.kind)?.fields
    return sheet.why === null && fields ? [{ sheet, fields }] : []
  })

export interface Previewed {
  readonly rows: FilePreview['rows']
  readonly flags: FilePreview['flags']
  readonly skipped: FilePreview['skipped']
  readonly people: readonly Someone[]
  /** Questions whether a row is somebody recorded. */
  readonly asked: FilePreview['proposals']
}

export function previewOf(file: string, staged: Staged, kinds: readonly Named[], units: UnitLookup, asOf: IsoDate): Previewed {
  const rows: FilePreview['rows'] = []
  const skipped: FilePreview['skipped'] = []
  const flags: Flag[] = []
  const people: Someone[] = []
  const findings = findingsOf(staged)
  for (const sheet of staged.sheets) {
    if (sheet.why !== null) skipped.push({ sheet: sheetName(sheet), row: null, why: `exchange:why.${sheet.why}`, text: null })
    for (const row of sheet.rows) {
      if (row.s !== undefined && row.s !== 'empty')
        skipped.push({ sheet: sheetName(sheet), row: row.r, why: `exchange:skip.${row.s}`, text: row.t ?? null })
    }
  }
  for (const { sheet, fields } of listsOf(staged, kinds)) {
    for (const row of dataRows(sheet)) {
      const read = sheetRow(sheet, row, fields)
      const values: Record<string, FilePreview['rows'][number][string]> = { sheet: sheetName(sheet), row: row.r }
      for (const field of Object.keys(read.fields)) {
        if (isAnswer(field)) continue
        const { as, unit } = toldAs(sheet.kind!, field)
        const value = valueTold(sheet.kind!, field, fields[field]?.kind, read)
        if (value === null) continue
        // A subject that is an organization is told as the units are.
        if (field === 'subject' && read.fields.subjectKind === 'organization' && typeof value === 'string')
          values[as] = { ...unitTold(value, asOf, units, 'now').told }
        else if (unit === undefined || typeof value !== 'string') values[as] = value
        else
          values[as] = { ...unitTold(value, asOf, units, unit, textOf(read, unit === 'now' ? 'unitCode' : 'oldUnitCode')).told }
      }
      // In a list of who served where, from when to when, the unit is the body he served in.
      if (values.unit !== undefined && values.body === undefined && sheet.columns.some((column) => column.field === 'until'))
        values.body = values.unit
      rows.push(values as FilePreview['rows'][number])
      const someone = someoneIn(file, sheetName(sheet), read)
      if (someone) people.push(someone)
    }
  }
  const byName = new Map(staged.sheets.map((sheet) => [sheet.name, placer(sheet)]))
  for (const finding of findings) {
    for (const flag of byName.get(finding.sheet)?.(finding) ?? []) flags.push(flag)
  }
  const asked = findings.flatMap((f) => {
    const sheet = staged.sheets.find(({ name }) => name === f.sheet)
    const ids = String(f.with.ids ?? '')
    if (!sheet || ids === '') return []
    return ids
      .split(',')
      .filter((id) => !id.startsWith('row:'))
      .map((person) => ({ a: { file, sheet: sheetName(sheet), row: f.row }, b: { person } }))
  })
  return { rows, flags, skipped, people, asked }
}

/** Puts findings of a sheet where they stand: in each column of the field that says something, or in the row, or about the sheet. */
function placer(sheet: ReadSheet): (finding: Finding) => Flag[] {
  const rows = new Map(sheet.rows.map((row) => [row.r, row]))
  const matched = sheet.columns.filter((column) => column.field !== null)
  const columnsOf = ({ field, row }: Finding): number[] => {
    const own = matched.flatMap((column, i) => (column.field === field && column.at > 0 ? [{ at: column.at, i }] : []))
    const cells = rows.get(row)?.c ?? []
    const filled = own.filter(({ i }) => (cells[i] ?? null) !== null)
    return (filled.length > 0 ? filled : own.slice(0, 1)).map(({ at }) => at)
  }
  return (finding) => {
    const { field, level, code } = finding
    const row = finding.row > 0 ? finding.row : null
    const about = { sheet: sheetName(sheet), level, code, with: { ...finding.with }, row }
    const columns = finding.at ? [finding.at] : field === null ? [] : columnsOf(finding)
    if (columns.length > 0) return columns.map((column) => ({ ...about, column: columnName(column) }))
    // A field without a column of its own goes by its name.
    return [{ ...about, column: field === null || isAnswer(field) ? null : toldAs(sheet.kind ?? '', field).as }]
  }
}
