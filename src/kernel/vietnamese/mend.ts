/**
 * Text whose letters cannot be what they look like: bytes of an old encoding under a font that does not say so, UTF-8 read as
 * Windows-1252, letters of other alphabets that look the same. Only where every word becomes a Vietnamese syllable is it turned, and
 * whoever asks is told; what nothing explains is told too. Ordinary Unicode is never touched.
 */
import { decodeTcvn3, decodeVni } from './legacy.ts'
import { isSyllable } from './syllable.ts'

export interface Mended {
  readonly text: string
  /** `guessed`: turned by its syllables; `lookalike`: letters that look the same were put right; `garbled`: no way was found, the text is as given. */
  readonly by: 'guessed' | 'lookalike' | 'garbled' | null
}

/** Letters and signs of Windows-1252 that Vietnamese in Unicode never uses beside a letter; «», °, ², ·, × and the like are no evidence. */
const ODD =
  /[\u0080-\u009F\u00A1-\u00AA\u00AC\u00AE\u00AF\u00B3-\u00B6\u00B8-\u00BA\u00BC-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF]/
/** Signs of the same kind that mean themselves when they stand alone: “§ 5”, “5 €”, “± 2”. */
const BESIDE_LETTER =
  /\p{L}[\u00A1-\u00BF\u00C4-\u00C7]|[\u00A1-\u00AC\u00AE-\u00BF\u00C4-\u00C7]\p{L}|[\u00C8\u00CB\u00CE-\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF]/u
/** A vowel with a mark letter of VNI behind it, as in “Leâ Thò”: seldom a pair of Unicode's. */
const VNI_PAIR = /[aeouyôöAEOUYÔÖ][âáàåãäêéèúüëùøûõïÂÁÀÅÃÄÊÉÈÚÜËÙØÛÕÏ]/
const MOJIBAKE = /[\u00C2-\u00C6\u00E1][\u0080-\u00BF\u2010-\u203A\u0152-\u0192\u20AC\u02C6\u02DC\u2122]/

/** What looks like a letter of ours and is one of another alphabet: Eth for Đ, Oi for Ư (as papers are copied out of PDF), Cyrillic and Greek. */
const LOOKALIKE: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'\u00D0\u0189'].map((c) => [c, 'Đ']),
  ...[...'\u00F0\u0256'].map((c) => [c, 'đ']),
  ['\u01A2', 'Ư'],
  ['\u01A3', 'ư'],
  ...[...'АВЕКМНОРСТУХаеорсухіІ'].map((c, i) => [c, [...'ABEKMHOPCTYXaeopcyxiI'][i]!]),
  ...[...'ΑΒΕΗΙΚΜΝΟΡΤΥΧο'].map((c, i) => [c, [...'ABEHIKMNOPTYXo'][i]!]),
])
const LOOKS = /[\u00D0\u0189\u00F0\u0256\u01A2\u01A3\u0370-\u052F]/
const LOST = /\uFFFD|\p{L}\?\p{L}|\?\?|(?:^|\s)\?\p{L}/u
const lost = (text: string): boolean =>
  LOST.test(text) || (text.includes('?') && (text.match(/\p{L}+(?=\?)/gu) ?? []).some((word) => !isSyllable(word)))

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
const allSyllables = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.every(isSyllable) && !ODD.test(text)
}
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ'

/** The UTF-8 that was read as Windows-1252; null when it is none. */
function unscrambled(text: string): string | null {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0)!
    const high = code > 0xff ? CP1252.indexOf(char) : -1
    if (code <= 0xff) bytes.push(code)
    else if (high >= 0 && high < 32) bytes.push(0x80 + high)
    else return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}

/**
 * @param decoded the text was decoded by its font already: then only what is left over in it is looked at.
 */
export function mend(text: string, decoded: boolean): Mended {
  // Nothing but ASCII, or the letters that only Unicode has: the usual case, and quick.
  if (/^[\x20-\x7E]*$/.test(text)) return lost(text) ? { text, by: 'garbled' } : { text, by: null }
  if (decoded) return ODD.test(text) && BESIDE_LETTER.test(text) ? { text, by: 'garbled' } : { text, by: null }
  if (LOOKS.test(text)) {
    const right = [...text].map((c) => LOOKALIKE[c] ?? c).join('')
    if (wordsOf(right).length > 0 && !/[\u0370-\u052F]/.test(right) && !ODD.test(right)) return { text: right, by: 'lookalike' }
  }
  if (MOJIBAKE.test(text)) {
    const right = unscrambled(text)
    if (right !== null && allSyllables(right.normalize('NFC'))) return { text: right, by: 'guessed' }
  }
  const odd = ODD.test(text) && BESIDE_LETTER.test(text)
  if (odd || text.includes('\u00AD') || VNI_PAIR.test(text)) {
    if (!wordsOf(text.normalize('NFC')).every(isSyllable) || odd || text.includes('\u00AD')) {
      // Both can give syllables (“Leâ”: Leõ, Lê); a vowel with its mark behind it speaks for VNI.
      const ways = [decodeTcvn3(text), decodeVni(text)]
      for (const read of VNI_PAIR.test(text) ? ways.reverse() : ways)
        if (read !== text && allSyllables(read)) return { text: read, by: 'guessed' }
    }
  }
  if (odd || lost(text) || /[\u0370-\u052F\u2E80-\uD7FF]/.test(text)) return { text, by: 'garbled' }
  return text.includes('\u00AD') ? { text: text.replaceAll('\u00AD', ''), by: null } : { text, by: null }
}
