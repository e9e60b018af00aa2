/**
 * The shape of this example: what is public (units, codes, successors, and the figures that the district reported for 2023) and what
 * the generator needs to know beforehand. Everything else, every person above all, is invented by the seed.
 * Units and clauses: 1682/NQ-UBTVQH15 of 16 June 2025, code list 19/2025/QĐ-TTg. Figures: the district's report of 22 February 2024.
 */
import type { Known } from './calendar.ts'
import type { Sex } from './names.ts'

export const SEED = 'goc/can-duoc/2024-02-22'

/** The day of the cadre figures, and the year of the inspection figures. */
export const CADRES_ON = '2024-02-22'
export const YEAR = { from: '2023-01-01', to: '2023-12-31' } as const
/** The day that the drawn screens of the new communes stand on. */
export const DRAWN_ON = '2026-11-16'
export const MERGED_ON = '2025-07-01'
/** Where no founding paper is at hand, a day before every other in the example; the workbooks say that it is assumed. */
export const FOUNDED_ON = '1976-01-01'

export const PROVINCE = { code: '80', name: 'tỉnh Long An', slug: 'long-an' } as const
export const NEW_PROVINCE = { code: '80', name: 'tỉnh Tây Ninh', slug: 'tay-ninh', basis: '202/2025/QH15' } as const
export const DISTRICT = { code: '806', name: 'huyện Cần Đước', slug: 'can-duoc' } as const

export interface Commune {
  readonly code: string
  readonly name: string
  readonly kind: 'xã' | 'thị trấn'
  readonly slug: string
  /** Code of the commune that took it over whole on 1 July 2025. */
  readonly into: string
  readonly dual: boolean
  readonly secretaryLocal: boolean
  readonly chairLocal: boolean
  readonly civilServants: 9 | 10 | 11
}

const commune = (
  code: string,
  name: string,
  slug: string,
  into: string,
  staff: 9 | 10 | 11,
  local: '' | 's' | 'c',
  more: Partial<Commune> = {},
): Commune => ({
  code,
  name,
  kind: 'xã',
  slug: `xa-${slug}`,
  into,
  dual: false,
  secretaryLocal: local === 's',
  chairLocal: local === 'c',
  civilServants: staff,
  ...more,
})
/** One person heads both, so both are local or neither is. */
const dual = (local: boolean): Partial<Commune> => ({ dual: true, secretaryLocal: local, chairLocal: local })

export const COMMUNES: readonly Commune[] = [
  commune('28108', 'Cần Đước', 'can-duoc', '28108', 11, 's', { kind: 'thị trấn', slug: 'thi-tran-can-duoc' }),
  commune('28111', 'Long Trạch', 'long-trach', '28114', 10, ''),
  commune('28114', 'Long Khê', 'long-khe', '28114', 10, 'c'),
  commune('28117', 'Long Định', 'long-dinh', '28126', 9, '', dual(false)),
  commune('28120', 'Phước Vân', 'phuoc-van', '28126', 10, '', dual(true)),
  commune('28123', 'Long Hòa', 'long-hoa', '28114', 11, 's'),
  commune('28126', 'Long Cang', 'long-cang', '28126', 10, ''),
  commune('28129', 'Long Sơn', 'long-son', '28132', 10, '', dual(false)),
  commune('28132', 'Tân Trạch', 'tan-trach', '28132', 9, ''),
  commune('28135', 'Mỹ Lệ', 'my-le', '28132', 11, 'c'),
  commune('28138', 'Tân Lân', 'tan-lan', '28138', 11, 's'),
  commune('28141', 'Phước Tuy', 'phuoc-tuy', '28108', 9, ''),
  commune('28144', 'Long Hựu Đông', 'long-huu-dong', '28144', 10, '', dual(true)),
  commune('28147', 'Tân Ân', 'tan-an', '28108', 9, '', dual(false)),
  commune('28150', 'Phước Đông', 'phuoc-dong', '28138', 10, ''),
  commune('28153', 'Long Hựu Tây', 'long-huu-tay', '28144', 10, 'c'),
  commune('28156', 'Tân Chánh', 'tan-chanh', '28108', 10, 'c'),
]
export const areaName = (c: Commune): string => `${c.kind} ${c.name}`

