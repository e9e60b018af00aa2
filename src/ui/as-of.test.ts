import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../kernel/dates.ts'
import { addressOfDay, layRail, railSpan, readAddress, readAsOf } from './as-of.ts'

const today = toIsoDate('2026-11-16')
const merger = { day: toIsoDate('2025-07-01'), label: '1/7/2025: 17 xã, thị trấn còn 6 xã' }

describe('the day typed', () => {
  test.each([
    ['31/12/2023', '2023-12-31'],
    ['1/7/2025', '2025-07-01'],
    ['01.07.2025', '2025-07-01'],
    ['6/5/1975', '1975-05-06'],
    ['29/02/2024', '2024-02-29'],
  ])('%s', (raw, day) => expect(readAsOf(raw)).toEqual({ ok: true, day }))

  test.each([
    ['12/2023', 'incomplete'],
    ['2023', 'incomplete'],
    ['31/12/23', 'two-digit-year'],
    ['29/02/2023', 'no-such-day'],
    ['31/12/2', 'not-a-date'],
    ['', 'not-a-date'],
    ['31/12/1875', 'out-of-range'],
  ])('%j is refused: %s', (raw, code) => expect(readAsOf(raw)).toEqual({ ok: false, code }))
})

describe('the day in the address', () => {
  test('absent is today', () => expect(readAddress(undefined, today)).toEqual({ ok: true, day: today }))
  test('a day', () => expect(readAddress('2023-12-31', today)).toEqual({ ok: true, day: '2023-12-31' }))
  test.each(['', 'banana', '2023-02-29', '31/12/2023', '2023-12', '1875-01-01', '9999-12-31'])('%j is refused', (at) =>
    expect(readAddress(at, today)).toEqual({ ok: false }),
  )
  test('today is not written, so a link kept today shows today tomorrow', () => {
    expect(addressOfDay(today, today)).toBeUndefined()
    expect(addressOfDay(merger.day, today)).toBe('2025-07-01')
  })
})

describe('the rail', () => {
  test('six years up to this one, the merger three quarters along, as drawn', () => {
    const rail = layRail(today, today, [merger])
    expect(rail.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
    expect(rail.marks[0]?.place).toBeCloseTo(74.9, 1)
    expect(rail.marks[0]?.words).toBe('before')
    expect(rail.at).toBeCloseTo(97.9, 1)
    expect(layRail(toIsoDate('2023-12-31'), today, [merger]).at).toBeCloseTo(49.9, 1)
  })
  test('a day before it widens it and thins the years out', () => {
    expect(railSpan(toIsoDate('1975-05-06'), today, [])).toEqual({ firstYear: 1975, lastYear: 2026 })
    const years = layRail(toIsoDate('1975-05-06'), today, []).years
    expect(years.map(({ year }) => year)).toEqual([1980, 1990, 2000, 2010, 2020])
  })
  test('words that would run into others are not drawn, the later mark keeps its own', () => {
    const close = { day: toIsoDate('2025-03-01'), label: 'Sắp xếp lại các ban của Huyện ủy trước khi nhập' }
    const rail = layRail(today, today, [merger, close])
    expect(rail.marks.map(({ words }) => words)).toEqual(['none', 'before'])
  })
  test('at the left end the words stand on the other side of the tick', () => {
    const early = { day: toIsoDate('2021-02-01'), label: 'Lập thị trấn mới' }
    expect(layRail(today, today, [early]).marks[0]?.words).toBe('after')
  })
})
