/** Passkeys (WebAuthn): the browser proves that it holds the private key, and that its owner was there; only the public key is kept. */

import { randomUUID } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { hashOf, newToken } from './sessions.store.ts'

/** The address the browser stands on, e.g. `http://localhost:4680`; checked before to be this server's. */
export type Site = string
/** Loaded when a passkey is used: it is large, and every command of the command line would wait for it. */
const webauthn = () => import('@simplewebauthn/server')
const rpOf = (site: Site): string => new URL(site).hostname

type StepKind = 'second' | 'passkey' | 'new passkey'

/** A step that waits for the next one, five minutes; returns its token. */
export async function beginStep(
  client: pg.ClientBase | Pools['signin'],
  kind: StepKind,
  accountId: string | null,
  challenge: string | null = null,
): Promise<string> {
  const token = newToken()
  await client.query('delete from goc.sign_in_step where expires_at < now()')
  await client.query('insert into goc.sign_in_step (hash, kind, account_id, challenge) values ($1, $2, $3, $4)', [
    hashOf(token),
    kind,
    accountId,
    challenge,
  ])
  return token
}

/** The step of a token, counted as tried; null when it is over. @param tries after so many it is over */
export async function tryStep(
  client: pg.ClientBase | Pools['signin'],
  kind: StepKind,
  token: string,
  tries: number,
): Promise<{ accountId: string | null; challenge: string | null } | null> {
  const { rows } = await client.query<{ accountId: string | null; challenge: string | null }>(
    `update goc.sign_in_step set tries = tries + 1 where hash = $1 and kind = $2 and expires_at > now() and tries < $3
     returning account_id as "accountId", challenge`,
    [hashOf(token), kind, tries],
  )
  return rows[0] ?? null
}
export async function endStep(client: pg.ClientBase, token: string): Promise<void> {
  await client.query('delete from goc.sign_in_step where hash = $1', [hashOf(token)])
}

const idsOf = async (pools: Pools, accountId: string) =>
  (
    await pools.signin.query<{ id: Buffer; transports: string[] }>(
      'select credential_id as id, transports from goc.passkey where account_id = $1',
      [accountId],
    )
  ).rows.map(({ id, transports }) => ({ id: id.toString('base64url'), transports }))

/** What the browser is asked to sign. @param accountId whose passkey; null: the passkey says it itself */
export async function askPasskey(pools: Pools, site: Site, accountId: string | null) {
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: rpOf(site),
    userVerification: 'required',
    ...(accountId ? { allowCredentials: await idsOf(pools, accountId) } : {}),
  })
  return {
    step: await beginStep(pools.signin, 'passkey', accountId, options.challenge),
    options: { ...options } as Record<string, unknown>,
  }
}

const wrong = () => new Problem('access:problems.wrongPasskey', {}, 401)

/** Whose passkey signed what was asked; the question is used up. Throws Problem 401 for anything that is not right. */
export async function checkPasskey(pools: Pools, site: Site, step: string, given: Record<string, unknown>): Promise<string> {
  const asked = await tryStep(pools.signin, 'passkey', step, 1)
  if (!asked?.challenge || typeof given.id !== 'string') throw wrong()
  const { rows } = await pools.signin.query<{
    id: string
    account_id: string
    public_key: Buffer
    counter: number
    transports: string[]
  }>('select id, account_id, public_key, counter, transports from goc.passkey where credential_id = $1', [
    Buffer.from(given.id, 'base64url'),
  ])
  const key = rows[0]
  if (!key || (asked.accountId !== null && asked.accountId !== key.account_id)) throw wrong()
  const told = await (await webauthn())
    .verifyAuthenticationResponse({
      response: given as unknown as AuthenticationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: site,
      expectedRPID: rpOf(site),
      credential: { id: given.id, publicKey: new Uint8Array(key.public_key), counter: key.counter, transports: key.transports },
      requireUserVerification: true,
    })
    .catch(() => null)
  if (!told?.verified) throw wrong()
  // a counter that goes back is a copy of the key (the verifier looked); two at once do not both pass
  const { rowCount } = await pools.signin.query(
    'update goc.passkey set counter = $2, last_used_at = now() where id = $1 and (counter < $2 or $2 = 0)',
    [key.id, told.authenticationInfo.newCounter],
  )
  if (rowCount !== 1) throw wrong()
  return key.account_id
}

/** What the browser is asked to make. */
export async function beginPasskey(pools: Pools, site: Site, account: { id: string; name: string; fullName: string }) {
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: 'Gốc',
    rpID: rpOf(site),
    userName: account.name,
    userDisplayName: account.fullName,
    userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: await idsOf(pools, account.id),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return {
    step: await beginStep(pools.signin, 'new passkey', account.id, options.challenge),
    options: { ...options } as unknown as Record<string, unknown>,
  }
}

/** Keeps a passkey just made. Throws Problem when it is not the one that was asked for. */
export async function addPasskey(
  client: pg.ClientBase,
  site: Site,
  accountId: string,
  given: { step: string; name: string; response: Record<string, unknown> },
): Promise<void> {
  const asked = await tryStep(client, 'new passkey', given.step, 1)
  if (!asked?.challenge || asked.accountId !== accountId) throw new Problem('access:problems.passkeyNotAdded')
  const made = await (await webauthn())
    .verifyRegistrationResponse({
      response: given.response as unknown as RegistrationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: site,
      expectedRPID: rpOf(site),
      requireUserVerification: true,
    })
    .catch(() => null)
  if (!made?.verified) throw new Problem('access:problems.passkeyNotAdded')
  const { credential } = made.registrationInfo
  await client.query(
    'insert into goc.passkey (id, account_id, credential_id, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      randomUUID(),
      accountId,
      Buffer.from(credential.id, 'base64url'),
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      given.name,
    ],
  )
}
