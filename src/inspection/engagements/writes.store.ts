/** Engagements and their subjects, recorded and added by sheets. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'

export interface KnownSubject {
  engagement: string
  body: string
  kind: string
  topic: string
  decidedOn: string | null
  paper: string | null
  unit: string | null
  person: string | null
  conclusion: string | null
  concludedOn: string | null
}
/** The subjects of every engagement of these bodies, each with what identifies its engagement. */
export const subjectsOf = (door: Door, bodies: readonly string[]): Promise<KnownSubject[]> =>
  bodies.length === 0
    ? Promise.resolve([])
    : door.run(sql<KnownSubject>`
        select e.id as engagement, e.unit_id as body, e.kind, e.topic, e.decided_on as "decidedOn", e.conclusion_paper as paper,
          s.subject_unit_id as unit, s.subject_person_id as person, s.conclusion, s.concluded_on as "concludedOn"
        from goc.engagement e join goc.engagement_subject s on s.engagement_id = e.id where e.unit_id = any (${bodies}::uuid[])`)

export interface NewEngagement {
  id: string
  programme: string | null
  body: string
  kind: string
  form: string
  topic: string
  decidedOn: string | null
  concludedOn: string | null
  paper: string | null
}
export interface NewSubject {
  id: string
  engagement: string
  body: string
  kind: string
  form: string
  subjectKind: 'organization' | 'member'
  unit: string | null
  person: string | null
  isHead: boolean
  committeeMember: string | null
  conclusion: string | null
  concludedOn: string | null
}

export async function insertEngagements(
  door: Door,
  engagements: readonly NewEngagement[],
  subjects: readonly NewSubject[],
): Promise<void> {
  const batch_id = door.batchId
  await door.insertMany(
    'engagement',
    engagements.map((e) => ({
      id: e.id,
      programme_id: e.programme,
      kind: e.kind,
      form: e.form,
      topic: e.topic,
      decided_on: e.decidedOn,
      concluded_on: e.concludedOn,
      conclusion_paper: e.paper,
      unit_id: e.body,
      batch_id,
    })),
  )
  await door.insertMany(
    'engagement_subject',
    subjects.map((s) => ({
      id: s.id,
      engagement_id: s.engagement,
      subject_kind: s.subjectKind,
      subject_unit_id: s.unit,
      subject_person_id: s.person,
      is_head: s.isHead,
      committee_member: s.committeeMember,
      conclusion: s.conclusion,
      concluded_on: s.concludedOn,
      kind: s.kind,
      form: s.form,
      unit_id: s.body,
      batch_id,
    })),
  )
}

/** Of these people, who held a seat in a committee, and of which level: what they are known to have been on their days. */
export const committeeSeats = (
  door: Door,
  persons: readonly string[],
): Promise<{ person: string; level: string; from: string; to: string }[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : door.run(sql<{ person: string; level: string; from: string; to: string }>`
        select t.person_id as person, u.level, t.valid_from as from, t.valid_to as to from goc.tenure t join goc.unit u on u.id = t.unit_id
        where t.person_id = any (${persons}::uuid[]) and u.kind in ('committee', 'standingCommittee', 'cell', 'grassrootsCell')`)

export interface KnownProgramme {
  id: string
  body: string
  year: number
}
/** The programmes that engagements of these bodies may follow. */
export const programmesWithIds = (door: Door, bodies: readonly string[]): Promise<KnownProgramme[]> =>
  bodies.length === 0
    ? Promise.resolve([])
    : door.run(sql<KnownProgramme>`select id, unit_id as body, year from goc.programme where unit_id = any (${bodies}::uuid[])`)
