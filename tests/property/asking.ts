/** Puts one question to the program in every way it can be put, and holds the answers against the third evaluator. */
import { collected } from '../../src/goc.ts'
import type { Ask, Figure, Predicate } from '../../src/kernel/figure.ts'
import { Problem } from '../../src/kernel/problem.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { type Answer, askFigure, type Listed, listFigure } from '../../src/reports/contract.ts'
import { idsOf } from '../../src/reports/store.ts'
import type { World } from '../world/database.ts'
import type { Expected, Oracle, Reader, Refused } from './oracle.ts'

export type Asker = Reader & { token: string }
/** How the question is put: which page, and as known at which moment. */
export type Manner = { limit: number; knownAt: string | null }

const numbers = (x: Omit<Answer, 'by'> | Omit<Expected, 'by' | 'list'>) => {
  const { state, value, numerator, denominator, percent, change, countingUnit, records, partial } = x
  return { state, value, numerator, denominator, percent, change, countingUnit, records, partial }
}
const inOrder = (rows: readonly unknown[]) => rows.map((r) => JSON.stringify(r)).sort()
const partOf = (p: Answer['by'][number]) => [p.key, p.value, p.numerator, p.label]

/** Walks the pages of a list to its end. */
export async function wholeList(
  w: World,
  token: string,
  ask: Ask,
  manner: Manner,
  only: 'all' | 'in' | 'out' = 'all',
): Promise<Listed[]> {
  const all: Listed[] = []
  for (let after: { sort: string; id: string } | null = null; ; ) {
    const page: { rows: Listed[]; more: boolean } = listFigure.output.parse(
      await w.run(token, 'reports.list', { ask, ...manner, only, after }),
    )
    all.push(...page.rows)
    if (!page.more) return all
    const last = page.rows.at(-1)!
    after = { sort: last.sort, id: last.id }
  }
}

/** What is wrong with the program's answers to this question; null when every one of them is the oracle's. */
export async function mismatch(
  w: World,
  asker: Asker,
  ask: Ask,
  expected: Expected | Refused,
  manner: Manner,
): Promise<string | null> {
  const answer = await w.run<Answer>(asker.token, 'reports.ask', { ask, knownAt: manner.knownAt }).then(
    (a) => askFigure.output.parse(a),
    (e: unknown) => {
      if (e instanceof Problem) return e
      throw e
    },
  )
  if (answer instanceof Problem || 'refused' in expected) {
    const said = answer instanceof Problem ? answer.code : 'an answer'
    return 'refused' in expected && said === `reports:problems.${expected.refused}`
      ? null
      : `${said}, expected ${JSON.stringify(expected).slice(0, 300)}`
  }
  const differ = (what: string, got: unknown, want: unknown): string | null =>
    JSON.stringify(got) === JSON.stringify(want) ? null : `${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`

  const counted =
    differ('answer', numbers(answer), numbers(expected)) ??
    differ('parts', inOrder(answer.by.map(partOf)), inOrder(expected.by.map(partOf as never)))
  if (counted) return counted

  const list = await wholeList(w, asker.token, ask, manner)
  // What a row is called is nobody's business when its person is out of the reader's sight; a name it must have all the same.
  const nameless = new Set(expected.list.filter((x) => x.label === null).map((x) => x.id))
  const shown = (x: { id: string; label: string | null; ok: boolean }, rows: number) => [
    x.id,
    nameless.has(x.id) ? null : x.label,
    x.ok,
    rows,
  ]
  const listed = differ(
    'list',
    inOrder(list.map((x) => shown(x, x.details.length))),
    inOrder(expected.list.map((x) => shown(x, x.rows))),
  )
  if (listed) return listed
  for (const [i, x] of list.entries()) if (i > 0 && x.sort < list[i - 1]!.sort) return `the list is out of order at ${x.id}`
  if ('of' in ask) {
    for (const only of ['in', 'out'] as const) {
      const some = await wholeList(w, asker.token, ask, manner, only)
      const part = differ(
        `list of those ${only} the share`,
        some.map((x) => x.id).sort(),
        expected.list
          .filter((x) => x.ok === (only === 'in'))
          .map((x) => x.id)
          .sort(),
      )
      if (part) return part
    }
  }
  const ids = await inTransaction(w.pools.app, { token: asker.token, operation: 'test', reads: true }, (door) =>
    idsOf(door, collected.facts, ask, manner.knownAt),
  )
  return differ('ids', inOrder(ids.map((x) => [x.id, x.ok])), inOrder(expected.list.map((x) => [x.id, x.ok])))
}

/** Smaller questions of the same kind, one thing taken away each. */
function* smaller(ask: Ask): Generator<Ask> {
  const f: Figure = 'of' in ask ? ask.of : 'change' in ask ? ask.change : ask
  const again = (g: Figure): Ask => ('of' in ask ? { ...ask, of: g } : 'change' in ask ? { ...ask, change: g } : g)
  if (f !== ask) yield f
  for (const [i] of f.by.entries()) yield again({ ...f, by: f.by.toSpliced(i, 1) })
  for (const [i, p] of f.where.entries()) {
    yield again({ ...f, where: f.where.toSpliced(i, 1) })
    for (const inner of parts(p)) yield again({ ...f, where: f.where.toSpliced(i, 1, inner) })
  }
  if (f.measure !== 'count') yield again({ ...f, measure: 'count' })
  if ('of' in ask && ask.share.length > 1)
    for (const [i] of ask.share.entries()) yield { ...ask, share: ask.share.toSpliced(i, 1) }
}
const parts = (p: Predicate): Predicate[] => ('all' in p ? p.all : 'any' in p ? p.any : [])

/** The smallest question found that still goes wrong, in words. */
export async function complaint(w: World, oracle: Oracle, asker: Asker, ask: Ask, manner: Manner): Promise<string | null> {
  const wrong = (a: Ask) => mismatch(w, asker, a, oracle.evaluate(asker, a), manner).catch((e: Error) => `failed: ${e.message}`)
  let said = await wrong(ask)
  if (said === null) return null
  for (let found = true, at = ask; found; ) {
    found = false
    for (const less of smaller(at)) {
      const again = await wrong(less)
      if (again === null) continue
      said = `${JSON.stringify(less)}\n  ${again}`
      at = less
      found = true
      break
    }
  }
  return `reader at ${asker.unit} [${asker.wings}], ${JSON.stringify(manner)}: ${said}\n  asked first: ${JSON.stringify(ask)}`
}
