/** Reads the rows of one list: records cell by cell, everything else with the reason why it is none. Pure. */
import type { Finding } from '../kernel/sheet.ts'
import { columnName, type SheetRead } from '../platform/spreadsheets/index.ts'
import { BLANK, type CellInput, type Doubt, isBlank, typed } from './cell-text.ts'
import { isCounter } from './columns.ts'
import type { Header } from './header.ts'
import type { ReadCell, ReadColumn, ReadRow, Skip } from './import-batch.ts'
import type { Declared } from './read.ts'
import { codeOf, error, type Mark, type Reading } from './reading.ts'
import { type RowInput, rowTeller } from './row-kinds.ts'
import { type RowsBelow, unitAbove, unitOfSection } from './rows-below.ts'
import type { Table } from './tables.ts'
import { codesOf, NOTHING, readValue, wordKey } from './values.ts'

export interface ListRead {
  readonly sheet: SheetRead
  /** Of the list. */
  readonly name: string
  readonly kind: Declared
  readonly header: Header
  readonly table: Table<Declared>
  readonly columns: readonly ReadColumn[]
  readonly inputs: RowsBelow
  /** Columns under the same head, by the one that is read. */
  readonly alsoAt: ReadonlyMap<number, readonly number[]>
}

/** “like above”: ″, -nt-, như trên. */
const DITTO =
  /^(?:["”“″〃]|\/\/|''|’’|-?\s*["”“″〃]\s*-?|-?\s*(?:n\s*[./]?\s*t\.?|như trên|như dòng trên|giống trên|nt nt|ditto)\s*-?)$/iu

const DOUBTS: Readonly<Record<Exclude<Doubt, 'garbled'>, string>> = {
  guessed: 'guessedEncoding',
  twoReadings: 'twoReadings',
  lookalike: 'lookalikeLetters',
  ditto: 'ditto',
  fromAbove: 'fromAbove',
  hiddenColumn: 'hiddenColumn',
}
const MARKS = { legacy: 'legacyFont', partial: 'partialDates', capitals: 'namesInCapitals' } as const

export function readRows(list: ListRead): { columns: ReadColumn[]; rows: ReadRow[]; findings: Finding[] } {
  const { sheet, name, kind, header, inputs } = list
  const findings: Finding[] = []
  const counters = new Set(header.columns.filter((_, i) => isCounter(header.paths[i]!)))
  const used = list.columns.filter((column) => column.field !== null)
  const known = new Set(kind.knownBy ?? Object.keys(kind.fields).filter((field) => kind.fields[field]!.required))
  const at = (wanted: (field: string) => boolean) =>
    new Set(used.filter(({ field }) => wanted(field!)).map((column) => column.at))
  const kindOfRow = rowTeller(inputs.count, inputs.at, {
    known: at((field) => known.has(field)),
    required: at((field) => kind.fields[field]!.required ?? false),
    read: new Set(used.map((column) => column.at)),
    counters,
    repeated: list.table.repeated,
  })
  const columns = [...list.columns]
  const above = new UnitAbove(list)
  if (above.needsColumn) columns.push({ at: 0, head: '', field: 'unit', part: null })
  const read = columns.filter((column) => column.field !== null)
  const hidden = new Set(read.filter((column) => column.at > 0 && sheet.isColumnHidden(column.at)).map((column) => column.at))
  const parts = unknownParts(list.columns)
  const wanted = wantedOf(kind, read)
  const lastHead = Math.max(...header.columns)
  const marks = new Map<string, number>()
  const last = new Map<number, CellInput>()
  let lastRecord = 0
  const rows: ReadRow[] = []
  const readRow = (row: RowInput, skip: Skip | null): ReadRow => {
    if (skip === 'section') above.pass(row)
    if (skip !== null) {
      if (skip === 'continued' && lastRecord > 0) findings.push(continued(list, row, lastRecord, read))
      return { r: row.number, c: [], s: skip, ...(skip === 'empty' ? {} : { t: textOf(row) }) }
    }
    lastRecord = row.number
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell.input]))
    const said: boolean[] = []
    const tell = (column: ReadColumn, told: Pick<Finding, 'level' | 'code' | 'with'>) =>
      findings.push({ ...told, sheet: name, row: row.number, field: column.field, ...(column.at > 0 ? { at: column.at } : {}) })
    const cells = read.map((column): ReadCell => {
      const { input, disagree } = inputOf(list, column, byColumn, last, above.unit, hidden)
      if (column.at > 0) last.set(column.at, input)
      const {
        value,
        finding,
        marks: marked,
      } = disagree === null ? readPart(kind, column, input) : error('columnsDisagree', disagree)
      for (const mark of marked) marks.set(`${column.field}\n${mark}`, (marks.get(`${column.field}\n${mark}`) ?? 0) + 1)
      if (finding) tell(column, finding)
      let garbled = false
      if (value !== null || finding) {
        for (const doubt of input.doubts) {
          if (doubt === 'garbled') {
            garbled = true
            tell(column, { level: 'error', code: 'lists:findings.garbled', with: { value: input.text } })
          } else
            tell(column, {
              level: 'notice',
              code: codeOf(DOUBTS[doubt]),
              with: { value: input.text, raw: input.raw },
            })
        }
      }
      said.push(value !== null || finding !== undefined)
      const kept = garbled ? null : value
      if (input.raw === '' && kept === null) return null
      return typeof kept === 'string' && kept === input.raw ? kept : [input.raw, kept]
    })
    for (const column of parts) {
      const input = byColumn.get(column.at)
      if (input && !isBlank(input) && !NOTHING.test(input.text))
        tell(column, { level: 'error', code: 'lists:findings.unknownPart', with: { value: input.text, head: column.head } })
    }
    const beyond = row.cells.find(({ column, input }) => column === lastHead + 1 && !isBlank(input))
    if (beyond)
      tell(read.findLast((column) => column.at > 0)!, {
        level: 'notice',
        code: 'lists:findings.beyondHeads',
        with: { value: beyond.input.text, column: columnName(beyond.column) },
      })
    findings.push(...missingIn(wanted, name, row.number, said))
    if (list.table.columns[0] > 1 && read.some((column) => column.field === 'fullName')) {
      const column = read.find(({ field }) => field === 'fullName')!
      tell(column, {
        level: 'notice',
        code: 'lists:findings.sideBySide',
        with: { value: byColumn.get(column.at)?.text ?? '' },
      })
    }
    return { r: row.number, c: cells }
  }
  for (let i = 0; i < inputs.count; i++) {
    const row = inputs.at(i)
    rows.push(readRow(row, kindOfRow(row, i)))
  }
  for (const [key, count] of marks) {
    const [field, mark] = key.split('\n') as [string, Mark]
    findings.push({
      level: 'notice',
      sheet: name,
      row: 0,
      field,
      code: `exchange:findings.${MARKS[mark]}`,
      with: { sheet: name, count },
    })
  }
  return { columns, rows: trimmed(rows), findings }
}

