/** A small workbook as an office sends it, with what is wrong in such files: two-digit years, a day that is none, a unit that ended. */
import { encodeTcvn3 } from '../../src/kernel/vietnamese/legacy.ts'
import { type CellSpec, writeWorkbook } from '../../src/platform/spreadsheets/index.ts'

export const dirtyName = 'Bo sung can bo xa 2026.xlsx'

const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Đơn vị', 'Từ ngày', 'LLCT', 'Quyết định số']

/** Name, birth, sex, title, body, from, theory. Wrong: six births, three bodies. The names of the first two are typed in .VnTime. */
const first: readonly (readonly string[])[] = [
  ['Nguyễn Thị Hường', '6/5/75', 'Nữ', 'Văn phòng – thống kê', 'UBND xã Rạch Kiến', '15/3/2026', 'chưa'],
  ['Đặng Văn Lợi', '12/11/1981', 'Nam', 'Tư pháp – hộ tịch', 'UBND xã Long Khê', '15/3/2026', 'sơ cấp'],
  ['Trần Thị Cẩm Nhung', '14/9/82', 'Nữ', 'Văn hóa – xã hội', 'UBND xã Mỹ Lệ', '15/3/2026', 'chưa'],
  [
    'Lê Hữu Phước',
    '31/02/1980',
    'Nam',
    'Địa chính – nông nghiệp – xây dựng và môi trường',
    'UBND xã Tân Lân',
    '01/4/2026',
    'chưa',
  ],
  ['Nguyễn Văn Đạt', '1991', 'Nam', 'Văn phòng – thống kê', 'UBND xã Cần Đước', '01/4/2026', 'chưa'],
  ['Huỳnh Ngọc Ánh', '22/12/1988', 'Nữ', 'Tài chính – kế toán', 'UBND xã Long Hòa', '01/4/2026', 'trung cấp'],
]
const second: readonly (readonly string[])[] = [
  ['Võ Thị Mỹ Lệ', '8/3/79', 'Nữ', 'Văn hóa – xã hội', 'UBND xã Long Cang', '15/3/2026', 'sơ cấp'],
  ['Phạm Quốc Dũng', '20/10/77', 'Nam', 'Tư pháp – hộ tịch', 'UBND xã Long Hựu', '01/4/2026', 'chưa'],
  ['Bùi Thị Bích Thủy', '05/01/1990', 'Nữ', 'Tài chính – kế toán', 'UBND xã Long Hựu', '01/4/2026', 'chưa'],
  ['Đỗ Minh Trí', '2/9/83', 'Nam', 'Văn phòng – thống kê', 'UBND xã Mỹ Lệ', '15/3/2026', 'sơ cấp'],
  ['Lâm Thị Ngọc Điệp', '11/1986', 'Nữ', 'Văn hóa – xã hội', 'UBND xã Long Khê', '01/4/2026', 'trung cấp'],
]

/** @param mark told in the title, so that two files of one test are not the same bytes */
export async function dirtyWorkbook(mark = ''): Promise<Uint8Array> {
  const old = { font: { name: '.VnTime', size: 12 } }
  const row = (cells: readonly string[], nth: number): CellSpec[] => [
    { value: nth },
    nth <= 2 ? { value: encodeTcvn3(cells[0]!), style: old } : { value: cells[0]! },
    ...cells.slice(1).map((value) => ({ value })),
    { value: `${40 + nth}/QĐ-UBND` },
  ]
  return writeWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        columns: [5, 24, 12, 8, 34, 24, 12, 10, 14].map((width) => ({ width })),
        rows: [
          [`DANH SÁCH BỔ SUNG CÁN BỘ, CÔNG CHỨC XÃ ${mark}`.trim()],
          [],
          heads,
          ['I. CÔNG CHỨC TUYỂN DỤNG ĐỢT 1'],
          ...first.map((cells, i) => row(cells, i + 1)),
          ['II. CÔNG CHỨC TUYỂN DỤNG ĐỢT 2'],
          ...second.map((cells, i) => row(cells, first.length + i + 1)),
          ['Cộng: 11 người'],
        ],
      },
    ],
  })
}
