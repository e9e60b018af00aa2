/**
 * An import batch: a file as it was read, what people decided about its cells, and where it stands. Pure.
 * staged → committed → undone, or staged → discarded; nothing else.
 */
import type { IsoDate } from '../kernel/dates.ts'
import type { CellValue, Field, Finding, SheetKind, SheetRow } from '../kernel/sheet.ts'

export const statuses = ['staged', 'committed', 'undone', 'discarded'] as const
export type Status = (typeof statuses)[number]

const ways: Readonly<Record<Status, readonly Status[]>> = {
  staged: ['committed', 'discarded'],
  committed: ['undone'],
  undone: [],
  discarded: [],
}
export const mayBecome = (from: Status, to: Status): boolean => ways[from].includes(to)

/** Why a row of the file is no record. `byHand`: a person said so. */
export const skips = ['section', 'total', 'signature', 'numbering', 'hidden', 'empty', 'continued', 'byHand'] as const
export type Skip = (typeof skips)[number]

/** A cell as it is kept: null when blank, the text alone where it is the value too, else what stands in the file and the value read. */
export type ReadCell = null | string | readonly [raw: string, value: CellValue]

export interface ReadRow {
  /** Number of the row in the sheet, as Excel shows it. */
  readonly r: number
  /** One for each column that was matched, in order. */
  readonly c: readonly ReadCell[]
  readonly s?: Skip
  /** What a skipped row says, or why a person skipped it. */
  readonly t?: string
  /** Cells as people set them: text and value. They go before what the file says. */
  readonly o?: Readonly<Record<string, readonly [raw: string, value: CellValue]>>
}

export interface ReadColumn {
  /** From 1. */
  readonly at: number
  /** The head as it stands in the file, “A › B” where one stands over another. */
  readonly head: string
  /** Null: nothing is read from the column, and nothing of it is kept. */
  readonly field: string | null
  /** Where a column stands for one word of a code (Nam | Nữ): that code. `family`, `given`: parts of a name. */
  readonly part: string | null
}

/** Why nothing is read from a sheet. */
export type SheetRefusal = 'hidden' | 'empty' | 'noKind' | 'severalKinds' | 'unreadKind' | 'notYourWing' | 'byHand'

export interface ReadSheet {
  /** Of the list; a second list of a sheet has its number behind the sheet's name. */
  readonly name: string
  /** The name of the sheet in the workbook, where it is another. */
  readonly of?: string
  readonly kind: string | null
  readonly why: SheetRefusal | null
  readonly headFrom: number
  readonly headTo: number
  readonly columns: readonly ReadColumn[]
  readonly rows: readonly ReadRow[]
}

/** What `import_batch.staged` holds. */
export interface Staged {
  readonly sheets: readonly ReadSheet[]
  /** Found while reading the cells. */
  readonly reading: readonly Finding[]
  /** Found while looking up units, people and titles. */
  readonly checked: readonly Finding[]
  /** The day as of which the file speaks, as whoever chose it said. */
  readonly asOf?: IsoDate
}

export type Decision =
  | { readonly sheet: string; readonly row: number; readonly field: string; readonly raw: string }
  | { readonly sheet: string; readonly row: number; readonly skip: string }
  | { readonly sheet: string; readonly skip: string }

export const findingsOf = (staged: Staged): readonly Finding[] => [...staged.reading, ...staged.checked]
export const errorsIn = (staged: Staged): number => findingsOf(staged).filter((f) => f.level === 'error').length

/** A field that is no column: an answer that a person gave about the row (`$person`: which one it is). */
export const isAnswer = (field: string): boolean => field.startsWith('$')

const rawOf = (cell: ReadCell): string => (cell === null ? '' : typeof cell === 'string' ? cell : cell[0])
const readValueOf = (cell: ReadCell): CellValue => (cell === null || typeof cell === 'string' ? cell : cell[1])

/** A row as a kind of sheet takes it: split columns joined, decisions over the file. */
export function sheetRow(sheet: ReadSheet, row: ReadRow, fields: Readonly<Record<string, Field>>): SheetRow {
  const values: Record<string, CellValue> = {}
  const raw: Record<string, string> = {}
  const matched = sheet.columns.filter((column) => column.field !== null)
  for (const [i, column] of matched.entries()) {
    const field = column.field!
    const cell = row.c[i] ?? null
    const [text, value] = [rawOf(cell), readValueOf(cell)]
    raw[field] = raw[field] ? `${raw[field]} ${text}`.trim() : text
    if (!(field in values)) values[field] = null
    if (value === null) continue
    const kind = fields[field]?.kind.is
    const by = fields[field]?.splitBy
    if (kind === 'code' && column.part !== null) values[field] = column.part
    else if (kind === 'name' && typeof values[field] === 'string') values[field] = `${values[field]} ${value}`
    else values[field] = value
    if (by !== undefined && column.part !== null && !matched.some((other) => other.field === by)) {
      values[by] = column.part
      raw[by] = column.part
    }
  }
  for (const [field, [text, value]] of Object.entries(row.o ?? {})) {
    values[field] = value
    raw[field] = text
  }
  return { sheet: sheet.name, row: row.r, fields: values, raw }
}

