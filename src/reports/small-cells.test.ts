/** No cell below the threshold can be got back from what is published; the one who tries knows everything that could be known beside it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, countsOf, mergeSmallCells, type Published } from './small-cells.ts'

const cell = (unit: string, value: number, numerator: number | null = null): Cell => ({ unit, label: unit, value, numerator })
const sumOf = (cells: readonly Cell[], of: (c: Cell) => number) => cells.reduce((sum, c) => sum + of(c), 0)

/** Everything that `n` units can hold of a whole number, each at least `from`. */
function* spread(whole: number, n: number, from: number): Generator<number[]> {
  if (n === 1) {
    if (whole >= from) yield [whole]
    return
  }
  for (let first = from; first <= whole - from * (n - 1); first++)
    for (const rest of spread(whole - first, n - 1, from)) yield [first, ...rest]
}

/**
 * The one who tries: he knows the totals, every row shown, which units are in the rest and that each has one at least. He goes through all that
 * these could be and takes what is the same in each. Returns the counts he is certain to be small, as `unit thing`.
 */
function certain(tables: readonly (readonly Cell[])[], shown: readonly Published[], least: number): string[] {
  const found: string[] = []
  const alone = new Set(shown[0]!.cells.map((c) => c.unit))
  const hidden = [...new Set(tables.flatMap((cells) => cells.map((c) => c.unit)))].filter((u) => !alone.has(u)).sort()
  if (hidden.length === 0) return found
  // by subtraction, not by the row of the rest: a total is published whatever the table says
  const rest = tables.map((cells, i) => ({
    value: sumOf(cells, (c) => c.value) - sumOf(shown[i]!.cells, (c) => c.value),
    numerator: cells.some((c) => c.numerator !== null)
      ? sumOf(cells, (c) => c.numerator ?? 0) - sumOf(shown[i]!.cells, (c) => c.numerator ?? 0)
      : null,
  }))
  // the tables of one family share their whole
  for (const [x, unit] of hidden.entries()) {
    const most = new Map<string, number>()
    for (const values of spread(rest[0]!.value, hidden.length, 1)) {
      most.set('value', Math.max(most.get('value') ?? 0, values[x]!))
      for (const [i, r] of rest.entries()) {
        if (r.numerator === null) continue
        const others = values.reduce((sum, v, j) => (j === x ? sum : sum + v), 0)
        const high = Math.min(values[x]!, r.numerator)
        const low = Math.max(0, r.numerator - others)
        if (low > high) continue
        most.set(`in ${i}`, Math.max(most.get(`in ${i}`) ?? 0, high))
        most.set(`out ${i}`, Math.max(most.get(`out ${i}`) ?? 0, values[x]! - low))
      }
    }
    for (const [thing, highest] of most) if (highest > 0 && highest < least) found.push(`${unit} ${thing}`)
  }
  return found
}

/** Tables of one family: the same units and wholes, one share each. */
const family = (least: number) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: least + 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .chain((units) =>
      fc
        .integer({ min: 1, max: 2 })
        .map((n) =>
          Array.from({ length: n }, (_, t) =>
            units.map(([value, parts], i) => cell(`u${i}`, value, Math.round(value * parts[t]!))),
          ),
        ),
    )

describe('a published table', () => {
  test('of counts that are all large, or nought, is whole', () => {
    const cells = [cell('a', 5), cell('b', 9), cell('c', 700)]
    expect(mergeSmallCells([cells], 5)).toEqual([{ split: 'whole', cells, rest: null }])
    const shares = [cell('a', 9, 9), cell('b', 12, 0), cell('c', 20, 10)]
    expect(mergeSmallCells([shares], 5)).toEqual([{ split: 'whole', cells: shares, rest: null }])
    expect(mergeSmallCells([[]], 5)).toEqual([{ split: 'whole', cells: [], rest: null }])
  })

  test('one small cell takes another with it: the total would give it away', () => {
    const [p] = mergeSmallCells([[cell('a', 3), cell('b', 8), cell('c', 12)]], 5)
    expect(p).toEqual({ split: 'merged', cells: [cell('c', 12)], rest: { units: 2, value: 11, numerator: null } })
  })

  test('small ones that are few together take more, and the next smallest goes first', () => {
    const [p] = mergeSmallCells([[cell('a', 1), cell('b', 1), cell('c', 6), cell('d', 40)]], 5)
    expect(p!.cells.map((c) => c.unit)).toEqual(['d'])
    expect(p!.rest).toEqual({ units: 3, value: 8, numerator: null })
  })

  test('of a share, those who satisfy and those who do not are looked at as well', () => {
    // 2 of 30 do not: whoever they are, one commune would point at them
    const [p] = mergeSmallCells([[cell('a', 30, 28), cell('b', 30, 10), cell('c', 40, 20)]], 5)
    expect(p!.cells.map((c) => c.unit)).toEqual(['c'])
    expect(p!.rest).toEqual({ units: 2, value: 60, numerator: 38 })
  })

  test('where nothing hides them, no division is shown', () => {
    for (const cells of [[cell('a', 3)], [cell('a', 2), cell('b', 1)], [cell('a', 30, 28), cell('b', 30, 30)]])
      expect(mergeSmallCells([cells], 5)).toEqual([{ split: 'withheld', cells: [], rest: null }])
  })
})

