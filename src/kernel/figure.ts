/**
 * The figure algebra. A figure is a value: fact × scope × (as-of | period) × predicates × measure. It holds no SQL and no data;
 * reports/compile.ts turns it into the SQL that counts, that splits and that lists — from the same parts, so they cannot disagree.
 */
import { z } from 'zod'

export type CountingUnit = 'person' | 'post' | 'unit' | 'organization' | 'turn' | 'topic' | 'entry' | 'decision' | 'petition'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const scalar = z.union([z.string(), z.number(), z.boolean()])

export const predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({ dim: z.string(), is: scalar }),
    z.strictObject({ dim: z.string(), in: z.array(scalar).min(1).max(500) }),
    z.strictObject({ dim: z.string(), not: scalar }),
    z.strictObject({ dim: z.string(), atLeast: scalar }),
    z.strictObject({ dim: z.string(), atMost: scalar }),
    z.strictObject({ dim: z.string(), known: z.boolean() }),
    z.strictObject({ all: z.array(predicate).min(1).max(50) }),
    z.strictObject({ any: z.array(predicate).min(1).max(50) }),
  ]),
)

export type Scalar = string | number | boolean
export type Predicate =
  | { dim: string; is: Scalar }
  | { dim: string; in: Scalar[] }
  | { dim: string; not: Scalar }
  | { dim: string; atLeast: Scalar }
  | { dim: string; atMost: Scalar }
  | { dim: string; known: boolean }
  | { all: Predicate[] }
  | { any: Predicate[] }

/** `then`: the unit's subtree as it stood on the day (the last day of a period). `today`: its subtree of today, ended units with it. */
export const scope = z.strictObject({ unit: z.string().min(1), tree: z.enum(['then', 'today']).default('then') })
export type Scope = z.output<typeof scope>

/** A period is half-open: the day `to` is no part of it. */
export const period = z.strictObject({ from: iso, to: iso })

export const figure = z.strictObject({
  fact: z.string(),
  scope,
  at: iso.optional(),
  period: period.optional(),
  where: z.array(predicate).max(50).default([]),
  /** What one counts: the fact's own rows, or the different persons, units… among them. */
  measure: z.union([z.literal('count'), z.strictObject({ distinct: z.string() })]).default('count'),
  by: z.array(z.string()).max(3).default([]),
})
export type Figure = z.output<typeof figure>

export const ask = z.union([
  figure,
  /** Of those in `of`, the share all of whose rows satisfy `where`. */
  z.strictObject({ of: figure, share: z.array(predicate).min(1).max(50) }),
  /** The same figure on another day or in another period: the difference, and the earlier value as the base. */
  z.strictObject({ change: figure, against: z.union([z.strictObject({ at: iso }), z.strictObject({ period })]) }),
])
export type Ask = z.output<typeof ask>
export type Ratio = Extract<Ask, { of: unknown }>
export type Change = Extract<Ask, { change: unknown }>

export type DimKind = 'code' | 'boolean' | 'number' | 'text' | 'id'
export type Dim = {
  readonly kind: DimKind
  /** SQL over the fact's aliases; `{at}` is the day asked. Written by the feature's store, never by a user. */
  readonly sql: string
  readonly values?: readonly string[]
}

export type Entity = {
  readonly sql: string
  readonly counts: CountingUnit
  readonly label: string
  readonly sort: string
  readonly opens?: 'person' | 'unit'
}

/**
 * A kind of thing that can be counted, declared by the feature that owns the records.
 * In `from` and every SQL piece, `{table}` names a table of the owner (live, or as known on a day); the fact's own row is `f`.
 */
export type Fact = {
  readonly key: string
  readonly wing: 'register' | 'cadres' | 'inspection'
  readonly counts: CountingUnit
  readonly from: string
  readonly id: string
  readonly place: string
  /** A stock is true over a period and is asked at a day; an event happens on a day and is asked over a period. */
  readonly time: { readonly stock: { from: string; to: string } } | { readonly event: string }
  readonly dims: Readonly<Record<string, Dim>>
  readonly entities: Readonly<Record<string, Entity>>
  /** Label and sort of the fact's own row, when the rows themselves are counted. */
  readonly self: Omit<Entity, 'counts' | 'sql'>
  /** What a list shows of each row. */
  readonly detail: Readonly<Record<string, string>>
  /** Declarations of “all entered” may name a slice of the fact: this dimension's value. */
  readonly declaredBy?: string
  /** Joins to the unit of the row must be on alias `u` (for the dimensions `unit`, `unitToday` that every fact has). */
  readonly unit: string
}

/** A figure with a name, a definition in words, and its place in a report. */
export type Indicator = {
  readonly key: string
  readonly wing: 'cadres' | 'inspection'
  readonly ask: (scope: Scope, dates: ReportDates) => Ask
}
export type ReportDates = { cadresOn: string; period: { from: string; to: string } }

/** Half-up to one decimal, in integers: 352/357 → 98.6. A ratio of nothing is not a number: null. */
export function percent(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null
  return Math.floor((numerator * 2000 + denominator) / (denominator * 2)) / 10
}

