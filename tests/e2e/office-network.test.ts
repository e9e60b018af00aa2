/**
 * The office's network as two PCs meet it: two browsers, two names of one machine, real TLS. Each browser trusts the office's authority the way a person
 * makes it do (the store of its own profile); nothing is waved through: one without it, and a certificate for another name, are refused below.
 */
import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, createServer as createPlain } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'
import { keepAccount, unitBySlug } from '../../src/access/store.ts'
import { type Installation, openInstallation } from '../../src/platform/installation.ts'
import { buildServer, webFolder } from '../../src/server/http.ts'
import { makeLeaf, readLeaf } from '../../src/server/network/authority.ts'
import { readOwnAuthority, switchOn } from '../../src/server/network/folder.ts'
import { type OfficeNetwork, officeNetwork, tlsOf } from '../../src/server/network/listen.ts'
import { projectRoot } from '../../src/server/setting.ts'
import { temporaryFolder } from '../world/folder.ts'
import { axe, screen, settled, sideways } from './browser.ts'

/** The trust that a browser's own settings write: “trusted for any purpose” in `CertificateMetadata` of Chromium's certificate store. */
const trusted = Buffer.from([0x0a, 0x02, 0x08, 0x03])

const names = ['goc.example', 'goc.noi-bo.example'] as const
const [one, two] = names
const people = { 'thu.mot': ['read'], 'thu.hai': ['read'], 'thu.giu': ['grant'] } as const
let folder: string
let installation: Installation
let network: OfficeNetwork
let port: number
const contexts: BrowserContext[] = []

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createPlain()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

beforeAll(async () => {
  // an installation of its own, empty but for three people
  folder = await temporaryFolder('office')
  installation = await openInstallation({ dataDir: join(folder, 'data') })
  const unitId = (await unitBySlug(installation.pools.signin, 'viet-nam'))!
  for (const [name, may] of Object.entries(people))
    await keepAccount(installation.pools.signin, {
      name,
      fullName: `Người thử ${name}`,
      office: 'Cơ quan thử',
      unitId,
      wings: (may as readonly string[]).includes('grant') ? [] : ['cadres'],
      may: [...may],
      password: inject('password'),
    })
  const shared = { pools: installation.pools, webDir: webFolder(projectRoot), demo: null, network: () => network.state() }
  network = officeNetwork({
    dataDir: installation.dataDir,
    build: (office) => buildServer({ ...shared, office }),
    tell: (problem) => {
      throw problem
    },
  })
  port = await freePort()
  await switchOn(installation.dataDir, { names: [...names], listen: '127.0.0.1', port }, new Date())
  await network.look()
  expect(network.state()).toMatchObject({ on: true, failure: null })
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await network.close()
  await installation.close()
  await rm(folder, { recursive: true, force: true })
})

/** Installs the office's certificate in a profile, as its settings page does. */
async function trust(profile: string): Promise<void> {
  const { root } = (await readOwnAuthority(installation.dataDir))!
  await mkdir(join(profile, 'Default'), { recursive: true })
  const store = new DatabaseSync(join(profile, 'Default', 'ServerCertificate'))
  store.exec(`create table meta (key longvarchar not null unique primary key, value longvarchar);
    create table certificates (sha256hash_hex text primary key, der_cert blob not null, trust_settings blob not null);
    insert into meta values ('version', '1'), ('last_compatible_version', '1')`)
  const hash = createHash('sha256').update(root.raw).digest('hex')
  store.prepare('insert into certificates values (?, ?, ?)').run(hash, root.raw, trusted)
  store.close()
}

/** A browser of its own, with a profile of its own, on a PC whose hosts file names the server. */
async function browserOf(pc: string, { trusts = true } = {}): Promise<Page> {
  const profile = join(folder, pc)
  if (trusts) await trust(profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium()!,
    viewport: screen,
    locale: 'vi',
    ignoreHTTPSErrors: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${['example.org', 'localhost', ...names].map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
    ],
  })
  contexts.push(context)
  return context.pages()[0] ?? context.newPage()
}

