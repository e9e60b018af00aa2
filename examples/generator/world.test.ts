import { describe, expect, test } from 'vitest'
import { titles } from '../../regulations/titles.ts'
import { highestDay } from '../../src/kernel/dates.ts'
import { fold } from '../../src/kernel/vietnamese/fold.ts'
import { decodeCell, encodeTcvn3 } from '../../src/kernel/vietnamese/legacy.ts'
import { yearOf } from './calendar.ts'
import { CADRES_ON, EXPECTED, LACKING, MERGED_ON, RACH_KIEN_HOLDERS, RESERVED_NAMES, SAME_NAMES, SEED } from './can-duoc.ts'
import { census, miscounts } from './census.ts'
import { MEMBERS_DISCIPLINED } from './declarations.ts'
import { KEY_TITLES, STAFF_TITLES, communeTitles as T } from './seats.ts'
import { commission, huyenUy, standingCommittee } from './units.ts'
import { buildWorld, type Person, type Subject, type Tenure, type World } from './world.ts'

const world = buildWorld()
const inYear = (s: Subject) => s.concludedOn?.startsWith('2023') === true
const isOrganization = (s: { subject: object }) => 'organization' in s.subject
const currentSeat = (title: string) => (t: Tenure) => t.title === title && t.until === null

/** The list with its first fitting row left out. */
const without = <T>(rows: readonly T[], fits: (row: T) => boolean): T[] => rows.toSpliced(rows.findIndex(fits), 1)
/** The list with its first fitting row changed. */
const changed = <T>(rows: readonly T[], fits: (row: T) => boolean, change: Partial<T>): T[] =>
  rows.with(rows.findIndex(fits), { ...rows.find(fits)!, ...change })
const withPerson = (key: string, change: Partial<Person>): World => ({
  ...world,
  persons: new Map(world.persons).set(key, { ...world.persons.get(key)!, ...change }),
})
const holder = (title: string, from: readonly Tenure[] = world.communeTenures) => from.find(currentSeat(title))!.person!
const lessSubject = (fits: (s: Subject) => boolean): World => ({
  ...world,
  subjects: without(world.subjects, (s) => inYear(s) && fits(s)),
})
const dualPerson = world.communeTenures
  .filter(currentSeat(T.secretary))
  .find((t) => world.communeTenures.some((o) => currentSeat(T.chair)(o) && o.person === t.person))!.person!
const lessTenure = (fits: (t: Tenure) => boolean): World => ({ ...world, communeTenures: without(world.communeTenures, fits) })
const rachKien = (change: Partial<Tenure>, fits: (t: Tenure) => boolean): World => ({
  ...world,
  newTenures: changed(world.newTenures, (t) => t.unit.endsWith(' xã Rạch Kiến') && t.until === null && fits(t), change),
})

