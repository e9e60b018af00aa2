/** What the tests of this folder make outside themselves, and how it is all cleared away again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { platformPackage } from './binaries.ts'
import type { OwnerConnection } from './connection.ts'
import { readPidFile } from './postmaster.ts'
import { isAlive, isPostmasterOf } from './processes.ts'
import { run } from './run.ts'

/** Both ends of what we support. The older one comes as a package of the same layout under the name pg15. */
export const majors = [
  { major: 18, packageName: platformPackage() },
  { major: 15, packageName: 'pg15' },
]

export const isRoot = process.getuid?.() === 0

const folders: string[] = []
const children: ChildProcess[] = []

/** Counts the clearings. The body of a test that ran out of time goes on: it must not start or await anything in the next one's world. */
let world = 0
const pause = async (milliseconds: number, since: number) => {
  if (since !== world) throw new Error('the test is over')
  await sleep(milliseconds)
}

/** An empty folder that any account may enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync('/tmp/goc-test-')
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** A child process that is ended with the test at the latest. */
export function started(child: ChildProcess): ChildProcess {
  children.push(child)
  return child
}

export interface App {
  pid: number
  /** All it has said so far. */
  said(): string
  /** Resolves when it has said this; rejects when it ends before. */
  says(words: string): Promise<void>
  ended: Promise<number | null>
}

/** Starts `app.fixture.ts` in a process group of its own, as a shell would. */
export function startApp(dataDir: string, packageName: string): App {
  const program = fileURLToPath(new URL('./app.fixture.ts', import.meta.url))
  const child = started(
    spawn(process.execPath, [program, dataDir, packageName], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  let output = ''
  let over = false
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      over = true
      resolve(code)
    })
  })
  return {
    pid: child.pid ?? 0,
    said: () => output,
    async says(words) {
      const since = world
      while (!output.includes(words)) {
        if (over) throw new Error(`the application ended without saying “${words}”:\n${output}`)
        await pause(10, since)
      }
    },
    ended,
  }
}

/** Runs queries as the owner on a connection of their own. */
export async function ask<Row extends pg.QueryResultRow>(owner: OwnerConnection, ...texts: string[]): Promise<Row[]> {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    let rows: Row[] = []
    for (const text of texts) rows = (await client.query<Row>(text)).rows
    return rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Every process: number, parent, command. */
export async function processList(): Promise<{ pid: number; parent: number; command: string }[]> {
  const { output } = await run('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='])
  return output.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }]
  })
}

/** SIGKILL to a server and all its backends at once, as a power cut would. */
export async function killServer(clusterDir: string): Promise<number> {
  const pid = readPidFile(clusterDir)?.pid
  if (pid === undefined || !(await isPostmasterOf(pid, clusterDir))) throw new Error(`no server on ${clusterDir}`)
  const backends = (await processList()).filter((one) => one.parent === pid)
  for (const one of [pid, ...backends.map((backend) => backend.pid)]) kill(one)
  await until(() => !isAlive(pid))
  return pid
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Has ended already.
  }
}

/** Waits for something that comes; the test's own time limit is the only one. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const since = world
  while (!(await condition())) await pause(5, since)
}

/** Ends what the test started, by number, and removes its folders. For `afterEach`. */
export async function clearWorld(): Promise<void> {
  world++
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue
    const { pid } = child
    kill(pid)
    await until(() => !isAlive(pid))
  }
  for (const folder of folders.splice(0)) {
    for (const name of readdirSync(folder)) {
      const cluster = join(folder, name, 'cluster')
      const file = existsSync(cluster) ? readPidFile(cluster) : undefined
      if (file === undefined) continue
      if (await isPostmasterOf(file.pid, cluster)) await killServer(cluster)
      if (file.socketFolder.startsWith('/tmp/goc-')) rmSync(file.socketFolder, { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