export const dimsEveryFactHas: Readonly<Record<string, Dim>> = {
  unit: { kind: 'id', sql: 'u.area_id' },
  unitToday: { kind: 'id', sql: 'u.area_today_id' },
  'unit.level': { kind: 'code', sql: 'u.level', values: ['central', 'province', 'district', 'commune', 'cell'] },
  'unit.nature': { kind: 'code', sql: 'u.nature', values: ['area', 'party', 'state', 'front', 'union'] },
  'unit.kind': { kind: 'code', sql: 'u.kind' },
}

export function dimOf(fact: Fact, name: string): Dim | undefined {
  // own names only: “constructor” is no dimension
  if (Object.hasOwn(fact.dims, name)) return fact.dims[name]
  return Object.hasOwn(dimsEveryFactHas, name) ? dimsEveryFactHas[name] : undefined
}

export type Refusal = { code: string; with: Record<string, string> }

/** Says why the language cannot mean this figure, or null. Every refusal names the word at fault and the words that would do. */
export function refuse(f: Figure, facts: ReadonlyMap<string, Fact>): Refusal | null {
  const fact = facts.get(f.fact)
  if (!fact) return { code: 'reports:problems.noFact', with: { fact: f.fact, known: [...facts.keys()].join(', ') } }
  if (f.at && f.period) return { code: 'reports:problems.dayAndPeriod', with: { fact: f.fact } }
  if ('stock' in fact.time && !f.at) return { code: 'reports:problems.needsDay', with: { fact: f.fact } }
  if ('event' in fact.time && !f.period) return { code: 'reports:problems.needsPeriod', with: { fact: f.fact } }
  for (const day of [f.at, f.period?.from, f.period?.to]) {
    if (day !== undefined && !isCalendarDay(day)) return { code: 'reports:problems.noSuchDay', with: { day } }
  }
  if (f.period && f.period.from >= f.period.to)
    return { code: 'reports:problems.endBeforeStart', with: { from: f.period.from, to: f.period.to } }
  if (f.measure !== 'count' && !Object.hasOwn(fact.entities, f.measure.distinct)) {
    return {
      code: 'reports:problems.noEntity',
      with: { entity: f.measure.distinct, fact: f.fact, known: Object.keys(fact.entities).join(', ') },
    }
  }
  for (const name of f.by) {
    if (!dimOf(fact, name)) return noDim(fact, name)
  }
  return refusePredicates(fact, f.where)
}

/** A statement of PostgreSQL carries 65,535 values; nobody means a question of more than a thousand. */
const mostWords = 1000
const wordsIn = (where: readonly Predicate[]): number =>
  where.reduce((n, p) => n + ('all' in p ? wordsIn(p.all) : 'any' in p ? wordsIn(p.any) : 'in' in p ? p.in.length : 1), 0)

export function refusePredicates(fact: Fact, where: readonly Predicate[]): Refusal | null {
  const words = wordsIn(where)
  if (words > mostWords) return { code: 'reports:problems.tooLong', with: { words: String(words), most: String(mostWords) } }
  for (const p of where) {
    if ('all' in p || 'any' in p) {
      const inner = refusePredicates(fact, 'all' in p ? p.all : p.any)
      if (inner) return inner
      continue
    }
    const dim = dimOf(fact, p.dim)
    if (!dim) return noDim(fact, p.dim)
    if (('atLeast' in p || 'atMost' in p) && dim.kind !== 'number') {
      return { code: 'reports:problems.notOrdered', with: { dim: p.dim } }
    }
    for (const value of valuesOf(p)) {
      if (!fits(dim, value)) {
        return {
          code: 'reports:problems.badValue',
          with: { dim: p.dim, value: String(value), known: dim.values?.join(', ') ?? dim.kind },
        }
      }
    }
  }
  return null
}

function noDim(fact: Fact, name: string): Refusal {
  return {
    code: 'reports:problems.noDim',
    with: { dim: name, fact: fact.key, known: [...Object.keys(fact.dims), ...Object.keys(dimsEveryFactHas)].join(', ') },
  }
}

function valuesOf(p: Predicate): Scalar[] {
  if ('is' in p) return [p.is]
  if ('in' in p) return p.in
  if ('not' in p) return [p.not]
  if ('atLeast' in p) return [p.atLeast]
  if ('atMost' in p) return [p.atMost]
  return []
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Text that PostgreSQL can compare: it keeps no NUL. */
const isStorable = (value: Scalar): value is string => typeof value === 'string' && !value.includes('\u0000')

function fits(dim: Dim, value: Scalar): boolean {
  switch (dim.kind) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 1e9
    case 'id':
      return typeof value === 'string' && uuid.test(value)
    case 'code':
      return isStorable(value) && (dim.values?.includes(value) ?? true)
    case 'text':
      return isStorable(value)
  }
}

/** A day of the calendar from the year 1000 on: earlier ones are slips of the hand, and the year nought does not exist. */
function isCalendarDay(day: string): boolean {
  if (day < '1000-01-02') return false
  const t = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(t) && new Date(t).toISOString().startsWith(day)
}

/** What is counted: the fact's own unit, or the entity's. */
export function countingUnit(fact: Fact, f: Figure): CountingUnit {
  return f.measure === 'count' ? fact.counts : fact.entities[f.measure.distinct]!.counts
}
