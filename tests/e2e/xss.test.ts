/**
 * Sixty payloads in every text that the web shows: in names, units, papers, findings, own words of reports, sheet names, file names, heads and cells of
 * a workbook, in the address. Each is shown as the text it is; none becomes an element, none runs. On an installation of its own.
 */
import { rm } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '../../src/access/store.ts'
import { features } from '../../src/goc.ts'
import { asOwner } from '../../src/platform/database.ts'
import { type Installation, openInstallation } from '../../src/platform/installation.ts'
import { writeWorkbook } from '../../src/platform/spreadsheets/index.ts'
import { loadWords } from '../../src/platform/words.ts'
import { importExample } from '../../src/server/demo.ts'
import { buildServer, webFolder } from '../../src/server/http.ts'
import { operate } from '../../src/server/operate.ts'
import { keepMachineAccount, projectRoot } from '../../src/server/setting.ts'
import { temporaryFolder } from '../world/folder.ts'
import { openBrowser, settled } from './browser.ts'
import { groups, payloads } from './xss-payloads.ts'

let folder: string
let installation: Installation
let app: FastifyInstance
let address: string
let token: string
let browser: Browser

/** Texts that people write; a table that is not there, or a column, is a failure of this list. */
const texts: Record<string, readonly string[]> = {
  person: ['full_name', 'native_place', 'ethnicity', 'religion'],
  unit: ['founded_by', 'ended_by'],
  unit_state: ['name'],
  unit_succession: ['legal_basis'],
  unit_custody: ['legal_basis'],
  document: ['number', 'issuer', 'title'],
  qualification: ['field', 'source'],
  tenure: ['start_paper', 'end_reason', 'end_paper'],
  membership: ['end_reason'],
  local_finding: ['evidence', 'paper'],
  field_match: ['paper'],
  waiver: ['paper'],
  study_commitment: ['studying', 'paper'],
  programme: ['name', 'paper'],
  engagement: ['topic', 'paper', 'conclusion_paper'],
  regular_supervision: ['topic', 'follower', 'observation', 'reminder'],
  discipline_decision: ['content', 'source', 'paper'],
  petition: ['outcome'],
  declaration: ['declared_by', 'paper'],
  import_batch: ['file_name', 'created_by'],
  account: ['full_name'],
  access_grant: ['office'],
  trail: ['who', 'office', 'purpose'],
}

/** Past every check of the program, as if each of them had failed. */
async function plantEverywhere(): Promise<number> {
  return asOwner(installation.owner, async (c) => {
    let rows = 0
    await c.query('set session_replication_role = replica')
    for (const [table, columns] of Object.entries(texts)) {
      const set = columns.map((column) => `${column} = ($1::text[])[1 + n.n % 6]`).join(', ')
      const order = table === 'person' ? 'name_key, id' : 'id'
      const { rowCount } = await c.query(
        `update goc.${table} t set ${set} from (select id, (row_number() over (order by ${order}))::int as n from goc.${table}) n where n.id = t.id`,
        [groups],
      )
      rows += rowCount ?? 0
    }
    return rows
  })
}

beforeAll(async () => {
  loadWords(features as never)
  folder = await temporaryFolder('xss')
  installation = await openInstallation({ dataDir: folder })
  const machine = await keepMachineAccount(installation.pools)
  token = await openSession(installation.pools.signin, machine)
  const run = (name: string, input: unknown) => operate(installation.pools.app, token, name, input)
  await importExample(run, () => {})
  const { head } = (await run('reports.open', { unit: 'can-duoc', year: 2023 })) as { head: { id: string; version: number } }
  await run('reports.write', {
    id: head.id,
    version: head.version,
    words: { cadres: groups.slice(0, 3).join(' '), inspection: groups.slice(3).join(' ') },
  })
  await plantEverywhere()
  app = await buildServer({ pools: installation.pools, webDir: webFolder(projectRoot), demo: null })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await installation?.close()
  await rm(folder, { recursive: true, force: true })
})

type Watch = { xss?: (n: number) => void; ran?: number[]; refused?: string[] }
/** Before any script of the page: what the payloads call, and what the policy refused. */
const watching = () => {
  const w = window as unknown as Watch
  w.ran = []
  w.refused = []
  w.xss = (n) => w.ran!.push(n)
  document.addEventListener('securitypolicyviolation', (e) => w.refused!.push(`${e.violatedDirective} ${e.sample}`))
}

