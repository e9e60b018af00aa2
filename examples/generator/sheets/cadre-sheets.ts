/** 02 and 03: rosters of the district and the communes. 04: local persons. 06: study commitments. 11: seats of the new communes. */
import type { WorkbookSpec } from '../../../src/platform/spreadsheets/index.ts'
import { areaName, CADRES_ON, COMMUNES, NEW_COMMUNES, newAreaName } from '../can-duoc.ts'
import { LOCAL_RULE } from '../findings.ts'
import { type Column, listSheet, roman, type Section, typedDate } from '../layout.ts'
import { chance } from '../random.ts'
import { communeTitles as T } from '../seats.ts'
import type { Commitment, Finding, Tenure, World } from '../world.ts'
import * as column from './roster-columns.ts'
import { districtBoard, provinceBoard, signedByBoard } from './unit-sheets.ts'

const ENDED = 'Đã thôi giữ chức danh (ghi để theo dõi quá trình)'
const ended = (t: Tenure): boolean => t.until !== null
const persons = (tenures: readonly Tenure[]): number => new Set(tenures.flatMap((t) => t.person ?? [])).size

/** Numbers the sections, and the persons through all of them. */
function sectionsOf(world: World, groups: readonly (readonly [string, readonly Tenure[]])[]): Section<column.SeatRow>[] {
  let first = 1
  return groups.map(([title, tenures], i) => {
    const rows = column.seatRows(world, tenures, first)
    first += rows.filter((row) => row.nth !== null).length
    return { title: `${roman(i + 1)}. ${title}`, rows }
  })
}

export function districtRoster(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/02')
  const current = world.districtTenures.filter((t) => !ended(t))
  // A body that comes later in the list takes none of an earlier one's.
  const groupOf = (t: Tenure): number => {
    if (/^(Huyện ủy|Ủy ban Kiểm tra|Ban (Tổ chức|Tuyên giáo|Dân vận)|Văn phòng Huyện ủy|Trung tâm Chính trị)/.test(t.unit))
      return 0
    if (/^(HĐND|UBND|Văn phòng HĐND)/.test(t.unit)) return 1
    if (/^(Phòng|Thanh tra)/.test(t.unit)) return 2
    return /^(Trung tâm|Ban Quản lý)/.test(t.unit) ? 3 : 4
  }
  const titles = ['Khối Đảng', 'HĐND, UBND huyện', 'Phòng, ban chuyên môn', 'Đơn vị sự nghiệp', 'Mặt trận Tổ quốc, đoàn thể']
  const groups = titles.map((title, i) => [title, current.filter((t) => groupOf(t) === i)] as const)
  return {
    title: 'Trích ngang cán bộ cấp huyện (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Trích ngang',
        letterhead: districtBoard,
        title: ['Danh sách trích ngang cán bộ cấp trưởng, cấp phó cấp huyện', 'Số liệu đến ngày 22/02/2024'],
        columns: [
          column.number,
          column.fullName,
          column.birth(draw),
          column.sex,
          column.personalId,
          ...column.origin,
          ...column.party(draw),
          ...column.qualifications,
          column.fieldFits,
          column.title,
          column.unit('Đơn vị công tác'),
          column.from(draw),
          column.paper,
          column.termEnds(draw),
          column.heldUntil(draw),
          column.note,
        ],
        sections: sectionsOf(world, [...groups, [ENDED, world.districtTenures.filter(ended)]]),
        total: `Cộng: ${persons(current)} người, ${current.length} vị trí (không kể mục VI)`,
        signatures: signedByBoard,
        paper: 'a3',
      }),
    ],
  }
}

export function communeRoster(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/03')
  const isPartTime = (t: Tenure): boolean => t.title === T.partTime
  const current = world.communeTenures.filter((t) => !ended(t) && !isPartTime(t))
  const groups = COMMUNES.map((c) => [areaName(c), current.filter((t) => t.unit.endsWith(` ${areaName(c)}`))] as const)
  return {
    title: 'Trích ngang cán bộ, công chức cấp xã (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Trích ngang xã',
        letterhead: districtBoard,
        title: ['Danh sách trích ngang cán bộ, công chức xã, thị trấn', 'Số liệu đến ngày 22/02/2024'],
        columns: [
          column.number,
          column.fullName,
          ...column.birthBySex(draw),
          column.personalId,
          ...column.origin,
          ...column.party(draw),
          ...column.qualifications,
          column.fieldFits,
          column.title,
          column.unit('Đơn vị công tác'),
          column.from(draw),
          column.paper,
          column.termEnds(draw),
          column.heldUntil(draw),
          column.note,
        ],
        sections: sectionsOf(world, [
          ...groups,
          [ENDED, world.communeTenures.filter(ended)],
          ['Người hoạt động không chuyên trách', world.communeTenures.filter((t) => isPartTime(t) && !ended(t))],
        ]),
        total: `Cộng: ${persons(current)} người (không kể mục XVIII, XIX)`,
        signatures: signedByBoard,
        paper: 'a3',
      }),
    ],
  }
}

