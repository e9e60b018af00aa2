/** What one row of a roster says, checked on its own: the seat, its days, and whether somebody sits in it. Pure. */
import { addDays, highestDay, type IsoDate, lowestDay, type PartialDate } from '../../kernel/dates.ts'
import type { Finding, SheetRow, Taken } from '../../kernel/sheet.ts'
import { dayOf, Findings, numberOf, partialOfField, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { type KnownUnit, type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { KnownTitle, TitleCatalogue } from '../posts/title-match.ts'

export interface SeatRow {
  readonly row: SheetRow
  readonly unit: KnownUnit
  readonly title: KnownTitle
  /** null: the seat is vacant. */
  readonly name: string | null
  readonly from: IsoDate
  /** The day after the last, `infinity` while it runs. */
  readonly to: string
  readonly endReason: string | null
}

/** “khuyết” where a name would stand. “Trống” only with its marks: Trọng is a name. */
export const isVacant = (name: string): boolean =>
  /^\(?(khuyet|chua co|chua bo tri)\b/.test(fold(name)) || /^\(?trống$/i.test(name.normalize('NFC').replace(/\)$/, ''))

/** The reason of a tenure that ends because its organization does. */
export const ORG_ENDED = 'ORG_ENDED'

/** The day from which the seat is held, under whichever head the list gives it. */
export const seatSince = (row: SheetRow): IsoDate | null => dayOf(row, 'from') ?? dayOf(row, 'appointedOn')

/** Does the row say all that a seat is made of? Lists of people often name the post and not its day. */
export const namesSeat = (row: SheetRow): boolean => textOf(row, 'title') !== null && seatSince(row) !== null

/** Reads the seat of a row; null with findings when it can't be one. */
export function seatOf(findings: Findings, row: SheetRow, units: UnitLookup, titles: TitleCatalogue): SeatRow | null {
  const from = seatSince(row)!
  const unit = unitIn(findings, row, 'unit', units, from, (u) => u.nature !== 'area')
  if (!unit) return null
  if (unit.nature === 'area') {
    findings.error(row, 'unit', 'roster:findings.unitIsArea', { unit: unit.name })
    return null
  }
  const title = titles.find(textOf(row, 'title')!, unit)
  if (!title) {
    const known = titles.namesFor(unit).join(' · ')
    findings.error(row, 'title', 'roster:findings.titleUnknown', {
      title: textOf(row, 'title')!,
      unit: unit.name,
      known: known || '–',
    })
    return null
  }
  const until = dayOf(row, 'until')
  const termEnds = dayOf(row, 'termEnds')
  // That it ends before it begins is told of the row by itself (personWithin).
  if (until !== null && until < from) return null
  if (termEnds !== null && termEnds < from) {
    findings.error(row, 'termEnds', 'roster:findings.termBeforeStart', { from: shownDay(from), until: shownDay(termEnds) })
  }
  const to = until === null ? unit.to : addDays(until, 1)
  const endsWithUnit = until === null && unit.to !== 'infinity'
  if (to > unit.to) {
    findings.error(row, 'until', 'roster:findings.endsAfterUnit', {
      unit: unit.name,
      ended: shownDay(unit.to),
      until: shownDay(until!),
    })
    return null
  }
  if (endsWithUnit) findings.notice(row, 'until', 'roster:findings.endsWithUnit', { unit: unit.name, ended: shownDay(unit.to) })
  const name = textOf(row, 'fullName')!
  const endReason = endsWithUnit ? ORG_ENDED : until === null ? null : textOf(row, 'note')
  return { row, unit, title, name: isVacant(name) ? null : name, from, to, endReason }
}

const after = (a: PartialDate, b: PartialDate): boolean => lowestDay(a) > highestDay(b)

/** The person's own days must fit together and with the post. */
export function checkDates(findings: Findings, row: SheetRow, from: IsoDate): void {
  const birth = partialOfField(row, 'birth')
  if (birth !== null && lowestDay(birth) >= from) {
    findings.error(row, 'birth', 'roster:findings.birthAfterStart', { name: textOf(row, 'fullName')!, from: shownDay(from) })
  }
  const year = numberOf(row, 'degreeYear')
  if (year === null) return
  if (!Number.isInteger(year) || year < 1900 || year > 2100)
    findings.error(row, 'degreeYear', 'roster:findings.notAYear', { value: year })
  else if (birth !== null && year <= birth.y)
    findings.error(row, 'degreeYear', 'roster:findings.degreeBeforeBirth', { value: year })
}

function checkPartyDates(
  findings: Findings,
  row: SheetRow,
  birth: PartialDate | null,
  admitted: PartialDate | null,
  official: PartialDate | null,
): void {
  if (admitted && birth && after(birth, admitted)) findings.error(row, 'partyAdmitted', 'roster:findings.admittedBeforeBirth')
  if (admitted && official && after(admitted, official))
    findings.error(row, 'partyOfficial', 'roster:findings.officialBeforeAdmitted')
  // Eighteen is the least age (Điều lệ Đảng, Điều 1); younger is a slip in one of the two days.
  for (const [field, day] of [
    ['partyAdmitted', admitted],
    ['partyOfficial', official],
  ] as const) {
    if (day && birth && !after(birth, day) && highestDay(day) < addYears(lowestDay(birth), 18))
      findings.error(row, field, 'lists:findings.admittedTooYoung')
  }
}

const addYears = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

/** The person's own days by themselves: in their order, none after the day of the list, and of an age to stand in it. */
export function personWithin(row: SheetRow, { asOf }: Taken): readonly Finding[] {
  const findings = new Findings()
  const birth = partialOfField(row, 'birth')
  const [admitted, official] = [partialOfField(row, 'partyAdmitted'), partialOfField(row, 'partyOfficial')]
  if (birth !== null && lowestDay(birth) > addYears(asOf, -14))
    findings.error(row, 'birth', 'lists:findings.bornTooLate', { day: shownDay(asOf) })
  for (const [field, day] of [
    ['partyAdmitted', admitted],
    ['partyOfficial', official],
  ] as const) {
    if (day !== null && lowestDay(day) > asOf) findings.error(row, field, 'lists:findings.afterTheList', { day: shownDay(asOf) })
  }
  checkPartyDates(findings, row, birth, admitted, official)
  const [since, until] = [seatSince(row), dayOf(row, 'until')]
  if (since !== null && until !== null && until < since)
    findings.error(row, 'until', 'roster:findings.endBeforeStart', { from: shownDay(since), until: shownDay(until) })
  return findings.all
}
