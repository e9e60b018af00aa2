/** How long from the start of the process until a page can be used: the second start, on the nation's own data. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../src/server/setting.ts'
import { median } from './statistics.ts'

export type StartResult = { readonly pageMs: number; readonly sessionMs: number; readonly starts: number }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Waits until `ask` says yes. Throws with what the process said when it has ended or after two minutes. */
async function until(ask: () => Promise<boolean>, dead: () => string | null): Promise<void> {
  const end = Date.now() + 120_000
  while (!(await ask().catch(() => false))) {
    const words = dead()
    if (words !== null || Date.now() > end) throw new Error(`the product did not start: ${words ?? 'no page in two minutes'}`)
    await sleep(3)
  }
}

/** One start and stop. `built`: the web app was made anew on the way, so the time is not that of a second start. */
async function startOnce(dataDir: string): Promise<{ pageMs: number; sessionMs: number; built: boolean }> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const from = performance.now()
  const child = spawn(process.execPath, ['src/server/start.ts'], {
    cwd: projectRoot,
    env: { ...process.env, GOC_DATA: dataDir, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (d) => {
    said += d
  })
  child.stderr.on('data', (d) => {
    said += d
  })
  const gone = once(child, 'exit')
  const dead = () => (child.exitCode === null ? null : said.slice(-600))
  try {
    await until(async () => (await fetch(`${address}/`)).status === 200, dead)
    const pageMs = performance.now() - from
    const session = { method: 'POST', headers: { 'x-goc': '1', 'content-type': 'application/json' }, body: '{}' }
    await until(async () => ((await (await fetch(`${address}/api/session/info`, session)).json()) as { ok: boolean }).ok, dead)
    return { pageMs, sessionMs: performance.now() - from, built: /Building the web app/.test(said) }
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM')
    await gone
  }
}

/** Starts the product on the folder until five starts were second starts. The folder's own server must be stopped. */
export async function measureStart(dataDir: string): Promise<StartResult> {
  await startOnce(dataDir)
  const times: { pageMs: number; sessionMs: number }[] = []
  for (let tries = 0; times.length < 5 && tries < 10; tries++) {
    const one = await startOnce(dataDir)
    if (!one.built) times.push(one)
  }
  return { pageMs: median(times.map((t) => t.pageMs)), sessionMs: median(times.map((t) => t.sessionMs)), starts: times.length }
}
