import { feature } from '../../kernel/feature.ts'
import type { Figure, Indicator, Predicate } from '../../kernel/figure.ts'
import type { Door } from '../../platform/transaction.ts'
import { engagementFact, subjectFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const counted = (key: string, fact: string, where: Predicate[], measure: Figure['measure'] = 'count'): Indicator => ({
  key,
  wing: 'inspection',
  ask: (scope, { period }) => ({ fact, scope, period, where, measure, by: [] }),
})

const inspection: Predicate = { dim: 'kind', is: 'inspection' }
const supervision: Predicate = { dim: 'kind', is: 'supervision' }
const organization: Predicate = { dim: 'subjectKind', is: 'organization' }
const member: Predicate = { dim: 'subjectKind', is: 'member' }
const body = (kind: string, level: string): Predicate[] => [
  { dim: 'body.kind', is: kind },
  { dim: 'body.level', is: level },
]
const standingCommittee = body('standingCommittee', 'district')
const committee = body('committee', 'district')
const commission = body('inspectionCommission', 'district')
const grassroots = body('committee', 'commune')

/**
 * The figures of inspection that the yearly report tells: in the period of the conclusion, by the body that did it, a topic once
 * however many subjects it has (R6). “3 tổ chức”, “23 đảng viên” count different subjects; “207 lượt” counts every subject of every engagement.
 */
export const indicators: readonly Indicator[] = [
  counted('standing-committee-inspection-topics', 'engagement', [
    ...standingCommittee,
    inspection,
    { dim: 'form', is: 'thematic' },
  ]),
  counted('standing-committee-inspected-organizations', 'engagement-subject', [...standingCommittee, inspection, organization], {
    distinct: 'organization',
  }),
  counted(
    'standing-committee-inspected-heads',
    'engagement-subject',
    [...standingCommittee, inspection, member, { dim: 'isHead', is: true }],
    { distinct: 'person' },
  ),
  counted('grassroots-inspected-members', 'engagement-subject', [...grassroots, inspection, member], { distinct: 'person' }),
  counted(
    'grassroots-inspected-cells',
    'engagement-subject',
    [...grassroots, inspection, organization, { dim: 'subject.kind', is: 'cell' }],
    { distinct: 'organization' },
  ),
  counted('grassroots-inspections-violations', 'engagement-subject', [
    ...grassroots,
    inspection,
    { dim: 'conclusion', in: ['violation', 'liable'] },
  ]),
  counted('committee-supervised-organization-turns', 'engagement-subject', [...committee, supervision, organization]),
  counted('commission-supervised-organizations', 'engagement-subject', [...commission, supervision, organization], {
    distinct: 'organization',
  }),
  counted('commission-supervised-members', 'engagement-subject', [...commission, supervision, member], { distinct: 'person' }),
]

export const engagements = feature<Door>({
  name: 'engagements',
  words: { vi, en },
  facts: [engagementFact, subjectFact],
  indicators,
  sheets,
})
