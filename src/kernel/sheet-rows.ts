/** What the kinds of sheet share: taking a value out of a row that was read, and saying what is wrong with it. Pure. */
import type { IsoDate, PartialDate } from './dates.ts'
import { Problem } from './problem.ts'
import type { Finding, SheetRow } from './sheet.ts'

type Values = Readonly<Record<string, string | number>>

/** Collects findings while rows are checked. A row with an error is not written, and nothing else of its file is. */
export class Findings {
  readonly all: Finding[] = []
  private readonly wrong = new Set<SheetRow>()

  error(row: SheetRow, field: string | null, code: string, values: Values = {}): void {
    this.wrong.add(row)
    this.all.push({ level: 'error', sheet: row.sheet, row: row.row, field, code, with: withRaw(row, field, values) })
  }

  notice(row: SheetRow, field: string | null, code: string, values: Values = {}): void {
    this.all.push({ level: 'notice', sheet: row.sheet, row: row.row, field, code, with: withRaw(row, field, values) })
  }

  isWrong(row: SheetRow): boolean {
    return this.wrong.has(row)
  }

  get errors(): Finding[] {
    return this.all.filter((f) => f.level === 'error')
  }
}

/** Every sentence may name what stands in the cell. */
const withRaw = (row: SheetRow, field: string | null, values: Values): Values =>
  field === null || values.value !== undefined ? values : { value: row.raw[field] ?? '', ...values }

/**
 * Stops a write whose rows have become wrong since they were checked.
 * @throws Problem with the sentence of the first error, its sheet and row
 */
export function refuseErrors(findings: readonly Finding[]): void {
  const first = findings.find((f) => f.level === 'error')
  if (first) throw new Problem(first.code, { ...first.with, sheet: first.sheet, row: first.row }, 409)
}

export const textOf = (row: SheetRow, field: string): string | null => {
  const value = row.fields[field]
  return typeof value === 'string' && value !== '' ? value : null
}
/** A `day` field: a whole day. */
export const dayOf = (row: SheetRow, field: string): IsoDate | null => textOf(row, field) as IsoDate | null
export const numberOf = (row: SheetRow, field: string): number | null => {
  const value = row.fields[field]
  return typeof value === 'number' ? value : null
}
export const tickOf = (row: SheetRow, field: string): boolean | null => {
  const value = row.fields[field]
  return typeof value === 'boolean' ? value : null
}
export const partialOfField = (row: SheetRow, field: string): PartialDate | null => {
  const value = row.fields[field]
  return typeof value === 'object' ? value : null
}
/** Did the sheet have a column for the field? A blank cell says something else than a column that is not there. */
export const hasColumn = (row: SheetRow, field: string): boolean => field in row.raw

/** 2025-07-01 → 01/7/2025, as Vietnamese papers write a day. */
export const shownDay = (day: string): string => {
  const [y, m, d] = day.split('-') as [string, string, string]
  return `${d}/${Number(m) < 3 ? m : Number(m)}/${y}`
}
