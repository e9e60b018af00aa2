/** Reads of people and of everything that hangs on one person. */
import { type RawBuilder, sql } from 'kysely'
import type { SensitiveGroup } from '../../../regulations/purposes.ts'
import type { Door } from '../../platform/transaction.ts'

type SensitiveKey = SensitiveGroup['key']

export type PersonRow = {
  id: string
  full_name: string
  name_key: string
  sex: string | null
  birth_y: number | null
  birth_m: number | null
  birth_d: number | null
  native_place: string | null
  recorded_on: string
}

const columns = sql.raw('id, full_name, name_key, sex, birth_y, birth_m, birth_d')

/** The place of the tree's root (replace_places()). */
const topPlace = 1

/**
 * A page in name order. Which people stand on it is told by their places alone: the planner, who sees the bounds, walks the index of names
 * over the places where the bounds hold somebody every few names, and gathers and sorts the places where they are few. Only those people are
 * fetched. Who stands at the top of the tree sees everyone, and walks the people themselves. All use nothing but plain comparisons: under the
 * walls nothing else reaches an index. A search by letters reads the same places, where the folded name lies beside the order.
 */
export const page = (door: Door, q: string, after: { sort: string; id: string } | null, limit: number) => {
  const { lo, hi } = door.actor
  const rows = sql.raw(String(limit + 1))
  const later = (name: string, id: string) =>
    after ? sql`and (${sql.raw(name)}, ${sql.raw(id)}) > (${after.sort}, ${after.id}::uuid)` : sql``
  const listed = (among: RawBuilder<unknown>) =>
    door.run(sql<PersonRow>`select ${columns} from goc.person where ${among} order by name_key, id limit ${rows}`, {
      keep: 'some',
    })
  if (lo <= topPlace && !q) return listed(sql`alias_of is null ${later('name_key', 'id')}`)
  const within = sql`not s.is_alias and s.pos between ${sql.raw(String(lo))} and ${sql.raw(String(hi))}`
  const named = q ? sql`and s.name_fold like ${`%${q.replaceAll(/[%_\\]/g, '')}%`}` : sql``
  const people = sql`select x.person_id from (select distinct s.name_key, s.person_id from goc.person_scope s
    where ${within} ${named} ${later('s.name_key', 's.person_id')} order by s.name_key, s.person_id limit ${rows}) x`
  return listed(sql`id = any (array(${people}))`)
}

export type SensitiveRow = {
  recorded: SensitiveKey[]
  open: SensitiveKey[]
  personal_id: string | null
  ethnicity: string | null
  religion: string | null
}

/** A person's sensitive groups: which are recorded, which are open to the session until the day ends; the values of those alone. */
export const sensitiveOf = async (door: Door, id: string): Promise<SensitiveRow | undefined> =>
  (
    await door.run(sql<SensitiveRow>`select recorded, open, personal_id, ethnicity, religion from goc.sensitive_of(${id}::uuid)`)
  )[0]

/** Opens a group for a purpose; false when nobody in the reader's rights has that id. */
export const openFields = async (door: Door, id: string, fields: SensitiveKey, purpose: string): Promise<boolean> =>
  (await door.one(sql<{ done: boolean }>`select goc.open_fields(${id}::uuid, ${fields}, ${purpose}) as done`)).done

/** Those of these people who are in the reader's rights, with what tells them apart. */
export const candidatesAmong = (door: Door, ids: readonly string[]) =>
  door.run(sql<
    Omit<PersonRow, 'native_place' | 'recorded_on'> & {
      number_end: string | null
      units: string[] | null
    }
  >`select ${columns}, (select e.number_end from goc.number_ends(array[person.id]) e) as number_end,
      (select json_agg(x.name order by x.name) from (select distinct (select s.name from goc.unit_state s where s.unit_id = c.unit_id order by s.valid_from desc limit 1) as name
        from goc.person_scope c where c.person_id = person.id) x) as units
    from goc.person where id = any (${ids}::uuid[]) and alias_of is null order by birth_y, birth_m, birth_d, id`)

