/** Reading the trail: by person, record, account and day, a page by key, in words; and one's own. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { openSession } from '../access/store.ts'
import { asOwner } from '../platform/database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { operate } from '../server/operate.ts'
import type { TrailLine } from './contract.ts'

const w = await world('goc_before_merger')
const token = await w.session()
/** One of the cadre side: what he looks at shows to the person it is about. */
const cadres = await w.session('viet-nam', ['cadres'])
type Page = { entries: TrailLine[]; more: boolean }
const page = (input: object, session = token) => w.run<Page>(session, 'audit.page', input)
const [person] = await asOwner(
  w.owner,
  async (c) =>
    (
      await c.query<{ id: string; full_name: string; unit_id: string }>(
        'select id, full_name, unit_id from goc.person order by id limit 1',
      )
    ).rows,
)
const id = person!.id

beforeAll(async () => {
  await w.run(cadres, 'people.open', { id, at: '2024-01-01' })
  await inTransaction(
    w.pools.app,
    { token, operation: 'people.correct', reads: false, purpose: 'đính chính tên' },
    (door) =>
      door.run(
        sql`update goc.person set full_name = 'Tên Mới', unit_id = '00000000-0000-4000-8000-000000000001' where id = ${id}`,
      ),
    () => ({ personId: id, recordId: id }),
  )
  await w.run(cadres, 'people.open', { id, at: '2024-01-01' })
  await w.run(token, 'people.open', { id: 'x' }).catch(() => {})
})

describe('the trail in words', () => {
  test('of a person, newest first, with the name he had then; the operation in both languages', async () => {
    const { entries, more } = await page({ personId: id })
    expect(more).toBe(false)
    expect(entries.map((e) => [e.said.vi, e.said.en, e.person?.name, e.purpose, e.changes])).toEqual(
      [
        ['mở hồ sơ', 'opened the file of a person', 'Tên Mới', null, 0],
        // an operation that is no more is told by its name
        ['people.correct', 'people.correct', 'Tên Mới', 'đính chính tên', 2],
        ['mở hồ sơ', 'opened the file of a person', person!.full_name, null, 0],
      ].map((line) => [line[0], expect.any(String), ...line.slice(2)]),
    )
    expect(entries[0]!.who).toBe('Người thử')
  })

  test('before and after of one entry; units and people by name', async () => {
    const [, changed] = (await page({ personId: id })).entries
    const { changes } = await w.run<{ changes: { table: string; field: string; before: string; after: string }[] }>(
      token,
      'audit.entry',
      { id: changed!.id },
    )
    expect(changes.find((c) => c.field === 'full_name')).toMatchObject({
      table: 'person',
      before: person!.full_name,
      after: 'Tên Mới',
      erased: false,
    })
    const unit = changes.find((c) => c.field === 'unit_id')!
    expect(unit.after).toBe('Cả nước')
    expect(unit.before).not.toMatch(/^[0-9a-f-]{36}$/)
  })

  test('of a record, of an account, of days; what was refused says so', async () => {
    expect((await page({ recordId: id })).entries).toHaveLength(3)
    const [first] = (await page({ limit: 1 })).entries
    const ofAccount = await page({ accountId: first!.accountId, limit: 200 })
    expect(ofAccount.entries.map((e) => e.said.vi)).toContain('bị từ chối: mở hồ sơ')
    expect(new Set(ofAccount.entries.map((e) => e.accountId)).size).toBe(1)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
    expect((await page({ from: today, to: today, limit: 200 })).entries.length).toBeGreaterThan(3)
    expect((await page({ to: '2020-01-01' })).entries).toEqual([])
  })

  test('pages by key meet every entry once, whatever is written meanwhile', async () => {
    const [newest] = (await page({ limit: 1 })).entries
    const seen: string[] = []
    let after: { at: string; id: string } | null = { at: newest!.at, id: newest!.id }
    while (after) {
      const { entries, more }: Page = await page({ after, limit: 3 })
      seen.push(...entries.map((e) => e.id))
      const last = entries.at(-1)
      after = more && last ? { at: last.at, id: last.id } : null
    }
    const all = await asOwner(w.owner, async (c) =>
      (
        await c.query<{ id: string }>(
          'select id from goc.trail where (at, id) < ($1::timestamptz, $2::uuid) order by at desc, id desc',
          [newest!.at, newest!.id],
        )
      ).rows.map((x) => x.id),
    )
    expect(seen).toEqual(all)
    expect(seen.length).toBeGreaterThan(20)
  })

  test('outside one’s bounds there is nothing', async () => {
    const narrow = await w.session('xa-long-trach')
    expect((await page({ personId: id }, narrow)).entries).toEqual([])
    const [, changed] = (await page({ personId: id })).entries
    expect(await w.run(narrow, 'audit.entry', { id: changed!.id })).toMatchObject({ changes: [] })
  })
})

