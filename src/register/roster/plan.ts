/** Everything that a roster would write, worked out and checked against what is recorded. Reads only; the sheet writes it. */
import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../kernel/dates.ts'
import type { SheetRow, Taken } from '../../kernel/sheet.ts'
import { Findings, shownDay, textOf } from '../../kernel/sheet-rows.ts'
import { type UnitLookup, unitIn } from '../../kernel/unit-names.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../organizations/writes.store.ts'
import { PersonBook } from '../people/person-book.ts'
import { lookUpPersons } from '../people/writes.store.ts'
import { assignSeats, type Seat, type Sitting } from '../posts/seats.ts'
import { type KnownPost, type KnownTenure, type NewPost, postsIn, tenuresIn, titleCatalogue } from '../posts/writes.store.ts'
import { type NewQualification, qualificationsOfAll } from '../qualifications/writes.store.ts'
import type { NewTenure } from '../tenures/writes.store.ts'
import { qualificationsIn } from './qualifications.ts'
import { checkDates, isVacant, namesSeat, type SeatRow, seatOf } from './roster.ts'

export interface RosterPlan {
  readonly findings: Findings
  readonly book: PersonBook
  readonly qualifications: readonly NewQualification[]
  readonly posts: NewPost[]
  readonly earlierPosts: { id: string; version: number; from: string }[]
  readonly tenures: NewTenure[]
  readonly endedTenures: { id: string; version: number; to: string; reason: string | null }[]
}

/** Someone a list names without a seat: a person of a unit. */
interface Listed {
  readonly row: SheetRow
  readonly person: string
  readonly unit: { readonly id: string }
  readonly from: IsoDate
}

/** The person of a row that names no whole seat; null with findings where it cannot be told who or where. */
function listedOf(findings: Findings, row: SheetRow, units: UnitLookup, book: PersonBook, asOf: IsoDate): Listed | null {
  const name = textOf(row, 'fullName')!
  if (isVacant(name)) {
    findings.error(row, 'fullName', 'lists:findings.vacancyWithoutSeat')
    return null
  }
  if (textOf(row, 'title') !== null)
    findings.notice(row, 'title', 'lists:findings.seatNotWritten', { title: textOf(row, 'title')! })
  const unit = unitIn(findings, row, 'unit', units, asOf)
  const person = unit && book.take(findings, row, unit.id, unit.areaTodayId)
  return person ? { row, person: person.id, unit, from: asOf } : null
}

interface Held extends SeatRow {
  readonly key: string
  readonly person: string
}

export async function planRoster(door: Door, rows: readonly SheetRow[], { asOf }: Taken): Promise<RosterPlan> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'unit')),
  )
  const titles = await titleCatalogue(door)
  const persons = await lookUpPersons(
    door,
    rows.map((row) => textOf(row, 'personalId')),
    rows.map((row) => textOf(row, 'fullName')),
  )
  const book = new PersonBook(persons, randomUUID)

  const held: Held[] = []
  const vacant: SeatRow[] = []
  const listed: Listed[] = []
  for (const row of rows) {
    if (!namesSeat(row)) {
      const one = listedOf(findings, row, units, book, asOf)
      if (one) listed.push(one)
      continue
    }
    const seat = seatOf(findings, row, units, titles)
    if (!seat) continue
    if (seat.name === null) {
      vacant.push(seat)
      continue
    }
    checkDates(findings, row, seat.from)
    const person = book.take(findings, row, seat.unit.id, seat.unit.areaTodayId)
    if (person) held.push({ ...seat, key: `${row.sheet}\n${row.row}`, person: person.id })
  }
  tellPartyDates(findings, rows)

  const plan: RosterPlan = {
    findings,
    book,
    qualifications: await planQualifications(door, [...held, ...listed], book),
    posts: [],
    earlierPosts: [],
    tenures: [],
    endedTenures: [],
  }
  const unitIds = [...new Set([...held, ...vacant].map((seat) => seat.unit.id))]
  const posts = Map.groupBy(await postsIn(door, unitIds), (p) => `${p.unit}\n${p.title}`)
  const sitting = Map.groupBy(await tenuresIn(door, unitIds), (t) => `${t.unit}\n${t.title}`)
  const heldBySeat = Map.groupBy(held, (seat) => `${seat.unit.id}\n${seat.title.key}`)
  const vacantBySeat = Map.groupBy(vacant, (seat) => `${seat.unit.id}\n${seat.title.key}`)
  for (const key of new Set([...heldBySeat.keys(), ...vacantBySeat.keys()])) {
    seatGroup(plan, heldBySeat.get(key) ?? [], vacantBySeat.get(key) ?? [], posts.get(key) ?? [], sitting.get(key) ?? [])
  }
  return plan
}

