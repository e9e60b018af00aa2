/** `npm run demo`: an installation of its own, the example's workbooks through the same import an officer uses, the report, the web app. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesOfAccounts, openSession } from '../access/store.ts'
import { printReport } from '../cli/print-report.ts'
import { features } from '../goc.ts'
import { Problem } from '../kernel/problem.ts'
import { openInstallation } from '../platform/installation.ts'
import { loadWords, textOf } from '../platform/words.ts'
import type { FigureRow } from '../reports/contract.ts'
import type { Studying } from '../reports/narrative.ts'
import { operate } from './operate.ts'
import { failed, serve } from './serve.ts'
import { demoFolder, keepDemoAccounts, keepMachineAccount, projectRoot } from './setting.ts'
import { ensureWebBuilt } from './web-build.ts'

/** Known to everyone who reads this line; it opens invented data on one machine's loopback. */
export const demoPassword = 'can bo la cai goc'

/** Imports the example's files in the order of their names; a file that is in already is passed over. */
export async function importExample(
  run: (name: string, input: unknown) => Promise<unknown>,
  say: (line: string) => void,
  only: (file: string) => boolean = () => true,
): Promise<void> {
  const folder = join(projectRoot, 'examples', 'can-duoc')
  const files = (await readdir(folder))
    .filter((f) => f.endsWith('.xlsx'))
    .filter(only)
    .sort()
  const known = (await run('imports.list', {})) as { batches: { fileName: string; status: string }[] }
  const done = new Set(known.batches.filter((b) => b.status === 'committed').map((b) => b.fileName))
  for (const file of files) {
    if (done.has(file)) continue
    const bytes = (await readFile(join(folder, file))).toString('base64')
    const staged = (await run('imports.stage', { fileName: file, bytes })) as { id: string; version: number }
    const batch = (await run('imports.commit', { id: staged.id, version: staged.version })) as { counts: Record<string, number> }
    say(
      `  ${file.padEnd(40)} ${Object.entries(batch.counts)
        .map(([k, n]) => `${k} ${n}`)
        .join(', ')}`,
    )
  }
}

if (import.meta.main) {
  try {
    loadWords(features as never)
    const serving = !process.argv.includes('--no-serve')
    const [installation] = await Promise.all([
      openInstallation({ dataDir: demoFolder(process.env), url: process.env.DATABASE_URL }),
      serving ? ensureWebBuilt(console.log) : null,
    ])
    const machine = await keepMachineAccount(installation.pools)
    const token = await openSession(installation.pools.signin, machine, 1)
    const run = (name: string, input: unknown) => operate(installation.pools.app, token, name, input, 'demo')
    console.log(`PostgreSQL ${installation.version} · ${installation.dataDir}`)
    await importExample(run, console.log)
    await keepDemoAccounts(installation.pools, demoPassword)
    const opened = (await run('reports.open', { unit: 'can-duoc', year: 2023 })) as {
      head: Parameters<typeof printReport>[0]
      rows: FigureRow[]
      studying: Studying
    }
    console.log(`\n${printReport(opened.head, opened.rows, 'vi', opened.studying)}\n`)
    if (serving) {
      const names = (await namesOfAccounts(installation.pools.signin)).map((a) => a.name).join(', ')
      const address = await serve(installation, { password: demoPassword })
      console.log(`Gốc: ${address}\nTài khoản / accounts: ${names} · mật khẩu / password: ${demoPassword}`)
    } else await installation.close()
  } catch (error) {
    if (error instanceof Problem) {
      const text = textOf(error, 'vi')
      console.error([text.what, text.why, text.todo].join('\n'))
      process.exit(1)
    }
    failed(error)
  }
}
