/** The register of papers. Of a paper of a secret grade what tells its content is taken out before the draft is kept (`withholds`). */
import { randomUUID } from 'node:crypto'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, textOf } from '../../kernel/sheet-rows.ts'
import type { Door } from '../../platform/transaction.ts'
import { type Grade, gradeWords, mostIssuer, mostNumber, saysTooMuch } from './state-secrets.ts'
import { insertDocuments, isIsolated, keyOf, keysOf, type NewDocument } from './store.ts'

const fields = {
  number: {
    kind: { is: 'text' },
    heads: ['Số, ký hiệu', 'Số ký hiệu', 'Số và ký hiệu', 'Số văn bản', 'Số ký hiệu văn bản'],
    required: true,
  },
  issuer: {
    kind: { is: 'text' },
    heads: ['Cơ quan ban hành', 'Tên cơ quan ban hành', 'Tác giả', 'Nơi ban hành'],
    required: true,
  },
  issuedOn: { kind: { is: 'day' }, heads: ['Ngày ban hành', 'Ngày văn bản', 'Ngày tháng văn bản', 'Ngày, tháng văn bản'] },
  grade: { kind: { is: 'code', words: gradeWords }, heads: ['Độ mật', 'Mức độ mật'] },
  kind: { kind: { is: 'text' }, heads: ['Loại văn bản', 'Tên loại'] },
  title: {
    kind: { is: 'text' },
    heads: ['Trích yếu', 'Trích yếu nội dung', 'Tên loại và trích yếu nội dung', 'Nội dung', 'Tên văn bản'],
  },
} as const satisfies SheetKind['fields']

/** A grade that cannot be read may be one: until somebody says what it is, nothing that tells the content is kept. */
const gradeOf = (row: SheetRow): Grade | 'unread' =>
  (textOf(row, 'grade') as Grade | null) ?? ((row.raw.grade ?? '').trim() ? 'unread' : 'none')

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; added: NewDocument[] }> {
  const findings = new Findings()
  const isolated = await isIsolated(door)
  const known = await keysOf(door, [...new Set(rows.map((row) => textOf(row, 'number')!))])
  const added: NewDocument[] = []
  for (const row of rows) {
    const grade = (textOf(row, 'grade') as Grade | null) ?? 'none'
    const paper: NewDocument = {
      id: randomUUID(),
      number: textOf(row, 'number')!,
      issuer: textOf(row, 'issuer')!,
      issued_on: dayOf(row, 'issuedOn'),
      grade,
      kind: textOf(row, 'kind'),
      title: textOf(row, 'title'),
      unit_id: door.actor.unitId,
    }
    if (saysTooMuch(paper, isolated)) findings.error(row, null, 'documents:problems.numberOnly')
    else if (grade === 'none' && paper.kind === null) findings.error(row, 'kind', 'documents:problems.kindMissing')
    else if (grade !== 'none' && (paper.number.length > mostNumber || paper.issuer.length > mostIssuer))
      findings.error(row, paper.number.length > mostNumber ? 'number' : 'issuer', 'documents:problems.numberLong')
    else if (known.has(keyOf(paper))) findings.notice(row, null, 'documents:findings.thereAlready', { number: paper.number })
    else {
      known.add(keyOf(paper))
      added.push(paper)
    }
  }
  return { findings, added }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'documents',
    says: 'documents:sheet',
    wing: 'register',
    order: 26,
    fields,
    withholds: (row) => (gradeOf(row) === 'none' ? [] : ['kind', 'title']),
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, added } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertDocuments(door, added)
      return { document: added.length }
    },
  },
]
