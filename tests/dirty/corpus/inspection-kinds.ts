/** Lists that the inspection side keeps: programmes, engagements, discipline, petitions, returns. No real case, no real name. */
import { asked, nothing, on, oneOf } from '../expectation.ts'
import { AFTER_MERGER, day, file, is, loose, means, number, sheet, total, typed } from '../sheet.ts'
import { body, TT, tick } from './words.ts'

const f = file('inspection lists')
const INSPECT = oneOf('INSPECTION', 'inspection', 'KIEM_TRA', 'kiểm tra', 'Kiểm tra')
const SUPERVISE = oneOf('SUPERVISION', 'supervision', 'GIAM_SAT', 'giám sát', 'Giám sát')
const quarter = (put: string, n: number, roman: string) => is(put, n, `Q${n}`, roman, put)
const good = oneOf('GOOD', 'good', 'TOT', 'tốt', 'Tốt')
const faults = (put: string) => is(put, put, 'FAULTS', 'faults', 'SHORTCOMINGS', 'shortcomings', 'KHUYET_DIEM')
const denunciation = oneOf('DENUNCIATION', 'denunciation', 'TO_CAO', 'Tố cáo', 'tố cáo')
const complaint = oneOf('COMPLAINT', 'complaint', 'KHIEU_NAI', 'Khiếu nại', 'khiếu nại')

