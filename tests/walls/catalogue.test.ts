/** The walls as the catalogue of the migrated database shows them. */
import { describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { world } from '../world/database.ts'
import { holes } from './catalogue.ts'

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
  'without a comment': 'comment on table goc.post is null',
  'comment in Vietnamese': `comment on table goc.post is 'a seat'`,
  'everybody may call': 'grant execute on function goc.replace_places() to public',
  'put his own': 'alter function goc.enter(text) reset search_path',
  'a view': 'create view goc.everyone as select * from goc.person',
  'keeps no earlier wording': 'alter table goc.discipline_decision disable trigger keep_history',
  'changed by its owner': 'drop trigger append_only on goc.trail',
  'not enabled: rumour': `create table goc.rumour (id uuid primary key, unit_id uuid); comment on table goc.rumour is 'Lời đồn'`,
}
describe('planted faults', () => {
  test.each(Object.entries(faults))('%s', async (what, statement) => {
    const found = await asOwner(w.owner, async (c) => {
      await c.query('begin')
      try {
        await c.query(statement)
        return await holes(c)
      } finally {
        await c.query('rollback')
      }
    })
    expect(found.join('\n')).toContain(what)
  })
})
