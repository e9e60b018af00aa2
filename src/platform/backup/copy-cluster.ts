/**
 * The physical copy of the embedded server while it runs: PostgreSQL's own low-level protocol (pg_backup_start … pg_backup_stop), the files of the
 * cluster, and the write-ahead log from the one to the other. A folder; `copy.json` in it has the hash of every file. Not sealed.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import { asOwner, type OwnerConnection } from '../database.ts'
import { type MigrationMark, programVersion } from './manifest.ts'
import { migrationsOf } from './write-archive.ts'

export const copyFormatVersion = 1
export const copyManifestName = 'copy.json'
export const clusterName = 'cluster'

export const copyManifest = z.object({
  format: z.literal('goc-cluster-copy'),
  formatVersion: z.number().int(),
  program: z.string(),
  postgres: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.strictObject({ number: z.number().int(), name: z.string(), hash: z.string() })),
  folders: z.array(z.string()),
  files: z.array(z.strictObject({ path: z.string(), size: z.number().int(), sha256: z.string() })),
})
export type CopyManifest = z.output<typeof copyManifest>
export type Copied = { folder: string; files: number; bytes: number }

/** Made anew by every start; their folders must be there, what is in them not (PostgreSQL's manual, “Low Level API”). */
const emptied = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_replslot',
  'pg_wal',
])
const left =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label(\.old)?|tablespace_map|backup_manifest|current_logfiles|.*\.tmp)$/
/** Read last: until then everything it speaks of is copied. */
const lastFile = join('global', 'pg_control')

type Entry = { path: string; folder: boolean }
async function* walk(root: string, under = ''): AsyncGenerator<Entry> {
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const path = under ? join(under, entry.name) : entry.name
    if (entry.isDirectory()) {
      yield { path, folder: true }
      if (!emptied.has(path)) yield* walk(root, path)
    } else if (entry.isFile() && !left.test(entry.name) && path !== lastFile) yield { path, folder: false }
  }
}

const chunk = 1 << 20

/** Copies a file through to the disk and takes the hash of what was written. undefined: it has gone since (a table that was dropped). */
export async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string } | undefined> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!source) return undefined
  const target = await open(to, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(chunk)
    let size = 0
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, chunk)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      for (let done = 0; done < bytesRead; ) done += (await target.write(piece, done, bytesRead - done)).bytesWritten
      size += bytesRead
    }
    await target.sync()
    return { size, sha256: hash.digest('hex') }
  } finally {
    await source.close()
    await target.close()
  }
}

async function writeFileDurably(path: string, text: string): Promise<{ size: number; sha256: string }> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return { size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

/** The files of the log from the beginning of the backup to its end. A gap means that the copy cannot be recovered. */
async function logFiles(cluster: string, first: string, last: string): Promise<string[]> {
  const isSegment = /^[0-9A-F]{24}$/
  const files = (await readdir(join(cluster, 'pg_wal'))).filter(
    (f) => isSegment.test(f) && f.slice(0, 8) === first.slice(0, 8) && f >= first && f <= last,
  )
  files.sort()
  if (files[0] !== first || files.at(-1) !== last)
    throw new Problem('backup:problems.copyFailed', { why: `pg_wal ${first}–${last}` })
  return files
}

async function copyRunning(client: pg.Client, folder: string, during?: () => Promise<void>): Promise<CopyManifest> {
  const one = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows[0]!
  const { cluster, version } = await one<{ cluster: string; version: string }>(
    `select current_setting('data_directory') as cluster, current_setting('server_version') as version`,
  )
  const target = join(folder, clusterName)
  await mkdir(target, { recursive: true, mode: 0o700 })
  const files: CopyManifest['files'] = []
  const folders: string[] = []
  const keep = async (path: string) => {
    const copied = await copyFile(join(cluster, path), join(target, path))
    if (copied) files.push({ path: path.replaceAll('\\', '/'), ...copied })
  }
  // While this slot stands, no part of the log is recycled. It is this connection's and goes with it.
  await client.query(`select pg_create_physical_replication_slot('goc_copy_' || pg_backend_pid(), true, true)`)
  const migrations: MigrationMark[] = await migrationsOf(client)
  await client.query(`select pg_backup_start('goc', true)`)
  for await (const { path, folder: isFolder } of walk(cluster)) {
    if (isFolder) {
      await mkdir(join(target, path), { mode: 0o700 })
      folders.push(path.replaceAll('\\', '/'))
    } else await keep(path)
  }
  await during?.()
  await keep(lastFile)
  const stopped = await one<{ labelfile: string; last: string; spaces: string }>(
    `select labelfile, pg_walfile_name(lsn) as last, coalesce(spcmapfile, '') as spaces from pg_backup_stop(false)`,
  )
  if (stopped.spaces.trim() !== '') throw new Problem('backup:problems.copyFailed', { why: 'tablespaces' })
  files.push({ path: 'backup_label', ...(await writeFileDurably(join(target, 'backup_label'), stopped.labelfile)) })
  const first = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/m.exec(stopped.labelfile)?.[1] ?? ''
  await mkdir(join(target, 'pg_wal', 'archive_status'), { mode: 0o700 })
  folders.push('pg_wal/archive_status')
  for (const file of await logFiles(cluster, first, stopped.last)) await keep(join('pg_wal', file))
  return {
    format: 'goc-cluster-copy',
    formatVersion: copyFormatVersion,
    program: await programVersion(),
    postgres: version,
    madeAt: new Date().toISOString(),
    migrations,
    folders,
    files,
  }
}

/** Is there nothing in it, or not even a folder? */
export async function isEmpty(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0
}

/**
 * Copies the running cluster of `owner` into a folder that is new or empty. Nothing is left in it when that fails.
 * @param during called between the first file and the last, while people may go on writing
 * @throws Problem backup:problems.folderFull, copyFailed
 */
export async function copyCluster(owner: OwnerConnection, folder: string, during?: () => Promise<void>): Promise<Copied> {
  if (!(await isEmpty(folder))) throw new Problem('backup:problems.folderFull', { folder }, 409)
  const wasThere = existsSync(folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const manifest = await asOwner(owner, (client) => copyRunning(client, folder, during))
    await writeFileDurably(join(folder, copyManifestName), JSON.stringify(manifest))
    return { folder, files: manifest.files.length, bytes: manifest.files.reduce((sum, f) => sum + f.size, 0) }
  } catch (error) {
    if (wasThere) for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
    else await rm(folder, { recursive: true, force: true })
    if (error instanceof Error && 'syscall' in error) throw new Problem('backup:problems.copyFailed', { why: error.message })
    throw error
  }
}

export const readCopyManifest = (folder: string): Promise<string> => readFile(join(folder, copyManifestName), 'utf8')
