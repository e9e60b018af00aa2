import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'
import type { Criterion } from './standard.ts'

export type StandardShown = {
  key: string
  vi: string
  en: string
  textVi: string
  textEn: string
  legalBasis: string
  from: string
  to: string
  certainty: string
}
const shown = sql.raw(
  `s.key, s.name_vi as vi, s.name_en as en, s.text_vi as "textVi", s.text_en as "textEn", s.legal_basis as "legalBasis", s.valid_from as from, s.valid_to as to, s.certainty`,
)

export const inForce = (door: Door, at: string) =>
  door.run(
    sql<StandardShown>`select ${shown} from goc.standard s where s.valid_from <= ${at}::date and s.valid_to > ${at}::date order by s.key`,
  )

export type Judged = {
  tenureId: string
  title: string
  unit: string
  heldSince: string
  standard: string | null
  key: Criterion['key'] | null
  least: number
  mandatory: boolean
  graceUntil: string | null
  graceForHoldersBefore: string | null
  level: number | null
  field: string | null
  provenance: string | null
  fits: boolean | null
  waived: boolean
  legalBasis: string
  certainty: string
  from: string
  to: string
  studying: string | null
  dueOn: string | null
  paper: string | null
}

/** The raw material of every verdict on one person's posts: the criteria of the day, and what is recorded against each. */
export const materialOf = (door: Door, personId: string, at: string) =>
  door.run(sql<Judged>`
    select f.id as "tenureId", f.title, (select s.name from goc.unit_state s where s.unit_id = f.unit_id and s.valid_from <= ${at}::date order by s.valid_from desc limit 1) as unit,
      f.valid_from as "heldSince", c.standard, c.key, c.least, c.mandatory, c.grace_until as "graceUntil", c.grace_for_holders_before as "graceForHoldersBefore",
      c.legal_basis as "legalBasis", c.certainty, c.valid_from as from, c.valid_to as to, q.level, q.field, q.provenance, m.fits, w.id is not null as waived, k.studying, k.due_on as "dueOn", k.paper
    from goc.tenure f join goc.title t on t.key = f.title
      left join goc.criterion c on c.title = f.title and c.valid_from <= ${at}::date and c.valid_to > ${at}::date
      left join lateral (select * from goc.qualification x where x.person_id = f.person_id and x.kind = c.key and x.valid_from <= ${at}::date and x.valid_to > ${at}::date order by x.level desc, x.id limit 1) q on true
      left join lateral (select x.fits from goc.field_match x where c.key = 'fieldMatch' and x.person_id = f.person_id and x.title = f.title and x.valid_from <= ${at}::date and x.valid_to > ${at}::date limit 1) m on true
      left join lateral (select x.id from goc.waiver x where x.person_id = f.person_id and x.title = f.title and x.criterion = c.key and x.valid_from <= ${at}::date and x.valid_to > ${at}::date limit 1) w on true
      left join lateral (select * from goc.study_commitment x where x.person_id = f.person_id and x.title = f.title and x.criterion = c.key and x.valid_from <= ${at}::date and x.valid_to > ${at}::date order by x.due_on desc limit 1) k on true
    where f.person_id = ${personId} and f.valid_from <= ${at}::date and f.valid_to > ${at}::date
    order by t.sort, array_position(array['degree', 'fieldMatch', 'politicalTheory', 'stateManagement'], c.key)`)
