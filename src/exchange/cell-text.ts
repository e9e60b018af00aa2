/** What a cell of a workbook says, whatever font it was typed under; and what it says exactly, for showing beside the value. Pure. */
import type { IsoDate } from '../kernel/dates.ts'
import { nfc } from '../kernel/vietnamese/fold.ts'
import { decodeCell, decodeRuns, type LegacyFont } from '../kernel/vietnamese/legacy.ts'
import type { CellRead } from '../platform/spreadsheets/index.ts'

export interface CellInput {
  /** What stands in the file. */
  readonly raw: string
  /** What it says: decoded, NFC, single spaces. */
  readonly text: string
  readonly number: number | null
  readonly boolean: boolean | null
  readonly date: IsoDate | null
  /** `#N/A`, or a formula whose result the file does not keep. */
  readonly error: boolean
  readonly legacy: LegacyFont | null
  /** The tick of a symbol font. */
  readonly tick: boolean
}

const BLANK: CellInput = { raw: '', text: '', number: null, boolean: null, date: null, error: false, legacy: null, tick: false }

/** A text that a person typed instead of the cell's. */
export const typed = (raw: string): CellInput => ({ ...BLANK, raw, text: nfc(raw) })

export const isBlank = (input: CellInput): boolean => input.text === '' && !input.error && !input.tick

const SYMBOLS = /^(wingdings|webdings|marlett)/i
/** Wingdings: þ is a ticked box, ü a tick; x and û crosses that offices use for the same. */
const TICKS = new Set(['þ', 'ü', 'û', 'ý', 'x'])

export function readCell(cell: CellRead | undefined): CellInput {
  if (cell === undefined) return BLANK
  if (cell.error || (cell.formula && cell.stored === null)) return { ...BLANK, raw: cell.text, text: nfc(cell.text), error: true }
  const { stored } = cell
  if (stored === null) return BLANK
  if (typeof stored === 'boolean') return { ...BLANK, raw: cell.text, text: stored ? 'TRUE' : 'FALSE', boolean: stored }
  if (typeof stored === 'number') {
    const { value } = cell
    if (typeof value === 'object' && value !== null) return { ...BLANK, raw: cell.text, text: nfc(cell.text), date: value.date }
    // A code or a number of a person is shown as 9.99E+11 under the usual format; its figures are what counts.
    const text = Number.isInteger(stored) ? String(stored) : nfc(cell.text)
    return { ...BLANK, raw: cell.text, text, number: stored }
  }
  if (SYMBOLS.test(cell.font) && TICKS.has(stored.trim())) return { ...BLANK, raw: stored, text: stored.trim(), tick: true }
  const decoded = cell.runs ? decodeRuns(cell.runs, cell.font) : decodeCell(stored, cell.font)
  return { ...BLANK, raw: stored, text: nfc(decoded.text), legacy: decoded.from }
}
