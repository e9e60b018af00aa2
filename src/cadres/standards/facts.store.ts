/** Each criterion of the standard of each post held, judged on the day asked by the rule of that day. */
import type { Fact } from '../../kernel/figure.ts'
import { personDims, personEntity, titleDims, unitNameThen } from '../../register/tenures/facts.store.ts'

/**
 * The same judgement as `judge` in standard.ts, in SQL; a property test holds the two together.
 * `q` is the best that is recorded of the kind, `m` the confirmation of the field, `w` the waiver.
 */
const verdict = `case
  when w.id is not null then 'waived'
  when c.key = 'fieldMatch' then case when m.fits is null then 'unknown' when m.fits then 'met' else 'notMet' end
  when q.level is null then 'unknown'
  when q.level >= c.least then 'met'
  when c.grace_until > {at} and (c.grace_for_holders_before is null or f.valid_from < c.grace_for_holders_before) then 'inGrace'
  else 'notMet' end`

export const assessmentFact: Fact = {
  key: 'assessment',
  wing: 'cadres',
  counts: 'entry',
  from: `{tenure} f left join {title} t on t.key = f.title left join {person} p on p.id = f.person_id left join {unit} u on u.id = f.unit_id
    join {criterion} c on c.title = f.title and c.valid_from <= {at} and c.valid_to > {at}
    left join lateral (select x.level, x.field, x.provenance from {qualification} x where x.person_id = f.person_id and x.kind = c.key and x.valid_from <= {at}
      and x.valid_to > {at} order by x.level desc, x.id limit 1) q on true
    left join lateral (select x.fits from {field_match} x where c.key = 'fieldMatch' and x.person_id = f.person_id and x.title = f.title
      and x.valid_from <= {at} and x.valid_to > {at} limit 1) m on true
    left join lateral (select x.id from {waiver} x where x.person_id = f.person_id and x.title = f.title and x.criterion = c.key
      and x.valid_from <= {at} and x.valid_to > {at} limit 1) w on true
    left join lateral (select x.studying, x.due_on, x.paper from {study_commitment} x where x.person_id = f.person_id and x.title = f.title
      and x.criterion = c.key and x.valid_from <= {at} and x.valid_to > {at} order by x.due_on desc limit 1) k on true`,
  id: `(f.id::text || ':' || c.key)`,
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {
    ...titleDims,
    ...personDims,
    criterion: { kind: 'code', sql: 'c.key', values: ['degree', 'fieldMatch', 'politicalTheory', 'stateManagement'] },
    mandatory: { kind: 'boolean', sql: 'c.mandatory' },
    verdict: { kind: 'code', sql: verdict, values: ['met', 'notMet', 'inGrace', 'waived', 'unknown'] },
    level: { kind: 'number', sql: 'q.level' },
    'commitment.overdue': {
      kind: 'boolean',
      sql: `(k.due_on is not null and k.due_on < {at} and (${verdict}) not in ('met', 'waived'))`,
    },
  },
  entities: { person: personEntity('p') },
  self: { label: 'p.full_name', sort: 'p.name_key', opens: 'person' },
  detail: {
    personId: 'p.id',
    birthYear: 'p.birth_y',
    title: 't.key',
    unit: unitNameThen('f.unit_id'),
    unitToday: 'u.area_today_id',
    criterion: 'c.key',
    verdict,
    level: 'q.level',
    field: 'q.field',
    provenance: 'q.provenance',
    least: 'c.least',
    legalBasis: 'c.legal_basis',
    certainty: 'c.certainty',
    studying: 'k.studying',
    dueOn: 'k.due_on',
  },
}
