import { describe, expect, test } from 'vitest'
import { titles } from '../../regulations/titles.ts'
import {
  countsOf,
  memberships,
  NATION,
  persons,
  scaled,
  subjects,
  type TenureRow,
  tenures,
  type UnitRow,
  units,
} from './nation.ts'

const small = scaled(NATION, 1 / 1000)
const rows = {
  units: [...units(small)],
  persons: [...persons(small)],
  memberships: [...memberships(small)],
  tenures: [...tenures(small)],
  subjects: [...subjects(small)],
}

test('the shape is the national one', () => {
  expect(countsOf(NATION)).toEqual({
    units: 263_441,
    persons: 5_600_000,
    memberships: 5_600_000,
    tenures: 2_330_000,
    subjects: 3_000_000,
  })
  expect(countsOf({ ...NATION, seats: { ...NATION.seats, cell: 1 } }).tenures).not.toBe(2_330_000)
})

test('the iterators yield as many rows as are counted', () => {
  const counted = countsOf(small)
  expect(Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]))).toEqual(counted)
  expect(counted.persons).toBe(5_600)
  for (const list of Object.values(rows)) expect(list.map((row) => row.id)).toEqual(list.map((_, i) => i + 1))
})

/** Units whose parent is missing, comes later, or is not of the level above. */
const misplaced = (list: readonly UnitRow[]): UnitRow[] => {
  const kinds = ['country', 'province', 'commune', 'committee', 'cell']
  return list.filter((u) => {
    const parent = list[(u.parent ?? 0) - 1]
    return u.kind === 'country'
      ? u.parent !== null
      : !parent || parent.id >= u.id || kinds.indexOf(parent.kind) !== kinds.indexOf(u.kind) - 1
  })
}
/** Tenures that overlap the one before in the same seat, or leave a gap. */
const clashes = (list: readonly TenureRow[]): TenureRow[] => {
  const last = new Map<string, TenureRow>()
  return list.filter((t) => {
    const key = `${t.unit}/${t.title}/${t.seat}`
    const before = last.get(key)
    last.set(key, t)
    return (t.to !== null && t.to <= t.from) || (before !== undefined && before.to !== t.from)
  })
}

describe('the rows fit together', () => {
  test('units form one tree', () => {
    expect(misplaced(rows.units)).toEqual([])
    expect(misplaced(rows.units.with(5, { ...rows.units[5]!, parent: 200 }))).toHaveLength(1)
  })
  test('a seat has one holder at a time, the last of them now', () => {
    expect(clashes(rows.tenures)).toEqual([])
    expect(clashes(rows.tenures.with(1, { ...rows.tenures[1]!, from: '2017-01-01' }))).not.toEqual([])
    expect(rows.tenures.filter((t) => t.to === null)).toHaveLength(rows.tenures.length / 4)
  })
  test('titles are of the catalogue', () => {
    const keys = new Set(titles.map((t) => t.key))
    expect([...new Set(rows.tenures.map((t) => t.title))].filter((title) => !keys.has(title))).toEqual([])
    expect(keys.has('secretary')).toBe(false)
  })
  test('holders belong to the unit: to the cell itself, to a cell below it', () => {
    const cellOf = new Map(rows.memberships.map((m) => [m.person, m.unit]))
    const within = (unit: number, above: number): boolean => {
      for (let at: number | null = unit; at !== null; at = rows.units[at - 1]!.parent) if (at === above) return true
      return false
    }
    const outside = rows.tenures.filter((t) => !within(cellOf.get(t.person)!, t.unit))
    expect(outside).toEqual([])
    const [one] = rows.tenures.filter((t) => rows.units[t.unit - 1]!.kind === 'cell')
    expect(within(cellOf.get(one!.person)!, one!.unit + 1)).toBe(false)
  })
  test('subjects are cells, or members of a cell, of the committee that acts', () => {
    for (const s of rows.subjects) {
      const cell = s.subjectKind === 'organization' ? s.subject : rows.memberships[s.subject - 1]!.unit
      expect(rows.units[cell - 1]!.parent).toBe(s.body)
    }
    expect(new Set(rows.subjects.map((s) => s.conclusion)).size).toBe(3)
  })
  test('every cell has members, nobody is admitted as a child', () => {
    expect(new Set(rows.memberships.map((m) => m.unit)).size).toBe(small.units.cell)
    for (const m of rows.memberships)
      expect(Number(m.admitted.slice(0, 4)) - Number(rows.persons[m.person - 1]!.birth.slice(0, 4))).toBeGreaterThanOrEqual(20)
  })
})

test('a part of a table is the same as in the whole, and another seed gives other rows', () => {
  expect([...persons(small, 1001, 50)]).toEqual(rows.persons.slice(1000, 1050))
  expect([...memberships(small, 1001, 50)]).toEqual(rows.memberships.slice(1000, 1050))
  expect([...subjects(small, 2001, 50)]).toEqual(rows.subjects.slice(2000, 2050))
  expect([...persons({ ...small, seed: 'other' }, 1, 50)]).not.toEqual(rows.persons.slice(0, 50))
})

test('full size: the first rows and the last are there', () => {
  expect([...persons(NATION, 5_599_999)]).toHaveLength(2)
  const [last] = [...memberships(NATION, 5_600_000)]
  expect(last!.unit).toBeGreaterThan(55_441)
  expect(last!.unit).toBeLessThanOrEqual(263_441)
})
