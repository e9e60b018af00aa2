import { expect, test } from 'vitest'
import { inOrder, nextSort } from './table-order.ts'

test('Vietnamese order, numbers in text by value', () => {
  const names = ['Ô Môn', 'Đức Hòa', 'Chi bộ 10', 'Chi bộ 9', 'Dương', 'Cần Đước', 'Chợ Đào']
  expect(inOrder(names, (name) => name, false)).toEqual([
    'Cần Đước',
    'Chi bộ 9',
    'Chi bộ 10',
    'Chợ Đào',
    'Dương',
    'Đức Hòa',
    'Ô Môn',
  ])
})

test('what is not known stays last, upwards and downwards; 0 is known', () => {
  const rows = [{ n: 5 }, { n: undefined }, { n: 0 }, { n: 23 }]
  expect(inOrder(rows, (row) => row.n, false).map((row) => row.n)).toEqual([0, 5, 23, undefined])
  expect(inOrder(rows, (row) => row.n, true).map((row) => row.n)).toEqual([23, 5, 0, undefined])
})

test('equal rows keep their order both ways, and the list handed in is left alone', () => {
  const rows = ['b1', 'a1', 'b2', 'a2']
  expect(inOrder(rows, (row) => row[0], false)).toEqual(['a1', 'a2', 'b1', 'b2'])
  expect(inOrder(rows, (row) => row[0], true)).toEqual(['b1', 'b2', 'a1', 'a2'])
  expect(rows).toEqual(['b1', 'a1', 'b2', 'a2'])
})

test('a head: upwards, downwards, as the list came', () => {
  const up = nextSort(undefined, 'name')
  expect(up).toEqual({ by: 'name', descending: false })
  const down = nextSort(up, 'name')
  expect(down).toEqual({ by: 'name', descending: true })
  expect(nextSort(down, 'name')).toBeUndefined()
  expect(nextSort(down, 'born')).toEqual({ by: 'born', descending: false })
})
