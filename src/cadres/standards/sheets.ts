/**
 * “Ngành phù hợp” of a roster: whether the field of study was confirmed as fitting the title. The register reads the roster; this part
 * of its rows belongs to cadre work, and is taken after the register has written the people.
 */
import { randomUUID } from 'node:crypto'
import { Problem } from '../../kernel/problem.ts'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { Findings, refuseErrors, shownDay, textOf, tickOf } from '../../kernel/sheet-rows.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { askedBy, type KnownPerson } from '../../register/people/person-lookup.ts'
import { lookUpPersons } from '../../register/people/writes.store.ts'
import { titleCatalogue } from '../../register/posts/writes.store.ts'
import { isVacant, namesSeat, seatSince } from '../../register/roster/roster.ts'
import { endMatches, insertMatches, type KnownMatch, matchesOfAll, type NewMatch } from './writes.store.ts'

interface Plan {
  findings: Findings
  added: NewMatch[]
  ended: { id: string; version: number; to: string }[]
}

/** Rows whose person, unit or title is not found are the roster's to tell; here they say nothing. */
async function plan(door: Door, rows: readonly SheetRow[]): Promise<Plan> {
  const findings = new Findings()
  const told = rows.filter(
    (row) =>
      tickOf(row, 'fieldFits') !== null && namesSeat(row) && textOf(row, 'unit') !== null && !isVacant(textOf(row, 'fullName')!),
  )
  const result: Plan = { findings, added: [], ended: [] }
  if (told.length === 0) return result
  const units = await lookUpUnits(
    door,
    told.map((row) => textOf(row, 'unit')),
  )
  const titles = await titleCatalogue(door)
  const persons = await lookUpPersons(
    door,
    told.map((row) => textOf(row, 'personalId')),
    told.map((row) => textOf(row, 'fullName')),
  )
  const meant = told.flatMap((row) => {
    const from = seatSince(row)!
    const unit = units.find(textOf(row, 'unit')!, from, (u) => u.nature !== 'area')
    if (unit.is !== 'found') return []
    const title = titles.find(textOf(row, 'title')!, unit.unit)
    const answer = persons.get(textOf(row, '$person') ?? '')
    const found = persons.find(askedBy(row, textOf(row, 'fullName')!, unit.unit.id, unit.unit.areaTodayId), true)
    const person: KnownPerson | undefined = answer ?? (found.is === 'found' ? found.person : undefined)
    return title && person ? [{ row, from, unit: unit.unit.id, title, person }] : []
  })
  const recorded = await matchesOfAll(door, [...new Set(meant.map((m) => m.person.id))])
  const keyOf = (person: string, title: string): string => `${person}\n${title}`
  const known = Map.groupBy(recorded, (m) => keyOf(m.person, m.title))
  for (const { row, from, unit, title, person } of meant.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const fits = tickOf(row, 'fieldFits')!
    const about = { name: person.fullName, title: title.name }
    const own: KnownMatch[] = known.get(keyOf(person.id, title.key)) ?? []
    const before = own.find((m) => m.to > from)
    // Once confirmed it stays so until something else is decided; a later row of the same seat says nothing new.
    if (before?.fits === fits && before.from <= from) continue
    if (before && before.from >= from) {
      if (before.fits !== fits)
        findings.error(row, 'fieldFits', 'standards:findings.matchOtherwise', { ...about, known: shownDay(before.from) })
      continue
    }
    if (before) {
      findings.notice(row, 'fieldFits', 'standards:findings.matchReplaces', { ...about, known: shownDay(before.from) })
      result.ended.push({ id: before.id, version: before.version, to: from })
      before.to = from
    }
    const added: NewMatch = {
      id: randomUUID(),
      person: person.id,
      title: title.key,
      fits,
      paper: textOf(row, 'paper'),
      from,
      unit,
    }
    result.added.push(added)
    known.set(keyOf(person.id, title.key), [...own, { ...added, version: 1, to: 'infinity' }])
  }
  return result
}

export const rosterFieldMatches: SheetKind<Door> = {
  key: 'roster-field-matches',
  says: 'standards:sheets.roster-field-matches',
  wing: 'cadres',
  order: 30,
  alsoReads: 'roster',
  // Of the roster's fields, the one that is cadre work's.
  fields: { fieldFits: { kind: { is: 'tick' }, heads: [] } },
  check: async (door, rows) => (await plan(door, rows)).findings.all,
  write: async (door, rows) => {
    const { findings, added, ended } = await plan(door, rows)
    refuseErrors(findings.all)
    if ((await endMatches(door, ended)) !== ended.length) throw new Problem('roster:findings.changedMeanwhile', {}, 409)
    await insertMatches(door, added)
    return { field_match: added.length }
  },
}

export const sheets: readonly SheetKind<Door>[] = [rosterFieldMatches]
