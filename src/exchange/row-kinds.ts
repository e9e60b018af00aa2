/**
 * Tells records from everything else that stands in a list: section rows, totals, the numbering of columns, repeated heads, the second
 * line of a record, notes and signatures. Pure.
 */
import { fold } from '../kernel/vietnamese/fold.ts'
import { type CellInput, isBlank } from './cell-text.ts'
import type { Skip } from './import-batch.ts'
import { looksLikeName, looksLikeUnit } from './name-cells.ts'
import { NOTHING } from './values.ts'

export interface RowInput {
  readonly number: number
  readonly hidden: boolean
  readonly bold: boolean
  /** Every cell that holds something, from left to right, with its column; `carried`: merged down from a row above. */
  readonly cells: readonly {
    readonly column: number
    readonly input: CellInput
    readonly wide: boolean
    readonly carried: boolean
  }[]
}

export interface TableShape {
  /** Columns of the fields by which a record is known: the name, the number of a letter. */
  readonly known: ReadonlySet<number>
  /** Columns of the fields that a record must have. */
  readonly required: ReadonlySet<number>
  /** Columns that are read at all. */
  readonly read: ReadonlySet<number>
  readonly counters: ReadonlySet<number>
  readonly repeated: ReadonlySet<number>
}

/** With its marks: “Tống Văn Cộng” folds to the same letters as a total. */
const TOTAL =
  /^[-–+*•\s]*(tổng cộng|tổng số|t\s*[./]\s*cộng|t\s*[./]\s*số|tc|cộng dồn|cộng|tổng|lũy kế|luỹ kế|toàn (?:xã|huyện|tỉnh|đảng bộ|ngành|phường|thị trấn|trường|cơ quan)|trong đó|tỷ lệ|tỉ lệ|bình quân|số lượng|grand total|sub ?total|total|sum|somme|summe|gesamt|итого|всего|合计|总计|小计|합계)(?=\s*(?:$|[:.,(=+–-]|\d|(?:[ivx]+|[a-z])(?!\p{L})|(?:số|các|chung|người|cuối|toàn|xã|phường|thị|huyện|tỉnh|khối|mục|trang|nhóm|đơn vị|nữ|nam|đảng viên|cán bộ|là|of|general|général|danh sách|lại|hợp)(?!\p{L})))/u
const TOTAL_PLAIN =
  /^[-+*\s]*(tong cong|tong so|t\s*[./]\s*cong|cong|tong|trong do|ty le|ti le)\s*(?:[:(=]|\d|$|(?:so|cac|chung|nguoi|toan|xa|khoi|muc|trang|nu|nam)\b)/
/** “Xã Tân Ân: 1 người”, “02 đồng chí”: a count in words. */
const COUNTED =
  /(^|[:=(–-]|\s)\s*\d[\d.,]*\s*(người|đ\s*\/\s*c|đồng chí|đảng viên|cán bộ|trường hợp|nguoi|dong chi)\s*(\)|\.|;|,|\/|$)/iu
const NOTED =
  /^(ghi chu|chu thich|chu y|luu y|an dinh|danh sach (nay )?(gom|co)|tong hop co|het|nguon|trang \d|page \d|\(?\*+\)?[\s:]|trang so)/
const SIGNATURE =
  /^(-\s*)?(nguoi lap( bieu| danh sach)?|nguoi tong hop|nguoi bao cao|nguoi kiem tra|lap bieu|thu truong|truong ban|pho truong ban|chu nhiem|truong phong|bi thu|chu tich|chanh van phong|t\/?m\b|k\/?t\b|t\/?l\b|q\b\.|tm\.|kt\.|tl\.|xac nhan|noi nhan|luu|nhu tren|\(?\s*(da )?ky\b|ky ten|ky,|.*\bngay\b.*\bthang\b.*\bnam\b)/
const SECTION = /^\(?([ivxlc]+|[a-z]|\d{1,2}(\.\d{1,2})*)\s*[.)/:-]\s*\S/

/**
 * Tells rows in their order, each once: null for a record, else why it is none. Only one row is held at a time; that there is no whole
 * record after a row is found by looking back from the end.
 * @param rowAt the row of an index, read anew each time
 */
export function rowTeller(
  count: number,
  rowAt: (i: number) => RowInput,
  shape: TableShape,
): (row: RowInput, i: number) => Skip | null {
  let lastWhole = count - 1
  for (; lastWhole >= 0; lastWhole--) {
    const row = rowAt(lastWhole)
    if (recordWeight(row, filledOf(row), shape) === 'whole') break
  }
  let closing = false
  let seenRecord = false
  return (row, i) => {
    const filled = filledOf(row)
    if (shape.repeated.has(row.number)) return 'numbering'
    if (filled.every(({ column, carried }) => carried || shape.counters.has(column)) && isNumbered(row, shape, filled))
      return 'empty'
    if (filled.every(({ carried }) => carried)) return 'empty'
    if (row.hidden) return 'hidden'
    if (isNumbering(row)) return 'numbering'
    if (isTotal(row, filled, shape)) {
      if (i > lastWhole) closing = true
      return 'total'
    }
    const weight = recordWeight(row, filled, shape)
    // Names of those who sign stand in the columns of the list, and look like the half of a record.
    if (closing && weight !== 'whole') return 'signature'
    if (i > lastWhole && filled.some(({ input }) => SIGNATURE.test(fold(input.text)) || NOTED.test(fold(input.text)))) {
      closing = true
      return 'signature'
    }
    if (weight === 'none') {
      if (filled.length <= 2 && filled.some(({ input }) => NOTED.test(fold(input.text)))) return 'signature'
      if (isSection(row, filled, shape)) return 'section'
      if (seenRecord && isContinued(row, filled, shape)) return 'continued'
      if (filled.length === 1 && !filled.some(({ column }) => shape.read.has(column))) return 'section'
    }
    seenRecord = true
    return null
  }
}

const filledOf = (row: RowInput): RowInput['cells'] =>
  row.cells.filter(({ input }) => !isBlank(input) && !NOTHING.test(input.text))

const isNumbered = (row: RowInput, shape: TableShape, filled: RowInput['cells']): boolean =>
  filled.length === 0 || row.cells.some(({ column, input }) => shape.counters.has(column) && /^\d+[.)]?$/.test(input.text))

/**
 * `whole`: what it is known by, and its number or another cell. `half`: what it is known by alone, or its number and another cell. A
 * section or a signature has one cell, seldom two.
 */
function recordWeight(row: RowInput, filled: RowInput['cells'], shape: TableShape): 'whole' | 'half' | 'none' {
  if (row.hidden) return 'none'
  const own = filled.filter(({ column, wide }) => shape.read.has(column) && !(wide && filled.length <= 2))
  const known = [...shape.known].filter((column) => own.some((cell) => cell.column === column)).length
  const said = own.filter(({ carried }) => !carried).length
  const numbered = row.cells.some(({ column, input }) => shape.counters.has(column) && /^\d+[.)]?$/.test(input.text))
  const roman = row.cells.some(
    ({ column, input }) => shape.counters.has(column) && /^[ivxlc]+[.)]?$|^[a-z][.)]?$/i.test(input.text),
  )
  const enough = Math.max(1, Math.ceil(shape.known.size / 2))
  if (roman && said < 3) return 'none'
  if (known >= enough && (said >= 3 || (numbered && said > 0) || (said === 2 && shape.read.size <= 3))) return 'whole'
  if (known >= enough && said >= 2) return 'half'
  if (known >= enough && said > 0 && own.some(({ column, carried }) => carried && shape.known.has(column))) return 'half'
  if (known >= enough && shape.known.size === 1) {
    const name = own.find(({ column }) => shape.known.has(column))!
    return looksLikeName(name.input.text) && filled.length === 1 && !name.carried ? 'half' : 'none'
  }
  return numbered && said > 0 ? 'half' : said >= Math.max(2, Math.ceil(shape.required.size / 2)) ? 'half' : 'none'
}

