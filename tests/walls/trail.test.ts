/** What was done stays: the trail, the earlier wordings. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { asApp, populated, refusal } from './populated.ts'

const { w, tables } = await populated(72)
const token = await w.session()
const trail = () =>
  asOwner(
    w.owner,
    async (c) => (await c.query<{ operation: string; who: string }>('select operation, who from goc.trail order by at')).rows,
  )

describe('the trail', () => {
  test('one row for each operation that ran, in the name of who ran it', async () => {
    const before = (await trail()).length
    const ask = { fact: 'tenure', scope: { unit: 'viet-nam' }, at: '2024-01-01' }
    await w.run(token, 'reports.ask', { ask })
    await w.run(token, 'reports.list', { ask })
    await w.run(token, 'access.me', {})
    const rows = (await trail()).slice(before)
    expect(rows.map((r) => r.operation)).toEqual(['reports.ask', 'reports.list', 'access.me'])
    for (const r of rows) expect(r.who).toBe('Người thử')
  })

  test('of one that failed nothing but that it was refused: by its form or by the right; by its meaning, session or the database, nothing', async () => {
    const before = (await trail()).length
    const readOnly = await w.session('viet-nam', ['cadres'], [])
    const failing: [string, () => Promise<unknown>][] = [
      ['form', () => w.run(token, 'reports.ask', {})],
      ['right', () => w.run(readOnly, 'reports.ask', { ask: { fact: 'tenure', scope: { unit: 'viet-nam' }, at: '2024-01-01' } })],
      ['meaning', () => w.run(token, 'reports.ask', { ask: { fact: 'nothing', scope: { unit: 'viet-nam' }, at: '2024-01-01' } })],
      ['session', () => w.run('x', 'access.me', {})],
      [
        'database',
        () => inTransaction(w.pools.app, { token, operation: 'test', reads: false }, (door) => door.run(sql`select 1 / 0`)),
      ],
      [
        'deferred to the end',
        () =>
          inTransaction(w.pools.app, { token, operation: 'test', reads: false }, async () => {
            throw new Error('no')
          }),
      ],
    ]
    for (const [what, run] of failing)
      expect([
        what,
        await run().then(
          () => 'ran',
          () => 'failed',
        ),
      ]).toEqual([what, 'failed'])
    expect((await trail()).slice(before).map((r) => r.operation)).toEqual(['refused', 'refused'])
  })

  test('nobody changes, deletes or empties it: not the app, not the sign-in role, not the owner, not the server’s own superuser', async () => {
    const attempts = [
      `update goc.trail set who = 'x'`,
      'delete from goc.trail',
      'truncate goc.trail',
      'truncate goc.trail cascade',
    ]
    const before = await trail()
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [token])
      for (const text of attempts) expect([text, await refusal(c, text)]).toEqual([text, '42501'])
    })
    for (const text of attempts) await expect(w.pools.signin.query(text)).rejects.toMatchObject({ code: '42501' })
    for (const role of ['goc_owner', null])
      await asOwner(w.owner, async (c) => {
        await c.query('begin')
        if (role) await c.query(`set local role ${role}`)
        for (const text of attempts) expect([role, text, await refusal(c, text)]).toEqual([role, text, 'P0001'])
        await c.query('rollback')
      })
    expect(await trail()).toEqual(before)
  })

  test('an entry in another’s name is refused, whatever the connection says of the actor', async () => {
    const other = randomUUID()
    const text = `insert into goc.trail (id, unit_id, account_id, who, office, operation) values ($1, $2, $3, 'x', 'x', 'x')`
    const entry = (account: string) => [randomUUID(), tables.unit[0]!.id, account]
    await asApp(w, async (c) => {
      const { account_id } = (await c.query<{ account_id: string }>('select account_id from goc.enter($1)', [token])).rows[0]!
      await c.query(`select set_config('goc.actor', $1, true)`, [other])
      expect(await refusal(c, text, entry(other))).toBe('42501')
      expect(await refusal(c, text, entry(account_id))).toBe(null)
    })
  })

  test('planted fault: without its trigger the owner could', async () => {
    await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await c.query('drop trigger append_only on goc.trail')
      expect(await refusal(c, `update goc.trail set who = 'x'`)).toBe(null)
      await c.query('rollback')
    })
  })
})

describe('history', () => {
  const change = (text: string) =>
    inTransaction(w.pools.app, { token, operation: 'test', reads: false }, (door) => door.run(sql.raw(text)))
  const past = (id: string) =>
    asOwner(
      w.owner,
      async (c) =>
        (
          await c.query<{ form: string; version: number; known: boolean }>(
            'select form, version, recorded_at < superseded_at as known from goc.discipline_decision_was where id = $1 order by version',
            [id],
          )
        ).rows,
    )
  const live = (id: string) =>
    asOwner(
      w.owner,
      async (c) =>
        (
          await c.query<{ form: string; version: number }>('select form, version from goc.discipline_decision where id = $1', [
            id,
          ])
        ).rows[0],
    )

  test('an update keeps the earlier wording and counts the version; a second one keeps both', async () => {
    const d = tables.discipline_decision.find((x) => x.form === 'reprimand')!
    const start = (await live(d.id))!.version
    await change(`update goc.discipline_decision set form = 'warning' where id = '${d.id}'`)
    await change(`update goc.discipline_decision set form = 'reprimand', content = 'đính chính' where id = '${d.id}'`)
    expect(await live(d.id)).toEqual({ form: 'reprimand', version: start + 2 })
    expect((await past(d.id)).slice(-2)).toEqual([
      { form: 'reprimand', version: start, known: true },
      { form: 'warning', version: start + 1, known: true },
    ])
  })

  test('what is withdrawn is kept too', async () => {
    const d = tables.discipline_decision.find((x) => x.form === 'warning')!
    await change(`delete from goc.discipline_decision where id = '${d.id}'`)
    expect(await live(d.id)).toBeUndefined()
    expect((await past(d.id)).at(-1)).toMatchObject({ form: 'warning', known: true })
  })

  test('an update that was rolled back leaves nothing', async () => {
    const d = tables.discipline_decision.find((x) => x.form === 'expulsion' || x.form === 'removal')!
    const before = await past(d.id)
    await expect(
      inTransaction(w.pools.app, { token, operation: 'test', reads: false }, async (door) => {
        await door.run(sql`update goc.discipline_decision set content = 'x' where id = ${d.id}`)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await past(d.id)).toEqual(before)
  })

  test('the app changes no earlier wording and deletes none', async () => {
    await asApp(w, async (c) => {
      await c.query('select goc.enter($1)', [token])
      for (const text of ['update goc.tenure_was set version = 9', 'delete from goc.tenure_was', 'truncate goc.tenure_was'])
        expect([text, await refusal(c, text)]).toEqual([text, '42501'])
    })
  })

  test('moving the tree rewrites no history: places are derived', async () => {
    const before = await asOwner(w.owner, async (c) => (await c.query('select count(*)::int as n from goc.tenure_was')).rows)
    await change('select goc.replace_places()')
    expect(await asOwner(w.owner, async (c) => (await c.query('select count(*)::int as n from goc.tenure_was')).rows)).toEqual(
      before,
    )
  })

  test('planted fault: without the trigger the earlier wording is gone, and that is seen', async () => {
    const d = tables.discipline_decision.find((x) => x.form === 'dissolution')!
    await asOwner(w.owner, (c) => c.query('alter table goc.discipline_decision disable trigger keep_history'))
    const before = (await past(d.id)).length
    await change(`update goc.discipline_decision set content = 'x' where id = '${d.id}'`)
    expect((await past(d.id)).length).toBe(before)
    await asOwner(w.owner, (c) => c.query('alter table goc.discipline_decision enable trigger keep_history'))
    await change(`update goc.discipline_decision set content = 'y' where id = '${d.id}'`)
    expect((await past(d.id)).length).toBe(before + 1)
  })
})
