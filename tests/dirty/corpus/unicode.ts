/** Unicode as machines disagree on it: decomposed letters, spaces that are not spaces, marks in two places, names in capitals. */
import { on } from '../expectation.ts'
import { day, file, is, sheet, text, typed } from '../sheet.ts'
import { BIRTH, capitals, commune, ID, NAME, NATIVE, NOTE, POST, SEX, TT, UNIT, woman } from './words.ts'

const f = file('unicode')
/** What a program makes of UTF-8 that it takes for Windows-1252. */
const asLatin = (s: string) => new TextDecoder('windows-1252').decode(Buffer.from(s))
const nfd = (s: string) => s.normalize('NFD')

export const unicode = [
  f('nfd-01-from-a-mac.xlsx', 'a whole sheet in decomposed letters, header, sheet name and all', [
    sheet(nfd('Danh sách'), [TT, NAME, BIRTH, SEX, POST, UNIT].map(nfd), [
      [
        1,
        is(nfd('Nguyễn Thị Thùy Dương'), 'Nguyễn Thị Thùy Dương'),
        day(1990, 10, 20),
        is(nfd('Nữ'), 'NU'),
        is(nfd('Văn hóa – xã hội'), 'Văn hóa – xã hội'),
        commune('xã Long Hòa', nfd('xã Long Hòa'), 'xã Long Hòa'),
      ],
      [
        2,
        is(nfd('Đặng Hữu Ước'), 'Đặng Hữu Ước'),
        day(1974, 2, 17),
        is('Nam', 'NAM'),
        is(nfd('Chỉ huy trưởng Ban CHQS'), 'Chỉ huy trưởng Ban CHQS'),
        commune('thị trấn Cần Đước', nfd('thị trấn Cần Đước'), 'thị trấn Cần Đước'),
      ],
      { skip: 'total', cells: ['', nfd('Tổng cộng: 2')] },
    ]),
  ]),
  f('nfd-02-half.xlsx', 'letters half composed: ê + mark, mark before the hook, two marks in the wrong order', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, is('Nguyê\u0303n Văn Viê\u0323t', 'Nguyễn Văn Việt'), day(1977, 1, 7), 'Bí thư'],
        [2, is('Lê Thi\u0323 Trươ\u0300ng', 'Lê Thị Trường'), day(1987, 1, 7), 'Phó Bí thư'],
        [3, is('Trâ\u0300n Văn Nga\u0306\u0301n', 'Trần Văn Ngắn'), day(1967, 1, 7), 'Ủy viên'],
      ],
    ),
  ]),
  f(
    'space-01-invisible.xlsx',
    'non-breaking, double, zero-width spaces, tabs, line breaks and a byte-order mark around and inside',
    [
      sheet(
        'DS',
        [TT, ' Họ  và\u00a0tên  | fullName', 'Ngày sinh\u200b | birth', ID, POST, NATIVE],
        [
          [
            1,
            is('  Lê\u00a0Thị  Ngọc\u00a0\u00a0Bích ', 'Lê Thị Ngọc Bích'),
            day(1991, 3, 31),
            is(text(' 999191\u00a0000041 '), '999191000041'),
            is('Phó\u00a0Chủ tịch\tUBND', 'Phó Chủ tịch UBND'),
            is('xã Tân Ân,\nhuyện Cần Đước', 'xã Tân Ân, huyện Cần Đước', 'xã Tân Ân,\nhuyện Cần Đước'),
          ],
          [
            2,
            is('\ufeffHồ\u200b Văn\u2003Thọ', 'Hồ Văn Thọ'),
            day(1971, 3, 31),
            is(text('999071000042\u200e'), '999071000042'),
            is('Bí thư\u00a0', 'Bí thư'),
            '',
          ],
          { loose: ['\u00a0', ' \u200b ', '', ' '] },
        ],
      ),
    ],
  ),
  f('marks-01-two-places.xlsx', 'hòa and hoà, thúy and thuý, quý and quí: kept as the person writes', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, UNIT],
      [
        [1, 'Trần Thuý Hoà', day(1986, 7, 16), 'Văn hoá – xã hội', commune('xã Long Hòa', 'xã Long Hoà', 'xã Long Hoà')],
        [2, 'Trần Thúy Hòa', day(1976, 7, 16), 'Văn hóa – xã hội', commune('xã Long Hòa')],
        [3, 'Lý Quí Kỳ', day(1966, 7, 16), 'Ủy viên', commune('xã Mỹ Lệ', 'xã Mĩ Lệ', 'xã Mĩ Lệ')],
      ],
    ),
  ]),
  f('case-01-capitals.xlsx', 'names in capitals, in small letters, in mixed case, with particles', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, capitals('NGUYỄN VĂN ĐẠT', 'Nguyễn Văn Đạt'), day(1973, 3, 13), 'Bí thư'],
        [2, is('nguyễn thị út', 'Nguyễn Thị Út', 'nguyễn thị út'), day(1983, 3, 13), 'Phó Bí thư'],
        [3, is('TRẦN Thị ÁNH', 'Trần Thị Ánh', 'TRẦN Thị ÁNH'), day(1993, 3, 13), 'Ủy viên'],
        [4, "H' Hen Niê", day(1990, 3, 13), 'Ủy viên'],
        [5, 'Y Ban Ê-đê', day(1980, 3, 13), 'Ủy viên'],
      ],
    ),
  ]),
  f('name-01-what-is-not-a-name.xlsx', 'titles before and remarks after the name: đ/c, ông, (nghỉ), *', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, is('Đ/c Lê Văn Kính', 'Lê Văn Kính', 'Đ/c Lê Văn Kính'), day(1970, 5, 5), 'Bí thư'],
        [2, is('Bà Trần Thị Phụng', 'Trần Thị Phụng', 'Bà Trần Thị Phụng'), day(1971, 5, 5), 'Phó Bí thư'],
        [3, is('Hồ Thị Nhiên (nghỉ thai sản)', { flag: true }), day(1995, 5, 5), 'Ủy viên'],
        [4, is('Ngô Văn Tám *', 'Ngô Văn Tám', 'Ngô Văn Tám *'), day(1965, 5, 5), 'Ủy viên'],
        [5, is('1. Đỗ Thị Chanh', 'Đỗ Thị Chanh', '1. Đỗ Thị Chanh'), day(1975, 5, 5), 'Ủy viên'],
      ],
    ),
  ]),
  f(
    'xml-01-escapes.xlsx',
    'signs that XML writes in its own way: &, <, _x000D_, a quotation mark, and a text that only looks like one',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST, NOTE],
        [
          [
            1,
            'Cao Thị Hợi',
            typed('4/4/1984', on(1984, 4, 4)),
            'Kế toán & thủ quỹ',
            is(
              'lương < bậc 3\r\nxem "QĐ 12"',
              'lương < bậc 3 xem "QĐ 12"',
              'lương < bậc 3\nxem "QĐ 12"',
              'lương < bậc 3\r\nxem "QĐ 12"',
            ),
          ],
          [2, 'Đinh Thị Tỵ', typed('5/4/1985', on(1985, 4, 5)), 'Văn phòng', is('mã A&amp;B', 'mã A&amp;B')],
          [
            3,
            'Tô Thị Mão',
            typed('6/4/1986', on(1986, 4, 6)),
            is({ kind: 'text', text: 'Văn thư', phonetic: 'バン' }, 'Văn thư'),
            '',
          ],
        ],
      ),
    ],
  ),
  f('emoji-01-from-a-phone.xlsx', 'a name with a heart, letters of mathematics and full-width digits from a phone', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, SEX, 'Số điện thoại | phone'],
      [
        [
          1,
          is('Lê Thị Mơ ❤️', { flag: true }),
          typed('０６/０５/１９９５', on(1995, 5, 6)),
          woman,
          is('０９００ ０００ １４３', '0900000143'),
        ],
        [2, is('𝐓𝐫𝐚̂̀𝐧 𝐕𝐚̆𝐧 𝐁𝐚', { flag: true }), typed('6/5/1985', on(1985, 5, 6)), is('Nam', 'NAM'), '0900000144'],
      ],
    ),
  ]),
  f(
    'mojibake-01-utf8-as-latin.xlsx',
    'UTF-8 once read as Latin (“Nguyá»…n”), and letters lost to question marks: asked or mended, never kept as they lie',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          [1, is(asLatin('Nguyễn Văn Hồng'), 'Nguyễn Văn Hồng'), day(1980, 9, 21), is(asLatin('Bí thư'), 'Bí thư')],
          [2, is(asLatin('Lý Thị Thảo'), 'Lý Thị Thảo'), day(1981, 9, 21), is('Phó Bí thư', 'Phó Bí thư')],
          [3, is('Nguy?n Th? ??p', { flag: true }), day(1982, 9, 21), is('Ch? t?ch', { flag: true })],
          [4, is('Tr\ufffdn Văn Sứt', { flag: true }), day(1983, 9, 21), 'Ủy viên'],
        ],
      ),
    ],
  ),
]
