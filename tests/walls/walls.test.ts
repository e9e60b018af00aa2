/** The walls, tried from the inside: the app's own role with sessions true, narrow, forged, ended; and what nobody may change. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { endSession } from '../../src/access/store.ts'
import { asOwner } from '../../src/platform/database.ts'
import { MapModel } from '../property/map-model.ts'
import { asApp, populated, refusal, rowsSeen, tablesOfWing } from './populated.ts'

const { w, tables, tableNames } = await populated()
const map = new MapModel(tables)
const bothWings = ['cadres', 'inspection']
const district = tables.unit.find((u) => u.level === 'district' && u.nature === 'area' && u.valid_to === 'infinity')!
const commune = tables.unit.find(
  (u) => u.level === 'commune' && u.nature === 'area' && u.valid_to === 'infinity' && !map.subtreeToday(district.id).has(u.id),
)!
const settings = (lo: string, hi: string, token: string) =>
  `select set_config('goc.lo', '${lo}', true), set_config('goc.hi', '${hi}', true), set_config('goc.token', '${token}', true)`
const enter = 'select * from goc.enter($1)'
const denied = '42501'

describe('who has a living session', () => {
  test('control: one who holds everything sees something in every table', async () => {
    const token = await w.session()
    await asApp(w, async (c) => {
      await c.query(enter, [token])
      expect(Object.keys(await rowsSeen(c, tableNames))).toEqual(tableNames)
    })
    expect(tableNames.length).toBeGreaterThan(40)
  })

  test('without any setting nothing is seen, and nothing fails', async () => {
    await asApp(w, async (c) => expect(await rowsSeen(c, tableNames)).toEqual({}))
  })

  test('with settings that are empty, as a connection of the pool keeps them, the same', async () => {
    await asApp(w, async (c) => {
      await c.query(settings('', '', ''))
      expect(await rowsSeen(c, tableNames)).toEqual({})
      await c.query('commit')
      await c.query('begin')
      expect((await c.query(`select current_setting('goc.lo', true) as lo`)).rows).toEqual([{ lo: '' }])
      expect(await rowsSeen(c, tableNames)).toEqual({})
    })
  })

  test('forged bounds without a session, or with a token that nobody has, see nothing in any table', async () => {
    for (const token of ['', 'x', randomUUID()])
      await asApp(w, async (c) => {
        await c.query(settings('0', '1000000', token))
        expect(await rowsSeen(c, tableNames)).toEqual({})
      })
  })

  test('a session of a narrower unit with its bounds widened sees nothing in any table', async () => {
    const token = await w.session(commune.slug, bothWings)
    await asApp(w, async (c) => {
      const { lo, hi } = (await c.query<{ lo: number; hi: number }>(enter, [token])).rows[0]!
      expect(Object.keys(await rowsSeen(c, tableNames)).length).toBeGreaterThan(10)
      for (const [from, to] of [
        [lo - 1, hi],
        [lo, hi + 1],
        [1, 100_000],
      ] as const) {
        await c.query(settings(String(from), String(to), token))
        expect(await rowsSeen(c, tableNames)).toEqual({})
      }
      for (const [from, to] of [
        ['', String(hi)],
        [String(lo), ''],
      ] as const) {
        await c.query(settings(from, to, token))
        expect(await rowsSeen(c, tableNames)).toEqual({})
      }
    })
  })

  test('a session that is ended sees nothing from the next query on, inside its own transaction too', async () => {
    const token = await w.session()
    await asApp(w, async (c) => {
      await c.query(enter, [token])
      expect(Object.keys(await rowsSeen(c, tableNames))).toEqual(tableNames)
      await endSession(w.pools.signin, token)
      expect(await rowsSeen(c, tableNames)).toEqual({})
    })
    await expect(w.run(token, 'access.me', {})).rejects.toMatchObject({ code: 'access:problems.noSession' })
  })

  test('so does one whose time is over, and one of a closed account', async () => {
    const faults = [
      `update goc.session set expires_at = now() - interval '1 second' where token_hash = sha256(convert_to($1, 'UTF8'))`,
      `update goc.account set closed_at = now() where id = (select account_id from goc.session where token_hash = sha256(convert_to($1, 'UTF8')))`,
    ]
    for (const fault of faults) {
      const token = await w.session()
      await asApp(w, async (c) => {
        const { lo, hi } = (await c.query<{ lo: number; hi: number }>(enter, [token])).rows[0]!
        await w.pools.signin.query(fault, [token])
        expect(await rowsSeen(c, tableNames)).toEqual({})
        await c.query(settings(String(lo), String(hi), token))
        expect(await rowsSeen(c, tableNames)).toEqual({})
        expect((await c.query(enter, [token])).rows).toEqual([])
      })
    }
  })

  test('a reader sees of each table the rows of his own subtree of today, no more and no fewer', async () => {
    for (const unit of [district, commune]) {
      const token = await w.session(unit.slug, bothWings)
      const inside = [...map.subtreeToday(unit.id)]
      const scoped = await asOwner(w.owner, async (c) => {
        const out: Record<string, number> = {}
        for (const name of tableNames) {
          const has = await c.query(`select from pg_attribute where attrelid = 'goc.${name}'::regclass and attname = 'pos'`)
          if (!has.rowCount || name === 'person' || name === 'person_was') continue
          const n = (
            await c.query<{ n: number }>(`select count(*)::int as n from goc.${name} where unit_id = any ($1)`, [inside])
          ).rows[0]!.n
          if (n > 0) out[name] = n
        }
        return out
      })
      await asApp(w, async (c) => {
        await c.query(enter, [token])
        const seen = await rowsSeen(c, tableNames)
        for (const name of Object.keys(scoped)) expect([unit.slug, name, seen[name]]).toEqual([unit.slug, name, scoped[name]])
        const people = new Set([
          ...tables.person.filter((p) => inside.includes(p.unit_id)).map((p) => p.id),
          ...tables.person_scope.filter((s) => inside.includes(s.unit_id)).map((s) => s.person_id),
        ])
        expect(seen.person).toBe(people.size)
      })
      expect(Object.keys(scoped).length).toBeGreaterThan(15)
    }
  })

  test('a wing that the account does not work in is not there', async () => {
    for (const wings of [['cadres'], ['inspection'], []]) {
      const token = await w.session('viet-nam', wings)
      await asApp(w, async (c) => {
        await c.query(enter, [token])
        const seen = Object.keys(await rowsSeen(c, tableNames))
        const hidden = Object.entries(tablesOfWing).flatMap(([wing, names]) =>
          wings.includes(wing) ? [] : names.flatMap((n) => [n, `${n}_was`]),
        )
        expect(seen).toEqual(tableNames.filter((name) => !hidden.includes(name)))
      })
    }
  })
})

describe('writing', () => {
  const strange = tables.tenure.find((t) => !map.subtreeToday(commune.id).has(t.unit_id))!
  const own = tables.membership.find((m) => map.subtreeToday(district.id).has(m.unit_id))!

  test('no row comes into being outside one’s bounds, and none is moved there', async () => {
    const token = await w.session(commune.slug, bothWings)
    await asApp(w, async (c) => {
      await c.query(enter, [token])
      expect(
        await refusal(c, `insert into goc.document (id, number, kind, issuer, unit_id) values ($1, 'x', 'x', 'x', $2)`, [
          randomUUID(),
          strange.unit_id,
        ]),
      ).toBe(denied)
      expect((await c.query('update goc.tenure set end_reason = $2 where id = $1', [strange.id, 'x'])).rowCount).toBe(0)
      expect((await c.query('delete from goc.tenure where id = $1', [strange.id])).rowCount).toBe(0)
    })
    const wider = await w.session(district.slug, bothWings)
    await asApp(w, async (c) => {
      await c.query(enter, [wider])
      expect(await refusal(c, 'update goc.membership set unit_id = $2 where id = $1', [own.id, commune.id])).toBe(denied)
    })
  })

  test('a row stands where its unit stands: nobody types a place, not by changing it either', async () => {
    const token = await w.session(district.slug, bothWings)
    await asApp(w, async (c) => {
      const { lo, hi } = (await c.query<{ lo: number; hi: number }>(enter, [token])).rows[0]!
      const place = async () =>
        (await c.query<{ pos: number }>('select pos from goc.membership where id = $1', [own.id])).rows[0]!.pos
      const before = await place()
      await refusal(c, 'update goc.membership set pos = $2 where id = $1', [own.id, before === lo ? hi : lo])
      expect(await place()).toBe(before)
    })
  })

  test('a session cannot widen itself by writing another place into its own unit', async () => {
    const token = await w.session(commune.slug, bothWings)
    await asApp(w, async (c) => {
      await c.query(enter, [token])
      const before = await rowsSeen(c, tableNames)
      for (const text of [
        'update goc.unit set rgt = 100000 where id = $1',
        'update goc.unit set lft = 0, rgt = 100000 where id = $1',
      ]) {
        await refusal(c, text, [commune.id])
        await c.query(enter, [token])
        expect([text, await rowsSeen(c, ['person', 'tenure', 'membership'])]).toEqual([
          text,
          { person: before.person, tenure: before.tenure, membership: before.membership },
        ])
      }
    })
  })

  test('who may only read changes nothing', async () => {
    const token = await w.session('viet-nam', bothWings, ['read'])
    await asApp(w, async (c) => {
      await c.query(enter, [token])
      for (const name of ['unit', 'tenure', 'person', 'waiver', 'petition', 'declaration']) {
        expect([name, (await c.query(`update goc.${name} set version = version`)).rowCount]).toEqual([name, 0])
        expect([name, (await c.query(`delete from goc.${name}`)).rowCount]).toEqual([name, 0])
      }
      expect(
        await refusal(c, `insert into goc.document (id, number, kind, issuer, unit_id) values ($1, 'x', 'x', 'x', $2)`, [
          randomUUID(),
          commune.id,
        ]),
      ).toBe(denied)
    })
  })

  test('the sign-in role sees no record, the app neither account nor session', async () => {
    const refused: string[] = []
    for (const name of tableNames) {
      if (name === 'unit' || name === 'unit_state') continue
      await w.pools.signin
        .query(`select from goc.${name}`)
        .catch((e: { code: string }) => e.code === denied && refused.push(name))
    }
    expect(refused).toEqual(tableNames.filter((n) => n !== 'unit' && n !== 'unit_state'))
    await asApp(w, async (c) => {
      for (const name of ['account', 'session'])
        expect([name, await refusal(c, `select from goc.${name}`)]).toEqual([name, denied])
    })
  })
})
