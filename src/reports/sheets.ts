/** What offices declare to be entered in full, and the days of their yearly reports. */
import { randomUUID } from 'node:crypto'
import { addDays } from '../kernel/dates.ts'
import type { SheetKind, SheetRow } from '../kernel/sheet.ts'
import { dayOf, Findings, numberOf, refuseErrors, shownDay, textOf } from '../kernel/sheet-rows.ts'
import { type UnitLookup, unitIn } from '../kernel/unit-names.ts'
import type { Door } from '../platform/transaction.ts'
import { declarationKeys, findReport, insertDeclarations, insertReports, type NewDeclaration, type NewReport } from './store.ts'

/** Finds the units of these names; goc.ts hands it in, for the reports reach into no feature. */
export type LookUpUnits = (door: Door, names: Iterable<string | null>) => Promise<UnitLookup>

/** What is declared → the facts and slices of which an empty count is then a zero. */
const declared = {
  organizationsDisciplined: [['discipline-decision', 'organization']],
  membersDisciplined: [['discipline-decision', 'member']],
  denunciationsOfMembers: [['petition', 'denunciation:member']],
  denunciationsOfOrganizations: [['petition', 'denunciation:organization']],
  disciplineComplaints: [['petition', 'complaint:disciplineDecision']],
  engagements: [
    ['engagement', '*'],
    ['engagement-subject', '*'],
  ],
  regularSupervision: [['regular-supervision', '*']],
} as const satisfies Record<string, readonly (readonly [fact: string, slice: string])[]>

const whats: Readonly<Record<string, keyof typeof declared>> = {
  'tổ chức đảng bị thi hành kỷ luật': 'organizationsDisciplined',
  'đảng viên bị thi hành kỷ luật': 'membersDisciplined',
  'đơn tố cáo đảng viên': 'denunciationsOfMembers',
  'đơn tố cáo tổ chức đảng': 'denunciationsOfOrganizations',
  'khiếu nại kỷ luật đảng': 'disciplineComplaints',
  'cuộc kiểm tra, giám sát và kết luận': 'engagements',
  'giám sát thường xuyên': 'regularSupervision',
}
const values = { 'không có': 'none', 'không phát sinh': 'none', 'đã nhập đủ': 'complete' } as const

const unitField = { kind: { is: 'text' }, heads: ['Đơn vị', 'Đơn vị khai báo', 'Đơn vị báo cáo'], required: true } as const

const declarationFields = {
  what: { kind: { is: 'code', words: whats }, heads: ['Nội dung khai báo', 'Nội dung'], required: true },
  unit: unitField,
  from: { kind: { is: 'day' }, heads: ['Từ ngày'], required: true },
  to: { kind: { is: 'day' }, heads: ['Đến ngày', 'Đến hết ngày'], required: true },
  value: { kind: { is: 'code', words: values }, heads: ['Số liệu', 'Tình trạng số liệu'] },
  declaredBy: { kind: { is: 'text' }, heads: ['Người khai báo', 'Người khai'], required: true },
  declaredOn: { kind: { is: 'day' }, heads: ['Ngày khai báo', 'Ngày khai'], required: true },
  paper: { kind: { is: 'text' }, heads: ['Văn bản', 'Báo cáo số'] },
} as const satisfies SheetKind['fields']

async function planDeclarations(
  lookUpUnits: LookUpUnits,
  door: Door,
  rows: readonly SheetRow[],
): Promise<{ findings: Findings; added: NewDeclaration[] }> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'unit')),
  )
  const meant = rows.flatMap((row) => {
    const [from, last] = [dayOf(row, 'from')!, dayOf(row, 'to')!]
    if (last < from) {
      findings.error(row, 'to', 'reports:findings.endBeforeStart', { from: shownDay(from), to: shownDay(last) })
      return []
    }
    const unit = unitIn(findings, row, 'unit', units, last, (u) => u.nature === 'area')
    return unit ? [{ row, unit, from, to: addDays(last, 1) }] : []
  })
  const known = await declarationKeys(door, [...new Set(meant.map((m) => m.unit.id))])
  const added: NewDeclaration[] = []
  for (const { row, unit, from, to } of meant) {
    const slices = declared[textOf(row, 'what') as keyof typeof declared]
    const missing = slices.filter(([fact, slice]) => !known.has([unit.id, fact, slice, from, to].join('|')))
    if (missing.length === 0) findings.notice(row, null, 'reports:findings.thereAlready', { what: row.raw.what ?? '' })
    for (const [fact, slice] of missing) {
      known.add([unit.id, fact, slice, from, to].join('|'))
      added.push({
        id: randomUUID(),
        fact,
        slice,
        period_from: from,
        period_to: to,
        declared_by: textOf(row, 'declaredBy')!,
        declared_on: dayOf(row, 'declaredOn')!,
        paper: textOf(row, 'paper'),
        unit_id: unit.id,
      })
    }
  }
  return { findings, added }
}

