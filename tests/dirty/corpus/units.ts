/** Names of units: shortened, of before and after 1 July 2025, one name in two times or two places. Two that fit are asked. */
import { asked, askedAt, on, oneOf } from '../expectation.ts'
import { AFTER_MERGER, BEFORE_MERGER, day, file, is, means, number, sheet, text, typed } from '../sheet.ts'
import { BIRTH, body, NAME, now, old, POST, TT, UNIT } from './words.ts'

const f = file('units')
const columns = [TT, NAME, BIRTH, POST, UNIT]
const after = { asOf: AFTER_MERGER }
const before = { asOf: BEFORE_MERGER }
const u = (put: string, meant: ReturnType<typeof old>) => is(put, { ...meant, names: [...meant.names, put] })

export const units = [
  f(
    'unit-01-short.xlsx',
    'TT., X., no kind at all, capitals, other marks, of 2024',
    [
      sheet('DS', columns, [
        [1, 'Lư Thị Bé', day(1980, 1, 1), 'Bí thư', u('TT. Cần Đước', old('thị trấn Cần Đước'))],
        [2, 'Hồng Văn Chín', day(1981, 1, 1), 'Bí thư', u('TT Cần Đước', old('thị trấn Cần Đước'))],
        [3, 'Tào Thị Năm', day(1982, 1, 1), 'Bí thư', u('X. Long Khê', old('xã Long Khê'))],
        [4, 'Lý Văn Sơn Ca', day(1983, 1, 1), 'Bí thư', u('LONG HỰU ĐÔNG', old('xã Long Hựu Đông'))],
        [5, 'Úc Thị Lành', day(1984, 1, 1), 'Bí thư', u('Xã  Phước vân', old('xã Phước Vân'))],
        [6, 'Cầm Văn Thái', day(1985, 1, 1), 'Bí thư', u('xã Mĩ Lệ', old('xã Mỹ Lệ'))],
        [7, 'Tôn Thất Kỳ', day(1986, 1, 1), 'Bí thư', u('Long Hoà', old('xã Long Hòa'))],
      ]),
    ],
    before,
  ),
  f(
    'unit-02-old-after-merger.xlsx',
    'a file of 2026 that still names units gone since 1/7/2025',
    [
      sheet('DS', columns, [
        [1, 'Nghị Thị Hai', day(1980, 2, 1), 'Ủy viên', u('xã Tân Trạch', old('xã Tân Trạch'))],
        [2, 'Thi Văn Ba', day(1981, 2, 1), 'Ủy viên', u('thị trấn Cần Đước', old('thị trấn Cần Đước'))],
        [3, 'Bồ Thị Tư', day(1982, 2, 1), 'Ủy viên', u('xã Long Hựu Tây', old('xã Long Hựu Tây'))],
        [4, 'Chử Văn Năm', day(1983, 2, 1), 'Ủy viên', u('xã Long Khê (cũ)', old('xã Long Khê'))],
      ]),
    ],
    after,
  ),
  f(
    'unit-03-new.xlsx',
    'the six new communes, in a file of 2026',
    [
      sheet('DS', columns, [
        [1, 'Đặng Thị Sáu Nhỏ', day(1980, 3, 1), 'Bí thư', u('xã Cần Đước', now('xã Cần Đước'))],
        [2, 'Ngô Văn Bảy Lớn', day(1981, 3, 1), 'Bí thư', u('xã Rạch Kiến', now('xã Rạch Kiến'))],
        [3, 'Hứa Thị Tám', day(1982, 3, 1), 'Bí thư', u('xã Long Hựu, tỉnh Tây Ninh', now('xã Long Hựu'))],
        [4, 'Mạch Văn Chín', day(1983, 3, 1), 'Bí thư', u('Xã Rạch Kiến (mới)', now('xã Rạch Kiến'))],
      ]),
    ],
    after,
  ),
  f(
    'unit-04-one-name-two-times.xlsx',
    'xã Mỹ Lệ, Tân Lân, Long Cang are units of before and of after: told apart by “cũ”, “mới”, or asked',
    [
      sheet('DS', columns, [
        [1, 'Phương Thị Lan', day(1980, 4, 1), 'Ủy viên', u('xã Mỹ Lệ (cũ)', old('xã Mỹ Lệ'))],
        [2, 'Trầm Văn Khoa', day(1981, 4, 1), 'Ủy viên', u('xã Mỹ Lệ (mới)', now('xã Mỹ Lệ'))],
        [3, 'Ninh Thị Thủy', day(1982, 4, 1), 'Ủy viên', u('xã Tân Lân, huyện Cần Đước, tỉnh Long An', old('xã Tân Lân'))],
        [4, 'Liễu Văn Hạ', day(1983, 4, 1), 'Ủy viên', u('xã Tân Lân, tỉnh Tây Ninh', now('xã Tân Lân'))],
        [5, 'Tất Thị Mỹ Ngà', day(1984, 4, 1), 'Ủy viên', u('xã Long Cang', now('xã Long Cang'))],
        [6, 'Đồ Văn Thuận', day(1985, 4, 1), 'Ủy viên', is('Cần Đước', asked)],
      ]),
    ],
    after,
  ),
  f(
    'unit-05-codes.xlsx',
    'codes that live on under another name: 28132 was Tân Trạch and is Mỹ Lệ',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, 'Mã đơn vị | unitCode', UNIT],
        [
          [1, 'Cổ Thị Liễu', day(1980, 5, 1), is(number(28132), '28132'), u('xã Mỹ Lệ', now('xã Mỹ Lệ'))],
          [2, 'Đào Văn Quýt', day(1981, 5, 1), is(text('28132'), '28132'), u('xã Tân Trạch', old('xã Tân Trạch'))],
          [3, 'Lộc Thị Cam', day(1982, 5, 1), is(text('28135'), '28135'), u('xã Mỹ Lệ', old('xã Mỹ Lệ'))],
          [
            4,
            'Mè Văn Bưởi',
            day(1983, 5, 1),
            is(text('28111'), askedAt('unit', 'E')),
            is('xã Long Hựu', askedAt('unitCode', 'D')),
          ],
          [5, 'Nhãn Thị Lồng', day(1984, 5, 1), is(text('2813O'), { flag: true }), u('xã Tân Ân', old('xã Tân Ân'))],
        ],
      ),
    ],
    after,
  ),
  f(
    'unit-06-old-and-new-columns.xlsx',
    'two columns, the old unit and the new one, with their codes',
    [
      sheet(
        'DS',
        [TT, 'Mã cũ | oldUnitCode', 'Đơn vị cũ | oldUnit', 'Mã mới | unitCode', 'Đơn vị mới | unit', NAME, BIRTH],
        [
          [
            1,
            is(28117, '28117'),
            u('xã Long Định', old('xã Long Định')),
            is(28126, '28126'),
            u('xã Long Cang', now('xã Long Cang')),
            'Hoàng Văn Thụy Vũ',
            day(1977, 6, 1),
          ],
          [
            2,
            is(28129, '28129'),
            u('xã Long Sơn', old('xã Long Sơn')),
            is(28132, '28132'),
            u('xã Mỹ Lệ', now('xã Mỹ Lệ')),
            'Khưu Thị Sang',
            day(1987, 6, 1),
          ],
          [
            3,
            is(28156, '28156'),
            u('xã Tân Chánh', old('xã Tân Chánh')),
            is(28144, askedAt('unit', 'oldUnit', 'oldUnitCode', 'B', 'C', 'E')),
            is('xã Long Hựu', askedAt('unitCode', 'oldUnit', 'oldUnitCode', 'B', 'C', 'D')),
            'Thòng Văn Sáng',
            day(1967, 6, 1),
          ],
        ],
      ),
    ],
    after,
  ),
  f(
    'unit-07-two-districts.xlsx',
    'xã Phước Đông was in Cần Đước and in Gò Dầu: the district tells, else it is asked',
    [
      sheet('DS', columns, [
        [1, 'Kiến Thị Vàng', day(1980, 7, 1), 'Bí thư', u('xã Phước Đông (huyện Cần Đước)', old('xã Phước Đông'))],
        [
          2,
          'Tề Văn Lương',
          day(1981, 7, 1),
          'Bí thư',
          is('xã Phước Đông (huyện Gò Dầu)', {
            names: ['xã Phước Đông (huyện Gò Dầu)', 'xã Phước Đông', 'xã Phước Đông, huyện Gò Dầu'],
            which: null,
            notCode: '28150',
          }),
        ],
        [3, 'Ngụy Thị Bạc', day(1982, 7, 1), 'Bí thư', u('Phước Đông - Cần Đước', old('xã Phước Đông'))],
      ]),
    ],
    before,
  ),
  f(
    'unit-08-bodies-short.xlsx',
    'ĐU, CB, UBND, UB.MTTQ, HU: bodies by their short names, kept or written out',
    [
      sheet('DS', columns, [
        [
          1,
          'Trì Thị Mười',
          day(1980, 8, 1),
          'Bí thư',
          is('ĐU xã Long Khê', { names: ['ĐU xã Long Khê', 'Đảng ủy xã Long Khê'], which: null }),
        ],
        [
          2,
          'Lạc Văn Một',
          day(1981, 8, 1),
          'Bí thư',
          is('CB ấp 1, xã Long Khê', { names: ['CB ấp 1, xã Long Khê', 'Chi bộ ấp 1, xã Long Khê'], which: null }),
        ],
        [3, 'Thôi Thị Hai', day(1982, 8, 1), 'Chủ tịch', body('UBND xã Long Khê')],
        [
          4,
          'Ấu Văn Ba',
          day(1983, 8, 1),
          'Chủ tịch',
          is('UB.MTTQ xã Long Khê', { names: ['UB.MTTQ xã Long Khê', 'Ủy ban MTTQ xã Long Khê'], which: null }),
        ],
        [
          5,
          'Đổng Thị Bốn',
          day(1984, 8, 1),
          'Trưởng ban',
          is('Ban TC HU', { names: ['Ban TC HU', 'Ban Tổ chức Huyện ủy', 'Ban Tổ chức Huyện ủy Cần Đước'], which: null }),
        ],
      ]),
    ],
    before,
  ),
  f(
    'unit-09-named-above.xlsx',
    'the unit stands in the title, “Đơn vị: xã Long Sơn”, and in no column',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          {
            carrying: { unit: oneOf({ ...old('xã Long Sơn'), which: null }) },
            cells: [1, 'Phạm Thị Năm Lúa', typed('8/8/1968', on(1968, 8, 8)), 'Bí thư'],
          },
          {
            carrying: { unit: oneOf({ ...old('xã Long Sơn'), which: null }) },
            cells: [2, 'Võ Văn Sáu Gạo', typed('9/9/1969', on(1969, 9, 9)), 'Phó Bí thư'],
          },
        ],
        { at: 5, above: { 1: { A: 'DANH SÁCH CÁN BỘ' }, 3: { A: 'Đơn vị: xã Long Sơn, huyện Cần Đước' } } },
      ),
    ],
    before,
  ),
  f(
    'unit-10-unknown.xlsx',
    'a misspelt unit, a unit of another province, a hamlet alone: asked, or kept as it is without a code',
    [
      sheet('DS', columns, [
        [1, 'Khâu Thị Bảy', day(1980, 10, 1), 'Bí thư', is('xã Long Khe', asked)],
        [2, 'Sơ Văn Tám', day(1981, 10, 1), 'Bí thư', is('xã Long Hựu Bắc', asked)],
        [3, 'Tùng Thị Chín', day(1982, 10, 1), 'Bí thư', means('', { unit: { absent: true } })],
        [4, 'Lang Văn Mười', day(1983, 10, 1), 'Bí thư', is('xã Long Khê - Long Hòa', asked)],
      ]),
    ],
    before,
  ),
  f(
    'unit-11-left-of-merger.xlsx',
    'on the very day 1/7/2025, and “từ 01/7/2025 là xã Rạch Kiến” in the cell',
    [
      sheet('DS', columns, [
        [1, 'Chương Thị Ngàn', day(1980, 11, 1), 'Ủy viên', u('xã Rạch Kiến', now('xã Rạch Kiến'))],
        [2, 'Cái Văn Đồng', day(1981, 11, 1), 'Ủy viên', is('xã Long Trạch (từ 01/7/2025 là xã Rạch Kiến)', asked)],
        [3, 'Bì Thị Trăng', day(1982, 11, 1), 'Ủy viên', is('xã Long Hòa/xã Rạch Kiến', asked)],
      ]),
    ],
    { asOf: '2025-07-01' },
  ),
]
