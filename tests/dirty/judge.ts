/**
 * Compares one file's expectation with what the import said of it. Pure. A cell is right, or flagged (the officer is asked), or silently
 * wrong: another value, or none, and not a word. A row that is nobody's record (a total, a section, a signature) and came in is an extra row.
 */
import type { ExpectedCell, ExpectedRow, FileExpectation, Outcome, Place, UnitValue, Value } from './expectation.ts'

export type Answer = {
  file: string
  outcome: Outcome
  message?: string | null
  rows: readonly ({ sheet: string; row: number } & Readonly<Record<string, unknown>>)[]
  flags: readonly { sheet: string; row: number | null; column?: string | number | null; message: string }[]
  skipped: readonly { sheet: string; row: number | null; why: string }[]
  proposals: readonly { a: Place; b: Partial<Place> }[]
}
export type Kind =
  | 'right'
  | 'flagged'
  | 'silently-wrong'
  | 'missing-row'
  | 'unread'
  | 'extra-row'
  | 'unsaid-skip'
  | 'missing-proposal'
  | 'extra-proposal'
  | 'wrong-outcome'
  | 'unclear-message'
export type Verdict = { kind: Kind; sheet: string; row: number; field: string; expected: string; got: string }
export type Sums = Readonly<Record<Kind, number>> & { cells: number }
export type Judgement = { verdicts: readonly Verdict[]; sums: Sums }

const KINDS: readonly Kind[] = [
  ...(['right', 'flagged', 'silently-wrong', 'missing-row', 'unread', 'extra-row', 'unsaid-skip'] as const),
  ...(['missing-proposal', 'extra-proposal', 'wrong-outcome', 'unclear-message'] as const),
]
const CELL_KINDS: ReadonlySet<Kind> = new Set(['right', 'flagged', 'silently-wrong', 'missing-row'])

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)
const isUnit = (x: Value): x is UnitValue => isRecord(x) && 'names' in x
const isEmpty = (got: unknown): boolean =>
  got === undefined || got === null || got === '' || (isRecord(got) && Object.values(got).every(isEmpty))
const sameName = (a: string) => a.toLocaleLowerCase('vi')

const sameUnit = (expected: UnitValue, got: unknown): boolean => {
  if (typeof got === 'string') return expected.which === null && expected.names.map(sameName).includes(sameName(got))
  if (!isRecord(got)) return false
  const code = got.code ?? null
  if (expected.notCode !== undefined && code === expected.notCode) return false
  if (expected.which !== null && got.which !== expected.which) return false
  if (expected.code !== undefined && code !== null) return code === expected.code
  return typeof got.name === 'string' && expected.names.map(sameName).includes(sameName(got.name))
}

/** Whether a value of the answer is the one meant: dates to the day and no finer, text letter by letter (so NFC), units by code, else by name. */
export const same = (expected: Value, got: unknown): boolean => {
  if (typeof expected === 'number') return typeof got === 'number' && Math.abs(got - expected) < 1e-9
  if (typeof expected === 'string') return got === expected || (isRecord(got) && 'which' in got && got.name === expected)
  if (typeof expected === 'boolean') return got === expected
  if (isUnit(expected)) return sameUnit(expected, got)
  if (!isRecord(got)) return false
  return got.y === expected.y && (got.m ?? undefined) === expected.m && (got.d ?? undefined) === expected.d
}

const columnNumber = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)
/** A flag may name its column by letter, by number, by field or by the words of the header. */
const names = (cell: ExpectedCell, column: string | number | null | undefined): boolean => {
  if (typeof column === 'number') return column === columnNumber(cell.column)
  if (!column) return false
  const said = column.normalize('NFC').toLocaleLowerCase('vi').trim()
  const header = cell.header.normalize('NFC').toLocaleLowerCase('vi').trim()
  return (
    said === cell.column.toLowerCase() ||
    said === cell.field.toLowerCase() ||
    (header !== '' && (said === header || said.endsWith(`› ${header}`)))
  )
}

