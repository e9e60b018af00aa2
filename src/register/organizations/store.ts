/** Reads of the map of units. Writes come by import (writes.store.ts). */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'
import type { Node, UnitRef } from './contract.ts'

const nameOn = (id: string, day: string) =>
  sql`(select s.name from goc.unit_state s where s.unit_id = ${sql.ref(id)} order by (s.valid_from <= ${day}::date) desc, s.valid_from desc limit 1)`

/** Units in sight on the day with the parent they have on that day; ended ones, if asked, with their custodian. */
const onDay = (door: Door, at: string, ended: boolean) => sql`
  select u.id, u.slug, s.name, s.name_fold, u.nature, u.kind, u.level, u.valid_from, u.valid_to,
    case when u.valid_to > ${at}::date then s.parent_id
         else coalesce((select c.custodian_id from goc.unit_custody c where c.unit_id = u.id and c.valid_from <= ${at}::date and c.valid_to > ${at}::date), s.parent_id) end as parent_id
  from goc.unit u join lateral (
    select * from goc.unit_state s where s.unit_id = u.id and s.valid_from <= ${at}::date order by s.valid_from desc limit 1) s on true
  where u.valid_from <= ${at}::date and (u.valid_to > ${at}::date or ${ended}::boolean) and u.lft between ${door.actor.lo} and ${door.actor.hi}`

