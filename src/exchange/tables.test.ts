import { describe, expect, test } from 'vitest'
import type { Field } from '../kernel/sheet.ts'
import { headsFor } from '../kernel/sheet-heads.ts'
import { dataRows, type ReadSheet, sheetRow } from './import-batch.ts'
import { type Declared, readLists, readSheet } from './read.ts'
import { date, type Made, sheetOf } from './sheet.fixture.ts'

const fields = {
  fullName: { kind: { is: 'name' }, heads: headsFor('fullName'), required: true },
  birth: { kind: { is: 'partialDate' }, heads: headsFor('birth'), splitBy: 'sex' },
  sex: { kind: { is: 'code', words: { Nam: 'male', Nữ: 'female' } }, heads: headsFor('sex') },
  personalId: { kind: { is: 'figures', counts: [9, 12] }, heads: headsFor('personalId') },
  schooling: { kind: { is: 'text' }, heads: headsFor('schooling') },
  theory: {
    kind: { is: 'code', words: { 'sơ cấp': 'low', SC: 'low', 'trung cấp': 'mid', TC: 'mid' } },
    heads: headsFor('politicalTheory'),
  },
  title: { kind: { is: 'text' }, heads: headsFor('post') },
  paper: { kind: { is: 'text', paper: true }, heads: headsFor('decisionNo') },
  unit: { kind: { is: 'text' }, heads: headsFor('unit') },
} as const satisfies Record<string, Field>
const people: Declared = { key: 'people', says: 'x', wing: 'register', fields, knownBy: ['fullName'] }
const lists = (rows: readonly (readonly Made[])[], options: Parameters<typeof sheetOf>[1] = {}) =>
  readLists(sheetOf(rows, options), [people])
const recordsOf = (sheet: ReadSheet) => dataRows(sheet).map((row) => sheetRow(sheet, row, fields))
const names = (sheets: readonly ReadSheet[]) => sheets.map((sheet) => recordsOf(sheet).map((row) => row.fields.fullName))
const codes = (found: { code: string; row: number }[]) => found.map((f) => `${f.code.replace(/^\w+:findings\./, '')} ${f.row}`)
const skips = (sheet: ReadSheet) => sheet.rows.flatMap((row) => (row.s ? [`${row.r} ${row.s}`] : []))

describe('several lists on a sheet', () => {
  test('one below the other, each under its own heads', () => {
    const { sheets } = lists([
      ['TT', 'Họ và tên', 'Năm sinh'],
      [1, 'Lê Văn An', 1970],
      ['Cộng', 1],
      [],
      ['TT', 'Chức vụ', 'Họ tên đảng viên'],
      [1, 'Bí thư', 'Lê Văn Ba'],
    ])
    expect(names(sheets)).toEqual([['Lê Văn An'], ['Lê Văn Ba']])
    expect(sheets.map((sheet) => [sheet.name, sheet.of ?? null])).toEqual([
      ['Trang 1', null],
      ['Trang 1 · 2', 'Trang 1'],
    ])
  })

  test('side by side: both are read, and the second is told in each row', () => {
    const { sheets, findings } = lists([
      ['TT', 'Họ và tên', 'Năm sinh', null, 'TT', 'Họ và tên', 'Năm sinh'],
      [1, 'Lê Văn An', 1970, null, 1, 'Lê Thị Tư', 1980],
    ])
    expect(names(sheets)).toEqual([['Lê Văn An'], ['Lê Thị Tư']])
    expect(codes(findings.filter((f) => f.row > 0))).toEqual(['sideBySide 2'])
  })

  test('heads that every page repeats begin no new list', () => {
    const { sheets } = lists([
      ['TT', 'Họ và tên', 'Năm sinh'],
      [1, 'Lê Văn An', 1970],
      ['TT', 'Họ và tên', 'Năm sinh'],
      [2, 'Lê Văn Ba', 1971],
    ])
    expect(names(sheets)).toEqual([['Lê Văn An', 'Lê Văn Ba']])
    expect(skips(sheets[0]!)).toEqual(['3 numbering'])
  })

  test('a kind not read yet says so: whole without names, by its columns where it lists people', () => {
    const returns = readSheet(
      sheetOf([
        ['Mã số', 'Chỉ tiêu', 'Đơn vị tính'],
        ['01', 'Số cuộc', 'cuộc'],
      ]),
      [people],
    )
    expect([returns.sheet.why, codes(returns.findings)]).toEqual(['unreadKind', ['unreadReturns 0']])
    const { sheets, findings } = lists([
      ['Họ và tên', 'Năm sinh', 'Số phiếu'],
      ['Lê Văn An', 1970, 14],
    ])
    expect(names(sheets)).toEqual([['Lê Văn An']])
    expect(findings.filter((f) => f.code.endsWith('unreadVotes')).some((f) => f.at === 3)).toBe(true)
  })
})

