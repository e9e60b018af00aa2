import { expect, test } from 'vitest'
import { report } from './report.ts'

const answer = (birth: object) => ({
  file: 'somewhere/serial-04-base-1904.xlsx',
  outcome: 'staged',
  message: null,
  rows: [
    { sheet: 'DS', row: 2, fullName: 'Đái Thị Liên', birth },
    { sheet: 'DS', row: 3, fullName: 'Hứa Văn Bền', birth: { y: 1980, m: 2, d: 29 } },
    { sheet: 'DS', row: 4, fullName: 'Kiên Thị Sô', birth: { y: 1981, m: 11, d: 12 } },
  ],
  flags: [],
  skipped: [],
  proposals: [],
})
const right = answer({ y: 1975, m: 5, d: 6 })
const wrong = answer({ y: 1971, m: 5, d: 5 })

test('an array, one object and one object a line are read alike', () => {
  for (const text of [
    JSON.stringify([right]),
    JSON.stringify(right, null, 1),
    `${JSON.stringify(right)}\n${JSON.stringify(right)}\n`,
  ]) {
    expect(report(text).lines.at(-1)).toMatch(/^100\.00 % of 6 cells right or flagged, 0 silently wrong/)
  }
})

test('a day wrong by the base of 1904 is named with its cell; files without an answer miss the goal', () => {
  const { lines, met } = report(JSON.stringify([wrong]))
  expect(lines[0]).toMatch(/silently-wrong {2}serial-04-base-1904\.xlsx {2}DS!2 birth/)
  expect(met).toBe(false)
  expect(report(JSON.stringify([right])).met).toBe(false)
})
