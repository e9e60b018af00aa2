import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, ensureEnterable, serverAccount } from './account.ts'
import { type Binaries, findBinaries, type RunnableBinaries, removeOtherCopies, runnableBinaries } from './binaries.ts'
import { type DataFolder, dataFolder, ensureCluster, readSecret, renewSecret } from './cluster.ts'
import { connectionBy, connectionTo, greet, type OwnerConnection } from './connection.ts'
import { takeAppLock } from './lock.ts'
import { problems, ServerProblem } from './messages.ts'
import {
  clearStalePidFile,
  freePort,
  type Launched,
  type Launcher,
  launchAsChild,
  launchByPgCtl,
  logWords,
  type Place,
  readPidFile,
  stopPostmaster,
  type Tuning,
} from './postmaster.ts'
import { isAlive, isPostmasterOf } from './processes.ts'
import { clearStaleSocket, type SocketFolder, socketFolder } from './socket-folder.ts'

export interface ServerOptions {
  /** Made when missing. Holds the cluster, its password, the lock and the log. */
  dataDir: string
  /** Default: GOC_PG_BIN, else those installed with the application. */
  binaries?: Binaries | undefined
  /** Default: a short private folder under /tmp. Not used in the Windows manner. */
  socketDir?: string | undefined
  tuning?: Tuning | undefined
  /** How long a starting or recovering server is waited for; default 60,000. */
  patienceMs?: number | undefined
  /** `windows`: loopback TCP, started by pg_ctl. Default: what this platform needs; the Windows manner runs everywhere. */
  manner?: 'unix' | 'windows' | undefined
}

export interface RunningServer {
  /** Connection settings of the bootstrap superuser. */
  owner: OwnerConnection
  /** e.g. `18.4`. */
  version: string
  major: number
  /** true = the server of an application that was killed was still running, and was taken over as it was. */
  adopted: boolean
  /**
   * Fast shutdown; then the data folder is free for another application. May be called again.
   * @throws ServerProblem stop-failed
   */
  stop(): Promise<void>
}

/** What is settled before a server runs. */
interface House {
  data: DataFolder
  account: Account
  binaries: RunnableBinaries
  launcher: Launcher
  options: ServerOptions
  /** Date.now() after which waiting ends. */
  deadline: number
}

interface Reached {
  owner: OwnerConnection
  version: string
  major: number
  pid: number
}

/**
 * Starts this data folder's own PostgreSQL, or takes over the one that a killed application left running. The first start makes
 * the cluster. The caller stops it; if the application dies without, the server lives on and the next start adopts it.
 * @throws ServerProblem, whatever goes wrong
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataDir = resolve(options.dataDir)
  try {
    return await start({ ...options, dataDir: prepared(dataDir) })
  } catch (error) {
    // A full disk, missing rights: the system's own error says which file.
    if (error instanceof Error && 'syscall' in error) throw problems['data-folder-unusable'](dataDir, error.message)
    throw error
  }
}

function prepared(dataDir: string): string {
  // Root's data folder must be passable for the server's account.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  accessSync(dataDir, constants.R_OK | constants.W_OK)
  return realpathSync(dataDir)
}

async function start(options: ServerOptions): Promise<RunningServer> {
  const lock = await takeAppLock(options.dataDir)
  try {
    const data = dataFolder(options.dataDir)
    const account = await serverAccount(data.cluster)
    checkOwner(data, account)
    await ensureEnterable(data.path, account)
    const binaries = await runnableBinaries(options.binaries ?? findBinaries(), account, data.binaries)
    await ensureCluster(data, binaries, account)

    const manner = options.manner ?? (process.platform === 'win32' ? 'windows' : 'unix')
    const launcher = manner === 'windows' ? 'pg_ctl' : 'child'
    const deadline = Date.now() + (options.patienceMs ?? 60_000)
    const house: House = { data, account, binaries, launcher, options, deadline }

    const folder = manner === 'windows' ? undefined : socketFolder(options.socketDir, data.path, account)
    const reached = await reach(house, folder).catch((error: unknown) => {
      // A server that is still recovering is about to put its socket there.
      if (!(error instanceof ServerProblem && error.code === 'start-slow')) folder?.remove()
      throw error
    })
    if (!reached.adopted) removeOtherCopies(data.binaries, binaries)

    let stopping: Promise<void> | undefined
    const stop = async () => {
      const stopped = await stopPostmaster(reached.pid, launcher, house)
      if (stopped) folder?.remove()
      lock.release()
      if (!stopped) throw problems['stop-failed'](reached.pid, data.log, logWords(data))
    }
    return {
      owner: reached.owner,
      version: reached.version,
      major: reached.major,
      adopted: reached.adopted,
      stop() {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A cluster of another user can neither be read nor handed over by us. Root takes on the owner's identity instead. */
