/** Finds the header of a list among titles, letterheads and merged cells, and which kind of sheet it heads. Pure. */
import type { SheetKind } from '../kernel/sheet.ts'
import type { SheetRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import { type HeadPath, type Matched, matchColumns } from './columns.ts'

/** A header may be so many rows high. */
const HIGHEST = 4
/** Wider lists are nobody's: the rest of the columns is not looked at. */
const WIDEST = 1000

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
  const width = Math.min(WIDEST, Math.max(0, ...rowsBetween(sheet, from, to).map((row) => row.cells.at(-1)?.column ?? 0)))
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
  Array.from({ length: to - from + 1 }, (_, i) => sheet.row(from + i)).filter((row) => row !== undefined)

/** A header of a part of its columns only: one of two lists side by side. */
export const headerOf = (header: Header, wanted: (column: number) => boolean): Header => {
  const kept = header.columns.flatMap((column, i) => (wanted(column) ? [i] : []))
  return {
    ...header,
    columns: kept.map((i) => header.columns[i]!),
    paths: kept.map((i) => header.paths[i]!),
    merged: kept.map((i) => header.merged[i]!),
  }
}

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

export type Headed = Pick<SheetKind, 'fields' | 'alsoReads' | 'knownBy'>

const knownBy = (kind: Headed): readonly string[] =>
  kind.knownBy ?? Object.keys(kind.fields).filter((field) => kind.fields[field]!.required)

/** Of these headers the best for each kind, the best kind first. A kind of which no column is found is not in the list. */
function candidates<Kind extends Headed>(headers: readonly Header[], kinds: readonly Kind[]): Candidate<Kind>[] {
  return kinds
    .filter((kind) => kind.alsoReads === undefined)
    .flatMap((kind) => {
      const found = headers.map((header) => ({ kind, header, matched: matchColumns(kind, header.paths, header.merged) }))
      const best = found.filter(({ matched }) => matched.fields.size > 0).sort(better)[0]
      return best ? [best] : []
    })
}

export type KindAnswer<Kind> =
  | { readonly is: 'found'; readonly candidate: Candidate<Kind> }
  | { readonly is: 'several'; readonly candidates: readonly Candidate<Kind>[] }
  | { readonly is: 'none'; readonly nearest: Candidate<Kind> | null }

/** The headers that may begin at one of these rows. A row of numbers or days ends a header. */
export function headersFrom(sheet: SheetRead, starts: readonly number[]): Header[] {
  return starts.flatMap((start) => {
    const headers: Header[] = []
    for (let height = 1; height <= HIGHEST; height++) {
      const last = sheet.row(start + height - 1)
      if (height > 1 && last?.cells.some((cell) => typeof cell.stored === 'number')) break
      headers.push(headerAt(sheet, start, start + height - 1))
    }
    return headers
  })
}

/**
 * The kind that these headers head: the fields by which it is known have columns, one more at least, and no other such kind understands
 * as many columns or is known by more. Otherwise it is told, not guessed.
 */
export function kindOf<Kind extends Headed>(headers: readonly Header[], kinds: readonly Kind[]): KindAnswer<Kind> {
  const found = candidates(headers, kinds)
  const whole = found
    .filter(({ kind, matched }) => matched.fields.size > 1 && knownBy(kind).every((field) => matched.fields.has(field)))
    .sort(
      (a, b) =>
        b.matched.fields.size - a.matched.fields.size ||
        knownBy(b.kind).length - knownBy(a.kind).length ||
        a.matched.missing.length - b.matched.missing.length,
    )
  const [best, second] = whole
  if (best === undefined) {
    const nearest = [...found].sort((a, b) => share(b) - share(a))[0]
    return { is: 'none', nearest: nearest && share(nearest) >= 0.5 ? nearest : null }
  }
  // A list of people is a roster only if its columns are not another list's: of discipline, of commitments.
  const other = knownBy(best.kind).length === 1 ? found.find((candidate) => claims(candidate, best) > 1) : undefined
  if (other) return { is: 'none', nearest: other }
  const alike = (other: Candidate<Kind>) =>
    other.matched.fields.size === best.matched.fields.size && knownBy(other.kind).length === knownBy(best.kind).length
  if (second && alike(second)) return { is: 'several', candidates: whole.filter(alike) }
  return { is: 'found', candidate: best }
}

/** How many required columns of a kind the other one does not understand. */
const claims = (candidate: Candidate<Headed>, best: Candidate<Headed>): number =>
  candidate.header.columns.filter((column, i) => {
    const field = candidate.matched.matches[i]?.field
    const own = best.header.columns.indexOf(column)
    return (
      field !== undefined && candidate.kind.fields[field]!.required === true && own >= 0 && best.matched.matches[own] === null
    )
  }).length

const share = ({ kind, matched }: Candidate<Headed>): number => {
  const known = knownBy(kind)
  return known.length === 0 ? 0 : known.filter((field) => matched.fields.has(field)).length / known.length
}