const at = (name: string, path = '/') => `https://${name}:${port}${path}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inside = (page: Page) => page.locator('nav.menu-in').waitFor({ state: 'attached' })
async function typeIn(page: Page, name: keyof typeof people): Promise<void> {
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=password]').fill(inject('password'))
  await button(page, 'Đăng nhập').click()
}
const isSignIn = (page: Page) => page.locator('input[name=username]').waitFor()
/** Why the browser did not show the page. */
const refusal = (page: Page, address: string) =>
  page.goto(address).then(
    () => 'shown',
    (error: Error) => /net::(\w+)/.exec(error.message)?.[1] ?? error.message,
  )

test('a browser that was not given the office’s certificate refuses the server; one that was shows it under both names', async () => {
  const stranger = await browserOf('pc-without', { trusts: false })
  expect(await refusal(stranger, at(one))).toBe('ERR_CERT_AUTHORITY_INVALID')
  const page = await browserOf('pc-one')
  for (const name of names) {
    await page.goto(at(name))
    await isSignIn(page)
    expect(await page.evaluate(() => [window.isSecureContext, typeof crypto.subtle])).toEqual([true, 'object'])
  }
})

test('the office’s certificate deceives nobody about another site: the browser that trusts it refuses one for example.org', async () => {
  const open = async (address: string) => refusal(await contexts.at(-1)!.newPage(), address)
  const authority = (await readOwnAuthority(installation.dataDir))!
  const serve = async (forNames: string[]) => {
    const server = createSecure(tlsOf(readLeaf(await makeLeaf(authority, forNames, new Date()))), (_request, response) => {
      response.end('ok')
    })
    server.on('tlsClientError', () => {})
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { server, port: (server.address() as AddressInfo).port }
  }
  const foreign = await serve(['example.org'])
  expect(await open(`https://example.org:${foreign.port}/`)).toMatch(/^ERR_CERT_(INVALID|AUTHORITY_INVALID|NAME_CONSTRAINT)/)
  // control: the same made for one of its names is shown
  const own = await serve([one])
  expect(await open(`https://${one}:${own.port}/`)).toBe('shown')
  for (const { server } of [foreign, own]) {
    server.closeAllConnections()
    server.close()
  }
})

test('two people in two browsers under two names; no cookie and no session of one name is known under the other', async () => {
  const first = contexts.at(-1)!.pages()[0]!
  const second = await browserOf('pc-two')
  await first.goto(at(one))
  await typeIn(first, 'thu.mot')
  await inside(first)
  await second.goto(at(two))
  await typeIn(second, 'thu.hai')
  await inside(second)

  for (const [page, name] of [
    [first, one],
    [second, two],
  ] as const) {
    const cookies = await page.context().cookies()
    expect(cookies.map(({ value: _, ...rest }) => rest)).toEqual([
      { name: '__Host-goc', domain: name, path: '/', expires: -1, httpOnly: true, secure: true, sameSite: 'Strict' },
    ])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  }

  // each is a stranger under the other's name, and signing out there ends nothing here
  await first.goto(at(two))
  await isSignIn(first)
  await second.goto(at(one))
  await isSignIn(second)
  expect(await first.context().cookies(at(two))).toEqual([])
  // nor can a page of one name ask the other in the reader's name
  const crossed = await first.evaluate(
    (address) =>
      fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'x-goc': '1' },
        body: '{}',
      }).then(
        () => 'answered',
        () => 'refused',
      ),
    at(one, '/api/session/info'),
  )
  expect(crossed).toBe('refused')

  await first.goto(at(one))
  await inside(first)
  const whoAmI = (page: Page) =>
    page.evaluate(async () => {
      const asked = { method: 'POST', headers: { 'content-type': 'application/json', 'x-goc': '1' }, body: '{}' }
      const { data } = await (await fetch('/api/session/info', asked)).json()
      return data.account?.name ?? null
    })
  await second.goto(at(two))
  await inside(second)
  expect([await whoAmI(first), await whoAmI(second)]).toEqual(['thu.mot', 'thu.hai'])
  // the one signs out, the other works on
  await first.evaluate(() =>
    fetch('/api/session/signOut', { method: 'POST', headers: { 'content-type': 'application/json', 'x-goc': '1' }, body: '{}' }),
  )
  expect([await whoAmI(first), await whoAmI(second)]).toEqual([null, 'thu.hai'])
})

