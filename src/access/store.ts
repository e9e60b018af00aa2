/** Accounts and sessions. Only this file, and only on the sign-in role's pool, makes or ends a session. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'
import { hashPassword } from './password.ts'
import { hashOf, inSignIn, newToken } from './sessions.store.ts'

export type NewAccount = {
  name: string
  fullName: string
  office: string
  unitId: string
  wings: readonly string[]
  may: readonly string[]
  /** null: nobody can sign in to it with a password (the command line on the machine itself). */
  password: string | null
  /** Who he is himself, when he is on record; left out, it stays as it is. */
  personId?: string
}

/**
 * Makes an account with one grant, or gives the one of that name this grant and, if there is one, this password. A grant that says something
 * else ends, and sessions under it with it; sessions under an old password end too.
 */
export async function keepAccount(signin: pg.Pool, a: NewAccount): Promise<string> {
  const secret = a.password === null ? '!' : await hashPassword(a.password)
  return inSignIn({ signin }, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into goc.account (id, name, full_name, secret, person_id) values ($1, $2, $3, $4, $5)
       on conflict (name) do update set full_name = $3, secret = case when $4 = '!' then goc.account.secret else $4 end,
         person_id = coalesce($5, goc.account.person_id) returning id`,
      [randomUUID(), a.name, a.fullName, secret, a.personId ?? null],
    )
    const id = rows[0]!.id
    const grant = [id, a.unitId, a.office, a.wings, a.may]
    const same = 'account_id = $1 and unit_id = $2 and office = $3 and wings = $4 and may = $5 and ended_at is null'
    await client.query(
      `update goc.access_grant set ended_at = now(), end_reason = 'thay quyền khác' where account_id = $1 and ended_at is null and delegated_from is null
       and not (${same})`,
      grant,
    )
    await client.query(
      `insert into goc.access_grant (id, account_id, unit_id, office, wings, may, reason)
       select $6, $1, $2, $3, $4, $5, 'lập tại máy chủ' where not exists (select from goc.access_grant where ${same})`,
      [...grant, randomUUID()],
    )
    if (a.password !== null)
      await client.query('update goc.session set revoked_at = now() where account_id = $1 and revoked_at is null', [id])
    return id
  })
}

/**
 * Opens a session of a program, which is never idle, under the account's oldest grant in force; returns its token, of which only the hash is kept.
 * Throws Problem when the account has no grant in force.
 */
export async function openSession(signin: pg.Pool, accountId: string, hours = 12): Promise<string> {
  const token = newToken()
  const { rowCount } = await signin.query(
    `insert into goc.session (id, token_hash, account_id, grant_id, expires_at, idle_for, stepped_up_at)
     select $1, $2, $3, g.id, now() + make_interval(hours => $4), make_interval(hours => $4), now() from goc.access_grant g
     where g.account_id = $3 and goc.in_force(g) order by g.delegated_from is not null, g.given_at limit 1`,
    [randomUUID(), hashOf(token), accountId, hours],
  )
  if (rowCount !== 1) throw new Problem('access:problems.noGrant', {}, 403)
  return token
}

/** Ends a session at once: the very next query under it sees nothing. */
export async function endSession(signin: pg.Pool, token: string): Promise<void> {
  await signin.query('update goc.session set revoked_at = now() where token_hash = $1 and revoked_at is null', [hashOf(token)])
}

export async function nameOfAccount(signin: pg.Pool, id: string): Promise<string> {
  return (await signin.query<{ full_name: string }>('select full_name from goc.account where id = $1', [id])).rows[0]!.full_name
}
export async function accountByName(signin: pg.Pool, name: string): Promise<string | undefined> {
  return (await signin.query<{ id: string }>('select id from goc.account where name = $1 and closed_at is null', [name])).rows[0]
    ?.id
}
export async function hasAccounts(signin: pg.Pool): Promise<boolean> {
  return (await signin.query('select 1 from goc.account limit 1')).rowCount === 1
}
/** The unit of a slug, as the sign-in role sees the public map. */
export async function unitBySlug(signin: pg.Pool, slug: string): Promise<string | undefined> {
  return (await signin.query<{ id: string }>('select id from goc.unit where slug = $1', [slug])).rows[0]?.id
}
export async function namesOfAccounts(signin: pg.Pool): Promise<{ name: string; fullName: string; office: string }[]> {
  return (
    await signin.query(
      `select a.name, a.full_name as "fullName", g.office from goc.account a join goc.access_grant g on g.account_id = a.id
       where a.closed_at is null and a.secret like '$%' and goc.in_force(g) order by a.name`,
    )
  ).rows
}

export const slugOfUnit = async (door: Door, unitId: string): Promise<string> =>
  (await door.one(sql<{ slug: string }>`select slug from goc.unit where id = ${unitId}`)).slug
