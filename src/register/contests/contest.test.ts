import { describe, expect, test } from 'vitest'
import { type ContestRule, contestRules } from '../../../regulations/contests.ts'
import { toIsoDate } from '../../kernel/dates.ts'
import { contestable, dueOn, isContestable, receiptOf, ruleOn } from './contest.ts'
import { columnsOf, correctable, isErasable } from './correction.ts'
import { erasable } from './erasable.ts'

const day = (text: string) => toIsoDate(text)

describe('the day due', () => {
  const short: ContestRule = { ...contestRules[0]!, key: 'short', days: 7, validFrom: '2027-01-01', validTo: 'infinity' }
  const rules = [{ ...contestRules[0]!, validTo: '2027-01-01' }, short]

  test('counts calendar days from the day after, over months, years and 29 February', () => {
    expect(dueOn(day('2026-11-23'), contestRules[0]!)).toBe('2026-12-08')
    expect(dueOn(day('2026-12-20'), contestRules[0]!)).toBe('2027-01-04')
    expect(dueOn(day('2028-02-20'), contestRules[0]!)).toBe('2028-03-06')
  })

  test('the rule of the day of filing applies; where none is in force there is none', () => {
    expect(ruleOn(day('2026-12-31'), rules)?.days).toBe(15)
    expect(ruleOn(day('2027-01-01'), rules)?.days).toBe(7)
    expect(ruleOn(day('1999-12-31'), rules)).toBeUndefined()
  })
})

test('a receipt is read aloud without doubt and tells no order', () => {
  const codes = Array.from({ length: 256 }, (_, b) => receiptOf(new Uint8Array(8).fill(b)))
  for (const code of codes) expect(code).toMatch(/^HS-[2-9A-Y]{4}-[2-9A-Y]{4}$/)
  expect(codes.map((code) => code.slice(3)).join('')).not.toMatch(/[01BIOSZ]/)
})

describe('corrections', () => {
  test('a day that lacks its parts, a last day, a name become their columns', () => {
    expect(columnsOf('person', 'birth', { y: 1979, m: 8 })).toEqual({ birth_y: 1979, birth_m: 8, birth_d: null })
    expect(columnsOf('tenure', 'valid_to', '2025-06-30')).toEqual({ valid_to: '2025-07-01' })
    expect(columnsOf('tenure', 'valid_to', null)).toEqual({ valid_to: 'infinity' })
    expect(columnsOf('qualification', 'obtained', { y: 2001 })).toMatchObject({ obtained_y: 2001, valid_from: '2001-12-31' })
    expect(columnsOf('person', 'full_name', ' Lê Thị Hòa ')).toMatchObject({ full_name: 'Lê Thị Hòa' })
  })

  test('what does not fit is refused: forms, days that are none, fields and tables that are none', () => {
    const refused: [string, string, never][] = [
      ['person', 'birth', { y: 1979, m: 2, d: 30 } as never],
      ['person', 'birth', '1979' as never],
      ['person', 'full_name', null as never],
      ['person', 'sex', 'x' as never],
      ['person', 'personal_id', '123' as never],
      ['person', 'pos', 1 as never],
      ['person', 'toString', 'x' as never],
      ['account', 'secret', 'x' as never],
      ['tenure', 'valid_from', '2025-02-30' as never],
      ['qualification', 'level', 99 as never],
    ]
    for (const [table, field, value] of refused)
      expect([table, field, columnsOf(table, field, value)]).toEqual([table, field, undefined])
  })

  test('what can be corrected can be contested, and what can be erased can be corrected', () => {
    for (const [table, fields] of Object.entries(correctable))
      for (const field of Object.keys(fields))
        expect([table, field, isContestable(table as 'person', field)]).toEqual([table, field, true])
    for (const [table, fields] of Object.entries(erasable))
      for (const field of fields) expect([field, Object.hasOwn(correctable[table as 'person'], field)]).toEqual([field, true])
    expect(isErasable('person', 'full_name')).toBe(false)
    expect(isContestable('tenure', 'pos')).toBe(false)
    expect(Object.keys(contestable)).toHaveLength(5)
  })
})
