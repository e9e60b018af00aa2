import { Document, Packer, Paragraph } from 'docx'
import { layoutDocument } from 'docx/layout'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { layoutOn, partyLayouts } from '../../regulations/layouts.ts'
import type { Answer } from './contract.ts'
import { issuerOf, superiorOf } from './issuer.ts'
import { all, faults, formatOf, paragraphs, plain, tables, unzip } from './paper.fixture.ts'
import { type PaperOptions, type PaperRow, paperOf, writePaper } from './paper.ts'
import { dayOf, type PaperHead, placeAndDate, titleWidth } from './paper-head.ts'
import { withFixedTimes } from './paper-package.ts'
import { yearFigures } from './report.ts'

const answer = (a: Partial<Answer>): Answer => ({
  state: 'counted',
  value: null,
  numerator: null,
  denominator: null,
  percent: null,
  change: null,
  countingUnit: 'person',
  records: a.denominator ?? a.value ?? 0,
  partial: false,
  by: [],
  ...a,
})
const share = (percent: number, numerator: number, denominator: number, countingUnit = 'person') =>
  answer({ value: percent, percent, numerator, denominator, countingUnit })
const count = (value: number, countingUnit: string) => answer({ value, countingUnit })

/** The year of the district the product was described from. */
const seed: Record<(typeof yearFigures)[number], Answer> = {
  'district-heads-deputies-qualified': share(100, 94, 94),
  'commune-key-cadres-degree': share(100, 102, 102),
  'commune-key-cadres-theory': share(100, 102, 102),
  'commune-staff-degree': share(98.6, 352, 357),
  'dual-head-units': count(5, 'unit'),
  'non-local-secretaries': share(70.6, 12, 17, 'unit'),
  'non-local-chairs': share(64.7, 11, 17, 'unit'),
  'standing-committee-inspection-topics': count(1, 'topic'),
  'standing-committee-inspected-organizations': count(3, 'organization'),
  'standing-committee-inspected-heads': count(3, 'person'),
  'grassroots-inspected-members': count(23, 'person'),
  'grassroots-inspected-cells': count(23, 'organization'),
  'grassroots-inspections-violations': count(0, 'turn'),
  'committee-supervised-organization-turns': count(207, 'turn'),
  'commission-supervised-organizations': count(5, 'organization'),
  'commission-supervised-members': count(7, 'person'),
  'grassroots-regularly-supervised-members': count(76, 'person'),
  'grassroots-regularly-supervised-cells': count(48, 'organization'),
  'organizations-disciplined': count(0, 'organization'),
  'denunciations-against-members': count(0, 'petition'),
  'denunciations-against-organizations': count(0, 'petition'),
  'discipline-complaints': count(0, 'petition'),
  'members-disciplined': answer({ state: 'notReported' }),
}
const rows: PaperRow[] = yearFigures.map((key) => ({ key, answer: seed[key] }))
const changed = (key: string, a: Answer) => rows.map((r) => (r.key === key ? { key, answer: a } : r))
const head: PaperHead = {
  unit: 'can-duoc',
  unitName: 'huyện Cần Đước',
  unitLevel: 'district',
  superior: 'tỉnh Long An',
  year: 2023,
  cadresOn: '2024-02-22',
  period: { from: '2023-01-01', to: '2024-01-01' },
  words: { cadres: 'Lời thứ nhất của người viết.\n\nLời thứ hai.' },
}

const bytesOf = async (h: PaperHead = head, r: readonly PaperRow[] = rows, lang: 'vi' | 'en' = 'vi', o: PaperOptions = {}) =>
  Buffer.from((await writePaper(h, r, lang, o)).base64, 'base64')
