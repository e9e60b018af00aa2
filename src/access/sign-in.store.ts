/** Signing in, in two steps where the account has a second factor; and showing again, inside a session, who one is. */
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { takeCode, takeRecovery } from './one-time-code.store.ts'
import { askPasskey, beginStep, checkPasskey, endStep, type Site, tryStep } from './passkeys.store.ts'
import { checkPassword } from './password.ts'
import { beginSession, type Caller, type From, inSignIn, leaveEntry, leaveFailure, renewToken } from './sessions.store.ts'
import { attempt, succeeded } from './slow-down.store.ts'

/** A session, or the step that must come before there is one. */
export type Entered = { token: string } | { second: { step: string; code: boolean; passkey: boolean } }

type Factors = { code: boolean; passkey: boolean }
const factors = `exists (select from goc.one_time_code c where c.account_id = a.id and c.confirmed_at is not null) as code,
  exists (select from goc.passkey p where p.account_id = a.id) as passkey`
const mayEnter = 'a.closed_at is null and exists (select from goc.access_grant g where g.account_id = a.id and goc.in_force(g))'

/** One answer for an unknown name, a wrong password, a closed account, one without a grant. */
const refused = () => new Problem('access:problems.wrongSignIn', {}, 401)

/**
 * Name and password. The same work is done for a name that nobody has (argon2 runs on nothing), and the answer is the same.
 * @param check the verifier of passwords, for a test that counts its work
 * Throws Problem 401 (one for everything that is not right) or 429.
 */
export async function enterWithPassword(
  pools: Pools,
  from: From,
  given: { name: string; password: string },
  check = checkPassword,
): Promise<Entered> {
  const tried = await attempt(pools, given.name, from.source)
  const { rows } = await pools.signin.query<{ id: string; secret: string; open: boolean } & Factors>(
    `select a.id, a.secret, ${mayEnter} as open, ${factors} from goc.account a where a.name = $1`,
    [given.name],
  )
  const account = rows[0]
  const right = await check(given.password, account?.secret ?? '!')
  if (!account || !right || !account.open) {
    await leaveFailure(pools, account?.id ?? null, 'password', from)
    throw refused()
  }
  await succeeded(pools, tried)
  const { id, code, passkey } = account
  if (code || passkey) return { second: { step: await beginStep(pools.signin, 'second', id), code, passkey } }
  return { token: await inSignIn(pools, (client) => beginSession(client, id, null, from, 'password')) }
}

/** A step may be tried so often; then the password is asked again. */
const triesOfStep = 5

/** The second step with a code of the authenticator, or a recovery code. Throws Problem 401 or 429. */
export async function enterWithCode(pools: Pools, from: From, given: { step: string; code: string }): Promise<string> {
  const waiting = await tryStep(pools.signin, 'second', given.step, triesOfStep)
  if (!waiting?.accountId) throw new Problem('access:problems.stepOver', {}, 401)
  const { accountId } = waiting
  const by = await codeOrRefuse(pools, from, accountId, given.code, () => leaveFailure(pools, accountId, 'code', from))
  return inSignIn(pools, async (client) => {
    await endStep(client, given.step)
    await stillOpen(client, accountId)
    return beginSession(client, accountId, null, from, `password and ${by}`)
  })
}

/** @param tell leaves the entry of a code that was not right */
async function codeOrRefuse(
  pools: Pools,
  from: From,
  accountId: string,
  code: string,
  tell: () => Promise<void>,
): Promise<'code' | 'recovery code'> {
  const tried = await attempt(pools, `code ${accountId}`, from.source)
  const right = await inSignIn(pools, async (client) => {
    if (await takeCode(pools, client, accountId, code)) return 'code'
    if (!(await takeRecovery(pools, client, accountId, code))) return null
    await leaveEntry(client, accountId, null, 'recoveryCodeUsed')
    return 'recovery code'
  })
  if (!right) {
    await tell()
    throw new Problem('access:problems.wrongCode', {}, 401)
  }
  await succeeded(pools, tried)
  return right
}

