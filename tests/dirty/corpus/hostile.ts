/** Files that are not what they say, are broken, or are made to bring a reader down. Each: a clear sentence, nothing written, within the limits. */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { CaseFile } from '../expectation.ts'
import { on } from '../expectation.ts'
import { day, type FileOptions, file, sheet, typed } from '../sheet.ts'
import { entriesOf, workbookParts } from '../workbook-writer.ts'
import { type ZipEntry, zip } from '../zip-writer.ts'
import { BIRTH, NAME, POST, TT } from './words.ts'

const f = file('hostile')
const roster = () =>
  sheet(
    'DS',
    [TT, NAME, BIRTH, POST],
    [
      [1, 'Địch Thị Lành', day(1980, 1, 9), 'Bí thư'],
      [2, 'Địch Văn Hiền', typed('9/1/1979', on(1979, 1, 9)), 'Phó Bí thư'],
    ],
  )
const parts = () => workbookParts({ sheets: [roster().part] })
const BROKEN = /hỏng|không đọc được|không mở được|không phải|không đúng|thiếu|dở dang|lỗi/i
const TOO_BIG = /lớn|quá|nhiều|dung lượng|kích thước|giới hạn/i
const NOT_A_WORKBOOK = /không phải|không đọc|không đúng|không nhận|chưa đọc|\.?xlsx|Excel|bảng tính/i

/** A file that must be refused. */
const refused = (name: string, why: string, says: RegExp, bytes: () => Uint8Array): CaseFile =>
  f(name, why, [], { outcome: ['refused'], says, bytes })
/** A file whose harmless rows may be read, or which may be refused with a sentence. */
const either = (name: string, why: string, says: RegExp, options: FileOptions): CaseFile =>
  f(name, why, [roster()], { outcome: ['staged', 'refused'], says, ...options })
const withEntries = (change: (entries: ZipEntry[]) => ZipEntry[]) => () => zip(change(entriesOf(parts())))
const replaced = (path: string, change: (xml: string) => string) => () => {
  const all = parts()
  all.set(path, change(String(all.get(path))))
  return zip(entriesOf(all))
}
const SHEET = 'xl/worksheets/sheet1.xml'
const ole = (name: string): Buffer => {
  const header = Buffer.alloc(1536)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeInt32LE(-2, 60)
  header.writeInt32LE(-2, 68)
  for (let i = 80; i < 512; i += 4) header.writeInt32LE(-1, i)
  header.writeUInt32LE(0, 76)
  header.writeInt32LE(-3, 512)
  header.writeInt32LE(-2, 516)
  for (let i = 520; i < 1024; i += 4) header.writeInt32LE(-1, i)
  for (const [i, [entry, type]] of (
    [
      ['Root Entry', 5],
      [name, 2],
    ] as const
  ).entries()) {
    const at = 1024 + 128 * i
    header.write(entry, at, 'utf16le')
    header.writeUInt16LE(2 * entry.length + 2, at + 64)
    header.writeUInt8(type, at + 66)
    header.writeInt32LE(-1, at + 68)
    header.writeInt32LE(-1, at + 72)
    header.writeInt32LE(i === 0 ? 1 : -1, at + 76)
    header.writeInt32LE(-2, at + 116)
  }
  return header
}
/** `megabytes` of one piece of text again and again, deflated to a thousandth: each megabyte is packed on its own, so it need be packed once. */
const bomb = (name: string, head: string, piece: string, megabytes: number, tail: string): ZipEntry => {
  const plain = Buffer.alloc(1 << 20, piece)
  const packed = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  let crc = crc32(head)
  for (let i = 0; i < megabytes; i++) crc = crc32(plain, crc)
  const bytes = Buffer.concat([
    deflateRawSync(Buffer.from(head), { finishFlush: constants.Z_FULL_FLUSH }),
    ...Array.from({ length: megabytes }, () => packed),
    deflateRawSync(Buffer.from(tail)),
  ])
  return { name, bytes, deflated: { size: head.length + megabytes * plain.length + tail.length, crc: crc32(tail, crc) } }
}
/** 64 signs each, so that a megabyte holds them whole. */
const REMARK = `<!--${' '.repeat(57)}-->`
const ROW = `<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>${' '.repeat(8)}`
const SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const withBomb = (megabytes: number, lie: Partial<ZipEntry> = {}) =>
  withEntries((entries) =>
    entries.map((e) =>
      e.name === SHEET ? { ...bomb(SHEET, SHEET_HEAD, REMARK, megabytes, '</sheetData></worksheet>'), ...lie } : e,
    ),
  )

