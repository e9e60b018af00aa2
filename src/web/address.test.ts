import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './address.ts'

test('every parameter is text', () => {
  expect(readSearch('?at=2023-12-31&open=3&q=0123&on=true&j={"a":1}')).toEqual({
    at: '2023-12-31',
    open: '3',
    q: '0123',
    on: 'true',
    j: '{"a":1}',
  })
})

test('there and back, with Vietnamese and signs', () => {
  for (const search of [{ q: 'Trần Thị Kim Ngọc & 50%' }, { at: '2023-12-31', open: '3' }, {}])
    expect(readSearch(writeSearch(search))).toEqual(search)
})

test('what has no value is not written', () => {
  expect(writeSearch({ at: undefined, q: '', open: '3' })).toBe('?open=3')
  expect(writeSearch({ at: undefined })).toBe('')
})
