/** Who was found to be a local person and who not: by a body, under a rule, on evidence; never read off the native place. */
import { randomUUID } from 'node:crypto'
import { Problem } from '../../kernel/problem.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { unitIn } from '../../kernel/unit-names.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../organizations/writes.store.ts'
import { askedBy, personIn } from '../people/person-lookup.ts'
import { lookUpPersons } from '../people/writes.store.ts'
import { personFields } from '../roster/columns.ts'
import { endFindings, findingsOfAll, insertFindings, type NewFinding } from './writes.store.ts'

const conclusions = {
  'là người địa phương': 'local',
  'người địa phương': 'local',
  'không là người địa phương': 'nonLocal',
  'không phải là người địa phương': 'nonLocal',
  'không phải người địa phương': 'nonLocal',
} as const

const fields = {
  ...personFields,
  area: { kind: { is: 'text' }, heads: ['Địa bàn', 'Đơn vị hành chính', 'Xã, thị trấn'], required: true },
  finding: { kind: { is: 'code', words: conclusions }, heads: ['Kết luận', 'Xác định', 'Kết quả xác định'], required: true },
  rule: { kind: { is: 'text' }, heads: ['Quy tắc', 'Quy định', 'Quy định áp dụng'], required: true },
  evidence: { kind: { is: 'text' }, heads: ['Căn cứ', 'Cơ sở xác định', 'Chứng cứ'], required: true },
  paper: { kind: { is: 'text' }, heads: ['Văn bản', 'Thông báo số', 'Số văn bản'] },
  from: { kind: { is: 'day' }, heads: ['Từ ngày', 'Ngày xác định'], required: true },
} as const satisfies SheetKind['fields']

interface Plan {
  findings: Findings
  added: NewFinding[]
  ended: { id: string; version: number; to: string }[]
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<Plan> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'area')),
  )
  const persons = await lookUpPersons(
    door,
    rows.map((row) => textOf(row, 'personalId')),
    rows.map((row) => textOf(row, 'fullName')),
  )
  const result: Plan = { findings, added: [], ended: [] }
  const meant: { row: SheetRow; person: string; name: string; area: string }[] = []
  for (const row of rows) {
    const area = unitIn(findings, row, 'area', units, dayOf(row, 'from')!, (u) => u.nature === 'area')
    if (!area) continue
    if (area.nature !== 'area') {
      findings.error(row, 'area', 'organizations:findings.notAnArea', { unit: area.name })
      continue
    }
    const person = personIn(findings, row, 'fullName', persons, askedBy(row, textOf(row, 'fullName')!, null, area.areaTodayId))
    if (person) meant.push({ row, person: person.id, name: person.fullName, area: area.id })
  }
  const known = await findingsOfAll(door, [...new Set(meant.map((m) => m.person))])
  for (const { row, person, name, area } of meant) {
    const [finding, from] = [textOf(row, 'finding')!, dayOf(row, 'from')!]
    const inFile = result.added.find((f) => f.person === person && f.area === area)
    if (inFile) {
      if (inFile.finding === finding && inFile.from === from)
        findings.notice(row, null, 'tenures:findings.findingThere', { name })
      else findings.error(row, 'finding', 'tenures:findings.findingTwice', { name })
      continue
    }
    const before = known.find((f) => f.person === person && f.area === area && f.to > from)
    if (before?.finding === finding && before.from <= from) {
      findings.notice(row, null, 'tenures:findings.findingThere', { name })
      continue
    }
    if (before && before.from >= from) {
      findings.error(row, 'from', 'tenures:findings.findingLater', { name, known: shownDay(before.from) })
      continue
    }
    if (before) {
      findings.notice(row, 'finding', 'tenures:findings.findingReplaces', { name, known: shownDay(before.from) })
      result.ended.push({ id: before.id, version: before.version, to: from })
    }
    result.added.push({
      id: randomUUID(),
      person,
      area,
      finding,
      rule: textOf(row, 'rule')!,
      evidence: textOf(row, 'evidence')!,
      paper: textOf(row, 'paper'),
      from,
    })
  }
  return result
}

export const localFindingsSheet: SheetKind<Door> = {
  key: 'local-findings',
  says: 'tenures:sheets.local-findings',
  wing: 'register',
  order: 24,
  fields,
  check: async (door, rows) => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, added, ended } = await plan(door, rows)
    refuseErrors(findings.all)
    if ((await endFindings(door, ended)) !== ended.length) throw new Problem('roster:findings.changedMeanwhile', {}, 409)
    await insertFindings(door, added)
    return { local_finding: added.length }
  },
}

export const sheets: readonly SheetKind<Door>[] = [localFindingsSheet]
