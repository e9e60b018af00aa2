import { expect, test } from 'vitest'
import { areaWord, capital, shortName } from './short-name.ts'

test('the name of the area is left out where it stands above, its kind stays', () => {
  expect(shortName('UBND xã Rạch Kiến', 'xã Rạch Kiến')).toBe('UBND xã')
  expect(shortName('Ủy ban Kiểm tra Đảng ủy xã Rạch Kiến', 'xã Rạch Kiến')).toBe('Ủy ban Kiểm tra Đảng ủy xã')
  expect(shortName('Đảng ủy thị trấn Cần Đước', 'thị trấn Cần Đước')).toBe('Đảng ủy thị trấn')
})

test('what is not of that area keeps its whole name, and the area its own', () => {
  expect(shortName('xã Rạch Kiến', 'xã Rạch Kiến')).toBe('xã Rạch Kiến')
  expect(shortName('UBND xã Mỹ Lệ', 'xã Rạch Kiến')).toBe('UBND xã Mỹ Lệ')
  expect(shortName('Chi bộ ấp Tân Rạch Kiến', undefined)).toBe('Chi bộ ấp Tân Rạch Kiến')
  // ends with the letters, not with the word
  expect(shortName('Trường Ấn Lệ', 'xã n Lệ')).toBe('Trường Ấn Lệ')
})

test('kind and capital', () => {
  expect([areaWord('thị trấn Cần Đước'), areaWord('Tỉnh ủy Tây Ninh')]).toEqual(['thị trấn', undefined])
  expect(capital('xã Rạch Kiến')).toBe('Xã Rạch Kiến')
})
