/**
 * A query that lets anything be injected: whatever text it is given, it yields rows of its own actor and nobody else's. The texts here are
 * run as they are, in the app's role, inside a session; what comes back is searched for anything that the oracle says he may not see.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { world } from '../world/database.ts'
import { askable, enterAs, prepareGround } from './matrix/ask.ts'
import { type Actor, Oracle } from './matrix/oracle.ts'
import { putWorld, readOpenTables } from './matrix/put-world.ts'
import { keyText, type Session } from './matrix/shape.ts'
import { worldOfRights } from './matrix/world-of-rights.ts'

vi.setConfig({ testTimeout: 180_000 })
const w = await world('goc_empty')
const rights = worldOfRights(5, Date.now())
const { ground, functions } = await asOwner(w.owner, async (c) => {
  await putWorld(c, rights)
  await readOpenTables(c, rights)
  const callable = await c.query<{ name: string; type: string; args: string[]; set: boolean }>(
    `select p.proname as name, format_type(p.prorettype, null) as type, p.proretset or p.prorettype = 'record'::regtype as set,
       array(select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality x (t, n) order by n) as args
     from pg_proc p where p.pronamespace = 'goc'::regnamespace and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('goc_app', p.oid, 'execute') order by 1`,
  )
  return { ground: await prepareGround(c), functions: callable.rows }
})
const oracle = new Oracle(rights)

const isClosed = (actor: Actor, id: unknown): boolean => {
  const e = rights.rows.engagement!.find((x) => x.id === id)
  return Boolean(e && oracle.judge(actor, 'list', 'engagement', e).against.some((why) => /^conflict|^secrecy/.test(why)))
}

/** Of whom much is known and to whom much is closed: high up with both wings, and one in a corner. */
const closedTo = (s: Session): string[] => {
  const actor = oracle.actor(s)
  const hidden: string[] = []
  for (const { table, past } of askable)
    for (const row of (past ? rights.past : rights.rows)[table]!)
      if (row.id && !oracle.judge(actor, 'list', table, row, past).allowed) hidden.push(row.id as string)
  // a record whose live row he sees may have a past that he does not
  const open = new Set(
    askable.flatMap(({ table, past }) =>
      (past ? rights.past : rights.rows)
        [table]!.filter((row) => oracle.judge(actor, 'list', table, row, past).allowed)
        .map((row) => keyText(table, false, row)),
    ),
  )
  // what a row that he sees names is known to him, though the row of that name is not; but no row may name a case that is closed to him
  const named = new Set<unknown>()
  for (const { table, past } of askable)
    for (const row of (past ? rights.past : rights.rows)[table]!)
      if (oracle.judge(actor, 'list', table, row, past).allowed)
        for (const [field, value] of Object.entries(row))
          if (!(field === 'engagement_id' && isClosed(actor, value))) named.add(value)
  return hidden.filter((id) => !open.has(id) && !named.has(id))
}
const subject = rights.sessions
  .filter((s) => s.kind === 'known by name' && oracle.actor(s).cases.size > 0)
  .sort((a, b) => closedTo(b).length - closedTo(a).length)[0]!
const narrow = rights.sessions.find((s) => s.kind === 'at a unit' && closedTo(s).length > 150)!
const others = rights.sessions.filter((s) => s !== subject && s !== narrow).map((s) => s.token)

/** Everything that a text gives back, as one text; nothing when it is refused. */
async function yields(c: pg.ClientBase, text: string): Promise<string> {
  await c.query('savepoint text')
  try {
    const found = await c.query(text)
    return JSON.stringify((Array.isArray(found) ? found : [found]).map((r: pg.QueryResult) => r.rows))
  } catch (error) {
    return (error as Error).message
  } finally {
    await c.query('rollback to savepoint text')
  }
}

async function inside<T>(session: Session, work: (c: pg.ClientBase) => Promise<T>): Promise<T> {
  const c = await w.pools.app.connect()
  try {
    await c.query('begin')
    await enterAs(c, rights, ground, session)
    return await work(c)
  } finally {
    await c.query('rollback').catch(() => {})
    c.release(true)
  }
}

const names = askable.map((a) => (a.past ? `${a.table}_was` : a.table))
// of people the app role has no right to some columns (0107): asked for whole they would only be refused
const rowOf = (n: string) =>
  /^person(_was)?$/.test(n) ? "to_jsonb(t.id)::text || t.full_name || coalesce(t.ethnicity, '')" : 'to_jsonb(t)::text'
const everyRow = names.map((n) => `select ${rowOf(n)} from goc.${n} t`).join(' union all ')
const forged = (pairs: Record<string, string>) =>
  `select ${Object.entries(pairs)
    .map(([k, v]) => `set_config('goc.${k}', '${v}', true)`)
    .join(', ')}; ${everyRow}`

