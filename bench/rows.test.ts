import { describe, expect, test } from 'vitest'
import { countsOf, NATION, scaled } from '../examples/generator/nation.ts'
import { line } from './copy-in.ts'
import { wholeResponse } from './drive.ts'
import { mustAgree } from './figures.ts'
import { id, idsOf, personColumns, personRows, postRows, tenureRows, topUnit, unitColumns, unitRows, unitTable } from './rows.ts'

const small = scaled(NATION, 1 / 1000)
const units = unitTable(small)

describe('ids', () => {
  test('are UUIDs of version 4, all different, always the same', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => id.person(i + 1))
    expect(new Set(many).size).toBe(many.length)
    for (const one of many.slice(0, 1000))
      expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(idsOf('person')(7)).toBe(id.person(7))
    expect(id.membership(7)).not.toBe(id.person(7))
  })
  test('the first unit is the top that every installation has', () => expect(id.unit(1)).toBe(topUnit))
})

describe('rows', () => {
  test('every unit but the top, each with the area it lies in', () => {
    const rows = [...unitRows(small, units)]
    expect(rows).toHaveLength(countsOf(small).units - 1)
    const areaOf = new Map(rows.map((r) => [r[0], r[unitColumns.indexOf('area_id')]]))
    for (const r of rows) expect(areaOf.get(areaOf.get(r[0]) ?? '')).toBe(areaOf.get(r[0]))
  })
  test('every tenure is in a post that exists, and a row has as many fields as columns', () => {
    const posts = new Set([...postRows(small, units)].map((r) => r[0]))
    for (const t of tenureRows(small, units)) expect(posts.has(t[2]!)).toBe(true)
    expect(posts.has(id.post(posts.size))).toBe(false)
    for (const p of personRows(small, units)) expect(p).toHaveLength(personColumns.length)
  })
})

test('a line of COPY: tabs and backslashes within a field do not end it', () => {
  expect(line(['a\tb', null, 3, 'c\\d\n'])).toBe('a\\tb\t\\N\t3\tc\\\\d\\n\n')
})

test('a response is whole when its length has come, not before', () => {
  const bytes = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello')
  expect(wholeResponse(bytes)).toBe(bytes.length)
  expect(wholeResponse(bytes.subarray(0, -1))).toBe(0)
  expect(wholeResponse(Buffer.from('HTTP/1.1 200 OK\r\n'))).toBe(0)
  expect(() => wholeResponse(Buffer.from('HTTP/1.1 200 OK\r\nx: y\r\n\r\n'))).toThrow('without a length')
})

test('answers that differ in a total or in a part stop the bench', () => {
  const same = { total: 3, parts: { a: 1, b: 2 } }
  mustAgree('x', same, { total: 3, parts: { b: 2, a: 1 } })
  expect(() => mustAgree('x', same, { ...same, total: 4 })).toThrow('x: the reference says')
  expect(() => mustAgree('x', same, { total: 3, parts: { a: 1, b: 1, c: 1 } })).toThrow('x: the reference says')
})
