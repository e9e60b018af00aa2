import { expect, test } from 'vitest'
import { titles } from '../../../regulations/titles.ts'
import type { IsoDate } from '../../kernel/dates.ts'
import type { KnownUnit } from '../../kernel/unit-names.ts'
import { TitleCatalogue } from './title-match.ts'

const catalogue = new TitleCatalogue(
  titles.map((t, sort) => ({ key: t.key, name: t.vi, level: t.level, body: t.body, rank: t.rank, sort })),
)
const unit = (name: string, kind: string, level: string, parentName = ''): KnownUnit =>
  ({ name, kind, level, parentName, from: '1976-01-01' as IsoDate }) as unknown as KnownUnit

test.each([
  ['Bí thư', 'Đảng ủy xã Long Khê', 'committee', 'commune', 'commune-secretary'],
  ['Bí thư Đảng ủy xã Long Khê', 'Đảng ủy xã Long Khê', 'committee', 'commune', 'commune-secretary'],
  ['Phó Bí thư Thường trực', 'Đảng ủy xã Long Khê', 'committee', 'commune', 'commune-standing-deputy-secretary'],
  ['PBT Thường trực Đảng ủy', 'Đảng ủy xã Long Khê', 'committee', 'commune', 'commune-standing-deputy-secretary'],
  ['Chủ tịch Ủy ban nhân dân xã', 'UBND xã Long Khê', 'peopleCommittee', 'commune', 'commune-chair'],
  ['PCT UBND', 'UBND xã Long Khê', 'peopleCommittee', 'commune', 'commune-deputy-chair'],
  ['Văn hóa - xã hội', 'UBND xã Long Khê', 'peopleCommittee', 'commune', 'commune-culture'],
  ['Trưởng Ban Tổ chức Huyện ủy', 'Ban Tổ chức Huyện ủy Cần Đước', 'advisoryBody', 'district', 'district-board-head'],
  ['Chánh Văn phòng', 'Văn phòng HĐND và UBND huyện', 'department', 'district', 'district-office-chief'],
  ['Chủ tịch', 'Ủy ban MTTQ huyện Cần Đước', 'front', 'district', 'district-chair-of-union'],
  ['Giám đốc', 'Trung tâm Chính trị huyện Cần Đước', 'politicalCentre', 'district', 'district-director'],
  ['Bí thư chi bộ', 'Chi bộ cơ sở Tòa án nhân dân huyện', 'grassrootsCell', 'commune', 'cell-secretary'],
  ['Chủ tịch Hội Liên hiệp Phụ nữ', 'Hội LHPN xã Long Khê', 'union', 'commune', 'commune-women-chair'],
])('%s in %s', (text, name, kind, level, key) => {
  expect(catalogue.find(text, unit(name, kind, level))?.key).toBe(key)
})

test.each([
  ['Chủ tịch UBND', 'Đảng ủy xã Long Khê', 'committee', 'commune'],
  ['Bí thư Huyện ủy', 'Đảng ủy xã Long Khê', 'committee', 'commune'],
  ['Bí thư lâm thời', 'Đảng ủy xã Long Khê', 'committee', 'commune'],
  ['Trưởng phòng', 'Phòng không có', 'union', 'district'],
])('planted: no %s in %s (%s)', (text, name, kind, level) => {
  expect(catalogue.find(text, unit(name, kind, level))).toBeNull()
})

test('the titles a person may write instead are those of the body and level', () => {
  expect(catalogue.namesFor(unit('HĐND xã', 'council', 'commune'))).toEqual(['Chủ tịch HĐND', 'Phó Chủ tịch HĐND'])
})