const partsOf = async (...a: Parameters<typeof bytesOf>) => unzip(await bytesOf(...a))
const bodyOf = async (...a: Parameters<typeof bytesOf>) => (await partsOf(...a)).get('word/document.xml')!

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the layout of a Party paper', () => {
  test('both editions have no fault', async () => {
    expect(faults(await partsOf())).toEqual([])
    expect(faults(await partsOf(head, rows, 'en'))).toEqual([])
  })

  test('planted: each fault is found', async () => {
    const good = await partsOf()
    const plant = (path: string, from: string | RegExp, to: string) => {
      const xml = good.get(path)!
      const bad = xml.replace(from, to)
      expect(bad).not.toBe(xml)
      return faults(new Map(good).set(path, bad))
    }
    const doc = 'word/document.xml'
    expect(plant(doc, '>BÁO CÁO<', '>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<')).toHaveLength(1)
    expect(plant(doc, '>ĐẢNG CỘNG SẢN VIỆT NAM<', '>HUYỆN ỦY<')).toHaveLength(1)
    expect(plant(doc, '>Số …-BC/HU<', '>Số: …-BC/HU<')).toHaveLength(1)
    expect(plant('word/styles.xml', 'w:ascii="Times New Roman"', 'w:ascii="Arial"')).toHaveLength(2)
    expect(plant(doc, 'w:left="1701"', 'w:left="1984"')).toHaveLength(1)
    expect(plant(doc, 'w:w="11906"', 'w:w="12240"')).toHaveLength(1)
    expect(plant(doc, '<w:titlePg/>', '')).toHaveLength(1)
    expect(plant(doc, '>- Lưu.<', '>- …;<')).toHaveLength(1)
    expect(plant(doc, '</w:tbl>', '')).not.toHaveLength(0)
    expect(plant(doc, 'w:lineRule="exact"', 'w:lineRule="exactly"')).toHaveLength(1)
  })

  test('the head: who above, who issues, asterisk and number left; title, place and day right', async () => {
    const xml = await bodyOf()
    expect(tables(xml)[0]).toEqual([
      [
        ['ĐẢNG BỘ TỈNH LONG AN', 'HUYỆN ỦY CẦN ĐƯỚC', '*'],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', ''],
      ],
      [['Số …-BC/HU'], ['Cần Đước, ngày 22 tháng 02 năm 2024']],
    ])
    expect(formatOf(xml, 'ĐẢNG BỘ TỈNH LONG AN')).toEqual({ size: 14, bold: false, italics: false })
    expect(formatOf(xml, 'HUYỆN ỦY CẦN ĐƯỚC')).toEqual({ size: 14, bold: true, italics: false })
    expect(formatOf(xml, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toEqual({ size: 15, bold: true, italics: false })
    expect(formatOf(xml, 'Cần Đước, ngày 22 tháng 02 năm 2024')).toEqual({ size: 14, bold: false, italics: true })
    expect(formatOf(xml, 'BÁO CÁO')).toEqual({ size: 16, bold: true, italics: false })
    expect(formatOf(xml, 'Công tác cán bộ và công tác kiểm tra, giám sát năm 2023')).toEqual({
      size: 14,
      bold: true,
      italics: false,
    })
  })

  test('without a superior its line is left out', async () => {
    const { superior: _, ...alone } = head
    expect(tables(await bodyOf(alone))[0]![0]![0]).toEqual(['HUYỆN ỦY CẦN ĐƯỚC', '*'])
  })

  test.each(['ĐẢNG CỘNG SẢN VIỆT NAM', 'COMMUNIST PARTY OF VIETNAM'])('the line under %s is as long as it', async (title) => {
    const run = { font: 'Times New Roman', size: 30, bold: true }
    const measured = layoutDocument(
      new Document({ styles: { default: { document: { run } } }, sections: [{ children: [new Paragraph(title)] }] }),
    ).pages[0]!.body[0]!
    if (measured.type !== 'paragraph') throw new Error('a paragraph was laid out as a table')
    expect(titleWidth(title, 15)).toBeCloseTo(measured.lines[0]!.textWidth * 0.75, 1)
    const xml = await bodyOf(head, rows, title.startsWith('C') ? 'en' : 'vi')
    const cell = all(xml, 'w:tc')[1]!
    const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)![1])
    const [, left, right] = /<w:pBdr><w:top .*?<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(cell)!
    expect(Math.abs((width - Number(left) - Number(right)) / 20 - titleWidth(title, 15))).toBeLessThan(0.2)
  })

  test('the signature is right, recipients are left and smaller, and neither stands alone on a page', async () => {
    const xml = await bodyOf()
    const [left, right] = tables(xml).at(-1)![0]!
    expect(right![0]).toBe('T/M BAN THƯỜNG VỤ')
    expect(left).toEqual(['Nơi nhận:', '- …;', '- Lưu.'])
    expect(formatOf(xml, '- Lưu.').size).toBeLessThan(formatOf(xml, 'T/M BAN THƯỜNG VỤ').size)
    const pages = new Set<number>()
    for (let lines = 0; lines < 45; lines += 2) {
      const words = { inspection: Array.from({ length: lines }, () => 'Thêm một dòng.').join('\n') }
      const laid = layoutDocument(paperOf({ ...head, words }, rows, 'vi'))
      expect(laid.stoppedAt).toBeUndefined()
      const last = laid.pages.at(-1)!
      const tablesHere = last.body.filter((b) => b.type === 'table')
      expect([lines, tablesHere.length]).toEqual([lines, 2])
      expect(tablesHere[0]!.rows.length).toBeGreaterThanOrEqual(2)
      expect(laid.pages.map((p) => p.header)).toEqual(laid.pages.map((_, i) => (i === 0 ? 'first' : 'default')))
      pages.add(laid.pages.length)
    }
    expect(pages.size).toBeGreaterThan(1) // the growing text did push the end over a page
  })

  test('margins are a setting', async () => {
    const layout = { ...partyLayouts[0], margins: { top: 25, bottom: 25, left: 35, right: 15 } }
    const found = faults(await partsOf(head, rows, 'vi', { layout }))
    expect(found).toEqual(['the margin top is 1417', 'the margin bottom is 1417', 'the margin left is 1984'])
  })
})

