/**
 * Rows that may be one person: proposed, never joined. One number, or the same syllables of the name and a birth that can be the same. Pure.
 */
import type { PartialDate } from '../kernel/dates.ts'
import type { SheetRow } from '../kernel/sheet.ts'
import { partialOfField, textOf } from '../kernel/sheet-rows.ts'
import { fold, sameSyllables } from '../kernel/vietnamese/fold.ts'

export interface Place {
  readonly file: string
  readonly sheet: string
  readonly row: number
}
export interface Proposal {
  readonly a: Place
  readonly b: Place
}
export interface Someone extends Place {
  readonly name: string
  readonly birth: PartialDate | null
  readonly personalId: string | null
}

export const someoneIn = (file: string, sheet: string, row: SheetRow): Someone | null => {
  const name = textOf(row, 'fullName')
  return name === null
    ? null
    : { file, sheet, row: row.row, name, birth: partialOfField(row, 'birth'), personalId: textOf(row, 'personalId') }
}

/** More rows of one name than this are compared with the first only: a list of “khuyết” is no list of one person. */
const MOST = 12

const withoutMarks = (name: string): boolean => fold(name) === name.toLowerCase()

function maybeOne(a: Someone, b: Someone): boolean {
  if (a.personalId !== null && b.personalId !== null) return a.personalId === b.personalId
  if (!sameSyllables(a.name, b.name) && !withoutMarks(a.name) && !withoutMarks(b.name) && !sameWhole(a.birth, b.birth))
    return false
  return a.birth === null || b.birth === null || a.birth.y === b.birth.y
}

const sameWhole = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a?.d !== undefined && a.y === b?.y && a.m === b.m && a.d === b.d

/** Pairs in the order of the rows. */
export function proposalsAmong(people: readonly Someone[]): Proposal[] {
  const found: Proposal[] = []
  const place = ({ file, sheet, row }: Someone): Place => ({ file, sheet, row })
  const groups = [
    ...Map.groupBy(people, (p) => fold(p.name)).values(),
    ...Map.groupBy(
      people.filter((p) => p.personalId !== null),
      (p) => p.personalId!,
    ).values(),
  ]
  const seen = new Set<string>()
  for (const group of groups) {
    for (const [i, a] of (group.length > MOST ? group.slice(0, 1) : group).entries()) {
      for (const b of group.slice(i + 1)) {
        const key = JSON.stringify([place(a), place(b)])
        if (seen.has(key) || !maybeOne(a, b)) continue
        seen.add(key)
        found.push({ a: place(a), b: place(b) })
      }
    }
  }
  return found
}
