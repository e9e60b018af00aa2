/**
 * The third evaluator: answers a figure over plain arrays of raw rows, written from the meaning of the language. It shares no code with
 * the program; where it differs, one of the two is wrong.
 */
import type { Ask, Figure, Predicate } from '../../src/kernel/figure.ts'
import { MapModel } from './map-model.ts'
import { type FactRow, facts, type Seen, type When } from './oracle-facts.ts'
import { plusDays } from './random.ts'
import { type Rules, rules as sound, type Value } from './rules.ts'
import type { Tables } from './tables.ts'

export type Reader = { unit: string; wings: readonly string[] }
export type Part = { key: Value[]; value: number; numerator: number | null; label: string | null }
export type Expected = {
  state: 'counted' | 'notReported' | 'locked'
  value: number | null
  numerator: number | null
  denominator: number | null
  percent: number | null
  change: number | null
  countingUnit: string
  records: number
  partial: boolean
  by: Part[]
  list: { id: string; label: string | null; ok: boolean; rows: number }[]
}
export type Refused = { refused: 'unitNotYet' | 'unitEnded' }

const within = (rows: readonly { unit_id: string }[], bounds: ReadonlySet<string>) => rows.filter((r) => bounds.has(r.unit_id))

/** The rows that a reader has before him: those of the units in his bounds, and of people who belong to one of them. The map is everybody's. */
function narrowed(tables: Tables, bounds: ReadonlySet<string>): Tables {
  const out: Record<string, readonly unknown[]> = {}
  const open = new Set(['unit', 'unit_state', 'unit_succession', 'unit_custody', 'title', 'standard', 'criterion'])
  for (const [name, rows] of Object.entries(tables))
    out[name] = open.has(name) ? rows : within(rows as { unit_id: string }[], bounds)
  const belonging = new Set(within(tables.person_scope, bounds).map((s) => (s as Tables['person_scope'][number]).person_id))
  out.person = tables.person.filter((p) => bounds.has(p.unit_id) || belonging.has(p.id))
  return out as unknown as Tables
}

const heart = (ask: Ask): Figure => ('of' in ask ? ask.of : 'change' in ask ? ask.change : ask)

export class Oracle {
  readonly map: MapModel
  readonly #tables: Tables
  readonly #seen = new Map<string, Seen>()
  readonly #kept = new Map<string, FactRow[]>()
  readonly #bySlug: ReadonlyMap<string, string>

  constructor(tables: Tables) {
    this.#tables = tables
    this.map = new MapModel(tables)
    this.#bySlug = new Map(tables.unit.map((u) => [u.slug, u.id]))
  }

