import { expect, test } from 'vitest'
import type { Ask, Figure, Ratio } from '../../kernel/figure.ts'
import { dayOf, heartOf, partOf, unknownOf } from './asked.ts'

const stock: Figure = {
  fact: 'assessment',
  scope: { unit: 'can-duoc', tree: 'then' },
  at: '2024-02-22',
  where: [],
  measure: { distinct: 'person' },
  by: [],
}
const event: Figure = { ...stock, fact: 'engagement', at: undefined, period: { from: '2023-01-01', to: '2024-01-01' } }
const ratio: Ratio = { of: stock, share: [{ dim: 'verdict', in: ['met', 'waived'] }] }

test('the day of a period is its last, not the day after it', () => {
  expect(dayOf(event)).toBe('2023-12-31')
  expect(dayOf(ratio)).toBe('2024-02-22')
})

test('a part of a split narrows the figure at the heart of the question', () => {
  const narrowed = [{ dim: 'unit', is: 'u' }]
  expect(heartOf(partOf(ratio, 'unit', 'u')).where).toEqual(narrowed)
  expect(heartOf(partOf(event, 'unit', 'u')).where).toEqual(narrowed)
  const change: Ask = { change: stock, against: { at: '2023-01-01' } }
  expect(heartOf(partOf(change, 'unit', 'u')).where).toEqual(narrowed)
})

test('the unknown are those whose failing rows are all unknown', () => {
  const unknown = unknownOf(ratio)
  expect(unknown?.of.where).toEqual([{ dim: 'verdict', in: ['notMet', 'inGrace', 'unknown'] }])
  expect(unknown?.share).toEqual([{ dim: 'verdict', is: 'unknown' }])
  expect(unknownOf({ of: event, share: [{ dim: 'kind', is: 'inspection' }] })).toBeUndefined()
})
