/** Reading the trail in a reader's name: the walls decide which entries and which values show. */
import { sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'

/** Entries about one person, newest first, with the name the account had when it acted. */
export const ofPerson = (door: Door, personId: string, limit: number) =>
  door.run(sql<{ id: string; at: string; who: string; office: string; operation: string; purpose: string | null }>`
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, who, office, operation, purpose from goc.trail where person_id = ${personId} order by goc.trail.at desc limit ${sql.raw(String(limit))}`)

export const countOfPerson = async (door: Door, personId: string): Promise<number> =>
  (await door.one(sql<{ n: number }>`select count(*) as n from goc.trail where person_id = ${personId}`)).n

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
  detail: { operation?: string } | null
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
    own ? sql`and t.person_id = goc.session_person() and t.wing <> 'inspection'` : sql``,
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
      jsonb_build_object('operation', p.detail ->> 'operation') as detail, p.purpose, p.person_id as "personId", p.record_id as "recordId",
      coalesce((select w.full_name from goc.person_was w where w.id = p.person_id and w.recorded_at <= p.at and w.superseded_at > p.at limit 1),
               (select n.full_name from goc.person n where n.id = p.person_id)) as "personName",
      (select count(*)::int from goc.trail_change c where c.trail_id = p.id) as changes
    from (select t.* from goc.trail t where true ${sql.join(conditions, sql` `)} order by t.at desc, t.id desc limit ${sql.raw(String(w.limit + 1))}) p
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
}

export const changesOf = (door: Door, trailId: string, limit: number) =>
  door.run(sql<ChangeRow>`select tbl as "table", row_id as "rowId", field, before, after, digest is not null as erased from goc.trail_change
    where trail_id = ${trailId} order by n limit ${sql.raw(String(limit + 1))}`)

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
