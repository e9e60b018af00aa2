/** Cadres and civil servants of the 17 communes: 357 persons, 6 key persons in each, and those who must not be counted among them. */
import { type Day, plusDays, yearOf } from './calendar.ts'
import { areaName, COMMUNES, type Commune, LACKING, SAME_NAMES, STUDY_DUE } from './can-duoc.ts'
import type { District } from './district-cadres.ts'
import { findLocals } from './findings.ts'
import { formerSeats } from './former-seats.ts'
import { elsewhere, inCanDuoc, type People, type Wanted } from './people.ts'
import { type Chance, chance } from './random.ts'
import { COMMITTEE_TERM_ENDS, effectiveDay, fieldsFor, papers, seat, communeTitles as T } from './seats.ts'
import { bodies } from './units.ts'
import type { Commitment, Finding, Person, Tenure } from './world.ts'

export interface CommuneStaff {
  readonly commune: Commune
  readonly secretary: Person
  /** The secretary himself where one person heads both. */
  readonly chair: Person
  readonly standingDeputy: Person
  /** Current seats, in the order of the list. */
  readonly tenures: readonly Tenure[]
}

export interface Communes {
  readonly staff: readonly CommuneStaff[]
  /** Every row of the workbook: current seats, former seats, part-time workers. */
  readonly tenures: readonly Tenure[]
  readonly formerlyInDistrict: readonly Tenure[]
  readonly findings: readonly Finding[]
  readonly commitments: readonly Commitment[]
}

/** Inspected by the standing committee of the district in 2023: their secretaries had been in the seat since 2022 at the latest. */
export const INSPECTED: readonly string[] = ['Long Trạch', 'Tân Lân', 'Phước Đông']
/** A justice officer with an intermediate diploma in law meets the standard (Luật Hộ tịch, Điều 72). */
const BY_INTERMEDIATE_LAW: readonly string[] = ['Long Sơn', 'Tân Trạch']
/** The native place and the finding are two things: these were found the other way round. */
const NATIVE_ELSEWHERE_BUT_LOCAL = 'Long Hòa'
const NATIVE_HERE_BUT_NOT_LOCAL = 'Long Cang'

const nativeOf = (c: Commune): string => `${areaName(c)}, huyện Cần Đước, tỉnh Long An`

function keyPerson(draw: Chance, people: People, c: Commune, role: 'secretary' | 'chair' | 'other'): Person {
  const local = role === 'secretary' ? c.secretaryLocal : role === 'chair' ? c.chairLocal : draw.percent(70)
  const odd =
    (role === 'secretary' && c.name === NATIVE_ELSEWHERE_BUT_LOCAL) || (role === 'chair' && c.name === NATIVE_HERE_BUT_NOT_LOCAL)
  const others = [...inCanDuoc.filter((place) => place !== nativeOf(c)), ...elsewhere.slice(0, 12)]
  return people.make(draw, {
    leader: true,
    born: role === 'secretary' ? [1967, 1982] : [1968, 1987],
    percentFemale: role === 'other' ? 35 : 20,
    nativePlace: local !== odd ? nativeOf(c) : draw.pick(others),
    degree: {
      level: draw.percent(role === 'secretary' ? 25 : 12) ? 'thạc sĩ' : 'đại học',
      field: draw.pick(fieldsFor(T.secretary)),
    },
    theory: draw.percent(role === 'secretary' ? 85 : 40) ? 'cao cấp' : 'trung cấp',
    stateManagement: draw.percent(20) ? 'chuyên viên chính' : 'chuyên viên',
  })
}