/** For every count one fault that must change it. */
const FAULTS: Record<keyof typeof EXPECTED, World> = {
  communes: { ...world, areas: without(world.areas, (a) => a.kind === 'Thị trấn') },
  districtHeads: { ...world, districtTenures: without(world.districtTenures, (t) => t.title === 'Chánh Thanh tra') },
  districtHeadsQualified: withPerson(holder('Trưởng phòng', world.districtTenures), { theory: 'sơ cấp' }),
  communeStaff: lessTenure(currentSeat(T.military)),
  fewestInACommune: {
    ...world,
    communeTenures: world.communeTenures.filter((t) => t.unit !== 'UBND xã Tân Ân' || t.title === T.chair),
  },
  mostInACommune: {
    ...world,
    communeTenures: [
      ...world.communeTenures,
      { ...world.communeTenures.find(currentSeat(T.finance))!, person: holder(T.partTime), unit: 'UBND xã Long Hòa' },
    ],
  },
  communeKey: lessTenure(currentSeat(T.councilDeputy)),
  communeKeyWithDegree: withPerson(holder(T.councilDeputy), { degree: { level: 'cao đẳng', field: 'Luật', year: 2010 } }),
  communeKeyWithTheory: withPerson(holder(T.deputyChair), { theory: 'sơ cấp' }),
  communeStaffWithDegree: {
    ...world,
    communeTenures: changed(world.communeTenures, currentSeat(T.culture), { fieldFits: false }),
  },
  byIntermediateLaw: withPerson(
    world.communeTenures.find((t) => t.title === T.justice && world.persons.get(t.person!)!.degree!.level === 'trung cấp')!
      .person!,
    { degree: { level: 'trung cấp', field: 'Kế toán', year: 2010 } },
  ),
  commitments: { ...world, commitments: world.commitments.slice(1) },
  dualUnits: lessTenure((t) => t.title === T.chair && t.person === dualPerson),
  nonLocalSecretaries: {
    ...world,
    findings: changed(
      world.findings,
      (f) => !f.local && world.communeTenures.some((t) => currentSeat(T.secretary)(t) && t.person === f.person),
      { local: true },
    ),
  },
  nonLocalChairs: {
    ...world,
    findings: changed(
      world.findings,
      (f) => f.local && world.communeTenures.some((t) => currentSeat(T.chair)(t) && t.person === f.person),
      { local: false },
    ),
  },
  dualNonLocal: { ...world, findings: changed(world.findings, (f) => f.person === dualPerson, { local: true }) },
  headsWithoutFinding: { ...world, findings: world.findings.slice(1) },
  standingCommitteeTopics: {
    ...world,
    subjects: changed(world.subjects, (s) => s.body === standingCommittee && inYear(s), { topic: 'Một chuyên đề khác' }),
  },
  standingCommitteeOrganizations: lessSubject((s) => s.body === standingCommittee && isOrganization(s)),
  standingCommitteeHeads: lessSubject((s) => s.body === standingCommittee && !isOrganization(s)),
  grassrootsMembers: lessSubject((s) => s.body.startsWith('Đảng ủy') && !isOrganization(s)),
  grassrootsCells: lessSubject((s) => s.body.startsWith('Đảng ủy') && isOrganization(s)),
  grassrootsViolations: {
    ...world,
    subjects: changed(world.subjects, (s) => s.body.startsWith('Đảng ủy') && inYear(s), { conclusion: 'có vi phạm' }),
  },
  districtSupervisionTurns: {
    ...world,
    subjects: changed(world.subjects, (s) => s.body === huyenUy && s.concludedOn?.startsWith('2024') === true, {
      concludedOn: '2023-12-31',
    }),
  },
  districtSupervisionOrganizations: {
    ...world,
    subjects: changed(world.subjects, (s) => s.body === huyenUy && inYear(s), { subject: { organization: 'Đảng ủy xã Khác' } }),
  },
  commissionOrganizations: lessSubject((s) => s.body === commission && isOrganization(s)),
  commissionMembers: lessSubject((s) => s.body === commission && !isOrganization(s)),
  regularMembers: { ...world, regular: changed(world.regular, (r) => r.date.startsWith('2022'), { date: '2023-01-02' }) },
  regularCells: { ...world, regular: without(world.regular, isOrganization) },
  declarations: { ...world, declarations: changed(world.declarations, () => true, { to: '2023-11-30' }) },
  declaredOnMembersDisciplined: {
    ...world,
    declarations: changed(world.declarations, () => true, { what: MEMBERS_DISCIPLINED }),
  },
  ordinaryMembers: { ...world, memberships: world.memberships.slice(1) },
  successions: { ...world, successions: world.successions.slice(0, -1) },
  newCommunes: { ...world, successions: world.successions.filter((s) => s.into?.name !== 'xã Long Hựu') },
  drawnSeats: { ...world, newTenures: without(world.newTenures, (t) => t.unit === 'Hội CCB xã Rạch Kiến') },
  drawnHeld: rachKien({ person: null }, (t) => t.title === T.farmers),
  drawnPersons: rachKien(
    { person: world.newTenures.find((t) => t.unit === 'Đảng ủy xã Rạch Kiến')!.person },
    (t) => t.title === T.farmers,
  ),
  drawnVacant: rachKien({ person: holder(T.military) }, (t) => t.person === null),
  drawnEndingSoon: rachKien({ termEnds: '2027-02-28' }, (t) => t.title === T.farmers),
}

describe('counts of the example', () => {
  const counted = census(world)
  for (const name of Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]) {
    test(`${name} is ${EXPECTED[name]}, and a planted fault is seen`, () => {
      expect(counted[name]).toBe(EXPECTED[name])
      expect(census(FAULTS[name])[name]).not.toBe(EXPECTED[name])
      expect(miscounts(FAULTS[name]).some((line) => line.startsWith(`${name}: `))).toBe(true)
    })
  }

  test('those who must not be counted are there', () => {
    expect(world.communeTenures.filter((t) => t.until !== null && t.until < CADRES_ON).length).toBeGreaterThan(5)
    expect(world.communeTenures.filter((t) => t.title === T.partTime && t.until === null).length).toBeGreaterThan(15)
    expect(world.districtTenures.filter((t) => t.until !== null && t.until < CADRES_ON).length).toBe(5)
    for (const when of ['2022', '2024', null])
      expect(world.subjects.some((s) => (when === null ? s.concludedOn === null : s.concludedOn?.startsWith(when)))).toBe(true)
    expect(world.regular.some((r) => r.date.startsWith('2022'))).toBe(true)
    expect([...STAFF_TITLES].some((title) => title === T.partTime || title === T.inspectionChair)).toBe(false)
    expect(KEY_TITLES).toHaveLength(7)
  })
})

