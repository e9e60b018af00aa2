/** Figures drawn so that most of them count something: each begins with a record that is there, and asks for what it is. */
import type { Ask, Dim, Fact, Figure, Predicate, Scalar } from '../../src/kernel/figure.ts'
import type { Oracle, Reader } from './oracle.ts'
import { facts } from './oracle-facts.ts'
import { plusDays, type Random } from './random.ts'
import type { Tables } from './tables.ts'

type Known = { fact: Fact; dims: Readonly<Record<string, Dim>> }

type Days = readonly (string | null)[]
const ends = (rows: readonly { valid_from: string; valid_to: string }[]): Days => rows.flatMap((x) => [x.valid_from, x.valid_to])

/** Days on which something of a fact is recorded, by what it is: the first day or the end of a state, the day of an event. */
const recordedDays: Record<string, (t: Tables) => readonly Days[]> = {
  tenure: (t) => [ends(t.tenure)],
  post: (t) => [ends(t.post), ends(t.tenure)],
  unit: (t) => [ends(t.unit)],
  membership: (t) => [ends(t.membership)],
  'commune-leadership': (t) => [ends(t.local_finding), ends(t.tenure.filter((x) => x.title === 'commune-chair'))],
  assessment: (t) => [
    t.criterion.map((c) => c.grace_until),
    t.study_commitment.map((c) => c.due_on),
    ends(t.tenure),
    ends(t.qualification),
    [...ends(t.field_match), ...ends(t.waiver)],
  ],
  engagement: (t) => [t.engagement.map((x) => x.concluded_on)],
  'engagement-subject': (t) => [t.engagement_subject.map((x) => x.concluded_on)],
  'regular-supervision': (t) => [t.regular_supervision.map((x) => x.noted_on)],
  'discipline-decision': (t) => [t.discipline_decision.map((x) => x.signed_on)],
  petition: (t) => [t.petition.map((x) => x.received_on)],
}
/** What is worked out, and so worth asking for more often than what is only written down. */
const worked: Record<string, readonly string[]> = {
  post: ['vacant'],
  tenure: ['term.daysLeft', 'capacity'],
  'commune-leadership': ['dualHead', 'secretary.local', 'chair.local'],
  assessment: ['verdict', 'verdict', 'commitment.overdue', 'level'],
}
const askable = (days: Days) => days.filter((d): d is string => d !== null && d >= '2000-01-01' && d <= '2026-06-01')

export class FigureMaker {
  readonly #oracle: Oracle
  readonly #tables: Tables
  readonly #known: readonly Known[]
  readonly #top: Reader

  constructor(
    oracle: Oracle,
    tables: Tables,
    declared: ReadonlyMap<string, Fact>,
    everywhere: Readonly<Record<string, Dim>>,
    top: Reader,
  ) {
    this.#oracle = oracle
    this.#tables = tables
    this.#known = [...declared.values()].map((fact) => ({ fact, dims: { ...fact.dims, ...everywhere } }))
    this.#top = top
  }

  #when(r: Random, fact: string): Pick<Figure, 'at' | 'period'> {
    const kinds = recordedDays[fact]!(this.#tables)
      .map(askable)
      .filter((days) => days.length > 0)
    const day =
      kinds.length > 0 && r.chance(0.9)
        ? plusDays(r.pick(r.pick(kinds)), r.pick([-1, 0, 0, 1, r.int(-400, 400)]))
        : r.day('1999-06-01', '2027-01-01')
    if (facts[fact]!.wing !== 'inspection') return { at: day }
    if (r.chance(0.2)) return { period: { from: `${day.slice(0, 4)}-01-01`, to: `${Number(day.slice(0, 4)) + 1}-01-01` } }
    const from = plusDays(day, -r.pick([0, 1, r.int(0, 60), r.int(0, 1500)]))
    // Now and then the day itself is the first that is no longer in the period, or the map changes about the period's end.
    if (r.chance(0.1) && from < day) return { period: { from, to: day } }
    const change = r.chance(0.25) ? this.#oracle.map.changeDays().find((d) => d > day) : undefined
    return {
      period: { from, to: change ? plusDays(change, r.int(0, 1)) : plusDays(day, r.pick([1, 1, r.int(1, 400), r.int(1, 1500)])) },
    }
  }

