import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Con người',
  audit: {
    peopleListed: 'xem danh sách người',
    personOpened: 'mở hồ sơ',
    fieldsRevealed: 'mở trường nhạy cảm của hồ sơ',
    candidatesCompared: 'so sánh người trùng tên khi nhập tệp',
  },
  problems: {
    purposeOfOther: {
      what: 'Chưa mở được: mục đích này không thuộc mảng đang làm.',
      why: 'Chỉ người làm công tác kiểm tra mới nêu mục đích kiểm tra, giám sát.',
      todo: 'Chọn mục đích khác.',
    },
  },
  ...sheetWords,
}
