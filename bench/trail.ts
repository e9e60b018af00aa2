/**
 * What the trail costs a write, and how fast it is verified. Two databases of one throw-away server hold the same people; in one of them the
 * trail was taken down (its row, the told values, the check at the commit), all else stands: session, walls, earlier wordings, the wait for
 * the disk. The same clients write to both through the door, in turns.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { keepAccount, openSession, unitBySlug } from '../src/access/store.ts'
import { newKey } from '../src/audit/head.ts'
import { sealerWith } from '../src/audit/seal.ts'
import { verifyOn } from '../src/audit/verify.store.ts'
import {
  asOwner,
  bringUpToDate,
  createDatabase,
  type OwnerConnection,
  openPools,
  type Pools,
  prepareRoles,
} from '../src/platform/database.ts'
import { startServer } from '../src/platform/postgres/server.ts'
import { inTransaction } from '../src/platform/transaction.ts'
import { type Cost, costInWords, costOf } from '../tests/world/cpu-seconds.ts'
import { temporaryFolder } from '../tests/world/folder.ts'
import { table } from './report.ts'
import { quantile } from './statistics.ts'

export const goalOfWrites = 0.4
export const goalOfVerifying = 10

export type TrailResult = {
  readonly connections: number
  readonly withTrail: number
  readonly without: number
  /** Writes a second with the trail ÷ without, median of the pairs of turns. */
  readonly ratio: number
  readonly entries: number
  readonly sealSeconds: number
  readonly verifySeconds: number
  /** The same with what the processors did: the machine may be at other work too. */
  readonly verifyCost: Cost
  readonly secondsForAMillion: number
}

const secret = 'bench'
const people = 1000
const connections = 4

/** The trail of a database goes: its entry becomes a setting that nobody reads, changes are not told, nothing is asked at the commit. */
const withoutTrail = `
  do $$ declare g record; begin
    for g in select tgname, tgrelid::regclass as t from pg_trigger where tgname in ('told', 'tell_change') loop
      execute format('drop trigger %I on %s', g.tgname, g.t);
    end loop;
  end $$;`

async function databaseOf(
  server: OwnerConnection,
  name: string,
  takeDown: string,
): Promise<{ owner: OwnerConnection; pools: Pools; token: string; ids: string[] }> {
  await createDatabase(server, name, 'with_trail')
  const owner = { ...server, database: name }
  if (takeDown) await asOwner(owner, (c) => c.query(takeDown))
  const pools = openPools(owner, secret, connections)
  const account = await keepAccount(pools.signin, {
    name: 'bench',
    fullName: 'Người đo',
    office: 'Cơ quan giả định',
    unitId: (await unitBySlug(pools.signin, 'viet-nam'))!,
    wings: ['cadres', 'inspection'],
    may: ['read', 'write'],
    password: null,
  })
  const ids = await asOwner(owner, async (c) =>
    (await c.query<{ id: string }>('select id from goc.person order by id')).rows.map((x) => x.id),
  )
  return { owner, pools, token: await openSession(pools.signin, account), ids }
}

