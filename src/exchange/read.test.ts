import { describe, expect, test } from 'vitest'
import type { Field, Finding } from '../kernel/sheet.ts'
import { dataRows, decide, groupFindings, type ReadSheet, rowsFor, type Staged, sheetRow } from './import-batch.ts'
import { type Declared, readSheet, readSheets, readTyped } from './read.ts'
import { date, type Made, sheetOf, under, workbookOf } from './sheet.fixture.ts'

const sexes = { Nam: 'male', Nữ: 'female' }
const fields = {
  fullName: { kind: { is: 'name' }, heads: ['Họ và tên'], required: true },
  birth: { kind: { is: 'partialDate' }, heads: ['Ngày tháng năm sinh', 'Ngày sinh'], splitBy: 'sex' },
  sex: { kind: { is: 'code', words: sexes }, heads: ['Giới tính'] },
  personalId: { kind: { is: 'text' }, heads: ['Số định danh'] },
  admitted: { kind: { is: 'partialDate' }, heads: ['Ngày vào Đảng › Dự bị', 'Ngày vào Đảng'] },
  official: { kind: { is: 'partialDate' }, heads: ['Ngày vào Đảng › Chính thức', 'Ngày vào Đảng chính thức'] },
  theory: {
    kind: { is: 'code', words: { 'sơ cấp': 'elementary', SC: 'elementary', 'trung cấp': 'intermediate', TC: 'intermediate' } },
    heads: ['Trình độ › LLCT', 'LLCT'],
  },
  fits: { kind: { is: 'tick' }, heads: ['Ngành phù hợp'] },
  salary: { kind: { is: 'number' }, heads: ['Hệ số'] },
  title: { kind: { is: 'text' }, heads: ['Chức danh'], required: true },
  unit: { kind: { is: 'text' }, heads: ['Đơn vị công tác', 'Đơn vị'], required: true },
  from: { kind: { is: 'day' }, heads: ['Từ ngày'], required: true },
} as const satisfies Record<string, Field>
const roster: Declared = { key: 'roster', says: 'roster:sheets.roster', wing: 'register', fields }
const petitions: Declared = {
  key: 'petitions',
  says: 'petitions:sheet',
  wing: 'inspection',
  fields: {
    number: { kind: { is: 'text' }, heads: ['Số đơn'], required: true },
    received: { kind: { is: 'day' }, heads: ['Ngày nhận'], required: true },
  },
}

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Đơn vị', 'Từ ngày']
const person = (n: number, name: string, more: Partial<Record<number, Made>> = {}): Made[] => {
  const row: Made[] = [n, name, '06/5/1975', 'Nam', 'Bí thư', 'Đảng ủy xã Long Khê', '01/02/2020']
  for (const [i, value] of Object.entries(more)) row[Number(i)] = value!
  return row
}
const read = (rows: readonly (readonly Made[])[], options: Parameters<typeof sheetOf>[1] = {}) =>
  readSheet(sheetOf(rows, options), [roster, petitions])
const recordsOf = (sheet: ReadSheet) => dataRows(sheet).map((row) => sheetRow(sheet, row, fields))
const codes = (findings: readonly Finding[]) =>
  findings.map((f) => `${f.level} ${f.code.replace(/^\w+:findings\./, '')} ${f.row} ${f.field ?? ''}`.trim())

