/** What a piece of work costs: on a machine that others use too, the seconds of its processors tell more than those of the clock. */
import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** Seconds. `server`: of the connections' own processes; null where the system does not tell (it does on Linux). */
export type Cost = { readonly clock: number; readonly node: number; readonly server: number | null }

/** Linux counts in hundredths of a second: user and system time are the 14th and 15th field. */
function secondsOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Runs `work`, which asks the server through these connections alone, and tells its cost. */
export async function costOf<T>(clients: readonly pg.ClientBase[], work: () => Promise<T>): Promise<{ done: T; cost: Cost }> {
  const pids: number[] = []
  for (const client of clients) pids.push((await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid)
  const serverNow = () => pids.map(secondsOf).reduce((sum, s) => (sum === null || s === null ? null : sum + s), 0)
  const server = serverNow()
  const node = process.cpuUsage()
  const begun = performance.now()
  const done = await work()
  const clock = (performance.now() - begun) / 1000
  const used = process.cpuUsage(node)
  return {
    done,
    cost: { clock, node: (used.user + used.system) / 1e6, server: server === null ? null : serverNow()! - server },
  }
}

/** `6.1 s (processors: Node 3.0 s, PostgreSQL 5.6 s)`. */
export const costInWords = ({ clock, node, server }: Cost): string =>
  `${clock.toFixed(1)} s (processors: Node ${node.toFixed(1)} s${server === null ? '' : `, PostgreSQL ${server.toFixed(1)} s`})`
