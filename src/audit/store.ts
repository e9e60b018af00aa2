/** Reading the trail in a reader's name: the walls decide which entries and which values show. */
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'

/**
 * Where a reader's entries can stand, in parts that have nothing in common, each a stretch of an index. The walls decide which of them show; what
 * they leave out of the inspection side is not even read, for the time would tell how many there are, of a case on the reader himself too.
 */
function shelvesOf({ actor }: Door, own = false): RawBuilder<unknown>[] {
  // also without the cadre wing: of himself everybody reads who looked for cadre work, and of the inspection side nothing (0052)
  const shelves = [sql`t.wing = 'register'`, sql`t.wing = 'cadres'`]
  if (own || !actor.wings.includes('inspection')) return shelves
  if (actor.personId === null) return [...shelves, sql`t.wing = 'inspection'`]
  // of the inspection side one who is on record reads imports, and what he did himself (0070)
  return [
    ...shelves,
    sql`t.wing = 'inspection' and t.batch_id is not null`,
    sql`t.wing = 'inspection' and t.batch_id is null and t.account_id = ${actor.accountId}`,
  ]
}

/** The newest entries that satisfy the conditions (on `t`), of all shelves, at most so many. */
const newestOf = (door: Door, conditions: RawBuilder<unknown>, most: number, own = false) => {
  const limit = sql.raw(String(most))
  const parts = shelvesOf(door, own).map(
    (shelf) => sql`(select t.* from goc.trail t where ${shelf} ${conditions} order by t.at desc, t.id desc limit ${limit})`,
  )
  return sql`select t.* from (${sql.join(parts, sql` union all `)}) t order by t.at desc, t.id desc limit ${limit}`
}

/** Entries about one person, newest first, with the name the account had when it acted. */
export const ofPerson = (door: Door, personId: string, limit: number) =>
  door.run(sql<{ id: string; at: string; who: string; office: string; operation: string; purpose: string | null }>`
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, who, office, operation, purpose
    from (${newestOf(door, sql`and t.person_id = ${personId}`, limit)}) t order by t.at desc, t.id desc`)

export const countOfPerson = async (door: Door, personId: string): Promise<number> =>
  (
    await door.one(
      sql<{
        n: number
      }>`select count(*) as n from (${sql.join(
        shelvesOf(door).map((shelf) => sql`select t.id from goc.trail t where ${shelf} and t.person_id = ${personId}`),
        sql` union all `,
      )}) t`,
    )
  ).n

export type Wanted = {
  personId?: string | undefined
  recordId?: string | undefined
  accountId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  after: { at: string; id: string } | null
  limit: number
}
export type Line = {
  id: string
  at: string
  who: string
  accountId: string
  office: string
  operation: string
  detail: { operation?: string; isolated?: string } | null
  purpose: string | null
  personId: string | null
  personName: string | null
  recordId: string | null
  changes: number
}

const zone = sql.raw(`at time zone 'Asia/Ho_Chi_Minh'`)

/**
 * One entry more than `limit`, so that the caller sees whether there are more. A person is named as he was named when the entry was
 * written; the id alone says nothing to a reader who may not see him.
 */
export const pageOf = (door: Door, w: Wanted, own: boolean) => {
  if (w.after && Number.isNaN(Date.parse(w.after.at))) throw new Problem('access:problems.badInput', { why: 'after.at' }, 400)
  const conditions = [
    own ? sql`and t.person_id = goc.session_person()` : sql``,
    w.personId ? sql`and t.person_id = ${w.personId}` : sql``,
    w.recordId
      ? sql`and (t.record_id = ${w.recordId} or t.person_id = ${w.recordId} or t.id = any (array(select c.trail_id from goc.trail_change c where c.row_id = ${w.recordId})))`
      : sql``,
    w.accountId ? sql`and t.account_id = ${w.accountId}` : sql``,
    w.from ? sql`and t.at >= ${w.from}::timestamp ${zone}` : sql``,
    w.to ? sql`and t.at < (${w.to}::date + 1)::timestamp ${zone}` : sql``,
    w.after ? sql`and (t.at, t.id) < (${w.after.at}::timestamptz, ${w.after.id}::uuid)` : sql``,
  ]
  return door.run(sql<Line>`
    select p.id, to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, p.who, p.account_id as "accountId", p.office, p.operation,
      jsonb_build_object('operation', p.detail ->> 'operation', 'isolated', p.detail ->> 'isolated') as detail, p.purpose, p.person_id as "personId", p.record_id as "recordId",
      coalesce((select w.full_name from goc.person_was w where w.id = p.person_id and w.recorded_at <= p.at and w.superseded_at > p.at limit 1),
               (select n.full_name from goc.person n where n.id = p.person_id)) as "personName",
      (select count(*)::int from goc.trail_change c where c.trail_id = p.id) as changes
    from (${newestOf(door, sql.join(conditions, sql` `), w.limit + 1, own)}) p
    order by p.at desc, p.id desc`)
}

/** Is the account of the session told to be a person of the register? */
export const isLinked = async (door: Door): Promise<boolean> =>
  (await door.one(sql<{ linked: boolean }>`select goc.session_person() is not null as linked`)).linked

export type ChangeRow = {
  table: string
  rowId: string
  field: string
  before: string | null
  after: string | null
  erased: boolean
  covered: boolean
}

/** Before and after; of a person's sensitive fields only those that the reader has opened (people.reveal). */
export const changesOf = (door: Door, trailId: string, limit: number) =>
  door.run(sql<ChangeRow>`select c.tbl as "table", c.row_id as "rowId", c.field,
      case when not s.covered then case when s.row then goc.uncovered(c.before, c.row_id) else c.before end end as before,
      case when not s.covered then c.after end as after, c.digest is not null as erased, s.covered and c.digest is null as covered
    from goc.trail_change c, lateral (select c.tbl = 'person' and c.field = '*' as row,
      c.tbl = 'person' and goc.group_of(c.field) is not null and not goc.group_of(c.field) = any (goc.opened(c.row_id)) as covered) s
    where c.trail_id = ${trailId} order by c.n limit ${sql.raw(String(limit + 1))}`)

/** Units and people by their ids, by the name they have now; an id that the reader may not see is not there. */
export const namesOf = async (door: Door, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await door.run(sql<{ id: string; name: string }>`
    select distinct on (unit_id) unit_id as id, name from goc.unit_state where unit_id = any (${ids}::uuid[]) order by unit_id, valid_from desc`)
  const people = await door.run(
    sql<{ id: string; name: string }>`select id, full_name as name from goc.person where id = any (${ids}::uuid[])`,
  )
  return new Map([...rows, ...people].map((x) => [x.id, x.name]))
}
