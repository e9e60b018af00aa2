/**
 * Keys that sort Vietnamese text by plain bytes (PostgreSQL `COLLATE "C"`), in the order of `Intl.Collator('vi')`.
 * The order has three levels, each over the whole text: letters (a ă â b c d đ e ê …), then tones (none, huyền, hỏi, ngã, sắc,
 * nặng), then case (lower first). A key is its three levels one after another, in printable ASCII.
 */
import { nfc } from './fold.ts'

/** Lower than every byte of a level, so that a shorter text comes first. */
const LEVEL = ' '

// Whitespace, punctuation, signs, figures, letters: the order of CLDR's root collation with the Vietnamese tailoring of the letters.
const PRIMARY_ORDER = [...' _-–—,;:!?.…·\'‘’"“”()[]{}§@*/\\&#%`^°+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const FIRST_BYTE = 0x21
/** One byte cannot hold them all below 0x7F: a sign takes two (`!` and its place), a figure or a letter one. */
const SIGNS = PRIMARY_ORDER.indexOf('0')
const primary = new Map(
  PRIMARY_ORDER.map((char, i) => [
    char,
    i < SIGNS ? `!${String.fromCharCode(FIRST_BYTE + i)}` : String.fromCharCode(FIRST_BYTE + 1 + i - SIGNS),
  ]),
)
/** Letters of other alphabets come after z, by code point. */
const beyond = (char: string) => `~${char.codePointAt(0)!.toString(16).padStart(6, '0')}`

const TONE_RANK = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
])
interface Levels {
  readonly letters: string
  readonly tones: string
  readonly cases: string
}

function levels(text: string): Levels {
  let letters = ''
  let tones = ''
  let cases = ''
  for (const letter of nfc(text)) {
    // The marks that make another letter (ă â ê ô ơ ư) stay with their base; only the five tones come off.
    const tone: string[] = []
    let rest = ''
    for (const char of letter.normalize('NFD')) {
      if (TONE_RANK.has(char)) tone.push(char)
      else rest += char
    }
    const base = rest.normalize('NFC')
    if (base !== '') {
      const lower = base.toLowerCase()
      for (const char of lower) letters += primary.get(char) ?? beyond(char)
      tones += '0'
      cases += base === lower ? '0' : '1'
    }
    for (const mark of tone) {
      tones += TONE_RANK.get(mark)!
      cases += '0'
    }
  }
  return { letters, tones, cases }
}

/**
 * The key of a text: `sortKey(a) < sortKey(b)` bytewise exactly when `Intl.Collator('vi').compare(a, b) < 0`, for Vietnamese text.
 * Signs other than the usual ones and letters of other alphabets stand after z.
 */
export function sortKey(text: string): string {
  const { letters, tones, cases } = levels(text)
  return letters + LEVEL + tones + LEVEL + cases
}

/** Given name (the last word), family name (the first), the words between. A name of one word is a given name. */
export function nameParts(fullName: string): { given: string; family: string; middle: string } {
  const words = nfc(fullName).split(' ')
  return { given: words.at(-1)!, family: words.length > 1 ? words[0]! : '', middle: words.slice(1, -1).join(' ') }
}

/**
 * The key of a list of people: by given name, then family name, then the middle words; capitals count only between names
 * that are otherwise the same, for half of the office's lists are written in capitals.
 */
export function nameSortKey(fullName: string): string {
  const { given, family, middle } = nameParts(fullName)
  const parts = [given, family, middle].map(levels)
  return [...parts.flatMap((part) => [part.letters, part.tones]), parts.map((part) => part.cases).join('')].join(LEVEL)
}
