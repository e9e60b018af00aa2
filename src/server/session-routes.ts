/** What is asked of the sign-in role over HTTP, as a table: form, who may, what runs. Entering, one's own account, the accounts of others. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import * as accounts from '../access/accounts.store.ts'
import { deviceOf } from '../access/device.ts'
import { type NetworkState, networkState } from '../access/network-contract.ts'
import { beginCodes, confirmCodes, dropCodes } from '../access/one-time-code.store.ts'
import * as own from '../access/own-account.store.ts'
import { addPasskey, askPasskey, beginPasskey } from '../access/passkeys.store.ts'
import * as asked from '../access/session-contract.ts'
import { type Caller, callerOf, endReplaced, type From, failuresInside, leaveRefusal } from '../access/sessions.store.ts'
import {
  enterWithCode,
  enterWithPasskey,
  enterWithPassword,
  passkeyQuestion,
  showAgain,
  waysOf,
} from '../access/sign-in.store.ts'
import { nameOfAccount } from '../access/store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { isUnkeepable, whyNot } from './operate.ts'

type Ctx = {
  pools: Pools
  from: From
  site: string
  setToken(token: string): void
  /** A session begins where this browser may hold another one: that one ends. */
  enter(token: string): Promise<void>
  network(): NetworkState
}
type Route = {
  asked: { readonly name: string; readonly input: z.ZodType; readonly output: z.ZodType }
  run(ctx: Ctx, input: never, caller: Caller): Promise<unknown>
  /** `all`: before there is a session; `own`: with one; `grant`: with one under a grant to give rights. */
  who: 'all' | 'own' | 'grant'
  fresh: boolean
}
type Contract<I extends z.ZodType, O extends z.ZodType> = { readonly name: string; readonly input: I; readonly output: O }
const route =
  (who: Route['who'], fresh = false) =>
  <I extends z.ZodType, O extends z.ZodType>(
    contract: Contract<I, O>,
    run: (ctx: Ctx, input: z.output<I>, caller: Caller) => Promise<z.output<O>>,
  ): Route => ({ asked: contract, run: run as Route['run'], who, fresh })
const forAll = route('all')
const forOneself = route('own')
const forOneselfFresh = route('own', true)
const forGranter = route('grant')
/** Whoever gives rights shows who he is every few minutes: an unwatched screen must not be enough. */
const forGranterFresh = route('grant', true)

const entering = [
  forAll(asked.signIn, async (ctx, input) => {
    const entered = await enterWithPassword(ctx.pools, ctx.from, input)
    if ('second' in entered) return entered
    await ctx.enter(entered.token)
    return { second: null }
  }),
  forAll(asked.signInWithCode, async (ctx, input) => {
    await ctx.enter(await enterWithCode(ctx.pools, ctx.from, input))
    return {}
  }),
  forAll(asked.passkeyAsked, ({ pools, site }, { step }) => passkeyQuestion(pools, site, step)),
  forAll(asked.signInWithPasskey, async (ctx, input) => {
    await ctx.enter(await enterWithPasskey(ctx.pools, ctx.from, ctx.site, input))
    return {}
  }),
  forAll(asked.redeemTicket, async ({ pools, from }, input) => {
    await own.redeemTicket(pools, from, input)
    return {}
  }),
]

const ownAccount = [
  forOneself(asked.ownAccount, ({ pools }, _, caller) => own.ownAccount(pools, caller)),
  forOneself(asked.endOneSession, async ({ pools }, { id }, caller) => {
    await own.endOwnSessions(pools, caller, id)
    return {}
  }),
  forOneself(asked.endOtherSessions, async ({ pools }, _, caller) => ({ ended: await own.endOwnSessions(pools, caller, null) })),
  forOneself(asked.changePassword, async ({ pools, from }, input, caller) => {
    await own.changePassword(pools, from, caller, input)
    return {}
  }),
  forOneselfFresh(asked.codesBegun, ({ pools }, _, caller) => beginCodes(pools, caller.accountId, caller.name)),
  forOneselfFresh(asked.codesOn, async ({ pools }, { code }, caller) => ({
    recovery: await own.changeFactor(pools, caller, 'codesOn', (client) => confirmCodes(pools, client, caller.accountId, code)),
  })),
  forOneselfFresh(asked.codesOff, async ({ pools }, _, caller) => {
    await own.changeFactor(pools, caller, 'codesOff', async (client) => {
      await dropCodes(client, caller.accountId)
      return null
    })
    return {}
  }),
  forOneselfFresh(asked.passkeyBegun, async ({ pools, site }, _, caller) =>
    beginPasskey(pools, site, {
      id: caller.accountId,
      name: caller.name,
      fullName: await nameOfAccount(pools.signin, caller.accountId),
    }),
  ),
  forOneselfFresh(asked.passkeyAdded, async ({ pools, site }, input, caller) => ({
    recovery: await own.changeFactor(pools, caller, 'passkeyAdded', async (client) => {
      await addPasskey(client, site, caller.accountId, input)
      return null
    }),
  })),
  forOneself(asked.passkeyNamed, async ({ pools }, { id, name }, caller) => {
    await own.namePasskey(pools, caller, id, name)
    return {}
  }),
  forOneselfFresh(asked.passkeyRemoved, async ({ pools }, { id }, caller) => {
    await own.changeFactor(pools, caller, 'passkeyRemoved', async (client) => {
      await own.removePasskey(client, caller, id)
      return null
    })
    return {}
  }),
  forOneself(asked.switchGrant, async (ctx, { id }, caller) => {
    ctx.setToken(await own.switchGrant(ctx.pools, ctx.from, caller, id))
    return {}
  }),
  forOneself(asked.stepUpWays, ({ pools }, _, caller) => waysOf(pools, caller.accountId)),
  forOneself(asked.stepUpPasskey, ({ pools, site }, _, caller) => askPasskey(pools, site, caller.accountId)),
  forOneself(asked.stepUp, async (ctx, input, caller) => {
    ctx.setToken(await showAgain(ctx.pools, ctx.from, ctx.site, caller, input))
    return {}
  }),
  forOneselfFresh(asked.handOn, async ({ pools }, input, caller) => ({ waits: await own.handOn(pools, caller, input) })),
  forOneself(asked.takeBack, async ({ pools }, { id, reason }, caller) => {
    await own.takeBack(pools, caller, id, reason)
    return {}
  }),
]

