/** What an officer decides about a file: which of several people a row means, that a sheet is left out; and several files in turn. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/platform/spreadsheets/index.ts'
import { axe, type Lang, open, openBrowser, openPage, settled, sideways, signIn, stage } from './browser.ts'
import { dirtyWorkbook } from './dirty-workbook.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số định danh', 'Chức danh', 'Đơn vị', 'Từ ngày']
type Row = readonly [name: string, birth: string, id: string | null, unit: string]
const sheetOf = (name: string, rows: readonly Row[]) => ({
  name,
  rows: [
    heads,
    ...rows.map(([person, birth, id, unit], i) => [i + 1, person, birth, 'Nam', id, 'Văn phòng – thống kê', unit, '15/3/2026']),
  ],
})
const fileOf = (...sheets: ReturnType<typeof sheetOf>[]) => writeWorkbook({ sheets })

const words = {
  vi: {
    write: /^Ghi \d+ dòng thành một đợt$/,
    undo: 'Hoàn tác cả đợt',
    undoYes: 'Hoàn tác',
    undone: 'Đợt này đã được hoàn tác',
    twice: 'Có 2 người có thể là “Tạ Văn Đôi”',
    born: 'sinh 03/4/1970',
    ends: 'số định danh …0032',
    thisOne: /^Là người này.*sinh 03\/4\/1970$/,
    aNewOne: 'Là người mới',
    answered: 'đã chọn người',
    again: 'Chọn lại',
    known: 'Dòng này ghi vào hồ sơ của người đã chọn.',
    fresh: 'Dòng này ghi thành một người mới.',
    person: '1 người',
    skip: 'Bỏ cả trang này',
    skipYes: 'Bỏ trang',
    skipped: 'Trang tính “Đợt 2”: đã chọn bỏ qua',
    start: 'Đọc và ghi lần lượt 4 tệp',
    close: 'Đóng',
    standings: ['đã ghi từ trước, bỏ qua', 'đã ghi: 1 người, 1 ghế, 1 nhiệm kỳ', 'còn 9 chỗ phải quyết, chưa ghi', 'chưa đọc'],
  },
  en: {
    write: /^Write as one batch \(rows: \d+\)$/,
    undo: 'Undo the whole batch',
    undoYes: 'Undo',
    undone: 'This batch was undone',
    twice: '2 people may be “Tạ Văn Đôi”',
    born: 'born 03/4/1970',
    ends: 'personal number …0032',
    thisOne: /^It is this one.*born 03\/4\/1970$/,
    aNewOne: 'It is a new person',
    answered: 'person chosen',
    again: 'Choose again',
    known: 'This row is written into the file of the person chosen.',
    fresh: 'This row is written as a new person.',
    person: '1 person',
    skip: 'Leave this sheet out',
    skipYes: 'Leave it out',
    skipped: 'Sheet “Đợt 2”: left out by choice',
    start: 'Read and write 4 files in turn',
    close: 'Close',
    standings: [
      'written before, passed over',
      'written: 1 person, 1 seat, 1 tenure',
      '9 still to decide, not written',
      'not read yet',
    ],
  },
} as const

async function signedIn(lang: Lang): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(browser, lang)
  await signIn(opened.page, 'van.loc')
  return opened
}
async function write(page: Page, lang: Lang): Promise<string> {
  await page.getByRole('button', { name: words[lang].write }).click()
  await page.getByRole('button', { name: words[lang].undo }).waitFor()
  return new URL(page.url()).pathname
}
async function undo(page: Page, lang: Lang, batch: string): Promise<void> {
  await open(page, batch)
  await page.getByRole('button', { name: words[lang].undo }).click()
  await page.getByRole('button', { name: words[lang].undoYes, exact: true }).click()
  await page.getByText(words[lang].undone).waitFor()
}

describe.each<Lang>(['vi', 'en'])('in %s', (lang) => {
  const w = words[lang]

  test('a row that may mean two people: both shown apart, one chosen, asked again, a new one', async () => {
    const { page, faults } = await signedIn(lang)
    const twins = [
      ['Tạ Văn Đôi', '1970', '999070000031', 'UBND xã Rạch Kiến'],
      ['Tạ Văn Đôi', '03/4/1970', '999070000032', 'UBND xã Mỹ Lệ'],
    ] as const
    await stage(page, 'hai người.xlsx', await fileOf(sheetOf(`S ${lang}`, twins)))
    const first = await write(page, lang)

    await stage(page, 'một dòng.xlsx', await fileOf(sheetOf(`S ${lang}`, [['Tạ Văn Đôi', '1970', null, 'UBND xã Tân Lân']])))
    const draft = new URL(page.url()).pathname
    await page.keyboard.press('F8')
    const panel = page.locator('aside.panel')
    const choices = panel.locator('ol.choices > li')
    await choices.nth(2).waitFor()
    expect(await panel.locator('dl.three dd').first().innerText()).toContain(w.twice)
    const texts = (await choices.allInnerTexts()).map((t) => t.replaceAll('\u00a0', ' '))
    expect(texts).toHaveLength(3)
    const theOther = texts.find((t) => t.includes('Mỹ Lệ'))!
    expect(theOther).toContain(w.born)
    expect(theOther).toContain(w.ends)
    expect(texts.find((t) => t.includes('Rạch Kiến'))).toContain('…0031')
    // planted: the whole number is nowhere
    expect(await page.locator('main').innerText()).not.toContain('999070')
    expect(await axe(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    // the cursor stands on the first of them: Enter would take him
    expect(await page.evaluate(() => document.activeElement?.closest('ol.choices') !== null)).toBe(true)

    await panel.getByRole('button', { name: w.thisOne }).click()
    await page.getByRole('button', { name: w.write }).waitFor()
    await page.getByRole('button', { name: w.answered }).click()
    await panel.getByText(w.known).waitFor()
    await panel.getByRole('button', { name: w.again }).click()
    await panel.getByRole('button', { name: w.aNewOne }).click()
    await page.getByRole('button', { name: w.answered }).click()
    await panel.getByText(w.fresh).waitFor()
    await write(page, lang)
    await page.locator('.say', { hasText: w.person }).waitFor()
    await undo(page, lang, draft)
    await undo(page, lang, first)
    expect(faults).toEqual([])
  })

  test('a whole sheet is left out, asked about once; the rest is written', async () => {
    const { page, faults } = await signedIn(lang)
    const good = sheetOf('Đợt 1', [[`Tạ Văn Năm`, lang === 'vi' ? '05/5/1975' : '06/5/1975', null, 'UBND xã Rạch Kiến']])
    const bad = sheetOf('Đợt 2', [
      ['Tạ Văn Sáu', '6/5/75', null, 'UBND xã Không Có'],
      ['Tạ Văn Bảy', '31/2/1975', null, 'UBND xã Mỹ Lệ'],
    ])
    await stage(page, 'hai trang.xlsx', await fileOf(good, bad))
    const draft = new URL(page.url()).pathname
    await page.getByRole('link', { name: /^Đợt 2/ }).click()
    await settled(page)
    await page.getByRole('button', { name: w.skip }).click()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: w.skipYes, exact: true }).click()
    await page.getByText(w.skipped).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('Tạ Văn Sáu')
    // planted: the last sheet is not left out, the draft is
    await page.getByRole('button', { name: w.skip }).waitFor({ state: 'detached' })
    await write(page, lang)
    await page.locator('.say', { hasText: w.person }).waitFor()
    await undo(page, lang, draft)
    expect(faults).toEqual([])
  })

  test('several files: in the order of their names, passed over, written, stopped at the first to decide on', async () => {
    const { page, faults } = await signedIn(lang)
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const there = await fileOf(sheetOf(`S ${lang}`, [['Tạ Văn Chín', '09/9/1979', null, 'UBND xã Rạch Kiến']]))
    const clean = await fileOf(sheetOf(`S ${lang}`, [['Tạ Văn Tám', '08/8/1978', null, 'UBND xã Mỹ Lệ']]))
    await stage(page, 'trước.xlsx', there)
    const before = await write(page, lang)
    await open(page, '/imports')
    await page.locator('input[type=file]').setInputFiles([
      { name: '10 sau.xlsx', mimeType, buffer: Buffer.from(await dirtyWorkbook(`sau ${lang}`)) },
      { name: '9 dừng.xlsx', mimeType, buffer: Buffer.from(await dirtyWorkbook(`dừng ${lang}`)) },
      { name: '2 sạch.xlsx', mimeType, buffer: Buffer.from(clean) },
      {
        name: '1 đã có.xlsx',
        mimeType,
        buffer: Buffer.from(there),
      },
    ])
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: w.start }).click()
    await page.getByRole('button', { name: w.close }).and(page.locator(':not([aria-disabled])')).waitFor()
    const rows = page.locator('.queue tbody tr')
    expect(await rows.locator('th').allInnerTexts()).toEqual(['1 đã có.xlsx', '2 sạch.xlsx', '9 dừng.xlsx', '10 sau.xlsx'])
    expect((await rows.locator('td:nth-child(2)').allInnerTexts()).map((t) => t.trim())).toEqual([...w.standings])
    // a draft on which somebody decides, and no draft of the file after it
    await rows.getByRole('link', { name: '2 sạch.xlsx' }).click()
    await page.getByRole('button', { name: w.undo }).waitFor()
    await undo(page, lang, new URL(page.url()).pathname)
    await undo(page, lang, before)
    await open(page, '/imports')
    expect(await page.getByRole('link', { name: '9 dừng.xlsx' }).count()).toBe(lang === 'vi' ? 1 : 2)
    expect(await page.getByRole('link', { name: '10 sau.xlsx' }).count()).toBe(0)
    expect(faults.filter((f) => !f.includes('409'))).toEqual([])
  })
})
