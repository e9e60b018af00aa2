/** Builds the web app when its sources are newer than what was built. A second start finds it built and does nothing. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { webFolder } from './http.ts'
import { projectRoot } from './setting.ts'

const stampFile = () => join(webFolder(projectRoot), 'built.stamp')

async function newestSource(): Promise<string> {
  let newest = 0
  let count = 0
  for (const folder of ['src', 'regulations']) {
    for (const file of await readdir(join(projectRoot, folder), { recursive: true })) {
      if (!/\.(ts|tsx|css|html|woff2|svg)$/.test(file) || file.includes('.test.')) continue
      count++
      newest = Math.max(newest, (await stat(join(projectRoot, folder, file))).mtimeMs)
    }
  }
  return `${count} ${newest}`
}

export async function ensureWebBuilt(say: (text: string) => void): Promise<void> {
  const stamp = await newestSource()
  if ((await readFile(stampFile(), 'utf8').catch(() => '')) === stamp) return
  say('Dựng giao diện web lần đầu… / Building the web app…')
  const { build } = await import('vite')
  // Started by a test runner or a developer's shell it would otherwise build React for development, half as heavy again.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: join(projectRoot, 'src', 'web'), configFile: join(projectRoot, 'vite.config.ts'), logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
  await writeFile(stampFile(), stamp)
}
