/**
 * A second world, for the bench: the whole country in size, nothing in detail. Every row is computed from the seed and its own index,
 * so a table can be streamed from any row on, in parts, and a share of it (`scaled`) has the same shape. Pure; no I/O.
 * Sizes: docs of the design, “national size”: 263,441 units, 5.6 million members, 2.33 million posts held, 3 million subjects.
 */
import { type Day, daysBetween, plusDays } from './calendar.ts'
import { inventName, type Sex } from './names.ts'
import { chance, hash, scramble } from './random.ts'

type Level = 'central' | 'province' | 'commune' | 'grassroots' | 'cell'

export interface NationShape {
  readonly seed: string
  /** Units of each level; each hangs on one of the level above, as evenly as can be. */
  readonly units: Readonly<Record<Level, number>>
  /** Seats in one unit of each level. */
  readonly seats: Readonly<Record<Level, number>>
  /** How many persons held each seat, one after the other. */
  readonly terms: number
  readonly members: number
  readonly subjects: number
  /** The terms and the engagements lie in these years. */
  readonly from: Day
  readonly until: Day
}

export const NATION: NationShape = {
  seed: 'goc/nation',
  units: { central: 1, province: 40, commune: 3_400, grassroots: 52_000, cell: 208_000 },
  // (20 + 40 × 7 + 3,400 × 3 + 52,000 × 3 + 208,000 × 2) seats × 4 terms = 2,330,000 posts held
  seats: { central: 20, province: 7, commune: 3, grassroots: 3, cell: 2 },
  terms: 4,
  members: 5_600_000,
  subjects: 3_000_000,
  from: '2016-01-01',
  until: '2026-01-01',
}

/** The same shape at `factor` of the size (0 < factor ≤ 1); every level keeps at least one unit. */
export function scaled(shape: NationShape, factor: number): NationShape {
  const share = (n: number): number => Math.max(1, Math.round(n * factor))
  const { central, province, commune, grassroots, cell } = shape.units
  return {
    ...shape,
    units: { central, province: share(province), commune: share(commune), grassroots: share(grassroots), cell: share(cell) },
    members: share(shape.members),
    subjects: share(shape.subjects),
  }
}

export interface UnitRow {
  readonly id: number
  readonly parent: number | null
  readonly nature: 'area' | 'party'
  readonly kind: 'country' | 'province' | 'commune' | 'committee' | 'cell'
  /** A grass-roots committee is of the level of communes, as the register has it. */
  readonly level: Exclude<Level, 'grassroots'>
  readonly name: string
}
export interface PersonRow {
  readonly id: number
  readonly fullName: string
  readonly sex: Sex
  readonly birth: Day
}
export interface MembershipRow {
  readonly id: number
  readonly person: number
  readonly unit: number
  readonly admitted: Day
}
/** `to` is the first day after the tenure; null: still held. One holder of a seat at a time. */
export interface TenureRow {
  readonly id: number
  readonly person: number
  readonly unit: number
  readonly title: string
  readonly seat: number
  readonly from: Day
  readonly to: Day | null
}
/** One organization or member in an engagement; `engagement` and `body` are shared by three rows. */
export interface SubjectRow {
  readonly id: number
  readonly engagement: number
  readonly body: number
  readonly kind: 'inspection' | 'supervision'
  readonly form: 'thematic' | 'programme'
  readonly subjectKind: 'organization' | 'member'
  readonly subject: number
  readonly concludedOn: Day
  readonly conclusion: 'good' | 'shortcomings' | 'violation'
}

const LEVELS: readonly Level[] = ['central', 'province', 'commune', 'grassroots', 'cell']
const dayCount = (shape: NationShape): number => daysBetween(shape.from, shape.until)

/** Rows of each table, without making them. */
export function countsOf(shape: NationShape): {
  units: number
  persons: number
  memberships: number
  tenures: number
  subjects: number
} {
  const units = LEVELS.reduce((sum, level) => sum + shape.units[level], 0)
  const seats = LEVELS.reduce((sum, level) => sum + shape.units[level] * shape.seats[level], 0)
  return { units, persons: shape.members, memberships: shape.members, tenures: seats * shape.terms, subjects: shape.subjects }
}

