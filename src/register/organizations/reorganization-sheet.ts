/**
 * The sheet of a reorganization (sắp xếp đơn vị hành chính): which area goes into which on a day. The new areas are founded; the old ones
 * end with every organization in them, and with them the posts, tenures and memberships that still run; who keeps their records is written.
 */
import { randomUUID } from 'node:crypto'
import { addDays, type IsoDate } from '../../kernel/dates.ts'
import { Problem } from '../../kernel/problem.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, refuseErrors, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { type KnownUnit, type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { founded, freeSlug, isHigher, levelOfArea, slugOf } from './founding.ts'
import { areaKinds } from './sheet-words.ts'
import {
  type Custody,
  closeIn,
  endUnits,
  insertSuccessions,
  insertUnits,
  livingIn,
  lookUpUnits,
  type NewUnit,
  runningIn,
  type Succession,
  slugsTaken,
  successionsOf,
} from './writes.store.ts'

const shares = { 'toàn bộ': 'whole', 'nguyên trạng': 'whole', 'một phần': 'part' } as const

const fields = {
  oldCode: { kind: { is: 'text' }, heads: ['Mã cũ', 'Mã đơn vị cũ'] },
  oldUnit: { kind: { is: 'text' }, heads: ['Đơn vị cũ', 'Tên đơn vị cũ', 'Đơn vị trước sắp xếp'], required: true },
  newCode: { kind: { is: 'text' }, heads: ['Mã mới', 'Mã đơn vị mới'] },
  newUnit: { kind: { is: 'text' }, heads: ['Đơn vị mới', 'Tên đơn vị mới', 'Đơn vị sau sắp xếp'] },
  newKind: { kind: { is: 'code', words: areaKinds }, heads: ['Loại', 'Loại đơn vị mới'] },
  share: { kind: { is: 'code', words: shares }, heads: ['Mức độ nhập', 'Mức độ', 'Phần nhập'] },
  on: { kind: { is: 'day' }, heads: ['Từ ngày', 'Ngày hiệu lực', 'Hiệu lực từ'], required: true },
  basis: { kind: { is: 'text' }, heads: ['Căn cứ', 'Nghị quyết', 'Văn bản'], required: true },
  newSlug: { kind: { is: 'text' }, heads: ['Tên tắt', 'Tên tắt mới'] },
  parent: { kind: { is: 'text' }, heads: ['Trực thuộc', 'Đơn vị mới trực thuộc'] },
  custodian: { kind: { is: 'text' }, heads: ['Lưu giữ hồ sơ', 'Đơn vị lưu giữ hồ sơ'] },
} as const satisfies SheetKind['fields']

interface Plan {
  findings: Findings
  units: NewUnit[]
  successions: Succession[]
  custodies: Custody[]
  /** Areas and organizations that end, with the version seen, the day and the paper. */
  ending: { id: string; version: number; on: string; basis: string }[]
}

interface Old {
  row: SheetRow
  unit: KnownUnit
  on: IsoDate
  basis: string
}

const kindByName = new Map(Object.entries(areaKinds).map(([word, code]) => [fold(word), code]))
/** “xã Rạch Kiến” says what it is. */
const kindOfName = (name: string): string | null =>
  [...kindByName].sort(([a], [b]) => b.length - a.length).find(([word]) => fold(name).startsWith(`${word} `))?.[1] ?? null

async function plan(door: Door, rows: readonly SheetRow[]): Promise<Plan> {
  const findings = new Findings()
  const lookup = await lookUpUnits(
    door,
    rows.flatMap((row) => ['oldUnit', 'newUnit', 'parent', 'custodian'].map((field) => textOf(row, field))),
  )
  const olds = findOld(findings, rows, lookup)
  const endingAreas = new Set(olds.map((old) => old.unit.id))
  const earlier = await successionsOf(door, [...endingAreas])
  const taken = await slugsTaken(
    door,
    rows.map((row) => slugOf(textOf(row, 'newSlug') ?? textOf(row, 'newUnit') ?? '')),
  )
  const result: Plan = { findings, units: [], successions: [], custodies: [], ending: [] }

  const open: Old[] = []
  for (const old of olds) {
    if (old.unit.to === 'infinity') {
      open.push(old)
      continue
    }
    const into = lookup.bearing(textOf(old.row, 'newUnit') ?? '').map((u) => u.id)
    const done =
      old.unit.to === old.on &&
      (textOf(old.row, 'newUnit') === null || earlier.some((s) => s.from === old.unit.id && into.includes(s.to)))
    if (done) findings.notice(old.row, null, 'organizations:findings.successionThere', { unit: old.unit.name })
    else {
      findings.error(
        old.row,
        'oldUnit',
        old.unit.into ? 'organizations:findings.alreadyEnded' : 'organizations:findings.alreadyEndedAlone',
        {
          unit: old.unit.name,
          ended: shownDay(old.unit.to),
          into: old.unit.into ?? '',
        },
      )
    }
  }
  for (const old of open) foundNew(result, old, lookup, endingAreas, taken)
  for (const unit of result.units) setParent(result, unit, open, lookup, endingAreas)
  for (const old of open) succeed(result, old, lookup, endingAreas)
  keepRecords(result, open, lookup, endingAreas)
  await endAll(door, result, open, endingAreas)
  return result
}