/** A total says so, or counts in words; or all that stands in it are sums. */
function isTotal(row: RowInput, filled: RowInput['cells'], shape: TableShape): boolean {
  const first = filled.slice(0, 4).filter(({ input }) => input.number === null && input.date === null)
  const numbered = row.cells.some(({ column, input }) => shape.counters.has(column) && /^\d+[.)]?$/.test(input.text))
  const named = filled.find(({ column }) => shape.known.has(column))
  for (const { column, input } of first) {
    const text = input.text.toLowerCase()
    // In a numbered row only the cell of the name can make a total of it, and only with its marks.
    if (numbered && !shape.known.has(column)) continue
    if (TOTAL.test(text)) return true
    if (!numbered && text === fold(text) && TOTAL_PLAIN.test(text)) return true
    if (COUNTED.test(text) && (shape.known.has(column) || filled.length <= 2)) return true
  }
  if (named) return false
  const rest = filled.filter(({ column, carried }) => !shape.counters.has(column) && !carried)
  return rest.length > 0 && rest.every(({ input }) => input.formula || input.number !== null || /^[\d.,]+\s*%?$/.test(input.text))
}

/** “(1) (2) (3)” or “A B 1 2” under the heads. */
function isNumbering(row: RowInput): boolean {
  const texts = row.cells
    .filter(({ input, carried }) => !isBlank(input) && !carried)
    .map(({ input }) => input.text.replaceAll(/[()[\]]/g, ''))
  if (texts.length < 3 || !texts.every((text) => /^(\d{1,2}|[a-zA-Z])$/.test(text))) return false
  const numbers = texts.filter((text) => /^\d/.test(text)).map(Number)
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}

/** A heading over rows: one text, merged over the columns, or numbered, or in capitals, or bold and alone, or ending in a colon. */
function isSection(row: RowInput, filled: RowInput['cells'], shape: TableShape): boolean {
  const texts = filled.filter(({ input, carried }) => !carried && !/^\d+$/.test(input.text))
  if (texts.length === 0 || texts.length > 2) return false
  const first = texts[0]!
  const text = first.input.text
  if (filled.some(({ wide, carried }) => wide && !carried)) return true
  if (texts.length === 1 && (row.bold || !shape.read.has(first.column) || /:$/.test(text))) return true
  if (texts.length === 1 && text.length > 3 && text === text.toUpperCase()) return true
  if (texts.length === 1 && shape.known.has(first.column) && (looksLikeUnit(text) || !looksLikeName(text))) return true
  return SECTION.test(fold(text)) || (/^([ivxlc]+|[a-z])[.)]?$/.test(fold(text)) && texts.length === 2)
}

/** The second line of a record: no number, not what a record is known by, one or two texts. */
const isContinued = (row: RowInput, filled: RowInput['cells'], shape: TableShape): boolean =>
  filled.length <= 2 &&
  filled.every(
    ({ column, input }) =>
      !shape.known.has(column) && !shape.counters.has(column) && input.number === null && input.date === null,
  ) &&
  !row.bold
