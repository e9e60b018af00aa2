/** Sound workbooks as other programs write them: everything the format allows and Excel itself never does. */
import { asked, on } from '../expectation.ts'
import { day, type FileOptions, file, formula, is, type Line, number, sheet, text, typed } from '../sheet.ts'
import { entriesOf, type SheetPart, serial, workbookParts } from '../workbook-writer.ts'
import { zip } from '../zip-writer.ts'
import { BIRTH, ID, man, NAME, NOTE, POST, SEX, TT, woman } from './words.ts'

const f = file('other writers')
const people: readonly Line[] = [
  [1, 'Trương Thị Lạ', day(1975, 5, 6), woman, 'Bí thư'],
  [2, 'Trương Văn Quen', typed('12/11/1981', on(1981, 11, 12)), man, 'Phó Bí thư'],
]
const list = (part: Partial<SheetPart> = {}) => [sheet('DS', [TT, NAME, BIRTH, SEX, POST], people, { part })]
const written = (name: string, why: string, options: FileOptions, part: Partial<SheetPart> = {}) =>
  f(name, why, list(part), options)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const prefixed = (path: string, xml: string): string =>
  path.startsWith('xl/worksheets') || path === 'xl/workbook.xml' || path === 'xl/sharedStrings.xml'
    ? xml.replace(/<(\/?)(?![?!])([A-Za-z]+)(?=[\s/>])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
    : xml
const strict = (_path: string, xml: string): string =>
  xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )
/** A zip that Excel forgives: read, or refused with a sentence. */
const repacked = (change: (name: string) => string, first?: string): FileOptions => ({
  outcome: first ? ['staged'] : ['staged', 'refused'],
  bytes: () => {
    const entries = entriesOf(workbookParts({ sheets: list().map((s) => s.part) })).map((e) => ({ ...e, name: change(e.name) }))
    return zip(first ? [{ name: first, bytes: new Uint8Array(), stored: true }, ...entries] : entries)
  },
})
const utf16 = (xml: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml.replace('encoding="UTF-8"', 'encoding="UTF-16"'), 'utf16le')])

