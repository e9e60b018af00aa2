/** What a world of rights is made of. Moments are milliseconds, days are texts; a unit's place is nowhere, it is worked out. */

export type Row = Record<string, unknown> & { unit_id?: string }
export type Lasting = { valid_from: string; valid_to: string }
export type Unit = Lasting & { id: string }
export type State = Lasting & { id: string; unit_id: string; parent_id: string | null }
export type Custody = Lasting & { id: string; unit_id: string; custodian_id: string }
export type Account = { id: string; person_id: string | null; closed_at: number | null }
export type Grant = {
  id: string
  account_id: string
  unit_id: string
  wings: string[]
  may: string[]
  ceiling: number
  valid_from: number
  valid_to: number
  away_from: number | null
  away_to: number | null
  delegated_from: string | null
  given_by: string | null
  needs_second: boolean
  seconded_by: string | null
  ended_at: number | null
}
export type Session = {
  id: string
  token: string
  account_id: string
  grant_id: string
  expires_at: number
  revoked_at: number | null
  last_used_at: number
  idle_ms: number
  /** What this session was made to try; for the report only. */
  kind: string
}
/** `rows`: live rows of each table; `past`: earlier wordings, each with its version. */
export type WorldOfRights = {
  today: string
  now: number
  units: Unit[]
  states: State[]
  custody: Custody[]
  accounts: Account[]
  grants: Grant[]
  sessions: Session[]
  rows: Record<string, Row[]>
  past: Record<string, Row[]>
  /** Titles whose holder is the head of his organization. */
  heads: Set<string>
  /** A live unit and the parent it is given after everything was written, so that places move under the rows. */
  moved: { unit: string; before: string; after: string }
}

/** Records that only one side may see. Everything else that has a place is the register's. */
export const wingOf: Record<string, 'cadres' | 'inspection'> = {
  field_match: 'cadres',
  waiver: 'cadres',
  study_commitment: 'cadres',
  programme: 'inspection',
  engagement: 'inspection',
  engagement_subject: 'inspection',
  regular_supervision: 'inspection',
  discipline_decision: 'inspection',
  petition: 'inspection',
  case_team: 'inspection',
  case_conflict: 'inspection',
}
export const register = [
  'person',
  'person_scope',
  'qualification',
  'document',
  'post',
  'tenure',
  'local_finding',
  'membership',
  'kinship',
  'declaration',
  'report',
  'snapshot',
  'contest',
  'import_batch',
]
/** In an order in which each row finds the rows that it names. */
export const placed = [...register.filter((t) => t !== 'import_batch'), ...Object.keys(wingOf), 'import_batch']
export const mapKinds = ['unit', 'unit_state', 'unit_succession', 'unit_custody', 'unit_span']
/** Catalogues: read by all who read, written by the program alone. */
export const registerKinds = ['title', 'standard', 'criterion']
export const keepsPast = (table: string): boolean => !['person_scope', 'snapshot', 'unit_span', ...registerKinds].includes(table)

/** The tables of the map whose past is kept. */
export const mapPast = ['unit', 'unit_state', 'unit_succession', 'unit_custody']

/** What names a row in the database and here. */
export const keyOf: Record<string, string[]> = {
  person_scope: ['person_id', 'unit_id'],
  unit_span: ['unit_id', 'valid_from'],
  title: ['key'],
  standard: ['key'],
  criterion: ['standard', 'title', 'key'],
}
export const keyFields = (table: string, past: boolean): string[] => [...(keyOf[table] ?? ['id']), ...(past ? ['version'] : [])]
export const keyText = (table: string, past: boolean, row: Row): string =>
  keyFields(table, past)
    .map((f) => String(row[f]))
    .join(' ')
