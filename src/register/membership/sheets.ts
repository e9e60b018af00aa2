/** The members of Party cells. */
import { randomUUID } from 'node:crypto'
import { highestDay, type IsoDate } from '../../kernel/dates.ts'
import { Problem } from '../../kernel/problem.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { headsFor } from '../../kernel/sheet-heads.ts'
import { dayOf, Findings, partialOfField, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { unitIn } from '../../kernel/unit-names.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../organizations/writes.store.ts'
import { PersonBook } from '../people/person-book.ts'
import { fillPersons, insertPersons, insertScopes, lookUpPersons } from '../people/writes.store.ts'
import { insertQualifications, type NewQualification, qualificationsOfAll } from '../qualifications/writes.store.ts'
import { details, partyFields, personFields, schoolFields, statedFields } from '../roster/columns.ts'
import { qualificationsIn } from '../roster/qualifications.ts'
import { personWithin } from '../roster/roster.ts'
import { insertMemberships, membershipsOfAll, type NewMembership } from './writes.store.ts'

const fields = {
  ...personFields,
  birth: { ...personFields.birth, required: true },
  sex: { ...personFields.sex, required: true },
  unit: {
    kind: { is: 'text' },
    heads: headsFor('cell'),
    required: true,
  },
  ...details,
  ...partyFields,
  ...schoolFields,
  ...statedFields,
  title: { kind: { is: 'text' }, heads: headsFor('post') },
  note: { kind: { is: 'text' }, heads: headsFor('note') },
  from: { kind: { is: 'day' }, heads: ['Ngày về chi bộ', 'Sinh hoạt từ ngày', 'Ngày chuyển đến'] },
} as const satisfies SheetKind['fields']

interface Plan {
  findings: Findings
  book: PersonBook
  memberships: NewMembership[]
  qualifications: NewQualification[]
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<Plan> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'unit')),
  )
  const persons = await lookUpPersons(
    door,
    rows.map((row) => textOf(row, 'personalId')),
    rows.map((row) => textOf(row, 'fullName')),
  )
  const book = new PersonBook(persons, randomUUID)
  const memberships: NewMembership[] = []
  const meant: { row: SheetRow; name: string; membership: NewMembership }[] = []
  for (const row of rows) {
    const [admitted, official] = [partialOfField(row, 'partyAdmitted'), partialOfField(row, 'partyOfficial')]
    const since: IsoDate | null = dayOf(row, 'from') ?? (admitted && highestDay(admitted)) ?? (official && highestDay(official))
    if (since === null) {
      findings.error(row, 'from', 'membership:findings.sinceWhen', { name: textOf(row, 'fullName')! })
      continue
    }
    const cell = unitIn(findings, row, 'unit', units, since, (u) => u.kind === 'cell' || u.kind === 'grassrootsCell')
    if (!cell) continue
    if (cell.kind !== 'cell' && cell.kind !== 'grassrootsCell') {
      findings.error(row, 'unit', 'membership:findings.notACell', { unit: cell.name })
      continue
    }
    const person = book.take(findings, row, cell.id, cell.areaTodayId)
    if (!person) continue
    const status = official ? 'official' : admitted ? 'probationary' : 'unknown'
    const membership: NewMembership = {
      id: randomUUID(),
      person: person.id,
      unit: cell.id,
      status,
      admitted,
      official,
      from: since,
      to: cell.to,
    }
    meant.push({ row, name: person.fullName, membership })
  }
  const known = await membershipsOfAll(
    door,
    [...new Set(meant.map((m) => m.membership.person))].filter((id) => !book.created.has(id)),
  )
  const names = new Map(meant.map((m) => [m.membership.unit, textOf(m.row, 'unit')!]))
  const byPerson = Map.groupBy(known, (m) => m.person)
  const listed = new Map<string, SheetRow>()
  for (const { row, name, membership } of meant) {
    const own = byPerson.get(membership.person) ?? []
    const other = own.find((m) => m.from < membership.to && membership.from < m.to)
    const before = listed.get(`${membership.person}\n${membership.unit}`)
    if (before) tellTwice(findings, row, before, name)
    else if (other?.unit === membership.unit)
      findings.notice(row, null, 'membership:findings.memberThere', { name, unit: other.unitName })
    else if (other)
      findings.error(row, 'unit', 'membership:findings.memberElsewhere', {
        name,
        unit: other.unitName,
        from: shownDay(other.from),
      })
    else {
      memberships.push(membership)
      listed.set(`${membership.person}\n${membership.unit}`, row)
      byPerson.set(membership.person, [...own, { ...membership, unitName: names.get(membership.unit)! }])
    }
  }
  const firstDays = new Map(meant.map((m) => [m.membership.person, m.membership.from]))
  const qualifications = qualificationsIn(
    meant.map(({ row, membership }) => ({ row, person: membership.person, unit: membership.unit })),
    firstDays,
    await qualificationsOfAll(
      door,
      [...firstDays.keys()].filter((id) => !book.created.has(id)),
    ),
    randomUUID,
  )
  return { findings, book, memberships, qualifications }
}

/** Two rows of one name in one cell are one person only if the whole birth or the number says so. */
function tellTwice(findings: Findings, row: SheetRow, before: SheetRow, name: string): void {
  const same = partialOfField(row, 'birth')?.d !== undefined || textOf(row, 'personalId') !== null
  if (same) findings.notice(row, null, 'membership:findings.rowTwice', { name, row: before.row })
  else findings.error(row, 'fullName', 'membership:findings.memberTwice', { name, row: before.row })
}

export const membersSheet: SheetKind<Door> = {
  key: 'members',
  says: 'membership:sheets.members',
  wing: 'register',
  order: 22,
  fields,
  knownBy: ['fullName', 'unit'],
  staysInDraft: [...Object.keys(statedFields), 'title', 'note'],
  within: personWithin,
  check: async (door, rows) => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, book, memberships, qualifications } = await plan(door, rows)
    refuseErrors(findings.all)
    const person = await insertPersons(door, book.created.values())
    if ((await fillPersons(door, book.filled.values())) !== book.filled.size)
      throw new Problem('roster:findings.changedMeanwhile', {}, 409)
    await insertScopes(door, book.places)
    await insertQualifications(door, qualifications)
    await insertMemberships(door, memberships)
    return { person, qualification: qualifications.length, membership: memberships.length }
  },
}

export const sheets: readonly SheetKind<Door>[] = [membersSheet]
