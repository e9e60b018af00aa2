/** Makes persons: name, dates that fit together, an invented number, a native place that is a public place name. */
import { type Known, yearOf } from './calendar.ts'
import { areaName, COMMUNES, RESERVED_NAMES } from './can-duoc.ts'
import { nameBook, type Sex } from './names.ts'
import { type Chance, chance } from './random.ts'
import type { Degree, Person, StateManagement, Theory } from './world.ts'

/** What is settled about a person beforehand; the rest is drawn. */
export interface Wanted {
  readonly sex?: Sex
  /** first and last year of birth; women’s first year is moved up where they would have retired */
  readonly born?: readonly [number, number]
  readonly birth?: Known
  readonly fullName?: string
  readonly leader?: boolean
  readonly percentFemale?: number
  readonly party?: boolean
  readonly nativePlace?: string
  readonly degree?: { level: Degree; field: string; year?: number } | null
  readonly theory?: Theory
  readonly stateManagement?: StateManagement
  /** Offices list cadres with their number, ordinary members without. */
  readonly numbered?: boolean
  readonly exact?: Partial<Pick<Person, 'personalId' | 'party' | 'ethnicity' | 'religion'>>
}

export interface People {
  readonly all: ReadonlyMap<string, Person>
  get(key: string): Person
  make(draw: Chance, wanted: Wanted): Person
}

export const inCanDuoc: readonly string[] = COMMUNES.map((c) => `${areaName(c)}, huyện Cần Đước, tỉnh Long An`)
export const elsewhere: readonly string[] = [
  'xã Phước Lại, huyện Cần Giuộc, tỉnh Long An',
  'xã Long Thượng, huyện Cần Giuộc, tỉnh Long An',
  'xã Đông Thạnh, huyện Cần Giuộc, tỉnh Long An',
  'thị trấn Cần Giuộc, huyện Cần Giuộc, tỉnh Long An',
  'xã Mỹ Bình, huyện Tân Trụ, tỉnh Long An',
  'xã Nhựt Ninh, huyện Tân Trụ, tỉnh Long An',
  'thị trấn Bến Lức, huyện Bến Lức, tỉnh Long An',
  'xã Thanh Phú, huyện Bến Lức, tỉnh Long An',
  'xã Dương Xuân Hội, huyện Châu Thành, tỉnh Long An',
  'thị trấn Tầm Vu, huyện Châu Thành, tỉnh Long An',
  'thị trấn Đức Hòa, huyện Đức Hòa, tỉnh Long An',
  'phường 3, thành phố Tân An, tỉnh Long An',
  'xã Bình Chánh, huyện Bình Chánh, Thành phố Hồ Chí Minh',
  'xã Tân Thành, huyện Gò Công Đông, tỉnh Tiền Giang',
  'thị xã Gò Công, tỉnh Tiền Giang',
  'huyện Ba Tri, tỉnh Bến Tre',
  'huyện Vũng Liêm, tỉnh Vĩnh Long',
  'huyện Lý Nhân, tỉnh Hà Nam',
]

const two = (n: number): string => String(n).padStart(2, '0')
const anyDay = (draw: Chance, year: number): Known => `${year}-${two(draw.between(1, 12))}-${two(draw.between(1, 28))}`

/** Old files know some dates to the month or the year only. */
const asKnown = (draw: Chance, date: Known): Known => {
  const roll = draw.between(1, 100)
  return roll <= 72 ? date : roll <= 86 ? date.slice(0, 7) : date.slice(0, 4)
}

/** Days on which cells like to admit. */
const ADMISSION_DAYS = ['02-03', '03-26', '05-19', '06-20', '07-27', '09-02', '11-20', '12-22']

function partyDates(draw: Chance, birth: Known, latest: number, earliest: number): Person['party'] {
  const first = Math.max(yearOf(birth) + 20, earliest)
  const year = draw.between(first, Math.max(first, Math.min(first + 14, latest)))
  const admitted = `${year}-${draw.pick(ADMISSION_DAYS)}`
  const official = `${year + 1}${admitted.slice(4)}`
  const roll = draw.between(1, 100)
  if (roll <= 80) return { admitted, official }
  return roll <= 92
    ? { admitted: admitted.slice(0, 7), official: official.slice(0, 7) }
    : { admitted: String(year), official: String(year + 1) }
}

/** An invented number: 999 stands where a province's code (001–096) would, so it can be nobody's. */
function numberMaker(): (draw: Chance, sex: Sex, birth: Known) => string {
  const given = new Set<string>()
  return (draw, sex, birth) => {
    for (;;) {
      const number = `999${sex === 'male' ? 0 : 1}${birth.slice(2, 4)}${String(draw.between(0, 999_999)).padStart(6, '0')}`
      if (given.has(number)) continue
      given.add(number)
      return number
    }
  }
}

export function peopleMaker(seed: string): People {
  const all = new Map<string, Person>()
  const nextName = nameBook(chance(seed, 'names'), RESERVED_NAMES)
  const nextNumber = numberMaker()
  return {
    all,
    get: (key) => {
      const person = all.get(key)
      if (!person) throw new RangeError(`no such person: ${key}`)
      return person
    },
    make: (draw, wanted) => {
      const sex = wanted.sex ?? (draw.percent(wanted.percentFemale ?? 30) ? 'female' : 'male')
      const [low, high] = wanted.born ?? [1970, 1994]
      // Women retire earlier (Bộ luật Lao động 2019, Điều 169: in 2024 at 56 years 4 months, men at 61).
      const birth =
        wanted.birth ??
        asKnown(draw, anyDay(draw, draw.between(sex === 'female' ? Math.max(low, Math.min(1969, high)) : low, high)))
      const studied = yearOf(birth) + 23
      const degree = wanted.degree && {
        level: wanted.degree.level,
        field: wanted.degree.field,
        year: wanted.degree.year ?? draw.between(studied, Math.max(studied, Math.min(studied + 10, 2021))),
      }
      const person: Person = {
        key: `p${String(all.size + 1).padStart(4, '0')}`,
        fullName: wanted.fullName ?? nextName(sex, wanted.leader),
        sex,
        birth,
        personalId: wanted.numbered === false ? null : nextNumber(draw, sex, birth),
        nativePlace: wanted.nativePlace ?? (draw.percent(75) ? draw.pick(inCanDuoc) : draw.pick(elsewhere)),
        ethnicity: draw.percent(98) ? 'Kinh' : 'Hoa',
        religion: draw.percent(88) ? 'Không' : draw.pick(['Phật giáo', 'Cao Đài', 'Công giáo']),
        party: (wanted.party ?? true) ? partyDates(draw, birth, wanted.numbered === false ? 2021 : 2017, 1977) : null,
        degree: degree ?? null,
        theory: wanted.theory ?? 'chưa',
        stateManagement: wanted.stateManagement ?? 'chưa',
        ...wanted.exact,
      }
      all.set(person.key, person)
      return person
    },
  }
}
