/** The chain as it lies in the tables: entries for hashing, leaves, heads. Asked as the sealer or the owner, never in a reader's name. */
import type pg from 'pg'
import { copyOut } from '../platform/copy-out.ts'
import type { Head } from './head.ts'
import { readLeaf, type Sealed } from './leaf.ts'

/** What was said or changed with its salt; null when there is nothing to hide, or a digest stands in its place. */
const said = (salt: string, a: string, b: string) =>
  `case when ${salt} is not null or ${a} is not null or ${b} is not null then row(${salt}, ${a}, ${b}) end`
const entry = `case when t.id is not null then row(t.id, t.at, t.unit_id, t.account_id, t.who, t.office, t.operation, t.record_id, t.person_id,
  t.batch_id, t.wing, t.xid) end`
const changes = `(select string_agg(record_send(row(row(c.n, c.wing, c.tbl, c.row_id, c.field), ${said('c.salt', 'c.before', 'c.after')}, c.digest)), ''::bytea
  order by c.n) from goc.trail_change c where c.trail_id = t.id)`
/** The fields of a leaf's row, as leaf.ts reads them. */
const hashed = `${entry}, ${said('t.salt', 't.purpose', 't.detail')}, t.digest, ${changes}`

/** So many entries are asked for at a time, and their heads beside them. */
export const perStretch = 50_000

export const countOfLeaves = async (client: pg.ClientBase): Promise<number> =>
  (await client.query<{ last: number }>('select coalesce(max(seq), 0)::float8 as last from goc.trail_leaf')).rows[0]!.last

/** The sealed entries after `from`, `length` of them, in their order. Returns where the stretch ends. */
export async function sealedStretch(
  client: pg.ClientBase,
  from: number,
  take: (sealed: Sealed) => void,
  length = perStretch,
): Promise<number> {
  // Leaves come in order by their key, each entry and its changes by theirs: no plan that sorts or hashes a whole trail, or starts
  // helpers for one stretch of it.
  await client.query(
    'set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off; set local max_parallel_workers_per_gather = 0',
  )
  const to = from + length
  await copyOut(
    client,
    `select l.seq, l.trail_id, l.hash, ${hashed} from goc.trail_leaf l left join goc.trail t on t.id = l.trail_id
     where l.seq > ${whole(from)} and l.seq <= ${whole(to)} order by l.seq`,
    (row) => take(readLeaf(row)),
  )
  return to
}

/**
 * The next entries without a leaf that were made from transaction `from` on, in the order in which they are sealed: their leaves, numbered
 * after `size`. At most a stretch of them; fewer are the last.
 */
export async function dueStretch(
  client: pg.ClientBase,
  from: string,
  size: number,
): Promise<{ ids: Buffer[]; hashes: Buffer[]; last: boolean }> {
  const ids: Buffer[] = []
  const hashes: Buffer[] = []
  if (!/^\d+$/.test(from)) throw new RangeError(`no transaction is called ${from}`)
  await copyOut(
    client,
    `select ${whole(size)}::bigint, t.id, ''::bytea, ${hashed} from (select * from goc.trail x where x.xid >= '${from}'::xid8
       and not exists (select from goc.trail_leaf l where l.trail_id = x.id) order by x.xid, x.at, x.id limit ${perStretch}) t order by t.xid, t.at, t.id`,
    (row) => {
      const leaf = readLeaf(row)
      ids.push(Buffer.from(leaf.trailId))
      hashes.push(leaf.computed!)
    },
  )
  return { ids, hashes, last: ids.length < perStretch }
}