export const inspectionKinds = [
  f('programme-01.xlsx', 'a year’s programme: sections by kind, quarters in Roman figures, subjects of two kinds', [
    sheet(
      'CT 2024',
      [
        TT,
        'Hình thức | kind',
        'Nội dung | topic',
        'Đối tượng | subject',
        'Đối tượng là | subjectKind',
        'Thời gian (quý) | quarter',
        'Chủ trì | lead',
      ],
      [
        loose('I', 'KIỂM TRA'),
        [
          1,
          is('Kiểm tra', INSPECT),
          'Việc thực hiện quy chế làm việc',
          body('Đảng ủy xã Long Khê'),
          is('tổ chức', 'ORG'),
          quarter('II', 2, 'II'),
          'Ủy ban Kiểm tra Huyện ủy',
        ],
        [
          2,
          is('KT', INSPECT),
          'Việc thực hiện quy chế làm việc',
          'Bàng Văn Chỉnh',
          is('đảng viên', 'MEMBER'),
          quarter('Quý II', 2, 'II'),
          'Ủy ban Kiểm tra Huyện ủy',
        ],
        loose('II', 'GIÁM SÁT'),
        [
          3,
          is('Giám sát', SUPERVISE),
          'Việc nêu gương',
          body('Chi bộ ấp 3, xã Tân Lân'),
          is('TCĐ', 'ORG'),
          quarter('Q3', 3, 'III'),
          'đ/c Chủ nhiệm',
        ],
        [
          4,
          is('GS', SUPERVISE),
          'Việc nêu gương',
          'Lê Hồng Liêm Khiết',
          is('ĐV', 'MEMBER'),
          is('III-IV', asked),
          'đ/c Chủ nhiệm',
        ],
        total('', 'Cộng: 02 cuộc kiểm tra, 02 cuộc giám sát'),
      ],
      { at: 4, above: { 2: { A: 'CHƯƠNG TRÌNH KIỂM TRA, GIÁM SÁT NĂM 2024' } }, unread: true },
    ),
  ]),
  f('engagement-01.xlsx', 'engagements by subject: merged case, a conclusion without a day, an open one, a total of turns', [
    sheet(
      'KTGS',
      [
        TT,
        'Hình thức | kind',
        'Nội dung | topic',
        'Tên đối tượng | subject',
        'Loại đối tượng | subjectKind',
        'Ngày kết luận | concludedOn',
        'Kết luận | conclusion',
        'Cấp ủy viên | committeeMember',
      ],
      [
        [
          1,
          is('kiểm tra', INSPECT),
          'Thu, chi đảng phí',
          body('Chi bộ Trường học, xã Mỹ Lệ'),
          is('tổ chức', 'ORG'),
          day(2023, 5, 10),
          is('tốt', good),
          '',
        ],
        [
          2,
          is('kiểm tra', INSPECT),
          'Thu, chi đảng phí',
          'Cao Thị Minh Bạch',
          is('đảng viên', 'MEMBER'),
          typed('10/5/2023', on(2023, 5, 10)),
          faults('có khuyết điểm'),
          is('x', tick),
        ],
        [
          3,
          is('giám sát', SUPERVISE),
          'Chấp hành Điều lệ Đảng',
          'Hồng Văn Chánh',
          is('đảng viên', 'MEMBER'),
          typed('5/2023', on(2023, 5)),
          is('tốt', good),
          '',
        ],
        [
          4,
          is('giám sát', SUPERVISE),
          'Chấp hành Điều lệ Đảng',
          body('Chi bộ Quân sự, xã Mỹ Lệ'),
          is('tổ chức', 'ORG'),
          is('', nothing),
          is('', nothing),
          '',
        ],
        [
          5,
          is('giám sát', SUPERVISE),
          'Chấp hành Điều lệ Đảng',
          'Hồng Thị Trực',
          is('đảng viên', 'MEMBER'),
          typed('31/4/2023', asked),
          is('tốt', good),
          '',
        ],
        total('Cộng: 2 cuộc, 5 lượt đối tượng'),
      ],
      { unread: true },
    ),
  ]),
  f('engagement-02-counts.xlsx', 'engagements as counts for each unit: turns, with faults, to be disciplined; sums below', [
    sheet(
      'Số liệu',
      [
        TT,
        'Đơn vị | unit',
        'Hình thức | kind',
        'Số lượt | turns',
        'Có vi phạm | violation',
        'Phải thi hành kỷ luật | liable',
        'Đã thi hành kỷ luật | disciplined',
      ],
      [
        [
          1,
          body('Đảng ủy xã Long Khê'),
          is('Kiểm tra đảng viên', oneOf('Kiểm tra đảng viên', 'INSPECTION', 'inspection', 'KIEM_TRA')),
          12,
          2,
          1,
          1,
        ],
        [
          2,
          body('Đảng ủy xã Long Hòa'),
          is('Kiểm tra đảng viên', oneOf('Kiểm tra đảng viên', 'INSPECTION', 'inspection', 'KIEM_TRA')),
          is('08', 8),
          is('không', 0),
          is('-', nothing),
          is('', nothing),
        ],
        total('', 'Cộng', '', 20, 2, 1, 1),
      ],
      { unread: true },
    ),
  ]),
  f('discipline-01.xlsx', 'decisions on discipline: forms in words, short and with a remark; a form that a member cannot have', [
    sheet(
      'THKL',
      [
        TT,
        'Họ và tên, tổ chức | subject',
        'Đối tượng | subjectKind',
        'Hình thức kỷ luật | form',
        'Nội dung vi phạm | content',
        'Số QĐ | decisionNo',
        'Ngày QĐ | decidedOn',
      ],
      [
        [
          1,
          'Thiều Văn Lỡ',
          is('đảng viên', 'MEMBER'),
          is('Khiển trách', 'KHIEN_TRACH'),
          'Vi phạm chính sách dân số',
          '11-QĐ/UBKT',
          day(2023, 3, 3),
        ],
        [
          2,
          'Thiều Thị Sót',
          is('đảng viên', 'MEMBER'),
          is('cảnh cáo', 'CANH_CAO'),
          'Thiếu trách nhiệm',
          '12-QĐ/UBKT',
          typed('04/03/2023', on(2023, 3, 4)),
        ],
        [
          3,
          'Thiều Văn Sẩy',
          is('đảng viên', 'MEMBER'),
          is('CÁCH CHỨC', 'CACH_CHUC'),
          'Thiếu trách nhiệm',
          '13-QĐ/HU',
          typed('5.3.23', on(2023, 3, 5)),
        ],
        [
          4,
          'Thiều Văn Vấp',
          is('đảng viên', 'MEMBER'),
          is('Khai trừ ra khỏi Đảng', 'KHAI_TRU'),
          'Vi phạm pháp luật',
          '14-QĐ/HU',
          day(2023, 3, 6),
        ],
        [
          5,
          body('Chi bộ ấp 9, xã Tân Lân'),
          is('tổ chức', 'ORG'),
          is('Giải tán', 'GIAI_TAN'),
          'Vi phạm nghiêm trọng',
          '15-QĐ/HU',
          day(2023, 3, 7),
        ],
        [6, 'Thiều Thị Nhắc', is('đảng viên', 'MEMBER'), is('Nhắc nhở', asked), 'Chậm nộp đảng phí', '', is('', nothing)],
        [
          7,
          'Thiều Văn Nhầm',
          is('đảng viên', 'MEMBER'),
          is('Giải tán', { flag: true, at: ['C', 'subjectKind'] }),
          '',
          '',
          is('', nothing),
        ],
        [8, 'Thiều Thị Xóa', is('đảng viên', 'MEMBER'), is('Xóa tên', asked), '', '', is('', nothing)],
        total('', 'Cộng: KT 1, CC 1, C.chức 1, KTr 1'),
      ],
      { unread: true },
    ),
  ]),
  f('petition-01.xlsx', 'a register of petitions without senders: numbers like days, kinds in words, settled or not', [
    sheet(
      'Sổ đơn',
      [
        'Số | petitionNo',
        'Ngày nhận | receivedOn',
        'Loại đơn | petitionKind',
        'Tình trạng | status',
        'Ngày giải quyết | settledOn',
        'Ghi chú | note',
      ],
      [
        [
          is('01/2024', '01/2024'),
          day(2024, 1, 5),
          is('Tố cáo', denunciation),
          'đã giải quyết',
          typed('20/02/2024', on(2024, 2, 20)),
          '',
        ],
        [
          is('02/2024', '02/2024'),
          typed('06/01/2024', on(2024, 1, 6)),
          is('khiếu nại', complaint),
          'đang giải quyết',
          is('', nothing),
          'trùng đơn số 01',
        ],
        [is('3/2024', '3/2024', '03/2024'), typed('32/01/2024', asked), is('đơn nặc danh', asked), 'lưu', is('', nothing), ''],
        total('Tổng số: 03 đơn'),
      ],
      { unread: true },
    ),
  ]),
  f(
    'return-01.xlsx',
    'a unit’s return: codes of lines, decimal commas, “không có”, empty is not nought, formulas in the lines',
    [
      sheet(
        'Biểu',
        [
          'Mã số | code',
          'Chỉ tiêu | indicator',
          'Đơn vị tính | measure',
          'Trong kỳ | value',
          'Lũy kế | cumulative',
          'Kế hoạch năm | target',
        ],
        [
          loose('A', 'B', 'C', 1, 2, 3),
          [is('01', '01'), 'Số cuộc kiểm tra theo chương trình', 'cuộc', 3, 7, 12],
          [is('02', '02'), 'Số đảng viên được kiểm tra', 'lượt', is('1.234', 1234), is('2.345', 2345), is('3.000', 3000)],
          [is('03', '03'), 'Tỷ lệ thực hiện', '%', is('58,33', 58.33), is(number(0.5833, '0.00%'), 58.33), 100],
          [is('04', '04'), 'Số tổ chức bị kỷ luật', 'tổ chức', is('không có', 0), is('0', 0), ''],
          [is('05', '05'), 'Số đơn tố cáo', 'đơn', is('', nothing), is('', nothing), is('', nothing)],
        ],
        { at: 5, above: { 1: { A: 'ĐẢNG ỦY XÃ MỸ LỆ' }, 3: { A: 'BÁO CÁO QUÝ III/2026' } }, unread: true },
      ),
    ],
    { asOf: AFTER_MERGER },
  ),
  f(
    'unknown-01-budget.xlsx',
    'a list of another kind altogether (a budget): it says that it does not read it',
    [
      sheet(
        'Thu chi',
        ['Ngày', 'Diễn giải', 'Thu (đồng)', 'Chi (đồng)'],
        [
          loose('05/01/2024', 'Thu đảng phí tháng 1', 1250000, ''),
          loose('09/01/2024', 'Mua văn phòng phẩm', '', 340000),
          total('', 'Cộng', 1250000, 340000),
        ],
      ),
    ],
    {
      outcome: ['refused', 'empty'],
      says: /chưa đọc|không đọc|chưa nhận|không nhận|không thấy|không có|chưa hỗ trợ|không biết|cột/i,
    },
  ),
  f('mixed-01-known-and-unknown.xlsx', 'a workbook with a roster and a budget: the roster is read, the budget said', [
    sheet(
      'Cán bộ',
      [TT, 'Họ và tên | fullName', 'Ngày sinh | birth'],
      [
        [1, 'Tạ Thị Kèm', typed('7/7/1977', on(1977, 7, 7))],
        [2, means('Tạ Văn Lẫn', { fullName: 'Tạ Văn Lẫn' }), typed('8/8/1988', on(1988, 8, 8))],
      ],
    ),
    sheet('Thu chi', ['Ngày', 'Diễn giải', 'Thu (đồng)'], [loose('05/01/2024', 'Thu đảng phí', 1250000)], {
      skipWhole: 'a sheet of a kind that is not read',
    }),
  ]),
]
