import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parsePartialDate } from '../../src/kernel/dates.ts'
import { decodeCell } from '../../src/kernel/vietnamese/legacy.ts'
import { type CellRead, readWorkbook, type SheetRead, type WorkbookRead } from '../../src/platform/spreadsheets/index.ts'
import { SEED } from './can-duoc.ts'
import { DISCLAIMER, roman, typedDate } from './layout.ts'
import { chance } from './random.ts'
import { WORKBOOKS, writeWorkbooks } from './workbooks.ts'
import { buildWorld } from './world.ts'

const world = buildWorld()
const written = await writeWorkbooks(world)
const read = new Map<string, WorkbookRead>()
for (const [file, bytes] of written) read.set(file, await readWorkbook(bytes))
const sheet = (file: string, name: string): SheetRead => {
  const found = [...read].find(([key]) => key.startsWith(file))?.[1].sheets.find((s) => s.name === name)
  if (!found) throw new Error(`no sheet ${name} in ${file}`)
  return found
}

const said = (cell: CellRead | undefined): string => (cell ? decodeCell(cell.text, cell.font).text : '')

/** The list of a sheet: heads flattened to “A › B” through the merged cells, and the rows that are numbered or repeat a person. */
function list(of: SheetRead): { heads: string[]; rows: Map<string, CellRead>[]; sections: string[]; total: string } {
  const headAt = of.rows.findIndex((row) => said(row.cell(1)) === 'TT')
  const top = of.rows[headAt]!
  const two = of.mergeAt(top.number, 1) !== null
  const width = Math.max(...top.cells.map((c) => of.mergeAt(top.number, c.column)?.right ?? c.column))
  const heads = Array.from({ length: width }, (_, i) => {
    const merge = of.mergeAt(top.number, i + 1)
    const upper = said(top.cell(merge?.left ?? i + 1))
    const lower = two ? said(of.rows[headAt + 1]!.cell(i + 1)) : ''
    return lower ? `${upper} › ${lower}` : upper
  })
  const rest = of.rows.slice(headAt + (two ? 2 : 1))
  const isAcross = (n: number) => of.mergeAt(n, 1)?.right === width
  const end = rest.findIndex((row) => said(row.cell(1)).startsWith('Cộng: '))
  const body = rest.slice(0, end)
  return {
    heads,
    sections: body.filter((row) => isAcross(row.number)).map((row) => said(row.cell(1))),
    rows: body
      .filter((row) => !isAcross(row.number))
      .map((row) => new Map(row.cells.map((cell) => [heads[cell.column - 1]!, cell]))),
    total: said(rest[end]!.cell(1)),
  }
}
const at = (row: Map<string, CellRead>, head: string): string => said(row.get(head))

test('eleven workbooks, the same bytes each time, and those that are committed', async () => {
  expect([...written.keys()]).toEqual(Object.keys(WORKBOOKS))
  expect(written.size).toBe(11)
  const again = await writeWorkbooks(buildWorld())
  for (const [file, bytes] of written) {
    expect(Buffer.compare(again.get(file)!, bytes), file).toBe(0)
    expect(
      Buffer.compare(await readFile(new URL(`../can-duoc/${file}`, import.meta.url)), bytes),
      `${file}: run node examples/generator/write.ts`,
    ).toBe(0)
  }
  // planted: one word of one person
  const [key, person] = [...world.persons][0]!
  const other = await writeWorkbooks({ ...world, persons: new Map(world.persons).set(key, { ...person, religion: 'Khác' }) })
  expect([...written].filter(([file, bytes]) => Buffer.compare(other.get(file)!, bytes) !== 0).map(([file]) => file)).toEqual([
    '02-can-bo-huyen.xlsx',
  ])
})