export type TenureRow = {
  id: string
  title: string
  unitId: string
  unitSlug: string
  unit: string
  unitEnded: string | null
  capacity: string
  from: string
  to: string
  paper: string | null
  termEndsOn: string | null
  endReason: string | null
}
const nameThen = (unit: string, day: string) =>
  sql`(select s.name from goc.unit_state s where s.unit_id = ${sql.ref(unit)} and s.valid_from <= ${sql.ref(day)} order by s.valid_from desc limit 1)`

const tenuresOf = (id: string) =>
  sql<TenureRow>`select f.id, f.title, u.id as "unitId", u.slug as "unitSlug", ${nameThen('u.id', 'f.valid_from')} as unit, nullif(u.valid_to, 'infinity') as "unitEnded", f.capacity,
    f.valid_from as from, f.valid_to as to, f.start_paper as paper, f.term_ends_on as "termEndsOn", f.end_reason as "endReason"
    from goc.tenure f join goc.unit u on u.id = f.unit_id join goc.title t on t.key = f.title where f.person_id = ${id} order by f.valid_from, t.sort`

/** What each of these people holds on a day. */
export const postsOf = (door: Door, ids: readonly string[], at: string) =>
  door.run(sql<{
    personId: string
    title: string
    unit: string
    unitSlug: string
  }>`select f.person_id as "personId", f.title, ${nameThen('u.id', 'f.valid_from')} as unit, u.slug as "unitSlug"
    from goc.tenure f join goc.unit u on u.id = f.unit_id join goc.title t on t.key = f.title
    where f.person_id = any (${ids}::uuid[]) and f.valid_from <= ${at}::date and f.valid_to > ${at}::date order by t.sort`)

export type MembershipRow = {
  id: string
  unit: string
  unitSlug: string
  from: string
  to: string
  status: string
  admitted_y: number | null
  admitted_m: number | null
  admitted_d: number | null
  official_y: number | null
  official_m: number | null
  official_d: number | null
}
const membershipsOf = (id: string) =>
  sql<MembershipRow>`select f.id, ${nameThen('u.id', 'f.valid_from')} as unit, u.slug as "unitSlug", f.valid_from as from, f.valid_to as to, f.status,
    f.admitted_y, f.admitted_m, f.admitted_d, f.official_y, f.official_m, f.official_d from goc.membership f join goc.unit u on u.id = f.unit_id where f.person_id = ${id} order by f.valid_from`

export type QualificationRow = {
  kind: string
  level: number
  field: string | null
  obtained_y: number | null
  source: string | null
  recorded_on: string
  provenance: string
}
const qualificationsOf = (id: string, at: string) =>
  sql<QualificationRow>`select kind, level, field, obtained_y, source, recorded_at::date as recorded_on, provenance from goc.qualification
    where person_id = ${id} and valid_from <= ${at}::date and valid_to > ${at}::date order by array_position(array['schooling', 'degree', 'politicalTheory', 'stateManagement'], kind), level desc`

export type FindingRow = {
  area: string
  finding: string
  rule: string
  evidence: string
  paper: string | null
  from: string
  to: string
}
const findingsOf = (id: string) =>
  sql<FindingRow>`select ${nameThen('l.area_id', 'l.valid_from')} as area, l.finding, l.rule, l.evidence, l.paper, l.valid_from as from, l.valid_to as to
    from goc.local_finding l where l.person_id = ${id} order by l.valid_from`

export type FileRow = PersonRow &
  SensitiveRow & {
    tenures: TenureRow[]
    memberships: MembershipRow[]
    qualifications: QualificationRow[]
    findings: FindingRow[]
  }

/** A person's whole file in one statement, so as it was at one moment; undefined for nobody in the reader's rights. */
export const fileOf = async (door: Door, id: string, at: string): Promise<FileRow | undefined> => {
  const all = (rows: RawBuilder<unknown>) => sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`
  const rows = await door.run(sql<FileRow>`select ${columns}, native_place, recorded_at::date as recorded_on,
      s.recorded, s.open, s.personal_id, s.ethnicity, s.religion, ${all(tenuresOf(id))} as tenures, ${all(membershipsOf(id))} as memberships,
      ${all(qualificationsOf(id, at))} as qualifications, ${all(findingsOf(id))} as findings
    from goc.person p, goc.sensitive_of(p.id) s where p.id = ${id}`)
  return rows[0]
}
