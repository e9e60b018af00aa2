/** Looks units up by name for the sheets that are read, and writes what the sheets of the map say. */
import { sql } from 'kysely'
import { type KnownUnit, namesAsked, UnitLookup } from '../../kernel/unit-names.ts'
import type { Door } from '../../platform/transaction.ts'

/** Every state of a unit, with what it became. The bounds are those of this moment: founding units moves them. */
const known = sql`
  select u.id, u.version, u.slug, u.nature, u.kind, u.level, u.area_id as "areaId", coalesce(u.area_today_id, u.area_id) as "areaTodayId", s.parent_id as "parentId",
    (select p.name from goc.unit_state p where p.unit_id = s.parent_id order by p.valid_from desc limit 1) as "parentName",
    s.name, s.name_fold as fold, s.code, u.valid_from as from, u.valid_to as to, s.valid_from as "nameFrom", s.valid_to as "nameTo",
    u.lft between current_setting('goc.lo')::int and current_setting('goc.hi')::int as mine,
    (select string_agg(distinct n.name, ', ') from goc.unit_succession x
      join lateral (select name from goc.unit_state n where n.unit_id = x.to_unit_id order by n.valid_from desc limit 1) n on true
      where x.from_unit_id = u.id or x.from_unit_id = u.area_id) as into
  from goc.unit_state s join goc.unit u on u.id = s.unit_id`

/** The units that bear one of these names, now or ever: one query for all names of a sheet. */
export async function lookUpUnits(door: Door, names: Iterable<string | null>): Promise<UnitLookup> {
  const asked = [...new Set([...new Set(names)].flatMap((name) => (name === null ? [] : namesAsked(name))))]
  if (asked.length === 0) return new UnitLookup()
  return new UnitLookup(await door.run(sql<KnownUnit>`${known} where s.name_fold = any (${asked}::text[])`))
}

/** Units by their ids. */
export const unitsById = (door: Door, ids: readonly string[]): Promise<KnownUnit[]> =>
  door.run(sql<KnownUnit>`${known} where u.id = any (${ids}::uuid[])`)

/** Areas and organizations of these areas that are alive on a day; for areas: those directly under them too. */
export const livingIn = (door: Door, areas: readonly string[], day: string): Promise<KnownUnit[]> =>
  door.run(sql<KnownUnit>`${known} where s.valid_from <= ${day}::date and s.valid_to > ${day}::date and u.valid_to > ${day}::date
    and (u.area_id = any (${areas}::uuid[]) or (u.nature = 'area' and s.parent_id = any (${areas}::uuid[])))`)

/** Areas that bear one of these codes. */
export const unitsByCode = (door: Door, codes: readonly string[]): Promise<KnownUnit[]> =>
  codes.length === 0 ? Promise.resolve([]) : door.run(sql<KnownUnit>`${known} where s.code = any (${codes}::text[])`)

/** Of these short names, and of those that begin like them, which are taken. */
export async function slugsTaken(door: Door, wanted: readonly string[]): Promise<Set<string>> {
  if (wanted.length === 0) return new Set()
  const rows = await door.run(
    sql<{
      slug: string
    }>`select slug from goc.unit where slug = any (${wanted}::text[]) or regexp_replace(slug, '-[0-9]+(-[0-9]+)?$', '') = any (${wanted}::text[])`,
  )
  return new Set(rows.map((row) => row.slug))
}

export interface NewUnit {
  id: string
  slug: string
  nature: string
  kind: string
  level: string
  areaId: string
  parentId: string | null
  name: string
  fold: string
  code: string | null
  from: string
  basis: string | null
}

export async function insertUnits(door: Door, units: readonly NewUnit[], newId: () => string): Promise<void> {
  const batch_id = door.batchId
  await door.insertMany(
    'unit',
    // An area before the organizations in it: the rows of one statement may name each other, those of two may not.
    units.map((u) => ({
      id: u.id,
      slug: u.slug,
      nature: u.nature,
      kind: u.kind,
      level: u.level,
      area_id: u.areaId,
      valid_from: u.from,
      founded_by: u.basis,
      batch_id,
    })),
  )
  await door.insertMany(
    'unit_state',
    units.map((u) => ({
      id: newId(),
      unit_id: u.id,
      name: u.name,
      name_fold: u.fold,
      code: u.code,
      parent_id: u.parentId,
      valid_from: u.from,
      batch_id,
    })),
  )
}

