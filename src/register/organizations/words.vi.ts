import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Tổ chức',
  mark: '{{day}}: {{ended}} xã, thị trấn còn {{founded}} xã',
  problems: {
    noUnit: {
      what: 'Không có đơn vị “{{unit}}”.',
      why: 'Tên tắt hoặc mã không đúng, hoặc đơn vị nằm ngoài phạm vi của bạn.',
      todo: 'Chọn đơn vị trong cây tổ chức.',
    },
  },
  facts: { unit: 'địa bàn và tổ chức' },
  audit: { treeOpened: 'xem cây tổ chức', unitOpened: 'xem đơn vị', changesOpened: 'xem các mốc sắp xếp' },
  ...sheetWords,
}
