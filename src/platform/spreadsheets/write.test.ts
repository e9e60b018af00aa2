import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays, type IsoDate, toIsoDate } from '../../kernel/dates.ts'
import { decodeCell, decodeRuns, encodeTcvn3 } from '../../kernel/vietnamese/legacy.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { readWorkbook } from './read.ts'
import type { CellSpec, WorkbookSpec } from './spec.ts'
import { type CellValue, columnName } from './workbook.ts'
import { writeWorkbook } from './write.ts'
import { Zip } from './zip.ts'

const NAME = 'Nguyễn Thị Hường'
/** A list as an office makes it: title, two rows of merged headers, a section, people, a total, the signature. */
const OFFICE: WorkbookSpec = {
  title: 'Danh sách cán bộ',
  author: 'Ban Tổ chức',
  sheets: [
    {
      name: 'Danh sách',
      columns: [{ width: 5 }, { width: 26 }, { width: 12 }, { width: 12 }, { width: 9, hidden: true }],
      merges: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'A5:E5'],
      freezeRows: 4,
      print: { orientation: 'landscape', repeatRows: [3, 4] },
      rows: [
        {
          cells: ['DANH SÁCH CÁN BỘ CHƯA CÓ LÝ LUẬN CHÍNH TRỊ'],
          style: { font: { bold: true, size: 14 }, horizontal: 'center' },
          height: 24,
        },
        [],
        { cells: ['TT', 'Họ và tên', 'Ngày sinh', null, 'Ghi chú'], style: { font: { bold: true }, border: 'thin', wrap: true } },
        { cells: [null, null, 'Nam', 'Nữ', null], style: { font: { bold: true }, border: 'thin' } },
        ['I. KHỐI ĐẢNG'],
        {
          cells: [
            1,
            { value: encodeTcvn3(NAME), style: { font: { name: '.VnTime' } } },
            null,
            { value: { date: toIsoDate('1979-08-14') } },
            'ẩn',
          ],
          style: { border: 'thin' },
        },
        {
          cells: [
            2,
            {
              runs: [
                { text: encodeTcvn3('Đặng '), font: '.VnTime' },
                { text: 'Văn Lợi', font: null },
              ],
            },
            '12/2003',
          ],
          hidden: true,
        },
        ['Cộng', { formula: 'COUNTA(B6:B7)', value: 2 }],
      ],
    },
    { name: "Mã 'ẩn' 1", rows: [['x']], visibility: 'very-hidden' },
    { name: 'Phụ', rows: [['y']], visibility: 'hidden' },
  ],
}

const parts = async (bytes: Uint8Array) => {
  const zip = new Zip(bytes, DEFAULT_LIMITS)
  return new Map(
    await Promise.all(zip.names().map(async (name) => [name, new TextDecoder().decode(await zip.read(name))] as const)),
  )
}

