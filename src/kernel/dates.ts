/**
 * Days and partial dates. There is no clock and no time zone here: a day is a name in the calendar, today is always handed in.
 * Day arithmetic counts days from 1970-01-01 in whole numbers, so nothing can slip by an hour.
 */

import { fold } from './vietnamese/fold.ts'

declare const isoDate: unique symbol
/** A day of the calendar, `YYYY-MM-DD`. Texts of this form compare in time order. */
export type IsoDate = string & { readonly [isoDate]: true }

/** A day of which the day, or the day and the month, may be unknown. Always a day, month or year that the calendar has. */
export interface PartialDate {
  readonly y: number
  readonly m?: number
  readonly d?: number
}

export const FIRST_YEAR = 1900
export const LAST_YEAR = 2100

/** 28…31. `m` is 1…12. */
export function daysInMonth(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
}

const isCalendarDay = (y: number, m: number, d: number) => m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)

// ------------------------------------------------------------------------------------------------------------------ days

const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** Is it a day of the calendar, `YYYY-MM-DD`, of the years 1 to 9999? */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { y, m, d } = parts(text)
  return y >= 1 && isCalendarDay(y, m, d)
}

/** The day of a year, month and day. @throws RangeError when the calendar has no such day. */
export function isoDateOf(y: number, m: number, d: number): IsoDate {
  const text = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
  if (!isIsoDate(text)) throw new RangeError(`No such day: ${text}`)
  return text
}

/** Takes a text for the day it says. @throws RangeError when it is none. */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

