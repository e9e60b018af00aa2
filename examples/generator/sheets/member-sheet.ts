/** 05: members of the cells, a file typed long ago and kept since: fonts .VnTime and .VnTimeH, TCVN3 bytes. */
import type { WorkbookSpec } from '../../../src/platform/spreadsheets/index.ts'
import { areaName, COMMUNES } from '../can-duoc.ts'
import { type Column, listSheet, roman, typedDate } from '../layout.ts'
import { chance } from '../random.ts'
import type { Membership, World } from '../world.ts'
import { districtBoard, signedByBoard } from './unit-sheets.ts'

export function memberList(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/05')
  const personOf = (m: Membership) => world.persons.get(m.person)!
  const columns: Column<Membership>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Họ và tên', width: 26, of: (m) => personOf(m).fullName },
    { head: 'Ngày tháng năm sinh', width: 13, align: 'center', of: (m) => typedDate(draw, personOf(m).birth) },
    { head: 'Giới tính', width: 8, align: 'center', of: (m) => (personOf(m).sex === 'male' ? 'Nam' : 'Nữ') },
    { head: 'Chi bộ', width: 34, of: (m) => m.unit },
    {
      head: 'Ngày vào Đảng',
      under: 'Dự bị',
      width: 13,
      align: 'center',
      of: (m) => typedDate(draw, personOf(m).party?.admitted ?? null),
    },
    {
      head: 'Ngày vào Đảng',
      under: 'Chính thức',
      width: 13,
      align: 'center',
      of: (m) => typedDate(draw, personOf(m).party?.official ?? null),
    },
    { head: 'Ngày về chi bộ', width: 13, align: 'center', of: (m) => typedDate(draw, m.from) },
  ]
  const inArea = (area: string): Membership[] =>
    world.memberships.filter((m) => m.unit.endsWith(`, ${area}`)).sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
  return {
    title: 'Đảng viên các chi bộ (dữ liệu ví dụ)',
    font: { name: '.VnTime', size: 12 },
    sheets: [
      listSheet({
        name: 'Đảng viên',
        letterhead: districtBoard,
        title: ['Danh sách đảng viên các chi bộ thuộc Đảng ủy xã, thị trấn', 'Số liệu đến ngày 22/02/2024'],
        columns,
        sections: COMMUNES.map((c, i) => ({ title: `${roman(i + 1)}. ${areaName(c)}`, rows: inArea(areaName(c)) })),
        total: `Cộng: ${world.memberships.length} đảng viên`,
        signatures: signedByBoard,
        encoding: 'tcvn3',
      }),
    ],
  }
}