const texts: Record<string, string> = {
  'all rows of all tables': everyRow,
  'a union behind a condition that is always true': `select id::text from goc.document where number = '' or true union all ${everyRow}`,
  'sensitive columns': 'select personal_id || religion from goc.person',
  'sensitive columns of everybody': `select goc.sensitive_of(id) from goc.person`,
  'an opening without an entry': `insert into goc.opening (account_id, grant_id, person_id, fields, purpose) select id, id, id, 'belief', 'x' from goc.person`,
  'wider bounds': forged({ lo: '1', hi: '100000' }),
  'no bounds': forged({ lo: '', hi: '' }),
  'nobody’s token': forged({ token: randomUUID(), lo: '1', hi: '100000' }),
  'a higher grade': forged({ ceiling: '2' }),
  'no grade': forged({ ceiling: '' }),
  'nobody in person': forged({ person: '' }),
  'somebody else in person': forged({ person: rights.rows.person!.at(-1)!.id as string }),
  'somebody else who acts': forged({ actor: rights.accounts[0]!.id }),
  'another entry': forged({ entry: rights.accounts[0]!.id }),
  'another clock': `set local timezone = '-12'; ${everyRow}`,
  'the other clock': `set local timezone = '+14'; ${everyRow}`,
  'without walls': `set local row_security = off; ${everyRow}`,
  'as the owner': `set local role goc_owner; ${everyRow}`,
  'as the reader of archives': `set local role goc_reader; ${everyRow}`,
  'as the sign-in': `set local role goc_signin; select * from goc.session`,
  'as somebody else from the start': `set session authorization goc_owner; ${everyRow}`,
  'as it was first': `reset role; reset session authorization; ${everyRow}`,
  'a cursor': `declare all_rows cursor for ${everyRow}; fetch all from all_rows`,
  'a prepared text': `prepare p as ${everyRow}; execute p`,
  'a temporary table': `create temp table mine as ${everyRow}; select * from mine`,
  'a temporary table in the way': `create temp table person_scope (person_id uuid, pos int); insert into person_scope select gen_random_uuid(), 1; ${everyRow}`,
  'a function that hears every row': `create function pg_temp.hear(text) returns boolean language plpgsql cost 0.0000001 as $f$ begin raise exception 'heard %', $1; end $f$; select id from goc.engagement where pg_temp.hear(topic || id)`,
  'a division that fails on what is hidden': `select id from goc.engagement where 1 / (case when topic like 'việc%' then 0 else 1 end) = 1`,
  'a block': `do $d$ declare r record; begin for r in ${everyRow} loop raise notice '%', r; end loop; end $d$`,
  'copy out': `copy (${everyRow}) to stdout`,
  'copy to a program': `copy (${everyRow}) to program 'cat'`,
  'copy from a file': `copy goc.document from '/etc/passwd'`,
  'a file of the server': `select pg_read_file('PG_VERSION')`,
  'a large object': `select lo_import('/etc/passwd')`,
  'another connection': `create extension dblink; select * from dblink('dbname=postgres', 'select 1') as t (n int)`,
  'every setting': `select name, setting from pg_settings where name like 'goc.%'`,
  'what others run': 'select query, usename from pg_stat_activity',
  'what is known of columns': `select * from pg_stats where schemaname = 'goc'`,
  'what is known of columns, raw': 'select * from pg_statistic',
  'passwords of roles': 'select * from pg_authid',
  sessions: 'select * from goc.session',
  accounts: 'select * from goc.account',
  grants: 'select * from goc.access_grant',
  'the view of sessions': 'select * from goc.living_session',
  'a plan': `explain (analyze, verbose) ${everyRow}`,
  'the places of a person': `update goc.person_scope set pos = 1; ${everyRow}`,
  'a policy of one’s own': `create policy mine on goc.engagement using (true); ${everyRow}`,
  'no policy': `alter table goc.engagement disable row level security; ${everyRow}`,
  'no trigger': `set local session_replication_role = replica; ${everyRow}`,
  'a key that somebody holds': `insert into goc.document (id, number, kind, issuer, unit_id) select id, 'x', 'x', 'x', unit_id from goc.document on conflict (id) do update set number = 'y' returning *`,
  'a merge': `merge into goc.engagement e using goc.unit u on e.unit_id = u.id when matched then update set topic = 'x' returning e.*`,
  'an update that returns': `update goc.engagement set topic = topic returning *`,
  locks: 'select * from goc.engagement for update',
  'a sample': 'select id from goc.engagement tablesample system (100)',
  'by its place on the disk': `select id from goc.engagement where ctid = any (array(select format('(%s,%s)', a, b)::tid from generate_series(0, 3) a, generate_series(1, 60) b))`,
}

/** They answer walls, which are asked in the app's own role, so a text may call them too: it learns ids, of which case or batch and how many. */
const answersWalls = ['conflicts', 'own_cases', 'cases_above', 'closed_past', 'barred_batches']
const argument: Record<string, string[]> = {
  text: ['inspection', 'engagement', 'past', 'case_conflict', 'person', 'unit', 'self', 'tenure'],
  uuid: [rights.rows.engagement![0]!.id as string],
}

