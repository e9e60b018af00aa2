/** Checks and writes a draft, kind by kind in their order; what a file's earlier sheets found is there for its later ones. */
import type { Finding, SheetKind, Taken } from '../kernel/sheet.ts'
import { textOf } from '../kernel/sheet-rows.ts'
import type { UnitLookup } from '../kernel/unit-names.ts'
import type { Door } from '../platform/transaction.ts'
import { allRows, dataRows, rowsFor, type Staged } from './import-batch.ts'
import { dryRun, movePlaces, step, today } from './store.ts'
import { unitFields, unitFindings, unitTexts } from './unit-told.ts'

export type Kind = SheetKind<Door>
/** Finds the units of these names. */
export type LookUpUnits = (door: Door, names: Iterable<string | null>) => Promise<UnitLookup>

export const holdsWing = (door: Door, kind: Pick<Kind, 'wing'>): boolean =>
  kind.wing === 'register' || door.actor.wings.includes(kind.wing)

/** The kinds of a draft's sheets, and those that take rows of theirs, in the order in which they are written. */
export function kindsOf(staged: Staged, kinds: readonly Kind[]): Kind[] {
  const keys = new Set(
    staged.sheets.flatMap((sheet) => (sheet.kind === null || dataRows(sheet).length === 0 ? [] : [sheet.kind])),
  )
  return kinds.filter((kind) => keys.has(kind.alsoReads ?? kind.key)).sort((a, b) => a.order - b.order)
}

/** A draft of before a file had its day speaks of the day on which it is looked at. */
const takenOf = async (door: Door, staged: Staged): Promise<Taken> => ({ asOf: staged.asOf ?? (await today(door)) })

/** A kind that takes another's rows reads them as that one declared them. */
const fieldsOf = (kind: Kind, kinds: readonly Kind[]): Kind['fields'] =>
  kind.alsoReads === undefined ? kind.fields : (kinds.find((k) => k.key === kind.alsoReads)?.fields ?? {})

/**
 * Looks everything up. Where later sheets of the file may rest on what earlier ones found, the earlier are written and taken back again:
 * so the check sees what the commit will.
 */
export async function checkStaged(
  door: Door,
  kinds: readonly Kind[],
  staged: Staged,
  lookUpUnits: LookUpUnits,
): Promise<Finding[]> {
  const own = kindsOf(staged, kinds)
  const taken = await takenOf(door, staged)
  const within = own.flatMap((kind) =>
    kind.within ? allRows(kind, staged, fieldsOf(kind, kinds)).flatMap((row) => kind.within!(row, taken)) : [],
  )
  const units = await lookUpUnits(door, unitsNamed(staged, kinds))
  const findings = [
    ...within,
    ...unitFindingsIn(staged, kinds, taken, units),
    ...draftOnly(staged, own),
    ...own.filter((kind) => !holdsWing(door, kind)).flatMap((kind) => leftOut(kind, kinds, staged)),
  ]
  const mine = own.filter((kind) => holdsWing(door, kind))
  return dryRun(door, async () => {
    for (const [i, kind] of mine.entries()) {
      const rows = rowsFor(kind, staged, fieldsOf(kind, kinds))
      const found = await kind.check(door, rows, taken)
      for (const finding of found) findings.push(finding)
      if (!mine.slice(i + 1).some((later) => later.alsoReads === undefined)) continue
      const wrong = new Set([...within, ...found].filter((f) => f.level === 'error').map((f) => `${f.sheet}\n${f.row}`))
      const right = rows.filter((row) => !wrong.has(`${row.sheet}\n${row.row}`))
      await step(door, async () => {
        await kind.write(door, right, taken)
        if (kind.changesUnits) await movePlaces(door)
      })
    }
    return findings
  })
}

/** The texts of all units that the rows name, for looking them up at once. */
export function unitsNamed(staged: Staged, kinds: readonly Kind[]): string[] {
  const names = new Set<string>()
  for (const kind of kinds) {
    const wanted = unitFields(kind.key, Object.keys(kind.fields))
    if (kind.alsoReads !== undefined || wanted.length === 0) continue
    for (const row of allRows(kind, staged, kind.fields)) {
      for (const [field] of wanted) for (const text of unitTexts(textOf(row, field) ?? '')) if (text !== '') names.add(text)
    }
  }
  return [...names]
}

/** Rows that a kind does not look up for another mistake in them have their units told here. */
function unitFindingsIn(staged: Staged, kinds: readonly Kind[], { asOf }: Taken, units: UnitLookup): Finding[] {
  const unread = new Set(staged.reading.filter((f) => f.level === 'error').map((f) => `${f.sheet}\n${f.row}`))
  return kinds
    .filter((kind) => kind.alsoReads === undefined && unitFields(kind.key, Object.keys(kind.fields)).length > 0)
    .flatMap((kind) =>
      allRows(kind, staged, kind.fields).flatMap((row) =>
        unitFindings(kind.key, row, asOf, units, unread.has(`${row.sheet}\n${row.row}`)),
      ),
    )
}

/** Columns that are read and not written: told once each. */
function draftOnly(staged: Staged, own: readonly Kind[]): Finding[] {
  return staged.sheets.flatMap((sheet) => {
    const fields = own.find((kind) => kind.key === sheet.kind)?.staysInDraft ?? []
    return sheet.columns
      .filter((column) => column.field !== null && fields.includes(column.field))
      .map((column): Finding => {
        const { at, field, head } = column
        return { level: 'notice', sheet: sheet.name, row: 0, field, at, code: 'lists:findings.statedOnly', with: { head } }
      })
  })
}

/** Part of a sheet belongs to a wing in which the one who imports does not work: it is told that this part is not written. */
function leftOut(kind: Kind, kinds: readonly Kind[], staged: Staged): Finding[] {
  if (kind.alsoReads === undefined) return []
  const taken = Object.keys(kind.fields)
  const rows = rowsFor(kind, staged, fieldsOf(kind, kinds)).filter((row) =>
    taken.some((field) => (row.fields[field] ?? null) !== null),
  )
  return [...new Set(rows.map((row) => row.sheet))].map((sheet) => ({
    level: 'notice',
    sheet,
    row: 0,
    field: null,
    code: 'exchange:findings.partNotWritten',
    with: { sheet, kind: kind.key },
  }))
}

/**
 * Writes the draft. Everything is looked up again by the kinds themselves, which throw a Problem if something has become wrong.
 * @returns what each kind says it wrote
 */
export async function writeStaged(door: Door, kinds: readonly Kind[], staged: Staged): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const taken = await takenOf(door, staged)
  for (const kind of kindsOf(staged, kinds).filter((k) => holdsWing(door, k))) {
    const written = await kind.write(door, rowsFor(kind, staged, fieldsOf(kind, kinds)), taken)
    for (const [what, n] of Object.entries(written)) counts[what] = (counts[what] ?? 0) + n
    if (kind.changesUnits) await movePlaces(door)
  }
  return counts
}
