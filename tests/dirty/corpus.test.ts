import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { corpus, countByTopic } from './corpus.ts'
import type { CaseFile } from './expectation.ts'
import { toTcvn3, toTcvn3Capitals, toVni, VIETNAMESE_LETTERS } from './legacy-fonts.ts'
import { columnNumber } from './workbook-writer.ts'

const text = (x: unknown) => String(x).replace(/\r\n?/g, '\n')
/** Where the raw text of an expectation does not lie in the file at the place it names, by a reader that is not ours. */
const misplaced = async (f: CaseFile): Promise<string[]> => {
  const book = await readXlsx(f.bytes())
  return f.expectation.rows.flatMap((r) =>
    r.cells
      .filter((c) => c.column !== '' && c.raw !== '')
      .filter((c) => {
        const got = book.sheets.find((s) => s.name === r.sheet)?.rows[r.row - 1]?.[columnNumber(c.column) - 1]
        return !(got instanceof Date) && text(got) !== text(c.raw)
      })
      .map((c) => `${f.name} ${r.sheet} ${c.column}${r.row}: ${c.raw}`),
  )
}
/** Files that the other reader cannot read, which is why they are here. */
const NOT_FOR_IT = new Set([
  ...['table-05-far-away-cell.xlsx', 'writer-07-backslashes.xlsx', 'writer-08-upper-case.xlsx', 'writer-12-utf16.xlsx'],
  'num-03-codes.xlsx',
])

describe('the corpus', () => {
  test('has 80 files and more, each with a name of its own and a line that says why', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(80)
    expect(new Set(corpus.map((f) => f.name)).size).toBe(corpus.length)
    expect(corpus.filter((f) => f.why.length < 10 || f.why.includes('\n')).map((f) => f.name)).toEqual([])
    expect(countByTopic().reduce((n, c) => n + c.cells, 0)).toBeGreaterThan(1500)
  })
  test('names every kind of dirt of the list', () => {
    const topics = countByTopic().map((c) => c.topic)
    for (const topic of [
      'headers',
      'merged',
      'totals',
      'dates',
      'serials',
      'numbers',
      'ticks',
      'TCVN3',
      'VNI',
      'unicode',
      'duplicates',
      'units',
      'hidden',
      'tables',
      'like-above',
      'csv',
      'hostile',
    ]) {
      expect(topics).toContain(topic)
    }
  })
  test('is of invented people: every number begins with 999 or with 099, which no province has', () => {
    const numbers = corpus.flatMap((f) => f.expectation.rows.flatMap((r) => r.cells.filter((c) => c.field === 'personalId')))
    const values = numbers.flatMap((c) => ('is' in c.expect ? c.expect.is.map(String) : []))
    expect(values.length).toBeGreaterThan(30)
    expect(values.filter((v) => !/^(999|099)\d{9}$/.test(v))).toEqual([])
  })
  test('is the same, byte for byte, when it is made again', () => {
    const hash = (f: CaseFile) => createHash('sha256').update(f.bytes()).digest('hex')
    const small = corpus.filter((f) => f.topic !== 'hostile')
    expect(small.map(hash)).toEqual(small.map(hash))
  })
  test('files that go together name each other', () => {
    for (const f of corpus) for (const other of f.with) expect(corpus.find((c) => c.name === other)?.with).toContain(f.name)
  })
  test('what an expectation quotes lies in the file, at that cell', async () => {
    const sound = corpus.filter((f) => f.topic !== 'hostile' && f.name.endsWith('.xlsx') && !NOT_FOR_IT.has(f.name))
    const wrong = (await Promise.all(sound.map(misplaced))).flat()
    expect(wrong).toEqual([])
  })
  test('an expectation one row off is seen', async () => {
    const [first] = corpus
    if (!first) throw new Error('the corpus is empty')
    const moved = { ...first.expectation, rows: first.expectation.rows.map((r) => ({ ...r, row: r.row + 1 })) }
    expect((await misplaced({ ...first, expectation: moved })).length).toBeGreaterThan(0)
  })
})

describe('the old fonts', () => {
  const small = VIETNAMESE_LETTERS.slice(0, 67)
  test('134 letters; no two have one code', () => {
    expect(VIETNAMESE_LETTERS).toHaveLength(134)
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(134)
    expect(new Set(small.map(toTcvn3)).size).toBe(67)
    expect(new Set(VIETNAMESE_LETTERS.map(toVni)).size).toBe(134)
  })
  test('samples as offices typed them', () => {
    expect(toTcvn3('ủy ban nhân dân')).toBe('ñy ban nh©n d©n')
    expect(toTcvn3('Đảng viên')).toBe('§¶ng viªn')
    expect(toTcvn3Capitals('HUYỆN')).toBe('huyÖn')
    expect(toTcvn3('ư')).toBe('\u00ad')
    expect(toVni('Cần Đước')).toBe('Caàn Ñöôùc')
    expect(toVni('Mỹ Lệ')).toBe('Myõ Leä')
    expect(toVni('Long Hựu')).toBe('Long Höïu')
    expect(() => toTcvn3('Ủ')).toThrow(/capital font/)
  })
})
