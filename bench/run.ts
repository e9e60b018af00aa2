/** `npm run bench -- [--scale 0.02] [--only figures,lists,requests,start,trail,timing] [--pairs 21] [--turn 1000] [--timing-pairs 2000] [--timing-routes audit] [--write]`; see README.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countsOf } from '../examples/generator/nation.ts'
import { openPools } from '../src/platform/database.ts'
import { projectRoot } from '../src/server/setting.ts'
import { measureFigures } from './figures.ts'
import { measureLists } from './lists.ts'
import { openNation } from './nation.ts'
import { openReaders } from './readers.ts'
import { type Measured, pageOf } from './report.ts'
import { costOfStatements, measureRequests } from './requests.ts'
import { measureStart } from './start.ts'
import { measureTiming, timingPart } from './timing.ts'
import { measureTrail, trailPart } from './trail.ts'

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.02' },
    only: { type: 'string', default: 'figures,lists,requests,start,trail' },
    pairs: { type: 'string', default: '21' },
    turn: { type: 'string', default: '1000' },
    'timing-pairs': { type: 'string', default: '2000' },
    'timing-routes': { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
const scale = Number(values.scale)
const pairs = Number(values.pairs)
const turnMs = Number(values.turn)
if (!(scale > 0 && scale <= 1)) throw new RangeError(`--scale ${values.scale}: more than 0, at most 1`)
if (!(Number.isInteger(pairs) && pairs >= 15)) throw new RangeError(`--pairs ${values.pairs}: at least 15`)
if (!(turnMs >= 100 && turnMs <= 1000)) throw new RangeError(`--turn ${values.turn}: milliseconds, 100 to 1000`)
const parts = new Set(values.only.split(','))
for (const p of parts)
  if (!['figures', 'lists', 'requests', 'start', 'trail', 'timing'].includes(p))
    throw new RangeError(`--only ${p}: figures, lists, requests, start, trail, timing`)

// The page goes to stdout, what is going on to stderr.
const say = (text: string) => console.error(text)
// The trail is measured on a server of its own, before the country is loaded.
if (parts.has('trail')) {
  say('trail')
  console.log(trailPart(await measureTrail(scale < 1 ? 100_000 : 1_000_000, 15, turnMs, say)))
  parts.delete('trail')
}
// So are the answers' times: two small worlds that differ in one case.
if (parts.has('timing')) {
  say('timing')
  console.log(timingPart(await measureTiming(Number(values['timing-pairs']), values['timing-routes'], say)))
  parts.delete('timing')
}
if (parts.size === 0) process.exit(0)
say(`nation at scale ${scale}`)
const nation = await openNation(scale, process.env.GOC_BENCH_DIR, say)
let stopped = false
try {
  const pools = openPools(nation.owner, nation.secret, 4)
  const readers = await openReaders(nation.owner, pools)
  const load = loadavg()[0]!
  // A part that fails takes nothing from the others: loading the country is dear. The run then ends with 1.
  const failures: string[] = []
  const part = async <T>(name: string, work: () => Promise<T>): Promise<T | null> => {
    if (!parts.has(name)) return null
    say(name)
    try {
      return await work()
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`)
      console.error(error)
      process.exitCode = 1
      return null
    }
  }
  const figures = await part('figures', () => measureFigures(nation.owner, pools, readers, pairs, say))
  const lists = await part('lists', () => measureLists(nation.owner, pools, readers, pairs, say))
  const requests = await part('requests', () => measureRequests(nation.owner, nation.secret, readers, turnMs, say))
  const costs = requests && (await costOfStatements(nation.owner, pools, readers))
  await pools.close()
  await nation.stop()
  stopped = true
  const start = await part('start', () => measureStart(nation.dataDir))

  const { version: pgDriver } = JSON.parse(await readFile(join(projectRoot, 'node_modules/pg/package.json'), 'utf8')) as {
    version: string
  }
  const counts = countsOf(nation.shape)
  const measured: Measured = {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    scale,
    units: counts.units,
    members: counts.persons,
    tenures: counts.tenures,
    subjects: counts.subjects,
    versions: { PostgreSQL: nation.version, Node: process.versions.node, pg: pgDriver },
    cores: cpus().length,
    load,
    steps: nation.steps,
    figures,
    lists,
    requests,
    costs,
    start,
    failures,
  }
  const page = pageOf(measured)
  console.log(page)
  if (values.write) {
    const folder = join(projectRoot, 'docs', 'proof')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'bench.md'), page)
    say(`written: ${join(folder, 'bench.md')}`)
  }
} finally {
  if (!stopped) await nation.stop()
  await nation.discard()
}
