/** Areas and organizations of the invented world: names as the workbooks write them, and which body sits where. */
import {
  areaName,
  COMMUNES,
  type Commune,
  DISTRICT,
  FOUNDED_ON,
  MERGED_ON,
  NEW_COMMUNES,
  NEW_PROVINCE,
  type NewCommune,
  newAreaName,
  PROVINCE,
} from './can-duoc.ts'
import type { Area, Organization } from './world.ts'

const ASSUMED = 'ngày giả định (chưa tìm được văn bản)'

export const areas: readonly Area[] = [
  { ...PROVINCE, kind: 'Tỉnh', parent: null, from: FOUNDED_ON, basis: ASSUMED },
  { ...DISTRICT, kind: 'Huyện', parent: PROVINCE.name, from: FOUNDED_ON, basis: ASSUMED },
  ...COMMUNES.map(
    (c): Area => ({
      code: c.code,
      name: areaName(c),
      slug: c.slug,
      kind: c.kind === 'xã' ? 'Xã' : 'Thị trấn',
      parent: DISTRICT.name,
      from: FOUNDED_ON,
      basis: ASSUMED,
    }),
  ),
]

/** Names of the bodies of a commune, old or new, by the area's name. */
export const bodies = {
  committee: (area: string) => `Đảng ủy ${area}`,
  inspection: (area: string) => `Ủy ban Kiểm tra Đảng ủy ${area}`,
  partyBuilding: (area: string) => `Ban Xây dựng Đảng ${area}`,
  committeeOffice: (area: string) => `Văn phòng Đảng ủy ${area}`,
  council: (area: string) => `HĐND ${area}`,
  people: (area: string) => `UBND ${area}`,
  stateOffice: (area: string) => `Văn phòng HĐND và UBND ${area}`,
  economy: (area: string) => `Phòng Kinh tế ${area}`,
  culture: (area: string) => `Phòng Văn hóa – Xã hội ${area}`,
  serviceCentre: (area: string) => `Trung tâm Phục vụ hành chính công ${area}`,
  front: (area: string) => `Ủy ban MTTQ ${area}`,
  youth: (area: string) => `Đoàn TNCS Hồ Chí Minh ${area}`,
  women: (area: string) => `Hội LHPN ${area}`,
  farmers: (area: string) => `Hội Nông dân ${area}`,
  veterans: (area: string) => `Hội CCB ${area}`,
  workers: (area: string) => `Công đoàn ${area}`,
} as const

export const huyenUy = 'Huyện ủy Cần Đước'
export const standingCommittee = 'Ban Thường vụ Huyện ủy Cần Đước'
export const commission = 'Ủy ban Kiểm tra Huyện ủy Cần Đước'
export const districtCouncil = 'HĐND huyện Cần Đước'
export const districtPeople = 'UBND huyện Cần Đước'
export const politicalCentre = 'Trung tâm Chính trị huyện Cần Đước'
export const districtFront = 'Ủy ban MTTQ huyện Cần Đước'

/** Advisory bodies, departments, service units and unions of the district, with how many deputies each has. */
export const districtBodies = {
  boards: [
    ['Ban Tổ chức Huyện ủy Cần Đước', 2],
    ['Ban Tuyên giáo Huyện ủy Cần Đước', 2],
    ['Ban Dân vận Huyện ủy Cần Đước', 2],
  ],
  committeeOffice: ['Văn phòng Huyện ủy Cần Đước', 2],
  stateOffice: ['Văn phòng HĐND và UBND huyện Cần Đước', 3],
  departments: [
    ['Phòng Nội vụ huyện Cần Đước', 3],
    ['Phòng Tài chính – Kế hoạch huyện Cần Đước', 3],
    ['Phòng Tư pháp huyện Cần Đước', 2],
    ['Phòng Lao động – Thương binh và Xã hội huyện Cần Đước', 3],
    ['Phòng Văn hóa và Thông tin huyện Cần Đước', 3],
    ['Phòng Giáo dục và Đào tạo huyện Cần Đước', 3],
    ['Phòng Y tế huyện Cần Đước', 2],
    ['Phòng Tài nguyên và Môi trường huyện Cần Đước', 3],
    ['Phòng Nông nghiệp và Phát triển nông thôn huyện Cần Đước', 3],
    ['Phòng Kinh tế và Hạ tầng huyện Cần Đước', 3],
  ],
  inspectorate: ['Thanh tra huyện Cần Đước', 2],
  serviceUnits: [
    ['Trung tâm Văn hóa, Thông tin và Truyền thanh huyện Cần Đước', 2],
    ['Trung tâm Dịch vụ nông nghiệp huyện Cần Đước', 2],
    ['Ban Quản lý dự án đầu tư xây dựng huyện Cần Đước', 2],
  ],
  unions: [
    ['Liên đoàn Lao động huyện Cần Đước', 1],
    ['Hội Nông dân huyện Cần Đước', 2],
    ['Hội LHPN huyện Cần Đước', 2],
    ['Hội CCB huyện Cần Đước', 1],
  ],
  youth: ['Huyện đoàn Cần Đước', 2],
} as const satisfies Record<string, readonly [string, number] | readonly (readonly [string, number])[]>

