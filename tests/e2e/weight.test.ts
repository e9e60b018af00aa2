/** What a route weighs before it can be used: script and style, gzip, as the browser really loads them. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { writeWorkbook } from '../../src/platform/spreadsheets/index.ts'
import { open, openBrowser, openPage, signIn, stage } from './browser.ts'
import { dirtyName, dirtyWorkbook } from './dirty-workbook.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The first route may weigh so much (docs: first route ≤ 150 kB gzip); the others keep to it too. */
const most = 150_000

/** Loads an address with an empty cache and weighs every script and style that came: entry, modulepreload, lazy parts, sheets. */
async function weigh(page: Page, go: () => Promise<void>): Promise<{ bytes: number; files: string[] }> {
  const loaded = new Map<string, Promise<Buffer>>()
  const onResponse = (response: { url(): string; ok(): boolean; body(): Promise<Buffer> }) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname) && response.ok()) loaded.set(pathname, response.body())
  }
  page.on('response', onResponse)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await go()
  page.off('response', onResponse)
  await devtools.detach()
  let bytes = 0
  for (const body of loaded.values()) bytes += gzipSync(await body, { level: 9 }).length
  return { bytes, files: [...loaded.keys()] }
}

test('the first route, before anyone is signed in', async () => {
  const { page } = await openPage(browser)
  const { bytes, files } = await weigh(page, async () => {
    await page.goto(inject('address'))
    await page.locator('input[name=username]').waitFor()
  })
  expect(files.filter((f) => f.endsWith('.css'))).toHaveLength(1)
  expect(files.filter((f) => f.endsWith('.js')).length).toBeGreaterThanOrEqual(1)
  expect(bytes).toBeLessThanOrEqual(most)
})

test('every screen, loaded by its address', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await stage(page, dirtyName, await dirtyWorkbook('weight'))
  const batch = new URL(page.url()).pathname
  // one row that may mean somebody who is recorded: what shows people apart comes too
  const row = ['Trần Thị Kim Ngọc', '1979', 'Nữ', 'Văn phòng – thống kê', 'UBND xã Tân Lân', '15/3/2026']
  const heads = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Đơn vị', 'Từ ngày']
  await stage(page, 'một người.xlsx', await writeWorkbook({ sheets: [{ name: 'S', rows: [heads, row] }] }))
  const whom = `${new URL(page.url()).pathname}?row=2&field=fullName`
  for (const path of [
    '/reports',
    '/reports/can-duoc/2023?open=commune-staff-degree',
    '/units/xa-rach-kien?at=2026-11-16',
    '/people',
    '/documents?open=new',
    '/figures/list',
    '/imports',
    '/trail',
    batch,
    whom,
  ]) {
    const { bytes, files } = await weigh(page, () => open(page, path))
    expect(files.some((f) => f.includes('/candidates-'))).toBe(path === whom)
    expect([path, bytes > 20_000, Math.max(bytes, most)]).toEqual([path, true, most])
  }
})

test('planted: a library too much is weighed', async () => {
  const { page } = await openPage(browser)
  const noise = Array.from({ length: 120_000 }, (_, i) => Math.abs(Math.sin(i) * 1e9).toString(36)).join('')
  await page.route('**/assets/index-*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()}\n//${noise}` })
  })
  const { bytes } = await weigh(page, async () => {
    await page.goto(inject('address'))
    await page.locator('input[name=username]').waitFor()
  })
  expect(bytes).toBeGreaterThan(most)
})
