import { describe, expect, test } from 'vitest'
import type { IsoDate } from './dates.ts'
import type { SheetRow } from './sheet.ts'
import { Findings } from './sheet-rows.ts'
import { type KnownUnit, nameVariants, UnitLookup, unitIn } from './unit-names.ts'
import { fold } from './vietnamese/fold.ts'

const unit = (name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id: `${name} ${more.parentName ?? ''} ${more.from ?? ''}`,
  version: 1,
  slug: '',
  nature: 'party',
  kind: 'committee',
  level: 'commune',
  areaId: null,
  areaTodayId: null,
  parentId: null,
  parentName: null,
  name,
  fold: fold(name),
  code: null,
  from: '1976-01-01' as IsoDate,
  to: 'infinity',
  nameFrom: '1976-01-01' as IsoDate,
  nameTo: 'infinity',
  mine: true,
  into: null,
  ...more,
})
const day = (text: string) => text as IsoDate
const merged = day('2025-07-01')
const old = (name: string, into: string | null) => unit(name, { to: merged, nameTo: merged, into })
const fresh = (name: string) => unit(name, { from: merged, nameFrom: merged })

describe('a unit by its name on a day', () => {
  const lookup = new UnitLookup([
    old('xã Mỹ Lệ', 'xã Mỹ Lệ'),
    fresh('xã Mỹ Lệ'),
    old('xã Long Khê', 'xã Rạch Kiến'),
    fresh('xã Rạch Kiến'),
    old('huyện Cần Đước', null),
  ])

  test('the same name means one unit before the day and another after it', () => {
    const before = lookup.find('Xã Mỹ Lệ', day('2025-06-30'))
    const after = lookup.find('xã mỹ lệ', merged)
    expect([before.is, after.is]).toEqual(['found', 'found'])
    expect(before.is === 'found' && after.is === 'found' && before.unit.id !== after.unit.id).toBe(true)
  })

  test('ended before the day: when, and what it became; founded after it', () => {
    expect(lookup.find('xã Long Khê', merged)).toMatchObject({ is: 'ended', unit: { to: merged, into: 'xã Rạch Kiến' } })
    expect(lookup.find('xã Rạch Kiến', day('2024-02-22'))).toMatchObject({ is: 'notYet', unit: { from: merged } })
    expect(lookup.find('xã Long Khe', merged).is).toBe('ended')
    expect(lookup.find('xã Không Có', merged).is).toBe('none')
  })

  test('each becomes a finding with its words, in the cell', () => {
    const row = (name: string): SheetRow => ({ sheet: 'S', row: 7, fields: { unit: name }, raw: { unit: name } })
    const found = (name: string, on: IsoDate) => {
      const findings = new Findings()
      const hit = unitIn(findings, row(name), 'unit', lookup, on)
      return hit?.name ?? findings.all.map((f) => [f.code, f.row, f.field, f.with])
    }
    expect(found('xã Rạch Kiến', merged)).toBe('xã Rạch Kiến')
    expect(found('xã Long Khê', merged)).toEqual([
      [
        'organizations:findings.unitEnded',
        7,
        'unit',
        { value: 'xã Long Khê', unit: 'xã Long Khê', day: '01/7/2025', ended: '01/7/2025', into: 'xã Rạch Kiến' },
      ],
    ])
    expect(found('huyện Cần Đước', merged)).toMatchObject([['organizations:findings.unitEndedAlone', 7, 'unit', {}]])
    expect(found('xã Rạch Kiến', day('2024-02-22'))).toMatchObject([
      ['organizations:findings.unitNotYet', 7, 'unit', { founded: '01/7/2025' }],
    ])
    expect(found('nowhere', merged)).toMatchObject([['organizations:findings.unitNotFound', 7, 'unit', { unit: 'nowhere' }]])
  })
})

describe('two units of one name', () => {
  const here = unit('xã Phước Đông', { parentName: 'huyện Cần Đước' })
  const there = unit('xã Phước Đông', { parentName: 'huyện Gò Dầu', mine: false })

  test('the one within bounds is meant; two within bounds are asked about', () => {
    expect(new UnitLookup([here, there]).find('xã Phước Đông', merged)).toMatchObject({ is: 'found', unit: here })
    expect(new UnitLookup([here, { ...there, mine: true }]).find('xã Phước Đông', merged).is).toBe('several')
  })

  test('what it lies in tells them apart, in brackets or after a comma', () => {
    const lookup = new UnitLookup([here, { ...there, mine: true }])
    for (const text of ['xã Phước Đông (huyện Gò Dầu)', 'xã Phước Đông, huyện Gò Dầu']) {
      expect(lookup.find(text, merged)).toMatchObject({ is: 'found', unit: { parentName: 'huyện Gò Dầu' } })
    }
  })

  test('one outside the bounds is found and refused', () => {
    const findings = new Findings()
    const row: SheetRow = { sheet: 'S', row: 1, fields: { unit: 'xã Phước Đông' }, raw: {} }
    expect(unitIn(findings, row, 'unit', new UnitLookup([there]), merged)).toBeNull()
    expect(findings.all[0]?.code).toBe('organizations:findings.unitNotYours')
  })
})

describe('names as offices write them', () => {
  test.each([
    ['Ủy ban nhân dân xã Long Khê', 'UBND xã Long Khê'],
    ['UBND X. Long Khê', 'UBND xã Long Khê'],
    ['TT. Cần Đước', 'thị trấn Cần Đước'],
    ['TT.Cần Đước', 'thị trấn Cần Đước'],
    ['ĐU xã Mỹ Lệ', 'Đảng ủy xã Mỹ Lệ'],
    ['CB ấp 2, xã Long Khê', 'Chi bộ ấp 2, xã Long Khê'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Mỹ Lệ', 'Ủy ban MTTQ xã Mỹ Lệ'],
    ['UBMTTQ xã Mỹ Lệ', 'Ủy ban MTTQ xã Mỹ Lệ'],
    ['Phòng Văn hóa - Xã hội xã Mỹ Lệ', 'Phòng Văn hóa – Xã hội xã Mỹ Lệ'],
    ['UBKT Huyện ủy Cần Đước', 'Ủy ban Kiểm tra Huyện ủy Cần Đước'],
    ['đảng uỷ xã Mỹ Lệ', 'Đảng ủy xã Mỹ Lệ'],
  ])('%s is %s', (written, recorded) => {
    expect(nameVariants(written)).toContain(fold(recorded))
    expect(new UnitLookup([unit(recorded)]).find(written, merged).is).toBe('found')
  })

  test('planted: another name is not taken for it', () => {
    expect(new UnitLookup([unit('UBND xã Long Khê')]).find('UBND xã Long Kh', merged).is).toBe('none')
    expect(new UnitLookup([unit('Đảng ủy xã Mỹ Lệ')]).find('HĐND xã Mỹ Lệ', merged).is).toBe('none')
  })
})
