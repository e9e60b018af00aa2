import { defineNamespace } from '../../ui/words.ts'

export const importListWords = defineNamespace(
  'exchange.list',
  {
    sub: 'Tệp được đọc thành bản nháp; chưa có gì vào sổ cho tới khi bạn bấm ghi.',
    choose: 'Chọn tệp .xlsx',
    reading: 'Đang đọc {{name}}…',
    batches: 'Các đợt đã nhập',
    none: 'Chưa có đợt nhập nào',
    noneWhy:
      'Chọn một tệp Excel của cơ quan: danh sách tổ chức, trích ngang, đảng viên, cam kết, các cuộc kiểm tra, giám sát, khai báo.',
    head: { label: 'Đợt', file: 'Tệp', status: 'Tình trạng', by: 'Người nhập', at: 'Lúc', counts: 'Đã ghi' },
  },
  {
    sub: 'A file is read as a draft; nothing is in the register until you press write.',
    choose: 'Choose .xlsx files',
    reading: 'Reading {{name}}…',
    batches: 'Batches imported',
    none: 'No batch has been imported yet',
    noneWhy:
      'Choose a workbook of your office: organizations, rosters, members, commitments, inspections and supervisions, declarations.',
    head: { label: 'Batch', file: 'File', status: 'Status', by: 'By', at: 'At', counts: 'Written' },
  },
)
