import { expect, test } from 'vitest'
import { liesUnder, nextSearch, targetOfAddress } from './go.tsx'

const now = { at: '2023-12-31', open: '3', tab: 'x' }

test('another page begins with fresh parameters and keeps the day', () => {
  expect(nextSearch({ to: '/people/$id' }, now)).toEqual({ at: '2023-12-31' })
  expect(nextSearch({ to: '/people', search: { q: 'an' } }, now)).toEqual({ at: '2023-12-31', q: 'an' })
})

test('the same page changes only what is named', () => {
  expect(nextSearch({ search: { open: '4' } }, now)).toEqual({ at: '2023-12-31', open: '4', tab: 'x' })
  expect(nextSearch({ search: { open: undefined } }, now)).toEqual({ at: '2023-12-31', open: undefined, tab: 'x' })
})

test('back to today takes the day away, on either', () => {
  expect(nextSearch({ search: { at: undefined } }, now).at).toBeUndefined()
  expect(nextSearch({ to: '/', search: { at: undefined } }, now).at).toBeUndefined()
})

test('what lies under a menu entry', () => {
  expect(liesUnder('/people', '/people')).toBe(true)
  expect(liesUnder('/people/7', '/people')).toBe(true)
  expect(liesUnder('/peoples', '/people')).toBe(false)
  expect(liesUnder('/people', '/')).toBe(false)
})

test('an address of this app becomes a target; one that leads elsewhere does not', () => {
  expect(targetOfAddress('/reports/can-duoc/2023?at=2023-12-31&open=dual-head-units')).toEqual({
    to: '/reports/can-duoc/2023',
    search: { at: '2023-12-31', open: 'dual-head-units' },
  })
  expect(targetOfAddress('/units')).toEqual({ to: '/units', search: { at: undefined } })
  for (const bad of [undefined, '', 'units', '//example.org/x', '/\\example.org', 'https://example.org'])
    expect(targetOfAddress(bad)).toBeUndefined()
})
