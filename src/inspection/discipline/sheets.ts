/** The sheet of decisions of Party discipline. */
import { randomUUID } from 'node:crypto'
import type { Finding, SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { lookUpPersons } from '../../register/people/writes.store.ts'
import { bodyField, bodyIn, namesIn, subjectFields, subjectIn } from '../engagements/subject-rows.ts'
import { mayMeet } from './discipline.ts'
import { decisionKeys, insertDecisions, type NewDecision } from './store.ts'

const forms = {
  'khiển trách': 'reprimand',
  'cảnh cáo': 'warning',
  'cách chức': 'removal',
  'khai trừ': 'expulsion',
  'khai trừ ra khỏi Đảng': 'expulsion',
  'giải tán': 'dissolution',
} as const

const fields = {
  body: { ...bodyField, heads: [...bodyField.heads, 'Cấp quyết định', 'Cơ quan quyết định', 'Cấp thi hành kỷ luật'] },
  ...subjectFields,
  form: { kind: { is: 'code', words: forms }, heads: ['Hình thức kỷ luật', 'Hình thức'], required: true },
  content: { kind: { is: 'text' }, heads: ['Nội dung vi phạm', 'Vi phạm'], required: true },
  paper: { kind: { is: 'text' }, heads: ['Số quyết định', 'Quyết định số', 'Quyết định', 'Số QĐ'], required: true },
  signedOn: { kind: { is: 'day' }, heads: ['Ngày ký', 'Ngày quyết định', 'Ngày ban hành', 'Ngày QĐ'], required: true },
  effectiveOn: { kind: { is: 'day' }, heads: ['Ngày hiệu lực', 'Hiệu lực từ', 'Có hiệu lực từ ngày'] },
} as const satisfies SheetKind['fields']

/** A form of discipline that its subject cannot meet. */
function within(row: SheetRow): readonly Finding[] {
  const findings = new Findings()
  const [form, kind] = [textOf(row, 'form'), textOf(row, 'subjectKind')]
  if (form !== null && (kind === 'organization' || kind === 'member') && !mayMeet(kind, form))
    findings.error(row, 'form', `discipline:findings.${kind === 'organization' ? 'notForOrganizations' : 'notForMembers'}`)
  return findings.all
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; added: NewDecision[] }> {
  const findings = new Findings()
  const names = namesIn(rows)
  const units = await lookUpUnits(door, names.units)
  const persons = await lookUpPersons(door, names.numbers, names.persons)
  const meant = rows.flatMap((row): { row: SheetRow; decision: NewDecision }[] => {
    const [signed, effective] = [dayOf(row, 'signedOn')!, dayOf(row, 'effectiveOn')]
    const form = textOf(row, 'form')!
    if (effective !== null && effective < signed) {
      findings.error(row, 'effectiveOn', 'discipline:findings.effectiveBeforeSigned', {
        effective: shownDay(effective),
        signed: shownDay(signed),
      })
    }
    const body = bodyIn(findings, row, units, signed)
    const subject = subjectIn(findings, row, units, persons, signed)
    if (!body || !subject) return []
    const decision: NewDecision = {
      id: randomUUID(),
      subject_kind: subject.kind,
      subject_unit_id: subject.unit,
      subject_person_id: subject.person,
      form,
      content: textOf(row, 'content')!,
      paper: textOf(row, 'paper')!,
      signed_on: signed,
      effective_on: effective,
      unit_id: body.id,
    }
    return [{ row, decision }]
  })
  const known = await decisionKeys(door, [...new Set(meant.map((m) => m.decision.unit_id))])
  const added: NewDecision[] = []
  for (const { row, decision: d } of meant) {
    const key = [d.unit_id, d.subject_unit_id ?? d.subject_person_id, d.paper, d.signed_on].join('|')
    if (known.has(key)) findings.notice(row, null, 'discipline:findings.thereAlready', { paper: d.paper })
    else {
      known.add(key)
      added.push(d)
    }
  }
  return { findings, added }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'discipline',
    says: 'discipline:sheet',
    knownBy: ['subject', 'form'],
    wing: 'inspection',
    order: 46,
    fields,
    within,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, added } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertDecisions(door, added)
      return { discipline_decision: added.length }
    },
  },
]