function keySeats(
  draw: Chance,
  people: People,
  c: Commune,
): { tenures: Tenure[]; secretary: Person; chair: Person; standingDeputy: Person } {
  const area = areaName(c)
  const committee = bodies.committee(area)
  const council = bodies.council(area)
  const state = bodies.people(area)
  const secretary = keyPerson(draw, people, c, 'secretary')
  const chair = c.dual ? secretary : keyPerson(draw, people, c, 'chair')
  const standingDeputy = keyPerson(draw, people, c, 'other')
  const secretaryFrom = effectiveDay(draw, '2020-06-15', INSPECTED.includes(c.name) ? '2022-05-31' : '2023-09-30')
  const chairFrom = c.dual ? plusDays(secretaryFrom, draw.between(10, 40)) : effectiveDay(draw, '2020-07-01', '2023-09-30')
  const standingFrom = effectiveDay(draw, '2020-06-15', '2023-09-30')
  const inParty = (person: Person, title: string, from: Day): Tenure =>
    seat({ person: person.key, title, unit: committee, from, termEnds: COMMITTEE_TERM_ENDS, paper: papers.district(draw) })
  const elected = (person: Person, title: string, unit: string, from: Day): Tenure =>
    seat({ person: person.key, title, unit, from, paper: papers.council(draw) })
  const fresh = (title: string, unit: string): Tenure =>
    elected(keyPerson(draw, people, c, 'other'), title, unit, effectiveDay(draw, '2020-08-01', '2023-10-31'))
  const tenures = [
    inParty(secretary, T.secretary, secretaryFrom),
    ...(c.dual ? [elected(chair, T.chair, state, chairFrom)] : []),
    inParty(standingDeputy, T.standingDeputy, standingFrom),
    elected(standingDeputy, T.councilChair, council, plusDays(standingFrom, draw.between(15, 45))),
    seat({
      ...inParty(standingDeputy, T.inspectionChair, standingFrom),
      unit: bodies.inspection(area),
    }),
    ...(c.dual
      ? [inParty(keyPerson(draw, people, c, 'other'), T.deputySecretary, effectiveDay(draw, '2020-08-01', '2023-10-31'))]
      : [elected(chair, T.chair, state, chairFrom), inParty(chair, T.deputySecretary, chairFrom)]),
    fresh(T.councilDeputy, council),
    fresh(T.deputyChair, state),
    fresh(T.deputyChair, state),
  ]
  return { tenures, secretary, chair, standingDeputy }
}

/** Persons settled beforehand, by commune and title: the drawn five, the same-name pairs. */
function settled(c: Commune, title: string, taken: Set<string>): Wanted | null {
  for (const p of LACKING) {
    if (p.commune !== c.name || p.title !== title || taken.has(p.fullName)) continue
    taken.add(p.fullName)
    // As drawn: admitted 3 February 2005, intermediate theory, the last three digits of the number.
    const exact = {
      personalId: '999179062417',
      party: { admitted: '2005-02-03', official: '2006-02-03' },
      ethnicity: 'Kinh',
      religion: 'Không',
    }
    const drawn = p.fullName === 'Trần Thị Kim Ngọc' ? { exact, theory: 'trung cấp', stateManagement: 'chuyên viên' } : {}
    return { fullName: p.fullName, sex: p.sex, birth: p.birth, degree: p.degree, nativePlace: nativeOf(c), ...drawn } as Wanted
  }
  const wanted = { 'Tân Lân': T.culture, 'Phước Đông': T.finance, 'Mỹ Lệ': T.office } as Record<string, string>
  for (const pair of SAME_NAMES) {
    const i = (pair.communes as readonly string[]).indexOf(c.name)
    if (i < 0 || wanted[c.name] !== title || taken.has(pair.fullName + c.name)) continue
    taken.add(pair.fullName + c.name)
    return { fullName: pair.fullName, sex: pair.sex, birth: pair.births[i]! }
  }
  return null
}

function unionSeats(draw: Chance, people: People, c: Commune, taken: Set<string>): Tenure[] {
  const area = areaName(c)
  const seats: readonly [string, string, Wanted][] = [
    [T.front, bodies.front(area), { born: [1967, 1985] }],
    [T.youth, bodies.youth(area), { born: [1989, 1995], percentFemale: 45 }],
    [T.women, bodies.women(area), { sex: 'female', born: [1973, 1991] }],
    [T.farmers, bodies.farmers(area), { born: [1968, 1988], percentFemale: 15 }],
    [T.veterans, bodies.veterans(area), { sex: 'male', born: [1964, 1974] }],
  ]
  return seats.map(([title, unit, wanted]) => {
    const drawn = settled(c, title, taken)
    const person = people.make(draw, {
      ...wanted,
      degree: { level: draw.percent(6) ? 'thạc sĩ' : 'đại học', field: draw.pick(fieldsFor(title)) },
      theory: draw.percent(85) ? 'trung cấp' : 'sơ cấp',
      stateManagement: draw.percent(60) ? 'chuyên viên' : 'cán sự',
      ...drawn,
    })
    const from = effectiveDay(draw, `${Math.max(2017, yearOf(person.birth) + 26)}-01-01`, '2023-06-30')
    return seat({ person: person.key, title, unit, from, paper: papers.district(draw), fieldFits: !isLacking(person) })
  })
}

