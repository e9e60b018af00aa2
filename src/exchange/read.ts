/**
 * Reads a workbook as lists: which kind each sheet is, which column is which field, which rows are records, what each cell says.
 * Pure over the reader's output; it knows no feature, only what features declared of their sheets.
 */
import type { CellValue, Finding, SheetKind } from '../kernel/sheet.ts'
import { columnName, type SheetRead, type WorkbookRead } from '../platform/spreadsheets/index.ts'
import { type CellInput, isBlank, typed } from './cell-text.ts'
import { isCounter } from './columns.ts'
import { type Candidate, kindOf } from './header.ts'
import { isAnswer, type ReadCell, type ReadColumn, type ReadRow, type ReadSheet, type SheetRefusal } from './import-batch.ts'
import { type RowInput, rowKinds, rowsBelow } from './row-kinds.ts'
import { codesOf, type Mark, readValue, wordKey } from './values.ts'

export type Declared = Pick<SheetKind, 'key' | 'says' | 'wing' | 'fields' | 'alsoReads'>

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
  const read = workbook.sheets.map((sheet) => readSheet(sheet, kinds, options.choices?.[sheet.name]))
  return { sheets: read.map((r) => r.sheet), findings: read.flatMap((r) => r.findings) }
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

/** Reads one sheet. */
export function readSheet(
  sheet: SheetRead,
  kinds: readonly Declared[],
  choice?: string,
): { sheet: ReadSheet; findings: Finding[] } {
  const { name } = sheet
  const onSheet = (level: Finding['level'], code: string, values: Finding['with'] = {}): Finding => ({
    level,
    sheet: name,
    row: 0,
    field: null,
    code: `exchange:findings.${code}`,
    with: { sheet: name, ...values },
  })
  if (sheet.visibility !== 'visible') return { sheet: refused(name, 'hidden'), findings: [onSheet('notice', 'hiddenSheet')] }
  if (!sheet.rows.some((row) => row.cells.length > 0)) return { sheet: refused(name, 'empty'), findings: [] }
  if (choice === 'skip') return { sheet: refused(name, 'byHand'), findings: [] }
  const answer = kindOf(sheet, choice === undefined ? kinds : kinds.filter((kind) => kind.key === choice))
  if (answer.is === 'several') {
    const keys = answer.candidates.map(({ kind }) => kind.key).join(', ')
    return { sheet: refused(name, 'severalKinds'), findings: [onSheet('error', 'severalKinds', { kinds: keys })] }
  }
  if (answer.is === 'none') {
    const { nearest } = answer
    const missing = nearest?.matched.missing.map((field) => nearest.kind.fields[field]!.heads[0]).join(' · ')
    const finding = nearest
      ? onSheet('error', 'columnsMissing', { missing: missing ?? '', kind: nearest.kind.key })
      : onSheet('error', 'noKind')
    return { sheet: refused(name, 'noKind'), findings: [finding] }
  }
  return readAs(sheet, answer.candidate, onSheet)
}

type OnSheet = (level: Finding['level'], code: string, values?: Finding['with']) => Finding

function readAs(
  sheet: SheetRead,
  { kind, header, matched }: Candidate<Declared>,
  onSheet: OnSheet,
): { sheet: ReadSheet; findings: Finding[] } {
  const findings: Finding[] = []
  const columns: ReadColumn[] = header.columns.map((at, i) => {
    const match = matched.matches[i] ?? null
    return { at, head: header.paths[i]!.join(' › '), field: match?.field ?? null, part: match?.part ?? null }
  })
  for (const { field, heads } of matched.doubles)
    findings.push({ ...onSheet('error', 'twoColumns', { heads: heads.join(' · ') }), field })
  for (const [i, column] of columns.entries()) {
    if (column.field === null && !isCounter(header.paths[i]!)) {
      findings.push(onSheet('notice', 'columnNotRead', { value: column.head, column: columnName(column.at) }))
    }
  }
  const used = columns.filter((column) => column.field !== null)
  const shape = {
    required: new Set(used.filter(({ field }) => kind.fields[field!]!.required).map(({ at }) => at)),
    read: new Set(used.map(({ at }) => at)),
    counters: new Set(columns.filter((_, i) => isCounter(header.paths[i]!)).map(({ at }) => at)),
  }
  const inputs = rowsBelow(
    sheet,
    header.to,
    used.map(({ at }) => at),
  )
  const skips = rowKinds(inputs, shape)
  const marks = new Map<string, number>()
  const rows = inputs.map((row, i): ReadRow => {
    const skip = skips[i]!
    if (skip !== null) return { r: row.number, c: [], s: skip, ...(skip === 'empty' ? {} : { t: textOf(row) }) }
    const said: boolean[] = []
    const cells = used.map((column): ReadCell => {
      const input = row.cells.find((cell) => cell.column === column.at)?.input ?? typed('')
      const { value, finding, marks: marked } = readPart(kind, column, input)
      for (const mark of marked) marks.set(`${column.field}\n${mark}`, (marks.get(`${column.field}\n${mark}`) ?? 0) + 1)
      if (finding) findings.push({ ...finding, sheet: sheet.name, row: row.number, field: column.field })
      said.push(value !== null || finding !== undefined)
      if (input.raw === '' && value === null) return null
      return typeof value === 'string' && value === input.raw ? value : [input.raw, value]
    })
    findings.push(...missingIn(kind, sheet.name, row.number, used, said))
    return { r: row.number, c: cells }
  })
  for (const [key, count] of marks) {
    const [field, mark] = key.split('\n') as [string, Mark]
    const code = { legacy: 'legacyFont', partial: 'partialDates', capitals: 'namesInCapitals' }[mark]
    findings.push({ ...onSheet('notice', code, { count }), field })
  }
  return {
    sheet: {
      name: sheet.name,
      kind: kind.key,
      why: null,
      headFrom: header.from,
      headTo: header.to,
      columns,
      rows: trimmed(rows),
    },
    findings,
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
function readPart(kind: Declared, column: ReadColumn, input: CellInput) {
  const field = kind.fields[column.field!]!
  if (field.kind.is !== 'code' || column.part === null) return readValue(field.kind, input)
  const ticked = readValue({ is: 'tick' }, input)
  if (ticked.finding === undefined) return { ...ticked, value: ticked.value === true ? column.part : null }
  const word = codesOf(field.kind.words).get(wordKey(input.text))
  return word === column.part ? { value: word, marks: ticked.marks } : ticked
}

/** A required cell that is blank, and a value that stands in two parts of one field. */
function missingIn(kind: Declared, sheet: string, row: number, used: readonly ReadColumn[], said: readonly boolean[]): Finding[] {
  const found: Finding[] = []
  for (const [field, declared] of Object.entries(kind.fields)) {
    const own = used.flatMap((column, i) => (column.field === field ? [{ column, says: said[i]! }] : []))
    if (own.length === 0) continue
    const filled = own.filter(({ says }) => says)
    const tell = (code: string, value: string): void => {
      found.push({
        level: 'error',
        sheet,
        row,
        field,
        code: `exchange:findings.${code}`,
        with: { value, head: own[0]!.column.head },
      })
    }
    if (declared.required && filled.length === 0) tell('missing', '')
    if (filled.length > 1 && own[0]!.column.part !== null && declared.kind.is !== 'name') {
      tell('twoParts', filled.map(({ column }) => column.head).join(' · '))
    }
  }
  return found
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
