/**
 * The walls as the catalogue of PostgreSQL shows them: what stands, and every hole. The one source for `goc access lint` and for the tests.
 * New tables, views and functions are judged with the rest.
 */
import type pg from 'pg'
import { neverArchived } from '../platform/backup/manifest.ts'
import { definers as listed } from './definers.ts'

type Check = { what: string; vi: string; sql: string }
/** A wall that does not stand: `what` and `vi` are the sentences, `name` the table, role or function. */
export type Hole = { what: string; vi: string; name: string }
export type Role = { name: string; superuser: boolean; bypassrls: boolean; owns: boolean; create: boolean }
export type Definer = { name: string; searchPath: string | null; listed: boolean; reason: string | null }
export type Lint = {
  tables: { name: string; enabled: boolean; forced: boolean }[]
  /** The role in whose name people's requests are answered; the other login roles are in `roles`. */
  role: Role
  roles: Role[]
  views: { name: string; invoker: boolean }[]
  definers: Definer[]
  holes: Hole[]
}

const tables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl from pg_class c
  where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p')`
/** Ours wherever they lie: in the schema, or made by its owner elsewhere (the list of migrations). Temporary ones end with their session. */
const ours = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where (n.nspname = 'goc' or (c.relowner = (select oid from pg_roles where rolname = 'goc_owner') and n.nspname !~ '^(pg_|information_schema)'))`
const logins = `('goc_app', 'goc_signin', 'goc_reader', 'goc_sealer')`
const loginRoles = `(select oid, rolname from pg_roles where rolname in ${logins})`
const forRole = (role: string) => `(select oid from pg_roles where rolname = '${role}')`
const vietnamese = '[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]'
/** A policy that calls one of these asks whether the session lives. */
const asksSession = '(session_(holds|account|stands)|lowest)\\('
/** What signing in needs: who may, and the public map his place is on. */
const secrets = `'account', 'session', 'one_time_code', 'recovery_code', 'passkey', 'reset_ticket', 'sign_in_step', 'sign_in_attempt'`
const forSigningIn = `(${secrets}, 'access_grant', 'unit', 'unit_state')`
const notArchived = `(${neverArchived.map((t) => `'${t}'`).join(', ')})`

/** What a function in its owner's name is called: schema, name, the types of its arguments. */
const signature = `format('%s.%s(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes))`
const definerFunctions = `select ${signature} as name, p.proname,
    (select substr(c, 13) from unnest(p.proconfig) c where c like 'search_path=%') as "searchPath"
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname !~ '^(pg_|information_schema)' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`

/** Each gives one column, `hole`, a row for each. */
const checks: Check[] = [
  {
    what: 'row-level security is not enabled',
    vi: 'Bảng chưa bật an ninh theo dòng',
    sql: `select c.relname as hole ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  },
  {
    what: 'row-level security is not forced on the owner',
    vi: 'Bảng chưa buộc an ninh theo dòng với chủ sở hữu',
    sql: `select c.relname as hole ${ours} and c.relkind in ('r', 'p') and not c.relforcerowsecurity`,
  },
  {
    what: 'a right of goc_app without a policy for it',
    vi: 'goc_app có quyền trên bảng mà bảng không có chính sách cho vai trò này',
    sql: `select relname as hole from (${tables}) t where has_table_privilege('goc_app', t.oid, 'select, insert, update, delete, truncate')
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and ${forRole('goc_app')} = any (p.polroles))`,
  },
  {
    what: 'a policy for everybody',
    vi: 'Chính sách mở cho mọi vai trò',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and 0 = any (p.polroles)`,
  },
  {
    what: 'a policy that lets goc_app in without asking for a living session',
    vi: 'Chính sách cho goc_app vào mà không hỏi phiên còn hiệu lực',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and p.polpermissive and ${forRole('goc_app')} = any (p.polroles)
        and not coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ '${asksSession}'`,
  },
  {
    what: 'a policy whose check is weaker than asking for a living session',
    vi: 'Chính sách kiểm tra khi ghi yếu hơn việc hỏi phiên còn hiệu lực',
    sql: `select c.relname || '.' || p.polname as hole from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'goc'::regnamespace and p.polpermissive and ${forRole('goc_app')} = any (p.polroles)
        and not coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) ~ '${asksSession}'`,
  },
  {
    what: 'the sign-in role reaches a table of records',
    vi: 'Vai trò đăng nhập chạm tới bảng hồ sơ',
    sql: `select relname as hole from (${tables}) t where relname not in ${forSigningIn}
      and has_table_privilege('goc_signin', t.oid, 'select, insert, update, delete, truncate, references, trigger')`,
  },
  {
    what: 'goc_app reads passwords or sessions',
    vi: 'goc_app đọc được mật khẩu hoặc phiên đăng nhập',
    sql: `select relname as hole from (${tables}) t where relname in (${secrets})
      and (has_table_privilege('goc_app', t.oid, 'select, insert, update, delete') or has_any_column_privilege('goc_app', t.oid, 'select, insert, update'))`,
  },
  {
    what: 'a table that no archive holds: the reader has no policy or no right on it',
    vi: 'Bảng không vào được bản sao lưu: vai trò sao lưu không có chính sách hoặc không có quyền đọc',
    sql: `select relname as hole from (${tables}) t where relname not in ${notArchived}
      and (not has_table_privilege('goc_reader', t.oid, 'select')
        or not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = 'r' and p.polroles = array[${forRole('goc_reader')}]
          and pg_get_expr(p.polqual, p.polrelid) = 'true'))`,
  },
  {
    what: 'the archive’s reader may write, or read sessions',
    vi: 'Vai trò sao lưu ghi được, hoặc đọc được phiên đăng nhập',
    sql: `select relname as hole from (${tables}) t where has_table_privilege('goc_reader', t.oid, 'insert, update, delete, truncate')
      or has_any_column_privilege('goc_reader', t.oid, 'insert, update') or (relname in ${notArchived} and has_table_privilege('goc_reader', t.oid, 'select'))`,
  },
  {
    what: 'the sealer reaches a table that is not the trail’s',
    vi: 'Vai trò niêm nhật ký chạm tới bảng không phải của nhật ký',
    sql: `select relname as hole from (${tables}) t where relname !~ '^trail'
      and has_table_privilege('goc_sealer', t.oid, 'select, insert, update, delete, truncate, references, trigger')`,
  },
  {
    what: 'a right of everybody',
    vi: 'Quyền mở cho mọi vai trò',
    sql: `select relname as hole from (${tables}) t, aclexplode(relacl) a where a.grantee = 0`,
  },
  {
    what: 'a right to empty, to name or to hang a trigger on a table',
    vi: 'Quyền dọn sạch, tham chiếu hoặc gắn trigger vào bảng',
    sql: `select relname || ' ' || r as hole from (${tables}) t, unnest(array['goc_app', 'goc_signin', 'goc_reader', 'goc_sealer']) r
      where has_table_privilege(r, t.oid, 'truncate, references, trigger')`,
  },
  {
    what: 'past wordings, the trail or snapshots may be changed',
    vi: 'Nguyên văn cũ, nhật ký hoặc bản chốt sửa được',
    sql: `select relname as hole from (${tables}) t where (relname like '%\\_was' or relname in ('trail', 'snapshot'))
      and (has_table_privilege('goc_app', t.oid, 'update, delete') or has_any_column_privilege('goc_app', t.oid, 'update'))`,
  },
  {
    what: 'a role that passes by the walls',
    vi: 'Vai trò đi vòng qua tường',
    sql: `select rolname as hole from pg_roles where (rolname in ${logins} or rolname = 'goc_owner')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  },
  {
    what: 'somebody signs in as the owner',
    vi: 'Có thể đăng nhập bằng vai trò chủ sở hữu',
    sql: `select rolname as hole from pg_roles where rolname = 'goc_owner' and rolcanlogin`,
  },
  {
    what: 'a login role that is a member of another',
    vi: 'Vai trò đăng nhập là thành viên của vai trò khác',
    sql: `select r.rolname as hole from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ${logins}`,
  },
  {
    what: 'a login role that owns something',
    vi: 'Vai trò đăng nhập sở hữu đối tượng',
    sql: `select relname::text as hole from pg_class join ${loginRoles} r on r.oid = relowner
      union all select proname from pg_proc join ${loginRoles} r on r.oid = proowner
      union all select nspname from pg_namespace join ${loginRoles} r on r.oid = nspowner
      union all select datname from pg_database join ${loginRoles} r on r.oid = datdba`,
  },
  {
    what: 'a login role that may make tables',
    vi: 'Vai trò đăng nhập tạo được bảng',
    sql: `select r.rolname || ' in ' || s as hole from ${loginRoles} r, unnest(array['goc', 'public']) s where has_schema_privilege(r.oid, s, 'create')
      union all select r.rolname || ' in the database' from ${loginRoles} r where has_database_privilege(r.oid, current_database(), 'create')`,
  },
  {
    what: 'a login role that may make temporary tables',
    vi: 'Vai trò đăng nhập tạo được bảng tạm',
    sql: `select r.rolname::text as hole from ${loginRoles} r where has_database_privilege(r.oid, current_database(), 'temporary')`,
  },
  {
    what: 'a table without a comment in Vietnamese',
    vi: 'Bảng thiếu lời chú tiếng Việt',
    sql: `select relname as hole from (${tables}) t where coalesce(lower(obj_description(t.oid)), '') !~ '${vietnamese}'`,
  },
  {
    what: 'a function in the owner’s name that everybody may call, or that looks for names where a caller can put his own',
    vi: 'Hàm chạy bằng danh nghĩa chủ sở hữu mà ai cũng gọi được, hoặc không ghim search_path',
    sql: `select p.proname as hole from pg_proc p where p.pronamespace = 'goc'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
      union all select d.name from (${definerFunctions}) d where coalesce(d."searchPath", '') !~ 'pg_temp"?$'`,
  },
  {
    what: 'a view that reads in its owner’s name',
    vi: 'Khung nhìn đọc bằng danh nghĩa chủ sở hữu (thiếu security_invoker)',
    sql: `select c.relname as hole ${ours} and c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  },
  {
    what: 'a record that keeps no earlier wording',
    vi: 'Hồ sơ không giữ nguyên văn cũ',
    sql: `select relname as hole from (${tables}) t where exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'version' and not a.attisdropped)
      and relname not like '%\\_was' and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'keep_history' and g.tgenabled in ('O', 'A'))`,
  },
  {
    what: 'the trail can be changed by its owner',
    vi: 'Chủ sở hữu sửa được nhật ký',
    sql: `select 'trail' as hole where not exists (select from pg_trigger g where g.tgrelid = 'goc.trail'::regclass and g.tgname = 'append_only' and g.tgenabled in ('O', 'A'))`,
  },
]

async function definersOf(owner: pg.ClientBase): Promise<Definer[]> {
  const { rows } = await owner.query<{ name: string; searchPath: string | null }>(`${definerFunctions} order by 1`)
  return rows.map(({ name, searchPath }) => ({ name, searchPath, listed: name in listed, reason: listed[name] ?? null }))
}

function unlisted(found: readonly Definer[]): Hole[] {
  const there = new Set(found.map((d) => d.name))
  const gone = Object.keys(listed).filter((name) => !there.has(name))
  return [
    ...found
      .filter((d) => !d.listed)
      .map((d) => ({
        what: 'a function in the owner’s name that is not on the list with its reason (src/access/definers.ts)',
        vi: 'Hàm chạy bằng danh nghĩa chủ sở hữu mà không có trong danh sách kèm lý do (src/access/definers.ts)',
        name: d.name,
      })),
    ...gone.map((name) => ({
      what: 'a function on the list of those in the owner’s name (src/access/definers.ts) that is not in the database',
      vi: 'Hàm có trong danh sách chạy bằng danh nghĩa chủ sở hữu (src/access/definers.ts) mà cơ sở dữ liệu không có',
      name,
    })),
  ]
}

/** Every hole that the catalogue shows. */
export async function holesOf(owner: pg.ClientBase): Promise<Hole[]> {
  const out: Hole[] = []
  for (const { what, vi, sql } of checks) {
    const { rows } = await owner.query<{ hole: string }>(sql)
    for (const { hole } of rows) out.push({ what, vi, name: hole })
  }
  return [...out, ...unlisted(await definersOf(owner))]
}

/** What stands and what does not, from the catalogue of the database that `owner` is connected to. Changes nothing. */
export async function lint(owner: pg.ClientBase): Promise<Lint> {
  const one = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => (await owner.query<T>(sql)).rows
  const roles = await one<Role>(`select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypassrls,
      exists (select from pg_class where relowner = r.oid) or exists (select from pg_proc where proowner = r.oid)
        or exists (select from pg_namespace where nspowner = r.oid) or exists (select from pg_database where datdba = r.oid) as owns,
      has_schema_privilege(r.oid, 'goc', 'create') or has_schema_privilege(r.oid, 'public', 'create')
        or has_database_privilege(r.oid, current_database(), 'create') as create
    from pg_roles r where r.rolname in ${logins} order by 1`)
  const app = roles.find((r) => r.name === 'goc_app')
  if (!app) throw new Error('the role goc_app is not there')
  return {
    tables: await one(`select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced ${ours}
      and c.relkind in ('r', 'p') order by 1`),
    role: app,
    roles,
    views: await one(`select c.relname as name, coalesce('security_invoker=true' = any (c.reloptions), false) as invoker ${ours}
      and c.relkind in ('v', 'm') order by 1`),
    definers: await definersOf(owner),
    holes: await holesOf(owner),
  }
}

/** The tables of the schema that a role may read at all. */
export async function readable(client: pg.ClientBase, role: string): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from (${tables}) t where has_any_column_privilege($1, t.oid, 'select') order by 1`,
    [role],
  )
  return rows.map((r) => r.relname)
}
