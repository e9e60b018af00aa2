import { expect, test } from 'vitest'
import { openings } from './person-trail.tsx'

const entry = (at: string, operation: string, who = 'A', purpose: string | null = null) => ({
  id: at + operation,
  at,
  who,
  office: 'B',
  operation,
  purpose,
})

test('what one person did within a minute on one ground is one opening', () => {
  const told = openings([
    entry('2026-11-16T02:12:40Z', 'standards.ofPerson'),
    entry('2026-11-16T02:12:05Z', 'people.open'),
    entry('2026-11-16T02:12:04Z', 'people.open', 'C'),
    entry('2026-11-16T02:11:59Z', 'people.open', 'C'),
    entry('2026-11-16T02:11:58Z', 'people.open', 'C', 'mở từ báo cáo'),
  ])
  expect(told.map((t) => [t.entry.who, t.operations])).toEqual([
    ['A', ['standards.ofPerson', 'people.open']],
    ['C', ['people.open']],
    ['C', ['people.open']],
    ['C', ['people.open']],
  ])
})
