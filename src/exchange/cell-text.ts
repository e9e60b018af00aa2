/** What a cell of a workbook says, whatever font it was typed under; and what it says exactly, for showing beside the value. Pure. */
import type { IsoDate } from '../kernel/dates.ts'
import { nfc } from '../kernel/vietnamese/fold.ts'
import { decodeCell, decodeRuns, type LegacyFont } from '../kernel/vietnamese/legacy.ts'
import { mend } from '../kernel/vietnamese/mend.ts'
import { type CellRead, dayPartsShown, showsMonthFirst } from '../platform/spreadsheets/index.ts'

/**
 * What a person must look at whatever the cell is read as. `guessed`: letters of an old encoding under a font that does not say so,
 * turned by their syllables; `garbled`: letters that no encoding explains; `twoReadings`: the font says one thing, the letters could
 * be read another way; `lookalike`: letters of another alphabet that look the same, put right; `ditto`: taken from the row above;
 * `fromAbove`: what stands over the row; `hiddenColumn`: the column is out of sight.
 */
export type Doubt = 'guessed' | 'garbled' | 'twoReadings' | 'lookalike' | 'ditto' | 'fromAbove' | 'hiddenColumn'

export interface CellInput {
  /** What stands in the file. */
  readonly raw: string
  /** What it says: decoded, NFC, single spaces. */
  readonly text: string
  readonly number: number | null
  readonly boolean: boolean | null
  readonly date: IsoDate | null
  /** How much of the date the cell shows: `ymd`, `ym`, `y`, `md`… */
  readonly shows: string
  /** It shows the month before the day. */
  readonly monthFirst: boolean
  /** `#N/A`, or a formula whose result the file does not keep. */
  readonly error: boolean
  readonly legacy: LegacyFont | null
  /** The tick of a symbol font. */
  readonly tick: boolean
  /** The result of a formula. */
  readonly formula: boolean
  readonly doubts: readonly Doubt[]
}

const NONE: readonly Doubt[] = []
export const BLANK: CellInput = {
  raw: '',
  text: '',
  number: null,
  boolean: null,
  date: null,
  shows: '',
  monthFirst: false,
  error: false,
  legacy: null,
  tick: false,
  formula: false,
  doubts: NONE,
}

/** A text that a person typed instead of the cell's. */
export const typed = (raw: string): CellInput => ({ ...BLANK, raw, text: nfc(raw) })

export const isBlank = (input: CellInput): boolean => input.text === '' && !input.error && !input.tick

const SYMBOLS = /^(wingdings|webdings|marlett)/i
/** Wingdings: þ is a ticked box, ü a tick; x and û crosses that offices use for the same. */
const TICKS = new Set(['þ', 'ü', 'û', 'ý', 'x'])

/** A code or a number of a person is shown as 9.99E+11 under the usual format; its figures are what counts, and the noughts that the format puts before them. */
const figuresOf = (cell: CellRead, stored: number): string =>
  Number.isInteger(stored) && !/^0{2,}$/.test(cell.numberFormat) ? String(stored) : nfc(cell.text)

/** Texts that come again and again in a list are read once: “Nam”, a unit, a post. So many are remembered. */
const REMEMBERED = 4_000
const texts = new Map<string, CellInput>()

/** What a cell says. */
export function readCell(cell: CellRead | undefined): CellInput {
  if (cell === undefined) return BLANK
  const { stored } = cell
  if (typeof stored !== 'string' || stored.length > 60 || cell.error || cell.formula || cell.runs !== null) return readAlone(cell)
  const key = `${cell.font}\n${stored}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const input = readAlone(cell)
  if (texts.size >= REMEMBERED) texts.clear()
  texts.set(key, input)
  return input
}

function readAlone(cell: CellRead): CellInput {
  const { stored, formula } = cell
  if (cell.error || (formula && stored === null)) return { ...BLANK, raw: cell.text, text: nfc(cell.text), error: true, formula }
  if (stored === null) return BLANK
  if (typeof stored === 'boolean') return { ...BLANK, raw: cell.text, text: stored ? 'TRUE' : 'FALSE', boolean: stored, formula }
  if (typeof stored === 'number') {
    const { value } = cell
    if (typeof value === 'object' && value !== null)
      return {
        ...BLANK,
        raw: cell.text,
        text: nfc(cell.text),
        date: value.date,
        shows: dayPartsShown(cell.numberFormat),
        monthFirst: showsMonthFirst(cell.numberFormat),
        formula,
      }
    return { ...BLANK, raw: cell.text, text: figuresOf(cell, stored), number: stored, formula }
  }
  if (SYMBOLS.test(cell.font) && (TICKS.has(stored.trim()) || (/2$/.test(cell.font.trim()) && /^[OPQRST]$/.test(stored.trim()))))
    return { ...BLANK, raw: stored, text: stored.trim(), tick: true }
  const decoded = cell.runs ? decodeRuns(cell.runs, cell.font) : decodeCell(stored, cell.font)
  const doubts: Doubt[] = decoded.doubt === 'two-readings' ? ['twoReadings'] : []
  const mended = mend(decoded.text, decoded.from !== null)
  if (mended.by !== null) doubts.push(mended.by)
  return {
    ...BLANK,
    raw: stored,
    text: nfc(mended.text),
    legacy: decoded.from,
    formula,
    doubts: doubts.length === 0 ? NONE : doubts,
  }
}
