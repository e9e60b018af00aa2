/**
 * Text typed before Unicode: TCVN3 (TCVN 5712:1993, VN3; the “ABC” fonts `.Vn…`) and VNI (`VNI-…`). The font is the encoding:
 * the same characters mean other letters under it, so nothing is decoded without the name of a legacy font. A spreadsheet holds
 * the bytes as the characters of Windows-1252. Decode before any cleaning: ư of TCVN3 is U+00AD, which looks like rubbish, and
 * NFKC tears ă (U+00A8) apart.
 */
import { isSyllable } from './syllable.ts'

export type LegacyFont = 'tcvn3' | 'tcvn3-upper' | 'vni'

/**
 * The encoding that a font name tells, or null: `.VnTime` and all `.Vn…` are TCVN3; those whose name ends in H (`.VnTimeH`,
 * `.VnArial NarrowH`) draw small letters as capitals; `VNI-Times`, `VNI Helve` are VNI.
 */
export function legacyByFont(fontName: string | null | undefined): LegacyFont | null {
  const name = (fontName ?? '').trim()
  if (/^\.vn/i.test(name)) return /h$/i.test(name) ? 'tcvn3-upper' : 'tcvn3'
  return /^vni[- ]/i.test(name) ? 'vni' : null
}

// ---------------------------------------------------------------------------------------------------------------- TCVN3

/** The letters at 0xA1…0xFE of VN3; a dot where it has none. Capitals with a tone have no place: their font draws them. */
const VN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ......' + // A1–B4
  'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ' // B5–FE
const VN3_START = 0xa1

const fromVn3 = new Map<string, string>()
const toVn3 = new Map<string, string>()
for (const [i, letter] of [...VN3].entries()) {
  if (letter === '.') continue
  const code = String.fromCharCode(VN3_START + i)
  fromVn3.set(code, letter)
  toVn3.set(letter, code)
}

/**
 * TCVN3 → Unicode (NFC). Characters outside the table stay.
 * @param options.upper the font is one of capitals (`.VnTimeH`): small letters are read as capitals.
 */
export function decodeTcvn3(text: string, options: { upper?: boolean } = {}): string {
  let out = ''
  for (const char of text) out += fromVn3.get(char) ?? char
  return options.upper ? out.toUpperCase() : out
}

/**
 * Unicode → TCVN3. A capital with a tone (Á, Ế) has no code: it becomes its small letter, as typing programs write it, which
 * reads back as it was only under a font of capitals (`upper`: every letter is written small, the font draws it large).
 * Characters that TCVN3 cannot hold stay as they are.
 */
export function encodeTcvn3(text: string, options: { upper?: boolean } = {}): string {
  let out = ''
  for (const char of text.normalize('NFC')) {
    const letter = options.upper ? char.toLowerCase() : char
    out += toVn3.get(letter) ?? toVn3.get(letter.toLowerCase()) ?? char
  }
  return out
}

// ------------------------------------------------------------------------------------------------------------------ VNI

/** Mark letters in the order: sắc, huyền, hỏi, ngã, nặng; for the circumflex and the breve first the bare mark. */
const TONE_ORDER = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const VNI_MARKS = new Map<string, string>()
for (const [i, mark] of [...'ùøûõï'].entries()) VNI_MARKS.set(mark, TONE_ORDER[i]!)
for (const [i, mark] of [...'âáàåãä'].entries()) VNI_MARKS.set(mark, `\u0302${TONE_ORDER[i - 1] ?? ''}`)
for (const [i, mark] of [...'êéèúüë'].entries()) VNI_MARKS.set(mark, `\u0306${TONE_ORDER[i - 1] ?? ''}`)
const VNI_ALONE = new Map([...'íìæóòôöñî'].map((code, i) => [code, [...'íìỉĩịơưđỵ'][i]!]))

