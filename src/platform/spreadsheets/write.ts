/** Writes a workbook. The XML is made by hucre; what it gets wrong is put right here and named. */
import type { Cell, FontStyle as HucreFont, CellStyle as HucreStyle, RichTextRun, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { type DateSystem, isoDateToSerial } from '../../kernel/dates.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import type { CellSpec, ColumnSpec, FontSpec, PrintSpec, RowSpec, SheetSpec, StyleSpec, WorkbookSpec } from './spec.ts'
import { type CellValue, parseRange, type TextRun } from './workbook.ts'
import { packStored, Zip } from './zip.ts'

const MILLIMETRES = 25.4
/** Top, right, bottom, left: HD 36-HD/VPTW of 2018. */
const MARGINS = [20, 15, 20, 30] as const

/**
 * Writes the workbook; the same input gives the same bytes (see `WorkbookSpec.packing`).
 * @throws RangeError for a merged range that is none, and for a date that the date system cannot hold; the library throws for a
 * sheet name that Excel refuses (over 31 characters, a colon or slash in it, twice the same).
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const made = new Date(`${spec.made ?? '2000-01-01'}T00:00:00Z`)
  const book: Book = { dateSystem: spec.dateSystem ?? '1900', font: { name: 'Times New Roman', size: 12, ...spec.font } }
  const bytes = await writeXlsx({
    sheets: spec.sheets.map((sheet) => sheetOf(sheet, book)),
    properties: {
      created: made,
      modified: made,
      ...(spec.title === undefined ? {} : { title: spec.title }),
      ...(spec.author === undefined ? {} : { creator: spec.author }),
    },
    defaultFont: fontOf(book.font),
    dateSystem: book.dateSystem,
    namedRanges: spec.sheets.flatMap(repeatedRows),
    activeSheet: Math.max(
      0,
      spec.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
    ),
  })
  return spec.packing === 'deflate' ? bytes : restore(bytes)
}

/** What holds for every cell of the workbook. */
interface Book {
  readonly dateSystem: DateSystem
  readonly font: FontSpec
}

/** hucre always compresses; the parts come out again and go into an archive that no zlib has touched. */
async function restore(bytes: Uint8Array): Promise<Uint8Array> {
  // Our own writing is not bounded as an upload is; a part of blank styled cells may pack very small.
  const zip = new Zip(bytes, { ...DEFAULT_LIMITS, inflatedBytes: Number.MAX_SAFE_INTEGER, ratio: Number.MAX_SAFE_INTEGER })
  return packStored(await Promise.all(zip.names().map(async (name) => [name, await zip.read(name)] as const)))
}

/**
 * The header rows that each page repeats. hucre would write the sheet name without quotes, and Excel then calls a file with a
 * sheet “Danh sách” damaged: so it is given as a name of our own.
 */
function repeatedRows({ name, print }: SheetSpec) {
  if (!print?.repeatRows) return []
  const [first, last] = print.repeatRows
  return [{ name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$${first}:$${last}`, scope: name }]
}

function sheetOf(spec: SheetSpec, book: Book): WriteSheet {
  const rows = spec.rows.map((row): RowSpec => ('cells' in row ? row : { cells: row }))
  const cells = new Map<string, Partial<Cell>>()
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.cells.entries()) {
      const made = cellOf(isCellSpec(cell) ? cell : { value: cell }, row.style, book)
      if (made !== null) cells.set(`${r},${c}`, made)
    }
  }
  const rowDefs = new Map(
    rows.flatMap(({ height, hidden }, r) =>
      height === undefined && !hidden
        ? []
        : [[r, { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) }] as const],
    ),
  )
  return {
    name: spec.name,
    cells,
    rowDefs,
    columns: (spec.columns ?? []).map(({ width, hidden }: ColumnSpec) => ({
      ...(width === undefined ? {} : { width }),
      ...(hidden ? { hidden } : {}),
    })),
    merges: (spec.merges ?? []).map(mergeOf),
    ...(spec.visibility === 'hidden' ? { hidden: true } : {}),
    ...(spec.visibility === 'very-hidden' ? { veryHidden: true } : {}),
    ...(spec.freezeRows ? { freezePane: { rows: spec.freezeRows } } : {}),
    ...(spec.print ? printOf(spec.print) : {}),
  }
}

function mergeOf(range: string) {
  const found = parseRange(range)
  if (found === null) throw new RangeError(`Not a range of cells: ${range}`)
  return { startRow: found.top - 1, startCol: found.left - 1, endRow: found.bottom - 1, endCol: found.right - 1 }
}

function printOf({ paper = 'a4', orientation = 'portrait', fitWidth = true, margins = MARGINS, footer }: PrintSpec) {
  const [top, right, bottom, left] = margins.map((side) => side / MILLIMETRES) as [number, number, number, number]
  return {
    pageSetup: {
      paperSize: paper,
      orientation,
      ...(fitWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      margins: { top, right, bottom, left, header: 10 / MILLIMETRES, footer: 10 / MILLIMETRES },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footer ?? '&CTrang &P/&N' },
  }
}

const isCellSpec = (cell: CellSpec | CellValue): cell is CellSpec =>
  typeof cell === 'object' && cell !== null && !('date' in cell)

function cellOf(spec: CellSpec, rowStyle: StyleSpec | undefined, book: Book): Partial<Cell> | null {
  const value = spec.value ?? null
  const isDate = typeof value === 'object' && value !== null
  const style = styleOf({ ...rowStyle, ...spec.style, font: { ...rowStyle?.font, ...spec.style?.font } }, isDate, book.font)
  const stored = isDate ? serialOf(value.date, book.dateSystem) : typeof value === 'string' ? literal(value) : value
  if (stored === null && !style && !spec.runs && spec.formula === undefined) return null
  return {
    ...(style ? { style } : {}),
    ...(spec.formula === undefined ? { value: stored } : { value: null, formula: spec.formula, formulaResult: stored }),
    ...(spec.runs ? { richText: spec.runs.map((run) => runOf(run, style?.font ?? fontOf(book.font))) } : {}),
  }
}

/** A run that names a font has to name all of it: Excel takes nothing over from the cell. */
function runOf({ text, font }: TextRun, cellFont: HucreFont): RichTextRun {
  return { text: literal(text), ...(font === null ? {} : { font: { ...cellFont, name: font } }) }
}

function serialOf(date: Parameters<typeof isoDateToSerial>[0], dateSystem: DateSystem): number {
  const serial = isoDateToSerial(date, dateSystem)
  if (serial === null) throw new RangeError(`The date system ${dateSystem} of a workbook cannot hold ${date}; write it as text`)
  return serial
}

/** Text that happens to look like an escape (`_x0041_`) is read as the character unless its own first sign is escaped. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

function fontOf({ color, ...rest }: FontSpec): HucreFont {
  return { ...rest, ...(color === undefined ? {} : { color: { rgb: color } }) }
}

function styleOf(style: StyleSpec, isDate: boolean, base: FontSpec): HucreStyle | undefined {
  const numFmt = style.numberFormat ?? (isDate ? 'dd/mm/yyyy' : undefined)
  const { font = {}, horizontal, vertical, wrap, border, fill } = style
  const side = border && { style: border }
  const made: HucreStyle = {
    // hucre writes only what it is given, and a font without a name or a size is any font to Excel.
    ...(Object.keys(font).length === 0 ? {} : { font: fontOf({ ...base, ...font }) }),
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(horizontal || vertical || wrap
      ? {
          alignment: {
            ...(horizontal ? { horizontal } : {}),
            ...(vertical ? { vertical } : {}),
            ...(wrap ? { wrapText: true } : {}),
          },
        }
      : {}),
    ...(side ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
  }
  return Object.keys(made).length === 0 ? undefined : made
}
