/** Many people over few connections: nobody ever sees a row of another's, however their work is interleaved. */
import { setTimeout as later } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { asOwner, openPools } from '../../src/platform/database.ts'
import { type Errand, inTransaction } from '../../src/platform/transaction.ts'
import { Random } from '../property/random.ts'
import { world } from '../world/database.ts'
import { told } from '../world/told.ts'
import { Oracle } from './matrix/oracle.ts'
import { putWorld, readOpenTables } from './matrix/put-world.ts'
import { keyFields, keyText, type Row } from './matrix/shape.ts'
import { worldOfRights } from './matrix/world-of-rights.ts'

vi.setConfig({ testTimeout: 180_000 })
const w = await world('goc_empty')
const rights = worldOfRights(8, Date.now())
await asOwner(w.owner, async (c) => {
  await putWorld(c, rights)
  await readOpenTables(c, rights)
})
const oracle = new Oracle(rights)
const tables = ['person', 'person_scope', 'tenure', 'waiver', 'engagement', 'engagement_subject', 'case_conflict', 'import_batch']
const living = rights.sessions.filter((s) => oracle.actor(s).dead.length === 0)
const people = [...living, ...living].slice(0, 50)
const mine = people.map((session) => {
  const actor = oracle.actor(session)
  return new Map(
    tables.map((table) => [
      table,
      rights.rows[table]!.filter((row) => oracle.judge(actor, 'list', table, row).allowed)
        .map((row) => keyText(table, false, row))
        .sort(),
    ]),
  )
})

test('50 people, 4 connections, 2,000 pieces of work at once: no row is crossed', async () => {
  const r = new Random(42)
  const pools = openPools(w.owner, 'test', 4)
  const crossed: string[] = []
  let done = 0
  let failed = 0
  const piece = async (who: number, table: string, kind: number) => {
    const errand: Errand = { token: people[who]!.token, operation: 'walls.crossed', reads: kind !== 1 }
    const held = mine[who]!.get(table)!
    try {
      await inTransaction(
        pools.app,
        errand,
        async (door) => {
          const look = async () => {
            const rows = await door.run<Row>(
              sql<Row>`select ${sql.raw(keyFields(table, false).join(', '))} from ${sql.raw(`goc.${table}`)}`,
            )
            const seen = rows.map((row) => keyText(table, false, row)).sort()
            if (seen.join() !== held.join())
              crossed.push(`${people[who]!.kind} in ${table}: ${seen.length} rows, not ${held.length}`)
          }
          await look()
          // somebody else gets in between
          if (kind === 2) await later(1)
          // a piece that fails half way: its connection goes to the next one
          if (kind === 3) throw new Error('given up')
          await look()
        },
        () => ({}),
      )
    } catch (error) {
      if ((error as Error).message !== 'given up') throw error
      failed++
    }
    done++
  }
  const works = Array.from({ length: 2000 }, () => [r.int(0, people.length - 1), r.pick(tables), r.int(0, 3)] as const)
  await Promise.all(works.map((work) => piece(...work)))
  // the connections, left as they are, hold nobody's rights
  const left = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const c = await pools.app.connect()
      const n = (
        await c.query<{ n: number }>(
          'select (select count(*) from goc.person)::int + (select count(*) from goc.engagement)::int as n',
        )
      ).rows[0]!.n
      c.release()
      return n
    }),
  )
  await pools.close()
  told(
    `crossed sessions: ${people.length} people, 4 connections, ${done} pieces of work, ${failed} given up half way, ${crossed.length} crossed rows`,
  )
  expect(crossed.slice(0, 5)).toEqual([])
  expect(left).toEqual([0, 0, 0, 0])
  expect([done, people.length]).toEqual([2000, 50])
  expect(new Set(mine.map((m) => [...m.values()].flat().join())).size).toBeGreaterThan(20)
})

test('a connection that keeps its settings would be noticed', async () => {
  const c = await w.pools.app.connect()
  const [wide, narrow] = [
    0,
    people.findIndex((p) => p.kind === 'at a unit' && oracle.actor(p).grant.unit_id !== rights.units[0]!.id),
  ]
  const seen = async () =>
    (await c.query<Row>('select id from goc.person')).rows.map((row) => keyText('person', false, row)).sort()
  await c.query('begin')
  await c.query('select * from goc.enter($1)', [people[wide]!.token])
  for (const name of ['token', 'lo', 'hi', 'ceiling', 'person'])
    await c.query(`select set_config('goc.${name}', current_setting('goc.${name}', true), false)`)
  await c.query('commit')
  // the next one does not come through the door
  expect(await seen()).toEqual(mine[wide]!.get('person'))
  expect(await seen()).not.toEqual(mine[narrow]!.get('person'))
  c.release(true)
})