export interface NewCommune {
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly clause: number
}
/** Where the old commune of the same name holds the slug, the year is added. */
export const NEW_COMMUNES: readonly NewCommune[] = [
  { code: '28126', name: 'Long Cang', slug: 'xa-long-cang-2025', clause: 39 },
  { code: '28114', name: 'Rạch Kiến', slug: 'xa-rach-kien', clause: 40 },
  { code: '28132', name: 'Mỹ Lệ', slug: 'xa-my-le-2025', clause: 41 },
  { code: '28138', name: 'Tân Lân', slug: 'xa-tan-lan-2025', clause: 42 },
  { code: '28108', name: 'Cần Đước', slug: 'xa-can-duoc', clause: 43 },
  { code: '28144', name: 'Long Hựu', slug: 'xa-long-huu', clause: 44 },
]
export const newAreaName = (c: NewCommune): string => `xã ${c.name}`

/** Persons who stand in the drawn screens, and so in the example, with the same words. */
export interface Drawn {
  readonly fullName: string
  readonly sex: Sex
  readonly birth: Known
  readonly commune: string
  readonly title: string
  readonly degree: { level: 'trung cấp' | 'cao đẳng'; field: string; year: number }
  readonly studying: string
}
/** The five who lack the degree on the day, each studying towards it until 31 March 2024. */
export const LACKING: readonly Drawn[] = [
  {
    fullName: 'Lê Thị Bé Ba',
    sex: 'female',
    birth: '1981',
    commune: 'Long Hựu Tây',
    title: 'Chủ tịch Hội LHPN',
    degree: { level: 'cao đẳng', field: 'Mầm non', year: 2004 },
    studying: 'đại học Luật',
  },
  {
    fullName: 'Nguyễn Thành Đô',
    sex: 'male',
    birth: '1986',
    commune: 'Tân Chánh',
    title: 'Văn phòng – thống kê',
    degree: { level: 'cao đẳng', field: 'Tin học', year: 2008 },
    studying: 'đại học Quản trị văn phòng',
  },
  {
    fullName: 'Huỳnh Quốc Khởi',
    sex: 'male',
    birth: '1983',
    commune: 'Cần Đước',
    title: 'Tài chính – kế toán',
    degree: { level: 'cao đẳng', field: 'Kế toán', year: 2006 },
    studying: 'đại học Kế toán',
  },
  {
    fullName: 'Trần Thị Kim Ngọc',
    sex: 'female',
    birth: '1979-08-14',
    commune: 'Long Khê',
    title: 'Văn hóa – xã hội',
    degree: { level: 'cao đẳng', field: 'Sư phạm', year: 2001 },
    studying: 'đại học Công tác xã hội',
  },
  {
    fullName: 'Võ Văn Thạnh',
    sex: 'male',
    birth: '1974',
    commune: 'Phước Vân',
    title: 'Chủ tịch Hội Nông dân',
    degree: { level: 'trung cấp', field: 'Trồng trọt', year: 1998 },
    studying: 'đại học Luật',
  },
]
export const STUDY_DUE = '2024-03-31'

/** Two pairs of persons with one name: only the year of birth tells them apart. */
export const SAME_NAMES = [
  { fullName: 'Nguyễn Thị Thanh Thảo', sex: 'female', births: ['1982-11-05', '1990-04'], communes: ['Tân Lân', 'Phước Đông'] },
  { fullName: 'Trần Minh Hiếu', sex: 'male', births: ['1984-06-21', '1957'], communes: ['Mỹ Lệ', 'Mỹ Lệ'] },
] as const

