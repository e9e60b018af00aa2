/**
 * Whatever is done to the past of the trail is found: every kind that we know of, at places before the last kept head. A place is a
 * transaction of its own that the real verifier looks at before it is rolled back. A thousand places for each kind with GOC_PROOF.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asCode, type Kept, readCode } from '../../src/audit/head.ts'
import { sourceOf, verifyOn } from '../../src/audit/verify.store.ts'
import { type Source, verifyTrail } from '../../src/audit/verify.ts'
import { Random } from '../property/random.ts'
import { told as sayMeasured } from '../world/told.ts'
import { type AtWork, atWork, key, work } from './at-work.ts'
import { type Tampering, tamperings } from './tamperings.ts'

// Several short chains rather than one long one: the places are as many, and each is verified whole.
const proof = Boolean(process.env.GOC_PROOF)
const [chainCount, batchSize] = proof ? [5, 21] : [1, 12]
/** Of a chain; the other server, which keeps the same tables by the same text, is asked a tenth as often. */
const placesOn = (version: string) => (proof ? (version.startsWith('15') ? 20 : 200) : 4)
const lastKept = 10
const batches = 12

/** A sealed trail with two heads that a second body keeps; `last`: the size of the later one. */
type Chain = { office: AtWork; c: pg.Client; kept: Kept[]; last: number; places: number[]; r: Random }
const chains: Chain[] = []

beforeAll(async () => {
  for (let n = 0; n < chainCount; n++) {
    const r = new Random(510 + n)
    const office = await atWork()
    const kept: Kept[] = []
    let last = 0
    for (let batch = 1; batch <= batches; batch++) {
      await work(office, batchSize, r)
      const head = (await office.sealer.seal())!
      if (batch === 5) kept.push({ from: 'tháng 1', head })
      if (batch === lastKept) {
        kept.push({ from: 'tháng 2', head })
        last = head.size
      }
    }
    // both ends, and of the rest as many as are wanted
    const rest = r.shuffle(Array.from({ length: last - 3 }, (_, i) => i + 3)).filter((seq) => seq < last - 1)
    const c = new pg.Client(office.w.owner)
    await c.connect()
    await c.query('set jit = off')
    chains.push({ office, c, kept, last, r, places: [2, last - 1, ...rest.slice(0, placesOn(office.version) - 2)] })
  }
}, 600_000)
afterAll(async () => {
  for (const { c } of chains) await c.end()
})

/** The places of a chain at which the verifier told none of the kinds that it should. */
async function missed({ c, kept, last, places, r }: Chain, { do: tamper, told }: Tampering, source: (c: pg.Client) => Source) {
  const missing: { seq: number; found: string[] }[] = []
  for (const seq of places) {
    await c.query('begin isolation level repeatable read; set local session_replication_role = replica')
    await tamper({ c, seq, last, key, r })
    const report = await verifyTrail(source(c), kept, [key.open])
    await c.query('rollback')
    const found = report.findings.map((f) => f.kind)
    if (report.whole || !found.some((kind) => told.includes(kind))) missing.push({ seq, found })
  }
  // what was rolled back lies dead in the tables, and would be read again and again
  await c.query('vacuum goc.trail, goc.trail_change, goc.trail_leaf, goc.trail_head')
  return missing
}

describe('tampering', () => {
  test('untouched, it is whole, with heads kept and without', async () => {
    for (const { office, kept } of chains) {
      const client = await office.w.pools.sealer.connect()
      try {
        for (const k of [kept, []]) {
          const report = await verifyOn(client, k, [key.open])
          expect(report.findings).toEqual([])
          expect(report).toMatchObject({ whole: true, unsealed: 0, heads: batches })
        }
        const paper = kept.map((k) => ('head' in k ? readCode(asCode(k.head))! : k))
        expect((await verifyOn(client, paper, [key.open])).findings).toEqual([])
      } finally {
        client.release()
      }
    }
  })

  test('there are at least 20 kinds', () => expect(tamperings.length).toBeGreaterThanOrEqual(20))

  let tried = 0
  let found = 0
  test.each(tamperings)(
    '$what',
    async (tampering) => {
      const missing = await Promise.all(chains.map((chain) => missed(chain, tampering, sourceOf)))
      const places = chains.reduce((sum, chain) => sum + chain.places.length, 0)
      tried += places
      found += places - missing.flat().length
      expect(missing.flat()).toEqual([])
    },
    600_000,
  )

  test('all of them were found, at as many places', () => {
    const places = chains.reduce((sum, chain) => sum + chain.places.length, 0)
    expect(places).toBe(chainCount * placesOn(chains[0]!.office.version))
    sayMeasured(
      `tamper, PostgreSQL ${chains[0]!.office.version}: ${tamperings.length} kinds × ${places} places before the last kept head (${chainCount} chains of ${batches * batchSize} entries): ${tried} done, ${found} found`,
    )
    expect([tried, found]).toEqual([tamperings.length * places, tamperings.length * places])
  })

  test('planted fault: a verifier that trusts the leaves misses an edited entry everywhere', async () => {
    const trusting = (c: pg.Client): Source => {
      const source = sourceOf(c)
      return { ...source, stretch: (from, take) => source.stretch(from, (s) => take({ ...s, computed: s.computed && s.stored })) }
    }
    const chain = chains[0]!
    const edited = tamperings.find((t) => t.what === `entry: who = who || ' B'`)!
    expect((await missed(chain, edited, trusting)).map((m) => m.seq)).toEqual(chain.places)
  })

  test('an edited entry is named by its place, and nothing else is', async () => {
    const { c, kept } = chains[0]!
    await c.query('begin; set local session_replication_role = replica')
    await c.query(`update goc.trail set who = 'x' where id = (select trail_id from goc.trail_leaf where seq = 5)`)
    const report = await verifyTrail(sourceOf(c), kept, [key.open])
    await c.query('rollback')
    expect(report.findings).toEqual([{ kind: 'entryEdited', values: { seq: 5, id: expect.any(String) } }])
  })

  test('the papers alone find a rewriting with the stolen key', async () => {
    const { c, kept, last, r } = chains[0]!
    const paper = kept.map((k) => ('head' in k ? readCode(asCode(k.head))! : k))
    await c.query('begin isolation level repeatable read; set local session_replication_role = replica')
    await tamperings.find((t) => t.what.includes('one value, then everything'))!.do({ c, seq: 20, last, key, r })
    expect((await verifyTrail(sourceOf(c), [], [key.open])).findings).toEqual([])
    expect((await verifyTrail(sourceOf(c), paper, [key.open])).findings.map((f) => f.kind)).toEqual(['rewritten'])
    await c.query('rollback')
  })
})
