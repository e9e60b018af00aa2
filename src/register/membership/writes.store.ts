/** The memberships of people, and those that sheets add. */
import { sql } from 'kysely'
import type { PartialDate } from '../../kernel/dates.ts'
import type { Door } from '../../platform/transaction.ts'

export interface KnownMembership {
  person: string
  unit: string
  unitName: string
  from: string
  to: string
}
export const membershipsOfAll = (door: Door, persons: readonly string[]): Promise<KnownMembership[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : door.run(sql<KnownMembership>`select m.person_id as person, m.unit_id as unit, m.valid_from as from, m.valid_to as to,
        (select s.name from goc.unit_state s where s.unit_id = m.unit_id order by s.valid_from desc limit 1) as "unitName"
      from goc.membership m where m.person_id = any (${persons}::uuid[])`)

export interface NewMembership {
  id: string
  person: string
  unit: string
  status: 'official' | 'probationary' | 'unknown'
  admitted: PartialDate | null
  official: PartialDate | null
  from: string
  to: string
}
export const insertMemberships = (door: Door, memberships: readonly NewMembership[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'membership',
    memberships.map((m) => ({
      id: m.id,
      person_id: m.person,
      unit_id: m.unit,
      status: m.status,
      admitted_y: m.admitted?.y ?? null,
      admitted_m: m.admitted?.m ?? null,
      admitted_d: m.admitted?.d ?? null,
      official_y: m.official?.y ?? null,
      official_m: m.official?.m ?? null,
      official_d: m.official?.d ?? null,
      valid_from: m.from,
      valid_to: m.to,
      end_reason: m.to === 'infinity' ? null : 'ORG_ENDED',
      batch_id,
    })),
  )
}
