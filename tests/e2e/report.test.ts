/** Every figure of the seed opened in the browser and its list counted; axe on every route in both languages; sideways scroll; bad input. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, openBrowser, openPage, signIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const report = '/reports/can-duoc/2023'
const seed: Record<string, [text: string, records: number]> = {
  'district-heads-deputies-qualified': ['100 % (94/94)', 94],
  'commune-key-cadres-degree': ['100 % (102/102)', 102],
  'commune-key-cadres-theory': ['100 % (102/102)', 102],
  'commune-staff-degree': ['98,6 % (352/357)', 357],
  'dual-head-units': ['5', 5],
  'non-local-secretaries': ['12/17', 17],
  'non-local-chairs': ['11/17', 17],
  'standing-committee-inspection-topics': ['1', 1],
  'standing-committee-inspected-organizations': ['3', 3],
  'standing-committee-inspected-heads': ['3', 3],
  'grassroots-inspected-members': ['23', 23],
  'grassroots-inspected-cells': ['23', 23],
  'grassroots-inspections-violations': ['chưa phát hiện sai phạm', 0],
  'committee-supervised-organization-turns': ['207', 207],
  'commission-supervised-organizations': ['5', 5],
  'commission-supervised-members': ['7', 7],
  'grassroots-regularly-supervised-members': ['76', 76],
  'grassroots-regularly-supervised-cells': ['48', 48],
  'organizations-disciplined': ['không có', 0],
  'denunciations-against-members': ['không có', 0],
  'denunciations-against-organizations': ['không có', 0],
  'discipline-complaints': ['không có', 0],
  'members-disciplined': ['chưa báo cáo', 0],
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((p) => {
    history.pushState({}, '', p)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.waitForFunction(() => !document.querySelector('[role=status].loading, .loading'))
  await page.waitForLoadState('networkidle')
}

/** Shows the rest of the open list, and counts it. */
async function countList(page: Page): Promise<number> {
  for (;;) {
    const more = page.getByRole('button', { name: /^(Xem tiếp|Show more)$/ })
    if ((await more.count()) === 0) break
    const before = await page.locator('aside.panel ol.five > li').count()
    await more.first().click()
    await page.waitForFunction((n) => document.querySelectorAll('aside.panel ol.five > li').length !== n, before)
    await page.waitForLoadState('networkidle')
  }
  return page.locator('aside.panel ol.five > li').count()
}

test('every number of the report opens, and its list has that many rows', async () => {
  const { page, faults } = await openPage(browser)
  await signIn(page, 'van.loc')
  await goTo(page, report)
  for (const [key, [text, records]] of Object.entries(seed)) {
    await goTo(page, `${report}?open=${key}`)
    const link = page.locator(`article.doc a.num[aria-current=true]`)
    await link.first().waitFor()
    expect([key, (await link.first().innerText()).replaceAll('\u00a0', ' ')]).toEqual([key, text])
    await page.locator('aside.panel').waitFor()
    if (records > 0) await page.locator('aside.panel ol.five > li').first().waitFor()
    expect([key, await countList(page)]).toEqual([key, records])
  }
  expect(faults).toEqual([])
})

test('the five who do not meet the standard are named, with their day', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await goTo(page, `${report}?open=commune-staff-degree&only=out`)
  await page.locator('aside.panel ol.five > li').nth(4).waitFor()
  const text = await page.locator('aside.panel').innerText()
  for (const name of ['Lê Thị Bé Ba', 'Nguyễn Thành Đô', 'Huỳnh Quốc Khởi', 'Trần Thị Kim Ngọc', 'Võ Văn Thạnh'])
    expect(text).toContain(name)
  expect(text.match(/hạn 31\/3\/2024/g)).toHaveLength(5)
})

test('an office of cadres is told nothing of inspection: the number is locked, not zero', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'to.chuc')
  await goTo(page, report)
  const text = await page.locator('article.doc').innerText()
  expect(text).toContain('98,6 % (352/357)')
  expect(text).not.toContain('207')
})

describe.each(['vi', 'en'] as const)('routes in %s', (lang) => {
  test('axe finds nothing, nothing scrolls sideways at 1366 and at 683 px, no script fails', async () => {
    const { page, faults } = await openPage(browser, lang)
    expect(await axe(page)).toEqual([])
    await signIn(page, 'van.loc')
    for (const path of [
      '/reports',
      report,
      `${report}?open=commune-staff-degree&only=out`,
      `${report}?tree=today&open=dual-head-units`,
      '/units',
      '/units/xa-rach-kien',
      '/units/xa-long-khe?at=2024-02-22',
      '/units/can-duoc?at=2024-02-22',
      '/people',
      '/people?q=nguyen',
      '/people?q=zzzz',
      '/imports',
      '/nowhere',
      '/units/khong-co',
      '/units/xa-rach-kien?at=1999-99-99',
    ]) {
      for (const width of [1366, 683]) {
        await page.setViewportSize({ width, height: 768 })
        await goTo(page, path)
        expect([path, width, await axe(page)]).toEqual([path, width, []])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect([path, width, sideways]).toEqual([path, width, 0])
      }
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await goTo(page, '/people?q=kim ngoc')
    await page.getByRole('link', { name: 'Trần Thị Kim Ngọc' }).click()
    await page.getByRole('heading', { level: 1, name: 'Trần Thị Kim Ngọc' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await axe(page)).toEqual([])
    // a refused address is answered with 404 and 422, which the browser logs; nothing else may go wrong
    expect(faults.filter((f) => !/status of (404|422|403)/.test(f))).toEqual([])
  })
})

test('planted: axe finds a button without a name', async () => {
  const { page } = await openPage(browser)
  await page.evaluate(() => document.body.append(document.createElement('button')))
  expect((await axe(page)).some((v) => v.startsWith('button-name'))).toBe(true)
})
