/** What a file is refused for: each fault planted, told in three sentences in both languages, and nothing written. */
import { expect, test } from 'vitest'
import { say, textOf } from '../platform/words.ts'
import { differing, errorsOf, isSaid, officeAtWork, problemOf } from './at-work.fixture.ts'
import * as lists from './office.fixture.ts'

const office = await officeAtWork(lists.units, { S: lists.roster }, { S: lists.members })

/** A row of a roster of somebody who is not recorded. */
const someone = (
  title: string,
  unit: string,
  from: string,
  more: { birth?: string; until?: string; name?: string; id?: string } = {},
) => [
  more.name ?? 'Mai Văn Tám',
  more.birth ?? '01/01/1970',
  'Nam',
  more.id ?? '999070000008',
  null,
  null,
  title,
  unit,
  from,
  more.until ?? null,
]

type Fault = [string, Readonly<Record<string, lists.Rows>>, (readonly [code: string, field: string | null, row: number])[]]
const faults: Fault[] = [
  [
    'two holders of one seat',
    { S: [lists.rosterHead, someone('Bí thư', 'Đảng ủy xã Đông', '01/01/2021')] },
    [['roster:findings.twoHolders', 'fullName', 2]],
  ],
  [
    'an end before its start, and a seat that is vacant and held',
    {
      S: [
        lists.rosterHead,
        someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021', { until: '31/12/2020' }),
        ['khuyết', null, null, null, null, null, 'Bí thư', 'Đảng ủy xã Đông', '01/01/2024'],
      ],
    },
    [
      ['roster:findings.endBeforeStart', 'until', 2],
      ['roster:findings.vacantButHeld', 'fullName', 3],
    ],
  ],
  [
    'a birth after the appointment, a title not in the catalogue, a unit that is not there, an area for an organization',
    {
      S: [
        lists.rosterHead,
        someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021', { birth: '2022' }),
        someone('Quản lý', 'Đảng ủy xã Đông', '01/01/2021'),
        someone('Bí thư', 'Đảng ủy xã Bắc', '01/01/2021'),
        someone('Bí thư', 'xã Đông', '01/01/2021'),
      ],
    },
    [
      ['lists:findings.bornTooLate', 'birth', 2],
      ['roster:findings.birthAfterStart', 'birth', 2],
      ['roster:findings.titleUnknown', 'title', 3],
      ['organizations:findings.unitNotFound', 'unit', 4],
      ['roster:findings.unitIsArea', 'unit', 5],
    ],
  ],
  [
    'a number of another person, a name that may be one recorded elsewhere',
    {
      S: [
        lists.rosterHead,
        someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021', { id: '999075000001' }),
        ['Phan Văn Năm', '1960', 'Nam', null, null, null, 'Phó Bí thư', 'Đảng ủy xã Tây', '01/01/2021'],
      ],
    },
    [
      ['people:findings.numberOfAnother', 'personalId', 2],
      ['people:findings.personMaybe', 'fullName', 3],
    ],
  ],
  [
    'a day before the unit was founded, a cell that is no cell, a member twice in one cell, a member of another cell',
    {
      S: [
        lists.members[0]!,
        ['Cao Văn Một', '01/01/1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1970', null, null],
        ['Cao Văn Hai', '01/01/1950', 'Nam', 'Đảng ủy xã Đông', '1990', null, null],
        ['Cao Văn Ba', '1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1990', null, null],
        ['Cao Văn Ba', '1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1991', null, null],
        ['Cao Văn Tư', '01/01/1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1990', null, null],
        ['Cao Văn Tư', '01/01/1950', 'Nam', 'Chi bộ ấp 1, xã Tây', '1991', null, null],
      ],
    },
    [
      ['organizations:findings.unitNotYet', 'unit', 2],
      ['membership:findings.notACell', 'unit', 3],
      ['membership:findings.memberTwice', 'fullName', 5],
      ['membership:findings.memberElsewhere', 'unit', 7],
    ],
  ],
  [
    'a conclusion without its day, a day before the decision, one who is not recorded, one number for two engagements, a subject twice',
    {
      S: [
        lists.engagementHead,
        [
          '1',
          'Huyện ủy Mẫu',
          'kiểm tra',
          'chuyên đề',
          'A',
          'tổ chức',
          'Đảng ủy xã Đông',
          null,
          null,
          null,
          '01/02/2023',
          null,
          'tốt',
        ],
        [
          '2',
          'Huyện ủy Mẫu',
          'kiểm tra',
          'chuyên đề',
          'B',
          'tổ chức',
          'Đảng ủy xã Đông',
          null,
          null,
          null,
          '01/02/2023',
          '01/01/2023',
          'tốt',
        ],
        [
          '3',
          'Huyện ủy Mẫu',
          'kiểm tra',
          'chuyên đề',
          'C',
          'đảng viên',
          'Không Có Ai',
          'Đảng ủy xã Đông',
          1980,
          null,
          '01/02/2023',
        ],
        ['4', 'Huyện ủy Mẫu', 'kiểm tra', 'chuyên đề', 'D', 'tổ chức', 'Đảng ủy xã Đông', null, null, null, '01/02/2023'],
        ['4', 'Huyện ủy Mẫu', 'kiểm tra', 'chuyên đề', 'E', 'tổ chức', 'Đảng ủy xã Tây', null, null, null, '01/02/2023'],
        ['4', 'Huyện ủy Mẫu', 'kiểm tra', 'chuyên đề', 'D', 'tổ chức', 'Đảng ủy xã Đông', null, null, null, '01/02/2023'],
      ],
    },
    [
      ['engagements:findings.conclusionWithoutDay', 'concludedOn', 2],
      ['engagements:findings.endBeforeStart', 'concludedOn', 3],
      ['people:findings.personNotFound', 'subject', 4],
      ['engagements:findings.twoEngagementsOneNumber', 'no', 6],
      ['engagements:findings.subjectTwice', 'subject', 7],
    ],
  ],
  [
    'a form of discipline that no organization can have',
    {
      S: [
        ['Chủ thể', 'Đối tượng là', 'Tên đối tượng', 'Hình thức kỷ luật', 'Nội dung vi phạm', 'Số quyết định', 'Ngày ký'],
        ['Huyện ủy Mẫu', 'tổ chức', 'Đảng ủy xã Đông', 'cách chức', 'x', '1', '01/01/2023'],
      ],
    },
    [['discipline:findings.notForOrganizations', 'form', 2]],
  ],
  [
    'petitions settled before they came, in a file that does not say what the register must know',
    {
      S: [
        ['Số đơn', 'Cơ quan thụ lý', 'Loại đơn', 'Đối tượng', 'Ngày nhận', 'Thuộc thẩm quyền', 'Ngày giải quyết'],
        ['7', 'Huyện ủy Mẫu', 'tố cáo', 'đảng viên', '05/02/2023', 'x', '01/02/2023'],
      ],
    },
    [
      ['petitions:findings.settledBeforeReceived', 'settledOn', 2],
      ['petitions:findings.tickNeeded', 'needsSettlement', 2],
    ],
  ],
  [
    'an area left behind, and one that has no keeper of its records',
    { S: [lists.reorganization[0]!, ['911', 'huyện Mẫu', null, null, null, null, '01/07/2025', 'x', null, null, null]] },
    [
      ['organizations:findings.areaLeftBehind', 'oldUnit', 2],
      ['organizations:findings.custodianNeeded', 'custodian', 2],
    ],
  ],
  [
    'organizations that stand under each other, an area under a lower one, a code that is taken',
    {
      A: [
        lists.organizations[0]!,
        ['Ban A', 'Đảng', 'Ban tham mưu', 'xã Đông', 'Ban B', '01/01/2000'],
        ['Ban B', 'Đảng', 'Ban tham mưu', 'xã Đông', 'Ban A', '01/01/2000'],
      ],
      B: [
        lists.areas[0]!,
        ['92', 'tỉnh Khác', 'Tỉnh', 'xã Đông', '01/01/2000'],
        ['91101', 'xã Nam', 'Xã', 'huyện Mẫu', '01/01/2000'],
      ],
    },
    [
      ['organizations:findings.parentCircle', 'parent', 2],
      ['organizations:findings.parentNotHigher', 'parent', 2],
      ['organizations:findings.codeTaken', 'code', 3],
    ],
  ],
]

