/** Several tables: on one sheet, side by side, on many sheets, beside a cover, a key and a chart of figures. */
import { askedAt, on } from '../expectation.ts'
import { blank, day, file, loose, means, section, sheet, text, total, typed } from '../sheet.ts'
import { BIRTH, commune, ID, NAME, POST, SEX, TT, UNIT, woman } from './words.ts'

const f = file('tables')

export const tables = [
  f('table-01-stacked.xlsx', 'two tables one under the other with different columns', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, 'Lê Văn Trên', day(1980, 1, 4), 'Bí thư'],
        [2, 'Lê Thị Dưới', day(1981, 1, 4), 'Phó Bí thư'],
        total('', 'Cộng: 2'),
        blank,
        section('II. NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH'),
        loose('TT', 'Chức danh', 'Họ và tên', 'Năm sinh'),
        [
          1,
          means('Văn thư', { post: 'Văn thư' }),
          means('Hồ Thị Ngang', { fullName: 'Hồ Thị Ngang' }),
          means(1992, { birth: on(1992) }),
        ],
      ],
    ),
  ]),
  f(
    'table-02-side-by-side.xlsx',
    'two tables side by side: each row holds two people, and neither is lost in silence',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, '', 'TT', 'Họ và tên', 'Ngày, tháng, năm sinh'],
        [
          [
            1,
            means('Ngô Văn Tả', { fullName: askedAt('E', 'F', 'G') }),
            day(1970, 5, 4),
            '',
            1,
            text('Ngô Thị Hữu'),
            text('04/6/1975'),
          ],
          [
            2,
            means('Ngô Văn Biên', { fullName: askedAt('E', 'F', 'G') }),
            day(1971, 5, 4),
            '',
            2,
            text('Ngô Thị Giữa'),
            text('05/6/1976'),
          ],
        ],
      ),
    ],
    { outcome: ['staged', 'refused'] },
  ),
  f('table-03-a-sheet-per-commune.xlsx', 'a sheet for each commune, columns in another order on each, and a sheet of totals', [
    sheet('Bìa', ['DANH SÁCH CÁN BỘ'], [loose('Năm 2024')]),
    sheet(
      'Long Khê',
      [TT, NAME, BIRTH, UNIT],
      [
        [1, 'Đinh Thị Sen', day(1983, 8, 1), commune('xã Long Khê')],
        [2, 'Đinh Văn Súng', day(1973, 8, 1), commune('xã Long Khê')],
      ],
      { at: 4 },
    ),
    sheet('Long Hòa ', [TT, UNIT, BIRTH, NAME], [[1, commune('xã Long Hòa'), typed('1/8/1990', on(1990, 8, 1)), 'Lưu Thị Quỳ']], {
      at: 2,
    }),
    sheet('TH', ['Xã', 'Số người'], [total('Long Khê', 2), total('Long Hòa', 1), total('Cộng', 3)]),
  ]),
  f('table-04-key-beside.xlsx', 'a key of abbreviations stands to the right and below', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, SEX, '', 'Ghi chú viết tắt'],
      [
        [1, 'Tiêu Thị Lụa', day(1988, 9, 1), woman, '', 'TC: trung cấp'],
        [2, 'Tiêu Thị Là', day(1989, 9, 1), woman, '', 'CC: cao cấp'],
        loose('', '', '', '', '', 'CN: cử nhân'),
        loose('', 'Chú thích: TC là trung cấp', '', '', '', ''),
      ],
    ),
  ]),
  f('table-05-far-away-cell.xlsx', 'one stray cell at XFD1048576 and a formatted but empty column', [
    sheet('DS', [TT, NAME, BIRTH, ID], [[1, 'Khương Thị Xa', day(1991, 10, 1), text('999191000141')]], {
      part: { dimension: 'A1:XFD1048576' },
      above: { 1048576: { XFD: ' ' } },
    }),
  ]),
  f('table-06-rows-far-below.xlsx', 'the list goes on after forty empty rows', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, 'Cung Văn Gần', day(1978, 11, 1), 'Bí thư'],
        ...Array.from({ length: 40 }, () => blank),
        [2, 'Cung Thị Xa Xôi', day(1979, 11, 1), 'Phó Bí thư'],
      ],
    ),
  ]),
]
