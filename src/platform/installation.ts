/** One installation: its data folder, its database, its pools. GOC_DATA, DATABASE_URL, GOC_PG_BIN and PORT say where. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { bringUpToDate, createDatabase, type OwnerConnection, openPools, type Pools, prepareRoles, readerOf } from './database.ts'
import { foreignServer } from './foreign-server.ts'
import { attach } from './postgres/attach.ts'
import { ServerProblem } from './postgres/messages.ts'
import { startServer } from './postgres/server.ts'

export type Installation = {
  dataDir: string
  pools: Pools
  owner: OwnerConnection
  /** How the archive's role connects. */
  reader: pg.ClientConfig
  version: string
  close(): Promise<void>
}

async function secretOf(dataDir: string): Promise<string> {
  const path = join(dataDir, 'installation.secret')
  const there = await readFile(path, 'utf8').catch(() => null)
  if (there?.trim()) return there.trim()
  const made = randomBytes(32).toString('base64url')
  await writeFile(path, made, { mode: 0o600 })
  return made
}

/**
 * Opens the installation: starts the embedded server unless `url` names one, makes roles and database, migrates, opens the pools.
 * `alongside`: when another program of this installation runs the server, work beside it instead of refusing.
 * Throws ServerProblem with a sentence when the data folder is in use, unreadable, or of another version.
 */
export async function openInstallation(options: {
  dataDir: string
  url?: string | undefined
  database?: string
  poolSize?: number
  alongside?: boolean
}): Promise<Installation> {
  const { dataDir, url, database = 'goc', poolSize, alongside = false } = options
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const secret = await secretOf(dataDir)
  if (url) {
    const { owner, shown } = foreignServer(url, database)
    await prepareRoles(owner, secret)
    await bringUpToDate(owner)
    const pools = openPools(owner, secret, poolSize)
    return {
      dataDir,
      pools,
      owner,
      reader: readerOf(owner, secret),
      version: shown,
      close: () => pools.close(),
    }
  }
  const folder = join(dataDir, 'postgres')
  const server = await startServer({ dataDir: folder }).catch(async (error: unknown) => {
    const running = alongside && error instanceof ServerProblem && error.code === 'app-running' ? await attach(folder) : undefined
    if (!running) throw error
    return { ...running, stop: async () => {} }
  })
  try {
    await prepareRoles(server.owner, secret)
    await createDatabase(server.owner, database)
    const owner = { ...server.owner, database }
    await bringUpToDate(owner)
    const pools = openPools(owner, secret, poolSize)
    return {
      dataDir,
      pools,
      owner,
      reader: readerOf(owner, secret),
      version: server.version,
      async close() {
        await pools.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
