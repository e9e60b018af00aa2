/**
 * The portable archive: every table of one snapshot, by COPY, through the reader's own role, as tar in zstd; sealed if there is a passphrase.
 * Row-level security is forced, so a policy that is missing would leave rows out in silence: each table is counted by the owner too.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { Problem } from '../../kernel/problem.ts'
import { asOwner, type OwnerConnection } from '../database.ts'
import { closed } from './closing.ts'
import { copyOut } from './copy.ts'
import {
  formatVersion,
  type Head,
  headName,
  type Manifest,
  type MigrationMark,
  manifestName,
  neverArchived,
  partName,
  programVersion,
  secretColumns,
  secretTables,
  type TableMark,
} from './manifest.ts'
import { checkArchive } from './read-archive.ts'
import { seal } from './sealed.ts'
import { ending, largestMember, member } from './tar.ts'

export type Figures = Record<string, string>
export type ArchiveJob = {
  owner: OwnerConnection
  reader: pg.ClientConfig
  file: string
  passphrase?: string | undefined
  /** Asks sample figures of the same snapshot; they are kept, and asked again after a restore. */
  figures?: ((snapshot: string) => Promise<Figures>) | undefined
  /** Called when the snapshot is taken and before the first table is read. */
  onSnapshot?: (() => Promise<void>) | undefined
}
export type Archived = { file: string; sealed: boolean; tables: number; rows: number; figures: number; leftOut: string[] }

/** Connects as the reader; ends with the work. */
async function asReader<T>(reader: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(reader)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Columns = { name: string; columns: string[] }

const tablesAndColumns = `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' group by c.relname order by 1`

/** What COPY is asked for: the table, or, not sealed, the same with its secrets put out. */
function copyText({ name, columns }: Columns, sealed: boolean): string {
  const put = secretColumns[name]
  if (sealed || !put) return `copy goc."${name}" (${columns.map((c) => `"${c}"`).join(', ')}) to stdout`
  return `copy (select ${columns.map((c) => (put[c] ? `${put[c]} as "${c}"` : `"${c}"`)).join(', ')} from goc."${name}") to stdout`
}

/** Cuts the rows into members and takes their hash on the way. */
async function* tableMembers(
  reader: pg.Client,
  t: Columns,
  sealed: boolean,
  at: Date,
  done: (mark: TableMark) => void,
): AsyncGenerator<Buffer> {
  const { chunks, rows } = copyOut(reader, copyText(t, sealed))
  const hash = createHash('sha256')
  let bytes = 0
  let part = 0
  let held: Buffer[] = []
  let size = 0
  const cut = function* () {
    if (size > 0) yield* member(partName(t.name, ++part), Buffer.concat(held), at)
    held = []
    size = 0
  }
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
    for (let from = 0; from < chunk.length; ) {
      const piece = chunk.subarray(from, from + largestMember - size)
      from += piece.length
      held.push(piece)
      size += piece.length
      if (size === largestMember) yield* cut()
    }
  }
  yield* cut()
  done({ ...t, rows: rows(), bytes, sha256: hash.digest('hex') })
}

/** The migrations that a database has had, in their order. */
export async function migrationsOf(client: pg.Client): Promise<MigrationMark[]> {
  return (await client.query<MigrationMark>('select number, name, hash from public.goc_migration order by number')).rows
}

async function begun(client: pg.Client, snapshot?: string): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  if (snapshot) await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`)
}

async function* contents(
  reader: pg.Client,
  owner: pg.Client,
  job: ArchiveJob,
  told: (a: Omit<Archived, 'file'>) => void,
): AsyncGenerator<Buffer> {
  const at = new Date()
  const sealed = job.passphrase !== undefined
  await begun(reader)
  const snapshot = (await reader.query<{ id: string }>('select pg_export_snapshot() as id')).rows[0]!.id
  await begun(owner, snapshot)
  // A superuser sees past the policies; an owner that is none sees by his own.
  const { rows: me } = await owner.query<{ superuser: boolean }>(
    `select rolsuper as superuser from pg_roles where rolname = current_user`,
  )
  if (!me[0]?.superuser) await owner.query('set local role goc_owner')
  const figures = (await job.figures?.(snapshot)) ?? {}
  await job.onSnapshot?.()
  const head: Head = {
    format: 'goc-archive',
    formatVersion,
    program: await programVersion(),
    postgres: (await reader.query<{ v: string }>(`select current_setting('server_version') as v`)).rows[0]!.v,
    madeAt: at.toISOString(),
    sealed,
    migrations: await migrationsOf(reader),
  }
  yield* member(headName, Buffer.from(JSON.stringify(head, null, 1)), at)

  const left = (name: string) => neverArchived.includes(name) || (!sealed && secretTables.includes(name))
  const there = (await owner.query<Columns>(tablesAndColumns)).rows
  const marks: TableMark[] = []
  for (const t of there.filter(({ name }) => !left(name))) {
    const { rows: count } = await owner.query<{ n: number }>(`select count(*) as n from goc."${t.name}"`)
    yield* tableMembers(reader, t, sealed, at, (mark) => marks.push(mark))
    const { rows } = marks.at(-1)!
    if (rows !== count[0]!.n)
      throw new Problem('backup:problems.rowsMissing', { table: t.name, copied: rows, counted: count[0]!.n })
  }
  const sequences = (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'S' order by 1`,
    )
  ).rows
  const manifest: Manifest = { tables: marks, sequences: [], figures, leftOut: there.map((t) => t.name).filter(left) }
  if (!sealed)
    for (const [table, columns] of Object.entries(secretColumns))
      manifest.leftOut.push(...Object.keys(columns).map((c) => `${table}.${c}`))
  for (const { name } of sequences) {
    const { rows } = await reader.query<{ last: number; called: boolean }>(
      `select last_value as last, is_called as called from goc."${name}"`,
    )
    manifest.sequences.push({ name, ...rows[0]! })
  }
  yield* member(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)), at)
  yield ending()
  told({
    sealed,
    tables: marks.length,
    rows: marks.reduce((sum, m) => sum + m.rows, 0),
    figures: Object.keys(figures).length,
    leftOut: manifest.leftOut,
  })
}

/** Written through to the disk before its name appears. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  // Windows does not open folders; NTFS keeps their changes in its own journal.
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Writes the archive, reads it back, and only then gives it its name. Nothing is left behind when it fails.
 * @throws Problem backup:problems.fileThere, rowsMissing
 */
export async function writeArchive(job: ArchiveJob): Promise<Archived> {
  if (existsSync(job.file)) throw new Problem('backup:problems.fileThere', { file: job.file }, 409)
  const draft = `${job.file}.part`
  let told: Omit<Archived, 'file'> | undefined
  try {
    await asReader(job.reader, (reader) =>
      asOwner(job.owner, async (owner) => {
        const compress = createZstdCompress({
          params: { [constants.ZSTD_c_compressionLevel]: 6 },
        })
        const source = Readable.from(contents(reader, owner, job, (a) => (told = a)))
        // Only who makes archives reads them.
        const target = createWriteStream(draft, { mode: 0o600 })
        if (job.passphrase === undefined) await pipeline(source, compress, closed, target)
        else await pipeline(source, compress, closed, seal(job.passphrase), target)
      }),
    )
    await checkArchive(() => createReadStream(draft), job.passphrase)
    await syncFile(draft)
    await rename(draft, job.file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return { file: job.file, ...told! }
}
