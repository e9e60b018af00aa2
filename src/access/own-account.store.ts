/** One's own account: what it holds, its password, its second factor, which grant a session acts under, handing on while away. */
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import { fold } from '../kernel/vietnamese/fold.ts'
import type { Pools } from '../platform/database.ts'
import { endGrantRow, type GivenGrant, grantColumns, insertGrant } from './grants.store.ts'
import { dropCodes, dropIdleRecovery, makeRecovery, sameReadable } from './one-time-code.store.ts'
import { hashPassword } from './password.ts'
import { leastPassword, passwordFault } from './password-rules.ts'
import {
  beginSession,
  type Caller,
  endSessions,
  type From,
  failuresOfMine,
  hashOf,
  inSignIn,
  leaveEntry,
  leaveFailure,
} from './sessions.store.ts'
import { isPasswordOf } from './sign-in.store.ts'
import { attempt, succeeded } from './slow-down.store.ts'

/** What the account page shows. Times are ISO text. */
export async function ownAccount(pools: Pools, caller: Caller) {
  const q = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = [caller.accountId]): Promise<T[]> =>
    (await pools.signin.query<T>(text, values)).rows
  const [state] = await q<{ codes: boolean; recoveryLeft: number }>(
    `select exists (select from goc.one_time_code where account_id = $1 and confirmed_at is not null) as codes,
       (select count(*)::int from goc.recovery_code where account_id = $1 and used_at is null) as "recoveryLeft"`,
  )
  const passkeys = await q<{ id: string; name: string; createdAt: string; lastUsedAt: string | null }>(
    `select id, name, to_json(created_at) #>> '{}' as "createdAt", to_json(last_used_at) #>> '{}' as "lastUsedAt"
     from goc.passkey where account_id = $1 order by created_at`,
  )
  const sessions = await q<{ id: string; device: string | null; begunAt: string; usedAt: string; office: string; here: boolean }>(
    `select s.id, s.device, to_json(s.created_at) #>> '{}' as "begunAt", to_json(s.last_used_at) #>> '{}' as "usedAt", l.office, s.id = $2 as here
     from goc.living_session l join goc.session s on s.id = l.id where l.account_id = $1 order by s.last_used_at desc`,
    [caller.accountId, caller.sessionId],
  )
  const grants = await q<GivenGrant & { here: boolean }>(
    `select ${grantColumns}, g.id = $2 as here from goc.access_grant g where g.account_id = $1 and g.ended_at is null and g.valid_to > now() order by g.given_at`,
    [caller.accountId, caller.grantId],
  )
  const handedOn = await q<GivenGrant & { holder: string }>(
    `select ${grantColumns}, h.full_name as holder from goc.access_grant g join goc.access_grant o on o.id = g.delegated_from join goc.account h on h.id = g.account_id
     where o.account_id = $1 and g.ended_at is null and g.valid_to > now() order by g.given_at`,
  )
  const failures = await failuresOfMine(pools, caller)
  return { name: caller.name, ...state!, passkeys, sessions, failures: failures.slice(0, 20), grants, handedOn }
}

const isUnit = (pools: Pools) => async (bareName: string) =>
  (
    await pools.signin.query(`select from goc.unit_state where regexp_replace(name_fold, '[^[:alnum:]]', '', 'g') = $1 limit 1`, [
      fold(bareName),
    ])
  ).rowCount === 1

/** What whoever knows the person tries first: his account's name, his own, his offices'. */
async function namesAround(pools: Pools, name: string): Promise<string[]> {
  const { rows } = await pools.signin.query<{ names: string[] }>(
    `select array_append(array_agg(distinct g.office) filter (where g.office is not null), a.full_name) as names
     from goc.account a left join goc.access_grant g on g.account_id = a.id and g.ended_at is null where a.name = $1 group by a.id, a.full_name`,
    [name],
  )
  return rows[0]?.names ?? []
}

/**
 * Throws Problem when the password is one that is refused.
 * @param also names that are near the account and not on record yet: those of one that is being made
 */
