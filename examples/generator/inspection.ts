/** The year 2023 of inspection and supervision as the district reported it, with engagements of the years around that must not count. */
import { type Day, plusDays } from './calendar.ts'
import { areaName, COMMUNES, type Commune } from './can-duoc.ts'
import { type Communes, INSPECTED } from './commune-cadres.ts'
import type { District } from './district-cadres.ts'
import type { People } from './people.ts'
import { type Chance, chance } from './random.ts'
import { superviseRegularly } from './regular-supervision.ts'
import { communeTitles as T } from './seats.ts'
import { bodies, commission, districtBodies, grassrootsCells, huyenUy, standingCommittee } from './units.ts'
import type { Conclusion, Membership, Programme, RegularSupervision, Subject } from './world.ts'

type Target = Subject['subject']
type Engagement = Omit<Subject, 'subject' | 'conclusion'>

const committeeOf = (c: Commune): string => bodies.committee(areaName(c))
const communeNamed = (name: string): Commune => COMMUNES.find((c) => c.name === name)!

const rows = (draw: Chance, engagement: Engagement, targets: readonly Target[], percentGood = 75): Subject[] =>
  targets.map((subject) => {
    const conclusion: Conclusion = draw.percent(percentGood) ? 'tốt' : 'có khuyết điểm'
    return { ...engagement, subject, conclusion: engagement.concludedOn ? conclusion : null }
  })

function byStandingCommittee(draw: Chance, communes: Communes): Subject[] {
  const withHeads = (names: readonly string[]): Target[] =>
    names.flatMap((name) => {
      const { secretary, commune } = communes.staff.find((s) => s.commune.name === name)!
      const unit = committeeOf(commune)
      return [{ organization: unit }, { person: secretary.key, unit, isHead: true }]
    })
  const common = { sheet: 'BTV Huyện ủy', body: standingCommittee, kind: 'kiểm tra', form: 'chuyên đề' } as const
  const land = 'Việc lãnh đạo, chỉ đạo công tác quản lý đất đai, trật tự xây dựng trên địa bàn'
  const rural = 'Việc lãnh đạo thực hiện Nghị quyết của Huyện ủy về xây dựng nông thôn mới nâng cao'
  const welfare = 'Việc lãnh đạo thực hiện chính sách an sinh xã hội'
  return [
    ...rows(
      draw,
      { ...common, no: 'BTV-01', topic: land, decidedOn: '2022-08-15', concludedOn: '2022-11-30', paper: '312-TB/HU' },
      [{ organization: committeeOf(communeNamed('Long Sơn')) }, { organization: committeeOf(communeNamed('Tân Ân')) }],
    ),
    ...rows(
      draw,
      { ...common, no: 'BTV-02', topic: rural, decidedOn: '2023-03-20', concludedOn: '2023-06-28', paper: '405-TB/HU' },
      withHeads(INSPECTED),
    ),
    ...rows(
      draw,
      { ...common, no: 'BTV-03', topic: welfare, decidedOn: '2023-10-25', concludedOn: '2024-01-19', paper: '468-TB/HU' },
      withHeads(['Long Khê', 'Phước Tuy']),
    ),
  ]
}

/** Six rounds, 207 turns of 47 organizations: in the first and the fourth all of them. */
const ROUNDS: readonly { turns: number; topic: string; decidedOn: Day; concludedOn: Day }[] = [
  {
    turns: 47,
    topic: 'Việc chấp hành quy chế làm việc, nguyên tắc tập trung dân chủ',
    decidedOn: '2023-01-30',
    concludedOn: '2023-03-31',
  },
  {
    turns: 40,
    topic: 'Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    decidedOn: '2023-02-20',
    concludedOn: '2023-05-12',
  },
  { turns: 35, topic: 'Việc nâng cao chất lượng sinh hoạt chi bộ', decidedOn: '2023-04-17', concludedOn: '2023-07-14' },
  {
    turns: 47,
    topic: 'Việc thực hiện nghị quyết, chỉ thị, kết luận của Huyện ủy sáu tháng đầu năm',
    decidedOn: '2023-06-05',
    concludedOn: '2023-08-25',
  },
  {
    turns: 21,
    topic: 'Việc thực hiện trách nhiệm nêu gương của cán bộ, đảng viên',
    decidedOn: '2023-08-14',
    concludedOn: '2023-10-20',
  },
  {
    turns: 17,
    topic: 'Việc lãnh đạo nhiệm vụ phát triển kinh tế – xã hội năm 2023',
    decidedOn: '2023-09-25',
    concludedOn: '2023-12-15',
  },
]

