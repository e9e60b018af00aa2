/** Verdicts of standards: the program's SQL, its function `judge`, its file of a person, and the third evaluator, on data drawn by chance. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { standardsOfPerson } from '../../src/cadres/standards/contract.ts'
import { type Criterion, judge, overall } from '../../src/cadres/standards/standard.ts'
import { wholeList } from './asking.ts'
import { Oracle } from './oracle.ts'
import { Random } from './random.ts'
import { type Rules, rules, type Verdict } from './rules.ts'
import type { Tables } from './tables.ts'
import { topUnit, worldOf } from './world-of.ts'

type OfPerson = z.output<typeof standardsOfPerson.output>

/** What `judge` says of each criterion of each post held on the day, from the raw rows. */
function judged(tables: Tables, day: string): Map<string, Verdict> {
  const out = new Map<string, Verdict>()
  const on = <T extends { valid_from: string; valid_to: string }>(rows: readonly T[]) =>
    rows.filter((x) => x.valid_from <= day && x.valid_to > day)
  for (const t of on(tables.tenure)) {
    for (const c of on(tables.criterion).filter((x) => x.title === t.title)) {
      const levels = on(tables.qualification)
        .filter((q) => q.person_id === t.person_id && q.kind === c.key)
        .map((q) => q.level)
      const match = on(tables.field_match).find((m) => m.person_id === t.person_id && m.title === t.title)
      const waived = on(tables.waiver).some((x) => x.person_id === t.person_id && x.title === t.title && x.criterion === c.key)
      const criterion: Criterion = {
        key: c.key,
        least: c.least,
        mandatory: c.mandatory,
        graceUntil: c.grace_until,
        graceForHoldersBefore: c.grace_for_holders_before,
      }
      const recorded = {
        level: levels.length ? Math.max(...levels) : null,
        fits: match?.fits ?? null,
        waived,
        heldSince: t.valid_from,
      }
      out.set(`${t.id}:${c.key}`, judge(criterion, recorded, day))
    }
  }
  return out
}

/** A world, its third evaluator, and days on which something of a standard turns: the end of a time of grace, of a confirmation, of a commitment. */
async function prepared(seed: number) {
  const { w, tables } = await worldOf(seed, { districts: 2, communes: 3, reorganizations: 5, organizations: true, people: 160 })
  const oracle = new Oracle(tables)
  const r = new Random(seed)
  const some = (turns: readonly (string | null)[], n: number) =>
    r.shuffle([...new Set(turns)].filter((d): d is string => d !== null && d < '2026-01-01')).slice(0, n)
  const graceEnds = tables.criterion.map((c) => c.grace_until)
  const commitments = tables.study_commitment.map((k) => k.due_on)
  const confirmations = tables.field_match.map((m) => m.valid_to)
  const days = [...some(graceEnds, 10), ...some(commitments, 6), ...some(confirmations, 6)]
  const top = { unit: topUnit, wings: ['cadres'] }
  const all = (day: string, given: Rules = rules) => oracle.rowsOf('assessment', { day, period: null }, top, given)
  return { w, tables, r, days, all }
}

