/** Writes .xlsx files by hand, part by part, so that every kind of dirt can be put where an office or a broken program puts it. */
import { type ZipEntry, zip } from './zip-writer.ts'

export type Run = { text: string; font?: string }
export type Style = { font?: string; format?: string }
export type Cell = Style &
  (
    | { kind: 'text'; text: string; inline?: boolean; phonetic?: string }
    | { kind: 'rich'; runs: readonly Run[] }
    | { kind: 'number'; value: number | string }
    | { kind: 'formula'; formula: string; value: number | string; attributes?: string }
    | { kind: 'error'; value: string }
    | { kind: 'bool'; value: boolean }
    | { kind: 'iso'; value: string }
  )
export type SheetPart = {
  name: string
  state?: 'hidden' | 'veryHidden'
  /** By row number, then by column letter. */
  rows: ReadonlyMap<number, ReadonlyMap<string, Cell>>
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly string[]
  /** What the sheet says of its own size; left out, nothing is said. */
  dimension?: string
  /** More elements after the merged ranges (autofilter, validations, links). */
  after?: string
  /** Row and cell addresses are left out: readers must count. */
  withoutAddresses?: boolean
}
export type Workbook = {
  sheets: readonly SheetPart[]
  date1904?: boolean
  font?: string
  definedNames?: string
  /** Parts put in, or put in place of ours, by path; null takes the part out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>
  /** A last look at every part's text (prefixes, other namespaces). */
  rewrite?: (path: string, xml: string) => string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text as XML holds it; signs that XML cannot hold as Excel writes them (`_x000D_`). */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r/g, '_x000D_')