const fromVni = new Map<string, string>()
const toVni = new Map<string, string>()
const bothCases = (code: string, letter: string) => {
  for (const [c, l] of [
    [code, letter],
    [code.toUpperCase(), letter.toUpperCase()],
  ] as const) {
    fromVni.set(c, l)
    toVni.set(l, c)
  }
}
for (const [code, letter] of VNI_ALONE) bothCases(code, letter)
for (const base of 'aeouyôö') {
  for (const [mark, combining] of VNI_MARKS) {
    // A breve sits on a only, a circumflex on a, e, o; the rest are not letters.
    const letter = ((VNI_ALONE.get(base) ?? base) + combining).normalize('NFC')
    if ([...letter].length === 1 && !toVni.has(letter)) bothCases(base + mark, letter)
  }
}
// A capital base under a small mark, and the other way, are met where the Shift key was let go early: the base decides.
for (const [code, letter] of [...fromVni]) {
  if (code.length === 1) continue
  const [base, mark] = [code[0]!, code[1]!]
  const swapped = base + (mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase())
  fromVni.set(swapped, letter)
}

/** VNI → Unicode (NFC). A mark that follows no letter it fits stays as it is. */
export function decodeVni(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const pair = fromVni.get(text.slice(i, i + 2))
    if (pair !== undefined && i + 1 < text.length) {
      out += pair
      i++
    } else out += fromVni.get(text[i]!) ?? text[i]!
  }
  return out
}

/** Unicode → VNI. Every Vietnamese letter has a code, so `decodeVni(encodeVni(t))` is `t` (NFC) for Vietnamese text. */
export function encodeVni(text: string): string {
  let out = ''
  for (const char of text.normalize('NFC')) out += toVni.get(char) ?? char
  return out
}

// ---------------------------------------------------------------------------------------------------------- cells, runs

export interface Decoded {
  /** What the text says, NFC where it was decoded; otherwise exactly as given. */
  readonly text: string
  /** The encoding it was decoded from; null when it stands as it was. */
  readonly from: LegacyFont | null
  /**
   * Why a person should look at it: `unicode-under-legacy-font`: the font says legacy, the letters are Unicode (pasted text), so
   * it was left alone; `two-readings`: both ways give Vietnamese words (“Lê” or “Lờ”), the font was believed.
   */
  readonly doubt?: 'unicode-under-legacy-font' | 'two-readings'
}

const words = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
const isVietnamese = (text: string): boolean => words(text).every(isSyllable)
/** Of the upper half of Windows-1252, the letters that Vietnamese in Unicode uses; any other sign there comes from a legacy font. */
const UNICODE_LATIN1 = /^[\x20-\x7E\s\u00A0àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]*$/
/** Letters and marks that no byte of a legacy font can be. */
const BEYOND_LATIN1 = /[\u0102-\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/

/**
 * Reads a cell or a run under its font. Without a legacy font the text comes back untouched, whatever it looks like.
 * @param font the name of the font; null or undefined when the file gives none.
 */
export function decodeCell(text: string, font: string | null | undefined): Decoded {
  const by = legacyByFont(font)
  if (by === null) return { text, from: null }
  // Somebody pasted Unicode and the old font stayed: it is not drawn by that font, so its capitals do not count either.
  if (BEYOND_LATIN1.test(text)) return { text, from: null, doubt: 'unicode-under-legacy-font' }
  const read = by === 'vni' ? decodeVni(text) : decodeTcvn3(text)
  const shown = by === 'tcvn3-upper' ? read.toUpperCase() : read
  if (read === text) return { text: shown, from: shown === text ? null : by }
  if (!UNICODE_LATIN1.test(text) || !isVietnamese(text)) return { text: shown, from: by }
  if (!isVietnamese(read)) return { text, from: null, doubt: 'unicode-under-legacy-font' }
  return { text: shown, from: by, doubt: 'two-readings' }
}

/**
 * Reads a cell of several runs, each under its own font (the cell's where a run names none), joined in order.
 * A word that the runs cut is decoded run by run: an encoded letter is never split between two fonts.
 */
export function decodeRuns(runs: readonly { text: string; font: string | null }[], cellFont: string | null): Decoded {
  // Neighbours under one font are one text: a VNI letter and its mark may stand in two runs that differ in colour only.
  const joined: { text: string; font: string | null }[] = []
  for (const run of runs) {
    const font = run.font ?? cellFont
    const last = joined.at(-1)
    if (last && last.font === font) last.text += run.text
    else joined.push({ text: run.text, font })
  }
  const read = joined.map((run) => decodeCell(run.text, run.font))
  const doubt = read.find((part) => part.doubt)?.doubt
  return {
    text: read.map((part) => part.text).join(''),
    from: read.find((part) => part.from)?.from ?? null,
    ...(doubt ? { doubt } : {}),
  }
}
