/**
 * Restoring an archive into an empty installation, in one transaction: the schema of the archive's version is made anew by its migrations, the rows
 * come in with nothing in their way, everything that binds them is put up again and compared. Whatever goes wrong, it is as if nothing had happened.
 */
import type pg from 'pg'
import { Problem } from '../../kernel/problem.ts'
import { asOwner, bringUpToDate, type OwnerConnection } from '../database.ts'
import { findMigrations, type Migration, migrationTable, openToReader } from '../migrate.ts'
import { copyIn } from './copy.ts'
import type { Head, Manifest, MigrationMark } from './manifest.ts'
import { fileSource, type Opened, readArchive } from './read-archive.ts'
import { differences, shapeOf, takeDown } from './shape.ts'
import { damaged } from './tar.ts'
import type { Figures } from './write-archive.ts'

/** Verifies the chain of the trail in the restored rows, on a connection of the owner; a sentence for what does not hold, or null. */
export type VerifyTrail = (owner: pg.Client) => Promise<string | null>

export type RestoreJob = {
  /** The owner's connection to an installation that holds no records. */
  owner: OwnerConnection
  file: string
  passphrase?: string | undefined
  /** Asks the restored installation the figures that the archive kept. */
  figures?: ((keys: readonly string[]) => Promise<Figures>) | undefined
  verifyTrail?: VerifyTrail | undefined
}
export type Restored = Opened & { rows: number; figures: number; upgraded: string[] }

/**
 * The migrations of the archive as this program has them. @throws Problem backup:problems.newer when it knows one that we do not,
 * otherHistory when one has another text
 */
export function knownMigrations(marks: readonly MigrationMark[], ours: readonly Migration[], program: string): Migration[] {
  const byNumber = new Map(ours.map((m) => [m.number, m]))
  const known = marks.map((mark) => {
    const own = byNumber.get(mark.number)
    if (!own) throw new Problem('backup:problems.newer', { what: `${mark.number}-${mark.name}`, program })
    if (own.hash !== mark.hash || own.name !== mark.name)
      throw new Problem('backup:problems.otherHistory', { what: `${mark.number}-${mark.name}` })
    return own
  })
  if (known.length === 0) throw new Problem('backup:problems.foreign')
  return known
}

/** Refuses what this program cannot restore, before anything is opened. */
export async function checkHead(head: Head): Promise<void> {
  knownMigrations(head.migrations, await findMigrations(), head.program)
}

const allTables = `select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r' order by 1`
async function countsOf(owner: pg.Client, tables: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const t of tables) counts.set(t, (await owner.query<{ n: number }>(`select count(*) as n from goc."${t}"`)).rows[0]!.n)
  return counts
}
const namesOf = async (owner: pg.Client): Promise<string[]> =>
  (await owner.query<{ name: string }>(allTables)).rows.map((r) => r.name)

/** Rows in tables that people write; accounts that someone can sign in to count too. */
async function recordsIn(owner: pg.Client): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('goc.account') is not null as there`)
  if (!rows[0]?.there) return new Map()
  const written = await owner.query<{ name: string }>(
    `select name from (${allTables}) t where has_table_privilege('goc_app', format('goc.%I', name)::regclass, 'insert')`,
  )
  const counts = await countsOf(
    owner,
    written.rows.map((r) => r.name),
  )
  counts.set(
    'account',
    (await owner.query<{ n: number }>(`select count(*) as n from goc.account where secret <> '!'`)).rows[0]!.n,
  )
  return counts
}

/** The schema of a version, made from nothing. In the caller's transaction. */
async function makeSchema(owner: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await owner.query('drop schema if exists goc cascade')
  await owner.query('drop table if exists public.goc_migration')
  await owner.query(migrationTable)
  for (const m of migrations) {
    await owner.query(m.sql)
    await owner.query('insert into public.goc_migration (number, name, hash) values ($1, $2, $3)', [m.number, m.name, m.hash])
  }
  await openToReader(owner)
}

async function refuseRecords(have: ReadonlyMap<string, number>, fresh: ReadonlyMap<string, number>): Promise<void> {
  for (const [table, n] of have)
    if (n > (fresh.get(table) ?? 0)) throw new Problem('backup:problems.notEmpty', { table, count: n }, 409)
}

async function load(owner: pg.Client, job: RestoreJob): Promise<Opened> {
  const tables = await namesOf(owner)
  const expected = await shapeOf(owner)
  const putUp = await takeDown(owner)
  await owner.query(`truncate ${tables.map((t) => `goc."${t}"`).join(', ')}`)
  const columns = new Map(
    (
      await owner.query<{ name: string; columns: string[] }>(
        `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' group by 1`,
      )
    ).rows.map((r) => [r.name, r.columns]),
  )
  const opened = await readArchive(fileSource(job.file), job.passphrase, {
    onTable: async (table, chunks) => {
      // The manifest comes last; by what it says the columns are compared below. The schema is the same, so is their order.
      const own = columns.get(table)
      if (!own) throw damaged(`there is no table ${table}`)
      await copyIn(owner, `copy goc."${table}" (${own.map((c) => `"${c}"`).join(', ')}) from stdin`, chunks)
    },
  })
  for (const t of opened.manifest.tables)
    if (t.columns.join() !== columns.get(t.name)?.join()) throw damaged(`the columns of ${t.name} are not those of its version`)
  for (const text of putUp) await owner.query(text)
  const left = differences(expected, await shapeOf(owner))
  if (left.length > 0) throw damaged(`the schema is not whole again: ${left[0]}`)
  return opened
}

