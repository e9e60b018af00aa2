/**
 * Figures of the product — through a session, inside its walls, with the row in the trail — against SQL written by hand for a role
 * that no wall stops. Pairs of runs, one after the other, turn about; equal answers are demanded of every pair.
 */
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { subjectFact } from '../src/inspection/engagements/facts.store.ts'
import type { Fact, Figure } from '../src/kernel/figure.ts'
import type { OwnerConnection, Pools } from '../src/platform/database.ts'
import { inTransaction } from '../src/platform/transaction.ts'
import { membershipFact } from '../src/register/membership/facts.store.ts'
import { tenureFact } from '../src/register/tenures/facts.store.ts'
import { countSql, dayOf } from '../src/reports/compile.ts'
import type { Answer } from '../src/reports/contract.ts'
import { answerOf, openScope } from '../src/reports/store.ts'
import { type Explained, type PlanLine, readPlan } from './plan.ts'
import type { Reader } from './readers.ts'
import { median, ratioOfPairs } from './statistics.ts'
import { type Lap, timedPool } from './stopwatch.ts'

const facts: ReadonlyMap<string, Fact> = new Map([membershipFact, tenureFact, subjectFact].map((f) => [f.key, f]))
const day = '2024-12-31'
const year = { from: '2024-01-01', to: '2025-01-01' }

type Question = Omit<Figure, 'scope'>
type Pair = { readonly name: string; readonly reference: string; readonly values: readonly string[]; readonly question: Question }

const counted = { where: [], measure: 'count' as const, by: [] as string[] }
const pairs: readonly Pair[] = [
  { name: 'members', reference: 'members', values: [day], question: { ...counted, fact: 'membership', at: day } },
  {
    name: 'members by status',
    reference: 'members-by-status',
    values: [day],
    question: { ...counted, fact: 'membership', at: day, by: ['status'] },
  },
  {
    name: 'posts held by title rank',
    reference: 'posts-by-rank',
    values: [day],
    question: { ...counted, fact: 'tenure', at: day, by: ['title.rank'] },
  },
  {
    name: 'subjects in a year, turns',
    reference: 'subjects-turns',
    values: [year.from, year.to, '0'],
    question: { ...counted, fact: 'engagement-subject', period: year },
  },
  {
    name: 'subjects in a year, persons',
    reference: 'subjects-persons',
    values: [year.from, year.to, '0'],
    question: { ...counted, fact: 'engagement-subject', period: year, measure: { distinct: 'person' } },
  },
]

type ReferenceRow = { key?: string; value: number }
type Same = { readonly total: number; readonly parts: Readonly<Record<string, number>> }

const ofReference = (rows: readonly ReferenceRow[]): Same => ({
  total: rows.reduce((sum, r) => sum + r.value, 0),
  parts: Object.fromEntries(rows.filter((r) => r.key !== undefined).map((r) => [r.key!, r.value])),
})
const ofProduct = (a: Answer): Same => ({
  total: a.value ?? Number.NaN,
  parts: Object.fromEntries(a.by.map((b) => [String(b.key[0]), b.value])),
})

/** Throws a sentence when the two answers differ. */
export function mustAgree(name: string, reference: Same, product: Same): void {
  const keys = [...new Set([...Object.keys(reference.parts), ...Object.keys(product.parts)])]
  if (reference.total === product.total && keys.every((k) => reference.parts[k] === product.parts[k])) return
  throw new Error(`${name}: the reference says ${JSON.stringify(reference)}, the product ${JSON.stringify(product)}`)
}

export type FigureResult = {
  readonly figure: string
  readonly scope: string
  readonly value: number
  /** Medians, in milliseconds: the reference; the same count inside the walls; the whole answer with door, scope and trail. */
  readonly referenceMs: number
  readonly countMs: number
  readonly answerMs: number
  readonly countRatio: number
  readonly answerRatio: number
  readonly reference: PlanLine
  readonly product: PlanLine
}

const warmUps = 3