function checkOwner(data: DataFolder, account: Account): void {
  const owner = statSync(data.cluster, { throwIfNoEntry: false })?.uid
  if (owner === undefined || account.uid < 0 || account.runAs !== undefined || owner === account.uid) return
  throw problems['data-folder-unusable'](data.path, `${data.cluster}: owner ${owner}, expected ${account.uid} (${account.name})`)
}

/** How long a server that calls itself ready may be out of reach (its socket was deleted, say) before it is started anew. */
const unreachableMs = 3000

/**
 * The living server of this cluster, waited for until it answers. undefined = there is none (any more), and what a dead one left
 * is cleared away. One that can't be reached, or whose password is lost, is stopped: it is ours, for we hold the lock.
 */
async function adopt(house: House): Promise<Reached | undefined> {
  const { data, launcher, deadline } = house
  const password = readSecret(data)
  const first = readPidFile(data.cluster) ?? (await sleep(50).then(() => readPidFile(data.cluster)))
  if (first === undefined || !isAlive(first.pid)) {
    // PostgreSQL refuses an empty file (power cut) and one whose process ended but was not reaped (a container without init).
    clearStalePidFile(data.cluster)
    return undefined
  }
  const proved = await isPostmasterOf(first.pid, data.cluster)

  let readyButSilentSince: number | undefined
  while (isAlive(first.pid)) {
    const file = readPidFile(data.cluster)
    // While it stops, the file goes before the process does.
    if (file !== undefined && password !== undefined) {
      const owner = connectionBy(file, password)
      const greeting = await greet(owner, data)
      if (greeting.state === 'ready') return { owner, version: greeting.version, major: greeting.major, pid: file.pid }
      if (greeting.state === 'password-rejected' && proved) throw problems['secret-rejected'](data.secret)
      if (greeting.state === 'starting') readyButSilentSince = undefined
      else if (file.status === 'ready') readyButSilentSince ??= Date.now()
    }
    if (!proved) break
    if (password === undefined || (readyButSilentSince !== undefined && Date.now() - readyButSilentSince > unreachableMs)) {
      const stopped = await stopPostmaster(first.pid, launcher, house)
      if (!stopped) throw problems['stop-failed'](first.pid, data.log, logWords(data))
      break
    }
    if (Date.now() > deadline) throw tooSlow(house, logWords(data))
    await sleep(100)
  }
  clearStalePidFile(data.cluster)
  return undefined
}

function tooSlow({ data, options }: House, words: string): ServerProblem {
  return problems['start-slow'](Math.round((options.patienceMs ?? 60_000) / 1000), data.log, words)
}

/**
 * Refusals that pass by themselves: backends of a killed server still ending, a port that was taken since we looked, a server
 * that a killed application had launched a moment ago (then it is adopted).
 */
const passing =
  /is still in use|could not bind|could not create any TCP\/IP sockets|lock file "postmaster\.pid" (already exists|is empty)/

/** Adopts or launches, until a server answers or refuses for good. */
async function reach(house: House, folder: SocketFolder | undefined): Promise<Reached & { adopted: boolean }> {
  const { data, deadline } = house
  for (;;) {
    const survivor = await adopt(house)
    if (survivor !== undefined) return { ...survivor, adopted: true }
    const { reached, words } = await launch(house, folder)
    if (reached !== undefined) return { ...reached, adopted: false }
    if (!passing.test(words) || Date.now() > deadline) throw problems['start-failed'](data.log, words)
    await sleep(300)
  }
}

/** Starts the server and waits until it accepts connections, through crash recovery too. Without `reached` it has ended. */
async function launch(house: House, folder: SocketFolder | undefined): Promise<{ reached: Reached | undefined; words: string }> {
  const { data, account, binaries, launcher, deadline, options } = house
  const password = readSecret(data) ?? (await renewSecret(data, binaries, account))
  if (folder !== undefined) clearStaleSocket(folder.path, data.cluster)
  const place: Place =
    folder === undefined ? { kind: 'loopback', port: await freePort() } : { kind: 'socket', folder: folder.path }
  const setting = { data, binaries, account, place, tuning: options.tuning }
  const secondsLeft = Math.max(1, Math.ceil((deadline - Date.now()) / 1000))
  const server = launcher === 'child' ? launchAsChild(setting) : await launchByPgCtl(setting, secondsLeft)
  const reached = await waitFor(server, connectionTo(place, password), house)
  return { reached, words: server.words() }
}

/** undefined = the server ended. */
async function waitFor(server: Launched, owner: OwnerConnection, house: House): Promise<Reached | undefined> {
  const { data, launcher, deadline } = house
  for (;;) {
    const pid = server.pid()
    if (pid === undefined) return undefined
    const greeting = await greet(owner, data)
    if (greeting.state === 'ready') return { owner, version: greeting.version, major: greeting.major, pid }
    if (greeting.state === 'password-rejected') {
      await stopPostmaster(pid, launcher, house)
      throw problems['secret-rejected'](data.secret)
    }
    // It is left to its recovery: ended here, it would begin anew at every start and never come to an end.
    if (Date.now() > deadline) throw tooSlow(house, server.words())
    await sleep(25)
  }
}
