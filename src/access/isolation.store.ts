/** Whether this installation is declared an isolated network: asked in a session, declared at the machine itself. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import { asOwner, type OwnerConnection } from '../platform/database.ts'
import type { Door } from '../platform/transaction.ts'

export type Isolation = {
  readonly isolated: boolean
  /** By whom, on what paper and when (an ISO moment); null when it was never declared, or to one who gives no rights. */
  readonly who: string | null
  readonly ground: string | null
  readonly at: string | null
}
const moment = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`

export const isolationNow = (door: Door): Promise<Isolation> =>
  door.one(sql<Isolation>`select isolated, who, ground, ${sql.raw(moment)} from goc.isolation_now()`)

/** The last declaration, as the machine itself sees it. */
export const isolationAtMachine = (owner: OwnerConnection): Promise<Isolation> =>
  asOwner(owner, async (c) => {
    const { rows } = await c.query<Isolation>(
      `select isolated, who, ground, ${moment} from goc.isolation order by n desc limit 1`,
    )
    return rows[0] ?? { isolated: false, who: null, ground: null, at: null }
  })

const named = (p: { number: string; day: string | null; issuer: string }) =>
  [p.number, p.day, p.issuer].filter((x) => x !== null).join(', ')

/**
 * Declares it in the name of the machine's account, with an entry in the trail.
 * Throws Problem when the contents of secret papers are kept and it is to be isolated no more; it names them.
 */
export async function declareIsolation(owner: OwnerConnection, isolated: boolean, ground: string): Promise<void> {
  await asOwner(owner, async (c) => {
    await c.query('begin')
    try {
      // two declarations at once, or a paper that comes in meanwhile, must not pass each other
      await c.query('lock table goc.document, goc.isolation in share row exclusive mode')
      const kept = isolated
        ? []
        : (
            await c.query<{ number: string; day: string | null; issuer: string }>(
              `select number, to_char(issued_on, 'DD/MM/YYYY') as day, issuer from goc.secrets_kept()`,
            )
          ).rows
      if (kept.length > 0) {
        const papers = `${kept.slice(0, 20).map(named).join('; ')}${kept.length > 20 ? '; …' : ''}`
        throw new Problem('access:problems.secretsKept', { count: kept.length, papers }, 409)
      }
      const made = await c.query(
        `insert into goc.isolation (isolated, account_id, who, ground) select $1, id, full_name, $2 from goc.account where name = 'may-nay'`,
        [isolated, ground],
      )
      const entry = await c.query(
        `insert into goc.trail (id, unit_id, account_id, who, office, operation, purpose, detail, salt)
         select $1, u.id, a.id, a.full_name, 'Máy này', 'installation.isolated', $2, $3, gen_random_uuid()
         from goc.account a, goc.unit u where a.name = 'may-nay' and u.slug = 'viet-nam'`,
        [randomUUID(), ground, JSON.stringify({ isolated })],
      )
      if (made.rowCount !== 1 || entry.rowCount !== 1)
        throw new Error('the machine has no account, so nobody would have declared it')
      await c.query('commit')
    } catch (error) {
      await c.query('rollback')
      throw error
    }
  })
}
