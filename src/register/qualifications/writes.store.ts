/** What is recorded of people's diplomas and certificates, and what sheets add. */
import { sql } from 'kysely'
import type { PartialDate } from '../../kernel/dates.ts'
import type { Door } from '../../platform/transaction.ts'

export interface KnownQualification {
  person: string
  kind: string
  level: number
  field: string | null
}
export const qualificationsOfAll = (door: Door, persons: readonly string[]): Promise<KnownQualification[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : door.run(
        sql<KnownQualification>`select person_id as person, kind, level, field from goc.qualification where person_id = any (${persons}::uuid[])`,
      )

export interface NewQualification {
  id: string
  person: string
  kind: 'degree' | 'politicalTheory' | 'stateManagement'
  level: number
  field: string | null
  obtained: PartialDate | null
  from: string
  provenance: 'declared' | 'imported'
  source: string | null
  unit: string
}
export const insertQualifications = (door: Door, qualifications: readonly NewQualification[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'qualification',
    qualifications.map((q) => ({
      id: q.id,
      person_id: q.person,
      kind: q.kind,
      level: q.level,
      field: q.field,
      obtained_y: q.obtained?.y ?? null,
      obtained_m: q.obtained?.m ?? null,
      obtained_d: q.obtained?.d ?? null,
      valid_from: q.from,
      provenance: q.provenance,
      source: q.source,
      unit_id: q.unit,
      batch_id,
    })),
  )
}
