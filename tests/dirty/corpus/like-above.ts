/** “As above”: nt, -nt-, a quotation mark, a mark of repetition, an empty cell. */
import { asked, nothing, on } from '../expectation.ts'
import { day, file, is, sheet } from '../sheet.ts'
import { BIRTH, commune, NAME, POST, SEX, TT, UNIT, woman } from './words.ts'

const f = file('like-above')
const again = (sign: string, unit = 'xã Long Sơn') => commune(unit, sign, unit)

export const likeAbove = [
  f('above-01-signs.xlsx', '“nt”, “-nt-”, “″”, “"”, “như trên”, “〃”, “//” in unit and post', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, UNIT],
      [
        [1, 'Đỗ Thị Nhất', day(1980, 1, 5), 'Ủy viên', commune('xã Long Sơn')],
        [2, 'Đỗ Văn Nhì', day(1981, 1, 5), is('nt', 'Ủy viên'), again('nt')],
        [3, 'Đỗ Thị Tam', day(1982, 1, 5), is('-nt-', 'Ủy viên'), again('-nt-')],
        [4, 'Đỗ Văn Tứ', day(1983, 1, 5), is('"', 'Ủy viên'), again('"')],
        [5, 'Đỗ Thị Ngũ', day(1984, 1, 5), is('″', 'Ủy viên'), again('″')],
        [6, 'Đỗ Văn Lục', day(1985, 1, 5), is('như trên', 'Ủy viên'), again('Như trên')],
        [7, 'Đỗ Thị Thất', day(1986, 1, 5), is('〃', 'Ủy viên'), again('〃')],
        [8, 'Đỗ Văn Bát', day(1987, 1, 5), is('//', 'Ủy viên'), again('//')],
      ],
    ),
  ]),
  f('above-02-empty-is-empty.xlsx', 'an empty cell is empty: not the post, not the sex of the person above', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, SEX, POST],
      [
        [1, 'Bùi Thị Đầy', day(1980, 2, 5), woman, 'Bí thư'],
        [2, 'Bùi Minh Vơi', day(1981, 2, 5), is('', nothing), is('', nothing)],
        [3, 'Bùi An Cạn', is('', nothing), is('', nothing), 'Ủy viên'],
      ],
    ),
  ]),
  f(
    'above-03-across-section.xlsx',
    'a section row stands between: “nt” reaches over it or is asked, and a first row has nothing above',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST, UNIT],
        [
          [1, 'Lâm Thị Khởi', day(1980, 3, 5), is('nt', asked), commune('xã Tân Ân')],
          [2, 'Lâm Văn Tiếp', day(1981, 3, 5), 'Bí thư', commune('xã Tân Ân')],
          { loose: ['II', 'XÃ TÂN ÂN (bổ sung)'] },
          [3, 'Lâm Thị Nối', day(1982, 3, 5), is('nt', 'Bí thư'), again('nt', 'xã Tân Ân')],
        ],
      ),
    ],
  ),
  f('above-04-dates-and-names.xlsx', '“nt” in a birthday or a name is never somebody’s', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Ngày bổ nhiệm | appointedOn'],
      [
        [1, 'Vi Thị Sóng', day(1980, 4, 5), day(2020, 7, 1)],
        [2, 'Vi Văn Gió', is('nt', asked), is('nt', on(2020, 7, 1))],
        [3, is('nt', asked), day(1984, 4, 5), is('-nt-', on(2020, 7, 1))],
      ],
    ),
  ]),
]
