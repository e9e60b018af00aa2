/** 01: the areas and organizations until 30 June 2025. 10: the reorganization, and the organizations since. */
import type { SheetSpec, WorkbookSpec } from '../../../src/platform/spreadsheets/index.ts'
import { DISTRICT, MERGED_ON, PROVINCE } from '../can-duoc.ts'
import { type Column, listSheet, roman, type Section, typedDate } from '../layout.ts'
import { type Chance, chance } from '../random.ts'
import type { Area, Organization, Succession, World } from '../world.ts'

export const districtBoard = { upper: 'Huyện ủy Cần Đước', body: 'Ban Tổ chức', place: 'Cần Đước, ngày 22 tháng 02 năm 2024' }
export const provinceBoard = { upper: 'Tỉnh ủy Tây Ninh', body: 'Ban Tổ chức', place: 'Tây Ninh, ngày 16 tháng 11 năm 2026' }
export const signedByBoard = ['Người lập biểu', 'Trưởng ban'] as const

function areaSheet(draw: Chance, areas: readonly Area[]): SheetSpec {
  const level = (title: string, fits: (area: Area) => boolean): Section<Area> => ({ title, rows: areas.filter(fits) })
  const columns: Column<Area>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Mã đơn vị', width: 11, align: 'center', of: (a) => a.code },
    { head: 'Tên đơn vị', width: 26, of: (a) => a.name },
    { head: 'Loại', width: 11, of: (a) => a.kind },
    { head: 'Trực thuộc', width: 22, of: (a) => a.parent },
    { head: 'Từ ngày', width: 12, align: 'center', of: (a) => typedDate(draw, a.from) },
    { head: 'Căn cứ', width: 38, of: (a) => a.basis },
    { head: 'Tên tắt', width: 22, of: (a) => a.slug },
  ]
  return listSheet({
    name: 'Địa bàn',
    letterhead: districtBoard,
    title: ['Danh mục địa bàn', 'Tỉnh Long An, huyện Cần Đước và 17 xã, thị trấn, trước ngày 01/7/2025'],
    columns,
    sections: [
      level('I. Cấp tỉnh', (a) => a.kind === 'Tỉnh'),
      level('II. Cấp huyện', (a) => a.kind === 'Huyện'),
      level('III. Cấp xã', (a) => a.parent === DISTRICT.name),
    ],
    total: `Cộng: ${areas.length} địa bàn`,
    signatures: signedByBoard,
  })
}

function organizationSheet(
  draw: Chance,
  name: string,
  from: typeof districtBoard,
  title: readonly string[],
  organizations: readonly Organization[],
): SheetSpec {
  const areas = [...new Set(organizations.map((o) => o.area))]
  const sections = areas.map((area, i): Section<Organization> => {
    return { title: `${roman(i + 1)}. ${area}`, rows: organizations.filter((o) => o.area === area) }
  })
  const columns: Column<Organization>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Tên tổ chức', width: 48, of: (o) => o.name },
    { head: 'Khối', width: 13, of: (o) => o.nature },
    { head: 'Loại tổ chức', width: 24, of: (o) => o.kind },
    { head: 'Địa bàn', width: 20, of: (o) => o.area },
    { head: 'Trực thuộc', width: 28, of: (o) => o.parent },
    { head: 'Ngày thành lập', width: 13, align: 'center', of: (o) => typedDate(draw, o.from) },
    { head: 'Quyết định', width: 34, of: (o) => o.basis },
  ]
  return listSheet({
    name,
    letterhead: from,
    title,
    columns,
    sections,
    total: `Cộng: ${organizations.length} tổ chức`,
    signatures: signedByBoard,
  })
}

export function unitsUntil2025(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/01')
  const title = ['Danh mục tổ chức trong hệ thống chính trị', 'Cấp tỉnh, huyện Cần Đước và 17 xã, thị trấn']
  return {
    title: 'Địa bàn và tổ chức (dữ liệu ví dụ)',
    sheets: [areaSheet(draw, world.areas), organizationSheet(draw, 'Tổ chức', districtBoard, title, world.organizations)],
  }
}

export function reorganization2025(seed: string, world: World): WorkbookSpec {
  const draw = chance(seed, 'workbook/10')
  const columns: Column<Succession>[] = [
    { head: 'TT', width: 5, align: 'center', of: (_, nth) => nth },
    { head: 'Mã cũ', width: 8, align: 'center', of: (s) => s.old.code },
    { head: 'Đơn vị cũ', width: 22, of: (s) => s.old.name },
    { head: 'Mã mới', width: 8, align: 'center', of: (s) => s.into?.code ?? null },
    { head: 'Đơn vị mới', width: 18, of: (s) => s.into?.name ?? null },
    { head: 'Loại', width: 8, of: (s) => s.into?.kind ?? null },
    { head: 'Mức độ nhập', width: 11, of: () => 'toàn bộ' },
    { head: 'Từ ngày', width: 12, align: 'center', of: (s) => typedDate(draw, s.on) },
    { head: 'Căn cứ', width: 26, of: (s) => s.basis },
    { head: 'Tên tắt', width: 20, of: (s) => s.into?.slug ?? null },
    { head: 'Trực thuộc', width: 15, of: (s) => s.into?.parent ?? null },
    { head: 'Lưu giữ hồ sơ', width: 15, of: (s) => s.custodian },
  ]
  const of = (fits: (s: Succession) => boolean): readonly Succession[] => world.successions.filter(fits)
  const merged = listSheet({
    name: 'Sắp xếp',
    letterhead: provinceBoard,
    title: ['Sắp xếp đơn vị hành chính từ ngày 01/7/2025', 'Tỉnh Long An, huyện Cần Đước và 17 xã, thị trấn'],
    columns,
    sections: [
      { title: 'I. Cấp tỉnh', rows: of((s) => s.old.name === PROVINCE.name) },
      { title: 'II. Cấp huyện (không có đơn vị kế thừa)', rows: of((s) => s.old.name === DISTRICT.name) },
      { title: 'III. Cấp xã', rows: of((s) => s.into?.kind === 'Xã') },
    ],
    total: `Cộng: ${world.successions.length} đơn vị cũ`,
    signatures: signedByBoard,
  })
  const [year, month, day] = MERGED_ON.split('-')
  const title = ['Danh mục tổ chức mới', `Tỉnh Tây Ninh (cơ quan tham mưu) và sáu xã, từ ngày ${day}/${Number(month)}/${year}`]
  return {
    title: 'Sắp xếp đơn vị hành chính năm 2025 (dữ liệu ví dụ)',
    sheets: [merged, organizationSheet(draw, 'Tổ chức mới', provinceBoard, title, world.newOrganizations)],
  }
}
