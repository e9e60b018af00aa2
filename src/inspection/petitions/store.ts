import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export type NewPetition = {
  id: string
  number: string
  kind: string
  about: string
  received_on: string
  within_competence: boolean
  needs_settlement: boolean
  status: string
  settled_on: string | null
  outcome: string | null
  unit_id: string
}
export const insertPetitions = (door: Door, rows: readonly NewPetition[]): Promise<void> =>
  door.insertMany(
    'petition',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

export const petitionKeys = async (door: Door, bodies: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(
        sql<{
          k: string
        }>`select concat_ws('|', unit_id, number, received_on) as k from goc.petition where unit_id = any (${bodies}::uuid[])`,
      )
    ).map((r) => r.k),
  )
