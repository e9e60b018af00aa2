import { describe, expect, test } from 'vitest'
import { decodeCell, decodeRuns, decodeTcvn3, decodeVni, encodeTcvn3, encodeVni, legacyByFont } from './legacy.ts'
import { seeded, syllables } from './random-syllables.ts'

const SMALL = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ']
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())]
/** The capitals that TCVN3 has codes for; the rest are drawn by a font of capitals. */
const TCVN3_CAPITALS = [...'ĂÂĐÊÔƠƯ']

test('134 letters', () => expect(new Set(LETTERS).size).toBe(134))

describe('legacyByFont', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-upper'],
    ['.VnArial NarrowH', 'tcvn3-upper'],
    ['.vntimeh', 'tcvn3-upper'],
    ['.VnCentury Schoolbook', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
    ['VNI Times', 'vni'],
    ['Times New Roman', null],
    ['VnTimes Unicode', null],
    ['Vni', null],
    ['', null],
    [null, null],
    [undefined, null],
  ] as const)('%j → %j', (font, wanted) => expect(legacyByFont(font)).toBe(wanted))
})

describe('TCVN3', () => {
  test.each([
    ['NguyÔn ThÞ H\u00ADêng', 'Nguyễn Thị Hường'],
    ['§Æng V¨n Lîi', 'Đặng Văn Lợi'],
    ['TrÇn ThÞ CÈm Nhung', 'Trần Thị Cẩm Nhung'],
    ['Lª H÷u Ph\u00ADíc', 'Lê Hữu Phước'],
    ['NguyÔn V¨n §¹t', 'Nguyễn Văn Đạt'],
    ['Vâ ThÞ Mü LÖ', 'Võ Thị Mỹ Lệ'],
    ['Ph¹m Quèc Dòng', 'Phạm Quốc Dũng'],
    ['§ç Minh TrÝ', 'Đỗ Minh Trí'],
    ['L©m ThÞ Ngäc §iÖp', 'Lâm Thị Ngọc Điệp'],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ])('%j is %s, both ways', (bytes, text) => {
    expect(decodeTcvn3(bytes)).toBe(text)
    expect(encodeTcvn3(text)).toBe(bytes)
  })
  test('67 small letters and the 7 capitals with a code come back', () => {
    for (const letter of [...SMALL, ...TCVN3_CAPITALS]) {
      expect(encodeTcvn3(letter)).toMatch(/^[\u00A1-\u00FE]$/)
      expect(decodeTcvn3(encodeTcvn3(letter))).toBe(letter)
    }
    expect(new Set([...SMALL, ...TCVN3_CAPITALS].map((letter) => encodeTcvn3(letter))).size).toBe(74)
  })
  test('under a font of capitals all 67 capitals come back: 134 of 134', () => {
    for (const letter of SMALL) {
      const capital = letter.toUpperCase()
      expect(decodeTcvn3(encodeTcvn3(capital, { upper: true }), { upper: true })).toBe(capital)
    }
    expect(decodeTcvn3('CHÝNH PHñ', { upper: true })).toBe('CHÍNH PHỦ')
  })
  test('the first and last codes of each block stand where TCVN 5712 puts them', () => {
    // Each vowel's row begins where its block does: a shift by one would survive a round trip, not this.
    const codes = {
      Ă: 0xa1,
      Đ: 0xa7,
      ă: 0xa8,
      ư: 0xad,
      đ: 0xae,
      à: 0xb5,
      ạ: 0xb9,
      ằ: 0xbb,
      ắ: 0xbe,
      ặ: 0xc6,
      ầ: 0xc7,
      ậ: 0xcb,
      è: 0xcc,
      ẻ: 0xce,
    }
    const more = {
      ẹ: 0xd1,
      ề: 0xd2,
      ệ: 0xd6,
      ì: 0xd7,
      ỉ: 0xd8,
      ĩ: 0xdc,
      ị: 0xde,
      ò: 0xdf,
      ỏ: 0xe1,
      ọ: 0xe4,
      ồ: 0xe5,
      ộ: 0xe9,
      ờ: 0xea,
    }
    const last = { ợ: 0xee, ù: 0xef, ủ: 0xf1, ụ: 0xf4, ừ: 0xf5, ự: 0xf9, ỳ: 0xfa, ỵ: 0xfe }
    for (const [letter, code] of Object.entries({ ...codes, ...more, ...last })) {
      expect(encodeTcvn3(letter).charCodeAt(0), letter).toBe(code)
    }
  })
  test('decoding after cleaning loses ư: the order matters', () => {
    const cleaned = 'H\u00ADêng'.replace(/\u00AD/g, '')
    expect(decodeTcvn3(cleaned)).not.toBe('Hường')
    expect(decodeTcvn3('V\u00A8n'.normalize('NFKC'))).not.toBe('Văn')
  })
})

