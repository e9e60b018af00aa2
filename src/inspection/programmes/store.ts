import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export type NewProgramme = {
  id: string
  name: string
  year: number
  paper: string | null
  approved_on: string | null
  unit_id: string
}
export const insertProgrammes = (door: Door, rows: readonly NewProgramme[]): Promise<void> =>
  door.insertMany(
    'programme',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

export const programmesOf = (door: Door, bodies: readonly string[]): Promise<{ unit: string; year: number; name: string }[]> =>
  door.run(
    sql<{
      unit: string
      year: number
      name: string
    }>`select unit_id as unit, year, name from goc.programme where unit_id = any (${bodies}::uuid[])`,
  )
