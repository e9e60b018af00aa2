/**
 * The nation in an installation of its own: a throw-away folder, or GOC_BENCH_DIR, which is kept and found again by the next run.
 * Rows come by COPY as the superuser of that server (forced row-level security refuses it to everyone else) with indexes, constraints
 * and triggers taken down; afterwards the schema must be the migrated one to the letter, and replace_places() must find every row
 * already where it puts it.
 */
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { countsOf, NATION, type NationShape, scaled } from '../examples/generator/nation.ts'
import { differences, shapeOf, takeDown } from '../src/platform/backup/shape.ts'
import { asOwner, bringUpToDate, type OwnerConnection } from '../src/platform/database.ts'
import { openInstallation } from '../src/platform/installation.ts'
import { findMigrations } from '../src/platform/migrate.ts'
import { startServer } from '../src/platform/postgres/server.ts'
import { copyIn } from './copy-in.ts'
import * as rows from './rows.ts'

export type Say = (text: string) => void
/** Seconds of each step of a load, in order. */
export type Steps = { readonly step: string; readonly seconds: number; readonly rows: number | null }[]

export type Nation = {
  /** The folder of the installation: `npm start` with GOC_DATA on it serves the nation. */
  readonly dataDir: string
  readonly owner: OwnerConnection
  readonly secret: string
  readonly version: string
  readonly scale: number
  readonly shape: NationShape
  readonly steps: Steps
  /** Stops the server; the folder stays. */
  stop(): Promise<void>
  /** Removes the folder unless it was named to be kept. The server must be stopped. */
  discard(): Promise<void>
}

const database = 'goc'
const loaded = ['person', 'person_scope', 'membership', 'post', 'tenure', 'engagement', 'engagement_subject'] as const

/** Which nation lies in a folder: another scale, generator seed or schema is another nation. */
async function markOf(scale: number): Promise<string> {
  const migrations = await findMigrations()
  const text = JSON.stringify([scale, NATION, migrations.map((m) => m.hash)])
  return createHash('sha256').update(text).digest('hex')
}

/** Opens the nation of this scale (0 < scale ≤ 1), loading it where it is not there yet. */
export async function openNation(scale: number, keepIn: string | undefined, say: Say): Promise<Nation> {
  const dataDir = keepIn ? resolve(keepIn) : await mkdtemp(join(tmpdir(), 'goc-bench-'))
  const discard = async () => {
    if (!keepIn) await rm(dataDir, { recursive: true, force: true })
  }
  try {
    return await openIn(dataDir, scale, say, discard)
  } catch (error) {
    await discard()
    throw error
  }
}

