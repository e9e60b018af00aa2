import { expect, test } from 'vitest'
import { type Explained, readPlan } from './plan.ts'

const explained: Explained = {
  'Planning Time': 0.2,
  'Execution Time': 3,
  Plan: {
    'Node Type': 'Aggregate',
    'Shared Hit Blocks': 40,
    'Shared Read Blocks': 2,
    Plans: [
      {
        'Node Type': 'Gather',
        'Workers Launched': 2,
        Plans: [
          { 'Node Type': 'Seq Scan', 'Relation Name': 'tenure', 'Rows Removed by Filter': 7, 'Shared Hit Blocks': 30 },
          { 'Node Type': 'Index Only Scan', 'Relation Name': 'membership', 'Index Name': 'membership_pos' },
          { 'Node Type': 'Index Only Scan', 'Relation Name': 'membership', 'Index Name': 'membership_pos' },
        ],
      },
    ],
  },
}

test('pages are those of the whole plan, scans are named once, with what a filter threw away', () => {
  expect(readPlan(explained)).toEqual({
    buffers: 42,
    scans: 'Seq Scan tenure (−7 by filter), Index Only Scan membership_pos · 2 workers',
    planningMs: 0.2,
  })
})

test('a scan that filters nothing away does not say that it does', () => {
  const quiet = { ...explained, Plan: { 'Node Type': 'Seq Scan', 'Relation Name': 'tenure', 'Rows Removed by Filter': 0 } }
  expect(readPlan(quiet).scans).toBe('Seq Scan tenure')
})
