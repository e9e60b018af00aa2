/** What of membership can be counted: who belongs to which cell on a day. */
import type { Fact } from '../../kernel/figure.ts'

export const membershipFact: Fact = {
  key: 'membership',
  wing: 'register',
  counts: 'person',
  from: '{membership} f left join {person} p on p.id = f.person_id left join {unit} u on u.id = f.unit_id',
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {
    status: { kind: 'code', sql: 'f.status', values: ['official', 'probationary', 'unknown'] },
    sex: { kind: 'code', sql: 'p.sex', values: ['male', 'female'] },
    'birth.year': { kind: 'number', sql: 'p.birth_y' },
  },
  entities: { person: { sql: 'f.person_id', counts: 'person', label: 'p.full_name', sort: 'p.name_key', opens: 'person' } },
  self: { label: 'p.full_name', sort: 'p.name_key', opens: 'person' },
  detail: {
    personId: 'f.person_id',
    birthYear: 'p.birth_y',
    unit: `(select s.name from {unit_state} s where s.unit_id = f.unit_id order by s.valid_from <= {at} desc, abs(s.valid_from - {at}) limit 1)`,
    from: 'f.valid_from',
  },
}
