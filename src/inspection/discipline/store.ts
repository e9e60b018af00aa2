import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export type NewDecision = {
  id: string
  subject_kind: string
  subject_unit_id: string | null
  subject_person_id: string | null
  form: string
  content: string
  paper: string
  signed_on: string
  effective_on: string | null
  unit_id: string
}
export const insertDecisions = (door: Door, rows: readonly NewDecision[]): Promise<void> =>
  door.insertMany(
    'discipline_decision',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

export const decisionKeys = async (door: Door, bodies: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(sql<{
        k: string
      }>`select concat_ws('|', unit_id, coalesce(subject_unit_id, subject_person_id), paper, signed_on) as k from goc.discipline_decision
      where unit_id = any (${bodies}::uuid[])`)
    ).map((r) => r.k),
  )
