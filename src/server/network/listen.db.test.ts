/** The server as the office's network meets it: TLS and nothing else, its names and no other, a cookie that leaves neither; and what changes while it runs. */
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect as connectPlain, createServer as createPlain } from 'node:net'
import { join } from 'node:path'
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world } from '../../../tests/world/database.ts'
import { temporaryFolder } from '../../../tests/world/folder.ts'
import { keepAccount, unitBySlug } from '../../access/store.ts'
import type { Problem } from '../../kernel/problem.ts'
import { buildServer } from '../http.ts'
import { readOwnAuthority, switchOff, switchOn } from './folder.ts'
import { type OfficeNetwork, officeNetwork } from './listen.ts'

const w = await world('goc_empty')
const password = `mat-khau-${randomUUID()}`
const reader = randomUUID()
const granter = randomUUID()
const told: Problem[] = []
let dataDir: string
let port: number
let network: OfficeNetwork
let machine: FastifyInstance
let now = new Date()

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createPlain()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
const settings = () => ({ names: ['goc.example', 'goc', 'goc.van-phong.example'], listen: '127.0.0.1', port })

beforeAll(async () => {
  dataDir = await temporaryFolder('office')
  await writeFile(join(dataDir, 'index.html'), '<!doctype html><title>Gốc</title>')
  const unitId = (await unitBySlug(w.pools.signin, 'viet-nam'))!
  for (const [name, may, wings] of [
    [reader, ['read'], ['cadres']],
    [granter, ['grant'], []],
  ] as const)
    await keepAccount(w.pools.signin, {
      name,
      fullName: 'Người thử',
      office: 'Cơ quan thử',
      unitId,
      wings: [...wings],
      may: [...may],
      password,
    })
  port = await freePort()
  const shared = { pools: w.pools, webDir: dataDir, demo: null, network: () => network.state() }
  network = officeNetwork({
    dataDir,
    build: (office) => buildServer({ ...shared, office }),
    tell: (problem) => told.push(problem),
    now: () => now,
  })
  machine = await buildServer(shared)
  await machine.listen({ host: '127.0.0.1', port: 0 })
  await switchOn(dataDir, settings(), now)
  await network.look()
})
afterAll(async () => {
  await network.close()
  await machine.close()
  await rm(dataDir, { recursive: true, force: true })
})

type Answer = { status: number; headers: string; body: string; problem: string | undefined }
const readAnswer = (text: string): Answer => {
  const [headers = '', ...body] = text.split('\r\n\r\n')
  const json = /"code":"([^"]+)"/.exec(body.join(''))
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1]), headers, body: body.join('\r\n\r\n'), problem: json?.[1] }
}
const spoken = (method: string, path: string, headers: Record<string, string>, body: string) =>
  `${method} ${path} HTTP/1.1\r\n${Object.entries({
    connection: 'close',
    ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  })
    .map(([k, v]) => `${k}: ${v}\r\n`)
    .join('')}\r\n${body}`

async function handshake(name: string, options: object = {}): Promise<TLSSocket> {
  const ca = (await readOwnAuthority(dataDir))!.root.toString()
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, servername: name, ca, ...options }, () => resolve(socket))
    socket.on('error', reject)
  })
}
/** A request as the office's PC sends it, with the root trusted and nothing waved through. */
async function ask(
  name: string,
  path: string,
  headers: Record<string, string> = {},
  body = '{}',
  method = 'POST',
): Promise<Answer> {
  const socket = await handshake(name)
  const ours = { host: `${name}:${port}`, 'x-goc': '1', 'content-type': 'application/json' }
  let text = ''
  socket.setEncoding('utf8').on('data', (d: string) => {
    text += d
  })
  socket.write(spoken(method, path, { ...ours, ...headers }, method === 'GET' ? '' : body))
  await new Promise((resolve) => socket.on('close', resolve))
  return readAnswer(text)
}
const askMachine = (path: string, headers: Record<string, string> = {}, body = '{}') =>
  machine.inject({
    method: 'POST',
    url: path,
    headers: { host: '127.0.0.1:4680', 'x-goc': '1', 'content-type': 'application/json', ...headers },
    payload: body,
  })
