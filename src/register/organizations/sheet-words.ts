/** Words of the sheets of the map, as offices write them, and what they mean for a unit. Pure. */
import { fold } from '../../kernel/vietnamese/fold.ts'

/** Kind of an area → its code. */
export const areaKinds = {
  Tỉnh: 'province',
  'Thành phố': 'city',
  'Thành phố trực thuộc trung ương': 'city',
  Huyện: 'district',
  Quận: 'urbanDistrict',
  'Thị xã': 'town',
  'Thành phố thuộc tỉnh': 'provincialCity',
  Xã: 'commune',
  Phường: 'ward',
  'Thị trấn': 'township',
  'Đặc khu': 'specialZone',
} as const
export const levelOfArea: Readonly<Record<string, 'province' | 'district' | 'commune'>> = {
  province: 'province',
  city: 'province',
  district: 'district',
  urbanDistrict: 'district',
  town: 'district',
  provincialCity: 'district',
  commune: 'commune',
  ward: 'commune',
  township: 'commune',
  specialZone: 'commune',
}
/** From the top down; an area lies under one of a higher level. */
export const levels = ['central', 'province', 'district', 'commune', 'cell'] as const

export const natures = {
  Đảng: 'party',
  'Khối Đảng': 'party',
  'Chính quyền': 'state',
  'Nhà nước': 'state',
  'Khối chính quyền': 'state',
  'Mặt trận': 'front',
  'Mặt trận Tổ quốc': 'front',
  'Đoàn thể': 'union',
} as const

export const organizationKinds = {
  'Cấp ủy': 'committee',
  'Ban Chấp hành Đảng bộ': 'committee',
  'Ban Thường vụ': 'standingCommittee',
  'Ủy ban Kiểm tra': 'inspectionCommission',
  UBKT: 'inspectionCommission',
  'Ban tham mưu, giúp việc': 'advisoryBody',
  'Ban tham mưu': 'advisoryBody',
  'Cơ quan tham mưu, giúp việc': 'advisoryBody',
  'Trung tâm Chính trị': 'politicalCentre',
  'Chi bộ': 'cell',
  'Chi bộ trực thuộc': 'cell',
  'Chi bộ cơ sở': 'grassrootsCell',
  'Hội đồng nhân dân': 'council',
  HĐND: 'council',
  'Ủy ban nhân dân': 'peopleCommittee',
  UBND: 'peopleCommittee',
  'Phòng, ban chuyên môn': 'department',
  'Cơ quan chuyên môn': 'department',
  'Đơn vị sự nghiệp': 'serviceUnit',
  'Ủy ban Mặt trận Tổ quốc': 'front',
  'Ủy ban MTTQ': 'front',
  'Đoàn thể': 'union',
  'Tổ chức chính trị - xã hội': 'union',
} as const

/** The level of an organization follows its area; cells are a level of their own, a grass-roots cell is a grass-roots organization. */
export function levelOfOrganization(kind: string, areaLevel: string): string {
  if (kind === 'cell') return 'cell'
  return kind === 'grassrootsCell' ? 'commune' : areaLevel
}

/** `xa-long-khe` */
export const slugOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** A short name nobody has: the name itself, then with the year it was founded, then numbered. It is added to those taken. */
export function freeSlug(wanted: string, from: string, taken: Set<string>): string {
  const year = `${wanted}-${from.slice(0, 4)}`
  let slug = taken.has(wanted) ? year : wanted
  for (let n = 2; taken.has(slug); n++) slug = `${year}-${n}`
  taken.add(slug)
  return slug
}