function parts(date: string): { y: number; m: number; d: number } {
  return { y: Number(date.slice(0, 4)), m: Number(date.slice(5, 7)), d: Number(date.slice(8, 10)) }
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so the leap day is the last. */
function dayNumber({ y, m, d }: { y: number; m: number; d: number }): number {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day `count` days later (earlier when negative). @throws RangeError outside the years 1 to 9999, or for part of a day. */
export function addDays(date: IsoDate, count: number): IsoDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a number of days: ${count}`)
  const shifted = dayNumber(parts(date)) + count + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const d = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const m = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0)
  if (y < 1 || y > 9999) throw new RangeError(`${date} and ${count} days is no day of the years 1 to 9999`)
  return isoDateOf(y, m, d)
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(parts(to)) - dayNumber(parts(from))
}

/** −1, 0 or 1 in the order of time; fit for `sort`. */
export function compare(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

// --------------------------------------------------------------------------------------------------------- partial dates

/** Does the calendar have this day, month or year, and is it one of a person's life here (1900–2100)? */
export function isPartialDate({ y, m, d }: PartialDate): boolean {
  const whole = [y, m ?? 1, d ?? 1].every(Number.isInteger)
  return whole && y >= FIRST_YEAR && y <= LAST_YEAR && (d === undefined || m !== undefined) && isCalendarDay(y, m ?? 1, d ?? 1)
}

/** The first day it can be. */
export function lowestDay({ y, m, d }: PartialDate): IsoDate {
  return isoDateOf(y, m ?? 1, d ?? 1)
}

/** The last day it can be. */
export function highestDay({ y, m, d }: PartialDate): IsoDate {
  return isoDateOf(y, m ?? 12, d ?? daysInMonth(y, m ?? 12))
}

/** A whole date as a partial one. */
export function partialOf(date: IsoDate): PartialDate {
  return parts(date)
}

/** Full years from one day to another; negative before the first. One born on 29 February is a year older on 1 March. */
function fullYears(from: IsoDate, to: IsoDate): number {
  const [a, b] = [parts(from), parts(to)]
  return b.y - a.y - (b.m < a.m || (b.m === a.m && b.d < a.d) ? 1 : 0)
}

/**
 * Age in full years on a day, as what is known of the birth allows: `min` if born on its last possible day, `max` on its first.
 * They differ exactly when the birthday of that year may or may not have passed; a rule then answers “cannot tell”.
 * For an age “at a month” (Party regulations count so) ask on the last day of that month.
 */
export function ageOn(birth: PartialDate, date: IsoDate): { min: number; max: number } {
  return { min: fullYears(highestDay(birth), date), max: fullYears(lowestDay(birth), date) }
}

const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * As papers write it. Vietnamese: the day in two digits, of the months only 1 and 2 (06/5/1975, 03/02/1999, 5/1975, 02/2011, 1991:
 * 30/2020/NĐ-CP, Appendix I; 36-HD/VPTW). English: 14 August 1979, August 1979, 1979.
 */
export function formatPartialDate({ y, m, d }: PartialDate, language: 'vi' | 'en'): string {
  if (m === undefined) return String(y)
  if (language === 'en') return [d, EN_MONTHS[m - 1], y].filter((part) => part !== undefined).join(' ')
  const month = m <= 2 ? pad(m, 2) : String(m)
  return d === undefined ? `${month}/${y}` : `${pad(d, 2)}/${month}/${y}`
}

/** What was understood, so that nobody takes day for month: “ngày 6 tháng 5 năm 1975”, “tháng 5 năm 1975”; English: 6 May 1975. */
export function readBack(date: PartialDate, language: 'vi' | 'en' = 'vi'): string {
  if (language === 'en') return formatPartialDate(date, 'en')
  const words = [`năm ${date.y}`]
  if (date.m !== undefined) words.unshift(`tháng ${date.m}`)
  if (date.d !== undefined) words.unshift(`ngày ${date.d}`)
  return words.join(' ')
}

// ------------------------------------------------------------------------------------------------------ what people type
// The order is always day, month, year; a part that is not written is unknown; nothing is guessed: libraries made 5 June of
// “6/5/1975”, 2 March of “31/02/1980” and 2001 of “3/1975” without a word.

/** What may be handed in besides text: a year as a number; a whole date of a workbook; a `Date`, of which the UTC day counts. */
export type DateInput = string | number | { readonly date: IsoDate } | Date

export type DateReading =
  | { readonly ok: true; readonly value: PartialDate }
  | {
      readonly ok: false
      /**
       * `two-digit-year`: the century is missing (“6/5/75”); `no-such-day`: the calendar has no such day or month (“31/02/1980”);
       * `out-of-range`: a year outside 1900–2100; `not-a-date`: anything else, also “6/5” and bare serial numbers.
       */
      readonly code: 'two-digit-year' | 'no-such-day' | 'not-a-date' | 'out-of-range'
      /** What was handed in, as text. */
      readonly raw: string
      /** With `two-digit-year`: the dates of the two centuries that the calendar has, for a person to choose from. */
      readonly candidates?: readonly PartialDate[]
    }

type Refusal = Extract<DateReading, { ok: false }>

/** In the order of day, month, year: the shapes in which a date is written. */
const SHAPES: readonly RegExp[] = [
  /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{2}|\d{4})$/,
  /^(?<m>\d{1,2})[/.-](?<y>\d{4})$/,
  /^(?<m>\d{1,2})[/.-](?<y>\d{2})$/,
  /^(?<y>\d{4}|\d{2})$/,
  /^(?:(?:ngay )?(?:(?:mung|mong) )?(?<d>\d{1,2}) )?thang (?<m>\d{1,2}),? (?:nam )?(?<y>\d{4}|\d{2})$/,
  /^(?:ngay (?<d>\d{1,2}) )?thang (?<m>\d{1,2})[/.-](?<y>\d{4}|\d{2})$/,
  /^ngay (?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}|\d{2})$/,
  /^nam (?<y>\d{4}|\d{2})$/,
]
/** ISO 8601 says its order by its form: the year of four figures stands first. */
const ISO = /^(?<y>\d{4})-(?<m>\d{2})(?:-(?<d>\d{2}))?$/

/** One form for what differs only in how it was typed: figures of full width, odd strokes, spaces round the separators, midnight. */
function clean(text: string): string {
  return fold(text.normalize('NFKC'))
    .replace(/^['’‘]/, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[∕⁄\\]/g, '/')
    .replace(/[t ](0?0:00(:00(\.0+)?)?z?|12:00(:00)? am)$/, '')
    .replace(/ ?([/.-]) ?/g, '$1')
    .replace(/^(\d{1,2}) (\d{1,2}) (\d{2,4})$/, '$1/$2/$3')
    .replace(/^(\d{1,2}) (\d{4})$/, '$1/$2')
    .replace(/(?<=\d)[.,;]$/, '')
    .trim()
}

function check(raw: string, y: number, m: number | undefined, d: number | undefined): DateReading {
  const refuse = (code: Refusal['code']): Refusal => ({ ok: false, code, raw })
  if (m !== undefined && (m < 1 || m > 12)) return refuse('no-such-day')
  if (d !== undefined && (d < 1 || d > daysInMonth(y, m!))) return refuse('no-such-day')
  if (y < FIRST_YEAR || y > LAST_YEAR) return refuse('out-of-range')
  return { ok: true, value: { y, ...(m === undefined ? {} : { m }), ...(d === undefined ? {} : { d }) } }
}

/**
 * Reads a date or a part of one: `6/5/1975`, `12.11.1981`, `03-1975`, `1975`, `tháng 5 năm 1975`, `ngày 6 tháng 5 năm 1975`,
 * `1975-05-06`; see `DateReading` for what is refused. A number is taken for a year and nothing else: what a serial number of a
 * spreadsheet means is known only to its format (`serialToIsoDate`).
 */
export function parsePartialDate(input: DateInput): DateReading {
  const raw =
    typeof input === 'string'
      ? input
      : input instanceof Date
        ? isoOf(input)
        : typeof input === 'number'
          ? String(input)
          : input.date
  if (typeof input === 'number') {
    const year = Number.isInteger(input) && input >= FIRST_YEAR && input <= LAST_YEAR
    return year ? { ok: true, value: { y: input } } : { ok: false, code: 'not-a-date', raw }
  }
  const text = clean(raw)
  const found = ISO.exec(text) ?? SHAPES.map((shape) => shape.exec(text)).find(Boolean)
  if (!found) return { ok: false, code: 'not-a-date', raw }
  const { y, m, d } = found.groups as { y: string; m?: string; d?: string }
  const [month, day] = [m === undefined ? undefined : Number(m), d === undefined ? undefined : Number(d)]
  if (y.length === 4) return check(raw, Number(y), month, day)
  // “5/12” is a day without its year as well as a month with a short one.
  if (month !== undefined && day === undefined && Number(y) <= 12 && !text.startsWith('thang'))
    return { ok: false, code: 'not-a-date', raw }
  const readings = [1900, 2000].map((century) => check(raw, century + Number(y), month, day))
  const candidates = readings.flatMap((reading) => (reading.ok ? [reading.value] : []))
  return candidates.length === 0
    ? { ok: false, code: 'no-such-day', raw }
    : { ok: false, code: 'two-digit-year', raw, candidates }
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString().slice(0, 10)
}

// ---------------------------------------------------------------------------------------------------- spreadsheet serials

/** Where a workbook starts to count its days: `1900` nearly always, `1904` if made on an old Macintosh and it says so. */
export type DateSystem = '1900' | '1904'

/**
 * The day that a serial number of a workbook means; the time of day is dropped. Null where it means none: below the first day,
 * after the year 9999, and 60 in the 1900 system, the 29 February 1900 that spreadsheets believe in and the calendar does not.
 */
export function serialToIsoDate(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day > 2_958_465) return null
  if (system === '1904') return day < 0 || day > 2_957_003 ? null : addDays(toIsoDate('1904-01-01'), day)
  if (day < 1 || day === 60) return null
  return addDays(toIsoDate('1899-12-30'), day < 60 ? day + 1 : day)
}

/** The serial number of a day; null for days before the system begins. The inverse of `serialToIsoDate`. */
export function isoDateToSerial(date: IsoDate, system: DateSystem): number | null {
  const day = daysBetween(toIsoDate(system === '1904' ? '1904-01-01' : '1899-12-30'), date)
  if (system === '1904') return day < 0 ? null : day
  return day < 2 ? null : day <= 60 ? day - 1 : day
}