/** Party dates belong to a membership in a cell, which a roster does not name. */
function tellPartyDates(findings: Findings, rows: readonly SheetRow[]): void {
  for (const [sheet, own] of Map.groupBy(rows, (row) => row.sheet)) {
    const count = own.filter((row) => row.fields.partyAdmitted).length
    if (count > 0) {
      findings.all.push({
        level: 'notice',
        sheet,
        row: 0,
        field: 'partyAdmitted',
        code: 'roster:findings.partyDatesNotKept',
        with: { count },
      })
    }
  }
}

async function planQualifications(door: Door, held: readonly Listed[], book: PersonBook): Promise<NewQualification[]> {
  const firstDays = new Map<string, string>()
  for (const { person, from } of held) {
    const first = firstDays.get(person)
    if (first === undefined || from < first) firstDays.set(person, from)
  }
  const known = [...firstDays.keys()].filter((person) => !book.created.has(person))
  const mainUnit = (person: string, unit: string) => book.created.get(person)?.unit ?? unit
  return qualificationsIn(
    held.map(({ row, person, unit }) => ({ row, person, unit: mainUnit(person, unit.id) })),
    firstDays,
    await qualificationsOfAll(door, known),
    randomUUID,
  )
}

const overlap = (a: { from: string; to: string }, b: { from: string; to: string }): boolean => a.from < b.to && b.from < a.to

/** The seats of one title in one organization: who is there already, who comes, which are vacant. */
function seatGroup(
  plan: RosterPlan,
  held: readonly Held[],
  vacant: readonly SeatRow[],
  posts: readonly KnownPost[],
  tenures: readonly KnownTenure[],
): void {
  const { findings, book } = plan
  const { unit, title } = (held[0] ?? vacant[0])!
  const ended = new Map<string, string>()
  const coming: Held[] = []
  for (const seat of held) if (!isThere(plan, seat, tenures, coming, ended)) coming.push(seat)

  const sittingOf = (t: KnownTenure): Sitting => ({
    key: t.id,
    person: t.person,
    from: t.from,
    to: ended.get(t.id) ?? t.to,
    official: t.capacity === 'official',
  })
  const existing = posts.map(
    (post): Seat => ({
      number: post.seat,
      postId: post.id,
      from: post.from,
      sittings: tenures.filter((t) => t.postId === post.id).map(sittingOf),
    }),
  )
  const wanted = coming.map(
    (seat): Sitting => ({
      key: seat.key,
      person: seat.person,
      from: seat.from,
      to: seat.to,
      official: capacityOf(seat.row) === 'official',
    }),
  )
  const vacancies = vacant.map((seat) => ({ key: `${seat.row.sheet}\n${seat.row.row}`, since: seat.from }))
  const { seats, placed, clashes, held: stillHeld } = assignSeats(title.rank === 'head', existing, wanted, vacancies)

  const rowOf = new Map([...coming, ...vacant].map((seat) => [`${seat.row.sheet}\n${seat.row.row}`, seat.row]))
  const nameOf = (s: Sitting): string => book.get(s.person)?.fullName ?? tenures.find((t) => t.id === s.key)?.name ?? '–'
  const days = (s: { from: string; to: string }): string => `${shownDay(s.from)} – ${s.to === 'infinity' ? '…' : shownDay(s.to)}`
  for (const { wanted: one, other } of clashes) {
    findings.error(rowOf.get(one.key)!, 'fullName', 'roster:findings.twoHolders', {
      title: title.name,
      unit: unit.name,
      name: nameOf(one),
      days: days(one),
      other: nameOf(other),
      otherDays: days(other),
    })
  }
  for (const { vacancy, by } of stillHeld) {
    findings.error(rowOf.get(vacancy.key)!, 'fullName', 'roster:findings.vacantButHeld', {
      title: title.name,
      unit: unit.name,
      name: nameOf(by),
      days: days(by),
    })
  }

  const postIds = new Map<number, string>()
  for (const seat of seats) {
    const known = posts.find((post) => post.id === seat.postId)
    postIds.set(seat.number, known?.id ?? randomUUID())
    if (!known)
      plan.posts.push({
        id: postIds.get(seat.number)!,
        unit: unit.id,
        title: title.key,
        seat: seat.number,
        from: seat.from,
        to: unit.to,
      })
    else if (seat.from < known.from) plan.earlierPosts.push({ id: known.id, version: known.version, from: seat.from })
  }
  for (const seat of coming) plan.tenures.push(tenureOf(seat, postIds.get(placed.get(seat.key)!)!))
  for (const { key } of vacancies) {
    const number = placed.get(key)
    const known = number !== undefined && posts.some((post) => post.seat === number)
    if (known) findings.notice(rowOf.get(key)!, null, 'roster:findings.vacancyThere', { title: title.name, unit: unit.name })
  }
}

