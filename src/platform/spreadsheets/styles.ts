/** The styles of a workbook, as far as they say what a cell means: the font, bold, the number format. */
import { BUILTIN_FORMATS, isDateFormat } from './number-format.ts'
import { XmlScanner } from './xml.ts'

/** Shared by every cell of one style. */
export interface CellStyle {
  /** The name of the font; empty when the file names none. */
  readonly font: string
  readonly bold: boolean
  readonly numberFormat: string
  /** Does the format make a date of a number? */
  readonly date: boolean
}

export const PLAIN_STYLE: CellStyle = { font: '', bold: false, numberFormat: 'General', date: false }

/** East Asian dates that a file names by number only: an office here sees them as plain days. */
const isRegionalDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Excel refuses a format of more than 255 signs; a longer one was made to be slow. */
const formatCode = (code: string | undefined): string => (code === undefined || code.length > 255 ? 'General' : code)

/** Reads `xl/styles.xml`: the style of each index that a cell may name. The first is that of cells that name none. */
export function readStyles(bytes: Uint8Array, part: string): CellStyle[] {
  const xml = new XmlScanner(bytes, part)
  const fonts: { name: string; bold: boolean }[] = []
  const formats = new Map<number, string>()
  const styles: CellStyle[] = []
  let section = ''
  while (xml.next()) {
    if (xml.closes) {
      if (xml.name === section) section = ''
      continue
    }
    // Differential formats repeat the element names of the real ones; only these three sections count.
    if (section === '') {
      if (!xml.empty && (xml.name === 'fonts' || xml.name === 'numFmts' || xml.name === 'cellXfs' || xml.name === 'dxfs'))
        section = xml.name
    } else if (section === 'fonts') {
      if (xml.name === 'font') fonts.push({ name: '', bold: false })
      else if (xml.name === 'name') fonts.at(-1)!.name = xml.attribute('val') ?? ''
      else if (xml.name === 'b') fonts.at(-1)!.bold = xml.attribute('val') === undefined || xml.flag('val')
    } else if (section === 'numFmts') {
      if (xml.name === 'numFmt') formats.set(Number(xml.attribute('numFmtId')), formatCode(xml.attribute('formatCode')))
    } else if (section === 'cellXfs' && xml.name === 'xf') {
      const font = fonts[Number(xml.attribute('fontId') ?? 0)] ?? { name: '', bold: false }
      const id = Number(xml.attribute('numFmtId') ?? 0)
      const numberFormat = formats.get(id) ?? BUILTIN_FORMATS[id] ?? (isRegionalDate(id) ? 'dd/mm/yyyy' : 'General')
      styles.push({ font: font.name, bold: font.bold, numberFormat, date: isDateFormat(numberFormat) })
    }
  }
  return styles
}