/** The old areas as they stood the day before. */
function findOld(findings: Findings, rows: readonly SheetRow[], lookup: UnitLookup): Old[] {
  return rows.flatMap((row): Old[] => {
    const on = dayOf(row, 'on')!
    const code = textOf(row, 'oldCode')
    const unit = unitIn(
      findings,
      row,
      'oldUnit',
      lookup,
      addDays(on, -1),
      (u) => u.nature === 'area' && (code === null || u.code === code),
    )
    if (!unit) return []
    if (unit.nature !== 'area') {
      findings.error(row, 'oldUnit', 'organizations:findings.notAnArea', { unit: unit.name })
      return []
    }
    if (code !== null && unit.code !== code) {
      findings.error(row, 'oldCode', 'organizations:findings.codeDiffers', { unit: unit.name, code, known: unit.code ?? '–' })
      return []
    }
    return [{ row, unit, on, basis: textOf(row, 'basis')! }]
  })
}

/** A living area of that name that is not itself one of those that end, or one that the file founds. */
const standing = (lookup: UnitLookup, name: string, on: IsoDate, ending: ReadonlySet<string>): KnownUnit | undefined =>
  lookup.bearing(name).find((u) => u.nature === 'area' && u.from <= on && on < u.to && !ending.has(u.id))

function foundNew(
  plan: Plan,
  { row, on, basis }: Old,
  lookup: UnitLookup,
  ending: ReadonlySet<string>,
  taken: Set<string>,
): void {
  const name = textOf(row, 'newUnit')
  if (name === null) return
  const code = textOf(row, 'newCode')
  const kind = textOf(row, 'newKind') ?? kindOfName(name)
  const there = standing(lookup, name, on, ending)
  if (there) {
    if (code !== null && there.code !== code) {
      plan.findings.error(row, 'newCode', 'organizations:findings.codeDiffers', { unit: name, code, known: there.code ?? '–' })
    }
    return
  }
  if (code === null || kind === null) {
    plan.findings.error(row, code === null ? 'newCode' : 'newKind', 'organizations:findings.newUnitIncomplete', { unit: name })
    return
  }
  const id = randomUUID()
  const slug = freeSlug(slugOf(textOf(row, 'newSlug') ?? name), on, taken)
  const unit: NewUnit = {
    id,
    slug,
    nature: 'area',
    kind,
    level: levelOfArea[kind]!,
    areaId: id,
    parentId: null,
    name,
    fold: fold(name),
    code,
    from: on,
    basis,
  }
  plan.units.push(unit)
  lookup.add(founded(unit, textOf(row, 'parent')))
}

/** A province stands under the top of the tree; any other new area must say under what. */
function setParent(plan: Plan, unit: NewUnit, olds: readonly Old[], lookup: UnitLookup, ending: ReadonlySet<string>): void {
  const { row } = olds.find((old) => old.on === unit.from && fold(textOf(old.row, 'newUnit') ?? '') === unit.fold)!
  const name = textOf(row, 'parent')
  if (name === null) {
    if (unit.level !== 'province') plan.findings.error(row, 'parent', 'organizations:findings.parentNeeded', { unit: unit.name })
    return
  }
  const parent = standing(lookup, name, unit.from as IsoDate, ending)
  if (!parent) {
    plan.findings.error(row, 'parent', 'organizations:findings.unitNotFound', { unit: name })
  } else if (!parent.mine) {
    plan.findings.error(row, 'parent', 'organizations:findings.unitNotYours', { unit: parent.name })
  } else if (!isHigher(parent.level, unit.level)) {
    plan.findings.error(row, 'parent', 'organizations:findings.parentNotHigher', { unit: unit.name, parent: parent.name })
  } else unit.parentId = parent.id
}

