/** Days as people type them. Day before month, always; as fine as it was written and no finer; what cannot be is asked. */
import { asked, askedAt, nothing, on } from '../expectation.ts'
import { file, type Line, sheet, typed } from '../sheet.ts'
import { BIRTH, NAME, POST, TT } from './words.ts'

const f = file('dates')
type Case = Parameters<typeof typed>
const NAMES = [
  'Bế Thị Tươi',
  'Ca Văn Sang',
  'Chế Thị Nga',
  'Doãn Văn Hậu',
  'Đặng Thị Kiệm',
  'Hạ Văn Sinh',
  'Hầu Thị Vui',
  'Hồng Văn Được',
  'Kim Thị Sà Ry',
  'La Văn Tỵ',
]
const list = (name: string, cases: readonly Case[], column = BIRTH) =>
  sheet(
    name,
    [TT, NAME, column, POST],
    cases.map((c, i): Line => [i + 1, `${NAMES[i % NAMES.length]}${i >= NAMES.length ? ' Em' : ''}`, typed(...c), 'Ủy viên']),
  )

export const dates = [
  f('date-01-day-month-year.xlsx', 'slashes, dots, dashes, blanks, with and without noughts', [
    list('DS', [
      ['03/02/1999', on(1999, 2, 3)],
      ['3/2/2000', on(2000, 2, 3)],
      ['12.11.1981', on(1981, 11, 12)],
      ['15-6-1977', on(1977, 6, 15)],
      ['03/04/1975', on(1975, 4, 3)],
      ['  9 / 8 / 1990 ', on(1990, 8, 9)],
      ['1/12/1966', on(1966, 12, 1)],
      ['30. 4. 1975', on(1975, 4, 30)],
      ['31/12/1959', on(1959, 12, 31)],
      ['29/02/1976', on(1976, 2, 29)],
    ]),
  ]),
  f('date-02-partial.xlsx', 'a year alone, a month and a year: nothing is made up', [
    list('DS', [
      ['1975', on(1975)],
      [1980, on(1980)],
      ['02-2000', on(2000, 2)],
      ['3/1975', on(1975, 3)],
      ['tháng 3/1975', on(1975, 3)],
      ['Tháng 10 năm 1968', on(1968, 10)],
      ['năm 1971', on(1971)],
      ['T5/1983', on(1983, 5)],
      ['--/11/1979', on(1979, 11)],
      ['00/00/1964', on(1964)],
    ]),
  ]),
  f('date-03-two-digit-year.xlsx', 'years of two digits: the century that a living officer can have, or asked', [
    list('DS', [
      ['6/5/75', on(1975, 5, 6)],
      ['12/11/81', on(1981, 11, 12)],
      ['01-09-68', on(1968, 9, 1)],
      ['7.7.59', on(1959, 7, 7)],
      ['2/3/00', on(2000, 3, 2)],
      ['15/8/03', on(2003, 8, 15)],
      ['5/75', on(1975, 5)],
      ['75', on(1975)],
    ]),
  ]),
  f('date-04-admission-two-digit.xlsx', 'a two-digit year of admission: 05 may only be 2005; 45 may be neither, so asked', [
    list(
      'DS',
      [
        ['3/2/05', on(2005, 2, 3)],
        ['19/5/98', on(1998, 5, 19)],
        ['02/9/45', asked],
        ['20/11/23', on(2023, 11, 20)],
      ],
      'Ngày vào Đảng | partyAdmitted',
    ),
  ]),
  f('date-05-impossible.xlsx', 'days that are not: asked, never moved to another day', [
    list('DS', [
      ['31/02/1980', asked],
      ['13/14/1980', asked],
      ['00/05/1980', asked],
      ['30/02/1975', asked],
      ['29/02/1975', asked],
      ['31/6/1990', asked],
      ['5/13/1980', asked],
      ['12/31/1970', asked],
      ['32/1/1981', asked],
      ['1/1/19755', asked],
    ]),
  ]),
  f('date-06-words.xlsx', 'days in words, with the weekday, with a question, with two answers', [
    list('DS', [
      ['ngày 06 tháng 5 năm 1975', on(1975, 5, 6)],
      ['Ngày 6/5/1975', on(1975, 5, 6)],
      ['06/05/1975 (âm lịch)', asked],
      ['1975?', asked],
      ['khoảng 1970', asked],
      ['1975 hoặc 1976', asked],
      ['không rõ', asked],
      ['x', asked],
      ['', nothing],
      ['-', nothing],
      ['tháng ba năm 1975', on(1975, 3)],
      ['mùng 2 tháng 9 năm 1975', on(1975, 9, 2)],
    ]),
  ]),
  f('date-07-iso-and-others.xlsx', 'as a computer writes them, with a time, with an apostrophe, with O for 0 and l for 1', [
    list('DS', [
      ['1975-05-06', on(1975, 5, 6)],
      ['1975/05/06', on(1975, 5, 6)],
      ['06/05/1975 00:00:00', on(1975, 5, 6)],
      ["'06/05/1975", on(1975, 5, 6)],
      ['O6/O5/1975', asked],
      ['l2/11/1981', asked],
      ['06/05/1975.', on(1975, 5, 6)],
      ['6-May-75', on(1975, 5, 6)],
      ['06\u00a0/\u00a005\u00a0/\u00a01975', on(1975, 5, 6)],
      ['06∕05∕1975', on(1975, 5, 6)],
    ]),
  ]),
  f('date-08-run-together.xlsx', 'eight and six digits run together, as text and as numbers', [
    list('DS', [
      ['06051975', on(1975, 5, 6)],
      [12111981, on(1981, 11, 12)],
      [6051975, on(1975, 5, 6)],
      ['060575', on(1975, 5, 6)],
      ['19750506', on(1975, 5, 6)],
    ]),
  ]),
  f('date-09-out-of-a-life.xlsx', 'days that can be but not of this person: born in the future, admitted before birth, of 1875', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Ngày vào Đảng | partyAdmitted'],
      [
        [1, 'Lại Văn Bảy', typed('06/05/2975', asked), typed('03/02/2000', on(2000, 2, 3))],
        [2, 'Mai Thị Bê', typed('06/05/1875', asked), typed('03/02/2000', on(2000, 2, 3))],
        [3, 'Ngụy Văn Cỏn', typed('06/05/2027', asked), typed('03/02/2000', on(2000, 2, 3))],
        [4, 'Nhữ Thị Dần', typed('06/05/1985', on(1985, 5, 6)), typed('03/02/1990', askedAt('birth', 'C'))],
      ],
    ),
  ]),
  f('date-10-two-in-a-cell.xlsx', 'both days of joining in one cell; from and to in one cell', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Ngày vào Đảng (dự bị, chính thức) | partyAdmitted'],
      [
        [1, 'Phan Bá Kiệu', typed('1/2/1973', on(1973, 2, 1)), typed('03/02/1999; 03/02/2000', asked)],
        [2, 'Quang Thị Xoan', typed('4/9/1986', on(1986, 9, 4)), typed('19/5/2010\n19/5/2011', asked)],
      ],
    ),
  ]),
]