export async function mustBeGood(pools: Pools, password: string, name: string, also: readonly string[] = []): Promise<void> {
  const fault = await passwordFault(password, name, isUnit(pools), [...also, ...(await namesAround(pools, name))])
  if (fault === 'shortPassword') throw new Problem('access:problems.shortPassword', { least: leastPassword })
  if (fault === 'nameInPassword') throw new Problem('access:problems.nameInPassword')
  if (fault === 'commonPassword') throw new Problem('access:problems.commonPassword')
}

/** A new password; every other session ends. Throws Problem when the old one is not right or the new one is refused. */
export async function changePassword(
  pools: Pools,
  from: From,
  caller: Caller,
  given: { old: string; password: string },
): Promise<void> {
  await mustBeGood(pools, given.password, caller.name)
  if (!(await isPasswordOf(pools, from, caller, given.old))) throw new Problem('access:problems.wrongOldPassword')
  const secret = await hashPassword(given.password)
  await inSignIn(pools, async (client) => {
    await client.query('update goc.account set secret = $2 where id = $1', [caller.accountId, secret])
    const ended = await endSessions(client, caller.accountId, { but: caller.sessionId })
    await leaveEntry(client, caller.accountId, caller.grantId, 'passwordChanged', { sessionsEnded: ended })
  })
}

/** Sets the password of whoever holds a ticket of a reset; his sessions end, and his second factor goes only when the ticket says so. */
export async function redeemTicket(pools: Pools, from: From, given: { ticket: string; password: string }): Promise<void> {
  const hash = hashOf(sameReadable(given.ticket))
  const tried = await attempt(pools, 'ticket', from.source)
  const over = () => new Problem('access:problems.ticketOver')
  const { rows } = await pools.signin.query<{ name: string }>(
    `select a.name from goc.reset_ticket t join goc.account a on a.id = t.account_id
     where t.hash = $1 and t.used_at is null and t.expires_at > now() and a.closed_at is null`,
    [hash],
  )
  if (!rows[0]) {
    await leaveFailure(pools, null, 'ticket', from)
    throw over()
  }
  await succeeded(pools, tried)
  await mustBeGood(pools, given.password, rows[0].name)
  const secret = await hashPassword(given.password)
  await inSignIn(pools, async (client) => {
    const used = await client.query<{ account_id: string; drops_second_factor: boolean }>(
      'update goc.reset_ticket set used_at = now() where hash = $1 and used_at is null and expires_at > now() returning account_id, drops_second_factor',
      [hash],
    )
    const ticket = used.rows[0]
    if (!ticket) throw over()
    await client.query('update goc.account set secret = $2 where id = $1', [ticket.account_id, secret])
    if (ticket.drops_second_factor) {
      await client.query('delete from goc.passkey where account_id = $1', [ticket.account_id])
      await dropCodes(client, ticket.account_id)
    }
    const ended = await endSessions(client, ticket.account_id)
    await leaveEntry(client, ticket.account_id, null, 'passwordReset', {
      sessionsEnded: ended,
      secondFactor: !ticket.drops_second_factor,
    })
  })
}

/** What changes one's own second factor, with its entry; returns recovery codes when they were made for the first time. */
export async function changeFactor(
  pools: Pools,
  caller: Caller,
  operation: 'codesOn' | 'codesOff' | 'passkeyAdded' | 'passkeyRemoved',
  work: (client: pg.PoolClient) => Promise<string[] | null>,
): Promise<string[] | null> {
  return inSignIn(pools, async (client) => {
    let recovery = await work(client)
    if (operation === 'passkeyAdded') {
      const { rowCount } = await client.query('select from goc.recovery_code where account_id = $1 and used_at is null limit 1', [
        caller.accountId,
      ])
      if (rowCount === 0) recovery = await makeRecovery(pools, client, caller.accountId)
    }
    await leaveEntry(client, caller.accountId, caller.grantId, operation)
    return recovery
  })
}