  seenBy(unit: string): Seen {
    let seen = this.#seen.get(unit)
    if (!seen) {
      const tables = narrowed(this.#tables, this.map.subtreeToday(unit))
      seen = { tables, map: this.map, people: new Map(tables.person.map((p) => [p.id, p])) }
      this.#seen.set(unit, seen)
    }
    return seen
  }

  unitOf(name: string): string | undefined {
    return this.#bySlug.get(name) ?? (this.map.units.has(name) ? name : undefined)
  }

  /** Every row of a fact at its time, wherever it stands in the reader's bounds, with the dimensions that each fact has. */
  rowsOf(fact: string, when: When, reader: Reader, rules: Rules = sound): FactRow[] {
    const key = `${fact} ${when.day} ${when.period?.from} ${reader.unit}`
    const kept = rules === sound ? this.#kept.get(key) : undefined
    if (kept) return kept
    const bounds = this.map.subtreeToday(reader.unit)
    const inBounds = facts[fact]!.rows(this.seenBy(reader.unit), when, rules).filter((row) => bounds.has(row.unit))
    const rows = inBounds.map((row) => {
      const unit = this.map.units.get(row.unit)!
      const unitToday = unit.area_id === null ? null : this.map.areaToday(unit.area_id)
      const everyFact = {
        unit: unit.area_id,
        unitToday,
        'unit.level': unit.level,
        'unit.nature': unit.nature,
        'unit.kind': unit.kind,
      }
      return { ...row, values: { ...everyFact, ...row.values } }
    })
    if (rules === sound) this.#kept.set(key, rows)
    return rows
  }

  evaluate(reader: Reader, ask: Ask, rules: Rules = sound): Expected | Refused {
    const f = heart(ask)
    const fact = facts[f.fact]!
    const { day } = whenOf(f, rules)
    const unit = this.unitOf(f.scope.unit)!
    const gone = this.#notThere(unit, f, day)
    if (gone) return gone
    const countingUnit = f.measure === 'count' ? fact.counts : f.measure.distinct
    const none = { value: null, numerator: null, denominator: null, percent: null, change: null, records: 0, by: [], list: [] }
    if (fact.wing !== 'register' && !reader.wings.includes(fact.wing))
      return { ...none, state: 'locked', countingUnit, partial: false }

    const share = 'of' in ask ? ask.share : null
    const counted = this.#count(reader, f, share, rules)
    const scope = rules.scope(this.map, unit, f.scope.tree, day)
    const bounds = this.map.subtreeToday(reader.unit)
    const partial = [...scope].some((id) => !bounds.has(id))
    let before: number | null = null
    if ('change' in ask) {
      const other: Figure = { ...f, by: [], ...('at' in ask.against ? { at: ask.against.at } : { period: ask.against.period }) }
      const otherGone = this.#notThere(unit, other, whenOf(other, rules).day)
      if (otherGone) return otherGone
      before = this.#count(reader, other, null, rules).list.length
    }
    const value = counted.list.length
    const all = { ...none, ...counted, countingUnit, partial }
    if (value === 0 && f.period && !this.#declared(reader, f, unit, rules)) return { ...all, state: 'notReported' }
    const plain = { ...all, state: 'counted' as const, value, records: value }
    if (share) {
      const numerator = counted.list.filter((x) => x.ok).length
      const percent = rules.percent(numerator, value)
      return { ...plain, value: percent, percent, numerator, denominator: value }
    }
    if (before !== null) return { ...plain, change: value - before, denominator: before, percent: rules.percent(value, before) }
    return plain
  }

  #notThere(unitId: string, f: Figure, day: string): Refused | null {
    const unit = this.map.units.get(unitId)!
    if (f.scope.tree === 'today') return null
    if (day < unit.valid_from) return { refused: 'unitNotYet' }
    return day >= unit.valid_to ? { refused: 'unitEnded' } : null
  }

  #count(reader: Reader, f: Figure, share: readonly Predicate[] | null, rules: Rules): { by: Part[]; list: Expected['list'] } {
    const when = whenOf(f, rules)
    const scope = rules.scope(this.map, this.unitOf(f.scope.unit)!, f.scope.tree, when.day)
    const rows = this.rowsOf(f.fact, when, reader, rules).filter(
      (row) => scope.has(row.unit) && f.where.every((p) => satisfies(row, p, rules)),
    )
    const list = grouped(rows, f, share, rules)
    const parts = Map.groupBy(f.by.length ? rows : [], (row) => JSON.stringify(f.by.map((dim) => row.values[dim] ?? null)))
    const by = [...parts].flatMap(([key, own]): Part[] => {
      const entities = grouped(own, f, share, rules)
      const values = JSON.parse(key) as Value[]
      const named = f.by[0] === 'unit' || f.by[0] === 'unitToday'
      const label = named && typeof values[0] === 'string' ? this.map.nameOfPart(values[0], when.day) : null
      // Rows without the entity (a turn on an organization has no person) make no part.
      if (entities.length === 0) return []
      return [{ key: values, value: entities.length, numerator: share ? entities.filter((e) => e.ok).length : null, label }]
    })
    return { by, list }
  }

  #declared(reader: Reader, f: Figure, unit: string, rules: Rules): boolean {
    const own = this.seenBy(reader.unit).tables.declaration.filter((d) => d.fact === f.fact)
    const days: string[] = []
    for (let day = f.period!.from; day < f.period!.to; day = plusDays(day, 1)) days.push(day)
    return slicesAsked(f, rules).every((slice) => {
      const mine = own.filter((d) => d.slice === '*' || d.slice === slice)
      return rules.declared(days, (day) => {
        const above = this.map.aboveOn(unit, day)
        return mine.some((d) => (d.unit_id === unit || above.has(d.unit_id)) && d.period_from <= day && day < d.period_to)
      })
    })
  }
}

/** What of a fact with slices the figure can meet, by its own predicates about the slice. */
function slicesAsked(f: Figure, rules: Rules): readonly string[] {
  const slices = facts[f.fact]!.slices
  if (!slices) return ['*']
  return slices.values.filter((value) => f.where.every((p) => !('dim' in p) || p.dim !== slices.dim || rules.holds(value, p)))
}

function whenOf(f: Figure, rules: Rules): When {
  return f.period ? { day: rules.lastDay(f.period), period: f.period } : { day: f.at!, period: null }
}

function satisfies(row: FactRow, p: Predicate, rules: Rules): boolean {
  if ('all' in p) return p.all.every((x) => satisfies(row, x, rules))
  if ('any' in p) return p.any.some((x) => satisfies(row, x, rules))
  if (!(p.dim in row.values)) throw new Error(`the third evaluator does not know “${p.dim}”`)
  return rules.holds(row.values[p.dim] ?? null, p)
}

function grouped(rows: readonly FactRow[], f: Figure, share: readonly Predicate[] | null, rules: Rules): Expected['list'] {
  const okOf = (row: FactRow) => share === null || share.every((p) => satisfies(row, p, rules))
  if (f.measure === 'count') return rows.map((row) => ({ id: row.id, label: row.label, ok: okOf(row), rows: 1 }))
  const entity = f.measure.distinct
  const ofEntity = Map.groupBy(
    rows.filter((row) => row.entities[entity]),
    (row) => row.entities[entity]!.id,
  )
  return [...ofEntity].map(([id, own]) => ({
    id,
    label: own[0]!.entities[entity]!.label,
    ok: rules.inShare(own.map(okOf)),
    rows: own.length,
  }))
}
