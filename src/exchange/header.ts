/** Finds the header of a list among titles, letterheads and merged cells, and which kind of sheet it heads. Pure. */
import type { SheetKind } from '../kernel/sheet.ts'
import type { SheetRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import { type HeadPath, type Matched, matchColumns } from './columns.ts'

/** A header is looked for in so many rows that hold something, and may be so many rows high. */
const SEARCHED = 20
const HIGHEST = 3

export interface Header {
  readonly from: number
  readonly to: number
  /** Columns that have a head, from left to right. */
  readonly columns: readonly number[]
  readonly paths: readonly HeadPath[]
  /** For each column: the merged range of its uppermost head, when that spans columns. */
  readonly merged: readonly (string | null)[]
}

/** The heads of rows `from` to `to`, one path for each column: merged heads spread over their columns, a head merged downwards counts once. */
export function headerAt(sheet: SheetRead, from: number, to: number): Header {
  const width = Math.max(0, ...rowsBetween(sheet, from, to).map((row) => row.cells.at(-1)?.column ?? 0))
  const columns: number[] = []
  const paths: HeadPath[] = []
  const merged: (string | null)[] = []
  const lines = Array.from({ length: to - from + 1 }, (_, i) => lineOfHeads(sheet, from + i, width))
  for (const [i, line] of lines.entries()) if (i < lines.length - 1) spread(line, lines[i + 1]!)
  for (let column = 1; column <= width; column++) {
    const path: string[] = []
    let seen: string | null = null
    let top: string | null = null
    for (const line of lines) {
      const head = line[column]
      if (!head || head.text === '') continue
      if (head.range !== null && head.range === seen) continue
      seen = head.range
      if (path.length === 0 && head.wide) top = head.range
      path.push(head.text)
    }
    if (path.length === 0) continue
    columns.push(column)
    paths.push(path)
    merged.push(top)
  }
  return { from, to, columns, paths, merged }
}

interface Head {
  text: string
  range: string | null
  wide: boolean
}

function lineOfHeads(sheet: SheetRead, number: number, width: number): Record<number, Head> {
  const line: Record<number, Head> = {}
  for (let column = 1; column <= width; column++) {
    const range = sheet.mergeAt(number, column)
    const cell = range ? sheet.row(range.top)?.cell(range.left) : sheet.row(number)?.cell(column)
    line[column] = {
      text: readCell(cell).text,
      range: range && `${range.top}:${range.left}`,
      wide: range !== null && range.right > range.left,
    }
  }
  return line
}

/** A head over several columns that nobody merged: it stands over the blank cells to its right as long as those have heads of their own below. */
function spread(line: Record<number, Head>, below: Record<number, Head>): void {
  let left: Head | null = null
  for (const [key, head] of Object.entries(line)) {
    const under = below[Number(key)]
    if (head.text !== '') left = head.range === null && under?.text ? head : null
    else if (head.range !== null || !under?.text) left = null
    else if (left !== null) line[Number(key)] = { ...left, range: null, wide: true }
  }
}

const rowsBetween = (sheet: SheetRead, from: number, to: number) =>
  sheet.rows.filter((row) => row.number >= from && row.number <= to)

export interface Candidate<Kind> {
  readonly kind: Kind
  readonly header: Header
  readonly matched: Matched
}

/** Better: nothing required is missing, more columns are understood, they are headed as declared, the header is lower and higher up. */
const better = (a: Candidate<unknown>, b: Candidate<unknown>): number =>
  a.matched.missing.length - b.matched.missing.length ||
  b.matched.fields.size - a.matched.fields.size ||
  b.matched.score - a.matched.score ||
  a.header.to - a.header.from - (b.header.to - b.header.from) ||
  a.header.from - b.header.from

/** For each kind its best header, the best kind first. A kind of which no column is found is not in the list. */
export function candidates<Kind extends Pick<SheetKind, 'fields' | 'alsoReads'>>(
  sheet: SheetRead,
  kinds: readonly Kind[],
): Candidate<Kind>[] {
  const rows = sheet.rows.filter((row) => row.cells.length > 0).slice(0, SEARCHED)
  const headers: Header[] = []
  for (const row of rows) {
    if (row.hidden) continue
    for (let height = 1; height <= HIGHEST; height++) headers.push(headerAt(sheet, row.number, row.number + height - 1))
  }
  return kinds
    .filter((kind) => kind.alsoReads === undefined)
    .flatMap((kind) => {
      const found = headers.map((header) => ({ kind, header, matched: matchColumns(kind, header.paths, header.merged) }))
      const best = found.filter(({ matched }) => matched.fields.size > 0).sort(better)[0]
      return best ? [best] : []
    })
    .sort((a, b) => a.matched.missing.length - b.matched.missing.length || b.matched.fields.size - a.matched.fields.size)
}

export type KindAnswer<Kind> =
  | { readonly is: 'found'; readonly candidate: Candidate<Kind> }
  | { readonly is: 'several'; readonly candidates: readonly Candidate<Kind>[] }
  | { readonly is: 'none'; readonly nearest: Candidate<Kind> | null }

/** The kind of a sheet: every required field has a column, and no other such kind understands as many columns. Otherwise it is told, not guessed. */
export function kindOf<Kind extends Pick<SheetKind, 'fields' | 'alsoReads'>>(
  sheet: SheetRead,
  kinds: readonly Kind[],
): KindAnswer<Kind> {
  const found = candidates(sheet, kinds)
  const whole = found.filter(({ matched }) => matched.missing.length === 0)
  const [best, second] = whole
  if (best === undefined) {
    const nearest = [...found].sort((a, b) => share(b) - share(a))[0]
    return { is: 'none', nearest: nearest && share(nearest) >= 0.5 ? nearest : null }
  }
  if (second && second.matched.fields.size === best.matched.fields.size) {
    return { is: 'several', candidates: whole.filter(({ matched }) => matched.fields.size === best.matched.fields.size) }
  }
  return { is: 'found', candidate: best }
}

const share = ({ kind, matched }: Candidate<Pick<SheetKind, 'fields'>>): number => {
  const required = Object.values(kind.fields).filter((field) => field.required).length
  return required === 0 ? 0 : (required - matched.missing.length) / required
}
