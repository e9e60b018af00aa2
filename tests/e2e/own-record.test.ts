/** The person on record signs in, sees his record, contests a value, gets a receipt; the officer answers; he reads the answer. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, open, openBrowser, openPage, settled, sideways, signIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const subject = 'kim.ngoc'
const officer = 'to.chuc'
const words = {
  vi: {
    menu: ['Hồ sơ của tôi', 'Ai đã xem hồ sơ của tôi'],
    wrong: 'Sai? Quê quán',
    said: 'Theo bạn, đúng là',
    proof: 'Căn cứ',
    send: 'Gửi đề nghị',
    outcome: 'Kết quả',
    corrected: 'đã sửa',
    value: 'Ghi lại thành',
    reason: 'Lý do',
    record: 'Ghi trả lời',
    opened: 'mở hồ sơ',
  },
  en: {
    menu: ['My record', 'Who looked at my record'],
    wrong: 'Wrong? Native place',
    said: 'What is right, as you say',
    proof: 'Proof',
    send: 'Send',
    outcome: 'Outcome',
    corrected: 'corrected',
    value: 'Write instead',
    reason: 'Reason',
    record: 'Record the answer',
    opened: 'opened the file',
  },
} as const

async function look(page: Page, what: string): Promise<void> {
  for (const width of [1366, 683]) {
    await page.setViewportSize({ width, height: 768 })
    await settled(page)
    expect([what, width, await sideways(page)]).toEqual([what, width, 0])
    expect([what, width, await axe(page)]).toEqual([what, width, []])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  const w = words[lang]
  const said = `xã Tân Trạch, ${lang}`

  test('his record, a contest with its receipt, the answer, who looked', async () => {
    const { page, faults } = await openPage(browser, lang)
    await signIn(page, subject)
    // he sees his two pages, and the first is where he lands
    expect(await page.locator('nav.menu-in a').allInnerTexts()).toEqual(w.menu)
    await page.getByRole('heading', { level: 1, name: w.menu[0] }).waitFor()
    await look(page, 'my record')
    await page.getByRole('button', { name: w.wrong }).click()
    await page.getByRole('button', { name: w.send }).click()
    await page.locator('.field-error').waitFor()
    await look(page, 'an empty contest')
    await page.getByLabel(w.said).fill(said)
    await page.getByLabel(w.proof).fill('Giấy khai sinh số 12')
    await page.locator('input[type=file]').setInputFiles({
      name: 'khai-sinh.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nkhai sinh\n%%EOF'),
    })
    await page.getByRole('button', { name: w.send }).click()
    const code = await page.locator('.receipt-code').innerText()
    expect(code).toMatch(/^HS-[2-9A-Y]{4}-[2-9A-Y]{4}$/)
    await look(page, 'the receipt')
    // what is not his does not open
    for (const path of ['/people', '/reports', '/contests']) {
      await open(page, path)
      expect(await page.locator('main table').count()).toBe(0)
    }

    const office = await openPage(browser, lang)
    await signIn(office.page, officer)
    await open(office.page, '/contests')
    await office.page.locator('tr', { hasText: code }).getByRole('link').click()
    await office.page.locator('aside.panel form').waitFor()
    await look(office.page, 'contests')
    const download = office.page.waitForEvent('download')
    await office.page.getByRole('button', { name: 'khai-sinh.pdf' }).click()
    expect((await download).suggestedFilename()).toBe('khai-sinh.pdf')
    await office.page.getByLabel(w.outcome).selectOption({ label: w.corrected })
    await office.page.getByLabel(w.value).fill(said)
    await office.page.getByLabel(w.reason).fill('Theo giấy khai sinh')
    await office.page.getByRole('button', { name: w.record }).click()
    await office.page.locator('aside.panel form').waitFor({ state: 'detached' })
    await look(office.page, 'answered')

    await open(page, '/me')
    const row = page.locator('tr', { hasText: code })
    await row.waitFor()
    expect(await row.innerText()).toContain('Theo giấy khai sinh')
    expect(await page.locator('main').innerText()).toContain(said)
    await look(page, 'my record with an answer')
    await open(page, '/looks')
    await page.locator('table.tb').waitFor()
    await look(page, 'who looked')
    // 403: the screens that are not his are refused before they ask; nothing else may go wrong
    expect(faults).toEqual([])
    expect(office.faults).toEqual([])
  })
})

test('planted: an account of an office has no menu of its own record', async () => {
  const { page } = await openPage(browser)
  await signIn(page, officer)
  const menu = await page.locator('nav.menu-in a').allInnerTexts()
  expect(menu).toContain('Đề nghị sửa hồ sơ')
  expect(menu).not.toContain('Hồ sơ của tôi')
})