const signIn = (name: string) => JSON.stringify({ name, password })
const cookieOf = (headers: string) => /set-cookie: ([^;\r]+)/i.exec(headers)?.[1] ?? ''

describe('the cookie', () => {
  test('over TLS it is __Host-, Secure, HttpOnly, Strict; on the machine itself it is the other one, and neither opens the other’s door', async () => {
    const office = await ask('goc.example', '/api/session/signIn', {}, signIn(reader))
    expect(office.status).toBe(200)
    expect(/set-cookie: (.*)\r/i.exec(`${office.headers}\r`)?.[1]).toMatch(
      /^__Host-goc=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    const here = await askMachine('/api/session/signIn', {}, signIn(reader))
    expect(String(here.headers['set-cookie'])).toMatch(/^goc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)

    const [ofOffice, ofMachine] = [cookieOf(office.headers), String(here.headers['set-cookie']).split(';')[0]!]
    expect((await ask('goc.example', '/api/access/me', { cookie: ofOffice })).status).toBe(200)
    expect((await ask('goc.example', '/api/access/me', { cookie: ofMachine })).status).toBe(401)
    expect((await askMachine('/api/access/me', { cookie: ofMachine })).statusCode).toBe(200)
    expect((await askMachine('/api/access/me', { cookie: ofOffice })).statusCode).toBe(401)

    const out = await ask('goc.example', '/api/session/signOut', { cookie: ofOffice })
    expect(out.headers).toMatch(/set-cookie: __Host-goc=;.*Secure/i)
    expect((await ask('goc.example', '/api/access/me', { cookie: ofOffice })).status).toBe(401)
  })
})

describe('from where a request comes', () => {
  test('each declared name is served, with strict transport by what the name is', async () => {
    const strict = async (name: string) =>
      /strict-transport-security: (.*)\r/i.exec(`${(await ask(name, '/', {}, '', 'GET')).headers}\r`)?.[1]
    expect([await strict('goc.example'), await strict('goc.van-phong.example'), await strict('goc')]).toEqual([
      'max-age=31536000',
      'max-age=31536000; includeSubDomains',
      undefined,
    ])
    expect((await ask('goc.example', '/units', {}, '', 'GET')).body).toContain('<title>Gốc</title>')
  })

  const cases: Record<string, Record<string, string>> = {
    'a name that was bent to this machine': { host: 'evil.example:4643', origin: 'https://evil.example:4643' },
    'the machine’s own loopback': { host: '127.0.0.1:4643' },
    localhost: { host: 'localhost:4643' },
    'one of its names without the port': { host: 'goc.example' },
    'the same name by plain http': { origin: 'http://goc.example:PORT' },
    'another of its own names': { origin: 'https://goc.van-phong.example:PORT' },
    'another port of the name': { origin: 'https://goc.example:1' },
    'the browser says: another site': { 'sec-fetch-site': 'cross-site' },
    'the browser says: another name under the same domain': { 'sec-fetch-site': 'same-site' },
    'without our header': { 'x-goc': '' },
  }
  test.each(Object.entries(cases))('%s: refused', async (_, headers) => {
    const real = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, v.replace('PORT', String(port))]))
    const { status, problem } = await ask('goc.example', '/api/session/info', real)
    expect([status, problem]).toEqual([403, 'access:problems.foreignOrigin'])
  })
  test('from its own page: served', async () => {
    const origin = `https://goc.example:${port}`
    expect((await ask('goc.example', '/api/session/info', { origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
  test('the machine’s own port knows none of the office’s names', async () => {
    for (const host of ['goc.example:4680', 'goc.example', `goc.example:${port}`])
      expect((await askMachine('/api/session/info', { host })).statusCode).toBe(403)
    // and an https page of its own address is no page of it
    expect((await askMachine('/api/session/info', { origin: 'https://127.0.0.1:4680' })).statusCode).toBe(403)
    expect((await askMachine('/api/session/info', { origin: 'http://127.0.0.1:4680' })).statusCode).toBe(200)
  })
  test('no address leads elsewhere: nothing redirects', async () => {
    for (const path of [
      '/',
      '//evil.example',
      '/\\evil.example',
      '/api/session/info?next=https://evil.example',
      '/%2f%2fevil.example',
    ]) {
      const { status, headers } = await ask('goc.example', path, {}, '', 'GET')
      expect([path, Math.floor(status / 100) === 3, /\nlocation:/i.test(headers)]).toEqual([path, false, false])
    }
  })
})

const failing = (work: Promise<TLSSocket>) =>
  work.then(
    (socket) => {
      socket.destroy()
      return 'connected'
    },
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  )

describe('the line', () => {
  test('TLS 1.2 and 1.3 with forward secrecy and authenticated encryption; nothing older, nothing weaker, no ticket', async () => {
    const spoken = async (options: object) => {
      const socket = await handshake('goc.example', options)
      const { version, name } = socket.getCipher()
      const ticket = socket.getTLSTicket()
      socket.destroy()
      return [socket.getProtocol() ?? version, name, ticket === undefined]
    }
    expect(await spoken({})).toEqual(['TLSv1.3', 'TLS_AES_256_GCM_SHA384', true])
    expect(await spoken({ maxVersion: 'TLSv1.2' })).toEqual(['TLSv1.2', 'ECDHE-ECDSA-AES256-GCM-SHA384', true])
    for (const weak of [
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' },
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA384:@SECLEVEL=0' },
      { maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384:@SECLEVEL=0' },
    ])
      expect(await failing(handshake('goc.example', weak))).toMatch(/ALERT|HANDSHAKE/)
  })

  test('plain http is not answered: the connection closes and nothing was read', async () => {
    const answer = await new Promise<string>((resolve) => {
      let got = ''
      const socket = connectPlain(port, '127.0.0.1', () => socket.write(spoken('GET', '/', { host: `goc.example:${port}` }, '')))
      socket.on('data', (d) => {
        got += d.toString('latin1')
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(got))
    })
    expect(answer).not.toContain('HTTP/')
    expect(answer).not.toContain('Gốc')
  })

  test('it is bound to the declared address alone', async () => {
    const at = (host: string) =>
      new Promise<string>((resolve) => {
        const socket = connectPlain({ host, port }, () => {
          resolve('connected')
          socket.destroy()
        })
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
      })
    expect(await at('127.0.0.1')).toBe('connected')
    if (process.platform === 'linux') {
      expect(await at('127.0.0.2')).toBe('ECONNREFUSED')
      // planted: one that is bound to every address answers there
      const everywhere = createPlain((socket) => socket.end())
      await new Promise<void>((resolve) => everywhere.listen(0, '0.0.0.0', resolve))
      const wide = (everywhere.address() as AddressInfo).port
      const reached = await new Promise((resolve) => connectPlain(wide, '127.0.0.2', () => resolve('connected')))
      expect(reached).toBe('connected')
      everywhere.close()
    }
  })
})

describe('the administrator’s screen', () => {
  test('tells him where it is reached and what to trust, no key; others are told nothing', async () => {
    const session = async (name: string) => cookieOf((await ask('goc.example', '/api/session/signIn', {}, signIn(name))).headers)
    const { status, body } = await ask('goc.example', '/api/accounts/network', { cookie: await session(granter) })
    expect(status).toBe(200)
    const { data } = JSON.parse(body)
    const { root } = (await readOwnAuthority(dataDir))!
    expect(data).toMatchObject({
      on: true,
      addresses: [`https://goc.example:${port}`, `https://goc:${port}`, `https://goc.van-phong.example:${port}`],
      listen: '127.0.0.1',
      failure: null,
      authority: { fingerprint: root.fingerprint256, thumbprint: root.fingerprint, certificate: root.raw.toString('base64') },
    })
    expect(body).not.toMatch(/PRIVATE/)
    expect((await ask('goc.example', '/api/accounts/network', { cookie: await session(reader) })).problem).toBe(
      'access:problems.notAllowed',
    )
    expect((await ask('goc.example', '/api/accounts/network')).status).toBe(401)
  })
})

describe('while it runs', () => {
  const shown = async (): Promise<PeerCertificate> => {
    const socket = await handshake('goc.example')
    const certificate = socket.getPeerCertificate()
    socket.destroy()
    return certificate
  }

  test('a certificate near its end is replaced; who is connected stays, who comes next meets the new one', async () => {
    const before = await shown()
    const open = await handshake('goc.example')
    await network.look()
    expect((await shown()).fingerprint256).toBe(before.fingerprint256)
    now = new Date(now.getTime() + 370 * 24 * 3600 * 1000)
    await network.look()
    // in force already today: the clock of this test ran ahead, that of the client did not
    const ca = (await readOwnAuthority(dataDir))!.root.toString()
    const after = await new Promise<PeerCertificate>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, servername: 'goc.example', ca, rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate())
        socket.destroy()
      })
      socket.on('error', reject)
    })
    expect(after.fingerprint256).not.toBe(before.fingerprint256)
    expect(Date.parse(after.valid_to)).toBeGreaterThan(Date.parse(before.valid_to))
    expect(open.destroyed).toBe(false)
    open.destroy()
    now = new Date()
    await network.look()
    expect((await shown()).subjectaltname).toContain('goc.example')
  })

  test('switched off the port closes, switched on it opens, at another port it moves, without a restart', async () => {
    const held = await handshake('goc.example')
    const ended = new Promise((resolve) => held.on('close', resolve))
    await switchOff(dataDir)
    await network.look()
    expect(network.state()).toEqual({ on: false })
    // nobody goes on over a connection from before
    await ended
    expect(await failing(handshake('goc.example'))).toBe('ECONNREFUSED')
    await switchOn(dataDir, settings(), now)
    await network.look()
    expect((await ask('goc.example', '/api/session/info')).status).toBe(200)
    const old = port
    port = await freePort()
    await switchOn(dataDir, settings(), now)
    await network.look()
    expect((await ask('goc.example', '/api/session/info')).status).toBe(200)
    port = old
    expect(await failing(handshake('goc.example'))).toBe('ECONNREFUSED')
    await switchOn(dataDir, settings(), now)
    await network.look()
  })

  test('a port that is taken is told once, the machine itself goes on, and when it is free it is bound', async () => {
    await switchOff(dataDir)
    await network.look()
    const taken = createPlain()
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve))
    await switchOn(dataDir, settings(), now)
    const before = told.length
    await network.look()
    await network.look()
    expect(told.slice(before).map((p) => [p.code, p.with.why])).toEqual([['access:problems.networkListen', 'EADDRINUSE']])
    expect(network.state()).toMatchObject({ on: true, failure: 'listen' })
    expect((await askMachine('/api/session/info')).statusCode).toBe(200)
    await new Promise((resolve) => taken.close(resolve))
    await network.look()
    expect(network.state()).toMatchObject({ on: true, failure: null })
    expect((await ask('goc.example', '/api/session/info')).status).toBe(200)
  })

  test('files that are damaged are told; what is open stays open', async () => {
    const file = join(dataDir, 'network', 'network.json')
    await writeFile(file, '{')
    const before = told.length
    await network.look()
    expect(told.slice(before).map((p) => p.code)).toEqual(['access:problems.networkDamaged'])
    expect(network.state()).toMatchObject({ on: true, failure: 'damaged' })
    expect((await ask('goc.example', '/api/session/info')).status).toBe(200)
    await switchOn(dataDir, settings(), now)
    await network.look()
    expect(network.state()).toMatchObject({ on: true, failure: null })
  })
})
