/**
 * Lays out a list as an office does: letterhead, title, a header of one or two rows with merged heads, section rows, a total, the
 * places for signatures. It knows nothing of what the list is about.
 */
import { type IsoDate, toIsoDate } from '../../src/kernel/dates.ts'
import { encodeTcvn3 } from '../../src/kernel/vietnamese/legacy.ts'
import {
  type CellSpec,
  type CellValue,
  columnName,
  type FontSpec,
  type RowSpec,
  type SheetSpec,
  type StyleSpec,
} from '../../src/platform/spreadsheets/index.ts'
import type { Known } from './calendar.ts'
import type { Chance } from './random.ts'

/** Every workbook of the example says so, in this line. */
export const DISCLAIMER = '(Dữ liệu ví dụ: người và số văn bản đều là giả định)'

export interface Column<Row> {
  /** The head, or the merged head under which `under` stands. */
  readonly head: string
  readonly under?: string
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  /** What the row shows here; `nth` counts rows from 1 in the whole list. */
  readonly of: (row: Row, nth: number) => CellValue
}

export interface Section<Row> {
  readonly title?: string
  readonly rows: readonly Row[]
}

export interface ListSpec<Row> {
  readonly name: string
  readonly letterhead: { readonly upper: string; readonly body: string; readonly place: string }
  readonly title: readonly string[]
  readonly columns: readonly Column<Row>[]
  readonly sections: readonly Section<Row>[]
  readonly total: string
  readonly signatures: readonly [string, string]
  readonly paper?: 'a4' | 'a3'
  /** `tcvn3`: typed before Unicode, in the fonts .VnTime and .VnTimeH. */
  readonly encoding?: 'unicode' | 'tcvn3'
}

/** How text is put into a cell: as it is, or as the bytes of TCVN3 under its font. */
interface Hand {
  text(text: string): string
  capitals(text: string): string
  readonly font: FontSpec
  readonly capitalsFont: FontSpec
}
const UNICODE: Hand = {
  text: (text) => text,
  capitals: (text) => text.toUpperCase(),
  font: { name: 'Times New Roman', size: 11 },
  capitalsFont: { name: 'Times New Roman', size: 11 },
}
/** Capitals with a tone have no code in TCVN3: they are typed small under a font that draws capitals. */
const TCVN3: Hand = {
  text: (text) => encodeTcvn3(text.replaceAll('–', '-')),
  capitals: (text) => encodeTcvn3(text.replaceAll('–', '-'), { upper: true }),
  font: { name: '.VnTime', size: 12 },
  capitalsFont: { name: '.VnTimeH', size: 12 },
}

/** One sheet with one list. */
export function listSheet<Row>(spec: ListSpec<Row>): SheetSpec {
  const hand = spec.encoding === 'tcvn3' ? TCVN3 : UNICODE
  const width = spec.columns.length
  const half = Math.max(2, Math.floor(width / 2))
  const rows: RowSpec[] = []
  const merges: string[] = []

  /** A row of texts, each merged over its columns. */
  const line = (
    parts: readonly { text: string; from: number; to: number; style?: StyleSpec; capitals?: boolean }[],
    height?: number,
  ) => {
    const cells: (CellSpec | null)[] = Array.from({ length: width }, () => null)
    for (const { text, from, to, style, capitals } of parts) {
      const font = { ...(capitals ? hand.capitalsFont : hand.font), ...style?.font }
      const whole = { horizontal: 'center', vertical: 'center', ...style, font } as const
      cells[from - 1] = { value: capitals ? hand.capitals(text) : hand.text(text), style: whole }
      // A merged cell has its border on the cells that it covers.
      if (style?.border) for (let c = from; c < to; c++) cells[c] = { value: null, style: whole }
      if (to > from) merges.push(`${columnName(from)}${rows.length + 1}:${columnName(to)}${rows.length + 1}`)
    }
    rows.push({ cells, ...(height === undefined ? {} : { height }) })
  }
  const across = (text: string, style: StyleSpec, capitals = false) => line([{ text, from: 1, to: width, style, capitals }])
  const bold = { font: { bold: true } }

  const { upper, body, place } = spec.letterhead
  line([
    { text: upper, from: 1, to: half, capitals: true },
    { text: 'Đảng Cộng sản Việt Nam', from: half + 1, to: width, capitals: true, style: bold },
  ])
  line([
    { text: body, from: 1, to: half, capitals: true, style: bold },
    { text: place, from: half + 1, to: width, style: { font: { italic: true } } },
  ])
  line([{ text: '*', from: 1, to: half }])
  for (const [i, text] of spec.title.entries()) across(text, i === 0 ? { font: { bold: true, size: 14 } } : bold, i === 0)
  across(DISCLAIMER, { font: { italic: true } })
  rows.push({ cells: [] })

  const headFrom = rows.length + 1
  const headRows = addHeader(spec.columns, rows, merges, hand)
  let nth = 0
  for (const section of spec.sections) {
    if (section.title)
      line([{ text: section.title, from: 1, to: width, capitals: true, style: { ...bold, horizontal: 'left', border: 'thin' } }])
    for (const row of section.rows) {
      nth += 1
      rows.push({ cells: spec.columns.map((column) => dataCell(column, row, nth, hand)) })
    }
  }
  across(spec.total, { ...bold, horizontal: 'left', border: 'thin' })
  rows.push({ cells: [] })
  const [left, right] = spec.signatures
  line([
    { text: left, from: 1, to: half, capitals: true, style: bold },
    { text: right, from: half + 1, to: width, capitals: true, style: bold },
  ])
  line([
    { text: '(đã ký)', from: 1, to: half, style: { font: { italic: true } } },
    { text: '(đã ký)', from: half + 1, to: width, style: { font: { italic: true } } },
  ])

  return {
    name: spec.name,
    rows,
    merges,
    columns: spec.columns.map((column) => ({ width: column.width })),
    freezeRows: headFrom + headRows - 1,
    print: { paper: spec.paper ?? 'a4', orientation: 'landscape', repeatRows: [headFrom, headFrom + headRows - 1] },
  }
}

