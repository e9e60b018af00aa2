/** Whatever is done to the past of the trail is found; what was done honestly never is. Full sizes with GOC_PROOF. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asCode, type Kept, newKey, readCode } from '../../src/audit/head.ts'
import { sealerWith } from '../../src/audit/seal.ts'
import { sourceOf, verifyOn } from '../../src/audit/verify.store.ts'
import { verifyTrail } from '../../src/audit/verify.ts'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { Random } from '../property/random.ts'
import { type World, world } from '../world/database.ts'
import { told as sayMeasured } from '../world/told.ts'
import { tamperings } from './tamperings.ts'

const proof = Boolean(process.env.GOC_PROOF)
const key = newKey()
const r = new Random(510)

/** Work as it happens: people opened, listed, refused, changed; several at a time. */
async function work(
  w: World,
  tokens: readonly string[],
  people: readonly string[],
  times: number,
  random: Random,
): Promise<void> {
  const one = async () => {
    const token = random.pick(tokens)
    const id = random.pick(people)
    const kind = random.int(0, 9)
    if (kind < 4) await w.run(token, 'people.open', { id, at: '2024-01-01' })
    else if (kind < 5) await w.run(token, 'access.me', {})
    else if (kind < 6) await w.run(token, 'people.open', { id: 'x' }).catch(() => {})
    else
      await inTransaction(
        w.pools.app,
        {
          token,
          operation: 'test',
          reads: false,
          wing: random.pick(['register', 'cadres', 'inspection']),
          purpose: random.pick(['đính chính', '']),
        },
        (door) =>
          door.run(
            sql`update goc.person set native_place = ${random.uuid()}, religion = ${random.pick(['không', 'Phật giáo'])} where id = ${id}`,
          ),
        () => ({ personId: id, recordId: id, detail: { n: times } }),
      )
  }
  for (let done = 0; done < times; done += 4) await Promise.all(Array.from({ length: Math.min(4, times - done) }, one))
}

async function atWork() {
  const w = await world('goc_before_merger')
  const tokens = [await w.session(), await w.session('can-duoc', ['cadres'])]
  const people = (
    await asOwner(
      w.owner,
      async (c) =>
        (
          await c.query<{ id: string }>(`select p.id from goc.person p join goc.unit u on u.id = p.unit_id
      where p.pos between (select lft from goc.unit where slug = 'can-duoc') and (select rgt from goc.unit where slug = 'can-duoc') order by p.id limit 40`)
        ).rows,
    )
  ).map((x) => x.id)
  return { w, tokens, people, sealer: sealerWith(w.pools.sealer, key) }
}

describe('tampering', async () => {
  const { w, tokens, people, sealer } = await atWork()
  const kept: Kept[] = []
  for (let batch = 0; batch < 12; batch++) {
    await work(w, tokens, people, 12, r)
    const head = (await sealer.seal())!
    if (batch === 4) kept.push({ from: 'tháng 1', head })
    if (batch === 9) kept.push({ from: 'tháng 2', head })
  }
  const last = 'head' in kept[1]! ? kept[1].head.size : 0
  const places = proof ? 1000 : 4

  test('untouched, it is whole, with heads kept and without', async () => {
    const client = await w.pools.sealer.connect()
    try {
      for (const k of [kept, []]) {
        const report = await verifyOn(client, k, [key.open])
        expect(report.findings).toEqual([])
        expect(report).toMatchObject({ whole: true, unsealed: 0, heads: 12 })
      }
      const paper = kept.map((k) => ('head' in k ? readCode(asCode(k.head))! : k))
      expect((await verifyOn(client, paper, [key.open])).findings).toEqual([])
    } finally {
      client.release()
    }
  })

  test('there are at least 20 kinds', () => expect(tamperings.length).toBeGreaterThanOrEqual(20))

  test.each(tamperings)(
    '$what',
    async ({ do: tamper, told }) => {
      await asOwner(w.owner, async (c) => {
        await c.query('set jit = off')
        for (let n = 0; n < places; n++) {
          const seq = n === 0 ? 2 : n === 1 ? last - 1 : r.int(2, last - 1)
          await c.query('begin isolation level repeatable read')
          await c.query('set local session_replication_role = replica')
          await tamper({ c, seq, last, key, r })
          const report = await verifyTrail(sourceOf(c), kept, [key.open])
          await c.query('rollback')
          const found = report.findings.map((f) => f.kind)
          expect([seq, found, report.whole]).toEqual([seq, expect.arrayContaining([expect.toBeOneOf([...told])]), false])
        }
      })
    },
    proof ? 600_000 : 60_000,
  )

  test('planted fault: a verifier that trusts the leaves would not see an edited entry', async () => {
    await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await c.query('set local session_replication_role = replica')
      await c.query(`update goc.trail set who = 'x' where id = (select trail_id from goc.trail_leaf where seq = 5)`)
      const report = await verifyTrail(sourceOf(c), kept, [key.open])
      await c.query('rollback')
      expect(report.findings).toEqual([{ kind: 'entryEdited', values: { seq: 5, id: expect.any(String) } }])
    })
  })

  test('the papers alone find a rewriting with the stolen key', async () => {
    const paper = kept.map((k) => ('head' in k ? readCode(asCode(k.head))! : k))
    await asOwner(w.owner, async (c) => {
      await c.query('begin isolation level repeatable read')
      await c.query('set local session_replication_role = replica')
      await tamperings.find((t) => t.what.includes('one value, then everything'))!.do({ c, seq: 20, last, key, r })
      expect((await verifyTrail(sourceOf(c), [], [key.open])).findings).toEqual([])
      expect((await verifyTrail(sourceOf(c), paper, [key.open])).findings.map((f) => f.kind)).toEqual(['rewritten'])
      await c.query('rollback')
    })
  })
})

