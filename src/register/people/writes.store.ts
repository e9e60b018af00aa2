/** Looks people up by number and name for the sheets that are read, and writes them and the places they belong to. */
import { sql } from 'kysely'
import type { PartialDate } from '../../kernel/dates.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import { nameSortKey } from '../../kernel/vietnamese/sort-key.ts'
import type { Door } from '../../platform/transaction.ts'
import type { Filled, NewPerson } from './person-book.ts'
import { type KnownPerson, PersonLookup } from './person-lookup.ts'

type Row = Omit<KnownPerson, 'birth'> & { y: number | null; m: number | null; d: number | null }

export const partial = (y: number | null, m: number | null, d: number | null): PartialDate | null =>
  y === null ? null : { y, ...(m === null ? {} : { m }), ...(d === null ? {} : { d }) }

/** The people who bear one of these numbers or names (in any spelling of the tone): one query for a sheet. A merged record leads to the one that stands. */
export async function lookUpPersons(
  door: Door,
  numbers: Iterable<string | null>,
  names: Iterable<string | null>,
): Promise<PersonLookup> {
  const ids = [...new Set(numbers)].filter((n) => n !== null)
  const folds = [...new Set([...new Set(names)].flatMap((name) => (name === null ? [] : fold(name))))]
  if (ids.length === 0 && folds.length === 0) return new PersonLookup()
  const rows = await door.run(sql<Row>`
    with named as materialized (select * from goc.persons_to_match(${ids}::text[], ${folds}::text[])),
      scoped as (select s.person_id, array_agg(s.unit_id::text) as units, array_agg(coalesce(u.area_today_id, u.area_id)::text) as areas
        from goc.person_scope s join goc.unit u on u.id = s.unit_id where s.person_id in (select id from named) group by s.person_id)
    select p.id, p.version, p.full_name as "fullName", p.name_fold as fold, p.sex, p.birth_y as y, p.birth_m as m, p.birth_d as d, p.personal_id as "personalId",
      p.ethnicity, p.religion, p.native_place as "nativePlace", coalesce(s.units, '{}') as units, coalesce(s.areas, '{}') as areas
    from named p left join scoped s on s.person_id = p.id`)
  return new PersonLookup(rows.map(({ y, m, d, ...p }) => ({ ...p, birth: partial(y, m, d) })))
}

export async function insertPersons(door: Door, persons: Iterable<NewPerson>): Promise<number> {
  const batch_id = door.batchId
  const rows = [...persons].map((p) => ({
    id: p.id,
    full_name: p.fullName,
    name_key: nameSortKey(p.fullName),
    name_fold: fold(p.fullName),
    sex: p.sex,
    birth_y: p.birth?.y ?? null,
    birth_m: p.birth?.m ?? null,
    birth_d: p.birth?.d ?? null,
    personal_id: p.personalId,
    native_place: p.nativePlace,
    ethnicity: p.ethnicity,
    religion: p.religion,
    unit_id: p.unit,
    batch_id,
  }))
  await door.insertMany('person', rows)
  return rows.length
}

/** Fills what was blank, of the versions seen. Returns how many of them were still there. */
export async function fillPersons(door: Door, filled: Iterable<Filled>): Promise<number> {
  const rows = [...filled].map(({ birth, ...p }) => ({ ...p, y: birth?.y ?? null, m: birth?.m ?? null, d: birth?.d ?? null }))
  if (rows.length === 0) return 0
  const done = await door.run(sql`
    update goc.person p set sex = x.sex, birth_y = x.y, birth_m = x.m, birth_d = x.d, personal_id = x."personalId", ethnicity = x.ethnicity,
      religion = x.religion, native_place = x."nativePlace", batch_id = ${door.batchId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, version int, sex text, y smallint, m smallint, d smallint, "personalId" text, ethnicity text,
      religion text, "nativePlace" text) where p.id = x.id and p.version = x.version returning p.id`)
  return done.length
}

/** Records that people belong to units; a place that is there already stays. */
export async function insertScopes(door: Door, places: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  const rows = [...places].flatMap(([person_id, units]) => [...units].map((unit_id) => ({ person_id, unit_id })))
  if (rows.length === 0) return
  await door.run(sql`
    insert into goc.person_scope (person_id, unit_id) select person_id, unit_id
    from json_populate_recordset(null::goc.person_scope, ${JSON.stringify(rows)}::json) on conflict do nothing`)
}
