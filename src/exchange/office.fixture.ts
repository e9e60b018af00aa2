/** The lists of a small invented office, for the tests of importing: one district with two communes, and the people in them. */
import { type CellValue, writeWorkbook } from '../platform/spreadsheets/index.ts'

export type Rows = readonly (readonly CellValue[])[]

/** A workbook of lists: sheet name → rows, the first of them the heads. In base64, as it is handed in. */
export async function fileOf(sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const bytes = await writeWorkbook({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  return Buffer.from(bytes).toString('base64')
}

export const areas: Rows = [
  ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Từ ngày', 'Căn cứ', 'Tên tắt'],
  ['91', 'tỉnh Thử', 'Tỉnh', null, '01/01/1976', null, 'thu'],
  ['911', 'huyện Mẫu', 'Huyện', 'tỉnh Thử', '01/01/1976', null, 'mau'],
  ['91101', 'xã Đông', 'Xã', 'huyện Mẫu', '01/01/1976', null, 'xa-dong'],
  ['91102', 'xã Tây', 'Xã', 'huyện Mẫu', '01/01/1976', null, 'xa-tay'],
]
const inArea = (area: string): Rows => [
  [`Đảng ủy ${area}`, 'Đảng', 'Cấp ủy', area, null, '01/01/1976'],
  [`Ủy ban Kiểm tra Đảng ủy ${area}`, 'Đảng', 'Ủy ban Kiểm tra', area, `Đảng ủy ${area}`, '01/01/1976'],
  [`Chi bộ ấp 1, ${area}`, 'Đảng', 'Chi bộ', area, `Đảng ủy ${area}`, '01/01/1976'],
  [`UBND ${area}`, 'Chính quyền', 'Ủy ban nhân dân', area, null, '01/01/1976'],
]
export const organizations: Rows = [
  ['Tên tổ chức', 'Khối', 'Loại tổ chức', 'Địa bàn', 'Trực thuộc', 'Ngày thành lập'],
  ['Huyện ủy Mẫu', 'Đảng', 'Cấp ủy', 'huyện Mẫu', null, '01/01/1976'],
  ...inArea('xã Đông'),
  ...inArea('xã Tây'),
]
export const units = { 'Địa bàn': areas, 'Tổ chức': organizations }

export const rosterHead = [
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số định danh',
  'LLCT',
  'Ngành phù hợp',
  'Chức danh',
  'Tổ chức',
  'Từ ngày',
  'Giữ đến hết ngày',
  'Hình thức',
  'Ghi chú',
]
const held = (
  name: string,
  birth: string,
  id: string,
  title: string,
  unit: string,
  from: string,
  until: string | null = null,
  note: string | null = null,
): CellValue[] => [name, birth, 'Nam', id, 'trung cấp', 'x', title, unit, from, until, null, note]
export const roster: Rows = [
  rosterHead,
  held('Lê Văn Một', '06/5/1975', '999075000001', 'Bí thư', 'Đảng ủy xã Đông', '01/03/2020'),
  held('Lê Văn Một', '06/5/1975', '999075000001', 'Chủ tịch UBND', 'UBND xã Đông', '15/03/2020'),
  held('Trần Thị Hai', '1980', '999080000002', 'Phó Chủ tịch UBND', 'UBND xã Đông', '01/03/2021'),
  held('Võ Văn Ba', '3/1978', '999078000003', 'Bí thư', 'Đảng ủy xã Tây', '01/06/2015', '31/05/2022', 'nghỉ hưu'),
  held('Đỗ Thị Tư', '02/9/1982', '999082000004', 'Bí thư', 'Đảng ủy xã Tây', '01/06/2022'),
  ['khuyết', null, null, null, null, null, 'Phó Bí thư', 'Đảng ủy xã Tây', '01/01/2024', null, null, 'chuyển công tác'],
]
export const members: Rows = [
  ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ', 'Ngày vào Đảng dự bị', 'Ngày vào Đảng chính thức', 'Ngày về chi bộ'],
  ['Phan Văn Năm', '1960', 'Nam', 'Chi bộ ấp 1, xã Đông', '03/02/1990', '03/02/1991', null],
  ['Ngô Thị Sáu', '12/1985', 'Nữ', 'Chi bộ ấp 1, xã Tây', '2011', null, '01/07/2021'],
]
export const engagementHead = [
  'Cuộc số',
  'Chủ thể',
  'Hình thức',
  'Loại',
  'Nội dung',
  'Đối tượng là',
  'Tên đối tượng',
  'Chi bộ, đơn vị của đảng viên',
  'Năm sinh',
  'Người đứng đầu',
  'Ngày quyết định',
  'Ngày kết luận',
  'Kết luận',
  'Thông báo kết luận số',
]
export const engagements: Rows = [
  engagementHead,
  [
    '1',
    'Huyện ủy Mẫu',
    'kiểm tra',
    'chuyên đề',
    'Việc thu quỹ',
    'tổ chức',
    'Đảng ủy xã Đông',
    null,
    null,
    null,
    '01/02/2023',
    '30/06/2023',
    'tốt',
    '1-TB/HU',
  ],
  [
    '1',
    'Huyện ủy Mẫu',
    'kiểm tra',
    'chuyên đề',
    'Việc thu quỹ',
    'đảng viên',
    'Lê Văn Một',
    'Đảng ủy xã Đông',
    1975,
    'x',
    '01/02/2023',
    '30/06/2023',
    'có khuyết điểm',
    '1-TB/HU',
  ],
  [
    '2',
    'Đảng ủy xã Tây',
    'giám sát',
    'theo chương trình',
    'Việc sinh hoạt',
    'tổ chức',
    'Chi bộ ấp 1, xã Tây',
    null,
    null,
    null,
    '01/03/2023',
    null,
    null,
    null,
  ],
]
export const supervision: Rows = [
  [
    'Chủ thể',
    'Đối tượng là',
    'Tên đối tượng',
    'Chi bộ, đơn vị của đảng viên',
    'Năm sinh',
    'Nội dung',
    'Ngày',
    'Người theo dõi',
    'Nhắc nhở',
  ],
  [
    'Ủy ban Kiểm tra Đảng ủy xã Đông',
    'đảng viên',
    'Phan Văn Năm',
    'Chi bộ ấp 1, xã Đông',
    1960,
    'Việc nêu gương',
    '05/05/2023',
    null,
    null,
  ],
]
export const discipline: Rows = [
  [
    'Chủ thể',
    'Đối tượng là',
    'Tên đối tượng',
    'Chi bộ, đơn vị của đảng viên',
    'Năm sinh',
    'Hình thức kỷ luật',
    'Nội dung vi phạm',
    'Số quyết định',
    'Ngày ký',
  ],
  [
    'Đảng ủy xã Tây',
    'đảng viên',
    'Ngô Thị Sáu',
    'Chi bộ ấp 1, xã Tây',
    1985,
    'khiển trách',
    'Vi phạm quy chế',
    '5-QĐ/ĐU',
    '10/10/2023',
  ],
]
export const petitions: Rows = [
  ['Số đơn', 'Người gửi', 'Cơ quan thụ lý', 'Loại đơn', 'Đối tượng', 'Ngày nhận', 'Thuộc thẩm quyền', 'Phải giải quyết'],
  ['7', 'Tên Người Gửi', 'Huyện ủy Mẫu', 'tố cáo', 'đảng viên', '05/02/2023', 'x', null],
]
export const declarations: Rows = [
  ['Nội dung khai báo', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Số liệu', 'Người khai báo', 'Ngày khai báo'],
  ['cuộc kiểm tra, giám sát và kết luận', 'huyện Mẫu', '01/01/2023', '31/12/2023', 'đã nhập đủ', 'Đỗ Thị Tư', '12/01/2024'],
]
export const reorganization: Rows = [
  [
    'Mã cũ',
    'Đơn vị cũ',
    'Mã mới',
    'Đơn vị mới',
    'Loại',
    'Mức độ nhập',
    'Từ ngày',
    'Căn cứ',
    'Tên tắt',
    'Trực thuộc',
    'Lưu giữ hồ sơ',
  ],
  ['911', 'huyện Mẫu', null, null, null, null, '01/07/2025', '203/2025/QH15', null, null, 'tỉnh Thử'],
  ['91101', 'xã Đông', '91102', 'xã Tây', 'Xã', 'toàn bộ', '01/07/2025', '1/NQ', 'xa-tay-2025', 'tỉnh Thử', null],
  ['91102', 'xã Tây', '91102', 'xã Tây', 'Xã', 'toàn bộ', '01/07/2025', '1/NQ', 'xa-tay-2025', 'tỉnh Thử', null],
]