async function pageOf(withPolicy = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi', bypassCSP: !withPolicy })
  await context.addCookies([{ name: 'goc', value: token, url: address }])
  await context.addInitScript(watching)
  const page = await context.newPage()
  page.on('dialog', (d) => void d.dismiss())
  return page
}

/** What ran, what was refused, and what stands in the page that no screen of ours puts there. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const w = window as unknown as Watch
    const strange: string[] = []
    for (const e of document.querySelectorAll('*')) {
      if (/^(iframe|object|embed|base|video|audio|math|marquee|template|image)$/i.test(e.localName)) strange.push(e.localName)
      if (e.localName === 'script' && !(e as HTMLScriptElement).src) strange.push('script')
      for (const a of e.attributes) {
        if (/^on/i.test(a.name)) strange.push(`${e.localName} ${a.name}`)
        if (/^(href|src|action|formaction|srcdoc|data)$/i.test(a.name) && /^\s*(javascript|data:text)/i.test(a.value))
          strange.push(a.value)
      }
    }
    return { ran: w.ran ?? [], refused: w.refused ?? [], strange }
  })
const clean = { ran: [], refused: [], strange: [] }

/** Payloads that stand on the page as text, in a field of a form too. */
const shown = (page: Page): Promise<number[]> =>
  page.evaluate((all) => {
    const fields = [...document.querySelectorAll('input, textarea')].map((e) => (e as HTMLInputElement).value)
    const labels = [...document.querySelectorAll('[title], [aria-label]')].map(
      (e) => `${e.getAttribute('title')} ${e.getAttribute('aria-label')}`,
    )
    const text = [document.body.textContent, ...fields, ...labels].join('\n')
    return all.flatMap((p, i) => (text.includes(p) ? [i] : []))
  }, payloads)

async function visit(page: Page, path: string): Promise<number[]> {
  await page.goto(address + path)
  await settled(page)
  expect([path, await traces(page)]).toEqual([path, clean])
  return shown(page)
}

const report = '/reports/can-duoc/2023'
const places: Record<string, readonly string[]> = {
  'people, and each of the first six': ['/people'],
  'units, today and before': [
    '/units',
    '/units/xa-rach-kien?at=2026-11-16&ended=1',
    '/units/can-duoc?at=2024-02-22',
    '/units/xa-long-khe?at=2024-02-22',
  ],
  'the report and its numbers opened': [
    report,
    ...['commune-staff-degree', 'members-disciplined', 'organizations-disciplined', 'dual-head-units'].map(
      (k) => `${report}?open=${k}`,
    ),
    '/reports',
  ],
  'the list of imports': ['/imports'],
}

test.each(Object.entries(places))('%s: all sixty are shown, none runs', async (name, paths) => {
  const page = await pageOf()
  const seen = new Set<number>()
  for (const path of paths) for (const n of await visit(page, path)) seen.add(n)
  if (name.startsWith('people')) {
    await page.goto(`${address}/people`)
    await settled(page)
    const links = await page.locator('main a[href^="/people/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
    expect(links.length).toBeGreaterThanOrEqual(6)
    for (const link of links.slice(0, 6)) for (const n of await visit(page, link)) seen.add(n)
  }
  expect([...seen].sort((a, b) => a - b)).toEqual(payloads.map((_, i) => i))
  await page.context().close()
})

test('a workbook: file name, sheet name, heads, cells, the errors that quote them', async () => {
  const page = await pageOf()
  const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Đơn vị', 'Từ ngày', 'Quyết định số', groups[0]!]
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: '<img src=x onerror=xss(0)>',
        rows: [
          [groups[1]!],
          [],
          heads,
          [groups[2]!],
          ...groups.map((g, i) => [i + 1, g, g, g, g, g, g, g, g]),
          ...payloads.map((p, i) => [i + 7, p, p, p, p, p, p, p, p]),
        ],
      },
    ],
  })
  await page.goto(`${address}/imports`)
  await settled(page)
  await page.locator('input[type=file]').setInputFiles({
    name: '"><img src=x onerror=xss(11)>.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
  await settled(page)
  expect(await traces(page)).toEqual(clean)
  const text = await page.evaluate(() => document.body.textContent ?? '')
  expect(text).toContain('"><img src=x onerror=xss(11)>.xlsx')
  expect(text).toContain('<img src=x onerror=xss(0)>')
  const cells = page.locator('td.err button')
  const errors = await cells.count()
  expect(errors).toBeGreaterThan(10)
  for (let i = 0; i < Math.min(errors, 12); i++) {
    await cells.nth(i).click()
    await page.locator('aside.panel form').waitFor()
    expect(await traces(page)).toEqual(clean)
  }
  expect((await shown(page)).length).toBeGreaterThanOrEqual(10)
  await page.context().close()
})

