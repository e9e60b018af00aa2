/** The worked computations of the domain notes, by hand: T1 (a standard and six people), T7 and T8 (dual heads, seats and people), T9 (a merger). */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { standardsOfPerson } from '../../src/cadres/standards/contract.ts'
import { asOwner } from '../../src/platform/database.ts'
import type { Answer, Listed } from '../../src/reports/contract.ts'
import { world } from '../world/database.ts'
import { SmallOffice } from './small-office.ts'
import { put } from './world-of.ts'

type OfPerson = z.output<typeof standardsOfPerson.output>

describe('T1: one standard, six people', async () => {
  const w = await world('goc_empty')
  const office = new SmallOffice()
  const district = office.area('huyện Thử', 'district', office.area('tỉnh Thử', 'province'))
  // degree: 2 intermediate, 3 college, 4 university; political theory: 2 intermediate, 3 advanced; state management: 2 specialist
  office.standard('2023', '2023-08-01')
  office.criterion('2023', 'commune-secretary', 'degree', 4)
  office.criterion('2023', 'commune-secretary', 'politicalTheory', 2)
  office.criterion('2023', 'commune-secretary', 'stateManagement', 2, false)
  office.criterion('2023', 'commune-justice', 'degree', 2)
  const day = '2024-02-22'
  const people: Record<string, string> = {}
  const diplomas: Record<string, [kind: string, level: number, how?: { provenance?: string; equivalent?: boolean }][]> = {
    A: [
      ['degree', 4],
      ['politicalTheory', 3],
    ],
    B: [
      ['degree', 4, { provenance: 'declared' }],
      ['politicalTheory', 2],
    ],
    C: [
      ['degree', 3],
      ['politicalTheory', 2],
    ],
    D: [['degree', 4]],
    E: [
      ['degree', 4],
      ['politicalTheory', 2, { equivalent: true }],
    ],
    F: [['degree', 2]],
  }
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) {
    const { committee, people: body } = office.commune(name, district)
    const unit = name === 'F' ? body : committee
    people[name] = office.person(name, unit)
    office.holds(people[name], name === 'F' ? 'commune-justice' : 'commune-secretary', unit)
    for (const [kind, level, how] of diplomas[name]!) office.qualification(people[name], unit, kind, level, how)
    if (name === 'C')
      office.rows.study_commitment.push({
        id: office.id(),
        person_id: people.C!,
        title: 'commune-secretary',
        criterion: 'degree',
        studying: 'Đại học',
        due_on: '2024-03-31',
        unit_id: unit,
        valid_from: '2023-01-01',
        valid_to: 'infinity',
      })
  }
  await put(w, office.rows)
  const token = await w.session()
  const file = async (name: string, at = day) =>
    (await w.run<OfPerson>(token, 'standards.ofPerson', { personId: people[name], at })).posts[0]!
  const verdict = async (name: string, key: string, at = day) =>
    (await file(name, at)).criteria.find((c) => c.key === key)!.verdict

  test('A has all: standardised, though nothing is known of the desirable one', async () => {
    expect((await file('A')).overall).toBe('standardised')
    expect(await verdict('A', 'stateManagement')).toBe('unknown')
  })
  test('B declared it and nobody checked: standardised, and the file says so', async () => {
    expect((await file('B')).overall).toBe('standardised')
    expect((await file('B')).criteria.find((c) => c.key === 'degree')!.provenance).toBe('declared')
  })
  test('C studies until 31 March 2024: not met; overdue on 1 April, not before; never counted as meeting, not in grace either', async () => {
    expect([await verdict('C', 'degree'), (await file('C')).overall]).toEqual(['notMet', 'notStandardised'])
    const overdue = async (at: string) => (await file('C', at)).criteria.find((c) => c.key === 'degree')!.commitment!.overdue
    expect([await overdue('2024-03-31'), await overdue('2024-04-01')]).toEqual([false, true])
    const counted = async (at: string) => {
      const where = [{ dim: 'commitment.overdue', is: true }]
      return (await w.run<Answer>(token, 'reports.ask', { ask: { fact: 'assessment', scope: { unit: 'viet-nam' }, at, where } }))
        .value
    }
    expect([await counted('2024-03-31'), await counted('2024-04-01')]).toEqual([0, 1])
    const meeting = () =>
      w.run<Answer>(token, 'reports.ask', {
        ask: {
          of: {
            fact: 'assessment',
            scope: { unit: 'viet-nam' },
            at: day,
            where: [{ dim: 'criterion', is: 'degree' }],
            measure: { distinct: 'person' },
          },
          share: [{ dim: 'verdict', in: ['met', 'waived'] }],
        },
      })
    expect(await meeting()).toMatchObject({ numerator: 5, denominator: 6, percent: 83.3 })
    await asOwner(w.owner, (c) =>
      c.query(
        `update goc.criterion set grace_until = '2028-08-01', grace_for_holders_before = '2023-08-01' where title = 'commune-secretary' and key = 'degree'`,
      ),
    )
    expect([await verdict('C', 'degree'), (await file('C')).overall]).toEqual(['inGrace', 'withGrace'])
    expect(await meeting()).toMatchObject({ numerator: 5, denominator: 6 })
    await asOwner(w.owner, (c) =>
      c.query(
        `update goc.criterion set grace_until = null, grace_for_holders_before = null where title = 'commune-secretary' and key = 'degree'`,
      ),
    )
  })
  test('D has no record of political theory: not enough data, which is not “not met”', async () => {
    expect([await verdict('D', 'politicalTheory'), (await file('D')).overall]).toEqual(['unknown', 'unknown'])
  })
  test('E’s equivalent certificate, confirmed by a decision, meets it', async () => {
    expect((await file('E')).overall).toBe('standardised')
  })
  test('F, civil status, meets by the special law with an intermediate diploma', async () => {
    expect((await file('F')).overall).toBe('standardised')
  })
  test('before the standard was in force nothing is judged', async () => {
    const answer = await w.run<Answer>(token, 'reports.ask', {
      ask: { fact: 'assessment', scope: { unit: 'viet-nam' }, at: '2023-07-31' },
    })
    expect(answer.value).toBe(0)
  })
})

