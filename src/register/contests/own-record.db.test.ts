/** The person on record: what he sees, and that he reaches nothing else. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asApp, rowsSeen } from '../../../tests/walls/populated.ts'
import { readable } from '../../access/lint.store.ts'
import { openSession } from '../../access/store.ts'
import { makeAccount } from '../../cli/account.ts'
import { options } from '../../cli/options.ts'
import { operations } from '../../goc.ts'
import { allows } from '../../kernel/operation.ts'
import type { Problem } from '../../kernel/problem.ts'
import { asOwner } from '../../platform/database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { ownRecords } from './own-record.fixture.ts'

const { w, rows, me, other, sessionOf, code, open, file, mine, officer, own } = await ownRecords()

describe('his record', () => {
  test('is his, with the file and day each value came from', async () => {
    expect(own.person).toMatchObject({ id: me.id, fullName: me.name })
    const counted = await rows<{ t: number; m: number; q: number }>(
      `select (select count(*)::int from goc.tenure where person_id = $1) as t, (select count(*)::int from goc.membership where person_id = $1) as m,
         (select count(*)::int from goc.qualification where person_id = $1) as q`,
      [me.id],
    )
    expect([{ t: own.tenures.length, m: own.memberships.length, q: own.qualifications.length }]).toEqual(counted)
    expect(own.tenures.length * own.memberships.length * own.qualifications.length).toBeGreaterThan(0)
    expect(own.tenures[0]!.source.file).toMatch(/\.xlsx$/)
    expect(own.tenures[0]!.unit).toBeTruthy()
  })

  test('an officer whose account is tied to a person asks the same; one tied to nobody gets nothing', async () => {
    expect(await open(await sessionOf(me.id, ['read', 'write'], 'viet-nam', ['cadres']))).toEqual(own)
    expect(await open(officer)).toEqual({ person: null, tenures: [], memberships: [], qualifications: [], findings: [] })
    expect(await open(await sessionOf(null, ['own']))).toMatchObject({ person: null, tenures: [] })
  })

  test('a file that brought something of the inspection side is not named, whatever else it brought', async () => {
    const [q] = own.qualifications
    const file = async () => (await open(mine)).qualifications.find((x) => x.id === q!.id)!.source.file
    expect(await file()).toMatch(/\.xlsx$/)
    const wings = (text: string) =>
      rows('update goc.import_batch set wings = $2 where id = (select batch_id from goc.qualification where id = $1)', [
        q!.id,
        text,
      ])
    await wings('{inspection}')
    expect(await file()).toBeNull()
    await wings('{}')
    expect(await file()).toMatch(/\.xlsx$/)
  })

  test('the machine makes such an account: for one person, and with that one act alone', async () => {
    const make = (...line: string[]) =>
      makeAccount(
        options(['chinh.minh', me.name, 'Người có hồ sơ', 'viet-nam', ...line]),
        w,
        async () => 'chim se do tren mai ngoi',
      )
    for (const line of [
      ['--may', 'own'],
      ['--may', 'own,read', '--person', me.id],
      ['--may', 'own', '--person', 'x'],
    ])
      expect([line, await code(make(...line))]).toEqual([line, 'reports:problems.notUnderstood'])
    await make('--may', 'own', '--person', me.id)
    const [account] = await rows<{ id: string }>(`select id from goc.account where name = 'chinh.minh'`)
    expect(await open(await openSession(w.pools.signin, account!.id))).toEqual(own)
  })

  test('a merged duplicate is his too', async () => {
    const duplicate = randomUUID()
    const tenures = await asOwner(w.owner, async (c) => {
      await c.query(
        `insert into goc.person (id, full_name, name_key, name_fold, alias_of, unit_id) select $2, full_name, name_key, name_fold, id, unit_id from goc.person where id = $1`,
        [me.id, duplicate],
      )
      return (
        await c.query(
          `insert into goc.qualification (id, person_id, kind, level, valid_from, unit_id) select gen_random_uuid(), $1, 'degree', 5, '2020-12-31', unit_id from goc.person where id = $1`,
          [duplicate],
        )
      ).rowCount
    })
    expect(tenures).toBe(1)
    expect((await open(mine)).qualifications).toHaveLength(own.qualifications.length + 1)
    await asOwner(w.owner, async (c) => {
      await c.query('delete from goc.qualification where person_id = $1', [duplicate])
      await c.query('delete from goc.person where id = $1', [duplicate])
    })
    expect(await open(mine)).toEqual(own)
  })
})

describe('nothing else', () => {
  test('a session for one’s own record sees the map of units in the tables, its own entries of the trail, and no other row', async () => {
    await w.run(officer, 'people.open', { id: me.id, at: '2024-01-01' })
    await w.run(officer, 'people.open', { id: other.id, at: '2024-01-01' })
    const tables = await asOwner(w.owner, (c) => readable(c, 'goc_app'))
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [mine])
      const seen = Object.keys(await rowsSeen(c, tables))
      expect(seen.filter((t) => !/^unit/.test(t))).toEqual(['trail'])
      const about = await c.query<{ person_id: string }>('select distinct person_id from goc.trail')
      expect(about.rows.map((r) => r.person_id)).toEqual([me.id])
      // planted: with the bounds of a place set by hand it stays as it is
      await c.query(`select set_config('goc.lo', '1', true), set_config('goc.hi', '100000', true)`)
      expect(Object.keys(await rowsSeen(c, tables))).toEqual(['trail'])
    })
  })

  test('no operation that needs a right is open to it; what anyone may ask takes no person', async () => {
    const anyone: string[] = []
    for (const [name, op] of operations) {
      if (allows(op.contract.may, { wings: [], may: ['own'] })) {
        anyone.push(name)
        continue
      }
      // past the form, straight to what the operation does: the walls alone answer
      const said = await code(w.run(mine, name, {}))
      expect([name, said]).toEqual([name, expect.stringMatching(/access:problems\.(notAllowed|badInput)/)])
    }
    expect(anyone.sort()).toEqual([
      'access.me',
      'access.signedIn',
      'access.signedOut',
      'audit.ofMine',
      'contests.file',
      'contests.mine',
      'contests.paper',
      'contests.withdraw',
      'installation.isolation',
      'own.open',
    ])
  })

  test('past form and right, what an operation does finds nothing of another: the walls answer, not the list of rights', async () => {
    const inputs: Record<string, unknown> = {
      'people.open': { id: other.id, at: '2024-01-01' },
      'people.page': { q: '', after: null, limit: 50 },
      'people.candidates': { ids: [other.id, me.id], at: '2024-01-01' },
      'audit.ofPerson': { personId: other.id, limit: 50 },
      'contests.waiting': { answered: false, limit: 50 },
    }
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await inTransaction(w.pools.app, { token: mine, operation: 'test', reads: true }, (door) =>
        operations.get(name)!.run(door, input as never),
      ).catch((e: Problem) => e.code)
      expect([name, JSON.stringify(answer).includes(other.name), JSON.stringify(answer).includes(other.id)]).toEqual([
        name,
        false,
        false,
      ])
    }
  })

  test('another’s record is not contested, nor his contest withdrawn', async () => {
    const tenure = (await rows<{ id: string }>('select id from goc.tenure where person_id = $1', [other.id]))[0]!
    expect(await code(file(mine, 'tenure', tenure.id, 'valid_from'))).toBe('contests:problems.notYours')
    expect(await code(file(mine, 'person', other.id, 'birth'))).toBe('contests:problems.notYours')
    const his = await file(await sessionOf(other.id, ['own']), 'person', other.id, 'birth')
    expect(await code(w.run(mine, 'contests.withdraw', { id: his.id }))).toBe('contests:problems.closed')
    expect((await w.run<{ contests: unknown[] }>(mine, 'contests.mine', {})).contests).toEqual([])
  })

  test('a session that ended, and a grant that would hold more than that one act, get nothing', async () => {
    const token = await sessionOf(me.id, ['own'])
    await w.pools.signin.query(
      'update goc.session set revoked_at = now() where account_id = (select account_id from goc.session where token_hash = sha256($1))',
      [Buffer.from(token)],
    )
    await asApp(w, async (c) => {
      await c.query(
        `select set_config('goc.token', $1, true), set_config('goc.lo', '1', true), set_config('goc.hi', '0', true)`,
        [token],
      )
      expect((await c.query('select * from goc.own_person()')).rows).toEqual([])
      expect((await c.query('select * from goc.own_contests()')).rows).toEqual([])
    })
    await expect(sessionOf(me.id, ['own', 'read'])).rejects.toMatchObject({ constraint: 'access_grant_own_apart' })
    await expect(sessionOf(me.id, ['own'], 'viet-nam', ['inspection'])).rejects.toMatchObject({
      constraint: 'access_grant_own_apart',
    })
  })

  test('a case about him, his team in it, a conflict: his record, his contests and who looked stay the same to the byte', async () => {
    const all = async () =>
      JSON.stringify([
        await open(mine),
        await w.run(mine, 'contests.mine', {}),
        ((await w.run(mine, 'audit.ofMine', {})) as { entries: { operation: string }[] }).entries.filter(
          (e) => e.operation !== 'audit.ofMine',
        ),
      ])
    const before = await all()
    const inspector = await w.session('viet-nam', ['inspection'])
    await asOwner(w.owner, async (c) => {
      const engagement = randomUUID()
      const unit = (await c.query<{ id: string }>(`select id from goc.unit where slug = 'tay-ninh'`)).rows[0]!.id
      const { rows: columns } = await c.query<{ column_name: string }>(
        `select column_name from information_schema.columns where table_schema = 'goc' and table_name = 'engagement' and is_nullable = 'NO' and column_default is null`,
      )
      // a copy of a case of the example, about him
      const names = columns.map((x) => x.column_name).filter((n) => !['id', 'unit_id'].includes(n))
      await c.query(
        `insert into goc.engagement (id, unit_id${names.map((n) => `, ${n}`).join('')}) select $1, $2${names.map((n) => `, ${n}`).join('')} from goc.engagement limit 1`,
        [engagement, unit],
      )
      await c.query(
        `insert into goc.case_team (id, engagement_id, person_id, role, valid_from, unit_id) values ($1, $2, $3, 'lead', '2024-01-01', $4)`,
        [randomUUID(), engagement, other.id, unit],
      )
      await c.query(
        `insert into goc.case_conflict (id, person_id, engagement_id, ground, noted_on, unit_id) values ($1, $2, $3, 'witness', '2024-01-01', $4)`,
        [randomUUID(), me.id, engagement, unit],
      )
      expect((await c.query('select from goc.case_conflict where person_id = $1', [me.id])).rowCount).toBe(1)
    })
    await inTransaction(
      w.pools.app,
      { token: inspector, operation: 'cases.open', reads: true, wing: 'inspection' },
      async () => null,
      () => ({ personId: me.id }),
    )
    expect(await all()).toBe(before)
  })
})

test('planted: a function that forgets whose rows it gives is found by what he sees', async () => {
  const replaced = (condition: string) =>
    rows(
      `create or replace function goc.own_tenures() returns setof goc.tenure language plpgsql stable security definer set search_path = goc, pg_temp as $$
       begin return query select * from tenure where ${condition}; end $$`,
    )
  await replaced('true')
  expect((await open(mine)).tenures.length).toBeGreaterThan(own.tenures.length)
  await replaced('person_id = any (own_ids())')
  expect(await open(mine)).toEqual(own)
})
