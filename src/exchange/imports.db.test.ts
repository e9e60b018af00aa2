/** Workbooks through the whole way: read, looked up, decided on, written as one batch, undone; and what each way in refuses. */
import { describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { Problem } from '../kernel/problem.ts'
import { asOwner } from '../platform/database.ts'
import { say, textOf } from '../platform/words.ts'
import type { BatchSummary, BatchView } from './contract.ts'
import * as office from './office.fixture.ts'

const w = await world('goc_empty')
const root = await w.session()
let files = 0
const stage = async (sheets: Parameters<typeof office.fileOf>[0], token = root) =>
  w.run<BatchView>(token, 'imports.stage', { fileName: `tệp ${++files}.xlsx`, bytes: await office.fileOf(sheets) })
const commit = (b: { id: string; version: number }, token = root) =>
  w.run<BatchSummary>(token, 'imports.commit', { id: b.id, version: b.version })
const undo = (b: { id: string; version: number }, token = root) =>
  w.run<BatchSummary>(token, 'imports.undo', { id: b.id, version: b.version })
const decide = (b: BatchView, decisions: unknown[]) =>
  w.run<BatchView>(root, 'imports.decide', { id: b.id, version: b.version, decisions })
const errorsOf = (b: BatchView) => b.findings.filter((f) => f.level === 'error').map((f) => [f.code, f.field, f.first.row])
const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(() => null).catch((e: unknown) => e)
  if (error instanceof Problem) return error
  throw error ?? new Error('nothing was refused')
}
/** Three sentences in both languages, none of them with a slot left open. */
const sentences = (code: string, values: Readonly<Record<string, string | number>>) =>
  (['vi', 'en'] as const).flatMap((lang) => ['what', 'why', 'todo'].map((part) => say(lang, `${code}.${part}`, values)))
const isWhole = (texts: string[]) => texts.length === 6 && texts.every((t) => t.length > 5 && !t.includes('{{'))

/** Every live row of every table that keeps batches, without what is worked out. */
const contents = () =>
  asOwner(w.owner, async (c) => {
    await c.query('set role goc_owner')
    const tables = await c.query<{
      name: string
    }>(`select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r'
      and relname not like '%\\_was' and relname not in ('trail', 'session', 'account', 'import_batch', 'title', 'standard', 'criterion') order by 1`)
    const all: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const rows = await c.query<{ row: string }>(
        `select (to_jsonb(t) - 'version' - 'recorded_at' - 'lft' - 'rgt' - 'pos' - 'ranges')::text as row from goc.${name} t order by 1`,
      )
      all[name] = rows.rows.map((r) => r.row)
    }
    return all
  })

/** The tables that are not the same. */
const differing = (a: Awaited<ReturnType<typeof contents>>, b: Awaited<ReturnType<typeof contents>>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))

