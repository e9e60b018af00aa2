/** Checks and writes a draft, kind by kind in their order; what a file's earlier sheets found is there for its later ones. */
import type { Finding, SheetKind } from '../kernel/sheet.ts'
import type { Door } from '../platform/transaction.ts'
import { dataRows, rowsFor, type Staged } from './import-batch.ts'
import { dryRun, movePlaces, step } from './store.ts'

export type Kind = SheetKind<Door>

export const holdsWing = (door: Door, kind: Pick<Kind, 'wing'>): boolean =>
  kind.wing === 'register' || door.actor.wings.includes(kind.wing)

/** The kinds of a draft's sheets, and those that take rows of theirs, in the order in which they are written. */
export function kindsOf(staged: Staged, kinds: readonly Kind[]): Kind[] {
  const keys = new Set(
    staged.sheets.flatMap((sheet) => (sheet.kind === null || dataRows(sheet).length === 0 ? [] : [sheet.kind])),
  )
  return kinds.filter((kind) => keys.has(kind.alsoReads ?? kind.key)).sort((a, b) => a.order - b.order)
}

/** A kind that takes another's rows reads them as that one declared them. */
const fieldsOf = (kind: Kind, kinds: readonly Kind[]): Kind['fields'] =>
  kind.alsoReads === undefined ? kind.fields : (kinds.find((k) => k.key === kind.alsoReads)?.fields ?? {})

/**
 * Looks everything up. Where later sheets of the file may rest on what earlier ones found, the earlier are written and taken back again:
 * so the check sees what the commit will.
 */
export async function checkStaged(door: Door, kinds: readonly Kind[], staged: Staged): Promise<Finding[]> {
  const own = kindsOf(staged, kinds)
  const findings = own.filter((kind) => !holdsWing(door, kind)).flatMap((kind) => leftOut(kind, kinds, staged))
  const mine = own.filter((kind) => holdsWing(door, kind))
  return dryRun(door, async () => {
    for (const [i, kind] of mine.entries()) {
      const rows = rowsFor(kind, staged, fieldsOf(kind, kinds))
      const found = await kind.check(door, rows)
      findings.push(...found)
      if (!mine.slice(i + 1).some((later) => later.alsoReads === undefined)) continue
      const wrong = new Set(found.filter((f) => f.level === 'error').map((f) => `${f.sheet}\n${f.row}`))
      const right = rows.filter((row) => !wrong.has(`${row.sheet}\n${row.row}`))
      await step(door, async () => {
        await kind.write(door, right)
        if (kind.changesUnits) await movePlaces(door)
      })
    }
    return findings
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
  for (const kind of kindsOf(staged, kinds).filter((k) => holdsWing(door, k))) {
    const written = await kind.write(door, rowsFor(kind, staged, fieldsOf(kind, kinds)))
    for (const [what, n] of Object.entries(written)) counts[what] = (counts[what] ?? 0) + n
    if (kind.changesUnits) await movePlaces(door)
  }
  return counts
}
