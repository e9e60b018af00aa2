/** Files made by hand for tests: workbooks of given XML, archives with given lies in them. */
import { crc32, deflateRawSync } from 'node:zlib'
import { packStored } from './zip.ts'

const encoder = new TextEncoder()
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export interface RawWorkbook {
  /** What stands inside `<worksheet>`, or the whole part when it begins with `<?` or `<!`. */
  readonly sheet: string
  readonly sharedStrings?: string
  readonly styles?: string
  /** Inside `<workbook>`, before the sheets. */
  readonly settings?: string
}

const part = (root: string, content: string) =>
  content.startsWith('<?') || content.startsWith('<!')
    ? content
    : `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${MAIN}">${content}</${root}>`

/** The parts of a workbook of one sheet, by name. */
export function rawParts({ sheet, sharedStrings, styles, settings = '' }: RawWorkbook): [string, Uint8Array][] {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const texts: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', `<Relationships xmlns="${RELATIONS}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${settings}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${RELATIONS}">${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${link('rId2', 'styles', '/xl/styles.xml')}${link('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', part('worksheet', sheet)],
  ]
  if (styles !== undefined) texts.push(['xl/styles.xml', part('styleSheet', styles)])
  if (sharedStrings !== undefined) texts.push(['xl/sharedStrings.xml', part('sst', sharedStrings)])
  return texts.map(([name, text]) => [name, utf8(text)])
}

/** A workbook of one sheet from XML. */
export const rawWorkbook = (raw: RawWorkbook): Uint8Array => packStored(rawParts(raw))

export interface PackedPart {
  readonly name: string
  readonly content: Uint8Array
  /** What the directory says the part unpacks to, when it lies. */
  readonly declared?: number
  readonly crc?: number
}

/** An archive of compressed parts, whose directory may lie. */
export function packDeflated(parts: readonly PackedPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared = content.length, crc = crc32(content) } of parts) {
    const packed = deflateRawSync(content, { level: 9 })
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc, 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(declared, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += head.length + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

/** An OLE2 compound file whose directory names these streams. */
export function compoundFileOf(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 512 * Math.ceil((streams.length + 1) / 4))
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  for (const [i, name] of ['Root Entry', ...streams].entries()) {
    const at = 512 + i * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64)
    bytes[at + 66] = i === 0 ? 5 : 2
  }
  return new Uint8Array(bytes)
}