describe('the way through', () => {
  const states: Awaited<ReturnType<typeof contents>>[] = []
  const written: BatchSummary[] = []
  const steps: [string, Parameters<typeof office.fileOf>[0], Record<string, number>][] = [
    ['areas and organizations of one file', office.units, { unit: 13, unit_state: 13 }],
    ['a roster', { S: office.roster }, { person: 4, tenure: 5, post: 5, qualification: 4, field_match: 5 }],
    ['members', { S: office.members }, { person: 2, membership: 2 }],
    [
      'engagements and notes',
      { A: office.engagements, B: office.supervision },
      { engagement: 2, engagement_subject: 3, regular_supervision: 1 },
    ],
    [
      'decisions, petitions, declarations',
      { A: office.discipline, B: office.petitions, C: office.declarations },
      { discipline_decision: 1, petition: 1, declaration: 2 },
    ],
    [
      'a reorganization',
      { S: office.reorganization },
      { unit: 13, unit_state: 13, unit_succession: 2, unit_custody: 3, tenure: 4, post: 5, membership: 2 },
    ],
  ]

  test.each(steps)('%s', async (_, sheets, counts) => {
    states.push(await contents())
    const staged = await stage(sheets)
    expect(staged.findings.filter((f) => f.level === 'error')).toEqual([])
    const batch = await commit(staged)
    written.push(batch)
    expect([batch.status, batch.counts]).toEqual(['committed', counts])
  })

  test('the seats: one for a head, the vacant one too; the former holder sits in the same seat', async () => {
    const rows = await asOwner(w.owner, async (c) => {
      await c.query('set role goc_owner')
      return (
        await c.query(`select s.name, p.title, p.seat, p.valid_from::text as from, p.valid_to::text as to, count(t.id)::int as sat from goc.post p
        join goc.unit_state s on s.unit_id = p.unit_id left join goc.tenure t on t.post_id = p.id group by 1, 2, 3, 4, 5 order by 1 collate "C", 2`)
      ).rows
    })
    expect(rows.map((r) => [r.name, r.title, r.seat, r.from, r.to, r.sat])).toEqual([
      ['UBND xã Đông', 'commune-chair', 1, '2020-03-15', '2025-07-01', 1],
      ['UBND xã Đông', 'commune-deputy-chair', 1, '2021-03-01', '2025-07-01', 1],
      ['Đảng ủy xã Tây', 'commune-deputy-secretary', 1, '2024-01-01', '2025-07-01', 0],
      ['Đảng ủy xã Tây', 'commune-secretary', 1, '2015-06-01', '2025-07-01', 2],
      ['Đảng ủy xã Đông', 'commune-secretary', 1, '2020-03-01', '2025-07-01', 1],
    ])
  })

  test('the reorganization ended what ran, with the reason; the petition has no sender anywhere', async () => {
    const [tenures, everything] = await asOwner(w.owner, async (c) => {
      await c.query('set role goc_owner')
      const ended = await c.query(
        `select valid_to::text as to, end_reason as why, count(*)::int as n from goc.tenure group by 1, 2 order by 1`,
      )
      const all = await c.query(
        `select (select json_agg(p) from goc.petition p)::text || (select json_agg(b) from goc.import_batch b)::text as all`,
      )
      return [ended.rows, all.rows[0].all as string]
    })
    expect(tenures.map((r) => [r.to, r.why, r.n])).toEqual([
      ['2022-06-01', 'nghỉ hưu', 1],
      ['2025-07-01', 'ORG_ENDED', 4],
    ])
    expect(everything).toContain('Huyện ủy Mẫu')
    expect(everything).not.toContain('Tên Người Gửi')
  })

  test('each batch leads to its later ones: undone in the wrong order it is refused, with the list', async () => {
    const problem = await problemOf(undo(written[1]!))
    expect(problem.code).toBe('exchange:problems.laterBatches')
    expect(String(problem.with.batches)).toContain(written[5]!.fileName)
    expect(isWhole((['vi', 'en'] as const).flatMap((l) => Object.values(textOf(problem, l)).slice(1)))).toBe(true)
  })

  test('undone in order, each leaves the register exactly as it was before', async () => {
    for (const [i, batch] of [...written.entries()].reverse()) {
      expect((await undo(batch)).status).toBe('undone')
      expect(differing(await contents(), states[i]!)).toEqual([])
    }
  })
})

