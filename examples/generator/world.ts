/**
 * The invented world as plain data: who sits where, who was inspected, what was declared. No workbook, no layout, no I/O.
 * `buildWorld` is pure: the same seed gives the same world.
 */

import type { Day, Known } from './calendar.ts'
import { SEED } from './can-duoc.ts'
import { fillCommunes } from './commune-cadres.ts'
import { declareYear } from './declarations.ts'
import { fillDistrict } from './district-cadres.ts'
import { inspectYear } from './inspection.ts'
import { admitMembers } from './members.ts'
import type { Sex } from './names.ts'
import { fillNewCommunes } from './new-communes.ts'
import { peopleMaker } from './people.ts'
import { reorganize } from './reorganization.ts'
import { areas, newOrganizations, organizations } from './units.ts'

export interface Area {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly kind: 'Tỉnh' | 'Huyện' | 'Xã' | 'Thị trấn'
  readonly parent: string | null
  readonly from: Day
  readonly basis: string
}

export interface Organization {
  readonly name: string
  readonly nature: 'Đảng' | 'Chính quyền' | 'Mặt trận' | 'Đoàn thể'
  readonly kind:
    | 'Cấp ủy'
    | 'Ban Thường vụ'
    | 'Ủy ban Kiểm tra'
    | 'Ban tham mưu, giúp việc'
    | 'Trung tâm Chính trị'
    | 'Chi bộ'
    | 'Chi bộ cơ sở'
    | 'Hội đồng nhân dân'
    | 'Ủy ban nhân dân'
    | 'Phòng, ban chuyên môn'
    | 'Đơn vị sự nghiệp'
    | 'Ủy ban Mặt trận Tổ quốc'
    | 'Đoàn thể'
  readonly area: string
  /** null: directly under the area */
  readonly parent: string | null
  readonly from: Day
  readonly basis: string
}

export type Degree = 'trung cấp' | 'cao đẳng' | 'đại học' | 'thạc sĩ'
export type Theory = 'chưa' | 'sơ cấp' | 'trung cấp' | 'cao cấp'
export type StateManagement = 'chưa' | 'cán sự' | 'chuyên viên' | 'chuyên viên chính'

export interface Person {
  /** The generator's own key; it is in no workbook. */
  readonly key: string
  readonly fullName: string
  readonly sex: Sex
  readonly birth: Known
  /** Twelve digits that begin with 999, which no real number does; null for those whom the offices list without it. */
  readonly personalId: string | null
  readonly nativePlace: string
  readonly ethnicity: string
  readonly religion: string
  readonly party: { readonly admitted: Known; readonly official: Known | null } | null
  readonly degree: { readonly level: Degree; readonly field: string; readonly year: number } | null
  readonly theory: Theory
  readonly stateManagement: StateManagement
}

/** A seat and who holds it. `until` is the last day in it; null: still held. `person` null: the seat is vacant since `from`. */
export interface Tenure {
  readonly person: string | null
  readonly title: string
  readonly unit: string
  readonly from: Day
  readonly until: Day | null
  readonly termEnds: Day | null
  readonly paper: string | null
  readonly capacity: 'chính thức' | 'phụ trách' | 'biệt phái'
  readonly fieldFits: boolean
  readonly note: string | null
}

export interface Finding {
  readonly person: string
  readonly area: string
  readonly local: boolean
  readonly evidence: string
  readonly paper: string
  readonly from: Day
}

export interface Membership {
  readonly person: string
  readonly unit: string
  readonly from: Day | null
}

export interface Commitment {
  readonly person: string
  readonly title: string
  readonly unit: string
  readonly studying: string
  readonly due: Day
  readonly from: Day
  readonly paper: string
}

export interface Programme {
  readonly body: string
  readonly name: string
  readonly year: number
  readonly paper: string
  readonly approvedOn: Day
}

export type Conclusion = 'tốt' | 'có khuyết điểm' | 'có vi phạm'

/** One organization or member in an engagement. Rows that share `no` are one engagement. */
export interface Subject {
  readonly sheet: 'BTV Huyện ủy' | 'Huyện ủy' | 'Cấp ủy cơ sở' | 'UBKT Huyện ủy'
  readonly no: string
  readonly body: string
  readonly kind: 'kiểm tra' | 'giám sát'
  readonly form: 'chuyên đề' | 'theo chương trình'
  readonly topic: string
  readonly subject:
    | { readonly organization: string }
    | { readonly person: string; readonly unit: string; readonly isHead: boolean }
  readonly decidedOn: Day
  readonly concludedOn: Day | null
  readonly conclusion: Conclusion | null
  readonly paper: string | null
}

export interface RegularSupervision {
  readonly body: string
  readonly subject: { readonly organization: string } | { readonly person: string; readonly unit: string }
  readonly topic: string
  readonly date: Day
  readonly follower: string
  readonly reminder: string | null
}

export interface Declaration {
  readonly what: string
  readonly unit: string
  readonly from: Day
  /** last day of the period */
  readonly to: Day
  readonly value: 'không có' | 'đã nhập đủ'
  readonly declaredBy: string
  readonly declaredOn: Day
  readonly paper: string
}

export interface Report {
  readonly unit: string
  readonly year: number
  readonly cadresOn: Day
  readonly from: Day
  readonly to: Day
}

export interface Succession {
  readonly old: { readonly code: string; readonly name: string }
  /** null: no unit follows it; `custodian` keeps its records. */
  readonly into: {
    readonly code: string
    readonly name: string
    readonly kind: 'Tỉnh' | 'Xã'
    readonly slug: string
    readonly parent: string | null
  } | null
  readonly custodian: string | null
  readonly on: Day
  readonly basis: string
}

export interface World {
  readonly areas: readonly Area[]
  readonly organizations: readonly Organization[]
  readonly newOrganizations: readonly Organization[]
  readonly persons: ReadonlyMap<string, Person>
  readonly districtTenures: readonly Tenure[]
  readonly communeTenures: readonly Tenure[]
  readonly newTenures: readonly Tenure[]
  readonly findings: readonly Finding[]
  readonly memberships: readonly Membership[]
  readonly commitments: readonly Commitment[]
  readonly programmes: readonly Programme[]
  readonly subjects: readonly Subject[]
  readonly regular: readonly RegularSupervision[]
  readonly declarations: readonly Declaration[]
  readonly reports: readonly Report[]
  readonly successions: readonly Succession[]
}

/** Builds the world of the example. Another seed gives other people in the same shape. */
export function buildWorld(seed: string = SEED): World {
  const people = peopleMaker(seed)
  const district = fillDistrict(seed, people)
  const communes = fillCommunes(seed, people, district)
  const memberships = admitMembers(seed, people)
  const newTenures = fillNewCommunes(seed, people, communes, district)
  const inspection = inspectYear(seed, people, communes, district, memberships)
  return {
    areas,
    organizations,
    newOrganizations,
    persons: people.all,
    districtTenures: [...district.tenures, ...communes.formerlyInDistrict],
    communeTenures: communes.tenures,
    newTenures,
    findings: communes.findings,
    memberships,
    commitments: communes.commitments,
    ...inspection,
    ...declareYear(district),
    successions: reorganize(),
  }
}