describe('the list among what stands round it', () => {
  const rows: Made[][] = [
    ['HUYỆN ỦY CẦN ĐƯỚC', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['BAN TỔ CHỨC'],
    ['DANH SÁCH TRÍCH NGANG'],
    [null, '(Dữ liệu ví dụ)'],
    head,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['I. THỊ TRẤN CẦN ĐƯỚC'],
    person(1, 'Tống Văn Cộng'),
    person(2, 'Lê Thị Tám', { 3: 'Nữ' }),
    ['II', 'CÁC XÃ'],
    person(3, 'Đỗ Văn Chín'),
    ['Cộng: 3 người'],
    ['NGƯỜI LẬP BIỂU', null, null, null, 'TRƯỞNG BAN'],
    ['(đã ký)', null, null, null, '(đã ký)'],
    [null, 'Nguyễn Văn Ký', null, null, 'Trần Văn Duyệt'],
  ]
  const { sheet, findings } = read(rows, { merges: ['A7:G7', 'A12:G12'] })

  test('finds the header, and only records are records', () => {
    expect([sheet.kind, sheet.headFrom, sheet.headTo]).toEqual(['roster', 5, 5])
    expect(recordsOf(sheet).map((r) => r.fields.fullName)).toEqual(['Tống Văn Cộng', 'Lê Thị Tám', 'Đỗ Văn Chín'])
    expect(findings).toEqual([])
  })

  test('says of every other row why it is none', () => {
    expect(sheet.rows.filter((r) => r.s).map((r) => [r.r, r.s])).toEqual([
      [6, 'numbering'],
      [7, 'section'],
      [10, 'section'],
      [12, 'total'],
      [13, 'signature'],
      [14, 'signature'],
      [15, 'signature'],
    ])
    expect(sheet.rows.find((r) => r.r === 12)?.t).toBe('Cộng: 3 người')
  })

  test('planted: a row of which only the name is there is an error, not a section', () => {
    const broken = read([head, person(1, 'Lê Văn An'), [null, 'Trần Văn Lẻ'], person(3, 'Lê Văn Ba')])
    expect(recordsOf(broken.sheet).map((r) => r.row)).toEqual([2, 3, 4])
    expect(codes(broken.findings)).toEqual(['error missing 3 title', 'error missing 3 unit', 'error missing 3 from'])
  })

  test('a total between sections does not end the list', () => {
    const two = read([
      head,
      person(1, 'Lê Văn An'),
      ['Cộng xã: 1', 1],
      ['II. XÃ MỸ LỆ'],
      person(2, 'Lê Văn Ba'),
      ['Tổng cộng', 2],
    ])
    expect(two.sheet.rows.map((r) => r.s ?? null)).toEqual([null, 'total', 'section', null, 'total'])
  })

  test('hidden rows and sheets are told, not read', () => {
    const hidden = read([head, person(1, 'Lê Văn An'), person(2, 'Lê Văn Ba')], { hiddenRows: [3] })
    expect(hidden.sheet.rows.map((r) => r.s ?? null)).toEqual([null, 'hidden'])
    const sheet = read([head, person(1, 'Lê Văn An')], { visibility: 'hidden' })
    expect([sheet.sheet.why, codes(sheet.findings)]).toEqual(['hidden', ['notice hiddenSheet 0']])
  })
})

describe('heads', () => {
  test('two rows, merged both ways, and the date tells the sex', () => {
    const { sheet, findings } = read(
      [
        ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Ngày vào Đảng', null, 'Chức danh', 'Đơn vị công tác', 'Từ ngày'],
        [null, null, 'Nam', 'Nữ', 'Dự bị', 'Chính thức'],
        [1, 'Lê Văn An', '1980', null, '3/2/2005', '3/2/2006', 'Bí thư', 'Đảng ủy', date('2020-01-15')],
        [2, 'Lê Thị Ba', null, '14/8/1979', null, null, 'Phó Bí thư', 'Đảng ủy', '15/01/2020'],
        [3, 'Lê Thị Tư', '1981', '1981', null, null, 'Phó Bí thư', 'Đảng ủy', '15/01/2020'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2', 'H1:H2', 'I1:I2'] },
    )
    expect([sheet.headFrom, sheet.headTo]).toEqual([1, 2])
    expect(
      recordsOf(sheet)
        .slice(0, 2)
        .map((r) => [r.fields.birth, r.fields.sex, r.fields.admitted, r.fields.official, r.fields.from]),
    ).toEqual([
      [{ y: 1980 }, 'male', { y: 2005, m: 2, d: 3 }, { y: 2006, m: 2, d: 3 }, '2020-01-15'],
      [{ y: 1979, m: 8, d: 14 }, 'female', null, null, '2020-01-15'],
    ])
    expect(codes(findings)).toEqual(['error twoParts 5 birth', 'notice partialDates 0 birth'])
  })

  test('a head over columns that nobody merged, and three rows', () => {
    const { sheet } = read([
      ['TT', 'Họ và tên', 'Thông tin', null, null, 'Chức danh', 'Đơn vị', 'Từ ngày'],
      [null, null, 'Ngày vào Đảng', null, 'LLCT'],
      [null, null, 'Dự bị', 'Chính thức'],
      [1, 'Lê Văn An', '2005', '2006', 'TC', 'Bí thư', 'Đảng ủy', '15/01/2020'],
    ])
    expect(sheet.headTo).toBe(3)
    expect(recordsOf(sheet).map((r) => [r.fields.admitted, r.fields.official, r.fields.theory])).toEqual([
      [{ y: 2005 }, { y: 2006 }, 'intermediate'],
    ])
  })

  test('a column for each word of a code, ticked', () => {
    const { sheet, findings } = read(
      [
        ['Họ và tên', 'LLCT', null, 'Chức danh', 'Đơn vị', 'Từ ngày'],
        [null, 'SC', 'TC'],
        ['Lê Văn An', null, 'x', 'Bí thư', 'Đảng ủy', '15/01/2020'],
        ['Lê Văn Ba', 'x', 'x', 'Bí thư', 'Đảng ủy', '15/01/2020'],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2'] },
    )
    expect(recordsOf(sheet)[0]?.fields.theory).toBe('intermediate')
    expect(codes(findings)).toEqual(['error twoParts 4 theory'])
  })

  test('family and given name under one head are one name', () => {
    const merged = read(
      [
        ['Họ và tên', null, 'Chức danh', 'Đơn vị', 'Từ ngày'],
        ['Nguyễn Thị', 'Hường', 'Bí thư', 'Đảng ủy', '15/01/2020'],
      ],
      { merges: ['A1:B1'] },
    )
    expect(recordsOf(merged.sheet)[0]?.fields.fullName).toBe('Nguyễn Thị Hường')
  })

  test('the better headed of two columns is taken; two alike are told', () => {
    const better = read([
      ['Họ và tên', 'Thông tin › x', 'Chức danh', 'Đơn vị', 'Từ ngày', 'Ghi chú'],
      ['Lê Văn An', 'x', 'Bí thư', 'Đảng ủy', '15/01/2020', 'y'],
    ])
    expect(codes(better.findings)).toEqual(['notice columnNotRead 0', 'notice columnNotRead 0'])
    const twice = read([
      ['Họ và tên', 'Chức danh', 'Đơn vị', 'Đơn vị công tác', 'Từ ngày'],
      ['Lê Văn An', 'Bí thư', 'Đảng ủy', 'UBND', '15/01/2020'],
      ['Lê Văn Ba', 'Bí thư', 'Đảng ủy', 'đảng ủy', '15/01/2020'],
      ['Lê Văn Tư', 'Bí thư', null, 'Đảng ủy', '15/01/2020'],
    ])
    expect(codes(twice.findings)).toEqual(['notice twoColumns 0 unit', 'error columnsDisagree 2 unit'])
    expect(recordsOf(twice.sheet).map((r) => r.fields.unit)).toEqual([null, 'Đảng ủy', 'Đảng ủy'])
  })

  test('what no field claims is told and not kept: a sender stays outside', () => {
    const { sheet, findings } = readSheet(
      sheetOf([
        ['Số đơn', 'Người gửi', 'Ngày nhận'],
        ['12', 'Người Tố Cáo', '05/02/2023'],
      ]),
      [roster, petitions],
    )
    expect(sheet.kind).toBe('petitions')
    expect(codes(findings)).toEqual(['notice columnNotRead 0'])
    expect(JSON.stringify(sheet)).not.toContain('Người Tố Cáo')
  })

  test('a sheet of no kind, of a kind that lacks a column, of two kinds: told, never guessed', () => {
    expect(
      codes(
        read([
          ['Món', 'Giá'],
          ['Phở', 40_000],
        ]).findings,
      ),
    ).toEqual(['error noKind 0'])
    const lacking = read([
      ['Họ và tên', 'Chức danh', 'Đơn vị'],
      ['Lê Văn An', 'Bí thư', 'Đảng ủy'],
    ])
    expect(codes(lacking.findings)).toEqual(['error columnsMissing 0'])
    expect(lacking.findings[0]?.with).toMatchObject({ missing: 'Từ ngày', kind: 'roster' })
    const twin: Declared = { ...roster, key: 'twin', fields: { ...fields } }
    const two = readSheet(sheetOf([head, person(1, 'Lê Văn An')]), [roster, twin])
    expect([two.sheet.why, two.findings[0]?.with.kinds]).toEqual(['severalKinds', 'roster, twin'])
    expect(readSheet(sheetOf([head, person(1, 'Lê Văn An')]), [roster, twin], 'twin').sheet.kind).toBe('twin')
    expect(readSheet(sheetOf([head, person(1, 'Lê Văn An')]), [roster, twin], 'skip').sheet.why).toBe('byHand')
  })
})

describe('cells', () => {
  /** One row, read; its value and what was found in the cell. */
  const cell = (column: number, value: Made) => {
    const { sheet, findings } = read([
      [...head, 'Số định danh', 'Ngành phù hợp', 'Hệ số', 'LLCT'],
      [...person(1, 'Lê Văn An'), null, null, null, null].map((v, i) => (i === column ? value : v)),
    ])
    const field = ['', 'fullName', 'birth', 'sex', 'title', 'unit', 'from', 'personalId', 'fits', 'salary', 'theory'][column]!
    const found = findings
      .filter((f) => f.field === field && f.row === 2)
      .map((f) => `${f.level} ${f.code.replace(/^\w+:findings\./, '')}`)
    return [recordsOf(sheet)[0]?.fields[field], ...found]
  }

  test.each<[Made, ...unknown[]]>([
    [date('1999-02-03'), { y: 1999, m: 2, d: 3 }],
    ['03/02/1999', { y: 1999, m: 2, d: 3 }],
    ['3/2/2000', { y: 2000, m: 2, d: 3 }],
    ['02-2000', { y: 2000, m: 2 }],
    ['12.11.1981', { y: 1981, m: 11, d: 12 }],
    ['1980', { y: 1980 }],
    [1999, { y: 1999 }],
    [29_221, { y: 1980, m: 1, d: 1 }, 'notice serialDate'],
    ['6/5/75', null, 'error twoDigitYear'],
    ['31/02/1980', null, 'error noSuchDay'],
    ['không rõ', null, 'error notADate'],
    ['1/1/1850', null, 'error yearOutOfRange'],
    [{ value: '#N/A', error: true }, null, 'error cellError'],
    ['-', null],
  ])('a date: %j', (value, ...expected) => expect(cell(2, value)).toEqual(expected))

  test.each<[Made, ...unknown[]]>([
    ['15/01/2020', '2020-01-15'],
    [date('2020-01-15'), '2020-01-15'],
    ['01/2020', null, 'error dayMissing'],
    [null, null, 'error missing'],
    ['…', null, 'error missing'],
  ])('a day that must be whole: %j', (value, ...expected) => expect(cell(6, value)).toEqual(expected))

  test.each<[Made, ...unknown[]]>([
    ['x', true],
    [1, true],
    [true, true],
    [under('Wingdings', 'þ'), true],
    ['không', false],
    [null, null],
    ['có lẽ', null, 'error notATick'],
  ])('a tick: %j', (value, ...expected) => expect(cell(8, value)).toEqual(expected))

  test.each<[Made, ...unknown[]]>([
    ['1.234,5', 1234.5],
    ['98,6', 98.6],
    ['12.345', 12_345],
    [4.98, 4.98],
    ['1,234.5', null, 'error notANumber'],
    ['bốn', null, 'error notANumber'],
  ])('a number: %j', (value, ...expected) => expect(cell(9, value)).toEqual(expected))

  test('a word of a code is found folded; another is told with the words there are', () => {
    expect(cell(10, ' Trung  cấp ')).toEqual(['intermediate'])
    expect(cell(10, 'tc.')).toEqual(['intermediate'])
    const { findings } = read([
      [...head, 'LLCT'],
      [...person(1, 'Lê Văn An'), 'cao học'],
    ])
    expect(findings[0]).toMatchObject({
      code: 'exchange:findings.unknownWord',
      with: { value: 'cao học', known: 'sơ cấp · SC · trung cấp · TC' },
    })
  })

  test('a personal number typed as a number keeps its figures', () => {
    expect(cell(7, { value: 999_179_062_417, format: 'General' })).toEqual(['999179062417'])
  })

  test('names: one form, capitals lowered, no figures', () => {
    expect(cell(1, '  Lê  Văn\u00a0An ')).toEqual(['Lê Văn An'])
    expect(cell(1, 'NGUYỄN THỊ ĐÀO')).toEqual(['Nguyễn Thị Đào'])
    expect(cell(1, 'Le\u0302 Văn An')).toEqual(['Lê Văn An'])
    expect(cell(1, 'Lê Văn 2')).toEqual([null, 'error nameHasDigits'])
  })

  test('legacy fonts are decoded by cell and by run, told once a column, and the file’s own text is kept', () => {
    const { sheet, findings } = read([
      head,
      person(1, 'x', { 1: under('.VnTime', 'NguyÔn ThÞ H\u00ADêng'), 5: under('.VnTimeH', 'x\u00b7 long khª') }),
      person(2, 'x', {
        1: {
          value: 'TrÇn V¨n An',
          runs: [
            { text: 'TrÇn V¨n ', font: '.VnTime' },
            { text: 'An', font: 'Arial' },
          ],
        },
      }),
    ])
    expect(recordsOf(sheet).map((r) => [r.fields.fullName, r.raw.fullName])).toEqual([
      ['Nguyễn Thị Hường', 'NguyÔn ThÞ H\u00ADêng'],
      ['Trần Văn An', 'TrÇn V¨n An'],
    ])
    expect(recordsOf(sheet)[0]?.fields.unit).toBe('XÃ LONG KHÊ')
    expect(findings.map((f) => [f.code, f.field, f.with.count])).toEqual([
      ['exchange:findings.legacyFont', 'fullName', 2],
      ['exchange:findings.legacyFont', 'unit', 1],
    ])
  })

  test('planted: without the font they are turned only where every word becomes a syllable, and each cell is told', () => {
    expect(cell(1, 'NguyÔn ThÞ Lan')).toEqual(['Nguyễn Thị Lan', 'notice guessedEncoding'])
    expect(cell(1, 'Müller Ân')).toEqual([null, 'error garbled'])
  })

  test('a name merged down stands in each of its rows', () => {
    const { sheet } = read([head, person(1, 'Lê Văn An'), [null, null, null, null, 'Chủ tịch HĐND', 'HĐND', '01/03/2021']], {
      merges: ['B2:B3', 'C2:C3'],
    })
    expect(recordsOf(sheet).map((r) => [r.fields.fullName, r.fields.title])).toEqual([
      ['Lê Văn An', 'Bí thư'],
      ['Lê Văn An', 'Chủ tịch HĐND'],
    ])
  })
})

describe('decisions', () => {
  const workbook = workbookOf(
    sheetOf(
      [head, person(1, 'Lê Văn An', { 2: '6/5/75' }), person(2, 'Lê Văn Ba', { 2: '7/5/75', 6: '2020' }), person(3, 'Lê Văn Tư')],
      { name: 'S' },
    ),
  )
  const first = readSheets(workbook, [roster, petitions])
  const staged: Staged = { sheets: first.sheets, reading: first.findings, checked: [] }
  const by = (sheet: ReadSheet, row: number, field: string, raw: string) => readTyped(roster, sheet.name, row, field, raw)

  test('rows with errors are held back until decided', () => {
    expect(rowsFor(roster, staged).map((r) => r.row)).toEqual([4])
    const mended = decide(staged, [{ sheet: 'S', row: 2, field: 'birth', raw: '06/05/1975' }], by)
    expect(rowsFor(roster, mended).map((r) => [r.row, r.fields.birth, r.raw.birth])).toEqual([
      [2, { y: 1975, m: 5, d: 6 }, '06/05/1975'],
      [4, { y: 1975, m: 5, d: 6 }, '06/5/1975'],
    ])
    expect(rowsFor(roster, staged).map((r) => r.row)).toEqual([4])
  })

  test('a wrong answer is an error again; a required cell cannot be emptied', () => {
    const wrong = decide(
      staged,
      [
        { sheet: 'S', row: 2, field: 'birth', raw: '31/02/1975' },
        { sheet: 'S', row: 4, field: 'title', raw: ' ' },
      ],
      by,
    )
    expect(codes(wrong.reading)).toEqual([
      'error twoDigitYear 3 birth',
      'error dayMissing 3 from',
      'error noSuchDay 2 birth',
      'error missing 4 title',
    ])
  })

  test('a row or a sheet is left out with its reason', () => {
    const left = decide(staged, [{ sheet: 'S', row: 3, skip: 'trùng' }], by)
    expect(left.sheets[0]?.rows.find((r) => r.r === 3)).toMatchObject({ s: 'byHand', t: 'trùng' })
    expect(codes(left.reading)).toEqual(['error twoDigitYear 2 birth'])
    expect(decide(staged, [{ sheet: 'S', skip: 'nháp' }], by).reading).toEqual([])
  })

  test('an answer about a row is kept beside its cells', () => {
    const answered = decide(staged, [{ sheet: 'S', row: 4, field: '$person', raw: 'new' }], by)
    expect(rowsFor(roster, answered)[0]?.fields.$person).toBe('new')
  })

  test('findings of one sort come together, errors first, with what they are about', () => {
    const group = groupFindings(staged.reading)
    expect(group.map((g) => [g.level, g.code.split('.')[1], g.count, g.values])).toEqual([
      ['error', 'twoDigitYear', 2, ['6/5/75', '7/5/75']],
      ['error', 'dayMissing', 1, ['2020']],
    ])
  })
})