test('one’s own: nothing until the account is tied to a person, then every look from any office', async () => {
  const stranger = await w.session('xa-long-trach', [])
  expect(await w.run(stranger, 'audit.ofMine', {})).toEqual({ entries: [], more: false, linked: false })
  const account = await asOwner(
    w.owner,
    async (c) =>
      (
        await c.query<{ id: string }>(
          `update goc.account set person_id = $1 where id = (select account_id from goc.session where token_hash = sha256(convert_to($2, 'UTF8'))) returning id`,
          [id, stranger],
        )
      ).rows[0]!.id,
  )
  const session = await openSession(w.pools.signin, account)
  const mine = await w.run<Page & { linked: boolean }>(session, 'audit.ofMine', {})
  expect([mine.linked, mine.entries.map((e) => e.said.vi)]).toEqual([true, ['mở hồ sơ', 'people.correct', 'mở hồ sơ']])
})

test('who holds both wings looks for a case unless he says otherwise; only what he looks at for cadre work shows to the person', async () => {
  const [other] = await asOwner(
    w.owner,
    async (c) => (await c.query<{ id: string }>('select id from goc.person where id <> $1 order by id limit 1', [id])).rows,
  )
  const subject = await w.session('xa-long-trach', [])
  await asOwner(w.owner, (c) =>
    c.query(
      `update goc.account set person_id = $1 where id = (select account_id from goc.session where token_hash = sha256(convert_to($2, 'UTF8')))`,
      [other!.id, subject],
    ),
  )
  const account = await asOwner(
    w.owner,
    async (c) => (await c.query<{ id: string }>('select id from goc.account where person_id = $1', [other!.id])).rows[0]!.id,
  )
  const mine = await openSession(w.pools.signin, account)
  const shown = async () => (await w.run<Page>(mine, 'audit.ofMine', {})).entries.map((e) => [e.operation, e.purpose])
  const open = (purpose: string, work?: 'cadres' | 'inspection', operation = 'people.open') =>
    operate(
      w.pools.app,
      token,
      operation,
      operation === 'people.open' ? { id: other!.id, at: '2024-01-01' } : { personId: other!.id, at: '2024-01-01' },
      purpose,
      work,
    )
  await open('kiểm tra dấu hiệu vi phạm')
  await open('kiểm tra dấu hiệu vi phạm', 'inspection')
  // the page of a person asks the cadre side too, and that would tell as much
  await open('kiểm tra dấu hiệu vi phạm', undefined, 'standards.ofPerson')
  expect(await shown()).toEqual([])
  await open('rà soát quy hoạch', 'cadres')
  expect(await shown()).toEqual([['people.open', 'rà soát quy hoạch']])
  // an entry of the cadre wing shows to him too, who works in no wing
  await open('xét tiêu chuẩn', 'cadres', 'standards.ofPerson')
  expect((await shown())[0]).toEqual(['standards.ofPerson', 'xét tiêu chuẩn'])
  // a change shows whoever made it: it is the person's own record
  await inTransaction(
    w.pools.app,
    { token, operation: 'people.correct', reads: false, purpose: 'sửa ngày sinh' },
    (door) => door.run(sql`update goc.person set ethnicity = 'Kinh' where id = ${other!.id}`),
    () => ({ personId: other!.id }),
  )
  expect((await shown())[0]).toEqual(['people.correct', 'sửa ngày sinh'])
  // who works on one side alone has nothing to choose: the cadre side's looks show, the inspection side's never
  const inspector = await w.session('viet-nam', ['inspection'])
  await operate(w.pools.app, inspector, 'people.open', { id: other!.id, at: '2024-01-01' }, 'việc kiểm tra', 'cadres')
  await operate(w.pools.app, cadres, 'people.open', { id: other!.id, at: '2024-01-01' }, 'việc cán bộ', 'inspection')
  expect((await shown()).map(([, purpose]) => purpose)).toEqual([
    'việc cán bộ',
    'sửa ngày sinh',
    'xét tiêu chuẩn',
    'rà soát quy hoạch',
  ])
})
