/** No question holds a connection for ever: the bound of a statement, by what the errand is; what is told when it is reached. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { Problem } from '../kernel/problem.ts'
import { fromDatabase } from '../server/operate.ts'
import { asOwner } from './database.ts'
import { inTransaction } from './transaction.ts'

const w = await world('goc_empty')
const limitIn = async (reads: boolean) => {
  const token = await w.session()
  return inTransaction(w.pools.app, { token, operation: 'x', reads }, async (door) => {
    const { limit } = await door.one<{ limit: string }>(sql`select current_setting('statement_timeout') as limit`)
    return limit
  })
}

test('two minutes for who reads, thirty for who writes; the connection goes back as it came', async () => {
  expect([await limitIn(true), await limitIn(false)]).toEqual(['2min', '30min'])
  const { rows } = await w.pools.app.query<{ limit: string }>(`select current_setting('statement_timeout') as limit`)
  expect(rows[0]!.limit).toBe('2min')
})

test('a statement over its bound is ended, nothing stays, and the person is told a sentence', async () => {
  const token = await w.session()
  const long = inTransaction(w.pools.app, { token, operation: 'x', reads: true }, async (door) => {
    // the same setting, short, so that a test need not wait as long as a reader
    await door.run(sql`set local statement_timeout = '50ms'`)
    await door.run(sql`select pg_sleep(60)`)
  })
  const error = await long.catch((e: unknown) => e)
  expect(error).toMatchObject({ code: '57014' })
  expect(fromDatabase(error)).toMatchObject({ code: 'access:problems.tookTooLong', status: 503 })
  expect(fromDatabase(error)).toBeInstanceOf(Problem)
  // control: another fault has no such sentence
  expect(fromDatabase(new Error('x'))).toBe(null)
  expect(await limitIn(true)).toBe('2min')
})

test('the roles that people come by end a transaction that nobody goes on with; sign-in asks small things only', async () => {
  const settings = await asOwner(
    w.owner,
    async (c) =>
      (
        await c.query<{ role: string; config: string[] }>(
          `select rolname as role, rolconfig as config from pg_roles where rolname in ('goc_app', 'goc_signin', 'goc_sealer', 'goc_reader') order by 1`,
        )
      ).rows,
  )
  const has = (text: string) => settings.filter((s) => s.config.includes(text)).map((s) => s.role)
  // the archive's reader holds one snapshot open while others copy, for hours if need be
  expect(has('idle_in_transaction_session_timeout=60s')).toEqual(['goc_app', 'goc_sealer', 'goc_signin'])
  expect(has('statement_timeout=30s')).toEqual(['goc_signin'])
})