/** What is wrong with how the rows fit together, as sentences. */
function contradictions(w: World): string[] {
  const found: string[] = []
  const lives = new Map<string, { from: string; until: string }[]>()
  const live = (name: string, from: string, until: string) =>
    lives.set(fold(name), [...(lives.get(fold(name)) ?? []), { from, until }])
  for (const o of w.organizations) live(o.name, o.from, '2025-06-30')
  for (const o of w.newOrganizations) live(o.name, o.from, '9999-12-31')
  const stands = (name: string, on: string) => lives.get(fold(name))?.some((l) => l.from <= on && on <= l.until) === true
  for (const [name, spans] of lives)
    if (spans.some((a, i) => spans.some((b, k) => i !== k && a.from <= b.until && b.from <= a.until)))
      found.push(`two at once: ${name}`)
  const all = [...w.districtTenures, ...w.communeTenures, ...w.newTenures]
  for (const t of all) {
    if (!stands(t.unit, t.from)) found.push(`no such unit on ${t.from}: ${t.unit}`)
    if (t.until !== null && t.until < t.from) found.push(`ends before it begins: ${t.title} ${t.unit}`)
    if (t.person === null) continue
    const age = yearOf(t.from) - yearOf(w.persons.get(t.person)!.birth)
    if (age < 22 || age > 61) found.push(`aged ${age} in ${t.from}: ${t.title} ${t.unit}`)
  }
  for (const title of [T.secretary, T.chair, T.councilChair, T.standingDeputy]) {
    const seats = all.filter((t) => t.title === title && t.person !== null)
    for (const a of seats)
      if (
        seats.some(
          (b) =>
            a !== b &&
            a.unit === b.unit &&
            a.from <= (b.until ?? '9999') &&
            b.from <= (a.until ?? '9999') &&
            stands(a.unit, b.from) &&
            a.from < MERGED_ON === b.from < MERGED_ON,
        )
      )
        found.push(`two in one seat: ${title} ${a.unit}`)
  }
  for (const m of w.memberships) {
    if (!stands(m.unit, CADRES_ON)) found.push(`no such cell: ${m.unit}`)
    const { party, birth } = w.persons.get(m.person)!
    if (!party || yearOf(party.admitted) - yearOf(birth) < 18) found.push(`admitted too young: ${m.person}`)
    if (m.from !== null && party && m.from <= party.admitted) found.push(`in the cell before admission: ${m.person}`)
  }
  for (const s of [...w.subjects, ...w.regular]) {
    const name = 'organization' in s.subject ? s.subject.organization : s.subject.unit
    if (!stands(name, 'date' in s ? s.date : s.decidedOn)) found.push(`no such subject: ${name}`)
    if (!stands(s.body, CADRES_ON)) found.push(`no such body: ${s.body}`)
  }
  for (const s of w.subjects)
    if (s.concludedOn !== null && s.concludedOn < s.decidedOn) found.push(`concluded before decided: ${s.no}`)
  return found
}

