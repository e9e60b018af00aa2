/**
 * kill -9 of the app and of its database in the middle of an import, twenty times: all or nothing, nothing acknowledged lost,
 * and the next start is by itself.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { projectRoot } from '../../src/server/setting.ts'
import { temporaryFolder } from '../world/folder.ts'
import { told } from '../world/told.ts'
import { killDatabase } from './kill.ts'

let folder: string
let child: ChildProcess | undefined

beforeAll(async () => {
  folder = await temporaryFolder('kill')
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await killDatabase(folder)
  await rm(folder, { recursive: true, force: true })
})

type State = { committed: number; people: number; orphans: number; trail: number; batchTrail: number }

/** Starts the installation as `npm start` would after a crash, and counts. */
async function state(): Promise<State> {
  const installation = await openInstallation({ dataDir: folder })
  try {
    return await asOwner(installation.owner, async (c) => {
      const one = async (text: string) => (await c.query<{ n: number }>(text)).rows[0]!.n
      return {
        committed: await one(`select count(*)::int as n from goc.import_batch where status = 'committed'`),
        people: await one('select count(*)::int as n from goc.person'),
        // rows of a batch that is not committed: a thing done by halves
        orphans:
          await one(`select (select count(*) from goc.person p left join goc.import_batch b on b.id = p.batch_id and b.status = 'committed' where b.id is null)::int
          + (select count(*) from goc.tenure p left join goc.import_batch b on b.id = p.batch_id and b.status = 'committed' where b.id is null)::int
          + (select count(*) from goc.membership p left join goc.import_batch b on b.id = p.batch_id and b.status = 'committed' where b.id is null)::int as n`),
        trail: await one('select count(*)::int as n from goc.trail'),
        batchTrail: await one(`select count(*)::int as n from goc.trail where operation = 'imports.commit'`),
      }
    })
  } finally {
    await installation.close()
  }
}

/** Runs the importing app; resolves with what it acknowledged when it ends or is killed after `ms`. */
function importing(ms: number): Promise<string[]> {
  return new Promise((resolve) => {
    const acknowledged: string[] = []
    const app = spawn(process.execPath, [join(projectRoot, 'src', 'server', 'demo.ts'), '--no-serve'], {
      env: { ...process.env, GOC_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = app
    app.stdout.on('data', (d: Buffer) => {
      for (const line of d.toString().split('\n'))
        if (/^ {2}\d\d-.*\.xlsx/.test(line)) acknowledged.push(line.trim().split(/\s/)[0]!)
    })
    let killed: Promise<void> | undefined
    const timer = setTimeout(() => {
      app.kill('SIGKILL')
      killed = killDatabase(folder)
    }, ms)
    app.on('exit', async () => {
      clearTimeout(timer)
      // not before the last of them is dead: the next start must find what the kill left, not be hit by it
      await killed
      resolve(acknowledged)
    })
  })
}

async function anew(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  folder = await temporaryFolder('kill')
}

test('twenty kills in mid-import: all or nothing, nothing acknowledged lost, the next start by itself', async () => {
  const acknowledged = new Set<string>()
  let kills = 0
  let interrupted = 0
  // how long this machine takes when nobody disturbs it: the moments are spread over that by a fixed sequence
  const begun = performance.now()
  await importing(120_000)
  const whole = performance.now() - begun
  expect((await state()).committed).toBe(11)
  await anew()
  for (let i = 0; i < 20; i++) {
    for (const file of await importing(whole * (0.15 + ((i * 0.137) % 0.6)))) acknowledged.add(file)
    kills++
    const now = await state()
    expect(now.orphans).toBe(0)
    expect(now.committed).toBeGreaterThanOrEqual(acknowledged.size)
    // no change without its row in the trail
    expect(now.batchTrail).toBe(now.committed)
    if (now.committed < 11) interrupted++
    else if (i < 19) {
      // everything is in: start again from nothing, so that the kills keep falling into imports
      await anew()
      acknowledged.clear()
    }
  }
  expect(kills).toBe(20)
  expect(interrupted).toBeGreaterThanOrEqual(5)
  told(
    `kill -9 in mid-import: ${kills}, ${interrupted} of them before the last workbook was in: rows of an import that was not committed 0, acknowledged imports lost 0, imports without their entry in the trail 0`,
  )
  // and in the end the import goes through
  await importing(120_000)
  expect((await state()).committed).toBe(11)
})
