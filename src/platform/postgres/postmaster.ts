import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, giveTo } from './account.ts'
import { program, type RunnableBinaries } from './binaries.ts'
import type { DataFolder } from './cluster.ts'
import { isAlive } from './processes.ts'
import { lastLines, run, serverEnvironment } from './run.ts'
import { socketPort } from './socket-folder.ts'

/** What `postmaster.pid` says. */
export interface PidFile {
  pid: number
  port: number
  /** The folder of the Unix socket; empty when there is none. */
  socketFolder: string
  /** The TCP address; empty when there is none. */
  address: string
  /** `starting`, `ready`, `stopping`, `standby`, or empty while not yet written. */
  status: string
}

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is cut short. */
export function readPidFile(clusterDir: string): PidFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split(/\r?\n/)
  } catch {
    return undefined
  }
  // Order of the lines: miscadmin.h, LOCK_FILE_LINE_*.
  const [pid, , , port, socketFolder, address, , status] = lines.map((line) => line.trim())
  const number = Number.parseInt(pid ?? '', 10)
  if (!(number > 0)) return undefined
  return {
    pid: number,
    port: Number.parseInt(port ?? '', 10) || socketPort,
    socketFolder: socketFolder ?? '',
    address: address ?? '',
    status: status ?? '',
  }
}

type Size = `${number}kB` | `${number}MB` | `${number}GB`

/** What may be raised for a larger machine. What guards the data (fsync and the like) is not here. */
export interface Tuning {
  sharedBuffers?: Size
  workMem?: Size
  maintenanceWorkMem?: Size
  effectiveCacheSize?: Size
  maxWalSize?: Size
  maxConnections?: number
}

/** Settings given on the command line, which no edited postgresql.conf overrides. No value may hold a blank (pg_ctl on Windows). */
export function serverSettings(tuning: Tuning = {}): Record<string, string> {
  const size = (name: string, value: Size | undefined, usual?: Size): Record<string, string> => {
    const chosen = value ?? usual
    if (chosen === undefined) return {}
    if (!/^[1-9]\d*(kB|MB|GB)$/.test(chosen)) throw new RangeError(`${name}: ${chosen} is not a size such as 512MB`)
    return { [name]: chosen }
  }
  const connections = tuning.maxConnections ?? 40
  if (!Number.isInteger(connections) || connections < 5) throw new RangeError(`maxConnections: ${connections} is too few`)
  return {
    ...size('shared_buffers', tuning.sharedBuffers, '128MB'),
    ...size('work_mem', tuning.workMem),
    ...size('maintenance_work_mem', tuning.maintenanceWorkMem),
    ...size('effective_cache_size', tuning.effectiveCacheSize),
    ...size('max_wal_size', tuning.maxWalSize),
    max_connections: String(connections),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'replica',
    password_encryption: 'scram-sha-256',
    jit: 'off',
    // "Today" is the office's, whatever time zone the machine was set up with.
    timezone: 'Asia/Ho_Chi_Minh',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_timezone: 'Asia/Ho_Chi_Minh',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_checkpoints: 'off',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    // Secrets come into a log by other doors too: the text of the statement, DETAIL ("Key (name)=(…) already exists", "Failed
    // process was running: …") and the message itself (invalid input syntax for type date: "…"). The client gets them all.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_min_messages: 'log',
  }
}

/** Where the server is to listen. */
export type Place = { kind: 'socket'; folder: string } | { kind: 'loopback'; port: number }

function listenSettings(place: Place): Record<string, string> {
  if (place.kind === 'loopback') return { listen_addresses: '127.0.0.1', port: String(place.port), unix_socket_directories: '' }
  // A list in which a comma or a blank would part: quoted.
  const folder = `"${place.folder.replaceAll('"', '""')}"`
  return { listen_addresses: '', port: String(socketPort), unix_socket_directories: folder, unix_socket_permissions: '0700' }
}

/** A TCP port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** How the server is started and stopped: as our own child, or by pg_ctl. */
export type Launcher = 'child' | 'pg_ctl'

export interface Launch {
  data: DataFolder
  binaries: RunnableBinaries
  account: Account
  place: Place
  tuning?: Tuning | undefined
}