function byDistrictCommittee(draw: Chance): Subject[] {
  const everyone = [...COMMUNES.map(committeeOf), ...grassrootsCells]
  const common = { sheet: 'Huyện ủy', body: huyenUy, kind: 'giám sát', form: 'theo chương trình' } as const
  const round = (
    no: number,
    topic: string,
    decidedOn: Day,
    concludedOn: Day | null,
    organizations: readonly string[],
  ): Subject[] =>
    rows(
      draw,
      {
        ...common,
        no: `HU-${String(no).padStart(2, '0')}`,
        topic,
        decidedOn,
        concludedOn,
        paper: concludedOn && `${380 + no * 9}-TB/HU`,
      },
      everyone.filter((name) => organizations.includes(name)).map((organization) => ({ organization })),
      85,
    )
  const rules = 'Việc chấp hành quy định về kê khai tài sản, thu nhập'
  return [
    ...round(1, rules, '2022-10-10', '2022-12-27', draw.sample(everyone, 10)),
    ...ROUNDS.flatMap((r, i) => {
      // The last round was of the communes alone.
      const organizations = r.turns === COMMUNES.length ? COMMUNES.map(committeeOf) : draw.sample(everyone, r.turns)
      return round(i + 2, r.topic, r.decidedOn, r.concludedOn, organizations)
    }),
    ...round(8, 'Việc lãnh đạo tổng kết năm, chuẩn bị nhiệm vụ năm 2024', '2023-11-20', '2024-01-12', draw.sample(everyone, 6)),
    ...round(9, 'Việc thực hiện quy định về những điều đảng viên không được làm', '2023-12-05', null, draw.sample(everyone, 5)),
  ]
}

/** 23 cells and 23 members, one of each in an engagement: six communes held two, eleven held one. */
function byCommuneCommittees(draw: Chance, people: People, memberships: readonly Membership[]): Subject[] {
  const topics = [
    'Việc chấp hành Điều lệ Đảng, nghị quyết của Đảng ủy',
    'Việc thực hiện nhiệm vụ được giao',
    'Việc thu, nộp, quản lý và sử dụng đảng phí',
  ]
  const twice = new Set(draw.sample(COMMUNES, 6))
  const around = draw.sample(COMMUNES, 3)
  const cases: { c: Commune; decidedOn: Day; concludedOn: Day | null; nth: number }[] = COMMUNES.flatMap((c) =>
    (twice.has(c) ? [0, 1] : [0]).map((nth) => {
      const decidedOn = plusDays(nth === 0 ? '2023-02-06' : '2023-07-10', draw.between(0, 90))
      return { c, decidedOn, concludedOn: plusDays(decidedOn, draw.between(25, 60)), nth }
    }),
  )
  const [before, after, open] = around
  cases.push(
    { c: before!, decidedOn: '2022-10-03', concludedOn: '2022-12-20', nth: 2 },
    { c: after!, decidedOn: '2023-11-27', concludedOn: '2024-01-10', nth: 2 },
    { c: open!, decidedOn: '2023-12-11', concludedOn: null, nth: 2 },
  )
  return cases.flatMap(({ c, decidedOn, concludedOn, nth }, i) => {
    const ours = memberships.filter((m) => m.unit.endsWith(`, ${areaName(c)}`) && people.get(m.person).party?.official)
    const cells = [...new Set(ours.map((m) => m.unit))]
    const cell = cells[nth]!
    const member = ours.find((m) => m.unit === cell)!
    const engagement: Engagement = {
      sheet: 'Cấp ủy cơ sở',
      no: `CS-${String(i + 1).padStart(2, '0')}`,
      body: committeeOf(c),
      kind: 'kiểm tra',
      form: 'theo chương trình',
      topic: topics[i % topics.length]!,
      decidedOn,
      concludedOn,
      paper: concludedOn && `${String(draw.between(3, 88)).padStart(2, '0')}-TB/ĐU`,
    }
    return rows(draw, engagement, [{ organization: cell }, { person: member.person, unit: cell, isHead: false }])
  })
}

