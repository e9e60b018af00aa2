/**
 * Does the time of an answer tell S of his case? Pairs of the same request, one to a world without the case and one to a world with it, in
 * an order drawn for each pair; and beside them the same between two worlds without it, which shows what the machine itself makes. Of both
 * the AUC by rank (Mann–Whitney): 0.5 tells nothing.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { features, operations } from '../src/goc.ts'
import { asOwner, bringUpToDate, createDatabase, openPools, prepareRoles } from '../src/platform/database.ts'
import { startServer } from '../src/platform/postgres/server.ts'
import { loadWords } from '../src/platform/words.ts'
import { buildServer } from '../src/server/http.ts'
import { Random } from '../tests/property/random.ts'
import { makePair, type Pair, type Side, type Wish } from '../tests/walls/differential/pair.ts'
import { generators, otherRoutes } from '../tests/walls/differential/requests.ts'
import { temporaryFolder } from '../tests/world/folder.ts'
import { table } from './report.ts'
import { median } from './statistics.ts'

export const goalOfTiming = 0.05
const secret = 'test'

export type RouteTime = {
  readonly route: string
  readonly pairs: number
  /** Milliseconds, middle values. */
  readonly without: number
  readonly with: number
  readonly auc: number
  /** The same between two worlds without the case. */
  readonly aucOfNothing: number
}

/** The chance that one of `b` is greater than one of `a`, ties by halves: Mann–Whitney's U over the number of pairs. Throws RangeError for none. */
export function auc(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('no values were measured')
  const all = [...a.map((x) => ({ x, b: false })), ...b.map((x) => ({ x, b: true }))].sort((p, q) => p.x - q.x)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]!.x === all[from]!.x) to++
    const rank = (from + 1 + to) / 2
    for (let i = from; i < to; i++) if (all[i]!.b) ranks += rank
    from = to
  }
  return (ranks - (b.length * (b.length + 1)) / 2) / (a.length * b.length)
}

const wish: Wish = {
  seed: 4,
  relation: 'subject',
  posture: 'same body',
  kind: 'engagement',
  secrecy: 1,
  concluded: true,
  aftermath: 'stands',
  way: 'import',
  bothWings: true,
}

type Request = { url: string; payload: string }
/** As many different requests of a route as are taken in turns. */
const variety = 12

async function requestsOf(pair: Pair, name: string): Promise<Request[]> {
  const out: Request[] = []
  for await (const input of generators[name]!({ pair, r: new Random(1), heard: () => [] })) {
    out.push({ url: `/api/${name.replace('.', '/')}`, payload: JSON.stringify(input) })
  }
  return out
}

type Asker = (r: Request) => Promise<{ ms: number; status: number }>

/** One connection of its own to each world, opened alike: what a connection has kept of earlier work is not to be measured. */
async function askerOf(side: Side): Promise<{ close(): Promise<void>; ask: Asker }> {
  const pools = openPools(side.owner, secret, 1)
  const app = await buildServer({ pools, webDir: '/nowhere', demo: null })
  const headers = { host: 'localhost', 'x-goc': '1', 'content-type': 'application/json', cookie: `goc=${side.token}` }
  return {
    async close() {
      await app.close()
      await pools.close()
    },
    async ask({ url, payload }) {
      const from = performance.now()
      const { statusCode } = await app.inject({ method: 'POST', url, headers, payload })
      return { ms: performance.now() - from, status: statusCode }
    },
  }
}

/**
 * What may be asked again and again: of what reads, everything; of what writes, what is refused (a guess of the case's own ids), for what is
 * done changes the world and would be another question the second time.
 */
async function repeatable(pair: Pair, askers: readonly Asker[]): Promise<Map<string, Request[]>> {
  const routes = new Map<string, Request[]>(otherRoutes.map(([url, input]) => [url, [{ url, payload: JSON.stringify(input) }]]))
  for (const name of Object.keys(generators)) {
    const kept: Request[] = []
    for (const request of await requestsOf(pair, name)) {
      let refused = true
      if (!operations.get(name)!.contract.reads)
        for (const ask of askers) refused = (await ask(request)).status !== 200 && refused
      if (refused) kept.push(request)
    }
    const step = Math.max(1, Math.floor(kept.length / variety))
    if (kept.length > 0) routes.set(`/api/${name.replace('.', '/')}`, kept.filter((_, i) => i % step === 0).slice(0, variety))
  }
  return routes
}

/** @param pairs of each route; the goal is judged over 2,000 and more @param named only routes whose address holds this */
export async function measureTiming(pairs: number, named: string, say: (text: string) => void): Promise<RouteTime[]> {
  loadWords(features as never)
  const folder = await temporaryFolder('bench-timing')
  const server = await startServer({ dataDir: join(folder, 'pg') })
  try {
    await prepareRoles(server.owner, secret)
    await createDatabase(server.owner, 'goc_empty')
    await bringUpToDate({ ...server.owner, database: 'goc_empty' })
    const pair = await makePair(server.owner, wish, true)
    const opened: { close(): Promise<void> }[] = []
    try {
      const askers: Asker[] = []
      for (const side of [pair.without, pair.with, pair.control]) {
        await asOwner(side.owner, (c) => c.query('vacuum analyze'))
        const asker = await askerOf(side)
        opened.push(asker)
        askers.push(asker.ask)
      }
      const r = new Random(7)
      const out: RouteTime[] = []
      for (const [route, requests] of await repeatable(pair, askers)) {
        if (!route.includes(named)) continue
        const times: number[][] = [[], [], []]
        for (const request of requests) for (const ask of askers) await ask(request)
        for (let n = 0; n < pairs; n++) {
          const request = requests[n % requests.length]!
          for (const i of r.shuffle([0, 1, 2])) times[i]!.push((await askers[i]!(request)).ms)
        }
        const [without, withCase, control] = times as [number[], number[], number[]]
        out.push({
          route,
          pairs,
          without: median(without),
          with: median(withCase),
          auc: auc(without, withCase),
          aucOfNothing: auc(without, control),
        })
        say(`timing ${route} ${out.at(-1)!.auc.toFixed(3)}`)
      }
      return out
    } finally {
      for (const asker of opened) await asker.close()
      await pair.close()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const off = (x: number) => Math.abs(x - 0.5)

export function timingPart(times: readonly RouteTime[]): string {
  const beyond = times.filter((t) => off(t.auc) > goalOfTiming)
  const worst = Math.max(...times.map((t) => off(t.auc)))
  return [
    '## Does the time of an answer tell of a case?',
    '',
    `${times.length} routes, ${times[0]?.pairs ?? 0} pairs each, by chance first without or first with the case. Goal |AUC − 0.5| ≤ ${goalOfTiming}: ${times.length - beyond.length} of ${times.length}; worst ${worst.toFixed(3)}.`,
    '',
    table(
      ['route', 'ms without', 'ms with', 'AUC', '|AUC − 0.5|', 'between two without'],
      times
        .toSorted((a, b) => off(b.auc) - off(a.auc))
        .map((t) => [
          t.route,
          t.without.toFixed(2),
          t.with.toFixed(2),
          t.auc.toFixed(3),
          off(t.auc).toFixed(3),
          off(t.aucOfNothing).toFixed(3),
        ]),
    ),
    '',
  ].join('\n')
}
