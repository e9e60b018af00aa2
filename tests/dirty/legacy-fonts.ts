/**
 * Vietnamese in the one-byte fonts that offices typed with before Unicode: TCVN3 (“ABC”, fonts `.Vn…`) and VNI (fonts `VNI-…`).
 * TCVN3 as TCVN 5712:1993 (VN3) sets it: 67 small letters and seven capitals, capitals with marks by a capital font (`.VnTimeH`);
 * glibc's TCVN5712-1 agrees on all 74. VNI for Windows: base letter and a mark's own sign; the keyboard program xvnkb agrees on all 134.
 */
const SMALL = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ'
const TCVN3_SMALL =
  'b8b5b6b7b9a8bebbbcbdc6a9cac7c8c9cbd0cccecfd1aad5d2d3d4d6ddd7d8dcdee3dfe1e2e4abe8e5e6e7e9acedeaebeceef3eff1f2f4adf8f5f6f7f9fdfafbfcfeae'
const PLAIN_CAPITALS = { Ă: 'a1', Â: 'a2', Ê: 'a3', Ô: 'a4', Ơ: 'a5', Ư: 'a6', Đ: 'a7' }

const fromHex = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16))
const tcvn3 = new Map<string, string>([
  ...[...SMALL].map((letter, i): [string, string] => [letter, fromHex(TCVN3_SMALL.slice(2 * i, 2 * i + 2))]),
  ...Object.entries(PLAIN_CAPITALS).map(([letter, hex]): [string, string] => [letter, fromHex(hex)]),
])

/** All 134 letters with marks, small and capital. */
export const VIETNAMESE_LETTERS: readonly string[] = [...SMALL, ...SMALL.toUpperCase()]

/** Text as it lies in a cell of font `.VnTime`. Throws on a capital with a tone mark: that font has none. */
export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((c) => {
      const code = tcvn3.get(c)
      if (code === undefined && VIETNAMESE_LETTERS.includes(c)) throw new Error(`TCVN3 has no “${c}”: write it in a capital font`)
      return code ?? c
    })
    .join('')

/** Capitals as they lie in a cell of font `.VnTimeH`: the small letters' codes, shown as capitals. */
export const toTcvn3Capitals = (text: string): string => toTcvn3(text.toLowerCase())

const BASES: Record<string, readonly [string, string]> = {
  a: ['a', ''],
  ă: ['a', 'ê'],
  â: ['a', 'â'],
  e: ['e', ''],
  ê: ['e', 'â'],
  o: ['o', ''],
  ô: ['o', 'â'],
  ơ: ['ô', ''],
  u: ['u', ''],
  ư: ['ö', ''],
  y: ['y', ''],
}
/** Tones: sắc, huyền, hỏi, ngã, nặng, as combining marks. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const TONE_SIGNS: Record<string, readonly string[]> = {
  '': ['ù', 'ø', 'û', 'õ', 'ï'],
  â: ['á', 'à', 'å', 'ã', 'ä'],
  ê: ['é', 'è', 'ú', 'ü', 'ë'],
}
const I_SET = ['í', 'ì', 'æ', 'ó', 'ò']

const vniSmall = (letter: string): string => {
  if (letter === 'đ') return 'ñ'
  const decomposed = [...letter.normalize('NFD')]
  const tone = TONES.findIndex((mark) => decomposed.includes(mark))
  const bare = decomposed
    .filter((c) => !TONES.includes(c))
    .join('')
    .normalize('NFC')
  if (bare === 'i') return tone < 0 ? 'i' : (I_SET[tone] ?? 'i')
  if (letter === 'ỵ') return 'î'
  const base = BASES[bare]
  if (!base) return letter
  const [first, set] = base
  return tone < 0 ? first + set : `${first}${TONE_SIGNS[set]?.[tone] ?? ''}`
}

/** Text as it lies in a cell of font `VNI-Times`; a capital has a capital base and a capital sign. */
export const toVni = (text: string): string =>
  [...text.normalize('NFC')].map((c) => (c === c.toLowerCase() ? vniSmall(c) : vniSmall(c.toLowerCase()).toUpperCase())).join('')