function byCommission(draw: Chance, communes: Communes, district: District): Subject[] {
  const common = { sheet: 'UBKT Huyện ủy', body: commission, kind: 'giám sát', form: 'chuyên đề' } as const
  const deputyChair = (name: string): Target[] => {
    const s = communes.staff.find((one) => one.commune.name === name)!
    const unit = committeeOf(s.commune)
    const person = s.tenures.find((t) => t.title === T.deputyChair)!.person!
    return [{ organization: unit }, { person, unit: bodies.people(areaName(s.commune)), isHead: false }]
  }
  const officer = (title: string, unit: string): Target => ({
    person: district.holders(title, unit)[0]!.person.key,
    unit,
    isHead: false,
  })
  const finance = districtBodies.departments[1][0]
  const environment = districtBodies.departments[7][0]
  const cellOf = (unit: string): Target => ({ organization: `Chi bộ cơ sở ${unit}` })
  const budget = 'Việc lãnh đạo công tác thu, chi ngân sách và phòng, chống tham nhũng, lãng phí, tiêu cực'
  return [
    ...rows(
      draw,
      { ...common, no: 'UBKT-01', topic: budget, decidedOn: '2022-09-05', concludedOn: '2022-11-18', paper: '52-TB/UBKTHU' },
      [{ organization: committeeOf(communeNamed('Long Hòa')) }],
    ),
    ...rows(
      draw,
      { ...common, no: 'UBKT-02', topic: budget, decidedOn: '2023-04-10', concludedOn: '2023-07-05', paper: '71-TB/UBKTHU' },
      [...deputyChair('Long Cang'), ...deputyChair('Mỹ Lệ'), ...deputyChair('Tân Chánh')],
    ),
    ...rows(
      draw,
      {
        ...common,
        no: 'UBKT-03',
        topic: 'Việc chấp hành nguyên tắc tập trung dân chủ, giữ gìn phẩm chất đạo đức, lối sống',
        decidedOn: '2023-08-07',
        concludedOn: '2023-11-10',
        paper: '83-TB/UBKTHU',
      },
      [
        cellOf(finance),
        officer('Trưởng phòng', finance),
        officer('Phó Trưởng phòng', finance),
        cellOf(environment),
        officer('Trưởng phòng', environment),
        officer('Phó Trưởng phòng', environment),
      ],
    ),
    ...rows(
      draw,
      {
        ...common,
        no: 'UBKT-04',
        topic: 'Việc thực hiện quy chế dân chủ ở cơ sở',
        decidedOn: '2023-11-06',
        concludedOn: '2024-01-25',
        paper: '95-TB/UBKTHU',
      },
      deputyChair('Long Trạch'),
    ),
  ]
}

function programmesOf(draw: Chance): Programme[] {
  const programme = (body: string, year: number, symbol: string, approvedOn: Day): Programme => ({
    body,
    name: `Chương trình kiểm tra, giám sát năm ${year} của ${body}`,
    year,
    paper: `${String(draw.between(5, 60)).padStart(2, '0')}-CTr/${symbol}`,
    approvedOn,
  })
  return [
    ...[2022, 2023, 2024].flatMap((year) => [
      programme(standingCommittee, year, 'HU', `${year}-01-10`),
      programme(huyenUy, year, 'HU', `${year}-01-12`),
      programme(commission, year, 'UBKTHU', `${year}-01-18`),
    ]),
    ...COMMUNES.map((c) => programme(committeeOf(c), 2023, 'ĐU', plusDays('2023-01-16', draw.between(0, 14)))),
  ]
}

export function inspectYear(
  seed: string,
  people: People,
  communes: Communes,
  district: District,
  memberships: readonly Membership[],
): { programmes: Programme[]; subjects: Subject[]; regular: RegularSupervision[] } {
  const draw = chance(seed, 'inspection')
  return {
    programmes: programmesOf(draw),
    subjects: [
      ...byStandingCommittee(draw, communes),
      ...byDistrictCommittee(draw),
      ...byCommuneCommittees(draw, people, memberships),
      ...byCommission(draw, communes, district),
    ],
    regular: superviseRegularly(draw, people, communes, memberships),
  }
}
