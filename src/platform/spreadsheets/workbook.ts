/** A workbook as it was read: sheets, rows and cells as Excel numbers them, nothing interpreted and nothing cleaned. */
import { type DateSystem, type IsoDate, serialToIsoDate } from '../../kernel/dates.ts'
import { showNumber } from './number-format.ts'
import type { CellStyle } from './styles.ts'

/** What a cell holds. An error (`#N/A`) is its text; a formula is its last result, null when the file keeps none. */
export type CellValue = string | number | boolean | { readonly date: IsoDate } | null

/** A stretch of text under one font. */
export interface TextRun {
  readonly text: string
  /** The font of the run; null where it names none and the font of the cell holds. */
  readonly font: string | null
}

/** Rows and columns of a merged range, from 1, both ends in it. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden'

export interface WorkbookRead {
  readonly sheets: readonly SheetRead[]
  readonly dateSystem: DateSystem
}

/** `A`, `Z`, `AA`… of a column counted from 1. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

const MAX_ROW = 1_048_576
const MAX_COLUMN = 16_384

/** The row and column (from 1) of an address such as `C9` or `$C$9`; null when it is none that a sheet has. */
export function parseAddress(address: string): { row: number; column: number } | null {
  let at = address[0] === '$' ? 1 : 0
  let column = 0
  for (let letter = letterAt(address, at); letter > 0; letter = letterAt(address, ++at)) column = column * 26 + letter
  if (address[at] === '$') at++
  // A loop and not an expression: this is asked for every cell of a file.
  let row = 0
  for (let figure = figureAt(address, at); figure >= 0; figure = figureAt(address, ++at)) row = row * 10 + figure
  return at === address.length && row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN ? { row, column } : null
}

/** 1…26, or 0 when there is no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) & ~32
  return code >= 65 && code <= 90 ? code - 64 : 0
}

/** 0…9, or −1 when there is no figure. */
function figureAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57 ? code - 48 : -1
}

