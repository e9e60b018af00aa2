/**
 * kill -9 of the app, of its database, of both, or of one process of the database, while several clients write over HTTP: nothing that was
 * acknowledged is lost, no change is without its entry in the trail and no entry without its change, the chain is whole, and the next
 * start is by itself. Two hundred kills with GOC_PROOF.
 */
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kept } from '../../src/audit/head.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { Random } from '../property/random.ts'
import { temporaryFolder } from '../world/folder.ts'
import { told } from '../world/told.ts'
import { killDatabase, killHard } from './kill.ts'
import {
  type Acknowledged,
  type App,
  ask,
  chainOf,
  foundOffice,
  lacks,
  type Office,
  reached,
  startApp,
  writeUntilDisturbed,
} from './office.ts'

const kinds = ['the app', 'the database', 'both', 'one process of the database'] as const
type Kind = (typeof kinds)[number]

const kills = process.env.GOC_PROOF ? 200 : 6
const clients = 6
const r = new Random(911)

let folder: string
let office: Office
let app: App | undefined
const acknowledged: Acknowledged[] = []
const kept: Kept[] = []

beforeAll(async () => {
  folder = await temporaryFolder('writes')
  office = await foundOffice(folder, clients)
})
afterAll(async () => {
  if (app) await killHard([app.child.pid!])
  // started and stopped in order once more: a server that was killed leaves its socket's folder behind
  await (await openInstallation({ dataDir: folder })).close()
  await rm(folder, { recursive: true, force: true })
})

/** Kills; what of it is left alone goes on. Returns whether the app is still meant to live. */
async function kill(kind: Kind, { child, ended }: App): Promise<boolean> {
  if (kind === 'one process of the database') {
    // the one that serves a client at this moment, as near as one can ask
    const pid = await reached(office, async (c) => {
      const { rows } = await c.query<{ pid: number }>(
        `select pid from pg_stat_activity where usename = 'goc_app' order by state = 'active' desc, query_start desc limit 1`,
      )
      return rows[0]!.pid
    })
    await killHard([pid])
    return true
  }
  if (kind === 'the database') await killDatabase(folder)
  if (kind === 'both') {
    child.kill('SIGKILL')
    await killDatabase(folder)
  }
  child.kill('SIGKILL')
  await ended
  return false
}

/** The clients write; at the write number `after` that is acknowledged, `strike` falls. Resolves when all is still. */
async function writing(running: App, round: string, after: number, strike: () => Promise<void>): Promise<Acknowledged[]> {
  const writes: Acknowledged[] = []
  let struck: Promise<void> | undefined
  // who did not notice the strike (it can be over between two requests) is stopped when it is over
  const over = new AbortController()
  await writeUntilDisturbed(office, running, round, over.signal, (write) => {
    writes.push(write)
    if (writes.length >= after) struck ??= strike().finally(() => over.abort())
  })
  if (!struck) throw new Error(`the clients were refused after ${writes.length} writes, before anything was killed`)
  await struck
  return writes
}

/** Of an app that lives on: it serves again, by itself, as soon as its database does. */
async function serving(running: App): Promise<void> {
  const gone = running.ended.then((said) => {
    throw new Error(`the app ended by itself: ${said}`)
  })
  gone.catch(() => {})
  while (!(await Promise.race([gone, ask(running, office.tokens[0]!, 'access.me', {}).catch(() => ({ ok: false }))])).ok)
    await sleep(20)
}

describe('kill -9 while people write', () => {
  test(`${kills} times: nothing acknowledged is lost, the trail is complete, the chain whole`, async () => {
    const struck: Record<Kind, number> = { 'the app': 0, 'the database': 0, both: 0, 'one process of the database': 0 }
    const wrong: string[] = []
    for (let n = 0; n < kills; n++) {
      app ??= await startApp(office)
      const kind = n < kinds.length ? kinds[n]! : r.pick(kinds)
      let lives = true
      const running = app
      const writes = await writing(running, `lần ${n}`, r.int(1, 60), async () => {
        lives = await kill(kind, running)
      })
      acknowledged.push(...writes)
      struck[kind]++
      if (!lives) app = undefined
      app ??= await startApp(office)
      await serving(app)
      await reached(office, async (c) => {
        const found = [...(await lacks(c, office, acknowledged)), ...(await chainOf(c, office, kept))]
        wrong.push(...found.map((f) => `kill ${n}, ${kind}: ${f}`))
      })
      kept.splice(0, kept.length - 3)
      expect(wrong).toEqual([])
    }
    const list = Object.entries(struck).map(([kind, n]) => `${kind} ${n}`)
    told(
      `kill -9 under writes: ${kills} (${list.join(', ')}), ${acknowledged.length} acknowledged writes of ${clients} clients: 0 lost; changes without their entry in the trail: 0, entries without their change: 0; the chain whole and the next start by itself ${kills} times`,
    )
    expect(acknowledged.length).toBeGreaterThan(kills)
    expect(Math.min(...Object.values(struck))).toBeGreaterThan(0)
  }, 5_400_000)

  test('planted: a write past the door, an entry for nothing, a change of an entry that is gone are each found', async () => {
    const plants: Record<string, string> = {
      'changed without its entry': `update goc.person set native_place = 'lén' where id = '${office.people[0]}'`,
      'an entry without its change': `insert into goc.trail (id, unit_id, account_id, who, office, operation, record_id)
        select gen_random_uuid(), unit_id, account_id, who, office, operation, record_id from goc.trail where operation = 'records.correct' limit 1`,
      'told and not changed': `delete from goc.person_was where id = '${office.people[0]}'`,
    }
    await reached(office, async (c) => {
      for (const [what, plant] of Object.entries(plants)) {
        await c.query('begin')
        await c.query('set local session_replication_role = replica')
        expect((await c.query(plant)).rowCount).toBeGreaterThan(0)
        expect((await lacks(c, office, acknowledged)).map((f) => f.split(':')[0])).toContain(what)
        await c.query('rollback')
      }
      expect(await lacks(c, office, acknowledged)).toEqual([])
    })
  })

  test('planted: writes that are acknowledged before they are on the disk are missed', async () => {
    await reached(office, (c) => c.query('alter database goc set synchronous_commit = off'))
    // its connections are made anew, so that they are under the setting
    app!.child.kill('SIGKILL')
    await app!.ended
    app = await startApp(office)
    await reached(office, async (c) => {
      const { rows } = await c.query<{ pid: number }>(`select pid from pg_stat_activity where backend_type = 'walwriter'`)
      // who would write them down in a moment is held, as a slow disk holds him
      process.kill(rows[0]!.pid, 'SIGSTOP')
    })
    const running = app
    const writes = await writing(running, 'hứa suông', 40, async () => {
      await kill('both', running)
    })
    app = await startApp(office)
    await reached(office, async (c) => {
      const found = await lacks(c, office, writes)
      expect(found.map((f) => f.split(':')[0])).toContain('acknowledged and lost')
      await c.query('alter database goc reset synchronous_commit')
    })
  })
})
