/** Figures drawn by chance: the program's count, its parts and its list against the third evaluator, for readers of every width. */
import { describe, expect, test } from 'vitest'
import { collected } from '../../src/goc.ts'
import { type Ask, dimsEveryFactHas, type Fact, type Predicate } from '../../src/kernel/figure.ts'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { answerOf } from '../../src/reports/store.ts'
import { world } from '../world/database.ts'
import { type Asker, complaint } from './asking.ts'
import { ended } from './map-model.ts'
import { type Expected, Oracle } from './oracle.ts'
import { facts } from './oracle-facts.ts'
import { plusDays, Random } from './random.ts'
import { FigureMaker } from './random-figure.ts'
import { scatteredMap } from './random-map.ts'
import { ordinaryWorld, randomWorld } from './random-world.ts'
import { type Rules, rules } from './rules.ts'
import { put, topUnit, worldOf } from './world-of.ts'

const proof = Boolean(process.env.GOC_PROOF)
const seeds = Array.from({ length: proof ? 20 : 3 }, (_, i) => i + 1)
const figuresEach = proof ? 500 : 100
const bothWings = ['cadres', 'inspection']

test('the third evaluator knows every fact and dimension that is declared', () => {
  expect(Object.keys(facts).sort()).toEqual([...collected.facts.keys()].sort())
  for (const [key, fact] of collected.facts)
    expect([key, facts[key]!.wing, facts[key]!.counts]).toEqual([key, fact.wing, fact.counts])
})

const counts = (e: ReturnType<Oracle['evaluate']>) => 'records' in e && e.records > 0

describe.each(seeds)('the world of seed %i', async (seed) => {
  const { w, tables } = await worldOf(seed)
  const oracle = new Oracle(tables)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }

  test(`${figuresEach} figures asked by one who sees all`, async () => {
    const r = new Random(seed * 1000)
    const maker = new FigureMaker(oracle, tables, collected.facts, dimsEveryFactHas, top)
    const complaints: string[] = []
    let something = 0
    for (let n = 0; n < figuresEach; n++) {
      const ask = maker.ask(r)
      const said = await complaint(w, oracle, top, ask, { limit: r.int(1, 60), knownAt: null })
      if (said) complaints.push(said)
      if (counts(oracle.evaluate(top, ask))) something++
    }
    expect(complaints).toEqual([])
    expect(something / figuresEach).toBeGreaterThanOrEqual(0.6)
  })

  test(`${figuresEach / 2} figures asked by readers of narrower bounds and fewer wings`, async () => {
    const r = new Random(seed * 1000 + 1)
    const living = tables.unit.filter((u) => !ended(u) && u.id !== topUnit)
    const readers: Asker[] = []
    for (const level of ['province', 'district', 'commune', 'commune', 'cell']) {
      const units = living.filter((u) => u.level === level)
      if (units.length === 0) continue
      const unit = r.pick(units)
      const wings = r.pick([bothWings, bothWings, ['cadres'], ['inspection'], []])
      readers.push({ unit: unit.id, wings, token: await w.session(unit.slug, wings) })
    }
    const complaints: string[] = []
    const states: string[] = []
    let something = 0
    for (let n = 0; n < figuresEach / 2; n++) {
      const reader = r.pick(readers)
      const maker = new FigureMaker(oracle, tables, collected.facts, dimsEveryFactHas, reader)
      let ask = maker.ask(r)
      // Little lies in narrow bounds: draw again a few times rather than ask for nothing.
      for (let again = 0; again < 5 && !counts(oracle.evaluate(reader, ask)); again++) ask = maker.ask(r)
      const said = await complaint(w, oracle, reader, ask, { limit: r.int(1, 30), knownAt: null })
      if (said) complaints.push(said)
      const expected = oracle.evaluate(reader, ask)
      if (counts(expected)) something++
      if ('state' in expected) states.push(expected.state)
    }
    expect(complaints).toEqual([])
    expect(something / states.filter((s) => s !== 'locked').length).toBeGreaterThanOrEqual(0.35)
  })
})

