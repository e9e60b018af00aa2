/** The lists of a sheet: one below the other, side by side, each under its own header; a header that a page repeats begins none. Pure. */
import type { RowRead, SheetRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import { headKey, headWords, isCounter, matchColumns, namesPeople } from './columns.ts'
import { type Candidate, type Headed, type Header, headerOf, headersFrom, type KindAnswer, kindOf } from './header.ts'
import { type UnreadKind, unreadKindOf, unreadWords } from './unread-kinds.ts'

export interface Table<Kind> {
  readonly candidate: Candidate<Kind>
  /** The last row before the next header. */
  readonly until: number
  /** Rows in which the page repeats the header. */
  readonly repeated: ReadonlySet<number>
  /** Columns that are the list's own, both ends in it. */
  readonly columns: readonly [first: number, last: number]
}

export interface Tables<Kind> {
  readonly tables: readonly Table<Kind>[]
  /** Headers of lists that are known and not read yet, with the row. */
  readonly unread: readonly { readonly kind: UnreadKind; readonly row: number }[]
  /** When there is none: why. */
  readonly none: Exclude<KindAnswer<Kind>, { is: 'found' }> | null
}

/** A text as long as this is no head. */
const LONGEST = 90

/** How many cells of the row could be heads of columns. */
function hits(row: RowRead, words: ReadonlySet<string>, seen: Map<string, boolean>): number {
  let count = 0
  for (const cell of row.cells) {
    const { stored } = cell
    if (typeof stored !== 'string') {
      // Data have numbers and days; a header has none.
      if (stored !== null) return 0
      continue
    }
    if (stored.length > LONGEST) continue
    const key = `${cell.font}\n${stored}`
    let is = seen.get(key)
    if (is === undefined) {
      const head = headKey(readCell(cell).text)
      is = words.has(head) || namesPeople(head)
      if (seen.size < 20_000) seen.set(key, is)
    }
    if (is) count++
  }
  return count
}

const signature = (header: Header, candidate: Candidate<Headed>): string =>
  header.columns.map((column, i) => `${column}:${candidate.matched.matches[i]?.field ?? ''}`).join('|')

/** Finds the lists of a sheet. */
export function tablesIn<Kind extends Headed>(sheet: SheetRead, kinds: readonly Kind[]): Tables<Kind> {
  const words = new Set([...headWords(kinds), ...unreadWords])
  const seen = new Map<string, boolean>()
  const counts = new Map<number, number>()
  for (const row of sheet.rows) {
    const n = row.hidden ? 0 : hits(row, words, seen)
    if (n > 0) counts.set(row.number, n)
  }
  const starts = [...counts].filter(([row, n]) => n > 1 || (counts.get(row + 1) ?? 0) > 0).map(([row]) => row)
  const found: { candidate: Candidate<Kind>; repeated: Set<number> }[] = []
  const unread: { kind: UnreadKind; row: number }[] = []
  let none: Tables<Kind>['none'] = null
  let after = 0
  for (const start of starts) {
    if (start <= after) continue
    const headers = headersFrom(sheet, [start, ...starts.filter((row) => row > start && row <= start + 2)])
    const other = headers.map((header) => unreadKindOf(header.paths)).find((kind) => kind !== null)
    const answer = kindOf(headers, kinds)
    const people = answer.is === 'found' && Object.values(answer.candidate.kind.fields).some((field) => field.kind.is === 'name')
    if (other && !people) {
      unread.push({ kind: other, row: start })
      after = start + 1
      continue
    }
    if (answer.is !== 'found') {
      if (none === null || (none.is === 'none' && none.nearest === null)) none = answer
      continue
    }
    const { candidate } = answer
    after = candidate.header.to
    const before = found.find((f) => signature(f.candidate.header, f.candidate) === signature(candidate.header, candidate))
    if (before && before === found.at(-1) && before.candidate.kind === candidate.kind) {
      for (let row = candidate.header.from; row <= candidate.header.to; row++) before.repeated.add(row)
    } else found.push({ candidate, repeated: new Set() })
  }
  const ends = [...found.map((f) => f.candidate.header.from), ...unread.map((u) => u.row)]
  const tables = found.flatMap(({ candidate, repeated }) => {
    const next = Math.min(...ends.filter((row) => row > candidate.header.to), Number.POSITIVE_INFINITY)
    return sideBySide(candidate).map((block) => ({ ...block, until: next - 1, repeated }))
  })
  return { tables, unread, none: tables.length === 0 ? none : null }
}

/** Two lists beside each other have their names twice: the second begins at its own numbers, or behind a gap, or at its name. */
function sideBySide<Kind extends Headed>(candidate: Candidate<Kind>): Pick<Table<Kind>, 'candidate' | 'columns'>[] {
  const { kind, header, matched } = candidate
  const whole = { candidate, columns: [1, 16_384] as const }
  const twice = matched.doubles.find(({ field }) => kind.fields[field]?.kind.is === 'name')
  if (!twice) return [whole]
  const cuts = twice.columns.slice(1).map((second, n) => {
    const first = twice.columns[n]!
    for (let i = second; i > first; i--) {
      if (isCounter(header.paths[i - 1] ?? [])) return header.columns[i - 1]!
      if (header.columns[i - 1] !== header.columns[i]! - 1) return header.columns[i]!
    }
    return header.columns[second]!
  })
  const bounds = [1, ...cuts, 16_385]
  const blocks = bounds.slice(0, -1).map((first, n) => {
    const last = bounds[n + 1]! - 1
    const part = headerOf(header, (column) => column >= first && column <= last)
    return {
      candidate: { kind, header: part, matched: matchColumns(kind, part.paths, part.merged) },
      columns: [first, last] as const,
    }
  })
  return blocks.every(({ candidate: c }) => c.matched.fields.size > 1) ? blocks : [whole]
}
