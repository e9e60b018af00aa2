/**
 * Two ways to bring a line of Vietnamese to one form: the form that is stored (`nfc`) and the form that is searched (`fold`).
 */

/** Zero-width marks that copying from web pages leaves behind. U+00AD is not among them: in TCVN3 text it is the letter ư. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * The form in which one line of text is stored: composed letters (NFC), every run of white space (no-break space, tab, line
 * break) one plain space, none at the ends. Letters, marks and case stay as the person wrote them.
 * Text in a legacy encoding must be decoded first (`legacy.ts`).
 */
export function nfc(text: string): string {
  // Figures and plain words are the most of any list, and are in that form already.
  if (/^[!-~]*(?: [!-~]+)*$/.test(text) && text[0] !== ' ') return text
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * The search key: marks off, đ → d, lower case, single spaces: `fold('  NGUYỄN  Thị Đào ')` is `'nguyen thi dao'`.
 * Composed and decomposed input give the same key, and so do `hòa` and `hoà`.
 */
export function fold(text: string): string {
  return nfc(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
/** One may write i or y alone after these (Bộ Giáo dục 240/QĐ, 1984: Mĩ, lí; usage in names: Mỹ, Lý). */
const OPEN_I = /^([hklmst]|qu)[iy]$/

function syllableKey(syllable: string): string {
  const apart = syllable.normalize('NFD')
  const tone = apart.match(TONE)?.join('') ?? ''
  const toneless = apart.replace(TONE, '').normalize('NFC').toLowerCase()
  return toneless.replace(OPEN_I, '$1i') + tone
}

/**
 * Are these the same syllables in two spellings? The tone may stand on either vowel (hòa, hoà; thúy, thuý), i and y are one
 * after h, k, l, m, s, t, qu (Mỹ, Mĩ), case does not matter. Stricter than `fold`: hòa and hoa are different.
 */
export function sameSyllables(a: string, b: string): boolean {
  if (fold(a).replaceAll('y', 'i') !== fold(b).replaceAll('y', 'i')) return false
  const left = nfc(a).split(' ')
  const right = nfc(b).split(' ')
  return left.length === right.length && left.every((syllable, i) => syllableKey(syllable) === syllableKey(right[i]!))
}