const ofOthers = [
  forGranter(asked.listAccounts, async ({ pools }, _, caller) => ({ accounts: await accounts.listAccounts(pools, caller) })),
  forGranter(asked.listFailures, async ({ pools }, _, caller) => ({ failures: await failuresInside(pools, caller) })),
  forGranter(asked.findUnits, async ({ pools }, { text }, caller) => ({ units: await accounts.findUnits(pools, caller, text) })),
  forGranterFresh(asked.openAccount, async ({ pools }, input, caller) => ({
    ticket: await accounts.openAccount(pools, caller, input),
  })),
  forGranterFresh(asked.startReset, async ({ pools }, { id, dropsSecondFactor }, caller) => ({
    ticket: await accounts.startReset(pools, caller, id, dropsSecondFactor),
  })),
  forGranterFresh(asked.agreeReset, async ({ pools }, { id }, caller) => ({
    ticket: await accounts.agreeReset(pools, caller, id),
  })),
  forGranterFresh(asked.closeAccount, async ({ pools }, { id, reason }, caller) => {
    await accounts.closeAccount(pools, caller, id, reason)
    return {}
  }),
  forGranterFresh(asked.reopenAccount, async ({ pools }, { id }, caller) => {
    await accounts.reopenAccount(pools, caller, id)
    return {}
  }),
  // what only takes away is not made harder: it may be urgent
  forGranter(asked.endSessionsOf, async ({ pools }, { id }, caller) => ({
    ended: await accounts.endSessionsOf(pools, caller, id),
  })),
  forGranterFresh(asked.giveGrant, async ({ pools }, { id, grant }, caller) => ({
    waits: await accounts.giveGrant(pools, caller, id, grant),
  })),
  forGranter(asked.endGrant, async ({ pools }, { id, reason }, caller) => {
    await accounts.endGrant(pools, caller, id, reason)
    return {}
  }),
  // who lets others in must tell them where; the setting itself is the machine's (goc network)
  forGranter(networkState, async ({ network }) => network()),
  forGranterFresh(asked.agreeGrant, async ({ pools }, { id }, caller) => {
    await accounts.agreeGrant(pools, caller, id)
    return {}
  }),
]

export const routes: readonly Route[] = [...entering, ...ownAccount, ...ofOthers]

/** Throws Problem for a form that is not right, no session, no right, not shown lately. */
async function answer(ctx: Ctx, r: Route, token: string | undefined, body: unknown): Promise<unknown> {
  const parsed = isUnkeepable(body) ? null : r.asked.input.safeParse(body)
  if (!parsed?.success) {
    // a name or password of a form that no account can have is not right, like any other
    if (r.asked.name === asked.signIn.name) throw new Problem('access:problems.wrongSignIn', {}, 401)
    throw new Problem('access:problems.badInput', { why: parsed ? whyNot(parsed.error) : 'U+0000' }, 400)
  }
  if (r.who === 'all') return r.run(ctx, parsed.data as never, undefined as never)
  const caller = await callerOf(ctx.pools, token)
  try {
    if (r.who === 'grant' && !caller.may.includes('grant'))
      throw new Problem('access:problems.notAllowed', { operation: r.asked.name }, 403)
    if (r.fresh && !caller.fresh) throw new Problem('access:problems.stepUp', {}, 403)
    return await r.run(ctx, parsed.data as never, caller)
  } catch (error) {
    // that he could not show who he is has its own entry
    if (error instanceof Problem && error.status === 403 && r.asked.name !== asked.stepUp.name)
      await leaveRefusal(ctx.pools, caller, r.asked.name, error.code)
    throw error
  }
}

/** Hangs the routes on the server. @param bodyLimit bytes; nobody types more */
export function sessionRoutes(
  app: FastifyInstance,
  {
    pools,
    bodyLimit,
    tokenOf,
    setToken,
    siteOf,
    network,
  }: {
    pools: Pools
    bodyLimit: number
    tokenOf(request: FastifyRequest): string | undefined
    setToken(reply: FastifyReply, token: string): void
    /** The origin of the page that asks: its host is one of the server's own (hygiene.ts). */
    siteOf(request: FastifyRequest): string
    network(): NetworkState
  },
): void {
  for (const r of routes) {
    // The delays in the table slow one place down; this only keeps a flood from them.
    const config = { rateLimit: { max: r.who === 'all' ? 120 : 600, timeWindow: '1 minute' } }
    app.post(`/api/${r.asked.name.replace('.', '/')}`, { bodyLimit, config }, async (request, reply) => {
      const ctx: Ctx = {
        pools,
        from: { source: request.ip, device: deviceOf(request.headers['user-agent']) },
        site: siteOf(request),
        network,
        setToken: (token) => setToken(reply, token),
        enter: async (token) => {
          await endReplaced(pools, tokenOf(request))
          setToken(reply, token)
        },
      }
      return { ok: true, data: await answer(ctx, r, tokenOf(request), request.body ?? {}) }
    })
  }
}