const AGENCIES = [
  ...[
    'Ban Tổ chức Huyện ủy',
    'Ban Tuyên giáo Huyện ủy',
    'Ban Dân vận Huyện ủy',
    'Ủy ban Kiểm tra Huyện ủy',
    'Văn phòng Huyện ủy',
    'Trung tâm Chính trị',
  ],
  ...[
    'Văn phòng HĐND và UBND',
    'Phòng Nội vụ',
    'Phòng Tài chính – Kế hoạch',
    'Phòng Tư pháp',
    'Phòng Lao động – Thương binh và Xã hội',
  ],
  ...['Phòng Văn hóa và Thông tin', 'Phòng Giáo dục và Đào tạo', 'Phòng Y tế', 'Phòng Tài nguyên và Môi trường'],
  ...[
    'Phòng Nông nghiệp và Phát triển nông thôn',
    'Phòng Kinh tế và Hạ tầng',
    'Thanh tra',
    'Ủy ban MTTQ',
    'Liên đoàn Lao động',
    'Hội Nông dân',
    'Huyện đoàn',
  ],
  ...[
    'Hội LHPN',
    'Hội CCB',
    'Tòa án nhân dân',
    'Viện kiểm sát nhân dân',
    'Chi cục Thuế',
    'Kho bạc Nhà nước',
    'Trung tâm Y tế',
    'Bảo hiểm xã hội',
  ],
]
/** The thirty grass-roots cells of agencies, directly under the district committee. */
export const grassrootsCells: readonly string[] = AGENCIES.map((agency) => `Chi bộ cơ sở ${agency} huyện Cần Đước`)

const cellPlaces = (c: Commune): string[] => [
  ...[1, 2, 3, 4, 5].map((n) => `${c.kind === 'xã' ? 'ấp' : 'khu phố'} ${n}`),
  'Cơ quan',
  'Trường học',
  'Quân sự',
]
/** The eight cells of a commune: five hamlets, the office, the schools, the military. */
export const cellsOf = (c: Commune): string[] => cellPlaces(c).map((place) => `Chi bộ ${place}, ${areaName(c)}`)
/** The same cells under the commune that took the old one over. */
const cellsAfter = (c: Commune, into: NewCommune): string[] =>
  cellPlaces(c).map((place) => `Chi bộ ${place} ${c.name}, ${newAreaName(into)}`)

type Kind = Organization['kind']
type Nature = Organization['nature']

const org =
  (area: string, from: string, basis: string) =>
  (name: string, nature: Nature, kind: Kind, parent: string | null = null): Organization => ({
    name,
    nature,
    kind,
    area,
    parent,
    from,
    basis,
  })

function provinceAndDistrict(): Organization[] {
  const inProvince = org(PROVINCE.name, FOUNDED_ON, ASSUMED)
  const inDistrict = org(DISTRICT.name, FOUNDED_ON, ASSUMED)
  const later = org(DISTRICT.name, '2018-01-01', '5218/QĐ-UBND (giả định)')
  const underCommittee = (name: string): Organization => inDistrict(name, 'Đảng', 'Ban tham mưu, giúp việc', huyenUy)
  const department = (name: string): Organization => inDistrict(name, 'Chính quyền', 'Phòng, ban chuyên môn', districtPeople)
  return [
    inProvince('Tỉnh ủy Long An', 'Đảng', 'Cấp ủy'),
    inProvince('Ban Tổ chức Tỉnh ủy Long An', 'Đảng', 'Ban tham mưu, giúp việc', 'Tỉnh ủy Long An'),
    inProvince('Ủy ban Kiểm tra Tỉnh ủy Long An', 'Đảng', 'Ủy ban Kiểm tra', 'Tỉnh ủy Long An'),
    inDistrict(huyenUy, 'Đảng', 'Cấp ủy'),
    inDistrict(standingCommittee, 'Đảng', 'Ban Thường vụ', huyenUy),
    inDistrict(commission, 'Đảng', 'Ủy ban Kiểm tra', huyenUy),
    ...districtBodies.boards.map(([name]) => underCommittee(name)),
    underCommittee(districtBodies.committeeOffice[0]),
    inDistrict(politicalCentre, 'Đảng', 'Trung tâm Chính trị', huyenUy),
    ...grassrootsCells.map((name) => inDistrict(name, 'Đảng', 'Chi bộ cơ sở', huyenUy)),
    inDistrict(districtCouncil, 'Chính quyền', 'Hội đồng nhân dân'),
    inDistrict(districtPeople, 'Chính quyền', 'Ủy ban nhân dân'),
    department(districtBodies.stateOffice[0]),
    ...districtBodies.departments.map(([name]) => department(name)),
    department(districtBodies.inspectorate[0]),
    ...districtBodies.serviceUnits.map(([name]) => later(name, 'Chính quyền', 'Đơn vị sự nghiệp', districtPeople)),
    inDistrict(districtFront, 'Mặt trận', 'Ủy ban Mặt trận Tổ quốc'),
    ...[...districtBodies.unions, districtBodies.youth].map(([name]) => inDistrict(name, 'Đoàn thể', 'Đoàn thể')),
  ]
}

