/**
 * Dates of the invented world: days as `2023-08-01`, and dates that a paper knows to the month or the year only as `1975-03`, `1980`.
 * Text compares in the order of time where both are known to the same fineness.
 */
import { addDays, daysBetween as between, toIsoDate } from '../../src/kernel/dates.ts'

/** `2023-08-01` */
export type Day = string
/** `1979-08-14`, `1975-03` or `1980` */
export type Known = string

export const yearOf = (date: Known): number => Number(date.slice(0, 4))

/** The day `days` after; negative goes back. */
export const plusDays = (date: Day, days: number): Day => addDays(toIsoDate(date), days)

/** Days from one to the other; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => between(toIsoDate(from), toIsoDate(to))

/** An appointment for some years ends the day before its anniversary. */
export const termOf = (from: Day, years: number): Day =>
  plusDays(`${yearOf(from) + years}${from.slice(4).replace('-02-29', '-03-01')}`, -1)

/** Is the tenure or life `[from, until]` (last day included, null for open) running on the day? */
export const runsOn = (life: { from: Day; until: Day | null }, on: Day): boolean =>
  life.from <= on && (life.until === null || on <= life.until)
