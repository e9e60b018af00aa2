import { expect, test } from 'vitest'
import { auc, timingPart } from './timing.ts'

test('AUC: a half for the same, one when all of the second are greater, nought the other way; ties by halves', () => {
  expect(auc([1, 2, 3], [1, 2, 3])).toBe(0.5)
  expect(auc([1, 2], [3, 4])).toBe(1)
  expect(auc([3, 4], [1, 2])).toBe(0)
  expect(auc([1, 3], [2, 3])).toBe((1 + 0 + 1 + 0.5) / 4)
  expect(() => auc([], [1])).toThrow(RangeError)
})

test('it is the share of pairs, counted one by one', () => {
  const a = [5, 1, 4, 4, 2, 8, 8.5]
  const b = [3, 4, 4, 9, 1]
  const wins = a.flatMap((x) => b.map((y) => (y > x ? 1 : y === x ? 0.5 : 0))).reduce((sum: number, x) => sum + x, 0)
  expect(auc(a, b)).toBeCloseTo(wins / (a.length * b.length), 12)
})

test('the page says how many routes keep the goal, the worst first', () => {
  const one = { pairs: 2000, without: 1, with: 1, aucOfNothing: 0.5 }
  const page = timingPart([
    { ...one, route: '/api/good', auc: 0.52 },
    { ...one, route: '/api/bad', auc: 0.62 },
  ])
  expect(page).toContain('1 of 2; worst 0.120')
  expect(page.indexOf('/api/bad')).toBeLessThan(page.indexOf('/api/good'))
})
