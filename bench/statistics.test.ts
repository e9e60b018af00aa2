import { expect, test } from 'vitest'
import { median, quantile, ratioOfPairs } from './statistics.ts'

test('the middle of an odd and of an even count', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
  expect(() => median([])).toThrow('no values')
})

test('a slow moment that met both sides of a pair does not move the ratio; the ratio of the means would move', () => {
  const theirs = [10, 100, 10, 10, 100]
  const ours = [20, 200, 20, 20, 1000]
  expect(ratioOfPairs(theirs, ours)).toBe(2)
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
  expect(sum(ours) / sum(theirs)).not.toBeCloseTo(2)
  expect(() => ratioOfPairs([1], [1, 2])).toThrow('no pairs')
})
