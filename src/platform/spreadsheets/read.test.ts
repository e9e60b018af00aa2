import { execFileSync } from 'node:child_process'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { WorkbookProblem, type WorkbookProblemCode } from './problem.ts'
import { compoundFileOf, packDeflated, rawParts, rawWorkbook, utf8 } from './raw-workbook.ts'
import { readWorkbook } from './read.ts'
import { parseAddress, type SheetRead } from './workbook.ts'
import { packStored } from './zip.ts'

const ONE_CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
const sheetOf = async (bytes: Uint8Array, limits = {}): Promise<SheetRead> => (await readWorkbook(bytes, limits)).sheets[0]!
const values = (sheet: SheetRead) => sheet.rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell.value] as const))

async function refusal(bytes: Uint8Array, limits = {}): Promise<WorkbookProblem | null> {
  try {
    await readWorkbook(bytes, limits)
    return null
  } catch (error) {
    if (error instanceof WorkbookProblem) return error
    throw error
  }
}

describe('files that are no workbook that can be read', () => {
  const good = rawWorkbook({ sheet: ONE_CELL })
  const replace = (name: string, content: string) =>
    packStored(rawParts({ sheet: ONE_CELL, sharedStrings: '', styles: '' }).map(([n, c]) => [n, n === name ? utf8(content) : c]))
  const doctype = (root: string) => `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "aaaa">]><${root}>&a;</${root}>`
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, WorkbookProblemCode, object?][] = [
    ['a renamed PDF', () => utf8('%PDF-1.7\n1 0 obj'), 'not-a-workbook'],
    ['a text', () => utf8('TT;Họ và tên\n1;Nguyễn Văn A'), 'not-a-workbook'],
    ['a page that a web system calls .xls', () => utf8('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook'],
    ['an empty file', () => new Uint8Array(0), 'not-a-workbook'],
    ['an archive of something else', () => packStored([['a.txt', utf8('x')]]), 'not-a-workbook'],
    ['an ODS', () => packStored([['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')]]), 'not-a-workbook'],
    ['a Word document', () => replace('xl/workbook.xml', '<w:document xmlns:w="u"/>'), 'not-a-workbook'],
    [
      'a binary workbook',
      () =>
        packStored([
          ['_rels/.rels', utf8('<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>')],
          ['xl/workbook.bin', utf8('x')],
        ]),
      'not-a-workbook',
    ],
    [
      'a workbook with a password',
      () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'p', spinCount: 10 } }),
      'encrypted',
    ],
    [
      'an encrypted package by its directory',
      () => compoundFileOf('DataSpaces', 'EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
    ],
    ['an old .xls', () => compoundFileOf('Workbook', 'SummaryInformation'), 'old-xls'],
    ['a still older .xls', () => compoundFileOf('Book'), 'old-xls'],
    ['an old Word document', () => compoundFileOf('WordDocument', '1Table'), 'not-a-workbook'],
    ['half of a workbook', () => good.subarray(0, good.length >> 1), 'truncated'],
    ['a workbook that lacks its last bytes', () => good.subarray(0, good.length - 10), 'truncated'],
    [
      'a sheet whose XML ends early',
      () => rawWorkbook({ sheet: '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>' }),
      'truncated',
    ],
    [
      'a sheet whose part is missing',
      () => packStored(rawParts({ sheet: ONE_CELL }).filter(([name]) => !name.endsWith('sheet1.xml'))),
      'truncated',
    ],
    [
      'a text that the table of texts does not have',
      () => rawWorkbook({ sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>', sharedStrings: '' }),
      'truncated',
    ],
    ['a row that comes twice', () => rawWorkbook({ sheet: '<sheetData><row r="2"/><row r="2"/></sheetData>' }), 'truncated'],
    [
      'a cell outside its row',
      () => rawWorkbook({ sheet: '<sheetData><row r="2"><c r="A3"><v>1</v></c></row></sheetData>' }),
      'truncated',
    ],
    [
      'a cell beyond the last column',
      () => rawWorkbook({ sheet: '<sheetData><row r="2"><c r="XFE2"><v>1</v></c></row></sheetData>' }),
      'truncated',
    ],
    ['an entity bomb in the sheet', () => replace('xl/worksheets/sheet1.xml', doctype('worksheet')), 'not-a-workbook'],
    ['an entity bomb in the texts', () => replace('xl/sharedStrings.xml', doctype('sst')), 'not-a-workbook'],
    ['an entity bomb in the styles', () => replace('xl/styles.xml', doctype('styleSheet')), 'not-a-workbook'],
    ['an entity bomb in the workbook', () => replace('xl/workbook.xml', doctype('workbook')), 'not-a-workbook'],
    ['a file over the limit', () => good, 'too-large', { fileBytes: good.length - 1 }],
    ['a file that unpacks over the limit', () => good, 'too-large', { inflatedBytes: 500 }],
    [
      'a zip bomb',
      () =>
        packDeflated(
          [...rawParts({ sheet: ONE_CELL }), ['bomb.xml', new Uint8Array(30_000_000)] as const].map(([name, content]) => ({
            name,
            content,
          })),
        ),
      'too-large',
    ],
    [
      'too many cells',
      () => rawWorkbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>' }),
      'too-many-cells',
      { cells: 1 },
    ],
  ]
  test.each(cases)('%s', async (_what, make, code, limits) => {
    const problem = await refusal(await make(), limits)
    expect(problem?.code).toBe(code)
    for (const language of [problem!.vi, problem!.en]) {
      for (const sentence of [language.what, language.why, language.todo]) expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
    }
    expect(Object.values(problem!.vi)).not.toEqual(Object.values(problem!.en))
  })
  test('a text in an old workbook that names the package does not make it encrypted', async () => {
    const file = compoundFileOf('Workbook', 'EncryptedPackage')
    file[512 + 2 * 128 + 66] = 0
    expect((await refusal(file))?.code).toBe('old-xls')
  })
  test('sizes and limits stand in the sentences, in the figures of each language', async () => {
    const many = new WorkbookProblem('too-many-cells', { limit: 2_000_000 })
    expect([many.vi.what, many.en.what]).toEqual([
      'Tệp có hơn 2.000.000 ô có nội dung.',
      'The file has more than 2,000,000 cells with content.',
    ])
    const large = (await refusal(new Uint8Array(1_600_000), { fileBytes: 1_048_576 }))!
    expect([large.vi.what, large.en.what]).toEqual([
      'Tệp lớn 1,6 MB, quá mức 1 MB.',
      'The file is 1.6 MB, over the limit of 1 MB.',
    ])
  })
  test('a number format too long for Excel is none', async () => {
    const formats = (code: string) =>
      `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="164"/></cellXfs>`
    const read = async (code: string) =>
      (await sheetOf(rawWorkbook({ sheet: ONE_CELL, styles: formats(code) }))).cell('A1')!.numberFormat
    expect([await read('d'.repeat(255)), await read('['.repeat(256))]).toEqual(['d'.repeat(255), 'General'])
  })
  test('and the whole one, by the same path, is read', async () => {
    expect(await refusal(good)).toBe(null)
    expect(await refusal(good, { fileBytes: good.length, cells: 1 })).toBe(null)
    expect(values(await sheetOf(replace('xl/styles.xml', '<styleSheet/>')))).toEqual([['A1', 1]])
  })
  test('a corner of a sheet costs a cell, not the square up to it', async () => {
    // Each row reaches the last column: as a rectangle these would be 330 million places.
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('')
    const sheet = await sheetOf(
      rawWorkbook({ sheet: `<sheetData>${rows}<row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData>` }),
    )
    expect(sheet.rows.length).toBe(20_001)
    expect(sheet.cell('A1048576')?.value).toBe(2)
  })
  test('formatted blank cells are no cells', async () => {
    const blank = Array.from(
      { length: 5_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"></c></row>`,
    ).join('')
    const file = rawWorkbook({ sheet: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank}</sheetData>` })
    expect((await sheetOf(file, { cells: 1 })).rows.length).toBe(1)
  })
})

describe('cells', () => {
  const STYLES = `<numFmts count="1"><numFmt numFmtId="164" formatCode="mm/yyyy"/></numFmts>
    <fonts><font><name val=".VnTime"/></font><font><b/><name val="Times New Roman"/></font><font><b val="0"/><name val="VNI-Times"/></font></fonts>
    <cellXfs><xf fontId="0"/><xf fontId="1" numFmtId="14"/><xf fontId="2" numFmtId="164"/><xf numFmtId="20"/></cellXfs>
    <dxfs><dxf><font><name val="Wrong"/></font><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>`
  test('types, fonts and formats', async () => {
    const sheet = await sheetOf(
      rawWorkbook({
        styles: STYLES,
        sharedStrings: `<si><t xml:space="preserve"> Lª  </t></si>
          <si><r><t>V\u00A8n </t></r><r><rPr><b/><rFont val="Arial"/></rPr><t>Lợi</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t/></si>
          <si><t>Hà</t><rPh sb="0" eb="1"><t>no</t></rPh></si>`,
        sheet: `<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s" s="1"><v>1</v></c><c r="C3" t="s"><v>2</v></c>
          <c r="D3" s="1"><v>29081</v></c><c r="E3" s="2"><v>29081</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#N/A</v></c>
          <c r="H3" t="inlineStr"><is><t>a_x000D_b &amp; c</t></is></c><c r="I3" t="str"><f>A1&amp;"x"</f><v>kq</v></c><c r="J3"><f>B1</f></c>
          <c r="K3" s="3"><v>0.5</v></c><c r="L3" t="d"><v>1979-08-14T00:00:00</v></c><c r="M3"><v>1.5E3</v></c><c r="N3" s="99"><v>7</v></c><c r="O3" t="s"><v>3</v></c></row></sheetData>`,
      }),
    )
    const row = sheet.row(3)!
    expect(row.cells.map((cell) => [cell.address, cell.value, cell.text])).toEqual([
      ['A3', ' Lª  ', ' Lª  '],
      ['B3', 'V\u00A8n Lợi', 'V\u00A8n Lợi'],
      ['D3', { date: '1979-08-14' }, '14/08/1979'],
      ['E3', { date: '1979-08-14' }, '08/1979'],
      ['F3', true, 'TRUE'],
      ['G3', '#N/A', '#N/A'],
      ['H3', 'a\rb & c', 'a\rb & c'],
      ['I3', 'kq', 'kq'],
      ['J3', null, ''],
      ['K3', 0.5, '12:00'],
      ['L3', { date: '1979-08-14' }, '14/08/1979'],
      ['M3', 1500, '1500'],
      ['N3', 7, '7'],
      ['O3', 'Hà', 'Hà'],
    ])
    // A cell that names no style has the first one, not no font at all.
    expect(sheet.cell('A3')).toMatchObject({ font: '.VnTime', bold: false, numberFormat: 'General', runs: null })
    expect(sheet.cell('B3')).toMatchObject({ font: 'Times New Roman', bold: true, numberFormat: 'dd/mm/yyyy' })
    expect(sheet.cell('B3')!.runs).toEqual([
      { text: 'V\u00A8n ', font: null },
      { text: 'Lợi', font: 'Arial' },
    ])
    expect(sheet.cell('E3')).toMatchObject({ font: 'VNI-Times', bold: false, numberFormat: 'mm/yyyy', stored: 29081 })
    expect(row.cells.filter((cell) => cell.formula).map((cell) => cell.address)).toEqual(['I3', 'J3'])
    expect(row.cells.filter((cell) => cell.error).map((cell) => cell.address)).toEqual(['G3'])
  })
  test('prefixed names, addresses left out, comments, CDATA, absolute targets', async () => {
    const sheet = await sheetOf(
      rawWorkbook({
        sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><!-- <c/> --><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>
          <x:row r="5"><x:c r="C5"><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row><x:row><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    )
    expect(values(sheet)).toEqual([
      ['A1', 1],
      ['B1', 'a<b'],
      ['C5', 2],
      ['D5', 3],
      ['A6', 4],
    ])
  })
  test('hidden rows, columns and sheets, merged ranges', async () => {
    const parts = rawParts({
      sheet: `<cols><col min="1" max="1" width="5"/><col min="3" max="5" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>
        </sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B4:C200"/></mergeCells>`,
    })
    const sheet = await sheetOf(packStored(parts))
    expect(sheet.rows.map((row) => [row.number, row.hidden])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ])
    expect(['A1', 'D1', 'A3', 'B4'].map((address) => sheet.cell(address)!.hidden)).toEqual([false, true, true, false])
    expect(sheet.cell('A1')!.merge).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
    expect(sheet.cell('D1')!.merge).toBe(null)
    expect([sheet.mergeAt(2, 2)?.top, sheet.mergeAt(199, 3)?.top, sheet.mergeAt(201, 3), sheet.mergeAt(2, 3)]).toEqual([
      1,
      4,
      null,
      null,
    ])
    const hidden = parts.map(
      ([name, content]) =>
        [
          name,
          name === 'xl/workbook.xml'
            ? utf8(new TextDecoder().decode(content).replace('sheetId', 'state="veryHidden" sheetId'))
            : content,
        ] as const,
    )
    const veryHidden = await sheetOf(packStored(hidden))
    expect([veryHidden.visibility, veryHidden.cell('A1')!.hidden]).toEqual(['very-hidden', true])
  })
})

