/** Days as Excel keeps them: numbers with a date's format, without one, counted from 1904, and numbers that are no days. */
import { asked, on } from '../expectation.ts'
import { dateCell, day, file, formula, is, number, sheet, text, typed } from '../sheet.ts'
import { serial } from '../workbook-writer.ts'
import { BIRTH, NAME, POST, TT } from './words.ts'

const f = file('serials')

export const serials = [
  f('serial-01-formats.xlsx', 'real date cells shown as m/d/yy, yyyy, mmm-yy, in words: the day that is meant, never a day off', [
    sheet(
      'DS',
      [TT, NAME, BIRTH],
      [
        [1, 'Sơn Thị Rạng', day(1975, 5, 6, 'm/d/yy')],
        [2, 'Tăng Văn Hiển', day(1980, 1, 1, 'dd/mm/yyyy')],
        [3, 'Thạch Sa Phia', day(1979, 12, 31, 'dd-mmm-yy')],
        [4, 'Tiết Thị Hương', day(1972, 3, 1, '[$-42A]dd mmmm yyyy')],
        [5, 'Trang Văn Út', day(1996, 2, 29, 'yyyy-mm-dd;@')],
        [6, 'Ứng Thị Chín', day(1968, 8, 28, '"ngày" d "tháng" m "năm" yyyy')],
      ],
    ),
  ]),
  f(
    'serial-02-shown-coarser.xlsx',
    'date cells that show only the year or the month: what is shown is what was known, or asked',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH],
        [
          [1, 'Văn Thị Nở', is(dateCell(1975, 1, 1, 'yyyy'), on(1975))],
          [2, 'Vi Văn Đông', is(dateCell(1983, 6, 1, 'mm/yyyy'), on(1983, 6))],
          [3, 'Xa Thị Mỷ', is(dateCell(1990, 3, 1, 'mmm-yy'), on(1990, 3))],
        ],
      ),
    ],
  ),
  f('serial-03-general-format.xlsx', 'a serial without a date’s format in a column of dates: 1/1/1980, and asked', [
    sheet(
      'DS',
      [TT, NAME, BIRTH],
      [
        [1, 'Yên Văn Khởi', is(number(29221), asked)],
        [2, 'An Thị Phước', is(number(27760), asked)],
        [3, 'Biện Văn Thử', typed('29221', asked)],
        [4, 'Cồ Thị Ngân', day(1980, 1, 1)],
      ],
    ),
  ]),
  f(
    'serial-04-base-1904.xlsx',
    'a workbook of an old Mac counts its days from 1904',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH],
        [
          [1, 'Đái Thị Liên', is(number(serial(1975, 5, 6, 1904), 'dd/mm/yyyy'), on(1975, 5, 6))],
          [2, 'Hứa Văn Bền', is(number(serial(1980, 2, 29, 1904), 'dd/mm/yyyy'), on(1980, 2, 29))],
          [3, 'Kiên Thị Sô', typed('12/11/1981', on(1981, 11, 12))],
        ],
      ),
    ],
    { book: { date1904: true } },
  ),
  f('serial-05-odd-numbers.xlsx', 'serials with an hour, before March 1900, below nought, far in the future', [
    sheet(
      'DS',
      [TT, NAME, BIRTH],
      [
        [1, 'Lầu Thị Mai', is(number(serial(1975, 5, 6) + 0.75, 'dd/mm/yyyy hh:mm'), on(1975, 5, 6))],
        [2, 'Ma Văn Cản', is(number(60, 'dd/mm/yyyy'), asked)],
        [3, 'Nùng Thị Ét', is(number(-5, 'dd/mm/yyyy'), asked)],
        [4, 'Ong Văn Lực', is(number(2958465, 'dd/mm/yyyy'), asked)],
        [5, 'Quản Thị Tư', is(number(0, 'dd/mm/yyyy'), asked)],
        [6, 'Rơ Văn Hải', is(number(serial(1981, 11, 12) + 0.99999, 'dd/mm/yyyy'), on(1981, 11, 12))],
      ],
    ),
  ]),
  f('serial-06-year-as-date.xlsx', 'the year 1975 typed in a date-formatted cell shows 28/05/1905: asked, or the year', [
    sheet(
      'DS',
      [TT, NAME, BIRTH],
      [
        [1, 'Sùng Thị Dợ', is(number(1975, 'dd/mm/yyyy'), on(1975))],
        [2, 'Thào Văn Chứ', is(number(1981, 'dd/mm/yyyy'), on(1981))],
        [3, 'Uất Thị Hoài', day(1986, 6, 16)],
      ],
    ),
  ]),
  f('serial-07-formulas.xlsx', 'days that formulas give: DATE(), a text result, an error, a formula without a value', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, 'Vàng Thị Sua', is(formula('DATE(1975,5,6)', serial(1975, 5, 6), 'dd/mm/yyyy'), on(1975, 5, 6)), 'Ủy viên'],
        [2, 'Vừ Văn Nênh', is(formula('TEXT(A1,"dd/mm/yyyy")', '06/05/1975'), on(1975, 5, 6)), 'Ủy viên'],
        [3, 'Xồng Thị Dua', is({ kind: 'error', value: '#VALUE!' }, asked), 'Ủy viên'],
        [4, 'Bàn Văn Phú', is({ kind: 'error', value: '#REF!' }, asked), is({ kind: 'error', value: '#N/A' }, asked)],
        [5, 'Cứ Thị Mảy', is({ kind: 'iso', value: '1975-05-06T00:00:00' }, on(1975, 5, 6)), 'Ủy viên'],
      ],
    ),
  ]),
  f(
    'serial-08-excel-ate-it.xlsx',
    'what Excel made into days: schooling 12/12, a score 8.5, a post 1-2: asked, or as it was typed',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, 'Trình độ văn hóa | schooling'],
        [
          [1, 'Chang Thị Lù', day(1975, 5, 6), is(dateCell(2024, 12, 12, 'd-mmm'), '12/12')],
          [2, 'Giàng Văn Tủa', day(1966, 6, 5), is(dateCell(2024, 10, 10, 'd-mmm'), '10/10')],
          [3, 'Hờ Thị Xía', day(1991, 9, 19), is(text('12/12'), '12/12')],
          [4, 'Lỳ Văn Xá', day(1988, 4, 24), is(dateCell(2024, 9, 12, 'd-mmm'), '9/12', '12/9')],
        ],
      ),
    ],
  ),
  f(
    'serial-09-mixed-in-one-column.xlsx',
    'Excel in m/d read 6/5/1975 as 5 June and left 13/06/1975 as text: beside such text, a real date whose day could be a month is asked',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH],
        [
          [1, 'Mùa Thị Blia', is(dateCell(1975, 6, 5, 'm/d/yyyy'), asked)],
          [2, 'Ngải Văn Sình', typed('13/06/1975', on(1975, 6, 13))],
          [3, 'Páo Thị Mỵ', is(dateCell(1981, 12, 11, 'm/d/yyyy'), asked)],
          [4, 'Sìn Văn Lở', typed('25/12/1981', on(1981, 12, 25))],
        ],
      ),
    ],
  ),
]