describe('what may be called zero', async () => {
  const { w, tables } = await worldOf(3)
  const oracle = new Oracle(tables)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }

  test('empty counts of events, over periods that are declared in whole, in part, end to end, by the unit or one above it', async () => {
    const r = new Random(33)
    const complaints: string[] = []
    const states = { counted: 0, notReported: 0, locked: 0 }
    for (let n = 0; n < (proof ? 2000 : 200); n++) {
      const d = r.pick(tables.declaration)
      const next = tables.declaration.find((x) => x.unit_id === d.unit_id && x.fact === d.fact && x.period_from === d.period_to)
      const below = [...oracle.map.subtreeOn(d.unit_id, plusDays(d.period_to, -1)), d.unit_id]
      const period = r.pick([
        { from: d.period_from, to: d.period_to },
        { from: d.period_from, to: next?.period_to ?? d.period_to },
        { from: plusDays(d.period_from, r.int(-3, 3)), to: plusDays(d.period_to, r.int(-3, 3)) },
        { from: plusDays(d.period_from, r.int(0, 100)), to: plusDays(d.period_to, -r.int(0, 60)) },
      ])
      // a short one leaves nothing between such ends
      if (period.from >= period.to) continue
      const slice = facts[d.fact]!.slices
      const where: Predicate[] = [{ dim: 'body.kind', is: 'không có' }]
      if (slice && r.chance(0.8)) where.push({ dim: slice.dim, is: d.slice === '*' ? r.pick(slice.values) : d.slice })
      const ask: Ask = { fact: d.fact, scope: { unit: r.pick(below), tree: 'today' }, period, where, measure: 'count', by: [] }
      const expected = oracle.evaluate(top, ask)
      if ('state' in expected) states[expected.state]++
      const said = await complaint(w, oracle, top, ask, { limit: 1, knownAt: null })
      if (said) complaints.push(said)
    }
    expect(complaints).toEqual([])
    expect(states.counted).toBeGreaterThan(20)
    expect(states.notReported).toBeGreaterThan(20)
  })
})

describe('a country scattered over itself', async () => {
  const w = await world('goc_empty')
  const tables = await put(w, randomWorld(5, { ...ordinaryWorld, people: 60 }, scatteredMap(new Random(5), 150)))
  const oracle = new Oracle(tables)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }

  test('scopes of more stretches than are written out one by one', async () => {
    const stretches = await asOwner(w.owner, async (c) => {
      const { rows } = await c.query<{ n: number }>(
        'select max((select count(*) from unnest(ranges)))::int as n from goc.unit_span',
      )
      return rows[0]!.n
    })
    expect(stretches).toBeGreaterThan(24)
    const districts = tables.unit.filter((u) => u.level === 'district' && u.nature === 'area')
    const r = new Random(50)
    const maker = new FigureMaker(oracle, tables, collected.facts, dimsEveryFactHas, top)
    const complaints: string[] = []
    let something = 0
    for (let n = 0; n < 40; n++) {
      const drawn = maker.ask(r)
      const f = 'of' in drawn ? drawn.of : 'change' in drawn ? drawn.change : drawn
      const day = f.at ?? f.period!.to
      if (day <= '2000-01-01' || day >= '2025-07-01') continue
      const ask = { ...f, where: f.where.slice(0, 1), scope: { unit: r.pick(districts).slug, tree: 'then' as const } }
      const said = await complaint(w, oracle, top, ask, { limit: 500, knownAt: null })
      if (said) complaints.push(said)
      if (counts(oracle.evaluate(top, ask))) something++
    }
    expect(complaints).toEqual([])
    expect(something).toBeGreaterThan(15)
  })
})