describe('what is there already', () => {
  test('rows said again are told and not written; the same bytes are refused, and taken again once undone', async () => {
    const batch = await commit(await stage(office.units))
    const bytes = await office.fileOf({ S: office.roster })
    const first = await w.run<BatchView>(root, 'imports.stage', { fileName: 'a.xlsx', bytes })
    const done = await commit(first)
    const same = await problemOf(w.run(root, 'imports.stage', { fileName: 'b.xlsx', bytes }))
    expect([same.code, same.with.number]).toEqual(['exchange:problems.sameFile', done.number])

    const again = await stage({ Khác: office.roster, 'Đơn vị': office.organizations })
    expect(errorsOf(again)).toEqual([])
    expect(again.findings.map((f) => [f.code, f.count])).toEqual(
      expect.arrayContaining([
        ['organizations:findings.unitThere', 9],
        ['roster:findings.tenureThere', 5],
        ['roster:findings.vacancyThere', 1],
      ]),
    )
    expect((await commit(again)).counts).toEqual({})
    await undo(done)
    expect((await w.run<BatchView>(root, 'imports.stage', { fileName: 'c.xlsx', bytes })).errors).toBe(0)
    await undo(batch).catch(() => undefined)
  })

  test('an end that was not known is filled; undoing opens the tenure again', async () => {
    const open = office.roster.map((row) => (row[0] === 'Đỗ Thị Tư' ? row : row))
    const base = await commit(
      await stage({
        S: open,
        T: [
          ['Số đơn', 'x'],
          ['1', '2'],
        ],
      }).then((b) => decide(b, [{ sheet: 'T', skip: 'nháp' }])),
    )
    const ended = office.roster.map((row) => (row[0] === 'Đỗ Thị Tư' ? [...row.slice(0, 9), '31/12/2023', null, 'chuyển'] : row))
    const closing = await stage({ S: ended.filter((row) => row[0] === 'Họ và tên' || row[0] === 'Đỗ Thị Tư') })
    expect(closing.findings.map((f) => f.code)).toEqual(['roster:findings.tenureEnds'])
    const batch = await commit(closing)
    const toOf = () =>
      asOwner(w.owner, async (c) => {
        await c.query('set role goc_owner')
        return (
          await c.query(
            `select t.valid_to::text as to from goc.tenure t join goc.person p on p.id = t.person_id where p.full_name = 'Đỗ Thị Tư'`,
          )
        ).rows[0].to
      })
    expect(await toOf()).toBe('2024-01-01')
    expect((await problemOf(undo(base))).code).toBe('exchange:problems.laterBatches')
    await undo(batch)
    expect(await toOf()).toBe('infinity')
    await undo(base)
  })

  test('a change by hand stops the undo', async () => {
    const base = await commit(await stage({ S: office.roster, Z: office.supervision.slice(0, 1) }))
    await asOwner(w.owner, async (c) => {
      // As the app would, under its own role, so that the history is kept.
      await c.query('begin')
      await c.query(`select set_config('goc.lo', '0', true), set_config('goc.hi', '1000000', true)`)
      await c.query(`set local role goc_owner`)
      await c.query(
        `insert into goc.person_was select p.*, statement_timestamp() from goc.person p where full_name = 'Trần Thị Hai'`,
      )
      await c.query(
        `update goc.person set native_place = 'xã Đông', version = version + 1, recorded_at = statement_timestamp() where full_name = 'Trần Thị Hai'`,
      )
      await c.query('commit')
    })
    const problem = await problemOf(undo(base))
    expect([problem.code, problem.with.byHand]).toEqual(['exchange:problems.laterEdits', 1])
  })
})

