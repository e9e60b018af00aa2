import { describe, expect, test } from 'vitest'
import { seeded, syllables } from './random-syllables.ts'
import { nameParts, nameSortKey, sortKey } from './sort-key.ts'

const PAIRS = 220_000
const collator = new Intl.Collator('vi')
const bytewise = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Pairs of 1–3 syllables, half of them near each other: they share words or differ in a tone, a case or đ only. */
function* pairs(count: number, seed: number): Generator<[string, string]> {
  const random = seeded(seed)
  const syllable = syllables(random)
  const stock = Array.from({ length: 60 }, syllable)
  const word = () => (random() < 0.5 ? stock[Math.floor(random() * stock.length)]! : syllable())
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const retone = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/, () => marks[Math.floor(random() * marks.length)]!)
      .normalize('NFC')
  const kinds = [retone, retone, (text: string) => text.toLowerCase(), (text: string) => text.replace(/đ/i, 'd')]
  const vary = (text: string) => kinds[Math.floor(random() * kinds.length)]!(text)
  for (let i = 0; i < count; i++) {
    const words = () => Array.from({ length: 1 + Math.floor(random() * 3) }, word)
    const a = words()
    const b =
      random() < 0.3
        ? a.map((w) => (random() < 0.5 ? vary(w) : w))
        : random() < 0.5
          ? [vary(a[0]!), ...words().slice(1)]
          : words()
    yield [a.join(' '), b.join(' ')]
  }
}

const disagreements = (key: (text: string) => string, count: number) => {
  const found: string[] = []
  for (const [a, b] of pairs(count, 20240222)) {
    const wanted = Math.sign(collator.compare(a, b))
    if (bytewise(key(a), key(b)) !== wanted) found.push(`${a} | ${b}: ${wanted}`)
  }
  return found
}

const swap = (text: string, one: string, other: string) =>
  [...text.normalize('NFD')].map((c) => (c === one ? other : c === other ? one : c)).join('')

describe('sortKey', () => {
  test(`agrees with Intl.Collator('vi') on ${PAIRS} pairs`, () => {
    expect(disagreements(sortKey, PAIRS).slice(0, 10)).toEqual([])
  })
  test('the pairs reach every level: some differ in tone only, some in case only', () => {
    let [tone, lettersOnly, equal] = [0, 0, 0]
    for (const [a, b] of pairs(20_000, 20240222)) {
      const [la, ta, ca] = sortKey(a).split(' ')
      const [lb, tb, cb] = sortKey(b).split(' ')
      if (la !== lb) continue
      if (ta !== tb) tone++
      else if (ca !== cb) lettersOnly++
      else equal++
    }
    expect(Math.min(tone, lettersOnly, equal)).toBeGreaterThan(200)
  })
  test.each([
    ['tones in the wrong order', (text: string) => sortKey(swap(text, '\u0303', '\u0309'))],
    ['tones word by word, as one would guess', (text: string) => text.split(' ').map(sortKey).join(' ')],
    ['đ taken as d', (text: string) => sortKey(text.replaceAll('đ', 'd').replaceAll('Đ', 'D'))],
    ['no case', (text: string) => sortKey(text.toLowerCase())],
    ['code points', (text: string) => text],
  ])('a key with a fault is caught: %s', (_fault, key) => {
    expect(disagreements(key, 20_000).length).toBeGreaterThan(20)
  })
  test('signs and figures in their order too', () => {
    const texts = [
      'An',
      'An, Bình',
      'An-Bình',
      'An (2)',
      'An 10',
      'An 2',
      'Anh',
      'Ấp 1',
      'Ấp 2/4',
      "H' Hen",
      'H. Cần Đước',
      'Ấp “3”',
      'Áp',
    ]
    expect([...texts].sort((a, b) => bytewise(sortKey(a), sortKey(b)))).toEqual([...texts].sort(collator.compare))
  })
  test('printable ASCII only, so that any database and any file holds it', () => {
    for (const [a] of pairs(2_000, 7)) expect(sortKey(a)).toMatch(/^[\x20-\x7E]*$/)
    expect(sortKey('Ψ 京 ½')).toMatch(/^[\x20-\x7E]*$/)
  })
  test('composed and decomposed text have one key', () => {
    for (const [a] of pairs(2_000, 11)) expect(sortKey(a.normalize('NFD'))).toBe(sortKey(a))
  })
})

describe('nameSortKey', () => {
  const letters = new Intl.Collator('vi', { sensitivity: 'accent' })
  const byName = (a: string, b: string) => {
    const [x, y] = [nameParts(a), nameParts(b)]
    return (
      letters.compare(x.given, y.given) ||
      letters.compare(x.family, y.family) ||
      letters.compare(x.middle, y.middle) ||
      collator.compare(`${x.given} ${x.family} ${x.middle}`, `${y.given} ${y.family} ${y.middle}`)
    )
  }
  test('given name, family name, middle: as the collator compares the parts', () => {
    const wrong: string[] = []
    for (const [a, b] of pairs(60_000, 1999)) {
      if (bytewise(nameSortKey(a), nameSortKey(b)) !== Math.sign(byName(a, b))) wrong.push(`${a} | ${b}`)
    }
    expect(wrong.slice(0, 10)).toEqual([])
  })
  test('a list in the order of an office', () => {
    const list = [
      'Nguyễn Thị Ánh',
      'TRẦN VĂN AN',
      'Bùi Văn An',
      'Lê Thị Ân',
      'Đỗ Minh Ấn',
      'Đặng Văn Ơn',
      'Dương Văn Đạt',
      'Dương Văn Dũng',
      'An',
    ]
    expect([...list].sort((a, b) => bytewise(nameSortKey(a), nameSortKey(b)))).toEqual([
      'An',
      'Bùi Văn An',
      'TRẦN VĂN AN',
      'Nguyễn Thị Ánh',
      'Lê Thị Ân',
      'Đỗ Minh Ấn',
      'Dương Văn Dũng',
      'Dương Văn Đạt',
      'Đặng Văn Ơn',
    ])
  })
  test('a key of the whole name, family name first, is caught', () => {
    let wrong = 0
    for (const [a, b] of pairs(5_000, 3)) if (bytewise(sortKey(a), sortKey(b)) !== Math.sign(byName(a, b))) wrong++
    expect(wrong).toBeGreaterThan(500)
  })
})
