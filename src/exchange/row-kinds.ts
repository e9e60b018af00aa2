/** Tells records from everything else that stands in a list: section rows, totals, the numbering of columns, signatures. Pure. */
import { fold } from '../kernel/vietnamese/fold.ts'
import type { SheetRead } from '../platform/spreadsheets/index.ts'
import { type CellInput, isBlank, readCell } from './cell-text.ts'
import type { Skip } from './import-batch.ts'

export interface RowInput {
  readonly number: number
  readonly hidden: boolean
  readonly bold: boolean
  /** Every cell that holds something, from left to right, with its column. */
  readonly cells: readonly { readonly column: number; readonly input: CellInput; readonly wide: boolean }[]
}

export interface TableShape {
  /** Columns of the fields that a record must have. */
  readonly required: ReadonlySet<number>
  /** Columns that are read at all. */
  readonly read: ReadonlySet<number>
  readonly counters: ReadonlySet<number>
}

/** With its marks: “Tống Văn Cộng” folds to the same letters as a total. */
const TOTAL =
  /^(tổng cộng|tổng số|cộng|tổng|total)\s*(:|\d|$|\(|(số|các|chung|người|cuối|toàn|xã|phường|thị|huyện|tỉnh|khối|mục|trang|nhóm|đơn vị)(?!\p{L}))/u
const TOTAL_FOLDED = /^(tong cong|tong so)\s*(:|\d|$)/
const SIGNATURE =
  /^(nguoi lap( bieu)?|nguoi tong hop|nguoi bao cao|thu truong|truong ban|pho truong ban|chu nhiem|truong phong|bi thu|chu tich|chanh van phong|t\/?m |k\/?t |t\/?l |tm\.|kt\.|tl\.|xac nhan|noi nhan|\(?(da )?ky|ky ten|ghi chu:|.*\bngay\b.*\bthang\b.*\bnam\b)/
const SECTION = /^\(?([ivxlc]+|[a-z]|\d{1,2}(\.\d{1,2})*)\s*[.)/:-]\s*\S/

/** Row by row: null for a record, else why it is none. */
export function rowKinds(rows: readonly RowInput[], shape: TableShape): (Skip | null)[] {
  const weights = rows.map((row) => recordWeight(row, shape))
  const lastWhole = weights.lastIndexOf('whole')
  let closing = false
  let seenRecord = false
  return rows.map((row, i): Skip | null => {
    const filled = row.cells.filter(({ input }) => !isBlank(input))
    if (filled.length === 0) return 'empty'
    if (row.hidden) return 'hidden'
    if (!seenRecord && isNumbering(row)) return 'numbering'
    // Names of those who sign stand in the columns of the list, and look like the half of a record.
    if (closing && weights[i] !== 'whole') return 'signature'
    if (weights[i] !== 'none') {
      seenRecord = true
      return null
    }
    if (isTotal(filled)) {
      if (i > lastWhole) closing = true
      return 'total'
    }
    // A place for signatures closes the list, if no whole record comes after it.
    if (i > lastWhole && filled.some(({ input }) => SIGNATURE.test(fold(input.text)))) {
      closing = true
      return 'signature'
    }
    if (isSection(row, filled, shape)) return 'section'
    return null
  })
}

/**
 * `whole`: all that a record must have, or its number and half of it. `half`: half of it and at least two cells, or its number and one.
 */
function recordWeight(row: RowInput, shape: TableShape): 'whole' | 'half' | 'none' {
  if (row.hidden) return 'none'
  const has = (columns: ReadonlySet<number>) =>
    row.cells.filter(({ column, input, wide }) => columns.has(column) && !isBlank(input) && !wide).length
  const required = has(shape.required)
  const half = required >= Math.min(shape.required.size, Math.max(2, Math.ceil(shape.required.size / 2)))
  const numbered = row.cells.some(({ column, input }) => shape.counters.has(column) && /^\d+[.)]?$/.test(input.text))
  if (required === shape.required.size || (half && numbered)) return 'whole'
  return half || (numbered && required > 0 && has(shape.read) > 1) ? 'half' : 'none'
}

const isTotal = (filled: RowInput['cells']): boolean =>
  filled.slice(0, 3).some(({ input }) => {
    const text = input.text.toLowerCase()
    return TOTAL.test(text) || TOTAL_FOLDED.test(fold(text))
  })

/** “(1) (2) (3)” or “A B 1 2” under the heads. */
function isNumbering(row: RowInput): boolean {
  const texts = row.cells.filter(({ input }) => !isBlank(input)).map(({ input }) => input.text.replaceAll(/[()]/g, ''))
  if (texts.length < 3 || !texts.every((text) => /^(\d{1,2}|[a-zA-Z])$/.test(text))) return false
  const numbers = texts.filter((text) => /^\d/.test(text)).map(Number)
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}

/** A heading over rows: one text, merged over the columns, or numbered, or in capitals, or bold and alone. */
function isSection(row: RowInput, filled: RowInput['cells'], shape: TableShape): boolean {
  const texts = filled.filter(({ input }) => !/^\d+$/.test(input.text))
  if (texts.length === 0 || texts.length > 2) return false
  if (filled.some(({ wide }) => wide)) return true
  const first = texts[0]!
  if (filled.length === 1 && (row.bold || !shape.read.has(first.column))) return true
  if (texts.length === 1 && first.input.text.length > 3 && first.input.text === first.input.text.toUpperCase()) return true
  return SECTION.test(fold(first.input.text)) || (/^([ivxlc]+|[a-z])[.)]?$/.test(fold(first.input.text)) && texts.length === 2)
}

/**
 * The rows below the header, as far as the sheet goes. A cell merged downwards says the same in each of its rows: offices write a person's
 * name once over the rows of his posts.
 * @param columns those that are read; only in them a merged cell is carried down
 */
export function rowsBelow(sheet: SheetRead, after: number, columns: readonly number[]): RowInput[] {
  return sheet.rows
    .filter((row) => row.number > after)
    .map((row) => {
      const cells = row.cells.map((cell) => {
        const merge = sheet.mergeAt(row.number, cell.column)
        return { column: cell.column, input: readCell(cell), wide: merge !== null && merge.right > merge.left }
      })
      for (const column of columns) {
        if (cells.some((cell) => cell.column === column)) continue
        const merge = sheet.mergeAt(row.number, column)
        if (!merge || merge.top <= after || merge.top === row.number || merge.left !== column) continue
        cells.push({ column, input: readCell(sheet.row(merge.top)?.cell(column)), wide: merge.right > merge.left })
      }
      return { number: row.number, hidden: row.hidden, bold: row.cells.some((cell) => cell.bold), cells }
    })
}
