/** What a count means: a number, “not reported”, or nothing said. Pure. */
import { type Ask, type Fact, type Figure, type Predicate, percent } from '../kernel/figure.ts'
import type { Answer } from './contract.ts'

/** The figure at the heart of a question: the one whose records open. */
export function heart(ask: Ask): Figure {
  return 'of' in ask ? ask.of : 'change' in ask ? ask.change : ask
}

export function shareOf(ask: Ask): Predicate[] | undefined {
  return 'of' in ask ? ask.share : undefined
}

/**
 * The slices of a fact that a figure can meet, read off its top predicates: a declaration must cover each of them before an empty
 * count may be called zero. A fact without slices has one, `*`.
 */
export function slicesAsked(fact: Fact, f: Figure): string[] {
  const dim = fact.declaredBy ? fact.dims[fact.declaredBy] : undefined
  if (!fact.declaredBy || !dim?.values) return ['*']
  let left = [...dim.values]
  for (const p of f.where) {
    if ('dim' in p && p.dim === fact.declaredBy) {
      if ('is' in p) left = left.filter((v) => v === p.is)
      if ('in' in p) left = left.filter((v) => p.in.includes(v))
      if ('not' in p) left = left.filter((v) => v !== p.not)
    }
  }
  return left
}

export type Declared = { slice: string; from: string; to: string }

/** Is each slice covered, over the whole period, by declarations of the unit asked or of one above it? Declarations may join end to end. */
export function covered(slices: readonly string[], period: { from: string; to: string }, declared: readonly Declared[]): boolean {
  return slices.every((slice) => {
    let reached = period.from
    const mine = declared.filter((d) => d.slice === '*' || d.slice === slice).sort((a, b) => (a.from < b.from ? -1 : 1))
    for (const d of mine) {
      if (d.from > reached) break
      if (d.to > reached) reached = d.to
    }
    return reached >= period.to
  })
}

export const locked = (countingUnit: string): Answer => ({
  state: 'locked',
  value: null,
  numerator: null,
  denominator: null,
  percent: null,
  change: null,
  countingUnit,
  records: 0,
  partial: false,
  by: [],
})

export type Counted = { value: number; numerator: number | null; by: Answer['by']; before?: number | undefined }

/** Puts a count into the shape that is shown. `declared` tells whether an empty event count was declared to be all there was. */
export function toAnswer(
  ask: Ask,
  counted: Counted,
  countingUnit: string,
  isStock: boolean,
  declared: boolean,
  partial: boolean,
): Answer {
  const silent = !isStock && counted.value === 0 && !declared
  const ratio = 'of' in ask
  const base: Answer = {
    state: silent ? 'notReported' : 'counted',
    value: counted.value,
    numerator: null,
    denominator: null,
    percent: null,
    change: null,
    countingUnit,
    records: counted.value,
    partial,
    by: counted.by,
  }
  if (silent) return { ...base, value: null }
  if (ratio) {
    const p = percent(counted.numerator ?? 0, counted.value)
    return { ...base, value: p, percent: p, numerator: counted.numerator, denominator: counted.value }
  }
  if (counted.before !== undefined) {
    return {
      ...base,
      change: counted.value - counted.before,
      denominator: counted.before,
      percent: percent(counted.value, counted.before),
    }
  }
  return base
}