async function checkRows(owner: pg.Client, { tables, sequences }: Manifest): Promise<void> {
  const counts = await countsOf(
    owner,
    tables.map((t) => t.name),
  )
  for (const t of tables) {
    const found = counts.get(t.name)
    if (found !== t.rows) throw damaged(`${t.name}: ${found} of ${t.rows} rows`)
  }
  for (const s of sequences) await owner.query('select setval($1::regclass, $2, $3)', [`goc."${s.name}"`, s.last, s.called])
}

/** Loads everything in one transaction; it is committed only when all of it holds. */
async function loaded(job: RestoreJob): Promise<Opened> {
  const ours = await findMigrations()
  return asOwner(job.owner, async (owner) => {
    await owner.query('select pg_advisory_lock(72635)')
    await owner.query('begin')
    try {
      await owner.query('set local role goc_owner')
      const have = await recordsIn(owner)
      const { head } = await readHead(job)
      await makeSchema(owner, knownMigrations(head.migrations, ours, head.program))
      await refuseRecords(have, await countsOf(owner, await namesOf(owner)))
      const opened = await load(owner, job)
      await checkRows(owner, opened.manifest)
      const broken = await job.verifyTrail?.(owner)
      if (broken) throw new Problem('backup:problems.trailBroken', { why: broken })
      await owner.query('commit')
      return opened
    } catch (error) {
      await owner.query('rollback').catch(() => {})
      throw error
    }
  })
}

class HeadRead extends Error {
  readonly head: Head
  constructor(head: Head) {
    super('the head is read')
    this.head = head
  }
}

/** Reads only the beginning. */
async function readHead(job: RestoreJob): Promise<{ head: Head }> {
  try {
    return await readArchive(fileSource(job.file), job.passphrase, {
      onHead: async (head) => {
        throw new HeadRead(head)
      },
    })
  } catch (error) {
    if (error instanceof HeadRead) return { head: error.head }
    throw error
  }
}

/** Takes back a restore that was committed and then found wanting: an empty installation again. */
async function emptied(owner: OwnerConnection): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query(
      'begin; set local role goc_owner; drop schema if exists goc cascade; drop table if exists public.goc_migration; commit',
    )
  })
  await bringUpToDate(owner)
}

const inOrder = (figures: Figures) => Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * Restores an archive, brings it to the program's version, and asks it the figures that were kept.
 * @throws Problem backup:problems.foreign, newer, otherHistory, damaged, needsPassphrase, wrongPassphrase, notEmpty, trailBroken, figuresDiffer
 */
export async function restoreArchive(job: RestoreJob): Promise<Restored> {
  // Read whole before anything is touched.
  await readArchive(fileSource(job.file), job.passphrase, { onHead: checkHead })
  const opened = await loaded(job)
  try {
    const upgraded = await bringUpToDate(job.owner)
    const kept = inOrder(opened.manifest.figures)
    if (job.figures && kept.length > 0) {
      const found = await job.figures(kept.map(([key]) => key))
      // Of an older version a definition may since have been mended; of the same, every figure is the same.
      const differ = kept.filter(([key, value]) => found[key] !== value)
      const first = differ[0]
      if (first && upgraded.length === 0)
        throw new Problem('backup:problems.figuresDiffer', {
          figure: first[0],
          was: first[1],
          is: found[first[0]] ?? '–',
          count: differ.length,
        })
    }
    return { ...opened, rows: opened.manifest.tables.reduce((sum, t) => sum + t.rows, 0), figures: kept.length, upgraded }
  } catch (error) {
    await emptied(job.owner)
    throw error
  }
}