test('the address: what is searched for, asked for, opened', async () => {
  const page = await pageOf()
  for (const text of [...payloads.slice(11, 17), ...groups]) {
    const q = encodeURIComponent(text)
    for (const path of [
      `/people?q=${q}`,
      `/units/${q}`,
      `/figures/list?ask=${q}&name=${q}`,
      `${report}?open=${q}`,
      `/people?at=${q}`,
      `/${q}`,
    ])
      await visit(page, path)
  }
  await page.context().close()
})

test('the answers themselves are no page: a browser that opens one shows no markup', async () => {
  const page = await pageOf()
  const { headers } = await app.inject({
    method: 'POST',
    url: '/api/people/page',
    headers: { host: 'localhost', 'x-goc': '1', 'content-type': 'application/json', cookie: `goc=${token}` },
    payload: '{}',
  })
  expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['application/json; charset=utf-8', 'nosniff'])
  await page.goto(`${address}/api/${encodeURIComponent(payloads[11]!)}`)
  expect((await traces(page)).strange).toEqual([])
  await page.context().close()
})

test('signing out leaves nothing of the session in the browser: language and size of type are all it may keep', async () => {
  const page = await pageOf()
  await visit(page, '/people')
  await page.evaluate(() =>
    fetch('/api/session/signOut', { method: 'POST', headers: { 'x-goc': '1', 'content-type': 'application/json' }, body: '{}' }),
  )
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).filter((k) => !/^goc\.(lang|size)$/.test(k)),
    session: Object.keys(sessionStorage).filter((k) => /\bxss\(/.test(sessionStorage.getItem(k) ?? '')),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
  }))
  expect(kept).toEqual({ local: [], session: [], databases: 0, caches: 0, cookie: '' })
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
  token = await openSession(installation.pools.signin, await keepMachineAccount(installation.pools))
})

test('planted: the payloads are real. Where text is taken for markup and no policy holds, every one of them is found', async () => {
  const context = await browser.newContext()
  await context.addInitScript(watching)
  const ran = new Set<number>()
  const found = new Set<number>()
  for (const [i, payload] of payloads.entries()) {
    const page = await context.newPage()
    await page.goto('about:blank')
    // as a server without escaping would send it
    await page.setContent(`<!doctype html><title>x</title><p>${payload}`, { waitUntil: 'load' })
    await page.waitForFunction((n) => (window as unknown as Watch).ran?.includes(n), i, { timeout: 700 }).catch(() => {})
    const { ran: these, strange } = await traces(page)
    if (these.includes(i)) ran.add(i)
    if (strange.length > 0 || these.includes(i)) found.add(i)
    await page.close()
  }
  await context.close()
  expect(payloads.map((_, i) => i).filter((i) => !found.has(i))).toEqual([])
  expect(ran.size).toBeGreaterThanOrEqual(50)
})

test('planted: a hole in a screen is caught, and the policy stops what would come through it', async () => {
  const page = await pageOf()
  await visit(page, '/people')
  const hole = (text: string) =>
    page.evaluate((t) => {
      try {
        document.querySelector('main')!.innerHTML = t
        return 'taken'
      } catch (error) {
        return (error as Error).name
      }
    }, text)
  // Trusted Types: what dangerouslySetInnerHTML does is refused whole
  expect(await hole(payloads[11]!)).toBe('TypeError')
  expect((await traces(page)).refused.join()).toContain('require-trusted-types-for')
  // so is a handler set as text; and an element that no screen of ours makes is seen
  const byHand = await page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('iframe'))
    try {
      document.createElement('img').setAttribute('onerror', 'xss(1)')
      return 'taken'
    } catch (error) {
      return (error as Error).name
    }
  })
  const after = await traces(page)
  expect([byHand, after.ran, after.strange]).toEqual(['TypeError', [], ['iframe']])
  await page.context().close()

  // and with no policy at all the same hole runs
  const bare = await pageOf(false)
  await bare.goto(`${address}/people`)
  await settled(bare)
  await bare.evaluate((t) => {
    document.querySelector('main')!.innerHTML = t
  }, payloads[11]!)
  await bare.waitForFunction(() => (window as unknown as Watch).ran!.includes(11))
  await bare.context().close()
})
