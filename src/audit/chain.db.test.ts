/** What the trail tells, who reads it, how it is sealed, and what a lawful erasure leaves. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asApp, refusal } from '../../tests/walls/populated.ts'
import { world } from '../../tests/world/database.ts'
import { openSession } from '../access/store.ts'
import { asOwner } from '../platform/database.ts'
import { type Door, inTransaction } from '../platform/transaction.ts'
import { keepMachineAccount } from '../server/setting.ts'
import { eraseAtMachine } from './erase.store.ts'
import { newKey } from './head.ts'
import { sealerWith } from './seal.ts'
import { verifyOn } from './verify.store.ts'

const w = await world('goc_before_merger')
const key = newKey()
const sealer = sealerWith(w.pools.sealer, key)
const token = await w.session()
const owner = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(w.owner, async (c) => (await c.query<T>(text, values)).rows)
const verify = () => asOwner(w.owner, (c) => verifyOn(c, [], [key.open]))
const write = <T>(work: (door: Door) => Promise<T>, personId?: string) =>
  inTransaction(w.pools.app, { token, operation: 'test', reads: false }, work, () => ({ personId }))
const people = (await owner<{ id: string; full_name: string }>('select id, full_name from goc.person order by id limit 5')) as [
  { id: string; full_name: string },
  { id: string; full_name: string },
  { id: string; full_name: string },
]
type Told = { field: string; before: string | null; after: string | null; tbl: string; wing: string }
const toldOf = (id: string) =>
  owner<Told>('select tbl, wing, field, before, after from goc.trail_change where row_id = $1 order by n', [id])

describe('before and after', () => {
  test('an update tells the fields that changed, each time; what is worked out is not told', async () => {
    const [person] = people
    await write((door) => door.run(sql`update goc.person set native_place = 'Long An' where id = ${person.id}`))
    await write((door) =>
      door.run(
        sql`update goc.person set native_place = null, full_name = full_name || ' B', name_fold = 'x' where id = ${person.id}`,
      ),
    )
    const all = { tbl: 'person', wing: 'register' }
    const told = await toldOf(person.id)
    expect(told.slice(-2).sort((a, b) => a.field.localeCompare(b.field))).toEqual([
      { ...all, field: 'full_name', before: person.full_name, after: `${person.full_name} B` },
      { ...all, field: 'native_place', before: 'Long An', after: null },
    ])
    expect(told.at(-3)).toMatchObject({ ...all, field: 'native_place', after: 'Long An' })
    expect(told).toHaveLength(3)
  })

  test('a withdrawal tells the whole row under the wing of its table; an insert tells nothing; a moved tree tells nothing', async () => {
    const before = (await owner<{ n: number }>('select count(*)::int as n from goc.trail_change'))[0]!.n
    const [d] = await owner<{ id: string; topic: string }>('select id, topic from goc.regular_supervision order by id limit 1')
    await write((door) => door.run(sql`delete from goc.regular_supervision where id = ${d!.id}`))
    const [row] = await toldOf(d!.id)
    expect(row).toMatchObject({ tbl: 'regular_supervision', wing: 'inspection', field: '*', after: null })
    expect(JSON.parse(row!.before!)).toMatchObject({ topic: d!.topic })
    await write((door) =>
      door.insertMany('document', [{ id: randomUUID(), number: 'x', kind: 'x', issuer: 'x', unit_id: door.actor.unitId }]),
    )
    await write((door) => door.run(sql`select goc.replace_places()`))
    expect((await owner<{ n: number }>('select count(*)::int as n from goc.trail_change'))[0]!.n).toBe(before + 1)
  })
})

describe('no change without its entry', () => {
  const lone = (text: string, entry: string | null) =>
    asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [token])
      if (entry) await c.query(`select set_config('goc.entry', $1, true)`, [entry])
      await c.query(text, [people[1].id])
      await c.query('commit')
    })
  const update = `update goc.person set religion = 'không' where id = $1`

  test('a change that names no entry is refused at once, one whose entry is never written at the commit', async () => {
    await expect(lone(update, null)).rejects.toThrow('names no entry')
    await expect(lone(update, randomUUID())).rejects.toThrow('left no entry')
    await expect(
      lone(
        `insert into goc.document (id, number, kind, issuer, unit_id) select gen_random_uuid(), 'x', 'x', 'x', unit_id from goc.person where id = $1`,
        randomUUID(),
      ),
    ).rejects.toThrow('left no entry')
    // naming an entry of another transaction does not help
    const [old] = await owner<{ id: string }>('select id from goc.trail limit 1')
    await expect(lone(update, old!.id)).rejects.toThrow('left no entry')
    expect(
      (await owner<{ religion: string }>('select religion from goc.person where id = $1', [people[1].id]))[0]!.religion,
    ).not.toBe('không')
  })

  test('a reading operation cannot change anything', async () => {
    await expect(
      inTransaction(w.pools.app, { token, operation: 'test', reads: true }, (door) =>
        door.run(sql`update goc.person set religion = 'không' where id = ${people[1].id}`),
      ),
    ).rejects.toThrow('names no entry')
  })

  test('every table that the app may write tells; every one that keeps its past tells before and after', async () => {
    const silent = `select c.relname from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and c.relname not like '%\\_was'
      and c.relname <> 'trail' and has_any_column_privilege('goc_app', c.oid, 'insert')
      and (not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'told' and g.tgenabled = 'O')
        or exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'keep_history')
           and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'tell_change' and g.tgenabled = 'O'))`
    expect(await owner(silent)).toEqual([])
    // planted: a table whose trigger was taken away is found
    await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await c.query('alter table goc.petition disable trigger tell_change; drop trigger told on goc.snapshot')
      expect((await c.query(`${silent} order by 1`)).rows).toEqual([{ relname: 'petition' }, { relname: 'snapshot' }])
      await c.query('rollback')
    })
  })

  test('the app writes no change, no leaf and no head itself, and not the moment of an entry; the sealer reaches no record', async () => {
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [token])
      for (const text of [
        `insert into goc.trail_change (trail_id, wing, tbl, row_id, field) values (gen_random_uuid(), 'register', 'person', gen_random_uuid(), 'sex')`,
        `insert into goc.trail_leaf values (1, gen_random_uuid(), sha256(''))`,
        'select * from goc.trail_leaf',
        'delete from goc.trail_head',
        `insert into goc.trail (id, at, unit_id, account_id, who, office, operation) values (gen_random_uuid(), now(), gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x')`,
      ])
        expect([text, await refusal(c, text)]).toEqual([text, '42501'])
    })
    for (const text of [
      'select * from goc.person',
      'select * from goc.account',
      'update goc.trail_head set size = 1',
      `insert into goc.trail (id) values (gen_random_uuid())`,
    ])
      await expect(w.pools.sealer.query(text)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('who reads what', () => {
  let entry: { id: string }
  beforeAll(async () => {
    await inTransaction(
      w.pools.app,
      { token, operation: 'test.inspection', reads: false, wing: 'inspection' },
      async () => {},
      () => ({ personId: people[2].id }),
    )
    await w.run(await w.session('viet-nam', ['cadres']), 'people.open', { id: people[2].id, at: '2024-01-01' })
    ;[entry] = (await owner<{ id: string }>(`select id from goc.trail where operation = 'test.inspection'`)) as [{ id: string }]
  })
  const seen = (session: string) =>
    inTransaction(w.pools.app, { token: session, operation: 'look', reads: true }, async (door) => ({
      entries: (
        await door.run(sql<{ operation: string }>`select operation from goc.trail where person_id = ${people[2].id} order by at`)
      ).map((x) => x.operation),
      wings: (await door.run(sql<{ wing: string }>`select distinct wing from goc.trail_change order by 1`)).map((x) => x.wing),
    }))

  test('entries and values of the inspection side show to the inspection side alone', async () => {
    expect(entry.id).toBeTruthy()
    expect(await seen(token)).toEqual({ entries: ['test.inspection', 'people.open'], wings: ['inspection', 'register'] })
    expect(await seen(await w.session('viet-nam', ['cadres']))).toEqual({ entries: ['people.open'], wings: ['register'] })
  })

  test('the one whose record it is reads who looked, from whatever office, but nothing of the inspection side', async () => {
    const stranger = await w.session('xa-long-trach', [])
    expect(await seen(stranger)).toEqual({ entries: [], wings: [] })
    const [account] = await owner<{ id: string }>(
      `update goc.account set person_id = $1 where id = (select account_id from goc.session where token_hash = sha256(convert_to($2, 'UTF8'))) returning id`,
      [people[2].id, stranger],
    )
    const session = await openSession(w.pools.signin, account!.id)
    expect((await seen(session)).entries).toEqual(['people.open'])
  })

  test('the walls ask for the wings three times a query, not once a row', async () => {
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [token])
      const { rows } = await c.query<{ 'QUERY PLAN': string }>(
        'explain (analyze, timing off, summary off) select count(*) from goc.trail',
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      const scan = /Function Scan on (?:pg_catalog\.)?unnest w.*rows=(\d+)(?:\.00)? loops=(\d+)/.exec(plan)
      expect([scan?.[1], scan?.[2]]).toEqual(['3', '1'])
      expect(plan).toContain('InitPlan')
    })
  })
})

test('what is refused leaves its name and the reason, and no value', async () => {
  const narrow = await w.session('viet-nam', [], [])
  const before = (await owner<{ n: number }>('select count(*)::int as n from goc.trail'))[0]!.n
  await expect(w.run(narrow, 'people.open', { id: people[0].id, at: '2024-01-01' })).rejects.toMatchObject({ status: 403 })
  await expect(w.run(token, 'people.open', { id: 'Nguyễn Văn Bí Mật' })).rejects.toMatchObject({ status: 400 })
  await expect(w.run('no session', 'people.open', { id: 'x' })).rejects.toBeTruthy()
  const rows = await owner<{ operation: string; detail: unknown; person_id: null; purpose: null }>(
    'select operation, detail, person_id, purpose from goc.trail order by at offset $1',
    [before],
  )
  const refused = { operation: 'refused', person_id: null, purpose: null }
  expect(rows).toEqual([
    { ...refused, detail: { operation: 'people.open', code: 'access:problems.notAllowed' } },
    { ...refused, detail: { operation: 'people.open', code: 'access:problems.badInput' } },
  ])
})

describe('sealing and erasing', () => {
  test('two sealers at once make one chain; an entry that commits late is sealed late, none is left out', async () => {
    const late = await w.pools.app.connect()
    await late.query('begin')
    const { account_id } = (await late.query<{ account_id: string }>('select account_id from goc.enter($1)', [token])).rows[0]!
    const id = randomUUID()
    await late.query(
      `insert into goc.trail (id, unit_id, account_id, who, office, operation) values ($1, $1, $2, 'x', 'x', 'late')`,
      [id, account_id],
    )
    await w.run(token, 'access.me', {})
    const other = sealerWith(w.pools.sealer, key)
    await Promise.all([sealer.seal(), other.seal(), sealer.seal()])
    await w.run(token, 'access.me', {})
    await other.seal()
    expect(await owner('select from goc.trail_leaf where trail_id = $1', [id])).toHaveLength(0)
    await late.query('commit')
    late.release()
    await sealer.seal()
    expect(await owner('select from goc.trail_leaf where trail_id = $1', [id])).toHaveLength(1)
    expect(await verify()).toMatchObject({ whole: true, unsealed: 0 })
  })

  test('on another server, whose transactions count from elsewhere, the whole trail is looked through once', async () => {
    await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await c.query('set local session_replication_role = replica')
      // as after a restore: the heads come from a server that counted further, and an entry came with them unsealed
      await c.query(`update goc.trail_head set cluster = '1' || cluster`)
      await c.query(
        `insert into goc.trail (id, unit_id, account_id, who, office, operation, xid) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'restored', '3')`,
      )
      const { sealIn } = await import('./seal.ts')
      const before = (await c.query<{ n: number }>('select count(*)::int as n from goc.trail_leaf')).rows[0]!.n
      expect((await sealIn(c, key))!.head.size).toBe(before + 1)
      await c.query('rollback')
    })
  })

  test('a broken chain is not signed further', async () => {
    await asOwner(w.owner, async (c) => {
      await c.query('alter table goc.trail_leaf disable trigger append_only')
      const { rows } = await c.query<{ hash: Buffer }>('select hash from goc.trail_leaf where seq = 2')
      await c.query(`update goc.trail_leaf set hash = sha256('x') where seq = 2`)
      await w.run(token, 'access.me', {})
      await expect(sealerWith(w.pools.sealer, key).seal()).rejects.toMatchObject({ code: 'audit:problems.chainBroken' })
      await c.query('update goc.trail_leaf set hash = $1 where seq = 2', [rows[0]!.hash])
      await c.query('alter table goc.trail_leaf enable trigger append_only')
    })
    expect(await sealerWith(w.pools.sealer, key).seal()).toBeTruthy()
  })

  test('a lawful erasure takes the values, leaves the chain whole and an entry with its ground', async () => {
    const [person] = people
    await openSession(w.pools.signin, await keepMachineAccount(w.pools), 1)
    await w.run(token, 'people.open', { id: person.id, at: '2024-01-01' })
    await sealer.seal()
    expect(
      await eraseAtMachine(w.owner, { record: person.id, field: 'native_place', words: false, ground: 'QĐ 12-QĐ/TU' }),
    ).toEqual({ values: 2, words: 0 })
    const left = await toldOf(person.id)
    expect(left.filter((x) => x.field === 'native_place').every((x) => x.before === null && x.after === null)).toBe(true)
    expect(left.find((x) => x.field === 'full_name')!.before).toBe(person.full_name)
    expect((await eraseAtMachine(w.owner, { record: person.id, words: true, ground: 'QĐ 12-QĐ/TU' })).words).toBeGreaterThan(0)
    // what is gone is gone: a second time there is nothing
    await expect(eraseAtMachine(w.owner, { record: person.id, words: true, ground: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(eraseAtMachine(w.owner, { record: randomUUID(), words: true, ground: 'x' })).rejects.toMatchObject({
      status: 404,
    })
    expect(await verify()).toMatchObject({ whole: true, findings: [] })
    await sealer.seal()
    expect(await verify()).toMatchObject({ whole: true, unsealed: 0 })
    expect(await owner(`select purpose from goc.trail where operation = 'audit.erase' order by at limit 1`)).toEqual([
      { purpose: 'QĐ 12-QĐ/TU' },
    ])
    // anything but an erasure is refused, to the superuser too
    for (const text of [
      `update goc.trail_change set before = 'x', digest = null where row_id = $1`,
      'update goc.trail_change set before = null, after = null, salt = null where row_id = $1 and false or salt is not null',
      'delete from goc.trail_change where row_id = $1',
    ])
      await expect(owner(text, text.includes('$1') ? [person.id] : [])).rejects.toMatchObject({ code: 'P0001' })
  })
})