describe('T7, T8, T9: seventeen communes, two heads each, merged into six', async () => {
  const w = await world('goc_empty')
  const office = new SmallOffice()
  const province = office.area('tỉnh Thử', 'province')
  const district = office.area('huyện Thử', 'district', province)
  const communes = Array.from({ length: 17 }, (_, i) => ({ name: `Thử ${i + 1}`, ...office.commune(`Thử ${i + 1}`, district) }))
  // Five communes have one person in both seats. In the year 2010 + d, d of these five are not local.
  const heads = communes.map((c, i) => {
    const secretary = office.person(`Bí thư ${i + 1}`, c.committee)
    const chair = i < 5 ? secretary : office.person(`Chủ tịch ${i + 1}`, c.people)
    office.holds(secretary, 'commune-secretary', c.committee, '2005-01-01')
    office.holds(chair, 'commune-chair', c.people, '2005-01-01')
    return { ...c, secretary, chair }
  })
  for (let d = 0; d <= 5; d++) {
    const [from, to] = [`${2010 + d}-01-01`, d === 5 ? 'infinity' : `${2011 + d}-01-01`] as const
    for (const [i, h] of heads.entries()) {
      const dual = i < 5
      office.finding(h.secretary, h.area, (dual ? i < d : i - 5 < 12 - d) ? 'nonLocal' : 'local', h.committee, from, to)
      if (!dual) office.finding(h.chair, h.area, i - 5 < 11 - d ? 'nonLocal' : 'local', h.people, from, to)
    }
  }
  // An eighteenth commune elsewhere, which has a secretary and no chair, and a nineteenth without either.
  const elsewhere = office.area('huyện Khác', 'district', province)
  const alone = office.commune('Một mình', elsewhere)
  office.holds(office.person('Bí thư một mình', alone.committee), 'commune-secretary', alone.committee, '2005-01-01')
  office.commune('Trống', elsewhere)

  const sizes = [3, 4, 3, 3, 2, 2]
  const news = sizes.map((_, i) => office.area(`xã Mới ${i + 1}`, 'commune', province, '2025-07-01'))
  let at = 0
  for (const [i, size] of sizes.entries()) {
    office.merge(
      communes.slice(at, at + size).map((c) => c.area),
      news[i]!,
      news[i]!,
      '2025-07-01',
    )
    at += size
  }
  office.merge([district], null, province, '2025-07-01')
  await put(w, office.rows)
  const token = await w.session()
  const ask = (question: object) => w.run<Answer>(token, 'reports.ask', { ask: question })
  const leaders = (where: object[] = [], unit = 'huyen-thu', day = '2024-02-22') => ({
    fact: 'commune-leadership',
    scope: { unit },
    at: day,
    where,
  })

  test.each([0, 1, 2, 3, 4, 5])('T7: with %i of the five dual heads not local, 5 dual, 12 and 11 of 17', async (d) => {
    const day = `${2010 + d}-06-01`
    expect((await ask(leaders([{ dim: 'dualHead', is: true }], 'huyen-thu', day))).value).toBe(5)
    const share = (dim: string) => ask({ of: leaders([], 'huyen-thu', day), share: [{ dim, is: 'nonLocal' }] })
    expect(await share('secretary.local')).toMatchObject({ numerator: 12, denominator: 17, percent: 70.6 })
    expect(await share('chair.local')).toMatchObject({ numerator: 11, denominator: 17, percent: 64.7 })
    const both = await ask(
      leaders(
        [
          { dim: 'dualHead', is: true },
          { dim: 'secretary.local', is: 'nonLocal' },
        ],
        'huyen-thu',
        day,
      ),
    )
    expect(both.value).toBe(d)
  })

  test('T7: a commune that lacks one head or both has no dual head, and is counted among those without', async () => {
    expect((await ask(leaders([{ dim: 'dualHead', is: false }], 'huyen-khac'))).value).toBe(2)
    expect((await ask(leaders([{ dim: 'dualHead', is: false }]))).value).toBe(12)
    const split = await ask({ ...leaders([], 'huyen-khac'), by: ['dualHead'] })
    expect(split.by.map((b) => [b.key, b.value])).toEqual([[[false], 2]])
  })

  test('T8: 34 seats, 29 people', async () => {
    const held = {
      fact: 'tenure',
      scope: { unit: 'huyen-thu' },
      at: '2024-02-22',
      where: [{ dim: 'title', in: ['commune-secretary', 'commune-chair'] }],
    }
    expect((await ask(held)).value).toBe(34)
    expect((await ask({ ...held, measure: { distinct: 'person' } })).value).toBe(29)
  })

  test('T9: on the last day 17 rows by the units of that time, 6 regrouped, the same total', async () => {
    const held = { fact: 'tenure', scope: { unit: 'huyen-thu' }, at: '2025-06-30', where: [] }
    const then = await ask({ ...held, by: ['unit'] })
    const today = await ask({ ...held, by: ['unitToday'] })
    expect([then.by.length, today.by.length, then.value, today.value]).toEqual([17, 6, 34, 34])
    expect(today.by.map((b) => [b.label, b.value]).sort()).toEqual(sizes.map((n, i) => [`xã Mới ${i + 1}`, n * 2]).sort())
    expect(then.by.reduce((n, b) => n + b.value, 0)).toBe(34)
    const rows: { rows: Listed[] } = await w.run(token, 'reports.list', { ask: held, limit: 100 })
    expect(rows.rows.length).toBe(34)
  })

  test('T9: the day after, the old are ended, the new not yet the day before', async () => {
    const of = (unit: string, day: string) =>
      ask({ fact: 'tenure', scope: { unit }, at: day }).then(
        () => 'answered',
        (e: Error) => e.message.split(' ')[0],
      )
    expect(await of('xa-thu-1', '2025-07-01')).toBe('reports:problems.unitEnded')
    expect(await of('xa-moi-1', '2025-06-30')).toBe('reports:problems.unitNotYet')
    expect((await ask({ fact: 'tenure', scope: { unit: 'xa-moi-1', tree: 'today' }, at: '2025-06-30' })).value).toBe(6)
  })
})

