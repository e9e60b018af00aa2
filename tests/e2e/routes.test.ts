/** Every screen in both languages, full, empty and refused: axe, sideways scroll at three widths and in large type, no fault of a script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, open, openBrowser, openPage, settled, sideways, signIn, stage } from './browser.ts'
import { dirtyName, dirtyWorkbook } from './dirty-workbook.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const report = '/reports/can-duoc/2023'
const vacant = encodeURIComponent(
  JSON.stringify({ fact: 'post', scope: { unit: 'xa-rach-kien' }, at: '2026-11-16', where: [{ dim: 'vacant', is: true }] }),
)
const routes: Record<string, readonly string[]> = {
  reports: ['/reports', report, `${report}?tree=today&open=dual-head-units`],
  'the open number': [
    `${report}?at=2023-12-31&open=commune-staff-degree&only=out`,
    `${report}?open=commune-staff-degree`,
    `${report}?open=members-disciplined`,
    `${report}?open=organizations-disciplined`,
  ],
  units: ['/units', '/units/xa-rach-kien?at=2026-11-16&ended=1', '/units/can-duoc?at=2024-02-22'],
  'units that are not there': ['/units/xa-long-khe', '/units/xa-rach-kien?at=2024-02-22', '/units/khong-co', '/units/tay-ninh'],
  'people and lists': [
    '/people',
    '/people?q=nguyen',
    '/people?q=zzzz',
    `/figures/list?ask=${vacant}&name=vacant`,
    '/figures/list',
  ],
  papers: ['/documents', '/documents?open=new', '/documents?q=zzzz'],
  'the trail': ['/trail', '/trail?from=2020-01-01&to=2020-01-02', '/trail?mine=1'],
  'places that are none': ['/nowhere', '/units/xa-rach-kien?at=1999-99-99', '/imports'],
}
const widths = [1366, 683, 320]

async function look(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 768 })
    await settled(page)
    expect([what, width, await sideways(page)]).toEqual([what, width, 0])
    // the layout changes at one width; 320 px has the layout of 683
    if (width !== 320) expect([what, width, await axe(page)]).toEqual([what, width, []])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  test('sign-in, and sign-in refused', async () => {
    const { page } = await openPage(browser, lang)
    await look(page, 'sign-in')
    await page.locator('button[type=submit]').click()
    await page.locator('.errs').waitFor()
    await look(page, 'empty')
    await page.locator('input[name=username]').fill('van.loc')
    await page.locator('input[name=password]').fill('no')
    await page.locator('button[type=submit]').click()
    await page.locator('.errs[role=alert]').waitFor()
    await look(page, 'refused')
  })

  test.each(Object.keys(routes))('%s', async (name) => {
    const { page, faults } = await openPage(browser, lang)
    await signIn(page, 'van.loc')
    for (const path of routes[name]!) {
      await open(page, path)
      await look(page, path)
    }
    // a refused address is answered with 404 and 422, which the browser logs; nothing else may go wrong
    expect(faults.filter((f) => !/status of (404|422)/.test(f))).toEqual([])
  })

  test('a person, with what comes after the day shown', async () => {
    const { page, faults } = await openPage(browser, lang)
    await signIn(page, 'van.loc')
    await open(page, '/people?q=kim ngoc&at=2023-12-31')
    await page.getByRole('link', { name: 'Trần Thị Kim Ngọc' }).click()
    await page.getByRole('heading', { level: 1, name: 'Trần Thị Kim Ngọc' }).waitFor()
    await look(page, 'person')
    await page.locator('.say a.num').click()
    await page.locator('.say ol').waitFor()
    await look(page, 'changes')
    expect(faults).toEqual([])
  })

  test('an import, with the error that is open', async () => {
    const { page, faults } = await openPage(browser, lang)
    await signIn(page, 'van.loc')
    await stage(page, dirtyName, await dirtyWorkbook(`routes ${lang}`))
    await look(page, 'draft')
    for (const cell of ['td.err button', 'td.err:has-text("UBND") button']) {
      await page.locator(cell).first().click()
      await page.locator('aside.panel form').waitFor()
      await look(page, cell)
    }
    await open(page, '/imports')
    await look(page, 'batches')
    expect(faults).toEqual([])
  })

  test('in large type nothing is pushed out of the page', async () => {
    const { page } = await openPage(browser, lang)
    await signIn(page, 'van.loc')
    await page.evaluate(() => localStorage.setItem('goc.size', 'large'))
    for (const path of ['/units/xa-rach-kien?at=2026-11-16', `${report}?open=commune-staff-degree`, '/people']) {
      await open(page, path)
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('15.99px')
      expect([path, await sideways(page)]).toEqual([path, 0])
      expect([path, await axe(page)]).toEqual([path, []])
    }
  })
})

test('on paper: the frame and the buttons go, the office and the day stand at the head', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, `${report}?at=2023-12-31&open=commune-staff-degree&only=out`)
  await page.emulateMedia({ media: 'print' })
  const seen = (selector: string) => page.locator(selector).first().isVisible()
  expect(await seen('header.top')).toBe(false)
  expect(await seen('nav.menu-in')).toBe(false)
  expect(await seen('main .btn')).toBe(false)
  expect(await seen('aside.panel ol')).toBe(true)
  expect(await page.locator('.on-paper').innerText()).toContain('31/12/2023')
})

test('planted: axe finds a button without a name, the ruler finds a line that is too long', async () => {
  const { page } = await openPage(browser)
  expect(await sideways(page)).toBe(0)
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
    const line = document.createElement('p')
    line.style.width = '2000px'
    line.textContent = 'x'
    document.querySelector('main')?.append(line)
  })
  expect((await axe(page)).some((v) => v.startsWith('button-name'))).toBe(true)
  expect(await sideways(page)).toBeGreaterThan(0)
})
