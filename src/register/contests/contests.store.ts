/** Contests: filed and read by their subject through the database's own functions, read and answered by officers under the wall. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'
import type { ContestRow } from './contract.ts'
import type { PaperKind } from './paper.ts'

export const todayOf = async (door: Door): Promise<string> =>
  (await door.one(sql<{ day: string }>`select to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day`)).day

export type Filed = {
  id: string
  number: string
  table: string
  recordId: string
  field: string
  said: string
  proof: string
  filedOn: string
  dueOn: string
  rule: string
}
export const file = async (door: Door, c: Filed): Promise<'filed' | 'notYours' | 'open' | 'tooMany'> =>
  (
    await door.one(
      sql<{
        answer: 'filed' | 'notYours' | 'open' | 'tooMany'
      }>`select goc.file_contest(${c.id}::uuid, ${c.number}, ${c.table}, ${c.recordId}::uuid, ${c.field},
        ${c.said}, ${c.proof}, ${c.filedOn}::date, ${c.dueOn}::date, ${c.rule}) as answer`,
    )
  ).answer

export const withdraw = async (door: Door, id: string): Promise<boolean> =>
  (await door.one(sql<{ done: boolean }>`select goc.withdraw_contest(${id}::uuid) as done`)).done

type Row = Omit<ContestRow, 'about' | 'paper'> & { about: { title?: string; kind?: string }; aboutUnit: string | null }
const nameNow = (id: ReturnType<typeof sql>) =>
  sql`(select s.name from goc.unit_state s where s.unit_id = ${id} order by s.valid_from desc limit 1)`
const columns = sql`c.id, c.number, c.tbl as "table", c.record_id as "recordId", c.field, c.about, ${nameNow(sql`(c.about ->> 'unit')::uuid`)} as "aboutUnit", c.held, c.said,
  c.proof, c.filed_on as "filedOn", c.due_on as "dueOn", c.status, c.outcome, c.reason, c.answered_by as "answeredBy", c.answered_on as "answeredOn",
  ${nameNow(sql`c.way_up_id`)} as "wayUp", c.version`
const shaped = <R extends Row>({ about, aboutUnit, ...row }: R) => ({
  ...row,
  about: { title: about.title ?? null, kind: about.kind ?? null, unit: aboutUnit },
})

type Shaped<R extends Row> = ReturnType<typeof shaped<R>> & { paper: string | null }
async function withPapers<R extends Row>(door: Door, rows: readonly R[]): Promise<Shaped<R>[]> {
  const papers = await door.run(
    sql<{ id: string; name: string }>`select contest_id as id, name from goc.papers_of(${rows.map((r) => r.id)}::uuid[])`,
  )
  const names = new Map(papers.map((p) => [p.id, p.name]))
  return rows.map((r) => ({ ...shaped(r), paper: names.get(r.id) ?? null }))
}

/** Keeps the paper of a contest that was just filed. */
export const attach = async (door: Door, id: string, name: string, kind: PaperKind, bytes: Uint8Array): Promise<boolean> =>
  (
    await door.one(
      sql<{ done: boolean }>`select goc.attach_paper(${id}::uuid, ${name}, ${kind}, ${Buffer.from(bytes)}::bytea) as done`,
    )
  ).done

export const paperOf = async (door: Door, id: string) =>
  (
    await door.run(
      sql<{
        name: string
        kind: PaperKind
        bytes: string
      }>`select name, kind, translate(encode(bytes, 'base64'), E'\\n', '') as bytes
        from goc.papers_of(array[${id}::uuid])`,
    )
  )[0]

export const ownContests = async (door: Door) =>
  withPapers(
    door,
    await door.run(sql<Row>`select ${columns} from goc.own_contests() c order by c.filed_on desc, c.recorded_at desc`),
  )

export type OfficersRow = Row & { personId: string; person: string; own: boolean; takenBy: string | null }
const forOfficer = sql`c.person_id as "personId", coalesce(p.full_name, '') as person, c.person_id = any ((select goc.own_ids())::uuid[]) as own, c.taken_by as "takenBy"
  from goc.contest c left join goc.person p on p.id = c.person_id`

/** One more than `limit`. */
export const waiting = async (door: Door, answered: boolean, limit: number) =>
  withPapers(
    door,
    await door.run(
      answered
        ? sql<OfficersRow>`select ${columns}, ${forOfficer} where c.status = 'answered' order by c.answered_on desc, c.id limit ${limit + 1}`
        : sql<OfficersRow>`select ${columns}, ${forOfficer} where c.status in ('filed', 'taken') order by c.due_on, c.id limit ${limit + 1}`,
    ),
  )

export const byId = async (door: Door, id: string) =>
  (await withPapers(door, await door.run(sql<OfficersRow>`select ${columns}, ${forOfficer} where c.id = ${id}::uuid`)))[0]

/** Takes it up, by the version seen; false when it was changed since. */
export const take = async (door: Door, id: string, version: number, by: string): Promise<boolean> =>
  (
    await door.run(sql`update goc.contest set status = 'taken', taken_by = ${by} where id = ${id}::uuid and version = ${version}
      and status in ('filed', 'taken') returning id`)
  ).length === 1

/** The living unit next above the one in whose name the officer answers, in the tree of today; null at its top. */
export const unitAbove = async (door: Door): Promise<{ id: string; name: string } | null> =>
  (
    await door.run(sql<{ id: string; name: string }>`
      select u.id, ${nameNow(sql`u.id`)} as name from goc.unit u where u.valid_to = 'infinity' and u.lft < ${door.actor.lo}::int and u.rgt >= ${door.actor.hi}::int
      order by u.lft desc limit 1`)
  )[0] ?? null

export const answer = async (
  door: Door,
  id: string,
  version: number,
  a: { outcome: string; reason: string; by: string; on: string; wayUpId: string | null },
): Promise<boolean> =>
  (
    await door.run(sql`update goc.contest set status = 'answered', outcome = ${a.outcome}, reason = ${a.reason}, answered_by = ${a.by}, answered_on = ${a.on}::date,
      way_up_id = ${a.wayUpId}::uuid where id = ${id}::uuid and version = ${version} and status in ('filed', 'taken') returning id`)
  ).length === 1
