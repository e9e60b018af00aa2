/** What was done honestly is never called tampering, however sealing and writing fall together; and a trail of full size is verified. Full sizes with GOC_PROOF. */
import type pg from 'pg'
import { expect, test } from 'vitest'
import { sealerWith } from '../../src/audit/seal.ts'
import { sourceOf, verifyOn } from '../../src/audit/verify.store.ts'
import { verifyTrail } from '../../src/audit/verify.ts'
import { asOwner } from '../../src/platform/database.ts'
import { Random } from '../property/random.ts'
import { costInWords, costOf } from '../world/cpu-seconds.ts'
import { world } from '../world/database.ts'
import { told } from '../world/told.ts'
import { atWork, change, key, look } from './at-work.ts'

const proof = Boolean(process.env.GOC_PROOF)

/** What is found when one entry was changed past everything, as a superuser can; undone again. */
async function plantedAt(c: pg.ClientBase, seq: number) {
  await c.query('begin; set local session_replication_role = replica')
  await c.query(`update goc.trail set office = office || '.' where id = (select trail_id from goc.trail_leaf where seq = $1)`, [
    seq,
  ])
  const { findings } = await verifyTrail(sourceOf(c), [], [key.open])
  await c.query('rollback')
  return findings
}

test(
  'honest work alarms nobody, however sealing and writing fall together',
  async () => {
    const r = new Random(511)
    const office = await atWork()
    // the other server, which keeps the same tables by the same text, gets a tenth
    const writes = proof ? (office.version.startsWith('15') ? 10_000 : 100_000) : 240
    const verifyAt = new Set(Array.from({ length: proof ? 20 : 4 }, () => r.int(1, writes)))
    const alarms: unknown[] = []
    const verifying: Promise<void>[] = []
    const stop = office.sealer.every(0.02, (error) => alarms.push(error))
    const verify = async () => {
      await asOwner(office.w.owner, async (c) => alarms.push(...(await verifyOn(c, [], [key.open])).findings))
    }
    let begun = 0
    let looked = 0
    const client = async () => {
      while (begun < writes) {
        if (verifyAt.has(++begun)) verifying.push(verify())
        await change(office, r)
        if (!r.chance(0.1)) continue
        looked++
        await look(office, r)
      }
    }
    await Promise.all(Array.from({ length: 6 }, client))
    await Promise.all(verifying)
    await stop()
    await asOwner(office.w.owner, async (c) => {
      const report = await verifyOn(c, [], [key.open])
      told(
        `honest work, PostgreSQL ${office.version}: ${begun} writes of 6 clients and ${looked} other entries, sealed under ${report.heads} heads meanwhile; verified at ${verifying.length} random moments and at the end: ${alarms.length + report.found} alarms`,
      )
      expect(alarms).toEqual([])
      expect(report).toMatchObject({ whole: true, unsealed: 0, findings: [] })
      expect([begun, report.entries >= writes + looked]).toEqual([writes, true])
      expect(await plantedAt(c, r.int(1, report.entries))).toMatchObject([{ kind: 'entryEdited' }])
    })
  },
  proof ? 3_600_000 : 60_000,
)

test('a trail of full size is sealed and verified, a planted edit in it found', async () => {
  const w = await world('goc_empty')
  const size = proof ? 1_000_000 : 25_000
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
  const clients = await Promise.all([1, 2, 3].map(() => w.pools.sealer.connect()))
  try {
    const [client, ...readers] = clients
    const { rows } = await client!.query<{ v: string }>(`select split_part(current_setting('server_version'), ' ', 1) as v`)
    const { done, cost } = await costOf(clients, () => verifyOn(client!, [], [key.open], readers))
    told(`the trail, PostgreSQL ${rows[0]!.v}: ${size} entries verified in ${costInWords(cost)}`)
    expect(done).toMatchObject({ whole: true, entries: size, unsealed: 0 })

    await asOwner(w.owner, async (c) => expect(await plantedAt(c, size - 7)).toMatchObject([{ values: { seq: size - 7 } }]))
    // and alone it finds, word for word, what it finds with others reading beside it
    await asOwner(w.owner, async (c) => {
      await c.query('set session_replication_role = replica')
      for (const [seq, what] of [
        [3, 'delete from goc.trail where id ='],
        [10_000, `update goc.trail set who = 'x' where id =`],
        [10_001, 'delete from goc.trail_leaf where trail_id ='],
        [size - 7, `update goc.trail set office = 'x' where id =`],
      ])
        await c.query(`${what} (select trail_id from goc.trail_leaf where seq = $1)`, [seq])
    })
    const together = await verifyOn(client!, [], [key.open], readers)
    expect(together.findings.map((f) => f.kind)).toEqual(expect.arrayContaining(['entryRemoved', 'entryEdited', 'leafRemoved']))
    expect(together).toEqual(await verifyOn(client!, [], [key.open]))
  } finally {
    for (const client of clients) client.release()
  }
}, 1_200_000)