describe('the world holds together', () => {
  test('units exist on the day of every row, seats do not overlap, ages and dates fit', () => {
    expect(contradictions(world)).toEqual([])
  })
  test.each([
    ['an unknown unit', { communeTenures: changed(world.communeTenures, () => true, { unit: 'Đảng ủy xã Không Có' }) }],
    ['an end before the start', { communeTenures: changed(world.communeTenures, () => true, { until: '2001-01-01' }) }],
    ['a child in a seat', { communeTenures: changed(world.communeTenures, () => true, { from: '1985-01-01' }) }],
    [
      'two secretaries',
      { communeTenures: [...world.communeTenures, { ...world.communeTenures[0]!, person: holder(T.military) }] },
    ],
    ['a cell before admission', { memberships: changed(world.memberships, () => true, { from: '1976-01-02' }) }],
    [
      'a conclusion before the decision',
      { subjects: changed(world.subjects, inYear, { concludedOn: '2023-01-01', decidedOn: '2023-02-01' }) },
    ],
    ['a merged commune inspected afterwards', { regular: changed(world.regular, () => true, { date: '2025-08-01' }) }],
  ] as [string, Partial<World>][])('%s is seen', (_, fault) => {
    expect(contradictions({ ...world, ...fault })).not.toEqual([])
  })

  test('about 25 seats in each new commune, mostly held by persons of the old units', () => {
    const old = new Set([...world.districtTenures, ...world.communeTenures].map((t) => t.person))
    const now = world.newTenures.filter((t) => t.until === null)
    for (const area of ['Cần Đước', 'Long Cang', 'Long Hựu', 'Mỹ Lệ', 'Tân Lân'])
      expect(now.filter((t) => t.unit.endsWith(` xã ${area}`))).toHaveLength(25)
    const held = now.filter((t) => t.person !== null)
    expect(held.filter((t) => old.has(t.person)).length / held.length).toBeGreaterThan(0.8)
  })
})

describe('names and numbers', () => {
  const persons = [...world.persons.values()]
  const counts = new Map<string, number>()
  for (const p of persons) counts.set(fold(p.fullName), (counts.get(fold(p.fullName)) ?? 0) + 1)
  const count = (name: string) => counts.get(fold(name)) ?? 0

  test('nobody has a name twice but the two pairs, who differ in the year of birth', () => {
    const pairs = SAME_NAMES.map((p) => fold(p.fullName))
    for (const p of persons) expect(count(p.fullName), p.fullName).toBe(pairs.includes(fold(p.fullName)) ? 2 : 1)
    for (const { fullName } of SAME_NAMES)
      expect(new Set(persons.filter((p) => p.fullName === fullName).map((p) => yearOf(p.birth))).size).toBe(2)
  })
  test('drawn persons are there once, other drawn names are not handed out', () => {
    const here = [...LACKING, ...RACH_KIEN_HOLDERS, ...SAME_NAMES].map((p) => p.fullName)
    for (const name of RESERVED_NAMES) expect(count(name) > 0, name).toBe(here.includes(name))
  })
  test('given names of the newspaper page are in no name', () => {
    // Kept as parts, so that the page's names stand in no file of this folder.
    for (const p of persons) expect(['Phúc', 'Hương']).not.toContain(p.fullName.split(' ').at(-1))
  })
  test('numbers are invented and nobody shares one', () => {
    const numbers = persons.flatMap((p) => p.personalId ?? [])
    expect(numbers.every((n) => /^999[01]\d{8}$/.test(n))).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(
      new Set([...world.districtTenures, ...world.communeTenures, ...world.newTenures].map((t) => t.person)).size,
    ).toBeLessThanOrEqual(numbers.length + 1)
  })
  test('names of members survive TCVN3', () => {
    for (const { person } of world.memberships) {
      const { fullName } = world.persons.get(person)!
      expect(decodeCell(encodeTcvn3(fullName), '.VnTime').text).toBe(fullName)
    }
    // a capital with a tone has no code there
    expect(decodeCell(encodeTcvn3('Trần Văn Út'), '.VnTime').text).not.toBe('Trần Văn Út')
  })
  test('everybody is an adult on the day', () => {
    for (const p of persons) {
      const [y, m, d] = p.birth.split('-').map(Number)
      expect(
        highestDay({ y: y!, ...(m ? { m } : {}), ...(d ? { d } : {}) } as Parameters<typeof highestDay>[0]) < '2006-02-22',
      ).toBe(true)
    }
  })
})

test('every title is of the catalogue, at the level of its unit', () => {
  const known = (level: string) => new Set(titles.filter((t) => t.level === level).map((t) => t.vi))
  const unknown = (rows: readonly Tenure[], level: string) => rows.filter((t) => !known(level).has(t.title)).map((t) => t.title)
  expect(unknown(world.districtTenures, 'district')).toEqual([])
  expect(unknown([...world.communeTenures, ...world.newTenures], 'commune')).toEqual([])
  expect(unknown(world.districtTenures, 'commune')).not.toEqual([])
})

describe('the seed', () => {
  test('gives the same world twice, and another seed another world in the same shape', () => {
    expect(buildWorld(SEED)).toEqual(world)
    const other = buildWorld('another')
    expect(miscounts(other)).toEqual([])
    expect([...other.persons.values()].map((p) => p.fullName)).not.toEqual([...world.persons.values()].map((p) => p.fullName))
  })
})
