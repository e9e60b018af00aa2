/** How the corpus writes a sheet: a header, then lines; each cell says what lies there and, where that is not plain, what it means. */
import type { CaseFile, ExpectedCell, ExpectedRow, FileExpectation, Outcome, PartialDate, Place, Value } from './expectation.ts'
import { type Expect, on, oneOf } from './expectation.ts'
import { type Cell, columnName, type Run, type SheetPart, serial, type Workbook, writeWorkbook } from './workbook-writer.ts'

/** A cell with its meaning, by field. */
export type Meant = { put: Raw; means: Readonly<Record<string, Expect>> }
export type Raw = string | number | null | Cell
export type Entry = Raw | Meant
export type Line =
  | readonly Entry[]
  | { skip: string; cells: readonly Raw[] }
  | { loose: readonly Raw[] }
  | { perhaps: readonly Entry[] }
  | { carrying: Readonly<Record<string, Expect>>; cells: readonly Entry[] }
export type SheetSpec = {
  part: SheetPart
  rows: ExpectedRow[]
  skips: { sheet: string; row: number; what: string }[]
  unread: boolean
}

const isMeant = (e: Entry): e is Meant => typeof e === 'object' && e !== null && 'means' in e
const isExpect = (x: Value | Expect): x is Expect => typeof x === 'object' && ('is' in x || 'flag' in x || 'absent' in x)

/** This cell stands for these values (any of them) of the column's own field, or for an expectation. */
export const is = (put: Raw, ...values: readonly (Value | Expect)[]): Meant => {
  const [first] = values
  return {
    put,
    means: { '': first !== undefined && isExpect(first) ? first : oneOf(...values.filter((v): v is Value => !isExpect(v))) },
  }
}
/** This cell stands for several fields. */
export const means = (put: Raw, fields: Readonly<Record<string, Value | Expect>>): Meant => ({
  put,
  means: Object.fromEntries(Object.entries(fields).map(([f, v]) => [f, isExpect(v) ? v : oneOf(v)])),
})

export const text = (value: string, style: { font?: string; inline?: boolean } = {}): Cell => ({
  kind: 'text',
  text: value,
  ...style,
})
export const rich = (...runs: readonly Run[]): Cell => ({ kind: 'rich', runs })
export const number = (value: number | string, format?: string): Cell => ({
  kind: 'number',
  value,
  ...(format ? { format } : {}),
})
export const formula = (f: string, value: number | string, format?: string): Cell => ({
  kind: 'formula',
  formula: f,
  value,
  ...(format ? { format } : {}),
})
/** A date cell as Excel keeps it: a number with a date's format. */
export const dateCell = (y: number, m: number, d: number, format = 'dd/mm/yyyy'): Cell => number(serial(y, m, d), format)
/** A date cell and the day it means. */
export const day = (y: number, m: number, d: number, format?: string): Meant => is(dateCell(y, m, d, format), on(y, m, d))
/** A date typed as text and what it means. */
export const typed = (put: Raw, ...meant: readonly (PartialDate | Expect)[]): Meant => is(put, ...meant)

const showRaw = (raw: Raw): string => {
  if (raw === null || typeof raw !== 'object') return String(raw ?? '')
  return raw.kind === 'rich' ? raw.runs.map((r) => r.text).join('') : raw.kind === 'text' ? raw.text : String(raw.value)
}
/** What a cell that says nothing else stands for: its own text or number. */
const plainValue = (raw: Raw): string | number | null => {
  if (raw === null || raw === '') return null
  if (typeof raw !== 'object') return raw
  return raw.kind === 'text' ? raw.text : null
}
const cellOf = (raw: Raw): Cell | null => {
  if (raw === null || raw === '') return null
  return typeof raw === 'string' ? text(raw) : typeof raw === 'number' ? number(raw) : raw
}

export type SheetOptions = {
  /** The header's row; 1 where nothing is said. */
  at?: number
  /** The first row of data; the one under the header where nothing is said. */
  first?: number
  /** Cells above, by row and column letter. */
  above?: Readonly<Record<number, Readonly<Record<string, Raw>>>>
  /** The header stands in `above`; `columns` only tell what the columns mean. */
  ownHeader?: boolean
  part?: Partial<SheetPart>
  /** Every row's sheet is one that a reader may not read yet. */
  unread?: boolean
  /** A sheet that must be skipped whole, and said so. */
  skipWhole?: string
  /** Font of every text cell of lines and header. */
  font?: string
  /** In place of the sheet's name in the expectation (a .csv has none). */
  nameless?: boolean
}

