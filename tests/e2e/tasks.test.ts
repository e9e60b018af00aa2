/** The main tasks by keyboard alone, each from a page just loaded, with the actions it takes: a key is one, a text typed is one. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { open, openBrowser, openPage, settled, signIn } from './browser.ts'
import { dirtyName, dirtyWorkbook } from './dirty-workbook.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Hands on the keys: nothing else touches the page, and what was done is counted. */
class Keys {
  count = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.count++
    }
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.count++
  }
  /** What has the focus: its role or tag, and its name. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null
      const labelled = (at as HTMLInputElement | null)?.labels?.[0]?.innerText
      const name = at?.getAttribute('aria-label') ?? labelled ?? at?.innerText ?? ''
      return `${at?.getAttribute('role') ?? at?.tagName.toLowerCase() ?? ''} ${name}`.replaceAll('\u00a0', ' ').trim()
    })
  }
  /** Presses Tab until the focus stands on it. @throws when it is not there within `most` */
  async tabTo(what: RegExp, most = 60): Promise<void> {
    const way: string[] = []
    for (let n = 0; n < most; n++) {
      await this.press('Tab')
      const at = await this.focused()
      if (what.test(at)) return
      way.push(at)
    }
    throw new Error(`${what} is not reached by Tab; passed: ${way.join(' | ')}`)
  }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Signed in, on an address just loaded: the focus stands before everything. */
async function at(path: string, session?: { anew: boolean }): Promise<Keys> {
  const { page } = await openPage(browser)
  await signIn(page, 'van.loc', session)
  await open(page, path)
  return new Keys(page)
}

test('sign in', async () => {
  const { page } = await openPage(browser)
  const keys = new Keys(page)
  expect(await keys.focused()).toBe('input Tên tài khoản')
  await keys.type('van.loc')
  await keys.press('Tab')
  await keys.type(inject('password'))
  await keys.press('Enter')
  await heading(page, 'Báo cáo')
  expect(keys.count).toBe(4)
})

test('find a unit in the tree and open it', async () => {
  const keys = await at('/reports')
  await keys.tabTo(/^a Tổ chức$/)
  await keys.press('Enter')
  await heading(keys.page, 'Tổ chức')
  await settled(keys.page)
  await keys.tabTo(/^treeitem tỉnh Tây Ninh/)
  // letters look for a node, marks and all left out
  await keys.type('xa rach')
  expect(await keys.focused()).toMatch(/^treeitem xã Rạch Kiến/)
  await keys.press('Enter')
  await heading(keys.page, 'Xã Rạch Kiến')
  expect(await keys.page.locator('[role=treeitem][aria-current=page]').innerText()).toContain('xã Rạch Kiến')
  expect(keys.count).toBeLessThanOrEqual(14)
})

test('open a branch of the tree: the focus stays in it while what is under it is fetched', async () => {
  const keys = await at('/units/xa-rach-kien?at=2026-11-16')
  await keys.tabTo(/^treeitem xã Rạch Kiến/)
  await keys.type('ubnd')
  await keys.press('ArrowRight')
  await keys.page.getByRole('treeitem', { name: 'Phòng Kinh tế xã' }).waitFor()
  expect(await keys.focused()).toMatch(/^treeitem UBND xã/)
  await keys.press('ArrowRight')
  expect(await keys.focused()).toMatch(/^treeitem .*xã/)
  await keys.press('Enter')
  await keys.page.locator('main h1').getByText('xã Rạch Kiến').waitFor()
})

test('change the day', async () => {
  const keys = await at('/units/xa-rach-kien')
  await keys.tabTo(/^input Tại ngày/)
  await keys.type('1/7/2025')
  await keys.press('Enter')
  await keys.page.waitForURL(/at=2025-07-01/)
  await settled(keys.page)
  expect(await keys.page.locator('table caption').innerText()).toContain('01/7/2025')
  expect(keys.count).toBeLessThanOrEqual(6)
  // a day that is none changes nothing and says why, beside the field
  await keys.press('Control+a')
  await keys.type('31/2/2025')
  await keys.press('Enter')
  expect(await keys.page.getByRole('alert').innerText()).toContain('không có trong lịch')
  expect(keys.page.url()).toContain('at=2025-07-01')
})