test.each(faults)('%s', async (_, sheets, expected) => {
  const before = await office.contents()
  const staged = await office.stage(sheets)
  expect(errorsOf(staged)).toEqual(expected)
  expect(staged.findings.filter((f) => !isSaid(f.code, f.with)).map((f) => f.code)).toEqual([])
  expect((await problemOf(office.commit(staged))).code).toBe('exchange:problems.errorsLeft')
  expect(differing(await office.contents(), before)).toEqual([])
})

test('a file that is no workbook', async () => {
  const problem = await problemOf(
    office.run('imports.stage', { fileName: 'x.xlsx', bytes: Buffer.from('không phải').toString('base64') }),
  )
  expect(problem.code).toBe('exchange:problems.notReadable')
  expect(textOf(problem, 'vi').what).toBe('Tệp này không phải bảng tính Excel.')
  expect(textOf(problem, 'en').what).toBe('This file is not an Excel workbook.')
})

test('a unit that ended before the day of the row, with what it became; reorganized twice', async () => {
  const batch = await office.commit(await office.stage({ S: lists.reorganization }))
  const staged = await office.stage({ S: [lists.rosterHead, someone('Bí thư', 'Đảng ủy xã Đông', '01/08/2025')] })
  expect(errorsOf(staged)).toEqual([['organizations:findings.unitEnded', 'unit', 2]])
  expect(say('vi', 'organizations:findings.unitEnded.what', staged.findings[0]!.with)).toBe(
    '“Đảng ủy xã Đông” đã kết thúc ngày 01/7/2025, trước ngày 01/8/2025 của dòng này.',
  )
  expect(say('en', 'organizations:findings.unitEnded.why', staged.findings[0]!.with)).toBe('It was merged into: xã Tây.')
  const again = ['91101', 'xã Đông', '91103', 'xã Nam', 'Xã', 'toàn bộ', '01/01/2026', 'x', null, 'tỉnh Thử', null]
  expect(errorsOf(await office.stage({ S: [lists.reorganization[0]!, again] }))).toEqual([
    ['organizations:findings.unitEnded', 'oldUnit', 2],
  ])
  const same = await office.stage({ S: lists.reorganization.map((row, i) => [...row, i === 0 ? 'Ghi chú' : null]) })
  expect(errorsOf(same)).toEqual([])
  expect(same.findings.map((f) => [f.code, f.count])).toEqual([
    ['organizations:findings.successionThere', 3],
    ['exchange:findings.columnNotRead', 1],
  ])
  await office.undo(batch)
})