const reportFields = {
  unit: unitField,
  year: { kind: { is: 'number' }, heads: ['Năm', 'Năm báo cáo'], required: true },
  cadresOn: { kind: { is: 'day' }, heads: ['Số liệu cán bộ tại ngày', 'Ngày số liệu cán bộ'], required: true },
  from: {
    kind: { is: 'day' },
    heads: ['Số liệu kiểm tra từ', 'Kỳ số liệu kiểm tra › Từ', 'Số liệu kiểm tra từ ngày'],
    required: true,
  },
  to: {
    kind: { is: 'day' },
    heads: ['Số liệu kiểm tra đến', 'Kỳ số liệu kiểm tra › Đến', 'Số liệu kiểm tra đến ngày'],
    required: true,
  },
} as const satisfies SheetKind['fields']

async function planReports(
  lookUpUnits: LookUpUnits,
  door: Door,
  rows: readonly SheetRow[],
): Promise<{ findings: Findings; added: NewReport[] }> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'unit')),
  )
  const meant = rows.flatMap((row) => {
    const [from, last, year] = [dayOf(row, 'from')!, dayOf(row, 'to')!, numberOf(row, 'year')!]
    if (last < from) {
      findings.error(row, 'to', 'reports:findings.endBeforeStart', { from: shownDay(from), to: shownDay(last) })
      return []
    }
    if (!Number.isInteger(year) || year < 1930 || year > 2100) {
      findings.error(row, 'year', 'roster:findings.notAYear', { value: year })
      return []
    }
    const unit = unitIn(findings, row, 'unit', units, last, (u) => u.nature === 'area')
    return unit ? [{ row, unit, year, from, to: addDays(last, 1), cadresOn: dayOf(row, 'cadresOn')! }] : []
  })
  const added: NewReport[] = []
  for (const { row, unit, year, from, to, cadresOn } of meant) {
    const report: NewReport = { id: randomUUID(), unit_id: unit.id, year, cadres_on: cadresOn, period_from: from, period_to: to }
    // A file has a handful of them at most: a report is a unit and a year.
    const before = added.find((r) => r.unit_id === unit.id && r.year === year) ?? (await findReport(door, unit.id, year))
    if (!before) added.push(report)
    else if (before.cadres_on === cadresOn && before.period_from === from && before.period_to === to) {
      findings.notice(row, null, 'reports:findings.thereAlready', { what: `${unit.name}, ${year}` })
    } else findings.error(row, 'cadresOn', 'reports:findings.reportOtherwise', { unit: unit.name, year })
  }
  return { findings, added }
}

const declarationsSheet = (lookUpUnits: LookUpUnits): SheetKind<Door> => ({
  key: 'declarations',
  says: 'reports:sheets.declarations',
  wing: 'register',
  order: 60,
  fields: declarationFields,
  check: async (door, rows) => (await planDeclarations(lookUpUnits, door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, added } = await planDeclarations(lookUpUnits, door, rows)
    refuseErrors(findings.all)
    await insertDeclarations(door, added)
    return { declaration: added.length }
  },
})

const reportsSheet = (lookUpUnits: LookUpUnits): SheetKind<Door> => ({
  key: 'reports',
  says: 'reports:sheets.reports',
  wing: 'register',
  order: 62,
  fields: reportFields,
  check: async (door, rows) => (await planReports(lookUpUnits, door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, added } = await planReports(lookUpUnits, door, rows)
    refuseErrors(findings.all)
    await insertReports(door, added)
    return { report: added.length }
  },
})

export const reportSheets = (lookUpUnits: LookUpUnits): SheetKind<Door>[] => [
  declarationsSheet(lookUpUnits),
  reportsSheet(lookUpUnits),
]