/**
 * A sheet. `columns`: “header | field”, or a header alone. Each line is a row: a list of entries is a record; `skip` must be left out and said;
 * `loose` must be left out; `perhaps` may be left out if that is said. A plain text in a column with a field means itself.
 */
export const sheet = (
  name: string,
  columns: readonly string[],
  lines: readonly Line[],
  options: SheetOptions = {},
): SheetSpec => {
  const heads = columns.map((c) => c.split(' | ')).map(([header = '', field = '']) => ({ header, field }))
  const at = options.at ?? 1
  const rows = new Map<number, Map<string, Cell>>()
  const put = (row: number, column: string, raw: Raw) => {
    const cell = cellOf(raw)
    if (!cell) return
    const dressed = options.font && cell.kind === 'text' && !cell.font ? { ...cell, font: options.font } : cell
    rows.set(row, (rows.get(row) ?? new Map()).set(column, dressed))
  }
  for (const [row, cells] of Object.entries(options.above ?? {}))
    for (const [c, raw] of Object.entries(cells)) put(Number(row), c, raw)
  if (!options.ownHeader) for (const [i, h] of heads.entries()) put(at, columnName(i + 1), h.header)
  const expectedName = options.nameless ? '' : name
  const spec: SheetSpec = { part: { name, rows, ...options.part }, rows: [], skips: [], unread: options.unread ?? false }
  if (options.skipWhole) spec.skips.push({ sheet: expectedName, row: 0, what: options.skipWhole })
  for (const [i, line] of lines.entries()) {
    const row = (options.first ?? at + 1) + i
    const entries: readonly Entry[] =
      'cells' in line ? line.cells : 'loose' in line ? line.loose : 'perhaps' in line ? line.perhaps : (line as readonly Entry[])
    const cells: ExpectedCell[] = []
    for (const [k, entry] of entries.entries()) {
      const column = columnName(k + 1)
      const { header = '', field = '' } = heads[k] ?? {}
      const raw = isMeant(entry) ? entry.put : entry
      put(row, column, raw)
      const plain = isMeant(entry) ? null : plainValue(entry)
      const meaning = isMeant(entry) ? entry.means : field && plain !== null ? { '': oneOf(plain) } : {}
      for (const [f, expect] of Object.entries(meaning))
        cells.push({ field: f || field, expect, column, header, raw: showRaw(raw) })
    }
    if ('skip' in line) spec.skips.push({ sheet: expectedName, row, what: line.skip })
    else if ('loose' in line || entries.length === 0) continue
    else {
      const carried = 'carrying' in line ? Object.entries(line.carrying) : []
      for (const [field, expect] of carried) {
        const k = heads.findIndex((h) => h.field === field)
        cells.push({ field, expect, column: k < 0 ? '' : columnName(k + 1), header: heads[k]?.header ?? '', raw: '' })
      }
      if (!options.skipWhole) spec.rows.push({ sheet: expectedName, row, cells, maySkip: 'perhaps' in line })
    }
  }
  return spec
}

export const total = (...cells: readonly Raw[]): Line => ({ skip: 'total', cells })
export const section = (...cells: readonly Raw[]): Line => ({ loose: cells })
export const loose = (...cells: readonly Raw[]): Line => ({ loose: cells })
export const blank: Line = []

export type FileOptions = Partial<Pick<CaseFile, 'asOf' | 'with'>> & {
  outcome?: readonly Outcome[]
  says?: RegExp
  book?: Omit<Partial<Workbook>, 'sheets'>
  proposals?: readonly { a: Place; b: Place }[]
  samePeople?: boolean
  /** Makes the bytes out of the workbook's own, or in place of them. */
  bytes?: (own: () => Buffer) => Uint8Array
}
export const BEFORE_MERGER = '2024-02-22'
export const AFTER_MERGER = '2026-11-16'

/** One file of the corpus: its sheets, and what is expected of it. */
export const file =
  (topic: string) =>
  (name: string, why: string, sheets: readonly SheetSpec[], options: FileOptions = {}): CaseFile => {
    const own = () => writeWorkbook({ ...options.book, sheets: sheets.map((s) => s.part) })
    const expectation: FileExpectation = {
      outcome: options.outcome ?? ['staged'],
      ...(options.says ? { says: options.says } : {}),
      rows: sheets.flatMap((s) => s.rows),
      skips: sheets.flatMap((s) => s.skips),
      perhapsUnread: sheets.filter((s) => s.unread).map((s) => s.part.name),
      proposals: options.proposals ?? [],
      samePeople: options.samePeople ?? false,
    }
    const bytes = () => options.bytes?.(own) ?? own()
    return { name, topic, why, asOf: options.asOf ?? BEFORE_MERGER, bytes, expectation, with: options.with ?? [] }
  }
