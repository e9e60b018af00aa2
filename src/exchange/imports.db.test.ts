/** Workbooks through the whole way: read, looked up, written as one batch, undone; and what of them is there already. */
import { describe, expect, test } from 'vitest'
import { asOwner } from '../platform/database.ts'
import { textOf } from '../platform/words.ts'
import { type Contents, differing, errorsOf, isSaid, officeAtWork, problemOf } from './at-work.fixture.ts'
import type { BatchSummary, BatchView } from './contract.ts'
import * as lists from './office.fixture.ts'

describe('the way through', async () => {
  const office = await officeAtWork()
  const states: Contents[] = []
  const written: BatchSummary[] = []
  const steps: [string, Readonly<Record<string, lists.Rows>>, Record<string, number>][] = [
    ['areas and organizations of one file', lists.units, { unit: 13, unit_state: 13 }],
    ['a roster', { S: lists.roster }, { person: 4, tenure: 5, post: 5, qualification: 4, field_match: 5 }],
    ['members', { S: lists.members }, { person: 2, membership: 2 }],
    [
      'engagements and notes',
      { A: lists.engagements, B: lists.supervision },
      { engagement: 2, engagement_subject: 3, regular_supervision: 1 },
    ],
    [
      'decisions, petitions, declarations',
      { A: lists.discipline, B: lists.petitions, C: lists.declarations },
      { discipline_decision: 1, petition: 1, declaration: 2 },
    ],
    [
      'a reorganization',
      { S: lists.reorganization },
      { unit: 13, unit_state: 13, unit_succession: 2, unit_custody: 3, tenure: 4, post: 5, membership: 2 },
    ],
  ]

  test.each(steps)('%s', async (_, sheets, counts) => {
    states.push(await office.contents())
    const staged = await office.stage(sheets)
    expect(errorsOf(staged)).toEqual([])
    expect(differing(await office.contents(), states.at(-1)!)).toEqual([])
    const batch = await office.commit(staged)
    written.push(batch)
    expect([batch.status, batch.counts]).toEqual(['committed', counts])
  })

  test('the seats: one for a head, the vacant one too; the successor sits in the seat of the one before', async () => {
    const rows = await office.ask<Record<string, unknown>>(`
      select s.name, p.title, p.seat, p.valid_from::text as from, p.valid_to::text as to, count(t.id)::int as sat from goc.post p
      join goc.unit_state s on s.unit_id = p.unit_id left join goc.tenure t on t.post_id = p.id group by 1, 2, 3, 4, 5 order by s.name collate "C", 2`)
    expect(rows.map((r) => [r.name, r.title, r.seat, r.from, r.to, r.sat])).toEqual([
      ['UBND xã Đông', 'commune-chair', 1, '2020-03-15', '2025-07-01', 1],
      ['UBND xã Đông', 'commune-deputy-chair', 1, '2021-03-01', '2025-07-01', 1],
      ['Đảng ủy xã Tây', 'commune-deputy-secretary', 1, '2024-01-01', '2025-07-01', 0],
      ['Đảng ủy xã Tây', 'commune-secretary', 1, '2015-06-01', '2025-07-01', 2],
      ['Đảng ủy xã Đông', 'commune-secretary', 1, '2020-03-01', '2025-07-01', 1],
    ])
  })

  test('the reorganization ended what ran, with the reason', async () => {
    const rows = await office.ask<Record<string, unknown>>(
      `select valid_to::text as to, end_reason as why, count(*)::int as n from goc.tenure group by 1, 2 order by 1`,
    )
    expect(rows.map((r) => [r.to, r.why, r.n])).toEqual([
      ['2022-06-01', 'nghỉ hưu', 1],
      ['2025-07-01', 'ORG_ENDED', 4],
    ])
  })

  test('of the one who sent a petition nothing is anywhere', async () => {
    const [row] = await office.ask<{ all: string }>(
      `select (select json_agg(p) from goc.petition p)::text || (select json_agg(b) from goc.import_batch b)::text as all`,
    )
    expect(row?.all).toContain('Huyện ủy Mẫu')
    expect(row?.all).not.toContain('Tên Người Gửi')
  })

  test('a batch on which later ones rest is not undone; they are named', async () => {
    const problem = await problemOf(office.undo(written[1]!))
    expect(problem.code).toBe('exchange:problems.laterBatches')
    expect(String(problem.with.batches)).toContain(written[5]!.fileName)
    expect(isSaid(problem.code, problem.with)).toBe(true)
  })

  test('undone in order, each leaves the register exactly as it was before', async () => {
    for (const [i, batch] of [...written.entries()].reverse()) {
      expect((await office.undo(batch)).status).toBe('undone')
      expect([i, differing(await office.contents(), states[i]!)]).toEqual([i, []])
    }
    expect(states[5]).not.toEqual(states[0])
  })
})

