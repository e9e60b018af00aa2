/**
 * Backup, wipe, restore of one installation again and again, the physical copy and the portable archive in turn, with work in between: rows,
 * the chain of the trail and every figure are the same. Once each; twenty times with GOC_PROOF.
 */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '../../src/access/store.ts'
import { asFile, type Kept, keyThere } from '../../src/audit/head.ts'
import { keyFileIn, openSealer } from '../../src/audit/seal.ts'
import { newestHead, verifyOn } from '../../src/audit/verify.store.ts'
import type { Report } from '../../src/audit/verify.ts'
import { features } from '../../src/goc.ts'
import { asOwner } from '../../src/platform/database.ts'
import { type Installation, openInstallation } from '../../src/platform/installation.ts'
import { loadWords } from '../../src/platform/words.ts'
import { importExample } from '../../src/server/demo.ts'
import { operate } from '../../src/server/operate.ts'
import { keepMachineAccount } from '../../src/server/setting.ts'
import { Random } from '../property/random.ts'
import { temporaryFolder } from '../world/folder.ts'
import { told } from '../world/told.ts'
import { goc } from './command-line.ts'
import { countIn, differences, stateOf } from './whole-state.ts'

const rounds = process.env.GOC_PROOF ? 20 : 2
const r = new Random(320)
let folder: string
let dataDir: string
let office: Installation | undefined
/** What a second body keeps. */
const heads: Kept[] = []

beforeAll(async () => {
  loadWords(features as never)
  folder = await temporaryFolder('rounds')
  dataDir = join(folder, 'office')
  office = await openInstallation({ dataDir })
  const token = await openSession(office.pools.signin, await keepMachineAccount(office.pools), 1)
  const { app } = office.pools
  await importExample(
    (name, input) => operate(app, token, name, input),
    () => {},
  )
}, 300_000)
afterAll(async () => {
  await office?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A day of the office: values corrected, records opened; then sealed. Returns the size of the chain and keeps its head. */
async function worked({ pools, owner }: Installation, day: number, kept: Kept[]): Promise<number> {
  const token = await openSession(pools.signin, await keepMachineAccount(pools), 1)
  const people = await asOwner(
    owner,
    async (c) => (await c.query<{ id: string; version: number }>('select id, version from goc.person order by id')).rows,
  )
  for (const { id, version } of r.shuffle(people).slice(0, 8)) {
    const correction = {
      table: 'person',
      id,
      version,
      field: 'native_place',
      value: `nơi ${day}/${r.int(1, 999)}`,
      reason: 'đối chiếu',
    }
    await operate(pools.app, token, 'records.correct', correction)
    await operate(pools.app, token, 'people.open', { id, at: '2024-01-01' }, 'thử')
  }
  await (await openSealer(pools.sealer, dataDir)).seal()
  const head = (await asOwner(owner, newestHead))!
  kept.push({ from: `đỉnh ${day}`, head })
  return head.size
}

/** What `goc audit verify` says of the office, with these heads as files. */
async function verifiedByCommand(heads: readonly Kept[]) {
  const named: string[] = []
  for (const [i, k] of heads.entries()) {
    if (!('head' in k)) continue
    const file = join(folder, `head-${i}.json`)
    await writeFile(file, asFile(k.head))
    named.push('--head', file)
  }
  const { code, out } = await goc(dataDir, ['audit', 'verify', '--json', ...named])
  const { whole, keptHeads, findings } = JSON.parse(out) as Report
  return { code, whole, keptHeads, findings }
}

test(`backup, wipe, restore, ${rounds} times: rows, chain, figures are the same`, async () => {
  const kept = heads
  const done = { 'physical copy': 0, archive: 0 }
  let last: Record<string, string> = {}
  for (let round = 0; round < rounds; round++) {
    office ??= await openInstallation({ dataDir })
    const size = await worked(office, round, kept)
    const before = await stateOf(office, size)
    const kind = round % 2 === 0 ? 'physical copy' : 'archive'
    const target = kind === 'archive' ? join(folder, `round-${round}.goc`) : join(folder, `round-${round}`)
    // beside the running server, as an office does it at night
    const wrote = await goc(dataDir, ['backup', kind === 'archive' ? target : `${target}/`])
    expect([wrote.err, wrote.code]).toEqual(['', 0])
    await office.close()
    office = undefined
    await rm(dataDir, { recursive: true })
    expect(existsSync(dataDir)).toBe(false)
    const back = await goc(dataDir, ['restore', target])
    expect([back.err, back.code]).toEqual(['', 0])
    await rm(target, { recursive: true })

    office = await openInstallation({ dataDir })
    last = await stateOf(office, size)
    expect([kind, differences(before, last)]).toEqual([kind, []])
    const key = await keyThere(keyFileIn(dataDir))
    const report = await asOwner(office.owner, (c) => verifyOn(c, kept, key ? [key.open] : []))
    expect(report.findings).toEqual([])
    done[kind]++
  }
  const tables = Object.keys(last).length - 5
  told(
    `backup → wipe → restore: ${rounds} times (physical copy ${done['physical copy']}, archive ${done.archive}), work in between; rows of ${tables} tables, ${countIn(last['entries of the trail'])} entries of the trail with ${countIn(last['changes in the trail'])} changes under ${countIn(last['heads of the chain'])} heads, ${countIn(last.figures)} figures: the same each time; the chain whole against all ${kept.length} heads kept`,
  )
  // the command line says the same, beside the running server, against every head that was kept on the way
  expect(await verifiedByCommand(kept)).toEqual({ code: 0, whole: true, keptHeads: rounds, findings: [] })
  expect(Math.min(countIn(last.figures), countIn(last.person), countIn(last['changes in the trail']))).toBeGreaterThan(5)
}, 3_600_000)

test('planted: one value, one change of the trail, one head less, tenures gone are each named', async () => {
  const size = (await asOwner(office!.owner, newestHead))!.size
  let before = await stateOf(office!, size)
  const plants: [string, string[]][] = [
    [`update goc.person set religion = 'x' where id = (select id from goc.person order by id limit 1)`, ['person']],
    ['delete from goc.trail_change where n = (select min(n) from goc.trail_change)', ['changes in the trail']],
    ['delete from goc.trail_head where size = (select min(size) from goc.trail_head)', ['heads of the chain']],
    ['delete from goc.tenure', ['figures', 'tenure']],
  ]
  for (const [plant, named] of plants) {
    await asOwner(office!.owner, async (c) => {
      await c.query('set session_replication_role = replica')
      expect((await c.query(plant)).rowCount).toBeGreaterThan(0)
    })
    const after = await stateOf(office!, size)
    expect(differences(before, after)).toEqual(named)
    before = after
  }
  const { code, findings } = await verifiedByCommand(heads)
  expect([code, findings.map((f) => f.kind)]).toEqual([1, expect.arrayContaining(['entryEdited', 'headBroken'])])
}, 120_000)
