/** The chain as it lies in the tables: entries in packets for hashing, leaves, heads. Asked as the sealer or the owner, never in a reader's name. */
import type pg from 'pg'
import type { Head } from './head.ts'

/**
 * Records within a record, so that PostgreSQL writes each value once and its length before it; leaf.ts says which. `said` is null when there
 * is nothing to hide, or when a digest stands in its place.
 */
const said = (salt: string, a: string, b: string) =>
  `case when ${salt} is not null or ${a} is not null or ${b} is not null then row(${salt}, ${a}, ${b}) end`
const entry = `case when t.id is not null then row(t.id, t.at, t.unit_id, t.account_id, t.who, t.office, t.operation, t.record_id, t.person_id,
  t.batch_id, t.wing, t.xid) end`
const changes = `(select string_agg(record_send(row(row(c.n, c.wing, c.tbl, c.row_id, c.field), ${said('c.salt', 'c.before', 'c.after')}, c.digest)), ''::bytea
  order by c.n) from goc.trail_change c where c.trail_id = l.trail_id)`

/** Many entries as one value, so that a million of them is a few hundred rows on the wire. */
const packet = (
  leaves: string,
) => `select string_agg(record_send(row(l.seq, l.trail_id, l.hash, ${entry}, ${said('t.salt', 't.purpose', 't.detail')},
    t.digest, ${changes})), ''::bytea order by l.seq) as packet
  from ${leaves} l left join goc.trail t on t.id = l.trail_id`

const sealed = { name: 'sealed', text: packet('(select seq, trail_id, hash from goc.trail_leaf where seq > $1 and seq <= $2)') }
const due = packet(`(select x.seq + $2::bigint as seq, x.trail_id, decode(repeat('00', 32), 'hex') as hash
  from unnest($1::uuid[]) with ordinality x (trail_id, seq))`)

const perPacket = 4000

/** The sealed entries in their order, a packet at a time; the next packet is on its way while one is being read. */
export async function* sealedPackets(client: pg.ClientBase): AsyncGenerator<Buffer> {
  const { last } = (await client.query<{ last: number }>('select coalesce(max(seq), 0)::float8 as last from goc.trail_leaf'))
    .rows[0]!
  const ask = (from: number) => client.query<{ packet: Buffer | null }>({ ...sealed, values: [from, from + perPacket] })
  let coming = ask(0)
  for (let from = 0; from < last; from += perPacket) {
    const { rows } = await coming
    if (from + perPacket < last) coming = ask(from + perPacket)
    if (rows[0]?.packet) yield rows[0].packet
  }
  await coming
}

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const headColumns = `size::float8 as size, encode(root, 'hex') as root, encode(previous, 'hex') as previous, ${moment('at')} as at, installation::text, cluster,
  horizon::text, encode(key, 'hex') as key, encode(signature, 'hex') as signature`

/** The heads in the order of their sizes, a page at a time. */
export async function* headsInOrder(client: pg.ClientBase): AsyncGenerator<Head> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<Head>(
      `select ${headColumns} from goc.trail_head where size > $1 order by goc.trail_head.size limit 1000`,
      [after],
    )
    yield* rows
    if (rows.length < 1000) return
    after = rows.at(-1)!.size
  }
}

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

/** Entries without a leaf that were made from transaction `from` on, in the order in which they are sealed, some thousand at a time. */
export async function* unsealedIds(client: pg.ClientBase, from: string): AsyncGenerator<string[]> {
  if (!/^\d+$/.test(from)) throw new RangeError(`no transaction is called ${from}`)
  await client.query(`declare due no scroll cursor for select t.id from goc.trail t
    where t.xid >= '${from}'::xid8 and not exists (select from goc.trail_leaf l where l.trail_id = t.id) order by t.xid, t.at, t.id`)
  for (;;) {
    const { rows } = await client.query<{ id: string }>(`fetch ${perPacket} from due`)
    if (rows.length === 0) break
    yield rows.map((r) => r.id)
  }
  await client.query('close due')
}

/** The packet of entries about to be sealed after `size` leaves; their stored hash is empty yet. */
export async function packetOf(client: pg.ClientBase, ids: readonly string[], size: number): Promise<Buffer> {
  return (await client.query<{ packet: Buffer }>({ name: 'due', text: due, values: [ids, size] })).rows[0]!.packet
}

/** The hashes of all leaves in their order, some thousand at a time. */
export async function* leafHashes(client: pg.ClientBase): AsyncGenerator<Buffer> {
  for (let from = 0; ; from += perPacket) {
    const { rows } = await client.query<{ of: Buffer | null }>({
      name: 'leaves',
      text: `select string_agg(hash, ''::bytea order by seq) as of from goc.trail_leaf where seq > $1 and seq <= $2`,
      values: [from, from + perPacket],
    })
    if (!rows[0]?.of) return
    yield rows[0].of
  }
}

export async function insertLeaves(client: pg.ClientBase, ids: readonly string[], size: number, hashes: readonly Buffer[]) {
  await client.query(
    'insert into goc.trail_leaf (seq, trail_id, hash) select $3 + x.n, x.id, x.hash from unnest($1::uuid[], $2::bytea[]) with ordinality x (id, hash, n)',
    [ids, hashes, size],
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
