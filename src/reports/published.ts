/** What of a closed report is published: each figure as it was approved, and its division by unit with small cells merged. Pure. */
import { publicationRules } from '../../regulations/publication.ts'
import type { Ask } from '../kernel/figure.ts'
import { heart } from './answer.ts'
import type { Answer } from './contract.ts'
import { canonical } from './report.ts'
import { type Cell, mergeSmallCells, type Published } from './small-cells.ts'

/** The smallest count that stands alone in what is closed on this day. Throws when no rule holds on it. */
export function leastOn(day: string): number {
  const rule = publicationRules.find((r) => r.validFrom <= day && day < r.validTo)
  if (!rule) throw new Error(`no rule on small cells holds on ${day}`)
  return rule.least
}

export type Divided = { readonly key: string; readonly ask: Ask; readonly answer: Answer }

/** What a figure is a share of, or the figure itself: figures of one whole divide it by the same units, and are merged as one. */
const wholeOf = (ask: Ask): string => canonical({ ...heart(ask), by: [] })

const cellsOf = (answer: Answer): Cell[] =>
  answer.by.map((part) => ({ unit: String(part.key[0]), label: part.label, value: part.value, numerator: part.numerator }))

/**
 * The published division of each figure, by its key. A figure that says nothing (not reported) has none; one that could not be divided is
 * withheld.
 * @param rows figures with their parts by unit
 */
export function publish(rows: readonly Divided[], least: number): Map<string, Published> {
  const out = new Map<string, Published>()
  const families = Map.groupBy(rows, (r) => wholeOf(r.ask))
  for (const family of families.values()) {
    const merged = mergeSmallCells(
      family.map((r) => cellsOf(r.answer)),
      least,
    )
    for (const [i, { key, answer }] of family.entries()) {
      const nothing = answer.by.length === 0 && answer.records > 0
      out.set(key, nothing ? { split: 'withheld', cells: [], rest: null } : merged[i]!)
    }
  }
  return out
}
