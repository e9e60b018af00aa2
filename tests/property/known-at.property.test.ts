/** “As known on a day”: after corrections, and after a merger, the question of before gives the answer of before. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { collected } from '../../src/goc.ts'
import { type Ask, dimsEveryFactHas } from '../../src/kernel/figure.ts'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { type Asker, complaint, mismatch } from './asking.ts'
import { correct, type Moment, now } from './corrections.ts'
import { Oracle } from './oracle.ts'
import { Random } from './random.ts'
import { FigureMaker } from './random-figure.ts'
import { topUnit, worldOf } from './world-of.ts'

const proof = Boolean(process.env.GOC_PROOF)
const seeds = Array.from({ length: proof ? 6 : 1 }, (_, i) => i + 31)
const figuresEach = proof ? 300 : 60
const bothWings = ['cadres', 'inspection']

describe.each(seeds)('the world of seed %i, corrected twice', async (seed) => {
  const { w } = await worldOf(seed)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }
  const r = new Random(seed)
  const moments: Moment[] = [await now(w)]
  for (const share of [0.15, 0.25]) {
    await correct(w, top.token, moments.at(-1)!.tables, r, share)
    moments.push(await now(w))
  }
  const oracles = moments.map((m) => new Oracle(m.tables))
  const communes = moments[0]!.tables.unit.filter(
    (u) => u.nature === 'area' && u.level === 'commune' && u.valid_to === 'infinity',
  )
  const commune = communes.sort((a, b) => (a.id < b.id ? -1 : 1))[0]!
  const narrow: Asker = { unit: commune.id, wings: bothWings, token: await w.session(commune.slug, bothWings) }

  test(`${figuresEach} figures as known before, between and after`, async () => {
    const complaints: string[] = []
    let [something, changed] = [0, 0]
    for (let n = 0; n < figuresEach; n++) {
      const reader = n % 5 === 4 ? narrow : top
      const then = n % 3
      const ask = new FigureMaker(oracles[then]!, moments[then]!.tables, collected.facts, dimsEveryFactHas, reader).ask(r)
      const answers = oracles.map((o) => JSON.stringify(o.evaluate(reader, ask)))
      if (new Set(answers).size > 1) changed++
      for (const [i, m] of moments.entries()) {
        const said = await complaint(w, oracles[i]!, reader, ask, { limit: r.int(1, 60), knownAt: m.at })
        if (said) complaints.push(said)
      }
      const expected = oracles[then]!.evaluate(reader, ask)
      if ('records' in expected && expected.records > 0) something++
    }
    expect(complaints).toEqual([])
    expect(something / figuresEach).toBeGreaterThanOrEqual(0.5)
    expect(changed / figuresEach).toBeGreaterThanOrEqual(0.25)
  })

  test('planted faults: a lost wording, and one superseded at another moment, are found out', async () => {
    const maker = new FigureMaker(oracles[0]!, moments[0]!.tables, collected.facts, dimsEveryFactHas, top)
    const asks = Array.from({ length: 400 }, () => maker.ask(r)).filter((ask) => 'fact' in ask && ask.fact === 'tenure')
    for (const fault of [
      'delete from goc.tenure_was where version = 1',
      `update goc.tenure_was set superseded_at = recorded_at`,
    ]) {
      const found = await asOwner(w.owner, async (c) => {
        await c.query('create table public.tenure_was_kept as select * from goc.tenure_was')
        await c.query(fault)
        let wrong = 0
        for (const ask of asks) {
          if (await mismatch(w, top, ask, oracles[0]!.evaluate(top, ask), { limit: 100, knownAt: moments[0]!.at })) wrong++
        }
        await c.query(
          'delete from goc.tenure_was; insert into goc.tenure_was select * from public.tenure_was_kept; drop table public.tenure_was_kept',
        )
        return wrong
      })
      expect([fault, found > 0]).toEqual([fault, true])
    }
  })
})

describe('a merger recorded later', async () => {
  const { w, tables: before } = await worldOf(41)
  const top: Asker = { unit: topUnit, wings: bothWings, token: await w.session() }
  const day = '2025-12-30'
  const known = await now(w)
  const old = new Oracle(before)
  const communes = before.unit.filter((u) => u.nature === 'area' && u.level === 'commune' && u.valid_to === 'infinity')
  const parent = old.map.stateOn(communes[0]!.id, day)!.parent_id!
  // The new commune is called so that it stands before all others: every place in the country moves.
  const merged = randomUUID()
  const ending = communes.slice(0, 3).map((u) => u.id)
  await inTransaction(w.pools.app, { token: top.token, operation: 'test', reads: false }, async (door) => {
    await door.run(
      sql`insert into goc.unit (id, slug, nature, kind, level, area_id, valid_from) values (${merged}, 'xa-a-moi', 'area', 'xa', 'commune', ${merged}, ${day})`,
    )
    await door.run(
      sql`insert into goc.unit_state (id, unit_id, name, name_fold, parent_id, valid_from) values (${randomUUID()}, ${merged}, 'xã A Mới', 'aaa', ${parent}, ${day})`,
    )
    for (const id of ending) {
      await door.run(
        sql`insert into goc.unit_succession (id, from_unit_id, to_unit_id, on_date, share, legal_basis) values (${randomUUID()}, ${id}, ${merged}, ${day}, 'whole', 'thử')`,
      )
      await door.run(
        sql`insert into goc.unit_custody (id, unit_id, custodian_id, valid_from, legal_basis) values (${randomUUID()}, ${id}, ${merged}, ${day}, 'thử')`,
      )
      await door.run(
        sql`update goc.unit_state s set valid_to = ${day} from goc.unit u where u.id = s.unit_id and u.area_id = ${id} and s.valid_to = 'infinity'`,
      )
      await door.run(sql`update goc.unit set valid_to = ${day} where area_id = ${id} and valid_to = 'infinity'`)
    }
    await door.run(sql`select goc.replace_places()`)
  })
  const after = (await now(w)).tables
  // Records as they were known, the map as it is held now: so it is promised.
  const oracle = new Oracle({
    ...before,
    unit: after.unit,
    unit_state: after.unit_state,
    unit_succession: after.unit_succession,
    unit_custody: after.unit_custody,
  })

  /** Days before the merger, on which the map of then is the same in both knowledges. */
  const earlier = (ask: Ask) => {
    const f = 'of' in ask ? ask.of : 'change' in ask ? ask.change : ask
    return (f.at ?? f.period!.to) < day && !('change' in ask)
  }

  test.each([...collected.facts.keys()])('%s: figures of earlier days, as known before it', async (fact) => {
    const r = new Random(410)
    const only = new Map([[fact, collected.facts.get(fact)!]])
    const maker = new FigureMaker(oracle, before, only, dimsEveryFactHas, top)
    const complaints: string[] = []
    let something = 0
    for (let n = 0; n < 12; ) {
      const ask = maker.ask(r)
      if (!earlier(ask)) continue
      n++
      const said = await complaint(w, oracle, top, ask, { limit: 50, knownAt: known.at })
      if (said) complaints.push(said)
      const expected = oracle.evaluate(top, ask)
      if ('records' in expected && expected.records > 0) something++
    }
    expect(complaints).toEqual([])
    expect(something).toBeGreaterThan(3)
  })
})
