/** Engagements of inspection and supervision: one row for each organization or member, with its own conclusion. */
import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../kernel/dates.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf, tickOf } from '../../kernel/sheet-rows.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { lookUpPersons } from '../../register/people/writes.store.ts'
import { bodyField, bodyIn, namesIn, type Subject, subjectFields, subjectIn } from './subject-rows.ts'
import {
  committeeSeats,
  insertEngagements,
  type KnownProgramme,
  type KnownSubject,
  type NewEngagement,
  type NewSubject,
  programmesWithIds,
  subjectsOf,
} from './writes.store.ts'

const kinds = {
  'kiểm tra': 'inspection',
  KT: 'inspection',
  GS: 'supervision',
  'giám sát': 'supervision',
  'giám sát chuyên đề': 'supervision',
  'kiểm tra khi có dấu hiệu vi phạm': 'signBasedInspection',
  'kiểm tra dấu hiệu vi phạm': 'signBasedInspection',
  'kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát': 'inspectionDutyReview',
  'kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát, thi hành kỷ luật': 'inspectionDutyReview',
  'kiểm tra việc thi hành kỷ luật': 'disciplineEnforcementReview',
  'kiểm tra việc thi hành kỷ luật trong Đảng': 'disciplineEnforcementReview',
  'kiểm tra tài chính': 'financeInspection',
  'kiểm tra tài chính đảng': 'financeInspection',
} as const
const forms = {
  'chuyên đề': 'thematic',
  'theo chuyên đề': 'thematic',
  'định kỳ': 'periodic',
  'đột xuất': 'adHoc',
  'theo chương trình': 'programme',
  'chương trình': 'programme',
} as const
const conclusions = {
  tốt: 'good',
  'không có vi phạm': 'good',
  'chưa phát hiện vi phạm': 'good',
  'có khuyết điểm': 'shortcomings',
  'khuyết điểm': 'shortcomings',
  'có khuyết điểm, chưa đến mức vi phạm': 'shortcomings',
  'có vi phạm': 'violation',
  'có vi phạm, chưa đến mức kỷ luật': 'violation',
  'đến mức kỷ luật': 'liable',
  'đến mức phải thi hành kỷ luật': 'liable',
  'có vi phạm đến mức phải thi hành kỷ luật': 'liable',
  'có dấu hiệu vi phạm': 'signs',
} as const

const fields = {
  no: { kind: { is: 'text' }, heads: ['Cuộc số', 'Số cuộc', 'Mã cuộc', 'Cuộc'] },
  body: bodyField,
  kind: {
    kind: { is: 'code', words: kinds },
    heads: ['Hình thức', 'Hình thức kiểm tra, giám sát', 'Kiểm tra/giám sát'],
    required: true,
  },
  form: { kind: { is: 'code', words: forms }, heads: ['Loại', 'Loại cuộc', 'Loại hình'] },
  topic: {
    kind: { is: 'text' },
    heads: ['Nội dung, chuyên đề', 'Nội dung', 'Chuyên đề', 'Nội dung kiểm tra, giám sát'],
    required: true,
  },
  ...subjectFields,
  isHead: { kind: { is: 'tick' }, heads: ['Người đứng đầu', 'Là người đứng đầu'] },
  decidedOn: { kind: { is: 'day' }, heads: ['Ngày quyết định', 'Ngày ra quyết định', 'Quyết định ngày'] },
  concludedOn: { kind: { is: 'day' }, heads: ['Ngày kết luận', 'Ngày thông báo kết luận'] },
  conclusion: { kind: { is: 'code', words: conclusions }, heads: ['Kết luận', 'Kết quả'] },
  paper: { kind: { is: 'text' }, heads: ['Thông báo kết luận số', 'Số thông báo kết luận', 'Thông báo kết luận'] },
} as const satisfies SheetKind['fields']

interface Meant {
  row: SheetRow
  body: { id: string }
  subject: Subject & { name: string }
  kind: string
  form: string
  topic: string
  decidedOn: IsoDate | null
  concludedOn: IsoDate | null
}

