import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export type NewCommitment = {
  id: string
  person_id: string
  title: string
  criterion: string
  studying: string
  due_on: string
  paper: string | null
  valid_from: string
  unit_id: string
}
export const insertCommitments = (door: Door, rows: readonly NewCommitment[]): Promise<void> =>
  door.insertMany(
    'study_commitment',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

export const commitmentKeys = async (door: Door, persons: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(
        sql<{
          k: string
        }>`select concat_ws('|', person_id, title, criterion, due_on) as k from goc.study_commitment where person_id = any (${persons}::uuid[])`,
      )
    ).map((r) => r.k),
  )
