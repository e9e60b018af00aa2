/** What of a person is sensitive shows to one who names a purpose, and to nobody else; the person reads who looked and for what. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { purposes, sensitiveGroups } from '../../../regulations/purposes.ts'
import { officeAtWork, problemOf } from '../../exchange/at-work.fixture.ts'
import { rosterHead, units } from '../../exchange/office.fixture.ts'
import { asOwner } from '../../platform/database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { ownRecords } from '../contests/own-record.fixture.ts'

const { w, rows, me, other, sessionOf, code, mine, officer } = await ownRecords()
await rows(`update goc.person set personal_id = '001099' || lpad((row_number)::text, 6, '0'), ethnicity = 'Khmer', religion = 'Phật giáo'
  from (select id as of, row_number() over (order by id) from goc.person) n where n.of = person.id`)
const number = (await rows<{ personal_id: string }>('select personal_id from goc.person where id = $1', [me.id]))[0]!.personal_id

type State = { key: string; recorded: boolean; open: boolean; values: Record<string, string | null> }
const file = async (token: string, id = me.id) =>
  (await w.run<{ sensitive: State[] }>(token, 'people.open', { id, at: '2024-01-01' })).sensitive
const reveal = (token: string, group: string, purpose: string, id = me.id) =>
  w.run<{ sensitive: State[] }>(token, 'people.reveal', { id, group, purpose })
const openGroups = (states: State[]) => states.filter((s) => s.open).map((s) => s.key)
const refusal = async (token: string, text: string) =>
  inTransaction(w.pools.app, { token, operation: 'test', reads: true }, (door) => door.run(sql.raw(text))).then(
    () => null,
    (e: Error) => e.message,
  )

describe('a person’s file', () => {
  test('covers both groups, says that they are recorded, and gives no value of them anywhere in the answer', async () => {
    const states = await file(officer)
    expect(states.map((s) => [s.key, s.recorded, s.open])).toEqual([
      ['identity', true, false],
      ['belief', true, false],
    ])
    const whole = JSON.stringify(await w.run(officer, 'people.open', { id: me.id, at: '2024-01-01' }))
    for (const value of [number, 'Khmer', 'Phật giáo']) expect(whole).not.toContain(value)
    await rows('update goc.person set personal_id = null where id = $1', [other.id])
    expect((await file(officer, other.id))[0]).toMatchObject({ recorded: false, open: false })
  })

  test('opens one group of one person to one reader, for a purpose of the list; the person reads who and for what', async () => {
    const reader = await sessionOf(null, ['read'], 'viet-nam', ['cadres'])
    expect((await reveal(reader, 'identity', 'cadreWork')).sensitive).toMatchObject([
      { key: 'identity', open: true, values: { personalId: number, ethnicity: null } },
      { key: 'belief', open: false, values: { ethnicity: null, religion: null } },
    ])
    expect(openGroups(await file(reader))).toEqual(['identity'])
    expect(openGroups(await file(reader, other.id))).toEqual([])
    expect(openGroups(await file(officer))).toEqual([])
    const seen = (await w.run<{ entries: { operation: string; purpose: string }[] }>(mine, 'audit.ofMine', {})).entries
    expect(seen.find((e) => e.operation === 'people.reveal')?.purpose).toBe('Quy hoạch, bổ nhiệm, giới thiệu ứng cử')
    expect(await code(reveal(reader, 'identity', 'tò mò'))).toBe('access:problems.badInput')
    expect(await code(reveal(reader, 'identity', 'inspection'))).toBe('people:problems.purposeOfOther')
    const elsewhere = (
      await rows<{ slug: string }>(
        `select slug from goc.unit x where x.valid_to = 'infinity' and not exists (select from goc.person_scope p where p.person_id = $1 and p.pos between x.lft and x.rgt)
         and not exists (select from goc.person p where p.id = $1 and p.pos between x.lft and x.rgt) limit 1`,
        [me.id],
      )
    )[0]!.slug
    const stranger = await sessionOf(null, ['read'], elsewhere, ['cadres'])
    expect(await code(reveal(stranger, 'identity', 'verify'))).toBe('access:problems.notFound')
  })

  test('what an inspector opens for a case does not show to the person', async () => {
    const inspector = await sessionOf(null, ['read'], 'viet-nam', ['inspection'])
    const shown = async () =>
      (await w.run<{ entries: { operation: string }[] }>(mine, 'audit.ofMine', {})).entries.filter(
        (e) => e.operation === 'people.reveal',
      ).length
    const before = await shown()
    await reveal(inspector, 'belief', 'inspection')
    const both = await sessionOf(null, ['read'], 'viet-nam', ['cadres', 'inspection'])
    await reveal(both, 'belief', 'inspection')
    expect(await shown()).toBe(before)
    await reveal(both, 'belief', 'policy')
    expect(await shown()).toBe(before + 1)
  })

  test('is covered again the next day, and under another grant', async () => {
    const reader = await sessionOf(null, ['read'], 'viet-nam', ['cadres'])
    await reveal(reader, 'belief', 'policy')
    expect(openGroups(await file(reader))).toEqual(['belief'])
    await asOwner(w.owner, async (c) => {
      await c.query(`alter table goc.opening disable trigger append_only`)
      await c.query(`update goc.opening set at = at - interval '1 day'`)
      await c.query(`alter table goc.opening enable trigger append_only`)
    })
    expect(openGroups(await file(reader))).toEqual([])
  })

  test('one’s own is never covered', async () => {
    const himself = await sessionOf(me.id, ['read'], 'viet-nam', ['cadres'])
    expect(openGroups(await file(himself))).toEqual(['identity', 'belief'])
    expect(JSON.stringify(await w.run(mine, 'own.open', {}))).toContain(number)
  })
})

describe('the database', () => {
  test('gives the columns to no query of the app role, past wordings neither; with the right given it would (the planted fault)', async () => {
    for (const text of [
      'select personal_id from goc.person',
      'select religion from goc.person_was',
      'select * from goc.person limit 1',
    ])
      expect(await refusal(officer, text)).toMatch(/permission denied/)
    expect(await refusal(officer, 'select * from goc.opening')).toMatch(/permission denied/)
    expect(await refusal(officer, 'select ethnicity, count(*) from goc.person group by 1')).toBeNull()
    await asOwner(w.owner, (c) => c.query('grant select (religion) on goc.person to goc_app'))
    expect(await refusal(officer, 'select religion from goc.person')).toBeNull()
    await asOwner(w.owner, (c) => c.query('revoke select (religion) on goc.person from goc_app'))
  })

  test('lets no opening stand without its entry in the trail, with a purpose', async () => {
    const open = `select goc.open_fields('${me.id}', 'identity', 'x')`
    expect(await refusal(officer, open)).toMatch(/left no entry/)
    const without = inTransaction(
      w.pools.app,
      { token: officer, operation: 'test', reads: false },
      (door) => door.run(sql.raw(open)),
      () => ({ personId: me.id }),
    )
    await expect(without).rejects.toThrow('left no entry')
  })

  test('answers who may not import with nobody, of whose numbers and names he asks', async () => {
    const reader = await sessionOf(null, ['read'], 'viet-nam', ['cadres'])
    const ask = (token: string) =>
      inTransaction(w.pools.app, { token, operation: 'test', reads: true }, (door) =>
        door.run<{ n: number }>(
          sql.raw(`select (select count(*) from goc.persons_to_match(array['${number}'], '{}')) + (select count(*) from goc.number_ends(array['${me.id}'::uuid]))
            + (select count(*) from jsonb_object_keys(goc.closed_values('person', '${me.id}', (select version from goc.person where id = '${me.id}')))) as n`),
        ),
      )
    expect(await ask(reader)).toEqual([{ n: 0 }])
    expect(await ask(officer)).toEqual([{ n: 4 }])
  })

  test('keeps the same groups as the regulations', async () => {
    for (const { key, fields } of sensitiveGroups)
      for (const field of fields) expect(await rows('select goc.group_of($1) as g', [field])).toEqual([{ g: key }])
    expect(new Set(purposes.map((p) => p.vi)).size).toBe(purposes.length)
  })
})

test('the trail covers what a change of them said, until the group is open; the value that went stays covered in a withdrawn row', async () => {
  const writer = await sessionOf(null, ['read', 'write'], 'viet-nam', ['cadres'])
  const version = (await rows<{ version: number }>('select version from goc.person where id = $1', [me.id]))[0]!.version
  await w.run(writer, 'records.correct', {
    table: 'person',
    id: me.id,
    version,
    field: 'religion',
    value: 'Công giáo',
    reason: 'đính chính',
  })
  const entry = (
    await rows<{ id: string }>(
      `select trail_id as id from goc.trail_change where row_id = $1 and field = 'religion' order by n desc limit 1`,
      [me.id],
    )
  )[0]!.id
  const change = async () =>
    (
      await w.run<{ changes: { field: string; before: string | null; after: string | null; covered: boolean }[] }>(
        writer,
        'audit.entry',
        { id: entry },
      )
    ).changes[0]!
  expect(await change()).toMatchObject({ field: 'religion', before: null, after: null, covered: true })
  await reveal(writer, 'belief', 'verify')
  expect(await change()).toMatchObject({ before: 'Phật giáo', after: 'Công giáo', covered: false })
})

test('an import says that a covered field differs, not from what; it fills, and an undo puts back what was there', async () => {
  const office = await officeAtWork(units)
  const roster = (name: string, ...more: (string | null)[]) => ({
    'Trích ngang': [
      [...rosterHead, 'Dân tộc', 'Tôn giáo'],
      [
        name,
        '06/5/1975',
        'Nam',
        more[0] ?? null,
        'trung cấp',
        'x',
        'Bí thư',
        'Đảng ủy xã Đông',
        '01/03/2020',
        null,
        null,
        null,
        more[1] ?? null,
        more[2] ?? null,
      ],
    ],
  })
  const first = await office.commit(await office.stage(roster('Lê Văn Một', null, 'Khmer', null)))
  const now = () => office.ask<object>(`select personal_id, ethnicity, religion from goc.person where full_name = 'Lê Văn Một'`)
  const second = await office.stage(roster('Lê Văn Một', '999075000001', 'Kinh', 'Phật giáo'))
  const told = second.findings.find((f) => f.field === 'ethnicity')!
  expect([told.code, told.with.known, JSON.stringify(second).includes('Khmer')]).toEqual([
    'people:findings.detailDiffers',
    '•••',
    false,
  ])
  const done = await office.commit(second)
  expect(await now()).toEqual([{ personal_id: '999075000001', ethnicity: 'Khmer', religion: 'Phật giáo' }])
  await office.undo(done)
  expect(await now()).toEqual([{ personal_id: null, ethnicity: 'Khmer', religion: null }])
  expect(first.counts.person).toBe(1)
  // a correction by hand of a covered value stands in the way of an undo like any other
  const third = await office.commit(await office.stage(roster('Lê Văn Một', '999075000001', 'Kinh', 'Phật giáo')))
  const [{ id, version }] = (await office.ask<{ id: string; version: number }>(
    `select id, version from goc.person where full_name = 'Lê Văn Một'`,
  )) as [{ id: string; version: number }]
  await office.run('records.correct', { table: 'person', id, version, field: 'religion', value: 'không', reason: 'đính chính' })
  expect((await problemOf(office.undo(third))).code).toBe('exchange:problems.laterEdits')
})