test('open a number of the report, and a person behind it; Esc closes the number and gives the focus back', async () => {
  const keys = await at('/reports/can-duoc/2023?at=2024-02-22')
  await keys.press('Tab', 'Enter') // past the frame, to the page
  await keys.tabTo(/^a 98,6 % \(352\/357\)$/)
  await keys.press('Enter')
  await keys.page.locator('aside.panel ol li').first().waitFor()
  await settled(keys.page)
  expect(await keys.focused()).toMatch(/^h2 Cán bộ, công chức cấp xã đạt chuẩn/)
  await keys.press('Escape')
  expect(await keys.focused()).toBe('a 98,6 % (352/357)')
  await keys.press('Enter')
  await keys.tabTo(/^a Lê Thị Bé Ba$/)
  await keys.press('Enter')
  await heading(keys.page, 'Lê Thị Bé Ba')
  expect(keys.count).toBeLessThanOrEqual(24)
})

describe('an import', () => {
  test('choose the file, see what is wrong in three parts, mend, commit, undo, sign out', async () => {
    const keys = await at('/imports', { anew: true })
    const { page } = keys
    // listened for before it can come: the browser is told to hand the choice over only when someone listens
    const asked = page.waitForEvent('filechooser')
    await keys.press('Tab', 'Enter')
    await keys.tabTo(/^input Chọn tệp/)
    await keys.press('Space')
    await (await asked).setFiles({
      name: dirtyName,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await dirtyWorkbook('tasks')),
    })
    await heading(page, dirtyName)
    await settled(page)
    const toChoose = keys.count

    // the first error, in its three parts, with the cursor in the field that mends it
    await keys.press('F8')
    const panel = page.locator('aside.panel')
    await panel.getByRole('heading', { name: 'Ô C5: Ngày sinh' }).waitFor()
    expect((await panel.locator('dl.three dt').allInnerTexts()).join(' ')).toBe('Sai gì Vì sao Làm gì')
    expect(await panel.locator('dl.three dd').first().innerText()).toBe('“6/5/75” thiếu thế kỷ.')
    expect(await keys.focused()).toBe('input Ghi là')
    expect(await panel.locator('input').inputValue()).toBe('06/5/1975')
    expect(await panel.innerText()).toContain('đọc là ngày 6 tháng 5 năm 1975')

    // one cell by itself; the cursor goes on to the next error
    await keys.press('Enter')
    await panel.getByRole('heading', { name: 'Ô F6: Tổ chức' }).waitFor()
    expect(await panel.getByRole('heading', { level: 2 }).last().innerText()).toBe('8 chỗ phải quyết')
    // all three of the ended units at once: each goes into the unit that took it in
    await panel.getByRole('button', { name: 'Nhận cho cả 3 ô cùng lỗi' }).waitFor()
    await keys.tabTo(/^button Nhận cho cả 3 ô cùng lỗi$/, 4)
    await keys.press('Enter')
    await panel.getByRole('heading', { name: 'Ô C7: Ngày sinh' }).waitFor()
    await panel.getByRole('button', { name: 'Nhận cho cả 4 ô cùng lỗi' }).waitFor()
    await keys.tabTo(/^button Nhận cho cả 4 ô cùng lỗi$/, 4)
    await keys.press('Enter')
    await panel.getByRole('heading', { name: 'Ô C8: Ngày sinh' }).waitFor()
    // a day that is none has no reading to propose: it is typed
    await keys.type('28/2/1980')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Ghi 11 dòng thành một đợt' }).waitFor()
    expect(await keys.focused()).toBe('button Ghi 11 dòng thành một đợt')
    const toMend = keys.count - toChoose

    await keys.press('Enter')
    await page.getByText('Đã ghi: 11 người').waitFor()
    await keys.tabTo(/^button Hoàn tác cả đợt$/)
    await keys.press('Enter')
    expect(await keys.focused()).toBe('button Hoàn tác')
    await keys.press('Enter')
    await page.getByText('Đợt này đã được hoàn tác').waitFor()
    const toUndo = keys.count - toChoose - toMend

    await page.reload()
    await settled(page)
    await keys.tabTo(/^summary Phạm Văn Lộc$/)
    await keys.press('Enter', 'Tab', 'Enter')
    await heading(page, 'Đăng nhập')
    const toLeave = keys.count - toChoose - toMend - toUndo
    expect({ toChoose, toMend, toUndo, toLeave }).toEqual({ toChoose: 4, toMend: 10, toUndo: 4, toLeave: 10 })
  })
})

test('planted: what Tab does not reach, or reaches too late, is told', async () => {
  const { page } = await openPage(browser)
  const keys = new Keys(page)
  await page.evaluate(() => document.querySelector('button[type=submit]')?.setAttribute('tabindex', '-1'))
  await expect(keys.tabTo(/^button Đăng nhập$/, 8)).rejects.toThrow('is not reached by Tab')
  expect(keys.count).toBe(8)
})