test(
  'honest work alarms nobody, however sealing and writing fall together',
  async () => {
    const { w, tokens, people, sealer } = await atWork()
    const rounds = proof ? 500 : 6
    const stop = sealer.every(0.02, (error) => {
      throw error
    })
    for (let round = 0; round < rounds; round++) {
      await work(w, tokens, people, proof ? 200 : 40, r)
      if (round % (proof ? 25 : 1) > 0) continue
      await asOwner(w.owner, async (c) => expect((await verifyOn(c, [], [key.open])).findings).toEqual([]))
    }
    await stop()
    const report = await asOwner(w.owner, (c) => verifyOn(c, [], [key.open]))
    expect(report).toMatchObject({ whole: true, unsealed: 0, findings: [] })
    expect(report.entries).toBeGreaterThan(rounds * 30)
  },
  proof ? 1_800_000 : 60_000,
)

test('a trail of full size is sealed and verified, a planted edit in it found', async () => {
  const w = await world('goc_empty')
  const size = proof ? 1_000_000 : 10_000
  await asOwner(w.owner, async (c) => {
    await c.query('set session_replication_role = replica')
    await c.query(
      `insert into goc.trail (id, at, unit_id, account_id, who, office, operation, purpose, person_id, detail, salt)
         select gen_random_uuid(), now() - make_interval(secs => $1 - i), gen_random_uuid(), gen_random_uuid(), 'Nguyễn Thị Người Thử', 'Ban Tổ chức Tỉnh ủy',
           'people.open', case when i % 3 = 0 then 'thẩm định nhân sự' end, gen_random_uuid(), '{"at": "2024-01-01"}', gen_random_uuid() from generate_series(1, $1::int) i`,
      [size],
    )
    await c.query(
      `insert into goc.trail_change (trail_id, wing, tbl, row_id, field, before, after, salt)
         select id, 'register', 'person', gen_random_uuid(), 'native_place', 'Long An', 'Tây Ninh', gen_random_uuid() from goc.trail where get_byte(uuid_send(id), 0) < 26`,
    )
    await c.query('analyze')
  })
  await sealerWith(w.pools.sealer, key).seal()
  await asOwner(w.owner, async (c) => {
    const from = performance.now()
    const report = await verifyOn(c, [], [key.open])
    const seconds = (performance.now() - from) / 1000
    sayMeasured(`the trail: ${size} entries verified in ${seconds.toFixed(1)} s`)
    expect(report).toMatchObject({ whole: true, entries: size, unsealed: 0 })
    await c.query('begin')
    await c.query('set local session_replication_role = replica')
    await c.query(`update goc.trail set office = office || '.' where id = (select trail_id from goc.trail_leaf where seq = $1)`, [
      size - 7,
    ])
    expect((await verifyTrail(sourceOf(c), [], [key.open])).findings).toMatchObject([
      { kind: 'entryEdited', values: { seq: size - 7 } },
    ])
    await c.query('rollback')
  })
}, 600_000)
