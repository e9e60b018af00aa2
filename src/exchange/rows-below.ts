/** The rows of a list as they stand in its sheet, and what stands over them. Pure. */
import { fold } from '../kernel/vietnamese/fold.ts'
import type { SheetRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import type { RowInput } from './row-kinds.ts'

export interface Span {
  readonly after: number
  readonly until: number
  /** Columns of the list, both ends in it. */
  readonly columns: readonly [first: number, last: number]
}

/** Rows of a list, each read when it is asked for: a list of a hundred thousand never stands in memory as read. */
export interface RowsBelow {
  readonly count: number
  readonly at: (i: number) => RowInput
}

/**
 * The rows below the header, as far as the list goes. A cell merged downwards says the same in each of its rows: offices write a person's
 * name once over the rows of his posts.
 * @param read columns that are read; only in them a merged cell is carried down
 */
export function rowsBelow(sheet: SheetRead, { after, until, columns: [first, last] }: Span, read: readonly number[]): RowsBelow {
  const merges = sheet.merges.length > 0
  const rows = sheet.rows.filter((row) => row.number > after && row.number <= until)
  const at = (i: number): RowInput => {
    const row = rows[i]!
    const own = row.cells.filter((cell) => cell.column >= first && cell.column <= last)
    const cells = own.map((cell) => {
      const merge = merges ? sheet.mergeAt(row.number, cell.column) : null
      return { column: cell.column, input: readCell(cell), wide: merge !== null && merge.right > merge.left, carried: false }
    })
    for (const column of merges ? read : []) {
      if (cells.some((cell) => cell.column === column)) continue
      const merge = sheet.mergeAt(row.number, column)
      if (!merge || merge.top <= after || merge.top === row.number || merge.left !== column) continue
      cells.push({ column, input: readCell(sheet.row(merge.top)?.cell(column)), wide: merge.right > merge.left, carried: true })
    }
    return { number: row.number, hidden: row.hidden, bold: own.some((cell) => cell.bold), cells }
  }
  return { count: rows.length, at }
}

const UNIT =
  /^(xa|thi tran|tt\.|phuong|huyen|thi xa|thanh pho|dang uy|dang bo|chi bo|ubnd|uy ban|phong|ban|hoi|doan|co quan|truong|trung tam|van phong|khoi|huyen uy|tinh uy|ubkt|hdnd|mat tran|cong an)\b/

/** The unit that a heading over rows names: “I. XÃ LONG KHÊ: 12 người”; null when it names none. Blocks (“khối Đảng”) are no units. */
export function unitOfSection(text: string): string | null {
  const bare = text
    .replace(/^\s*\(?(?:[IVXLC]+|[A-Za-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:·-]\s*/u, '')
    .replace(/^[·\s]+/, '')
    .replace(/\s*[:(–-]?\s*\(?\s*\d+\s*(?:người|đ\s*\/\s*c|đồng chí|đảng viên|cán bộ)?\s*\)?\s*$/iu, '')
    .replace(/[:.;]\s*$/, '')
    .trim()
  const key = fold(bare)
  return UNIT.test(key) && !/^khoi\b/.test(key) && bare.split(' ').length > 1 && bare.length <= 120 ? bare : null
}

/** “Đơn vị: xã Long Cang” above the header: the unit of the whole list. */
export function unitAbove(sheet: SheetRead, header: number): string | null {
  for (const row of sheet.rows) {
    if (row.number >= header) break
    for (const [i, cell] of row.cells.entries()) {
      const found = /^\s*(?:đơn vị|tên đơn vị|xã, thị trấn|cơ quan|chi bộ|đảng bộ)\s*:\s*(.*)$/iu.exec(readCell(cell).text)
      if (!found) continue
      const said = found[1]!.trim() || readCell(row.cells[i + 1]).text
      if (said !== '' && !/^[.…_]+$/.test(said)) return said
    }
  }
  return null
}
