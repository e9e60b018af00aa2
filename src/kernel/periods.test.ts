import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type IsoDate, toIsoDate } from './dates.ts'
import { abuts, contains, intersect, isEmpty, overlaps, type Period } from './periods.ts'

const START = toIsoDate('2024-02-20')
/** The model: a period is the set of its days, within a stretch of 30; “infinity” runs past its end. */
const DAYS = Array.from({ length: 30 }, (_, i) => addDays(START, i))
const days = (period: Period): IsoDate[] =>
  DAYS.filter((day) => period.from <= day && (period.to === 'infinity' || day < period.to))

const place = fc.integer({ min: 0, max: 12 })
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(place, fc.oneof({ weight: 4, arbitrary: place }, { weight: 1, arbitrary: fc.constant(null) }))
  .map(([from, to]) => ({ from: addDays(START, from), to: to === null ? 'infinity' : addDays(START, to) }))
const runs = { numRuns: 5000, seed: 7 }

type Ask = (a: Period, b: Period) => boolean
/** How many of the drawn pairs a rule gets wrong against the sets of days. */
const faults = (rule: Ask, model: Ask) =>
  fc.sample(fc.tuple(anyPeriod, anyPeriod), runs).filter(([a, b]) => rule(a, b) !== model(a, b)).length

const common: Ask = (a, b) => days(a).some((day) => days(b).includes(day))
/** Together they are one stretch, and share no day. */
const touching: Ask = (a, b) => {
  const [x, y] = [days(a), days(b)]
  if (x.length === 0 || y.length === 0 || common(a, b)) return false
  const all = [...x, ...y].sort()
  return all.every((day, i) => i === 0 || day === addDays(all[i - 1]!, 1))
}

describe('periods against their days', () => {
  test('isEmpty', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => isEmpty(p) === (days(p).length === 0)),
      runs,
    )
  })
  test('contains', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...DAYS), (p, day) => contains(p, day) === days(p).includes(day)),
      runs,
    )
  })
  test('overlaps', () => expect(faults(overlaps, common)).toBe(0))
  test('abuts', () => expect(faults(abuts, touching)).toBe(0))
  test('intersect holds the days of both, and is null when there are none', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const both = intersect(a, b)
        expect(both === null ? [] : days(both)).toEqual(days(a).filter((day) => days(b).includes(day)))
        if (both !== null) expect(isEmpty(both)).toBe(false)
        expect(intersect(b, a)).toEqual(both)
      }),
      runs,
    )
  })
  test.each<[string, Ask, Ask]>([
    ['closed ends', (a, b) => a.from <= b.to && b.from <= a.to, common],
    ['empty periods forgotten', (a, b) => a.from < b.to && b.from < a.to, common],
    ['infinity taken for an early text', (a, b) => a.to !== 'infinity' && b.to !== 'infinity' && overlaps(a, b), common],
    ['a gap of a day', (a, b) => a.to !== 'infinity' && addDays(a.to, 1) === b.from, touching],
    ['one side only', (a, b) => !isEmpty(a) && !isEmpty(b) && a.to === b.from, touching],
  ])('a rule with a fault is caught: %s', (_fault, rule, model) => expect(faults(rule, model)).toBeGreaterThan(0))
})

test('the ends in words', () => {
  const tenure: Period = { from: toIsoDate('2020-06-01'), to: toIsoDate('2025-07-01') }
  const next: Period = { from: toIsoDate('2025-07-01'), to: 'infinity' }
  expect(contains(tenure, toIsoDate('2025-06-30'))).toBe(true)
  expect(contains(tenure, toIsoDate('2025-07-01'))).toBe(false)
  expect(contains(next, toIsoDate('9999-12-31'))).toBe(true)
  expect(abuts(tenure, next)).toBe(true)
  expect(overlaps(tenure, next)).toBe(false)
  expect(intersect(next, { from: toIsoDate('2026-01-01'), to: 'infinity' })).toEqual({ from: '2026-01-01', to: 'infinity' })
})