/** A server that was launched; it need not accept connections yet. */
export interface Launched {
  /** undefined = it has ended. */
  pid(): number | undefined
  /** What it has logged since the launch. */
  words(): string
}

const largestLog = 5_000_000

/** Opens the log for appending and says where this start's part begins. */
function openLog(data: DataFolder, account: Account): { file: number; from: number } {
  if ((statSync(data.log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(data.log, `${data.log}.1`)
  const file = openSync(data.log, 'a', 0o600)
  giveTo(account, data.log)
  return { file, from: statSync(data.log).size }
}

/** The last lines of the server's log, from a place in it on. */
export function logWords(data: DataFolder, from = 0): string {
  try {
    return lastLines(readFileSync(data.log).subarray(from).toString('utf8'))
  } catch {
    return ''
  }
}

/** Starts the server as our child, in a session of its own: a Ctrl+C at the terminal is for the application, which stops us. */
export function launchAsChild({ data, binaries, account, place, tuning }: Launch): Launched {
  const settings = { ...serverSettings(tuning), ...listenSettings(place) }
  const args = ['-D', data.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const log = openLog(data, account)
  let ended = false
  let refusal = ''
  try {
    const child = spawn(program(binaries, 'postgres'), args, {
      ...account.runAs,
      cwd: data.cluster,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.file, log.file],
    })
    child.once('exit', () => {
      ended = true
    })
    child.once('error', (error) => {
      ended = true
      refusal = error.message
    })
    // The application may end while the server lives on; the next start adopts it.
    child.unref()
    return { pid: () => (ended ? undefined : child.pid), words: () => refusal || logWords(data, log.from) }
  } finally {
    closeSync(log.file)
  }
}

/**
 * Starts the server by pg_ctl, as Windows needs it: pg_ctl gives up the administrator's rights, with which postgres.exe refuses
 * to run, and the server outlives the job object that Node puts its children in. windowsHide gives pg_ctl, and so the server, a
 * hidden console of its own, which Ctrl+C in ours does not reach.
 */
export async function launchByPgCtl(launch: Launch, seconds: number): Promise<Launched> {
  const { data, binaries, account, place, tuning } = launch
  const settings = { ...serverSettings(tuning), ...listenSettings(place) }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  const log = openLog(data, account)
  closeSync(log.file)
  const args = ['start', '-D', data.cluster, '-l', data.log, '-w', '-t', String(seconds), '-s', '-o', options.join(' ')]
  const { code } = await run(program(binaries, 'pg_ctl'), args, { runAs: account.runAs, cwd: data.cluster, capture: false })
  const pid = readPidFile(data.cluster)?.pid
  return {
    pid: () => (pid !== undefined && isAlive(pid) ? pid : undefined),
    words: () => logWords(data, log.from) || `pg_ctl: ${code}`,
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/**
 * Stops a server: fast (open transactions are rolled back, a checkpoint is written), and if that takes more than a minute at
 * once (the next start recovers from the log; nothing committed is lost). false = it still runs.
 */
export async function stopPostmaster(pid: number, how: Launcher, launch: Omit<Launch, 'place' | 'tuning'>): Promise<boolean> {
  const { data, binaries, account } = launch
  const steps = [
    { mode: 'fast', signal: 'SIGINT', seconds: 60 },
    { mode: 'immediate', signal: 'SIGQUIT', seconds: 15 },
  ] as const
  for (const { mode, signal, seconds } of steps) {
    if (!isAlive(pid)) return true
    if (how === 'child') {
      try {
        process.kill(pid, signal)
      } catch {
        // Ended in this moment, or not ours to signal, which the waiting shows.
      }
    } else {
      // On Windows process.kill ends a process without letting it write anything.
      const args = ['stop', '-D', data.cluster, '-m', mode, '-w', '-t', String(seconds), '-s']
      await run(program(binaries, 'pg_ctl'), args, { runAs: account.runAs, cwd: data.cluster, capture: false })
    }
    if (await gone(pid, how === 'child' ? seconds * 1000 : 2000)) return true
  }
  return false
}

/** Removes a `postmaster.pid` whose server is proved dead. PostgreSQL itself trusts a number that another process has by now. */
export function clearStalePidFile(clusterDir: string): void {
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true })
}
