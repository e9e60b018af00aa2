/**
 * The accounts of others, for whoever holds the act `grant`: inside the bounds of his grant, never his own, with an entry for everything.
 * He starts; he does not choose a password, and what can do most harm waits for a second person.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import { fold } from '../kernel/vietnamese/fold.ts'
import type { Pools } from '../platform/database.ts'
import { endGrantRow, type GivenGrant, grantColumns, insertGrant, type NewGrant } from './grants.store.ts'
import { readableCode, sameReadable } from './one-time-code.store.ts'
import { type Caller, endSessions, hashOf, inSignIn, leaveEntry } from './sessions.store.ts'

/** `$1`, `$2`: the bounds of whoever asks. */
const inside = 'exists (select from goc.unit u where u.id = g.unit_id and u.lft between $1 and $2)'
const notMine = 'g.account_id <> $3 and g.given_by is distinct from $3'

export type ListedAccount = {
  id: string
  name: string
  fullName: string
  closed: boolean
  waits: boolean
  secondFactor: boolean
  sessions: number
  elsewhere: boolean
  self: boolean
  onRecord: string | null
  grants: (GivenGrant & { mayAgree: boolean })[]
  reset: { id: string; startedBy: string | null; mayAgree: boolean } | null
}

/** The accounts with a grant, of now or of before, inside the caller's bounds; of their grants those inside. */
export async function listAccounts(pools: Pools, caller: Caller): Promise<ListedAccount[]> {
  const { rows } = await pools.signin.query<ListedAccount>(
    `select a.id, a.name, a.full_name as "fullName", a.closed_at is not null as closed, a.secret = '' as waits, a.id = $3 as self, a.person_id as "onRecord",
       exists (select from goc.one_time_code c where c.account_id = a.id and c.confirmed_at is not null)
         or exists (select from goc.passkey p where p.account_id = a.id) as "secondFactor",
       (select count(*)::int from goc.living_session l where l.account_id = a.id) as sessions,
       exists (select from goc.access_grant g where g.account_id = a.id and g.ended_at is null and g.valid_to > now() and not ${inside}) as elsewhere,
       coalesce((select json_agg(row_to_json(x)) from (
         select ${grantColumns}, (g.needs_second and g.seconded_at is null and ${notMine}) as "mayAgree"
         from goc.access_grant g where g.account_id = a.id and g.ended_at is null and g.valid_to > now() and ${inside} order by g.given_at) x), '[]') as grants,
       (select json_build_object('id', t.id, 'startedBy', (select b.full_name from goc.account b where b.id = t.started_by),
           'mayAgree', t.account_id <> $3 and t.started_by is distinct from $3)
         from goc.reset_ticket t where t.account_id = a.id and t.needs_second and t.hash is null and t.used_at is null and t.expires_at > now()
         order by t.started_at desc limit 1) as reset
     from goc.account a where a.secret <> '!' and exists (select from goc.access_grant g where g.account_id = a.id and ${inside})
     order by a.closed_at is not null, a.name`,
    [caller.lo, caller.hi, caller.accountId],
  )
  return rows
}

/** Units inside the bounds whose name has this text in it; by name, the first twenty. */
export async function findUnits(pools: Pools, caller: Caller, text: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await pools.signin.query<{ id: string; name: string }>(
    `select u.id, s.name from goc.unit u join lateral (select * from goc.unit_state s where s.unit_id = u.id order by s.valid_from desc limit 1) s on true
     where u.lft between $1 and $2 and u.valid_to = 'infinity' and position($3 in s.name_fold) > 0 order by length(s.name), s.name limit 20`,
    [caller.lo, caller.hi, fold(text)],
  )
  return rows
}

