/**
 * Dates of the invented world: days as `2023-08-01`, and dates that a paper knows to the month or the year only as `1975-03`, `1980`.
 * Text compares in the order of time where both are known to the same fineness.
 */

/** `2023-08-01` */
export type Day = string
/** `1979-08-14`, `1975-03` or `1980` */
export type Known = string

const two = (n: number): string => String(n).padStart(2, '0')

export const day = (y: number, m: number, d: number): Day => `${y}-${two(m)}-${two(d)}`
export const yearOf = (date: Known): number => Number(date.slice(0, 4))

/** The day `days` after; negative goes back. */
export function plusDays(date: Day, days: number): Day {
  const [y, m, d] = date.split('-').map(Number)
  return new Date(Date.UTC(y!, m! - 1, d! + days)).toISOString().slice(0, 10)
}

/** The same day `years` later. 29 February becomes 1 March. */
export function plusYears(date: Day, years: number): Day {
  const [y, m, d] = date.split('-').map(Number)
  return new Date(Date.UTC(y! + years, m! - 1, d!)).toISOString().slice(0, 10)
}

/** Days from one to the other; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Is the tenure or life `[from, until]` (last day included, null for open) running on the day? */
export const runsOn = (life: { from: Day; until: Day | null }, on: Day): boolean =>
  life.from <= on && (life.until === null || on <= life.until)
