/**
 * Under which names and codes the rows of a dry run are told: the words that programs outside know, one for all kinds of list. A field
 * without an entry keeps its own name; a code without one is told as the file says it. Data and two pure functions.
 */
import { isIsoDate, partialOf } from '../kernel/dates.ts'
import type { CellValue, FieldKind, SheetRow } from '../kernel/sheet.ts'
import { fold } from '../kernel/vietnamese/fold.ts'
import { OPEN } from './values.ts'

interface Told {
  readonly as: string
  readonly codes?: Readonly<Record<string, string>>
  /** A unit: told with what it is in the map of units. */
  readonly unit?: 'now' | 'before'
  /** “nay” is told as OPEN. */
  readonly open?: boolean
}

const people: Readonly<Record<string, Told>> = {
  sex: { as: 'sex', codes: { male: 'NAM', female: 'NU' } },
  degree: {
    as: 'degree',
    codes: {
      none: 'CHUA',
      elementary: 'SO_CAP',
      intermediate: 'TRUNG_CAP',
      college: 'CAO_DANG',
      university: 'DAI_HOC',
      master: 'THAC_SI',
      doctor: 'TIEN_SI',
      doctorOfScience: 'TIEN_SI_KHOA_HOC',
    },
  },
  politicalTheory: {
    as: 'politicalTheory',
    codes: { none: 'CHUA', elementary: 'SO_CAP', intermediate: 'TRUNG_CAP', advanced: 'CAO_CAP', bachelor: 'CU_NHAN' },
  },
  membership: { as: 'membership', codes: { official: 'CHINH_THUC', probationary: 'DU_BI' } },
  title: { as: 'post' },
  unit: { as: 'unit', unit: 'now' },
  oldUnit: { as: 'oldUnit', unit: 'before' },
  paper: { as: 'decisionNo' },
  until: { as: 'to', open: true },
}
const subject: Readonly<Record<string, Told>> = {
  subjectKind: { as: 'subjectKind', codes: { organization: 'ORG', member: 'MEMBER' } },
  subjectUnit: { as: 'unit', unit: 'now' },
}
const engagementKinds = {
  inspection: 'INSPECTION',
  supervision: 'SUPERVISION',
  signBasedInspection: 'SIGN_BASED_INSPECTION',
  inspectionDutyReview: 'INSPECTION_DUTY_REVIEW',
  disciplineEnforcementReview: 'DISCIPLINE_ENFORCEMENT_REVIEW',
  financeInspection: 'FINANCE_INSPECTION',
}
const told: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  roster: people,
  members: people,
  engagements: {
    ...subject,
    kind: { as: 'kind', codes: engagementKinds },
    form: { as: 'engagementForm' },
    paper: { as: 'conclusionNo' },
  },
  discipline: {
    ...subject,
    form: {
      as: 'form',
      codes: {
        reprimand: 'KHIEN_TRACH',
        warning: 'CANH_CAO',
        removal: 'CACH_CHUC',
        expulsion: 'KHAI_TRU',
        dissolution: 'GIAI_TAN',
      },
    },
    paper: { as: 'decisionNo' },
    signedOn: { as: 'decidedOn' },
  },
  petitions: { number: { as: 'petitionNo' }, kind: { as: 'petitionKind' }, unit: { as: 'unit', unit: 'now' } },
}

export const toldAs = (kind: string, field: string): Told => told[kind]?.[field] ?? { as: field }

export type ToldValue = string | number | boolean | { readonly y: number; readonly m?: number; readonly d?: number }

/** The value of a field as it is told; null when there is none. */
export function valueTold(kind: string, field: string, declared: FieldKind | undefined, row: SheetRow): ToldValue | null {
  const value: CellValue = row.fields[field] ?? null
  const raw = row.raw[field] ?? ''
  const { codes, open } = toldAs(kind, field)
  if (value === null) return open && OPEN.test(fold(raw)) ? 'OPEN' : null
  if (declared?.is === 'code' && typeof value === 'string')
    return codes ? (codes[value] ?? value) : raw.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (declared?.is === 'day' && isIsoDate(value)) return partialOf(value)
  return value
}
