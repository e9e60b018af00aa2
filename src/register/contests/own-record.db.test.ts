/** The person on record: what he sees, what he cannot reach, how he contests, what is answered, what an erasure leaves. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asApp, rowsSeen } from '../../../tests/walls/populated.ts'
import { world } from '../../../tests/world/database.ts'
import { readable } from '../../access/lint.store.ts'
import { keepAccount, openSession, unitBySlug } from '../../access/store.ts'
import { newKey } from '../../audit/head.ts'
import { sealerWith } from '../../audit/seal.ts'
import { verifyOn } from '../../audit/verify.store.ts'
import { operations } from '../../goc.ts'
import { addDays, type IsoDate } from '../../kernel/dates.ts'
import { allows } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { asOwner } from '../../platform/database.ts'
import { inTransaction } from '../../platform/transaction.ts'

const w = await world('goc_can_duoc')
const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(w.owner, async (c) => (await c.query<T>(text, values)).rows)

type Person = { id: string; name: string; unit: string }
/** Two people of the roster; the first is given a cell too, which the example keeps for others. */
const people = await rows<Person>(
  `select p.id, p.full_name as name, u.slug as unit from goc.person p join goc.unit u on u.id = p.unit_id
   where p.alias_of is null and exists (select from goc.tenure t where t.person_id = p.id) and exists (select from goc.qualification q where q.person_id = p.id)
     and p.native_place is not null order by p.id limit 2`,
)
const [me, other] = people as [Person, Person]

async function sessionOf(personId: string | null, may: string[], unit = 'viet-nam', wings: string[] = []): Promise<string> {
  const id = await keepAccount(w.pools.signin, {
    name: randomUUID(),
    fullName: 'Người thử',
    office: 'Cơ quan thử',
    unitId: (await unitBySlug(w.pools.signin, unit))!,
    wings,
    may,
    password: null,
    ...(personId ? { personId } : {}),
  })
  return openSession(w.pools.signin, id)
}
const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (e: unknown) => {
      if (e instanceof Problem) return e.code
      throw e
    },
  )

type Source = { file: string | null; on: string; paper: string | null; provenance: string }
type Own = {
  person: { id: string; fullName: string; nativePlace: string | null; source: Source } | null
  tenures: { id: string; from: string; unit: string; source: Source }[]
  memberships: { id: string }[]
  qualifications: { id: string; field: string | null; level: number }[]
  findings: unknown[]
}
type Contest = {
  id: string
  number: string
  held: string | null
  said: string | null
  status: string
  outcome: string | null
  reason: string | null
  wayUp: string | null
  version: number
  dueOn: string
} // prettier-ignore
let mine: string
let officer: string
let own: Own
const open = (token: string) => w.run<Own>(token, 'own.open', {})
const file = (token: string, table: string, recordId: string, field: string, said = 'khác') =>
  w.run<{ id: string; number: string; filedOn: string; dueOn: string; rule: { days: number } }>(token, 'contests.file', {
    table,
    recordId,
    field,
    said,
    proof: 'Bằng số 12',
  })

beforeAll(async () => {
  await rows(
    `insert into goc.membership (id, person_id, unit_id, status, admitted_y, admitted_m, valid_from)
     select $2, id, unit_id, 'official', 2005, 2, '2006-02-03' from goc.person where id = $1`,
    [me.id, randomUUID()],
  )
  mine = await sessionOf(me.id, ['own'])
  officer = await w.session('viet-nam', ['cadres'])
  own = await open(mine)
})

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
      'contests.withdraw',
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
    ) // prettier-ignore
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

