/**
 * Periods `[from, to)`: the day `from` is in it, the day `to` is not, `infinity` is open. The two dates are the two columns of
 * the database; PostgreSQL spells the open end the same way.
 */
import type { IsoDate } from './dates.ts'

/** An end that is not known or has not come. */
export type PeriodEnd = IsoDate | 'infinity'

export interface Period {
  readonly from: IsoDate
  readonly to: PeriodEnd
}

// “infinity” begins with a letter and so stands after every day in the order of texts; the two orders are one.
const earlier = <E extends PeriodEnd>(a: E, b: E): E => (a < b ? a : b)
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)

/** Does it hold no day? True when `to` is not after `from`. */
export function isEmpty({ from, to }: Period): boolean {
  return from >= to
}

/** Is the day in the period? */
export function contains({ from, to }: Period, date: IsoDate): boolean {
  return from <= date && date < to
}

/** Have they a day in common? An empty period has none with any. */
export function overlaps(a: Period, b: Period): boolean {
  return intersect(a, b) !== null
}

/** The days that are in both; null when there are none. */
export function intersect(a: Period, b: Period): Period | null {
  const both = { from: later(a.from, b.from), to: earlier(a.to, b.to) }
  return isEmpty(both) ? null : both
}

/** Does one begin on the very day the other ends, so that together they are one period without a gap? Empty periods never do. */
export function abuts(a: Period, b: Period): boolean {
  return !isEmpty(a) && !isEmpty(b) && (a.to === b.from || b.to === a.from)
}
