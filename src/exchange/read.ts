/**
 * Reads a workbook as lists: which kind each list is, which column is which field, which rows are records, what each cell says.
 * Pure over the reader's output; it knows no feature, only what features declared of their sheets.
 */
import type { CellValue, Finding, SheetKind } from '../kernel/sheet.ts'
import { columnName, type SheetRead, type WorkbookRead } from '../platform/spreadsheets/index.ts'
import { isBlank, typed } from './cell-text.ts'
import { isCounter } from './columns.ts'
import { isAnswer, type ReadColumn, type ReadSheet, type SheetRefusal } from './import-batch.ts'
import { readRows } from './read-rows.ts'
import { codeOf } from './reading.ts'
import { rowsBelow } from './rows-below.ts'
import { partsByContent } from './split-columns.ts'
import { type Table, tablesIn } from './tables.ts'
import { type UnreadKind, unreadColumn, unreadFields } from './unread-kinds.ts'
import { readValue } from './values.ts'

export type Declared = Pick<SheetKind, 'key' | 'says' | 'wing' | 'fields' | 'alsoReads' | 'knownBy'>

export interface ReadingOptions {
  /** The person's choice for a sheet that was not recognised: a kind's key, or `skip`. */
  readonly choices?: Readonly<Record<string, string>>
}

export interface Read {
  readonly sheets: readonly ReadSheet[]
  readonly findings: readonly Finding[]
}

/** Reads every sheet. What can't be read is a finding; nothing is left out in silence. */
export function readSheets(workbook: WorkbookRead, kinds: readonly Declared[], options: ReadingOptions = {}): Read {
  const read = workbook.sheets.map((sheet) => readLists(sheet, kinds, options.choices?.[sheet.name]))
  return { sheets: read.flatMap((r) => r.sheets), findings: read.flatMap((r) => r.findings) }
}

const refused = (name: string, why: SheetRefusal): ReadSheet => ({
  name,
  kind: null,
  why,
  headFrom: 0,
  headTo: 0,
  columns: [],
  rows: [],
})

const unreadCode: Readonly<Record<UnreadKind, string>> = {
  planning: 'unreadPlanning',
  votes: 'unreadVotes',
  classes: 'unreadClasses',
  returns: 'unreadReturns',
}

/** Something about a whole list; `at`: about a column of it. */
const aboutList = (sheet: string, level: Finding['level'], code: string, values: Finding['with'] = {}): Finding => ({
  level,
  sheet,
  row: 0,
  field: null,
  code: codeOf(code),
  with: { sheet, ...values },
})

/** Reads the lists of one sheet; a sheet of none is there as refused. */
export function readLists(
  sheet: SheetRead,
  kinds: readonly Declared[],
  choice?: string,
): { sheets: ReadSheet[]; findings: Finding[] } {
  const { name } = sheet
  const none = (why: SheetRefusal, ...findings: Finding[]) => ({ sheets: [refused(name, why)], findings })
  if (sheet.visibility !== 'visible') return none('hidden', aboutList(name, 'notice', 'hiddenSheet'))
  if (!sheet.rows.some((row) => row.cells.length > 0)) return none('empty')
  if (choice === 'skip') return none('byHand')
  const found = tablesIn(sheet, choice === undefined ? kinds : kinds.filter((kind) => kind.key === choice))
  const unread = found.unread.map(({ kind, row }) => ({ ...aboutList(name, 'error', unreadCode[kind], { row }), row }))
  if (found.tables.length === 0) {
    if (unread.length > 0) return none('unreadKind', ...unread.map((finding) => ({ ...finding, row: 0 })))
    if (found.none?.is === 'several') {
      const keys = found.none.candidates.map(({ kind }) => kind.key).join(', ')
      return none('severalKinds', aboutList(name, 'error', 'severalKinds', { kinds: keys }))
    }
    const nearest = found.none?.nearest
    const missing = nearest?.matched.missing.map((field) => nearest.kind.fields[field]!.heads[0]).join(' · ')
    const finding = nearest
      ? aboutList(name, 'error', 'columnsMissing', { missing: missing ?? '', kind: nearest.kind.key })
      : aboutList(name, 'error', 'noKind')
    return none('noKind', finding)
  }
  const read = found.tables.map((table, i) => readAs(sheet, table, i === 0 ? name : `${name} · ${i + 1}`))
  return {
    sheets: read.map((r) => r.sheet),
    findings: [...unread.map((f) => ({ ...f, level: 'notice' as const })), ...read.flatMap((r) => r.findings)],
  }
}

