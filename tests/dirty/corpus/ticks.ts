/** Ticks: x, X, √, a Wingdings letter, 1; sex by where the day stands or by a tick. */
import { asked, askedAt, nothing, on } from '../expectation.ts'
import { day, file, formula, is, means, type Raw, sheet, text, typed } from '../sheet.ts'
import { BIRTH, NAME, TT, tick } from './words.ts'

const f = file('ticks')
const THEORY_COLUMNS = ['SC', 'TC', 'CC', 'CN']
const theoryHead = {
  1: { A: 'TT', B: 'Họ và tên', C: 'Ngày, tháng, năm sinh', D: 'Lý luận chính trị' },
  2: { D: 'SC', E: 'TC', F: 'CC', G: 'CN' },
}
const theoryMerges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1']
const wingdings = (sign: string) => text(sign, { font: 'Wingdings' })
const theory = (put: Raw, code: string) => means(put, { politicalTheory: code })

export const ticks = [
  f('tick-01-theory.xlsx', 'LLCT as four columns SC, TC, CC, CN ticked by x, X, √, 1, “có”', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ...THEORY_COLUMNS],
      [
        [1, 'Bùi Tá Hanh', day(1970, 1, 1), theory('x', 'SO_CAP')],
        [2, 'Cấn Thị Loan', day(1971, 2, 2), '', theory('X', 'TRUNG_CAP')],
        [3, 'Đậu Văn Khiêm', day(1972, 3, 3), '', '', theory('√', 'CAO_CAP')],
        [4, 'Đới Thị Lài', day(1973, 4, 4), '', '', '', theory(1, 'CU_NHAN')],
        [5, 'Hoa Văn Thao', day(1974, 5, 5), '', theory(' x ', 'TRUNG_CAP')],
        [6, 'Ích Thị Nhu', day(1975, 6, 6), '', theory('có', 'TRUNG_CAP')],
        [7, 'Kham Văn Nội', day(1976, 7, 7), '', theory('✓', 'TRUNG_CAP')],
      ],
      { ownHeader: true, first: 3, above: theoryHead, part: { merges: theoryMerges } },
    ),
  ]),
  f('tick-02-wingdings.xlsx', 'a tick is the letter ü, þ or P in Wingdings: the font decides', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ...THEORY_COLUMNS],
      [
        [1, 'Lâu Thị Bích', day(1980, 1, 1), '', theory(wingdings('ü'), 'TRUNG_CAP')],
        [2, 'Mạnh Văn Thường', day(1981, 1, 1), '', '', theory(wingdings('þ'), 'CAO_CAP')],
        [3, 'Ninh Thị Tơ', day(1982, 1, 1), theory(text('P', { font: 'Wingdings 2' }), 'SO_CAP')],
        [4, 'Phó Văn Bách', day(1983, 1, 1), '', means(text('þ'), { politicalTheory: asked })],
        [5, 'Tòng Thị Sơ', day(1984, 1, 1), '', wingdings('o'), theory(wingdings('þ'), 'CAO_CAP')],
      ],
      { ownHeader: true, first: 3, above: theoryHead, part: { merges: theoryMerges } },
    ),
  ]),
  f('tick-03-contradiction.xlsx', 'two levels ticked, no level ticked, 0, “không”, a sign that is no tick', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ...THEORY_COLUMNS],
      [
        [1, 'Bế Văn Định', day(1970, 9, 1), '', means('x', { politicalTheory: askedAt('D', 'E', 'F', 'G') }), 'x'],
        [2, 'Chung Thị Út', day(1971, 9, 1), means('', { politicalTheory: nothing })],
        [3, 'Đường Văn Ký', day(1972, 9, 1), '', means(0, { politicalTheory: nothing })],
        [4, 'Hào Thị Lý', day(1973, 9, 1), '', means('không', { politicalTheory: nothing })],
        [5, 'Khuất Văn Tề', day(1974, 9, 1), '', means('đang học', { politicalTheory: asked })],
        [6, 'Lê Tạ Thị Bồng', day(1975, 9, 1), '', means('2015', { politicalTheory: 'TRUNG_CAP' })],
      ],
      { ownHeader: true, first: 3, above: theoryHead, part: { merges: theoryMerges } },
    ),
  ]),
  f('tick-04-sex-columns.xlsx', 'the day stands under Nam or under Nữ; under both, or under none', [
    sheet(
      'DS',
      [TT, NAME, 'Nam | birth', 'Nữ | birth', 'Chức vụ | post'],
      [
        [1, 'Âu Dương Kiệt', means('4/5/1970', { birth: on(1970, 5, 4), sex: 'NAM' }), '', 'Bí thư'],
        [2, 'Bùi Thị Khánh Ly', '', means(1985, { birth: on(1985), sex: 'NU' }), 'Phó Bí thư'],
        [3, 'Cam Ngọc Ẩn', means('1/1/1980', { birth: askedAt('D', 'sex') }), '2/2/1981', 'Ủy viên'],
        [4, 'Dư Minh Lý', means('', { birth: nothing, sex: nothing }), '', 'Ủy viên'],
        [5, 'Đắc Thị Mỹ', '', means('03/1978', { birth: on(1978, 3), sex: 'NU' }), 'Ủy viên'],
      ],
      { at: 2, above: { 1: { C: 'Ngày tháng năm sinh' } }, part: { merges: ['C1:D1'] } },
    ),
  ]),
  f('tick-05-flags-of-a-person.xlsx', 'ticks for woman, minority and Party member in columns of their own', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Nữ', 'Dân tộc thiểu số | minority'],
      [
        [1, 'Điểu Thị Kră', typed('1/3/1990', on(1990, 3, 1)), means('x', { sex: 'NU' }), is('x', tick)],
        [2, 'Phùng Văn Cai', typed('2/4/1985', on(1985, 4, 2))],
        [3, 'Lạc Thị Thìn', typed('3/5/1979', on(1979, 5, 3)), means('X', { sex: 'NU' })],
      ],
    ),
  ]),
  f('tick-06-tick-formulas.xlsx', 'ticks that formulas give, and a total of ticks below', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ...THEORY_COLUMNS],
      [
        [
          1,
          'Ngọ Văn Thiện',
          day(1977, 7, 7),
          '',
          theory(formula('IF(TRUE,"x","")', 'x'), 'TRUNG_CAP'),
          formula('IF(FALSE,"x","")', ''),
        ],
        [
          2,
          'Ôn Thị Nhạn',
          day(1978, 8, 8),
          '',
          formula('IF(FALSE,"x","")', ''),
          theory(formula('IF(TRUE,"x","")', 'x'), 'CAO_CAP'),
        ],
        { skip: 'total', cells: ['', 'Cộng', '', '', formula('COUNTIF(E3:E4,"x")', 1), formula('COUNTIF(F3:F4,"x")', 1)] },
      ],
      { ownHeader: true, first: 3, above: theoryHead, part: { merges: theoryMerges } },
    ),
  ]),
]
