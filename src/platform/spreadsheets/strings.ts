/** Text as a workbook keeps it: plain, or rich in runs of their own fonts. */
import type { TextRun } from './workbook.ts'
import { unescapeCharacters, XmlScanner } from './xml.ts'

export interface StoredText {
  readonly text: string
  /** Null when the text is under the font of its cell throughout. */
  readonly runs: readonly TextRun[] | null
}

/**
 * Reads the content of `<si>` or `<is>`, whose opening tag the scanner stands on, up to its closing tag.
 * Readings of East Asian words (`rPh`) are no part of the text.
 */
export function readText(xml: XmlScanner): StoredText {
  const ends = xml.name
  if (xml.empty) return { text: '', runs: null }
  let plain = ''
  const runs: { text: string; font: string | null }[] = []
  let phonetic = false
  let inRun = false
  while (xml.next()) {
    if (xml.closes) {
      if (xml.name === ends) break
      if (xml.name === 'rPh') phonetic = false
      else if (xml.name === 'r') inRun = false
      else if (xml.name === 't' && !phonetic) {
        const text = unescapeCharacters(xml.text())
        if (inRun) runs.at(-1)!.text += text
        else plain += text
      }
    } else if (xml.name === 'rPh') phonetic = !xml.empty
    else if (xml.name === 'r' && !phonetic && !xml.empty) {
      inRun = true
      runs.push({ text: '', font: null })
    } else if (xml.name === 'rFont' && inRun) runs.at(-1)!.font = xml.attribute('val') ?? null
  }
  const written = runs.filter((run) => run.text !== '')
  return written.length === 0 ? { text: plain, runs: null } : { text: written.map((run) => run.text).join(''), runs: written }
}

/** Reads `xl/sharedStrings.xml`. */
export function readSharedStrings(bytes: Uint8Array, part: string): StoredText[] {
  const xml = new XmlScanner(bytes, part)
  const strings: StoredText[] = []
  while (xml.next()) if (!xml.closes && xml.name === 'si') strings.push(readText(xml))
  return strings
}
