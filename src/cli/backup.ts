/** `goc backup <file | folder/>` and `goc restore <file | folder>`: a file is the portable archive, a folder the copy of the embedded cluster. */
import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { accountByName, openSession } from '../access/store.ts'
import { sourceOf } from '../audit/verify.store.ts'
import { verifyTrail } from '../audit/verify.ts'
import { Problem } from '../kernel/problem.ts'
import { copyCluster, isEmpty } from '../platform/backup/copy-cluster.ts'
import { checkArchive, fileSource } from '../platform/backup/read-archive.ts'
import { checkHead, restoreArchive, type VerifyTrail } from '../platform/backup/restore-archive.ts'
import { checkRestored, unpackCluster } from '../platform/backup/restore-cluster.ts'
import { snapshotPool } from '../platform/backup/snapshot-pool.ts'
import { writeArchive } from '../platform/backup/write-archive.ts'
import { type Installation, openInstallation } from '../platform/installation.ts'
import { type Lang, say } from '../platform/words.ts'
import { operate } from '../server/operate.ts'
import { keepMachineAccount, machineAccount, officeFolder } from '../server/setting.ts'
import { figuresAgain, keptFigures } from './kept-figures.ts'
import type { Options } from './options.ts'
import { passphraseOf } from './passphrase.ts'

const isFolder = (path: string) => /[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory())
const number = (n: number, o: Options) => n.toLocaleString(o.lang === 'vi' ? 'vi-VN' : 'en-GB')

function target(o: Options): string {
  const [path] = o.words
  if (!path) throw new Problem('backup:problems.noTarget')
  return path
}

/**
 * The chain of the trail among the restored rows. Its key is not asked about: the installation it came from had another, and whoever keeps its heads
 * compares them with `goc audit verify --head`.
 */
const trailHolds =
  (lang: Lang): VerifyTrail =>
  async (client) => {
    const { findings } = await verifyTrail(sourceOf(client), [], [])
    const broken = findings.find((f) => f.kind !== 'strangeKey')
    return broken ? say(lang, `audit:verify.${broken.kind}`, { ...broken.values }) : null
  }

/** Operations in the name of this machine, on this pool. The session must be older than the snapshot, so it is opened before. */
async function machineSession(installation: Installation): Promise<string> {
  const { signin } = installation.pools
  return openSession(signin, (await accountByName(signin, machineAccount)) ?? (await keepMachineAccount(installation.pools)), 1)
}

/** Runs on an installation that is open, or that another program of this machine has open. Returns what to tell. */
export async function backup(o: Options, installation: Installation, url: string | undefined): Promise<string[]> {
  const path = target(o)
  if (isFolder(path)) {
    if (url) throw new Problem('backup:problems.noPhysicalCopy', {}, 409)
    const { files, bytes } = await copyCluster(installation.owner, resolve(path))
    return [say(o.lang, 'backup:copied', { folder: path, files: number(files, o), bytes: number(bytes, o) })]
  }
  const passphrase = await passphraseOf(o, true)
  const token = await machineSession(installation)
  const done = await writeArchive({
    owner: installation.owner,
    reader: installation.reader,
    file: resolve(path),
    passphrase,
    figures: async (snapshot) => {
      const pool = snapshotPool(installation.pools.app, snapshot)
      try {
        return await keptFigures((name, input) => operate(pool, token, name, input, 'goc'))
      } finally {
        await pool.end()
      }
    },
  })
  const { tables, rows, figures, sealed } = done
  return [
    say(o.lang, 'backup:written', { file: path, tables, rows: number(rows, o), figures: number(figures, o) }),
    say(o.lang, sealed ? 'backup:writtenSealed' : 'backup:writtenOpen'),
  ]
}

/** Opens the data folder for a restore; what the restore put there is gone again when it fails. */
async function restoring<T>(
  env: NodeJS.ProcessEnv,
  unpack: (dataDir: string) => Promise<void>,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const dataDir = officeFolder(env)
  const wasThere = existsSync(dataDir)
  const wasEmpty = env.DATABASE_URL ? false : await isEmpty(dataDir)
  let installation: Installation | undefined
  try {
    await unpack(dataDir)
    installation = await openInstallation({ dataDir, url: env.DATABASE_URL, poolSize: 4 })
    const done = await work(installation)
    await installation.close()
    return done
  } catch (error) {
    await installation?.close()
    if (wasEmpty && wasThere)
      for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true })
    else if (wasEmpty) await rm(dataDir, { recursive: true, force: true })
    throw error
  }
}

/** Restores into the data folder of `env`. Returns what to tell. @throws Problem, ServerProblem */
export async function restore(o: Options, env: NodeJS.ProcessEnv): Promise<string[]> {
  const path = target(o)
  if (!existsSync(path)) throw new Problem('backup:problems.noFile', { file: path }, 404)
  return isFolder(path) ? restoreFolder(o, path, env) : restoreFile(o, path, env)
}

async function restoreFile(o: Options, path: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const file = resolve(path)
  const passphrase = await passphraseOf(o, false)
  // Before a server is even started.
  await checkArchive(fileSource(file), passphrase, checkHead)
  const done = await restoring(
    env,
    async () => {},
    async (installation) => {
      const figures = async (keys: readonly string[]) => {
        const token = await machineSession(installation)
        return figuresAgain((name, input) => operate(installation.pools.app, token, name, input, 'goc'), keys)
      }
      return restoreArchive({ owner: installation.owner, file, passphrase, figures, verifyTrail: trailHolds(o.lang) })
    },
  )
  const told = [
    say(o.lang, 'backup:restored', {
      rows: number(done.rows, o),
      day: done.head.madeAt.slice(0, 16).replace('T', ' '),
      figures: number(done.figures, o),
    }),
  ]
  if (done.upgraded.length > 0) told.push(say(o.lang, 'backup:upgraded', { count: done.upgraded.length }))
  told.push(say(o.lang, done.head.sealed ? 'backup:signInAgain' : 'backup:passwordsLeft'))
  return told
}

async function restoreFolder(o: Options, path: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  if (env.DATABASE_URL) throw new Problem('backup:problems.noPhysicalCopy', {}, 409)
  const folder = resolve(path)
  let files = 0
  const { tables, rows } = await restoring(
    env,
    async (dataDir) => {
      if (!(await isEmpty(dataDir))) throw new Problem('backup:problems.folderFull', { folder: dataDir }, 409)
      await mkdir(dataDir, { recursive: true, mode: 0o711 })
      files = (await unpackCluster(folder, dataDir)).files.length
    },
    (installation) => checkRestored(installation.owner, trailHolds(o.lang)),
  )
  return [
    say(o.lang, 'backup:restoredCopy', { files: number(files, o), tables, rows: number(rows, o) }),
    say(o.lang, 'backup:signInAgain'),
  ]
}