async function openIn(dataDir: string, scale: number, say: Say, discard: () => Promise<void>): Promise<Nation> {
  // Run by root, the server has an account of its own, which must be able to pass.
  await mkdir(dataDir, { recursive: true })
  if (process.getuid?.() === 0) await chmod(dataDir, 0o711)
  const first = await openInstallation({ dataDir })
  await first.close()
  const secret = (await readFile(join(dataDir, 'installation.secret'), 'utf8')).trim()
  const big = scale > 0.1
  const server = await startServer({
    dataDir: join(dataDir, 'postgres'),
    tuning: {
      sharedBuffers: big ? '2GB' : '512MB',
      workMem: '64MB',
      maintenanceWorkMem: big ? '1GB' : '256MB',
      effectiveCacheSize: big ? '4GB' : '1GB',
      maxWalSize: big ? '8GB' : '1GB',
    },
  })
  const owner: OwnerConnection = { ...server.owner, database }
  const shape = scaled(NATION, scale)
  try {
    const marker = join(dataDir, 'nation.json')
    const mark = await markOf(scale)
    const known = JSON.parse(await readFile(marker, 'utf8').catch(() => '{}')) as { mark?: string; steps?: Steps }
    let steps = known.steps ?? []
    if (known.mark === mark) say(`the nation at scale ${scale} is in ${dataDir} already`)
    else {
      await rm(marker, { force: true })
      await asOwner(server.owner, async (c) => {
        await c.query(`drop database if exists ${database} with (force)`)
        await c.query(`create database ${database} owner goc_owner template template0 encoding 'UTF8'`)
      })
      await bringUpToDate(owner)
      steps = await asOwner(owner, (client) => load(client, shape, say))
      await writeFile(marker, JSON.stringify({ mark, scale, steps }, null, 1))
    }
    return {
      dataDir,
      owner,
      secret,
      version: server.version,
      scale,
      shape,
      steps,
      stop: () => server.stop(),
      discard,
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Loads the nation into a migrated, empty database and proves that nothing but rows was added. */
export async function load(client: pg.Client, shape: NationShape, say: Say): Promise<Steps> {
  const steps: Steps = []
  const step = async (name: string, count: number | null, work: () => Promise<unknown>) => {
    const from = performance.now()
    await work()
    const seconds = (performance.now() - from) / 1000
    steps.push({ step: name, seconds, rows: count })
    say(`  ${seconds.toFixed(1).padStart(7)} s  ${name}${count === null ? '' : ` (${count} rows)`}`)
  }
  const counts = countsOf(shape)
  const units = rows.unitTable(shape)
  const migrated = await shapeOf(client)

  await step('units', counts.units, async () => {
    await client.query('alter table goc.unit disable trigger user; alter table goc.unit_state disable trigger user')
    await copyIn(client, 'unit', rows.unitColumns, rows.unitRows(shape, units))
    await copyIn(client, 'unit_state', rows.stateColumns, rows.stateRows(shape))
    await client.query('alter table goc.unit enable trigger user; alter table goc.unit_state enable trigger user')
    await client.query('analyze goc.unit; analyze goc.unit_state')
  })
  await step('replace_places() of the units alone', counts.units, () => client.query('select goc.replace_places()'))
  const placed = await client.query<{ id: string; lft: number }>('select id, lft from goc.unit')
  const placeOf = new Map(placed.rows.map((r) => [r.id, r.lft]))
  for (let n = 1; n <= counts.units; n++) units.place[n] = placeOf.get(rows.id.unit(n))!

  await client.query('begin')
  const putUp = await takeDown(client)
  await client.query('commit')
  const copied: [string, number, readonly string[], () => rows.Rows][] = [
    ['person', counts.persons, rows.personColumns, () => rows.personRows(shape, units)],
    ['membership', counts.memberships, rows.membershipColumns, () => rows.membershipRows(shape, units)],
    ['post', counts.tenures / shape.terms, rows.postColumns, () => rows.postRows(shape, units)],
    ['tenure', counts.tenures, rows.tenureColumns, () => rows.tenureRows(shape, units)],
    ['engagement', Math.ceil(counts.subjects / 3), rows.engagementColumns, () => rows.engagementRows(shape, units)],
    ['engagement_subject', counts.subjects, rows.subjectColumns, () => rows.subjectRows(shape, units)],
  ]
  for (const [table, count, columns, make] of copied) await step(table, count, () => copyIn(client, table, columns, make()))
  // As the register writes it: a person's own unit, and every other in which he holds or held a post.
  await step('person_scope', null, () =>
    client.query(`insert into goc.person_scope (person_id, unit_id, pos, name_key, name_fold) select id, unit_id, pos, name_key, name_fold from goc.person
      union all select distinct t.person_id, t.unit_id, t.pos, p.name_key, p.name_fold from goc.tenure t join goc.person p on p.id = t.person_id where p.unit_id <> t.unit_id`),
  )
  await step('indexes and constraints', null, async () => {
    for (const text of putUp) {
      const from = performance.now()
      await client.query(text)
      const seconds = (performance.now() - from) / 1000
      if (seconds > 1) say(`    ${seconds.toFixed(1)} s  ${text.slice(0, 110)}`)
    }
  })
  await step('vacuum, analyze', null, () => client.query('vacuum (analyze)'))

  for (const [table, count] of copied) {
    const found = (await client.query<{ n: number }>(`select count(*) as n from goc.${table}`)).rows[0]!.n
    if (found !== count) throw new Error(`goc.${table} holds ${found} rows, ${count} were sent`)
  }
  await client.query('create temp table before as select id, lft, rgt, area_today_id from goc.unit')
  await mustStand(client)
  await step('replace_places() of the whole', null, () => client.query('select goc.replace_places()'))
  await mustStand(client)
  const moved = await client.query(
    'select from goc.unit u join before b using (id) where (u.lft, u.rgt, u.area_today_id) is distinct from (b.lft, b.rgt, b.area_today_id) limit 1',
  )
  if (moved.rowCount) throw new Error('replace_places() places the loaded nation otherwise than the empty one')
  await client.query('drop table before')

  const wrong = differences(migrated, await shapeOf(client))
  if (wrong.length) throw new Error(`after the load the schema is not the migrated one:\n${wrong.join('\n')}`)
  return steps
}

/** Throws unless every row stands at its unit's place, as replace_places() would put it. */
export async function mustStand(client: pg.Client): Promise<void> {
  for (const table of loaded) {
    const stray = await client.query(
      `select r.pos, u.lft from goc.${table} r left join goc.unit u on u.id = r.unit_id where r.pos is distinct from u.lft limit 1`,
    )
    if (stray.rowCount)
      throw new Error(`a row of goc.${table} stands at ${stray.rows[0].pos}, its unit at ${stray.rows[0].lft ?? 'no place'}`)
  }
}