async function stillOpen(
  client: { query(text: string, values: unknown[]): Promise<{ rowCount: number | null }> },
  accountId: string,
) {
  const { rowCount } = await client.query(`select from goc.account a where a.id = $1 and ${mayEnter}`, [accountId])
  if (rowCount !== 1) throw refused()
}

/** What a passkey is to sign: of the account that waits at `step`, or of anyone. */
export async function passkeyQuestion(pools: Pools, site: Site, step: string | null) {
  if (step === null) return askPasskey(pools, site, null)
  const waiting = await tryStep(pools.signin, 'second', step, triesOfStep)
  if (!waiting?.accountId) throw new Problem('access:problems.stepOver', {}, 401)
  return askPasskey(pools, site, waiting.accountId)
}

/** A passkey is two factors in one: the key, and its owner's finger or PIN. It signs in at once. Throws Problem 401. */
export async function enterWithPasskey(
  pools: Pools,
  from: From,
  site: Site,
  given: { step: string; response: Record<string, unknown> },
): Promise<string> {
  const accountId = await checkPasskey(pools, site, given.step, given.response).catch(async (error: unknown) => {
    // whose key it was to be is not known, or not believed
    if (error instanceof Problem) await leaveFailure(pools, null, 'passkey', from)
    throw error
  })
  return inSignIn(pools, async (client) => {
    await stillOpen(client, accountId)
    return beginSession(client, accountId, null, from, 'passkey')
  })
}

/** By what an account can show who it is. */
export async function waysOf(pools: Pools, accountId: string): Promise<Factors> {
  const { rows } = await pools.signin.query<Factors>(`select ${factors} from goc.account a where a.id = $1`, [accountId])
  return rows[0]!
}

export type Shown = { password: string } | { code: string } | { step: string; response: Record<string, unknown> }

/** Shows again who one is; returns the new token of the session. Throws Problem 403 (the session stays as it was) or 429. */
export async function showAgain(pools: Pools, from: From, site: Site, caller: Caller, shown: Shown): Promise<string> {
  if ('password' in shown) {
    if (!(await isPasswordOf(pools, from, caller, shown.password))) throw new Problem('access:problems.notShown', {}, 403)
  } else if ('code' in shown) {
    await codeOrRefuse(pools, from, caller.accountId, shown.code, () => notShown(pools, caller, 'code')).catch(
      (error: unknown) => {
        throw error instanceof Problem && error.status === 401 ? new Problem('access:problems.wrongCode', {}, 403) : error
      },
    )
  } else {
    const signer = await checkPasskey(pools, site, shown.step, shown.response).catch(() => null)
    if (signer !== caller.accountId) {
      await notShown(pools, caller, 'passkey')
      throw new Problem('access:problems.wrongPasskey', {}, 403)
    }
  }
  return inSignIn(pools, (client) => renewToken(client, caller))
}

/** Inside a session somebody could not show that he is its owner: told under the session's own name and office. */
const notShown = (pools: Pools, caller: Caller, way: 'password' | 'code' | 'passkey'): Promise<void> =>
  inSignIn(pools, (client) => leaveEntry(client, caller.accountId, caller.grantId, 'notShown', { way }))

/** Is this the password of the session's account? Counted as an attempt, told when it is not. Throws Problem 429. */
export async function isPasswordOf(pools: Pools, from: From, caller: Caller, password: string): Promise<boolean> {
  const tried = await attempt(pools, caller.name, from.source)
  const { rows } = await pools.signin.query<{ secret: string }>('select secret from goc.account where id = $1', [
    caller.accountId,
  ])
  const right = await checkPassword(password, rows[0]?.secret ?? '!')
  if (right) await succeeded(pools, tried)
  else await notShown(pools, caller, 'password')
  return right
}