const whole = (n: number): string => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is no place`)
  return String(n)
}

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const headColumns = `size::float8 as size, encode(root, 'hex') as root, encode(previous, 'hex') as previous, ${moment('at')} as at, installation::text, cluster,
  horizon::text, encode(key, 'hex') as key, encode(signature, 'hex') as signature`

/** The heads after the size `after`, up to the one that stands over entry `to`; when none stands over it, all there are. */
export const headsUpTo = async (client: pg.ClientBase, after: number, to: number): Promise<Head[]> =>
  (
    await client.query<Head>(
      `select ${headColumns} from goc.trail_head where size > $1 and size <= coalesce((select min(size) from goc.trail_head where size >= $2), 9e15::bigint)
       order by goc.trail_head.size`,
      [after, to],
    )
  ).rows

export async function lastHead(client: pg.ClientBase): Promise<Head | null> {
  const { rows } = await client.query<Head>(`select ${headColumns} from goc.trail_head order by goc.trail_head.size desc limit 1`)
  return rows[0] ?? null
}

export type Stand = { at: string; cluster: string; horizon: string; leaves: number }

/** Where the server stands in this snapshot: every transaction before `horizon` is over. */
export async function standOf(client: pg.ClientBase): Promise<Stand> {
  const { rows } =
    await client.query<Stand>(`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, ${moment('clock_timestamp()')} as at,
    (select system_identifier::text from pg_control_system()) as cluster, (select coalesce(max(seq), 0)::float8 from goc.trail_leaf) as leaves`)
  return rows[0]!
}

/** The hashes of all leaves in their order, some thousand at a time. */
export async function* leafHashes(client: pg.ClientBase): AsyncGenerator<Buffer> {
  for (let from = 0; ; from += perStretch) {
    const { rows } = await client.query<{ of: Buffer | null }>({
      name: 'leaves',
      text: `select string_agg(hash, ''::bytea order by seq) as of from goc.trail_leaf where seq > $1 and seq <= $2`,
      values: [from, from + perStretch],
    })
    if (!rows[0]?.of) return
    yield rows[0].of
  }
}

export async function insertLeaves(client: pg.ClientBase, ids: readonly Buffer[], size: number, hashes: readonly Buffer[]) {
  await client.query(
    'insert into goc.trail_leaf (seq, trail_id, hash) select $3 + x.n, x.id, x.hash from unnest($1::uuid[], $2::bytea[]) with ordinality x (id, hash, n)',
    [ids.map((id) => id.toString('hex')), hashes, size],
  )
}

export async function insertHead(client: pg.ClientBase, h: Head): Promise<void> {
  const hex = (text: string) => Buffer.from(text, 'hex')
  await client.query(
    'insert into goc.trail_head (size, root, previous, at, installation, cluster, horizon, key, signature) values ($1, $2, $3, $4, $5, $6, $7::text::xid8, $8, $9)',
    [h.size, hex(h.root), hex(h.previous), h.at, h.installation, h.cluster, h.horizon, hex(h.key), hex(h.signature)],
  )
}

/** One sealer at a time. False when another is at work. */
export async function lockSealing(client: pg.ClientBase): Promise<boolean> {
  return (await client.query<{ got: boolean }>(`select pg_try_advisory_lock(hashtext('goc.trail_seal')) as got`)).rows[0]!.got
}
export const unlockSealing = (client: pg.ClientBase) => client.query(`select pg_advisory_unlock(hashtext('goc.trail_seal'))`)

/**
 * What is not under the chain: how many entries, those of them that should be (from before `horizon`, or long before the last head by the
 * clock), and how many changes there are in all. `horizon` null: the last head was made on another server.
 */
export async function looseEnds(client: pg.ClientBase, horizon: string | null, before: string | null) {
  const { rows } = await client.query<{ unsealed: number; strange: string[] | null; changes: number }>(
    `select count(*)::float8 as unsealed, (select count(*)::float8 from goc.trail_change) as changes,
       (array_agg(t.id::text order by t.at, t.id) filter (where t.xid < $1::text::xid8 or t.at < $2::timestamptz))[1:20] as strange
     from goc.trail t where not exists (select from goc.trail_leaf l where l.trail_id = t.id)`,
    [horizon ?? '0', before ?? '-infinity'],
  )
  const { unsealed, strange, changes } = rows[0]!
  return { unsealed, strange: strange ?? [], changes }
}

/** How many changes stand under entries that are not sealed yet. */
export async function looseChanges(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::float8 as n from goc.trail_change c where exists (select from goc.trail t where t.id = c.trail_id)
       and not exists (select from goc.trail_leaf l where l.trail_id = c.trail_id)`,
  )
  return rows[0]!.n
}
