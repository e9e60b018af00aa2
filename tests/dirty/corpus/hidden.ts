/** Hidden rows, columns and sheets: never read in silence. */
import { asked, on } from '../expectation.ts'
import { day, file, is, number, sheet, text, total } from '../sheet.ts'
import { serial } from '../workbook-writer.ts'
import { BIRTH, ID, NAME, POST, TT } from './words.ts'

const f = file('hidden')
const columns = [TT, NAME, BIRTH, POST]

export const hidden = [
  f('hidden-01-filtered-rows.xlsx', 'rows that a filter hides: read, or skipped and said', [
    sheet(
      'DS',
      columns,
      [
        [1, 'Phạm Văn Hiện', day(1980, 1, 3), 'Bí thư'],
        { perhaps: [2, 'Phạm Thị Ẩn', day(1981, 1, 3), 'Phó Bí thư'] },
        [3, 'Phạm Văn Lộ', day(1982, 1, 3), 'Ủy viên'],
        { perhaps: [4, 'Phạm Thị Khuất', day(1983, 1, 3), 'Ủy viên'] },
        total('', 'Cộng: 4'),
      ],
      { part: { hiddenRows: [3, 5] } },
    ),
  ]),
  f('hidden-02-sheets.xlsx', 'a hidden sheet with last year’s list, a very hidden one with lists for validation', [
    sheet('2024', columns, [
      [1, 'Trương Thị Tỏ', day(1984, 2, 3), 'Bí thư'],
      [2, 'Trương Văn Tường', day(1985, 2, 3), 'Phó Bí thư'],
    ]),
    sheet('2023', columns, [{ perhaps: [1, 'Trương Văn Cựu', day(1964, 2, 3), 'Bí thư'] }], {
      part: { state: 'hidden' },
      skipWhole: 'a hidden sheet',
    }),
    sheet('DM', ['Danh mục'], [{ loose: ['Đại học'] }, { loose: ['Cao đẳng'] }], { part: { state: 'veryHidden' } }),
  ]),
  f('hidden-03-columns.xlsx', 'a hidden column with another birthday under the same heading', [
    sheet(
      'DS',
      [TT, NAME, 'Ngày sinh', BIRTH, POST],
      [
        [1, 'Đỗ Thị Kín', text('01/01/1970'), day(1986, 3, 3), 'Bí thư'],
        [2, 'Đỗ Văn Hở', text('01/01/1971'), day(1987, 3, 3), 'Phó Bí thư'],
      ],
      { part: { hiddenColumns: ['C'] } },
    ),
  ]),
  f('hidden-04-white-text.xlsx', 'a format ;;; that shows nothing: the value is there but nobody saw it', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ID],
      [
        [1, 'Lý Thị Trắng', is(number(serial(1988, 4, 3), ';;;'), asked), text('999188000131')],
        [2, 'Lý Văn Đen', day(1989, 4, 3), text('999089000132')],
      ],
    ),
  ]),
  f(
    'hidden-05-all-hidden.xlsx',
    'a sheet of which every row of data is hidden',
    [
      sheet('DS', columns, [{ perhaps: [1, 'Vũ Thị Mờ', is('5/5/1985', on(1985, 5, 5)), 'Bí thư'] }], {
        part: { hiddenRows: [2] },
      }),
    ],
    { outcome: ['staged', 'empty'] },
  ),
]
