/** Text of the fonts before Unicode. The font's name in the cell, or in the run, says which; without it nothing is decoded in silence. */
import { asked, on } from '../expectation.ts'
import { toTcvn3, toTcvn3Capitals, toVni, VIETNAMESE_LETTERS } from '../legacy-fonts.ts'
import { day, file, is, rich, sheet, text, total, typed } from '../sheet.ts'
import { capitals, commune, SEX, TT } from './words.ts'

const tcvn3 = file('TCVN3')
const vni = file('VNI')
const abc = (s: string, font = '.VnTime') => text(toTcvn3(s), { font })
const ABC = (s: string, font = '.VnTimeH') => text(toTcvn3Capitals(s), { font })
const v = (s: string, font = 'VNI-Times') => text(toVni(s), { font })
const columns = (encode: (s: string) => string) =>
  [
    'Họ và tên | fullName',
    'Ngày, tháng, năm sinh | birth',
    'Giới tính | sex',
    'Chức vụ | post',
    'Đơn vị | unit',
    'Quê quán | nativePlace',
    'Ghi chú | note',
  ].map((c) => {
    const [header = '', field = ''] = c.split(' | ')
    return `${encode(header)} | ${field}`
  })
const plainColumns = [TT, ...columns((s) => s)]
const SMALL = VIETNAMESE_LETTERS.slice(0, 67).join('')
const ALL = VIETNAMESE_LETTERS.join('')
const PEOPLE = [
  [
    'Nguyễn Thị Mỹ Duyên',
    1980,
    3,
    9,
    'Nữ',
    'Phó Chủ tịch UBND',
    'xã Mỹ Lệ',
    'xã Phước Đông, huyện Cần Đước, tỉnh Long An',
    'đã học xong lớp bồi dưỡng kiến thức',
  ],
  [
    'Huỳnh Hữu Đước',
    1972,
    11,
    21,
    'Nam',
    'Bí thư Đảng ủy',
    'xã Long Hựu Đông',
    'xã Tân Trạch, huyện Cần Đước',
    'kỷ niệm chương; ủy viên thường vụ',
  ],
  ['Phạm Thị Bảy Ngỡi', 1966, 6, 6, 'Nữ', 'Chủ nhiệm UBKT', 'thị trấn Cần Đước', 'thị trấn Thủ Thừa', 'nghỉ việc từ quý II'],
] as const
const roster = (name: string, encode: (s: string) => ReturnType<typeof text>, head: (s: string) => string, font: string) =>
  sheet(
    name,
    ['TT', ...columns(head)],
    [
      ...PEOPLE.map(([who, y, m, d, sex, post, unit, native, note], i) => [
        i + 1,
        is(encode(who), who),
        i === 1 ? day(y, m, d) : typed(`${d}/${m}/${y}`, on(y, m, d)),
        is(encode(sex), sex === 'Nam' ? 'NAM' : 'NU'),
        is(encode(post), post),
        commune(unit, encode(unit), unit),
        is(encode(native), native),
        is(encode(note), note),
      ]),
      total('', encode('Cộng: 3 đồng chí')),
    ],
    { font },
  )