export const hostileContainers = [
  refused('hostile-01-zip-bomb.xlsx', 'a zip bomb: a sheet of 1 GB in 1 MB', TOO_BIG, withBomb(1024)),
  refused('hostile-02-zip-bomb-lies.xlsx', 'a zip bomb whose header says 1,000 bytes', /./, withBomb(600, { saidSize: 1000 })),
  refused(
    'hostile-03-many-bombs.xlsx',
    'forty parts that share one bomb of 100 MB',
    /./,
    withEntries((entries) => {
      const one = bomb('xl/worksheets/x.xml', SHEET_HEAD, ROW, 100, '</sheetData></worksheet>')
      const sheets = Array.from({ length: 40 }, (_, i) => ({ ...one, name: `xl/worksheets/sheet${i + 1}.xml` }))
      const list = sheets.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')
      const rels = sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')
      return [
        ...entries
          .filter((e) => e.name !== SHEET)
          .map((e) =>
            e.name === 'xl/workbook.xml'
              ? {
                  ...e,
                  bytes: Buffer.from(
                    Buffer.from(e.bytes)
                      .toString()
                      .replace(/<sheets>.*<\/sheets>/, `<sheets>${list}</sheets>`),
                  ),
                }
              : e.name === 'xl/_rels/workbook.xml.rels'
                ? {
                    ...e,
                    bytes: Buffer.from(
                      Buffer.from(e.bytes)
                        .toString()
                        .replace(/<Relationship .*(?=<\/Relationships>)/, rels),
                    ),
                  }
                : e,
          ),
        ...sheets,
      ]
    }),
  ),
  refused('hostile-04-truncated.xlsx', 'cut off in the middle of the download', BROKEN, () =>
    zip(entriesOf(parts())).subarray(0, 1500),
  ),
  f('hostile-05-empty.xlsx', 'a file of no bytes', [], {
    outcome: ['refused', 'empty'],
    says: /trống|rỗng|không có|không đọc|không phải/i,
    bytes: () => new Uint8Array(),
  }),
  refused(
    'hostile-06-encrypted.xlsx',
    'a workbook with a password (an OLE container with EncryptedPackage)',
    /mật khẩu|mã hóa|mã hoá|bảo vệ/i,
    () => ole('EncryptedPackage'),
  ),
  refused(
    'hostile-07-zip-password.xlsx',
    'a zip whose entries are encrypted',
    /mật khẩu|mã hóa|mã hoá|không đọc/i,
    withEntries((entries) => entries.map((e) => ({ ...e, encrypted: true }))),
  ),
  refused('hostile-08-old-xls.xls', 'an .xls of Excel 97: said how to save it as .xlsx', /xlsx/i, () => ole('Workbook')),
  refused('hostile-09-old-xls-renamed.xlsx', 'an .xls called .xlsx', /xls/i, () => ole('Workbook')),
  refused('hostile-10-docx.xlsx', 'a Word document called .xlsx', NOT_A_WORKBOOK, () =>
    zip([
      {
        name: '[Content_Types].xml',
        bytes: Buffer.from(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
      {
        name: '_rels/.rels',
        bytes: Buffer.from(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
      },
      {
        name: 'word/document.xml',
        bytes: Buffer.from(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Họ và tên</w:t></w:r></w:p></w:body></w:document>',
        ),
      },
    ]),
  ),
  refused('hostile-11-pdf.xlsx', 'a PDF called .xlsx', NOT_A_WORKBOOK, () =>
    Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ),
  refused('hostile-12-html.xlsx', 'an HTML table called .xlsx (many web programs “export to Excel” so)', NOT_A_WORKBOOK, () =>
    Buffer.from(
      '<html><head><meta charset="utf-8"></head><body><table><tr><td>Họ và tên</td></tr><tr><td>Địch Thị Lành</td></tr></table></body></html>',
    ),
  ),
  f(
    'hostile-13-csv.xlsx',
    'a .csv called .xlsx: refused with a sentence, or read as what it is',
    [
      sheet('', [TT, NAME, BIRTH, POST], [[1, 'Địch Thị Phẩy', typed('3/2/1990', on(1990, 2, 3)), 'Ủy viên']], {
        nameless: true,
      }),
    ],
    {
      outcome: ['refused', 'staged'],
      says: NOT_A_WORKBOOK,
      bytes: () => Buffer.from('TT,Họ và tên,"Ngày, tháng, năm sinh",Chức vụ\n1,Địch Thị Phẩy,3/2/1990,Ủy viên\n'),
    },
  ),
  refused('hostile-14-picture.xlsx', 'a picture called .xlsx', NOT_A_WORKBOOK, () =>
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  ),
  refused('hostile-15-xml-2003.xlsx', 'an “XML Spreadsheet 2003” called .xlsx', NOT_A_WORKBOOK, () =>
    Buffer.from(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table/></Worksheet></Workbook>',
    ),
  ),
  refused('hostile-16-ods.xlsx', 'a LibreOffice sheet (.ods) called .xlsx', NOT_A_WORKBOOK, () =>
    zip([
      { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), stored: true },
      {
        name: 'content.xml',
        bytes: Buffer.from('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
      },
    ]),
  ),
  refused('hostile-17-xlsb.xlsb', 'a binary workbook (.xlsb)', NOT_A_WORKBOOK, () =>
    zip([
      {
        name: '[Content_Types].xml',
        bytes: Buffer.from(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        ),
      },
      { name: 'xl/workbook.bin', bytes: Buffer.from([131, 1, 0]) },
    ]),
  ),
  refused('hostile-18-plain-zip.xlsx', 'a zip with a workbook inside, called .xlsx', NOT_A_WORKBOOK, () =>
    zip([{ name: 'danh-sach.xlsx', bytes: zip(entriesOf(parts())) }]),
  ),
  either('hostile-19-wrong-checksum.xlsx', 'the sheet’s checksum is wrong: refused, never half read', BROKEN, {
    outcome: ['refused'],
    bytes: withEntries((entries) => entries.map((e) => (e.name === SHEET ? { ...e, saidCrc: 1 } : e))),
  }),
  refused(
    'hostile-20-unknown-method.xlsx',
    'parts packed by a method that is not zip’s usual one',
    /./,
    withEntries((entries) => entries.map((e) => ({ ...e, saidMethod: 14 }))),
  ),
  either('hostile-21-path-upwards.xlsx', 'an entry called ../../../goc.txt: nothing is written outside, or at all', /./, {
    bytes: withEntries((entries) => [...entries, { name: '../../../goc.txt', bytes: Buffer.from('x') }]),
  }),
  either('hostile-22-two-of-a-name.xlsx', 'an entry stands twice in the zip', BROKEN, {
    bytes: withEntries((entries) => [...entries, ...entries.filter((e) => e.name === SHEET)]),
  }),
  refused('hostile-23-noise.xlsx', 'random bytes after PK', BROKEN, () =>
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 251))]),
  ),
]

export {
  BROKEN as BROKEN_WORDS,
  bomb,
  either as perhapsRead,
  parts as rosterParts,
  refused as mustRefuse,
  replaced as withPart,
  SHEET as SHEET_PATH,
  TOO_BIG as TOO_BIG_WORDS,
}
