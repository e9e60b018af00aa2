/** Who may import what, who sees whose drafts. */
import { expect, test } from 'vitest'
import { errorsOf, officeAtWork, problemOf } from './at-work.fixture.ts'
import type { BatchSummary, BatchView } from './contract.ts'
import * as lists from './office.fixture.ts'

const office = await officeAtWork(lists.units, { S: lists.roster }, { S: lists.members })
const deputy = (unit: string, fits: string | null = null) =>
  ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, fits, 'Phó Bí thư', unit, '01/01/2021'] as const

test('a sheet of another wing is refused and nothing of it is kept', async () => {
  const cadres = await office.session('viet-nam', ['cadres'])
  const staged = await office.stage({ S: lists.discipline }, cadres)
  expect(errorsOf(staged)).toEqual([['exchange:findings.notYourWing', null, 0]])
  expect(JSON.stringify(staged)).not.toContain('Ngô Thị Sáu')
  const [kept] = await office.ask<{ staged: string }>(`select staged::text from goc.import_batch where id = '${staged.id}'`)
  expect(kept?.staged).not.toContain('Ngô Thị Sáu')
})

test('the draft of a sheet of inspection opens only to who staged it; once written, to those of its wing; in the list too', async () => {
  const [own, colleague, cadres] = [
    await office.session('viet-nam', ['inspection']),
    await office.session('viet-nam', ['inspection']),
    await office.session('viet-nam', ['cadres']),
  ]
  const draft = await office.stage({ S: lists.engagements }, own)
  expect(draft.wings).toEqual(['inspection'])
  const opens = (token: string) => office.run<BatchView>('imports.open', { id: draft.id }, token)
  const seen = async (token: string) =>
    (await office.run<{ batches: BatchSummary[] }>('imports.list', {}, token)).batches.some((b) => b.id === draft.id)
  for (const token of [colleague, cadres]) {
    expect((await problemOf(opens(token))).code).toBe('access:problems.notFound')
    expect(await seen(token)).toBe(false)
  }
  expect([await seen(own), (await opens(own)).id]).toEqual([true, draft.id])
  const batch = await office.commit(await opens(own), own)
  expect([await seen(colleague), (await opens(colleague)).id]).toEqual([true, draft.id])
  expect((await problemOf(opens(cadres))).code).toBe('access:problems.notFound')
  expect(await seen(cadres)).toBe(false)
  await office.undo(batch, own)
})

test('who is not of cadre work imports a roster without its confirmations, and is told', async () => {
  const inspection = await office.session('viet-nam', ['inspection'])
  const staged = await office.stage({ S: [lists.rosterHead, deputy('Đảng ủy xã Đông', 'x')] }, inspection)
  expect(staged.findings.map((f) => [f.level, f.code])).toEqual([['notice', 'exchange:findings.partNotWritten']])
  const batch = await office.commit(staged, inspection)
  expect([batch.counts.tenure, batch.counts.field_match]).toEqual([1, undefined])
  await office.undo(batch, inspection)
})

test('what another wing wrote with a batch stops an undo that cannot see it', async () => {
  const batch = await office.commit(await office.stage({ S: [lists.rosterHead, deputy('Đảng ủy xã Đông', 'x')] }))
  expect(batch.counts.field_match).toBe(1)
  const inspection = await office.session('viet-nam', ['inspection'])
  const problem = await problemOf(office.undo(batch, inspection))
  expect(['exchange:problems.notAllInSight', 'exchange:problems.othersStandOn']).toContain(problem.code)
  expect((await office.undo(batch)).status).toBe('undone')
})

test('a commune imports for itself and not for its neighbour, who does not see its drafts', async () => {
  const dong = await office.session('xa-dong')
  const elsewhere = await office.stage({ S: [lists.rosterHead, deputy('Đảng ủy xã Tây')] }, dong)
  expect(errorsOf(elsewhere)).toEqual([['organizations:findings.unitNotYours', 'unit', 2]])
  const own = await office.commit(await office.stage({ S: [lists.rosterHead, deputy('Đảng ủy xã Đông')] }, dong), dong)
  expect(own.counts).toMatchObject({ person: 1, tenure: 1 })
  const tay = await office.session('xa-tay')
  expect((await problemOf(office.run('imports.open', { id: own.id }, tay))).code).toBe('access:problems.notFound')
  expect((await office.undo(own, dong)).status).toBe('undone')
})

test('who moves the tree keeps working in his own bounds: a district founds an organization and fills it in one file', async () => {
  const mau = await office.session('mau')
  const fresh = ['Ban Tổ chức Huyện ủy Mẫu', 'Đảng', 'Ban tham mưu', 'huyện Mẫu', 'Huyện ủy Mẫu', '01/01/2000'] as const
  const head = [
    'Mai Văn Tám',
    '01/01/1970',
    'Nam',
    '999070000008',
    null,
    null,
    'Trưởng ban',
    'Ban Tổ chức Huyện ủy Mẫu',
    '01/01/2021',
  ] as const
  const staged = await office.stage({ A: [lists.organizations[0]!, fresh], B: [lists.rosterHead, head] }, mau)
  expect(errorsOf(staged)).toEqual([])
  const batch = await office.commit(staged, mau)
  expect(batch.counts).toMatchObject({ unit: 1, person: 1, tenure: 1 })
  expect((await office.undo(batch, mau)).status).toBe('undone')
})

test('who may not import may not even stage', async () => {
  const reader = await office.session('viet-nam', ['cadres'], ['read'])
  expect((await problemOf(office.stage(lists.units, reader))).code).toBe('access:problems.notAllowed')
})
