import { describe, expect, test } from 'vitest'
import { isSyllable, spell } from './syllable.ts'

describe('isSyllable', () => {
  test('every word of a paragraph of office Vietnamese', () => {
    const text = `Cán bộ là cái gốc của mọi công việc Ủy ban Kiểm tra Huyện ủy Cần Đước tỉnh Long An kết luận giám sát chuyên đề
      thường trực khuyến khích quyết nghị nghiêm ngoằn ngoèo khuỷu giếng gìn quýt quạnh rượu thuở khuya huỳnh quỳnh xuân hoằng
      yên Yến ý oanh uyên nghĩa kiều duệ Phước thuỷ thủy hòa hoà quốc đồng chí trưởng phòng`
    for (const word of text.split(/\s+/)) expect(isSyllable(word), word).toBe(true)
  })
  test.each(['NguyÔn', 'ThÞ', 'Quèc', 'Niê', 'vâ', 'Nguyeãn', 'Vaên', 'x', 'catt', 'bảc', 'hóà', ''])('%j is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

describe('spell', () => {
  test.each([
    ['h', 'oa', 'grave', 'old', 'hòa'],
    ['h', 'oa', 'grave', 'new', 'hoà'],
    ['th', 'uy', 'acute', 'old', 'thúy'],
    ['th', 'uy', 'acute', 'new', 'thuý'],
    ['ng', 'uyên', 'tilde', 'old', 'nguyễn'],
    ['kh', 'uyu', 'hook', 'old', 'khuỷu'],
    ['t', 'oan', 'grave', 'old', 'toàn'],
    ['c', 'ua', 'hook', 'new', 'của'],
    ['đ', 'ươc', 'acute', 'old', 'đước'],
    ['qu', 'y', 'acute', 'old', 'quý'],
    ['kh', 'uya', 'level', 'old', 'khuya'],
  ] as const)('%s + %s + %s (%s) = %s', (onset, rime, tone, style, word) => {
    expect(spell(onset, rime, tone, style)).toBe(word)
    expect(isSyllable(word)).toBe(true)
  })
})
