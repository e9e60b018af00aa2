/** The product's real server against the bare one: the same rows read, a row written for each request, turn about, 1 and 16 connections. */
import { asOwner, type OwnerConnection, type Pools } from '../src/platform/database.ts'
import { type Asked, askOnce, type Driven, drive } from './drive.ts'
import type { Reader } from './readers.ts'
import { type Served, startServing } from './servers.ts'
import { median } from './statistics.ts'
import { timedPool } from './stopwatch.ts'

export type Side = { readonly perSecond: number; readonly p50: number; readonly p95: number }
export type RequestResult = {
  readonly what: string
  readonly scope: string
  readonly connections: number
  readonly bare: Side
  readonly product: Side
  /** How many times more requests a second the bare server answers. */
  readonly ratio: number
}
export type StatementCost = { readonly operation: string; readonly statement: string; readonly ms: number }

const day = '2024-12-31'
const rounds = 5

type Contest = { what: string; scope: string; bare: readonly Asked[]; product: readonly Asked[] }

const headersOf = (r: Reader) => ({ cookie: `goc=${r.token}`, 'x-goc': '1' })

/** Some persons of a reader's subtree, in no order: the ids are random. */
const personsOf = (owner: OwnerConnection, r: Reader, count: number) =>
  asOwner(owner, async (c) => {
    const text =
      'select id, name_key as sort from goc.person where pos between $1 and $2 and alias_of is null order by id limit $3'
    return (await c.query<{ id: string; sort: string }>(text, [r.lo, r.hi, count])).rows
  })

async function contestsOf(owner: OwnerConnection, readers: readonly Reader[]): Promise<Contest[]> {
  const contests: Contest[] = []
  const province = readers.find((r) => r.scope === 'province')!
  const persons = await personsOf(owner, province, 500)
  const opened = persons.map(({ id }) => ({
    path: '/api/people/open',
    body: { id, at: day },
    headers: { ...headersOf(province), 'x-goc-purpose': 'bench' },
  }))
  const bare = (path: string) => persons.map(({ id }) => ({ path, body: { id, at: day } }))
  contests.push({ what: "a person's row : people.open", scope: province.scope, bare: bare('/person'), product: opened })
  contests.push({ what: "a person's file : people.open", scope: province.scope, bare: bare('/file'), product: opened })
  for (const r of readers) {
    const after = await personsOf(owner, r, 200)
    contests.push({
      what: 'page of 50 : people.page',
      scope: r.scope,
      bare: after.map((a) => ({ path: '/people', body: { lo: r.lo, hi: r.hi, after: a } })),
      product: after.map((a) => ({ path: '/api/people/page', body: { after: a }, headers: headersOf(r) })),
    })
  }
  return contests
}

type Row = { id: string }
type Page = { people: Row[]; more: boolean }
type File = { id: string; tenures?: Row[]; memberships?: Row[] }
const idsIn = (x: Page | File): string[] =>
  'people' in x
    ? x.people.map((p) => p.id)
    : [x.id, ...(x.tenures ?? []).map((t) => t.id), ...(x.memberships ?? []).map((m) => m.id)]

/** Throws unless both servers give the same records (the bare one-row answer is only a part of the product's). */
async function mustServeAlike(c: Contest, bare: Served, product: Served): Promise<void> {
  for (const i of [0, Math.floor(c.bare.length / 2)]) {
    const theirs = idsIn(await askOnce<Page | File>(bare.port, c.bare[i]!))
    const ours = idsIn((await askOnce<{ data: Page | File }>(product.port, c.product[i]!)).data)
    const compared = c.bare[i]!.path === '/person' ? ours.slice(0, 1) : ours
    if (theirs.join() !== compared.join())
      throw new Error(
        `${c.what}, ${c.scope}: the bare server gives ${theirs.length} records (${theirs[0]}…), the product ${ours.length} (${ours[0]}…)`,
      )
  }
}

const middle = (turns: readonly Driven[]): Side => ({
  perSecond: median(turns.map((t) => t.perSecond)),
  p50: median(turns.map((t) => t.p50)),
  p95: median(turns.map((t) => t.p95)),
})

/** Measures every contest with 1 and with 16 connections; a turn lasts `turnMs`, five turns each. */
export async function measureRequests(
  owner: OwnerConnection,
  secret: string,
  readers: readonly Reader[],
  turnMs: number,
  say: (text: string) => void,
): Promise<RequestResult[]> {
  await asOwner(owner, (c) =>
    c.query(`create schema if not exists bench;
      create table if not exists bench.access (id uuid primary key, at timestamptz not null default clock_timestamp(), operation text not null, record_id uuid)`),
  )
  const results: RequestResult[] = []
  const served: Served[] = []
  try {
    const bare = await startServing('bare.ts', { owner })
    served.push(bare)
    const product = await startServing('product.ts', { owner, secret })
    served.push(product)
    for (const c of await contestsOf(owner, readers)) {
      await mustServeAlike(c, bare, product)
      for (const connections of [1, 16]) {
        await drive(bare.port, c.bare, connections, turnMs / 3)
        await drive(product.port, c.product, connections, turnMs / 3)
        const [theirs, ours]: [Driven[], Driven[]] = [[], []]
        for (let i = 0; i < rounds; i++) {
          const ourTurn = async () => ours.push(await drive(product.port, c.product, connections, turnMs))
          if (i % 2) await ourTurn()
          theirs.push(await drive(bare.port, c.bare, connections, turnMs))
          if (i % 2 === 0) await ourTurn()
        }
        const ratio = median(theirs.map((t, i) => t.perSecond / ours[i]!.perSecond))
        say(`  ${c.what}, ${c.scope}, ${connections}: ${ratio.toFixed(2)}`)
        results.push({ what: c.what, scope: c.scope, connections, bare: middle(theirs), product: middle(ours), ratio })
      }
    }
  } finally {
    for (const s of served) await s.stop()
    await asOwner(owner, (c) => c.query('drop schema bench cascade'))
  }
  return results
}

/** What each statement of opening a file and of a page costs, from the program's side, in milliseconds (median of 200 runs). */
export async function costOfStatements(
  owner: OwnerConnection,
  pools: Pools,
  readers: readonly Reader[],
): Promise<StatementCost[]> {
  const { operate } = await import('../src/server/operate.ts')
  const costs: StatementCost[] = []
  const asked: [string, string, (p: { id: string; sort: string }) => unknown][] = [
    ['people.open', 'province', (p) => ({ id: p.id, at: day })],
    ...['commune', 'province', 'nation'].map((s): [string, string, (p: { id: string; sort: string }) => unknown] => [
      'people.page',
      s,
      (p) => ({ after: p }),
    ]),
  ]
  for (const [operation, scope, input] of asked) {
    const reader = readers.find((r) => r.scope === scope)!
    const persons = await personsOf(owner, reader, 200)
    const laps = new Map<string, number[]>()
    const pool = timedPool(pools.app, ({ text, ms }) => {
      const key = text.replace(/\s+/g, ' ').trim().slice(0, 90)
      const known = laps.get(key)
      if (known) known.push(ms)
      else laps.set(key, [ms])
    })
    for (const p of persons) await operate(pool, reader.token, operation, input(p))
    for (const [statement, times] of laps) costs.push({ operation: `${operation}, ${scope}`, statement, ms: median(times) })
  }
  return costs
}
