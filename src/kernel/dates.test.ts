import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  compare,
  daysBetween,
  daysInMonth,
  formatPartialDate,
  highestDay,
  type IsoDate,
  isIsoDate,
  isoDateOf,
  isoDateToSerial,
  isPartialDate,
  lowestDay,
  type PartialDate,
  parsePartialDate,
  partialOf,
  readBack,
  serialToIsoDate,
  toIsoDate,
} from './dates.ts'

/** The second implementation: the calendar of the engine, by its UTC parts only. */
const engineDay = (y: number, m: number, d: number) => {
  const date = new Date(0)
  date.setUTCFullYear(y, m - 1, d)
  return date
}
const anyDay = fc
  .integer({ min: -719162, max: 2932896 })
  .map((n) => toIsoDate(new Date(n * 86_400_000).toISOString().slice(0, 10)))
const anyPartial: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 31 })),
  )
  .map(([y, m, d]) => (m === null ? { y } : d === null ? { y, m } : { y, m, d: Math.min(d, daysInMonth(y, m)) }))

describe('days', () => {
  test('isIsoDate is what the calendar has, for every day of 1896–1905 and 1999–2101 and the days beside them', () => {
    for (const [first, last] of [
      [1896, 1905],
      [1999, 2101],
    ] as const) {
      for (let y = first; y <= last; y++) {
        for (let m = 0; m <= 13; m++) {
          for (let d = 0; d <= 32; d++) {
            const real = engineDay(y, m, d)
            const exists = m >= 1 && d >= 1 && real.getUTCMonth() === m - 1 && real.getUTCDate() === d
            const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
            if (isIsoDate(text) !== exists) expect.fail(`${text}: ${isIsoDate(text)}`)
          }
        }
      }
    }
  })
  test.each(['2024-2-3', '2024-02-30', '0000-01-01', '2024-02-03T00:00:00Z', '12024-01-01', ' 2024-01-01', '', null, 20240101])(
    '%j is no day',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
    },
  )
  test('addDays and daysBetween agree with the engine and undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const at = Date.parse(`${day}T00:00:00Z`) + n * 86_400_000
        fc.pre(at >= -62135596800000 && at <= 253402214400000)
        const moved = addDays(day, n)
        expect(moved).toBe(new Date(at).toISOString().slice(0, 10))
        expect(daysBetween(day, moved)).toBe(n)
        expect(compare(day, moved)).toBe(Math.sign(-n) + 0)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
  test('refuses what is no day and no whole count', () => {
    expect(() => addDays(toIsoDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(toIsoDate('2024-01-01'), 0.5)).toThrow(RangeError)
    expect(() => toIsoDate('31/12/2024')).toThrow(RangeError)
    expect(() => isoDateOf(1981, 2, 29)).toThrow(RangeError)
  })
  test('nothing here reads the clock or the zone of the machine', async () => {
    const { readFileSync } = await import('node:fs')
    const source = readFileSync(new URL('./dates.ts', import.meta.url), 'utf8')
    const local = /new Date\(|Date\.now|getFullYear|getMonth\(|getDate\(|getTimezoneOffset|toLocale/
    expect(source).not.toMatch(local)
    expect('const today = new Date()').toMatch(local)
  })
})

describe('parsePartialDate', () => {
  test.each<[string, PartialDate]>([
    ['6/5/1975', { y: 1975, m: 5, d: 6 }],
    ['06/05/1975', { y: 1975, m: 5, d: 6 }],
    ['06/5/1975', { y: 1975, m: 5, d: 6 }],
    ['12.11.1981', { y: 1981, m: 11, d: 12 }],
    ['12-11-1981', { y: 1981, m: 11, d: 12 }],
    ['12 11 1981', { y: 1981, m: 11, d: 12 }],
    [' 12 / 11 / 1981 ', { y: 1981, m: 11, d: 12 }],
    ['26/3-2004', { y: 2004, m: 3, d: 26 }],
    ['3/1975', { y: 1975, m: 3 }],
    ['03-1975', { y: 1975, m: 3 }],
    ['02-2000', { y: 2000, m: 2 }],
    ['11/1986', { y: 1986, m: 11 }],
    ['1975', { y: 1975 }],
    ['năm 1975', { y: 1975 }],
    ['tháng 5 năm 1975', { y: 1975, m: 5 }],
    ['Tháng 05/1975', { y: 1975, m: 5 }],
    ['ngày 6 tháng 5 năm 1975', { y: 1975, m: 5, d: 6 }],
    ['Ngày 06 tháng 05 năm 1975', { y: 1975, m: 5, d: 6 }],
    ['ngày 6 tháng 5 năm 1975'.normalize('NFD'), { y: 1975, m: 5, d: 6 }],
    ['mùng 3 tháng 2 năm 1930', { y: 1930, m: 2, d: 3 }],
    ['6 tháng 5, 1975', { y: 1975, m: 5, d: 6 }],
    ['ngày 6/5/1975', { y: 1975, m: 5, d: 6 }],
    ['1975-05-06', { y: 1975, m: 5, d: 6 }],
    ['1975-05', { y: 1975, m: 5 }],
    ['1975-05-06T00:00:00Z', { y: 1975, m: 5, d: 6 }],
    ['06/05/1975 00:00:00', { y: 1975, m: 5, d: 6 }],
    ['６/５/１９７５', { y: 1975, m: 5, d: 6 }],
    ['6\u00A0/\u00A05/\u00A01975', { y: 1975, m: 5, d: 6 }],
    ['6–5–1975', { y: 1975, m: 5, d: 6 }],
    ["'6/5/1975", { y: 1975, m: 5, d: 6 }],
    ['6/5/1975.', { y: 1975, m: 5, d: 6 }],
    ['29/02/2000', { y: 2000, m: 2, d: 29 }],
    ['1/1/1900', { y: 1900, m: 1, d: 1 }],
    ['31/12/2100', { y: 2100, m: 12, d: 31 }],
  ])('%j', (raw, value) => expect(parsePartialDate(raw)).toEqual({ ok: true, value }))

  test.each<[string, string]>([
    ['31/02/1980', 'no-such-day'],
    ['29/02/1981', 'no-such-day'],
    ['29/02/1900', 'no-such-day'],
    ['31/4/1980', 'no-such-day'],
    ['5/13/1975', 'no-such-day'],
    ['13/1975', 'no-such-day'],
    ['00/05/1975', 'no-such-day'],
    ['0/1975', 'no-such-day'],
    ['32/01/75', 'no-such-day'],
    ['6/5/1875', 'out-of-range'],
    ['6/5/2101', 'out-of-range'],
    ['1899', 'out-of-range'],
    ['', 'not-a-date'],
    ['  ', 'not-a-date'],
    ['không rõ', 'not-a-date'],
    ['khoảng 1975', 'not-a-date'],
    ['6/5', 'not-a-date'],
    ['5/12', 'not-a-date'],
    ['6/5/975', 'not-a-date'],
    ['6/5/19755', 'not-a-date'],
    ['06051975', 'not-a-date'],
    ['29221', 'not-a-date'],
    ['1975-1980', 'not-a-date'],
    ['1975/05/06', 'not-a-date'],
    ['6/5/1975 08:30', 'not-a-date'],
    ['5', 'not-a-date'],
    ['May 6, 1975', 'not-a-date'],
    ['6/5/1975 và 1976', 'not-a-date'],
  ])('%j is refused: %s', (raw, code) => expect(parsePartialDate(raw)).toEqual({ ok: false, code, raw }))

  test.each<[string, PartialDate[]]>([
    [
      '6/5/75',
      [
        { y: 1975, m: 5, d: 6 },
        { y: 2075, m: 5, d: 6 },
      ],
    ],
    [
      '3/2/05',
      [
        { y: 1905, m: 2, d: 3 },
        { y: 2005, m: 2, d: 3 },
      ],
    ],
    [
      '5/75',
      [
        { y: 1975, m: 5 },
        { y: 2075, m: 5 },
      ],
    ],
    [
      'tháng 5 năm 75',
      [
        { y: 1975, m: 5 },
        { y: 2075, m: 5 },
      ],
    ],
    ['75', [{ y: 1975 }, { y: 2075 }]],
    ['29/2/00', [{ y: 2000, m: 2, d: 29 }]],
  ])('%j lacks its century', (raw, candidates) => {
    expect(parsePartialDate(raw)).toEqual({ ok: false, code: 'two-digit-year', raw, candidates })
  })

  test('numbers are years, or nothing', () => {
    expect(parsePartialDate(1999)).toEqual({ ok: true, value: { y: 1999 } })
    for (const n of [29221, 75, 1975.5, 5.1975, Number.NaN, -1])
      expect(parsePartialDate(n)).toMatchObject({ ok: false, code: 'not-a-date' })
  })
  test('a date of a workbook, and a Date by its UTC day', () => {
    expect(parsePartialDate({ date: toIsoDate('1979-08-14') })).toEqual({ ok: true, value: { y: 1979, m: 8, d: 14 } })
    expect(parsePartialDate(new Date('1979-08-14T23:59:59Z'))).toEqual({ ok: true, value: { y: 1979, m: 8, d: 14 } })
    expect(parsePartialDate(new Date(Number.NaN))).toMatchObject({ ok: false, code: 'not-a-date' })
    expect(parsePartialDate({ date: toIsoDate('1850-01-01') })).toMatchObject({ ok: false, code: 'out-of-range' })
  })
  test('what is written is read back the same, in both forms', () => {
    fc.assert(
      fc.property(anyPartial, (date) => {
        expect(isPartialDate(date)).toBe(true)
        expect(parsePartialDate(formatPartialDate(date, 'vi'))).toEqual({ ok: true, value: date })
        expect(parsePartialDate(readBack(date))).toEqual({ ok: true, value: date })
        if (date.d !== undefined)
          expect(parsePartialDate(`${date.y}-${lowestDay(date).slice(5)}`)).toEqual({ ok: true, value: date })
      }),
      { numRuns: 3000, seed: 2 },
    )
  })
  test('for every day and month: day first, and refused exactly where the calendar has none', () => {
    const monthFirst: string[] = []
    for (let m = 1; m <= 31; m++) {
      for (let d = 1; d <= 31; d++) {
        const read = parsePartialDate(`${d}/${m}/1980`)
        const real = engineDay(1980, m, d)
        const exists = m <= 12 && real.getUTCMonth() === m - 1
        expect(read).toEqual(
          exists ? { ok: true, value: { y: 1980, m, d } } : { ok: false, code: 'no-such-day', raw: `${d}/${m}/1980` },
        )
        // The planted fault: what JavaScript makes of the same text.
        const guessed = new Date(`${d}/${m}/1980 UTC`)
        if (exists && guessed.getUTCMonth() !== m - 1) monthFirst.push(`${d}/${m}`)
      }
    }
    expect(monthFirst.length).toBeGreaterThan(100)
  })
})

describe('isPartialDate', () => {
  test.each<[PartialDate, boolean]>([
    [{ y: 1980, m: 2, d: 29 }, true],
    [{ y: 1981, m: 2, d: 29 }, false],
    [{ y: 1981, m: 13 }, false],
    [{ y: 1899 }, false],
    [{ y: 1980.5 }, false],
    [{ y: 1980, d: 3 } as PartialDate, false],
  ])('%j: %s', (date, is) => expect(isPartialDate(date)).toBe(is))
})

describe('formatPartialDate', () => {
  test.each<[PartialDate, string, string]>([
    [{ y: 1975, m: 5, d: 6 }, '06/5/1975', '6 May 1975'],
    [{ y: 1999, m: 2, d: 3 }, '03/02/1999', '3 February 1999'],
    [{ y: 1979, m: 8, d: 14 }, '14/8/1979', '14 August 1979'],
    [{ y: 2025, m: 7, d: 1 }, '01/7/2025', '1 July 2025'],
    [{ y: 2024, m: 1, d: 15 }, '15/01/2024', '15 January 2024'],
    [{ y: 2003, m: 12 }, '12/2003', 'December 2003'],
    [{ y: 2011, m: 2 }, '02/2011', 'February 2011'],
    [{ y: 1991 }, '1991', '1991'],
  ])('%j', (date, vi, en) => {
    expect(formatPartialDate(date, 'vi')).toBe(vi)
    expect(formatPartialDate(date, 'en')).toBe(en)
  })
  test('readBack says which is the day and which the month', () => {
    expect(readBack({ y: 1975, m: 5, d: 6 })).toBe('ngày 6 tháng 5 năm 1975')
    expect(readBack({ y: 1975, m: 5 })).toBe('tháng 5 năm 1975')
    expect(readBack({ y: 1975 })).toBe('năm 1975')
    expect(readBack({ y: 1975, m: 5, d: 6 }, 'en')).toBe('6 May 1975')
  })
})

describe('interval and age', () => {
  test('lowest and highest day', () => {
    expect([lowestDay({ y: 1980 }), highestDay({ y: 1980 })]).toEqual(['1980-01-01', '1980-12-31'])
    expect([lowestDay({ y: 1980, m: 2 }), highestDay({ y: 1980, m: 2 })]).toEqual(['1980-02-01', '1980-02-29'])
    expect([lowestDay({ y: 1980, m: 2, d: 3 }), highestDay({ y: 1980, m: 2, d: 3 })]).toEqual(['1980-02-03', '1980-02-03'])
    expect(partialOf(toIsoDate('1980-02-03'))).toEqual({ y: 1980, m: 2, d: 3 })
  })
  test('T2, age at the reference month 06/2025: asked on its last day', () => {
    const reference = highestDay({ y: 2025, m: 6 })
    expect(ageOn({ y: 1985, m: 6 }, reference)).toEqual({ min: 40, max: 40 })
    expect(ageOn({ y: 1985, m: 7 }, reference)).toEqual({ min: 39, max: 39 })
    expect(ageOn({ y: 1985 }, reference)).toEqual({ min: 39, max: 40 })
  })
  test('birthdays', () => {
    const on = (date: string) => ageOn({ y: 1980, m: 2, d: 29 }, toIsoDate(date))
    expect(on('2021-02-28')).toEqual({ min: 40, max: 40 })
    expect(on('2021-03-01')).toEqual({ min: 41, max: 41 })
    expect(on('2024-02-29')).toEqual({ min: 44, max: 44 })
    expect(ageOn({ y: 1985, m: 6 }, toIsoDate('2025-06-15'))).toEqual({ min: 39, max: 40 })
  })
  test('min and max are the ages of every day it could be', () => {
    const ageByCounting = (birth: IsoDate, date: IsoDate) => {
      let age = -1
      while (isoLike(birth, age + 1) <= date) age++
      return age
    }
    // The birthday after n years; of 29 February the day after the 28th, by the engine's calendar.
    const isoLike = (birth: IsoDate, n: number) =>
      engineDay(Number(birth.slice(0, 4)) + n, Number(birth.slice(5, 7)), Number(birth.slice(8)))
        .toISOString()
        .slice(0, 10)
    fc.assert(
      fc.property(anyPartial, fc.integer({ min: 0, max: 40_000 }), (birth, later) => {
        const date = addDays(highestDay(birth), later)
        const ages = []
        for (let day = lowestDay(birth); day <= highestDay(birth); day = addDays(day, 1)) ages.push(ageByCounting(day, date))
        expect(ageOn(birth, date)).toEqual({ min: Math.min(...ages), max: Math.max(...ages) })
      }),
      { numRuns: 100, seed: 3 },
    )
  })
})

describe('serials', () => {
  test.each<[number, '1900' | '1904', string | null]>([
    [1, '1900', '1900-01-01'],
    [59, '1900', '1900-02-28'],
    [60, '1900', null],
    [61, '1900', '1900-03-01'],
    [29221, '1900', '1980-01-01'],
    [29221.99, '1900', '1980-01-01'],
    [36526, '1900', '2000-01-01'],
    [2958465, '1900', '9999-12-31'],
    [2958466, '1900', null],
    [0, '1900', null],
    [0.5, '1900', null],
    [-3, '1900', null],
    [Number.NaN, '1900', null],
    [0, '1904', '1904-01-01'],
    [27759, '1904', '1980-01-01'],
    [2957003, '1904', '9999-12-31'],
    [2957004, '1904', null],
    [-1, '1904', null],
  ])('%d in %s is %s', (serial, system, day) => {
    expect(serialToIsoDate(serial, system)).toBe(day)
    if (day !== null) expect(isoDateToSerial(toIsoDate(day), system)).toBe(Math.floor(serial))
  })
  test('one day a step over the leap day that never was', () => {
    let last = 0
    for (let day = toIsoDate('1900-01-01'); day < '1900-04-01'; day = addDays(day, 1)) {
      const serial = isoDateToSerial(day, '1900')!
      expect(serial - last).toBe(day === '1900-03-01' ? 2 : 1)
      last = serial
    }
    expect(isoDateToSerial(toIsoDate('1899-12-31'), '1900')).toBe(null)
    expect(isoDateToSerial(toIsoDate('1903-12-31'), '1904')).toBe(null)
  })
  test('the plain formula without the leap bug would be a day off, and is seen', () => {
    const plain = (serial: number) => addDays(toIsoDate('1899-12-31'), serial)
    expect(plain(29221)).not.toBe(serialToIsoDate(29221, '1900'))
  })
})
