/**
 * What keeps state secrets out of a draft: the stamp of a grade on a workbook, and rows of a secret grade of which only the number may be kept.
 * Read before anything of the file is stored. Pure. A stamp in a picture, in a text box or in a page's header is not seen.
 */
import { secretGrades } from '../../regulations/state-secrets.ts'
import type { Finding, SheetKind } from '../kernel/sheet.ts'
import { fold, nfc } from '../kernel/vietnamese/fold.ts'
import { columnName, type SheetRead, type WorkbookRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import { type ReadSheet, sheetRow } from './import-batch.ts'

export interface Stamp {
  readonly sheet: string
  /** `B2`; empty when the name of the sheet is the stamp. */
  readonly cell: string
  /** The name of the grade: Tối mật. */
  readonly grade: string
}

const bare = (text: string): string => nfc(text).replace(/^[\s([{<«"“*–-]+|[\s)\]}>»"”*.–-]+$/g, '')

/** The grade whose stamp a text is: its name in capitals alone, or named as one (“Độ mật: Mật”). */
export function stampOf(text: string): string | null {
  if (text.length > 60) return null
  const said = bare(text)
  const named = /^(?:mức )?độ mật\s*[:.–-]?\s*(.*)$/i.exec(said)
  const grade = named ? secretGrades.find((g) => g.name.toLowerCase() === bare(named[1]!).toLowerCase()) : undefined
  return (grade ?? secretGrades.find((g) => g.name.toUpperCase() === said))?.name ?? null
}

/** A grade in a cell of a column that is headed by the grade. */
const gradeOf = (text: string): string | null =>
  secretGrades.find((g) => g.name.toLowerCase() === bare(text).toLowerCase())?.name ?? null

const isGradeHead = (head: string): boolean => /(^|› )(muc )?do mat$/.test(fold(head))

/** The first stamp that a workbook carries, hidden sheets too; a column of grades that is read as a field is no stamp. */
export function stampIn(workbook: WorkbookRead, sheets: readonly ReadSheet[]): Stamp | null {
  for (const sheet of workbook.sheets) {
    const named = stampOf(sheet.name)
    if (named !== null) return { sheet: sheet.name, cell: '', grade: named }
    const lists = sheets.filter((s) => (s.of ?? s.name) === sheet.name && s.kind !== null)
    const found = stampOn(sheet, lists)
    if (found !== null) return found
  }
  return null
}

function stampOn(sheet: SheetRead, lists: readonly ReadSheet[]): Stamp | null {
  // row of a record → its columns
  const records = new Map(
    lists.flatMap((list) => {
      const columns = new Map(list.columns.map((c) => [c.at, c]))
      return list.rows.flatMap((row) => (row.s === undefined ? [[row.r, columns] as const] : []))
    }),
  )
  const graded = gradedColumns(sheet)
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const { text } = readCell(cell)
      if (text === '') continue
      const column = records.get(row.number)?.get(cell.column)
      // a column of grades that the kind of sheet reads: its rows are dealt with one by one
      if (column?.field && isGradeHead(column.head)) continue
      const under = graded.get(cell.column)
      const grade = under !== undefined && row.number > under ? gradeOf(text) : stampOf(text)
      // MẬT is also a given name in capitals: alone in a row of a list it is a stamp only under such a head
      if (grade === null || (column && under === undefined && bare(text) === secretGrades[0]!.name.toUpperCase())) continue
      return { sheet: sheet.name, cell: `${columnName(cell.column)}${row.number}`, grade }
    }
  }
  return null
}

/** Columns headed by the grade, wherever the head stands: column → row of the head. */
function gradedColumns(sheet: SheetRead): Map<number, number> {
  const found = new Map<number, number>()
  for (const row of sheet.rows)
    for (const cell of row.cells)
      if (!found.has(cell.column) && isGradeHead(readCell(cell).text)) found.set(cell.column, row.number)
  return found
}

type Withholding = Pick<SheetKind, 'key' | 'fields' | 'withholds'>

/**
 * The sheets without what an installation that is no isolated network may not keep. Each row that lost something is told; of rows that are no
 * records nothing is kept.
 */
export function withhold(
  { sheets, reading }: { readonly sheets: readonly ReadSheet[]; readonly reading: readonly Finding[] },
  kinds: readonly Withholding[],
): { sheets: ReadSheet[]; reading: Finding[] } {
  const gone = new Map<string, readonly string[]>()
  const of = (sheet: string, row: number) => `${sheet}\n${row}`
  const told: Finding[] = []
  const kept = sheets.map((sheet): ReadSheet => {
    const kind = kinds.find((k) => k.key === sheet.kind)
    const withholds = kind?.withholds
    if (!kind || !withholds) return sheet
    const fields = sheet.columns.flatMap((c) => (c.field === null ? [] : [c.field]))
    return {
      ...sheet,
      rows: sheet.rows.map((row) => {
        if (row.s !== undefined && row.s !== 'byHand') return row.t === undefined ? row : { ...row, t: '' }
        const whole = sheetRow(sheet, row, kind.fields)
        const without = withholds(whole).filter((field) => (whole.raw[field] ?? '') !== '')
        if (without.length === 0) return row
        gone.set(of(sheet.name, row.r), without)
        told.push({
          level: 'notice',
          sheet: sheet.name,
          row: row.r,
          field: null,
          code: 'documents:findings.contentWithheld',
          with: { number: whole.raw.number ?? '', count: without.length },
        })
        const set = Object.entries(row.o ?? {}).filter(([field]) => !without.includes(field))
        return {
          ...row,
          c: row.c.map((cell, i) => (without.includes(fields[i]!) ? null : cell)),
          ...(row.o ? { o: Object.fromEntries(set) } : {}),
        }
      }),
    }
  })
  // a finding about a cell that went would quote it; a row that lost something twice is told once
  const left = reading.filter(
    (f) =>
      !gone.get(of(f.sheet, f.row))?.includes(f.field ?? '') &&
      !(f.code === 'documents:findings.contentWithheld' && gone.has(of(f.sheet, f.row))),
  )
  return { sheets: kept, reading: [...left, ...told] }
}
