/** Chromium for the tests: one page, signed in, with axe at hand. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
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

/** A page at 1366×768; every error of a script or a refused request that the test did not expect fails it. */
export async function openPage(browser: Browser, lang: 'vi' | 'en' = 'vi'): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: screen, bypassCSP: false, locale: lang })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (e) => faults.push(e.message))
  page.on('console', (m) => {
    if (m.type() === 'error' && !m.text().includes('401')) faults.push(m.text())
  })
  await page.goto(inject('address'))
  await page.evaluate((l) => localStorage.setItem('goc.lang', l), lang)
  await page.reload()
  return { page, faults }
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=password]').fill(inject('password'))
  await page.getByRole('button', { name: /^Đăng nhập|^Sign in/ }).click()
  await page.getByRole('navigation', { name: /Mục lục|Contents/ }).waitFor()
}

/** WCAG 2.0–2.2 A and AA and best practice. The source is run by the debugger, past the page's own policy. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const found = await (
      window as unknown as {
        axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
      }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.flatMap((v) =>
      v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary.slice(0, 160)}`),
    )
  })
}
