/** What the catalogue of PostgreSQL must say of every wall, as a list of holes. Empty: none. New tables are judged with the rest. */
import type pg from 'pg'

type Check = { what: string; sql: string }

const tables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl from pg_class c
  where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p')`
const forRole = (role: string) => `(select oid from pg_roles where rolname = '${role}')`
const vietnamese = '[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]'

/** Each gives one column, `hole`, a row for each. */
const checks: Check[] = [
  {
    what: 'row-level security is not enabled',
    sql: `select relname as hole from (${tables}) t where not relrowsecurity`,
  },
  {
    what: 'row-level security is not forced on the owner',
    sql: `select relname as hole from (${tables}) t where not relforcerowsecurity`,
  },
  {
    what: 'a right of goc_app without a policy for it',
    sql: `select relname as hole from (${tables}) t where has_table_privilege('goc_app', t.oid, 'select, insert, update, delete, truncate')
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and ${forRole('goc_app')} = any (p.polroles))`,
  },
  {
    what: 'a policy for everybody',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and 0 = any (p.polroles)`,
  },
  {
    what: 'a policy that lets goc_app in without asking for a living session',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and p.polpermissive and ${forRole('goc_app')} = any (p.polroles)
        and not coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'session_(holds|account)\\('`,
  },
  {
    what: 'a policy whose check is weaker than asking for a living session',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and p.polpermissive and ${forRole('goc_app')} = any (p.polroles)
        and not coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) ~ 'session_(holds|account)\\('`,
  },
  {
    what: 'the sign-in role reaches a table of records',
    sql: `select relname as hole from (${tables}) t where relname not in ('account', 'session', 'unit', 'unit_state')
      and has_table_privilege('goc_signin', t.oid, 'select, insert, update, delete, truncate, references, trigger')`,
  },
  {
    what: 'goc_app reads passwords or sessions',
    sql: `select relname as hole from (${tables}) t where relname in ('account', 'session')
      and (has_table_privilege('goc_app', t.oid, 'select, insert, update, delete') or has_any_column_privilege('goc_app', t.oid, 'select, insert, update'))`,
  },
  {
    what: 'a right of everybody',
    sql: `select relname as hole from (${tables}) t, aclexplode(relacl) a where a.grantee = 0`,
  },
  {
    what: 'a right to empty, to name or to hang a trigger on a table',
    sql: `select relname || ' ' || r as hole from (${tables}) t, unnest(array['goc_app', 'goc_signin']) r
      where has_table_privilege(r, t.oid, 'truncate, references, trigger')`,
  },
  {
    what: 'past wordings, the trail or snapshots may be changed',
    sql: `select relname as hole from (${tables}) t where (relname like '%\\_was' or relname in ('trail', 'snapshot'))
      and (has_table_privilege('goc_app', t.oid, 'update, delete') or has_any_column_privilege('goc_app', t.oid, 'update'))`,
  },
  {
    what: 'a role that passes by the walls',
    sql: `select rolname as hole from pg_roles where rolname in ('goc_app', 'goc_signin', 'goc_owner')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  },
  {
    what: 'somebody signs in as the owner',
    sql: `select rolname as hole from pg_roles where rolname = 'goc_owner' and rolcanlogin`,
  },
  {
    what: 'a login role that is a member of another',
    sql: `select r.rolname as hole from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('goc_app', 'goc_signin')`,
  },
  {
    what: 'a login role that owns something',
    sql: `select relname::text as hole from pg_class where relowner in (${forRole('goc_app')}, ${forRole('goc_signin')})
      union all select proname from pg_proc where proowner in (${forRole('goc_app')}, ${forRole('goc_signin')})
      union all select nspname from pg_namespace where nspowner in (${forRole('goc_app')}, ${forRole('goc_signin')})
      union all select datname from pg_database where datdba in (${forRole('goc_app')}, ${forRole('goc_signin')})`,
  },
  {
    what: 'a login role that may make tables',
    sql: `select r || ' in ' || s as hole from unnest(array['goc_app', 'goc_signin']) r, unnest(array['goc', 'public']) s where has_schema_privilege(r, s, 'create')
      union all select r || ' in the database' from unnest(array['goc_app', 'goc_signin']) r where has_database_privilege(r, current_database(), 'create')`,
  },
  {
    what: 'a table without a comment in Vietnamese',
    sql: `select relname as hole from (${tables}) t where coalesce(lower(obj_description(t.oid)), '') !~ '${vietnamese}'`,
  },
  {
    what: 'a function in the owner’s name that everybody may call, or that looks for names where a caller can put his own',
    sql: `select p.proname as hole from pg_proc p where p.pronamespace = 'goc'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
      union all select p.proname from pg_proc p where p.pronamespace = 'goc'::regnamespace and p.prosecdef
        and not exists (select from unnest(p.proconfig) c where c ~ '^search_path=.*pg_temp"?$')`,
  },
  {
    what: 'a view that reads in its owner’s name',
    sql: `select c.relname as hole from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  },
  {
    what: 'a record that keeps no earlier wording',
    sql: `select relname as hole from (${tables}) t where exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'version' and not a.attisdropped)
      and relname not like '%\\_was' and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'keep_history' and g.tgenabled in ('O', 'A'))`,
  },
  {
    what: 'the trail can be changed by its owner',
    sql: `select 'trail' as hole where not exists (select from pg_trigger g where g.tgrelid = 'goc.trail'::regclass and g.tgname = 'append_only' and g.tgenabled in ('O', 'A'))`,
  },
]

/** Every hole that the catalogue shows, with what is wrong with it. */
export async function holes(owner: pg.ClientBase): Promise<string[]> {
  const out: string[] = []
  for (const { what, sql } of checks) {
    const { rows } = await owner.query<{ hole: string }>(sql)
    for (const { hole } of rows) out.push(`${what}: ${hole}`)
  }
  return out
}

/** The tables of the schema that a role may read at all. */
export async function readable(client: pg.ClientBase, role: string): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from (${tables}) t where has_table_privilege($1, t.oid, 'select') order by 1`,
    [role],
  )
  return rows.map((r) => r.relname)
}
