import { describe, expect, test } from 'vitest'
import { fold, nfc, sameSyllables } from './fold.ts'

describe('nfc', () => {
  test('composes what macOS and chat programs take apart', () => {
    expect(nfc('Nguyễn Thị Hường'.normalize('NFD'))).toBe('Nguyễn Thị Hường')
  })
  test('brings white space to single spaces', () => {
    expect(nfc('\uFEFF Trần\u00A0Thị \t Cẩm\n Nhung\u200B ')).toBe('Trần Thị Cẩm Nhung')
  })
  test('leaves U+00AD: it may still be a letter of TCVN3', () => {
    expect(nfc('H\u00ADêng')).toBe('H\u00ADêng')
  })
  test('does not touch compatibility signs as NFKC would', () => {
    expect(nfc('V\u00A8n ½ ﬁ')).toBe('V\u00A8n ½ ﬁ')
  })
})

describe('fold', () => {
  test.each([
    ['  NGUYỄN\u00A0 Thị Đào ', 'nguyen thi dao'],
    ['Đặng Văn Ước', 'dang van uoc'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['THÚY', 'thuy'],
    ["H' Hen Niê", "h' hen nie"],
    ['Ngày, tháng,\nnăm sinh', 'ngay, thang, nam sinh'],
    ['', ''],
  ])('%j → %j', (text, key) => {
    expect(fold(text)).toBe(key)
    expect(fold(text.normalize('NFD'))).toBe(key)
  })
  test('a fold without đ → d (NFD alone) would miss, and this sees it', () => {
    const nfdOnly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    expect(nfdOnly('Đào')).not.toBe(fold('Dao'))
    expect(fold('Đào')).toBe(fold('Dao'))
  })
})

describe('sameSyllables', () => {
  test.each([
    ['Long Hoà', 'Long Hòa'],
    ['Thúy', 'Thuý'],
    ['Mỹ Lệ', 'Mĩ Lệ'],
    ['LÝ  lịch', 'lí lịch'],
    ['Quý', 'Quí'],
    ['ủy ban', 'uỷ ban'.normalize('NFD')],
  ])('%s = %s', (a, b) => expect(sameSyllables(a, b)).toBe(true))
  test.each([
    ['hòa', 'hoa'],
    ['hòa', 'hóa'],
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['Đào', 'Dào'],
    ['Mỹ Lệ', 'Mỹ Lê'],
    ['Hoa Lan', 'Hoalan'],
  ])('%s ≠ %s', (a, b) => expect(sameSyllables(a, b)).toBe(false))
})
