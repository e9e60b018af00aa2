/** A paper of a state-secret grade keeps its number only, at every way in; an isolated installation may keep more, and is not one any more only when nothing is left. */
import { describe, expect, test } from 'vitest'
import { isolation } from '../../cli/isolation.ts'
import { options } from '../../cli/options.ts'
import { errorsOf, isSaid, officeAtWork, problemOf } from '../../exchange/at-work.fixture.ts'
import { units } from '../../exchange/office.fixture.ts'
import { asOwner } from '../../platform/database.ts'

const office = await officeAtWork(units)
const { run, ask } = office
await ask(
  `insert into goc.account (id, name, full_name, secret) values (gen_random_uuid(), 'may-nay', 'Máy này', 'x') on conflict do nothing`,
)
const declare = (...args: string[]) => isolation(options(['isolated', ...args]), { owner: office.owner })
const paper = (number: string, more: object = {}) => ({ number, issuer: 'Huyện ủy Mẫu', issuedOn: '2026-04-01', ...more })
const register = (input: object) => run<{ id: string }>('documents.register', input)
type Listed = { id: string; number: string; grade: string; kind: string | null; title: string | null; version: number }
const listed = async (q: string) => (await run<{ documents: Listed[] }>('documents.page', { q })).documents
/** Anywhere in the database that the register, the drafts or the trail could keep it. */
const kept = async (text: string) =>
  (
    await ask<{
      t: string
    }>(`select 'document' as t from goc.document x where x::text like '%${text}%' union select 'document_was' from goc.document_was x where x::text like '%${text}%'
      union select 'import_batch' from goc.import_batch x where x::text like '%${text}%' union select 'import_batch_was' from goc.import_batch_was x where x::text like '%${text}%'
      union select 'trail' from goc.trail x where x::text like '%${text}%' union select 'trail_change' from goc.trail_change x where x::text like '%${text}%' order by 1`)
  ).map((x) => x.t)

describe('on an ordinary machine', () => {
  test('the operation takes number, day, issuer and grade, and refuses the rest with a sentence that names the law', async () => {
    await register(paper('01-BC/HU', { grade: 'secret' }))
    expect(await listed('01-BC')).toMatchObject([{ grade: 'secret', kind: null, title: null }])
    for (const more of [{ title: 'về việc kín' }, { kind: 'Báo cáo' }]) {
      const { code, with: values } = await problemOf(register(paper('02-BC/HU', { grade: 'confidential', ...more })))
      expect([code, isSaid(code, values)]).toEqual(['documents:problems.numberOnly', true])
    }
    expect((await problemOf(register(paper('x'.repeat(41), { grade: 'topSecret' })))).code).toBe('documents:problems.numberLong')
    expect((await problemOf(register(paper('01-BC/HU', { grade: 'secret' })))).code).toBe('documents:problems.thereAlready')
    expect((await problemOf(register(paper('03-BC/HU')))).code).toBe('documents:problems.kindMissing')
    expect(await kept('việc kín')).toEqual([])
  })

  test('the database itself refuses, a column that comes later too, whoever writes', async () => {
    await asOwner(office.owner, async (c) => {
      const refusal = (text: string) =>
        c.query(text).then(
          () => null,
          (e: { constraint?: string }) => e.constraint,
        )
      const insert = (columns: string, values: string) =>
        refusal(
          `insert into goc.document (id, number, issuer, grade, unit_id${columns}) select gen_random_uuid(), '9', 'HU', 'confidential', id${values} from goc.unit limit 1`,
        )
      expect(await insert(', title', `, 'về việc kín'`)).toBe('document_number_only')
      expect(await insert(', kind', `, 'Báo cáo'`)).toBe('document_number_only')
      expect(
        await refusal(
          `insert into goc.document_was select d.*, now() from (select (jsonb_populate_record(x, '{"title": "kín"}')).* from goc.document x) d`,
        ),
      ).toBe('document_number_only')
      expect(await refusal(`update goc.document set title = 'kín' where grade <> 'none'`)).toBe('document_number_only')
      expect(await refusal(`update goc.document set grade = 'cosmic'`)).toBe('document_grade')
      await c.query('begin; alter table goc.document add summary text')
      expect(await insert(', summary', `, 'về việc kín'`)).toBe('document_number_only')
      await c.query('rollback')
      // the planted fault: without the trigger it would be kept
      await c.query('begin; alter table goc.document disable trigger number_only')
      expect(await insert(', title', `, 'về việc kín'`)).toBeNull()
      await c.query('rollback')
    })
  })

  test('a paper that turns out to be secret keeps its number only: what it said is nowhere any more', async () => {
    await register(paper('05-TB/HU', { kind: 'Thông báo', title: 'về chuyện riêng' }))
    const [open] = await listed('05-TB')
    expect(await kept('chuyện riêng')).toEqual(['document'])
    const keep = { id: open!.id, version: open!.version, grade: 'confidential' }
    expect((await problemOf(run('documents.keepNumber', { ...keep, version: 9 }))).code).toBe('documents:problems.changedOrGone')
    const elsewhere = await office.session('xa-tay')
    expect((await problemOf(run('documents.keepNumber', keep, elsewhere))).code).toBe('documents:problems.changedOrGone')
    const reader = await office.session('viet-nam', [], ['read'])
    expect((await problemOf(run('documents.keepNumber', keep, reader))).code).toBe('access:problems.notAllowed')
    await run('documents.keepNumber', keep)
    expect(await listed('05-TB')).toMatchObject([{ grade: 'confidential', kind: null, title: null, version: open!.version + 1 }])
    expect(await kept('chuyện riêng')).toEqual([])
    expect(await ask(`select number, grade, title from goc.document_was where id = '${open!.id}'`)).toEqual([
      { number: '05-TB/HU', grade: 'none', title: null },
    ])
  })

  test('a sheet: of a row with a grade only its number is kept, in the draft too; an abbreviation is not read; then it is written', async () => {
    const head = ['Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Độ mật', 'Loại văn bản', 'Trích yếu']
    const batch = await office.stage({
      'Sổ văn bản': [
        head,
        ['11-BC/HU', '02/4/2026', 'Huyện ủy Mẫu', 'Tuyệt mật', 'Báo cáo', 'về việc kín'],
        ['12-BC/HU', '03/4/2026', 'Huyện ủy Mẫu', null, 'Báo cáo', 'về việc chung'],
        ['13-BC/HU', '04/4/2026', 'Huyện ủy Mẫu', 'TuM', 'Báo cáo', 'về việc mờ'],
      ],
    })
    expect(errorsOf(batch)).toEqual([['exchange:findings.unknownWord', 'grade', 4]])
    const told = batch.findings.find((f) => f.code === 'documents:findings.contentWithheld')!
    expect([told.count, isSaid(told.code, told.with)]).toEqual([2, true])
    expect(await kept('việc kín')).toEqual([])
    expect(await kept('việc mờ')).toEqual([])
    expect(await kept('việc chung')).toEqual(['import_batch'])
    const sheet = 'Sổ văn bản'
    const fixed = await office.decide(batch, [
      { sheet, row: 4, field: 'grade', raw: 'Tối mật' },
      { sheet, row: 4, field: 'title', raw: 'về việc gõ' },
    ])
    expect(errorsOf(fixed)).toEqual([])
    await office.commit(fixed)
    expect((await listed('-BC/HU')).filter((d) => /^1\d/.test(d.number)).map((d) => [d.number, d.grade, d.title])).toEqual([
      ['13-BC/HU', 'secret', null],
      ['12-BC/HU', 'none', 'về việc chung'],
      ['11-BC/HU', 'topSecret', null],
    ])
    expect(await kept('việc gõ')).toEqual([])
  })

  test('a workbook that bears a stamp is not taken, whatever its list; the attempt is in the trail, nothing of the file is', async () => {
    const stamped = { 'Địa bàn': [['TỐI MẬT'], ['chuyện của tệp'], ...units['Địa bàn']] }
    const { code, with: values, status } = await problemOf(office.stage(stamped))
    expect([code, values.cell, status, isSaid(code, values)]).toEqual(['exchange:problems.stateSecret', 'A1', 403, true])
    expect(await kept('chuyện của tệp')).toEqual([])
    expect(
      await ask(`select detail ->> 'code' as code from goc.trail where operation = 'refused' order by at desc limit 1`),
    ).toEqual([{ code }])
  })
})

