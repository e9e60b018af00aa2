import { expect, test } from 'vitest'
import type { CellValue, SheetRow } from '../../kernel/sheet.ts'
import { qualificationsIn } from './qualifications.ts'
import { isVacant } from './roster.ts'

const row = (fields: Record<string, CellValue>): SheetRow => ({ sheet: 'S', row: 1, fields, raw: {} })
const read = (fields: Record<string, CellValue>, recorded: Parameters<typeof qualificationsIn>[2] = []) =>
  qualificationsIn([{ row: row(fields), person: 'p', unit: 'u' }], new Map([['p', '2020-03-01']]), recorded, () => 'id').map(
    (q) => [q.kind, q.level, q.from, q.provenance],
  )

test('a year means its last day; without a year the first day in a post, marked as imported', () => {
  expect(read({ degree: 'university', field: 'Luật', degreeYear: 2001, politicalTheory: 'intermediate' })).toEqual([
    ['degree', 4, '2001-12-31', 'declared'],
    ['politicalTheory', 2, '2020-03-01', 'imported'],
  ])
})

test('what is recorded is not written again; another field of study is another diploma', () => {
  const recorded = [{ person: 'p', kind: 'degree', level: 4, field: 'luật' }]
  expect(read({ degree: 'university', field: 'Luật', degreeYear: 2001 }, recorded)).toEqual([])
  expect(read({ degree: 'university', field: 'Kế toán', degreeYear: 2001 }, recorded)).toHaveLength(1)
})

test('“chưa” is a record of none, unless more is known', () => {
  expect(read({ politicalTheory: 'none' })).toEqual([['politicalTheory', 0, '2020-03-01', 'imported']])
  expect(read({ politicalTheory: 'none' }, [{ person: 'p', kind: 'politicalTheory', level: 2, field: null }])).toEqual([])
})

test('vacant, and names that only look like it', () => {
  expect(['khuyết', 'Khuyết', '(khuyết)', 'chưa bố trí', 'trống'].map(isVacant)).toEqual([true, true, true, true, true])
  expect(['Trọng Văn An', 'Lê Khuyết Danh', 'Trống Mái'].map(isVacant)).toEqual([false, false, false])
})