describe('VNI', () => {
  test.each([
    ['Nguyeãn Thò Höôøng', 'Nguyễn Thị Hường'],
    ['Ñaëng Vaên Lôïi', 'Đặng Văn Lợi'],
    ['Traàn Thò Caåm Nhung', 'Trần Thị Cẩm Nhung'],
    ['Voõ Thò Myõ Leä', 'Võ Thị Mỹ Lệ'],
    ['Phaïm Quoác Duõng', 'Phạm Quốc Dũng'],
    ['kyû luaät', 'kỷ luật'],
    ['UÛY BAN KIEÅM TRA', 'ỦY BAN KIỂM TRA'],
    ['CAÀN ÑÖÔÙC', 'CẦN ĐƯỚC'],
  ])('%j is %s, both ways', (bytes, text) => {
    expect(decodeVni(bytes)).toBe(text)
    expect(encodeVni(text)).toBe(bytes)
  })
  test('134 letters of 134 come back, each with a code of its own', () => {
    for (const letter of LETTERS) expect(decodeVni(encodeVni(letter)), letter).toBe(letter)
    expect(new Set(LETTERS.map(encodeVni)).size).toBe(134)
  })
  test('a small mark after a capital, and the other way', () => {
    expect(decodeVni('Aùnh')).toBe('Ánh')
    expect(decodeVni('EÅ eÅ')).toBe('Ể ể')
  })
  test('a mark that fits no letter stays', () => expect(decodeVni('ù bù')).toBe('ù bù'))
})

describe('round trips of whole words', () => {
  const word = syllables(seeded(5712))
  const words = Array.from({ length: 20_000 }, word)
  test('VNI', () => {
    for (const text of words) expect(decodeVni(encodeVni(text))).toBe(text)
  })
  test('TCVN3, small letters, and capitals under a font of capitals', () => {
    for (const text of words) {
      expect(decodeTcvn3(encodeTcvn3(text.toLowerCase()))).toBe(text.toLowerCase())
      expect(decodeTcvn3(encodeTcvn3(text, { upper: true }), { upper: true })).toBe(text.toUpperCase())
    }
  })
  test('a swapped pair in the table is caught', () => {
    const swapped = (text: string) => decodeTcvn3(text).replace(/[ễệ]/g, (c) => (c === 'ễ' ? 'ệ' : 'ễ'))
    expect(words.filter((w) => swapped(encodeTcvn3(w.toLowerCase())) !== w.toLowerCase()).length).toBeGreaterThan(100)
  })
})

describe('decodeCell', () => {
  const word = syllables(seeded(6909))
  const genuine = Array.from({ length: 100_000 }, word)
  test('100,000 Unicode syllables stay as they are without a legacy font', () => {
    for (const font of ['Times New Roman', 'Arial', undefined, null, '']) {
      expect(genuine.filter((text) => decodeCell(text, font).text !== text)).toEqual([])
    }
  })
  test('a decoder that guesses from the letters destroys thousands of them', () => {
    expect(decodeVni('Công Hoàng')).toBe('Cơng Hồng')
    expect(genuine.filter((text) => decodeVni(text) !== text).length).toBeGreaterThan(1_000)
    expect(genuine.filter((text) => decodeTcvn3(text) !== text).length).toBeGreaterThan(1_000)
  })
  test('under the font', () => {
    expect(decodeCell('NguyÔn ThÞ H\u00ADêng', '.VnTime')).toEqual({ text: 'Nguyễn Thị Hường', from: 'tcvn3' })
    expect(decodeCell('nguyÔn v¨n ®¹t', '.VnTimeH')).toEqual({ text: 'NGUYỄN VĂN ĐẠT', from: 'tcvn3-upper' })
    expect(decodeCell('Ñaëng Vaên Lôïi', 'VNI-Times')).toEqual({ text: 'Đặng Văn Lợi', from: 'vni' })
    expect(decodeCell('§¹o', '.VnTime')).toEqual({ text: 'Đạo', from: 'tcvn3' })
    expect(decodeCell('14/8/1979', '.VnTime')).toEqual({ text: '14/8/1979', from: null })
  })
  test('Unicode pasted under a legacy font is left alone and said', () => {
    const doubt = 'unicode-under-legacy-font'
    expect(decodeCell('Lê Văn Đạt', '.VnTime')).toEqual({ text: 'Lê Văn Đạt', from: null, doubt })
    expect(decodeCell('Nguyễn', 'VNI-Times')).toEqual({ text: 'Nguyễn', from: null, doubt })
    expect(decodeCell('Hường'.normalize('NFD'), '.VnTimeH')).toEqual({ text: 'Hường'.normalize('NFD'), from: null, doubt })
    // Only letters of Latin-1, but decoded they spell nothing.
    expect(decodeCell('Hòe', '.VnTime')).toEqual({ text: 'Hòe', from: null, doubt })
  })
  test('two readings are decided by the font and said', () => {
    expect(decodeCell('Lê', '.VnTime')).toEqual({ text: 'Lờ', from: 'tcvn3', doubt: 'two-readings' })
  })
})

describe('decodeRuns', () => {
  test('each run under its own font, the cell font where it names none', () => {
    const runs = [
      { text: '§Æng ', font: null },
      { text: 'Văn ', font: 'Times New Roman' },
      { text: 'lîi', font: '.VnTimeH' },
    ]
    expect(decodeRuns(runs, '.VnTime')).toEqual({ text: 'Đặng Văn LỢI', from: 'tcvn3' })
  })
  test('a letter and its mark in two runs of one font are one letter', () => {
    const runs = [
      { text: 'Vo', font: 'VNI-Times' },
      { text: 'õ', font: null },
    ]
    expect(decodeRuns(runs, 'VNI-Times').text).toBe('Võ')
    expect(runs.map((run) => decodeVni(run.text)).join('')).not.toBe('Võ')
  })
})
