import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export type NewNote = {
  id: string
  subject_kind: string
  subject_unit_id: string | null
  subject_person_id: string | null
  topic: string
  noted_on: string
  follower: string | null
  reminder: string | null
  unit_id: string
}
export const insertNotes = (door: Door, rows: readonly NewNote[]): Promise<void> =>
  door.insertMany(
    'regular_supervision',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

/** Notes of these bodies, as a key each: body, subject, day, topic. */
export const noteKeys = async (door: Door, bodies: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(sql<{
        k: string
      }>`select concat_ws('|', unit_id, coalesce(subject_unit_id, subject_person_id), noted_on, topic) as k from goc.regular_supervision
      where unit_id = any (${bodies}::uuid[])`)
    ).map((r) => r.k),
  )
