/** S's whole talk with one of the two worlds, and what differs between two such talks: status, headers and body, byte for byte. */
import { inflateRawSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { operations } from '../../../src/goc.ts'
import { buildServer } from '../../../src/server/http.ts'
import { Random } from '../../property/random.ts'
import type { Pair, Side } from './pair.ts'
import { generators, type Lang, otherRoutes } from './requests.ts'

export type Line = { route: string; input: string; status: number; said: string }
export type Difference = { route: string; input: string; without: string; with: string }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** The code of a receipt: drawn by chance, it counts nothing (register/contests/contest.ts). */
const receipt = /HS-[2-9A-Z]{4}-[2-9A-Z]{4}/g
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g

/**
 * An answer with what cannot be the same taken out: ids that the program drew while answering, in the order in which they were first met, and
 * moments of the run itself. Both sides' own ids and all earlier moments stand as they are.
 */
export function plainer(pair: Pick<Pair, 'known' | 'since'>): (text: string) => string {
  const made = new Map<string, string>()
  return (text) =>
    text
      .replace(uuid, (id) => {
        if (pair.known.has(id)) return id
        if (!made.has(id)) made.set(id, `<id ${made.size}>`)
        return made.get(id)!
      })
      .replace(receipt, '<receipt>')
      .replace(moment, (at) => (Date.parse(at) >= pair.since.getTime() - 1000 ? '<now>' : at))
}

/** The parts of a Word file, unpacked: what is compressed hides where it differs, and its moment of making. */
function unpacked(base64: string): string {
  const zip = Buffer.from(base64, 'base64')
  const parts: string[] = []
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, name, extra] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ]
    const from = at + 30 + name + extra
    const body = zip.subarray(from, from + size)
    parts.push(`${zip.subarray(at + 30, at + 30 + name)}\n${method === 8 ? inflateRawSync(body) : body}`)
    at = from + size
  }
  if (parts.length === 0) throw new Error('a paper without parts')
  return parts.join('\n')
}

const paperIn = (said: string): string =>
  said.replace(/"base64":"([A-Za-z0-9+/=]+)"/, (_, text: string) => `"paper":${JSON.stringify(unpacked(text))}`)

/** `part`: of the reading questions, so many of a hundred, the first of each operation always; `only`: nothing but these operations. */
export type Extent = { part: number; only?: readonly string[] }

/** @returns every answer in the order asked; a fault of the program (500) is an error */
export async function talk(pair: Pair, side: Side, { part, only }: Extent): Promise<Line[]> {
  const app: FastifyInstance = await buildServer({ pools: side.pools, webDir: '/nowhere', demo: null })
  const plain = plainer(pair)
  const r = new Random(pair.wish.seed)
  const heard = new Map<string, unknown[]>()
  const lines: Line[] = []
  let n = 0
  const ask = async (url: string, input: unknown) => {
    const lang: Lang = n++ % 2 === 0 ? 'vi' : 'en'
    const headers = {
      host: 'localhost',
      'x-goc': '1',
      'content-type': 'application/json',
      cookie: `goc=${side.token}`,
      'accept-language': lang,
    }
    const reply = await app.inject({ method: 'POST', url, headers, payload: JSON.stringify(input) })
    if (reply.statusCode >= 500) throw new Error(`${url} ${JSON.stringify(input)}: ${reply.body}`)
    const { date: _date, ...others } = reply.headers
    const paper = url === '/api/reports/paper' && reply.statusCode === 200
    // Packed and in base64 the moment of making moves the length; the parts are compared unpacked.
    if (paper) delete others['content-length']
    const body = paper ? paperIn(reply.body) : reply.body
    lines.push({
      route: url,
      input: plain(JSON.stringify(input)),
      status: reply.statusCode,
      said: plain(JSON.stringify(others) + body),
    })
    return reply.statusCode === 200 ? (JSON.parse(reply.body) as { data: unknown }).data : null
  }
  try {
    if (!only) for (const [path, input] of otherRoutes) await ask(path, input)
    for (const [name, inputs] of Object.entries(generators)) {
      if (only && !only.includes(name)) continue
      const reads = operations.get(name)?.contract.reads
      let count = 0
      const answers: unknown[] = []
      heard.set(name, answers)
      for await (const input of inputs({ pair, r, heard: (o) => heard.get(o) ?? [] })) {
        if (reads && count++ > 0 && !r.chance(part / 100)) continue
        const data = await ask(`/api/${name.replace('.', '/')}`, input)
        if (data !== null) answers.push(data)
      }
    }
    if (only) return lines
    // what his own writing has changed
    for (const [path, input] of [
      ['imports/list', {}],
      ['audit/page', { limit: 200 }],
      ['reports/open', { unit: pair.setting.report.unit, year: 2023 }],
    ] as const)
      await ask(`/api/${path}`, input)
    await ask('/api/session/signOut', {})
    return lines
  } finally {
    await app.close()
  }
}

/** Operations of the program that nobody asks here, and generators of operations that are no more. */
export const unproved = (): string[] => [
  ...[...operations.keys()].filter((name) => !Object.hasOwn(generators, name)),
  ...Object.keys(generators).filter((name) => !operations.has(name)),
]

export function differences(without: readonly Line[], withCase: readonly Line[]): Difference[] {
  const out: Difference[] = []
  for (let i = 0; i < Math.max(without.length, withCase.length); i++) {
    const [a, b] = [without[i], withCase[i]]
    if (a && b && a.route === b.route && a.input === b.input && a.status === b.status && a.said === b.said) continue
    out.push({
      route: (a ?? b)!.route,
      input: (a ?? b)!.input,
      without: a ? `${a.status} ${a.said}` : '–',
      with: b ? `${b.status} ${b.input === a?.input ? '' : b.input} ${b.said}` : '–',
    })
  }
  return out
}

/** Where two texts part, with what stands about it. */
export function parting(d: Difference): string {
  let i = 0
  while (i < d.without.length && d.without[i] === d.with[i]) i++
  const about = (t: string) => t.slice(Math.max(0, i - 120), i + 160)
  return `${d.route} ${d.input.slice(0, 300)}\n    without: …${about(d.without)}…\n    with:    …${about(d.with)}…`
}

export async function compare(
  pair: Pair,
  extent: Extent,
): Promise<{ requests: number; routes: Set<string>; found: Difference[] }> {
  const [a, b] = await Promise.all([talk(pair, pair.without, extent), talk(pair, pair.with, extent)])
  return { requests: a.length, routes: new Set(a.map((l) => l.route)), found: differences(a, b) }
}
