import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Register of petitions',
  indicators: {
    'denunciations-against-members': {
      name: 'Denunciations against members',
      definition:
        'Denunciations of Party members within competence, received in the period. Zero is written only when all was declared entered.',
    },
    'denunciations-against-organizations': {
      name: 'Denunciations against Party organizations',
      definition:
        'Denunciations of Party organizations within competence, received in the period. Zero is written only when all was declared entered.',
    },
    'discipline-complaints': {
      name: 'Complaints against Party discipline',
      definition:
        'Complaints against Party discipline within competence, received in the period. Zero is written only when all was declared entered.',
    },
  },
  facts: { petition: 'petitions' },
  sheet: {
    name: 'Register of petitions (without the sender)',
    fields: {
      number: 'Number',
      unit: 'Handled by',
      kind: 'Kind',
      about: 'About',
      receivedOn: 'Received on',
      withinCompetence: 'Within competence',
      needsSettlement: 'To be settled',
      status: 'Status',
      settledOn: 'Settled on',
      outcome: 'Outcome',
    },
  },
  findings: {
    tickNeeded: {
      what: 'The file has no column “{{head}}”.',
      why: 'The register needs to know it of each petition.',
      todo: 'Add the column and tick the petitions that have it.',
    },
    settledBeforeReceived: {
      what: 'Settled on {{settled}}, before it was received on {{received}}.',
      why: 'A petition cannot be settled before it comes.',
      todo: 'Mend one of the days.',
    },
    thereAlready: {
      what: 'Petition {{number}} is recorded already.',
      why: 'Same office, number and day.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
