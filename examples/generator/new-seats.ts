/** What seats of a new commune have in common: their titles, the election of March 2026, and from whom they are filled. */
import { type Day, plusDays, yearOf } from './calendar.ts'
import { LACKING, MERGED_ON } from './can-duoc.ts'
import type { CommuneStaff } from './commune-cadres.ts'
import type { People } from './people.ts'
import type { Chance } from './random.ts'
import { papers, seat, communeTitles as T } from './seats.ts'
import { bodies } from './units.ts'
import type { Person, Tenure } from './world.ts'

const ELECTED_ON: Day = '2026-03-27'
export const COUNCIL_PAPER = 'bầu, 01/NQ-HĐND'
export const STATE_PAPER = 'bầu, 02/NQ-HĐND'
const UNTIL_NEXT_COUNCIL = 'đến hết khóa HĐND'
export const PARTY_TERM_ENDS: Day = '2030-06-30'
export const newTitles = {
  partyBuilding: 'Trưởng Ban Xây dựng Đảng',
  partyBuildingDeputy: 'Phó Trưởng Ban Xây dựng Đảng',
  officeChief: 'Chánh Văn phòng Đảng ủy',
  inChargeOfOffice: 'Phụ trách Văn phòng',
  departmentHead: 'Trưởng phòng',
  departmentDeputy: 'Phó Trưởng phòng',
  centreDirector: 'Giám đốc Trung tâm',
} as const

/** Persons of the old units, handed out once each; who would have retired by the end of 2026 stays at home. */
export interface Pool {
  /** Takes the first who fits of the persons who held one of these titles; a fitting person of the other groups if there is none. */
  take(titles: readonly string[], fits?: (person: Person) => boolean): Person
}

const CIVIL_TITLES = [T.office, T.land, T.landInTownship, T.finance, T.justice, T.culture]
const staysAtWork = (person: Person): boolean => yearOf(person.birth) >= (person.sex === 'male' ? 1966 : 1971)
/** Most of these seats are of the Party, and lists of 2025 filled the others with members too. */
const isMember = (person: Person): boolean => person.party !== null
const DRAWN_NAMES = LACKING.map((p) => p.fullName)

export function poolOf(
  draw: Chance,
  people: People,
  old: readonly CommuneStaff[],
  fromDistrict: readonly Person[],
  taken: Set<string>,
): Pool {
  const groups: { titles: readonly string[]; person: Person }[] = [
    ...fromDistrict.map((person) => ({ titles: [T.secretary, T.standingDeputy], person })),
    ...old.flatMap((s) => s.tenures.map((t) => ({ titles: [t.title], person: people.get(t.person!) }))),
  ]
  const order = draw
    .sample(groups, groups.length)
    .filter(({ person }) => staysAtWork(person) && isMember(person) && !DRAWN_NAMES.includes(person.fullName))
  const next = (wanted: (entry: { titles: readonly string[]; person: Person }) => boolean): Person | undefined => {
    const found = order.find((entry) => !taken.has(entry.person.key) && wanted(entry))?.person
    if (found) taken.add(found.key)
    return found
  }
  return {
    take: (titles, fits = () => true) => {
      const found = next((e) => e.titles.some((t) => titles.includes(t)) && fits(e.person)) ?? next((e) => fits(e.person))
      if (!found) throw new RangeError(`nobody is left for ${titles.join(', ')}`)
      return found
    },
  }
}

export interface SeatList {
  readonly tenures: Tenure[]
  add(person: Person | null, title: string, unit: string, more?: Partial<Tenure>): void
}

export function seatList(draw: Chance): SeatList {
  const tenures: Tenure[] = []
  return {
    tenures,
    add: (person, title, unit, more = {}) => {
      tenures.push(
        seat({
          person: person?.key ?? null,
          title,
          unit,
          from: MERGED_ON,
          paper: person ? papers.province(draw) : null,
          ...more,
        }),
      )
    },
  }
}

/** Named from 1 July 2025, then elected to the same seat. */
export function elected(list: SeatList, person: Person, title: string, unit: string, paper: string): void {
  list.add(person, title, unit, { from: ELECTED_ON, paper, note: UNTIL_NEXT_COUNCIL })
  list.add(person, title, unit, { until: plusDays(ELECTED_ON, -1), paper: '20-QĐ/TU', note: 'chỉ định đến khi HĐND bầu' })
}

/** A seat whose holder left: his tenure until the day before, and the seat vacant since. */
export function vacated(list: SeatList, person: Person, title: string, unit: string, since: Day, why: string): void {
  list.add(null, title, unit, { from: since, note: why })
  list.add(person, title, unit, { until: plusDays(since, -1), note: why })
}

/** The seats below the committee, the same in all six: divisions, centre, front and unions. */
export function commonSeats(list: SeatList, pool: Pool, area: string, deputiesOfDivisions: number): void {
  const fiveYears = { termEnds: PARTY_TERM_ENDS }
  for (const division of [bodies.economy(area), bodies.culture(area)]) {
    list.add(pool.take([T.deputyChair, T.land, T.landInTownship]), newTitles.departmentHead, division, fiveYears)
    for (let i = 0; i < deputiesOfDivisions; i++)
      list.add(pool.take(CIVIL_TITLES), newTitles.departmentDeputy, division, fiveYears)
  }
  list.add(pool.take([T.councilDeputy, T.office]), newTitles.centreDirector, bodies.serviceCentre(area), fiveYears)
  list.add(pool.take([T.front, T.secretary]), T.front, bodies.front(area))
  list.add(
    pool.take([T.youth], (p) => yearOf(p.birth) >= 1988),
    T.youth,
    bodies.youth(area),
  )
  list.add(
    pool.take([T.women], (p) => p.sex === 'female'),
    T.women,
    bodies.women(area),
  )
  list.add(pool.take([T.farmers]), T.farmers, bodies.farmers(area))
  list.add(
    pool.take([T.veterans], (p) => p.sex === 'male'),
    T.veterans,
    bodies.veterans(area),
  )
}