export const legacyTcvn3 = [
  tcvn3('tcvn3-01-roster.xlsx', 'a whole sheet in .VnTime, header too', [roster('DS', abc, toTcvn3, '.VnTime')]),
  tcvn3('tcvn3-02-arial.xlsx', 'the same in .VnArial, the sheet’s name in Unicode', [
    roster('Danh sách', (s) => abc(s, '.VnArial'), toTcvn3, '.VnArial'),
  ]),
  tcvn3('tcvn3-03-capital-font.xlsx', 'capitals by the font .VnTimeH: small codes that show as capitals', [
    sheet('DS', plainColumns, [
      [
        1,
        capitals('NGUYỄN VĂN ĐƯỢC', 'Nguyễn Văn Được', ABC('Nguyễn Văn Được')),
        day(1975, 1, 2),
        is(abc('Nam'), 'NAM'),
        is(ABC('bí thư'), 'BÍ THƯ', 'Bí thư', 'bí thư'),
      ],
      [
        2,
        capitals('LÝ THỊ ÚT EM', 'Lý Thị Út Em', ABC('Lý Thị Út Em', '.VnArialH')),
        day(1988, 3, 4),
        is(abc('Nữ'), 'NU'),
        is(ABC('ủy viên'), 'ỦY VIÊN', 'Ủy viên', 'ủy viên'),
      ],
    ]),
  ]),
  tcvn3('tcvn3-04-all-letters.xlsx', 'all 67 small letters with marks, and all 67 capitals by the capital font', [
    sheet('DS', plainColumns, [
      [
        1,
        is(abc('Đỗ Thị Ngân'), 'Đỗ Thị Ngân'),
        day(1990, 1, 1),
        is(abc('Nữ'), 'NU'),
        is(abc('ủy viên'), 'ủy viên'),
        commune('xã Long Sơn', abc('xã Long Sơn'), 'xã Long Sơn'),
        '',
        is(abc(SMALL), SMALL),
      ],
      [
        2,
        is(abc('Ôn Hữu Ân'), 'Ôn Hữu Ân'),
        day(1991, 1, 1),
        is(abc('Nam'), 'NAM'),
        is(abc('ủy viên'), 'ủy viên'),
        commune('xã Long Sơn', abc('xã Long Sơn'), 'xã Long Sơn'),
        '',
        is(ABC(SMALL), SMALL.toUpperCase()),
      ],
    ]),
  ]),
  tcvn3('tcvn3-05-rich-text.xlsx', 'runs in one cell: .VnTimeH for the first letters, .VnTime for the rest, Unicode between', [
    sheet('DS', plainColumns, [
      [
        1,
        is(
          rich(
            { text: toTcvn3Capitals('Ứ'), font: '.VnTimeH' },
            { text: toTcvn3('ng Thị Mỹ '), font: '.VnTime' },
            { text: 'Hạnh', font: 'Times New Roman' },
          ),
          'Ứng Thị Mỹ Hạnh',
        ),
        day(1979, 9, 9),
        is(rich({ text: toTcvn3('Nữ'), font: '.VnTime' }), 'NU'),
        is(rich({ text: 'Phó ', font: 'Times New Roman' }, { text: toTcvn3('Chủ tịch'), font: '.VnTime' }), 'Phó Chủ tịch'),
        commune(
          'xã Phước Tuy',
          rich({ text: toTcvn3('xã Phước'), font: '.VnTime' }, { text: ' Tuy', font: 'Arial' }),
          'xã Phước Tuy',
        ),
      ],
      [
        2,
        is(rich({ text: toTcvn3('Đặng Thị ') }, { text: toTcvn3('Ngữ'), font: '.VnTime' }), asked),
        day(1981, 1, 9),
        is(abc('Nữ'), 'NU'),
        is(abc('Bí thư'), 'Bí thư'),
        commune('xã Phước Tuy', abc('xã Phước Tuy'), 'xã Phước Tuy'),
      ],
    ]),
  ]),
  tcvn3('tcvn3-06-unicode-in-old-font.xlsx', 'genuine Unicode in a cell of font .VnTime (pasted): left as it is', [
    sheet('DS', plainColumns, [
      [
        1,
        is(text('Nguyễn Thị Đào', { font: '.VnTime' }), 'Nguyễn Thị Đào'),
        day(1983, 2, 2),
        is(text('Nữ', { font: '.VnTime' }), 'NU'),
        is(text('Bí thư Đảng ủy', { font: '.VnTime' }), 'Bí thư Đảng ủy'),
      ],
      [
        2,
        is(abc('Hồ Văn Mười'), 'Hồ Văn Mười'),
        day(1964, 8, 8),
        is(text('Nam', { font: '.VnTime' }), 'NAM'),
        is(abc('Phó Bí thư'), 'Phó Bí thư'),
      ],
    ]),
  ]),
  tcvn3(
    'tcvn3-07-lost-font.xlsx',
    'the codes of TCVN3 in Times New Roman: the font’s name was lost; asked or decoded and shown, never kept as it lies',
    [
      sheet('DS', plainColumns, [
        [
          1,
          is(text(toTcvn3('Trương Thị Ngọc Nữ')), asked),
          day(1980, 7, 7),
          is(text(toTcvn3('Nữ')), asked),
          is(text(toTcvn3('Chủ tịch Hội Nông dân')), asked),
        ],
        [
          2,
          is(text(toTcvn3('Lê Đình Vượng')), asked),
          day(1976, 7, 7),
          is('Nam', 'NAM'),
          is(text(toTcvn3('Chỉ huy trưởng Ban CHQS')), asked),
        ],
      ]),
    ],
  ),
  tcvn3(
    'tcvn3-08-soft-hyphen.xlsx',
    'ư is the soft hyphen, and a non-breaking space lies beside: nothing is cleaned before it is decoded',
    [
      sheet('DS', plainColumns, [
        [
          1,
          is(abc('Lương Trường Dương'), 'Lương Trường Dương'),
          day(1985, 5, 15),
          is(abc('Nam'), 'NAM'),
          is(abc('Trưởng ban'), 'Trưởng ban'),
          commune(
            'thị trấn Cần Đước',
            text(`${toTcvn3('thị trấn')}\u00a0${toTcvn3('Cần Đước')}`, { font: '.VnTime' }),
            'thị trấn Cần Đước',
          ),
        ],
        [
          2,
          is(abc('Ngư Thị Ưng'), 'Ngư Thị Ưng'),
          day(1995, 5, 15),
          is(abc('Nữ'), 'NU'),
          is(text(`${toTcvn3('phó')}  ${toTcvn3('trưởng ban')}`, { font: '.VnTime' }), 'phó trưởng ban'),
        ],
      ]),
    ],
  ),
  tcvn3(
    'tcvn3-09-default-font.xlsx',
    'the font .VnTime is the workbook’s default: no cell names it',
    [
      sheet(
        'DS',
        ['TT', ...columns(toTcvn3)],
        [
          [
            1,
            is(text(toTcvn3('Tường Thị Ngái')), 'Tường Thị Ngái'),
            day(1987, 12, 1),
            is(text(toTcvn3('Nữ')), 'NU'),
            is(text(toTcvn3('Phó Bí thư Thường trực')), 'Phó Bí thư Thường trực'),
          ],
          [
            2,
            is(text(toTcvn3('Võ Đắc Thắng')), 'Võ Đắc Thắng'),
            day(1967, 12, 1),
            is(text('Nam'), 'NAM'),
            is(text(toTcvn3('Bí thư')), 'Bí thư'),
          ],
        ],
      ),
    ],
    { book: { font: '.VnTime' } },
  ),
]

