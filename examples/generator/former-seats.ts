/** Seats that had ended before 22 February 2024: transfers, retirements, one who left. None of them may be counted on the day. */
import { type Day, plusDays } from './calendar.ts'
import { areaName } from './can-duoc.ts'
import type { CommuneStaff } from './commune-cadres.ts'
import type { District } from './district-cadres.ts'
import type { People } from './people.ts'
import type { Chance } from './random.ts'
import { fieldsFor, papers, seat, communeTitles as T } from './seats.ts'
import { bodies, commission, districtBodies } from './units.ts'
import type { Person, Tenure } from './world.ts'

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** @param district whose officers had sat in communes before. */
export function formerSeats(
  draw: Chance,
  people: People,
  staff: readonly CommuneStaff[],
  district: District,
): { inCommunes: Tenure[]; inDistrict: Tenure[] } {
  const of = (name: string): CommuneStaff => staff.find((s) => s.commune.name === name)!
  const fromOf = (s: CommuneStaff, title: string): Day => s.tenures.find((t) => t.title === title)!.from
  const left = (person: Person, title: string, unit: string, from: Day, until: Day, note: string): Tenure =>
    seat({
      person: person.key,
      title,
      unit,
      from,
      until,
      paper: unit.startsWith('UBND') ? papers.state(draw) : papers.district(draw),
      note,
    })

  // Secretaries who went to the district.
  const toDistrict: readonly [string, string, string][] = [
    ['Tân Trạch', 'Trưởng ban', districtBodies.boards[2][0]],
    ['Mỹ Lệ', 'Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', commission],
    ['Phước Tuy', 'Trưởng phòng', districtBodies.departments[0][0]],
  ]
  const secretaries = toDistrict.map(([name, title, unit]) => {
    const s = of(name)
    const holder = district.holders(title, unit)[0]!
    const until = plusDays(earlier(holder.from, fromOf(s, T.secretary)), -1)
    return left(
      holder.person,
      T.secretary,
      bodies.committee(areaName(s.commune)),
      '2015-07-01',
      until,
      `chuyển công tác: ${title}, ${unit}`,
    )
  })

  // Chairs who became secretaries of another commune.
  const between: readonly [string, string][] = [
    ['Long Khê', 'Long Trạch'],
    ['Phước Đông', 'Long Cang'],
    ['Tân Chánh', 'Phước Đông'],
  ]
  const chairs = between.map(([was, is]) => {
    const [old, now] = [of(was), of(is)]
    const until = plusDays(earlier(fromOf(now, T.secretary), fromOf(old, T.chair)), -1)
    return left(
      now.secretary,
      T.chair,
      bodies.people(areaName(old.commune)),
      '2016-07-05',
      until,
      `điều động: Bí thư Đảng ủy ${areaName(now.commune)}`,
    )
  })

  const gone = (sex: Person['sex'], born: [number, number], title: string): Person =>
    people.make(draw, {
      sex,
      born,
      degree: { level: 'đại học', field: draw.pick(fieldsFor(title)) },
      theory: 'trung cấp',
      stateManagement: 'chuyên viên',
    })
  const longDinh = of('Long Định')
  const tanAn = of('Tân Ân')
  const retired = [
    left(
      gone('male', [1960, 1961], T.veterans),
      T.veterans,
      bodies.veterans(areaName(longDinh.commune)),
      '2012-04-01',
      plusDays(fromOf(longDinh, T.veterans), -1),
      'nghỉ hưu',
    ),
    left(
      gone('female', [1966, 1967], T.deputyChair),
      T.deputyChair,
      bodies.people(areaName(tanAn.commune)),
      '2016-07-05',
      '2020-07-31',
      'nghỉ hưu',
    ),
  ]
  const leavers = [
    left(
      gone('male', [1988, 1992], T.finance),
      T.finance,
      bodies.people(areaName(of('Tân Lân').commune)),
      '2018-05-01',
      '2024-01-31',
      'thôi việc theo nguyện vọng',
    ),
    left(
      gone('female', [1986, 1990], T.justice),
      T.justice,
      bodies.people(areaName(of('Long Cang').commune)),
      '2017-10-01',
      '2023-12-31',
      'chuyển công tác về tỉnh',
    ),
  ]
  const ngoc = of('Long Khê').tenures.find((t) => people.get(t.person!).fullName === 'Trần Thị Kim Ngọc')!
  const asDrawn = {
    ...left(people.get(ngoc.person!), T.partTime, ngoc.unit, '2004-09-01', plusDays(ngoc.from, -1), 'tuyển dụng công chức'),
    fieldFits: false,
  }

  // Secretaries who came from the district.
  const fromDistrict: readonly [string, string, string][] = [
    ['Tân Chánh', 'Phó Trưởng phòng', districtBodies.departments[0][0]],
    ['Long Hựu Tây', 'Phó Chánh Văn phòng', districtBodies.committeeOffice[0]],
  ]
  const inDistrict = fromDistrict.map(([name, title, unit]) => {
    const s = of(name)
    const until = plusDays(fromOf(s, T.secretary), -1)
    return left(s.secretary, title, unit, '2015-09-01', until, `điều động: Bí thư Đảng ủy ${areaName(s.commune)}`)
  })
  return { inCommunes: [...secretaries, ...chairs, ...retired, ...leavers, asDrawn], inDistrict }
}
