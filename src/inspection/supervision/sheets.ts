/** The sheet of regular supervision (giám sát thường xuyên), note by note. */
import { randomUUID } from 'node:crypto'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, textOf } from '../../kernel/sheet-rows.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { lookUpPersons } from '../../register/people/writes.store.ts'
import { bodyField, bodyIn, namesIn, subjectFields, subjectIn } from '../engagements/subject-rows.ts'
import { insertNotes, type NewNote, noteKeys } from './store.ts'

const fields = {
  body: bodyField,
  ...subjectFields,
  topic: { kind: { is: 'text' }, heads: ['Nội dung', 'Nội dung giám sát', 'Nội dung theo dõi'], required: true },
  date: { kind: { is: 'day' }, heads: ['Ngày', 'Ngày giám sát', 'Ngày ghi', 'Ngày theo dõi'], required: true },
  follower: { kind: { is: 'text' }, heads: ['Người theo dõi', 'Người giám sát', 'Cán bộ theo dõi'] },
  reminder: { kind: { is: 'text' }, heads: ['Nhắc nhở', 'Nội dung nhắc nhở', 'Kiến nghị, nhắc nhở'] },
} as const satisfies SheetKind['fields']

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; added: NewNote[] }> {
  const findings = new Findings()
  const names = namesIn(rows)
  const units = await lookUpUnits(door, names.units)
  const persons = await lookUpPersons(door, names.numbers, names.persons)
  const meant = rows.flatMap((row): { row: SheetRow; note: NewNote }[] => {
    const day = dayOf(row, 'date')!
    const body = bodyIn(findings, row, units, day)
    const subject = subjectIn(findings, row, units, persons, day)
    if (!body || !subject) return []
    const note: NewNote = {
      id: randomUUID(),
      subject_kind: subject.kind,
      subject_unit_id: subject.unit,
      subject_person_id: subject.person,
      topic: textOf(row, 'topic')!,
      noted_on: day,
      follower: textOf(row, 'follower'),
      reminder: textOf(row, 'reminder'),
      unit_id: body.id,
    }
    return [{ row, note }]
  })
  const known = await noteKeys(door, [...new Set(meant.map((m) => m.note.unit_id))])
  const added: NewNote[] = []
  for (const { row, note } of meant) {
    const key = [note.unit_id, note.subject_unit_id ?? note.subject_person_id, note.noted_on, note.topic].join('|')
    if (known.has(key)) findings.notice(row, null, 'supervision:findings.thereAlready', { subject: textOf(row, 'subject')! })
    else {
      known.add(key)
      added.push(note)
    }
  }
  return { findings, added }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'regular-supervision',
    says: 'supervision:sheet',
    wing: 'inspection',
    order: 44,
    fields,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, added } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertNotes(door, added)
      return { regular_supervision: added.length }
    },
  },
]
