import { feature } from '../../kernel/feature.ts'
import type { Indicator } from '../../kernel/figure.ts'
import type { Door } from '../../platform/transaction.ts'
import { regularSupervisionFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const indicator = (key: string, entity: 'person' | 'organization'): Indicator => ({
  key,
  wing: 'inspection',
  ask: (scope, { period }) => ({
    fact: 'regular-supervision',
    scope,
    period,
    measure: { distinct: entity },
    by: [],
    where: [
      { dim: 'body.kind', is: 'inspectionCommission' },
      { dim: 'body.level', is: 'commune' },
      ...(entity === 'person'
        ? [{ dim: 'subjectKind', is: 'member' }]
        : [
            { dim: 'subjectKind', is: 'organization' },
            { dim: 'subject.kind', is: 'cell' },
          ]),
    ],
  }),
})

export const indicators: readonly Indicator[] = [
  indicator('grassroots-regularly-supervised-members', 'person'),
  indicator('grassroots-regularly-supervised-cells', 'organization'),
]

export const supervision = feature<Door>({
  name: 'supervision',
  words: { vi, en },
  facts: [regularSupervisionFact],
  indicators,
  sheets,
})
