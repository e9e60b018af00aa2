/**
 * The shape of the database as lines of text, so that two can be compared; and the taking down and putting up again of what slows a
 * load: indexes, constraints, triggers. After a load the shape must be the migrated one, line by line.
 */
import type pg from 'pg'

const shape = `
with rel as (
  select c.oid, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner, c.relacl, c.reloptions
  from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
)
select 'table ' || concat_ws(' ', relname, relkind, relpersistence, 'rls', relrowsecurity, 'forced', relforcerowsecurity, owner, relacl::text, reloptions::text) as line from rel
union all
select 'column ' || concat_ws(' ', r.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attcollation::regcollation,
  pg_get_expr(d.adbin, d.adrelid)) from rel r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
union all
select 'index ' || concat_ws(' ', pg_get_indexdef(i.indexrelid), pg_get_userbyid(c.relowner), 'valid', i.indisvalid, 'primary', i.indisprimary)
  from pg_index i join rel r on r.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
union all
select 'constraint ' || concat_ws(' ', r.relname, k.conname, pg_get_constraintdef(k.oid), 'validated', k.convalidated)
  from pg_constraint k join rel r on r.oid = k.conrelid
union all
select 'trigger ' || concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t join rel r on r.oid = t.tgrelid where not t.tgisinternal
union all
select 'trigger of keys ' || concat_ws(' ', r.relname, t.tgfoid::regproc, t.tgenabled, count(*)) from pg_trigger t join rel r on r.oid = t.tgrelid
  where t.tgisinternal group by r.relname, t.tgfoid, t.tgenabled
union all
select 'policy ' || concat_ws(' ', tablename, policyname, permissive, roles::text, cmd, qual, with_check) from pg_policies where schemaname = 'goc'
union all
select 'function ' || concat_ws(' ', p.oid::regprocedure, pg_get_userbyid(p.proowner), p.prosecdef, p.proacl::text, md5(p.prosrc)) from pg_proc p
  where p.pronamespace = 'goc'::regnamespace
union all
select 'comment ' || concat_ws(' ', r.relname, d.objsubid, d.description) from pg_description d join rel r on r.oid = d.objoid and d.classoid = 'pg_class'::regclass
union all
select 'migration ' || number || ' ' || name || ' ' || hash from public.goc_migration
order by 1`

/** Every table, column, index, constraint, trigger, policy and function of the schema, a line each. */
export const shapeOf = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ line: string }>(shape)).rows.map((r) => r.line)

/** What is in one shape and not in the other; empty when they are the same. */
export function differences(expected: readonly string[], found: readonly string[]): string[] {
  const [a, b] = [new Set(expected), new Set(found)]
  return [
    ...expected.filter((l) => !b.has(l)).map((l) => `lacks ${l}`),
    ...found.filter((l) => !a.has(l)).map((l) => `has besides ${l}`),
  ]
}

export type TakenDown = { readonly tables: readonly string[]; readonly putUp: readonly string[] }

/** Takes down the triggers, indexes and constraints (not checks) of the tables, and every foreign key that points at them. */
export async function takeDown(client: pg.Client, tables: readonly string[]): Promise<TakenDown> {
  const names = [tables.map((t) => `goc.${t}`)]
  const keys = await client.query<{ on: string; name: string; type: string; def: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, contype::text as type, pg_get_constraintdef(oid) as def from pg_constraint
     where (conrelid = any ($1::regclass[]) and contype in ('p', 'u', 'x', 'f')) or (contype = 'f' and confrelid = any ($1::regclass[]))
     order by array_position(array['f', 'x', 'u', 'p'], contype::text), 1, 2`,
    names,
  )
  const indexes = await client.query<{ name: string; def: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as def from pg_index i
     where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1`,
    names,
  )
  await client.query('begin')
  for (const t of tables) await client.query(`alter table goc.${t} disable trigger user`)
  for (const k of keys.rows) await client.query(`alter table ${k.on} drop constraint ${k.name}`)
  for (const i of indexes.rows) await client.query(`drop index ${i.name}`)
  await client.query('commit')
  const add = keys.rows.map((k) => ({ type: k.type, text: `alter table ${k.on} add constraint ${k.name} ${k.def}` })).reverse()
  return {
    tables,
    // Keys first, what refers to them last: reversed, the order of taking down.
    putUp: [
      ...add.filter((k) => k.type === 'p' || k.type === 'u').map((k) => k.text),
      ...indexes.rows.map((i) => i.def),
      ...add.filter((k) => k.type === 'x').map((k) => k.text),
      ...add.filter((k) => k.type === 'f').map((k) => k.text),
    ],
  }
}

/** Puts up again what was taken down. `say` hears of each statement that took over a second. */
export async function putUp(client: pg.Client, taken: TakenDown, say: (text: string) => void): Promise<void> {
  for (const text of taken.putUp) {
    const from = performance.now()
    await client.query(text)
    const seconds = (performance.now() - from) / 1000
    if (seconds > 1) say(`    ${seconds.toFixed(1)} s  ${text.slice(0, 110)}`)
  }
  for (const t of taken.tables) await client.query(`alter table goc.${t} enable trigger user`)
}
