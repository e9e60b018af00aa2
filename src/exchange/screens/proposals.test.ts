import { describe, expect, test } from 'vitest'
import { alikeOf, type Finding, nextError, type Page, proposalFor } from './proposals.ts'

const today = '2026-11-16'
const finding = (row: number, field: string, code: string, value: Finding['with'] = {}): Finding => ({
  level: 'error',
  sheet: 'S',
  row,
  field,
  code,
  with: value,
})
const year = (row: number, field = 'birth') => finding(row, field, 'exchange:findings.twoDigitYear')
const ended = (row: number, into = 'xã Rạch Kiến') => finding(row, 'unit', 'organizations:findings.unitEnded', { into })
const row = (n: number, raws: Record<string, string>, findings: Finding[]): Page['rows'][number] => ({
  row: n,
  skip: null,
  text: null,
  answer: null,
  cells: Object.entries(raws).map(([field, raw]) => ({ field, raw, value: null, fixed: false })),
  findings,
})

describe('a proposal', () => {
  test('a birth has one reading that is not in the future', () => {
    expect(proposalFor(year(5), '6/5/75', today)).toBe('06/5/1975')
  })
  test('where two readings remain, nothing is proposed', () => {
    expect(proposalFor(year(5), '6/5/12', today)).toBeUndefined()
    expect(proposalFor(year(5, 'termEnds'), '6/5/75', today)).toBeUndefined()
  })
  test('an ended unit gives way to the one it went into, when that is one', () => {
    expect(proposalFor(ended(6), 'UBND xã Long Khê', today)).toBe('UBND xã Rạch Kiến')
    expect(proposalFor(ended(6, 'xã A, xã B'), 'UBND xã Long Khê', today)).toBeUndefined()
    expect(proposalFor(ended(6), 'X. Long Khê', today)).toBeUndefined()
  })
})

describe('cells alike', () => {
  const rows = [
    row(5, { birth: '6/5/75' }, [year(5)]),
    row(7, { birth: '14/9/82' }, [year(7)]),
    row(8, { birth: '2/9/12' }, [year(8)]),
    row(9, { unit: 'UBND xã Long Khê' }, [ended(9)]),
    row(10, { unit: 'UBND xã Long Hòa' }, [ended(10)]),
  ]
  test('each two-digit year gets its own reading; one with two readings is left to be decided', () => {
    expect(alikeOf(rows, year(5), '6/5/75', '06/5/1975', today).map((d) => [d.row, d.raw])).toEqual([
      [5, '06/5/1975'],
      [7, '14/9/1982'],
    ])
  })
  test('what was typed is for the cells with the same text', () => {
    expect(alikeOf(rows, ended(9), 'UBND xã Long Khê', 'UBND xã Mỹ Lệ', today).map((d) => [d.row, d.raw])).toEqual([
      [9, 'UBND xã Mỹ Lệ'],
      [10, 'UBND xã Rạch Kiến'],
    ])
  })
})

test('the next error goes by rows, then by columns, then round', () => {
  const page: Page = {
    sheet: 'S',
    next: null,
    total: 2,
    rows: [row(5, { birth: 'x', unit: 'y' }, [ended(5), year(5)]), row(6, { birth: 'x' }, [year(6)])],
  }
  const fields = ['birth', 'unit']
  const first = nextError(page, fields, undefined)
  expect(first).toEqual({ sheet: 'S', row: 5, field: 'birth' })
  const second = nextError(page, fields, first)
  expect(second).toEqual({ sheet: 'S', row: 5, field: 'unit' })
  const third = nextError(page, fields, second)
  expect(third).toEqual({ sheet: 'S', row: 6, field: 'birth' })
  expect(nextError(page, fields, third)).toEqual(first)
  expect(nextError({ ...page, rows: [page.rows[1]!] }, fields, third)).toBeUndefined()
})
