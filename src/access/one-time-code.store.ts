/** The second factor that is typed: codes of an authenticator (TOTP, RFC 6238), and recovery codes for the day it is lost. Each counts once. */
import { createHmac, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type pg from 'pg'
import { encode } from 'uqr'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { seal, unseal } from './sealed-secret.ts'

const period = 30
const howManyRecovery = 10

const keyOf = (pools: Pools) => pools.key('one-time codes')
const generator = (name: string, bytes: Buffer) =>
  new TOTP({
    issuer: 'Gốc',
    label: name,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: new Uint8Array(bytes).buffer }),
  })

/** Without the letters that are read as others (I, L, O, U), as people type codes off paper. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
const recoveryHash = (pools: Pools, accountId: string, code: string): Buffer =>
  createHmac('sha256', pools.key('recovery codes'))
    .update(`${accountId} ${plain(code)}`)
    .digest()

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 140 bits: `7K3Q-9ZB1-…`, seven groups of four. From 112 on a hash of one pass keeps them, from 128 nobody guesses them (ASVS 5.0, V6.5.2, V11.5.1). */
export const readableCode = (groups = 7): string =>
  Array.from({ length: groups }, () => Array.from(randomBytes(4), (byte) => letters[byte & 31]).join('')).join('-')
export const sameReadable = plain

/** A new secret, not in force until a code of it was typed; takes the place of one that never was. */
export async function beginCodes(pools: Pools, accountId: string, name: string) {
  const bytes = randomBytes(20)
  const { rowCount } = await pools.signin.query(
    `insert into goc.one_time_code (account_id, secret) values ($1, $2)
     on conflict (account_id) do update set secret = $2, last_step = 0 where goc.one_time_code.confirmed_at is null`,
    [accountId, seal(keyOf(pools), accountId, bytes)],
  )
  if (rowCount !== 1) throw new Problem('access:problems.codesAreOn', {}, 409)
  const totp = generator(name, bytes)
  return { secret: totp.secret.base32, picture: encode(totp.toString(), { border: 2 }).data }
}

/**
 * Is this the account's code of now (or of half a minute before or after), not used yet? Marks it used.
 * @param confirmed whether the secret must be in force already
 */
export async function takeCode(
  pools: Pools,
  client: pg.ClientBase,
  accountId: string,
  code: string,
  { confirmed = true, now = Date.now() } = {},
): Promise<boolean> {
  const { rows } = await client.query<{ secret: Buffer }>(
    'select secret from goc.one_time_code where account_id = $1 and (confirmed_at is not null) = $2 for update',
    [accountId, confirmed],
  )
  const bytes = rows[0] && unseal(keyOf(pools), accountId, rows[0].secret)
  const token = code.replace(/\s/g, '')
  const delta = bytes && /^\d{6}$/.test(token) ? generator('', bytes).validate({ token, window: 1, timestamp: now }) : null
  if (delta === null) return false
  const { rowCount } = await client.query(
    'update goc.one_time_code set last_step = $2 where account_id = $1 and last_step < $2',
    [accountId, Math.floor(now / 1000 / period) + delta],
  )
  return rowCount === 1
}

/** Is this one of the account's recovery codes, not used yet? Marks it used. */
export async function takeRecovery(pools: Pools, client: pg.ClientBase, accountId: string, code: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update goc.recovery_code set used_at = now() where account_id = $1 and hash = $2 and used_at is null',
    [accountId, recoveryHash(pools, accountId, code)],
  )
  return rowCount === 1
}

/** New recovery codes in the place of all before; they are shown once and only their hashes are kept. */
export async function makeRecovery(pools: Pools, client: pg.ClientBase, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howManyRecovery }, () => readableCode())
  await client.query('delete from goc.recovery_code where account_id = $1', [accountId])
  await client.query('insert into goc.recovery_code (account_id, hash) select $1, unnest($2::bytea[])', [
    accountId,
    codes.map((code) => recoveryHash(pools, accountId, code)),
  ])
  return codes
}

/** Confirms the secret by a code of it. Throws Problem when the code is not right. Returns new recovery codes. */
export async function confirmCodes(pools: Pools, client: pg.ClientBase, accountId: string, code: string): Promise<string[]> {
  if (!(await takeCode(pools, client, accountId, code, { confirmed: false })))
    throw new Problem('access:problems.wrongCode', {}, 422)
  await client.query('update goc.one_time_code set confirmed_at = now() where account_id = $1', [accountId])
  return makeRecovery(pools, client, accountId)
}

/** Takes codes away; recovery codes go with the last factor they stand in for. */
export async function dropCodes(client: pg.ClientBase, accountId: string): Promise<void> {
  await client.query('delete from goc.one_time_code where account_id = $1', [accountId])
  await dropIdleRecovery(client, accountId)
}
export async function dropIdleRecovery(client: pg.ClientBase, accountId: string): Promise<void> {
  await client.query(
    `delete from goc.recovery_code where account_id = $1 and not exists (select from goc.passkey where account_id = $1)
       and not exists (select from goc.one_time_code where account_id = $1 and confirmed_at is not null)`,
    [accountId],
  )
}
