/**
 * The merging of small cells in a published table, so that no unit's small count can be read off it or got back by subtraction. Pure.
 * Whoever reads the table knows its total, which units have a row of their own, and how many the rest are; he may know which they are, and
 * that each has at least one. Even so he must not be able to tell of any of them that its count is small (docs/decisions/0017-…).
 */

/** A unit in a table. `numerator`: of a share; null in a plain count. */
export type Cell = {
  readonly unit: string
  readonly label: string | null
  readonly value: number
  readonly numerator: number | null
}
/** `split`: every unit stands alone, some are merged in `rest`, or no division can be shown at all. */
export type Published = {
  readonly split: 'whole' | 'merged' | 'withheld'
  readonly cells: Cell[]
  readonly rest: { readonly units: number; readonly value: number; readonly numerator: number | null } | null
}

/** What is counted in a cell: all, those who satisfy, those who do not; each of them can point at somebody. */
export const countsOf = ({ value, numerator }: Pick<Cell, 'value' | 'numerator'>): number[] =>
  numerator === null ? [value] : [value, numerator, value - numerator]

const isSmall = (count: number, least: number): boolean => count > 0 && count < least

type Unit = { readonly id: string; readonly counts: readonly number[] }

/**
 * May these be shown as one? Two at least; and of each thing counted none at all, or so many that each single one of them could hold `least`
 * of it even if every other one holds one.
 */
function hides(units: readonly Unit[], least: number): boolean {
  if (units.length < 2) return false
  const sums = units[0]!.counts.map((_, i) => units.reduce((sum, u) => sum + u.counts[i]!, 0))
  return sums.every((sum) => sum === 0 || sum >= least + units.length - 1)
}

/** Which units are merged: the small ones, and as many of the next smallest as hide them; null when not even all of them do. */
function toMerge(units: readonly Unit[], least: number): ReadonlySet<string> | null {
  const merged = units.filter((u) => u.counts.some((c) => isSmall(c, least)))
  if (merged.length === 0) return new Set()
  const next = units.filter((u) => !merged.includes(u)).sort((a, b) => a.counts[0]! - b.counts[0]! || (a.id < b.id ? -1 : 1))
  while (!hides(merged, least)) {
    const more = next.shift()
    if (!more) return null
    merged.push(more)
  }
  return new Set(merged.map((u) => u.id))
}

/**
 * Tables that count the same units over the same whole are merged as one: the same units in each. Merged each by itself, the row that one
 * table shows could be taken from the rest of another.
 * @param tables the cells of each; a unit that a table lacks has nothing of it
 * @param least the smallest count that may stand alone
 */
export function mergeSmallCells(tables: readonly (readonly Cell[])[], least: number): Published[] {
  const ids = [...new Set(tables.flatMap((cells) => cells.map((c) => c.unit)))].sort()
  const found = tables.map((cells) => new Map(cells.map((c) => [c.unit, c])))
  const isShare = tables.map((cells) => cells.some((c) => c.numerator !== null))
  const units = ids.map((id) => ({
    id,
    counts: found.flatMap((cells, i) => countsOf(cells.get(id) ?? { value: 0, numerator: isShare[i] ? 0 : null })),
  }))
  const merged = toMerge(units, least)
  return tables.map((cells, i): Published => {
    if (merged === null) return { split: 'withheld', cells: [], rest: null }
    const inRest = cells.filter((c) => merged.has(c.unit))
    const alone = cells.filter((c) => !merged.has(c.unit))
    if (merged.size === 0) return { split: 'whole', cells: alone, rest: null }
    const sum = (of: (c: Cell) => number) => inRest.reduce((all, c) => all + of(c), 0)
    return {
      split: 'merged',
      cells: alone,
      rest: {
        units: merged.size,
        value: sum((c) => c.value),
        numerator: isShare[i] ? sum((c) => c.numerator ?? 0) : null,
      },
    }
  })
}
