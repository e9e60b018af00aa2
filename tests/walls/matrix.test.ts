/**
 * The authorisation matrix: who × which row × what, asked of the database under the app's own role and compared, set by set, with an oracle
 * over plain arrays that was written from the rules. A sample each time; GOC_PROOF asks a hundred thousand cells and more.
 */
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { Random } from '../property/random.ts'
import { type World, world } from '../world/database.ts'
import { told } from '../world/told.ts'
import { askAll, type Ground, prepareGround, Tally } from './matrix/ask.ts'
import { Oracle } from './matrix/oracle.ts'
import { putWorld, readOpenTables } from './matrix/put-world.ts'
import type { WorldOfRights } from './matrix/shape.ts'
import { worldOfRights } from './matrix/world-of-rights.ts'

const proof = Boolean(process.env.GOC_PROOF)
const seeds = proof ? [1, 2, 3, 4, 5] : [Number(process.env.GOC_SEED ?? 1)]
const least = proof ? 100_000 : 10_000

type Tried = { w: World; rights: WorldOfRights; oracle: Oracle; ground: Ground }
async function built(seed: number): Promise<Tried> {
  const w = await world('goc_empty')
  const rights = worldOfRights(seed, Date.now())
  const ground = await asOwner(w.owner, async (c) => {
    await putWorld(c, rights)
    await readOpenTables(c, rights)
    return prepareGround(c)
  })
  return { w, rights, oracle: new Oracle(rights), ground }
}

async function inApp(c: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await c.query('begin')
  try {
    await work()
  } finally {
    await c.query('rollback')
  }
}

async function askedOf({ w, rights, oracle, ground }: Tried, tally: Tally, seed: number): Promise<void> {
  const random = new Random(seed)
  const client = await w.pools.app.connect()
  try {
    for (const session of rights.sessions)
      await inApp(client, () => askAll(client, rights, oracle, ground, session, tally, { writes: 0.08, random }))
  } finally {
    client.release(true)
  }
}

const tried: Tried[] = []
for (const seed of seeds) tried.push(await built(seed))

const mustAllow = [
  'place: own unit',
  'place: below',
  'place: below, through a custodian',
  'place: by a post or cell of the person',
  'wing cadres',
  'wing inspection',
  'session: leave is over',
  'session: leave to come',
  'session: with a second person',
  'session: handed on',
  'session: handed on, giver on leave',
  'session: a low ceiling',
  'nothing known of the actor',
  'on the team',
  'in the subject, not its head',
  'formerly head',
  'secrecy 1',
  'secrecy 2',
  'barred from another case',
]
/** These never allow; each must have been, somewhere, all that stood in the way. */
const mustForbid = [
  'place',
  'wing',
  'case out of sight',
  'no act',
  'reads only',
  'never changed',
  'never written',
  'secrecy',
  'own body',
  'another’s draft',
  'about himself',
  'conflict: subject',
  'conflict: subject, merged',
  'conflict: kin',
  'conflict: kin, merged',
  'conflict: kin, the other way',
  'conflict: head',
  'conflict: witness',
  'conflict: declared',
  'conflict: found',
  'grant ended',
  'grant not begun',
  'grant over',
  'on leave',
  'no second person',
  'handed on from what is no longer held',
  'session revoked',
  'session expired',
  'session idle',
  'account closed',
  'grant of somebody else',
]

describe('the matrix of rights', () => {
  test('the database and the oracle allow the same', async () => {
    const tally = new Tally()
    for (const [n, t] of tried.entries()) await askedOf(t, tally, seeds[n]!)
    const actions = [...tally.byAction].map(([a, n]) => `${a} ${n}`).join(', ')
    told(
      `matrix of rights: ${tally.cells} cells (${actions}), ${tally.relations.size} relations, ${tally.alone.size} reasons, ${seeds.length} worlds, ${tally.mismatches.length} mismatches`,
    )
    expect(tally.mismatches.slice(0, 20)).toEqual([])
    expect(tally.cells).toBeGreaterThanOrEqual(least)
    const both = mustAllow.filter((relation) => {
      const n = tally.relations.get(relation)
      return !n || n.allowed === 0 || n.denied === 0
    })
    expect(both).toEqual([])
    expect(mustForbid.filter((reason) => !tally.alone.get(reason))).toEqual([])
  }, 1_800_000)

  test.each([
    ['a place', 'alter policy by_place on goc.tenure using (true) with check (true)'],
    [
      'a wing',
      `alter policy by_place on goc.waiver using ((pos < (select goc.lowest('register'))) is false and pos <= current_setting('goc.hi')::int)`,
    ],
    ['a conflict', 'drop policy clear_of_conflict on goc.engagement'],
    ['a past', 'drop policy as_the_record on goc.engagement_was'],
    ['who only reads', 'drop policy writers_delete on goc.person_scope'],
  ])(
    'a hole is planted in %s: they differ',
    async (_, hole) => {
      const { w, rights, oracle, ground } = tried[0]!
      const table = /goc\.(\w+)/.exec(hole.split(' using')[0]!)![1]!
      const tables = [{ table: table.replace(/_was$/, ''), past: table.endsWith('_was') }]
      const tally = new Tally()
      await asOwner(w.owner, async (c) => {
        await c.query('begin')
        await c.query(hole)
        for (const session of rights.sessions) {
          await c.query('savepoint one')
          await c.query('set local role goc_app')
          await askAll(c, rights, oracle, ground, session, tally, { tables, writes: 0.3, random: new Random(1) })
          await c.query('rollback to savepoint one')
        }
        await c.query('rollback')
      })
      expect(tally.mismatches.length).toBeGreaterThan(0)
    },
    180_000,
  )
})