/** The door without its last statement: what `inTransaction` does, but that no entry is left. */
async function withoutEntry(pool: pg.Pool, token: string, text: string, values: unknown[]): Promise<void> {
  const client = await pool.connect()
  try {
    const begun = client.query('begin')
    const entering = client.query({ name: 'enter', text: 'select * from goc.enter($1, gen_random_uuid())', values: [token] })
    await Promise.all([begun, entering])
    await client.query({ name: 'write', text, values })
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Writes a second of as many clients as there are connections, for `ms` milliseconds. */
async function rate(write: (n: number) => Promise<void>, ms: number): Promise<number> {
  const from = performance.now()
  let done = 0
  const client = async () => {
    while (performance.now() - from < ms) await write(done++)
  }
  await Promise.all(Array.from({ length: connections }, client))
  return (done / (performance.now() - from)) * 1000
}

/** @param entries how many the trail holds that is sealed and verified @param pairs pairs of turns @param turnMs length of one turn */
export async function measureTrail(
  entries: number,
  pairs: number,
  turnMs: number,
  say: (text: string) => void,
): Promise<TrailResult> {
  const folder = await temporaryFolder('bench-trail')
  const server = await startServer({ dataDir: join(folder, 'pg') })
  try {
    await prepareRoles(server.owner, secret)
    await createDatabase(server.owner, 'with_trail')
    const template = { ...server.owner, database: 'with_trail' }
    await bringUpToDate(template)
    await asOwner(template, (c) =>
      c.query(
        `insert into goc.person (id, full_name, name_key, name_fold, unit_id) select gen_random_uuid(), 'Người ' || i, i::text, 'nguoi ' || i,
         '00000000-0000-4000-8000-000000000001' from generate_series(1, $1::int) i`,
        [people],
      ),
    )
    const told = await databaseOf(server.owner, 'told', '')
    const untold = await databaseOf(server.owner, 'untold', withoutTrail)
    const key = newKey()
    const stop = sealerWith(told.pools.sealer, key).every(1, (error) => say(String(error)))
    const text = 'update goc.person set native_place = $1, religion = $2 where id = $3'
    const withEntry = (n: number) =>
      inTransaction(
        told.pools.app,
        { token: told.token, operation: 'people.correct', purpose: 'đính chính', reads: false },
        async (door) => {
          await door.run(
            sql`update goc.person set native_place = ${`nơi ${n}`}, religion = ${`đạo ${n}`} where id = ${told.ids[n % people]}`,
          )
        },
        () => ({ personId: told.ids[n % people], recordId: told.ids[n % people] }),
      )
    const bare = (n: number) =>
      withoutEntry(untold.pools.app, untold.token, text, [`nơi ${n}`, `đạo ${n}`, untold.ids[n % people]])
    await rate(withEntry, 300)
    await rate(bare, 300)
    const rates: { told: number; untold: number }[] = []
    for (let pair = 0; pair < pairs; pair++) {
      const first = pair % 2 === 0
      const a = await rate(first ? withEntry : bare, turnMs)
      const b = await rate(first ? bare : withEntry, turnMs)
      rates.push(first ? { told: a, untold: b } : { told: b, untold: a })
    }
    await stop()
    await Promise.all([told.pools.close(), untold.pools.close()])

    say(`trail of ${entries} entries`)
    await createDatabase(server.owner, 'long', 'with_trail')
    const owner = { ...server.owner, database: 'long' }
    const pools = openPools(owner, secret, 1)
    const seconds = async (work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      return (performance.now() - from) / 1000
    }
    try {
      await asOwner(owner, async (c) => {
        await c.query('set session_replication_role = replica')
        await c.query(madeUp, [entries])
        await c.query(madeUpChanges)
        await c.query('analyze')
      })
      const sealSeconds = await seconds(() => sealerWith(pools.sealer, key).seal())
      let whole = false
      const clients = await Promise.all([1, 2, 3].map(() => pools.sealer.connect()))
      const { cost } = await costOf(clients, async () => {
        const [client, ...readers] = clients
        whole = (await verifyOn(client!, [], [key.open], readers)).whole
      })
      for (const client of clients) client.release()
      if (!whole) throw new Error('the trail that was made for the measurement is not whole')
      const median = (of: (r: { told: number; untold: number }) => number) => quantile(rates.map(of), 0.5)
      return {
        connections,
        withTrail: median((r) => r.told),
        without: median((r) => r.untold),
        ratio: median((r) => r.told / r.untold),
        entries,
        sealSeconds,
        verifySeconds: cost.clock,
        verifyCost: cost,
        secondsForAMillion: (cost.clock / entries) * 1e6,
      }
    } finally {
      await pools.close()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Openings of files as they are, every third on a ground; a tenth of the entries changed a value. */
const madeUp = `insert into goc.trail (id, at, unit_id, account_id, who, office, operation, purpose, person_id, detail, salt)
  select gen_random_uuid(), now() - make_interval(secs => $1 - i), gen_random_uuid(), gen_random_uuid(), 'Nguyễn Thị Người Đo', 'Ban Tổ chức Tỉnh ủy',
    'people.open', case when i % 3 = 0 then 'thẩm định nhân sự' end, gen_random_uuid(), '{"at": "2024-01-01"}', gen_random_uuid()
  from generate_series(1, $1::int) i`
const madeUpChanges = `insert into goc.trail_change (trail_id, wing, tbl, row_id, field, before, after, salt)
  select id, 'register', 'person', gen_random_uuid(), 'native_place', 'Long An', 'Tây Ninh', gen_random_uuid()
  from goc.trail where get_byte(uuid_send(id), 0) < 26`

/** The part of the page that tells it. */
export const trailPart = (r: TrailResult): string => {
  const goal = (met: boolean) => (met ? 'met' : '**missed**')
  return [
    '## Trail',
    table(
      ['what', '>measured', '>goal', ''],
      [
        [`writes a second with their trail, ${r.connections} clients`, r.withTrail.toFixed(0), '', ''],
        ['the same writes without', r.without.toFixed(0), '', ''],
        ['ratio', r.ratio.toFixed(2), `≥ ${goalOfWrites}`, goal(r.ratio >= goalOfWrites)],
        [`seal ${r.entries.toLocaleString('en-US')} entries, s`, r.sealSeconds.toFixed(1), '', ''],
        [`verify ${r.entries.toLocaleString('en-US')} entries, s`, r.verifySeconds.toFixed(1), '', ''],
        [
          'verify 1,000,000 entries, s',
          r.secondsForAMillion.toFixed(1),
          `≤ ${goalOfVerifying}`,
          goal(r.secondsForAMillion <= goalOfVerifying),
        ],
      ],
    ),
    `Verifying took ${costInWords(r.verifyCost)}.`,
  ].join('\n\n')
}
