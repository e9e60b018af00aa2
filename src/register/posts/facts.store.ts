import type { Fact } from '../../kernel/figure.ts'
import { titleDims, unitNameThen } from '../tenures/facts.store.ts'

/** The seats that head a unit: secretary, chair of the people's committee, chair of the council. */
const headingSeats =
  "'commune-secretary', 'commune-chair', 'commune-council-chair', 'district-secretary', 'district-chair', 'district-council-chair'"

/** Seats, held or vacant on the day asked. Vacant is derived: nobody holds the seat in any capacity, whether or not the reader may see who it is. */
export const postFact: Fact = {
  key: 'post',
  wing: 'register',
  counts: 'post',
  from: `{post} f left join {title} t on t.key = f.title left join {unit} u on u.id = f.unit_id
    left join lateral (select h.id, h.person_id, hp.id as seen_id, h.valid_from, h.term_ends_on, h.capacity, h.start_paper, hp.full_name, hp.name_key, hp.birth_y from {tenure} h left join {person} hp on hp.id = h.person_id
      where h.post_id = f.id and h.valid_from <= {at} and h.valid_to > {at} order by h.capacity = 'official' desc, h.valid_from, h.id limit 1) h on true`,
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { stock: { from: 'f.valid_from', to: 'f.valid_to' } },
  dims: {
    ...titleDims,
    vacant: { kind: 'boolean', sql: '(h.id is null)' },
    organization: { kind: 'id', sql: 'f.unit_id' },
    'term.daysLeft': { kind: 'number', sql: '(h.term_ends_on - {at})' },
    'holder.twoHeads': {
      kind: 'boolean',
      sql: `(f.title in (${headingSeats}) and exists (select from {tenure} o join {unit} ou on ou.id = o.unit_id
        where o.person_id = h.person_id and o.post_id <> f.id and o.title in (${headingSeats}) and ou.area_id = u.area_id and o.valid_from <= {at} and o.valid_to > {at}))`,
    },
  },
  entities: { person: { sql: 'h.seen_id', counts: 'person', label: 'h.full_name', sort: 'h.name_key', opens: 'person' } },
  self: { label: unitNameThen('f.unit_id'), sort: `lpad(t.sort::text, 6, '0') || ' ' || coalesce(u.slug, '')`, opens: 'unit' },
  detail: {
    title: 't.key',
    unit: unitNameThen('f.unit_id'),
    unitId: 'f.unit_id',
    personId: 'h.seen_id',
    name: 'h.full_name',
    birthYear: 'h.birth_y',
    from: 'h.valid_from',
    termEndsOn: 'h.term_ends_on',
  },
}