/** What all tables share: where a level's ids begin, who is in a cell. Ids count from 1. */
function frame(shape: NationShape) {
  const firstOf = new Map<Level, number>()
  let next = 1
  for (const level of LEVELS) {
    firstOf.set(level, next)
    next += shape.units[level]
  }
  const salt = hash(shape.seed)
  /** A number below `n` for a purpose and a row, always the same. */
  const draw = (purpose: number, row: number, n: number): number =>
    Math.floor((scramble(scramble(row ^ salt) + Math.imul(purpose, 0x9e3779b1)) / 0x1_0000_0000) * n)
  const id = (level: Level, i: number): number => firstOf.get(level)! + i
  const above = (level: Level): Level => LEVELS[LEVELS.indexOf(level) - 1]!
  /** The i-th of a level hangs on the unit above that has its share of the row. */
  const parentOf = (level: Level, i: number): number => Math.floor((i * shape.units[above(level)]) / shape.units[level])
  /** The cells under the i-th unit of a level, from the first up to `end` (not in it): `parentOf` turned round, level by level. */
  const cellsUnder = (level: Level, i: number): { first: number; end: number } => {
    let [first, end] = [i, i + 1]
    for (let down = LEVELS.indexOf(level) + 1; down < LEVELS.length; down++) {
      const [upper, lower] = [shape.units[LEVELS[down - 1]!], shape.units[LEVELS[down]!]]
      first = Math.ceil((first * lower) / upper)
      end = Math.ceil((end * lower) / upper)
    }
    return { first, end }
  }

  // Members stand in the table in no order of their cells: the i-th comes to the place (i × step) mod members, undone by the inverse.
  const m = shape.members
  let step = Math.min(m - 1, 1_234_577) || 1
  while (gcd(step, m) !== 1) step += 1
  const back = inverse(step, m)
  // Products stay below 2^53 up to 94 million members.
  const place = (person: number): number => ((person - 1) * step) % m
  const memberAt = (at: number): number => ((at * back) % m) + 1
  const cellOf = (person: number): number => Math.floor((place(person) * shape.units.cell) / m)
  /** A member of the cells from `first` up to `last` (not in it), by a number that is reduced to their count; 0 if they have none. */
  const someoneIn = (first: number, last: number, which: number): number => {
    const low = Math.ceil((first * m) / shape.units.cell)
    const high = Math.ceil((last * m) / shape.units.cell)
    return high > low ? memberAt(low + (which % (high - low))) : memberAt(which % m)
  }
  return { draw, id, parentOf, cellsUnder, cellOf, someoneIn }
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
/** The number that undoes a multiplication by `a` modulo `m`. */
function inverse(a: number, m: number): number {
  let [r, s, x, y] = [a % m, m, 1, 0]
  while (s !== 0) {
    const q = Math.floor(r / s)
    ;[r, s, x, y] = [s, r - q * s, y, x - q * y]
  }
  return ((x % m) + m) % m
}

const KINDS = {
  central: 'country',
  province: 'province',
  commune: 'commune',
  grassroots: 'committee',
  cell: 'cell',
} as const
const NAMES: Readonly<Record<Level, (i: number) => string>> = {
  central: () => 'Trung ương (giả định)',
  province: (i) => `tỉnh Giả Định ${i + 1}`,
  commune: (i) => `xã Giả Định ${i + 1}`,
  grassroots: (i) => `Đảng bộ cơ sở ${i + 1}`,
  cell: (i) => `Chi bộ ${i + 1}`,
}

/** Parents come before their children. */
export function* units(shape: NationShape): Generator<UnitRow> {
  const { id, parentOf } = frame(shape)
  for (const level of LEVELS) {
    for (let i = 0; i < shape.units[level]; i++) {
      const parent = level === 'central' ? null : id(LEVELS[LEVELS.indexOf(level) - 1]!, parentOf(level, i))
      const nature = level === 'grassroots' || level === 'cell' ? 'party' : 'area'
      yield {
        id: id(level, i),
        parent,
        nature,
        kind: KINDS[level],
        level: level === 'grassroots' ? 'commune' : level,
        name: NAMES[level](i),
      }
    }
  }
}

/** Names repeat as they do in a country: a few thousand are drawn, and handed out. */
const NAME_COUNT = 20_000

/** @param first id of the first row, for streaming in parts. @param count how many; all the rest by default. */
export function* persons(shape: NationShape, first = 1, count = Number.POSITIVE_INFINITY): Generator<PersonRow> {
  const { draw } = frame(shape)
  const names = (['male', 'female'] as const).map((sex) => {
    const stream = chance(shape.seed, `names/${sex}`)
    return Array.from({ length: NAME_COUNT }, () => inventName(stream, sex))
  })
  for (let id = first; id <= Math.min(shape.members, first + count - 1); id++) {
    const female = draw(1, id, 100) < 34 ? 1 : 0
    yield {
      id,
      fullName: names[female]![draw(2, id, NAME_COUNT)]!,
      sex: female ? 'female' : 'male',
      birth: plusDays('1945-01-01', draw(3, id, 22_000)),
    }
  }
}

/** Each member is in one cell. See `persons` for `first` and `count`. */
export function* memberships(shape: NationShape, first = 1, count = Number.POSITIVE_INFINITY): Generator<MembershipRow> {
  const { draw, id: idOf, cellOf } = frame(shape)
  for (let id = first; id <= Math.min(shape.members, first + count - 1); id++) {
    // Nobody is admitted before 20: the youngest was born in March 2005.
    const born = draw(3, id, 22_000)
    const admitted = plusDays('1945-01-01', born + 7_400 + draw(4, id, 29_500 - 7_400 - born))
    yield { id, person: id, unit: idOf('cell', cellOf(id)), admitted }
  }
}

/** Keys of regulations/titles.ts. It has none for the centre and the provinces: those of the district stand in. */
const TITLES: Readonly<Record<Level, readonly string[]>> = {
  central: ['district-board-head'],
  province: [
    ...['district-secretary', 'district-standing-deputy-secretary', 'district-deputy-secretary', 'district-inspection-chair'],
    ...['district-board-head', 'district-council-chair', 'district-chair'],
  ],
  commune: ['commune-council-chair', 'commune-chair', 'commune-deputy-chair'],
  grassroots: ['commune-secretary', 'commune-deputy-secretary', 'commune-inspection-chair'],
  cell: ['cell-secretary', 'cell-deputy-secretary'],
}

/** The terms of a seat follow each other without a gap; the last is open. Holders come from the unit's own cells. */
export function* tenures(shape: NationShape): Generator<TenureRow> {
  const { draw, id: idOf, cellsUnder, someoneIn } = frame(shape)
  const length = Math.floor(dayCount(shape) / shape.terms)
  let id = 0
  let seatNo = 0
  for (const level of LEVELS) {
    for (let i = 0; i < shape.units[level]; i++) {
      const { first, end } = cellsUnder(level, i)
      for (let seat = 0; seat < shape.seats[level]; seat++) {
        seatNo += 1
        const titles = TITLES[level]
        // A change falls up to half a term before or after its turn, so seats change on all days of the years.
        const turn = (term: number): Day =>
          plusDays(shape.from, term * length + (term === 0 ? 0 : draw(5 + term, seatNo, length) - Math.floor(length / 2)))
        for (let term = 0; term < shape.terms; term++) {
          id += 1
          yield {
            id,
            person: someoneIn(first, end, draw(20, id, 0x7fffffff)),
            unit: idOf(level, i),
            title: titles[seat % titles.length]!,
            seat: Math.floor(seat / titles.length) + 1,
            from: turn(term),
            to: term === shape.terms - 1 ? null : turn(term + 1),
          }
        }
      }
    }
  }
}

const PER_ENGAGEMENT = 3

/** Engagements of grass-roots committees with cells and members of theirs, three subjects each. See `persons` for `first` and `count`. */
export function* subjects(shape: NationShape, first = 1, count = Number.POSITIVE_INFINITY): Generator<SubjectRow> {
  const { draw, id: idOf, cellsUnder, someoneIn } = frame(shape)
  const days = dayCount(shape)
  for (let id = first; id <= Math.min(shape.subjects, first + count - 1); id++) {
    const engagement = Math.ceil(id / PER_ENGAGEMENT)
    const committee = draw(30, engagement, shape.units.grassroots)
    const { first: firstCell, end } = cellsUnder('grassroots', committee)
    const cell = firstCell + draw(31, id, end - firstCell)
    const organization = draw(32, id, 100) < 35
    const roll = draw(33, id, 1000)
    yield {
      id,
      engagement,
      body: idOf('grassroots', committee),
      kind: draw(34, engagement, 100) < 60 ? 'inspection' : 'supervision',
      form: draw(35, engagement, 100) < 30 ? 'thematic' : 'programme',
      subjectKind: organization ? 'organization' : 'member',
      subject: organization ? idOf('cell', cell) : someoneIn(cell, cell + 1, draw(36, id, 0x7fffffff)),
      concludedOn: plusDays(shape.from, draw(37, engagement, days)),
      conclusion: roll < 880 ? 'good' : roll < 985 ? 'shortcomings' : 'violation',
    }
  }
}
