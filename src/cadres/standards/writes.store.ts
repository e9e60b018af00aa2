/** The confirmations that a field of study fits a title, recorded and added by sheets. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export interface KnownMatch {
  id: string
  version: number
  person: string
  title: string
  fits: boolean
  from: string
  to: string
}
export const matchesOfAll = (door: Door, persons: readonly string[]): Promise<KnownMatch[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : door.run(sql<KnownMatch>`select id, version, person_id as person, title, fits, valid_from as from, valid_to as to from goc.field_match
        where person_id = any (${persons}::uuid[])`)

export interface NewMatch {
  id: string
  person: string
  title: string
  fits: boolean
  paper: string | null
  from: string
  unit: string
}
export const insertMatches = (door: Door, matches: readonly NewMatch[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'field_match',
    matches.map((m) => ({
      id: m.id,
      person_id: m.person,
      title: m.title,
      fits: m.fits,
      paper: m.paper,
      valid_from: m.from,
      unit_id: m.unit,
      batch_id,
    })),
  )
}

/** A later confirmation ends the one before it. */
export async function endMatches(door: Door, ended: readonly { id: string; version: number; to: string }[]): Promise<number> {
  if (ended.length === 0) return 0
  const done = await door.run(sql`
    update goc.field_match m set valid_to = x."to", batch_id = ${door.batchId}::uuid
    from json_to_recordset(${JSON.stringify(ended)}::json) as x(id uuid, version int, "to" date) where m.id = x.id and m.version = x.version returning m.id`)
  return done.length
}