describe('the list of an office', () => {
  test('comes back as it was meant', async () => {
    const { sheets } = await readWorkbook(await writeWorkbook(OFFICE))
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Danh sách', 'visible'],
      ["Mã 'ẩn' 1", 'very-hidden'],
      ['Phụ', 'hidden'],
    ])
    const list = sheets[0]!
    expect(list.rows.map((row) => row.number)).toEqual([1, 3, 4, 5, 6, 7, 8])
    expect(list.merges).toHaveLength(5)
    expect(list.cell('C3')!.merge).toEqual({ top: 3, left: 3, bottom: 3, right: 4 })
    expect(list.cell('A1')).toMatchObject({ font: 'Times New Roman', bold: true })
    const name = list.cell('B6')!
    expect([name.font, name.value, decodeCell(name.text, name.font).text]).toEqual(['.VnTime', 'NguyÔn ThÞ H\u00ADêng', NAME])
    expect(decodeRuns(list.cell('B7')!.runs!, list.cell('B7')!.font).text).toBe('Đặng Văn Lợi')
    expect(list.cell('D6')).toMatchObject({ value: { date: '1979-08-14' }, text: '14/08/1979', formula: false })
    expect(list.cell('B8')).toMatchObject({ value: 2, formula: true })
    expect(['E6', 'B7', 'B6'].map((address) => list.cell(address)!.hidden)).toEqual([true, true, false])
  })
  test('is set up for paper: landscape A4, header repeated, the sheet name in quotes', async () => {
    const written = await parts(await writeWorkbook(OFFICE))
    expect(written.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$3:$4</definedName>`,
    )
    const sheet = written.get('xl/worksheets/sheet1.xml')!
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/)
    expect(sheet).toContain('Trang &amp;P/&amp;N')
    expect(sheet).toMatch(/<row r="1" ht="24" customHeight/)
    // Every font is whole: Excel would take any size for one that names none.
    const fonts = written.get('xl/styles.xml')!.match(/<font>.*?<\/font>/g)!
    for (const font of fonts) expect(font).toMatch(/<sz val="\d+"\/>.*<name val="[^"]+"\/>/)
  })
})

describe('the same bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  test.each(['stored', 'deflate'] as const)('%s: today, in ten years, whatever was written between', async (packing) => {
    const hex = async (spec: WorkbookSpec) => Buffer.from(await writeWorkbook({ ...spec, packing })).toString('hex')
    const first = await hex(OFFICE)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2036-05-04T03:02:01Z') })
    expect(new Date().getUTCFullYear()).toBe(2036)
    await hex({ sheets: [{ name: 'Khác', rows: [[1]] }] })
    expect(await hex(OFFICE)).toBe(first)
    expect(await hex({ ...OFFICE, made: toIsoDate('2024-01-15') })).not.toBe(first)
    expect(await hex({ ...OFFICE, title: 'Khác' })).not.toBe(first)
  })
  test('stored and deflate hold the same parts', async () => {
    expect(await parts(await writeWorkbook(OFFICE))).toEqual(await parts(await writeWorkbook({ ...OFFICE, packing: 'deflate' })))
  })
})

test('what cannot be written is refused', async () => {
  const one = (cell: CellSpec | CellValue, dateSystem: '1900' | '1904' = '1900') =>
    writeWorkbook({ sheets: [{ name: 'A', rows: [[cell]] }], dateSystem })
  await expect(one({ date: toIsoDate('1899-12-31') })).rejects.toThrow(RangeError)
  await expect(one({ date: toIsoDate('1903-12-31') }, '1904')).rejects.toThrow(RangeError)
  await expect(writeWorkbook({ sheets: [{ name: 'A', rows: [], merges: ['A1:'] }] })).rejects.toThrow(RangeError)
  await expect(writeWorkbook({ sheets: [{ name: 'a/b', rows: [] }] })).rejects.toThrow()
})

// ------------------------------------------------------------------------------------------------- random workbooks

const FONTS = ['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman', 'Arial'] as const
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays(toIsoDate('1904-01-01'), n))
const anyText = fc.oneof(
  fc.constantFrom(
    ' đầu',
    'cuối ',
    'hai  cách',
    'H\u00ADêng',
    '_x0041_',
    '_x000d_',
    'a\nb',
    'a\r\nb',
    '\tx',
    '=1+1',
    '<b>&amp;</b>',
    '0801',
    '',
    '𝕏 ễ',
    'a\u0001b',
    '\u00A0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  anyDay.map((date) => ({ date })),
  fc.constant(null),
)
const anyCell: fc.Arbitrary<CellSpec> = fc.record(
  {
    value: anyValue,
    style: fc.record({ font: fc.record({ name: fc.constantFrom(...FONTS), bold: fc.boolean() }) }),
    runs: fc.option(
      fc.array(fc.record({ text: anyText, font: fc.constantFrom(...FONTS, null) }), { minLength: 1, maxLength: 3 }),
      { nil: undefined, freq: 5 },
    ),
  },
  { requiredKeys: ['value'] },
) as fc.Arbitrary<CellSpec>
const anySpec: fc.Arbitrary<WorkbookSpec> = fc.record({
  dateSystem: fc.constantFrom('1900', '1904'),
  packing: fc.constantFrom('stored', 'deflate'),
  sheets: fc
    .array(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((sheets) => sheets.map((rows, i) => ({ name: `Trang ${i}`, rows }))),
})
const ERRORS = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!)$/
// XML holds no lone halves of a pair and no U+FFFE, U+FFFF; they become U+FFFD, and nobody types them.
const holdable = (text: string) => text.isWellFormed() && !/[\uFFFE\uFFFF]/.test(text) && !ERRORS.test(text)
const everyCell = (spec: WorkbookSpec) =>
  spec.sheets.flatMap((sheet, s) =>
    sheet.rows.flatMap((row, r) => (row as CellSpec[]).map((cell, c) => ({ s, address: `${columnName(c + 1)}${r + 1}`, cell }))),
  )

/** What a cell says, in the form of its specification; undefined when it is blank. */
const meant = ({ value, runs }: CellSpec): CellValue | undefined => {
  const text = runs ? runs.map((run) => run.text).join('') : value
  return text === null || text === '' ? undefined : text
}

test('what is written is what is read, in random workbooks', async () => {
  await fc.assert(
    fc.asyncProperty(anySpec, async (spec) => {
      const cells = everyCell(spec)
      fc.pre(
        cells.every(({ cell }) =>
          [cell.value, ...(cell.runs ?? []).map((run) => run.text)].every((part) => typeof part !== 'string' || holdable(part)),
        ),
      )
      const { sheets } = await readWorkbook(await writeWorkbook(spec))
      let count = 0
      for (const { s, address, cell } of cells) {
        const read = sheets[s]!.cell(address)
        expect(read?.value).toEqual(meant(cell))
        if (read === undefined) continue
        count++
        expect(read.font).toBe(cell.style?.font?.name ?? 'Times New Roman')
        expect(read.bold).toBe(cell.style?.font?.bold ?? false)
        expect(read.runs?.map((run) => run.font) ?? null).toEqual(
          cell.runs?.filter((run) => run.text !== '').map((run) => run.font) ?? null,
        )
      }
      expect(sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((n, row) => n + row.cells.length, 0), 0)).toBe(count)
    }),
    { numRuns: 300, seed: 5712 },
  )
})

test('a second reader, hucre, sees the same values and fonts', async () => {
  const seen = { dates: 0, texts: 0, fonts: 0 }
  await fc.assert(
    fc.asyncProperty(anySpec, async (spec) => {
      const plain: WorkbookSpec = {
        ...spec,
        sheets: spec.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => (row as CellSpec[]).map(({ runs: _, ...cell }) => cell)),
        })),
      }
      fc.pre(everyCell(plain).every(({ cell }) => typeof cell.value !== 'string' || holdable(cell.value)))
      const bytes = await writeWorkbook(plain)
      const [ours, theirs] = [await readWorkbook(bytes), await readXlsx(bytes, { readStyles: true })]
      for (const [s, sheet] of ours.sheets.entries()) {
        const other = theirs.sheets[s]!
        for (const row of sheet.rows) {
          for (const cell of row.cells) {
            const theirValue = other.rows[row.number - 1]?.[cell.column - 1]
            const value = theirValue instanceof Date ? { date: theirValue.toISOString().slice(0, 10) as IsoDate } : theirValue
            expect(value).toEqual(cell.value)
            // They give no font for the first of the workbook.
            const font = other.cells?.get(`${row.number - 1},${cell.column - 1}`)?.style?.font?.name ?? theirs.defaultFont?.name
            expect(font).toBe(cell.font)
            if (typeof cell.value === 'object') seen.dates++
            if (typeof cell.value === 'string') seen.texts++
            if (cell.font !== 'Times New Roman') seen.fonts++
          }
        }
      }
    }),
    { numRuns: 150, seed: 1904 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
})
