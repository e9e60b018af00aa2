/** The sheet of areas (địa bàn): provinces, districts, communes with their codes. */
import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../kernel/dates.ts'
import type { Finding, SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { founded, freeSlug, isHigher, levelOfArea, slugOf } from './founding.ts'
import { areaKinds } from './sheet-words.ts'
import { insertUnits, lookUpUnits, type NewUnit, slugsTaken, unitsByCode } from './writes.store.ts'

const fields = {
  code: { kind: { is: 'text' }, heads: ['Mã đơn vị', 'Mã', 'Mã số', 'Mã ĐVHC', 'Mã địa bàn'], required: true },
  name: { kind: { is: 'text' }, heads: ['Tên đơn vị', 'Tên đơn vị hành chính', 'Tên địa bàn', 'Địa bàn'], required: true },
  kind: {
    kind: { is: 'code', words: areaKinds },
    heads: ['Loại', 'Loại đơn vị', 'Cấp', 'Loại đơn vị hành chính'],
    required: true,
  },
  parent: { kind: { is: 'text' }, heads: ['Trực thuộc', 'Đơn vị cấp trên', 'Thuộc'] },
  from: { kind: { is: 'day' }, heads: ['Từ ngày', 'Ngày thành lập', 'Hiệu lực từ'], required: true },
  basis: { kind: { is: 'text' }, heads: ['Căn cứ', 'Văn bản', 'Quyết định'] },
  slug: { kind: { is: 'text' }, heads: ['Tên tắt', 'Tên viết tắt'] },
} as const satisfies SheetKind['fields']

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; units: NewUnit[] }> {
  const findings = new Findings()
  const lookup = await lookUpUnits(
    door,
    rows.flatMap((row) => [textOf(row, 'name'), textOf(row, 'parent')]),
  )
  const coded = await unitsByCode(
    door,
    rows.flatMap((row) => textOf(row, 'code') ?? []),
  )
  const wanted = rows.map((row) => slugOf(textOf(row, 'slug') ?? textOf(row, 'name') ?? ''))
  const taken = await slugsTaken(door, wanted)
  const units: NewUnit[] = []
  const placed: { row: SheetRow; unit: NewUnit }[] = []

  for (const [i, row] of rows.entries()) {
    const [name, code, kind, from] = [textOf(row, 'name')!, textOf(row, 'code')!, textOf(row, 'kind')!, dayOf(row, 'from')!]
    const level = levelOfArea[kind]!
    const same = lookup.find(name, from, (u) => u.nature === 'area')
    if (same.is === 'found' && same.unit.nature === 'area' && same.unit.level === level) {
      if (same.unit.code === code && same.unit.from === from)
        findings.notice(row, null, 'organizations:findings.unitThere', { unit: name })
      else
        findings.error(row, 'name', 'organizations:findings.unitThereOtherwise', {
          unit: name,
          founded: shownDay(same.unit.from),
          code: same.unit.code ?? '–',
        })
      continue
    }
    const sameCode = coded.find((u) => u.code === code && u.level === level && u.from <= from && from < u.to)
    if (sameCode) {
      findings.error(row, 'code', 'organizations:findings.codeTaken', { code, unit: sameCode.name })
      continue
    }
    const own = textOf(row, 'slug')
    if (own !== null && taken.has(wanted[i]!)) {
      findings.error(row, 'slug', 'organizations:findings.slugTaken', { slug: wanted[i]! })
      continue
    }
    const id = randomUUID()
    const unit: NewUnit = {
      id,
      slug: freeSlug(wanted[i]!, from, taken),
      nature: 'area',
      kind,
      level,
      areaId: id,
      parentId: null,
      name,
      fold: fold(name),
      code,
      from,
      basis: textOf(row, 'basis'),
    }
    units.push(unit)
    placed.push({ row, unit })
    const known = founded(unit, textOf(row, 'parent'))
    lookup.add(known)
    coded.push(known)
  }
  for (const { row, unit } of placed) unit.parentId = parentOf(findings, row, unit, lookup)
  return { findings, units: units.filter((unit) => !placed.some((p) => p.unit === unit && findings.isWrong(p.row))) }
}

function parentOf(findings: Findings, row: SheetRow, unit: NewUnit, lookup: UnitLookup): string | null {
  const parent = unitIn(findings, row, 'parent', lookup, unit.from as IsoDate, (u) => u.nature === 'area')
  if (!parent) return null
  if (parent.nature === 'area' && isHigher(parent.level, unit.level)) return parent.id
  findings.error(row, 'parent', 'organizations:findings.parentNotHigher', { unit: unit.name, parent: parent.name })
  return null
}

export const areasSheet: SheetKind<Door> = {
  key: 'areas',
  says: 'organizations:sheets.areas',
  wing: 'register',
  order: 10,
  changesUnits: true,
  fields,
  check: async (door, rows): Promise<Finding[]> => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, units } = await plan(door, rows)
    refuseErrors(findings.all)
    await insertUnits(door, units, randomUUID)
    return { unit: units.length }
  },
}
