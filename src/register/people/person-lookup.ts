/**
 * Which person a row means. The number of the person decides; without one, the same syllables of the name and the same birth. People who
 * share a name and a year are told apart by where they belong, and where that does not settle it a person is asked: nothing is guessed. Pure.
 */
import { formatPartialDate, type PartialDate } from '../../kernel/dates.ts'
import type { SheetRow } from '../../kernel/sheet.ts'
import { type Findings, partialOfField, textOf } from '../../kernel/sheet-rows.ts'
import { fold, sameSyllables } from '../../kernel/vietnamese/fold.ts'

export interface KnownPerson {
  readonly id: string
  readonly version: number
  readonly fullName: string
  readonly fold: string
  readonly sex: string | null
  readonly birth: PartialDate | null
  readonly personalId: string | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly nativePlace: string | null
  /** Units where he holds or held a post or is a member, and the areas of today of those. */
  readonly units: readonly string[]
  readonly areas: readonly string[]
}

export interface Asked {
  readonly name: string
  readonly birth: PartialDate | null
  readonly personalId: string | null
  /** Where the row places him. */
  readonly unit: string | null
  readonly area: string | null
}

export type PersonAnswer =
  | { readonly is: 'found'; readonly person: KnownPerson }
  | { readonly is: 'none' }
  /** One number, two names. */
  | { readonly is: 'otherName'; readonly person: KnownPerson }
  /** Somebody must say whether it is one of these. */
  | { readonly is: 'several'; readonly persons: readonly KnownPerson[] }

/** Can both be the same birth? What one leaves open the other may fill. */
export const sameBirth = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a === null ||
  b === null ||
  (a.y === b.y &&
    (a.m === undefined || b.m === undefined || (a.m === b.m && (a.d === undefined || b.d === undefined || a.d === b.d))))

const isWhole = (date: PartialDate | null): boolean => date?.d !== undefined
const withoutMarks = (name: string): boolean => fold(name) === name.toLowerCase()

export class PersonLookup {
  private readonly byFold = new Map<string, KnownPerson[]>()
  private readonly byNumber = new Map<string, KnownPerson>()
  private readonly byId = new Map<string, KnownPerson>()

  constructor(persons: Iterable<KnownPerson> = []) {
    for (const person of persons) this.add(person)
  }

  /** Makes a person known, or what is known of him newer. */
  add(person: KnownPerson): void {
    const same = (this.byFold.get(person.fold) ?? []).filter((p) => p.id !== person.id)
    this.byFold.set(person.fold, [...same, person])
    this.byId.set(person.id, person)
    if (person.personalId !== null) this.byNumber.set(person.personalId, person)
  }

  get(id: string): KnownPerson | undefined {
    return this.byId.get(id)
  }

  /**
   * @param mustBeThere the row speaks of somebody who is recorded: the place may then settle it even where the birth is not given.
   */
  find(asked: Asked, mustBeThere = false): PersonAnswer {
    const numbered = asked.personalId === null ? undefined : this.byNumber.get(asked.personalId)
    if (numbered) {
      return fold(numbered.fullName) === fold(asked.name)
        ? { is: 'found', person: numbered }
        : { is: 'otherName', person: numbered }
    }
    const alike = (this.byFold.get(fold(asked.name)) ?? []).filter(
      (p) => sameBirth(p.birth, asked.birth) && (p.personalId === null || asked.personalId === null),
    )
    const strict = alike.filter((p) => sameSyllables(p.fullName, asked.name))
    if (strict.length === 0) {
      // Typed without marks, on either side: it may be any of them.
      const loose = alike.filter((p) => withoutMarks(asked.name) || withoutMarks(p.fullName))
      return loose.length === 0 ? { is: 'none' } : { is: 'several', persons: loose }
    }
    const born = strict.filter((p) => isWhole(p.birth) && isWhole(asked.birth))
    if (born.length === 1) return { is: 'found', person: born[0]! }
    const inUnit = strict.filter((p) => asked.unit !== null && p.units.includes(asked.unit))
    const inArea = strict.filter((p) => asked.area !== null && p.areas.includes(asked.area))
    const bornAlike = (p: KnownPerson) => mustBeThere || (p.birth !== null && asked.birth !== null)
    for (const near of [inUnit, inArea]) {
      if (near.length === 1 && bornAlike(near[0]!)) return { is: 'found', person: near[0]! }
      if (near.length > 1) return { is: 'several', persons: near }
    }
    if (mustBeThere && strict.length === 1 && asked.unit === null && asked.area === null)
      return { is: 'found', person: strict[0]! }
    return { is: 'several', persons: strict }
  }
}

/** The question of who a row means, as its cells put it; `birthYear` stands where a sheet gives the year only. */
export const askedBy = (row: SheetRow, name: string, unit: string | null, area: string | null): Asked => {
  const year = row.fields.birthYear
  return {
    name,
    birth: partialOfField(row, 'birth') ?? (typeof year === 'number' ? { y: year } : null),
    personalId: textOf(row, 'personalId'),
    unit,
    area,
  }
}

const shown = (p: KnownPerson): string => `${p.fullName}${p.birth ? `, ${formatPartialDate(p.birth, 'vi')}` : ''}`

/** The field of an answer that a person gives to a row: an id, `row:<row>:<sheet>` for one whom the file itself makes, or `new`. */
export const ANSWER = '$person'

/**
 * The person of a row who must be recorded already; a finding in the cell where there is none, or more than one.
 * @param field the cell that names him
 */
export function personIn(
  findings: Findings,
  row: SheetRow,
  field: string,
  persons: PersonLookup,
  asked: Asked,
): KnownPerson | null {
  const answer = textOf(row, ANSWER)
  const chosen = answer === null ? undefined : persons.get(answer)
  if (chosen) return chosen
  const found = persons.find(asked, true)
  switch (found.is) {
    case 'found':
      return found.person
    case 'none':
      findings.error(row, field, 'people:findings.personNotFound', { name: asked.name })
      return null
    case 'otherName':
      findings.error(row, field, 'people:findings.numberOfAnother', { name: asked.name, other: shown(found.person) })
      return null
    case 'several':
      tellSeveral(findings, row, field, asked.name, found.persons, { mayBeNew: false })
      return null
  }
}

/**
 * Puts the question to a person: the names to choose from, and their ids for the answer.
 * @param or `mayBeNew`: “none of them” is an answer too; `idOf`: what names one who is not recorded yet
 */
export function tellSeveral(
  findings: Findings,
  row: SheetRow,
  field: string,
  name: string,
  persons: readonly KnownPerson[],
  or: { readonly mayBeNew: boolean; readonly idOf?: (person: KnownPerson) => string },
): void {
  const one = or.mayBeNew ? 'people:findings.personMaybe' : 'people:findings.personPerhaps'
  findings.error(row, field, persons.length === 1 ? one : 'people:findings.personTwice', {
    name,
    persons: persons.map(shown).join('; '),
    ids: persons.map(or.idOf ?? ((p) => p.id)).join(','),
    count: persons.length,
    mayBeNew: or.mayBeNew ? 1 : 0,
  })
}