/** Throws Problem 404 when the caller sees no such account, 403 when it is his own or holds rights outside his bounds. */
async function within(
  client: pg.ClientBase,
  caller: Caller,
  id: string,
): Promise<{ name: string; closed: boolean; guarded: boolean }> {
  const { rows } = await client.query<{ name: string; closed: boolean; seen: boolean; elsewhere: boolean; guarded: boolean }>(
    `select a.name, a.closed_at is not null as closed,
       exists (select from goc.access_grant g where g.account_id = a.id and ${inside}) as seen,
       exists (select from goc.access_grant g where g.account_id = a.id and g.ended_at is null and g.valid_to > now() and not ${inside}) as elsewhere,
       a.secret <> '' and exists (select from goc.access_grant g where g.account_id = a.id and g.ended_at is null and g.valid_to > now()) as guarded
     from goc.account a where a.id = $3 and a.secret <> '!' for update`,
    [caller.lo, caller.hi, id],
  )
  const found = rows[0]
  if (!found?.seen) throw new Problem('access:problems.notFound', {}, 404)
  if (id === caller.accountId) throw new Problem('access:problems.notToOneself', {}, 403)
  if (found.elsewhere) throw new Problem('access:problems.beyondBounds', {}, 403)
  return found
}

async function unitInside(client: pg.ClientBase, caller: Caller, unitId: string): Promise<void> {
  const { rowCount } = await client.query('select from goc.unit where id = $1 and lft between $2 and $3', [
    unitId,
    caller.lo,
    caller.hi,
  ])
  if (rowCount !== 1) throw new Problem('access:problems.beyondBounds', {}, 403)
}

/** A ticket in the place of all before: what is handed to the account's owner, once, and kept as a hash. */
async function newTicket(
  client: pg.ClientBase,
  accountId: string,
  startedBy: string | null,
  how: { dropsSecondFactor: boolean; needsSecond: boolean },
): Promise<string | null> {
  await client.query('delete from goc.reset_ticket where account_id = $1 and used_at is null', [accountId])
  const ticket = how.needsSecond ? null : readableCode()
  await client.query(
    'insert into goc.reset_ticket (id, account_id, hash, drops_second_factor, needs_second, started_by) values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), accountId, ticket && hashOf(sameReadable(ticket)), how.dropsSecondFactor, how.needsSecond, startedBy],
  )
  return ticket
}

/** A new account with its first grant and no password; returns the ticket with which its owner sets one. Throws Problem when the name is taken. */
export async function openAccount(
  pools: Pools,
  caller: Caller,
  a: { name: string; fullName: string; grant: NewGrant; personId?: string | null },
): Promise<string> {
  return inSignIn(pools, async (client) => {
    await unitInside(client, caller, a.grant.unitId)
    const person = a.personId ?? null
    if (person === null && a.grant.may.includes('own')) throw new Problem('access:problems.ownApart')
    if (person !== null && !(await client.query('select goc.on_record($1) as there', [person])).rows[0].there)
      throw new Problem('access:problems.nobodyOnRecord', {}, 404)
    const id = randomUUID()
    const { rowCount } = await client.query(
      `insert into goc.account (id, name, full_name, secret, person_id) values ($1, $2, $3, '', $4) on conflict (name) do nothing`,
      [id, a.name, a.fullName, person],
    )
    if (rowCount !== 1) throw new Problem('access:problems.nameTaken', { name: a.name }, 409)
    const waits = await insertGrant(client, caller, id, a.grant)
    const ticket = await newTicket(client, id, caller.accountId, { dropsSecondFactor: false, needsSecond: false })
    await leaveEntry(client, caller.accountId, caller.grantId, 'accountOpened', {
      account: a.name,
      grant: a.grant,
      waits,
      ...(person ? { person } : {}),
    })
    return ticket!
  })
}

/**
 * Starts a reset. Returns the ticket, or null while a second person must agree: for every account that somebody uses and that holds rights
 * (whoever gets the ticket could walk in), and when the second factor goes too.
 */
