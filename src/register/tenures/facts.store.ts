/** What of tenures can be counted: posts held, and who leads each commune. */
import type { Entity, Fact } from '../../kernel/figure.ts'

export const personEntity = (alias: string): Entity => ({
  sql: `${alias}.id`,
  counts: 'person',
  label: `${alias}.full_name`,
  sort: `${alias}.name_key`,
  opens: 'person',
})

export const titleDims = {
  title: { kind: 'code', sql: 't.key' },
  'title.rank': { kind: 'code', sql: 't.rank', values: ['head', 'deputy', 'member', 'staff'] },
  'title.level': { kind: 'code', sql: 't.level', values: ['province', 'district', 'commune', 'cell'] },
  'title.key': { kind: 'boolean', sql: 't.is_key' },
  'title.staffKind': { kind: 'code', sql: 't.staff_kind', values: ['cadre', 'civilServant', 'none'] },
} as const satisfies Fact['dims']

export const personDims = {
  sex: { kind: 'code', sql: 'p.sex', values: ['male', 'female'] },
  'birth.year': { kind: 'number', sql: 'p.birth_y' },
  ethnicity: { kind: 'text', sql: 'p.ethnicity' },
} as const satisfies Fact['dims']

/** The name of a unit on the day asked; of one that was founded later, the first it bore. */
export const unitNameThen = (id: string): string =>
  `(select s.name from {unit_state} s where s.unit_id = ${id} order by s.valid_from <= {at} desc, abs(s.valid_from - {at}) limit 1)`

export const tenureFact: Fact = {
  key: 'tenure',
  wing: 'register',
  counts: 'post',
  from: '{tenure} f left join {title} t on t.key = f.title left join {person} p on p.id = f.person_id left join {unit} u on u.id = f.unit_id',
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {
    ...titleDims,
    ...personDims,
    capacity: { kind: 'code', sql: 'f.capacity', values: ['official', 'acting', 'inCharge', 'seconded'] },
    'term.daysLeft': { kind: 'number', sql: '(f.term_ends_on - {at})' },
    endedWithUnit: { kind: 'boolean', sql: "(f.end_reason is not distinct from 'ORG_ENDED')" },
  },
  entities: { person: personEntity('p') },
  self: { label: 'p.full_name', sort: 'p.name_key', opens: 'person' },
  detail: {
    personId: 'p.id',
    birthYear: 'p.birth_y',
    title: 't.key',
    unit: unitNameThen('f.unit_id'),
    from: 'f.valid_from',
    to: 'f.valid_to',
    paper: 'f.start_paper',
    termEndsOn: 'f.term_ends_on',
  },
}

const holder = (title: string) => `lateral (
    select h.person_id, hp.full_name, l.finding from {tenure} h join {unit} hu on hu.id = h.unit_id left join {person} hp on hp.id = h.person_id
    left join {local_finding} l on l.person_id = h.person_id and l.area_id = f.id and l.valid_from <= {at} and l.valid_to > {at}
    where hu.area_id = f.id and h.title = '${title}' and h.valid_from <= {at} and h.valid_to > {at} and h.capacity = 'official' limit 1)`

/** One row a commune or township: who is its secretary and who its chair, whether one person is both, what was found about being local. */
export const leadershipFact: Fact = {
  key: 'commune-leadership',
  wing: 'register',
  counts: 'unit',
  from: `(select x.* from {unit} x where x.nature = 'area' and x.level = 'commune') f left join {unit} u on u.id = f.id
    left join ${holder('commune-secretary')} s on true left join ${holder('commune-chair')} c on true`,
  id: 'f.id',
  place: 'f.lft',
  unit: 'f.id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {
    dualHead: { kind: 'boolean', sql: 'coalesce(s.person_id = c.person_id, false)' },
    'secretary.local': {
      kind: 'code',
      sql: `case when s.person_id is null then 'vacant' else coalesce(s.finding, 'notFound') end`,
      values: ['local', 'nonLocal', 'notFound', 'vacant'],
    },
    'chair.local': {
      kind: 'code',
      sql: `case when c.person_id is null then 'vacant' else coalesce(c.finding, 'notFound') end`,
      values: ['local', 'nonLocal', 'notFound', 'vacant'],
    },
  },
  entities: {},
  self: { label: unitNameThen('f.id'), sort: 'f.slug', opens: 'unit' },
  detail: {
    secretaryId: 's.person_id',
    secretary: 's.full_name',
    secretaryFinding: 's.finding',
    chairId: 'c.person_id',
    chair: 'c.full_name',
    chairFinding: 'c.finding',
  },
}