/** Where two cells contradict each other the question may stand at either. */
const asksOf = (cell: ExpectedCell, column: string | number | null | undefined): boolean => {
  const others = 'flag' in cell.expect ? (cell.expect.at ?? []) : []
  return names(cell, column) || others.some((at) => names({ ...cell, header: '', column: at, field: at }, column))
}

const sheetIs = (expected: string, got: string): boolean => expected === '' || expected.normalize('NFC') === got.normalize('NFC')
const show = (x: unknown): string => (x === undefined ? '' : JSON.stringify(x))

const judgeCell = (expected: ExpectedRow, cell: ExpectedCell, got: unknown, flagged: boolean): Verdict => {
  const verdict = (kind: Kind, want: string): Verdict => ({
    kind,
    sheet: expected.sheet,
    row: expected.row,
    field: cell.field,
    expected: `${want} ← ${cell.raw}`,
    got: show(got),
  })
  if ('flag' in cell.expect) return verdict(flagged ? 'right' : 'silently-wrong', 'a flag')
  if ('absent' in cell.expect) return verdict(isEmpty(got) ? 'right' : flagged ? 'flagged' : 'silently-wrong', 'nothing')
  const right = cell.expect.is.some((value) => same(value, got))
  return verdict(right ? 'right' : flagged ? 'flagged' : 'silently-wrong', cell.expect.is.map(show).join(' or '))
}

