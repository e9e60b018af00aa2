/**
 * Pictures of the main screens at 1366×768 in both languages, from the example, into docs/screens. Run it after a screen has changed:
 * `node scripts/screens.ts`. It starts a server of its own on throw-away data and leaves nothing behind.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { openSession } from '../src/access/store.ts'
import { features } from '../src/goc.ts'
import { openInstallation } from '../src/platform/installation.ts'
import { writeWorkbook } from '../src/platform/spreadsheets/index.ts'
import { loadWords } from '../src/platform/words.ts'
import { demoPassword, importExample } from '../src/server/demo.ts'
import { buildServer, webFolder } from '../src/server/http.ts'
import { operate } from '../src/server/operate.ts'
import { keepDemoAccounts, keepMachineAccount, projectRoot } from '../src/server/setting.ts'
import { ensureWebBuilt } from '../src/server/web-build.ts'
import { dirtyName, dirtyWorkbook } from '../tests/e2e/dirty-workbook.ts'
import { findChromium } from './chromium.ts'
import { lighter } from './png.ts'

/** A picture heavier than this does not belong in a repository. */
const heaviest = 200_000
const account = 'van.loc'

type Shot = { name: string; signedIn: boolean; show: (page: Page, address: string) => Promise<void> }

const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main h1') !== null && document.querySelector('.wait, .opening') === null)

const heads = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Đơn vị', 'Từ ngày']

/** Brings a workbook in as a draft through the screen, and stands on it. */
async function choose(page: Page, address: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${address}/imports`)
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

const shots: readonly Shot[] = [
  { name: 'sign-in', signedIn: false, show: (page, address) => page.goto(address).then(() => undefined) },
  {
    name: 'unit',
    signedIn: true,
    show: (page, address) => page.goto(`${address}/units/xa-rach-kien?at=2026-11-16&ended=1`).then(() => undefined),
  },
  {
    name: 'report',
    signedIn: true,
    show: (page, address) =>
      page.goto(`${address}/reports/can-duoc/2023?at=2023-12-31&open=commune-staff-degree&only=out`).then(() => undefined),
  },
  {
    name: 'person',
    signedIn: true,
    show: async (page, address) => {
      await page.goto(`${address}/people?q=kim ngoc&at=2023-12-31`)
      await page.getByRole('link', { name: 'Trần Thị Kim Ngọc' }).click()
      await page.getByRole('heading', { level: 1, name: 'Trần Thị Kim Ngọc' }).waitFor()
    },
  },
  {
    name: 'import',
    signedIn: true,
    show: async (page, address) => {
      await choose(page, address, dirtyName, await dirtyWorkbook(await page.evaluate(() => document.documentElement.lang)))
      await page.locator('td.err button').first().click()
      await page.locator('aside.panel form').waitFor()
    },
  },
  {
    name: 'import-who',
    signedIn: true,
    show: async (page, address) => {
      const rows = [
        heads,
        ['Lê Thị Thanh Thúy', '12/8/1994', 'Nữ', 'Tài chính – kế toán', 'UBND xã Tân Lân', '01/3/2026'],
        ['Trần Thị Kim Ngọc', '1979', 'Nữ', 'Văn phòng – thống kê', 'UBND xã Tân Lân', '15/3/2026'],
        ['Phạm Hoàng Duy', '25/11/1989', 'Nam', 'Tư pháp – hộ tịch', 'UBND xã Mỹ Lệ', '15/3/2026'],
        ['Ngô Văn Hiếu', '03/02/1992', 'Nam', 'Văn hóa – xã hội', 'UBND xã Long Cang', '01/4/2026'],
      ]
      await choose(page, address, 'Bo sung thang 3.xlsx', await writeWorkbook({ sheets: [{ name: 'Sheet1', rows }] }))
      await page.keyboard.press('F8')
      await page.locator('aside.panel ol.choices').waitFor()
    },
  },
]

async function picture(page: Page, shot: Shot, lang: string, address: string, folder: string): Promise<void> {
  await shot.show(page, address)
  await settled(page)
  // branches of the tree are fetched one after the other
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  const file = join(folder, `${shot.name}.${lang}.png`)
  const bytes = lighter(await page.screenshot())
  if (bytes.length > heaviest) throw new Error(`${file} would weigh ${bytes.length} bytes, more than ${heaviest}`)
  await writeFile(file, bytes)
  console.log(`${relative(projectRoot, file)}  ${Math.round(bytes.length / 1000)} kB`)
}

if (import.meta.main) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium on this machine: sudo apt-get install chromium')
  loadWords(features as never)
  const data = await mkdtemp(join(tmpdir(), 'goc-screens-'))
  await chmod(data, 0o711)
  const installation = await openInstallation({ dataDir: data })
  await ensureWebBuilt(console.log)
  const token = await openSession(installation.pools.signin, await keepMachineAccount(installation.pools))
  await importExample(
    (name, input) => operate(installation.pools.app, token, name, input),
    () => {},
  )
  await keepDemoAccounts(installation.pools, demoPassword)
  const app = await buildServer({
    pools: installation.pools,
    webDir: webFolder(projectRoot),
    demo: { password: demoPassword },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  const folder = join(projectRoot, 'docs', 'screens')
  await mkdir(folder, { recursive: true })
  try {
    for (const lang of ['vi', 'en']) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: lang })
      await context.addInitScript((l) => localStorage.setItem('goc.lang', l), lang)
      const page = await context.newPage()
      for (const shot of shots) {
        if (shot.signedIn && (await page.locator('nav.menu-in').count()) === 0) {
          await page.goto(address)
          await page.locator('input[name=username]').fill(account)
          await page.locator('input[name=password]').fill(demoPassword)
          await page.keyboard.press('Enter')
          await page.locator('nav.menu-in').waitFor()
        }
        await picture(page, shot, lang, address, folder)
      }
      await context.close()
    }
    await writeFile(
      join(folder, 'README.md'),
      'Made by `node scripts/screens.ts` from the example: 1366×768, Vietnamese and English. The people are invented.\n',
    )
  } finally {
    await browser.close()
    await app.close()
    await installation.close()
    await rm(data, { recursive: true, force: true })
  }
}
