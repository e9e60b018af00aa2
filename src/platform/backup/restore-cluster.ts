/** Restoring a physical copy: every file is checked and put into an empty data folder; the server then recovers from it by itself at its start. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { Problem } from '../../kernel/problem.ts'
import { asOwner, type OwnerConnection } from '../database.ts'
import { findMigrations } from '../migrate.ts'
import { dataFolder } from '../postgres/cluster.ts'
import { type CopyManifest, clusterName, copyFile, copyFormatVersion, copyManifest, readCopyManifest } from './copy-cluster.ts'
import { knownMigrations, type VerifyTrail } from './restore-archive.ts'
import { damaged } from './tar.ts'

/** @throws Problem backup:problems.foreign, newer, otherHistory, damaged */
async function manifestOf(folder: string): Promise<CopyManifest> {
  const text = await readCopyManifest(folder).catch(() => {
    throw new Problem('backup:problems.foreign')
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw damaged('what it says of itself cannot be read')
  }
  if ((json as { format?: unknown } | null)?.format !== 'goc-cluster-copy') throw new Problem('backup:problems.foreign')
  const read = copyManifest.safeParse(json)
  if (!read.success) throw damaged('what it says of itself cannot be read')
  if (read.data.formatVersion > copyFormatVersion)
    throw new Problem('backup:problems.newer', { what: `format ${read.data.formatVersion}`, program: read.data.program })
  knownMigrations(read.data.migrations, await findMigrations(), read.data.program)
  return read.data
}

/** A path of the manifest stays under the cluster, whoever wrote it. */
function inside(path: string): string {
  if (posix.isAbsolute(path) || path.includes('\\') || path.includes(':') || path.split('/').some((p) => p === '..' || p === ''))
    throw damaged(path)
  return path
}

async function filesUnder(root: string, under = ''): Promise<string[]> {
  const entries = await readdir(join(root, under), { withFileTypes: true })
  const found = await Promise.all(
    entries.map((e) => {
      const path = under ? `${under}/${e.name}` : e.name
      return e.isDirectory() ? filesUnder(root, path) : [path]
    }),
  )
  return found.flat()
}

/**
 * Puts the copy into the data folder `dataDir` (of the installation), which must hold no cluster. It appears there whole or not at all.
 * @throws Problem backup:problems.foreign, newer, otherHistory, damaged, notEmpty
 */
export async function unpackCluster(folder: string, dataDir: string): Promise<CopyManifest> {
  const manifest = await manifestOf(folder)
  const source = join(folder, clusterName)
  const named = new Set(manifest.files.map((f) => f.path))
  const stray = (await filesUnder(source).catch(() => [])).find((path) => !named.has(path))
  if (stray) throw damaged(`${stray} is not in its list`)
  const { path: postgres, cluster } = dataFolder(join(dataDir, 'postgres'))
  // The next start removes a draft of this name that was left by a power cut.
  const draft = join(postgres, `${clusterName}.new.restored`)
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    for (const path of manifest.folders) await mkdir(join(draft, inside(path)), { recursive: true, mode: 0o700 })
    for (const { path, size, sha256 } of manifest.files) {
      const target = join(draft, inside(path))
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const copied = await copyFile(join(source, path), target)
      if (!copied || copied.size !== size || copied.sha256 !== sha256) throw damaged(`${path} is not what was written`)
    }
    await rename(draft, cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  return manifest
}

/**
 * Reads every row of the restored cluster (its pages have checksums, so reading is checking) and ends all sessions: who held one when the copy was made
 * holds it no more.
 */
export async function checkRestored(
  owner: OwnerConnection,
  verifyTrail?: VerifyTrail | undefined,
): Promise<{ tables: number; rows: number }> {
  return asOwner(owner, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r'`,
    )
    let rows = 0
    for (const { name } of tables)
      rows += (await client.query<{ n: number }>(`select count(t.*) as n from goc."${name}" t`)).rows[0]!.n
    await client.query('update goc.session set revoked_at = now() where revoked_at is null')
    const broken = await verifyTrail?.(client)
    if (broken) throw new Problem('backup:problems.trailBroken', { why: broken })
    return { tables: tables.length, rows }
  })
}