test('a passkey belongs to the name where it was added: there it signs in, under the other name it does not', async () => {
  const page = contexts.at(-1)!.pages()[0]!
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.context().clearCookies()
  await page.goto(at(two))
  await typeIn(page, 'thu.hai')
  await inside(page)
  await page.goto(at(two, '/account'))
  await settled(page)
  // said before it is added
  await page.getByText(`chỉ dùng được tại địa chỉ có tên ${two}`).waitFor()
  await page.getByLabel('Tên khóa', { exact: true }).fill('Máy thử')
  await button(page, 'Thêm khóa đăng nhập').click()
  await page.locator('ul.once li').first().waitFor()
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials.map((c) => c.rpId)).toEqual([two])

  await page.context().clearCookies()
  await page.goto(at(two))
  await button(page, 'Vào bằng khóa đăng nhập').click()
  await inside(page)

  // planted: the same authenticator under the other name of the same server
  await page.context().clearCookies()
  await page.goto(at(one))
  const asked = page.waitForResponse('**/api/session/passkey')
  await button(page, 'Vào bằng khóa đăng nhập').click()
  await asked
  await page.waitForFunction(() => document.querySelector('button[type=submit]')?.getAttribute('aria-disabled') !== 'true')
  expect(await page.locator('nav.menu-in').count()).toBe(0)
  expect(await page.context().cookies()).toEqual([])
})

test('the answer of a passkey to one name opens nothing under the other', async () => {
  const page = contexts.at(-1)!.pages()[0]!
  /** Posts from the page that is open, as the app does. */
  const ask = (path: string, body: unknown) =>
    page.evaluate(
      async ([to, what]) => {
        const headers = { 'content-type': 'application/json', 'x-goc': '1' }
        const answer = await fetch(to, { method: 'POST', headers, body: JSON.stringify(what) })
        return { status: answer.status, data: (await answer.json()).data }
      },
      [path, body] as const,
    )
  const signed = async () => {
    await page.context().clearCookies()
    await page.goto(at(two))
    const { data } = await ask('/api/session/passkey', { step: null })
    const response = await page.evaluate(async (options) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
      return ((await navigator.credentials.get({ publicKey })) as PublicKeyCredential).toJSON()
    }, data.options)
    return { step: data.step, response }
  }
  // where it was asked it signs in; the same kind of answer, carried to the other name, does not
  const right = await signed()
  expect((await ask('/api/session/passkeyGiven', right)).status).toBe(200)
  const carried = await signed()
  await page.goto(at(one))
  expect((await ask('/api/session/passkeyGiven', carried)).status).toBe(401)
  expect(await page.context().cookies()).toEqual([])
})

test('the administrator’s screen says the address, the fingerprint, and hands out the certificate that the browsers trust', async () => {
  const page = contexts.at(-1)!.pages()[0]!
  await page.context().clearCookies()
  await page.goto(at(one))
  await typeIn(page, 'thu.giu')
  await inside(page)
  await page.goto(at(one, '/accounts'))
  await page.getByRole('link', { name: 'Mạng cơ quan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mạng cơ quan' }).waitFor()
  await settled(page)
  const { root } = (await readOwnAuthority(installation.dataDir))!
  await page.getByText(root.fingerprint256).waitFor()
  for (const name of names) await page.locator('.facts').getByText(`https://${name}:${port}`).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Tải chứng thư (goc-authority.crt)').click()])
  expect(download.suggestedFilename()).toBe('goc-authority.crt')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).equals(root.raw)).toBe(true)
  for (const lang of ['vi', 'en'])
    for (const width of [1366, 683, 320]) {
      await page.evaluate((l) => localStorage.setItem('goc.lang', l), lang)
      await page.setViewportSize({ width, height: 768 })
      await page.reload()
      await settled(page)
      expect([lang, width, await sideways(page)]).toEqual([lang, width, 0])
      if (width !== 320) expect([lang, width, await axe(page)]).toEqual([lang, width, []])
    }
})