const isLacking = (person: Person): boolean => LACKING.some((p) => p.fullName === person.fullName)

function civilSeats(draw: Chance, people: People, c: Commune, taken: Set<string>): Tenure[] {
  const land = c.kind === 'xã' ? T.land : T.landInTownship
  const titles = [T.military, T.office, T.office, land, land, T.finance, T.justice, T.culture, T.culture]
  if (c.civilServants > 9) titles.push(T.finance)
  if (c.civilServants > 10) titles.push(T.justice)
  titles.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  return titles.map((title) => {
    const law = title === T.justice && BY_INTERMEDIATE_LAW.includes(c.name)
    const drawn = settled(c, title, taken)
    const person = people.make(draw, {
      born: title === T.military ? [1974, 1990] : [1971, 1996],
      ...(title === T.military ? { sex: 'male' } : {}),
      percentFemale: 45,
      party: title === T.military || draw.percent(82),
      degree: law
        ? { level: 'trung cấp', field: 'Luật' }
        : { level: draw.percent(5) ? 'thạc sĩ' : 'đại học', field: draw.pick(fieldsFor(title)) },
      theory: draw.weighted({ 'trung cấp': 55, 'sơ cấp': 32, chưa: 13 }),
      stateManagement: draw.weighted({ 'chuyên viên': 55, 'cán sự': 25, chưa: 20 }),
      ...drawn,
    })
    const asDrawn = person.fullName === 'Trần Thị Kim Ngọc'
    const first = `${Math.max(2004, yearOf(person.birth) + 24)}-01-01`
    const from = asDrawn ? '2011-06-01' : effectiveDay(draw, first, '2022-12-31')
    const paper = asDrawn ? '108/QĐ-UBND' : papers.state(draw)
    return seat({ person: person.key, title, unit: bodies.people(areaName(c)), from, paper, fieldFits: !isLacking(person) })
  })
}
const ORDER: readonly string[] = Object.values(T)

function partTimers(draw: Chance, people: People): Tenure[] {
  return COMMUNES.flatMap((c, i) =>
    Array.from({ length: i % 2 === 0 ? 2 : 1 }, () => {
      const degree = draw.percent(50)
        ? { level: 'trung cấp' as const, field: draw.pick(['Hành chính', 'Luật', 'Kế toán']) }
        : null
      const person = people.make(draw, {
        born: [1972, 1995],
        percentFemale: 50,
        party: draw.percent(50),
        degree,
        theory: draw.percent(30) ? 'sơ cấp' : 'chưa',
      })
      const from = effectiveDay(draw, '2019-01-01', '2023-06-30')
      return seat({
        person: person.key,
        title: T.partTime,
        unit: bodies.people(areaName(c)),
        from,
        paper: papers.state(draw),
        fieldFits: false,
      })
    }),
  )
}

export function fillCommunes(seed: string, people: People, district: District): Communes {
  const taken = new Set<string>()
  const staff = COMMUNES.map((c): CommuneStaff => {
    const draw = chance(seed, `commune/${c.code}`)
    const key = keySeats(draw, people, c)
    return {
      commune: c,
      ...key,
      tenures: [...key.tenures, ...unionSeats(draw, people, c, taken), ...civilSeats(draw, people, c, taken)],
    }
  })
  const draw = chance(seed, 'communes')
  const current = staff.flatMap((s) => s.tenures)
  const former = formerSeats(draw, people, staff, district)
  const commitments = LACKING.map((p, i): Commitment => {
    const tenure = current.find((t) => people.get(t.person!).fullName === p.fullName && t.title === p.title)!
    const { person, title, unit } = tenure
    return {
      person: person!,
      title,
      unit,
      studying: p.studying,
      due: STUDY_DUE,
      from: '2023-09-08',
      paper: `0${i + 1}-CK/${p.commune === 'Cần Đước' ? 'TT' : 'X'}`,
    }
  })
  return {
    staff,
    tenures: [...current, ...former.inCommunes, ...partTimers(draw, people)],
    formerlyInDistrict: former.inDistrict,
    findings: findLocals(draw, staff),
    commitments,
  }
}