describe('planted faults', async () => {
  const { w, tables } = await worldOf(2)
  const oracle = new Oracle(tables)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }
  const maker = new FigureMaker(oracle, tables, collected.facts, dimsEveryFactHas, top)
  const sample = (seed: number, of: (fact: string) => boolean, n: number) => {
    const r = new Random(seed)
    const asks = []
    while (asks.length < n) {
      const ask = maker.ask(r)
      const f = 'of' in ask ? ask.of : 'change' in ask ? ask.change : ask
      if (of(f.fact)) asks.push(ask)
    }
    return asks
  }
  const comparable = (e: ReturnType<Oracle['evaluate']>) =>
    'refused' in e
      ? e
      : { ...e, by: e.by.map((p) => JSON.stringify(p)).sort(), list: e.list.map((x) => JSON.stringify(x)).sort() }

  const wrongRules: Record<string, Partial<Rules>> = {
    'the day of the end still counts': { stands: (l, day) => l.valid_from <= day && day <= l.valid_to },
    'the first day does not count yet': { stands: (l, day) => l.valid_from < day && day < l.valid_to },
    'the period holds its end': { happens: (day, p) => day !== null && p.from <= day && day <= p.to },
    'what has no day happened': { happens: (day, p) => day === null || (p.from <= day && day < p.to) },
    'the day of a period is its end': { lastDay: (p) => p.to },
    'not recorded is different': { holds: (v, p) => ('not' in p ? v !== p.not : rules.holds(v, p)) },
    'at least means more': { holds: (v, p) => ('atLeast' in p ? v !== null && v > p.atLeast : rules.holds(v, p)) },
    'today is as then': { scope: (map, unit, _tree, day) => map.subtreeOn(unit, day) },
    'then is as today': { scope: (map, unit) => map.subtreeToday(unit) },
    'one row is enough for the share': { inShare: (ok) => ok.some((x) => x) },
    'percent cut, not rounded': { percent: (a, b) => (b === 0 ? null : Math.trunc((a * 1000) / b) / 10) },
    'the worst diploma counts': { best: (q) => (q.length === 0 ? null : Math.min(...q.map((x) => x.level))) },
    'grace for all': { covered: (c, _t, day) => c.grace_until !== null && day < c.grace_until },
    'grace on its last day too': {
      covered: (c, t, day) =>
        c.grace_until !== null && day <= c.grace_until && rules.covered({ ...c, grace_until: '9999-12-31' }, t, day),
    },
    'no record is not met': {
      verdict(c, t, e, day) {
        const said = rules.verdict(c, t, e, day)
        return said === 'unknown' ? 'notMet' : said
      },
    },
    'a waiver is nothing': { verdict: (c, t, e, day) => rules.verdict(c, t, { ...e, waivers: [] }, day) },
    'grace is met': {
      verdict(c, t, e, day) {
        const said = rules.verdict(c, t, e, day)
        return said === 'inGrace' ? 'met' : said
      },
    },
    'the first of one’s dates': {
      overdue: (k, v, day) => rules.overdue([...k].sort((a, b) => (a.due_on < b.due_on ? -1 : 1)).slice(0, 1), v, day),
    },
    'overdue on the day itself': { overdue: (k, v, day) => k.some((x) => x.due_on <= day) && v !== 'met' && v !== 'waived' },
    'a seat without an official holder is vacant': { vacant: (h) => h.every((t) => t.capacity !== 'official') },
    'whoever acts leads': { leads: () => true },
    'a part of the period is enough': { declared: (days, on) => days.some(on) },
  }
  const questions = sample(11, () => true, 2000)
  const shown = (given: Rules) => questions.map((ask) => JSON.stringify(comparable(oracle.evaluate(top, ask, given))))
  const right = shown(rules)
  test.each(Object.entries(wrongRules))('a third evaluator that thought: %s', (_what, wrong) => {
    const other = shown({ ...rules, ...wrong })
    expect(other.filter((x, i) => x !== right[i]).length).toBeGreaterThan(0)
  })

  /** A fact declared wrongly: what its feature might have written by mistake. */
  const mistaken: [what: string, fact: string, change: (f: Fact) => Fact][] = [
    ['the day of the end counts', 'tenure', (f) => ({ ...f, time: { stock: { from: 'f.valid_from', to: '(f.valid_to + 1)' } } })],
    ['by the day of the decision', 'engagement', (f) => ({ ...f, time: { event: 'f.decided_on' } })],
    ['where the subject belongs', 'discipline-decision', (f) => ({ ...f, place: 'coalesce(su.lft, f.pos)' })],
    [
      'only official holders',
      'post',
      (f) => ({ ...f, from: f.from.replace('h.post_id = f.id and', `h.post_id = f.id and h.capacity = 'official' and`) }),
    ],
    ['whoever acts', 'commune-leadership', (f) => ({ ...f, from: f.from.replaceAll(`and h.capacity = 'official'`, '') })],
    ['the lowest level', 'assessment', (f) => ({ ...f, from: f.from.replace('x.level desc', 'x.level') })],
    [
      'the rule of today',
      'assessment',
      (f) => ({ ...f, from: f.from.replace('c.valid_from <= {at} and c.valid_to > {at}', `c.valid_to = 'infinity'`) }),
    ],
    [
      'a diploma that is no longer valid',
      'assessment',
      (f) => ({ ...f, from: f.from.replace(/and x\.valid_to > \{at\} order by x\.level/, 'order by x.level') }),
    ],
    [
      'another criterion’s waiver',
      'assessment',
      (f) => ({ ...f, from: f.from.replace('x.title = f.title and x.criterion = c.key', 'x.title = f.title') }),
    ],
    [
      'turns for persons',
      'engagement-subject',
      (f) => ({ ...f, entities: { ...f.entities, person: { ...f.entities.person!, sql: 'f.id' } } }),
    ],
    [
      'all memberships of a person once',
      'membership',
      (f) => ({
        ...f,
        from: f.from
          .replace('left join {person}', 'join {person}')
          .replace('p.id = f.person_id', `p.id = f.person_id and p.sex is not null`),
      }),
    ],
  ]
  test.each(mistaken)('%s (%s)', async (_what, key, change) => {
    const right = collected.facts.get(key)!
    const wrong = change(right)
    if (JSON.stringify(wrong) === JSON.stringify(right))
      throw new Error('the fact is declared otherwise now: plant another fault')
    const all = new Map([...collected.facts, [key, wrong]])
    let found = 0
    for (const ask of sample(13, (fact) => fact === key, 200)) {
      const expected = oracle.evaluate(top, ask)
      if ('refused' in expected) continue
      const answer = await inTransaction(w.pools.app, { token: top.token, operation: 'test', reads: true }, (door) =>
        answerOf(door, all, ask),
      )
      if (difference(answer, expected)) found++
    }
    expect(found).toBeGreaterThan(0)
  })
  const difference = (
    a: { value: number | null; numerator: number | null; by: { key: unknown; value: number }[] },
    e: Expected,
  ) => {
    const shown = (x: { value: number | null; numerator: number | null; by: { key: unknown; value: number }[] }) =>
      JSON.stringify([x.value, x.numerator, x.by.map((p) => JSON.stringify([p.key, p.value])).sort()])
    return shown(a) !== shown(e)
  }
})