describe('every sheet', () => {
  const sheets = [...read].flatMap(([file, workbook]) => workbook.sheets.map((s) => [file, s] as const))
  test('is of the contract', () => {
    expect(sheets.map(([file, s]) => `${file.slice(0, 2)} ${s.name}`)).toEqual([
      ...[
        '01 Địa bàn',
        '01 Tổ chức',
        '02 Trích ngang',
        '03 Trích ngang xã',
        '04 Xác định',
        '05 Đảng viên',
        '06 Cam kết',
        '07 Chương trình',
      ],
      ...[
        '07 BTV Huyện ủy',
        '07 Huyện ủy',
        '07 Cấp ủy cơ sở',
        '07 UBKT Huyện ủy',
        '08 Giám sát thường xuyên',
        '09 Khai báo',
        '09 Báo cáo',
      ],
      ...['10 Sắp xếp', '10 Tổ chức mới', '11 Chức danh'],
    ])
  })
  const frame = (texts: readonly string[]): string[] => [
    ...(texts.includes(DISCLAIMER) ? [] : ['it does not say that its people are invented']),
    ...(texts.some((t) => /^(HUYỆN ỦY CẦN ĐƯỚC|TỈNH ỦY TÂY NINH)$/.test(t)) ? [] : ['it has no letterhead']),
    ...(texts.some((t) => t.startsWith('Cộng: ')) ? [] : ['it has no total']),
    ...(texts.includes('NGƯỜI LẬP BIỂU') ? [] : ['nobody signs it']),
  ]
  test.each(sheets)('%s has letterhead, disclaimer, total and signatures', (_, s) => {
    const texts = s.rows.flatMap((row) => row.cells.map(said))
    expect(frame(texts)).toEqual([])
    for (const gone of [DISCLAIMER, 'NGƯỜI LẬP BIỂU']) expect(frame(texts.filter((t) => t !== gone))).toHaveLength(1)
  })

  const DATE_HEAD = /ngày|Nhiệm kỳ đến|Hạn hoàn thành|Năm sinh|Năm tốt nghiệp|kiểm tra (từ|đến)$/i
  const unreadable = (values: readonly CellRead['value'][]) =>
    values.filter((v) => v !== null && typeof v !== 'boolean' && !parsePartialDate(v).ok)
  test.each(sheets)('%s: every date can be read in one way', (_, s) => {
    const cells = list(s).rows.flatMap((row) =>
      [...row].filter(([head]) => DATE_HEAD.test(head) && head !== 'Nhắc nhở').map(([, cell]) => cell.value),
    )
    expect(unreadable(cells)).toEqual([])
  })
  test('a date with a short year, and a serial number without a format, would be seen', () => {
    expect(unreadable(['6/5/75', 29221, '31/02/1980', 'hết khóa'])).toHaveLength(4)
  })
})

describe('03, the roster of the communes', () => {
  const roster = list(sheet('03', 'Trích ngang xã'))
  test('has a header of two rows whose merged heads flatten', () => {
    expect(roster.heads).toEqual([
      ...[
        'TT',
        'Họ và tên',
        'Ngày tháng năm sinh › Nam',
        'Ngày tháng năm sinh › Nữ',
        'Số định danh',
        'Dân tộc',
        'Tôn giáo',
        'Quê quán',
      ],
      ...[
        'Ngày vào Đảng › Dự bị',
        'Ngày vào Đảng › Chính thức',
        'Trình độ › Chuyên môn',
        'Trình độ › Ngành',
        'Trình độ › Năm tốt nghiệp',
      ],
      ...[
        'Trình độ › LLCT',
        'Trình độ › QLNN',
        'Ngành phù hợp',
        'Chức danh',
        'Đơn vị công tác',
        'Từ ngày',
        'Quyết định số',
        'Nhiệm kỳ đến',
      ],
      ...['Giữ đến hết ngày', 'Ghi chú'],
    ])
  })
  test('has a section for each commune, then those who left and the part-time workers', () => {
    expect(roster.sections).toHaveLength(19)
    expect(roster.sections[0]).toBe('I. THỊ TRẤN CẦN ĐƯỚC')
    expect(roster.sections[16]).toBe('XVII. XÃ TÂN CHÁNH')
    expect(roster.total).toBe('Cộng: 357 người (không kể mục XVIII, XIX)')
  })
  test('names 357 different numbers in current seats, and sex by the column of the date', () => {
    const current = roster.rows.filter(
      (row) => at(row, 'Giữ đến hết ngày') === '' && at(row, 'Chức danh') !== 'Người hoạt động không chuyên trách',
    )
    expect(new Set(current.map((row) => at(row, 'Số định danh'))).size).toBe(357)
    for (const row of roster.rows) {
      const male = at(row, 'Số định danh')[3] === '0'
      expect(at(row, 'Ngày tháng năm sinh › Nam') !== '').toBe(male)
      expect(at(row, 'Ngày tháng năm sinh › Nữ') !== '').toBe(!male)
    }
  })
  test('holds the drawn person as drawn', () => {
    const rows = roster.rows.filter((row) => at(row, 'Họ và tên') === 'Trần Thị Kim Ngọc')
    const now = rows.find((row) => at(row, 'Chức danh') === 'Văn hóa – xã hội')!
    expect(at(now, 'Số định danh')).toMatch(/417$/)
    expect(parsePartialDate(now.get('Ngày tháng năm sinh › Nữ')!.value as string)).toEqual({
      ok: true,
      value: { y: 1979, m: 8, d: 14 },
    })
    expect(
      ['Trình độ › Chuyên môn', 'Trình độ › Ngành', 'Trình độ › Năm tốt nghiệp', 'Trình độ › LLCT', 'Ngành phù hợp'].map((h) =>
        at(now, h),
      ),
    ).toEqual(['Cao đẳng', 'Sư phạm', '2001', 'trung cấp', ''])
    expect(rows).toHaveLength(2)
  })
  test('mixes date cells with typed dates', () => {
    const values = roster.rows.flatMap((row) => row.get('Ngày vào Đảng › Chính thức')?.value ?? [])
    expect(values.some((v) => typeof v === 'object')).toBe(true)
    expect(values.some((v) => typeof v === 'string' && /^\d\/\d\/\d{4}$/.test(v))).toBe(true)
    expect(values.some((v) => typeof v === 'string' && /^\d+\/\d{4}$/.test(v))).toBe(true)
  })
})

