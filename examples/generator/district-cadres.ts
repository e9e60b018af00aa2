/** Heads and deputies of the district's bodies: 94 persons in 98 seats, and a few who had left before the day. */
import { type Day, plusDays, termOf } from './calendar.ts'
import type { People } from './people.ts'
import { type Chance, chance } from './random.ts'
import { COMMITTEE_TERM_ENDS, effectiveDay, GENERAL_FIELDS, papers, seat } from './seats.ts'
import { commission, districtBodies, districtCouncil, districtFront, districtPeople, huyenUy, politicalCentre } from './units.ts'
import type { Person, Tenure } from './world.ts'

export interface District {
  readonly tenures: readonly Tenure[]
  /** The current holders of a title in a unit, in the order of the seats. */
  holders(title: string, unit: string): { person: Person; from: Day }[]
}

/** Fields of study by a word in the unit’s name. */
const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['Tài chính', ['Kế toán', 'Tài chính – Ngân hàng', 'Kinh tế']],
  ['Tư pháp', ['Luật']],
  ['Giáo dục', ['Quản lý giáo dục', 'Sư phạm Toán', 'Sư phạm Ngữ văn']],
  ['Y tế', ['Bác sĩ đa khoa', 'Y tế công cộng', 'Dược học']],
  ['Tài nguyên', ['Quản lý đất đai', 'Khoa học môi trường']],
  ['Nông nghiệp', ['Nông học', 'Thú y', 'Thủy lợi']],
  ['nông nghiệp', ['Nông học', 'Chăn nuôi']],
  ['Hạ tầng', ['Kỹ thuật xây dựng', 'Kỹ thuật giao thông']],
  ['dự án', ['Kỹ thuật xây dựng', 'Kinh tế xây dựng']],
  ['Văn hóa', ['Quản lý văn hóa', 'Báo chí', 'Ngữ văn']],
  ['Lao động – Thương binh', ['Công tác xã hội', 'Luật', 'Quản trị nhân lực']],
]
const fieldsOf = (unit: string): readonly string[] => FIELDS.find(([word]) => unit.includes(word))?.[1] ?? GENERAL_FIELDS

const HEAD_FROM: readonly [Day, Day] = ['2019-06-01', '2023-10-31']

