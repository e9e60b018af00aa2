import { describe, expect, test } from 'vitest'
import { corpus } from './corpus.ts'
import { asked, type CaseFile, type Expect, nothing, on, oneOf, type Value } from './expectation.ts'
import { type Answer, addUp, judge, type Kind, meetsGoal, same } from './judge.ts'
import { day, file, is, section, sheet, text, total, typed } from './sheet.ts'

type Row = Record<string, unknown> & { sheet: string; row: number }
const inAnswer = (v: Value): unknown =>
  typeof v === 'object' && 'names' in v ? { name: v.names[0], which: v.which, ...(v.code ? { code: v.code } : {}) } : v
const read = (e: Expect): unknown => ('is' in e && e.is[0] !== undefined ? inAnswer(e.is[0]) : undefined)

/** What an importer says that reads as the corpus means it. */
const perfect = (f: CaseFile): { rows: Row[]; flags: Answer['flags'][number][] } & Omit<Answer, 'rows' | 'flags'> => {
  const e = f.expectation
  const outcome = e.outcome[0] ?? 'staged'
  const staged = outcome === 'staged'
  return {
    file: f.name,
    outcome,
    message: staged
      ? null
      : 'Không đọc được tệp này: hỏng, quá lớn, có mật khẩu, bảo vệ, thực thể hoặc không phải xlsx; thiếu cột, trống.',
    rows: staged
      ? e.rows.map((r) => ({ sheet: r.sheet, row: r.row, ...Object.fromEntries(r.cells.map((c) => [c.field, read(c.expect)])) }))
      : [],
    flags: staged
      ? e.rows.flatMap((r) =>
          r.cells.flatMap((c) =>
            'flag' in c.expect ? [{ sheet: r.sheet, row: r.row, column: c.column, message: 'Xin xem lại ô này' }] : [],
          ),
        )
      : [],
    skipped: e.skips.map((s) => ({ sheet: s.sheet, row: s.row, why: 'dòng cộng' })),
    proposals: e.proposals,
  }
}

const example = file('example')('example.xlsx', 'one of each', [
  sheet(
    'DS',
    ['TT', 'Họ và tên | fullName', 'Ngày sinh | birth', 'Số định danh | personalId', 'Đơn vị | unit', 'Ghi chú | note'],
    [
      section('I', 'KHỐI ĐẢNG'),
      [
        1,
        'Trần Thị Na',
        day(1975, 5, 6),
        text('999175000001'),
        is('xã Mỹ Lệ', { names: ['xã Mỹ Lệ'], which: 'old', code: '28135' }),
        is('', nothing),
      ],
      [2, 'Phan Văn Lộc', typed('3/1975', on(1975, 3)), text('999075000002'), is('', nothing), 'x'],
      [3, 'Hà Công Thạch', typed('31/02/1980', asked), text('999080000003'), is('', nothing), ''],
      total('', 'Cộng: 3'),
    ],
  ),
])
const answer = () => perfect(example)
const rowAt = (a: ReturnType<typeof answer>, row: number): Row => {
  const found = a.rows.find((r) => r.row === row)
  if (!found) throw new Error(`no row ${row}`)
  return found
}
const kinds = (a: Answer, f: CaseFile = example): Kind[] =>
  judge(f.expectation, a)
    .verdicts.map((v) => v.kind)
    .filter((k) => k !== 'right')

describe('a perfect answer', () => {
  test('has every cell right and meets the goal', () => {
    const judged = judge(example.expectation, answer())
    expect(judged.verdicts.filter((v) => v.kind !== 'right')).toEqual([])
    expect(judged.sums.cells).toBe(14)
    expect(meetsGoal(judged.sums)).toBe(true)
  })
  test('for every file of the corpus: no expectation contradicts itself', () => {
    const faults = corpus.flatMap((f) =>
      judge(f.expectation, perfect(f))
        .verdicts.filter((v) => v.kind !== 'right')
        .map((v) => [f.name, v]),
    )
    expect(faults).toEqual([])
  })
})

