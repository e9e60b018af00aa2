/** What the district declared for 2023: four counts of none, two registers complete. Of members disciplined it declared nothing. */
import { CADRES_ON, DISTRICT, YEAR } from './can-duoc.ts'
import type { District } from './district-cadres.ts'
import { commission } from './units.ts'
import type { Declaration, Report } from './world.ts'

export const MEMBERS_DISCIPLINED = 'đảng viên bị thi hành kỷ luật'

const DECLARED: readonly [what: string, value: Declaration['value']][] = [
  ['tổ chức đảng bị thi hành kỷ luật', 'không có'],
  ['đơn tố cáo đảng viên', 'không có'],
  ['đơn tố cáo tổ chức đảng', 'không có'],
  ['khiếu nại kỷ luật đảng', 'không có'],
  ['cuộc kiểm tra, giám sát và kết luận', 'đã nhập đủ'],
  ['giám sát thường xuyên', 'đã nhập đủ'],
]

export function declareYear(district: District): { declarations: Declaration[]; reports: Report[] } {
  const declaredBy = district.holders('Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', commission)[1]!.person.fullName
  return {
    declarations: DECLARED.map(([what, value]) => ({
      what,
      unit: DISTRICT.name,
      ...YEAR,
      value,
      declaredBy,
      declaredOn: '2024-01-12',
      paper: '41-BC/UBKTHU (giả định)',
    })),
    reports: [{ unit: DISTRICT.name, year: 2023, cadresOn: CADRES_ON, ...YEAR }],
  }
}
