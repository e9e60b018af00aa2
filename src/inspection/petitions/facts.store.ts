import type { Fact } from '../../kernel/figure.ts'
import { bodyDims, nameThen } from '../engagements/facts.store.ts'

const kinds = ['denunciation', 'complaint', 'reflection', 'proposal'] as const
const abouts = ['organization', 'member', 'disciplineDecision', 'other'] as const

/** The register of petitions, by the day received. It has no sender, so nothing here can lead to one. */
export const petitionFact: Fact = {
  key: 'petition',
  wing: 'inspection',
  counts: 'petition',
  from: '{petition} f left join {unit} u on u.id = f.unit_id',
  id: 'f.id',
  place: 'f.pos',
  unit: 'f.unit_id',
  time: { event: 'f.received_on' },
  dims: {
    ...bodyDims,
    slice: { kind: 'code', sql: 'f.slice', values: kinds.flatMap((kind) => abouts.map((about) => `${kind}:${about}`)) },
    kind: { kind: 'code', sql: 'f.kind', values: kinds },
    about: { kind: 'code', sql: 'f.about', values: abouts },
    withinCompetence: { kind: 'boolean', sql: 'f.within_competence' },
    needsSettlement: { kind: 'boolean', sql: 'f.needs_settlement' },
    status: {
      kind: 'code',
      sql: 'f.status',
      values: ['received', 'accepted', 'guided', 'forwarded', 'notAccepted', 'keptAsInformation', 'settled'],
    },
  },
  entities: {},
  self: { label: 'f.number', sort: 'f.received_on::text' },
  declaredBy: 'slice',
  detail: {
    number: 'f.number',
    kind: 'f.kind',
    about: 'f.about',
    body: nameThen('f.unit_id'),
    receivedOn: 'f.received_on',
    status: 'f.status',
  },
}
