/** A page of people and a search by letters, each inside the walls of a session, against SQL written by hand with the bounds in it, run by a role that no wall stops. */
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { fold } from '../src/kernel/vietnamese/fold.ts'
import { asOwner, type OwnerConnection, type Pools } from '../src/platform/database.ts'
import { inTransaction } from '../src/platform/transaction.ts'
import { page } from '../src/register/people/store.ts'
import type { Reader } from './readers.ts'
import { median, ratioOfPairs } from './statistics.ts'
import { type Lap, timedPool } from './stopwatch.ts'

export type ListResult = {
  readonly list: string
  readonly scope: string
  /** Medians, in milliseconds: the reference; the same list inside the walls. */
  readonly referenceMs: number
  readonly productMs: number
  readonly ratio: number
}

type Start = { readonly id: string; readonly sort: string; readonly full_name: string }
const perPage = 50
const warmUps = 3

/** People of the reader's own, spread over the ids: where pages begin, and whose names are searched. */
const startsOf = (owner: OwnerConnection, r: Reader, count: number) =>
  asOwner(owner, async (c) => {
    const text =
      'select id, name_key as sort, full_name from goc.person where pos between $1 and $2 and alias_of is null order by id limit $3'
    return (await c.query<Start>(text, [r.lo, r.hi, count])).rows
  })

/** The last two words of a name: what is typed to find somebody. */
const letters = (name: string): string => fold(name.split(' ').slice(-2).join(' '))

const lists = [
  {
    name: 'page of 50',
    reference: 'people-page',
    values: (s: Start) => [s.sort, s.id],
    asked: (s: Start) => ({ q: '', after: s }),
  },
  {
    name: 'search by letters',
    reference: 'people-search',
    values: (s: Start) => [`%${letters(s.full_name)}%`],
    asked: (s: Start) => ({ q: letters(s.full_name), after: null }),
  },
] as const

/** Measures both lists for every reader, `times` pairs each. Throws when the two answers differ. */
export async function measureLists(
  owner: OwnerConnection,
  pools: Pools,
  readers: readonly Reader[],
  times: number,
  say: (text: string) => void,
): Promise<ListResult[]> {
  const expert = new pg.Client(owner)
  await expert.connect()
  await expert.query('set jit = off; set plan_cache_mode = force_custom_plan')
  const results: ListResult[] = []
  const laps: Lap[] = []
  const pool = timedPool(pools.app, (lap) => laps.push(lap))
  try {
    for (const list of lists) {
      const text = await readFile(new URL(`reference/${list.reference}.sql`, import.meta.url), 'utf8')
      for (const reader of readers) {
        const starts = await startsOf(owner, reader, 20)
        const runReference = async (s: Start) => {
          const from = performance.now()
          const { rows } = await expert.query<{ id: string }>({
            name: list.reference,
            text,
            values: [reader.lo, reader.hi, ...list.values(s)],
          })
          return { ms: performance.now() - from, ids: rows.map((r) => r.id).join() }
        }
        const runProduct = async (s: Start) => {
          laps.length = 0
          const { q, after } = list.asked(s)
          const errand = { token: reader.token, operation: 'people.page', reads: true }
          const rows = await inTransaction(pool, errand, (door) => page(door, q, after, perPage))
          const ms = laps.find((l) => l.text.includes('goc.person where'))?.ms
          if (ms === undefined) throw new Error(`no statement lists people: ${laps.map((l) => l.text.slice(0, 60)).join(' | ')}`)
          return { ms, ids: rows.map((r) => r.id).join() }
        }
        const [theirs, ours]: [number[], number[]] = [[], []]
        for (let i = -warmUps; i < times; i++) {
          const s = starts[(i + warmUps) % starts.length]!
          const first = i % 2 === 0 ? await runReference(s) : null
          const product = await runProduct(s)
          const reference = first ?? (await runReference(s))
          if (reference.ids !== product.ids) throw new Error(`${list.name}, ${reader.scope}: the two lists are not the same`)
          if (i < 0) continue
          theirs.push(reference.ms)
          ours.push(product.ms)
        }
        const ratio = ratioOfPairs(theirs, ours)
        say(`  ${list.name}, ${reader.scope}: ${ratio.toFixed(2)}`)
        results.push({ list: list.name, scope: reader.scope, referenceMs: median(theirs), productMs: median(ours), ratio })
      }
    }
  } finally {
    await expert.end()
  }
  return results
}
