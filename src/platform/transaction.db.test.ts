/** The door sends a question together with the one who asks it, as for whoever came with that token last; the answer is always that of who stands there now. */
import { sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { asOwner } from './database.ts'
import { type Door, inTransaction } from './transaction.ts'

const w = await world('goc_before_merger')
const owner = (text: string, values: unknown[] = []) => asOwner(w.owner, (c) => c.query(text, values))
const grantOf = `(select grant_id from goc.session where token_hash = sha256(convert_to($1, 'UTF8')))`
const errand = (token: string, reads = true) => ({ token, operation: 'x', reads })
const seenBy = (door: Door) =>
  door.one(sql<{ n: number; lo: number; hi: number }>`
    select count(*)::int as n, coalesce(min(pos), 0) as lo, coalesce(max(pos), 0) as hi from goc.person_scope where pos between ${sql.raw(String(door.actor.lo))} and ${sql.raw(String(door.actor.hi))}`)
const ask = (token: string) => inTransaction(w.pools.app, errand(token), seenBy)

/** The same pool; what is sent and what comes back is noted in its order. */
function watched(pool: pg.Pool, notes: string[]): pg.Pool {
  const kind = (q: unknown) => {
    const text = typeof q === 'string' ? q : (q as { text: string }).text
    return text.includes('goc.enter')
      ? 'enter'
      : text.includes('person_scope')
        ? 'question'
        : text.includes('goc.trail')
          ? 'entry'
          : text
  }
  const client = (c: pg.PoolClient): pg.PoolClient =>
    new Proxy(c, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown
        if (typeof value !== 'function') return value
        if (name !== 'query') return value.bind(target)
        return async (...args: unknown[]) => {
          notes.push(`sent ${kind(args[0])}`)
          const result: unknown = await value.apply(target, args)
          notes.push(`answered ${kind(args[0])}`)
          return result
        }
      },
    })
  return new Proxy(pool, {
    get: (target, name) => (name === 'connect' ? async () => client(await target.connect()) : Reflect.get(target, name)),
  })
}
const orderOf = async (token: string, reads = true): Promise<string[]> => {
  const notes: string[] = []
  await inTransaction(watched(w.pools.app, notes), errand(token, reads), seenBy)
  return notes.filter((n) => /enter|question/.test(n))
}

test('the second time the question goes before the door has answered; what writes waits', async () => {
  const token = await w.session('can-duoc')
  const waiting = ['sent enter', 'answered enter', 'sent question', 'answered question']
  expect(await orderOf(token)).toEqual(waiting)
  expect(await orderOf(token)).toEqual(['sent enter', 'sent question', 'answered enter', 'answered question'])
  expect(await orderOf(token, false)).toEqual(waiting)
})

describe('who stands there has changed since', () => {
  test('other bounds: the answer is of the new ones', async () => {
    const token = await w.session('can-duoc')
    const whole = await ask(token)
    await owner(
      `update goc.access_grant set unit_id = (select id from goc.unit where slug = 'xa-long-trach') where id = ${grantOf}`,
      [token],
    )
    const part = await ask(token)
    expect(part.n).toBeLessThan(whole.n)
    expect(part.n).toBeGreaterThan(0)
    const { rows } = await owner(
      `select count(*)::int as n, min(s.pos) as lo, max(s.pos) as hi from goc.person_scope s, goc.unit u where u.slug = 'xa-long-trach' and s.pos between u.lft and u.rgt`,
    )
    expect(part).toEqual(rows[0])
    await owner(`update goc.access_grant set unit_id = (select id from goc.unit where slug = 'can-duoc') where id = ${grantOf}`, [
      token,
    ])
    expect(await ask(token)).toEqual(whole)
  })

  test('a right taken, and given back: neither the old yes nor the old no', async () => {
    const token = await w.session('can-duoc', ['cadres'], ['read'])
    const open = () => w.run(token, 'people.page', { q: '' })
    await open()
    await owner(`update goc.access_grant set may = '{audit}' where id = ${grantOf}`, [token])
    await expect(open()).rejects.toMatchObject({ code: 'access:problems.notAllowed' })
    await owner(`update goc.access_grant set may = '{read}' where id = ${grantOf}`, [token])
    await expect(open()).resolves.toBeDefined()
  })

  test('nobody: no answer, and none the next time', async () => {
    const token = await w.session('can-duoc')
    await ask(token)
    await owner(`update goc.session set revoked_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))`, [token])
    for (const _ of [1, 2]) await expect(ask(token)).rejects.toMatchObject({ code: 'access:problems.noSession' })
  })

  test('what is thrown away leaves no entry', async () => {
    const token = await w.session('can-duoc')
    await ask(token)
    await owner(`update goc.access_grant set office = 'Nơi khác' where id = ${grantOf}`, [token])
    await ask(token)
    const { rows } = await owner(
      `select t.office from goc.trail t join goc.session s on s.account_id = t.account_id where s.token_hash = sha256(convert_to($1, 'UTF8')) and t.operation = 'x' order by t.at`,
      [token],
    )
    expect(rows.map((r) => (r as { office: string }).office)).toEqual(['Cơ quan thử', 'Nơi khác'])
  })
})