/** Reads one sheet that holds one list. */
export function readSheet(
  sheet: SheetRead,
  kinds: readonly Declared[],
  choice?: string,
): { sheet: ReadSheet; findings: Finding[] } {
  const { sheets, findings } = readLists(sheet, kinds, choice)
  return { sheet: sheets[0]!, findings }
}

function readAs(sheet: SheetRead, table: Table<Declared>, name: string): { sheet: ReadSheet; findings: Finding[] } {
  const { kind, header, matched } = table.candidate
  const findings: Finding[] = []
  const span = { after: header.to, until: table.until, columns: table.columns }
  const byContent = partsByContent(sheet, table)
  // Of columns of one head, one may turn out to be another field's; the rest stand for each other.
  const alsoAt = new Map<number, number[]>()
  for (const { field, heads, columns: alike } of matched.doubles) {
    const [first, ...rest] = alike.map((i) => header.columns[i]!).filter((at) => !byContent.has(at))
    if (first === undefined) continue
    byContent.set(first, { field, part: null, score: 2 })
    if (rest.length === 0) continue
    alsoAt.set(first, rest)
    findings.push({ ...aboutList(name, 'notice', 'twoColumns', { heads: heads.join(' · ') }), field })
  }
  const columns: ReadColumn[] = header.columns.map((at, i) => {
    const match = byContent.get(at) ?? matched.matches[i] ?? null
    return { at, head: header.paths[i]!.join(' › '), field: match?.field ?? null, part: match?.part ?? null }
  })
  const doubled = new Set([...alsoAt.values()].flat())
  const unread = new Set<UnreadKind>()
  for (const [i, column] of columns.entries()) {
    if (column.field === null && !doubled.has(column.at) && !isCounter(header.paths[i]!)) {
      const other = unreadColumn(header.paths[i]!)
      if (other) unread.add(other)
      findings.push({
        ...aboutList(name, 'notice', other ? unreadCode[other] : 'columnNotRead', {
          value: column.head,
          column: columnName(column.at),
        }),
        at: column.at,
      })
    }
  }
  // What such a list says elsewhere (the class in its title) is not read either.
  for (const other of unread)
    for (const field of unreadFields[other]) findings.push({ ...aboutList(name, 'notice', unreadCode[other]), field })
  const used = columns.filter((column) => column.field !== null)
  const inputs = rowsBelow(sheet, span, [...used.map(({ at }) => at), ...doubled])
  const read = readRows({ sheet, name, kind, header, table, columns, inputs, alsoAt })
  return {
    sheet: {
      name,
      ...(name === sheet.name ? {} : { of: sheet.name }),
      kind: kind.key,
      why: null,
      headFrom: header.from,
      headTo: header.to,
      columns: read.columns,
      rows: read.rows,
    },
    findings: [...findings, ...read.findings],
  }
}

/** Reads a text that a person typed for a cell, or an answer about the row. */
export function readTyped(
  kind: Declared,
  sheet: string,
  row: number,
  field: string,
  raw: string,
): { value: CellValue; findings: Finding[] } {
  if (isAnswer(field)) return { value: raw.trim(), findings: [] }
  const declared = kind.fields[field]
  if (!declared) return { value: null, findings: [] }
  const input = typed(raw)
  const { value, finding } = readValue(declared.kind, input)
  const findings: Finding[] = finding ? [{ ...finding, sheet, row, field }] : []
  if (declared.required && isBlank(input)) {
    findings.push({
      level: 'error',
      sheet,
      row,
      field,
      code: 'exchange:findings.missing',
      with: { value: '', head: declared.heads[0] ?? field },
    })
  }
  return { value, findings }
}
