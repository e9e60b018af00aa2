import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { problems } from './messages.ts'
import { isAlive, sameStart, startOf } from './processes.ts'

/** The right to use one data folder, held until released. */
export interface AppLock {
  /** Gives it back. May be called again; never removes a lock that is not ours. */
  release(): void
}

interface Holder {
  pid: number
  /** `startOf(pid)`, or null where it could not be found out. */
  start: string | null
  since: string
  /** Tells this taking of the lock from every other. */
  token: string
}

const lockName = 'app.lock'

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** undefined = not a lock of ours: a file cut short by a full disk or a power cut names nobody who could still live. */
function holderIn(text: string): Holder | undefined {
  try {
    const { pid, start, since, token } = JSON.parse(text) as Record<string, unknown>
    if (typeof pid !== 'number' || typeof since !== 'string' || typeof token !== 'string') return undefined
    return { pid, start: typeof start === 'string' ? start : null, since, token }
  } catch {
    return undefined
  }
}

async function lives(holder: Holder): Promise<boolean> {
  if (!isAlive(holder.pid)) return false
  const start = await startOf(holder.pid)
  // What can't be found out counts as the same process: a refusal can be cleared by a person, two writers can't.
  return holder.start === null || start === undefined || sameStart(start, holder.start)
}

/** Puts the text there whole or not at all; false when someone holds the place. */
function place(path: string, text: string): boolean {
  const draft = `${path}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600 })
    linkSync(draft, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Memory sticks and some network drives have no hard links: then by exclusive creation, which a reader may see half-written.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS' && code !== 'EISDIR') throw error
    return placeByCreation(path, text)
  } finally {
    rmSync(draft, { force: true })
  }
}

function placeByCreation(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away. Between reading and moving, another application may have put its own there: it is put back. */
function clear(path: string, stale: string): void {
  const aside = `${path}.stale-${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = read(aside)
  if (moved !== undefined && moved !== stale) place(path, moved)
  rmSync(aside, { force: true })
}

/**
 * Takes the application's lock of a data folder: `<dataDir>/app.lock`, which names the process and when it started, so that a
 * lock left behind by kill -9 is recognised even when its number belongs to another process by now.
 * It sees processes of this machine only: a data folder shared by two machines or containers is not guarded by it.
 * @throws ServerProblem app-running
 */
export async function takeAppLock(dataDir: string): Promise<AppLock> {
  const path = join(dataDir, lockName)
  const mine: Holder = {
    pid: process.pid,
    start: (await startOf(process.pid)) ?? null,
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  }
  const text = `${JSON.stringify(mine)}\n`

  for (let unreadable = 0; !place(path, text); ) {
    const found = read(path)
    if (found === undefined) continue
    const holder = holderIn(found)
    if (holder !== undefined && (await lives(holder))) {
      throw problems['app-running'](holder.pid, localTime(holder.since), dataDir)
    }
    if (holder === undefined && unreadable++ < 5) {
      // Perhaps just being written.
      await sleep(50)
      continue
    }
    clear(path, found)
  }

  return {
    release() {
      const found = read(path)
      if (found !== undefined && holderIn(found)?.token === mine.token) rmSync(path, { force: true })
    },
  }
}

/** hh:mm d/m/y of this machine's clock, the way it is written in Vietnam. */
function localTime(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getHours())}:${two(at.getMinutes())} ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
}