describe.each(process.env.GOC_PROOF ? [61, 62, 63, 64, 65, 66, 67, 68] : [61])('the world of seed %i', async (seed) => {
  const { w, tables, r, days, all } = await prepared(seed)
  const token = await w.session()
  const seen = new Map<Verdict, number>()

  test('SQL, judge and the third evaluator give one verdict, on days when something turns', async () => {
    for (const day of days) {
      const ask = {
        fact: 'assessment',
        scope: { unit: 'viet-nam', tree: 'today' as const },
        at: day,
        where: [],
        measure: 'count' as const,
        by: ['commitment.overdue'],
      }
      const list = await wholeList(w, token, ask, { limit: 1000, knownAt: null })
      const inSql = new Map(list.map((x) => [x.id, x.details[0]!.verdict]))
      const inOracle = new Map(all(day).map((x) => [x.id, x.values.verdict as Verdict]))
      const inJudge = judged(tables, day)
      const overdue = new Map(list.map((x) => [x.id, x.details[0]!['by.commitment.overdue']]))
      expect([day, Object.fromEntries(overdue)]).toEqual([
        day,
        Object.fromEntries(all(day).map((x) => [x.id, x.values['commitment.overdue']])),
      ])
      for (const v of inOracle.values()) seen.set(v, (seen.get(v) ?? 0) + 1)
      expect([day, Object.fromEntries(inSql)]).toEqual([day, Object.fromEntries(inOracle)])
      expect([day, Object.fromEntries(inJudge)]).toEqual([day, Object.fromEntries(inOracle)])
    }
    for (const verdict of ['met', 'notMet', 'inGrace', 'waived', 'unknown'] as const)
      expect([verdict, (seen.get(verdict) ?? 0) > 5]).toEqual([verdict, true])
  })

  test('the file of a person says the same, and overall what §3.1 says', async () => {
    let posts = 0
    for (const day of days.slice(0, 5)) {
      const held = tables.tenure.filter(
        (t) => rules.stands(t, day) && tables.criterion.some((c) => c.title === t.title && rules.stands(c, day)),
      )
      for (const personId of new Set(
        r
          .shuffle(held)
          .slice(0, 12)
          .map((t) => t.person_id),
      )) {
        const file = await w.run<OfPerson>(token, 'standards.ofPerson', { personId, at: day })
        const own = all(day).filter((x) => x.entities.person?.id === personId)
        for (const post of file.posts) {
          const expected = own.filter((x) => x.id.startsWith(post.tenureId))
          expect(post.criteria.map((c) => [c.key, c.verdict]).sort()).toEqual(
            expected.map((x) => [x.values.criterion, x.values.verdict]).sort(),
          )
          expect(
            post.criteria
              .filter((c) => c.commitment?.overdue)
              .map((c) => c.key)
              .sort(),
          ).toEqual(
            expected
              .filter((x) => x.values['commitment.overdue'])
              .map((x) => x.values.criterion)
              .sort(),
          )
          const must = expected.filter((x) => x.values.mandatory).map((x) => x.values.verdict)
          const whole =
            must.length === 0
              ? 'unknown'
              : must.includes('notMet')
                ? 'notStandardised'
                : must.includes('unknown')
                  ? 'unknown'
                  : must.includes('inGrace')
                    ? 'withGrace'
                    : 'standardised'
          expect([post.tenureId, post.overall]).toEqual([post.tenureId, whole])
          posts++
        }
      }
    }
    expect(posts).toBeGreaterThan(20)
  })
})

test('overall: no mandatory criterion is no standard that could be met', () => {
  expect(overall([{ mandatory: false, verdict: 'met' }])).toBe('unknown')
})

describe('planted faults', async () => {
  const { days, all } = await prepared(61)
  const wrong: Record<string, (r: Rules) => Partial<Rules>> = {
    'more than the least is asked': () => ({ verdict: (c, t, e, day) => rules.verdict({ ...c, least: c.least + 1 }, t, e, day) }),
    'grace also for those who came later': () => ({ covered: (c, _t, day) => c.grace_until !== null && day < c.grace_until }),
    'grace on its last day too': () => ({
      covered: (c, t, day) =>
        c.grace_until !== null && day <= c.grace_until && rules.covered({ ...c, grace_until: '9999-12-31' }, t, day),
    }),
    'grace before a record': () => ({
      verdict: (c, t, e, day) =>
        rules.verdict(c, t, e, day) === 'unknown' && rules.covered(c, t, day) ? 'inGrace' : rules.verdict(c, t, e, day),
    }),
    'the title of the confirmation does not matter': () => ({
      verdict: (c, t, e, day) => (c.key === 'fieldMatch' ? 'met' : rules.verdict(c, t, e, day)),
    }),
    'the last day of a waiver': () => ({ stands: (l, day) => l.valid_from <= day && day <= l.valid_to }),
  }
  test.each(Object.entries(wrong))('planted fault: %s', (_what, change) => {
    const other = { ...rules, ...change(rules) }
    const different = days.filter(
      (day) =>
        JSON.stringify(all(day).map((x) => [x.id, x.values.verdict])) !==
        JSON.stringify(all(day, other).map((x) => [x.id, x.values.verdict])),
    )
    expect(different).not.toEqual([])
  })
})