describe('against one who knows the totals, the rows, the units and that each has one', () => {
  const tried = (merge: (tables: Cell[][], least: number) => readonly Published[]) =>
    fc.check(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain((least) => fc.tuple(fc.constant(least), family(least))),
        ([least, tables]) => {
          const shown = merge(tables, least)
          if (shown.some((p) => p.split === 'withheld')) return true
          return certain(tables, shown, least).length === 0
        },
      ),
      { numRuns: 1500, seed: 20261124 },
    )

  test('no count below the threshold is certain', () => {
    expect(tried(mergeSmallCells)).toMatchObject({ failed: false })
  })

  test('planted: leaving the small cells out and nothing with them is found', () => {
    const only = (tables: Cell[][], least: number): Published[] => {
      const small = new Set(
        tables.flatMap((cells) => cells.filter((c) => countsOf(c).some((n) => n > 0 && n < least)).map((c) => c.unit)),
      )
      return tables.map((cells) => ({ split: 'merged', cells: cells.filter((c) => !small.has(c.unit)), rest: null }))
    }
    expect(tried(only)).toMatchObject({ failed: true })
  })

  test('planted: two units with one each, merged because they are two, are found', () => {
    const shown: Published[] = [{ split: 'merged', cells: [], rest: { units: 2, value: 2, numerator: null } }]
    expect(certain([[cell('a', 1), cell('b', 1)]], shown, 3)).toEqual(['a value', 'b value'])
  })

  test('planted: tables of one whole, each merged by itself, give a hidden cell away; merged as one they do not', () => {
    const one = [cell('x', 2, 0), cell('y', 9, 7), cell('z', 12, 6), cell('u', 40, 20)]
    const two = [cell('x', 2, 0), cell('y', 9, 5), cell('z', 12, 10), cell('u', 40, 20)]
    /** Wholes that some table shows, taken from the total that all of them share; what is left when one unit is missing is its own. */
    const subtracted = (shown: readonly Published[]) => {
      const known = new Map(shown.flatMap((p) => p.cells.map((c) => [c.unit, c.value])))
      const missing = one.filter((c) => !known.has(c.unit))
      return missing.length === 1
        ? [missing[0]!.unit, sumOf(one, (c) => c.value) - [...known.values()].reduce((a, b) => a + b)]
        : null
    }
    const apart = [one, two].map((cells) => mergeSmallCells([cells], 3)[0]!)
    expect(apart.map((p) => p.split)).toEqual(['merged', 'merged'])
    expect(subtracted(apart)).toEqual(['x', 2])
    const together = mergeSmallCells([one, two], 3)
    expect(together.map((p) => p.cells.map((c) => c.unit))).toEqual([['u'], ['u']])
    expect(subtracted(together)).toBeNull()
  })
})

describe('what is published is true', () => {
  test('rows and rest add up to the whole, rows stay as they were, the order of the cells changes nothing, nothing is merged without need', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }),
        (least, values) => {
          const cells = values.map((value, i) => cell(`u${String(i).padStart(2, '0')}`, value))
          const [p] = mergeSmallCells([cells], least)
          const [again] = mergeSmallCells([[...cells].reverse()], least)
          expect(new Set(again!.cells)).toEqual(new Set(p!.cells))
          expect(again!.rest).toEqual(p!.rest)
          if (p!.split === 'withheld') return
          expect(sumOf(p!.cells, (c) => c.value) + (p!.rest?.value ?? 0)).toBe(sumOf(cells, (c) => c.value))
          for (const shown of p!.cells) {
            expect(cells).toContainEqual(shown)
            expect(shown.value).toBeGreaterThanOrEqual(least)
          }
          if (values.every((v) => v >= least)) expect(p!.split).toBe('whole')
          else expect(p!.rest!.units).toBeGreaterThanOrEqual(2)
        },
      ),
      { numRuns: 2000, seed: 20261124 },
    )
  })
})