describe('05, typed before Unicode', () => {
  const members = sheet('05', 'Đảng viên')
  test('every text is under a font of TCVN3, and reads back as the world has it', () => {
    const cells = members.rows.flatMap((row) => row.cells)
    expect(new Set(cells.map((c) => c.font))).toEqual(new Set(['.VnTime', '.VnTimeH']))
    const names = list(members).rows.map((row) => at(row, 'Họ và tên'))
    expect(names.toSorted()).toEqual(world.memberships.map((m) => world.persons.get(m.person)!.fullName).toSorted())
    expect(names).toHaveLength(901)
  })
  test('its bytes are not Unicode: undecoded it cannot be read', () => {
    const raw = list(members).rows.map((row) => row.get('Họ và tên')!.text)
    expect(raw.filter((name) => name.startsWith('NguyÔn')).length).toBeGreaterThan(100)
    expect(raw.some((name) => name.startsWith('Nguyễn'))).toBe(false)
  })
})

describe('11, the new communes', () => {
  const seats = list(sheet('11', 'Chức danh'))
  const here = seats.rows.filter((row) => at(row, 'Tổ chức').endsWith(' xã Rạch Kiến') && at(row, 'Giữ đến hết ngày') === '')
  test('xã Rạch Kiến is as drawn', () => {
    const shown = here.map((row) => [at(row, 'Chức danh'), at(row, 'Họ và tên'), at(row, 'Quyết định số')].join(' | '))
    expect(shown).toHaveLength(30)
    expect(shown).toEqual(
      expect.arrayContaining([
        'Bí thư | Đặng Thanh Bình | 12-QĐ/TU',
        'Phó Bí thư Thường trực | Nguyễn Thị Mỹ Hạnh | 12-QĐ/TU',
        'Phó Bí thư | Lê Hoàng Nam | 12-QĐ/TU',
        'Chủ nhiệm Ủy ban Kiểm tra | Trần Văn Út | 14-QĐ/TU',
        'Phó Chủ nhiệm Ủy ban Kiểm tra | khuyết | ',
        'Trưởng Ban Xây dựng Đảng | Phạm Thị Ngọc Dung | 03-QĐ/ĐU',
        'Chủ tịch HĐND | Đặng Thanh Bình | bầu, 01/NQ-HĐND',
        'Phó Chủ tịch HĐND | Huỳnh Thị Lệ Thu | bầu, 01/NQ-HĐND',
        'Chủ tịch UBND | Lê Hoàng Nam | bầu, 02/NQ-HĐND',
        'Phó Chủ tịch UBND | Võ Minh Trí | bầu, 02/NQ-HĐND',
        'Phó Chủ tịch UBND | Bùi Thị Cẩm Tú | 118-QĐ/TU',
        'Phụ trách Văn phòng | Đỗ Quốc Anh | 27/QĐ-UBND',
        'Chỉ huy trưởng Ban CHQS | khuyết | ',
      ]),
    )
    expect(here.filter((row) => at(row, 'Họ và tên') === 'khuyết')).toHaveLength(2)
  })
})

test('07 holds one row for each subject, engagements told apart by their number', () => {
  const names = ['BTV Huyện ủy', 'Huyện ủy', 'Cấp ủy cơ sở', 'UBKT Huyện ủy'] as const
  for (const name of names) {
    const { rows, total } = list(sheet('07', name))
    const here = world.subjects.filter((s) => s.sheet === name)
    expect(rows.map((row) => at(row, 'Cuộc số'))).toEqual(here.map((s) => s.no))
    expect(total).toBe(`Cộng: ${new Set(here.map((s) => s.no)).size} cuộc, ${here.length} lượt đối tượng`)
  }
})

test('dates are typed in every shape, each of which reads back', () => {
  const draw = chance(SEED, 'test/dates')
  for (const [known, value] of [
    ['1999-02-03', { y: 1999, m: 2, d: 3 }],
    ['1975-03', { y: 1975, m: 3 }],
    ['1980', { y: 1980 }],
  ] as const) {
    const shapes = Array.from({ length: 60 }, () => typedDate(draw, known)!)
    expect(new Set(shapes.map((s) => JSON.stringify(s))).size).toBeGreaterThan(1)
    for (const shape of shapes) expect(parsePartialDate(shape)).toEqual({ ok: true, value })
  }
  expect([1, 4, 9, 14, 19].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XIX'])
})
