/** The day that everything on a page is true for: how it is read from the field and from the address, and the rail. Pure. */
import { type DateReading, FIRST_YEAR, type IsoDate, isIsoDate, isoDateOf, LAST_YEAR, parsePartialDate } from '../kernel/dates.ts'
import { type LabelSide, labelKeeper, placeOf, type Span, yearTicks } from './lanes.ts'

type DateCode = Extract<DateReading, { ok: false }>['code']

export type AsOfReading =
  | { readonly ok: true; readonly day: IsoDate }
  | { readonly ok: false; readonly code: DateCode | 'incomplete' }

/** Reads what was typed. Only a whole day will do: “12/2023” or “2023” is refused, never filled up with a day nobody wrote. */
export function readAsOf(raw: string): AsOfReading {
  const reading = parsePartialDate(raw)
  if (!reading.ok) return { ok: false, code: reading.code }
  const { y, m, d } = reading.value
  return m !== undefined && d !== undefined ? { ok: true, day: isoDateOf(y, m, d) } : { ok: false, code: 'incomplete' }
}

/** The day in the address (`?at=`); no parameter is today, anything but a day of the registers is refused. */
export function readAddress(
  at: string | undefined,
  today: IsoDate,
): { readonly ok: true; readonly day: IsoDate } | { readonly ok: false } {
  if (at === undefined) return { ok: true, day: today }
  const year = Number(at.slice(0, 4))
  return isIsoDate(at) && year >= FIRST_YEAR && year <= LAST_YEAR ? { ok: true, day: at } : { ok: false }
}

/** What the address carries for a day: nothing for today, so that a link kept today shows today tomorrow. */
export function addressOfDay(day: IsoDate, today: IsoDate): string | undefined {
  return day === today ? undefined : day
}

/** A reorganization on the rail. */
export interface RailMark {
  readonly day: IsoDate
  /** “1/7/2025: 17 xã, thị trấn còn 6 xã”. */
  readonly label: string
}

export interface PlacedMark extends RailMark {
  readonly place: number
  /** On which side of its tick the words stand; `none` where they would run into others (they are then heard, not seen). */
  readonly words: LabelSide
}

export interface Rail {
  readonly years: readonly { readonly year: number; readonly place: number }[]
  readonly marks: readonly PlacedMark[]
  readonly at: number
}

/** Five years back and the year of today, wider when the day shown or a mark lies outside. */
export function railSpan(at: IsoDate, today: IsoDate, marks: readonly RailMark[]): Span {
  const now = Number(today.slice(0, 4))
  const years = [at, ...marks.map((mark) => mark.day)].map((day) => Number(day.slice(0, 4)))
  return { firstYear: Math.min(now - 5, ...years), lastYear: Math.max(now, ...years) }
}

/** Share of the rail that a letter of a label takes: 11 px type on a rail of some 480 px; rather too much than too little. */
const LETTER = 1.15

/** Lays out the rail: years, marks with their words where there is room (the latest first), the day shown. */
export function layRail(at: IsoDate, today: IsoDate, marks: readonly RailMark[]): Rail {
  const span = railSpan(at, today, marks)
  const put = labelKeeper()
  const placed: PlacedMark[] = []
  for (const mark of [...marks].sort((a, b) => (a.day < b.day ? 1 : -1))) {
    const place = placeOf(mark.day, span)
    placed.unshift({ ...mark, place, words: put(place, mark.label.length * LETTER, ['before', 'after']) })
  }
  return {
    years: yearTicks(span).map((year) => ({ year, place: placeOf(isoDateOf(year, 1, 1), span) })),
    marks: placed,
    at: placeOf(at, span),
  }
}