/** One row of heads, or two where some are merged over others; a head that stands alone is then merged downwards. Returns how many. */
function addHeader<Row>(columns: readonly Column<Row>[], rows: RowSpec[], merges: string[], hand: Hand): number {
  const style: StyleSpec = {
    font: { ...hand.font, bold: true },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: 'thin',
    fill: 'F2F2F2',
  }
  const cell = (text: string | null): CellSpec => ({ value: text === null ? null : hand.text(text), style })
  const top = rows.length + 1
  const two = columns.some((column) => column.under !== undefined)
  const begins = (i: number): boolean =>
    columns[i]!.under === undefined || columns[i - 1]?.under === undefined || columns[i - 1]!.head !== columns[i]!.head
  rows.push({ cells: columns.map((column, i) => cell(begins(i) ? column.head : null)), height: 32 })
  if (!two) return 1
  rows.push({ cells: columns.map((column) => cell(column.under ?? null)), height: 32 })
  for (const [i, column] of columns.entries()) {
    if (!begins(i)) continue
    if (column.under === undefined) {
      merges.push(`${columnName(i + 1)}${top}:${columnName(i + 1)}${top + 1}`)
      continue
    }
    let last = i
    while (last + 1 < columns.length && !begins(last + 1)) last += 1
    if (last > i) merges.push(`${columnName(i + 1)}${top}:${columnName(last + 1)}${top}`)
  }
  return 2
}

function dataCell<Row>(column: Column<Row>, row: Row, nth: number, hand: Hand): CellSpec {
  const value = column.of(row, nth)
  return {
    value: typeof value === 'string' ? hand.text(value) : value,
    style: { font: hand.font, horizontal: column.align ?? 'left', vertical: 'center', wrap: true, border: 'thin' },
  }
}

/**
 * A date as somebody typed it: a date cell, `03/02/1999`, `3/2/1999`; to the month `3/1975`; to the year `1980` as text or number.
 * Every shape can be read in one way only.
 */
export function typedDate(draw: Chance, date: Known | null): string | number | { date: IsoDate } | null {
  if (date === null) return null
  const [y, m, d] = date.split('-')
  if (m === undefined) return draw.percent(60) ? y! : Number(y)
  if (d === undefined) return draw.percent(60) ? `${Number(m)}/${y}` : `${m}/${y}`
  const roll = draw.between(1, 100)
  if (roll <= 55) return { date: toIsoDate(date) }
  return roll <= 80 ? `${d}/${m}/${y}` : `${Number(d)}/${Number(m)}/${y}`
}

const UNITS: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
/** I, II, III… of the section rows. */
export function roman(n: number): string {
  let left = n
  let text = ''
  for (const [value, letters] of UNITS)
    while (left >= value) {
      text += letters
      left -= value
    }
  return text
}
