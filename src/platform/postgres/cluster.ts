import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, giveTo, giveTree } from './account.ts'
import { program, type RunnableBinaries } from './binaries.ts'
import { problems } from './messages.ts'
import { lastLines, run } from './run.ts'

/** The bootstrap superuser, and the database made with it. */
export const superuser = 'postgres'

/** Where things lie in a data folder. */
export interface DataFolder {
  path: string
  cluster: string
  /** The superuser's password. Beside the cluster, not in it: a copy of the cluster alone opens nothing. */
  secret: string
  log: string
  /** Copies of the programs, where the account can't reach the installed ones. */
  binaries: string
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    cluster: join(path, 'cluster'),
    secret: join(path, 'secret'),
    log: join(path, 'postgres.log'),
    binaries: join(path, 'binaries'),
  }
}

/** The password kept for this cluster; undefined when there is none. */
export function readSecret(data: DataFolder): string | undefined {
  if (!existsSync(data.secret)) return undefined
  return readFileSync(data.secret, 'utf8').trim() || undefined
}

/** Written through to the disk before its name appears: a cluster whose password was lost in a power cut would be locked. */
function writeDurably(path: string, text: string, account: Account): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  // initdb reads it, as the account.
  giveTo(account, draft)
  renameSync(draft, path)
  syncFolder(dirname(path))
}

function syncFolder(path: string): void {
  // Windows does not open folders; NTFS keeps their changes in its own journal.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const newSecret = () => randomBytes(32).toString('base64url')

const draftPrefix = 'cluster.new.'

/** A folder that only looks like one begun: made by hand, or left empty. */
function isEmptyFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(path).length === 0
}

/**
 * Makes the cluster if there is none, and checks it if there is. initdb works in `cluster.new.<random>`, which is renamed when
 * whole; what an interrupted one left is removed at the next start. Each has its own name, because an initdb whose application
 * was killed may still be writing.
 * @throws ServerProblem initdb-failed, cluster-damaged, wrong-major
 */
export async function ensureCluster(data: DataFolder, binaries: RunnableBinaries, account: Account): Promise<void> {
  for (const name of readdirSync(data.path)) {
    if (name.startsWith(draftPrefix)) removeAsFarAsPossible(join(data.path, name))
  }
  if (isEmptyFolder(data.cluster)) rmdirSync(data.cluster)
  if (existsSync(data.cluster)) checkCluster(data.cluster, binaries, account)
  else await createCluster(data, binaries, account)
}

function removeAsFarAsPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Still being written by an initdb that outlived its application. It is in nobody's way; the next start removes it.
  }
}

function checkCluster(cluster: string, binaries: RunnableBinaries, account: Account): void {
  const versionFile = join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) throw problems['cluster-damaged'](cluster)
  const major = readFileSync(versionFile, 'utf8').trim()
  if (major !== String(binaries.major)) throw problems['wrong-major'](major, binaries.major, cluster)
  if (account.runAs !== undefined && statSync(cluster).uid === 0) giveTree(account, cluster)
  // PostgreSQL refuses a cluster that others can look into; a restored copy often is one.
  if (process.platform !== 'win32') chmodSync(cluster, 0o700)
}

async function createCluster(data: DataFolder, binaries: RunnableBinaries, account: Account): Promise<void> {
  if (readSecret(data) === undefined) writeDurably(data.secret, newSecret(), account)
  // Of an earlier, other account perhaps.
  giveTo(account, data.secret)

  const draft = join(data.path, `${draftPrefix}${randomBytes(4).toString('hex')}`)
  mkdirSync(draft, { mode: 0o700 })
  giveTo(account, draft)
  // One order and one case folding on every machine, whatever its C library: our sort keys are compared in "C". From 17 on
  // PostgreSQL has a C with the letter cases of Unicode built in; before, C knows those of ASCII only.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const { code, output } = await run(
    program(binaries, 'initdb'),
    [
      `--pgdata=${draft}`,
      '--encoding=UTF8',
      '--locale=C',
      ...locale,
      '--text-search-config=simple',
      '--data-checksums',
      '--auth=scram-sha-256',
      `--username=${superuser}`,
      `--pwfile=${data.secret}`,
      '--no-instructions',
    ],
    { runAs: account.runAs, cwd: draft },
  )
  if (code !== 0) {
    removeAsFarAsPossible(draft)
    throw problems['initdb-failed'](data.cluster, lastLines(output))
  }
  await renamePatiently(draft, data.cluster)
  syncFolder(data.path)
}

/** On Windows a virus scanner holds new files open for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 20) throw error
      await sleep(100)
    }
  }
}

/**
 * Gives the cluster a new password when its file was lost (a restored backup of the cluster alone): in single-user mode, which
 * only the owner of the files can enter. No server may be running on it.
 * @throws ServerProblem start-failed
 */
export async function renewSecret(data: DataFolder, binaries: RunnableBinaries, account: Account): Promise<string> {
  const secret = newSecret()
  const { code, output } = await run(
    program(binaries, 'postgres'),
    ['--single', '-D', data.cluster, '-c', 'log_statement=none', '-c', 'log_min_error_statement=panic', superuser],
    { runAs: account.runAs, cwd: data.cluster, input: `ALTER ROLE ${superuser} PASSWORD '${secret}'\n` },
  )
  if (code !== 0 || /^.*ERROR:/m.test(output)) throw problems['start-failed'](data.log, lastLines(output))
  writeDurably(data.secret, secret, account)
  return secret
}
