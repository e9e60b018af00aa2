/** The tenures and the findings of who is local that sheets add, and what is recorded of both. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export interface NewTenure {
  id: string
  person: string
  postId: string
  unit: string
  title: string
  capacity: string
  from: string
  to: string
  termEnds: string | null
  paper: string | null
  startMode: string | null
  endReason: string | null
}
export const insertTenures = (door: Door, tenures: readonly NewTenure[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'tenure',
    tenures.map((t) => ({
      id: t.id,
      person_id: t.person,
      post_id: t.postId,
      unit_id: t.unit,
      title: t.title,
      capacity: t.capacity,
      start_mode: t.startMode,
      valid_from: t.from,
      valid_to: t.to,
      term_ends_on: t.termEnds,
      start_paper: t.paper,
      end_reason: t.endReason,
      batch_id,
    })),
  )
}

/** Ends tenures that ran on. Returns how many of the versions seen were still there. */
export async function endTenures(
  door: Door,
  ended: readonly { id: string; version: number; to: string; reason: string | null }[],
): Promise<number> {
  if (ended.length === 0) return 0
  const done = await door.run(sql`
    update goc.tenure t set valid_to = x."to", end_reason = x.reason, batch_id = ${door.batchId}::uuid
    from json_to_recordset(${JSON.stringify(ended)}::json) as x(id uuid, version int, "to" date, reason text) where t.id = x.id and t.version = x.version returning t.id`)
  return done.length
}

export interface KnownFinding {
  id: string
  version: number
  person: string
  area: string
  finding: string
  from: string
  to: string
}
export const findingsOfAll = (door: Door, persons: readonly string[]): Promise<KnownFinding[]> =>
  door.run(sql<KnownFinding>`select id, version, person_id as person, area_id as area, finding, valid_from as from, valid_to as to from goc.local_finding
    where person_id = any (${persons}::uuid[])`)

export interface NewFinding {
  id: string
  person: string
  area: string
  finding: string
  rule: string
  evidence: string
  paper: string | null
  from: string
}
export const insertFindings = (door: Door, findings: readonly NewFinding[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'local_finding',
    findings.map((f) => ({
      id: f.id,
      person_id: f.person,
      area_id: f.area,
      finding: f.finding,
      rule: f.rule,
      evidence: f.evidence,
      paper: f.paper,
      valid_from: f.from,
      unit_id: f.area,
      batch_id,
    })),
  )
}

/** A later finding ends the one before it. */
export async function endFindings(door: Door, ended: readonly { id: string; version: number; to: string }[]): Promise<number> {
  if (ended.length === 0) return 0
  const done = await door.run(sql`
    update goc.local_finding f set valid_to = x."to", batch_id = ${door.batchId}::uuid
    from json_to_recordset(${JSON.stringify(ended)}::json) as x(id uuid, version int, "to" date) where f.id = x.id and f.version = x.version returning f.id`)
  return done.length
}

export interface HeldSeat {
  person: string
  unit: string
  title: string
  from: string
  to: string
}
/** The seats that people hold or held. */
export const seatsHeldBy = (door: Door, persons: readonly string[]): Promise<HeldSeat[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : door.run(
        sql<HeldSeat>`select person_id as person, unit_id as unit, title, valid_from as from, valid_to as to from goc.tenure where person_id = any (${persons}::uuid[])`,
      )
