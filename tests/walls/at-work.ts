/** An office at work, for the trail: people opened, listed, refused, changed through the one door, several at a time; its entries sealed. */
import { sql } from 'kysely'
import { newKey } from '../../src/audit/head.ts'
import { sealerWith } from '../../src/audit/seal.ts'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import type { Random } from '../property/random.ts'
import { type World, world } from '../world/database.ts'

export const key = newKey()

export type AtWork = {
  readonly w: World
  readonly tokens: readonly string[]
  readonly people: readonly string[]
  readonly sealer: ReturnType<typeof sealerWith>
  /** As the server names itself, e.g. `18.4`. */
  readonly version: string
}

export async function atWork(): Promise<AtWork> {
  const w = await world('goc_before_merger')
  const tokens = [await w.session(), await w.session('can-duoc', ['cadres'])]
  const [people, version] = await asOwner(w.owner, async (c) => {
    const { rows } = await c.query<{ id: string }>(`select p.id from goc.person p join goc.unit u on u.id = p.unit_id
      where p.pos between (select lft from goc.unit where slug = 'can-duoc') and (select rgt from goc.unit where slug = 'can-duoc') order by p.id limit 40`)
    const { rows: server } = await c.query<{ v: string }>(`select split_part(current_setting('server_version'), ' ', 1) as v`)
    return [rows.map((x) => x.id), server[0]!.v] as const
  })
  return { w, tokens, people, sealer: sealerWith(w.pools.sealer, key), version }
}

/** One person's values changed, on a ground or without one. */
export async function change({ w, tokens, people }: AtWork, r: Random): Promise<void> {
  const id = r.pick(people)
  await inTransaction(
    w.pools.app,
    {
      token: r.pick(tokens),
      operation: 'test',
      reads: false,
      wing: r.pick(['register', 'cadres', 'inspection']),
      purpose: r.pick(['đính chính', '']),
    },
    (door) =>
      door.run(
        sql`update goc.person set native_place = ${r.uuid()}, religion = ${r.pick(['không', 'Phật giáo'])} where id = ${id}`,
      ),
    () => ({ personId: id, recordId: id, detail: { n: r.int(1, 1000) } }),
  )
}

/** One entry of the other sorts: a record opened, oneself looked at, a request refused. */
export async function look({ w, tokens, people }: AtWork, r: Random): Promise<void> {
  const kind = r.int(0, 5)
  if (kind < 4) await w.run(r.pick(tokens), 'people.open', { id: r.pick(people), at: '2024-01-01' })
  else if (kind < 5) await w.run(r.pick(tokens), 'access.me', {})
  else await w.run(r.pick(tokens), 'people.open', { id: 'x' }).catch(() => {})
}

/** So many entries, four at a time; two in five are changes. */
export async function work(office: AtWork, entries: number, r: Random): Promise<void> {
  for (let done = 0; done < entries; done += 4)
    await Promise.all(
      Array.from({ length: Math.min(4, entries - done) }, () => (r.chance(0.4) ? change(office, r) : look(office, r))),
    )
}
