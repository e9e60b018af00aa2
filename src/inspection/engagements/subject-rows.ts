/** A row of an inspection sheet speaks of an organization or of a member: the columns for it, and which one it is. Pure. */
import type { IsoDate } from '../../kernel/dates.ts'
import type { Field, SheetRow } from '../../kernel/sheet.ts'
import { type Findings, textOf } from '../../kernel/sheet-rows.ts'
import { type KnownUnit, type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import { askedBy, type PersonLookup, personIn } from '../../register/people/person-lookup.ts'

export const subjectKinds = {
  'Tổ chức': 'organization',
  'Tổ chức đảng': 'organization',
  'Chi bộ': 'organization',
  TCĐ: 'organization',
  ĐV: 'member',
  'Đảng viên': 'member',
  'Cá nhân': 'member',
} as const

export const bodyField: Field = {
  kind: { is: 'text' },
  heads: ['Chủ thể', 'Chủ thể tiến hành', 'Cơ quan tiến hành', 'Cơ quan ban hành'],
  required: true,
}
export const subjectFields = {
  subjectKind: { kind: { is: 'code', words: subjectKinds }, heads: ['Đối tượng là', 'Loại đối tượng'], required: true },
  subject: {
    kind: { is: 'text' },
    heads: [
      'Tên đối tượng',
      'Đối tượng',
      'Đối tượng kiểm tra, giám sát',
      'Đối tượng được kiểm tra',
      'Đối tượng được giám sát',
      'Họ và tên, tổ chức',
      'Tổ chức, đảng viên',
      'Tên tổ chức, cá nhân',
    ],
    required: true,
  },
  subjectUnit: {
    kind: { is: 'text' },
    heads: ['Chi bộ, đơn vị của đảng viên', 'Chi bộ', 'Đơn vị của đảng viên', 'Đơn vị công tác'],
  },
  birthYear: { kind: { is: 'number' }, heads: ['Năm sinh'] },
  personalId: { kind: { is: 'figures', counts: [9, 12] }, heads: ['Số định danh', 'CCCD', 'Số CCCD'] },
} as const satisfies Record<string, Field>

export type Subject = { kind: 'organization' | 'member'; unit: string | null; person: string | null }

/** The names of units and of people that the rows mention: what must be looked up. */
export const namesIn = (rows: readonly SheetRow[]) => ({
  units: rows.flatMap((r) => [
    textOf(r, 'body'),
    textOf(r, 'subjectUnit'),
    textOf(r, 'subjectKind') === 'organization' ? textOf(r, 'subject') : null,
  ]),
  persons: rows.map((r) => (textOf(r, 'subjectKind') === 'member' ? textOf(r, 'subject') : null)),
  numbers: rows.map((r) => textOf(r, 'personalId')),
})

const isParty = (u: KnownUnit) => u.nature === 'party'

/** The acting body on the day; an area is no body. */
export function bodyIn(findings: Findings, row: SheetRow, units: UnitLookup, day: IsoDate | null): KnownUnit | null {
  const body = unitIn(findings, row, 'body', units, day, isParty)
  if (body && body.nature !== 'party') {
    findings.error(row, 'body', 'engagements:findings.notAPartyBody', { unit: body.name })
    return null
  }
  return body
}

/** The subject of a row on the day; a finding in the cell when it cannot be told which one is meant. */
export function subjectIn(
  findings: Findings,
  row: SheetRow,
  units: UnitLookup,
  persons: PersonLookup,
  day: IsoDate | null,
): Subject | null {
  if (textOf(row, 'subjectKind') === 'organization') {
    const unit = unitIn(findings, row, 'subject', units, day, isParty)
    if (!unit) return null
    if (unit.nature !== 'party') {
      findings.error(row, 'subject', 'engagements:findings.notAPartyBody', { unit: unit.name })
      return null
    }
    return { kind: 'organization', unit: unit.id, person: null }
  }
  const where = textOf(row, 'subjectUnit') === null ? null : unitIn(findings, row, 'subjectUnit', units, day, isParty)
  if (textOf(row, 'subjectUnit') !== null && !where) return null
  const person = personIn(
    findings,
    row,
    'subject',
    persons,
    askedBy(row, textOf(row, 'subject')!, where?.id ?? null, where?.areaTodayId ?? null),
  )
  return person ? { kind: 'member', unit: null, person: person.id } : null
}
