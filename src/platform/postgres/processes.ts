import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { run } from './run.ts'

/** True when a process with this number runs. One that has ended and only waits to be reaped (a zombie) does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const state = linuxStat(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/** Fields of /proc/<pid>/stat from the third (state) on; the second, the name, may hold blanks and brackets. */
function linuxStat(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

const powershell = (command: string) => run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command])

/**
 * When a process started, as a token to tell it from a later one with the same number: on Linux exact (`boot id/ticks`),
 * elsewhere `epoch:<ms>`. undefined = not known.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const ticks = linuxStat(pid)?.[19]
    if (ticks === undefined) return undefined
    try {
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${ticks}`
    } catch {
      return undefined
    }
  }
  // Asking Windows takes a second, and of itself a process knows it.
  if (pid === process.pid) return `epoch:${Math.round(Date.now() - process.uptime() * 1000)}`
  const { output } =
    process.platform === 'win32'
      ? await powershell(`(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`)
      : await run('ps', ['-o', 'lstart=', '-p', String(pid)])
  const at = Date.parse(output.trim())
  return Number.isNaN(at) ? undefined : `epoch:${at}`
}

/** `ps` knows whole seconds, and a clock is set now and then; no process number comes round again in so short a time. */
const toleranceMs = 10_000

/** Whether two tokens of `startOf` mean the same start. */
export function sameStart(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [a, b].map((token) => (token.startsWith('epoch:') ? Number(token.slice(6)) : Number.NaN))
  return Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) <= toleranceMs
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  }
  const { output } =
    process.platform === 'win32'
      ? await powershell(`(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`)
      : await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return output
}

/** Whether this process is the PostgreSQL server of this cluster (and not another one that got its number later). */
export async function isPostmasterOf(pid: number, clusterDir: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const cluster = realpathSync(clusterDir)
  const command = await commandOf(pid)
  if (!/postgres|postmaster/i.test(command)) return false
  if (process.platform === 'linux') {
    // The server works inside its cluster; the link can be read by the same user and by root.
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster && basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    } catch {
      return command.includes(cluster)
    }
  }
  const plain = (text: string) => text.replaceAll('\\', '/').toLowerCase()
  return plain(command).includes(plain(cluster))
}
