/** What people decide about a draft: which of several people a row means, and that a whole sheet is left out. */
import { expect, test } from 'vitest'
import { errorsOf, isSaid, officeAtWork, problemOf } from './at-work.fixture.ts'
import * as lists from './office.fixture.ts'

const office = await officeAtWork(lists.units, { S: lists.roster }, { S: lists.members })
const deputyOf = (unit: string) =>
  ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Phó Bí thư', unit, '01/01/2021'] as const

test('several people of one name: each shown with what tells him apart, one chosen, chosen again, or a new one', async () => {
  const twin = (birth: string, unit: string, id: string | null) =>
    ['Tạ Văn Đôi', birth, 'Nam', id, null, null, 'Phó Bí thư', unit, '01/01/2021'] as const
  const base = await office.commit(
    await office.stage({
      S: [lists.rosterHead, twin('1970', 'Đảng ủy xã Đông', '999070000031'), twin('03/4/1970', 'Đảng ủy xã Tây', '999070000032')],
    }),
  )
  const asked = ['Tạ Văn Đôi', '1970', 'Nam', null, null, null, 'Bí thư Huyện ủy', 'Huyện ủy Mẫu', '01/02/2022'] as const
  const staged = await office.stage({ S: [lists.rosterHead, asked] })
  expect(errorsOf(staged)).toEqual([['people:findings.personTwice', 'fullName', 2]])
  const told = staged.findings[0]!.with
  expect(isSaid('people:findings.personTwice', told)).toBe(true)
  const ids = String(told.ids).split(',')
  expect([told.mayBeNew, ids.length]).toEqual([1, 2])

  type Shown = { people: { id: string; numberEnd: string | null; posts: { unit: string }[]; units: string[] }[] }
  const apart = async (token?: string) =>
    (await office.run<Shown>('people.candidates', { ids, at: '2022-01-01' }, token)).people.map((p) => [
      p.numberEnd,
      p.posts.map((x) => x.unit).join(),
      p.units.join(),
    ])
  expect((await apart()).sort()).toEqual([
    ['0031', 'Đảng ủy xã Đông', 'Đảng ủy xã Đông'],
    ['0032', 'Đảng ủy xã Tây', 'Đảng ủy xã Tây'],
  ])
  // planted: who may see one of them only is shown that one only, and of none the whole number
  expect(await apart(await office.session('xa-tay'))).toEqual([['0032', 'Đảng ủy xã Tây', 'Đảng ủy xã Tây']])
  expect(JSON.stringify(await office.run('people.candidates', { ids, at: '2022-01-01' }))).not.toContain('999070')

  const say = (of: typeof staged, raw: string) => office.decide(of, [{ sheet: 'S', row: 2, field: '$person', raw }])
  const chosen = await say(staged, ids[1]!)
  expect([errorsOf(chosen), chosen.page?.rows[0]?.answer]).toEqual([[], ids[1]])
  const again = await say(chosen, '')
  expect([errorsOf(again).length, again.page?.rows[0]?.answer]).toEqual([1, null])
  // planted: one who is none of them is no answer
  expect(errorsOf(await say(again, '00000000-0000-4000-8000-000000000099'))).toHaveLength(1)
  const opened = await office.run<typeof staged>('imports.open', { id: staged.id })
  const known = await office.commit(await say(opened, ids[1]!))
  expect(known.counts).toMatchObject({ tenure: 1 })
  expect(known.counts.person).toBeUndefined()
  const of = await office.ask<{ person: string }>(`select person_id as person from goc.tenure where title = 'district-secretary'`)
  expect(of.map((r) => r.person)).toEqual([ids[1]])
  await office.undo(known)
  await office.undo(base)
})