describe('what is there already', async () => {
  const office = await officeAtWork(lists.units)

  test('rows said again are told and not written; the same bytes are refused, and taken again once undone', async () => {
    const bytes = await lists.fileOf({ S: lists.roster })
    const done = await office.commit(await office.run<BatchView>('imports.stage', { fileName: 'a.xlsx', bytes }))
    const same = await problemOf(office.run('imports.stage', { fileName: 'b.xlsx', bytes }))
    expect([same.code, same.with.number, isSaid(same.code, same.with)]).toEqual(['exchange:problems.sameFile', done.number, true])

    const again = await office.stage({ Khác: lists.roster, 'Đơn vị': lists.organizations })
    expect(errorsOf(again)).toEqual([])
    expect(again.findings.map((f) => [f.code, f.count])).toEqual(
      expect.arrayContaining([
        ['organizations:findings.unitThere', 9],
        ['roster:findings.tenureThere', 5],
        ['roster:findings.vacancyThere', 1],
      ]),
    )
    expect((await office.commit(again)).counts).toEqual({})
    await office.undo(done)
    expect((await office.run<BatchView>('imports.stage', { fileName: 'c.xlsx', bytes })).errors).toBe(0)
  })

  test('an end that was not known is filled; undoing opens the tenure again', async () => {
    const base = await office.commit(await office.stage({ S: lists.roster }))
    const leaving = lists.roster
      .filter((row) => row[0] === 'Đỗ Thị Tư')
      .map((row) => [...row.slice(0, 9), '31/12/2023', null, 'chuyển'])
    const closing = await office.stage({ S: [lists.rosterHead, ...leaving] })
    expect(closing.findings.map((f) => f.code)).toEqual(['roster:findings.tenureEnds'])
    const batch = await office.commit(closing)
    const endOf = async () =>
      (
        await office.ask<{ to: string }>(
          `select t.valid_to::text as to from goc.tenure t join goc.person p on p.id = t.person_id where p.full_name = 'Đỗ Thị Tư'`,
        )
      ).map((r) => r.to)
    expect(await endOf()).toEqual(['2024-01-01'])
    expect((await problemOf(office.undo(base))).code).toBe('exchange:problems.laterBatches')
    await office.undo(batch)
    expect(await endOf()).toEqual(['infinity'])
    await office.undo(base)
    expect(await endOf()).toEqual([])
  })

  test('a change by hand stops the undo', async () => {
    const base = await office.commit(await office.stage({ S: lists.roster }))
    await asOwner(office.owner, async (c) => {
      await c.query('begin; set local role goc_owner')
      // The owner's own changes keep no history, so the wording before is put away by hand.
      await c.query(
        `insert into goc.person_was select p.*, statement_timestamp() from goc.person p where full_name = 'Trần Thị Hai'`,
      )
      await c.query(
        `update goc.person set native_place = 'xã Đông', version = version + 1, recorded_at = statement_timestamp() where full_name = 'Trần Thị Hai'`,
      )
      await c.query('commit')
    })
    const problem = await problemOf(office.undo(base))
    expect([problem.code, problem.with.byHand, isSaid(problem.code, problem.with)]).toEqual([
      'exchange:problems.laterEdits',
      1,
      true,
    ])
    expect(textOf(problem, 'vi').what).toBe('Chưa hoàn tác được: 1 dòng của đợt này đã được sửa tay về sau.')
  })
})