describe('the figures', () => {
  test('every figure stands in the table with its name, value, share, unit and records', async () => {
    const table = tables(await bodyOf(head, rows, 'vi', { nameOf: (key) => `tên ${key}` }))[1]!.map((r) => r.map((c) => c[0]!))
    expect(table[0]).toEqual(['Chỉ số', 'Giá trị', 'Đạt/tổng', 'Đơn vị đếm', 'Số hồ sơ'])
    expect(table).toHaveLength(1 + yearFigures.length)
    expect(table.slice(1).map((r) => r[0])).toEqual(yearFigures.map((key) => `tên ${key}`))
    const row = (key: string) => table.find((r) => r[0] === `tên ${key}`)!.slice(1)
    expect(row('commune-staff-degree')).toEqual(['98,6\u00a0%', '352/357', 'người', '357'])
    expect(row('non-local-chairs')).toEqual(['64,7\u00a0%', '11/17', 'đơn vị', '17'])
    expect(row('committee-supervised-organization-turns')).toEqual(['207', '', 'lượt', '207'])
    expect(row('discipline-complaints')).toEqual(['0', '', 'đơn', '0'])
    expect(row('members-disciplined')).toEqual(['chưa báo cáo', '', 'người', '0'])
  })

  test('the prose says the year as the district did', async () => {
    const text = paragraphs(await bodyOf())
    const with_ = (part: string) => expect(text.filter((p) => p.includes(part))).toHaveLength(1)
    with_('có 98,6\u00a0% (352/357) đạt chuẩn về chuyên môn; còn 5 người chưa đạt.')
    with_('đối với 12/17 xã, thị trấn; chủ tịch UBND xã không phải là người địa phương đối với 11/17 xã, thị trấn.')
    with_('kiểm tra 23 đảng viên, 23 chi bộ trực thuộc, chưa phát hiện sai phạm.')
    with_('giám sát 207 lượt tổ chức đảng')
    with_('Số đảng viên bị thi hành kỷ luật: chưa báo cáo.')
  })

  test.each(yearFigures)('%s stands in the prose: another value, another sentence', async (key) => {
    const a = seed[key]
    const other =
      a.denominator === null
        ? answer({ ...a, state: 'counted', value: 4321, records: 4321 })
        : share(76.1, 4321, 5678, a.countingUnit)
    const said = (xml: string) => paragraphs(xml.slice(0, xml.indexOf('>Số liệu và nguồn<'))).join('\n')
    const now = said(await bodyOf(head, changed(key, other)))
    expect(now).not.toBe(said(await bodyOf()))
    expect(now).toContain('4.321')
  })

  test.each(yearFigures)('planted: without %s no paper is written', async (key) => {
    await expect(
      writePaper(
        head,
        rows.filter((r) => r.key !== key),
        'vi',
      ),
    ).rejects.toThrow(key)
  })

  test('a locked figure says nothing, one in part says so, a unit without a word is refused', async () => {
    const locked = answer({ state: 'locked', countingUnit: 'turn' })
    const table = tables(await bodyOf(head, changed('dual-head-units', locked)))[1]!.map((r) => r.map((c) => c[0]))
    expect(table.find((r) => r[0] === 'dual-head-units')).toEqual(['dual-head-units', '–', '', 'lượt', '–'])
    const whole = await bodyOf()
    const part = await bodyOf(head, changed('dual-head-units', answer({ value: 5, countingUnit: 'unit', partial: true })))
    expect(paragraphs(part)).toContain('5 *')
    const note = '* Còn hồ sơ ngoài quyền của người xuất chưa tính vào.'
    expect([paragraphs(part).includes(note), paragraphs(whole).includes(note)]).toEqual([true, false])
    await expect(writePaper(head, changed('dual-head-units', count(5, 'toString')), 'vi')).rejects.toThrow('toString')
  })

  test('dates of the figures, and whether they are closed', async () => {
    const dates = 'Số liệu cán bộ tại ngày 22/02/2024; kiểm tra, giám sát từ 01/01/2023 đến 31/12/2023.'
    expect(paragraphs(await bodyOf())).toEqual(
      expect.arrayContaining([dates, 'Số liệu chưa chốt, tính trong phạm vi quyền của người xuất.']),
    )
    const kept = paragraphs(await bodyOf(head, rows, 'vi', { snapshot: { number: 2, hash: 'ab12' } }))
    expect(kept).toEqual(expect.arrayContaining([dates, 'Theo bản chốt số 2, SHA-256 ab12.']))
    expect(kept.some((p) => p.includes('chưa chốt'))).toBe(false)
  })
})

