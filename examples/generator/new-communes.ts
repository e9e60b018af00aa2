/**
 * Seats of the six communes since 1 July 2025. Most are held by persons of the old communes and the district; xã Rạch Kiến stands as
 * it is drawn. Chairs of the councils and of the people's committees were named in July 2025 and elected on 27 March 2026.
 */
import type { Day } from './calendar.ts'
import { NEW_COMMUNES, type NewCommune, newAreaName } from './can-duoc.ts'
import type { Communes } from './commune-cadres.ts'
import type { District } from './district-cadres.ts'
import {
  COUNCIL_PAPER,
  commonSeats,
  elected,
  newTitles,
  PARTY_TERM_ENDS,
  type Pool,
  poolOf,
  STATE_PAPER,
  seatList,
  vacated,
} from './new-seats.ts'
import type { People } from './people.ts'
import { drawnSeats } from './rach-kien.ts'
import { type Chance, chance } from './random.ts'
import { KEY_TITLES, communeTitles as T } from './seats.ts'
import { bodies, districtBodies } from './units.ts'
import type { Person, Tenure } from './world.ts'

/** What differs between the five that are not drawn: who chairs the council, which seats are vacant or run out soon. */
interface Variety {
  readonly secretaryChairsCouncil: boolean
  readonly outsider: boolean
  readonly seconded?: Day
  readonly inChargeUntil?: Day
  readonly vacant?: { title: string; since: Day; why: string }
}
const VARIETY: Readonly<Record<string, Variety>> = {
  'Long Cang': { secretaryChairsCouncil: true, outsider: true },
  'Mỹ Lệ': {
    secretaryChairsCouncil: false,
    outsider: false,
    vacant: { title: newTitles.partyBuildingDeputy, since: '2026-10-01', why: 'chuyển công tác' },
  },
  'Tân Lân': {
    secretaryChairsCouncil: true,
    outsider: false,
    vacant: { title: newTitles.officeChief, since: '2026-08-15', why: 'chuyển công tác' },
  },
  'Cần Đước': {
    secretaryChairsCouncil: false,
    outsider: true,
    inChargeUntil: '2027-04-30',
    vacant: { title: T.military, since: '2026-11-01', why: 'chuyển công tác' },
  },
  'Long Hựu': { secretaryChairsCouncil: true, outsider: false, seconded: '2027-01-31' },
}

function seatsOf(draw: Chance, people: People, pool: Pool, c: NewCommune): Tenure[] {
  const area = newAreaName(c)
  const v = VARIETY[c.name]!
  const list = seatList(draw)
  const committee = bodies.committee(area)
  const outsider = (): Person => people.make(draw, { leader: true, born: [1974, 1984], percentFemale: 30 })
  const partyTerm = { termEnds: PARTY_TERM_ENDS }
  /** Fills a seat, or leaves it vacant where this commune has it so. */
  const sit = (titles: readonly string[], title: string, unit: string, more: Partial<Tenure> = {}): void => {
    if (v.vacant?.title === title) vacated(list, pool.take(titles), title, unit, v.vacant.since, v.vacant.why)
    else list.add(pool.take(titles), title, unit, more)
  }
  const secretary = v.outsider ? outsider() : pool.take([T.secretary])
  const standing = pool.take([T.standingDeputy, T.secretary])
  const chair = pool.take([T.chair, T.secretary])
  list.add(secretary, T.secretary, committee, { ...partyTerm, paper: `${30 + c.clause}-QĐ/TU` })
  list.add(standing, T.standingDeputy, committee, { ...partyTerm, paper: `${30 + c.clause}-QĐ/TU` })
  list.add(chair, T.deputySecretary, committee, { ...partyTerm, paper: `${30 + c.clause}-QĐ/TU` })
  const inspection = bodies.inspection(area)
  sit([T.standingDeputy, T.deputySecretary], T.inspectionChair, inspection, partyTerm)
  sit([T.councilDeputy, T.front], T.inspectionDeputy, inspection, partyTerm)
  const board = { from: '2025-07-15', termEnds: '2030-07-14', paper: '03-QĐ/ĐU' }
  sit(KEY_TITLES, newTitles.partyBuilding, bodies.partyBuilding(area), board)
  sit([T.office, T.culture], newTitles.partyBuildingDeputy, bodies.partyBuilding(area), board)
  sit([T.office, T.councilDeputy], newTitles.officeChief, bodies.committeeOffice(area), board)
  elected(list, v.secretaryChairsCouncil ? secretary : standing, T.councilChair, bodies.council(area), COUNCIL_PAPER)
  elected(list, pool.take([T.councilDeputy]), T.councilDeputy, bodies.council(area), COUNCIL_PAPER)
  elected(list, chair, T.chair, bodies.people(area), STATE_PAPER)
  elected(list, pool.take([T.deputyChair]), T.deputyChair, bodies.people(area), STATE_PAPER)
  if (v.seconded)
    list.add(outsider(), T.deputyChair, bodies.people(area), {
      from: '2026-02-01',
      termEnds: v.seconded,
      capacity: 'biệt phái',
      paper: '131-QĐ/TU',
    })
  else elected(list, pool.take([T.deputyChair]), T.deputyChair, bodies.people(area), STATE_PAPER)
  sit([T.military], T.military, bodies.people(area), { paper: '08/QĐ-UBND' })
  const inCharge = v.inChargeUntil ? { from: '2026-11-01', termEnds: v.inChargeUntil } : { from: '2025-07-10' }
  list.add(pool.take([T.office]), newTitles.inChargeOfOffice, bodies.stateOffice(area), {
    ...inCharge,
    capacity: 'phụ trách',
    paper: '15/QĐ-UBND',
  })
  commonSeats(list, pool, area, 1)
  return list.tenures
}

export function fillNewCommunes(seed: string, people: People, communes: Communes, district: District): Tenure[] {
  const taken = new Set<string>()
  const shareOfDistrict = districtBodies.departments.map(([unit]) => district.holders('Trưởng phòng', unit)[0]!.person)
  return NEW_COMMUNES.flatMap((c, i) => {
    const draw = chance(seed, `new/${c.code}`)
    const old = communes.staff.filter((s) => s.commune.into === c.code)
    const pool = poolOf(draw, people, old, shareOfDistrict.slice(i, i + 2), taken)
    return c.name === 'Rạch Kiến' ? drawnSeats(draw, people, pool, old) : seatsOf(draw, people, pool, c)
  })
}
