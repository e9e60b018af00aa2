/**
 * Guessing is slowed, nobody is locked out: what counts is who is tried *from where*, and how much comes from one place; never the account
 * alone, or whoever knows a name could keep its owner out (ASVS 5.0, 6.3.1). Kept in a table, so that a restart forgets nothing.
 */
import { createHmac, randomUUID } from 'node:crypto'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'

/** Failures older than this no longer count. */
const memoryMinutes = 15
/** Tries without a wait: of one name from one place; of any names from one place, where a whole office may sit behind one address. */
const free = { name: 3, source: 20 }
export const longestWait = 30

/** Seconds to wait after so many failures: 1, 2, 4 … 30. */
export function waitAfter(failures: number, without: number): number {
  return failures < without ? 0 : Math.min(longestWait, 2 ** Math.min(10, failures - without))
}

export type Attempt = { readonly id: string; readonly nameHash: Buffer; readonly source: string }

/**
 * Notes an attempt as failed before it is judged, so that many at once count as many. Call `succeeded` when it was right.
 * @param name the name tried, as typed; whether there is such an account makes no difference
 * Throws Problem 429 `access:problems.wait` with the seconds to wait; such an attempt is not judged and does not count.
 */
export async function attempt(pools: Pools, name: string, source: string): Promise<Attempt> {
  const nameHash = createHmac('sha256', pools.key('names tried'))
    .update(name.normalize('NFC').trim().toLowerCase(), 'utf8')
    .digest()
  const id = randomUUID()
  const client = await pools.signin.connect()
  try {
    await client.query('begin')
    // those of one place stand in line, so that two at the same moment do not both see the count before
    await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 4680))`, [source])
    const { rows } = await client.query<{
      ofName: number
      ofSource: number
      sinceName: number | null
      sinceSource: number | null
    }>(
      `select count(*) filter (where name_hash = $1)::int as "ofName", count(*)::int as "ofSource",
         extract(epoch from clock_timestamp() - max(at) filter (where name_hash = $1))::float8 as "sinceName",
         extract(epoch from clock_timestamp() - max(at))::float8 as "sinceSource"
       from goc.sign_in_attempt where source = $2 and at > clock_timestamp() - make_interval(mins => $3)`,
      [nameHash, source, memoryMinutes],
    )
    const { ofName, ofSource, sinceName, sinceSource } = rows[0]!
    const left = Math.max(
      waitAfter(ofName, free.name) - (sinceName ?? longestWait),
      waitAfter(ofSource, free.source) - (sinceSource ?? longestWait),
    )
    if (left > 0) throw new Problem('access:problems.wait', { seconds: Math.ceil(left) }, 429)
    await client.query('insert into goc.sign_in_attempt (id, name_hash, source) values ($1, $2, $3)', [id, nameHash, source])
    await client.query(`delete from goc.sign_in_attempt where at < now() - interval '1 day'`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  return { id, nameHash, source }
}

/** It was right: what this name failed from this place before no longer counts. Failures of other names from there still do. */
export async function succeeded(pools: Pools, a: Attempt): Promise<void> {
  await pools.signin.query('delete from goc.sign_in_attempt where name_hash = $1 and source = $2', [a.nameHash, a.source])
}