describe('a contest', () => {
  test('gives a receipt with the day due; the rule of the day, no holidays; what stood there is kept; one at a time', async () => {
    const tenure = own.tenures[0]!
    const receipt = await file(mine, 'tenure', tenure.id, 'valid_from', '01/02/2020')
    expect(receipt.number).toMatch(/^HS-[2-9A-Y]{4}-[2-9A-Y]{4}$/)
    expect(receipt.rule.days).toBe(15)
    expect(receipt.dueOn).toBe(addDays(receipt.filedOn as IsoDate, 15))
    expect(await code(file(mine, 'tenure', tenure.id, 'valid_from'))).toBe('contests:problems.alreadyOpen')
    const [contest] = (await w.run<{ contests: Contest[] }>(mine, 'contests.mine', {})).contests
    expect(contest).toMatchObject({
      number: receipt.number,
      held: tenure.from,
      said: '01/02/2020',
      status: 'filed',
      reason: null,
    })
    await w.run(mine, 'contests.withdraw', { id: receipt.id })
    expect((await w.run<{ contests: Contest[] }>(mine, 'contests.mine', {})).contests[0]!.status).toBe('withdrawn')
    expect((await rows('select status from goc.contest_was where id = $1', [receipt.id])) as object[]).toEqual([
      { status: 'filed' },
    ])
  })

  test('is seen by the officers of his place alone, and never answered by himself', async () => {
    const { id } = await file(mine, 'person', me.id, 'native_place', 'xã Long Hòa')
    const waiting = async (token: string) =>
      (await w.run<{ contests: { id: string; own: boolean }[] }>(token, 'contests.waiting', {})).contests.filter(
        (c) => c.id === id,
      )
    expect(await waiting(officer)).toMatchObject([{ own: false }])
    expect(await waiting(await w.session(me.unit, ['cadres']))).toHaveLength(1)
    const elsewhere = (
      await rows<{ slug: string }>(
        `select slug from goc.unit x where x.valid_to = 'infinity' and not exists (select from goc.person p where p.id = $1 and p.pos between x.lft and x.rgt) limit 1`,
        [me.id],
      )
    )[0]!.slug
    expect(await waiting(await w.session(elsewhere, ['cadres']))).toEqual([])
    const himself = await sessionOf(me.id, ['read', 'write'], 'viet-nam', ['cadres'])
    expect(await waiting(himself)).toMatchObject([{ own: true }])
    const answer = { id, version: 1, outcome: 'kept', reason: 'đúng rồi' }
    expect(await code(w.run(himself, 'contests.answer', answer))).toBe('contests:problems.ownRecord')
    expect(
      await code(
        w.run(himself, 'records.correct', {
          table: 'person',
          id: me.id,
          version: 1,
          field: 'sex',
          value: 'male',
          reason: 'x',
        }),
      ),
    ).toBe('contests:problems.ownRecord')
    // and by the database, whatever the program says
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [himself])
      await c.query(`select set_config('goc.entry', $1, true)`, [randomUUID()])
      expect((await c.query(`update goc.contest set status = 'taken' where id = $1`, [id])).rowCount).toBe(0)
    })
    await w.run(mine, 'contests.withdraw', { id })
  })

  test('is answered with a reason, a correction in the same stroke, and the way up; the old value stays in history', async () => {
    const { id } = await file(mine, 'person', me.id, 'native_place', 'xã Long Hòa')
    const local = await w.session(me.unit, ['cadres'])
    const seen = await w.run<Contest & { now: { value: string | null; version: number } }>(local, 'contests.open', { id })
    expect(seen.now.value).toBe(seen.held)
    const { version } = await w.run<{ version: number }>(local, 'contests.take', { id, version: seen.version })
    const answer = { id, outcome: 'corrected', reason: 'Theo giấy khai sinh' }
    const correction = { version: seen.now.version, value: 'xã Long Hòa' }
    expect(await code(w.run(local, 'contests.answer', { ...answer, version: seen.version, correction }))).toBe(
      'contests:problems.changedMeanwhile',
    )
    expect(await code(w.run(local, 'contests.answer', { ...answer, reason: ' ', version, correction }))).toBe(
      'access:problems.badInput',
    )
    // a stale record: neither the answer nor the correction is written
    expect(await code(w.run(local, 'contests.answer', { ...answer, version, correction: { ...correction, version: 99 } }))).toBe(
      'contests:problems.changedMeanwhile',
    )
    await w.run(local, 'contests.answer', { ...answer, version, correction })
    const [told] = (await w.run<{ contests: Contest[] }>(mine, 'contests.mine', {})).contests.filter((c) => c.id === id)
    expect(told).toMatchObject({ status: 'answered', outcome: 'corrected', reason: 'Theo giấy khai sinh' })
    expect(told!.wayUp).toBeTruthy()
    expect((await open(mine)).person!.nativePlace).toBe('xã Long Hòa')
    expect(
      await rows('select native_place from goc.person_was where id = $1 order by superseded_at desc limit 1', [me.id]),
    ).toEqual([{ native_place: own.person!.nativePlace }])
    expect(
      await rows(`select before, after from goc.trail_change where row_id = $1 and field = 'native_place'`, [me.id]),
    ).toEqual([{ before: own.person!.nativePlace, after: 'xã Long Hòa' }])
    expect(await code(w.run(mine, 'contests.withdraw', { id }))).toBe('contests:problems.closed')
  })
})

