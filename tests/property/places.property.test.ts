/** `goc.replace_places()` against the model of the map, over many invented countries; each is rolled back. */
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/database.ts'
import { world } from '../world/database.ts'
import { MapModel } from './map-model.ts'
import { complaintsAboutPlaces, readPlaces } from './places.ts'
import { Random } from './random.ts'
import { type MapPart, type MapWish, randomMap, scatteredMap } from './random-map.ts'
import { readTables, writeTables } from './tables.ts'

const w = await world('goc_empty')
const countries = process.env.GOC_PROOF ? 400 : 25
const ordinary: MapWish = { districts: 2, communes: 3, reorganizations: 12, organizations: true }

/** The complaints about one country; `fault` is done to the database before, `spoil` after the places are worked out. */
async function complaints(
  map: MapPart,
  fault?: (c: pg.Client) => Promise<unknown>,
  spoil?: (c: pg.Client) => Promise<unknown>,
): Promise<string[]> {
  return asOwner(w.owner, async (c) => {
    await c.query('begin')
    try {
      await fault?.(c)
      await writeTables(c, map)
      await c.query('select goc.replace_places()')
      await spoil?.(c)
      return complaintsAboutPlaces(await readTables(c), await readPlaces(c))
    } finally {
      await c.query('rollback')
    }
  })
}

describe('places', () => {
  test(`${countries} invented countries: nested without gaps, subtrees as they stood, areas of today`, async () => {
    for (let seed = 1; seed <= countries; seed++) {
      const map = randomMap(new Random(seed), { ...ordinary, reorganizations: 4 + (seed % 20) })
      expect([seed, await complaints(map)]).toEqual([seed, []])
    }
  })

  test('the countries are worth judging: whole and part, chains, dissolved levels, records handed on', () => {
    const seen = { whole: 0, part: 0, chain: 0, kept: 0, handedOn: 0, moved: 0, nowhere: 0 }
    for (let seed = 1; seed <= countries; seed++) {
      const map = randomMap(new Random(seed), { ...ordinary, reorganizations: 4 + (seed % 20) })
      const model = new MapModel(map)
      const successors = new Set(map.unit_succession.map((s) => s.to_unit_id))
      for (const s of map.unit_succession) {
        seen[s.share]++
        if (successors.has(s.from_unit_id)) seen.chain++
      }
      for (const c of map.unit_custody) {
        if (c.valid_to !== 'infinity') seen.handedOn++
        else if (!map.unit_succession.some((s) => s.from_unit_id === c.unit_id)) seen.kept++
      }
      seen.moved += map.unit_state.length - map.unit.length
      seen.nowhere += map.unit.filter((u) => u.nature === 'area' && model.areaToday(u.id) === null).length
    }
    for (const [what, n] of Object.entries(seen)) expect([what, n > countries / 5]).toEqual([what, true])
  })

  test('a country in which two districts are scattered over one another', async () => {
    expect(await complaints(scatteredMap(new Random(1), 60))).toEqual([])
  })
})

describe('areas of today, case by case', () => {
  const day = '2020-01-01'
  /** Areas A, B, C… of the communes' level under one province P; what happened is said by the test. */
  const country = async (
    happened: (h: {
      unit: Record<string, string>
      end(name: string, on: string): void
      into(from: string, to: string, on: string, share?: 'whole' | 'part'): void
      keep(name: string, keeper: string, on: string): void
    }) => void,
  ) => {
    const r = new Random(7)
    const map: MapPart = { unit: [], unit_state: [], unit_succession: [], unit_custody: [] }
    const unit: Record<string, string> = {}
    for (const name of ['P', 'Q', 'A', 'B', 'C', 'D']) {
      const id = r.uuid()
      unit[name] = id
      const province = name === 'P' || name === 'Q'
      map.unit.push({
        id,
        slug: name.toLowerCase(),
        nature: 'area',
        kind: province ? 'tinh' : 'xa',
        level: province ? 'province' : 'commune',
        area_id: id,
        valid_from: '2000-01-01',
        valid_to: 'infinity',
      })
      map.unit_state.push({
        id: r.uuid(),
        unit_id: id,
        name,
        name_fold: name.toLowerCase(),
        code: null,
        parent_id: province ? '00000000-0000-4000-8000-000000000001' : unit.P!,
        valid_from: '2000-01-01',
        valid_to: 'infinity',
      })
    }
    happened({
      unit,
      end: (name, on) => {
        map.unit.find((u) => u.id === unit[name])!.valid_to = on
        map.unit_state.find((s) => s.unit_id === unit[name])!.valid_to = on
      },
      into: (from, to, on, share = 'whole') =>
        map.unit_succession.push({
          id: r.uuid(),
          from_unit_id: unit[from]!,
          to_unit_id: unit[to]!,
          on_date: on,
          share,
          legal_basis: 'thử',
        }),
      keep: (name, keeper, on) =>
        map.unit_custody.push({
          id: r.uuid(),
          unit_id: unit[name]!,
          custodian_id: unit[keeper]!,
          valid_from: on,
          valid_to: 'infinity',
          legal_basis: 'thử',
        }),
    })
    const today = await asOwner(w.owner, async (c) => {
      await c.query('begin')
      await writeTables(c, map)
      await c.query('select goc.replace_places()')
      const rows = (
        await c.query<{ slug: string; into: string | null }>(
          'select u.slug, t.slug as into from goc.unit u left join goc.unit t on t.id = u.area_today_id',
        )
      ).rows
      await c.query('rollback')
      return Object.fromEntries(rows.map((x) => [x.slug.toUpperCase(), x.into?.toUpperCase() ?? null]))
    })
    return today
  }

  test('a chain of wholes is followed to its end', async () => {
    const t = await country(({ end, into, keep }) => {
      for (const [from, to, on] of [
        ['A', 'B', day],
        ['B', 'C', '2022-01-01'],
      ] as const) {
        end(from, on)
        into(from, to, on)
        keep(from, to, on)
      }
    })
    expect([t.A, t.B, t.C]).toEqual(['C', 'C', 'C'])
  })

  test('a part leads nowhere, nor does a whole that then went in parts', async () => {
    const t = await country(({ end, into, keep }) => {
      end('A', day)
      into('A', 'B', day)
      keep('A', 'B', day)
      end('B', '2022-01-01')
      into('B', 'C', '2022-01-01', 'part')
      into('B', 'D', '2022-01-01', 'part')
      keep('B', 'C', '2022-01-01')
    })
    expect([t.A, t.B]).toEqual([null, null])
  })

  test('what nobody succeeds goes to its custodian', async () => {
    const t = await country(({ end, keep }) => {
      end('A', day)
      keep('A', 'P', day)
    })
    expect(t.A).toBe('P')
  })

  test('a chain of wholes that ends in one whom nobody succeeds goes to that one’s custodian', async () => {
    const t = await country(({ end, into, keep }) => {
      end('A', day)
      into('A', 'B', day)
      keep('A', 'B', day)
      end('B', '2022-01-01')
      keep('B', 'P', '2022-01-01')
    })
    expect([t.B, t.A]).toEqual(['P', 'P'])
  })

  test('a custodian that has since been merged leads on to its successor', async () => {
    const t = await country(({ end, into, keep }) => {
      end('A', day)
      keep('A', 'P', day)
      end('P', '2022-01-01')
      into('P', 'Q', '2022-01-01')
      keep('P', 'Q', '2022-01-01')
    })
    expect([t.P, t.A]).toEqual(['Q', 'Q'])
  })
})