export const legacyVni = [
  vni('vni-01-roster.xlsx', 'a whole sheet in VNI-Times, header too', [roster('DS', v, toVni, 'VNI-Times')]),
  vni('vni-02-helve.xlsx', 'the same in VNI-Helve', [roster('DS', (s) => v(s, 'VNI-Helve'), toVni, 'VNI-Helve')]),
  vni('vni-03-all-letters.xlsx', 'all 134 letters with marks, small and capital', [
    sheet('DS', plainColumns, [
      [
        1,
        is(v('Đỗ Thị Ỷ Lan'), 'Đỗ Thị Ỷ Lan'),
        day(1990, 1, 1),
        is(v('Nữ'), 'NU'),
        is(v('ủy viên'), 'ủy viên'),
        commune('xã Long Định', v('xã Long Định'), 'xã Long Định'),
        '',
        is(v(ALL), ALL),
      ],
      [
        2,
        is(v('NGUYỄN VĂN ĐƯỚC'), 'NGUYỄN VĂN ĐƯỚC', 'Nguyễn Văn Đước'),
        day(1971, 1, 1),
        is(v('Nam'), 'NAM'),
        is(v('BÍ THƯ'), 'BÍ THƯ', 'Bí thư'),
        commune('xã Long Hựu Tây', v('xã Long Hựu Tây'), 'xã Long Hựu Tây'),
      ],
    ]),
  ]),
  vni('vni-04-rich-text.xlsx', 'runs of VNI-Times, .VnTime and Unicode in one cell', [
    sheet('DS', plainColumns, [
      [
        1,
        is(
          rich(
            { text: toVni('Phạm Thị '), font: 'VNI-Times' },
            { text: toTcvn3('Mỹ '), font: '.VnTime' },
            { text: 'Lệ', font: 'Arial' },
          ),
          'Phạm Thị Mỹ Lệ',
        ),
        day(1982, 3, 3),
        is(v('Nữ'), 'NU'),
        is(v('Thủ quỹ'), 'Thủ quỹ'),
      ],
    ]),
  ]),
  vni(
    'vni-05-unicode-in-vni-font.xlsx',
    'genuine Unicode in a cell of font VNI-Times: “Hoàng” stays, it does not become “Hồng”',
    [
      sheet('DS', plainColumns, [
        [
          1,
          is(text('Hoàng Thị Công Thành', { font: 'VNI-Times' }), 'Hoàng Thị Công Thành'),
          day(1984, 4, 4),
          is(text('Nữ', { font: 'VNI-Times' }), 'NU'),
          is(text('Phó Bí thư Đảng ủy', { font: 'VNI-Times' }), 'Phó Bí thư Đảng ủy'),
        ],
      ]),
    ],
  ),
  vni('vni-06-lost-font.xlsx', 'VNI text in Times New Roman beside genuine Unicode: only the broken is asked', [
    sheet('DS', plainColumns, [
      [
        1,
        is(text(toVni('Trần Thị Cẩm Hường')), asked),
        day(1989, 8, 9),
        is('Nữ', 'NU'),
        is(text(toVni('Chủ tịch Hội Phụ nữ')), asked),
      ],
      [
        2,
        is('Hoàng Công Toàn', 'Hoàng Công Toàn'),
        day(1969, 8, 9),
        is('Nam', 'NAM'),
        is('Chủ tịch Hội Cựu chiến binh', 'Chủ tịch Hội Cựu chiến binh'),
      ],
      [3, is('Hoài Âu Lâm', 'Hoài Âu Lâm'), day(1979, 8, 9), is('Nam', 'NAM'), is('Bí thư chi bộ', 'Bí thư chi bộ')],
    ]),
  ]),
  vni('vni-07-mixed-columns.xlsx', 'each column by another predecessor: Unicode, TCVN3, VNI', [
    sheet(
      'DS',
      [TT, 'Họ và tên | fullName', 'Ngày sinh | birth', SEX, 'Chức vụ | post', 'Đơn vị | unit'],
      [
        [
          1,
          is('Tần Thị Sáu', 'Tần Thị Sáu'),
          day(1986, 6, 1),
          is('Nữ', 'NU'),
          is(abc('Phó Chủ tịch HĐND'), 'Phó Chủ tịch HĐND'),
          commune('xã Tân Lân', v('xã Tân Lân'), 'xã Tân Lân'),
        ],
        [
          2,
          is(v('Đoàn Văn Dũng'), 'Đoàn Văn Dũng'),
          day(1976, 6, 1),
          is(abc('Nam'), 'NAM'),
          is(v('Chủ tịch UBND'), 'Chủ tịch UBND'),
          commune('xã Tân Ân', abc('xã Tân Ân'), 'xã Tân Ân'),
        ],
      ],
    ),
  ]),
]