export function localFindings(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/04')
  const personOf = (row: { person: string }) => world.persons.get(row.person)!
  const columns: Column<Finding>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Họ và tên', width: 25, of: (f) => personOf(f).fullName },
    { head: 'Ngày tháng năm sinh', width: 12, align: 'center', of: (f) => typedDate(draw, personOf(f).birth) },
    { head: 'Số định danh', width: 15, align: 'center', of: (f) => personOf(f).personalId },
    { head: 'Địa bàn', width: 20, of: (f) => f.area },
    { head: 'Kết luận', width: 22, of: (f) => (f.local ? 'là người địa phương' : 'không là người địa phương') },
    { head: 'Quy tắc', width: 34, of: () => LOCAL_RULE },
    { head: 'Căn cứ', width: 44, of: (f) => f.evidence },
    { head: 'Văn bản', width: 13, of: (f) => f.paper },
    { head: 'Từ ngày', width: 12, align: 'center', of: (f) => typedDate(draw, f.from) },
  ]
  return {
    title: 'Xác định người địa phương (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Xác định',
        letterhead: districtBoard,
        title: ['Xác định bí thư, chủ tịch UBND xã, thị trấn là người địa phương', 'Số liệu đến ngày 22/02/2024'],
        columns,
        sections: [{ rows: world.findings }],
        total: `Cộng: ${world.findings.length} người; không là người địa phương: ${world.findings.filter((f) => !f.local).length} người`,
        signatures: signedByBoard,
      }),
    ],
  }
}

export function commitments(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/06')
  const personOf = (row: { person: string }) => world.persons.get(row.person)!
  const columns: Column<Commitment>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Họ và tên', width: 24, of: (c) => personOf(c).fullName },
    { head: 'Ngày tháng năm sinh', width: 12, align: 'center', of: (c) => typedDate(draw, personOf(c).birth) },
    { head: 'Số định danh', width: 15, align: 'center', of: (c) => personOf(c).personalId },
    { head: 'Chức danh', width: 24, of: (c) => c.title },
    { head: 'Đơn vị công tác', width: 28, of: (c) => c.unit },
    { head: 'Tiêu chí', width: 13, of: () => 'chuyên môn' },
    { head: 'Đang học', width: 28, of: (c) => c.studying },
    { head: 'Hạn hoàn thành', width: 13, align: 'center', of: (c) => typedDate(draw, c.due) },
    { head: 'Ngày cam kết', width: 13, align: 'center', of: (c) => typedDate(draw, c.from) },
    { head: 'Văn bản', width: 13, of: (c) => c.paper },
  ]
  return {
    title: 'Cam kết tự đào tạo (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Cam kết',
        letterhead: districtBoard,
        title: [
          'Cán bộ, công chức cam kết tự đào tạo để đạt chuẩn chuyên môn',
          `Số liệu đến ngày ${CADRES_ON.split('-').reverse().join('/')}`,
        ],
        columns,
        sections: [{ rows: world.commitments }],
        total: `Cộng: ${world.commitments.length} người`,
        signatures: signedByBoard,
      }),
    ],
  }
}

export function newCommuneSeats(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/11')
  const current = world.newTenures.filter((t) => !ended(t))
  const groups = NEW_COMMUNES.map((c) => [newAreaName(c), current.filter((t) => t.unit.endsWith(` ${newAreaName(c)}`))] as const)
  const held = current.filter((t) => t.person !== null)
  return {
    title: 'Chức danh ở sáu xã mới (dữ liệu ví dụ)',
    sheets: [
      listSheet({
        name: 'Chức danh',
        letterhead: provinceBoard,
        title: ['Chức danh và người giữ ở sáu xã mới', 'Số liệu đến ngày 16/11/2026'],
        columns: [
          column.number,
          column.title,
          column.unit('Tổ chức'),
          column.fullName,
          column.birth(draw),
          column.sex,
          column.personalId,
          column.from(draw),
          column.paper,
          column.termEnds(draw),
          column.heldUntil(draw),
          column.capacity,
          column.note,
        ],
        sections: sectionsOf(world, [...groups, [ENDED, world.newTenures.filter(ended)]]),
        total: `Cộng: ${current.length} chức danh, ${held.length} có người, là ${persons(held)} người (không kể mục VII)`,
        signatures: signedByBoard,
        paper: 'a3',
      }),
    ],
  }
}
