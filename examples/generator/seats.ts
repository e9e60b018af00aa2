/** Words, fields of study and papers that seats need, for the district and the communes alike. */
import { type Day, daysBetween, plusDays } from './calendar.ts'
import type { Chance } from './random.ts'
import type { Tenure } from './world.ts'

export const COMMITTEE_TERM_ENDS: Day = '2025-06-30'

export const communeTitles = {
  secretary: 'Bí thư',
  standingDeputy: 'Phó Bí thư Thường trực',
  deputySecretary: 'Phó Bí thư',
  inspectionChair: 'Chủ nhiệm Ủy ban Kiểm tra',
  inspectionDeputy: 'Phó Chủ nhiệm Ủy ban Kiểm tra',
  councilChair: 'Chủ tịch HĐND',
  councilDeputy: 'Phó Chủ tịch HĐND',
  chair: 'Chủ tịch UBND',
  deputyChair: 'Phó Chủ tịch UBND',
  front: 'Chủ tịch Ủy ban MTTQ',
  youth: 'Bí thư Đoàn',
  women: 'Chủ tịch Hội LHPN',
  farmers: 'Chủ tịch Hội Nông dân',
  veterans: 'Chủ tịch Hội CCB',
  military: 'Chỉ huy trưởng Ban CHQS',
  office: 'Văn phòng – thống kê',
  land: 'Địa chính – nông nghiệp – xây dựng và môi trường',
  landInTownship: 'Địa chính – xây dựng – đô thị và môi trường',
  finance: 'Tài chính – kế toán',
  justice: 'Tư pháp – hộ tịch',
  culture: 'Văn hóa – xã hội',
  partTime: 'Người hoạt động không chuyên trách',
} as const

/** “Cán bộ chủ chốt” of a commune, as the example counts them. */
export const KEY_TITLES: readonly string[] = [
  communeTitles.secretary,
  communeTitles.standingDeputy,
  communeTitles.deputySecretary,
  communeTitles.councilChair,
  communeTitles.councilDeputy,
  communeTitles.chair,
  communeTitles.deputyChair,
]
/** Cadres and civil servants of a commune: every title but those that are held beside another or without being staff. */
export const STAFF_TITLES: readonly string[] = Object.values(communeTitles).filter(
  (title) =>
    ![communeTitles.inspectionChair, communeTitles.inspectionDeputy, communeTitles.partTime].some((other) => other === title),
)

export const GENERAL_FIELDS = [
  'Luật',
  'Hành chính học',
  'Quản lý nhà nước',
  'Xây dựng Đảng và Chính quyền nhà nước',
  'Quản trị kinh doanh',
  'Kinh tế nông nghiệp',
]

/** Fields that were confirmed as fitting the title. */
export const fieldsFor = (title: string): readonly string[] => {
  switch (title) {
    case communeTitles.military:
      return ['Quân sự cơ sở']
    case communeTitles.office:
      return ['Quản trị văn phòng', 'Hành chính học', 'Luật', 'Công nghệ thông tin']
    case communeTitles.land:
    case communeTitles.landInTownship:
      return ['Quản lý đất đai', 'Kỹ thuật xây dựng', 'Khoa học môi trường', 'Nông học']
    case communeTitles.finance:
      return ['Kế toán', 'Tài chính – Ngân hàng']
    case communeTitles.justice:
      return ['Luật']
    case communeTitles.culture:
      return ['Công tác xã hội', 'Quản lý văn hóa', 'Việt Nam học', 'Ngữ văn']
    case communeTitles.youth:
    case communeTitles.women:
    case communeTitles.farmers:
    case communeTitles.veterans:
    case communeTitles.front:
      return ['Luật', 'Công tác xã hội', 'Nông học', 'Quản lý nhà nước', 'Xây dựng Đảng và Chính quyền nhà nước']
    default:
      return GENERAL_FIELDS
  }
}

/** A working day like those on which decisions take effect, between two days. */
export function effectiveDay(draw: Chance, first: Day, last: Day): Day {
  const drawn = plusDays(first, draw.between(0, daysBetween(first, last)))
  const onFirst = `${drawn.slice(0, 7)}-01`
  return draw.percent(45) && onFirst >= first ? onFirst : drawn
}

/** Invented paper numbers in the manner of each issuer. */
export const papers = {
  province: (draw: Chance): string => `${draw.between(100, 990)}-QĐ/TU`,
  district: (draw: Chance): string => `${draw.between(100, 1990)}-QĐ/HU`,
  state: (draw: Chance): string => `${draw.between(100, 7900)}/QĐ-UBND`,
  council: (draw: Chance): string => `${String(draw.between(1, 60)).padStart(2, '0')}/NQ-HĐND`,
}

/** A seat with the usual rest: official, current, field confirmed. */
export const seat = (given: Pick<Tenure, 'person' | 'title' | 'unit' | 'from'> & Partial<Tenure>): Tenure => ({
  until: null,
  termEnds: null,
  paper: null,
  capacity: 'chính thức',
  fieldFits: true,
  note: null,
  ...given,
})
