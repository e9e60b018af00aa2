/** The sheet of organizations (tổ chức): Party, State, Front, unions, down to the cells. */
import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../kernel/dates.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { type KnownUnit, type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { founded, freeSlug, levelOfOrganization, slugOf } from './founding.ts'
import { natures, organizationKinds } from './sheet-words.ts'
import { insertUnits, lookUpUnits, type NewUnit, slugsTaken } from './writes.store.ts'

const fields = {
  name: { kind: { is: 'text' }, heads: ['Tên tổ chức', 'Tên cơ quan, tổ chức', 'Tên cơ quan, đơn vị'], required: true },
  nature: { kind: { is: 'code', words: natures }, heads: ['Khối', 'Khối cơ quan', 'Hệ thống'], required: true },
  kind: { kind: { is: 'code', words: organizationKinds }, heads: ['Loại tổ chức', 'Loại hình tổ chức'], required: true },
  area: { kind: { is: 'text' }, heads: ['Địa bàn', 'Thuộc địa bàn', 'Đơn vị hành chính'], required: true },
  parent: { kind: { is: 'text' }, heads: ['Trực thuộc', 'Tổ chức cấp trên', 'Cấp trên trực tiếp'] },
  from: { kind: { is: 'day' }, heads: ['Ngày thành lập', 'Từ ngày', 'Thành lập từ'], required: true },
  basis: { kind: { is: 'text' }, heads: ['Quyết định', 'Quyết định thành lập', 'Căn cứ', 'Văn bản'] },
} as const satisfies SheetKind['fields']

interface Placed {
  row: SheetRow
  unit: NewUnit
  area: KnownUnit
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; units: NewUnit[] }> {
  const findings = new Findings()
  const lookup = await lookUpUnits(
    door,
    rows.flatMap((row) => [textOf(row, 'name'), textOf(row, 'area'), textOf(row, 'parent')]),
  )
  const taken = await slugsTaken(
    door,
    rows.map((row) => slugOf(textOf(row, 'name')!)),
  )
  const placed: Placed[] = []
  for (const row of rows) {
    const [name, kind, from] = [textOf(row, 'name')!, textOf(row, 'kind')!, dayOf(row, 'from')!]
    const area = unitIn(findings, row, 'area', lookup, from, (u) => u.nature === 'area')
    if (!area) continue
    if (area.nature !== 'area') {
      findings.error(row, 'area', 'organizations:findings.notAnArea', { unit: area.name })
      continue
    }
    const same = lookup.bearing(name).find((u) => u.nature !== 'area' && u.areaId === area.id && u.to > from)
    if (same) {
      if (same.from === from && same.kind === kind) findings.notice(row, null, 'organizations:findings.unitThere', { unit: name })
      else
        findings.error(row, 'name', 'organizations:findings.unitThereOtherwise', {
          unit: name,
          founded: shownDay(same.from),
          code: '–',
        })
      continue
    }
    const unit: NewUnit = {
      id: randomUUID(),
      slug: freeSlug(slugOf(name), from, taken),
      nature: textOf(row, 'nature')!,
      kind,
      level: levelOfOrganization(kind, area.level),
      areaId: area.id,
      parentId: area.id,
      name,
      fold: fold(name),
      code: null,
      from,
      basis: textOf(row, 'basis'),
    }
    placed.push({ row, unit, area })
    lookup.add(founded(unit, textOf(row, 'parent') ?? area.name))
  }
  for (const p of placed) setParent(findings, p, lookup)
  refuseCircles(findings, placed)
  return { findings, units: placed.filter(({ row }) => !findings.isWrong(row)).map(({ unit }) => unit) }
}

function setParent(findings: Findings, { row, unit, area }: Placed, lookup: UnitLookup): void {
  if (textOf(row, 'parent') === null) return
  const parent = unitIn(findings, row, 'parent', lookup, unit.from as IsoDate, (u) => u.areaId === area.id)
  if (!parent) return
  if (parent.id === unit.id) findings.error(row, 'parent', 'organizations:findings.parentIsItself', { unit: unit.name })
  else unit.parentId = parent.id
}

/** Two rows that stand under each other would hang in the air. */
function refuseCircles(findings: Findings, placed: readonly Placed[]): void {
  const byId = new Map(placed.map((p) => [p.unit.id, p]))
  for (const start of placed) {
    const seen = new Set<string>()
    let at: Placed | undefined = start
    while (at && !seen.has(at.unit.id)) {
      seen.add(at.unit.id)
      at = at.unit.parentId === null ? undefined : byId.get(at.unit.parentId)
    }
    if (at === start) findings.error(start.row, 'parent', 'organizations:findings.parentCircle', { unit: start.unit.name })
  }
}

export const organizationsSheet: SheetKind<Door> = {
  key: 'organizations',
  says: 'organizations:sheets.organizations',
  wing: 'register',
  order: 14,
  changesUnits: true,
  fields,
  check: async (door, rows) => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, units } = await plan(door, rows)
    refuseErrors(findings.all)
    await insertUnits(door, units, randomUUID)
    return { unit: units.length }
  },
}
