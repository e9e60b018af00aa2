/** What stands among the rows and is nobody: totals, shares, sections, notes, signatures. */
import { on } from '../expectation.ts'
import { blank, day, file, formula, is, loose, number, section, sheet, text, total, typed } from '../sheet.ts'
import { BIRTH, commune, ID, man, NAME, POST, SEX, TT, UNIT, woman } from './words.ts'

const f = file('totals')

export const totals = [
  f('total-01-many-words.xlsx', 'totals under many names: Cộng, Tổng cộng, CỘNG (I+II), Tổng số, Toàn xã', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        section('I', 'KHỐI ĐẢNG'),
        [1, 'Ân Thị Lệ', day(1976, 1, 1), 'Bí thư'],
        [2, 'Bạch Văn Xê', day(1982, 12, 2), 'Phó Bí thư'],
        total('', 'Cộng I', 2),
        section('II', 'KHỐI CHÍNH QUYỀN'),
        [1, 'Chu Thị Mơ', day(1990, 6, 6), 'Tư pháp – hộ tịch'],
        total('', 'Cộng II', 1),
        total('', 'CỘNG (I+II)', 3),
        total('', 'Tổng số: 03 đ/c'),
        total('Toàn xã', '', 3),
        total('', 'T.cộng', 3),
      ],
    ),
  ]),
  f('total-02-on-top.xlsx', 'the total stands first, above the rows', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        total('', 'TỔNG SỐ', formula('COUNTA(B3:B4)', 2)),
        [1, 'Diệp Thanh Bình Minh', day(1988, 8, 18), 'Văn hóa – xã hội'],
        [2, 'Đàm Thị Cẩm Giang', day(1992, 2, 22), 'Tài chính – kế toán'],
      ],
    ),
  ]),
  f('total-03-formula-in-date-column.xlsx', 'a total 2 in a column of dates would read as 1/1/1900', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Ngày vào Đảng | partyAdmitted'],
      [
        [1, 'Hàn Thị Sương', day(1974, 5, 4), day(1999, 9, 2)],
        [2, 'Giáp Văn Mùi', day(1967, 3, 9), day(1994, 5, 19)],
        total('', '', formula('SUBTOTAL(3,C2:C3)', 2, 'dd/mm/yyyy'), formula('COUNT(D2:D3)', 2, 'dd/mm/yyyy')),
      ],
    ),
  ]),
  f('total-04-number-only.xlsx', 'a last row of sums without a word', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, 'Nữ', 'Đảng viên'],
      [
        [1, 'Hình Thị Lan Chi', day(1991, 1, 21), 1, 1],
        [2, 'Kha Văn Lượng', day(1971, 11, 2), '', 1],
        total('', '', '', formula('SUM(D2:D3)', 1), formula('SUM(E2:E3)', 2)),
        total('', '', '', number(0.5, '0.0%'), number(1, '0.0%')),
      ],
    ),
  ]),
  f('total-05-of-which.xlsx', '“Trong đó: nữ 1”, “Tỷ lệ 50 %”, notes and footnotes below', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, SEX, UNIT],
      [
        [1, 'Lăng Thị Ngọc Hoa', day(1984, 7, 27), woman, commune('xã Mỹ Lệ')],
        [2, 'Lộ Văn Phỉ', day(1978, 10, 5), man, commune('xã Mỹ Lệ')],
        total('', 'Tổng cộng: 2 người'),
        total('', 'Trong đó: Nữ: 1 người'),
        total('', 'Tỷ lệ nữ:', '50%'),
        blank,
        loose('Ghi chú: (*) Đồng chí Phỉ nghỉ hưu từ ngày 01/11/2024'),
        loose('', 'Nơi nhận:', '', 'T/M BAN THƯỜNG VỤ'),
        loose('', '- Ban Tổ chức Huyện ủy', '', 'BÍ THƯ'),
        loose('', '- Lưu VP', '', 'Lữ Thị Sen'),
      ],
    ),
  ]),
  f('total-06-people-after-total.xlsx', 'people stand below a total; a second list follows the signatures of the first', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ID],
      [
        [1, 'Mẫn Thị Tuyền', day(1987, 3, 26), text('999187000031')],
        total('', 'Cộng: 01'),
        section('', 'Bổ sung sau ngày 15/01/2024:'),
        [2, 'Nhâm Văn Quý', day(1969, 4, 8), text('999069000032')],
        total('', 'Cộng chung: 02'),
      ],
    ),
  ]),
  f('total-07-names-like-totals.xlsx', 'people named Tổng, Cộng, and a total between: only the total is left out', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, 'Trần Văn Tổng', day(1970, 1, 2), 'Chủ tịch Hội CCB'],
        [2, 'Tống Thị Cộng', day(1981, 2, 3), 'Chủ tịch Hội LHPN'],
        [3, 'Cống Sĩ Toàn', day(1992, 3, 4), 'Bí thư Đoàn'],
        total('', 'Tổng cộng', '', 3),
      ],
    ),
  ]),
  f('total-08-template-rows-empty.xlsx', 'a template’s numbered rows left empty, and one row “...”', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, 'Ông Thị Thắm', typed('19/5/1990', on(1990, 5, 19)), 'Văn phòng – thống kê'],
        loose(2),
        loose(3),
        loose('...', '...', '...', '...'),
        total('', 'Cộng', '', formula('COUNTA(B2:B4)', 1)),
      ],
    ),
  ]),
  f(
    'total-09-only-totals.xlsx',
    'a sheet of figures alone, no person in it',
    [
      sheet(
        'Biểu TH',
        [TT, 'Đơn vị', 'Tổng số', 'Nữ', 'Đảng viên'],
        [
          total(1, 'xã Long Khê', 20, 8, 18),
          total(2, 'xã Long Hòa', 19, 7, 17),
          total('', 'Cộng', formula('SUM(C2:C3)', 39), formula('SUM(D2:D3)', 15), formula('SUM(E2:E3)', 35)),
        ],
      ),
    ],
    { outcome: ['empty', 'refused'] },
  ),
  f('total-10-section-per-unit.xlsx', 'a subtotal under each unit with the unit’s own name', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, UNIT],
      [
        [1, 'Quan Thị Hồng Phấn', day(1983, 9, 30), commune('xã Tân Ân')],
        total('Xã Tân Ân: 1 người'),
        [2, 'Sái Văn Nghi', day(1979, 12, 12), commune('xã Tân Trạch')],
        [3, 'Từ Thị Mỹ Linh', is('ko rõ', { flag: true }), commune('xã Tân Trạch')],
        total('Xã Tân Trạch: 2 người'),
        total('Tổng cộng: 3 người/2 xã'),
      ],
    ),
  ]),
]
