/** How a person contests a value, how he is answered, how a value is corrected, what a lawful erasure leaves. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asApp } from '../../../tests/walls/populated.ts'
import { newKey } from '../../audit/head.ts'
import { sealerWith } from '../../audit/seal.ts'
import { verifyOn } from '../../audit/verify.store.ts'
import { addDays, type IsoDate } from '../../kernel/dates.ts'
import { asOwner } from '../../platform/database.ts'
import { type Contest, ownRecords } from './own-record.fixture.ts'

const { w, rows, me, sessionOf, code, open, file, mine, officer, own } = await ownRecords()

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

describe('a paper', () => {
  const pdf = Buffer.from('%PDF-1.7\nkhai sinh\n%%EOF')
  const send = (bytes: Buffer, name = 'khai sinh.pdf') =>
    w.run<{ id: string }>(mine, 'contests.file', {
      table: 'person',
      recordId: me.id,
      field: 'ethnicity',
      said: 'khác',
      paper: { name, bytes: bytes.toString('base64') },
    })
  const fetched = (token: string, id: string) =>
    w.run<{ name: string; kind: string; bytes: string }>(token, 'contests.paper', { id })

  test('is taken by its content; what is none of three kinds, or too large, is refused and nothing is filed', async () => {
    const before = (await w.run<{ contests: Contest[] }>(mine, 'contests.mine', {})).contests.length
    expect(await code(send(Buffer.from('<svg onload="alert(1)"/>'), 'a.pdf'))).toBe('contests:problems.paperKind')
    expect(await code(send(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff]), 'a.jpg'))).toBe('contests:problems.paperKind')
    expect(await code(send(Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])))).toMatch(/paperTooLarge|badInput/)
    expect((await w.run<{ contests: Contest[] }>(mine, 'contests.mine', {})).contests).toHaveLength(before)
  })

  test('opens to him and to those who may answer him, to nobody else; a file’s name leads nowhere', async () => {
    const { id } = await send(pdf, '../../khai:sinh.pdf')
    const paper = { name: '.._.._khai_sinh.pdf', kind: 'pdf', bytes: pdf.toString('base64') }
    expect(await fetched(mine, id)).toEqual(paper)
    expect(await fetched(officer, id)).toEqual(paper)
    expect(await w.run(officer, 'contests.open', { id })).toMatchObject({ paper: paper.name })
    const elsewhere = (
      await rows<{ slug: string }>(
        `select slug from goc.unit x where x.valid_to = 'infinity' and not exists (select from goc.person p where p.id = $1 and p.pos between x.lft and x.rgt) limit 1`,
        [me.id],
      )
    )[0]!.slug
    for (const token of [
      await sessionOf(null, ['own']),
      await w.session('viet-nam', ['cadres'], ['read']),
      await w.session(elsewhere, ['cadres']),
      await sessionOf(null, ['grant']),
    ])
      expect(await code(fetched(token, id))).toBe('access:problems.notFound')
    // a lawful erasure takes it along
    await w.run(await sessionOf(null, ['grant']), 'erasure.ofValue', {
      table: 'person',
      id: me.id,
      field: 'ethnicity',
      basis: '06-QĐ/TU',
      reason: 'theo yêu cầu',
    })
    expect(await rows('select 1 from goc.contest_paper where contest_id = $1', [id])).toEqual([])
    await w.run(mine, 'contests.withdraw', { id })
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
    expect(
      await rows(
        `select purpose, detail ->> 'basis' as basis from goc.trail where operation = 'erasure.ofValue' order by at desc limit 1`,
      ),
    ).toEqual([{ purpose: null, basis: '05-QĐ/TU' }])
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
