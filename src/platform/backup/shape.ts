/**
 * The shape of the schema as lines of text, so that before and after a load can be compared; and taking down and putting up again what binds rows
 * (keys, indexes, triggers, the forcing of policies), so that they come in fast, in any order, as they were.
 */
import type pg from 'pg'

const shape = `
with rel as (
  select c.oid, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner, c.relacl, c.reloptions
  from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S')
)
select 'table ' || concat_ws(' ', relname, relkind, relpersistence, 'rls', relrowsecurity, 'forced', relforcerowsecurity, owner, relacl::text, reloptions::text) as line from rel
union all
select 'column ' || concat_ws(' ', r.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, a.attacl::text,
  a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid)) from rel r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
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
order by 1`

/** Every table, column, index, constraint, trigger, policy, right and function of the schema, a line each. */
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

const enabledAs: Record<string, string> = { O: 'enable', A: 'enable always', R: 'enable replica', D: 'disable' }

/**
 * Takes down everything that binds the rows of the schema but checks. Runs in the caller's transaction, as the owner of the tables.
 * Returns the statements that put it up again, in their order.
 */
export async function takeDown(client: pg.Client): Promise<string[]> {
  const all = async <T extends pg.QueryResultRow>(text: string) => (await client.query<T>(text)).rows
  const tables = await all<{ name: string; forced: boolean }>(
    `select format('goc.%I', relname) as name, relforcerowsecurity as forced from pg_class
     where relnamespace = 'goc'::regnamespace and relkind = 'r' order by 1`,
  )
  const triggers = await all<{ on: string; name: string; enabled: string }>(
    `select t.tgrelid::regclass::text as on, quote_ident(t.tgname) as name, t.tgenabled::text as enabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'goc'::regnamespace and not t.tgisinternal order by 1, 2`,
  )
  const keys = await all<{ on: string; name: string; type: string; def: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, contype::text as type, pg_get_constraintdef(k.oid) as def
     from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = 'goc'::regnamespace and contype in ('p', 'u', 'x', 'f')
     order by array_position(array['f', 'x', 'u', 'p'], contype::text), 1, 2`,
  )
  const indexes = await all<{ name: string; def: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as def from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'goc'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1`,
  )
  for (const t of triggers) await client.query(`alter table ${t.on} disable trigger ${t.name}`)
  for (const t of tables) if (t.forced) await client.query(`alter table ${t.name} no force row level security`)
  for (const k of keys) await client.query(`alter table ${k.on} drop constraint ${k.name}`)
  for (const i of indexes) await client.query(`drop index ${i.name}`)
  const add = keys.map((k) => ({ type: k.type, text: `alter table ${k.on} add constraint ${k.name} ${k.def}` })).reverse()
  const of = (...types: string[]) => add.filter((k) => types.includes(k.type)).map((k) => k.text)
  return [
    // Keys first, what refers to them last.
    ...of('p', 'u'),
    ...indexes.map((i) => i.def),
    ...of('x'),
    ...of('f'),
    ...triggers.map((t) => `alter table ${t.on} ${enabledAs[t.enabled] ?? 'enable'} trigger ${t.name}`),
    ...tables.filter((t) => t.forced).map((t) => `alter table ${t.name} force row level security`),
  ]
}
