/** What must hold of the places that the database has worked out, said as complaints. Empty: all is well. */
import type pg from 'pg'
import { MapModel } from './map-model.ts'
import { plusDays } from './random.ts'
import type { Placed, Tables } from './tables.ts'

export type PlaceRows = {
  placed: Placed[]
  spans: { unit_id: string; valid_from: string; valid_to: string; places: number[] }[]
  misplaced: string[]
}

/** The derived columns and rows; `misplaced` are recorded rows that do not stand where their unit stands. */
export async function readPlaces(owner: pg.ClientBase): Promise<PlaceRows> {
  const placed = (await owner.query<Placed>('select id, lft, rgt, area_today_id from goc.unit')).rows
  const spans = (
    await owner.query<PlaceRows['spans'][number]>(
      `select unit_id, valid_from, valid_to, (select coalesce(json_agg(p), '[]') from unnest(ranges) r, generate_series(lower(r), upper(r) - 1) p) as places from goc.unit_span`,
    )
  ).rows
  const tables = (
    await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'pos' where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r'`,
    )
  ).rows
  const misplaced: string[] = []
  for (const { name } of tables) {
    const { n } = (
      await owner.query<{ n: number }>(
        `select count(*)::int as n from goc.${name} r join goc.unit u on u.id = r.unit_id where r.pos <> u.lft`,
      )
    ).rows[0]!
    if (n > 0) misplaced.push(`${n} rows of ${name} stand elsewhere than their unit`)
  }
  return { placed, spans, misplaced }
}

const listed = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b).join(' ')

export function complaintsAboutPlaces(tables: Tables, rows: PlaceRows): string[] {
  const model = new MapModel(tables)
  const out: string[] = [...rows.misplaced]
  const place = new Map(rows.placed.map((p) => [p.id, p]))
  const name = (id: string) => model.nameOfPart(id, '9999-12-31') ?? id

  // One place each, 1, 2, 3… without a gap.
  if (listed(rows.placed.map((p) => p.lft)) !== listed(rows.placed.map((_, i) => i + 1)))
    out.push('the places are not 1, 2, 3… without a gap')

  for (const unit of model.units.values()) {
    const { lft, rgt, area_today_id } = place.get(unit.id)!
    // The range from its place to its end holds its subtree of today and nothing else.
    const inRange = rows.placed.filter((p) => lft <= p.lft && p.lft <= rgt).map((p) => p.lft)
    const below = [...model.subtreeToday(unit.id)].map((id) => place.get(id)!.lft)
    if (listed(inRange) !== listed(below))
      out.push(`${name(unit.id)}: its range is ${listed(inRange)}, under it stand ${listed(below)}`)
    const above = model.superiorToday(unit.id)
    if (above !== null && !(place.get(above)!.lft < lft && rgt <= place.get(above)!.rgt))
      out.push(`${name(unit.id)} lies outside its superior`)
    const today = unit.area_id === null ? null : model.areaToday(unit.area_id)
    if (area_today_id !== today) {
      out.push(`${name(unit.id)} is gathered in ${area_today_id && name(area_today_id)}, not in ${today && name(today)}`)
    }
  }

  const spansOf = Map.groupBy(rows.spans, (s) => s.unit_id)
  const days = new Set(model.changeDays().flatMap((d) => [plusDays(d, -1), d, plusDays(d, 1)]))
  for (const unit of model.units.values()) {
    const spans = spansOf.get(unit.id) ?? []
    for (const day of days) {
      const on = spans.filter((s) => s.valid_from <= day && day < s.valid_to)
      if (on.length > 1) out.push(`${name(unit.id)} has ${on.length} spans on ${day}`)
      const then = listed([...model.subtreeOn(unit.id, day)].map((id) => place.get(id)!.lft))
      const said = listed(on.flatMap((s) => s.places))
      if (then !== said)
        out.push(`${name(unit.id)} on ${day}: the span says ${said || 'nothing'}, under it stood ${then || 'nothing'}`)
    }
  }
  return out
}
