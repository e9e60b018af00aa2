/**
 * Every policy, right and trigger of the walls is taken out in turn, as the catalogue names them, and something must go red: the lint, the
 * rights as they should be, the matrix on a small world, or a trial of what the trigger does. A seeded sample; all of them with GOC_PROOF.
 */
import type pg from 'pg'
import { expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { Random } from '../property/random.ts'
import { world } from '../world/database.ts'
import { told } from '../world/told.ts'
import { holes } from './catalogue.ts'
import { type Asked, askAll, askable, type Ground, prepareGround, Tally } from './matrix/ask.ts'
import { type Mutant, mutantsOf } from './matrix/catalogue-of-mutants.ts'
import { Oracle } from './matrix/oracle.ts'
import { probes } from './matrix/probes.ts'
import { putWorld, readOpenTables } from './matrix/put-world.ts'
import { wrongRights } from './matrix/rights.ts'
import type { WorldOfRights } from './matrix/shape.ts'
import { worldOfRights } from './matrix/world-of-rights.ts'

const proof = Boolean(process.env.GOC_PROOF)
const w = await world('goc_empty')
const rights: WorldOfRights = worldOfRights(3, Date.now())
const { ground, mutants } = await asOwner(w.owner, async (c) => {
  await putWorld(c, rights)
  await readOpenTables(c, rights)
  const entry = rights.units[1]!.id
  await c.query('begin')
  await c.query(`insert into goc.trail (id, unit_id, account_id, who, office, operation) values ($1, $1, $1, 'x', 'x', 'x')`, [
    entry,
  ])
  await c.query(`insert into goc.trail_change (trail_id, wing, tbl, row_id, field) values ($1, 'register', 'x', $1, 'x')`, [
    entry,
  ])
  await c.query('commit')
  return { ground: await prepareGround(c), mutants: await mutantsOf(c) }
})
const oracle = new Oracle(rights)
const kinds = (...names: string[]) => rights.sessions.filter((s) => names.some((name) => s.kind.startsWith(name)))
/** Who looks: the dead, the narrow, the one-sided, those of whom something is known. */
const lookers = kinds(
  'session revoked',
  'some wings',
  'may: nothing',
  'may: read',
  'a low ceiling',
  'at a unit',
  'known by name',
  'holds',
)
const writers = kinds('may: read', 'some wings', 'at a unit', 'a low ceiling', 'known by name')

async function inPart<T>(c: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await c.query('savepoint part')
  try {
    return await work()
  } finally {
    await c.query('rollback to savepoint part')
  }
}

/** Does the matrix of these tables differ? Looks first, then writes; stops at the first difference, or where something breaks. */
async function matrixDiffers(c: pg.ClientBase, tables: Asked[], g: Ground = ground): Promise<boolean> {
  const random = new Random(7)
  for (const [sessions, writes] of [
    [lookers, 0],
    [writers, 1],
  ] as const)
    for (const session of sessions) {
      const tally = new Tally()
      const broke = await inPart(c, async () => {
        await c.query('set local role goc_app')
        return askAll(c, rights, oracle, g, session, tally, { tables, writes, random }).then(
          () => false,
          () => true,
        )
      })
      if (broke || tally.mismatches.length > 0) return true
    }
  return false
}

/** What notices it, or null. */
async function caughtBy(c: pg.ClientBase, m: Mutant): Promise<string | null> {
  const live = m.table.replace(/_was$/, '')
  if (m.kind === 'trigger') {
    const probe = probes[m.of]
    if (probe && !(await inPart(c, () => probe(c, rights, ground, m.table)))) return 'probe'
  } else if (m.kind === 'policy' && m.of === 'goc_app') {
    const tables = askable.filter((a) => a.table === live && a.past === m.table.endsWith('_was'))
    if (tables.length > 0 && (await matrixDiffers(c, tables))) return 'matrix'
  }
  if ((await inPart(c, () => wrongRights(c))).length > 0) return 'rights'
  if ((await inPart(c, () => holes(c))).length > 0) return 'lint'
  return null
}

async function mutated<T>(c: pg.ClientBase, sql: string, look: () => Promise<T>): Promise<T> {
  await c.query('begin')
  try {
    await c.query(sql)
    return await look()
  } finally {
    await c.query('rollback')
  }
}

test('walls that stand: nothing is red', async () => {
  await asOwner(w.owner, async (c) => {
    await c.query('begin')
    expect(await wrongRights(c)).toEqual([])
    expect(await holes(c)).toEqual([])
    const silent: string[] = []
    for (const m of mutants.filter((x) => x.kind === 'trigger' && x.of in probes))
      if (!(await inPart(c, () => probes[m.of]!(c, rights, ground, m.table)))) silent.push(`${m.of} on ${m.table}`)
    expect(silent).toEqual([])
    expect(mutants.filter((m) => m.kind === 'trigger' && !(m.of in probes)).map((m) => m.of)).toEqual([])
    expect(
      await matrixDiffers(
        c,
        askable.filter((a) => ['person_scope', 'case_team'].includes(a.table)),
      ),
    ).toBe(false)
    await c.query('rollback')
  })
}, 300_000)

test('whatever stone is taken out, something goes red', async () => {
  const natural = mutants.filter((m) => m.equivalent)
  const real = mutants.filter((m) => !m.equivalent)
  const random = new Random(Number(process.env.GOC_SEED ?? 11))
  const sample = proof
    ? real
    : [...['policy', 'trigger', 'grant'].flatMap((kind) => random.shuffle(real.filter((m) => m.kind === kind)).slice(0, 40))]
  const by = new Map<string, number>()
  const alive: string[] = []
  await asOwner(w.owner, async (c) => {
    for (const m of sample) {
      const caught = await mutated(c, m.sql, () => caughtBy(c, m))
      if (caught) by.set(caught, (by.get(caught) ?? 0) + 1)
      else alive.push(m.sql)
    }
  })
  told(
    `mutants of the walls: ${sample.length - alive.length} of ${sample.length} caught (${[...by].map(([how, n]) => `${how} ${n}`).join(', ')}); ${real.length} in all, and ${natural.length} that change nothing`,
  )
  expect(alive).toEqual([])
}, 1_800_000)

test('those that change nothing do so for one of three reasons', () => {
  const reasons = Map.groupBy(
    mutants.filter((m) => m.equivalent),
    (m) => m.equivalent!.replace(/\b(INSERT|UPDATE|DELETE)\b/, 'it'),
  )
  expect([...reasons.keys()].sort()).toEqual([
    'a unit that is not there has no place: take_place refuses it before',
    'as_the_record closes the same past and more: it is a second lock',
    'goc_app has no right to it there: the policy is a second lock',
  ])
})
