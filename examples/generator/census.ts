/**
 * Counts the world by the rules of the report, from the plain rows and in no other way than by looking at them. The tests compare this
 * with `EXPECTED`, and so may anybody who changes the generator: `node examples/generator/write.ts` refuses to write a world that fails.
 */
import { plusDays, runsOn } from './calendar.ts'
import { CADRES_ON, DISTRICT, DRAWN_ON, EXPECTED, LACKING, YEAR } from './can-duoc.ts'
import { MEMBERS_DISCIPLINED } from './declarations.ts'
import { KEY_TITLES, STAFF_TITLES, communeTitles as T } from './seats.ts'
import { commission, huyenUy, standingCommittee } from './units.ts'
import type { Degree, Person, Subject, Tenure, Theory, World } from './world.ts'

export type Census = Record<keyof typeof EXPECTED, number>

const DEGREES: readonly Degree[] = ['trung cấp', 'cao đẳng', 'đại học', 'thạc sĩ']
const THEORIES: readonly Theory[] = ['chưa', 'sơ cấp', 'trung cấp', 'cao cấp']
const distinct = <T>(of: Iterable<T>): number => new Set(of).size

/** Counts the world on the days of the example. */
export function census(world: World): Census {
  const current = (rows: readonly Tenure[], on: string): Tenure[] => rows.filter((t) => runsOn(t, on))
  const personOf = (t: Tenure): Person => world.persons.get(t.person!)!
  const hasDegree = (person: Person): boolean =>
    !!person.degree && DEGREES.indexOf(person.degree.level) >= DEGREES.indexOf('đại học')
  const hasTheory = (person: Person): boolean => THEORIES.indexOf(person.theory) >= THEORIES.indexOf('trung cấp')

  const district = current(world.districtTenures, CADRES_ON)
  const unfit = (rows: readonly Tenure[], fails: (t: Tenure) => boolean): Set<string | null> =>
    new Set(rows.filter(fails).map((t) => t.person))
  const districtUnfit = unfit(district, (t) => !hasDegree(personOf(t)) || !t.fieldFits || !hasTheory(personOf(t)))

  const inCommunes = current(world.communeTenures, CADRES_ON)
  const staff = inCommunes.filter((t) => STAFF_TITLES.includes(t.title))
  const key = staff.filter((t) => KEY_TITLES.includes(t.title))
  const byLaw = (t: Tenure): boolean =>
    t.title === T.justice && personOf(t).degree?.level === 'trung cấp' && personOf(t).degree?.field === 'Luật'
  const withoutDegree = unfit(staff, (t) => !t.fieldFits || !(hasDegree(personOf(t)) || byLaw(t)))
  const communes = world.areas.filter((a) => a.parent === DISTRICT.name && a.from <= CADRES_ON).map((a) => a.name)
  const perCommune = communes.map((area) => distinct(staff.filter((t) => t.unit.endsWith(` ${area}`)).map((t) => t.person)))

  const heads = communes.map((area) => ({
    area,
    secretary: inCommunes.find((t) => t.title === T.secretary && t.unit.endsWith(` ${area}`))?.person,
    chair: inCommunes.find((t) => t.title === T.chair && t.unit.endsWith(` ${area}`))?.person,
  }))
  const findingOf = (person: string | null | undefined, area: string) =>
    world.findings.find((f) => f.person === person && f.area === area && f.from <= CADRES_ON)
  const dual = heads.filter((h) => h.secretary && h.secretary === h.chair)

  const concluded = world.subjects.filter((s) => s.concludedOn !== null && YEAR.from <= s.concludedOn && s.concludedOn <= YEAR.to)
  const by = (body: (name: string) => boolean, kind: Subject['kind']): Subject[] =>
    concluded.filter((s) => body(s.body) && s.kind === kind)
  const organizationsOf = (rows: readonly Subject[]) =>
    rows.flatMap((s) => ('organization' in s.subject ? [s.subject.organization] : []))
  const membersOf = (rows: readonly Subject[]) => rows.flatMap((s) => ('person' in s.subject ? [s.subject] : []))
  const standing = by((name) => name === standingCommittee, 'kiểm tra')
  const grassroots = by((name) => name.startsWith('Đảng ủy '), 'kiểm tra')
  const districtRounds = organizationsOf(by((name) => name === huyenUy, 'giám sát'))
  const byCommission = by((name) => name === commission, 'giám sát')
  const regular = world.regular.filter((r) => YEAR.from <= r.date && r.date <= YEAR.to)

  const drawn = world.newTenures.filter((t) => t.unit.endsWith(' xã Rạch Kiến') && runsOn(t, DRAWN_ON))
  const drawnHeld = drawn.filter((t) => t.person !== null)
  const inSixMonths = plusDays(DRAWN_ON, 181)

  return {
    communes: communes.length,
    districtHeads: distinct(district.map((t) => t.person)),
    districtHeadsQualified: distinct(district.map((t) => t.person)) - districtUnfit.size,
    communeStaff: distinct(staff.map((t) => t.person)),
    fewestInACommune: Math.min(...perCommune),
    mostInACommune: Math.max(...perCommune),
    communeKey: distinct(key.map((t) => t.person)),
    communeKeyWithDegree: distinct(key.map((t) => t.person)) - unfit(key, (t) => !hasDegree(personOf(t)) || !t.fieldFits).size,
    communeKeyWithTheory: distinct(key.map((t) => t.person)) - unfit(key, (t) => !hasTheory(personOf(t))).size,
    communeStaffWithDegree: distinct(staff.map((t) => t.person)) - withoutDegree.size,
    byIntermediateLaw: distinct(staff.filter((t) => byLaw(t) && t.fieldFits).map((t) => t.person)),
    commitments: world.commitments.filter(
      (c) => withoutDegree.has(c.person) && LACKING.some((p) => p.fullName === world.persons.get(c.person)!.fullName),
    ).length,
    dualUnits: dual.length,
    nonLocalSecretaries: heads.filter((h) => findingOf(h.secretary, h.area)?.local === false).length,
    nonLocalChairs: heads.filter((h) => findingOf(h.chair, h.area)?.local === false).length,
    dualNonLocal: dual.filter((h) => findingOf(h.secretary, h.area)?.local === false).length,
    headsWithoutFinding: heads.flatMap((h) => [findingOf(h.secretary, h.area), findingOf(h.chair, h.area)]).filter((f) => !f)
      .length,
    standingCommitteeTopics: distinct(standing.filter((s) => s.form === 'chuyên đề').map((s) => s.topic)),
    standingCommitteeOrganizations: organizationsOf(standing).length,
    standingCommitteeHeads: membersOf(standing).filter((m) => m.isHead).length,
    grassrootsMembers: distinct(membersOf(grassroots).map((m) => m.person)),
    grassrootsCells: distinct(organizationsOf(grassroots)),
    grassrootsViolations: grassroots.filter((s) => s.conclusion === 'có vi phạm').length,
    districtSupervisionTurns: districtRounds.length,
    districtSupervisionOrganizations: distinct(districtRounds),
    commissionOrganizations: distinct(organizationsOf(byCommission)),
    commissionMembers: distinct(membersOf(byCommission).map((m) => m.person)),
    regularMembers: distinct(regular.flatMap((r) => ('person' in r.subject ? [r.subject.person] : []))),
    regularCells: distinct(regular.flatMap((r) => ('organization' in r.subject ? [r.subject.organization] : []))),
    declarations: world.declarations.filter((d) => d.unit === DISTRICT.name && d.from <= YEAR.from && YEAR.to <= d.to).length,
    declaredOnMembersDisciplined: world.declarations.filter((d) => d.what === MEMBERS_DISCIPLINED).length,
    ordinaryMembers: distinct(world.memberships.map((m) => m.person)),
    successions: world.successions.filter((s) => s.into?.kind === 'Xã').length,
    newCommunes: distinct(world.successions.flatMap((s) => (s.into?.kind === 'Xã' ? [s.into.code] : []))),
    drawnSeats: drawn.length,
    drawnHeld: drawnHeld.length,
    drawnPersons: distinct(drawnHeld.map((t) => t.person)),
    drawnVacant: drawn.length - drawnHeld.length,
    drawnEndingSoon: drawnHeld.filter((t) => t.termEnds !== null && t.termEnds <= inSixMonths).length,
  }
}

/** The counts that differ from what the example must give, as sentences; empty when all is right. */
export function miscounts(world: World): string[] {
  const counted = census(world)
  return (Object.keys(EXPECTED) as (keyof typeof EXPECTED)[])
    .filter((name) => counted[name] !== EXPECTED[name])
    .map((name) => `${name}: counted ${counted[name]}, must be ${EXPECTED[name]}`)
}