describe('a zero and who declared it', async () => {
  const w = await world('goc_empty')
  const office = new SmallOffice()
  const province = office.area('tỉnh Thử', 'province')
  const [first, second] = [office.area('huyện Một', 'district', province), office.area('huyện Hai', 'district', province)]
  // Moved on 1 July from the first district to the second; another one stayed.
  const moved = office.commune('Dời', first)
  office.commune('Ở lại', first)
  const state = office.rows.unit_state.find((s) => s.unit_id === moved.area)!
  office.rows.unit_state.push({ ...state, id: office.id(), parent_id: second, valid_from: '2023-07-01' })
  state.valid_to = '2023-07-01'
  const declare = (unit: string, period_from: string, period_to: string) =>
    office.rows.declaration.push({
      id: office.id(),
      fact: 'petition',
      slice: '*',
      period_from,
      period_to,
      declared_by: 'thử',
      declared_on: '2024-01-05',
      unit_id: unit,
    })
  declare(first, '2023-01-01', '2024-01-01')
  declare(second, '2024-01-01', '2025-01-01')
  await put(w, office.rows)
  const token = await w.session()
  const answered = async (unit: string, from: string, to: string) =>
    (await w.run<Answer>(token, 'reports.ask', { ask: { fact: 'petition', scope: { unit }, period: { from, to } } })).state

  test('one above declared for the whole period: zero', async () => {
    expect(await answered('xa-o-lai', '2023-01-01', '2024-01-01')).toBe('counted')
    expect(await answered('xa-doi', '2023-01-01', '2023-07-01')).toBe('counted')
    expect(await answered('xa-doi', '2024-01-01', '2024-07-01')).toBe('counted')
  })

  test('who was above for half of the period declares for that half only', async () => {
    expect(await answered('xa-doi', '2023-01-01', '2024-01-01')).toBe('notReported')
    expect(await answered('xa-doi', '2023-07-01', '2024-01-01')).toBe('notReported')
    expect(await answered('xa-doi', '2023-01-01', '2025-01-01')).toBe('notReported')
  })
})
