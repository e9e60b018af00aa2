/** How the server answers without any database behind it, for lines of docs/asvs.md that only an answer can show. A careless server is found. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type HTTPMethods } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../../src/goc.ts'
import { buildServer } from '../../src/server/http.ts'
import { routes } from '../../src/server/session-routes.ts'
import { temporaryFolder } from '../world/folder.ts'

const marker = 'khong-duoc-dua-ra'
/** How often a handler reached for the database; here there is none. */
let reached = 0
const noDatabase = () => {
  reached++
  return Promise.reject(new Error('no database'))
}
const pool = { query: noDatabase, connect: noDatabase }
let folder: string
let ours: FastifyInstance
/** Everything that the checks below are to find. */
let careless: FastifyInstance

beforeAll(async () => {
  folder = await temporaryFolder('asvs')
  const web = join(folder, 'dist', 'web')
  await mkdir(join(web, 'assets'), { recursive: true })
  await mkdir(join(folder, '.git'))
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Gốc</title>')
  await writeFile(join(web, 'assets', 'app.js'), 'export {}')
  await writeFile(join(web, 'assets', 'app.css'), 'p{}')
  for (const path of ['.git/HEAD', 'package.json', 'installation.secret']) await writeFile(join(folder, path), marker)
  const pools = { app: pool, signin: pool, sealer: pool, key: () => Buffer.alloc(32), close: async () => {} }
  ours = await buildServer({ pools: pools as never, webDir: web, demo: null })
  ours.get('/who-asks', async (request) => ({ ip: request.ip, host: request.host, protocol: request.protocol }))

  careless = Fastify({ trustProxy: true })
  careless.addHook('onSend', async (_, reply) => void reply.header('access-control-allow-origin', '*'))
  await careless.register(fastifyStatic, { root: folder, list: true, serveDotFiles: true, dotfiles: 'allow' } as never)
  careless.get('/api/access/me', () => noDatabase().catch(() => ({ ok: true })))
  careless.get('/plain', (_, reply) => reply.header('content-type', 'text/html').send('<p>'))
  careless.get('/who-asks', async (request) => ({ ip: request.ip, host: request.host, protocol: request.protocol }))
  careless.route({ method: 'TRACE' as HTTPMethods, url: '/*', handler: async (request) => JSON.stringify(request.headers) })
  for (const app of [ours, careless]) await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await Promise.all([ours.close(), careless.close()])
  await rm(folder, { recursive: true, force: true })
})

const good = { host: 'localhost', 'x-goc': '1', 'content-type': 'application/json' }
const names = [...operations.keys(), ...routes.map((r) => r.asked.name), 'session.info', 'session.signOut']
const addressOf = (name: string) => `/api/${name.replace('.', '/')}`

/** Sends bytes as they are; resolves with everything that came back. */
function raw(app: FastifyInstance, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    let got = ''
    socket.on('data', (d) => {
      got += d.toString()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(got))
    socket.write(text)
  })
}

async function answeredOtherwise(app: FastifyInstance): Promise<string[]> {
  const out: string[] = []
  for (const name of names)
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const before = reached
      const { statusCode } = await app.inject({ method, url: addressOf(name), headers: good })
      if (reached !== before || statusCode < 400) out.push(`${method} ${name}: ${statusCode}`)
    }
  return out
}
test('an operation is asked by POST alone: by any other method nothing runs', async () => {
  expect(names.length).toBeGreaterThan(50)
  expect(await answeredOtherwise(ours)).toEqual([])
  // POST does run it
  reached = 0
  await ours.inject({ method: 'POST', url: '/api/access/me', headers: { ...good, cookie: 'goc=x' }, payload: '{}' })
  expect(reached).toBeGreaterThan(0)
  expect(await answeredOtherwise(careless)).toContain('GET access.me: 200')
})

async function letOthersRead(app: FastifyInstance): Promise<string[]> {
  const origin = 'https://example.org'
  const out: string[] = []
  for (const [method, url] of [
    ['GET', '/'],
    ['POST', '/api/session/info'],
    ['OPTIONS', '/api/access/me'],
    ['OPTIONS', '/'],
  ] as const) {
    const { headers } = await app.inject({
      method,
      url,
      headers: { ...good, origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-goc' },
      ...(method === 'POST' ? { payload: '{}' } : {}),
    })
    out.push(...Object.keys(headers).filter((name) => name.startsWith('access-control-')))
  }
  return out
}
test('no answer lets another origin read it, and its question beforehand is not answered with yes', async () => {
  expect(await letOthersRead(ours)).toEqual([])
  expect(await letOthersRead(careless)).toContain('access-control-allow-origin')
})

const trace = (app: FastifyInstance) =>
  raw(app, `TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: goc=${marker}\r\nX-Goc: 1\r\nConnection: close\r\n\r\n`)
test('TRACE gives nothing back', async () => {
  const answer = await trace(ours)
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/)
  expect(answer).not.toContain(marker)
  expect(await trace(careless)).toContain(marker)
})