describe('planted faults: places that were worked out wrongly are seen', () => {
  const map = randomMap(new Random(3), { ...ordinary, reorganizations: 16 })

  /** Rewrites the function as somebody might who understood one of its rules wrongly. */
  const rewritten = (from: string, to: string) => async (c: pg.Client) => {
    const { source } = (
      await c.query<{ source: string }>(`select pg_get_functiondef('goc.replace_places()'::regprocedure) as source`)
    ).rows[0]!
    if (!source.includes(from)) throw new Error(`goc.replace_places() no longer says “${from}”: plant another fault`)
    await c.query(source.replace(from, to))
  }

  const refusedByDatabase = (error: Error & { code?: string }) => {
    if (error.code === undefined) throw error
    return [error.message]
  }

  const wrong: Record<string, [string, string]> = {
    'custodians are forgotten': ['coalesce(c.custodian_id, s.parent_id)', 's.parent_id'],
    'a custodian of the past counts': [`and c.valid_to = 'infinity'\n  ), walk`, '\n  ), walk'],
    'the first superior instead of the last': ['order by unit_id, valid_from desc', 'order by unit_id, valid_from'],
    'a range one too long': ['p.lft + n.size - 1 as rgt', 'p.lft + n.size as rgt'],
    'parts are added up': [`share = 'part' as parted`, 'false as parted'],
    'a chain is followed one step': ['where not o.parted\n', 'where not o.parted and o.area = o.now\n'],
    'what nobody succeeds goes nowhere': [
      'not exists (select from unit_succession',
      'false and not exists (select from unit_succession',
    ],
    'the day of the end is in the span': [
      's.valid_from <= x.f and s.valid_to > x.f',
      's.valid_from <= x.f and s.valid_to >= x.f',
    ],
    'the tree of the first day for ever': [
      's.parent_id = b.unit_id and s.valid_from <= b.f and s.valid_to > b.f',
      's.parent_id = b.unit_id',
    ],
    'the first span for ever': ['lag(ranges) over w = ranges and lag(t) over w = f', 'lag(ranges) over w is not null'],
  }
  test.each(Object.entries(wrong))('%s', async (_what, [from, to]) => {
    const found: string[] = []
    for (let seed = 1; seed <= 12 && found.length === 0; seed++) {
      const other = randomMap(new Random(seed), { ...ordinary, reorganizations: 20 })
      // A function that PostgreSQL stops, because the tree has a loop, say, is seen too.
      found.push(...(await complaints(other, rewritten(from, to)).catch(refusedByDatabase)))
    }
    expect(found).not.toEqual([])
  })

  const spoilt: Record<string, string> = {
    'two units change places': `update goc.unit u set lft = x.other from (select a.id, b.lft as other from goc.unit a join goc.unit b on abs(a.lft - b.lft) = 1 where least(a.lft, b.lft) = 5) x where x.id = u.id`,
    'a span is lost':
      'delete from goc.unit_span where (unit_id, valid_from) = (select unit_id, valid_from from goc.unit_span order by 1, 2 limit 1)',
    'a span holds a stranger': `update goc.unit_span set ranges = ranges + '{[1,2)}'::int4multirange where (unit_id, valid_from) = (select unit_id, valid_from from goc.unit_span where not ranges @> 1 order by 1, 2 limit 1)`,
    'a span lasts a day longer': `update goc.unit_span set valid_to = valid_to + 1 where (unit_id, valid_from) = (select unit_id, valid_from from goc.unit_span where valid_to <> 'infinity' order by 1, 2 limit 1)`,
    'an area is gathered elsewhere': `update goc.unit set area_today_id = '00000000-0000-4000-8000-000000000001' where id = (select id from goc.unit where level = 'commune' and nature = 'area' order by id limit 1)`,
  }
  test.each(Object.entries(spoilt))('%s', async (_what, statement) => {
    expect(await complaints(map, undefined, (c) => c.query(statement))).not.toEqual([])
  })
})