describe('a query into which anything is injected', () => {
  const actors: [string, Session][] = [
    ['the subject of a case', subject],
    ['one in a corner', narrow],
  ]
  test.each(actors)('%s: control: there is something to hide, and the search finds it', async (_, session) => {
    const hidden = closedTo(session)
    expect(hidden.length).toBeGreaterThan(5)
    const seen = await asOwner(w.owner, async (c) => {
      await c.query('begin')
      return yields(c, everyRow)
    })
    expect(hidden.filter((id) => !seen.includes(id))).toEqual([])
  })

  test.each(actors)('%s: no text yields another’s row', async (_, session) => {
    const hidden = closedTo(session)
    const leaks: string[] = []
    for (const [what, text] of Object.entries(texts))
      await inside(session, async (c) => {
        const found = await yields(c, text)
        for (const mark of [...hidden, ...others]) if (found.includes(mark)) leaks.push(`${what}: ${mark}`)
        if (/"heard|root:|SCRAM-SHA/.test(found)) leaks.push(what)
      })
    expect(leaks).toEqual([])
  })

  test.each(actors)('%s: no function yields another’s row', async (_, session) => {
    const hidden = closedTo(session)
    const leaks = new Set<string>()
    let calls = 0
    await inside(session, async (c) => {
      for (const f of functions)
        for (const n of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const args = f.args.map(
            (type) =>
              `${type === 'text' || type === 'uuid' ? `'${argument[type]![n % argument[type]!.length]}'` : 'null'}::${type}`,
          )
          const found = await yields(c, `select ${f.set ? '*' : 'x'} from goc.${f.name}(${args}) x`)
          calls++
          if (hidden.some((id) => found.includes(id) && !args.join().includes(id))) leaks.add(f.name)
          if (args.length === 0) break
        }
    })
    expect(calls).toBeGreaterThan(40)
    expect([...leaks].filter((name) => !answersWalls.includes(name))).toEqual([])
    expect(functions.filter((f) => answersWalls.includes(f.name)).map((f) => f.type)).toEqual(answersWalls.map(() => 'uuid[]'))
  })

  test('a name of a function that leaks would be found: the search of functions is not blind', async () => {
    const hidden = closedTo(narrow)
    await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await c.query(
        `create function goc.leak() returns uuid[] language sql security definer as 'select array(select id from goc.engagement)'`,
      )
      await c.query('set local role goc_app')
      const found = await yields(c, 'select goc.leak()')
      expect(hidden.some((id) => found.includes(id))).toBe(true)
      await c.query('rollback')
    })
  })

  test('what a unit is founded with is no place, and widens nobody', async () => {
    const writer = rights.sessions[0]!
    await inside(writer, async (c) => {
      const id = randomUUID()
      await c.query(
        `insert into goc.unit (id, slug, nature, kind, level, valid_from, lft, rgt) values ('${id}', '${id}', 'party', 'x', 'commune', '2000-01-01', 1, 99999)`,
      )
      expect((await c.query(`select lft, rgt from goc.unit where id = '${id}'`)).rows).toEqual([{ lft: 0, rgt: 0 }])
    })
  })
})

describe('a session that is not one', () => {
  const dead = rights.sessions.filter((s) => oracle.actor(s).dead.length > 0)

  test('expired, idle, revoked, of another, without a grant: no text yields a row', async () => {
    expect(new Set(dead.flatMap((s) => oracle.actor(s).dead)).size).toBeGreaterThan(9)
    const everyId = [...new Set(Object.values(rights.rows).flatMap((rows) => rows.map((r) => r.id as string)))].filter(
      (id) => id?.length > 30,
    )
    for (const session of dead)
      for (const what of ['all rows of all tables', 'wider bounds', 'nobody in person', 'a cursor', 'the places of a person'])
        await inside(session, async (c) => {
          const found = await yields(c, texts[what]!)
          expect([session.kind, what, everyId.filter((id) => found.includes(id))]).toEqual([session.kind, what, []])
        })
  })

  test('the bounds of one with the token of another', async () => {
    const wide = oracle.actor(rights.sessions[0]!).grant.unit_id
    const { lft, rgt } = ground.places.get(wide)!
    await inside(narrow, async (c) => expect(await yields(c, forged({ lo: String(lft), hi: String(rgt) }))).toMatch(/\[\]\]$/))
  })
})

describe('what the catalogue of PostgreSQL tells', () => {
  test('it knows no value of a column; of a table it knows about how many rows there are, of all together', async () => {
    await inside(narrow, async (c) => {
      expect(
        (
          await c.query(`select from pg_stats where schemaname = 'goc' and (most_common_vals is not null or histogram_bounds is not null)
        and tablename in (select relname from pg_class where relnamespace = 'goc'::regnamespace and relrowsecurity)`)
        ).rowCount,
      ).toBe(0)
      expect(await yields(c, 'select * from pg_statistic')).toMatch(/permission denied/)
      // said in SECURITY.md: this is not closed, a role that is no superuser cannot close it
      const rows = (
        await c.query<{ n: number }>(`select reltuples::int as n from pg_class where oid = 'goc.engagement'::regclass`)
      ).rows[0]!.n
      expect(rows).toBe(rights.rows.engagement!.length)
    })
  })
})
