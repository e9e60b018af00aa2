/** The stamp of a state secret on a workbook is seen, whatever its place; a name that is spelled like one is not taken for it. */
import { describe, expect, test } from 'vitest'
import type { SheetKind } from '../kernel/sheet.ts'
import { readSheets } from './read.ts'
import { type Made, sheetOf, workbookOf } from './sheet.fixture.ts'
import { stampIn, stampOf, withhold } from './stamps.ts'

const people = {
  key: 'people',
  says: 'people:sheet',
  wing: 'register',
  fields: {
    name: { kind: { is: 'text' }, heads: ['Họ và tên'], required: true },
    birth: { kind: { is: 'text' }, heads: ['Năm sinh'], required: true },
  },
} as const
const papers = {
  key: 'papers',
  says: 'documents:sheet',
  wing: 'register',
  fields: {
    number: { kind: { is: 'text' }, heads: ['Số, ký hiệu'], required: true },
    grade: {
      kind: { is: 'code', words: { mật: 'confidential', 'tối mật': 'secret', 'không mật': 'none' } },
      heads: ['Độ mật'],
      required: true,
    },
    title: { kind: { is: 'text' }, heads: ['Trích yếu'] },
  },
  withholds: (row) => (row.fields.grade === 'none' ? [] : ['title']),
} as const satisfies Pick<SheetKind, 'key' | 'says' | 'wing' | 'fields' | 'withholds'>
const list: Made[][] = [
  ['Họ và tên', 'Năm sinh'],
  ['Lê Văn Mật', '1970'],
]
const found = (...rows: Made[][]) => {
  const workbook = workbookOf(sheetOf(rows))
  return stampIn(workbook, readSheets(workbook, [people, papers]).sheets)?.cell ?? null
}

test('what a stamp looks like: the grade in capitals, framed or not, or named as one; no abbreviation', () => {
  const stamps = ['MẬT', ' TỐI MẬT ', '(TUYỆT MẬT)', 'Độ mật: Mật', 'Mức độ mật - Tối mật', '*** TUYỆT MẬT ***']
  expect(stamps.map(stampOf)).toEqual(['Mật', 'Tối mật', 'Tuyệt mật', 'Mật', 'Tối mật', 'Tuyệt mật'])
  expect(['Mật', 'bí mật', 'M', 'TM', 'MẬT ONG', 'Độ mật', 'Độ mật: không', 'BẢO MẬT'].map(stampOf)).toEqual(Array(8).fill(null))
})

describe('on a workbook', () => {
  test('above the list, beside it, below it, in a row of it, on a sheet that is none of ours, on a hidden one, as a name of a sheet', () => {
    expect(found(...list)).toBeNull()
    expect(found(['MẬT'], ...list)).toBe('A1')
    expect(found(['Độ mật: Tối mật'], ...list)).toBe('A1')
    expect(found(...list, ['TỐI MẬT', '1971'])).toBe('A3')
    expect(found(...list, [null, null, 'TUYỆT MẬT'])).toBe('C3')
    expect(found(['thứ khác', 'MẬT'])).toBe('B1')
    const hidden = workbookOf(sheetOf([['MẬT']], { visibility: 'hidden' }))
    expect(stampIn(hidden, readSheets(hidden, [people]).sheets)?.grade).toBe('Mật')
    const named = workbookOf(sheetOf(list, { name: 'TỐI MẬT' }))
    expect(stampIn(named, readSheets(named, [people]).sheets)).toEqual({ sheet: 'TỐI MẬT', cell: '', grade: 'Tối mật' })
  })

  test('a column of grades that is not read; a given name in capitals is none', () => {
    expect(found(['Họ và tên', 'Năm sinh', 'Độ mật'], ['Lê Văn An', '1970', 'mật'])).toBe('C2')
    expect(found(['Họ và tên', 'Năm sinh', 'Độ mật'], ['Lê Văn An', '1970', null])).toBeNull()
    expect(found(['Họ và tên', 'Năm sinh'], ['MẬT', '1970'])).toBeNull()
  })
})

test('of a row of a secret grade the content goes before anything is kept; a grade that cannot be read counts as one', () => {
  const rows: Made[][] = [
    ['Số, ký hiệu', 'Độ mật', 'Trích yếu'],
    ['1-BC/TU', 'Tối mật', 'về việc kín'],
    ['2-BC/TU', 'không mật', 'về việc chung'],
    ['3-BC/TU', 'TM', 'về việc chưa rõ'],
  ]
  const workbook = workbookOf(sheetOf(rows))
  const read = readSheets(workbook, [papers])
  expect(stampIn(workbook, read.sheets)).toBeNull()
  const { sheets, reading } = withhold({ sheets: read.sheets, reading: read.findings }, [papers])
  const kept = JSON.stringify([sheets, reading])
  expect(kept).not.toMatch(/việc kín|việc chưa rõ/)
  expect(kept).toMatch(/việc chung/)
  expect(reading.filter((f) => f.code === 'documents:findings.contentWithheld').map((f) => f.row)).toEqual([2, 4])
  // asked again, nothing more goes and nothing is told twice
  expect(withhold({ sheets, reading }, [papers])).toEqual({ sheets, reading })
  // what a person types into such a row goes too
  const typed = sheets.map((s) => ({
    ...s,
    rows: s.rows.map((r) => ({ ...r, o: { title: ['gõ vào', 'gõ vào'] as [string, string] } })),
  }))
  expect(JSON.stringify(withhold({ sheets: typed, reading }, [papers]).sheets).match(/gõ vào/g)).toHaveLength(2)
})
