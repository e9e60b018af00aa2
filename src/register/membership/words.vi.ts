import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Đảng viên',
  facts: { membership: 'đảng viên đang sinh hoạt' },
  ...sheetWords,
}
