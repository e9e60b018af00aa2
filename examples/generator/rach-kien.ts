/** xã Rạch Kiến on 16 November 2026, as it is drawn: 30 seats, 28 of them held by 26 persons, two vacant, two running out. */
import { RACH_KIEN_HOLDERS } from './can-duoc.ts'
import type { CommuneStaff } from './commune-cadres.ts'
import {
  COUNCIL_PAPER,
  commonSeats,
  elected,
  newTitles,
  PARTY_TERM_ENDS,
  type Pool,
  STATE_PAPER,
  seatList,
  vacated,
} from './new-seats.ts'
import type { People } from './people.ts'
import type { Chance } from './random.ts'
import { communeTitles as T } from './seats.ts'
import { bodies } from './units.ts'
import type { Person, Tenure } from './world.ts'

const AREA = 'xã Rạch Kiến'

export function drawnSeats(draw: Chance, people: People, pool: Pool, old: readonly CommuneStaff[]): Tenure[] {
  const [binh, hanh, nam, ut, dung, thu, tri, tu, anh] = RACH_KIEN_HOLDERS.map(
    (holder): Person => people.make(draw, { ...holder, leader: true }),
  ) as [Person, Person, Person, Person, Person, Person, Person, Person, Person]
  const list = seatList(draw)
  const committee = bodies.committee(AREA)
  const council = bodies.council(AREA)
  const state = bodies.people(AREA)
  const committeeSeat = { termEnds: PARTY_TERM_ENDS, paper: '12-QĐ/TU' }
  list.add(binh, T.secretary, committee, committeeSeat)
  list.add(hanh, T.standingDeputy, committee, committeeSeat)
  list.add(nam, T.deputySecretary, committee, committeeSeat)
  list.add(ut, T.inspectionChair, bodies.inspection(AREA), { termEnds: PARTY_TERM_ENDS, paper: '14-QĐ/TU' })
  vacated(
    list,
    pool.take([T.councilDeputy, T.front]),
    T.inspectionDeputy,
    bodies.inspection(AREA),
    '2026-09-01',
    'chuyển công tác',
  )
  const board = { from: '2025-07-15', termEnds: '2030-07-14', paper: '03-QĐ/ĐU' }
  list.add(dung, newTitles.partyBuilding, bodies.partyBuilding(AREA), board)
  list.add(pool.take([T.office, T.deputySecretary]), newTitles.partyBuildingDeputy, bodies.partyBuilding(AREA), board)
  list.add(pool.take([T.culture, T.office]), newTitles.partyBuildingDeputy, bodies.partyBuilding(AREA), board)
  list.add(pool.take([T.councilDeputy, T.office]), newTitles.officeChief, bodies.committeeOffice(AREA), board)
  elected(list, binh, T.councilChair, council, COUNCIL_PAPER)
  elected(list, thu, T.councilDeputy, council, COUNCIL_PAPER)
  elected(list, nam, T.chair, state, STATE_PAPER)
  elected(list, tri, T.deputyChair, state, STATE_PAPER)
  list.add(tu, T.deputyChair, state, { from: '2026-01-01', termEnds: '2026-12-31', capacity: 'biệt phái', paper: '118-QĐ/TU' })
  list.add(anh, newTitles.inChargeOfOffice, bodies.stateOffice(AREA), {
    from: '2026-09-20',
    termEnds: '2027-03-19',
    capacity: 'phụ trách',
    paper: '27/QĐ-UBND',
  })
  // 61 years and six months, a man's age of retirement in 2026 (Bộ luật Lao động 2019, Điều 169)
  const retired = people.make(draw, { sex: 'male', birth: '1965-03-20' })
  vacated(list, retired, T.military, state, '2026-10-16', 'nghỉ hưu')
  const ngoc = old.flatMap((s) => s.tenures).find((t) => people.get(t.person!).fullName === 'Trần Thị Kim Ngọc')!
  list.add(people.get(ngoc.person!), T.culture, state, { paper: '16/QĐ-UBND' })
  list.add(pool.take([T.finance]), T.finance, state, { paper: '16/QĐ-UBND' })
  commonSeats(list, pool, AREA, 2)
  return list.tenures
}
