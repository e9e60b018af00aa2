/** The sheet of study commitments: who studies on his own to meet which criterion, by when. */
import { randomUUID } from 'node:crypto'
import { titles } from '../../../regulations/titles.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { unitIn } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { askedBy, personIn } from '../../register/people/person-lookup.ts'
import { lookUpPersons } from '../../register/people/writes.store.ts'
import { seatsHeldBy } from '../../register/tenures/writes.store.ts'
import { commitmentKeys, insertCommitments, type NewCommitment } from './store.ts'

const criteria = {
  'Chuyên môn': 'degree',
  'Trình độ chuyên môn': 'degree',
  LLCT: 'politicalTheory',
  'Lý luận chính trị': 'politicalTheory',
  QLNN: 'stateManagement',
  'Quản lý nhà nước': 'stateManagement',
} as const

const fields = {
  fullName: { kind: { is: 'name' }, heads: ['Họ và tên', 'Họ tên'], required: true },
  birth: { kind: { is: 'partialDate' }, heads: ['Ngày tháng năm sinh', 'Ngày sinh', 'Năm sinh'] },
  personalId: { kind: { is: 'figures', counts: [9, 12] }, heads: ['Số định danh', 'CCCD', 'Số CCCD'] },
  title: { kind: { is: 'text' }, heads: ['Chức danh', 'Chức vụ'], required: true },
  unit: { kind: { is: 'text' }, heads: ['Đơn vị công tác', 'Đơn vị', 'Tổ chức'], required: true },
  criterion: { kind: { is: 'code', words: criteria }, heads: ['Tiêu chí', 'Tiêu chuẩn còn thiếu'] },
  studying: { kind: { is: 'text' }, heads: ['Đang học'], required: true },
  due: { kind: { is: 'day' }, heads: ['Hạn hoàn thành', 'Hạn'], required: true },
  from: { kind: { is: 'day' }, heads: ['Ngày cam kết', 'Cam kết ngày'], required: true },
  paper: { kind: { is: 'text' }, heads: ['Văn bản', 'Bản cam kết số'] },
} as const satisfies SheetKind['fields']

/** A seat is named by its title and its unit; the catalogue has one name at several levels, so the seats the person holds decide. */
const keysNamed = (name: string): readonly string[] => titles.filter((t) => fold(t.vi) === fold(name)).map((t) => t.key)

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; commitments: NewCommitment[] }> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((r) => textOf(r, 'unit')),
  )
  const persons = await lookUpPersons(
    door,
    rows.map((r) => textOf(r, 'personalId')),
    rows.map((r) => textOf(r, 'fullName')),
  )
  const found: { row: SheetRow; person: string; unit: string }[] = []
  for (const row of rows) {
    const [from, due] = [dayOf(row, 'from')!, dayOf(row, 'due')!]
    if (due < from) {
      findings.error(row, 'due', 'training:findings.dueBeforeCommitted', { from: shownDay(from), due: shownDay(due) })
      continue
    }
    const unit = unitIn(findings, row, 'unit', units, from)
    if (!unit) continue
    const person = personIn(findings, row, 'fullName', persons, askedBy(row, textOf(row, 'fullName')!, unit.id, unit.areaTodayId))
    if (person) found.push({ row, person: person.id, unit: unit.id })
  }
  const seats = await seatsHeldBy(door, [...new Set(found.map((f) => f.person))])
  const commitments: { row: SheetRow; commitment: NewCommitment }[] = []
  for (const { row, person, unit } of found) {
    const from = dayOf(row, 'from')!
    const named = keysNamed(textOf(row, 'title')!)
    const seat = seats.find(
      (s) => s.person === person && s.unit === unit && named.includes(s.title) && s.from <= from && from < s.to,
    )
    if (!seat) {
      findings.error(row, 'title', 'training:findings.noSuchSeat', {
        name: textOf(row, 'fullName')!,
        title: textOf(row, 'title')!,
        unit: textOf(row, 'unit')!,
        day: shownDay(from),
      })
      continue
    }
    commitments.push({
      row,
      commitment: {
        id: randomUUID(),
        person_id: person,
        title: seat.title,
        criterion: textOf(row, 'criterion') ?? 'degree',
        studying: textOf(row, 'studying')!,
        due_on: dayOf(row, 'due')!,
        paper: textOf(row, 'paper'),
        valid_from: from,
        unit_id: unit,
      },
    })
  }
  const known = await commitmentKeys(door, [...new Set(commitments.map((c) => c.commitment.person_id))])
  const fresh = commitments.filter(({ row, commitment: c }) => {
    const there = known.has([c.person_id, c.title, c.criterion, c.due_on].join('|'))
    if (there) findings.notice(row, null, 'training:findings.thereAlready', { name: textOf(row, 'fullName')! })
    return !there
  })
  return { findings, commitments: fresh.map((c) => c.commitment) }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'commitments',
    says: 'training:sheet',
    wing: 'cadres',
    order: 30,
    fields,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, commitments } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertCommitments(door, commitments)
      return { studyCommitment: commitments.length }
    },
  },
]
