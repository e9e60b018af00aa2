/** Accounts and sessions. Only this file, and only on the sign-in role's pool, makes or ends a session. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'
import { checkPassword, hashPassword } from './password.ts'

export type NewAccount = {
  name: string
  fullName: string
  office: string
  unitId: string
  wings: readonly string[]
  may: readonly string[]
  /** null: nobody can sign in to it with a password (the command line on the machine itself). */
  password: string | null
}

/**
 * Makes an account, or gives the one of that name this office, these rights and, if there is one, this password. Sessions under the old
 * password end.
 */
export async function keepAccount(signin: pg.Pool, a: NewAccount): Promise<string> {
  const secret = a.password === null ? '!' : await hashPassword(a.password)
  const { rows } = await signin.query<{ id: string }>(
    `insert into goc.account (id, name, full_name, office, unit_id, wings, may, secret) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (name) do update set full_name = $3, office = $4, unit_id = $5, wings = $6, may = $7,
       secret = case when $8 = '!' then goc.account.secret else $8 end returning id`,
    [randomUUID(), a.name, a.fullName, a.office, a.unitId, a.wings, a.may, secret],
  )
  if (a.password !== null)
    await signin.query('update goc.session set revoked_at = now() where account_id = $1 and revoked_at is null', [rows[0]!.id])
  return rows[0]!.id
}

const hash = (token: string) => createHash('sha256').update(token, 'utf8').digest()

/** Opens a session of `hours` for an account and returns its token; only the token's hash is kept. */
export async function openSession(signin: pg.Pool, accountId: string, hours = 12): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await signin.query(
    `insert into goc.session (id, token_hash, account_id, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [randomUUID(), hash(token), accountId, hours],
  )
  return token
}

/** Signs in with name and password. One answer for a wrong name and for a wrong password, after the same work. */
export async function signIn(signin: pg.Pool, name: string, password: string): Promise<string> {
  const { rows } = await signin.query<{ id: string; secret: string }>(
    'select id, secret from goc.account where name = $1 and closed_at is null',
    [name],
  )
  const account = rows[0]
  const right = await checkPassword(password, account?.secret ?? '!')
  if (!account || !right) throw new Problem('access:problems.wrongSignIn', {}, 401)
  return openSession(signin, account.id)
}

/** Ends a session at once: the very next query under it sees nothing. */
export async function endSession(signin: pg.Pool, token: string): Promise<void> {
  await signin.query('update goc.session set revoked_at = now() where token_hash = $1 and revoked_at is null', [hash(token)])
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
      `select name, full_name as "fullName", office from goc.account where closed_at is null and secret <> '!' order by name`,
    )
  ).rows
}

export const slugOfUnit = async (door: Door, unitId: string): Promise<string> =>
  (await door.one(sql<{ slug: string }>`select slug from goc.unit where id = ${unitId}`)).slug
