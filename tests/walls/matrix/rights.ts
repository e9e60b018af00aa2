/** What the app's role may do to each table at all, as it should be; and what its catalogue says. Before any row is looked at. */
import type pg from 'pg'
import { keepsPast, mapKinds, placed, registerKinds } from './shape.ts'

/** What of a person is sensitive is read by functions alone (0107). */
const closedColumns = ['person', 'person_was']

/** A right in capitals is one over chosen columns. */
function mayOf(table: string): string {
  if (closedColumns.includes(table)) return table === 'person' ? 'SELECT insert UPDATE delete' : 'SELECT insert'
  if (table === 'snapshot') return 'select insert'
  if (table === 'contest') return 'select UPDATE'
  if (placed.includes(table) || table === 'unit') return 'select insert UPDATE delete'
  if (table === 'unit_span' || registerKinds.includes(table) || table === 'trail_change') return 'select'
  if (mapKinds.includes(table)) return 'select insert update delete'
  if (table === 'trail') return 'select INSERT'
  const live = table.replace(/_was$/, '')
  return live !== table && keepsPast(live) && [...placed, ...mapKinds].includes(live) ? 'select insert' : ''
}

const rights = `select c.relname as table, array_to_string(array(select case when has_table_privilege('goc_app', c.oid, r) then r else upper(r) end
    from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) with ordinality x (r, n)
    where has_table_privilege('goc_app', c.oid, r)
      or (r in ('select', 'insert', 'update', 'references') and has_any_column_privilege('goc_app', c.oid, r)) order by n), ' ') as has
  from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p', 'v') order by 1`

/** Derived, so that nobody writes them. */
const derived = `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and a.attname in ('pos', 'lft', 'rgt', 'area_today_id') and has_column_privilege('goc_app', c.oid, a.attnum, 'update')`

/** Sensitive, so that no list reads them by the way. */
const closed = `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'goc'::regnamespace and c.relname in ('person', 'person_was') and a.attname in ('personal_id', 'religion')
    and has_column_privilege('goc_app', c.oid, a.attnum, 'select')`

/** A role that has a right and no policy would do nothing, in silence. */
const deaf = `select c.relname || ' for ' || r.rolname || ' to ' || x.what as hole from pg_class c,
    pg_roles r, (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) x (what, cmd)
  where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and r.rolname in ('goc_owner', 'goc_app', 'goc_signin', 'goc_reader', 'goc_sealer')
    and (has_table_privilege(r.oid, c.oid, x.what) or (x.what <> 'delete' and has_any_column_privilege(r.oid, c.oid, x.what)))
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and r.oid = any (p.polroles) and p.polcmd in (x.cmd::"char", '*'))`

/** Where the rights are not as they should be; empty when they are. */
export async function wrongRights(owner: pg.ClientBase): Promise<string[]> {
  const out: string[] = []
  for (const { table, has } of (await owner.query<{ table: string; has: string }>(rights)).rows)
    if (has !== mayOf(table)) out.push(`goc_app on ${table}: ${has || 'nothing'}, not ${mayOf(table) || 'nothing'}`)
  for (const { column } of (await owner.query<{ column: string }>(derived)).rows) out.push(`goc_app may write ${column}`)
  for (const { column } of (await owner.query<{ column: string }>(closed)).rows) out.push(`goc_app may read ${column}`)
  for (const { hole } of (await owner.query<{ hole: string }>(deaf)).rows) out.push(`no policy on ${hole}`)
  return out
}