describe('the author’s words', () => {
  test('follow their section', async () => {
    const text = paragraphs(await bodyOf())
    const at = text.indexOf('Lời thứ nhất của người viết.')
    expect(text.slice(at, at + 3)).toEqual(['Lời thứ nhất của người viết.', 'Lời thứ hai.', 'II. Kiểm tra, giám sát'])
  })

  test('of a section the report no longer has are not lost', async () => {
    const text = paragraphs(await bodyOf({ ...head, words: { closing: 'Lời cuối.' } }))
    expect(text.indexOf('Lời cuối.')).toBe(text.indexOf('Số liệu và nguồn') - 1)
  })

  test('may hold what XML cannot', async () => {
    const nasty = 'Điều <1> & "2"\u000bsau dấu xuống dòng của Word\u0000\ud800 \u0110o\u031b\u0323i'
    const parts = await partsOf({ ...head, words: { cadres: nasty } })
    expect(faults(parts)).toEqual([])
    const xml = parts.get('word/document.xml')!
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must be gone
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b]/)
    expect(paragraphs(xml)).toEqual(expect.arrayContaining(['Điều <1> & "2"', 'sau dấu xuống dòng của Word \ufffd Đợi']))
  })
})

describe('the same input gives the same bytes', () => {
  test('whatever the clock and the dice say', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2024-03-01T08:00:00Z'))
    const first = await bytesOf()
    vi.setSystemTime(new Date('2031-11-30T23:59:58Z'))
    vi.spyOn(Math, 'random').mockReturnValue(0.25)
    expect((await bytesOf()).equals(first)).toBe(true)
    // planted: another figure, other bytes
    expect((await bytesOf(head, changed('dual-head-units', count(6, 'unit')))).equals(first)).toBe(false)
    expect(unzip(first).get('docProps/core.xml')).toContain('>2024-02-22T00:00:00Z</dcterms:modified>')
    expect(first.includes(Buffer.from('2031'))).toBe(false)
  })

  test('planted: the library alone writes the hour into the zip', async () => {
    const make = async (time: string) => {
      vi.setSystemTime(new Date(time))
      const core = { path: 'docProps/core.xml', data: '<x/>' }
      return Packer.toBuffer(new Document({ sections: [{ children: [] }] }), undefined, [core])
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    const [a, b] = [await make('2024-03-01T08:00:00Z'), await make('2025-03-01T08:00:00Z')]
    expect(a.equals(b)).toBe(false)
    expect(withFixedTimes(a).equals(withFixedTimes(b))).toBe(true)
    expect(() => withFixedTimes(Buffer.from('no zip, but long enough to be looked at'))).toThrow('zip')
  })
})