/** Throws Problem 404 when it is not one's own. */
export async function namePasskey(pools: Pools, caller: Caller, id: string, name: string): Promise<void> {
  const { rowCount } = await pools.signin.query('update goc.passkey set name = $3 where id = $1 and account_id = $2', [
    id,
    caller.accountId,
    name,
  ])
  if (rowCount !== 1) throw new Problem('access:problems.notFound', {}, 404)
}
export async function removePasskey(client: pg.ClientBase, caller: Caller, id: string): Promise<void> {
  const { rowCount } = await client.query('delete from goc.passkey where id = $1 and account_id = $2', [id, caller.accountId])
  if (rowCount !== 1) throw new Problem('access:problems.notFound', {}, 404)
  await dropIdleRecovery(client, caller.accountId)
}

/** Ends one of one's own sessions, or all but this one; returns how many. */
export async function endOwnSessions(pools: Pools, caller: Caller, id: string | null): Promise<number> {
  return inSignIn(pools, async (client) => {
    const ended = await endSessions(client, caller.accountId, id ? { one: id } : { but: caller.sessionId })
    if (ended > 0) await leaveEntry(client, caller.accountId, caller.grantId, 'sessionsEnded', { sessionsEnded: ended })
    return ended
  })
}

/** One session, one role: a new session under another grant of one's own; this one ends. Returns the new token. */
export async function switchGrant(pools: Pools, from: From, caller: Caller, grantId: string): Promise<string> {
  return inSignIn(pools, async (client) => {
    const token = await beginSession(client, caller.accountId, grantId, from, null)
    // who he is was shown for the old session; changing the role shows nothing anew
    await client.query(
      'update goc.session n set stepped_up_at = o.stepped_up_at, expires_at = o.expires_at from goc.session o where n.token_hash = $1 and o.id = $2',
      [hashOf(token), caller.sessionId],
    )
    await endSessions(client, caller.accountId, { one: caller.sessionId })
    return token
  })
}

export type HandedOn = { name: string; wings: string[]; may: string[]; from: string; to: string; reason: string; asleep: boolean }

/** Hands on a part of the grant that the session acts under. Throws Problem when it is more than is held. Tells whether a second person must agree. */
export async function handOn(pools: Pools, caller: Caller, h: HandedOn): Promise<boolean> {
  return inSignIn(pools, async (client) => {
    const { rows } = await client.query<{ id: string; unit_id: string; office: string; held_to: string }>(
      `select a.id, g.unit_id, g.office from goc.account a, goc.access_grant g
       where a.name = $1 and a.closed_at is null and a.secret <> '!' and a.id <> $2 and g.id = $3`,
      [h.name, caller.accountId, caller.grantId],
    )
    const to = rows[0]
    if (!to) throw new Problem('access:problems.noAccount', { name: h.name })
    const grant = {
      unitId: to.unit_id,
      office: to.office,
      wings: h.wings,
      may: h.may,
      ceiling: 0,
      from: h.from,
      to: h.to,
      reason: h.reason,
    }
    const waits = await insertGrant(client, caller, to.id, grant, caller.grantId).catch((error: { constraint?: string }) => {
      throw error.constraint === 'access_grant_handed_on' ? new Problem('access:problems.moreThanHeld') : error
    })
    if (h.asleep)
      await client.query(
        `update goc.access_grant set away_from = greatest(now(), $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'),
           away_to = ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' where id = $1`,
        [caller.grantId, h.from, h.to],
      )
    await leaveEntry(client, caller.accountId, caller.grantId, 'handedOn', { ...h })
    return waits
  })
}

/** Takes back what one handed on; one's own grant wakes. */
export async function takeBack(pools: Pools, caller: Caller, id: string, reason: string): Promise<void> {
  await inSignIn(pools, async (client) => {
    const { rowCount } = await client.query(
      'select from goc.access_grant g join goc.access_grant o on o.id = g.delegated_from where g.id = $1 and o.account_id = $2 and g.ended_at is null',
      [id, caller.accountId],
    )
    if (rowCount !== 1) throw new Problem('access:problems.notFound', {}, 404)
    await endGrantRow(client, caller, id, reason)
    await client.query(
      'update goc.access_grant set away_from = null, away_to = null where id = (select delegated_from from goc.access_grant where id = $1)',
      [id],
    )
    await leaveEntry(client, caller.accountId, caller.grantId, 'takenBack', { grant: id, reason })
  })
}