test('a cell set right is checked again with the rest, a row is left out, and the batch is written', async () => {
  const staged = await office.stage({
    S: [
      lists.rosterHead,
      someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021', { birth: '6/5/75' }),
      someone('Phó Bí thư', 'Đảng ủy xã Nam', '01/01/2021', { name: 'Mai Văn Chín', id: '999070000009' }),
    ],
  })
  expect(errorsOf(staged)).toEqual([
    ['exchange:findings.twoDigitYear', 'birth', 2],
    ['organizations:findings.unitNotFound', 'unit', 3],
  ])
  const half = await office.decide(staged, [{ sheet: 'S', row: 2, field: 'birth', raw: '06/05/1975' }])
  expect(errorsOf(half)).toEqual([['organizations:findings.unitNotFound', 'unit', 3]])
  expect((await problemOf(office.decide(staged, []))).code).toBe('exchange:problems.changedMeanwhile')
  const whole = await office.decide(half, [{ sheet: 'S', row: 3, skip: 'sai đơn vị' }])
  expect(whole.page?.rows.map((r) => [r.row, r.skip, r.cells.find((c) => c.field === 'birth')?.fixed])).toEqual([
    [2, null, true],
    [3, 'byHand', false],
  ])
  const batch = await office.commit(whole)
  expect(batch.counts).toMatchObject({ person: 1, tenure: 1 })
  expect((await problemOf(office.commit(batch))).code).toBe('exchange:problems.notStaged')
  const undone = await office.undo(batch)
  expect((await problemOf(office.undo(undone))).code).toBe('exchange:problems.notCommitted')
})

