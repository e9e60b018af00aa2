import { sql } from 'kysely'
import type { Door } from '../platform/transaction.ts'

/** Entries about one person, newest first, with the name the account had when it acted. */
export const ofPerson = (door: Door, personId: string, limit: number) =>
  door.run(sql<{ id: string; at: string; who: string; office: string; operation: string; purpose: string | null }>`
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, who, office, operation, purpose from goc.trail where person_id = ${personId} order by goc.trail.at desc limit ${sql.raw(String(limit))}`)

export const countOfPerson = async (door: Door, personId: string): Promise<number> =>
  (await door.one(sql<{ n: number }>`select count(*) as n from goc.trail where person_id = ${personId}`)).n
