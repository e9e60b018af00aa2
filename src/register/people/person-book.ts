/** People as the rows of one file name them: known ones found, new ones made once however many rows speak of them. Pure. */
import { formatPartialDate, type PartialDate } from '../../kernel/dates.ts'
import type { SheetRow } from '../../kernel/sheet.ts'
import { type Findings, partialOfField, textOf } from '../../kernel/sheet-rows.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import { ANSWER, askedBy, type KnownPerson, type PersonLookup, sameBirth, tellSeveral } from './person-lookup.ts'

export interface NewPerson {
  id: string
  fullName: string
  sex: string | null
  birth: PartialDate | null
  personalId: string | null
  ethnicity: string | null
  religion: string | null
  nativePlace: string | null
  /** Main unit. */
  unit: string
}
/** What a file adds to a person of whom it was not recorded; nothing recorded is changed. */
export interface Filled {
  id: string
  version: number
  sex: string | null
  birth: PartialDate | null
  personalId: string | null
  ethnicity: string | null
  religion: string | null
  nativePlace: string | null
}

/** What may be known of a person only to a purpose: that the file differs is told, not from what. */
const closed: readonly string[] = ['ethnicity', 'religion']
const details = ['sex', 'ethnicity', 'religion', 'nativePlace'] as const
const fineness = (date: PartialDate | null): number =>
  date === null ? 0 : date.m === undefined ? 1 : date.d === undefined ? 2 : 3

export class PersonBook {
  readonly created = new Map<string, NewPerson>()
  readonly filled = new Map<string, Filled>()
  /** person → units in which the file places him */
  readonly places = new Map<string, Set<string>>()
  private readonly persons: PersonLookup
  private readonly newId: () => string
  private readonly answered = new Map<string, string>()
  /** Whom a row of this file makes has another id at every check; the row itself stays: `row:<row>:<sheet>` ↔ id. */
  private readonly madeBy = new Map<string, string>()
  private readonly rowOf = new Map<string, string>()

  constructor(persons: PersonLookup, newId: () => string) {
    this.persons = persons
    this.newId = newId
  }

  get(id: string): KnownPerson | undefined {
    return this.persons.get(id)
  }

  /** The person of a row, made if need be; null with a finding when it can't be told who he is. */
  take(findings: Findings, row: SheetRow, unit: string, area: string | null): KnownPerson | null {
    const name = textOf(row, 'fullName')!
    const number = textOf(row, 'personalId')
    if (number !== null && !/^(\d{9}|\d{12})$/.test(number)) {
      findings.error(row, 'personalId', 'people:findings.numberWrong', { value: number, count: number.length })
      return null
    }
    const person = this.recognise(findings, row, unit, area)
    if (person === null) return null
    const known = person === 'new' ? this.make(row, name, unit) : this.fill(findings, row, person)
    const places = this.places.get(known.id) ?? new Set()
    places.add(unit)
    this.places.set(known.id, places)
    const placed = {
      ...known,
      units: [...new Set([...known.units, unit])],
      areas: area === null ? known.areas : [...new Set([...known.areas, area])],
    }
    this.persons.add(placed)
    return placed
  }

  private recognise(findings: Findings, row: SheetRow, unit: string, area: string | null): KnownPerson | 'new' | null {
    const name = textOf(row, 'fullName')!
    const asked = askedBy(row, name, unit, area)
    const answer = textOf(row, ANSWER)
    if (answer === 'new') {
      // Two rows of one new person, both answered “new”, are one person.
      const key = `${fold(name)}\n${asked.birth ? formatPartialDate(asked.birth, 'vi') : ''}\n${unit}`
      const made = this.answered.get(key)
      if (made !== undefined) return this.persons.get(made)!
      const known = this.make(row, name, unit)
      this.answered.set(key, known.id)
      return known
    }
    const chosen = answer === null ? undefined : this.persons.get(this.madeBy.get(answer) ?? answer)
    if (chosen) return chosen
    // Who has two seats has two rows, and the second often gives the name only: it is somebody named before.
    const nameOnly = asked.birth === null && asked.personalId === null
    const found = this.persons.find(asked, nameOnly)
    if (found.is === 'found') return found.person
    if (found.is === 'none') {
      if (!nameOnly) return 'new'
      findings.error(row, 'birth', 'people:findings.birthMissing', { name })
      return null
    }
    if (found.is === 'several')
      tellSeveral(findings, row, 'fullName', name, found.persons, { mayBeNew: true, idOf: (p) => this.rowOf.get(p.id) ?? p.id })
    else {
      const other = `${found.person.fullName}${found.person.birth ? `, ${formatPartialDate(found.person.birth, 'vi')}` : ''}`
      findings.error(row, 'personalId', 'people:findings.numberOfAnother', { name, other, value: asked.personalId ?? '' })
    }
    return null
  }

  private make(row: SheetRow, fullName: string, unit: string): KnownPerson {
    const id = this.newId()
    const [sex, ethnicity, religion, nativePlace] = details.map((field) => textOf(row, field)) as [
      string | null,
      string | null,
      string | null,
      string | null,
    ]
    const birth = partialOfField(row, 'birth')
    const personalId = textOf(row, 'personalId')
    this.created.set(id, { id, fullName, sex, birth, personalId, ethnicity, religion, nativePlace, unit })
    const by = `row:${row.row}:${encodeURIComponent(row.sheet)}`
    this.madeBy.set(by, id)
    this.rowOf.set(id, by)
    const known: KnownPerson = {
      id,
      version: 1,
      fullName,
      fold: fold(fullName),
      sex,
      birth,
      personalId,
      ethnicity,
      religion,
      nativePlace,
      units: [],
      areas: [],
    }
    this.persons.add(known)
    return known
  }

  /** What was blank is filled; what differs is told and left as it is recorded. */
  private fill(findings: Findings, row: SheetRow, person: KnownPerson): KnownPerson {
    const birth = partialOfField(row, 'birth')
    if (birth && !sameBirth(person.birth, birth)) {
      findings.error(row, 'birth', 'people:findings.birthDiffers', {
        name: person.fullName,
        known: formatPartialDate(person.birth!, 'vi'),
      })
      return person
    }
    const next = { ...person }
    for (const field of details) {
      const value = textOf(row, field)
      if (value === null) continue
      if (person[field] === null) next[field] = value
      else if (fold(person[field]) !== fold(value)) {
        const known = closed.includes(field) ? '•••' : person[field]
        findings.notice(row, field, 'people:findings.detailDiffers', { name: person.fullName, known, value })
      }
    }
    if (birth && fineness(birth) > fineness(person.birth)) next.birth = birth
    next.personalId = person.personalId ?? textOf(row, 'personalId')
    if (JSON.stringify(next) === JSON.stringify(person)) return person
    const made = this.created.get(person.id)
    const { sex, personalId, ethnicity, religion, nativePlace } = next
    if (made) this.created.set(person.id, { ...made, sex, birth: next.birth, personalId, ethnicity, religion, nativePlace })
    else
      this.filled.set(person.id, {
        id: person.id,
        version: person.version,
        sex,
        birth: next.birth,
        personalId,
        ethnicity,
        religion,
        nativePlace,
      })
    this.persons.add(next)
    return next
  }
}