export function fillDistrict(seed: string, people: People): District {
  const draw = chance(seed, 'district')
  const tenures: Tenure[] = []

  const head = (unit: string, sex?: Person['sex']): Person =>
    people.make(draw, {
      leader: true,
      born: [1966, 1982],
      percentFemale: 25,
      ...(sex ? { sex } : {}),
      degree: { level: draw.percent(30) ? 'thạc sĩ' : 'đại học', field: draw.pick(fieldsOf(unit)) },
      theory: !unit.startsWith('Phòng') || draw.percent(80) ? 'cao cấp' : 'trung cấp',
      stateManagement: draw.percent(60) ? 'chuyên viên chính' : 'chuyên viên',
    })
  const deputy = (unit: string, sex?: Person['sex']): Person =>
    people.make(draw, {
      leader: true,
      born: [1970, 1988],
      percentFemale: 35,
      ...(sex ? { sex } : {}),
      degree: { level: draw.percent(20) ? 'thạc sĩ' : 'đại học', field: draw.pick(fieldsOf(unit)) },
      theory: draw.percent(45) ? 'cao cấp' : 'trung cấp',
      stateManagement: draw.percent(25) ? 'chuyên viên chính' : 'chuyên viên',
    })
  /** Seats by appointment run five years, seats by election to the end of the committee’s term. */
  const sit = (person: Person, title: string, unit: string, how: 'province' | 'district' | 'state' | 'council'): Tenure => {
    const from = effectiveDay(draw, ...HEAD_FROM)
    const termEnds = how === 'province' ? COMMITTEE_TERM_ENDS : how === 'council' ? null : termOf(from, 5)
    const tenure = seat({ person: person.key, title, unit, from, termEnds, paper: papers[how](draw) })
    tenures.push(tenure)
    return tenure
  }
  const fill = (
    unit: string,
    titles: readonly [string, string],
    deputies: number,
    how: 'district' | 'state',
    sex?: Person['sex'],
  ) => {
    sit(head(unit, sex), titles[0], unit, how)
    for (let i = 0; i < deputies; i++) sit(deputy(unit, sex), titles[1], unit, how)
  }

  const secretary = head(huyenUy)
  const standing = head(huyenUy)
  const chairman = head(huyenUy)
  sit(secretary, 'Bí thư Huyện ủy', huyenUy, 'province')
  sit(standing, 'Phó Bí thư Thường trực Huyện ủy', huyenUy, 'province')
  sit(chairman, 'Phó Bí thư Huyện ủy', huyenUy, 'province')
  fill(commission, ['Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', 'Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy'], 2, 'district')
  for (const [board, deputies] of districtBodies.boards) fill(board, ['Trưởng ban', 'Phó Trưởng ban'], deputies, 'district')
  const headOf = (board: string): Person =>
    people.get(tenures.find((t) => t.unit.startsWith(board) && t.title === 'Trưởng ban')!.person!)
  fill(
    districtBodies.committeeOffice[0],
    ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
    districtBodies.committeeOffice[1],
    'district',
  )
  sit(headOf('Ban Tuyên giáo'), 'Giám đốc', politicalCentre, 'district')
  sit(deputy(politicalCentre), 'Phó Giám đốc', politicalCentre, 'district')

  sit(standing, 'Chủ tịch HĐND huyện', districtCouncil, 'council')
  for (let i = 0; i < 2; i++) sit(deputy(districtCouncil), 'Phó Chủ tịch HĐND huyện', districtCouncil, 'council')
  sit(chairman, 'Chủ tịch UBND huyện', districtPeople, 'council')
  for (let i = 0; i < 3; i++) sit(deputy(districtPeople), 'Phó Chủ tịch UBND huyện', districtPeople, 'council')
  fill(districtBodies.stateOffice[0], ['Chánh Văn phòng', 'Phó Chánh Văn phòng'], districtBodies.stateOffice[1], 'state')
  for (const [unit, deputies] of districtBodies.departments) fill(unit, ['Trưởng phòng', 'Phó Trưởng phòng'], deputies, 'state')
  fill(districtBodies.inspectorate[0], ['Chánh Thanh tra', 'Phó Chánh Thanh tra'], districtBodies.inspectorate[1], 'state')
  for (const [unit, deputies] of districtBodies.serviceUnits) fill(unit, ['Giám đốc', 'Phó Giám đốc'], deputies, 'state')

  sit(headOf('Ban Dân vận'), 'Chủ tịch', districtFront, 'district')
  for (let i = 0; i < 3; i++) sit(deputy(districtFront), 'Phó Chủ tịch', districtFront, 'district')
  for (const [unit, deputies] of districtBodies.unions)
    fill(
      unit,
      ['Chủ tịch', 'Phó Chủ tịch'],
      deputies,
      'district',
      unit.includes('LHPN') ? 'female' : unit.includes('CCB') ? 'male' : undefined,
    )
  fill(districtBodies.youth[0], ['Bí thư Huyện đoàn', 'Phó Bí thư Huyện đoàn'], districtBodies.youth[1], 'district')

  const current = [...tenures]
  tenures.push(...hadLeft(draw, people, current, head))
  return {
    tenures,
    holders: (title, unit) =>
      current.filter((t) => t.title === title && t.unit === unit).map((t) => ({ person: people.get(t.person!), from: t.from })),
  }
}

/** Three who had left before 22 February 2024: they must not be counted. */
function hadLeft(draw: Chance, people: People, current: readonly Tenure[], head: (unit: string) => Person): Tenure[] {
  const before = (title: string, unit: string): Day =>
    plusDays(current.find((t) => t.title === title && t.unit === unit)!.from, -1)
  const justice = 'Phòng Tư pháp huyện Cần Đước'
  const schools = 'Phòng Giáo dục và Đào tạo huyện Cần Đước'
  const veterans = 'Hội CCB huyện Cần Đước'
  const old = (unit: string): Person =>
    people.make(draw, {
      leader: true,
      sex: 'male',
      born: [1959, 1961],
      degree: { level: 'đại học', field: draw.pick(fieldsOf(unit)) },
      theory: 'cao cấp',
      stateManagement: 'chuyên viên chính',
    })
  const left = (person: Person, title: string, unit: string, from: Day, until: Day, note: string): Tenure =>
    seat({ person: person.key, title, unit, from, until, paper: papers.state(draw), note })
  return [
    left(old(justice), 'Trưởng phòng', justice, '2014-05-01', before('Trưởng phòng', justice), 'nghỉ hưu'),
    left(old(veterans), 'Chủ tịch', veterans, '2015-03-01', before('Chủ tịch', veterans), 'nghỉ hưu'),
    left(head(schools), 'Phó Trưởng phòng', schools, '2018-08-15', '2023-12-31', 'chuyển công tác về tỉnh'),
  ]
}