function succeed(plan: Plan, { row, unit, on, basis }: Old, lookup: UnitLookup, ending: ReadonlySet<string>): void {
  const name = textOf(row, 'newUnit')
  if (name === null) return
  const share = textOf(row, 'share') as 'whole' | 'part' | null
  if (share === null) {
    plan.findings.error(row, 'share', 'organizations:findings.shareNeeded', { unit: unit.name })
    return
  }
  const into = standing(lookup, name, on, ending)
  if (into) plan.successions.push({ from: unit.id, to: into.id, on, share, basis })
}

/** Who keeps the records: whom the sheet names, else the one successor; several successors or none must be told. */
function keepRecords(plan: Plan, olds: readonly Old[], lookup: UnitLookup, ending: ReadonlySet<string>): void {
  const byUnit = Map.groupBy(olds, (old) => old.unit.id)
  for (const [unit, group] of byUnit) {
    const { row, on, basis } = group[0]!
    const named = group.find((old) => textOf(old.row, 'custodian') !== null)
    const successors = [...new Set(plan.successions.filter((s) => s.from === unit).map((s) => s.to))]
    if (named) {
      const name = textOf(named.row, 'custodian')!
      const keeper = standing(lookup, name, on, ending)
      if (!keeper) plan.findings.error(named.row, 'custodian', 'organizations:findings.unitNotFound', { unit: name })
      else if (!keeper.mine) plan.findings.error(named.row, 'custodian', 'organizations:findings.unitNotYours', { unit: name })
      else plan.custodies.push({ unit, custodian: keeper.id, from: on, basis })
    } else if (successors.length === 1) plan.custodies.push({ unit, custodian: successors[0]!, from: on, basis })
    else if (!plan.findings.isWrong(row))
      plan.findings.error(row, 'custodian', 'organizations:findings.custodianNeeded', { unit: group[0]!.unit.name })
  }
}

/** Every organization of an area ends with it; an area under it must be in the sheet too. */
async function endAll(door: Door, plan: Plan, olds: readonly Old[], ending: ReadonlySet<string>): Promise<void> {
  for (const [on, group] of Map.groupBy(olds, (old) => old.on)) {
    const areas = [...new Set(group.map((old) => old.unit.id))]
    const within = await livingIn(door, areas, addDays(on, -1))
    for (const unit of within) {
      const old = group.find((o) => o.unit.id === unit.areaId) ?? group.find((o) => o.unit.id === unit.parentId)
      if (!old) continue
      if (unit.nature === 'area' && !ending.has(unit.id)) {
        plan.findings.error(old.row, 'oldUnit', 'organizations:findings.areaLeftBehind', { unit: old.unit.name, left: unit.name })
      } else plan.ending.push({ id: unit.id, version: unit.version, on, basis: old.basis })
    }
    const { later } = await runningIn(
      door,
      within.map((u) => u.id),
      on,
    )
    if (later > 0)
      plan.findings.error(group[0]!.row, 'on', 'organizations:findings.laterRecords', { day: shownDay(on), count: later })
  }
}

export const reorganizationSheet: SheetKind<Door> = {
  key: 'reorganization',
  says: 'organizations:sheets.reorganization',
  wing: 'register',
  order: 12,
  changesUnits: true,
  fields,
  check: async (door, rows) => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, units, successions, custodies, ending } = await plan(door, rows)
    refuseErrors(findings.all)
    await insertUnits(door, units, randomUUID)
    await insertSuccessions(door, successions, custodies, randomUUID)
    const counts: Record<string, number> = { unit: units.length + ending.length, unit_succession: successions.length }
    for (const [on, group] of Map.groupBy(ending, (unit) => unit.on)) {
      const closed = await closeIn(
        door,
        group.map((u) => u.id),
        on,
        group[0]!.basis,
      )
      for (const [table, n] of Object.entries(closed)) counts[table] = (counts[table] ?? 0) + n
    }
    if ((await endUnits(door, ending)) !== ending.length) throw new Problem('organizations:findings.changedMeanwhile', {}, 409)
    return counts
  },
}
