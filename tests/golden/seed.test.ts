/** The seed's figures, from the example workbooks through import and database; each opened and its list counted. */
import { describe, expect, test } from 'vitest'
import { asRow } from '../../src/cli/rows.ts'
import type { FigureRow, Listed } from '../../src/reports/contract.ts'
import { world } from '../world/database.ts'

type Opened = { rows: FigureRow[]; overdue: { count: number; day: string } }

/** key → value, numerator, denominator, counting unit: what the newspaper page says. */
const seed: Record<string, [number | null, number | null, number | null, string]> = {
  'district-heads-deputies-qualified': [100, 94, 94, 'person'],
  'commune-key-cadres-degree': [100, 102, 102, 'person'],
  'commune-key-cadres-theory': [100, 102, 102, 'person'],
  'commune-staff-degree': [98.6, 352, 357, 'person'],
  'dual-head-units': [5, null, null, 'unit'],
  'non-local-secretaries': [70.6, 12, 17, 'unit'],
  'non-local-chairs': [64.7, 11, 17, 'unit'],
  'standing-committee-inspection-topics': [1, null, null, 'topic'],
  'standing-committee-inspected-organizations': [3, null, null, 'organization'],
  'standing-committee-inspected-heads': [3, null, null, 'person'],
  'grassroots-inspected-members': [23, null, null, 'person'],
  'grassroots-inspected-cells': [23, null, null, 'organization'],
  'grassroots-inspections-violations': [0, null, null, 'turn'],
  'committee-supervised-organization-turns': [207, null, null, 'turn'],
  'commission-supervised-organizations': [5, null, null, 'organization'],
  'commission-supervised-members': [7, null, null, 'person'],
  'grassroots-regularly-supervised-members': [76, null, null, 'person'],
  'grassroots-regularly-supervised-cells': [48, null, null, 'organization'],
  'organizations-disciplined': [0, null, null, 'organization'],
  'denunciations-against-members': [0, null, null, 'petition'],
  'denunciations-against-organizations': [0, null, null, 'petition'],
  'discipline-complaints': [0, null, null, 'petition'],
  'members-disciplined': [null, null, null, 'person'],
}

const short = (rows: FigureRow[]) =>
  Object.fromEntries(
    rows.map((r) => {
      const x = asRow(r, 'vi')
      return [x.key, [x.value, x.numerator, x.denominator, x.countingUnit]]
    }),
  )

describe.each(['goc_before_merger', 'goc_can_duoc'] as const)('asked in %s', async (template) => {
  const w = await world(template)
  const token = await w.session()
  const report = await w.run<Opened>(token, 'reports.open', { unit: 'can-duoc', year: 2023 })

  test('every figure of the seed, as the newspaper prints it', () => {
    expect(short(report.rows)).toEqual(seed)
  })

  test('every number opens that many records', async () => {
    for (const row of report.rows) {
      const all: Listed[] = []
      let after: { sort: string; id: string } | null = null
      for (;;) {
        const page: { rows: Listed[]; more: boolean } = await w.run(token, 'reports.list', { ask: row.ask, limit: 40, after })
        all.push(...page.rows)
        if (!page.more) break
        after = { sort: page.rows.at(-1)!.sort, id: page.rows.at(-1)!.id }
      }
      expect([row.key, all.length]).toEqual([row.key, row.answer.records])
      if (row.answer.numerator !== null)
        expect([row.key, all.filter((x) => x.ok).length]).toEqual([row.key, row.answer.numerator])
      expect(new Set(all.map((x) => x.id)).size).toBe(all.length)
    }
  })

  test('regrouped to the six communes of today: the same totals, every part named', async () => {
    const today = await w.run<Opened>(token, 'reports.open', { unit: 'can-duoc', year: 2023, tree: 'today' })
    expect(short(today.rows)).toEqual(seed)
    if (template !== 'goc_can_duoc') return
    const secretaries = today.rows.find((r) => r.key === 'non-local-secretaries')!.answer
    expect(secretaries.by.map((b) => b.label).sort()).toEqual(
      ['xã Cần Đước', 'xã Long Cang', 'xã Long Hựu', 'xã Mỹ Lệ', 'xã Rạch Kiến', 'xã Tân Lân'].sort(),
    )
    expect(secretaries.by.reduce((n, b) => n + b.value, 0)).toBe(17)
    expect(secretaries.by.reduce((n, b) => n + b.numerator!, 0)).toBe(12)
    const staff = today.rows.find((r) => r.key === 'commune-staff-degree')!.answer
    expect(staff.by.reduce((n, b) => n + b.value, 0)).toBe(357)
  })

  test('the five who lack the degree, by name, due 31/3/2024; overdue when asked for 1/4/2024, not before', async () => {
    const row = report.rows.find((r) => r.key === 'commune-staff-degree')!
    const out = await w.run<{ rows: Listed[] }>(token, 'reports.list', { ask: row.ask, only: 'out', limit: 50 })
    expect(out.rows.map((r) => r.label).sort()).toEqual(
      ['Huỳnh Quốc Khởi', 'Lê Thị Bé Ba', 'Nguyễn Thành Đô', 'Trần Thị Kim Ngọc', 'Võ Văn Thạnh'].sort(),
    )
    for (const r of out.rows)
      expect(r.details.find((d) => d.criterion === 'degree')).toMatchObject({ dueOn: '2024-03-31', verdict: 'notMet' })
    const overdue = (at: string) =>
      w.run<{ value: number }>(token, 'reports.ask', {
        ask: {
          fact: 'assessment',
          scope: { unit: 'can-duoc' },
          at,
          where: [{ dim: 'commitment.overdue', is: true }],
          measure: { distinct: 'person' },
        },
      })
    expect(report.overdue.count).toBe(0)
    expect((await overdue('2024-03-31')).value).toBe(0)
    expect((await overdue('2024-04-01')).value).toBe(5)
  })
})

test('planted fault: one record moved changes the figure it stands behind, and only that', async () => {
  const w = await world('goc_can_duoc')
  const token = await w.session()
  const { asOwner } = await import('../../src/platform/database.ts')
  const before = short((await w.run<Opened>(token, 'reports.open', { unit: 'can-duoc', year: 2023 })).rows)
  await asOwner(w.owner, (c) =>
    c.query(`update goc.engagement_subject set concluded_on = '2024-01-01' where id = (
    select s.id from goc.engagement_subject s join goc.unit u on u.id = s.unit_id where u.slug in (select slug from goc.unit where kind = 'committee' and level = 'district')
      and s.kind = 'supervision' and s.concluded_on between '2023-01-01' and '2023-12-31' limit 1)`),
  )
  const after = short((await w.run<Opened>(token, 'reports.open', { unit: 'can-duoc', year: 2023 })).rows)
  const changed = Object.keys(after).filter((k) => JSON.stringify(after[k]) !== JSON.stringify(before[k]))
  expect(changed).toEqual(['committee-supervised-organization-turns'])
  expect(after['committee-supervised-organization-turns']?.[0]).toBe(206)
})