/** The range of `A1:C2` or `A1`; null when it is none. */
export function parseRange(range: string): MergedRange | null {
  const [first = '', last = first] = range.split(':')
  const [a, b] = [parseAddress(first), parseAddress(last)]
  if (!a || !b) return null
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

/** A cell that holds something: a value, or a formula whose result is not kept. */
export class CellRead {
  readonly row: RowRead
  /** From 1. */
  readonly column: number
  /** What stands in the file: a date still is its serial number here. */
  readonly stored: string | number | boolean | null
  readonly style: CellStyle
  /** The runs of rich text in order; null when the whole cell is under one font. */
  readonly runs: readonly TextRun[] | null
  /** Is the value the result of a formula? */
  readonly formula: boolean
  /** Is it an error such as `#N/A`? */
  readonly error: boolean

  constructor(row: RowRead, column: number, content: CellContent) {
    this.row = row
    this.column = column
    this.stored = content.stored
    this.style = content.style
    this.runs = content.runs
    this.formula = content.formula
    this.error = content.error
  }

  /** `C9`. */
  get address(): string {
    return columnName(this.column) + this.row.number
  }

  /**
   * The value. A number under a date format is `{ date }` where it means a day that exists; the time of day is dropped. A total
   * in a column of dates is one too (2 is 2 January 1900): see `formula` and `stored` before believing it.
   */
  get value(): CellValue {
    const { stored, style } = this
    if (typeof stored !== 'number' || !style.date) return stored
    const date = serialToIsoDate(stored, this.row.sheet.dateSystem)
    return date === null ? stored : { date }
  }

  /** What Excel shows, near enough: dates and figures in their format, rich text joined, TRUE and FALSE as words. */
  get text(): string {
    const { stored } = this
    if (stored === null) return ''
    if (typeof stored === 'number') return showNumber(stored, this.style.numberFormat, this.row.sheet.dateSystem)
    return typeof stored === 'boolean' ? (stored ? 'TRUE' : 'FALSE') : stored
  }

  get font(): string {
    return this.style.font
  }

  get bold(): boolean {
    return this.style.bold
  }

  get numberFormat(): string {
    return this.style.numberFormat
  }

  /** The merged range whose first cell this is, or in which it stands; null when it is not merged. */
  get merge(): MergedRange | null {
    return this.row.sheet.mergeAt(this.row.number, this.column)
  }

  /** Is it out of sight: its row, its column or its sheet hidden? */
  get hidden(): boolean {
    const { sheet } = this.row
    return this.row.hidden || sheet.visibility !== 'visible' || sheet.isColumnHidden(this.column)
  }
}

export interface CellContent {
  readonly stored: string | number | boolean | null
  readonly style: CellStyle
  readonly runs: readonly TextRun[] | null
  readonly formula: boolean
  readonly error: boolean
}

/** A row that has cells or is hidden. */
export class RowRead {
  readonly sheet: SheetRead
  /** As Excel numbers it, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** The cells that hold something, from left to right. */
  readonly cells: CellRead[] = []

  constructor(sheet: SheetRead, number: number, hidden: boolean) {
    this.sheet = sheet
    this.number = number
    this.hidden = hidden
  }

  /** The cell of a column (from 1); undefined when it is blank. */
  cell(column: number): CellRead | undefined {
    const { cells } = this
    // Usually the cell of column n is the nth; a row of 16,384 cells is not gone through for each.
    const there = cells[column - 1]
    if (there?.column === column) return there
    let [low, high] = [0, cells.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = cells[middle]!
      if (found.column === column) return found
      if (found.column < column) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}

/** Merged ranges of more rows than this are looked through one by one; the rest are found by row. */
const TALL = 50

export class SheetRead {
  readonly name: string
  readonly visibility: Visibility
  readonly dateSystem: DateSystem
  /** The rows that have cells or are hidden, in order. Blank rows are not listed. */
  readonly rows: RowRead[] = []
  readonly merges: MergedRange[] = []
  readonly hiddenColumns: { readonly first: number; readonly last: number }[] = []
  private byNumber: Map<number, RowRead> | null = null
  private mergeIndex: { rows: Map<number, MergedRange[]>; tall: MergedRange[] } | null = null

  constructor(name: string, visibility: Visibility, dateSystem: DateSystem) {
    this.name = name
    this.visibility = visibility
    this.dateSystem = dateSystem
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.some(({ first, last }) => first <= column && column <= last)
  }

  /** The row of a number (from 1); undefined when it is blank and not hidden. */
  row(number: number): RowRead | undefined {
    this.byNumber ??= new Map(this.rows.map((row) => [row.number, row]))
    return this.byNumber.get(number)
  }

  /** The cell of an address such as `C9`; undefined when it is blank. */
  cell(address: string): CellRead | undefined {
    const at = parseAddress(address)
    return at === null ? undefined : this.row(at.row)?.cell(at.column)
  }

  /** The merged range that covers a place; null when none does. Its value stands in its first cell, the others are blank. */
  mergeAt(row: number, column: number): MergedRange | null {
    this.mergeIndex ??= indexMerges(this.merges)
    const { rows, tall } = this.mergeIndex
    const covers = (range: MergedRange) =>
      range.top <= row && row <= range.bottom && range.left <= column && column <= range.right
    return rows.get(row)?.find(covers) ?? tall.find(covers) ?? null
  }
}

function indexMerges(merges: readonly MergedRange[]) {
  const rows = new Map<number, MergedRange[]>()
  const tall: MergedRange[] = []
  for (const range of merges) {
    if (range.bottom - range.top > TALL) {
      tall.push(range)
      continue
    }
    for (let row = range.top; row <= range.bottom; row++) {
      const list = rows.get(row)
      if (list) list.push(range)
      else rows.set(row, [range])
    }
  }
  return { rows, tall }
}
