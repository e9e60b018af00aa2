/** The record of the one who asks: rows that the database gives to its subject alone. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

const nameThen = (unit: string, day: string) =>
  sql`(select s.name from goc.unit_state s where s.unit_id = ${sql.ref(unit)} and s.valid_from <= ${sql.ref(day)} order by s.valid_from desc limit 1)`
const recorded = sql`to_char(x.recorded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "recordedOn", x.batch_id as "batchId"`
type Recorded = { recordedOn: string; batchId: string | null }
type Partial3 = (number | null)[]
const three = (prefix: string) =>
  sql`json_build_array(${sql.ref(`x.${prefix}_y`)}, ${sql.ref(`x.${prefix}_m`)}, ${sql.ref(`x.${prefix}_d`)})`

export const ownPerson = async (door: Door) =>
  (
    await door.run(
      sql<
        Recorded & {
          id: string
          fullName: string
          sex: string | null
          birth: Partial3
          personalId: string | null
          ethnicity: string | null
          religion: string | null
          nativePlace: string | null
        }
      >`select x.id, x.full_name as "fullName", x.sex, ${three('birth')} as birth, x.personal_id as "personalId", x.ethnicity, x.religion,
          x.native_place as "nativePlace", ${recorded} from goc.own_person() x limit 1`,
    )
  )[0]

export const ownTenures = (door: Door) =>
  door.run(sql<
    Recorded & {
      id: string
      title: string
      unitId: string
      unit: string
      capacity: string
      from: string
      to: string
      paper: string | null
    }
  >`select x.id, x.title, x.unit_id as "unitId", ${nameThen('x.unit_id', 'x.valid_from')} as unit, x.capacity, x.valid_from as from, x.valid_to as to,
      x.start_paper as paper, ${recorded} from goc.own_tenures() x order by x.valid_from, x.id`)

export const ownMemberships = (door: Door) =>
  door.run(sql<
    Recorded & { id: string; unit: string; status: string; from: string; to: string; admitted: Partial3; official: Partial3 }
  >`select x.id, ${nameThen('x.unit_id', 'x.valid_from')} as unit, x.status, x.valid_from as from, x.valid_to as to, ${three('admitted')} as admitted,
      ${three('official')} as official, ${recorded} from goc.own_memberships() x order by x.valid_from, x.id`)

export const ownQualifications = (door: Door) =>
  door.run(sql<
    Recorded & {
      id: string
      kind: string
      level: number
      field: string | null
      obtained: Partial3
      paper: string | null
      provenance: string
    }
  >`select x.id, x.kind, x.level, x.field, ${three('obtained')} as obtained, x.source as paper, x.provenance, ${recorded}
      from goc.own_qualifications() x order by array_position(array['schooling', 'degree', 'politicalTheory', 'stateManagement'], x.kind), x.level desc, x.id`)

export const ownFindings = (door: Door) =>
  door.run(sql<Recorded & { id: string; area: string; finding: string; rule: string; evidence: string; paper: string | null }>`
    select x.id, ${nameThen('x.area_id', 'x.valid_from')} as area, x.finding, x.rule, x.evidence, x.paper, ${recorded}
    from goc.own_findings() x order by x.valid_from, x.id`)

/** The files that brought his values, by batch. */
export const ownSources = async (door: Door): Promise<ReadonlyMap<string, { file: string; on: string }>> =>
  new Map(
    (
      await door.run(
        sql<{
          id: string
          file: string
          on: string
        }>`select batch_id as id, file_name as file, brought_on as on from goc.own_sources()`,
      )
    ).map(({ id, ...s }) => [id, s]),
  )
