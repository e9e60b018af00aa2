/**
 * What the server allows before an operation is even looked at: how large, how long, how many, from where, in which form; and what it tells the
 * browser in return. Reasons are the attacks of SECURITY.md.
 */

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyHttpOptions, FastifyInstance, FastifyRequest } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import { Problem } from '../kernel/problem.ts'

const KiB = 1024
const MiB = 1024 * KiB
const second = 1000

/** Bytes, milliseconds and numbers. */
export type Limits = {
  /** Body of every operation but the import's; of the import, a workbook of 50 MB as base64; of signing in. */
  body: number
  importBody: number
  signInBody: number
  /** Request line and headers together; the address alone; headers. */
  headerBytes: number
  url: number
  headers: number
  /** Until the headers, and until the whole request must have come in; how long an idle connection is kept. */
  headersWithin: number
  requestWithin: number
  idle: number
  connections: number
  /** How often slow requests are looked for. */
  check: number
}
export const limits: Limits = {
  body: MiB,
  importBody: 70 * MiB,
  signInBody: 8 * KiB,
  headerBytes: 16 * KiB,
  url: 8 * KiB,
  headers: 64,
  headersWithin: 10 * second,
  requestWithin: 120 * second,
  idle: 10 * second,
  connections: 512,
  check: second,
}

/** The operations that bring a workbook, and a scanned paper of 5 MB written in base64; everything else is small. */
const large = new Set(['imports.stage'])
const withPaper = new Set(['contests.file'])
export const bodyLimitOf = (operation: string, l: Limits): number =>
  large.has(operation) ? l.importBody : withPaper.has(operation) ? Math.max(l.body, 8 * MiB) : l.body

export const serverOptions = (l: Limits) =>
  ({
    bodyLimit: l.body,
    requestTimeout: l.requestWithin,
    keepAliveTimeout: l.idle,
    // A proxy's word about where a request comes from is nobody's word here.
    trustProxy: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    http: { maxHeaderSize: l.headerBytes, headersTimeout: l.headersWithin, connectionsCheckingInterval: l.check },
  }) satisfies FastifyHttpOptions<Server>

/**
 * No script but the app's own files, and none made of text: the browser refuses every assignment of a string to a place where it would run
 * (Trusted Types), and no policy is allowed that could bless one.
 */
const headers: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
  },
  strictTransportSecurity: false, // by the name that was asked (Reach); on the loopback there is no TLS
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: { policy: 'require-corp' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
}

/** Nothing of the machine is asked for, whatever a script would want. */
const permissions = [
  'camera',
  'microphone',
  'geolocation',
  'usb',
  'serial',
  'bluetooth',
  'payment',
  'display-capture',
  'browsing-topics',
]
  .map((name) => `${name}=()`)
  .join(', ')

/** What every answer tells the browser, worked out once: none of it depends on what is asked. */
function toldToAll(): Readonly<Record<string, string>> {
  const told: Record<string, string> = { 'permissions-policy': permissions }
  const response = {
    setHeader: (name: string, value: unknown) => {
      told[name.toLowerCase()] = String(value)
    },
    removeHeader: () => {},
  }
  helmet(headers)({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error
  })
  return told
}

/** From where a server is reached: its scheme, its names and no other, its cookie. */
export type Reach = {
  readonly scheme: 'http' | 'https'
  /** Is this `Host` one of the server's own? Another name that leads here is a page of somebody else's (DNS rebinding). */
  isHere(host: string): boolean
  /** The name of the session's cookie; over TLS it is Secure too, as the prefix `__Host-` demands. */
  readonly cookie: string
  /** What `Strict-Transport-Security` says to who asked for this `Host`; null: nothing. */
  strictTransport(host: string): string | null
}

/** The names under which this machine speaks to itself. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i
export const onLoopback: Reach = {
  scheme: 'http',
  isHere: (host) => loopback.test(host),
  cookie: 'goc',
  strictTransport: () => null,
}

/** The origin that a page of this server has, for who asked for this `Host`, e.g. `http://localhost:4680`. */
export const originOf = ({ scheme }: Reach, host: string): string => new URL(`${scheme}://${host}`).origin

const refused = () => new Problem('access:problems.foreignOrigin', {}, 403)

/** Throws unless the request comes from a page of this very server, as far as a browser tells. */
function checkOrigin({ headers }: FastifyRequest, reach: Reach): void {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  // Another site's page cannot set this header without asking first, and we never answer such a question with yes.
  if (headers['x-goc'] !== '1') throw refused()
  if (site !== undefined && site !== 'same-origin') throw refused()
  if (origin !== undefined && origin !== originOf(reach, host ?? '')) throw refused()
}

/** One form of body, said exactly: what a plain form of another site can send is not it. */
function checkType({ headers }: FastifyRequest): void {
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    throw new Problem('access:problems.wrongType', { type: (headers['content-type'] ?? '–').slice(0, 60) }, 415)
}

const isApi = (url: string) => url.startsWith('/api/')

/** Hangs the limits and the headers on the server, before its routes. */
export function keepClean(app: FastifyInstance, l: Limits, reach: Reach): void {
  app.server.maxConnections = l.connections
  app.server.maxHeadersCount = l.headers
  app.removeContentTypeParser('text/plain')

  app.addHook('onRequest', async (request) => {
    if (!reach.isHere(request.headers.host ?? '')) throw refused()
    if (request.url.length > l.url) throw new Problem('access:problems.tooLarge', { most: l.url }, 414)
    // Node takes as many as it is told and drops the rest in silence.
    if (request.raw.rawHeaders.length / 2 >= l.headers) throw new Problem('access:problems.tooLarge', { most: l.headers }, 431)
    if (request.method === 'GET' || request.method === 'HEAD') return
    checkOrigin(request, reach)
    if (request.method === 'POST') checkType(request)
  })
  const told = toldToAll()
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers(told)
    const strict = reach.strictTransport(request.headers.host ?? '')
    if (strict !== null) reply.header('strict-transport-security', strict)
    if (isApi(request.url)) reply.header('cache-control', 'no-store')
    done()
  })
}

/**
 * Sent when someone signs out: what the browser kept of the session goes with it. Not its storage: there only the language and the size of type are
 * kept, and who needs large type should not have to set it again every morning (tests/e2e/xss.test.ts looks that nothing else is there).
 */
export const forget = '"cache", "cookies"'
