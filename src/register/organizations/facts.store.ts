/** What of the map can be counted: units as they stood on a day. */
import type { Fact } from '../../kernel/figure.ts'

/** Areas and organizations alike; its kind, level and nature are dimensions that every fact has. */
export const unitFact: Fact = {
  key: 'unit',
  wing: 'register',
  counts: 'unit',
  from: '{unit} f left join {unit} u on u.id = f.id',
  id: 'f.id',
  place: 'f.lft',
  unit: 'f.id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {},
  entities: {},
  self: {
    label:
      '(select s.name from {unit_state} s where s.unit_id = f.id and s.valid_from <= {at} order by s.valid_from desc limit 1)',
    sort: 'f.slug',
    opens: 'unit',
  },
  detail: { unitId: 'f.id', kind: 'f.kind', from: 'f.valid_from', to: 'f.valid_to' },
}