function ofCommune(c: Commune): Organization[] {
  const area = areaName(c)
  const here = org(area, FOUNDED_ON, ASSUMED)
  const committee = bodies.committee(area)
  return [
    here(committee, 'Đảng', 'Cấp ủy'),
    here(bodies.inspection(area), 'Đảng', 'Ủy ban Kiểm tra', committee),
    ...cellsOf(c).map((cell) => here(cell, 'Đảng', 'Chi bộ', committee)),
    here(bodies.council(area), 'Chính quyền', 'Hội đồng nhân dân'),
    here(bodies.people(area), 'Chính quyền', 'Ủy ban nhân dân'),
    here(bodies.front(area), 'Mặt trận', 'Ủy ban Mặt trận Tổ quốc'),
    ...[bodies.youth, bodies.women, bodies.farmers, bodies.veterans].map((body) => here(body(area), 'Đoàn thể', 'Đoàn thể')),
  ]
}

/** What stood until 30 June 2025. */
export const organizations: readonly Organization[] = [...provinceAndDistrict(), ...COMMUNES.flatMap(ofCommune)]

function ofNewCommune(c: NewCommune): Organization[] {
  const area = newAreaName(c)
  const party = org(area, MERGED_ON, `${100 + c.clause}-QĐ/TU (giả định)`)
  const state = org(area, MERGED_ON, `1682/NQ-UBTVQH15, khoản ${c.clause}`)
  const committee = bodies.committee(area)
  const people = bodies.people(area)
  return [
    party(committee, 'Đảng', 'Cấp ủy'),
    party(bodies.inspection(area), 'Đảng', 'Ủy ban Kiểm tra', committee),
    party(bodies.partyBuilding(area), 'Đảng', 'Ban tham mưu, giúp việc', committee),
    party(bodies.committeeOffice(area), 'Đảng', 'Ban tham mưu, giúp việc', committee),
    ...COMMUNES.filter((old) => old.into === c.code).flatMap((old) =>
      cellsAfter(old, c).map((cell) => party(cell, 'Đảng', 'Chi bộ', committee)),
    ),
    state(bodies.council(area), 'Chính quyền', 'Hội đồng nhân dân'),
    state(people, 'Chính quyền', 'Ủy ban nhân dân'),
    ...[bodies.stateOffice, bodies.economy, bodies.culture].map((body) =>
      state(body(area), 'Chính quyền', 'Phòng, ban chuyên môn', people),
    ),
    state(bodies.serviceCentre(area), 'Chính quyền', 'Đơn vị sự nghiệp', people),
    state(bodies.front(area), 'Mặt trận', 'Ủy ban Mặt trận Tổ quốc'),
    ...[bodies.youth, bodies.women, bodies.farmers, bodies.veterans, bodies.workers].map((body) =>
      state(body(area), 'Đoàn thể', 'Đoàn thể'),
    ),
  ]
}

const inNewProvince = org(NEW_PROVINCE.name, MERGED_ON, '01-QĐ/TU (giả định)')
/** What stands since 1 July 2025. */
export const newOrganizations: readonly Organization[] = [
  inNewProvince('Tỉnh ủy Tây Ninh', 'Đảng', 'Cấp ủy'),
  inNewProvince('Ban Tổ chức Tỉnh ủy Tây Ninh', 'Đảng', 'Ban tham mưu, giúp việc', 'Tỉnh ủy Tây Ninh'),
  inNewProvince('Ủy ban Kiểm tra Tỉnh ủy Tây Ninh', 'Đảng', 'Ủy ban Kiểm tra', 'Tỉnh ủy Tây Ninh'),
  ...NEW_COMMUNES.flatMap(ofNewCommune),
]
