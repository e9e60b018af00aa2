/** The diplomas that rows of a roster declare, with the day from which each certainly was there. Pure. */
import { levels } from '../../../regulations/standards.ts'
import { highestDay } from '../../kernel/dates.ts'
import type { SheetRow } from '../../kernel/sheet.ts'
import { numberOf, textOf } from '../../kernel/sheet-rows.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import type { KnownQualification, NewQualification } from '../qualifications/writes.store.ts'

export interface Holder {
  readonly row: SheetRow
  readonly person: string
  readonly unit: string
}

const kinds = ['degree', 'politicalTheory', 'stateManagement'] as const
const keyOf = (q: { kind: string; level: number; field: string | null }): string =>
  `${q.kind}\n${q.level}\n${fold(q.field ?? '')}`

/**
 * What the rows add to what is recorded. A diploma of which only the year is known was there on 31 December of it; one without a year
 * on the person's first day in a post, as far as this file knows, and it says that it comes from an import.
 */
export function qualificationsIn(
  holders: readonly Holder[],
  firstDays: ReadonlyMap<string, string>,
  recorded: readonly KnownQualification[],
  newId: () => string,
): NewQualification[] {
  const known = new Map<string, Set<string>>()
  const best = new Map<string, number>()
  const learn = (person: string, q: { kind: string; level: number; field: string | null }) => {
    const own = known.get(person) ?? new Set()
    own.add(keyOf(q))
    known.set(person, own)
    best.set(`${person}\n${q.kind}`, Math.max(best.get(`${person}\n${q.kind}`) ?? 0, q.level))
  }
  for (const q of recorded) learn(q.person, q)
  const added: NewQualification[] = []
  for (const { row, person, unit } of holders) {
    for (const kind of kinds) {
      const code = textOf(row, kind)
      if (code === null) continue
      const level = (levels[kind] as readonly string[]).indexOf(code)
      const field = kind === 'degree' ? textOf(row, 'field') : null
      const year = kind === 'degree' ? numberOf(row, 'degreeYear') : null
      const found = { kind, level, field }
      // “none” says nothing of a person of whom more is recorded.
      if (known.get(person)?.has(keyOf(found)) || (level === 0 && (best.get(`${person}\n${kind}`) ?? 0) > 0)) continue
      learn(person, found)
      added.push({
        id: newId(),
        person,
        kind,
        level,
        field,
        obtained: year === null ? null : { y: year },
        from: year === null ? firstDays.get(person)! : highestDay({ y: year }),
        provenance: year === null ? 'imported' : 'declared',
        source: null,
        unit,
      })
    }
  }
  return added
}