interface Plan {
  findings: Findings
  engagements: NewEngagement[]
  subjects: NewSubject[]
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<Plan> {
  const findings = new Findings()
  const names = namesIn(rows)
  const units = await lookUpUnits(door, names.units)
  const persons = await lookUpPersons(door, names.numbers, names.persons)
  const meant = rows.flatMap((row): Meant[] => {
    const [decidedOn, concludedOn] = [dayOf(row, 'decidedOn'), dayOf(row, 'concludedOn')]
    checkConclusion(findings, row, decidedOn, concludedOn)
    const body = bodyIn(findings, row, units, decidedOn ?? concludedOn)
    const found = subjectIn(findings, row, units, persons, decidedOn ?? concludedOn)
    if (!body || !found) return []
    const subject = { ...found, name: textOf(row, 'subject')! }
    const form = textOf(row, 'form')
    if (form === null) findings.notice(row, 'form', 'engagements:findings.formAssumed')
    return [
      {
        row,
        body,
        subject,
        kind: textOf(row, 'kind')!,
        form: form ?? 'programme',
        topic: textOf(row, 'topic')!,
        decidedOn,
        concludedOn,
      },
    ]
  })
  const bodies = [...new Set(meant.map((m) => m.body.id))]
  const programmes = await programmesWithIds(door, bodies)
  const recorded = Map.groupBy(await subjectsOf(door, bodies), headKey)
  const seats = await committeeSeats(door, [...new Set(meant.flatMap((m) => m.subject.person ?? []))])
  const seatsOf = Map.groupBy(seats, (s) => s.person)
  const result: Plan = { findings, engagements: [], subjects: [] }
  for (const group of engagementsOf(findings, meant))
    addEngagement(result, group, programmes, recorded, (m) => committeeOf(m, seatsOf))
  return result
}

/** A conclusion and its day go together, and come after the decision. */
function checkConclusion(findings: Findings, row: SheetRow, decidedOn: IsoDate | null, concludedOn: IsoDate | null): void {
  const conclusion = textOf(row, 'conclusion')
  if (conclusion !== null && concludedOn === null)
    findings.error(row, 'concludedOn', 'engagements:findings.conclusionWithoutDay', { value: row.raw.conclusion ?? '' })
  if (conclusion === null && concludedOn !== null)
    findings.error(row, 'conclusion', 'engagements:findings.dayWithoutConclusion', { day: shownDay(concludedOn) })
  if (decidedOn !== null && concludedOn !== null && concludedOn < decidedOn) {
    findings.error(row, 'concludedOn', 'engagements:findings.endBeforeStart', {
      decided: shownDay(decidedOn),
      concluded: shownDay(concludedOn),
    })
  }
}

const headKey = (e: { body: string | { id: string }; kind: string; topic: string; decidedOn: string | null }): string =>
  [typeof e.body === 'string' ? e.body : e.body.id, e.kind, fold(e.topic), e.decidedOn ?? ''].join('\n')

/** Rows of one number in one sheet are one engagement; without numbers, rows that agree in body, kind, topic and decision. */
function engagementsOf(findings: Findings, meant: readonly Meant[]): Meant[][] {
  const groups = Map.groupBy(meant, (m) => {
    const no = textOf(m.row, 'no')
    return no === null ? `\n${m.row.sheet}\n${headKey(m)}` : `${m.row.sheet}\n${m.body.id}\n${fold(no)}`
  })
  for (const group of groups.values()) {
    const first = group[0]!
    for (const m of group) {
      if (headKey(m) === headKey(first) && m.form === first.form) continue
      findings.error(m.row, 'no', 'engagements:findings.twoEngagementsOneNumber', {
        no: textOf(m.row, 'no') ?? '',
        first: first.row.row,
      })
    }
  }
  return [...groups.values()]
}

const committeeLevels: Readonly<Record<string, string>> = {
  province: 'province',
  district: 'district',
  commune: 'grassroots',
  cell: 'cell',
}
const levelOrder = ['province', 'district', 'commune', 'cell']

/** The highest committee in which the member is known to have sat on the day; null: nothing is known, which is not “none”. */
function committeeOf(
  m: Meant,
  seatsOf: ReadonlyMap<string, readonly { level: string; from: string; to: string }[]>,
): string | null {
  const day = m.concludedOn ?? m.decidedOn
  if (m.subject.person === null || day === null) return null
  const levels = (seatsOf.get(m.subject.person) ?? []).filter((s) => s.from <= day && day < s.to).map((s) => s.level)
  const highest = levelOrder.find((level) => levels.includes(level))
  return highest === undefined ? null : committeeLevels[highest]!
}

const subjectKey = (s: { unit: string | null; person: string | null }): string => s.person ?? s.unit ?? ''

function addEngagement(
  plan: Plan,
  group: readonly Meant[],
  programmes: readonly KnownProgramme[],
  recorded: Map<string, KnownSubject[]>,
  committee: (m: Meant) => string | null,
): void {
  const { findings } = plan
  const first = group[0]!
  // Of recorded engagements with the same head, the one that has a subject in common; each is taken once.
  const alike = Map.groupBy(recorded.get(headKey(first)) ?? [], (s) => s.engagement)
  const keys = new Set(group.map((m) => subjectKey(m.subject)))
  const there = [...alike].find(([, subjects]) => subjects.some((s) => keys.has(subjectKey(s))))
  if (there)
    recorded.set(
      headKey(first),
      (recorded.get(headKey(first)) ?? []).filter((s) => s.engagement !== there[0]),
    )
  const id = there?.[0] ?? randomUUID()
  const seen = new Set<string>()
  const added: Meant[] = []
  for (const m of group) {
    const key = subjectKey(m.subject)
    const before = there?.[1].find((s) => subjectKey(s) === key)
    const conclusion = textOf(m.row, 'conclusion')
    if (seen.has(key))
      findings.error(m.row, 'subject', 'engagements:findings.subjectTwice', {
        subject: m.subject.name,
        no: textOf(m.row, 'no') ?? '',
      })
    else if (!before) added.push(m)
    else if (before.conclusion === conclusion && before.concludedOn === m.concludedOn)
      findings.notice(m.row, null, 'engagements:findings.thereAlready', { topic: m.topic })
    else findings.error(m.row, 'conclusion', 'engagements:findings.subjectOtherwise', { subject: m.subject.name, topic: m.topic })
    seen.add(key)
  }
  if (added.length === 0) return
  const days = group.map((m) => m.concludedOn)
  if (!there) {
    plan.engagements.push({
      id,
      programme: programmeOf(first, programmes),
      body: first.body.id,
      kind: first.kind,
      form: first.form,
      topic: first.topic,
      decidedOn: first.decidedOn,
      // The engagement is concluded when its last subject is.
      concludedOn: days.some((d) => d === null) ? null : (days as string[]).sort().at(-1)!,
      paper: group.map((m) => textOf(m.row, 'paper')).find((paper) => paper !== null) ?? null,
    })
  }
  for (const m of added) {
    plan.subjects.push({
      id: randomUUID(),
      engagement: id,
      body: m.body.id,
      kind: m.kind,
      form: m.form,
      subjectKind: m.subject.kind,
      unit: m.subject.unit,
      person: m.subject.person,
      isHead: tickOf(m.row, 'isHead') ?? false,
      committeeMember: committee(m),
      conclusion: textOf(m.row, 'conclusion'),
      concludedOn: m.concludedOn,
    })
  }
}

/** The body's one programme of that year, for an engagement that says it follows the programme. */
function programmeOf(m: Meant, programmes: readonly KnownProgramme[]): string | null {
  const year = Number((m.decidedOn ?? m.concludedOn ?? '').slice(0, 4))
  const own = programmes.filter((p) => p.body === m.body.id && p.year === year)
  return m.form === 'programme' && own.length === 1 ? own[0]!.id : null
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'engagements',
    says: 'engagements:sheet',
    knownBy: ['kind', 'topic', 'subject'],
    wing: 'inspection',
    order: 42,
    fields,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, engagements, subjects } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertEngagements(door, engagements, subjects)
      return { engagement: engagements.length, engagement_subject: subjects.length }
    },
  },
]
