/** Reads the XML of one sheet into its rows, cells, merged ranges and hidden columns. */
import { isIsoDate, isoDateToSerial } from '../../kernel/dates.ts'
import { WorkbookProblem } from './problem.ts'
import { readText, type StoredText } from './strings.ts'
import { type CellStyle, PLAIN_STYLE } from './styles.ts'
import { type CellContent, CellRead, parseAddress, parseRange, RowRead, type SheetRead } from './workbook.ts'
import { unescapeCharacters, XmlScanner } from './xml.ts'

const MAX_ROW = 1_048_576
const MAX_COLUMN = 16_384
/** A sheet of an office has some hundreds; each costs a look at every cell of its rows. */
const MAX_MERGES = 100_000

export interface SheetContext {
  /** The name of the part, for problems. */
  readonly part: string
  readonly strings: readonly StoredText[]
  readonly styles: readonly CellStyle[]
  /** Cells with content that one row may have. */
  readonly columns: number
  /** Cells that may still be read in this workbook; counted down. */
  readonly budget: { left: number; readonly limit: number }
}

/** Fills the sheet. @throws WorkbookProblem when the part is damaged or holds more than the budget. */
export function readSheet(sheet: SheetRead, bytes: Uint8Array, context: SheetContext): void {
  const xml = new XmlScanner(bytes, context.part)
  const damaged = () => new WorkbookProblem('damaged', { part: context.part })
  let row: RowRead | null = null
  let lastRow = 0
  let column = 0
  let extension = 0
  while (xml.next()) {
    // What extensions keep under the same names is none of the sheet's cells.
    if (xml.name === 'extLst' && !xml.empty) extension += xml.closes ? -1 : 1
    if (extension > 0) continue
    if (xml.closes) {
      if (xml.name === 'row') row = null
    } else if (xml.name === 'c') {
      if (row === null) continue
      column = cellColumn(xml.attribute('r'), row.number, column)
      if (column === 0) throw damaged()
      const content = readCell(xml, sheet, context)
      if (content === null) continue
      if (--context.budget.left < 0) throw new WorkbookProblem('too-many-cells', { limit: context.budget.limit })
      if (row.cells.length >= context.columns) throw new WorkbookProblem('too-many-columns', { limit: context.columns })
      if (row.cells.length === 0 && !row.hidden) sheet.rows.push(row)
      row.cells.push(new CellRead(row, column, content))
    } else if (xml.name === 'row') {
      const number = Number(xml.attribute('r') ?? lastRow + 1)
      // Excel writes rows and cells in order and calls a file damaged that does not.
      if (!Number.isInteger(number) || number <= lastRow || number > MAX_ROW) throw damaged()
      row = new RowRead(sheet, number, xml.flag('hidden'))
      lastRow = number
      column = 0
      if (row.hidden) sheet.rows.push(row)
      if (xml.empty) row = null
    } else if (xml.name === 'col') {
      if (xml.flag('hidden'))
        sheet.hiddenColumns.push({ first: Number(xml.attribute('min')), last: Number(xml.attribute('max')) })
      if (sheet.hiddenColumns.length > MAX_COLUMN) throw damaged()
    } else if (xml.name === 'mergeCell') {
      const range = parseRange(xml.attribute('ref') ?? '')
      if (range === null || sheet.merges.push(range) > MAX_MERGES) throw damaged()
    }
  }
}

/** The column of a cell in order after `last`; 0 when its address is of another row, out of order, or none. */
function cellColumn(address: string | undefined, row: number, last: number): number {
  if (address === undefined) return last < MAX_COLUMN ? last + 1 : 0
  const at = parseAddress(address)
  return at !== null && at.row === row && at.column > last ? at.column : 0
}

/** Reads a cell whose opening tag the scanner stands on, up to its closing tag; null when it holds nothing. */
function readCell(xml: XmlScanner, sheet: SheetRead, context: SheetContext): CellContent | null {
  const type = xml.attribute('t') ?? 'n'
  const style = context.styles[Number(xml.attribute('s') ?? 0)] ?? PLAIN_STYLE
  if (xml.empty) return null
  let formula = false
  let value: string | null = null
  let inline: StoredText | null = null
  while (xml.next() && !(xml.closes && xml.name === 'c')) {
    if (xml.name === 'f') formula = true
    else if (xml.name === 'v' && xml.closes) value = xml.text()
    else if (xml.name === 'is' && !xml.closes) inline = readText(xml)
  }
  const text = type === 's' && value !== null ? sharedString(value, context) : inline
  if (type === 's' || type === 'inlineStr') {
    const blank = text === null || text.text === ''
    return blank && !formula
      ? null
      : { stored: blank ? null : text.text, style, runs: blank ? null : text.runs, formula, error: false }
  }
  const stored = value === null || value === '' ? null : plainValue(value, type, sheet)
  return stored === null && !formula ? null : { stored, style: dated(style, type), runs: null, formula, error: type === 'e' }
}

function sharedString(value: string, { strings, part }: SheetContext): StoredText {
  const text = strings[Number(value)]
  if (text === undefined) throw new WorkbookProblem('damaged', { part })
  return text
}

function plainValue(value: string, type: string, { dateSystem }: SheetRead): string | number | boolean {
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true'
  if (type === 'str' || type === 'e') return unescapeCharacters(value)
  // ISO dates (t="d") are rare but allowed; they become what Excel would have stored.
  if (type === 'd') {
    const day = value.slice(0, 10)
    return (isIsoDate(day) ? isoDateToSerial(day, dateSystem) : null) ?? value
  }
  const number = Number(value)
  return Number.isFinite(number) ? number : value
}

const dated = (style: CellStyle, type: string): CellStyle =>
  type === 'd' && !style.date ? { ...style, numberFormat: 'dd/mm/yyyy', date: true } : style