/** 1 → A, 27 → AA. */
export const columnName = (n: number): string =>
  (n > 26 ? columnName(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

/** A → 1, AA → 27. */
export const columnNumber = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)

/** Days since 30/12/1899, as Excel counts them after February 1900; with a 1904 base, since 1/1/1904. */
export const serial = (y: number, m: number, d: number, base: 1900 | 1904 = 1900): number =>
  (Date.UTC(y, m - 1, d) - (base === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000

class Styles {
  fonts: string[]
  formats: string[] = []
  pairs: string[] = ['0|0']
  constructor(font: string) {
    this.fonts = [font]
  }
  id(style: Style): number {
    const font = style.font ?? this.fonts[0] ?? ''
    if (!this.fonts.includes(font)) this.fonts.push(font)
    if (style.format && !this.formats.includes(style.format)) this.formats.push(style.format)
    const key = `${this.fonts.indexOf(font)}|${style.format ? 164 + this.formats.indexOf(style.format) : 0}`
    if (!this.pairs.includes(key)) this.pairs.push(key)
    return this.pairs.indexOf(key)
  }
  xml(): string {
    const fonts = this.fonts.map((f) => `<font><sz val="12"/><name val="${escapeXml(f)}"/></font>`).join('')
    const formats = this.formats.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(f)}"/>`).join('')
    const xfs = this.pairs
      .map((p) => p.split('|'))
      .map(([f, n]) => `<xf numFmtId="${n}" fontId="${f}" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>`)
      .join('')
    return `${XML}<styleSheet xmlns="${MAIN}">${formats && `<numFmts count="${this.formats.length}">${formats}</numFmts>`}<fonts count="${this.fonts.length}">${fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${this.pairs.length}">${xfs}</cellXfs></styleSheet>`
  }
}

const t = (text: string) => `<t xml:space="preserve">${escapeXml(text)}</t>`
const runs = (list: readonly Run[]) =>
  list.map((r) => `<r>${r.font ? `<rPr><sz val="12"/><rFont val="${escapeXml(r.font)}"/></rPr>` : ''}${t(r.text)}</r>`).join('')

const cellXml = (cell: Cell, address: string, style: number, shared: string[]): string => {
  const at = `${address && ` r="${address}"`} s="${style}"`
  const index = (xml: string) => {
    if (!shared.includes(xml)) shared.push(xml)
    return shared.indexOf(xml)
  }
  switch (cell.kind) {
    case 'text': {
      const phonetic = cell.phonetic ? `<rPh sb="0" eb="1">${t(cell.phonetic)}</rPh>` : ''
      if (cell.inline) return `<c${at} t="inlineStr"><is>${t(cell.text)}${phonetic}</is></c>`
      return `<c${at} t="s"><v>${index(t(cell.text) + phonetic)}</v></c>`
    }
    case 'rich':
      return `<c${at} t="s"><v>${index(runs(cell.runs))}</v></c>`
    case 'number':
      return `<c${at}><v>${cell.value}</v></c>`
    case 'formula': {
      const type = typeof cell.value === 'string' ? ' t="str"' : ''
      return `<c${at}${type}><f${cell.attributes ? ` ${cell.attributes}` : ''}>${escapeXml(cell.formula)}</f><v>${escapeXml(String(cell.value))}</v></c>`
    }
    case 'error':
      return `<c${at} t="e"><v>${cell.value}</v></c>`
    case 'bool':
      return `<c${at} t="b"><v>${cell.value ? 1 : 0}</v></c>`
    case 'iso':
      return `<c${at} t="d"><v>${cell.value}</v></c>`
  }
}

const sheetXml = (sheet: SheetPart, styles: Styles, shared: string[]): string => {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b)
  const data = rows.map(([n, cells]) => {
    const sorted = [...cells].sort(([a], [b]) => columnNumber(a) - columnNumber(b))
    const inside = sorted
      .map(([c, cell]) => cellXml(cell, sheet.withoutAddresses ? '' : `${c}${n}`, styles.id(cell), shared))
      .join('')
    return `<row${sheet.withoutAddresses ? '' : ` r="${n}"`}${sheet.hiddenRows?.includes(n) ? ' hidden="1"' : ''}>${inside}</row>`
  })
  const cols = (sheet.hiddenColumns ?? []).map(columnNumber).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`)
  const merges = sheet.merges ?? []
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheet.dimension ? `<dimension ref="${sheet.dimension}"/>` : ''}${cols.length ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${data.join('')}</sheetData>${merges.length ? `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''}${sheet.after ?? ''}</worksheet>`
}

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${REL}/${type}" Target="${target}"/>`

/** Every part of the workbook by its path, in the order of the file. */
export const workbookParts = (book: Workbook): Map<string, string | Uint8Array> => {
  const styles = new Styles(book.font ?? 'Times New Roman')
  const shared: string[] = []
  const parts = new Map<string, string | Uint8Array>()
  const sheets = book.sheets.map((s) => sheetXml(s, styles, shared))
  const n = sheets.length
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  parts.set(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  )
  parts.set(
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  )
  const list = book.sheets.map(
    (s, i) => `<sheet name="${escapeXml(s.name)}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  parts.set(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets>${book.definedNames ?? ''}</workbook>`,
  )
  const related = sheets.map((_, i) => relationship(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${related}${relationship(n + 1, 'styles', 'styles.xml')}${relationship(n + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  )
  for (const [i, xml] of sheets.entries()) parts.set(`xl/worksheets/sheet${i + 1}.xml`, xml)
  parts.set('xl/styles.xml', styles.xml())
  parts.set(
    'xl/sharedStrings.xml',
    `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.length}">${shared.map((s) => `<si>${s}</si>`).join('')}</sst>`,
  )
  for (const [path, content] of Object.entries(book.parts ?? {})) {
    if (content === null) parts.delete(path)
    else parts.set(path, content)
  }
  if (book.rewrite) {
    for (const [path, content] of parts) if (typeof content === 'string') parts.set(path, book.rewrite(path, content))
  }
  return parts
}

/** Parts as entries of a zip; `change` may make one lie. */
export const entriesOf = (parts: ReadonlyMap<string, string | Uint8Array>): ZipEntry[] =>
  [...parts].map(([name, content]) => ({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }))

/** The bytes of an .xlsx file. */
export const writeWorkbook = (book: Workbook): Buffer => zip(entriesOf(workbookParts(book)))
