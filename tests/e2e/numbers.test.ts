/** Every number that is a link is followed, on every screen: the list it leads to has that many rows. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { lengthOfList, listRows, open, openBrowser, openPage, settled, signIn, stage } from './browser.ts'
import { dirtyName, dirtyWorkbook } from './dirty-workbook.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

type Link = { text: string; href: string }
const zero = /^(không có|chưa phát hiện sai phạm|chưa báo cáo|no|found no violation|not reported)$/

/** How many records the words of a number promise: of “98,6 % (352/357)” and “12/17” all that were looked at. */
function promised(text: string): number {
  const said = text.replaceAll('\u00a0', ' ').trim()
  if (zero.test(said)) return 0
  const whole = /([\d.]+)\/([\d.]+)\)?$/.exec(said)
  const figures = (whole?.[2] ?? said).replaceAll('.', '')
  if (!/^\d+$/.test(figures)) throw new Error(`not a number of this product: “${text}”`)
  return Number(figures)
}

const numbersOn = (page: Page): Promise<Link[]> =>
  page
    .locator('main a.num')
    .evaluateAll((links) => links.map((a) => ({ text: (a as HTMLElement).innerText, href: a.getAttribute('href') ?? '' })))

function rowsBehind(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://x')
  if (pathname === '/figures/list' || pathname.startsWith('/imports/')) return listRows.table
  if (pathname.startsWith('/reports/') && searchParams.has('open')) return listRows.panel
  if (pathname.startsWith('/people/') && searchParams.has('after')) return listRows.changes
  throw new Error(`a number leads to ${href}, which is no list`)
}

/** Follows each link once; says which number is not the length of its list. */
async function complaints(page: Page, links: readonly Link[]): Promise<string[]> {
  const said: string[] = []
  for (const { text, href } of new Map(links.map((l) => [`${l.href} ${l.text}`, l])).values()) {
    await open(page, href)
    const length = await lengthOfList(page, rowsBehind(href))
    if (length !== promised(text)) said.push(`“${text}” → ${length} (${decodeURIComponent(href)})`)
  }
  return said
}

const screens: Record<string, [path: string, numbers: number]> = {
  'the report as of then': ['/reports/can-duoc/2023?at=2023-12-31', 25],
  'a ratio that is open, split by the units of then': ['/reports/can-duoc/2023?open=commune-staff-degree&only=out', 46],
  'a ratio that is open, split by the units of today': ['/reports/can-duoc/2023?tree=today&open=non-local-secretaries', 35],
  'a commune after the merger': ['/units/xa-rach-kien?at=2026-11-16', 8],
  'its committee': ['/units/dang-uy-xa-rach-kien?at=2026-11-16', 5],
  'a commune of then': ['/units/xa-long-khe?at=2024-02-22', 5],
  'a district, not the communes under it': ['/units/can-duoc?at=2024-02-22', 6],
}

test.each(Object.keys(screens))('%s', { timeout: 300_000 }, async (name) => {
  const [path, atLeast] = screens[name]!
  const { page, faults } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, path)
  const links = await numbersOn(page)
  expect(links.length).toBeGreaterThanOrEqual(atLeast)
  expect(await complaints(page, links)).toEqual([])
  expect(faults).toEqual([])
})

test('a person: what comes after the day', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, '/people?q=kim ngoc&at=2023-12-31')
  await page.getByRole('link', { name: 'Trần Thị Kim Ngọc' }).click()
  await page.locator('.say a.num').waitFor()
  await settled(page)
  const links = await numbersOn(page)
  expect(links.map((l) => l.text)).toEqual(['2'])
  expect(await complaints(page, links)).toEqual([])
})

test('an import: the rows of the sheet, those left out', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await stage(page, dirtyName, await dirtyWorkbook('numbers'))
  const links = await numbersOn(page)
  expect(links.map((l) => l.text)).toEqual(['14', '3'])
  expect(await complaints(page, links)).toEqual([])
})

test('an account of one commune: its numbers count what it may see', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'rach.kien')
  await open(page, '/units/xa-rach-kien?at=2026-11-16')
  const links = await numbersOn(page)
  expect(links.length).toBeGreaterThanOrEqual(7)
  expect(await complaints(page, links)).toEqual([])
})

test('planted: a number that is one too many is told, and one that leads to no list', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, '/units/xa-rach-kien?at=2026-11-16')
  await page
    .locator('.cols3 a.num')
    .first()
    .evaluate((a) => {
      a.textContent = String(Number(a.textContent) + 1)
    })
  const planted = (await numbersOn(page)).filter((l) => l.text === '31')
  expect(await complaints(page, planted)).toHaveLength(1)
  expect(() => rowsBehind('/units/xa-rach-kien')).toThrow('is no list')
  expect(() => promised('khoảng 30')).toThrow('not a number')
  expect([promised('98,6\u00a0% (352/1.357)'), promised('12/17'), promised('1.046'), promised('không có')]).toEqual([
    1357, 17, 1046, 0,
  ])
  expect(inject('address')).toContain('http')
})
