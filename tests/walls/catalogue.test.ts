/** The walls as the catalogue of the migrated database shows them. */
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { lintReport } from '../../src/cli/access-lint.ts'
import { asOwner } from '../../src/platform/database.ts'
import { world } from '../world/database.ts'
import { holes, lint } from './catalogue.ts'

const w = await world('goc_empty')

test('no hole in the walls of any table, role or function', async () => {
  expect(await asOwner(w.owner, holes)).toEqual([])
})

/** Each is done, seen and rolled back: roles belong to the whole server, and other tests work beside this one. */
const faults: Record<string, string> = {
  'row-level security is not enabled': 'alter table goc.tenure disable row level security',
  'row-level security is not forced': 'alter table goc.person no force row level security',
  'a right of goc_app without a policy': 'drop policy by_place on goc.waiver; drop policy by_place on goc.waiver_was',
  'a policy for everybody': 'create policy open on goc.petition using (true)',
  'lets goc_app in without asking': 'create policy generous on goc.petition for select to goc_app using (pos > 0)',
  'whose check is weaker': `create policy generous on goc.petition for insert to goc_app with check (true)`,
  'the sign-in role reaches': 'grant select on goc.tenure to goc_signin',
  'reads passwords': 'grant select (name, secret) on goc.account to goc_app',
  'the sealer reaches': 'grant select on goc.person to goc_sealer',
  'a right of everybody': 'grant select on goc.criterion to public',
  'a right to empty': 'grant truncate on goc.membership to goc_app',
  'past wordings': 'grant update (valid_to) on goc.tenure_was to goc_app',
  'the trail or snapshots may be changed': 'grant delete on goc.snapshot to goc_app',
  'passes by the walls': 'alter role goc_app bypassrls',
  'signs in as the owner': 'alter role goc_owner login',
  'member of another': 'grant goc_owner to goc_app',
  'owns something': 'alter table goc.declaration owner to goc_app',
  'may make tables': 'grant create on schema goc to goc_app',
  'in the database': 'do $$ begin execute format($x$grant create on database %I to goc_signin$x$, current_database()); end $$',
  'may make temporary tables':
    'do $$ begin execute format($x$grant temporary on database %I to public$x$, current_database()); end $$',
  'no archive holds': 'drop policy archive on goc.discipline_decision',
  'no archive holds: ': 'revoke select on goc.petition from goc_reader',
  'may write, or read sessions': 'grant select on goc.session to goc_reader',
  'goc_reader in goc': 'grant create on schema goc to goc_reader',
  'forced on the owner: goc_migration': 'alter table public.goc_migration no force row level security',
  'is not on the list': `create function goc.peek() returns bigint language sql security definer set search_path = goc, pg_temp as 'select count(*) from goc.petition';
    revoke all on function goc.peek() from public`,
  'is not on the list with its reason (src/access/definers.ts): public.peek(': `create function public.peek(a int) returns int language sql security definer as 'select 1'`,
  'that is not in the database': 'drop function goc.give_name() cascade',
  'without a comment': 'comment on table goc.post is null',
  'comment in Vietnamese': `comment on table goc.post is 'a seat'`,
  'everybody may call': 'grant execute on function goc.replace_places() to public',
  'put his own': 'alter function goc.enter(text, uuid) reset search_path',
  'a view': 'create view goc.everyone as select * from goc.person',
  'keeps no earlier wording': 'alter table goc.discipline_decision disable trigger keep_history',
  'changed by its owner': 'drop trigger append_only on goc.trail',
  'not enabled: rumour': `create table goc.rumour (id uuid primary key, unit_id uuid); comment on table goc.rumour is 'Lời đồn'`,
}
const planted = <T>(statement: string, look: (c: pg.Client) => Promise<T>): Promise<T> =>
  asOwner(w.owner, async (c) => {
    await c.query('begin')
    try {
      await c.query(statement)
      return await look(c)
    } finally {
      await c.query('rollback')
    }
  })

describe('planted faults', () => {
  test.each(Object.entries(faults))('%s', async (what, statement) => {
    expect((await planted(statement, holes)).join('\n')).toContain(what)
  })
})

describe('goc access lint', () => {
  const json = { json: true, lang: 'vi' } as const

  test('of walls that stand: every table forced, the role without power, exit 0', async () => {
    const found = await asOwner(w.owner, lint)
    const { out, err, code } = lintReport(found, json)
    expect([err, code]).toEqual(['', 0])
    const told = JSON.parse(out) as typeof found
    expect(told.tables.length).toBeGreaterThan(40)
    expect(told.tables.filter((t) => !t.enabled || !t.forced)).toEqual([])
    expect(told.role).toMatchObject({ name: 'goc_app', superuser: false, bypassrls: false, owns: false, create: false })
    expect(told.views.filter((v) => !v.invoker)).toEqual([])
    expect(told.definers.filter((d) => !d.listed || !d.reason || !/pg_temp/.test(d.searchPath ?? ''))).toEqual([])
  })

  test.each([
    ['a table not forced', 'alter table goc.person no force row level security', 'goc.person'.slice(4)],
    ['a view in its owner’s name', 'create view goc.everyone as select * from goc.person', 'everyone'],
    [
      'a definer that is not listed',
      `create function goc.peek() returns int language sql security definer set search_path = goc, pg_temp as 'select 1'`,
      'goc.peek()',
    ],
    ['a definer without search_path', 'alter function goc.enter(text, uuid) reset search_path', 'goc.enter(text, uuid)'],
    ['a role with power', 'alter role goc_app superuser', 'goc_app'],
    ['a role that may make tables', 'grant create on schema goc to goc_app', 'goc_app in goc'],
  ])('%s: exit 1 with a sentence, in both languages', async (_, statement, name) => {
    const found = await planted(statement, lint)
    for (const lang of ['vi', 'en'] as const) {
      const told = lintReport(found, { json: false, lang })
      expect(told.code).toBe(1)
      expect(told.out).toMatch(new RegExp(`: ${name.replace(/[()]/g, '\\$&')}\\.`))
      const asJson = lintReport(found, { json: true, lang })
      expect([asJson.code, asJson.err]).toEqual([1, told.out])
    }
  })
})