describe('the English edition', () => {
  test('has the same figures in English words', async () => {
    const { fileName } = await writePaper(head, rows, 'en')
    expect(fileName).toBe('yearly-report-2023-can-duoc.docx')
    expect((await writePaper(head, rows, 'vi')).fileName).toBe('bao-cao-nam-2023-can-duoc.docx')
    const xml = await bodyOf({ ...head, words: {} }, rows, 'en')
    expect(tables(xml)[0]).toEqual([
      [
        ['LONG AN PROVINCIAL PARTY ORGANIZATION', 'CẦN ĐƯỚC DISTRICT PARTY COMMITTEE', '*'],
        ['COMMUNIST PARTY OF VIETNAM', ''],
      ],
      [['No. …-BC/HU'], ['Cần Đước, 22 February 2024']],
    ])
    const table = tables(xml)[1]!.map((r) => r.map((c) => c[0]))
    expect(table[4]!.slice(1)).toEqual(['98.6%', '352/357', 'people', '357'])
    expect(plain(xml)).not.toMatch(/BÁO CÁO|Nơi nhận|T\/M|người/)
  })
})

describe('who, where, when', () => {
  test.each([
    ['2024-02-05', 'Cần Đước, ngày 05 tháng 02 năm 2024'],
    ['2024-01-31', 'Cần Đước, ngày 31 tháng 01 năm 2024'],
    ['2024-03-09', 'Cần Đước, ngày 09 tháng 3 năm 2024'],
    ['2023-12-15', 'Cần Đước, ngày 15 tháng 12 năm 2023'],
  ])('%s', (day, text) => expect(placeAndDate('Cần Đước', day, 'vi')).toBe(text))

  test('a paper is dated no earlier than its figures', () => {
    expect(dayOf(head)).toBe('2024-02-22')
    expect(dayOf({ cadresOn: '2023-06-30', period: head.period })).toBe('2023-12-31')
  })

  test.each([
    ['huyện Cần Đước', 'Huyện ủy Cần Đước', 'Cần Đước', 'HU'],
    ['Huyện ủy Cần Đước', 'Huyện ủy Cần Đước', 'Cần Đước', 'HU'],
    ['tỉnh Tây Ninh', 'Tỉnh ủy Tây Ninh', 'Tây Ninh', 'TU'],
    ['xã Long Cang', 'Đảng ủy xã Long Cang', 'Long Cang', 'ĐU'],
    ['thị trấn Cần Đước', 'Đảng ủy thị trấn Cần Đước', 'Cần Đước', 'ĐU'],
    ['Phường 1', 'Đảng ủy phường 1', 'Phường 1', 'ĐU'],
    ['thị xã Kiến Tường', 'Thị ủy Kiến Tường', 'Kiến Tường', '…'],
    ['Đảng bộ Khối', 'Đảng bộ Khối', 'Đảng bộ Khối', '…'],
  ])('%s issues as %s', (name, body, place, code) => expect(issuerOf(name, 'vi')).toEqual({ body, place, code }))

  test('a superior body keeps its own name', () => {
    expect(superiorOf('Tỉnh ủy Long An', 'vi')).toBe('Tỉnh ủy Long An')
    expect(superiorOf('huyện Cần Đước', 'vi')).toBe('Đảng bộ huyện Cần Đước')
  })

  test('the layout of the day; layouts follow each other without a gap', () => {
    expect(layoutOn('2024-02-22').key).toBe('party-2018')
    expect(layoutOn('2026-05-26').key).toBe('party-2018')
    expect(layoutOn('2026-05-27').key).toBe('party-2026')
    expect(layoutOn('2016-01-01').key).toBe('party-2018')
    partyLayouts.forEach((l, i) => {
      expect(l.validTo).toBe(partyLayouts[i + 1]?.validFrom ?? 'infinity')
    })
  })
})
