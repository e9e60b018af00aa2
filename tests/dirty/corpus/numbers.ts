/** Numbers as Vietnamese offices write them: decimal commas, dots for thousands, percents in two ways, codes that are no numbers. */
import { asked, askedAt, on } from '../expectation.ts'
import { dateCell, day, file, is, number, sheet, text, typed } from '../sheet.ts'
import { BIRTH, ID, NAME, POST, phone, TT } from './words.ts'

const f = file('numbers')
const votes = [
  TT,
  NAME,
  BIRTH,
  'Chức danh quy hoạch | planTitle',
  'Số phiếu đồng ý | votesFor',
  'Số phiếu có mặt | votesPresent',
  'Tỷ lệ % | percent',
]

export const numbers = [
  f('num-01-decimal-comma.xlsx', 'percents with a comma, with a point, with a % sign, as a fraction in a percent format', [
    sheet('QH', votes, [
      [1, 'Đỗ Văn Ân', day(1980, 1, 2), 'Bí thư', is('15', 15), is('15', 15), is('100', 100)],
      [2, 'Hồ Thị Vĩnh', day(1981, 1, 2), 'Phó Bí thư', 14, 15, is('93,33', 93.33)],
      [3, 'Cao Văn Thọ', day(1982, 1, 2), 'Phó Bí thư', 13, 15, is('86,7%', 86.7)],
      [4, 'Lâm Thị Phúc', day(1983, 1, 2), 'Phó Bí thư', 12, 15, is(number(0.8, '0%'), 80)],
      [5, 'Tạ Văn Lộc Tài', day(1984, 1, 2), 'Phó Bí thư', 11, 15, is(number(73.3), 73.3)],
      [6, 'Ngô Thị Khang', day(1985, 1, 2), 'Phó Bí thư', 10, 15, is('66.7 %', 66.7)],
    ]),
  ]),
  f('num-02-ambiguous.xlsx', '1.234 in a percent column, votes that do not give the percent, more votes than people: asked', [
    sheet('QH', votes, [
      [1, 'Phí Văn Một', day(1980, 2, 2), 'Bí thư', 14, 15, is('1.234', asked)],
      [2, 'Phí Thị Hai', day(1981, 2, 2), 'Phó Bí thư', 14, 15, is('39,3', askedAt('E', 'F', 'votesFor', 'votesPresent'))],
      [3, 'Phí Văn Ba', day(1982, 2, 2), 'Phó Bí thư', is(16, askedAt('F', 'votesPresent')), 15, ''],
      [4, 'Phí Thị Bốn', day(1983, 2, 2), 'Phó Bí thư', is('mười bốn', 14), 15, is('93,3', 93.3)],
      [5, 'Phí Văn Năm', day(1984, 2, 2), 'Phó Bí thư', is('14/15', 14), '', ''],
      [6, 'Phí Thị Sáu', day(1985, 2, 2), 'Phó Bí thư', is(number(13.5), asked), 15, ''],
      [7, 'Phí Văn Bảy', day(1986, 2, 2), 'Phó Bí thư', is(-1, asked), 15, ''],
    ]),
  ]),
  f(
    'num-03-codes.xlsx',
    'identification numbers: as a number, with spaces, shortened to 9,99E+11, a nought lost, one digit short',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, ID],
        [
          [1, 'Lữ Thị Cúc', day(1979, 3, 3), is(number(999179000111), '999179000111')],
          [2, 'Đinh Văn Trúc', day(1980, 3, 3), is(number(999080000112, '0'), '999080000112')],
          [3, 'Mã Thị Mai', day(1981, 3, 3), is('999 181 000 113', '999181000113')],
          [4, 'Bá Văn Lan', day(1982, 3, 3), is('9,99082E+11', asked)],
          [5, 'Tô Thị Huệ', day(1983, 3, 3), is('99918300011', asked)],
          [6, 'Quy Văn Thược', day(1984, 3, 3), is("'999084000116", '999084000116')],
          [7, 'Dã Thị Quỳ', day(1985, 3, 3), is('301234567', asked)],
          [8, 'Lương Văn Sen', day(1986, 3, 3), is('CCCD: 999086000118', '999086000118')],
          [9, 'Vi Thị Súng', day(1987, 3, 3), is(number('9.99187000119E11'), '999187000119')],
        ],
      ),
    ],
  ),
  f('num-04-lost-nought.xlsx', 'a number column lost the first nought of numbers and phones: given back and shown, or asked', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ID, 'Điện thoại | phone'],
      [
        [1, 'Lạc Thị Bông', day(1980, 4, 4), is(number(99180000121), asked), phone(number(900000121), '0900000121')],
        [2, 'Mộc Văn Kim', day(1981, 4, 4), text('099081000122'), phone('0900 000 122', '0900000122', '0900 000 122')],
        [
          3,
          'Thủy Thị Hỏa',
          day(1982, 4, 4),
          text('099182000123'),
          phone('+84 900 000 123', '0900000123', '+84 900 000 123', '+84900000123'),
        ],
        [4, 'Thổ Văn Sơn', day(1983, 4, 4), text('099083000124'), phone('0900.000.124', '0900000124', '0900.000.124')],
        [5, 'Phong Thị Vân', day(1984, 4, 4), text('099184000125'), '0900000125/0900000126'],
      ],
    ),
  ]),
  f('num-05-scores.xlsx', 'scores 8,5 · 8.5 · a score that Excel made a day · “vắng” · 85', [
    sheet(
      'Lớp',
      [TT, NAME, BIRTH, 'Lớp | className', 'Điểm | score', 'Kết quả | result'],
      [
        [1, 'Đoan Thị Trang', day(1990, 5, 5), 'Sơ cấp LLCT K1', is('8,5', 8.5), 'Giỏi'],
        [2, 'Mẫn Văn Tiệp', day(1991, 5, 5), 'Sơ cấp LLCT K1', is('8.5', 8.5), 'Giỏi'],
        [3, 'Nhã Thị Uyên', day(1992, 5, 5), 'Sơ cấp LLCT K1', is(number(7), 7), 'Khá'],
        [4, 'Lịch Văn Sự', day(1993, 5, 5), 'Sơ cấp LLCT K1', is(dateCell(2024, 5, 8, 'd-mmm'), asked), 'Giỏi'],
        [5, 'Hiền Thị Thục', day(1994, 5, 5), 'Sơ cấp LLCT K1', is('vắng', asked), ''],
        [6, 'Cần Văn Mẫn', day(1995, 5, 5), 'Sơ cấp LLCT K1', is(85, asked), 'Giỏi'],
        [7, 'Kiệm Thị Ước', day(1996, 5, 5), 'Sơ cấp LLCT K1', is('8,5/10', 8.5), 'Giỏi'],
      ],
      { unread: true },
    ),
  ]),
  f('num-06-text-formulas.xlsx', 'a text that begins with =, +, @ is a text: nothing is worked out, and it stays as it is', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, 'Ghi chú | note'],
      [
        [1, 'Lãnh Thị Ngộ', typed('6/6/1976', on(1976, 6, 6)), 'Bí thư', text('=HYPERLINK("http://vi-du.invalid","xem")')],
        [2, 'Đường Văn Minh', typed('7/6/1976', on(1976, 6, 7)), 'Phó Bí thư', text('+84 không liên lạc được')],
        [3, 'Bàng Thị Thống', typed('8/6/1976', on(1976, 6, 8)), 'Ủy viên', text('@SUM(1+1)')],
      ],
    ),
  ]),
]