describe('what is refused', () => {
  const faults: [string, Parameters<typeof office.fileOf>[0], [string, string | null, number][]][] = [
    [
      'two holders of one seat',
      {
        S: [
          office.rosterHead,
          ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
        ],
      },
      [['roster:findings.twoHolders', 'fullName', 2]],
    ],
    [
      'an end before its start',
      {
        S: [
          office.rosterHead,
          ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021', '31/12/2020'],
        ],
      },
      [['roster:findings.endBeforeStart', 'until', 2]],
    ],
    [
      'a birth after the appointment, a title that is not in the catalogue, a unit that is not there, an area for an organization',
      {
        S: [
          office.rosterHead,
          ['Mai Văn Tám', '2022', 'Nam', '999070000008', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
          ['Mai Văn Chín', '01/01/1970', 'Nam', '999070000009', null, null, 'Quản lý', 'Đảng ủy xã Đông', '01/01/2021'],
          ['Mai Văn Mười', '01/01/1970', 'Nam', '999070000010', null, null, 'Bí thư', 'Đảng ủy xã Bắc', '01/01/2021'],
          ['Mai Văn Tý', '01/01/1970', 'Nam', '999070000011', null, null, 'Bí thư', 'xã Đông', '01/01/2021'],
        ],
      },
      [
        ['roster:findings.birthAfterStart', 'birth', 2],
        ['roster:findings.titleUnknown', 'title', 3],
        ['organizations:findings.unitNotFound', 'unit', 4],
        ['roster:findings.unitIsArea', 'unit', 5],
      ],
    ],
    [
      'a date before the unit was founded; a cell that is no cell; a member twice in one cell',
      {
        S: [
          office.members[0]!,
          ['Cao Văn Một', '01/01/1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '01/01/1970', null, null],
          ['Cao Văn Hai', '01/01/1950', 'Nam', 'Đảng ủy xã Đông', '1990', null, null],
          ['Cao Văn Ba', '1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1990', null, null],
          ['Cao Văn Ba', '1950', 'Nam', 'Chi bộ ấp 1, xã Đông', '1991', null, null],
        ],
      },
      [
        ['organizations:findings.unitNotYet', 'unit', 2],
        ['membership:findings.notACell', 'unit', 3],
        ['membership:findings.memberTwice', 'fullName', 5],
      ],
    ],
    [
      'a conclusion without its day, a day before the decision, a person who is not recorded',
      {
        S: [
          office.engagementHead,
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
            null,
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
            null,
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
            null,
            null,
            null,
          ],
        ],
      },
      [
        ['engagements:findings.conclusionWithoutDay', 'concludedOn', 2],
        ['engagements:findings.endBeforeStart', 'concludedOn', 3],
        ['people:findings.personNotFound', 'subject', 4],
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
      'an area left behind, and one that has no keeper of its records',
      { S: [office.reorganization[0]!, ['911', 'huyện Mẫu', null, null, null, null, '01/07/2025', 'x', null, null, null]] },
      [
        ['organizations:findings.custodianNeeded', 'custodian', 2],
        ['organizations:findings.areaLeftBehind', 'oldUnit', 2],
      ],
    ],
  ]

  test.each(faults)('%s', async (_, sheets, expected) => {
    const before = await contents()
    const staged = await stage(sheets)
    expect(errorsOf(staged).sort((a, b) => Number(a[2]) - Number(b[2]))).toEqual(expected)
    for (const f of staged.findings) expect([f.code, isWhole(sentences(f.code, f.with))]).toEqual([f.code, true])
    expect((await problemOf(commit(staged))).code).toBe('exchange:problems.errorsLeft')
    expect(differing(await contents(), before)).toEqual([])
  })

  test('a file that is no workbook', async () => {
    const problem = await problemOf(
      w.run(root, 'imports.stage', { fileName: 'x.xlsx', bytes: Buffer.from('không phải').toString('base64') }),
    )
    expect(problem.code).toBe('exchange:problems.notReadable')
    expect(textOf(problem, 'vi').what).toBe('Tệp này không phải bảng tính Excel.')
    expect(textOf(problem, 'en').what).toBe('This file is not an Excel workbook.')
  })

  test('a unit that ended before the date, with what it became', async () => {
    const batch = await commit(await stage({ S: office.reorganization }))
    const staged = await stage({
      S: [
        office.rosterHead,
        ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Bí thư', 'Đảng ủy xã Đông', '01/08/2025'],
      ],
    })
    expect(staged.findings.map((f) => [f.code, f.with.ended, f.with.into])).toEqual([
      ['organizations:findings.unitEnded', '01/7/2025', 'xã Tây'],
    ])
    expect(sentences('organizations:findings.unitEnded', staged.findings[0]!.with)[0]).toBe(
      '“Đảng ủy xã Đông” đã kết thúc ngày 01/7/2025, trước ngày 01/08/2025 của dòng này.'.replace('01/08', '01/8'),
    )
    const twice = await stage({
      S: [
        ...office.reorganization.slice(0, 1),
        ['91101', 'xã Đông', '91103', 'xã Nam', 'Xã', 'toàn bộ', '01/01/2026', 'x', null, 'tỉnh Thử', null],
      ],
    })
    expect(twice.findings[0]?.code).toBe('organizations:findings.unitEnded')
    await undo(batch)
  })

  test('a cell set right is checked again with the rest, and the batch is written', async () => {
    const staged = await stage({
      S: [
        office.rosterHead,
        ['Mai Văn Tám', '6/5/75', 'Nam', '999070000008', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
        ['Mai Văn Chín', '01/01/1970', 'Nam', '999070000009', null, null, 'Phó Bí thư', 'Đảng ủy xã Nam', '01/01/2021'],
      ],
    })
    expect(errorsOf(staged)).toEqual(
      expect.arrayContaining([
        ['exchange:findings.twoDigitYear', 'birth', 2],
        ['organizations:findings.unitNotFound', 'unit', 3],
      ]),
    )
    const half = await decide(staged, [{ sheet: 'S', row: 2, field: 'birth', raw: '06/05/1975' }])
    expect(errorsOf(half)).toEqual([['organizations:findings.unitNotFound', 'unit', 3]])
    expect((await problemOf(decide(staged, []))).code).toBe('exchange:problems.changedMeanwhile')
    const whole = await decide(half, [{ sheet: 'S', row: 3, skip: 'sai đơn vị' }])
    expect(whole.page?.rows.map((r) => [r.row, r.skip, r.cells.find((c) => c.field === 'birth')?.fixed])).toEqual([
      [2, null, true],
      [3, 'byHand', false],
    ])
    const batch = await commit(whole)
    expect(batch.counts).toMatchObject({ person: 1, tenure: 1 })
    expect((await problemOf(commit(batch))).code).toBe('exchange:problems.notStaged')
    await undo(batch)
    expect((await problemOf(undo({ ...batch, version: batch.version + 1 }))).code).toBe('exchange:problems.notCommitted')
  })

  test('a discarded draft keeps nothing of the file', async () => {
    const staged = await stage({
      S: [
        office.rosterHead,
        ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
      ],
    })
    await w.run(root, 'imports.discard', { id: staged.id, version: staged.version })
    const opened = await w.run<BatchView>(root, 'imports.open', { id: staged.id })
    expect([opened.status, opened.sheets]).toEqual(['discarded', []])
  })

  test('a cell that is not there cannot be set', async () => {
    const staged = await stage({
      S: [
        office.rosterHead,
        ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
      ],
    })
    for (const wrong of [
      { sheet: 'S', row: 9, field: 'birth', raw: '' },
      { sheet: 'S', row: 2, field: 'sender', raw: '' },
      { sheet: 'T', skip: 'x' },
    ]) {
      expect((await problemOf(decide(staged, [wrong]))).code).toBe('exchange:problems.noSuchCell')
    }
  })
})

describe('walls', () => {
  test('a sheet of another wing is refused, nothing of it is kept, and its draft opens only to that wing', async () => {
    const cadres = await w.session('viet-nam', ['cadres'])
    const staged = await stage({ S: office.discipline }, cadres)
    expect(staged.findings.map((f) => f.code)).toEqual(['exchange:findings.notYourWing'])
    expect(JSON.stringify(staged)).not.toContain('Ngô Thị Sáu')
    const secret = await stage({ S: office.engagements })
    expect(secret.wings).toEqual(['inspection'])
    expect((await problemOf(w.run(cadres, 'imports.open', { id: secret.id }))).code).toBe('access:problems.notFound')
    const listed = await w.run<{ batches: BatchSummary[] }>(cadres, 'imports.list', {})
    expect(listed.batches.some((b) => b.id === secret.id)).toBe(false)
    const inspection = await w.session('viet-nam', ['inspection'])
    expect((await w.run<BatchView>(inspection, 'imports.open', { id: secret.id })).id).toBe(secret.id)
  })

  test('who is not of cadre work imports a roster without its confirmations, and is told', async () => {
    const inspection = await w.session('viet-nam', ['inspection'])
    const rows = [
      office.rosterHead,
      ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, 'x', 'Phó Bí thư', 'Đảng ủy xã Đông', '01/01/2021'],
    ] as const
    const staged = await stage({ S: rows }, inspection)
    expect(staged.findings.map((f) => [f.level, f.code])).toEqual([['notice', 'exchange:findings.partNotWritten']])
    const batch = await commit(staged, inspection)
    expect(batch.counts.field_match).toBeUndefined()
    await undo(batch, inspection)
  })

  test('a commune imports for itself and not for its neighbour', async () => {
    const dong = await w.session('xa-dong')
    const row = (unit: string) =>
      ['Mai Văn Tám', '01/01/1970', 'Nam', '999070000008', null, null, 'Phó Bí thư', unit, '01/01/2021'] as const
    expect((await stage({ S: [office.rosterHead, row('Đảng ủy xã Tây')] }, dong)).findings.map((f) => f.code)).toEqual([
      'organizations:findings.unitNotYours',
    ])
    const own = await commit(await stage({ S: [office.rosterHead, row('Đảng ủy xã Đông')] }, dong), dong)
    expect(own.counts).toMatchObject({ person: 1, tenure: 1 })
    const tay = await w.session('xa-tay')
    expect((await problemOf(w.run(tay, 'imports.open', { id: own.id }))).code).toBe('access:problems.notFound')
    await undo(own, dong)
  })

  test('who may not import may not even stage', async () => {
    const reader = await w.session('viet-nam', ['cadres'], ['read'])
    expect((await problemOf(stage(office.units, reader))).code).toBe('access:problems.notAllowed')
  })
})