describe('a machine declared an isolated network', () => {
  test('is declared on a paper, in the trail, shown to the administrator; keeps contents; is not taken back while it does', async () => {
    expect(await declare()).toMatch(/không khai/)
    expect((await problemOf(declare('on'))).code).toBe('reports:problems.notUnderstood')
    expect(await declare('on', '--ground', '12-QĐ/TU')).toMatch(/được khai .*12-QĐ\/TU/s)
    const told = await ask(`select operation, purpose, detail ->> 'isolated' as isolated from goc.trail order by at desc limit 1`)
    expect(told).toEqual([{ operation: 'installation.isolated', purpose: '12-QĐ/TU', isolated: 'true' }])
    const administrator = await office.session('viet-nam', [], ['grant'])
    expect(await run('installation.isolation', {}, administrator)).toMatchObject({ isolated: true, ground: '12-QĐ/TU' })
    expect(await run('installation.isolation', {})).toEqual({ isolated: true, who: null, ground: null, at: null })

    await register(paper('21-BC/HU', { grade: 'secret', kind: 'Báo cáo', title: 'về việc được giữ' }))
    const refused = await problemOf(declare('off', '--ground', '13-QĐ/TU'))
    expect([refused.code, refused.with.papers, isSaid(refused.code, refused.with)]).toEqual([
      'access:problems.secretsKept',
      '21-BC/HU, 01/04/2026, Huyện ủy Mẫu',
      true,
    ])
    // past the sentence, the database refuses it too
    await asOwner(office.owner, async (c) => {
      await expect(
        c.query(
          `insert into goc.isolation (isolated, account_id, who, ground) select false, id, 'x', 'x' from goc.account limit 1`,
        ),
      ).rejects.toMatchObject({ constraint: 'isolation_secrets_kept' })
      await expect(c.query('delete from goc.isolation')).rejects.toThrow('append-only')
    })
    const [held] = await listed('21-BC')
    await run('documents.keepNumber', { id: held!.id, version: held!.version, grade: 'secret' })
    expect(await declare('off', '--ground', '13-QĐ/TU')).toMatch(/không khai/)
    expect((await problemOf(register(paper('22-BC/HU', { grade: 'secret', title: 'kín' })))).code).toBe(
      'documents:problems.numberOnly',
    )
    expect(await kept('việc được giữ')).toEqual([])
  })
})
