/** Accounts as people meet them: opened by an administrator, entered with a ticket, kept by codes and passkeys; axe on every step. */
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { axe, open, openBrowser, openPage, settled, sideways, signIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const password = 'chim se do tren mai ngoi'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

async function look(page: Page, what: string): Promise<void> {
  for (const width of [1366, 683]) {
    await page.setViewportSize({ width, height: 768 })
    await settled(page)
    expect([what, width, await sideways(page), await axe(page)]).toEqual([what, width, 0, []])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** The administrator opens an account; returns the ticket. */
async function openAccount(page: Page, name: string): Promise<string> {
  await open(page, '/accounts?open=new')
  await field(page, 'Tên đăng nhập').fill(name)
  await field(page, 'Họ và tên').fill('Trần Thị Thử')
  await field(page, 'Phạm vi: đơn vị có chữ').fill('xã rạch kiến')
  await page.keyboard.press('Enter')
  await field(page, 'Đơn vị').waitFor()
  await field(page, 'Cơ quan').fill('Ban Xây dựng Đảng xã Rạch Kiến')
  await field(page, 'Lý do, căn cứ').fill('theo phân công')
  await button(page, 'Mở tài khoản').last().click()
  return (await page.locator('.panel .once').innerText()).trim()
}

/** The second administrator agrees to the grant that waits. */
async function agree(page: Page, name: string): Promise<void> {
  await open(page, '/accounts')
  await button(page, name).click()
  await page.getByText('chờ người thứ hai').first().waitFor()
  const panel = page.locator('aside.panel')
  await panel.getByRole('button', { name: /^Đồng ý ?:/ }).click()
  await panel.getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await panel.getByText('có hiệu lực').waitFor()
}

async function typeIn(page: Page, name: string): Promise<void> {
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await button(page, 'Đăng nhập').click()
}

async function redeem(page: Page, ticket: string): Promise<void> {
  await button(page, 'Đặt mật khẩu bằng phiếu').click()
  await field(page, 'Phiếu').fill(ticket)
  await field(page, 'Mật khẩu mới').fill(password)
  await button(page, 'Đặt mật khẩu').click()
  await page.getByText('Đã đặt mật khẩu.').waitFor()
}

const inside = (page: Page) => page.locator('nav.menu-in').waitFor({ state: 'attached' })

async function newPerson(name: string): Promise<{ page: Page; faults: string[] }> {
  const admin = await openPage(browser)
  await signIn(admin.page, 'quan.tri', { anew: true })
  const ticket = await openAccount(admin.page, name)
  expect(ticket).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  await admin.page.context().close()
  const second = await openPage(browser)
  await signIn(second.page, 'van.phong', { anew: true })
  await agree(second.page, name)
  await second.page.context().close()
  const person = await openPage(browser)
  await redeem(person.page, ticket)
  return person
}

test('from a ticket to codes on the phone: the password alone no longer lets in, a code does', async () => {
  const { page, faults } = await newPerson('thu.ma')
  await typeIn(page, 'thu.ma')
  await inside(page)
  await open(page, '/account')
  await button(page, 'Bật mã dùng một lần').click()
  await page.locator('svg.qr').waitFor()
  await look(page, 'codes being switched on')
  const secret = (await page.locator('form .once').innerText()).replaceAll(' ', '')
  const phone = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 })
  await field(page, 'Mã đang hiện trên điện thoại').fill(phone.generate())
  await button(page, 'Xác nhận và bật').click()
  await page.locator('ul.once li').first().waitFor()
  expect(await page.locator('ul.once li').count()).toBe(10)
  await look(page, 'recovery codes')
  const recovery = await page.locator('ul.once li').first().innerText()

  const again = await openPage(browser)
  await typeIn(again.page, 'thu.ma')
  await again.page.getByRole('heading', { name: 'Bước thứ hai' }).waitFor()
  expect(await again.page.evaluate(() => document.activeElement?.id)).toBe('code')
  expect(await again.page.context().cookies()).toEqual([])
  await look(again.page, 'second step')
  await field(again.page, 'Mã dùng một lần').fill('000000')
  await button(again.page, 'Vào').click()
  await again.page.locator('.errs[role=alert]').waitFor()
  await look(again.page, 'second step refused')
  await field(again.page, 'Mã dùng một lần').fill(recovery)
  await button(again.page, 'Vào').click()
  await inside(again.page)
  expect(faults).toEqual([])
})

test('a passkey signs in at once; taken out of the machine it does not', async () => {
  const { page } = await newPerson('thu.khoa')
  // a passkey belongs to a name: the bare address says where that is
  await typeIn(page, 'thu.khoa')
  await inside(page)
  await open(page, '/account')
  expect(await page.getByText('Khóa đăng nhập cần địa chỉ có tên.').count()).toBe(1)
  const named = inject('address').replace('127.0.0.1', 'localhost')
  expect(await page.locator(`a[href^="${named}"]`).count()).toBe(1)

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
  await page.goto(`${named}/account`)
  await typeIn(page, 'thu.khoa')
  await inside(page)
  await settled(page)
  await field(page, 'Tên khóa').fill('Máy thử')
  await button(page, 'Thêm khóa đăng nhập').click()
  await page.locator('ul.once li').first().waitFor()
  await page.getByRole('rowheader', { name: 'Máy thử' }).waitFor()
  expect((await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials).toHaveLength(1)

  await page.context().clearCookies()
  await page.goto(named)
  await button(page, 'Vào bằng khóa đăng nhập').click()
  await inside(page)

  // as the second factor after the password
  await page.context().clearCookies()
  await page.goto(named)
  await typeIn(page, 'thu.khoa')
  await page.getByRole('heading', { name: 'Bước thứ hai' }).waitFor()
  await button(page, 'Vào bằng khóa đăng nhập').click()
  await inside(page)

  // planted: without its owner's finger the same key is not enough
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.context().clearCookies()
  await page.goto(named)
  const asked = page.waitForResponse('**/api/session/passkey')
  await button(page, 'Vào bằng khóa đăng nhập').click()
  await asked
  await page.waitForFunction(() => document.querySelector('button[type=submit]')?.getAttribute('aria-disabled') !== 'true')
  expect(await page.locator('nav.menu-in').count()).toBe(0)
  expect(await page.context().cookies()).toEqual([])
})

test('asked again who one is, what was typed stays and is sent', async () => {
  const { page } = await openPage(browser)
  await signIn(page, 'quan.tri', { anew: true })
  // the server's own refusal, once, as five minutes later
  let refused = 0
  await page.route('**/api/accounts/open', async (route) => {
    if (refused++ > 0) return route.continue()
    const problem = { code: 'access:problems.stepUp', what: 'x', why: 'x', todo: 'x' }
    await route.fulfill({ status: 403, contentType: 'application/json', body: JSON.stringify({ ok: false, problem }) })
  })
  const before = (await page.context().cookies())[0]?.value
  const opening = openAccount(page, 'thu.lai')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await axe(page)).toEqual([])
  await dialog.getByLabel('Mật khẩu').fill('khong phai mat khau')
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  await dialog.locator('.errs').waitFor()
  expect(await field(page, 'Tên đăng nhập').inputValue()).toBe('thu.lai')
  await dialog.getByLabel('Mật khẩu').fill(inject('password'))
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  expect(await opening).toMatch(/^([0-9A-Z]{4}-){3}/)
  expect(refused).toBe(2)
  expect((await page.context().cookies())[0]?.value).not.toBe(before)
})

describe.each(['vi', 'en'] as const)('in %s, looked at', (lang) => {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)

  test('the ticket, one’s own account, the accounts', async () => {
    const { page, faults } = await openPage(browser, lang)
    await button(page, say('Đặt mật khẩu bằng phiếu', 'Set a password with a ticket')).click()
    await look(page, 'ticket')
    await button(page, say('Đặt mật khẩu', 'Set the password')).click()
    await look(page, 'ticket, nothing written')
    await page.reload()
    await page.locator('input[name=username]').waitFor()
    await signIn(page, 'van.loc', { anew: true })
    // for which wing he looks, who holds both: unsaid it is the inspection side, and nothing is sent
    const asked = async () => {
      const request = page.waitForRequest('**/api/people/open')
      await open(page, '/people?q=kim ngoc')
      await page.locator('main tbody a').first().click()
      return (await request).headers()['x-goc-work']
    }
    expect(await asked()).toBeUndefined()
    await page.locator('details.who summary').click()
    await page.locator('details.who select').waitFor()
    await look(page, 'for which wing')
    await page.locator('details.who select').selectOption('cadres')
    await page.keyboard.press('Escape')
    const again = page.waitForRequest('**/api/people/open')
    await page.locator('main a[href="/people"], main a[href^="/people?"]').first().click()
    await page.locator('input[type=search], main input').first().fill('tran')
    await page.locator('main tbody a').nth(1).click()
    expect((await again).headers()['x-goc-work']).toBe('cadres')
    await open(page, '/account')
    expect(await page.locator('main h2').count()).toBe(6)
    await look(page, 'account')
    await button(page, say('Ủy lại một phần quyền', 'Hand on a part')).click()
    await look(page, 'handing on')
    await button(page, say('Đổi mật khẩu', 'Change the password')).click()
    await look(page, 'password, nothing written')
    // not his: said, not shown
    await open(page, '/accounts')
    expect(await page.locator('main table').count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('the accounts, for whoever keeps them', async () => {
    const { page, faults } = await openPage(browser, lang)
    await signIn(page, 'quan.tri', { anew: true })
    // nothing else is in his menu
    expect(await page.locator('nav.menu-in li a').count()).toBe(1)
    await open(page, '/accounts')
    await page.getByRole('button', { name: 'rach.kien' }).waitFor()
    await look(page, 'accounts')
    await page.getByRole('button', { name: 'rach.kien' }).click()
    await page.locator('aside.panel').waitFor()
    await look(page, 'an account')
    await open(page, '/accounts?open=new')
    await look(page, 'a new account')
    await open(page, '/erasure')
    await look(page, 'an erasure')
    expect(faults).toEqual([])
  })
})