test('a person is asked for and answered: the one recorded, or a new one', async () => {
  const row = ['Phan Văn Năm', '1960', 'Nam', null, null, null, 'Phó Bí thư', 'Đảng ủy xã Tây', '01/01/2021']
  const staged = await office.stage({ S: [lists.rosterHead, row] })
  expect(errorsOf(staged)).toEqual([['people:findings.personMaybe', 'fullName', 2]])
  const { ids } = staged.findings[0]!.with as { ids: string }
  const answered = await office.decide(staged, [{ sheet: 'S', row: 2, field: '$person', raw: ids }])
  expect(errorsOf(answered)).toEqual([])
  const known = await office.commit(answered)
  expect([known.counts.person, known.counts.tenure]).toEqual([undefined, 1])
  await office.undo(known)
  const other = await office.stage({ S: [lists.rosterHead, [...row, null]] })
  const fresh = await office.commit(await office.decide(other, [{ sheet: 'S', row: 2, field: '$person', raw: 'new' }]))
  expect([fresh.counts.person, fresh.counts.tenure]).toEqual([1, 1])
  await office.undo(fresh)
})

test('a discarded draft keeps nothing of the file', async () => {
  const staged = await office.stage({ S: [lists.rosterHead, someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021')] })
  await office.run('imports.discard', { id: staged.id, version: staged.version })
  const opened = await office.run<typeof staged>('imports.open', { id: staged.id })
  expect([opened.status, opened.sheets]).toEqual(['discarded', []])
})

test('a cell that is not there cannot be set', async () => {
  const staged = await office.stage({ S: [lists.rosterHead, someone('Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021')] })
  for (const wrong of [
    { sheet: 'S', row: 9, field: 'birth', raw: '' },
    { sheet: 'S', row: 2, field: 'sender', raw: '' },
    { sheet: 'T', skip: 'x' },
  ]) {
    expect((await problemOf(office.decide(staged, [wrong]))).code).toBe('exchange:problems.noSuchCell')
  }
})

test('what became wrong after the check is refused at the commit, and nothing is written', async () => {
  const one = await office.stage({ S: [lists.rosterHead, someone('Phó Bí thư Thường trực', 'Đảng ủy xã Đông', '01/01/2021')] })
  const head = await office.stage({ S: [lists.rosterHead, someone('Chủ tịch UBND', 'UBND xã Tây', '01/01/2021')] })
  const other = await office.stage({
    S: [lists.rosterHead, someone('Chủ tịch UBND', 'UBND xã Tây', '01/02/2021', { name: 'Mai Văn Chín', id: '999070000009' })],
  })
  expect([errorsOf(one), errorsOf(head), errorsOf(other)]).toEqual([[], [], []])
  const first = await office.commit(head)
  const before = await office.contents()
  const problem = await problemOf(office.commit(other))
  expect([problem.code, problem.with.row, isSaid(problem.code, problem.with)]).toEqual(['roster:findings.twoHolders', 2, true])
  expect(differing(await office.contents(), before)).toEqual([])
  await office.undo(first)
})
