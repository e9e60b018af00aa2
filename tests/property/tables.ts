/** The tables as they lie in the database: read whole, with nothing worked out, and written row by row. */
import type pg from 'pg'

export type Unit = {
  id: string
  slug: string
  nature: string
  kind: string
  level: string
  area_id: string | null
  valid_from: string
  valid_to: string
}
/** What the database has worked out about places: judged by the model of the map, used by nothing else here. */
export type Placed = { id: string; lft: number; rgt: number; area_today_id: string | null }
export type UnitState = {
  id: string
  unit_id: string
  name: string
  name_fold: string
  code: string | null
  parent_id: string | null
  valid_from: string
  valid_to: string
}
export type Succession = {
  id: string
  from_unit_id: string
  to_unit_id: string
  on_date: string
  share: 'whole' | 'part'
  legal_basis: string
}
export type Custody = {
  id: string
  unit_id: string
  custodian_id: string
  valid_from: string
  valid_to: string
  legal_basis: string
}
export type Title = { key: string; level: string; rank: string; staff_kind: string; is_key: boolean; sort: number }

type Recorded = { id: string; unit_id: string }
type Lasting = { valid_from: string; valid_to: string }
export type Person = Recorded & {
  full_name: string
  name_key: string
  name_fold: string
  sex: string | null
  birth_y: number | null
  ethnicity: string | null
}
export type PersonScope = { person_id: string; unit_id: string }
export type Qualification = Recorded &
  Lasting & { person_id: string; kind: string; level: number; equivalent: boolean; provenance: string }
export type Post = Recorded & Lasting & { title: string; seat: number }
export type Tenure = Recorded &
  Lasting & {
    person_id: string
    post_id: string
    title: string
    capacity: string
    term_ends_on: string | null
    end_reason: string | null
  }
export type LocalFinding = Recorded &
  Lasting & { person_id: string; area_id: string; finding: string; rule: string; evidence: string }
export type Membership = Recorded & Lasting & { person_id: string; status: string }
export type Standard = Lasting & {
  key: string
  name_vi: string
  name_en: string
  legal_basis: string
  certainty: string
  text_vi: string
  text_en: string
}
export type Criterion = Lasting & {
  standard: string
  title: string
  key: 'degree' | 'fieldMatch' | 'politicalTheory' | 'stateManagement'
  least: number
  mandatory: boolean
  grace_until: string | null
  grace_for_holders_before: string | null
  legal_basis: string
  certainty: string
}
export type FieldMatch = Recorded & Lasting & { person_id: string; title: string; fits: boolean }
export type Waiver = Recorded & Lasting & { person_id: string; title: string; criterion: string; paper: string }
export type StudyCommitment = Recorded &
  Lasting & { person_id: string; title: string; criterion: string; studying: string; due_on: string }
export type Engagement = Recorded & {
  kind: string
  form: string
  topic: string
  decided_on: string | null
  concluded_on: string | null
}
type Subject = { subject_kind: string; subject_unit_id: string | null; subject_person_id: string | null }
export type EngagementSubject = Recorded &
  Subject & {
    engagement_id: string
    is_head: boolean
    committee_member: string | null
    conclusion: string | null
    concluded_on: string | null
    kind: string
    form: string
  }
export type RegularSupervision = Recorded & Subject & { topic: string; noted_on: string }
export type DisciplineDecision = Recorded & Subject & { form: string; content: string; paper: string; signed_on: string }
export type Petition = Recorded & {
  number: string
  kind: string
  about: string
  received_on: string
  within_competence: boolean
  needs_settlement: boolean
  status: string
}
export type Declaration = Recorded & {
  fact: string
  slice: string
  period_from: string
  period_to: string
  declared_by: string
  declared_on: string
}

export type Tables = {
  unit: Unit[]
  unit_state: UnitState[]
  unit_succession: Succession[]
  unit_custody: Custody[]
  title: Title[]
  standard: Standard[]
  criterion: Criterion[]
  person: Person[]
  person_scope: PersonScope[]
  qualification: Qualification[]
  post: Post[]
  tenure: Tenure[]
  local_finding: LocalFinding[]
  membership: Membership[]
  field_match: FieldMatch[]
  waiver: Waiver[]
  study_commitment: StudyCommitment[]
  engagement: Engagement[]
  engagement_subject: EngagementSubject[]
  regular_supervision: RegularSupervision[]
  discipline_decision: DisciplineDecision[]
  petition: Petition[]
  declaration: Declaration[]
}

/** In an order in which each row finds the rows it names. */
const order = [
  'unit',
  'unit_state',
  'unit_succession',
  'unit_custody',
  'title',
  'standard',
  'criterion',
  'person',
  'person_scope',
  'qualification',
  'post',
  'tenure',
  'local_finding',
  'membership',
  'field_match',
  'waiver',
  'study_commitment',
  'engagement',
  'engagement_subject',
  'regular_supervision',
  'discipline_decision',
  'petition',
  'declaration',
] as const satisfies readonly (keyof Tables)[]

export function noTables(): Tables {
  return Object.fromEntries(order.map((name) => [name, []])) as unknown as Tables
}

/** Every row of every table, as `select *` gives it to one whom no wall stops. */
export async function readTables(owner: pg.ClientBase): Promise<Tables> {
  const out: Record<string, unknown[]> = {}
  for (const name of order) out[name] = (await owner.query(`select * from goc.${name}`)).rows
  return out as unknown as Tables
}

/** Writes rows; the titles of the catalogue are there already. Columns that a row does not name keep their default. */
export async function writeTables(owner: pg.ClientBase, rows: Partial<Tables>): Promise<void> {
  for (const name of order) {
    const all = (rows[name] ?? []) as object[]
    if (name === 'title' || all.length === 0) continue
    const columns = Object.keys(all[0]!)
      .map((c) => `"${c}"`)
      .join(', ')
    await owner.query(
      `insert into goc.${name} (${columns}) select ${columns} from json_populate_recordset(null::goc.${name}, $1::json)`,
      [JSON.stringify(all)],
    )
  }
}