export async function treeOn(
  door: Door,
  at: string,
  ended: boolean,
  open: readonly string[],
): Promise<{ roots: string[]; nodes: Node[] }> {
  const rows = await door.run(sql<Node & { root: boolean }>`
    with d as materialized (${onDay(door, at, ended)})
    select d.id, d.slug, d.name, d.nature, d.kind, d.level, d.parent_id as "parentId", d.valid_from as from, d.valid_to as to,
      (select count(*) from d c where c.parent_id = d.id and c.kind not in ('cell', 'grassrootsCell')) as children,
      (select count(*) from d c where c.parent_id = d.id and c.kind in ('cell', 'grassrootsCell')) as cells,
      (select count(*) from goc.unit_succession x where x.to_unit_id = d.id and x.on_date <= ${at}::date) as "mergedFrom",
      not exists (select from d p where p.id = d.parent_id) as root
    from d
    where (d.parent_id = any (${open}::uuid[]) and d.kind not in ('cell', 'grassrootsCell')) or not exists (select from d p where p.id = d.parent_id)
    order by case d.nature when 'party' then 0 when 'state' then 1 when 'front' then 2 when 'union' then 3 else 4 end, d.valid_to > ${at}::date desc, d.name_fold`)
  return { roots: rows.filter((r) => r.root).map((r) => r.id), nodes: rows.map(({ root: _, ...n }) => n) }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type UnitRow = UnitRef & {
  nature: string
  kind: string
  level: string
  code: string | null
  foundedBy: string | null
  endedBy: string | null
  areaId: string | null
  alive: boolean
}

export const unitOn = async (door: Door, unit: string, at: string): Promise<UnitRow | undefined> =>
  (
    await door.run(sql<UnitRow>`
    select u.id, u.slug, s.name, u.valid_from as from, u.valid_to as to, u.nature, u.kind, u.level, s.code, u.founded_by as "foundedBy", u.ended_by as "endedBy", u.area_id as "areaId",
      u.valid_from <= ${at}::date and u.valid_to > ${at}::date as alive
    from goc.unit u join lateral (select * from goc.unit_state s where s.unit_id = u.id order by (s.valid_from <= ${at}::date) desc, s.valid_from desc limit 1) s on true
    where ${isId.test(unit) ? sql`u.id = ${unit}::uuid` : sql`u.slug = ${unit}`} and u.lft between ${door.actor.lo} and ${door.actor.hi}`)
  )[0]

export const pathOn = (door: Door, id: string, at: string) =>
  door.run(sql<UnitRef>`
    with recursive up as (
      select s.parent_id as id, 1 as n from goc.unit_state s where s.unit_id = ${id} and s.valid_from <= greatest(${at}::date, (select valid_from from goc.unit where id = ${id}))
        and s.valid_to > least(${at}::date, (select valid_to - 1 from goc.unit where id = ${id} and valid_to <> 'infinity'))
      union all
      select s.parent_id, up.n + 1 from up join goc.unit_state s on s.unit_id = up.id and s.valid_from <= ${at}::date and s.valid_to > ${at}::date where up.n < 12
    ) select u.id, u.slug, ${nameOn('u.id', at)} as name, u.valid_from as from, u.valid_to as to from up join goc.unit u on u.id = up.id order by up.n desc`)

export const sameCode = (door: Door, id: string, code: string, at: string) =>
  door.run(sql<UnitRef>`select distinct u.id, u.slug, ${nameOn('u.id', at)} as name, u.valid_from as from, u.valid_to as to from goc.unit_state s join goc.unit u on u.id = s.unit_id
    where s.code = ${code} and u.id <> ${id} order by 4`)

export const successions = (door: Door, id: string, at: string, direction: 'from' | 'into') => {
  const [mine, other] = direction === 'from' ? ['x.to_unit_id', 'x.from_unit_id'] : ['x.from_unit_id', 'x.to_unit_id']
  return door.run(sql<UnitRef & { share: string; on: string; basis: string }>`
    select u.id, u.slug, ${nameOn('u.id', at)} as name, u.valid_from as from, u.valid_to as to, x.share, x.on_date as on, x.legal_basis as basis
    from goc.unit_succession x join goc.unit u on u.id = ${sql.ref(other!)} where ${sql.ref(mine!)} = ${id} order by 3`)
}

export const custodianOf = async (door: Door, id: string, at: string): Promise<UnitRef | null> =>
  (
    await door.run(sql<UnitRef>`select u.id, u.slug, ${nameOn('u.id', at)} as name, u.valid_from as from, u.valid_to as to from goc.unit_custody c join goc.unit u on u.id = c.custodian_id
    where c.unit_id = ${id} and c.valid_to = 'infinity'`)
  )[0] ?? null

export type SeatRow = {
  bodyId: string
  bodySlug: string
  bodyName: string
  bodyKind: string
  bodyNature: string
  postId: string
  title: string
  seat: number
  rank: string
  postFrom: string
  tenureId: string | null
  personId: string | null
  name: string | null
  birthYear: number | null
  capacity: string | null
  from: string | null
  paper: string | null
  termEndsOn: string | null
  daysLeft: number | null
  local: string | null
  lastTo: string | null
  lastReason: string | null
  daysVacant: number | null
}

/** Every seat of a unit (of an area: of the organizations in it) on a day, with its holder or since when nobody holds it. */
export const seatsOn = (door: Door, unit: { id: string; nature: string }, at: string) =>
  door.run(sql<SeatRow>`
    select b.id as "bodyId", b.slug as "bodySlug", ${nameOn('b.id', at)} as "bodyName", b.kind as "bodyKind", b.nature as "bodyNature",
      p.id as "postId", p.title, p.seat, t.rank, p.valid_from as "postFrom",
      h.id as "tenureId", h.person_id as "personId", x.full_name as name, x.birth_y as "birthYear", h.capacity, h.valid_from as from, h.start_paper as paper, h.term_ends_on as "termEndsOn",
      (h.term_ends_on - ${at}::date) as "daysLeft",
      (select l.finding from goc.local_finding l where l.person_id = h.person_id and l.area_id = b.area_id and l.valid_from <= ${at}::date and l.valid_to > ${at}::date) as local,
      e.valid_to as "lastTo", e.end_reason as "lastReason", (${at}::date - coalesce(e.valid_to, p.valid_from)) as "daysVacant"
    from goc.post p join goc.unit b on b.id = p.unit_id join goc.title t on t.key = p.title
      left join lateral (select * from goc.tenure h where h.post_id = p.id and h.valid_from <= ${at}::date and h.valid_to > ${at}::date order by h.capacity = 'official' desc, h.valid_from, h.id limit 1) h on true
      left join goc.person x on x.id = h.person_id
      left join lateral (select * from goc.tenure e where h.id is null and e.post_id = p.id and e.valid_to <= ${at}::date order by e.valid_to desc limit 1) e on true
    where ${unit.nature === 'area' ? sql`b.area_id = ${unit.id}` : sql`b.id = ${unit.id}`} and p.valid_from <= ${at}::date and p.valid_to > ${at}::date
    order by case b.nature when 'party' then 0 when 'state' then 1 when 'front' then 2 else 3 end,
      case b.kind when 'committee' then 0 when 'inspectionCommission' then 1 when 'advisoryBody' then 2 when 'council' then 3 when 'peopleCommittee' then 4 else 5 end, b.slug, t.sort, p.seat`)

export const cellsOn = async (door: Door, areaId: string, at: string) =>
  (
    await door.one(
      sql<{
        n: number
      }>`select count(*) as n from goc.unit where area_id = ${areaId} and kind in ('cell', 'grassrootsCell') and valid_from <= ${at}::date and valid_to > ${at}::date`,
    )
  ).n

export const endedTenures = async (door: Door, unit: { id: string; nature: string }, from: readonly string[]) =>
  (
    await door.one(
      sql<{
        n: number
      }>`select count(*) as n from goc.tenure f join goc.unit b on b.id = f.unit_id where f.end_reason = 'ORG_ENDED' and b.area_id = any (${[unit.id, ...from]}::uuid[])`,
    )
  ).n

export const changes = (door: Door) =>
  door.run(sql<{ on: string; ended: number; founded: number; basis: string }>`
    select x.on_date as on, count(distinct x.from_unit_id) as ended, count(distinct x.to_unit_id) as founded, min(x.legal_basis) as basis
    from goc.unit_succession x join goc.unit o on o.id = x.from_unit_id join goc.unit n on n.id = x.to_unit_id
    where o.level = 'commune' and o.nature = 'area' and (o.lft between ${door.actor.lo} and ${door.actor.hi} or n.lft between ${door.actor.lo} and ${door.actor.hi})
    group by x.on_date order by x.on_date`)