describe('a correction', () => {
  test('two officers at one value: the second is told; a value of the wrong form, a field that is none, are refused', async () => {
    const id = own.tenures[0]!.id
    const correct = (token: string, version: number, value: unknown, field = 'start_paper') =>
      w.run<{ version: number }>(token, 'records.correct', { table: 'tenure', id, version, field, value, reason: 'đối chiếu' })
    const now = (await rows<{ version: number }>('select version from goc.tenure where id = $1', [id]))[0]!.version
    expect(await correct(officer, now, '12-QĐ/HU')).toMatchObject({ version: now + 1 })
    expect(await code(correct(officer, now, '13-QĐ/HU'))).toBe('contests:problems.changedMeanwhile')
    for (const [field, value] of [
      ['valid_from', '2020-02-30'],
      ['valid_from', null],
      ['pos', 1],
      ['batch_id', null],
      ['constructor', 'x'],
    ] as const)
      expect([field, await code(correct(officer, now + 1, value, field))]).toEqual([field, 'contests:problems.badValue'])
    expect(await code(correct(await w.session('viet-nam', ['cadres'], ['read']), now + 1, 'x'))).toBe(
      'access:problems.notAllowed',
    )
  })
})

describe('a lawful erasure', () => {
  test('takes the value, its earlier wordings and what the trail keeps; the chain stays whole; only by one who may, and afresh', async () => {
    const key = newKey()
    const verify = () => asOwner(w.owner, (c) => verifyOn(c, [], [key.open]))
    await sealerWith(w.pools.sealer, key).seal()
    expect((await verify()).findings).toEqual([])
    const erasure = { table: 'person', id: me.id, field: 'native_place', basis: '05-QĐ/TU', reason: 'theo yêu cầu' }
    expect(await code(w.run(officer, 'erasure.ofValue', erasure))).toBe('access:problems.notAllowed')
    expect(await code(w.run(mine, 'erasure.ofValue', erasure))).toBe('access:problems.notAllowed')
    const keeper = await sessionOf(null, ['grant'])
    await w.pools.signin.query(
      `update goc.session set stepped_up_at = now() - interval '6 minutes' where token_hash = sha256($1)`,
      [Buffer.from(keeper)],
    )
    expect(await code(w.run(keeper, 'erasure.ofValue', erasure))).toBe('access:problems.stepUp')
    await w.pools.signin.query(`update goc.session set stepped_up_at = now() where token_hash = sha256($1)`, [
      Buffer.from(keeper),
    ])
    expect(await code(w.run(keeper, 'erasure.ofValue', { ...erasure, field: 'full_name' }))).toBe('contests:problems.notErasable')
    const gone = await w.run<{ live: number; past: number; told: number; contested: number }>(keeper, 'erasure.ofValue', erasure)
    expect(gone).toMatchObject({ live: 1, told: 1 })
    expect(gone.contested).toBeGreaterThan(0)
    expect((await open(mine)).person!.nativePlace).toBeNull()
    for (const text of [
      'select 1 from goc.person_was where id = $1 and native_place is not null',
      `select 1 from goc.trail_change where row_id = $1 and field = 'native_place' and (before is not null or after is not null or salt is not null)`,
      `select 1 from goc.contest where record_id = $1 and field = 'native_place' and (held is not null or said is not null)`,
      `select 1 from goc.contest_was where record_id = $1 and field = 'native_place' and (held is not null or said is not null)`,
    ])
      expect([text, await rows(text, [me.id])]).toEqual([text, []])
    expect(await rows(`select purpose, detail ->> 'basis' as basis from goc.trail where operation = 'erasure.ofValue'`)).toEqual([
      { purpose: null, basis: '05-QĐ/TU' },
    ])
    expect(await code(w.run(keeper, 'erasure.ofValue', erasure))).toBe('contests:problems.nothingThere')
    expect((await verify()).findings).toEqual([])
    await sealerWith(w.pools.sealer, key).seal()
    expect((await verify()).findings).toEqual([])
    // planted: a digest that is not that of the value that went
    await asOwner(w.owner, async (c) => {
      await c.query('alter table goc.trail_change disable trigger append_only')
      await c.query(`update goc.trail_change set digest = sha256('x') where row_id = $1 and field = 'native_place'`, [me.id])
    })
    expect((await verify()).findings).not.toEqual([])
  })
})
