import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Con người',
  audit: {
    peopleListed: 'xem danh sách người',
    personOpened: 'mở hồ sơ',
    candidatesCompared: 'so sánh người trùng tên khi nhập tệp',
  },
  ...sheetWords,
}
