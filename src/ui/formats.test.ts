import { describe, expect, test } from 'vitest'
import { formatsOf, storedDate } from './formats.ts'

const [vi, en] = [formatsOf('vi'), formatsOf('en')]

test('numbers', () => {
  expect([vi.number(1046), vi.number(98.6), vi.number(0)]).toEqual(['1.046', '98,6', '0'])
  expect([en.number(1046), en.number(98.6)]).toEqual(['1,046', '98.6'])
})

describe('percent', () => {
  test('of the reports', () => {
    expect(vi.percent(352, 357)).toBe('98,6\u00A0%')
    expect(en.percent(352, 357)).toBe('98.6%')
    expect(vi.percent(94, 94)).toBe('100\u00A0%')
    expect(vi.percent(0, 17)).toBe('0\u00A0%')
  })
  test('half goes up, also where the ratio has no exact binary form', () => {
    expect(vi.percent(2009, 2000)).toBe('100,5\u00A0%') // 100,45
    expect(vi.percent(1, 16)).toBe('6,3\u00A0%') // 6,25
    expect(vi.percent(9985, 10000)).toBe('99,9\u00A0%') // 99,85
  })
  test('of nothing there is none', () => expect(vi.percent(0, 0)).toBeUndefined())
})

test('days as the papers write them, in both languages', () => {
  for (const formats of [vi, en]) {
    expect(['2025-07-01', '2006-02-03', '2024-01-15', '2023-12-31', '2011-02', '1986-11', '1991'].map(formats.day)).toEqual([
      '01/7/2025',
      '03/02/2006',
      '15/01/2024',
      '31/12/2023',
      '02/2011',
      '11/1986',
      '1991',
    ])
    expect(formats.day({ y: 1975, m: 5, d: 6 })).toBe('06/5/1975')
  }
})

test('what is no stored date is shown as it came, never mended', () => {
  expect(vi.day('2023-02-29')).toBe('2023-02-29')
  expect(storedDate('2023-02-29')).toBeUndefined()
  expect(storedDate('31/12/2023')).toBeUndefined()
})

test('instants in the hour of Vietnam, whatever the machine', () => {
  expect(vi.instant('2026-11-16T02:12:00Z')).toBe('16/11/2026 09:12')
  expect(vi.instant('2026-11-15T17:05:00Z')).toBe('16/11/2026 00:05')
})
