/** Every figure of the seed opened in the browser and its list counted; who does not meet a standard by name; what another wing is told. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lengthOfList, listRows, open, openBrowser, openPage, signIn } from './browser.ts'

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

test('every number of the report opens, and its list has that many rows', async () => {
  const { page, faults } = await openPage(browser)
  await signIn(page, 'van.loc')
  for (const [key, [text, records]] of Object.entries(seed)) {
    await open(page, `${report}?open=${key}`)
    const link = page.locator('article.doc a.num[aria-current=true]')
    expect([key, (await link.first().innerText()).replaceAll('\u00a0', ' ')]).toEqual([key, text])
    await page.locator('aside.panel').waitFor()
    expect([key, await lengthOfList(page, listRows.panel)]).toEqual([key, records])
  }
  expect(faults).toEqual([])
})

const five = ['Lê Thị Bé Ba', 'Nguyễn Thành Đô', 'Huỳnh Quốc Khởi', 'Trần Thị Kim Ngọc', 'Võ Văn Thạnh']

test('the five who do not meet the standard are named, with their day; and first, when all are listed', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, `${report}?open=commune-staff-degree&only=out`)
  expect(await page.locator(`${listRows.panel} a b`).allInnerTexts()).toEqual(five)
  expect((await page.locator('aside.panel').innerText()).match(/hạn 31\/3\/2024/g)).toHaveLength(5)
  await open(page, `${report}?open=commune-staff-degree`)
  expect(await page.locator('aside.panel ol').first().locator('li a b').allInnerTexts()).toEqual(five)
})

test('a person opens as he was on the day he was counted, and the trail says from where', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc')
  await open(page, `${report}?open=commune-staff-degree&only=out`)
  await page.getByRole('link', { name: 'Trần Thị Kim Ngọc' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trần Thị Kim Ngọc' }).waitFor()
  expect(new URL(page.url()).searchParams.get('at')).toBe('2024-02-22')
  const trail = page.getByRole('list', { name: 'Ai đã xem' })
  await trail.getByText('mở từ Báo cáo năm 2023: Cán bộ, công chức cấp xã đạt chuẩn về chuyên môn').first().waitFor()
  await page.getByRole('link', { name: 'Báo cáo năm 2023', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /năm 2023/ }).waitFor()
  expect(page.url()).toContain('only=out')
})

test('an office of cadres is told nothing of inspection: the number is locked, not zero', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'to.chuc')
  await open(page, report)
  const text = (await page.locator('article.doc').innerText()).replaceAll('\u00a0', ' ')
  expect(text).toContain('98,6 % (352/357)')
  expect(text).not.toContain('207')
  await open(page, `${report}?open=committee-supervised-organization-turns`)
  expect(await page.locator('aside.panel').innerText()).toContain('Số này do mảng khác giữ')
  expect(await page.locator(listRows.panel).count()).toBe(0)
})