export interface Succession {
  from: string
  to: string
  on: string
  share: 'whole' | 'part'
  basis: string
}
export interface Custody {
  unit: string
  custodian: string
  from: string
  basis: string
}

export const successionsOf = (door: Door, from: readonly string[]): Promise<{ from: string; to: string; on: string }[]> =>
  door.run(sql<{
    from: string
    to: string
    on: string
  }>`select from_unit_id as from, to_unit_id as to, on_date as on from goc.unit_succession
    where from_unit_id = any (${from}::uuid[])`)

export async function insertSuccessions(
  door: Door,
  successions: readonly Succession[],
  custodies: readonly Custody[],
  newId: () => string,
): Promise<void> {
  const batch_id = door.batchId
  await door.insertMany(
    'unit_succession',
    successions.map((s) => ({
      id: newId(),
      from_unit_id: s.from,
      to_unit_id: s.to,
      on_date: s.on,
      share: s.share,
      legal_basis: s.basis,
      batch_id,
    })),
  )
  await door.insertMany(
    'unit_custody',
    custodies.map((c) => ({
      id: newId(),
      unit_id: c.unit,
      custodian_id: c.custodian,
      valid_from: c.from,
      legal_basis: c.basis,
      batch_id,
    })),
  )
}

/** Ends units, and the name, code and superior they had, on a day. Returns how many of the named versions were still there. */
export async function endUnits(
  door: Door,
  units: readonly { id: string; version: number; on: string; basis: string }[],
): Promise<number> {
  const given = JSON.stringify(units)
  const ended = await door.run(sql<{ id: string }>`
    update goc.unit u set valid_to = x."on", ended_by = x.basis, batch_id = ${door.batchId}::uuid
    from json_to_recordset(${given}::json) as x(id uuid, version int, "on" date, basis text) where u.id = x.id and u.version = x.version returning u.id`)
  await door.run(sql`
    update goc.unit_state s set valid_to = x."on", batch_id = ${door.batchId}::uuid
    from json_to_recordset(${given}::json) as x(id uuid, "on" date) where s.unit_id = x.id and s.valid_to = 'infinity' and s.valid_from < x."on"`)
  return ended.length
}

/** What runs in units beyond the day they end, and what only begins there on that day or later. */
export const runningIn = (door: Door, units: readonly string[], day: string): Promise<{ running: number; later: number }> =>
  door.one(sql<{ running: number; later: number }>`
    select count(*) filter (where valid_from < ${day}::date) as running, count(*) filter (where valid_from >= ${day}::date) as later from (
      select valid_from, valid_to from goc.tenure where unit_id = any (${units}::uuid[]) union all
      select valid_from, valid_to from goc.post where unit_id = any (${units}::uuid[]) union all
      select valid_from, valid_to from goc.membership where unit_id = any (${units}::uuid[])
    ) r where valid_to > ${day}::date`)

/** Closes the posts, tenures and memberships of units on the day they end. */
export async function closeIn(door: Door, units: readonly string[], on: string, basis: string): Promise<Record<string, number>> {
  const within = sql`unit_id = any (${units}::uuid[]) and valid_to > ${on}::date and valid_from < ${on}::date`
  const batch = sql`batch_id = ${door.batchId}::uuid`
  const tenure = await door.run(
    sql`update goc.tenure set valid_to = ${on}::date, end_reason = 'ORG_ENDED', end_paper = ${basis}, ${batch} where ${within} returning id`,
  )
  const post = await door.run(sql`update goc.post set valid_to = ${on}::date, ${batch} where ${within} returning id`)
  const membership = await door.run(
    sql`update goc.membership set valid_to = ${on}::date, end_reason = 'ORG_ENDED', ${batch} where ${within} returning id`,
  )
  return { tenure: tenure.length, post: post.length, membership: membership.length }
}