export async function startReset(pools: Pools, caller: Caller, id: string, dropsSecondFactor: boolean): Promise<string | null> {
  return inSignIn(pools, async (client) => {
    const { name, guarded } = await within(client, caller, id)
    const needsSecond = guarded || dropsSecondFactor
    const ticket = await newTicket(client, id, caller.accountId, { dropsSecondFactor, needsSecond })
    await leaveEntry(client, caller.accountId, caller.grantId, 'resetStarted', {
      account: name,
      dropsSecondFactor,
      waits: needsSecond,
    })
    return ticket
  })
}

/** The second person agrees to a reset and gets the ticket. */
export async function agreeReset(pools: Pools, caller: Caller, ticketId: string): Promise<string> {
  return inSignIn(pools, async (client) => {
    const { rows } = await client.query<{ account_id: string; started_by: string | null }>(
      'select account_id, started_by from goc.reset_ticket where id = $1 and needs_second and hash is null and used_at is null and expires_at > now() for update',
      [ticketId],
    )
    if (!rows[0]) throw new Problem('access:problems.notFound', {}, 404)
    const { name } = await within(client, caller, rows[0].account_id)
    if (rows[0].started_by === caller.accountId) throw new Problem('access:problems.secondPerson', {}, 403)
    const ticket = readableCode()
    await client.query('update goc.reset_ticket set hash = $2, seconded_by = $3 where id = $1', [
      ticketId,
      hashOf(sameReadable(ticket)),
      caller.accountId,
    ])
    await leaveEntry(client, caller.accountId, caller.grantId, 'resetAgreed', { account: name })
    return ticket
  })
}