describe('dates', () => {
  const STYLES = '<fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
  const SERIALS = [1, 59, 60, 61, 29081, 29081.9999, 45473, 2958465, 2958466, 0, -5]
  const file = (settings: string) =>
    rawWorkbook({
      settings,
      styles: STYLES,
      sheet: `<sheetData>${SERIALS.map((n, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"><v>${n}</v></c></row>`).join('')}</sheetData>`,
    })
  const read = async (settings: string) =>
    values(await sheetOf(file(settings))).map(([, value]) => (typeof value === 'object' ? value!.date : value))
  test('1900: with the leap day that never was; what is no day stays a number', async () => {
    expect(await read('')).toEqual([
      '1900-01-01',
      '1900-02-28',
      60,
      '1900-03-01',
      '1979-08-14',
      '1979-08-14',
      '2024-06-30',
      '9999-12-31',
      2958466,
      0,
      -5,
    ])
  })
  test('1904, where the workbook says so', async () => {
    const days = [
      '1904-01-02',
      '1904-02-29',
      '1904-03-01',
      '1904-03-02',
      '1983-08-15',
      '1983-08-15',
      '2028-07-01',
      2958465,
      2958466,
      '1904-01-01',
      -5,
    ]
    expect(await read('<workbookPr date1904="1"/>')).toEqual(days)
    expect(await read('<workbookPr date1904="false"/>')).not.toEqual(days)
    expect((await readWorkbook(file('<workbookPr date1904="true"/>'))).dateSystem).toBe('1904')
  })
  test('a total in a column of dates is told apart', async () => {
    const sheet = await sheetOf(
      rawWorkbook({
        styles: STYLES,
        sheet: '<sheetData><row r="1"><c r="A1" s="1"><f>COUNTA(A2:A3)</f><v>2</v></c></row></sheetData>',
      }),
    )
    expect(sheet.cell('A1')).toMatchObject({ value: { date: '1900-01-02' }, stored: 2, formula: true })
  })
  test('the same days whatever the zone of the machine', () => {
    const script = `
      import { readFileSync } from 'node:fs'
      import { readWorkbook } from ${JSON.stringify(new URL('./read.ts', import.meta.url).href)}
      const { sheets } = await readWorkbook(new Uint8Array(readFileSync(0)))
      const days = sheets[0].rows.flatMap((row) => row.cells.map((cell) => cell.text + ' ' + (cell.value?.date ?? cell.value)))
      console.log(JSON.stringify({ days, local: new Date(0).getDate() }))`
    const run = (TZ: string) =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          input: file(''),
          env: { ...process.env, TZ, NODE_OPTIONS: '' },
        }).toString(),
      ) as { days: string[]; local: number }
    const [west, east, here] = ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'].map(run)
    expect(west!.days).toEqual(here!.days)
    expect(east!.days).toEqual(here!.days)
    expect(here!.days[4]).toBe('14/08/1979 1979-08-14')
    // The zones do reach the program: a local day would differ between them.
    expect([west!.local, here!.local]).toEqual([31, 1])
  })
})

test('addresses', () => {
  expect(['A1', '$C$9', 'xfd1048576', 'Z10', 'AA1'].map(parseAddress)).toEqual([
    { row: 1, column: 1 },
    { row: 9, column: 3 },
    { row: 1048576, column: 16384 },
    { row: 10, column: 26 },
    { row: 1, column: 27 },
  ])
  expect(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1x', 'A-1', 'É1', 'A1:B2'].map(parseAddress)).toEqual(Array(10).fill(null))
})