describe('planted faults', () => {
  const faults: readonly [string, (a: ReturnType<typeof answer>) => void, readonly Kind[]][] = [
    [
      'a wrong name',
      (a) => {
        rowAt(a, 3).fullName = 'Trần Thị Nà'
      },
      ['silently-wrong'],
    ],
    [
      'a name in decomposed letters',
      (a) => {
        rowAt(a, 3).fullName = 'Trần Thị Na'.normalize('NFD')
      },
      ['silently-wrong'],
    ],
    [
      'day and month changed over',
      (a) => {
        rowAt(a, 3).birth = { y: 1975, m: 6, d: 5 }
      },
      ['silently-wrong'],
    ],
    [
      'a day off by one',
      (a) => {
        rowAt(a, 3).birth = { y: 1975, m: 5, d: 5 }
      },
      ['silently-wrong'],
    ],
    [
      'a day made up where only the month is known',
      (a) => {
        rowAt(a, 4).birth = { y: 1975, m: 3, d: 1 }
      },
      ['silently-wrong'],
    ],
    [
      'a month lost',
      (a) => {
        rowAt(a, 4).birth = { y: 1975 }
      },
      ['silently-wrong'],
    ],
    ['a cell lost', (a) => void delete rowAt(a, 4).personalId, ['silently-wrong']],
    [
      'a number in place of a code',
      (a) => {
        rowAt(a, 4).personalId = 999075000002
      },
      ['silently-wrong'],
    ],
    [
      'the new unit in place of the old',
      (a) => {
        rowAt(a, 3).unit = { name: 'xã Mỹ Lệ', which: 'new', code: '28132' }
      },
      ['silently-wrong'],
    ],
    [
      'the right name under another code',
      (a) => {
        rowAt(a, 3).unit = { name: 'xã Mỹ Lệ', which: 'old', code: '28132' }
      },
      ['silently-wrong'],
    ],
    [
      'something read where there is nothing',
      (a) => {
        rowAt(a, 3).note = 'x'
      },
      ['silently-wrong'],
    ],
    [
      'an impossible day, moved and not flagged',
      (a) => {
        rowAt(a, 5).birth = { y: 1980, m: 3, d: 2 }
        a.flags = []
      },
      ['silently-wrong'],
    ],
    [
      'a flag on the cell beside',
      (a) => {
        a.flags = a.flags.map((f) => ({ ...f, column: 'B' }))
      },
      ['silently-wrong'],
    ],
    [
      'a flag on the row below',
      (a) => {
        a.flags = a.flags.map((f) => ({ ...f, row: 6 }))
      },
      ['silently-wrong'],
    ],
    ['a total imported', (a) => void a.rows.push({ sheet: 'DS', row: 6, fullName: 'Cộng: 3' }), ['extra-row']],
    ['a section imported', (a) => void a.rows.push({ sheet: 'DS', row: 2, fullName: 'KHỐI ĐẢNG' }), ['extra-row']],
    [
      'a total not mentioned',
      (a) => {
        a.skipped = []
      },
      ['unsaid-skip'],
    ],
    [
      'a person left out',
      (a) => {
        a.rows = a.rows.filter((r) => r.row !== 4)
      },
      ['missing-row', 'missing-row', 'missing-row', 'missing-row', 'missing-row'],
    ],
    [
      'every row one further down',
      (a) => {
        a.rows = a.rows.map((r) => ({ ...r, row: r.row + 1 }))
      },
      [...Array<Kind>(5).fill('missing-row'), 'extra-row'],
    ],
    [
      'refused',
      (a) => {
        a.outcome = 'refused'
        a.rows = []
      },
      ['wrong-outcome', ...Array<Kind>(14).fill('missing-row')],
    ],
  ]
  test.each(faults)('%s', (_name, plant, expected) => {
    const a = answer()
    plant(a)
    const got = kinds(a)
    for (const kind of new Set(expected)) expect([kind, got.filter((k) => k === kind).length > 0]).toEqual([kind, true])
    expect(meetsGoal(judge(example.expectation, a).sums) && !expected.includes('unsaid-skip')).toBe(false)
  })

  test('a wrong cell that is flagged is flagged, by letter, number, field or heading', () => {
    for (const column of ['B', 2, 'fullName', 'Họ và tên', 'Lý lịch › Họ và tên']) {
      const a = answer()
      rowAt(a, 3).fullName = 'Trần Thị N?'
      a.flags.push({ sheet: 'DS', row: 3, column, message: 'Không đọc được một chữ' })
      expect(kinds(a)).toEqual(['flagged'])
    }
  })

  test('a pair not proposed, a pair made of two people, a pair with somebody already known', () => {
    const f = corpus.find((c) => c.name === 'twice-01-same-number.xlsx')
    if (!f) throw new Error('the file is gone')
    expect(kinds({ ...perfect(f), proposals: [] }, f)).toEqual(['missing-proposal'])
    const place = (row: number) => ({ file: f.name, sheet: 'DS', row })
    expect(kinds({ ...perfect(f), proposals: [{ a: place(4), b: place(2) }] }, f)).toEqual([])
    expect(kinds({ ...perfect(f), proposals: [...f.expectation.proposals, { a: place(2), b: place(3) }] }, f)).toEqual([
      'extra-proposal',
    ])
    expect(kinds({ ...perfect(f), proposals: [...f.expectation.proposals, { a: place(2), b: {} }] }, f)).toEqual([])
  })
})

test('a question asked of a whole column is asked of each cell; of a whole sheet it is of none', () => {
  const a = answer()
  rowAt(a, 3).fullName = 'TrÇn ThÞ Na'
  const ask = (column: string | null): Answer => ({
    ...a,
    flags: [...a.flags, { sheet: 'DS', row: null, column, message: 'Cột này gõ bằng TCVN3?' }],
  })
  expect(kinds(ask('B'))).toEqual(['flagged'])
  expect(kinds(ask('C'))).toEqual(['silently-wrong'])
  expect(kinds(ask(null))).toEqual(['silently-wrong'])
})

