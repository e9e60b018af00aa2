/** Reads and writes of the register of papers. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'
import type { Grade } from './state-secrets.ts'

export type DocumentRow = {
  id: string
  number: string
  issuer: string
  issuedOn: string | null
  grade: Grade
  kind: string | null
  title: string | null
  version: number
}
export type NewDocument = {
  id: string
  number: string
  issuer: string
  issued_on: string | null
  grade: Grade
  kind: string | null
  title: string | null
  unit_id: string
}

/** Is this installation declared an isolated network? */
export const isIsolated = async (door: Door): Promise<boolean> =>
  (await door.one(sql<{ isolated: boolean }>`select goc.isolated() as isolated`)).isolated

/** One row more than `limit`; papers without a day stand last. */
export const page = (door: Door, q: string, after: { day: string | null; id: string } | null, limit: number) => {
  const day = sql`coalesce(issued_on, '-infinity')`
  const named = q ? sql`and lower(number) like ${`%${q.toLowerCase().replaceAll(/[%_\\]/g, '')}%`}` : sql``
  const later = after ? sql`and (${day}, id) < (coalesce(${after.day}::date, '-infinity'), ${after.id}::uuid)` : sql``
  return door.run(sql<DocumentRow>`select id, number, issuer, issued_on as "issuedOn", grade, kind, title, version from goc.document
    where true ${named} ${later} order by ${day} desc, id desc limit ${sql.raw(String(limit + 1))}`)
}

export const insertDocuments = (door: Door, rows: readonly NewDocument[]): Promise<void> =>
  door.insertMany(
    'document',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

/** What tells papers apart: number, issuer and day. */
export const keyOf = (d: { number: string; issuer: string; issued_on: string | null }): string =>
  [d.number, d.issuer, d.issued_on ?? ''].join('|')

/** The keys of the papers that bear one of these numbers, within the reader's rights. */
export const keysOf = async (door: Door, numbers: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(
        sql<{ number: string; issuer: string; issued_on: string | null }>`
          select number, issuer, issued_on from goc.document where number = any (${numbers}::text[])`,
      )
    ).map(keyOf),
  )

/** False: there is no such paper in the writer's bounds, or somebody changed it since. */
export const keepNumberOnly = async (door: Door, id: string, version: number, grade: Grade): Promise<boolean> =>
  (await door.one(sql<{ done: boolean }>`select goc.keep_number_only(${id}::uuid, ${grade}, ${version}) as done`)).done
