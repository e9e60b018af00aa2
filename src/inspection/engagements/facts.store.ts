/** Engagements are counted once (topics); their subjects one row each (lượt), in the period of the conclusion, by the body that did it. */
import type { Fact } from '../../kernel/figure.ts'

const kinds = [
  'inspection',
  'supervision',
  'signBasedInspection',
  'inspectionDutyReview',
  'disciplineEnforcementReview',
  'financeInspection',
] as const
const forms = ['thematic', 'periodic', 'adHoc', 'programme'] as const
export const nameThen = (id: string): string =>
  `(select s.name from {unit_state} s where s.unit_id = ${id} order by s.valid_from <= {at} desc, abs(s.valid_from - {at}) limit 1)`

export const bodyDims = {
  'body.kind': { kind: 'code', sql: 'u.kind' },
  'body.level': { kind: 'code', sql: 'u.level', values: ['central', 'province', 'district', 'commune', 'cell'] },
} as const satisfies Fact['dims']

export const engagementFact: Fact = {
  key: 'engagement',
  wing: 'inspection',
  counts: 'topic',
  from: '{engagement} f left join {unit} u on u.id = f.unit_id',
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { event: 'f.concluded_on' },
  dims: {
    ...bodyDims,
    kind: { kind: 'code', sql: 'f.kind', values: kinds },
    form: { kind: 'code', sql: 'f.form', values: forms },
  },
  entities: {},
  self: { label: 'f.topic', sort: 'f.concluded_on::text' },
  detail: {
    topic: 'f.topic',
    kind: 'f.kind',
    form: 'f.form',
    body: nameThen('f.unit_id'),
    decidedOn: 'f.decided_on',
    concludedOn: 'f.concluded_on',
    paper: 'f.conclusion_paper',
  },
}

/** Columns of a subject that is an organization (`subject_unit_id`) or a member (`subject_person_id`), for facts on alias `f`. */
export const subjectJoins = 'left join {person} p on p.id = f.subject_person_id left join {unit} su on su.id = f.subject_unit_id'
export const subjectEntities = {
  person: { sql: 'f.subject_person_id', counts: 'person', label: 'p.full_name', sort: 'p.name_key', opens: 'person' },
  organization: {
    sql: 'f.subject_unit_id',
    counts: 'organization',
    label: nameThen('f.subject_unit_id'),
    sort: 'su.slug',
    opens: 'unit',
  },
} as const satisfies Fact['entities']
export const subjectSelf = {
  label: `coalesce(p.full_name, ${nameThen('f.subject_unit_id')})`,
  sort: `coalesce(p.name_key, su.slug)`,
}

export const subjectFact: Fact = {
  key: 'engagement-subject',
  wing: 'inspection',
  counts: 'turn',
  from: `{engagement_subject} f left join {unit} u on u.id = f.unit_id left join {engagement} e on e.id = f.engagement_id ${subjectJoins}`,
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { event: 'f.concluded_on' },
  dims: {
    ...bodyDims,
    kind: { kind: 'code', sql: 'f.kind', values: kinds },
    form: { kind: 'code', sql: 'f.form', values: forms },
    subjectKind: { kind: 'code', sql: 'f.subject_kind', values: ['organization', 'member'] },
    'subject.kind': { kind: 'code', sql: 'su.kind' },
    isHead: { kind: 'boolean', sql: 'f.is_head' },
    committeeMember: { kind: 'code', sql: 'f.committee_member', values: ['none', 'cell', 'grassroots', 'district', 'province'] },
    conclusion: { kind: 'code', sql: 'f.conclusion', values: ['good', 'shortcomings', 'violation', 'liable', 'signs'] },
  },
  entities: subjectEntities,
  self: subjectSelf,
  detail: {
    subjectKind: 'f.subject_kind',
    personId: 'f.subject_person_id',
    unitId: 'f.subject_unit_id',
    birthYear: 'p.birth_y',
    topic: 'e.topic',
    kind: 'f.kind',
    body: nameThen('f.unit_id'),
    isHead: 'f.is_head',
    conclusion: 'f.conclusion',
    concludedOn: 'f.concluded_on',
  },
}
