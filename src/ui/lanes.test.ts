import { describe, expect, test } from 'vitest'
import { type Lane, layLabels, layLanes, placeOf, spanOf, yearTicks } from './lanes.ts'

const today = '2026-11-16'
const lane = (...tenures: [id: string, from: string, to?: string][]): Lane => ({
  id: 'l',
  label: 'UBND',
  tenures: tenures.map(([id, from, to]) => ({ id, from, to, label: id })),
})
const span = { firstYear: 2004, lastYear: 2026 }
const kinds = (lanes: readonly Lane[], at: string) =>
  layLanes(lanes, spanOf(lanes, at, today), at, today).map((row) => row.pieces.map((piece) => `${piece.tenure.id} ${piece.kind}`))

test('places as drawn: 2005, the day shown, the merger', () => {
  expect(placeOf('2005-01-01', span)).toBeCloseTo(4.36, 1)
  expect(placeOf('2023-12-31', span)).toBeCloseTo(86.94, 1)
  expect(placeOf('2025-07-01', span)).toBeCloseTo(93.47, 1)
  expect(placeOf('2011', span)).toBe(placeOf('2011-01-01', span))
  expect(placeOf('1990-01-01', span)).toBe(0)
  expect(placeOf('2040-01-01', span)).toBe(100)
})

test('the span begins with the first tenure and ends with today, or with the day shown', () => {
  const lanes = [lane(['a', '2004-09-01', '2030-06-30'])]
  expect(spanOf(lanes, '2023-12-31', today)).toEqual({ firstYear: 2004, lastYear: 2026 })
  expect(spanOf(lanes, '2028-01-01', today)).toEqual({ firstYear: 2004, lastYear: 2028 })
  expect(spanOf(lanes, '1999-01-01', today)).toEqual({ firstYear: 1999, lastYear: 2026 })
})

describe('what a tenure is on the day shown', () => {
  const lanes = [lane(['old', '2004-09-01', '2011-05-31'], ['held', '2011-06-01', '2025-06-30'], ['next', '2025-07-01'])]
  test('over, held with its rest, later', () => {
    expect(kinds(lanes, '2023-12-31')).toEqual([['old before', 'held on', 'held after', 'next after']])
  })
  test('today the last one is held and nothing lies after', () => {
    expect(kinds(lanes, today)).toEqual([['old before', 'held before', 'next on']])
  })
  test('the last day held is held; the day after is not', () => {
    expect(kinds(lanes, '2011-05-31')[0]).toContain('old on')
    expect(kinds(lanes, '2011-06-01')[0]).toContain('old before')
  })
  test('an open tenure is drawn up to today, not beyond', () => {
    const rows = layLanes(lanes, span, '2023-12-31', today)
    const next = rows[0]?.pieces.at(-1)
    expect((next?.left ?? 0) + (next?.width ?? 0)).toBeCloseTo(placeOf(today, span), 5)
  })
  test('a lane in which nothing had begun says so', () => {
    expect(layLanes([lane(['a', '2025-07-01'])], span, '2023-12-31', today)[0]?.later).toBe(true)
    expect(layLanes(lanes, span, '2023-12-31', today)[0]?.later).toBe(false)
  })
})

test('tenures that overlap stand on lines of their own, one after another on one', () => {
  const rows = layLanes([lane(['a', '2010-01-01', '2015-12-31'], ['b', '2012-01-01'], ['c', '2016-01-01'])], span, today, today)
  expect(rows.map((row) => row.pieces.map((piece) => piece.tenure.id))).toEqual([['a', 'c'], ['b']])
  expect(rows.map((row) => row.first)).toEqual([true, false])
})

test('years: at most seven are written', () => {
  expect(yearTicks({ firstYear: 2021, lastYear: 2026 })).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
  expect(yearTicks(span)).toEqual([2005, 2010, 2015, 2020, 2025])
  for (let first = 1930; first <= 2026; first++)
    expect(yearTicks({ firstYear: first, lastYear: 2026 }).length).toBeLessThanOrEqual(7)
})

describe('labels over the line', () => {
  const letters = { at: 20, mark: 11 }
  test('as drawn: the day shown before its line, the merger after its own, no 2025 under either', () => {
    const labels = layLabels(span, '2023-12-31', ['2025-07-01'], letters, 0.55)
    expect(labels.at.side).toBe('before')
    expect(labels.marks[0]?.side).toBe('after')
    expect(labels.years.map(({ year }) => year)).toEqual([2005, 2010, 2015, 2020])
  })
  test('today the merger has no room and is heard only', () => {
    const labels = layLabels(span, today, ['2025-07-01'], letters, 0.72)
    expect(labels.at.side).toBe('before')
    expect(labels.marks[0]?.side).toBe('none')
  })
  test('no two labels cover each other, at any day and width', () => {
    for (const letter of [0.5, 0.72, 1.5])
      for (const at of ['2004-01-02', '2010-06-01', '2024-12-31', today]) {
        const labels = layLabels(span, at, ['2016-01-01', '2025-07-01'], letters, letter)
        const boxes = [
          { ...labels.at, width: letters.at * letter },
          ...labels.marks.map((mark) => ({ ...mark, width: letters.mark * letter })),
          ...labels.years.map((year) => ({ ...year, side: 'after' as const, width: 5 * letter })),
        ]
          .filter((box) => box.side !== 'none')
          .map((box) => (box.side === 'before' ? [box.place - box.width, box.place] : [box.place, box.place + box.width]))
          .sort((a, b) => a[0]! - b[0]!)
        for (let i = 1; i < boxes.length; i++) expect(boxes[i]![0]!).toBeGreaterThanOrEqual(boxes[i - 1]![1]! - 1e-9)
      }
  })
})