describe('whose list it is', () => {
  const discipline: Declared = {
    key: 'discipline',
    says: 'x',
    wing: 'inspection',
    fields: {
      body: { kind: { is: 'text' }, heads: ['Chủ thể'], required: true },
      form: { kind: { is: 'text' }, heads: ['Hình thức kỷ luật'], required: true },
      content: { kind: { is: 'text' }, heads: ['Nội dung vi phạm'], required: true },
    },
  }
  test('a list whose columns are another kind’s is not taken for a roster; it is said what that kind lacks', () => {
    const sheet = sheetOf([
      ['Họ và tên', 'Năm sinh', 'Hình thức kỷ luật', 'Nội dung vi phạm'],
      ['Lê Văn An', 1970, 'Khiển trách', 'x'],
    ])
    const { sheet: read, findings } = readSheet(sheet, [people, discipline])
    expect([read.kind, codes(findings), findings[0]?.with.missing]).toEqual([null, ['columnsMissing 0'], 'Chủ thể'])
    expect(JSON.stringify(read)).not.toContain('Lê Văn An')
  })

  test('the column of names may say more; one of people and organizations is none', () => {
    const more = lists([
      ['Họ và tên ghi theo CCCD', 'Năm sinh'],
      ['Lê Văn An', 1970],
    ])
    expect(names(more.sheets)).toEqual([['Lê Văn An']])
    const both = lists([
      ['Họ và tên, tổ chức', 'Năm sinh'],
      ['Lê Văn An', 1970],
    ])
    expect(both.sheets[0]!.kind).toBeNull()
  })
})

describe('what stands for a cell', () => {
  test('the row above, the section, the line over the list; nothing above to repeat is a question', () => {
    const { sheets, findings } = lists([
      ['Đơn vị: xã Long Cang'],
      ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ'],
      [1, 'Lê Văn An', 1970, 'như trên'],
      [2, 'Lê Văn Ba', 1971, 'Bí thư'],
      [3, 'Lê Văn Tư', 1972, '″'],
      ['I', 'XÃ MỸ LỆ: 1 người'],
      [4, 'Lê Văn Năm', 1973, '-nt-'],
    ])
    expect(recordsOf(sheets[0]!).map((row) => [row.fields.title, row.fields.unit])).toEqual([
      [null, 'xã Long Cang'],
      ['Bí thư', 'xã Long Cang'],
      ['Bí thư', 'xã Long Cang'],
      ['Bí thư', 'xã Long Cang'],
    ])
    expect(codes(findings)).toContain('cellError 3')
    expect(codes(findings)).toContain('ditto 5')
  })

  test('of two columns of one head the one in sight; where both are, they must agree', () => {
    const sheet = sheetOf([
      ['Họ và tên', 'Ngày sinh', 'Ngày, tháng, năm sinh'],
      ['Lê Văn An', '01/01/1970', '03/3/1986'],
    ])
    expect(codes(readLists(sheet, [people]).findings)).toContain('columnsDisagree 2')
    sheet.hiddenColumns.push({ first: 2, last: 2 })
    expect(recordsOf(readLists(sheet, [people]).sheets[0]!)[0]!.fields.birth).toEqual({ y: 1986, m: 3, d: 3 })
  })

  test('Nam | Nữ without a head above: days are the birth and tell the sex, ticks tell the sex', () => {
    const days = lists([
      ['Họ và tên', 'Nam', 'Nữ', 'Chức vụ'],
      ['Lê Văn An', '1970', null, 'Bí thư'],
      ['Lê Thị Ba', null, '02/3/1981', 'Bí thư'],
    ])
    expect(recordsOf(days.sheets[0]!).map((row) => [row.fields.birth, row.fields.sex])).toEqual([
      [{ y: 1970 }, 'male'],
      [{ y: 1981, m: 3, d: 2 }, 'female'],
    ])
    const ticks = lists([
      ['Họ và tên', 'Năm sinh', 'Nam', 'Nữ'],
      ['Lê Thị Ba', 1981, null, 'x'],
    ])
    expect(recordsOf(ticks.sheets[0]!)[0]!.fields.sex).toBe('female')
  })

  test('a tick under a level that is not known is a question, not nothing', () => {
    const { findings } = lists(
      [
        ['Họ và tên', 'LLCT', null, null],
        [null, 'SC', 'TC', 'Khác'],
        ['Lê Văn An', null, null, 'x'],
      ],
      { merges: ['A1:A2', 'B1:D1'] },
    )
    expect(codes(findings)).toContain('unknownPart 3')
  })
})

