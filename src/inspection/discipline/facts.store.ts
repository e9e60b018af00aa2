import type { Fact } from '../../kernel/figure.ts'
import { bodyDims, nameThen, subjectEntities, subjectJoins, subjectSelf } from '../engagements/facts.store.ts'

/** Discipline decisions by the day they were signed; the form is the one decided then. */
export const disciplineFact: Fact = {
  key: 'discipline-decision',
  wing: 'inspection',
  counts: 'decision',
  from: `{discipline_decision} f left join {unit} u on u.id = f.unit_id ${subjectJoins}`,
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { event: 'f.signed_on' },
  dims: {
    ...bodyDims,
    subjectKind: { kind: 'code', sql: 'f.subject_kind', values: ['organization', 'member'] },
    form: { kind: 'code', sql: 'f.form', values: ['reprimand', 'warning', 'removal', 'expulsion', 'dissolution'] },
  },
  entities: subjectEntities,
  self: subjectSelf,
  declaredBy: 'subjectKind',
  detail: {
    subjectKind: 'f.subject_kind',
    personId: 'f.subject_person_id',
    unitId: 'f.subject_unit_id',
    birthYear: 'p.birth_y',
    form: 'f.form',
    body: nameThen('f.unit_id'),
    paper: 'f.paper',
    signedOn: 'f.signed_on',
  },
}
