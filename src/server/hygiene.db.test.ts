/** What the server lets in, how long it waits, what it tells the browser, and what it never writes into a log. */
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { temporaryFolder } from '../../tests/world/folder.ts'
import { keepAccount, unitBySlug } from '../access/store.ts'
import { asOwner } from '../platform/database.ts'
import { buildServer } from './http.ts'

const w = await world('goc_empty')
const secrets = {
  password: `mat-khau-${randomUUID()}`,
  wrong: `sai-${randomUUID()}`,
  purpose: `vi-viec-${randomUUID()}`,
  query: `hoi-${randomUUID()}`,
  body: `than-${randomUUID()}`,
}
const log: string[] = []
let app: FastifyInstance
let name: string
let webDir: string
/** Short, so that a test need not wait as long as an attacker. */
const quick = { headersWithin: 400, requestWithin: 800, check: 50 }

beforeAll(async () => {
  webDir = await temporaryFolder('web-files')
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Gốc</title>')
  name = randomUUID()
  await keepAccount(w.pools.signin, {
    name,
    fullName: 'Người thử',
    office: 'Cơ quan thử',
    unitId: (await unitBySlug(w.pools.signin, 'viet-nam'))!,
    wings: ['cadres'],
    may: ['read'],
    password: secrets.password,
  })
  app = await buildServer({
    pools: w.pools,
    webDir,
    demo: null,
    log: { write: (line) => log.push(line) },
    limits: quick,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app.close()
  await rm(webDir, { recursive: true, force: true })
})

const ours = { 'x-goc': '1', 'content-type': 'application/json', host: '127.0.0.1:4680' }
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...ours, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const codeOf = (response: { body: string }) =>
  (JSON.parse(response.body) as { problem?: { code: string; what: string } }).problem?.code

/** The server lets nobody try to sign in more than twenty times a minute. */
let session: Promise<{ cookie: string; token: string }> | undefined
const signedIn = () => {
  session ??= signInAnew()
  return session
}
async function signInAnew(): Promise<{ cookie: string; token: string }> {
  const { headers } = await post('/api/session/signIn', { name, password: secrets.password })
  const token = /goc=([^;]+)/.exec(String(headers['set-cookie']))![1]!
  return { cookie: `goc=${token}`, token }
}

describe('headers', () => {
  test('of every answer, as they are: a change is a decision', async () => {
    const seen: Record<string, unknown> = {}
    for (const [what, response] of [
      ['page', await app.inject({ method: 'GET', url: '/units', headers: { host: 'localhost:4680' } })],
      ['answer', await post('/api/session/info', {})],
    ] as const) {
      const { date, 'content-length': _l, etag, 'last-modified': _m, ...rest } = response.headers
      seen[what] = rest
      expect(String(date)).toMatch(/GMT$/)
    }
    const always = {
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types 'none'",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), payment=(), display-capture=(), browsing-topics=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
      connection: 'keep-alive',
    }
    expect(seen).toEqual({
      page: { ...always, 'accept-ranges': 'bytes', 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
      answer: { ...always, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
    })
  })

  test('what names the program or its version is not there, refused requests included', async () => {
    for (const response of [
      await post('/api/nothing/here', {}),
      await post('/api/session/info', '{', {}),
      await app.inject({ url: '/%zz', headers: { host: 'localhost' } }),
    ]) {
      expect(response.statusCode).toBeGreaterThanOrEqual(400)
      expect(Object.keys(response.headers).filter((h) => /^(server|x-powered-by|via)$/.test(h))).toEqual([])
      expect(response.body).not.toMatch(/fastify|node_modules|\.ts:\d/i)
    }
  })

  test('signing out makes the browser forget', async () => {
    const { cookie } = await signInAnew()
    const { headers } = await post('/api/session/signOut', {}, { cookie })
    expect(headers['clear-site-data']).toBe('"cache", "cookies"')
    expect(String(headers['set-cookie'])).toMatch(/goc=;/)
  })
})

describe('where a request comes from', () => {
  const cases: Record<string, Record<string, string>> = {
    'another site': { origin: 'https://example.com' },
    'another port of this machine': { origin: 'http://127.0.0.1:4681' },
    'a page without an origin': { origin: 'null' },
    'no origin that can be read': { origin: 'http://' },
    'the browser says: another site': { 'sec-fetch-site': 'cross-site' },
    'the browser says: another port': { 'sec-fetch-site': 'same-site' },
    'the browser says: typed by hand': { 'sec-fetch-site': 'none' },
    'without our header': { 'x-goc': '' },
    'a name that was bent to this machine': {
      host: 'evil.example:4680',
      origin: 'http://evil.example:4680',
      'sec-fetch-site': 'same-origin',
    },
  }
  test.each(Object.entries(cases))('%s: refused before anything runs', async (_, headers) => {
    const { cookie } = await signedIn()
    const before = await trail()
    const response = await post('/api/access/me', {}, { cookie, ...headers })
    expect([response.statusCode, codeOf(response)]).toEqual([403, 'access:problems.foreignOrigin'])
    expect(await trail()).toBe(before)
  })

  test('from its own page, by both of its names', async () => {
    const { cookie } = await signedIn()
    for (const host of ['127.0.0.1:4680', 'localhost:4680', '[::1]:4680'])
      expect(
        (await post('/api/access/me', {}, { cookie, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }))
          .statusCode,
      ).toBe(200)
  })

  const trail = () =>
    asOwner(w.owner, async (c) => (await c.query<{ n: number }>('select count(*) as n from goc.trail')).rows[0]!.n)
})

describe('form and size', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
    'application/json, text/plain',
    '',
  ])('content type “%s” is refused', async (type) => {
    const response = await post('/api/session/info', '{}', { 'content-type': type })
    expect([response.statusCode, codeOf(response)]).toEqual([415, 'access:problems.wrongType'])
  })
  test('content type with its character set is taken', async () => {
    expect((await post('/api/session/info', '{}', { 'content-type': 'application/json; charset=UTF-8' })).statusCode).toBe(200)
  })

  const padded = (bytes: number) => JSON.stringify({ x: 'a'.repeat(bytes - 8) })
  test('a body over 1 MiB is refused, also one whose length is not told; one just below is read', async () => {
    const { cookie } = await signedIn()
    const response = await post('/api/access/me', padded(2 ** 20 + 1), { cookie })
    expect([response.statusCode, codeOf(response)]).toEqual([413, 'access:problems.tooLarge'])
    // read, and refused for its form
    expect(codeOf(await post('/api/access/me', padded(2 ** 20), { cookie }))).toBe('access:problems.badInput')
    expect(codeOf(await post('/api/session/signIn', padded(9 * 1024)))).toBe('access:problems.tooLarge')
    expect(await chunked(padded(2 ** 20 + 1), cookie)).toBe(413)
  })

  test('the import takes more', async () => {
    const { cookie } = await signedIn()
    // read, and refused for its right or its form, not for its size
    const response = await post(
      '/api/imports/stage',
      { fileName: 'x.xlsx', bytes: 'A'.repeat(3 * 2 ** 20), page: {} },
      { cookie },
    )
    expect(response.statusCode).not.toBe(413)
    expect(codeOf(response)).toBe('access:problems.notAllowed')
  })

  test('what is nested too deep, too long, or would reach into objects is refused', async () => {
    const { cookie } = await signedIn()
    for (const body of [
      `${'['.repeat(41)}${']'.repeat(41)}`,
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      JSON.stringify(Array.from({ length: 100_001 }, () => 1)),
      '{"__proto__":{"may":["grant"]}}',
      '{"constructor":{"prototype":{"may":1}}}',
      '{"a":"\\u0000"}',
      '{"a":"\\ud800"}',
      '{',
    ])
      expect([body.slice(0, 40), (await post('/api/access/me', body, { cookie })).statusCode]).toEqual([body.slice(0, 40), 400])
    expect(({} as { may?: unknown }).may).toBeUndefined()
  })

  test('an address or headers beyond measure are refused', async () => {
    expect(
      (await app.inject({ method: 'GET', url: `/units?${'a'.repeat(9000)}`, headers: { host: 'localhost' } })).statusCode,
    ).toBe(414)
    expect(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain('431')
    const many = Array.from({ length: 80 }, (_, i) => `X-H${i}: 1\r\n`).join('')
    expect(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\n${many}Connection: close\r\n\r\n`)).toContain('431')
  })

  const port = () => (app.server.address() as AddressInfo).port
  const chunked = (body: string, cookie: string) =>
    new Promise<number>((resolve) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port: port(),
          path: '/api/access/me',
          method: 'POST',
          headers: { 'x-goc': '1', 'content-type': 'application/json', cookie },
        },
        (response) => {
          resolve(response.statusCode ?? 0)
          request.destroy()
        },
      )
      request.on('error', () => {})
      for (let i = 0; i < body.length; i += 65_536) request.write(body.slice(i, i + 65_536))
      request.end()
    })
})

/** Sends bytes as they are; resolves with everything that came back when the server closes. */
function raw(text: string, more?: { every: number; piece: string }): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    let got = ''
    const drip = more ? setInterval(() => socket.write(more.piece), more.every) : undefined
    socket.on('data', (d) => {
      got += d.toString()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(drip)
      resolve(got)
    })
    socket.write(text)
  })
}

describe('who is slow is cut off, and the others are served', () => {
  test.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: localhost\r\n', { every: 20, piece: 'X-A: b\r\n' }],
    [
      'a body that comes by drops',
      'POST /api/session/info HTTP/1.1\r\nHost: localhost\r\nX-Goc: 1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
      { every: 20, piece: ' ' },
    ],
  ])('%s', async (_, text, more) => {
    const slow = raw(text, more)
    expect((await post('/api/session/info', {})).statusCode).toBe(200)
    // it ends by the server's will: the client would drip for ever
    expect(await slow).toMatch(/^HTTP\/1\.1 408/)
  })

  test('more connections than it serves are closed at once', async () => {
    const few = await buildServer({ pools: w.pools, webDir: '/nowhere', demo: null, limits: { connections: 2 } })
    await few.listen({ host: '127.0.0.1', port: 0 })
    const { port } = few.server.address() as AddressInfo
    const open = async () => {
      const socket = connect(port, '127.0.0.1')
      const state = await new Promise<'closed' | 'answered'>((resolve) => {
        socket.on('close', () => resolve('closed'))
        socket.on('error', () => resolve('closed'))
        socket.on('data', () => resolve('answered'))
        socket.write('GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n')
      })
      return { socket, state }
    }
    const sockets = [await open(), await open(), await open()]
    expect(sockets.map((s) => s.state)).toEqual(['answered', 'answered', 'closed'])
    for (const { socket } of sockets) socket.destroy()
    await few.close()
  })
})

describe('the log', () => {
  test('tells that requests came, and no secret: neither password, token, body, query, purpose nor name', async () => {
    const { cookie, token } = await signInAnew()
    await post('/api/session/signIn', { name, password: secrets.wrong })
    await post(`/api/access/me?q=${secrets.query}`, { unexpected: secrets.body }, { cookie, 'x-goc-purpose': secrets.purpose })
    await post('/api/people/page', `{"q":"${secrets.body}`, { cookie })
    // a fault of the program, with its values in the error
    const failing = {
      connect: () => Promise.reject(Object.assign(new Error(`fault with ${secrets.body}`), { detail: secrets.password })),
    }
    const broken = await buildServer({
      pools: { ...w.pools, app: failing as never },
      webDir: '/nowhere',
      demo: null,
      log: { write: (line) => log.push(line) },
    })
    const fault = await broken.inject({ method: 'POST', url: '/api/access/me', headers: { ...ours, cookie }, payload: '{}' })
    expect([fault.statusCode, fault.body.includes(secrets.body)]).toEqual([500, false])
    expect(log.at(-2)).toContain('fault')
    await asOwner(w.owner, (c) => c.query(`select '${secrets.body}'::int`).catch(() => {}))
    await asOwner(w.owner, (c) => c.query('select $1::date', [secrets.password]).catch(() => {}))
    const { rows } = await asOwner(w.owner, (c) =>
      c.query<{ folder: string }>(`select current_setting('data_directory') as folder`),
    )
    const database = await readFile(join(dirname(rows[0]!.folder), 'postgres.log'), 'utf8')
    const written = log.join('')
    expect(written).toContain('/api/access/me')
    expect(database.length).toBeGreaterThan(0)
    const planted = { ...secrets, token, cookie, name }
    for (const [what, value] of Object.entries(planted)) {
      expect([what, written.includes(value), database.includes(value)]).toEqual([what, false, false])
    }
    // planted: a log that holds one is found
    expect(`${written}${token}`.includes(token)).toBe(true)
  })
})
