/**
 * What a unit named in a cell is in the map of units: the one of before the reorganization or the one of after, and its code. Where the
 * map does not know the name, only the day of the list can speak: before the reorganization there were the old ones alone. Pure.
 */
import { addDays, type IsoDate, toIsoDate } from '../kernel/dates.ts'
import type { Finding, SheetRow } from '../kernel/sheet.ts'
import { Findings, textOf } from '../kernel/sheet-rows.ts'
import { type KnownUnit, type UnitAnswer, type UnitLookup, unitIn } from '../kernel/unit-names.ts'
import { fold, sameSyllables } from '../kernel/vietnamese/fold.ts'
import { codeOf } from './reading.ts'
import { toldAs } from './vocabulary.ts'

/** The communes of today began on this day (Resolutions of the National Assembly's Standing Committee of 2025). */
export const REORGANIZED: IsoDate = toIsoDate('2025-07-01')

export interface UnitTold {
  readonly name: string
  readonly which: 'old' | 'new' | null
  readonly code?: string
}

/** “xã Long Khê (cũ)”, “… (trước sáp nhập)”, “… (mới)”: what is said of the unit, and its bare name. */
const OLD = /\s*[([]\s*(?:cũ|trước (?:khi )?(?:sáp nhập|sắp xếp|01?[/.]0?7[/.]2025)|đã sáp nhập)\s*[)\]]|\s+cũ$/iu
const NEW = /\s*[([]\s*(?:mới|sau (?:khi )?(?:sáp nhập|sắp xếp|01?[/.]0?7[/.]2025))\s*[)\]]|\s+mới$/iu

/** “xã Tân Lân, huyện Cần Đước, tỉnh Long An”: the name, and in what it lies. Districts ended with the old communes. */
const WITHIN = /\s*(?:,|\(|-|–)\s*(?:(huyện|thị xã|h\.)|tỉnh|tp\.?|thành phố)\s[^,()]*.*$/iu

/**
 * @param side the column of the units of today, or that of the former ones
 * @param code the code that the row gives: it tells apart units that bore one name
 */
export function unitTold(
  text: string,
  asOf: IsoDate,
  units: UnitLookup,
  side: 'now' | 'before',
  code: string | null = null,
): { told: UnitTold; answer: UnitAnswer; name: string } {
  const before = side === 'before' || OLD.test(text)
  const after = !before && NEW.test(text)
  const bare = text.replace(OLD, '').replace(NEW, '').trim()
  const within = WITHIN.exec(bare)
  const name = within ? bare.slice(0, within.index).trim() : bare
  const day = before && asOf >= REORGANIZED ? addDays(REORGANIZED, -1) : after && asOf < REORGANIZED ? REORGANIZED : asOf
  const whole = units.find(bare, day)
  const named = within && whole.is === 'none' ? units.find(name, day) : whole
  // One code can be that of the unit before and of the one after: the name on the day goes first.
  const coded =
    code === null || (named.is === 'found' && named.unit.code === code)
      ? undefined
      : [...units.bearing(bare), ...units.bearing(name)].find((u) => u.code === code)
  const answer: UnitAnswer = coded ? { is: 'found', unit: coded } : named
  const unit = answer.is === 'found' || answer.is === 'ended' || answer.is === 'notYet' ? answer.unit : null
  const said = before || within?.[1] ? 'old' : after ? 'new' : null
  const which = said ?? (unit ? sideOf(unit, asOf) : asOf < REORGANIZED ? 'old' : null)
  return { told: { name, which, ...(unit?.code ? { code: unit.code } : {}) }, answer, name }
}

const sideOf = (unit: KnownUnit, asOf: IsoDate): 'old' | 'new' =>
  unit.to !== 'infinity' && unit.to <= REORGANIZED ? 'old' : unit.from >= REORGANIZED ? 'new' : asOf < REORGANIZED ? 'old' : 'new'

/** The fields of a kind that name units, and which units. */
export const unitFields = (kind: string, fields: Iterable<string>): [field: string, side: 'now' | 'before'][] =>
  [...fields].flatMap((field) => {
    const { unit } = toldAs(kind, field)
    return unit ? [[field, unit] as [string, 'now' | 'before']] : []
  })

/** The texts by which the units of a row must be looked up: as written, and without what stands behind the name. */
export const unitTexts = (text: string): string[] => {
  const bare = text.replace(OLD, '').replace(NEW, '').trim()
  const within = WITHIN.exec(bare)
  return [text, bare, ...(within ? [bare.slice(0, within.index).trim()] : [])]
}

/**
 * What is wrong with the units of a row by themselves: a name spelled otherwise than the one it was taken for, a code that is another's, a
 * former unit that did not become the one beside it; and, where nobody else will look it up, a name that is not known.
 */
export function unitFindings(kind: string, row: SheetRow, asOf: IsoDate, units: UnitLookup, alone: boolean): Finding[] {
  const found: Finding[] = []
  // A former unit is not written: that it is not known stops nothing.
  const lookedUp = (field: string, side: 'now' | 'before') => {
    const said = new Findings()
    unitIn(said, row, field, units, asOf)
    for (const finding of said.all) found.push(side === 'now' ? finding : { ...finding, level: 'notice' })
  }
  const tell = (level: Finding['level'], field: string, code: string, values: Finding['with']) =>
    found.push({ level, sheet: row.sheet, row: row.row, field, code: codeOf(code), with: values })
  const code = textOf(row, 'unitCode')
  const known: Partial<Record<'now' | 'before', KnownUnit>> = {}
  for (const [field, side] of unitFields(kind, Object.keys(row.fields))) {
    const text = textOf(row, field)
    if (text === null) continue
    const { answer, name } = unitTold(text, asOf, units, side, side === 'now' ? code : textOf(row, 'oldUnitCode'))
    // Said in the words of the map of units, as when the row is looked up.
    if (answer.is === 'none' || answer.is === 'several') {
      if (alone || side === 'before') lookedUp(field, side)
      continue
    }
    if (answer.is !== 'found' && side === 'now' && alone) lookedUp(field, side)
    const { unit } = answer
    known[side] = unit
    if (fold(unit.name) === fold(name) && !sameSyllables(unit.name, name))
      tell('notice', field, 'unitSpelled', { value: text, unit: unit.name })
    const given = side === 'now' ? code : textOf(row, 'oldUnitCode')
    if (given !== null && unit.code !== null && unit.code !== given) {
      const values = { value: given, unit: unit.name, code: unit.code }
      for (const at of [field, side === 'now' ? 'unitCode' : 'oldUnitCode']) tell('error', at, 'unitCodeOther', values)
    }
  }
  const { now, before } = known
  if (now && before && before.into !== null && !fold(before.into).includes(fold(now.name)))
    for (const field of ['unit', 'oldUnit'])
      tell('error', field, 'notSuccessor', { unit: before.name, into: before.into, value: now.name })
  return found
}