/** What the cell says, or what stands for it: the cell above, the column of the same head, the section over the row. */
function inputOf(
  list: ListRead,
  column: ReadColumn,
  row: ReadonlyMap<number, CellInput>,
  last: ReadonlyMap<number, CellInput>,
  unit: string | null,
  hidden: ReadonlySet<number>,
): { input: CellInput; disagree: Finding['with'] | null } {
  const also = list.alsoAt.get(column.at)
  let { input, other, alone } = also
    ? amongTwins(list.sheet, [column.at, ...also], row)
    : { input: row.get(column.at) ?? BLANK, other: undefined, alone: true }
  if (input.text.length > 0 && input.text.length < 16 && DITTO.test(input.text)) {
    const before = last.get(column.at)
    // Nothing above to repeat: the mark stays, and is no value of the field.
    input = before && !isBlank(before) ? { ...before, raw: input.raw, doubts: doubt(before, 'ditto') } : { ...input, error: true }
  }
  if (column.field === 'unit' && unit !== null && (isBlank(input) || NOTHING.test(input.text)))
    input = { ...typed(unit), doubts: ['fromAbove'] }
  if (alone && hidden.has(column.at) && !isBlank(input)) input = { ...input, doubts: doubt(input, 'hiddenColumn') }
  return { input, disagree: other ? { value: input.text, other: other.text } : null }
}

/** Of columns of one head: the first that says something, and another that says otherwise. One out of sight says nothing where one is in sight. */
function amongTwins(sheet: SheetRead, twins: readonly number[], row: ReadonlyMap<number, CellInput>) {
  const seen = twins.filter((at) => !sheet.isColumnHidden(at))
  const inputs = (seen.length > 0 ? seen : twins).map((at) => row.get(at) ?? BLANK).filter((input) => !isBlank(input))
  const [input = BLANK, ...others] = inputs
  return { input, other: others.find((o) => wordKey(o.text) !== wordKey(input.text)), alone: seen.length === 0 }
}

const doubt = (input: CellInput, one: Doubt): readonly Doubt[] => [...new Set([...input.doubts, one])]

/**
 * The unit that stands over the rows as one goes down them: in a section, or above the list. Only lists of people have units over their
 * rows. Where the list has no column for the unit and one stands over it, it needs one.
 */
class UnitAbove {
  unit: string | null = null
  readonly needsColumn: boolean
  private readonly wanted: boolean

  constructor({ kind, sheet, header, columns, inputs }: ListRead) {
    this.wanted = kind.fields.unit?.kind.is === 'text' && kind.fields.fullName !== undefined
    if (this.wanted) this.unit = unitAbove(sheet, header.from)
    const has = columns.some((column) => column.field === 'unit')
    this.needsColumn = this.wanted && !has && (this.unit !== null || namesUnits(inputs))
  }