async function leaked(app: FastifyInstance): Promise<string[]> {
  const out: string[] = []
  for (const url of [
    '/.git/HEAD',
    '/package.json',
    '/installation.secret',
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/.git/HEAD',
    '/..%252f..%252fpackage.json',
    '/assets/',
    '/assets',
    '/dist/web/assets/',
    '/metrics',
    '/health',
    '/documentation/json',
    '/openapi.json',
  ]) {
    const { body } = await app.inject({ method: 'GET', url, headers: { host: 'localhost' } })
    if (body.includes(marker) || body.includes('app.js') || body.includes('assets')) out.push(url)
  }
  return out
}
test('nothing is served but the built app: not the repository, not a secret, no list of a folder, no inside of the server', async () => {
  expect(await leaked(ours)).toEqual([])
  expect((await ours.inject({ url: '/assets/app.js', headers: { host: 'localhost' } })).body).toBe('export {}')
  expect(await leaked(careless)).toEqual(expect.arrayContaining(['/.git/HEAD', '/package.json', '/dist/web/assets/']))
})

async function unsaid(app: FastifyInstance): Promise<string[]> {
  const out: string[] = []
  for (const [method, url] of [
    ['GET', '/'],
    ['GET', '/plain'],
    ['GET', '/assets/app.js'],
    ['GET', '/assets/app.css'],
    ['GET', '/nowhere'],
    ['POST', '/api/session/info'],
    ['POST', '/api/no/where'],
    ['POST', '/api/session/signIn'],
  ] as const) {
    const { headers, statusCode } = await app.inject({
      method,
      url,
      headers: good,
      ...(method === 'POST' ? { payload: '{}' } : {}),
    })
    const type = String(headers['content-type'])
    if (!/^(text\/(html|css|javascript)|application\/(json|javascript)); charset=utf-8$/.test(type))
      out.push(`${url} ${statusCode} ${type}`)
    if (url.endsWith('.css') && !type.startsWith('text/css')) out.push(url)
    if (url.endsWith('.js') && !type.includes('javascript')) out.push(url)
  }
  return out
}
test('every answer says what it is, with its character set', async () => {
  expect(await unsaid(ours)).toEqual([])
  expect(await unsaid(careless)).toContain('/plain 200 text/html')
})

test('what a proxy would say of who asks is nobody’s word', async () => {
  const ask = async (app: FastifyInstance) =>
    (
      await app.inject({
        url: '/who-asks',
        remoteAddress: '10.0.0.9',
        headers: {
          host: 'localhost',
          'x-forwarded-for': '6.6.6.6',
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'https',
        },
      })
    ).json()
  expect(await ask(ours)).toEqual({ ip: '10.0.0.9', host: 'localhost', protocol: 'http' })
  expect(await ask(careless)).toEqual({ ip: '6.6.6.6', host: 'evil.example', protocol: 'https' })
})

test('a request that tells two lengths, or hides one, is refused, and nothing after it is taken for a second', async () => {
  const head = 'POST /api/session/info HTTP/1.1\r\nHost: localhost\r\nX-Goc: 1\r\nContent-Type: application/json\r\n'
  const second = 'GET /who-asks HTTP/1.1\r\nHost: localhost\r\n\r\n'
  for (const lengths of [
    'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
    'Content-Length: 2\r\nContent-Length: 40\r\n',
    'Transfer-Encoding: chunked, identity\r\n',
    'Transfer-Encoding : chunked\r\n',
  ]) {
    const answer = await raw(ours, `${head}${lengths}\r\n0\r\n\r\n${second}`)
    expect([lengths, answer.slice(0, 12), answer.includes('127.0.0.1')]).toEqual([lengths, 'HTTP/1.1 400', false])
  }
  // control: two whole requests are two
  const two = await raw(ours, `${head}Content-Length: 2\r\n\r\n{}${second.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`)
  expect(two).toContain('127.0.0.1')
})

/** Does a form take what it does not name? */
const takesMore = (form: z.ZodType): boolean =>
  form instanceof z.ZodUnion
    ? form.options.some((option) => takesMore(option as z.ZodType))
    : !(form instanceof z.ZodObject && form.def.catchall instanceof z.ZodNever)
test('every form takes the fields it names and no other', () => {
  const forms = [
    ...[...operations].map(([name, op]) => [name, op.contract.input] as const),
    ...routes.map((r) => [r.asked.name, r.asked.input] as const),
  ]
  expect(forms.length).toBeGreaterThan(50)
  expect(forms.filter(([, form]) => takesMore(form)).map(([name]) => name)).toEqual([])
  expect([z.object({}), z.looseObject({}), z.union([z.strictObject({}), z.object({})]), z.any()].map(takesMore)).toEqual([
    true,
    true,
    true,
    true,
  ])
})
