/**
 * A cell of a column of days. As fine as it was written and no finer; what could be two days, or none, is asked. What was understood by
 * a rule only (a serial number, eight figures run together) is told. Pure.
 */
import {
  type DateReading,
  formatPartialDate,
  isPartialDate,
  type PartialDate,
  parsePartialDate,
  partialOf,
  serialToIsoDate,
} from '../kernel/dates.ts'
import type { Finding } from '../kernel/sheet.ts'
import { nfc } from '../kernel/vietnamese/fold.ts'
import type { CellInput } from './cell-text.ts'
import { codeOf, type Told } from './reading.ts'

export type DateCell = { readonly date: PartialDate; readonly told?: Told } | { readonly error: Told }

const wrong = (code: string, values: Finding['with']): DateCell => ({
  error: { level: 'error', code: codeOf(code), with: values },
})

/** Days of a life, as serial numbers of a spreadsheet: 1910 to 2064. Smaller numbers are years or counts. */
const SERIALS = { first: 3654, last: 60_000 }

export function readDateCell(input: CellInput): DateCell {
  if (input.date !== null) return shownDate(input, partialOf(input.date))
  const { number } = input
  if (number !== null && Number.isInteger(number) && number >= SERIALS.first && number <= SERIALS.last) {
    const day = serialToIsoDate(number, '1900')
    if (day === null) return wrong('notADate', { value: input.text })
    const date = partialOf(day)
    return {
      date,
      told: {
        level: 'notice',
        code: 'exchange:findings.serialDate',
        with: { value: input.text, read: formatPartialDate(date, 'vi') },
      },
    }
  }
  if (number !== null && Number.isInteger(number) && number > SERIALS.last)
    return runTogether(String(number).padStart(8, '0'), input.text)
  return number === null ? typedDate(input.text) : fromReading(parsePartialDate(number), input.text)
}

/** A real date of the workbook: of it, what the cell shows. */
function shownDate(input: CellInput, { y, m, d }: PartialDate): DateCell {
  const { shows, text } = input
  // 1975 typed into a cell that has a date's format is the 28th of May 1905.
  if (y < 1910 && shows.includes('d')) {
    const year = Math.round((Date.UTC(y, m! - 1, d!) - Date.UTC(1899, 11, 30)) / 86_400_000)
    return wrong('yearAsDate', { value: text, year })
  }
  if (shows === 'md' || shows === 'm' || shows === 'd')
    return wrong('yearNotShown', { value: text, read: formatPartialDate({ y, m: m!, d: d! }, 'vi') })
  const date = shows === 'y' ? { y } : shows === 'ym' ? { y, m: m! } : { y, m: m!, d: d! }
  if (!isPartialDate(date)) return wrong('yearOutOfRange', { value: text })
  // Typed day first into a cell that takes the month first, Excel turned it round where it could.
  if (input.monthFirst && d! <= 12 && m !== d && shows === 'ymd')
    return {
      date,
      told: { level: 'notice', code: 'lists:findings.monthFirst', with: { value: text, read: formatPartialDate(date, 'vi') } },
    }
  return { date }
}

/** Shapes that people type into lists beside those that every field of dates takes; their order is said by their form. */
function typedDate(text: string): DateCell {
  const plain = nfc(text.normalize('NFKC')).replace(/^['’‘`]\s*/, '')
  const yearFirst = /^(\d{4})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{1,2})$/.exec(plain)
  if (yearFirst) return fromReading(parsePartialDate(`${yearFirst[3]}/${yearFirst[2]}/${yearFirst[1]}`), text)
  const unknownParts = /^(?:00?|[-–_?.…x]{1,3})\s*[/.-]\s*(?:(?:00?|[-–_?.…x]{1,3})\s*[/.-]\s*)?(.+)$/i.exec(plain)
  if (unknownParts) {
    const rest = unknownParts[1]!
    const both = /^(?:00?|[-–_?.…x]{1,3})\s*[/.-]\s*(?:00?|[-–_?.…x]{1,3})\s*[/.-]/i.test(plain)
    const dayIsNought = /^00?\s*[/.-]/.test(plain)
    if (both && /^\d{4}$/.test(rest)) return fromReading(parsePartialDate(rest), text)
    if (!both && !dayIsNought && /^\d{1,2}\s*[/.-]\s*\d{4}$/.test(rest)) return fromReading(parsePartialDate(rest), text)
    return wrong('notADate', { value: text })
  }
  const shortMonth = /^t(?:h|háng)?\.?\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/i.exec(plain)
  if (shortMonth) return fromReading(parsePartialDate(`${shortMonth[1]}/${shortMonth[2]}`), text)
  if (/^\d{8}$/.test(plain)) return runTogether(plain, text)
  // A serial number that lost its cell: it cannot be told from a slip of the fingers.
  if (/^\d{5,7}$/.test(plain)) return wrong('notADate', { value: text })
  return fromReading(parsePartialDate(text), text)
}

/** Eight figures: day, month, year, or year, month, day; where the calendar has both it is asked. */
function runTogether(figures: string, text: string): DateCell {
  if (figures.length !== 8) return wrong('notADate', { value: text })
  const ways: PartialDate[] = [
    { d: Number(figures.slice(0, 2)), m: Number(figures.slice(2, 4)), y: Number(figures.slice(4)) },
    { y: Number(figures.slice(0, 4)), m: Number(figures.slice(4, 6)), d: Number(figures.slice(6)) },
  ].filter(isPartialDate)
  if (ways.length !== 1) return wrong('notADate', { value: text })
  const date = ways[0]!
  return {
    date,
    told: { level: 'notice', code: 'lists:findings.runTogether', with: { value: text, read: formatPartialDate(date, 'vi') } },
  }
}

function fromReading(read: DateReading, text: string): DateCell {
  if (read.ok) return { date: read.value }
  const code = {
    'two-digit-year': 'twoDigitYear',
    'no-such-day': 'noSuchDay',
    'not-a-date': 'notADate',
    'out-of-range': 'yearOutOfRange',
  }[read.code]
  return wrong(code, { value: text, choices: (read.candidates ?? []).map((c) => formatPartialDate(c, 'vi')).join(' / ') })
}
