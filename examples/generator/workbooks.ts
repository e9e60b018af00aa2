/** The eleven workbooks of `examples/can-duoc/`, in the order in which an office hands them in. */

import { toIsoDate } from '../../src/kernel/dates.ts'
import { type WorkbookSpec, writeWorkbook } from '../../src/platform/spreadsheets/index.ts'
import { SEED } from './can-duoc.ts'
import { commitments, communeRoster, districtRoster, localFindings, newCommuneSeats } from './sheets/cadre-sheets.ts'
import { inspections, regularSupervision, reportYear } from './sheets/inspection-sheets.ts'
import { memberList } from './sheets/member-sheet.ts'
import { reorganization2025, unitsUntil2025 } from './sheets/unit-sheets.ts'
import type { World } from './world.ts'

export const WORKBOOKS: Readonly<Record<string, (seed: string, world: World) => WorkbookSpec>> = {
  '01-to-chuc.xlsx': unitsUntil2025,
  '02-can-bo-huyen.xlsx': districtRoster,
  '03-can-bo-cong-chuc-xa.xlsx': communeRoster,
  '04-nguoi-dia-phuong.xlsx': localFindings,
  '05-dang-vien.xlsx': memberList,
  '06-cam-ket-tu-dao-tao.xlsx': commitments,
  '07-kiem-tra-giam-sat-2023.xlsx': inspections,
  '08-giam-sat-thuong-xuyen-2023.xlsx': regularSupervision,
  '09-ky-bao-cao-2023.xlsx': reportYear,
  '10-sap-xep-2025.xlsx': reorganization2025,
  '11-chuc-danh-xa-moi.xlsx': newCommuneSeats,
}

/** The bytes of every workbook by its file name; the same world gives the same bytes. */
export async function writeWorkbooks(world: World, seed: string = SEED): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>()
  for (const [file, build] of Object.entries(WORKBOOKS)) {
    written.set(file, await writeWorkbook({ made: toIsoDate('2026-11-16'), author: 'Gốc, dữ liệu ví dụ', ...build(seed, world) }))
  }
  return written
}
