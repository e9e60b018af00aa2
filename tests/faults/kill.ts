/** Ending processes as a power cut does: no word before, and not over before the last of them is gone. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../src/platform/postgres/processes.ts'
import { run } from '../../src/platform/postgres/run.ts'

/** kill -9; one that is gone already is as good. Resolves when none of them runs any more. */
export async function killHard(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
  }
  while (pids.some(isAlive)) await sleep(5)
}

/** The postmaster of this installation, or undefined when there is none. */
async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const file = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(file.split('\n')[0]) || undefined
}

/** The database of an installation: its postmaster and every process of it. */
export async function killDatabase(dataDir: string): Promise<void> {
  const postmaster = await postmasterOf(dataDir)
  if (!postmaster) return
  const { output } = await run('ps', ['-e', '-o', 'pid=,ppid='])
  const children = output
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === postmaster)
    .map(([pid]) => pid!)
  await killHard([postmaster, ...children])
}