const RAW_ERROR = /\b(Error|Exception|undefined|NaN|ENOENT|EINVAL|Z_DATA_ERROR)\b|\[object |\bat .+:\d+:\d+|\.ts:\d+/
/** A refusal's sentence: long enough to say what is wrong, in Vietnamese, without a program's own words. */
export const isClear = (message: string | null | undefined, says?: RegExp): boolean =>
  typeof message === 'string' &&
  message.length >= 20 &&
  /[ăâđêôơưạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷ]/i.test(message) &&
  !RAW_ERROR.test(message) &&
  (says === undefined || says.test(message))

const samePlace = (a: Place, b: Partial<Place>) =>
  a.row === b.row && sheetIs(a.sheet, b.sheet ?? '') && (b.file ?? '').split(/[/\\]/).at(-1) === a.file

const judgeProposals = (expectation: FileExpectation, answer: Answer): Verdict[] => {
  const said = answer.proposals
  const joins = (p: (typeof said)[number], want: { a: Place; b: Place }) =>
    (samePlace(want.a, p.a) && samePlace(want.b, p.b)) || (samePlace(want.b, p.a) && samePlace(want.a, p.b))
  const verdict = (kind: Kind, place: Place, expected: string, got: string): Verdict => ({
    kind,
    ...place,
    field: 'proposal',
    expected,
    got,
  })
  const missing = expectation.proposals
    .filter((want) => !said.some((p) => joins(p, want)))
    .map((want) => verdict('missing-proposal', want.a, show(want), ''))
  // one that leads to a person already in the register has no row of a file on its other side, and is not ours to judge
  // nor is one that leads to a file that has nothing to do with this one
  const base = (path: string | undefined) => (path ?? '').split(/[/\\]/).at(-1)
  const known = new Set([base(answer.file), ...expectation.proposals.flatMap((p) => [p.a.file, p.b.file])])
  const between = said.filter(
    (p) => p.b.row !== undefined && p.b.row !== null && known.has(base(p.a.file)) && known.has(base(p.b.file)),
  )
  const extra = expectation.samePeople
    ? []
    : between
        .filter((p) => !expectation.proposals.some((want) => joins(p, want)))
        .map((p) => verdict('extra-proposal', p.a, '', show(p)))
  return [...missing, ...extra]
}

/** The verdict on every cell and row of one file, and their sums. */
export const judge = (expectation: FileExpectation, answer: Answer): Judgement => {
  const verdicts: Verdict[] = []
  const say = (kind: Kind, expected: string, got: string, sheet = '', row = 0, field = '') =>
    verdicts.push({ kind, sheet, row, field, expected, got })
  const rowOf = (e: { sheet: string; row: number }) => answer.rows.find((r) => r.row === e.row && sheetIs(e.sheet, r.sheet))
  const skipped = (sheet: string, row: number) =>
    answer.skipped.some(
      (s) => sheetIs(sheet, s.sheet) && (s.row === row || (row === 0 && s.row === null) || !s.row) && s.why.trim() !== '',
    )
  const unread = (sheet: string) =>
    expectation.perhapsUnread.includes(sheet) &&
    !answer.rows.some((r) => sheetIs(sheet, r.sheet)) &&
    ((answer.outcome !== 'staged' && isClear(answer.message)) ||
      answer.skipped.some((s) => sheetIs(sheet, s.sheet) && !s.row) ||
      expectation.rows
        .filter((r) => r.sheet === sheet)
        .every((r) => answer.skipped.some((s) => s.row === r.row && sheetIs(sheet, s.sheet))) ||
      answer.flags.some((f) => sheetIs(sheet, f.sheet) && !f.row))

  const mayBeUnread = expectation.rows.length > 0 && expectation.rows.every((r) => unread(r.sheet))
  if (!expectation.outcome.includes(answer.outcome) && !mayBeUnread)
    say('wrong-outcome', expectation.outcome.join(' or '), answer.outcome)
  if (answer.outcome === 'refused' && expectation.outcome.includes('refused') && !isClear(answer.message, expectation.says)) {
    say('unclear-message', String(expectation.says ?? 'a sentence'), String(answer.message))
  }
  const refusedAsItMay = answer.outcome !== 'staged' && expectation.outcome.includes(answer.outcome)
  for (const expected of expectation.rows) {
    const got = rowOf(expected)
    if (got) {
      for (const cell of expected.cells) {
        const flagged = answer.flags.some(
          (f) => (f.row === expected.row || !f.row) && sheetIs(expected.sheet, f.sheet) && asksOf(cell, f.column),
        )
        verdicts.push(judgeCell(expected, cell, got[cell.field], flagged))
      }
      continue
    }
    if (refusedAsItMay || (expected.maySkip && skipped(expected.sheet, expected.row))) continue
    const flagged = answer.flags.some((f) => f.row === expected.row && sheetIs(expected.sheet, f.sheet))
    const kind: Kind = unread(expected.sheet) ? 'unread' : flagged ? 'flagged' : 'missing-row'
    for (const cell of expected.cells) say(kind, 'the row', '', expected.sheet, expected.row, cell.field)
  }
  for (const r of answer.rows) {
    if (!expectation.rows.some((e) => e.row === r.row && sheetIs(e.sheet, r.sheet))) say('extra-row', '', show(r), r.sheet, r.row)
  }
  for (const s of expectation.skips) {
    if (refusedAsItMay || unread(s.sheet)) continue
    if (!skipped(s.sheet, s.row)) say('unsaid-skip', s.what, '', s.sheet, s.row)
  }
  verdicts.push(...judgeProposals(expectation, answer))
  return { verdicts, sums: total(verdicts) }
}

const total = (verdicts: readonly Verdict[]): Sums => {
  const count = Object.fromEntries(KINDS.map((kind) => [kind, verdicts.filter((v) => v.kind === kind).length])) as Record<
    Kind,
    number
  >
  return { ...count, cells: verdicts.filter((v) => CELL_KINDS.has(v.kind)).length }
}

/** The sums of several files. */
export const addUp = (all: readonly Judgement[]): Sums => total(all.flatMap((j) => j.verdicts))

/** Whether the goal is met: 98 % of cells right or flagged, none silently wrong, no total imported, every refusal as it should be. */
export const meetsGoal = (s: Sums): boolean =>
  s.cells > 0 &&
  s.right + s.flagged >= 0.98 * s.cells &&
  s['silently-wrong'] === 0 &&
  s['extra-row'] === 0 &&
  s['wrong-outcome'] === 0 &&
  s['unclear-message'] === 0
