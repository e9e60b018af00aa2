/** What a workbook to be written looks like. Rows and columns are counted from 1, as Excel shows them. */
import type { DateSystem, IsoDate } from '../../kernel/dates.ts'
import type { CellValue, TextRun, Visibility } from './workbook.ts'

export interface FontSpec {
  /** `Times New Roman`, `.VnTime`… */
  readonly name?: string
  /** In points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Six hexadecimal figures, `C00000`. */
  readonly color?: string
}

export interface StyleSpec {
  readonly font?: FontSpec
  /** Default for dates: `dd/mm/yyyy`. */
  readonly numberFormat?: string
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  /** A line on all four sides. */
  readonly border?: 'thin' | 'medium' | 'dotted'
  /** Background, six hexadecimal figures. */
  readonly fill?: string
}

export interface CellSpec {
  readonly value?: CellValue
  readonly style?: StyleSpec
  /** Rich text; takes the place of `value`. A run without a font is under the cell's. */
  readonly runs?: readonly TextRun[]
  /** A formula without its equals sign; `value` is the result that the file keeps. */
  readonly formula?: string
}

export interface ColumnSpec {
  /** In characters, as Excel counts it. */
  readonly width?: number
  readonly hidden?: boolean
}

export interface RowSpec {
  readonly cells: readonly (CellSpec | CellValue)[]
  /** For every cell of the row; a cell's own style adds to it. */
  readonly style?: StyleSpec
  /** In points. */
  readonly height?: number
  readonly hidden?: boolean
}

export interface PrintSpec {
  readonly paper?: 'a4' | 'a3'
  readonly orientation?: 'portrait' | 'landscape'
  /** First and last row of the header that every page repeats. */
  readonly repeatRows?: readonly [first: number, last: number]
  /** All columns on the width of one page. Default true. */
  readonly fitWidth?: boolean
  /** Top, right, bottom, left in millimetres. Default 20, 15, 20, 30 (36-HD/VPTW). */
  readonly margins?: readonly [top: number, right: number, bottom: number, left: number]
  /** In Excel's codes; default `Trang &P/&N`, centred. */
  readonly footer?: string
}

export interface SheetSpec {
  readonly name: string
  /** From row 1 down. A plain list is a row without properties. */
  readonly rows: readonly (RowSpec | readonly (CellSpec | CellValue)[])[]
  readonly columns?: readonly ColumnSpec[]
  /** `A1:H1`… */
  readonly merges?: readonly string[]
  readonly visibility?: Visibility
  /** Rows that stay in sight when one scrolls. */
  readonly freezeRows?: number
  readonly print?: PrintSpec
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[]
  /** The font of cells that name none. Default Times New Roman 12. */
  readonly font?: FontSpec
  readonly title?: string
  readonly author?: string
  /** The day that the file says it was made. Default 2000-01-01: the clock is never read. */
  readonly made?: IsoDate
  readonly dateSystem?: DateSystem
  /**
   * `stored` (default): the parts are not compressed, and the bytes are the same on every machine. `deflate`: five to ten times
   * smaller, the same bytes on the same version of Node and kind of processor only.
   */
  readonly packing?: 'stored' | 'deflate'
}