/** The rows of a sheet that are records. */
export const dataRows = (sheet: ReadSheet): readonly ReadRow[] =>
  sheet.why === null ? sheet.rows.filter((row) => row.s === undefined) : []

/** All records of the sheets of a kind, whatever is wrong with them. */
export const allRows = (kind: Pick<SheetKind, 'key' | 'alsoReads'>, staged: Staged, fields: SheetKind['fields']): SheetRow[] =>
  staged.sheets
    .filter((sheet) => sheet.kind === (kind.alsoReads ?? kind.key))
    .flatMap((sheet) => dataRows(sheet).map((row) => sheetRow(sheet, row, fields)))

/** The rows that a kind checks and writes: of all sheets of its kind, in order, without those whose required cells could not be read. */
export function rowsFor(kind: Pick<SheetKind, 'key' | 'fields' | 'alsoReads'>, staged: Staged, fields = kind.fields): SheetRow[] {
  const unread = new Set(staged.reading.filter((f) => f.level === 'error').map((f) => `${f.sheet}\n${f.row}`))
  return allRows(kind, staged, fields).filter((row) => !unread.has(`${row.sheet}\n${row.row}`))
}

export interface FindingGroup {
  readonly level: Finding['level']
  readonly code: string
  readonly field: string | null
  readonly count: number
  /** The values of the first, for the sentence. */
  readonly with: Finding['with']
  /** Different things found, the most frequent first: the units that ended, the words not known. */
  readonly values: readonly string[]
  readonly first: { readonly sheet: string; readonly row: number }
}

/** Findings of one sort together, errors first, the most frequent first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const f of findings) {
    const key = `${f.level}\n${f.code}\n${f.field ?? ''}`
    const list = groups.get(key)
    if (list) list.push(f)
    else groups.set(key, [f])
  }
  return [...groups.values()]
    .map((list): FindingGroup => {
      const first = list[0]!
      const named = new Map<string, number>()
      for (const f of list) {
        const text = String(f.with.unit ?? f.with.name ?? f.with.value ?? '')
        if (text) named.set(text, (named.get(text) ?? 0) + 1)
      }
      return {
        level: first.level,
        code: first.code,
        field: first.field,
        count: list.reduce((sum, f) => sum + (f.row === 0 && typeof f.with.count === 'number' ? f.with.count : 1), 0),
        with: first.with,
        values: [...named]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 5)
          .map(([text]) => text),
        first: { sheet: first.sheet, row: first.row },
      }
    })
    .sort((a, b) => (a.level === b.level ? b.count - a.count : a.level === 'error' ? -1 : 1))
}

/** Sets cells and skips rows as decided; the findings of reading that a decision answers go. `read` reads a text as a field of a sheet. */
export function decide(
  staged: Staged,
  decisions: readonly Decision[],
  read: (sheet: ReadSheet, row: number, field: string, raw: string) => { value: CellValue; findings: Finding[] },
): Staged {
  let { sheets, reading } = staged
  const change = (name: string, by: (sheet: ReadSheet) => ReadSheet) => {
    sheets = sheets.map((sheet) => (sheet.name === name ? by(sheet) : sheet))
  }
  const drop = (which: (f: Finding) => boolean) => {
    reading = reading.filter((f) => !which(f))
  }
  const changeRow = (sheet: string, r: number, by: (row: ReadRow) => ReadRow) =>
    change(sheet, (s) => ({ ...s, rows: s.rows.map((row) => (row.r === r ? by(row) : row)) }))
  for (const decision of decisions) {
    const { sheet } = decision
    if ('field' in decision) {
      const { row, field, raw } = decision
      const found = staged.sheets.find((s) => s.name === sheet)
      if (!found) continue
      const { value, findings } = read(found, row, field, raw)
      changeRow(sheet, row, (was) => ({ ...was, o: { ...was.o, [field]: [raw, value] } }))
      drop((f) => f.sheet === sheet && f.row === row && f.field === field)
      reading = [...reading, ...findings]
    } else if ('row' in decision) {
      changeRow(sheet, decision.row, (was) => ({ ...was, s: 'byHand', t: decision.skip }))
      drop((f) => f.sheet === sheet && f.row === decision.row)
    } else {
      change(sheet, (s) => ({ ...s, kind: null, why: 'byHand', rows: [] }))
      drop((f) => f.sheet === sheet)
    }
  }
  return { ...staged, sheets, reading }
}