  #dim(r: Random, known: Known): string {
    const telling = worked[known.fact.key]
    return telling && r.chance(0.4) ? r.pick(telling) : r.pick(Object.keys(known.dims))
  }

  #predicate(
    r: Random,
    known: Known,
    values: Record<string, Scalar | null> | null,
    others: readonly Record<string, Scalar | null>[],
    depth = 0,
  ): Predicate {
    if (depth < 2 && r.chance(0.15)) {
      const inner = Array.from({ length: r.int(1, 3) }, () => this.#predicate(r, known, values, others, depth + 1))
      return r.chance(0.6) ? { any: inner } : { all: inner }
    }
    const slices = facts[known.fact.key]!.slices?.dim
    const dim = this.#dim(r, known)
    const { kind } = known.dims[dim]!
    const own = values && r.chance(0.85) ? values[dim] : undefined
    const seen = others.map((v) => v[dim] ?? null).filter((v) => v !== null)
    const some = (): Scalar =>
      own ?? (seen.length > 0 && r.chance(0.8) ? r.pick(seen) : r.pick(valuesOf(r, kind, known.dims[dim]!)))
    if (own === null || r.chance(0.06))
      return dim === slices ? { dim, in: [some()] } : { dim, known: own !== null && r.chance(0.7) }
    if (kind === 'number' && r.chance(0.5)) {
      const value = some() as number
      return r.chance(0.5) ? { dim, atLeast: value - r.int(0, 2) } : { dim, atMost: value + r.int(0, 2) }
    }
    if (r.chance(0.3)) return { dim, in: [some(), ...seen.slice(0, r.int(0, 3))] }
    if (r.chance(0.25)) {
      const other = seen.find((v) => v !== own)
      if (other !== undefined) return { dim, not: other }
    }
    return { dim, is: some() }
  }

  #figure(r: Random): {
    figure: Figure
    known: Known
    row: Record<string, Scalar | null> | null
    all: readonly Record<string, Scalar | null>[]
  } {
    const known = r.pick(this.#known)
    const fact = known.fact.key
    const when = this.#when(r, fact)
    const day = when.at ?? plusDays(when.period!.to, -1)
    const rows = this.#oracle.rowsOf(fact, { day, period: when.period ?? null }, this.#top)
    const tree = r.chance(0.55) ? 'then' : 'today'
    const { map } = this.#oracle
    const standing = tree === 'then' ? rows.filter((x) => map.stateOn(x.unit, day)) : rows
    const row = standing.length > 0 && r.chance(0.95) ? r.pick(standing) : null
    const above = row ? [...(tree === 'then' ? map.aboveOn(row.unit, day) : this.#aboveToday(row.unit))] : []
    const unit = row && r.chance(0.92) ? r.pick([...above, ...above.slice(-2)]) : r.pick([...map.units.keys()])
    const entities = Object.keys(known.fact.entities)
    const figure: Figure = {
      fact,
      scope: { unit: r.chance(0.5) ? unit : map.units.get(unit)!.slug, tree },
      ...when,
      where: Array.from({ length: r.pick([0, 0, 1, 1, 2, 3]) }, () =>
        this.#predicate(
          r,
          known,
          row?.values ?? null,
          rows.map((x) => x.values),
        ),
      ),
      measure: entities.length > 0 && r.chance(0.5) ? { distinct: r.pick(entities) } : 'count',
      by: r.chance(0.5)
        ? []
        : Array.from({ length: r.int(1, 3) }, () => (r.chance(0.3) ? r.pick(['unit', 'unitToday']) : this.#dim(r, known))),
    }
    return { figure, known, row: row?.values ?? null, all: rows.map((x) => x.values) }
  }

  #aboveToday(unit: string): string[] {
    const above: string[] = []
    for (let at: string | null = unit; at !== null; at = this.#oracle.map.superiorToday(at)) above.push(at)
    return above
  }

  ask(r: Random): Ask {
    const { figure, known, row, all } = this.#figure(r)
    if (r.chance(0.6)) return figure
    if (r.chance(0.6))
      return { of: figure, share: Array.from({ length: r.int(1, 2) }, () => this.#predicate(r, known, row, all)) }
    const against = figure.at
      ? { at: plusDays(figure.at, -r.int(1, 900)) }
      : { period: { from: plusDays(figure.period!.from, -r.int(1, 900)), to: figure.period!.to } }
    return { change: figure, against }
  }
}

function valuesOf(r: Random, kind: Dim['kind'], dim: Dim): Scalar[] {
  if (dim.values) return [...dim.values]
  if (kind === 'boolean') return [true, false]
  if (kind === 'number') return [r.int(-500, 2000), r.int(0, 6)]
  if (kind === 'id') return [r.uuid()]
  return ['không có']
}