  /** Goes past a section. A block (“khối Đảng”) says nothing of the unit. */
  pass(row: RowInput): void {
    const named = this.wanted ? unitIn(row) : undefined
    if (named) this.unit = named
  }
}

const unitIn = (row: RowInput): string | null | undefined =>
  row.cells
    .filter(({ input }) => !isBlank(input))
    .map(({ input }) => unitOfSection(input.text))
    .find((text) => text !== null)

/** Does a short row, as sections are, name a unit? */
function namesUnits(inputs: RowsBelow): boolean {
  for (let i = 0; i < inputs.count; i++) {
    const row = inputs.at(i)
    if (row.cells.length <= 3 && unitIn(row)) return true
  }
  return false
}

/** Columns under a head of which other parts are read, whose own word is not known: what is ticked there must not be lost. */
function unknownParts(columns: readonly ReadColumn[]): ReadColumn[] {
  const groupOf = (column: ReadColumn) => column.head.split(' › ').slice(0, -1).join(' › ')
  const groups = new Map(
    columns.filter((column) => column.part !== null && groupOf(column) !== '').map((column) => [groupOf(column), column.field]),
  )
  return columns
    .filter((column) => column.field === null && groups.has(groupOf(column)))
    .map((column) => ({ ...column, field: groups.get(groupOf(column)) ?? null }))
}

/** The rest of a record on a line of its own: the row before it is told. */
function continued(list: ListRead, row: RowInput, record: number, read: readonly ReadColumn[]): Finding {
  const cell = row.cells.find(({ input }) => !isBlank(input))!
  return {
    level: 'notice',
    sheet: list.name,
    row: record,
    field: read.find((column) => column.at === cell.column)?.field ?? null,
    at: cell.column,
    code: 'lists:findings.continued',
    with: { row: row.number, value: cell.input.text, column: columnName(cell.column) },
  }
}

/** Blank rows that only carry a format: nobody needs to see a thousand of them below the list. */
function trimmed(rows: ReadRow[]): ReadRow[] {
  const last = rows.findLastIndex((row) => row.s !== 'empty')
  return rows.slice(0, last + 1)
}

const textOf = (row: RowInput): string =>
  row.cells
    .filter(({ input }) => !isBlank(input))
    .map(({ input }) => input.text)
    .join(' · ')
    .slice(0, 160)

/** A column that stands for one word of a code holds a tick; a column split by another field holds its own value. */
function readPart(kind: Declared, column: ReadColumn, input: CellInput): Reading {
  const field = kind.fields[column.field!]!
  if (field.kind.is !== 'code' || column.part === null) return readValue(field.kind, input)
  const ticked = readValue({ is: 'tick' }, input)
  if (ticked.finding === undefined) return { ...ticked, value: ticked.value === true ? column.part : null }
  const word = codesOf(field.kind.words).get(wordKey(input.text))
  return word === column.part ? { value: word, marks: ticked.marks } : ticked
}

interface Wanted {
  readonly field: string
  /** Its places among the columns that are read. */
  readonly own: readonly number[]
  readonly at: number
  readonly head: string
  /** The heads of its columns, where it stands in parts of which one may have a value. */
  readonly parts: readonly string[] | null
  readonly required: boolean
}

/** The fields of which a cell can be missing, or of which two can stand in one row; worked out once for a list. */
function wantedOf(kind: Declared, used: readonly ReadColumn[]): Wanted[] {
  return Object.entries(kind.fields).flatMap(([field, declared]): Wanted[] => {
    const own = used.flatMap((column, i) => (column.field === field ? [i] : []))
    const split = own.length === 0 && used.some((column) => column.part !== null && kind.fields[column.field!]!.splitBy === field)
    const first = own[0] === undefined ? undefined : used[own[0]]!
    const parts = own.length > 1 && first!.part !== null && declared.kind.is !== 'name' ? own.map((i) => used[i]!.head) : null
    const required = declared.required === true && !split
    if (!required && parts === null) return []
    return [{ field, own, at: first?.at ?? 0, head: first?.head || declared.heads[0] || field, parts, required }]
  })
}

/** A required cell that is blank, and a value that stands in two parts of one field. */
function missingIn(wanted: readonly Wanted[], sheet: string, row: number, said: readonly boolean[]): Finding[] {
  const found: Finding[] = []
  for (const { field, own, at, head, parts, required } of wanted) {
    let filled = 0
    for (const i of own) if (said[i]) filled++
    const about = { level: 'error', sheet, row, field } as const
    if (required && filled === 0)
      found.push({ ...about, ...(at > 0 ? { at } : {}), code: 'exchange:findings.missing', with: { value: '', head } })
    if (parts && filled > 1) {
      const value = parts.filter((_, n) => said[own[n]!]).join(' · ')
      found.push({ ...about, code: 'exchange:findings.twoParts', with: { value, head } })
    }
  }
  return found
}