/** Measures every figure in the scope of every reader, `times` pairs each. */
export async function measureFigures(
  owner: OwnerConnection,
  pools: Pools,
  readers: readonly Reader[],
  times: number,
  say: (text: string) => void,
): Promise<FigureResult[]> {
  const expert = new pg.Client(owner)
  await expert.connect()
  // The same terms for both: no compilation of queries, plans for the very bounds asked.
  await expert.query('set jit = off; set plan_cache_mode = force_custom_plan')
  const results: FigureResult[] = []
  try {
    for (const pair of pairs) {
      const text = await readFile(new URL(`reference/${pair.reference}.sql`, import.meta.url), 'utf8')
      for (const reader of readers) {
        const result = await measure(expert, pools.app, reader, pair, text, times)
        say(
          `  ${result.figure}, ${result.scope}: ${result.countRatio.toFixed(2)} (whole answer ${result.answerRatio.toFixed(2)})`,
        )
        results.push(result)
      }
    }
  } finally {
    await expert.end()
  }
  return results
}

async function measure(
  expert: pg.Client,
  app: pg.Pool,
  reader: Reader,
  pair: Pair,
  text: string,
  times: number,
): Promise<FigureResult> {
  const figure: Figure = { ...pair.question, scope: { unit: reader.slug, tree: 'then' } }
  const errand = { token: reader.token, operation: 'reports.ask', reads: true }
  const values = [reader.lo, reader.hi, ...pair.values]
  const laps: Lap[] = []
  const pool = timedPool(app, (lap) => laps.push(lap))

  const runReference = async () => {
    const from = performance.now()
    const { rows } = await expert.query<ReferenceRow>({ name: pair.reference, text, values })
    return { ms: performance.now() - from, same: ofReference(rows) }
  }
  const runProduct = async () => {
    laps.length = 0
    const from = performance.now()
    const answer = await inTransaction(
      pool,
      errand,
      (door) => answerOf(door, facts, figure),
      () => ({ detail: { ask: figure } }),
    )
    const ms = performance.now() - from
    const count = laps.find((l) => l.text.startsWith('select true as total') || l.text.includes(' as total, '))
    if (!count) throw new Error(`no statement of the answer counts: ${laps.map((l) => l.text.slice(0, 60)).join(' | ')}`)
    return { ms, countMs: count.ms, same: ofProduct(answer) }
  }

  const [reference, count, answer]: [number[], number[], number[]] = [[], [], []]
  let value = 0
  for (let i = -warmUps; i < times; i++) {
    // Turn about, so that neither always finds the pages warmed by the other.
    const first = i % 2 === 0 ? await runReference() : null
    const ours = await runProduct()
    const theirs = first ?? (await runReference())
    mustAgree(`${pair.name}, ${reader.scope}`, theirs.same, ours.same)
    value = theirs.same.total
    if (i < 0) continue
    reference.push(theirs.ms)
    count.push(ours.countMs)
    answer.push(ours.ms)
  }
  const explained = await expert.query<{ 'QUERY PLAN': Explained[] }>(`explain (analyze, buffers, format json) ${text}`, values)
  const ofOurs = await inTransaction(app, errand, async (door) => {
    const scope = await openScope(door, figure.scope, dayOf(figure))
    const frame = { fact: facts.get(figure.fact)!, ranges: scope.ranges, knownAt: null }
    return door.one(sql<{ 'QUERY PLAN': Explained[] }>`explain (analyze, buffers, format json) ${countSql(figure, frame)}`)
  })
  return {
    figure: pair.name,
    scope: reader.scope,
    value,
    referenceMs: median(reference),
    countMs: median(count),
    answerMs: median(answer),
    countRatio: ratioOfPairs(reference, count),
    answerRatio: ratioOfPairs(reference, answer),
    reference: readPlan(explained.rows[0]!['QUERY PLAN'][0]!),
    product: readPlan(ofOurs['QUERY PLAN'][0]!),
  }
}
