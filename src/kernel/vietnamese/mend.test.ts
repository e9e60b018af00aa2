import { describe, expect, test } from 'vitest'
import { encodeTcvn3, encodeVni } from './legacy.ts'
import { mend } from './mend.ts'
import { seeded, syllables } from './random-syllables.ts'

describe('text whose font does not tell its encoding', () => {
  test.each([
    ['NguyÔn V¨n §¹t', 'Nguyễn Văn Đạt'],
    ['TrÇn ThÞ H\u00ADêng', 'Trần Thị Hường'],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['Nguyeãn Vaên Ñaït', 'Nguyễn Văn Đạt'],
    ['Leâ Thò Hoa', 'Lê Thị Hoa'],
  ])('%s is turned, and it is said', (text, read) => {
    const { text: mended, by } = mend(text, false)
    expect([mended.normalize('NFC'), by]).toEqual([read, 'guessed'])
  })

  test.each(['Müller Lê', 'Nguy?n V?n ??t', 'Nguy\uFFFDn', '阮文達'])(
    '%s is told to be unreadable, and left as it is',
    (text) => {
      expect(mend(text, false)).toEqual({ text, by: 'garbled' })
    },
  )

  test.each([
    ['Ðặng Văn Lợi', 'Đặng Văn Lợi'],
    ['Trƣơng Thị Hƣờng', 'Trương Thị Hường'],
    ['Nguyễn Văn Аn', 'Nguyễn Văn An'],
  ])('%s has letters that only look alike', (text, read) => {
    expect(mend(text, false)).toEqual({ text: read, by: 'lookalike' })
  })
})

describe('what is right is left alone', () => {
  test('100,000 genuine syllables, alone and in threes', () => {
    const draw = syllables(seeded(7))
    const genuine = Array.from({ length: 100_000 }, draw)
    const changed = genuine.filter((s) => mend(s, false).text !== s || mend(s, false).by !== null)
    expect(changed).toEqual([])
    for (let i = 0; i + 2 < genuine.length; i += 3) {
      const text = genuine.slice(i, i + 3).join(' ')
      if (mend(text, false).by !== null) changed.push(text)
    }
    expect(changed).toEqual([])
  })

  test.each(['Y Ban Niê', 'H’Hen Êban', 'Ksor H\u2019Bia', '12°C · 5²', '§ 5', 'Có phải không?', '5.000 € ± 2'])('%s', (text) => {
    expect(mend(text, false)).toEqual({ text, by: null })
  })

  test('planted: the same words in an old encoding are not left alone', () => {
    const words = ['Nguyễn Thị Hường', 'Đặng Văn Lợi', 'Phước Đông', 'Rạch Kiến']
    for (const word of words) {
      expect(mend(encodeTcvn3(word), false).by).toBe('guessed')
      expect(mend(encodeVni(word), false).by).toBe('guessed')
    }
  })
})
