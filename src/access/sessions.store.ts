/** Sessions of people: begun after signing in, listed, ended, renewed; and who it is that a token stands for. On the sign-in role's pool only. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'

/** How long a session of a person lasts whatever is done in it, and how long unused (ASVS 5.0 V7.3: limits of the office, these are its first). */
export const ofAnOfficer = { hours: 12, idleMinutes: 30 }

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

/** From where somebody asks: the address, and the words of his browser. */
export type From = { readonly source: string; readonly device: string | null }

/** Runs `work` in one transaction of the sign-in role. */
export async function inSignIn<T>(pools: Pick<Pools, 'signin'>, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pools.signin.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Leaves an entry in the trail, in the transaction of what was done. @param under the grant acted under; null: the account's newest */
export async function leaveEntry(
  client: pg.ClientBase,
  who: string,
  under: string | null,
  operation: string,
  detail: Record<string, unknown> | null = null,
): Promise<void> {
  await client.query('select goc.leave_entry($1, $2, $3, $4)', [
    who,
    under,
    `access.${operation}`,
    detail && JSON.stringify(detail),
  ])
}

/** How somebody tried to come in. */
export type Way = 'password' | 'code' | 'passkey' | 'ticket'

/**
 * Tells in the trail that somebody did not come in. The same work for an account that is there and for one that is not, and nothing that was
 * typed: in the field of the name there may stand a password.
 * @param tried the account whose name was typed; null when nobody has it
 */
export async function leaveFailure(pools: Pick<Pools, 'signin'>, tried: string | null, way: Way, from: From): Promise<void> {
  await pools.signin.query('select goc.leave_failure($1, $2, $3, $4)', [tried, way, from.source, from.device])
}

export type Failure = {
  id: string
  at: string
  account: string | null
  way: Way
  source: string | null
  device: string | null
}
const failureColumns = `id, to_json(at) #>> '{}' as at, account, way, source, device`

/** Who did not come in, newest first, of the last 90 days: of accounts inside the bounds and of names nobody has. */
export const failuresInside = async (pools: Pick<Pools, 'signin'>, caller: Caller): Promise<Failure[]> =>
  (await pools.signin.query<Failure>(`select ${failureColumns} from goc.failures($1, $2, null)`, [caller.lo, caller.hi])).rows

/** Who did not come in to one's own account. */
export const failuresOfMine = async (pools: Pick<Pools, 'signin'>, caller: Caller): Promise<Failure[]> =>
  (await pools.signin.query<Failure>(`select ${failureColumns} from goc.failures(null, null, $1)`, [caller.accountId])).rows

/** The attempt at what one may not do with accounts: which, and why it was refused; no value of it. */
export const leaveRefusal = (pools: Pick<Pools, 'signin'>, caller: Caller, operation: string, code: string): Promise<void> =>
  inSignIn(pools, (client) => leaveEntry(client, caller.accountId, caller.grantId, 'refused', { operation, code }))

export type Caller = {
  readonly sessionId: string
  readonly accountId: string
  readonly name: string
  readonly grantId: string
  readonly may: readonly string[]
  readonly lo: number
  readonly hi: number
  /** He has shown within the last five minutes that he is who he is. */
  readonly fresh: boolean
}

/** Whose token it is; keeps the session awake. Throws Problem 401 when it is nobody's any more. */
export async function callerOf(pools: Pools, token: string | undefined): Promise<Caller> {
  const { rows } = await pools.signin.query<Caller>(
    `select l.id as "sessionId", l.account_id as "accountId", a.name, l.grant_id as "grantId", l.may, l.lo, l.hi,
       coalesce(l.stepped_up_at > now() - interval '5 minutes', false) as fresh
     from goc.living_session l join goc.account a on a.id = l.account_id where l.token_hash = $1 and a.closed_at is null`,
    [hashOf(token ?? '')],
  )
  const caller = rows[0]
  if (!caller) throw new Problem('access:problems.noSession', {}, 401)
  await pools.signin.query(
    `update goc.session set last_used_at = now() where id = $1 and last_used_at < now() - interval '30 seconds'`,
    [caller.sessionId],
  )
  return caller
}

/**
 * Begins a session and returns its token.
 * @param grantId the grant it acts under; null: the oldest in force, one's own before one handed on
 * @param by how its owner showed who he is; null for a session that goes on under another grant
 * Throws Problem 403 when that grant is not in force, or there is none.
 */
export async function beginSession(
  client: pg.ClientBase,
  accountId: string,
  grantId: string | null,
  from: From,
  by: 'password' | 'password and code' | 'password and recovery code' | 'passkey' | null,
): Promise<string> {
  const token = newToken()
  const { rows } = await client.query<{ grant_id: string }>(
    `insert into goc.session (id, token_hash, account_id, grant_id, expires_at, idle_for, stepped_up_at, device)
     select $1, $2, $3, g.id, now() + make_interval(hours => $4), make_interval(mins => $5), now(), $7 from goc.access_grant g
     where g.account_id = $3 and goc.in_force(g) and ($6::uuid is null or g.id = $6) order by g.delegated_from is not null, g.given_at limit 1
     returning grant_id`,
    [randomUUID(), hashOf(token), accountId, ofAnOfficer.hours, ofAnOfficer.idleMinutes, grantId, from.device],
  )
  if (!rows[0]) throw new Problem('access:problems.noGrant', {}, 403)
  const told = { ...(from.device ? { device: from.device } : {}), ...(by ? { by } : {}) }
  await leaveEntry(client, accountId, rows[0].grant_id, 'signedIn', Object.keys(told).length > 0 ? told : null)
  return token
}

/** Whoever signs in over a living session of this browser leaves that one behind: it ends, with its entry. */
export async function endReplaced(pools: Pick<Pools, 'signin'>, token: string | undefined): Promise<void> {
  if (!token) return
  await inSignIn(pools, async (client) => {
    const { rows } = await client.query<{ account_id: string; grant_id: string }>(
      `update goc.session set revoked_at = now() where token_hash = $1 and revoked_at is null and expires_at > now() and last_used_at > now() - idle_for
       returning account_id, grant_id`,
      [hashOf(token)],
    )
    if (rows[0]) await leaveEntry(client, rows[0].account_id, rows[0].grant_id, 'sessionReplaced')
  })
}

/** The same session under a new token, just shown to be its owner's: what was read over a shoulder before opens nothing any more. */
export async function renewToken(client: pg.ClientBase, caller: Caller): Promise<string> {
  const token = newToken()
  await client.query('update goc.session set token_hash = $2, stepped_up_at = now(), last_used_at = now() where id = $1', [
    caller.sessionId,
    hashOf(token),
  ])
  await leaveEntry(client, caller.accountId, caller.grantId, 'steppedUp')
  return token
}

/** Ends sessions of an account; returns how many. @param which one of them, or all but one; all of them without */
export async function endSessions(
  client: pg.ClientBase,
  accountId: string,
  which: { one?: string; but?: string } = {},
): Promise<number> {
  const { rowCount } = await client.query(
    `update goc.session set revoked_at = now() where account_id = $1 and revoked_at is null and ($2::uuid is null or id = $2) and ($3::uuid is null or id <> $3)
       and expires_at > now() and last_used_at > now() - idle_for`,
    [accountId, which.one ?? null, which.but ?? null],
  )
  return rowCount ?? 0
}