test('two rows of one name in one file: the second is the first, or another; the answer outlives the reading', async () => {
  const row = (unit: string) => ['Tạ Văn Ba', '1971', 'Nam', null, null, null, 'Phó Bí thư', unit, '01/01/2021'] as const
  const staged = await office.stage({ S: [lists.rosterHead, row('Đảng ủy xã Đông'), row('Đảng ủy xã Tây')] })
  expect(errorsOf(staged)).toEqual([['people:findings.personMaybe', 'fullName', 3]])
  expect(staged.findings.find((f) => f.level === 'error')!.with.ids).toBe('row:2:S')
  const one = await office.decide(staged, [{ sheet: 'S', row: 3, field: '$person', raw: 'row:2:S' }])
  expect(errorsOf(one)).toEqual([])
  const batch = await office.commit(one)
  expect([batch.counts.person, batch.counts.tenure]).toEqual([1, 2])
  await office.undo(batch)
})

test('who must be recorded already cannot be answered to be new', async () => {
  const twins = await office.commit(
    await office.stage({
      S: [
        lists.rosterHead,
        ['Tạ Văn Tư', '01/01/1972', 'Nam', '999072000041', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
        ['Tạ Văn Tư', '02/01/1972', 'Nam', '999072000042', null, null, 'Phó Chủ tịch UBND', 'UBND xã Đông', '01/01/2021'],
      ],
    }),
  )
  const note = [...lists.supervision[1]!]
  note[2] = 'Tạ Văn Tư'
  note[3] = null
  note[4] = 1972
  const staged = await office.stage({ S: [lists.supervision[0]!, note] })
  expect(errorsOf(staged)).toEqual([['people:findings.personTwice', 'subject', 2]])
  expect(staged.findings[0]!.with.mayBeNew).toBe(0)
  const fresh = await office.decide(staged, [{ sheet: 'S', row: 2, field: '$person', raw: 'new' }])
  expect(errorsOf(fresh)).toHaveLength(1)
  const { ids } = fresh.findings[0]!.with as { ids: string }
  const chosen = await office.decide(fresh, [{ sheet: 'S', row: 2, field: '$person', raw: ids.split(',')[0]! }])
  expect(errorsOf(chosen)).toEqual([])
  await office.run('imports.discard', { id: chosen.id, version: chosen.version })
  await office.undo(twins)
})

test('a whole sheet is left out: nothing of it is checked, kept or written, the others are', async () => {
  const wrong = ['Mai Văn Chín', '6/5/75', 'Nam', '999070000009', null, null, 'Quản lý', 'Đảng ủy xã Bắc', '01/01/2021'] as const
  const staged = await office.stage({
    A: [lists.rosterHead, deputyOf('Đảng ủy xã Đông')],
    B: [lists.rosterHead, wrong, [...wrong.slice(0, 1), '01/01/1971', ...wrong.slice(2)]],
  })
  expect(errorsOf(staged).length).toBeGreaterThanOrEqual(2)
  expect((await problemOf(office.commit(staged))).code).toBe('exchange:problems.errorsLeft')
  const rest = await office.decide(staged, [{ sheet: 'B', skip: 'không nhập trang này' }])
  expect(errorsOf(rest)).toEqual([])
  expect(rest.sheets.map((s) => [s.name, s.why, s.records, s.errors])).toEqual([
    ['A', null, 1, 0],
    ['B', 'byHand', 0, 0],
  ])
  const [kept] = await office.ask<{ staged: string }>(`select staged::text from goc.import_batch where id = '${staged.id}'`)
  expect(kept?.staged).not.toContain('Mai Văn Chín')
  expect((await problemOf(office.decide(rest, [{ sheet: 'B', row: 2, skip: 'x' }]))).code).toBe('exchange:problems.noSuchCell')
  const batch = await office.commit(rest)
  expect([batch.counts.person, batch.counts.tenure]).toEqual([1, 1])
  await office.undo(batch)
  // planted: with every sheet left out there is nothing to write, and that is said
  const only = await office.stage({ A: [lists.rosterHead, deputyOf('Đảng ủy xã Tây')] })
  const none = await office.decide(only, [{ sheet: 'A', skip: 'không nhập' }])
  expect((await problemOf(office.commit(none))).code).toBe('exchange:problems.nothingToWrite')
})