test('a namesake’s code is wrong though the name is right', () => {
  const unit = { names: ['xã Phước Đông'], which: null, notCode: '28150' }
  expect(same(unit, { name: 'xã Phước Đông', which: 'old', code: '25657' })).toBe(true)
  expect(same(unit, { name: 'xã Phước Đông', which: 'old', code: '28150' })).toBe(false)
  expect(same(unit, 'xã Phước Đông')).toBe(true)
})

describe('hostile files', () => {
  const bombs = corpus.filter((f) => f.name === 'hostile-01-zip-bomb.xlsx')
  const refusal = (message: string | null): Answer => ({
    file: 'x',
    outcome: 'refused',
    message,
    rows: [],
    flags: [],
    skipped: [],
    proposals: [],
  })
  const judged = (a: Answer) => bombs.flatMap((f) => judge(f.expectation, a).verdicts.map((v) => v.kind))
  test('a clear sentence is enough', () => {
    expect(judged(refusal('Tệp này giải nén ra quá lớn, có thể là tệp phá hoại; xin kiểm tra lại nơi gửi.'))).toEqual([])
  })
  test.each([
    null,
    '',
    'Lỗi',
    'Error: Z_DATA_ERROR at inflate (quá lớn, không đọc được)',
    'The file is far too large to be read',
    'Có lỗi xảy ra, xin thử lại sau ít phút',
  ])('“%s” is no clear sentence', (message) => expect(judged(refusal(message))).toEqual(['unclear-message']))
  test('read all the same', () => {
    expect(judged({ ...refusal(null), outcome: 'staged' })).toEqual(['wrong-outcome'])
    expect(judged({ ...refusal(null), outcome: 'staged', rows: [{ sheet: 'DS', row: 2, fullName: 'x' }] })).toEqual([
      'wrong-outcome',
      'extra-row',
    ])
  })
})

describe('a kind that is not read yet', () => {
  const f = corpus.find((c) => c.name === 'petition-01.xlsx')
  if (!f) throw new Error('the file is gone')
  const nothingRead: Answer = { file: f.name, outcome: 'empty', message: null, rows: [], flags: [], skipped: [], proposals: [] }
  test('said so: counted apart, and no fault', () => {
    const said = judge(f.expectation, { ...nothingRead, message: 'Chưa đọc được sổ đơn: loại danh sách này chưa nhập được.' })
    expect(new Set(said.verdicts.map((v) => v.kind))).toEqual(new Set(['unread']))
    expect(said.sums.cells).toBe(0)
    const whole = [{ sheet: 'Sổ đơn', row: null, why: 'chưa đọc loại này' }]
    expect(new Set(kinds({ ...nothingRead, outcome: 'staged', skipped: whole }, f))).toEqual(new Set(['unread']))
    const totalOnly = [{ sheet: 'Sổ đơn', row: 5, why: 'dòng cộng' }]
    expect(new Set(kinds({ ...nothingRead, outcome: 'staged', skipped: totalOnly }, f))).toEqual(new Set(['missing-row']))
  })
  test('not a word: the rows are missing', () => {
    expect(new Set(kinds(nothingRead, f))).toEqual(new Set(['wrong-outcome', 'missing-row', 'unsaid-skip']))
  })
})

test('two values are the same only as far as they go', () => {
  expect(same(on(1975), { y: 1975 })).toBe(true)
  expect(same(on(1975), { y: 1975, m: null, d: null, raw: '1975' })).toBe(true)
  expect(same(on(1975), { y: 1975, m: 1 })).toBe(false)
  expect(same(98.6, 98.6)).toBe(true)
  expect(same(98.6, '98.6')).toBe(false)
  expect(same('Ủy viên', 'Ủy viên '.normalize('NFC'))).toBe(false)
})

test('the goal is 98 % and not one cell silently wrong', () => {
  const cells = oneOf('x')
  const rows = Array.from({ length: 100 }, (_, i) => ({
    sheet: 'DS',
    row: i + 2,
    maySkip: false,
    cells: [{ field: 'note', expect: cells, column: 'A', header: 'Ghi chú', raw: 'x' }],
  }))
  const expectation = { ...example.expectation, rows, skips: [] }
  const answered = (n: number, rest: (row: number) => Answer['flags'][number][]): Answer => ({
    ...answer(),
    rows: rows.map((r, i) => ({ sheet: 'DS', row: r.row, note: i < n ? 'x' : 'y' })),
    flags: rows.slice(n).flatMap((r) => rest(r.row)),
  })
  const flagged = (row: number) => [{ sheet: 'DS', row, column: 'A', message: 'Xin xem lại' }]
  expect(meetsGoal(addUp([judge(expectation, answered(90, flagged))]))).toBe(true)
  expect(
    meetsGoal(
      addUp([
        judge(
          expectation,
          answered(99, () => []),
        ),
      ]),
    ),
  ).toBe(false)
  const lost = (n: number): Answer => ({
    ...answered(100, () => []),
    rows: rows.slice(n).map((r) => ({ sheet: 'DS', row: r.row, note: 'x' })),
  })
  expect(meetsGoal(addUp([judge(expectation, lost(2))]))).toBe(true)
  expect(meetsGoal(addUp([judge(expectation, lost(3))]))).toBe(false)
})
