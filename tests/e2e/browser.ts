/** Chromium for the tests: one page, signed in, with axe at hand. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type Cookie, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium on this machine: sudo apt-get install chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const screen = { width: 1366, height: 768 }
export type Lang = 'vi' | 'en'

/**
 * A page of its own session at 1366×768, at the sign-in. `faults`: every error of a script and every refused request; a test says
 * which ones it expects. A refused session before signing in is none.
 */
export async function openPage(browser: Browser, lang: Lang = 'vi'): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: screen, locale: lang })
  await context.addInitScript((l) => localStorage.setItem('goc.lang', l), lang)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (e) => faults.push(e.message))
  page.on('console', (m) => {
    if (m.type() === 'error' && !m.text().includes('401')) faults.push(m.text())
  })
  await page.goto(inject('address'))
  await page.locator('input[name=username]').waitFor()
  return { page, faults }
}

/** Sessions of this file, by account: the server lets nobody try to sign in more than twenty times a minute. */
const sessions = new Map<string, Cookie[]>()

/** @param anew a session of its own, for a test that ends it */
export async function signIn(page: Page, name: string, { anew = false } = {}): Promise<void> {
  const known = anew ? undefined : sessions.get(name)
  if (known) {
    await page.context().addCookies(known)
    await page.reload()
  } else {
    await fillIn(page, name)
    await page.locator('nav.menu-in').waitFor({ state: 'attached' })
    if (!anew) sessions.set(name, await page.context().cookies())
  }
  // at 683 px the menu is folded: it is there, not seen
  await page.locator('nav.menu-in').waitFor({ state: 'attached' })
  await settled(page)
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=password]').fill(inject('password'))
  await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ }).click()
}

/** A page has its heading, and nothing on it waits any more: every wait says so with `.wait`, a branch of the tree with `.opening`. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('.wait, .opening') === null,
  )
}

/** Loads an address of the app anew. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(inject('address') + path)
  await settled(page)
}

/** WCAG 2.0–2.2 A and AA and best practice. The source is run by the debugger, past the page's own policy. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
    const found = await (window as unknown as { axe: { run(o: object): Promise<Found> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.flatMap((v) =>
      v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary.slice(0, 160)}`),
    )
  })
}

/** How many pixels the page can be pushed sideways; tables scroll in regions of their own. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Reads the rest of the open list, a page at a time, and counts its rows. */
export async function lengthOfList(page: Page, rows: string): Promise<number> {
  await settled(page)
  const more = page.getByRole('button', { name: /^(Xem tiếp|Show more)$/ })
  while ((await more.count()) > 0) {
    const before = await page.locator(rows).count()
    await more.first().click()
    await page.waitForFunction(([sel, n]) => document.querySelectorAll(sel as string).length > (n as number), [
      rows,
      before,
    ] as const)
  }
  return page.locator(rows).count()
}
/** Where each screen has the records behind the number that was opened. */
export const listRows = {
  panel: 'aside.panel ol.five > li',
  table: 'main table.tb tbody tr:not(.group)',
  changes: 'main .say ol.five > li',
} as const

/** Brings a workbook in as a draft through the screen, and stands on it. */
export async function stage(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await open(page, '/imports')
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/)
  // the address changes before the screen does
  await page.locator('.hsteps').waitFor()
  await settled(page)
}
