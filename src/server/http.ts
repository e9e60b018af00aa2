/** The whole request path on one screen: limits, headers, origin, session, operation, answer; then the web app's files. */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SecureContextOptions, TlsOptions } from 'node:tls'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { NetworkState } from '../access/network-contract.ts'
import { endSession, namesOfAccounts } from '../access/store.ts'
import { operations } from '../goc.ts'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { type Lang, say, textOf } from '../platform/words.ts'
import {
  bodyLimitOf,
  forget,
  keepClean,
  type Limits,
  limits,
  onLoopback,
  originOf,
  type Reach,
  serverOptions,
} from './hygiene.ts'
import { fromDatabase, operate } from './operate.ts'
import { sessionRoutes } from './session-routes.ts'

export type ServerOptions = {
  pools: Pools
  webDir: string
  demo: { password: string } | null
  /** Where the log goes; none without. */
  log?: { write(line: string): void } | undefined
  /** Others than the product's, for a test. */
  limits?: Partial<Limits> | undefined
  /** From where it is reached, with what its TLS needs; the loopback without. */
  office?: { reach: Reach; tls: SecureContextOptions & TlsOptions } | undefined
  /** How this server is reached from the office's network, for the administrator's screen. */
  network?: (() => NetworkState) | undefined
}

const langOf = (request: FastifyRequest): Lang => (request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi')
const todayInVietnam = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const shortDay = (iso: string) => `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}/${iso.slice(0, 4)}`
/** The ground on which a record is opened, in the reader's words; goes into the trail. */
const purposeOf = (request: FastifyRequest): string | undefined => {
  const raw = request.headers['x-goc-purpose']
  if (typeof raw !== 'string') return undefined
  try {
    return decodeURIComponent(raw).slice(0, 300)
  } catch {
    return undefined
  }
}

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { pools, webDir, demo, log, limits: own, office, network = () => ({ on: false as const }) } = options
  const l: Limits = { ...limits, ...own }
  const reach = office?.reach ?? onLoopback
  const sessionCookie = reach.cookie
  const { http, ...shared } = serverOptions(l)
  const app = Fastify({
    ...shared,
    // the same to Fastify but for the socket; its types tell them apart
    ...((office ? { https: { ...http, ...office.tls } } : { http }) as { http: typeof http }),
    // No body, no cookie, no query is ever logged: they hold people.
    logger: log
      ? { level: 'info', stream: log, serializers: { req: (r) => ({ method: r.method, url: r.url.split('?')[0] }) } }
      : false,
    logController: new LogController({ disableRequestLogging: !log }),
    genReqId: () => randomUUID(),
  })
  keepClean(app, l, reach)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })

  app.setErrorHandler((error, request, reply) => {
    const known = error instanceof Problem ? error : fromDatabase(error)
    if (known) return reply.status(known.status).send({ ok: false, problem: textOf(known, langOf(request)) })
    const status = (error as { statusCode?: number }).statusCode
    if (status === 429)
      return reply.status(429).send({ ok: false, problem: textOf(new Problem('access:problems.tooMany'), langOf(request)) })
    if (status === 413)
      return reply.status(413).send({
        ok: false,
        problem: textOf(new Problem('access:problems.tooLarge', { most: request.routeOptions.bodyLimit }), langOf(request)),
      })
    if (status && status < 500)
      return reply.status(status).send({
        ok: false,
        problem: textOf(new Problem('access:problems.badInput', { why: (error as Error).message }), langOf(request)),
      })
    request.log.error(
      { ref: request.id, kind: (error as Error).name, at: (error as Error).stack?.split('\n')[1]?.trim() },
      'fault',
    )
    if (process.env.GOC_DEBUG) console.error(error)
    return reply.status(500).send({
      ok: false,
      problem: textOf(new Problem('access:problems.failed', { ref: request.id.slice(0, 8) }), langOf(request)),
    })
  })

  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: reach.scheme === 'https' })

  app.post('/api/session/info', async (request) => {
    const token = request.cookies[sessionCookie]
    const account = token ? await accountOf(token) : null
    // who gives rights reads no records, and so no history of the map
    const reads = (account as { may: string[] } | null)?.may.includes('read')
    const changes = reads ? await reorganizationsOf(token!, langOf(request)) : []
    const accounts = demo ? (await namesOfAccounts(pools.signin)).map((a) => ({ ...a, password: demo.password })) : []
    return { ok: true, data: { today: todayInVietnam(), account, demo: demo ? { accounts } : null, reorganizations: changes } }
  })
  sessionRoutes(app, {
    pools,
    bodyLimit: l.signInBody,
    tokenOf: (request) => request.cookies[sessionCookie],
    setToken: setCookie,
    siteOf: (request) => originOf(reach, request.headers.host ?? ''),
    network,
  })
  app.post('/api/session/signOut', async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) {
      // a session that is over already leaves nothing to write
      await operate(pools.app, token, 'access.signedOut', {}).catch(() => {})
      await endSession(pools.signin, token)
    }
    reply.clearCookie(sessionCookie, { path: '/', secure: reach.scheme === 'https' }).header('clear-site-data', forget)
    return { ok: true, data: {} }
  })

  async function accountOf(token: string) {
    return operate(pools.app, token, 'access.me', {}).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    })
  }
  async function reorganizationsOf(token: string, lang: Lang) {
    const { changes } = (await operate(pools.app, token, 'organizations.changes', {})) as {
      changes: { on: string; ended: number; founded: number }[]
    }
    return changes.map((c) => ({
      day: c.on,
      label: say(lang, 'organizations:mark', { day: shortDay(c.on), ended: c.ended, founded: c.founded }),
    }))
  }

  for (const name of operations.keys()) {
    app.post(`/api/${name.replace('.', '/')}`, { bodyLimit: bodyLimitOf(name, l) }, async (request) => {
      const token = request.cookies[sessionCookie]
      if (!token) throw new Problem('access:problems.noSession', {}, 401)
      // who holds both wings says that he looks for cadre work; anything else is no such word
      const work = request.headers['x-goc-work'] === 'cadres' ? 'cadres' : undefined
      return { ok: true, data: await operate(pools.app, token, name, request.body ?? {}, purposeOf(request), work) }
    })
  }
  app.all('/api/*', async (request) => {
    throw new Problem('access:problems.noOperation', { operation: request.url.split('?')[0]!.slice(5, 80) }, 404)
  })

  if (existsSync(webDir)) {
    await app.register(fastifyStatic, { root: webDir, immutable: true, maxAge: '30d', index: false, wildcard: false })
    app.get('/*', (_, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html', webDir, { cacheControl: false }))
  }
  return app
}

export const webFolder = (root: string) => join(root, 'dist', 'web')
