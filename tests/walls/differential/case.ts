/** The case that one of the two worlds holds, and what the other officer did about it: recorded, looked at, corrected or withdrawn. */
import { asOwner } from '../../../src/platform/database.ts'
import { type CellValue, writeWorkbook } from '../../../src/platform/spreadsheets/index.ts'
import { operate } from '../../../src/server/operate.ts'
import type { Random } from '../../property/random.ts'
import type { Person, Setting, Side, Wish } from './pair.ts'

export type Case = {
  /** Every id that the case brought: its records, its batch, the entries of the trail. */
  ids: string[]
  batch: string
  engagement: string
  /** A moment at which the case stood, whatever became of it. */
  stood: string
  /** Did it come in by the product's own import? */
  imported: boolean
  /** The workbook that holds it. */
  file: string
}

type Sheet = readonly (readonly CellValue[])[]
export async function fileOf(sheets: Readonly<Record<string, Sheet>>): Promise<string> {
  const bytes = await writeWorkbook({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  return Buffer.from(bytes).toString('base64')
}

const head = ['Chủ thể', 'Đối tượng là', 'Tên đối tượng', 'Năm sinh']
type Subject = { person: Person } | { unit: { id: string; name: string } }
const cells = (body: string, s: Subject): CellValue[] =>
  'person' in s ? [body, 'đảng viên', s.person.name, s.person.born] : [body, 'tổ chức', s.unit.name, null]

export const engagementSheet = (body: string, subjects: readonly Subject[], concluded: boolean): Sheet => [
  [...head, 'Cuộc số', 'Hình thức', 'Loại', 'Nội dung', 'Ngày quyết định', 'Ngày kết luận', 'Kết luận', 'Thông báo kết luận số'],
  ...subjects.map((s): CellValue[] => [
    ...cells(body, s),
    '1',
    'kiểm tra khi có dấu hiệu vi phạm',
    'đột xuất',
    'Việc quản lý đất đai',
    '01/02/2023',
    ...(concluded ? ['30/06/2023', 'có vi phạm', '9-TB/UBKT'] : [null, null, null]),
  ]),
]
const supervisionSheet = (body: string, s: Subject): Sheet => [
  [...head, 'Nội dung', 'Ngày'],
  [...cells(body, s), 'Việc nêu gương', '05/05/2023'],
]
const disciplineSheet = (body: string, s: Subject): Sheet => [
  [...head, 'Hình thức kỷ luật', 'Nội dung vi phạm', 'Số quyết định', 'Ngày ký'],
  [...cells(body, s), 'cảnh cáo', 'Vi phạm quy chế', '77-QĐ/UBKT', '10/10/2023'],
]

/** Whom the case is about: S himself, or one for whose sake S must not see it. */
export function subjectOf(wish: Wish, setting: Setting): Subject {
  if (wish.relation === 'subject') return { person: setting.s }
  if (wish.relation === 'head' && setting.led) return { unit: setting.led }
  if (wish.relation === 'head') return { person: setting.s }
  return { person: wish.relation === 'witness' ? setting.other : setting.kin }
}

/** The case as a workbook of the office. */
export async function workbookOf(wish: Wish, setting: Setting): Promise<string> {
  const { name } = setting.body
  const s = subjectOf(wish, setting)
  if (wish.kind === 'supervision') return fileOf({ 'Giám sát': supervisionSheet(name, s) })
  if (wish.kind === 'discipline') return fileOf({ 'Kỷ luật': disciplineSheet(name, s) })
  return fileOf({ 'Cuộc kiểm tra': engagementSheet(name, [s], wish.concluded) })
}

type Batch = { id: string; version: number; errors: number }

/** The officer's own way: the file handed in, looked at, written. Null when the invented world has no name that tells the body or its subject. */
async function bring(side: Side, token: string, file: string): Promise<string | null> {
  const run = (name: string, input: unknown) => operate(side.pools.app, token, name, input) as Promise<Batch>
  const staged = await run('imports.stage', { fileName: 'vụ việc.xlsx', bytes: file })
  if (staged.errors > 0) {
    await run('imports.discard', { id: staged.id, version: staged.version })
    return null
  }
  const looked = await run('imports.decide', { id: staged.id, version: staged.version, decisions: [] })
  await run('imports.commit', { id: staged.id, version: looked.version })
  return staged.id
}

const subjectColumns = (s: Subject) => ('person' in s ? ['member', null, s.person.id] : ['organization', s.unit.id, null])

/** The same straight into the tables, under a batch of the officer's, with the entry that the import would have left. */
async function writeRows(side: Side, wish: Wish, setting: Setting, r: Random): Promise<string> {
  const batch = r.uuid()
  const subject = subjectColumns(subjectOf(wish, setting))
  const { body, accounts } = setting
  const day = wish.concluded ? '2023-06-30' : null
  await asOwner(side.owner, async (c) => {
    await c.query('begin')
    await c.query(
      `insert into goc.import_batch (id, number, file_name, file_hash, file_size, status, staged, counts, created_by, committed_at, unit_id, wings, account_id)
       values ($1, 2, 'vụ việc.xlsx', 'y', 1, 'committed', '{"sheets": [], "reading": [], "checked": []}', '{"engagement": 1}', 'o', statement_timestamp(), $2, '{inspection}', $3)`,
      [batch, body.id, accounts.o],
    )
    if (wish.kind === 'engagement') {
      const id = r.uuid()
      await c.query(
        `insert into goc.engagement (id, kind, form, topic, decided_on, concluded_on, unit_id, batch_id, programme_id)
         values ($1, 'signBasedInspection', 'adHoc', 'Việc quản lý đất đai', '2023-02-01', $2, $3, $4, $5)`,
        [id, day, body.id, batch, setting.ownProgramme],
      )
      await c.query(
        `insert into goc.engagement_subject (id, engagement_id, kind, form, subject_kind, subject_unit_id, subject_person_id, conclusion, concluded_on, unit_id, batch_id)
         values ($1, $2, 'signBasedInspection', 'adHoc', $3, $4, $5, $6, $7, $8, $9)`,
        [r.uuid(), id, ...subject, day && 'violation', day, body.id, batch],
      )
    } else if (wish.kind === 'supervision')
      await c.query(
        `insert into goc.regular_supervision (id, subject_kind, subject_unit_id, subject_person_id, topic, noted_on, unit_id, batch_id)
         values ($1, $2, $3, $4, 'Việc nêu gương', '2023-05-05', $5, $6)`,
        [r.uuid(), ...subject, body.id, batch],
      )
    else
      await c.query(
        `insert into goc.discipline_decision (id, subject_kind, subject_unit_id, subject_person_id, form, content, paper, signed_on, unit_id, batch_id)
         values ($1, $2, $3, $4, 'warning', 'Vi phạm quy chế', '77-QĐ/UBKT', '2023-10-10', $5, $6)`,
        [r.uuid(), ...subject, body.id, batch],
      )
    await c.query('commit')
  })
  return batch
}

const tables = ['engagement', 'engagement_subject', 'regular_supervision', 'discipline_decision'] as const

/** What the officer looks at afterwards; what belongs to no side he looks at only when he works on the inspection side alone. */
async function lookAtIt(side: Side, wish: Wish, setting: Setting, batch: string): Promise<void> {
  const run = (name: string, input: unknown, purpose?: string) => operate(side.pools.app, setting.tokens.o, name, input, purpose)
  const scope = { unit: setting.body.id, tree: 'then' }
  const period = { from: '2023-01-01', to: '2024-01-01' }
  await run('imports.open', { id: batch })
  for (const fact of ['engagement', 'engagement-subject', 'regular-supervision', 'discipline-decision']) {
    await run('reports.ask', { ask: { fact, scope, period } })
    await run('reports.list', { ask: { fact, scope, period } })
  }
  if (wish.bothWings) return
  const { s, kin } = setting
  await run('people.page', { q: s.name })
  for (const { id } of [s, kin]) await run('people.open', { id, at: '2024-01-01' }, 'thẩm tra dấu hiệu vi phạm').catch(() => {})
  await run('reports.open', { unit: setting.report.unit, year: 2023 })
  await run('imports.list', {})
  await run('audit.page', { recordId: batch })
}

/** Records the case in one of the two worlds. */
export async function recordCase(side: Side, wish: Wish, setting: Setting, r: Random): Promise<Case> {
  const file = await workbookOf(wish, setting)
  const brought = wish.way === 'import' ? await bring(side, setting.tokens.o, file) : null
  const batch = brought ?? (await writeRows(side, wish, setting, r))
  const found = await asOwner(side.owner, async (c) => {
    const ids: Record<string, string[]> = {}
    for (const t of tables)
      ids[t] = (await c.query<{ id: string }>(`select id from goc.${t} where batch_id = $1`, [batch])).rows.map((x) => x.id)
    const engagement = ids.engagement![0]
    // an import that somebody has changed since cannot be undone, so one that will be keeps the grade it came with
    for (const t of tables.filter((t) => t !== 'engagement_subject' && wish.aftermath !== 'withdrawn'))
      await c.query(`update goc.${t} set secrecy = $1 where id = any ($2::uuid[])`, [wish.secrecy, ids[t]])
    if (wish.relation === 'witness' && engagement)
      await c.query(
        `insert into goc.case_conflict (id, person_id, engagement_id, ground, noted_on, unit_id) values ($1, $2, $3, 'witness', '2023-02-02', $4)`,
        [r.uuid(), setting.s.id, engagement, setting.body.id],
      )
    return { ids, engagement: engagement ?? r.uuid() }
  })
  await lookAtIt(side, wish, setting, batch)
  const stood = new Date().toISOString()
  await new Promise((done) => setTimeout(done, 2))
  await asOwner(side.owner, async (c) => {
    for (const t of tables) {
      const mine = found.ids[t]!
      if (wish.aftermath === 'corrected') {
        const text = {
          engagement: 'topic',
          engagement_subject: 'kind',
          regular_supervision: 'topic',
          discipline_decision: 'content',
        }[t]
        await c.query(`update goc.${t} set ${text} = ${text}, batch_id = null where id = any ($1::uuid[])`, [mine])
      }
    }
  })
  if (wish.aftermath === 'withdrawn') await withdraw(side, setting, batch, brought !== null, found.ids)
  const ids = await asOwner(side.owner, async (c) =>
    (
      await c.query<{ id: string }>('select id from goc.trail where account_id = $1 order by at desc limit 3', [
        setting.accounts.o,
      ])
    ).rows.map((x) => x.id),
  )
  return {
    ids: [...Object.values(found.ids).flat(), batch, ...ids],
    batch,
    engagement: found.engagement,
    stood,
    imported: brought !== null,
    file,
  }
}

/** The officer undoes his import; rows that came another way are taken out. */
async function withdraw(
  side: Side,
  setting: Setting,
  batch: string,
  imported: boolean,
  ids: Record<string, string[]>,
): Promise<void> {
  await asOwner(side.owner, async (c) => {
    await c.query('delete from goc.case_conflict where engagement_id = any ($1::uuid[])', [ids.engagement])
    if (imported) return
    for (const t of [...tables].toReversed()) await c.query(`delete from goc.${t} where id = any ($1::uuid[])`, [ids[t]])
    await c.query(`update goc.import_batch set status = 'undone', undone_at = statement_timestamp() where id = $1`, [batch])
  })
  if (!imported) return
  const run = (name: string, input: unknown) => operate(side.pools.app, setting.tokens.o, name, input) as Promise<Batch>
  const { version } = await run('imports.open', { id: batch })
  await run('imports.undo', { id: batch, version })
}
