/** Puts a world of rights into a database as the owner, in the order in which it would have happened. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { withoutRegulations } from '../../property/world-of.ts'
import type { Grant, Row, WorldOfRights } from './shape.ts'
import { keepsPast, mapPast, placed } from './shape.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

async function insert(c: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  for (const group of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) {
    const columns = Object.keys(group[0]!)
      .map((name) => `"${name}"`)
      .join(', ')
    await c.query(
      `insert into goc.${table} (${columns}) select ${columns} from json_populate_recordset(null::goc.${table}, $1::json)`,
      [JSON.stringify(group)],
    )
  }
}

async function putMap(c: pg.ClientBase, w: WorldOfRights): Promise<void> {
  const units = w.units.slice(1)
  await insert(
    c,
    'unit',
    units.map((u, n) => ({ ...u, slug: `u${n}`, nature: 'party', kind: 'committee', level: 'commune', area_id: w.units[0]!.id })),
  )
  const parent = (unit: string, as: string | null) => (unit === w.moved.unit ? w.moved.before : as)
  await insert(
    c,
    'unit_state',
    w.states.slice(1).map((s) => ({ ...s, parent_id: parent(s.unit_id, s.parent_id), name: s.unit_id, name_fold: s.unit_id })),
  )
  await insert(
    c,
    'unit_custody',
    w.custody.map((x) => ({ ...x, legal_basis: 'thử' })),
  )
  await insert(
    c,
    'unit_succession',
    w.rows.unit_succession!.map((x) => ({ ...x, on_date: '2025-07-01', share: 'part', legal_basis: 'thử' })),
  )
  await c.query('select goc.replace_places()')
}

/** Past wordings are written as they lie: the place of their unit, the moment far back. */
async function putPast(c: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const names = (
    await c.query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = 'goc.${table}_was'::regclass and attnum > 0 and not attisdropped
       and attname not in ('pos', 'recorded_at', 'superseded_at') and attname = any ($1)`,
      [[...new Set(rows.flatMap((row) => Object.keys(row)))]],
    )
  ).rows.map((x) => `"${x.name}"`)
  const slice = table === 'petition' ? `, slice` : ''
  await c.query(
    `insert into goc.${table}_was (${names.join(', ')}${slice}, pos, recorded_at, superseded_at)
     select ${names.map((n) => `r.${n}`).join(', ')}${slice && `, 'x'`}, u.lft, '2024-01-01', '2024-06-01'
     from json_populate_recordset(null::goc.${table}_was, $1::json) r join goc.unit u on u.id = r.unit_id`,
    [JSON.stringify(rows)],
  )
}

const grantRow = (g: Grant) => ({
  ...g,
  office: 'Cơ quan thử',
  reason: 'thử',
  valid_from: iso(g.valid_from),
  valid_to: iso(g.valid_to),
  away_from: iso(g.away_from),
  away_to: iso(g.away_to),
  ended_at: iso(g.ended_at),
  seconded_at: g.seconded_by ? iso(g.valid_from) : null,
})

/** Accounts are open and grants held when others are made from them; then they close, end and are shortened. */
async function putRights(c: pg.ClientBase, w: WorldOfRights): Promise<void> {
  await insert(
    c,
    'account',
    w.accounts.map((a) => ({ id: a.id, person_id: a.person_id, name: a.id, full_name: 'Người thử', secret: '!' })),
  )
  const givers = new Set(w.grants.map((g) => g.delegated_from))
  const given = w.grants.filter((g) => givers.has(g.id))
  await insert(
    c,
    'access_grant',
    given.map((g) => ({ ...grantRow(g), ended_at: null, valid_to: iso(w.now + 1e10) })),
  )
  await insert(c, 'access_grant', w.grants.filter((g) => !givers.has(g.id)).map(grantRow))
  await insert(
    c,
    'session',
    w.sessions.map(({ id, token, account_id, grant_id, expires_at, revoked_at, last_used_at, idle_ms }) => ({
      id,
      account_id,
      grant_id,
      token_hash: `\\x${hashOf(token)}`,
      expires_at: iso(expires_at),
      revoked_at: iso(revoked_at),
      last_used_at: iso(last_used_at),
      idle_for: `${idle_ms} milliseconds`,
    })),
  )
  for (const g of given)
    await c.query('update goc.access_grant set ended_at = $2, valid_to = $3 where id = $1', [
      g.id,
      iso(g.ended_at),
      iso(g.valid_to),
    ])
  for (const a of w.accounts.filter((x) => x.closed_at !== null))
    await c.query('update goc.account set closed_at = $2 where id = $1', [a.id, iso(a.closed_at)])
}

/** The world with every wall standing. The unit that moves does so after all is written: rows follow their unit, or stand where they must not. */
export async function putWorld(c: pg.ClientBase, w: WorldOfRights): Promise<void> {
  await c.query('begin')
  await c.query(withoutRegulations)
  await putMap(c, w)
  for (const table of ['person', 'import_batch', 'post', 'engagement', 'report'])
    await insert(c, table, bare(table, w.rows[table]!))
  for (const row of w.rows.person!)
    await c.query('update goc.person set alias_of = $2 where id = $1 and $2::uuid is not null', [row.id, row.alias_of])
  for (const table of placed)
    if (!['person', 'import_batch', 'post', 'engagement', 'report'].includes(table)) await insert(c, table, w.rows[table]!)
  await c.query('truncate goc.person_was')
  for (const table of placed) if (keepsPast(table)) await putPast(c, table, w.past[table]!)
  await putRights(c, w)
  await c.query('set local role goc_owner')
  await c.query('update goc.unit_state set parent_id = $2 where unit_id = $1 and valid_to = $3', [
    w.moved.unit,
    w.moved.after,
    'infinity',
  ])
  await c.query('select goc.replace_places()')
  for (const table of mapPast) await c.query(`insert into goc.${table}_was select *, now() from goc.${table} limit 2`)
  await c.query('commit')
  await c.query('analyze')
  w.states.find((s) => s.unit_id === w.moved.unit)!.parent_id = w.moved.after
}

const bare = (table: string, rows: readonly Row[]): object[] =>
  table === 'person' ? rows.map(({ alias_of: _, ...row }) => row) : [...rows]

export const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex')

/** The rows of the map and the catalogues, as they lie there: every reader sees all of them or none. */
export async function readOpenTables(c: pg.ClientBase, w: WorldOfRights): Promise<void> {
  for (const table of ['unit', 'unit_state', 'unit_succession', 'unit_custody', 'unit_span', 'title', 'standard', 'criterion'])
    w.rows[table] = (await c.query<Row>(`select * from goc.${table}`)).rows
  for (const table of mapPast) w.past[table] = (await c.query<Row>(`select * from goc.${table}_was`)).rows
}