describe('rows that are nobody', () => {
  test.each<[string, Made[], string]>([
    ['a total in English', [null, 'Grand total', 2], 'total'],
    ['a total without a word', [null, null, { value: 2, formula: true }], 'total'],
    ['a count in words', ['Xã Mỹ Lệ: 2 người'], 'total'],
    ['a share', [null, 'Tỷ lệ nữ:', '50%'], 'total'],
    ['a block', [null, 'KHỐI ĐOÀN THỂ'], 'section'],
    ['a unit', [null, 'Chi bộ ấp 3'], 'section'],
    ['the rest of a post', [null, null, null, 'Chủ nhiệm Ủy ban Kiểm tra'], 'continued'],
  ])('%s', (_, row, why) => {
    const { sheets } = lists([
      ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ'],
      [1, 'Lê Văn An', 1970, 'Bí thư'],
      row,
      [2, 'Lê Văn Ba', 1971, 'Bí thư'],
    ])
    expect(skips(sheets[0]!)).toEqual([`3 ${why}`])
    expect(names(sheets)).toEqual([['Lê Văn An', 'Lê Văn Ba']])
  })

  test('planted: people named like totals and units are people', () => {
    const { sheets, findings } = lists([
      ['TT', 'Họ và tên', 'Năm sinh'],
      [1, 'Tống Thị Cộng', 1970],
      [2, 'Đoàn Thanh Tuấn', 1971],
      [3, 'Bàn Văn Phú', 1972],
      [4, 'Quan Thị Phấn', 1973],
    ])
    expect(names(sheets)[0]).toEqual(['Tống Thị Cộng', 'Đoàn Thanh Tuấn', 'Bàn Văn Phú', 'Quan Thị Phấn'])
    expect(findings.filter((f) => f.row > 0)).toEqual([])
  })
})

describe('cells that are asked about', () => {
  const cell = (column: number, value: Made) => {
    const head = ['Họ và tên', 'Năm sinh', 'CCCD', 'Văn hóa', 'Số quyết định']
    const { sheets, findings } = lists([head, ['Lê Văn An', 1970, null, null, null].map((v, i) => (i === column ? value : v))])
    const field = (['fullName', 'birth', 'personalId', 'schooling', 'paper'] as const)[column]!
    return [
      recordsOf(sheets[0]!)[0]!.fields[field],
      ...codes(findings.filter((f) => f.row === 2)).map((code) => code.split(' ')[0]),
    ]
  }
  test.each<[number, Made, ...unknown[]]>([
    [1, { value: 27_395, format: 'yyyy' }, { y: 1975 }],
    [1, { value: 30_468, format: 'mm/yyyy' }, { y: 1983, m: 6 }],
    [1, { value: 27_550, format: 'm/d/yyyy' }, { y: 1975, m: 6, d: 5 }, 'monthFirst'],
    [1, { value: 1975, format: 'dd/mm/yyyy' }, null, 'yearAsDate'],
    [1, { value: 45_638, format: 'd-mmm' }, null, 'yearNotShown'],
    [1, '06051975', { y: 1975, m: 5, d: 6 }, 'runTogether'],
    [1, '--/11/1979', { y: 1979, m: 11 }],
    [1, '00/00/1964', { y: 1964 }],
    [1, '00/05/1980', null, 'notADate'],
    [1, 'T5/1983', { y: 1983, m: 5 }],
    [1, '1975/05/06', { y: 1975, m: 5, d: 6 }],
    [2, '079 075 001 234', '079075001234'],
    [2, 79_075_001_234, null, 'figuresWrong'],
    [2, '301234567', '301234567', 'oldCard'],
    [3, '12/12', '12/12'],
    [3, date('2024-12-12'), null, 'dateInText'],
    [4, 'QĐ số 12-QĐ/HU ngày 03/4/2019', '12-QĐ/HU', 'paperWithMore'],
    [0, 'Đ/c Lê Văn An', 'Lê Văn An', 'nameWithMore'],
    [0, 'Ông Văn Đước', 'Ông Văn Đước'],
    [0, 'Lê Văn An, Lê Văn Ba', null, 'notAName'],
    [0, 'Ðặng Văn Lợi', 'Đặng Văn Lợi', 'lookalikeLetters'],
    [0, 'Nguy?n V?n ??t', null, 'garbled'],
  ])('%i: %j', (column, value, ...expected) => expect(cell(column, value)).toEqual(expected))
})
