/** All that an installation holds, in hashes: what a restored one is compared by. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { openSession } from '../../src/access/store.ts'
import { keptFigures } from '../../src/cli/kept-figures.ts'
import { asOwner, type OwnerConnection } from '../../src/platform/database.ts'
import type { Installation } from '../../src/platform/installation.ts'
import { operate } from '../../src/server/operate.ts'
import { keepMachineAccount } from '../../src/server/setting.ts'

/** Of each table of records the number of its rows and a hash of them. Not of those that an archive leaves out or rewrites, nor of the trail. */
export const rowsOf = (owner: OwnerConnection): Promise<Record<string, string>> =>
  asOwner(owner, async (c) => {
    const { rows } = await c.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r'
       and relname not in ('session', 'account', 'access_grant') and relname not like 'trail%' and relname not like 'chain%' order by 1`,
    )
    const out: Record<string, string> = {}
    for (const { name } of rows) out[name] = await hashed(c, `select t::text as text from goc."${name}" t`)
    return out
  })

const hashed = async (c: pg.ClientBase, text: string): Promise<string> =>
  (
    await c.query<{ h: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(x.text, '~' order by x.text)), '') as h from (${text}) x`,
    )
  ).rows[0]!.h

/** The trail up to its entry number `size`: entries, what they changed, leaves, heads. */
const trailOf = (owner: OwnerConnection, size: number): Promise<Record<string, string>> =>
  asOwner(owner, async (c) => {
    const under = `goc.trail_leaf l where l.seq <= ${size}`
    return {
      'entries of the trail': await hashed(
        c,
        `select t::text as text from goc.trail t where id in (select l.trail_id from ${under})`,
      ),
      'changes in the trail': await hashed(
        c,
        `select t::text as text from goc.trail_change t where trail_id in (select l.trail_id from ${under})`,
      ),
      'leaves of the chain': await hashed(c, `select l::text as text from ${under}`),
      'heads of the chain': await hashed(c, `select h::text as text from goc.trail_head h where size <= ${size}`),
    }
  })

/** Tables, trail up to `size`, and every figure of the newest reports; by what it is, its hash. */
export async function stateOf({ owner, pools }: Installation, size: number): Promise<Record<string, string>> {
  const token = await openSession(pools.signin, await keepMachineAccount(pools), 1)
  const figures = await keptFigures((name, input) => operate(pools.app, token, name, input))
  const text = JSON.stringify(Object.entries(figures).sort())
  return {
    ...(await rowsOf(owner)),
    ...(await trailOf(owner, size)),
    figures: `${Object.keys(figures).length} ${createHash('sha256').update(text).digest('hex')}`,
  }
}

/** What is not the same, by name. */
export const differences = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort()

/** The number that a hash of `stateOf` begins with. */
export const countIn = (hash: string | undefined): number => Number(hash?.split(' ')[0] ?? 0)
