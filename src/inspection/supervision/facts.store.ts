import type { Fact } from '../../kernel/figure.ts'
import { bodyDims, nameThen, subjectEntities, subjectJoins, subjectSelf } from '../engagements/facts.store.ts'

/** Regular supervision, note by note; the persons and cells among the notes are counted once each. */
export const regularSupervisionFact: Fact = {
  key: 'regular-supervision',
  wing: 'inspection',
  counts: 'turn',
  from: `{regular_supervision} f left join {unit} u on u.id = f.unit_id ${subjectJoins}`,
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { event: 'f.noted_on' },
  dims: {
    ...bodyDims,
    subjectKind: { kind: 'code', sql: 'f.subject_kind', values: ['organization', 'member'] },
    'subject.kind': { kind: 'code', sql: 'su.kind' },
  },
  entities: subjectEntities,
  self: subjectSelf,
  detail: {
    subjectKind: 'f.subject_kind',
    personId: 'f.subject_person_id',
    unitId: 'f.subject_unit_id',
    birthYear: 'p.birth_y',
    topic: 'f.topic',
    body: nameThen('f.unit_id'),
    notedOn: 'f.noted_on',
    reminder: 'f.reminder',
  },
}