const capacityOf = (row: SheetRow): string => textOf(row, 'capacity') ?? 'official'

const tenureOf = (seat: Held, postId: string): NewTenure => ({
  id: randomUUID(),
  person: seat.person,
  postId,
  unit: seat.unit.id,
  title: seat.title.key,
  capacity: capacityOf(seat.row),
  from: seat.from,
  to: seat.to,
  termEnds: textOf(seat.row, 'termEnds'),
  paper: textOf(seat.row, 'paper'),
  startMode: null,
  endReason: seat.endReason,
})

/** Is the row recorded already, or said twice in the file? Then it is not written again; an end that was not known is. */
function isThere(
  plan: RosterPlan,
  seat: Held,
  tenures: readonly KnownTenure[],
  coming: readonly Held[],
  ended: Map<string, string>,
): boolean {
  const { findings } = plan
  const about = { name: seat.name ?? '', title: seat.title.name, unit: seat.unit.name }
  const own = tenures.filter((t) => t.person === seat.person)
  const same = own.find((t) => t.from === seat.from)
  if (same) {
    const differs =
      same.capacity !== capacityOf(seat.row) ||
      (textOf(seat.row, 'paper') !== null && same.paper !== textOf(seat.row, 'paper')) ||
      (textOf(seat.row, 'termEnds') !== null && same.termEnds !== textOf(seat.row, 'termEnds'))
    if (same.to === 'infinity' && seat.to !== 'infinity') {
      ended.set(same.id, seat.to)
      plan.endedTenures.push({ id: same.id, version: same.version, to: seat.to, reason: seat.endReason })
      findings.notice(seat.row, 'until', 'roster:findings.tenureEnds', {
        ...about,
        until: textOf(seat.row, 'until') ? shownDay(textOf(seat.row, 'until')!) : '',
      })
    } else if (differs || (textOf(seat.row, 'until') !== null && same.to !== seat.to))
      findings.notice(seat.row, null, 'roster:findings.tenureDiffers', about)
    else findings.notice(seat.row, null, 'roster:findings.tenureThere', about)
    return true
  }
  const twice = coming.find((other) => other.person === seat.person && other.from === seat.from)
  if (twice) {
    findings.notice(seat.row, null, 'roster:findings.rowTwice', { ...about, row: twice.row.row })
    return true
  }
  const other = [...own, ...coming.filter((c) => c.person === seat.person)].find((t) => overlap(t, seat))
  if (other) findings.error(seat.row, 'from', 'roster:findings.tenureOtherwise', { ...about, known: shownDay(other.from) })
  return other !== undefined
}
