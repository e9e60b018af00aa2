/** Sheets made by hand for the tests, as the reader would hand them over. */
import type { IsoDate } from '../kernel/dates.ts'
import { isoDateToSerial, toIsoDate } from '../kernel/dates.ts'
import {
  CellRead,
  parseRange,
  RowRead,
  SheetRead,
  type TextRun,
  type Visibility,
  type WorkbookRead,
} from '../platform/spreadsheets/workbook.ts'

export interface CellMade {
  readonly value: string | number | boolean | null
  readonly font?: string
  readonly bold?: boolean
  readonly format?: string
  readonly runs?: readonly TextRun[]
  readonly formula?: boolean
  readonly error?: boolean
}
export type Made = string | number | boolean | null | CellMade

/** A real date cell. */
export const date = (day: string): CellMade => ({
  value: isoDateToSerial(toIsoDate(day) as IsoDate, '1900'),
  format: 'dd/mm/yyyy',
})
export const under = (font: string, value: string): CellMade => ({ value, font })

interface Options {
  readonly name?: string
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly visibility?: Visibility
}

/** Rows from 1 down, columns from A; null leaves a cell blank. */
export function sheetOf(rows: readonly (readonly Made[])[], options: Options = {}): SheetRead {
  const sheet = new SheetRead(options.name ?? 'Trang 1', options.visibility ?? 'visible', '1900')
  for (const [i, cells] of rows.entries()) {
    const row = new RowRead(sheet, i + 1, options.hiddenRows?.includes(i + 1) ?? false)
    for (const [j, made] of cells.entries()) {
      if (made === null) continue
      const cell: CellMade = typeof made === 'object' ? made : { value: made }
      const numberFormat = cell.format ?? 'General'
      row.cells.push(
        new CellRead(row, j + 1, {
          stored: cell.value,
          style: {
            font: cell.font ?? 'Times New Roman',
            bold: cell.bold ?? false,
            numberFormat,
            date: numberFormat !== 'General',
          },
          runs: cell.runs ?? null,
          formula: cell.formula ?? false,
          error: cell.error ?? false,
        }),
      )
    }
    if (row.cells.length > 0 || row.hidden) sheet.rows.push(row)
  }
  for (const range of options.merges ?? []) sheet.merges.push(parseRange(range)!)
  return sheet
}

export const workbookOf = (...sheets: SheetRead[]): WorkbookRead => ({ sheets, dateSystem: '1900' })