/** The person at the machine starts a reset: he is the root of trust, nobody must agree. Throws Problem 404 for a name nobody has. */
export async function ticketAtMachine(
  pools: Pools,
  machineName: string,
  name: string,
  dropsSecondFactor: boolean,
): Promise<string> {
  return inSignIn(pools, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from goc.account where name = $1 and secret <> '!' and closed_at is null`,
      [name],
    )
    if (!rows[0]) throw new Problem('access:problems.noAccount', { name }, 404)
    const ticket = await newTicket(client, rows[0].id, null, { dropsSecondFactor, needsSecond: false })
    const machine = await client.query<{ id: string }>('select id from goc.account where name = $1', [machineName])
    if (machine.rows[0]) await leaveEntry(client, machine.rows[0].id, null, 'resetStarted', { account: name, dropsSecondFactor })
    return ticket!
  })
}

/** Closes an account: its sessions end at once, its grants stay and do nothing. */
export async function closeAccount(pools: Pools, caller: Caller, id: string, reason: string): Promise<void> {
  await inSignIn(pools, async (client) => {
    const { name } = await within(client, caller, id)
    await client.query('update goc.account set closed_at = now() where id = $1 and closed_at is null', [id])
    await leaveEntry(client, caller.accountId, caller.grantId, 'accountClosed', { account: name, reason })
  })
}
export async function reopenAccount(pools: Pools, caller: Caller, id: string): Promise<void> {
  await inSignIn(pools, async (client) => {
    const { name } = await within(client, caller, id)
    await client.query('update goc.account set closed_at = null where id = $1', [id])
    await leaveEntry(client, caller.accountId, caller.grantId, 'accountReopened', { account: name })
  })
}

export async function endSessionsOf(pools: Pools, caller: Caller, id: string): Promise<number> {
  return inSignIn(pools, async (client) => {
    const { name } = await within(client, caller, id)
    const ended = await endSessions(client, id)
    await leaveEntry(client, caller.accountId, caller.grantId, 'sessionsEnded', { account: name, sessionsEnded: ended })
    return ended
  })
}

/** Gives a grant inside the caller's bounds; tells whether it waits for a second person. */
export async function giveGrant(pools: Pools, caller: Caller, id: string, grant: NewGrant): Promise<boolean> {
  return inSignIn(pools, async (client) => {
    await unitInside(client, caller, grant.unitId)
    const { rows } = await client.query<{ name: string; person_id: string | null }>(
      `select a.name, a.person_id from goc.account a where a.id = $3 and a.secret <> '!' and a.closed_at is null
         and exists (select from goc.access_grant g where g.account_id = a.id and ${inside})`,
      [caller.lo, caller.hi, id],
    )
    if (!rows[0]) throw new Problem('access:problems.notFound', {}, 404)
    if (grant.may.includes('own') && rows[0].person_id === null) throw new Problem('access:problems.ownApart')
    const waits = await insertGrant(client, caller, id, grant)
    await leaveEntry(client, caller.accountId, caller.grantId, 'grantGiven', { account: rows[0].name, grant, waits })
    return waits
  })
}

/** The grant and whose it is, when it stands inside the bounds. Throws Problem 404. */
async function grantInside(client: pg.ClientBase, caller: Caller, id: string) {
  const { rows } = await client.query<{ name: string; account_id: string; given_by: string | null }>(
    `select a.name, g.account_id, g.given_by from goc.access_grant g join goc.account a on a.id = g.account_id
     where g.id = $3 and a.secret <> '!' and g.ended_at is null and ${inside} for update of g`,
    [caller.lo, caller.hi, id],
  )
  if (!rows[0]) throw new Problem('access:problems.notFound', {}, 404)
  return rows[0]
}

export async function endGrant(pools: Pools, caller: Caller, id: string, reason: string): Promise<void> {
  await inSignIn(pools, async (client) => {
    const { name } = await grantInside(client, caller, id)
    await endGrantRow(client, caller, id, reason)
    await leaveEntry(client, caller.accountId, caller.grantId, 'grantEnded', { account: name, grant: id, reason })
  })
}

/** The second person agrees to a grant. Throws Problem 403 when he gave it or it is for him, under this account or another of his. */
export async function agreeGrant(pools: Pools, caller: Caller, id: string): Promise<void> {
  await inSignIn(pools, async (client) => {
    const grant = await grantInside(client, caller, id)
    if (grant.given_by === caller.accountId || grant.account_id === caller.accountId)
      throw new Problem('access:problems.secondPerson', {}, 403)
    if ((await second(client, id, caller.accountId)) !== 1) throw new Problem('access:problems.notFound', {}, 404)
    await leaveEntry(client, caller.accountId, caller.grantId, 'grantAgreed', { account: grant.name, grant: id })
  })
}

async function second(client: pg.ClientBase, grantId: string, accountId: string): Promise<number> {
  const { rowCount } = await client
    .query(
      'update goc.access_grant set seconded_by = $2, seconded_at = now() where id = $1 and needs_second and seconded_at is null and ended_at is null',
      [grantId, accountId],
    )
    .catch((error: { constraint?: string }) => {
      throw error.constraint === 'access_grant_two_persons' ? new Problem('access:problems.secondPerson', {}, 403) : error
    })
  return rowCount ?? 0
}

/**
 * The person at the machine is the second one, where an office has one administrator: agrees to every grant of the account that waits, and
 * returns what they are. Throws Problem 404 when there is no such account.
 */
export async function agreeAtMachine(
  pools: Pools,
  machineId: string,
  name: string,
): Promise<Pick<GivenGrant, 'office' | 'unit' | 'wings' | 'may' | 'ceiling' | 'givenBy' | 'reason'>[]> {
  return inSignIn(pools, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from goc.account where name = $1 and secret <> '!' and closed_at is null`,
      [name],
    )
    if (!rows[0]) throw new Problem('access:problems.noAccount', { name }, 404)
    const waiting = await client.query<GivenGrant>(
      `select ${grantColumns} from goc.access_grant g where g.account_id = $1 and g.needs_second and g.seconded_at is null and g.ended_at is null
         and g.valid_to > now() order by g.given_at for update of g`,
      [rows[0].id],
    )
    for (const grant of waiting.rows) {
      await second(client, grant.id, machineId)
      await leaveEntry(client, machineId, null, 'grantAgreed', { account: name, grant: grant.id })
    }
    return waiting.rows
  })
}
