import { expect, test } from 'vitest'
import { fieldsOf } from './trail-table.tsx'

const change = { table: 'person', rowId: 'x', field: 'sex', before: 'male', after: 'female', erased: false }

test('a withdrawn row is told field by field, without those that said nothing', () => {
  const row = {
    ...change,
    field: '*',
    before: JSON.stringify({ full_name: 'A', sex: null, birth_y: 1975, words: { a: 1 } }),
    after: null,
  }
  expect(fieldsOf(row).map((c) => [c.field, c.before, c.after])).toEqual([
    ['full_name', 'A', null],
    ['birth_y', '1975', null],
    ['words', '{"a":1}', null],
  ])
})

test('any other change, and a withdrawn row whose values were erased, stays one line', () => {
  expect(fieldsOf(change)).toEqual([change])
  const erased = { ...change, field: '*', before: null, after: null, erased: true }
  expect(fieldsOf(erased)).toEqual([erased])
})