export const writers = [
  written('writer-01-prefixes.xlsx', 'every element with a prefix (x:row, x:c)', { book: { rewrite: prefixed } }),
  written('writer-02-strict.xlsx', 'Strict Open XML: other namespaces', { book: { rewrite: strict } }),
  written('writer-03-no-addresses.xlsx', 'rows and cells without addresses: they are counted', {}, { withoutAddresses: true }),
  f(
    'writer-04-no-styles.xlsx',
    'no styles part at all: the only date cell is a plain number, so it is asked',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, SEX, POST],
        [
          [1, 'Trương Thị Lạ', is(number(serial(1975, 5, 6)), asked), woman, 'Bí thư'],
          [2, 'Trương Văn Quen', typed('12/11/1981', on(1981, 11, 12)), man, 'Phó Bí thư'],
        ],
      ),
    ],
    { book: { parts: { 'xl/styles.xml': null } } },
  ),
  f('writer-05-inline.xlsx', 'texts in the cells themselves (inline), numbers as text results of formulas', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST, ID],
      [
        [
          1,
          text('Lý Thị Trong', { inline: true }),
          day(1980, 6, 6),
          text('Bí thư', { inline: true }),
          is(formula('"999180"&"000171"', '999180000171'), '999180000171'),
        ],
        [
          2,
          is(formula('"Lý Văn "&"Ngoài"', 'Lý Văn Ngoài'), 'Lý Văn Ngoài'),
          day(1981, 6, 6),
          is(formula('VLOOKUP(2,A1:B9,2,FALSE)', 'Phó Bí thư'), 'Phó Bí thư'),
          text('999081000172', { inline: true }),
        ],
      ],
    ),
  ]),
  written('writer-06-absolute-paths.xlsx', 'targets of relations as absolute paths', {
    book: { rewrite: (path, xml) => (path === 'xl/_rels/workbook.xml.rels' ? xml.replaceAll('Target="', 'Target="/xl/') : xml) },
  }),
  written(
    'writer-07-backslashes.xlsx',
    'backslashes in the names of the zip',
    repacked((name) => name.replaceAll('/', '\\')),
  ),
  written(
    'writer-08-upper-case.xlsx',
    'names of parts in another case than their relations say',
    repacked((name) => name.replace('sharedStrings', 'SharedStrings').replace('styles', 'Styles')),
  ),
  written(
    'writer-09-folders.xlsx',
    'folders as entries of their own, the types not first',
    repacked((name) => name, 'xl/'),
  ),
  f('writer-10-shared-formula.xlsx', 'shared formulas: only the first has the text, all have values', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, NOTE],
      [
        [
          formula('ROW()-1', 1),
          'Ngân Thị Một',
          is(formula('DATE(1980,1,1)', serial(1980, 1, 1), 'dd/mm/yyyy'), on(1980, 1, 1)),
          'a',
        ],
        [
          { kind: 'formula', formula: '', value: 2, attributes: 't="shared" si="0"' },
          'Ngân Văn Hai',
          is(
            { kind: 'formula', formula: '', value: serial(1980, 1, 2), attributes: 't="shared" si="1"', format: 'dd/mm/yyyy' },
            on(1980, 1, 2),
          ),
          'b',
        ],
      ],
    ),
  ]),
  written('writer-11-wrong-dimension.xlsx', 'the sheet says A1:B2 of itself and is larger', {}, { dimension: 'A1:B2' }),
  written('writer-12-utf16.xlsx', 'parts in UTF-16 with a byte-order mark', {
    outcome: ['staged', 'refused'],
    bytes: () => {
      const parts = workbookParts({ sheets: list().map((s) => s.part) })
      for (const path of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) parts.set(path, utf16(String(parts.get(path))))
      return zip(entriesOf(parts))
    },
  }),
  written('writer-13-comments-and-cdata.xlsx', 'comments, CDATA and numeric entities between and in the cells', {
    book: {
      rewrite: (path, xml) =>
        path === 'xl/sharedStrings.xml'
          ? xml
              .replace('Trương Thị Lạ', 'Tr&#x1B0;&#417;ng <![CDATA[Thị Lạ]]>')
              .replace('<si>', '<!-- <si><t>Không phải</t></si> --><si>')
          : path.startsWith('xl/worksheets')
            ? xml.replace('<sheetData>', '<sheetData><!-- <row r="9"><c r="B9"><v>1</v></c></row> -->')
            : xml,
    },
  }),
  f(
    'writer-14-built-in-formats.xlsx',
    'days by the built-in formats 14, 16, 17 and 22, which no list of formats names',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          [1, 'Thanh Thị Nga', is(number(serial(1982, 7, 9), 'FORMAT14'), on(1982, 7, 9)), 'Bí thư'],
          [2, 'Thanh Văn Nguyên', is(number(serial(1972, 12, 3) + 0.5, 'FORMAT22'), on(1972, 12, 3)), 'Phó Bí thư'],
        ],
      ),
    ],
    {
      book: {
        rewrite: (path, xml) =>
          path === 'xl/styles.xml'
            ? xml
                .replace(/<numFmts.*?<\/numFmts>/, '')
                .replace('numFmtId="164"', 'numFmtId="14"')
                .replace('numFmtId="165"', 'numFmtId="22"')
            : xml,
      },
    },
  ),
  written('writer-15-extensions.xlsx', 'unknown elements, an alternate content, an extension list', {
    book: {
      rewrite: (path, xml) =>
        path.startsWith('xl/worksheets')
          ? xml
              .replace('<sheetData>', '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetData>')
              .replace(
                '</worksheet>',
                '<extLst><ext uri="{0}"><x14:row xmlns:x14="urn:x" r="99"><x14:c r="B99"><x14:v>1</x14:v></x14:c></x14:row></ext></extLst></worksheet>',
              )
          : xml,
    },
  }),
  written('writer-16-zip-comment.xlsx', 'a comment at the end of the zip', {
    bytes: () => {
      const own = zip(entriesOf(workbookParts({ sheets: list().map((s) => s.part) })))
      const comment = Buffer.from('Xuất từ phần mềm')
      own.writeUInt16LE(comment.length, own.length - 2)
      return Buffer.concat([own, comment])
    },
  }),
  written(
    'writer-17-protected.xlsx',
    'a sheet protected against changes: it can be read all the same',
    {},
    { after: '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>' },
  ),
  f('writer-18-long-text.xlsx', 'a remark of 32,767 signs, the longest that a cell can hold', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, NOTE],
      [
        [1, 'Lê Thị Dài', day(1985, 7, 1), 'đã học '.repeat(4681).trim()],
        [2, 'Lê Văn Ngắn', day(1986, 7, 1), 'x'],
      ],
    ),
  ]),
  f(
    'writer-19-comments.xlsx',
    'a comment hangs on a cell (“sinh năm 1976 mới đúng”): the cell is what is read',
    [sheet('DS', [TT, NAME, BIRTH, POST], [[1, 'Lê Thị Chú', typed('1975', on(1975)), 'Bí thư']])],
    {
      book: {
        parts: {
          'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="C2" authorId="0"><text><t>sinh năm 1976 mới đúng</t></text></comment></commentList></comments>`,
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
        },
      },
    },
  ),
]
