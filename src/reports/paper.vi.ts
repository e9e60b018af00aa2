/** The fixed words of the yearly report on paper. The head of a Party paper is set by the layout's guidance, see regulations/layouts.ts. */
import type { CountingUnit } from '../kernel/figure.ts'

const unit: Record<CountingUnit, string> = {
  person: 'người',
  post: 'ghế',
  unit: 'đơn vị',
  organization: 'tổ chức',
  turn: 'lượt',
  topic: 'chuyên đề',
  entry: 'tiêu chí',
  decision: 'quyết định',
  petition: 'đơn',
}

export const words = {
  language: 'vi-VN',
  fileName: 'bao-cao-nam-{year}-{unit}',
  title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: 'Số …-BC/{code}',
  placeAndDate: '{place}, ngày {day} tháng {month} năm {year}',
  type: 'BÁO CÁO',
  summary: 'Công tác cán bộ và công tác kiểm tra, giám sát năm {year}',
  sources: 'Số liệu và nguồn',
  columns: { name: 'Chỉ số', value: 'Giá trị', fraction: 'Đạt/tổng', unit: 'Đơn vị đếm', records: 'Số hồ sơ' },
  dates: 'Số liệu cán bộ tại ngày {on}; kiểm tra, giám sát từ {from} đến {to}.',
  snapshot: 'Theo bản chốt số {number}, SHA-256 {hash}.',
  live: 'Số liệu chưa chốt, tính trong phạm vi quyền của người xuất.',
  partial: '* Còn hồ sơ ngoài quyền của người xuất chưa tính vào.',
  signature: 'T/M BAN THƯỜNG VỤ',
  recipients: 'Nơi nhận:',
  recipientList: ['- …;', '- Lưu.'],
  unit,
}