/** Holders in xã Rạch Kiến as drawn; they came from outside the district. */
export const RACH_KIEN_HOLDERS: readonly { fullName: string; sex: Sex; birth: Known }[] = [
  { fullName: 'Đặng Thanh Bình', sex: 'male', birth: '1976' },
  { fullName: 'Nguyễn Thị Mỹ Hạnh', sex: 'female', birth: '1981' },
  { fullName: 'Lê Hoàng Nam', sex: 'male', birth: '1979' },
  { fullName: 'Trần Văn Út', sex: 'male', birth: '1978' },
  { fullName: 'Phạm Thị Ngọc Dung', sex: 'female', birth: '1984' },
  { fullName: 'Huỳnh Thị Lệ Thu', sex: 'female', birth: '1983' },
  { fullName: 'Võ Minh Trí', sex: 'male', birth: '1985' },
  { fullName: 'Bùi Thị Cẩm Tú', sex: 'female', birth: '1988' },
  { fullName: 'Đỗ Quốc Anh', sex: 'male', birth: '1990' },
]

/** Other invented people of the drawn screens: their names are not handed out a second time. */
const DRAWN_ELSEWHERE = [
  'Bùi Thị Bích Thủy',
  'Cao Văn Chín',
  'Huỳnh Ngọc Ánh',
  'Lâm Thị Ngọc Điệp',
  'Lê Hữu Phước',
  'Lê Minh Tuấn',
  'Lê Thị Hồng',
  'Lê Văn Tám',
  'Ngô Thị Sáu',
  'Nguyễn Thị Hạnh',
  'Nguyễn Thị Hường',
  'Nguyễn Thị Tuyết',
  'Nguyễn Văn Đạt',
  'Phan Văn Quới',
  'Phạm Quốc Dũng',
  'Phạm Thị Thu Ba',
  'Phạm Văn Lộc',
  'Trần Quốc',
  'Trần Thị Cẩm Nhung',
  'Trần Văn Sơn',
  'Trương Hoàng',
  'Võ Thị Mỹ Lệ',
  'Đặng Văn Lợi',
  'Đỗ Minh Trí',
  'Đỗ Thị Ngọc',
]
export const RESERVED_NAMES: readonly string[] = [
  ...LACKING.map((p) => p.fullName),
  ...SAME_NAMES.map((p) => p.fullName),
  ...RACH_KIEN_HOLDERS.map((p) => p.fullName),
  ...DRAWN_ELSEWHERE,
]

/** What must come out when the world is counted. `census.ts` counts, the tests compare. */
export const EXPECTED = {
  communes: 17,
  districtHeads: 94,
  districtHeadsQualified: 94,
  communeStaff: 357,
  fewestInACommune: 20,
  mostInACommune: 22,
  communeKey: 102,
  communeKeyWithDegree: 102,
  communeKeyWithTheory: 102,
  communeStaffWithDegree: 352,
  byIntermediateLaw: 2,
  commitments: 5,
  dualUnits: 5,
  nonLocalSecretaries: 12,
  nonLocalChairs: 11,
  dualNonLocal: 3,
  headsWithoutFinding: 0,
  standingCommitteeTopics: 1,
  standingCommitteeOrganizations: 3,
  standingCommitteeHeads: 3,
  grassrootsMembers: 23,
  grassrootsCells: 23,
  grassrootsViolations: 0,
  districtSupervisionTurns: 207,
  districtSupervisionOrganizations: 47,
  commissionOrganizations: 5,
  commissionMembers: 7,
  regularMembers: 76,
  regularCells: 48,
  declarations: 6,
  declaredOnMembersDisciplined: 0,
  ordinaryMembers: 901,
  successions: 17,
  newCommunes: 6,
  drawnSeats: 30,
  drawnHeld: 28,
  drawnPersons: 26,
  drawnVacant: 2,
  drawnEndingSoon: 2,
} as const
