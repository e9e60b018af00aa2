/** Title lines and letterhead above, headers of two and three rows, columns in any order and under any of their names. */
import { askedAt, on } from '../expectation.ts'
import { day, file, is, loose, means, sheet, text, total, typed } from '../sheet.ts'
import {
  BIRTH,
  capitals,
  commune,
  DEGREE,
  ID,
  man,
  middle,
  NAME,
  POST,
  SEX,
  senior,
  THEORY,
  TT,
  UNIT,
  university,
  woman,
} from './words.ts'

const f = file('headers')
const letterhead = {
  1: { A: 'HUYỆN ỦY CẦN ĐƯỚC', F: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
  2: { A: 'BAN TỔ CHỨC', F: 'Cần Đước, ngày 22 tháng 02 năm 2024' },
  3: { A: '*' },
  4: { A: 'DANH SÁCH TRÍCH NGANG CÁN BỘ' },
  5: { A: '(Kèm theo Công văn số 123-CV/BTC ngày 05/02/2024)' },
}

export const headers = [
  f('head-01-letterhead.xlsx', 'letterhead and title lines above, signatures below', [
    sheet(
      'Trích ngang',
      [TT, NAME, BIRTH, SEX, POST, UNIT],
      [
        [1, 'Trần Thị Na', day(1978, 4, 3), woman, 'Bí thư', commune('xã Long Khê')],
        [2, 'Phan Văn Lộc', typed('12/11/1981', on(1981, 11, 12)), man, 'Chủ tịch UBND', commune('xã Long Khê')],
        total('Tổng cộng: 02 đồng chí'),
        [],
        loose('', 'NGƯỜI LẬP BIỂU', '', '', 'TRƯỞNG BAN'),
        loose('', '(đã ký)', '', '', '(đã ký và đóng dấu)'),
        loose('', 'Lê Thị Hiền Thu', '', '', 'Võ Minh Khương'),
      ],
      { at: 8, above: letterhead, part: { merges: ['A1:D1', 'F1:I1', 'A4:I4'] } },
    ),
  ]),
  f('head-02-three-rows.xlsx', 'a header of three rows with merged cells, flattened downwards to paths', [
    sheet(
      'Biểu 2',
      [
        'TT',
        'Họ và tên | fullName',
        'Nam | birth',
        'Nữ | birth',
        'Dự bị | partyAdmitted',
        'Chính thức | partyOfficial',
        'Chuyên môn | degree',
        'LLCT | politicalTheory',
        'Đơn vị | unit',
      ],
      [
        [
          1,
          'Đoàn Quốc Sử',
          means('4/5/1970', { birth: on(1970, 5, 4), sex: 'NAM' }),
          '',
          day(1995, 3, 2),
          day(1996, 3, 2),
          university,
          senior,
          commune('xã Tân Lân'),
        ],
        [
          2,
          'Kiều Mỹ Dạ',
          '',
          means('17/01/1985', { birth: on(1985, 1, 17), sex: 'NU' }),
          typed('06/2009', on(2009, 6)),
          typed('06/2010', on(2010, 6)),
          is('Thạc sĩ', 'THAC_SI'),
          middle,
          commune('xã Long Sơn'),
        ],
      ],
      {
        ownHeader: true,
        first: 9,
        above: {
          ...letterhead,
          6: { A: 'TT', B: 'Họ và tên', C: 'Lý lịch', E: 'Đảng', G: 'Trình độ', I: 'Đơn vị' },
          7: { C: 'Ngày, tháng, năm sinh', E: 'Ngày vào Đảng', G: 'Chuyên môn', H: 'LLCT' },
          8: { C: 'Nam', D: 'Nữ', E: 'Dự bị', F: 'Chính thức' },
        },
        part: { merges: ['A6:A8', 'B6:B8', 'C6:D6', 'E6:F6', 'G6:H6', 'C7:D7', 'E7:F7', 'G7:G8', 'H7:H8', 'I6:I8'] },
      },
    ),
  ]),
  f('head-03-numbered-columns.xlsx', 'a row (1) (2) (3) under the header is nobody', [
    sheet(
      'Danh sách',
      [TT, NAME, BIRTH, POST],
      [
        loose('(1)', '(2)', '(3)', '(4)'),
        [1, 'Ngô Thị Bích Vân', typed('09/8/1990', on(1990, 8, 9)), 'Phó Bí thư'],
        [2, 'Hà Công Thạch', typed('1/1/1969', on(1969, 1, 1)), 'Bí thư'],
      ],
      { at: 3, above: { 1: { A: 'DANH SÁCH CẤP ỦY VIÊN' } } },
    ),
  ]),
  f('head-04-numbered-plain.xlsx', 'a row 1, 2, 3, 4 as numbers under the header is nobody', [
    sheet(
      'Danh sách',
      [TT, NAME, BIRTH, POST],
      [
        loose(1, 2, 3, 4),
        [1, 'Lại Thế Nghĩa', typed('15-6-1977', on(1977, 6, 15)), 'Chủ tịch Hội CCB'],
        [2, 'Mạc Thị Xuyến', typed('30.12.1986', on(1986, 12, 30)), 'Chủ tịch Hội LHPN'],
      ],
    ),
  ]),
  f('head-05-repeated-each-page.xlsx', 'the header comes again on each printed page, with “Trang 2”', [
    sheet(
      'In',
      [TT, NAME, BIRTH, UNIT],
      [
        [1, 'Tạ Thu Ngần', day(1991, 2, 28), commune('xã Tân Ân')],
        [2, 'Ông Văn Đước', day(1966, 12, 31), commune('xã Tân Ân')],
        loose('Trang 2'),
        loose('TT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Đơn vị'),
        [3, 'Đinh Quang Huấn', day(1983, 10, 1), commune('xã Phước Tuy')],
      ],
    ),
  ]),
  f('head-06-name-in-two.xlsx', 'family and middle name in one column, given name in another', [
    sheet(
      'Sheet1',
      ['STT', 'Họ đệm | fullName', 'Tên', 'Năm sinh | birth', 'Chức danh | post'],
      [
        [1, is('Bùi Thị Ngọc', 'Bùi Thị Ngọc Quyên'), 'Quyên', typed(1984, on(1984)), 'Văn phòng – thống kê'],
        [2, is('Châu', 'Châu Tâm'), 'Tâm', typed('1979', on(1979)), 'Tài chính – kế toán'],
      ],
    ),
  ]),
  f('head-07-name-heading-over-two.xlsx', 'one heading “Họ và tên” merged over two columns', [
    sheet(
      'Sheet1',
      ['STT', 'Họ và tên | fullName', '', 'Năm sinh | birth', 'Chức vụ | post'],
      [
        [1, is('Vương Đình', 'Vương Đình Thức'), 'Thức', typed(1972, on(1972)), 'Bí thư'],
        [2, is('Nhan Thị', 'Nhan Thị Lụa'), 'Lụa', typed(1988, on(1988)), 'Phó Bí thư'],
      ],
      { part: { merges: ['B1:C1'] } },
    ),
  ]),
  f('head-08-any-order.xlsx', 'columns in another order, under other names, with line breaks and English', [
    sheet(
      'DS',
      [
        'Đơn vị công tác | unit',
        'Chức vụ\nhiện nay | post',
        'Số CCCD/\nĐịnh danh | personalId',
        'Ngày sinh\n(Date of birth) | birth',
        'HỌ TÊN | fullName',
        'Stt',
      ],
      [
        [commune('xã Long Định'), 'Chủ tịch HĐND', text('999071000011'), day(1971, 7, 7), 'Cù Văn Nhẫn', 1],
        [commune('xã Phước Vân'), 'Bí thư Đoàn', text('999195000012'), day(1995, 5, 9), 'Nghiêm Thị Thảo', 2],
      ],
    ),
  ]),
  f('head-09-no-marks.xlsx', 'headings without marks: “Ho va ten”, “Ngay sinh”', [
    sheet(
      'ds',
      ['stt', 'ho va ten | fullName', 'ngay sinh | birth', 'gioi tinh | sex', 'don vi | unit', 'ghi chu | note'],
      [
        [1, 'Lưu Hải Yến', typed('03/02/1999', on(1999, 2, 3)), woman, commune('xã Mỹ Lệ'), 'đang học lớp trung cấp'],
        [2, 'Quách Tấn Bửu', typed('3/2/2000', on(2000, 2, 3)), man, commune('xã Mỹ Lệ'), ''],
      ],
    ),
  ]),
  f('head-10-empty-first-column.xlsx', 'the table begins at column C and row 14', [
    sheet(
      'Bảng',
      ['', '', TT, NAME, BIRTH, DEGREE, THEORY],
      [
        ['', '', 1, 'Thái Bá Duyệt', typed('21/03/1976', on(1976, 3, 21)), is('ĐH', 'DAI_HOC'), is('CC', 'CAO_CAP')],
        ['', '', 2, 'Lương Thị Sáu', typed('8/3/1982', on(1982, 3, 8)), is('CĐ', 'CAO_DANG'), is('TC', 'TRUNG_CAP')],
        ['', '', 3, 'Danh Sà Rinh', typed('10/9/1993', on(1993, 9, 10)), is('Ths', 'THAC_SI'), is('chưa', 'CHUA')],
      ],
      { at: 14, above: { 2: { C: 'ĐẢNG ỦY XÃ LONG HÒA' }, 12: { E: 'DANH SÁCH ĐẢNG VIÊN DỰ NGUỒN' } } },
    ),
  ]),
  f('head-11-unknown-column.xlsx', 'a column that nobody knows, and two columns under one heading that disagree', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, 'Cỡ áo', 'Chức vụ'],
      [
        [1, 'Âu Thị Tường Vi', typed('14/2/1987', on(1987, 2, 14)), is('Phó Chủ tịch UBND', askedAt('F')), 'M', 'Phó Bí thư'],
        [2, 'Tiêu Văn Cảnh', typed('11/11/1974', on(1974, 11, 11)), 'Bí thư', 'XL', 'Bí thư'],
      ],
    ),
  ]),
  f('head-12-title-like-a-header.xlsx', 'a title line holds the words of a header', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, ID, SEX],
      [
        [1, capitals('TÔN NỮ DIỆU HIỀN', 'Tôn Nữ Diệu Hiền'), typed('05/05/1980', on(1980, 5, 5)), text('999180000021'), woman],
        [2, capitals('BÀNH VĂN TRỌNG', 'Bành Văn Trọng'), typed('06/12/1965', on(1965, 12, 6)), text('999065000022'), man],
      ],
      {
        at: 5,
        above: {
          1: { A: 'DANH SÁCH HỌ VÀ TÊN, NGÀY SINH, ĐƠN VỊ CÔNG TÁC CỦA CÁN BỘ' },
          2: { A: 'Đơn vị: xã Long Cang' },
          3: { A: 'Ngày lập: 22/02/2024', D: 'Họ tên người lập: Sầm Thị Út' },
        },
      },
    ),
  ]),
  f(
    'head-13-no-header.xlsx',
    'no header at all: nothing may be guessed by position',
    [
      sheet(
        'Sheet1',
        ['', ''],
        [
          loose(1, 'Giang Văn Tới', '12/12/1970', 'Bí thư', 'xã Tân Chánh'),
          loose(2, 'Uông Thị Mến', '3/4/1981', 'Phó Bí thư', 'xã Tân Chánh'),
        ],
        { ownHeader: true, first: 1 },
      ),
    ],
    { outcome: ['refused', 'empty'], says: /tiêu đề|đầu bảng|đầu cột|tên cột|hàng đầu|dòng đầu|cột/i },
  ),
]
