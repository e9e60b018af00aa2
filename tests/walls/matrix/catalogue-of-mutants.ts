/** Every way in which one stone of the walls can be taken out, read from the catalogue of the database; none is written by hand. */
import type pg from 'pg'

export type Mutant = {
  kind: 'policy' | 'grant' | 'trigger'
  table: string
  name: string
  /** What is done to the walls. */
  sql: string
  /** The function of a trigger; the role of a policy. */
  of: string
  /** Why the walls stand as before although the stone is gone. */
  equivalent?: string
}

type Policy = {
  table: string
  name: string
  roles: string
  cmd: string
  open: boolean
  restrictive: boolean
  using: boolean
  check: boolean
  may: boolean
}
type Trigger = { table: string; name: string; of: string }

const policies = `select p.tablename as table, p.policyname as name, array_to_string(p.roles, ',') as roles, p.cmd,
    coalesce(p.qual, 'true') = 'true' and coalesce(p.with_check, 'true') = 'true' as open, p.permissive = 'RESTRICTIVE' as restrictive,
    p.qual is not null as using, p.with_check is not null as check,
    p.cmd not in ('INSERT', 'UPDATE', 'DELETE') or has_table_privilege('goc_app', format('goc.%I', p.tablename), p.cmd)
      or (p.cmd <> 'DELETE' and has_any_column_privilege('goc_app', format('goc.%I', p.tablename), p.cmd)) as may
  from pg_policies p where p.schemaname = 'goc' order by 1, 2`
const triggers = `select c.relname as table, t.tgname as name, p.proname as of from pg_trigger t join pg_class c on c.oid = t.tgrelid
  join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and c.relnamespace = 'goc'::regnamespace order by 1, 2`
const lacking = `select c.relname as table, r as name from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) r
  where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p', 'v') and not has_table_privilege('goc_app', c.oid, r) order by 1, 2`

function ofPolicy(p: Policy, tables: ReadonlySet<string>, asTheRecord: ReadonlySet<string>): Mutant {
  const on = `${p.name} on goc.${p.table}`
  const mutant = { kind: 'policy', table: p.table, name: p.name, of: p.roles } as const
  if (p.restrictive) {
    if (!p.may)
      return {
        ...mutant,
        sql: `drop policy ${on}`,
        equivalent: `goc_app has no right to ${p.cmd} there: the policy is a second lock`,
      }
    if (p.name === 'clear_of_conflict' && p.table.endsWith('_was') && asTheRecord.has(p.table))
      return {
        ...mutant,
        sql: `drop policy ${on}`,
        equivalent: 'as_the_record closes the same past and more: it is a second lock',
      }
    // whoever changes a row writes its past wording, and that wall stands too: both locks are taken out together
    const past = `${p.table}_was`
    const second = ['UPDATE', 'DELETE'].includes(p.cmd) && p.name.startsWith('writers_') && tables.has(past)
    return { ...mutant, sql: `drop policy ${on}${second ? `; drop policy writers_insert on goc.${past}` : ''}` }
  }
  if (p.open) return { ...mutant, sql: `drop policy ${on}` }
  const using = p.cmd !== 'INSERT' ? ' using (true)' : ''
  const check = p.cmd === 'ALL' || p.cmd === 'UPDATE' || p.cmd === 'INSERT' ? ' with check (true)' : ''
  return { ...mutant, sql: `alter policy ${on}${using}${check}` }
}

export async function mutantsOf(owner: pg.ClientBase): Promise<Mutant[]> {
  const ask = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> => (await owner.query<T>(text)).rows
  const found = await ask<Policy>(policies)
  const tables = new Set(found.map((p) => p.table))
  const asTheRecord = new Set(found.filter((p) => p.name === 'as_the_record').map((p) => p.table))
  return [
    ...found.map((p) => ofPolicy(p, tables, asTheRecord)),
    ...(await ask<Trigger>(triggers)).map(
      (t): Mutant => ({
        kind: 'trigger',
        ...t,
        sql: `alter table goc.${t.table} disable trigger ${t.name}`,
        ...(t.of === 'stands_on' && t.name.endsWith('_unit_id')
          ? { equivalent: 'a unit that is not there has no place: take_place refuses it before' }
          : {}),
      }),
    ),
    ...(await ask<{ table: string; name: string }>(lacking)).map(
      (g): Mutant => ({ kind: 'grant', ...g, of: 'goc_app', sql: `grant ${g.name} on goc.${g.table} to goc_app` }),
    ),
  ]
}
