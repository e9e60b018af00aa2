/** How a row behind a number is told: where it leads, and one or two short lines made of what the fact shows of its records. */
import type { OutputOf } from '../../ui/client.ts'
import type { Search, Target } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { useWords } from '../../ui/words.ts'
import type { listFigure } from '../contract.ts'
import { titleName } from './title-words.ts'
import { reportWords } from './words.ts'

export type Row = OutputOf<typeof listFigure>['rows'][number]
export type Detail = Row['details'][number]

export const textIn = (v: unknown): string => (typeof v === 'string' || typeof v === 'number' ? String(v) : '')
export const unique = (list: readonly string[]): string[] => [...new Set(list.filter((x) => x !== ''))]

export const personTarget = (id: string, search: Search): Target => ({ to: '/people/$id', params: { id }, search })
export const unitTarget = (slug: string, search: Search): Target => ({
  to: '/units/$slug',
  params: { slug },
  search: { at: search.at },
})

/**
 * A person, a unit, or nothing to open.
 * @param search the day of the question, so that the record opens as it was counted; and where it was opened from
 */
export function targetOf(row: Row, search: Search): Target | undefined {
  const d = row.details[0] ?? {}
  const person = textIn(d.personId)
  if (person === row.id || (person && !textIn(d.unitId))) return personTarget(person, search)
  if (textIn(d.unitId)) return unitTarget(textIn(d.unitId), search)
  if (d.secretary !== undefined || d.chair !== undefined) return unitTarget(row.id, search)
  return undefined
}

export const birthOf = (row: Row): string => textIn(row.details.find((d) => d.birthYear)?.birthYear)

/** By when he has said that he will meet it; undefined when nothing is promised, or nothing lacks. */
export const dueOf = (row: Row): string | undefined => {
  const open = row.ok ? undefined : row.details.find((d) => d.dueOn)
  return open ? textIn(open.dueOn) : undefined
}

export function useTelling() {
  const w = useWords(reportWords)
  const level = (kind: string, n: unknown): string =>
    typeof n === 'number' && (kind === 'degree' || kind === 'politicalTheory' || kind === 'stateManagement')
      ? (w(`level.${kind}`).split('|')[n] ?? '')
      : ''
  const title = (key: unknown) => titleName(textIn(key), w.lang)

  /** Where and in what seats. A head of a body whose title names it already: “Chủ tịch UBND, UBND xã Mỹ Lệ” stays, it is the list's key. */
  const seats = (row: Row): string[] =>
    unique(row.details.filter((d) => d.title).map((d) => [title(d.title), textIn(d.unit)].filter(Boolean).join(', ')))

  /** What he has of what is asked: “Có cao đẳng Sư phạm; đang học đại học Công tác xã hội”. */
  function has(row: Row): string {
    const d: Detail = row.details.find((x) => x.criterion === 'degree') ?? row.details[0] ?? {}
    const got =
      d.level === null || d.level === undefined
        ? w('nothingRecorded')
        : w('has', { level: level(textIn(d.criterion), d.level), field: textIn(d.field) }).trim()
    const open = row.details.find((x) => x.studying)
    return `${got}${open && !row.ok ? w('studying', { field: textIn(open.studying) }) : ''}`
  }
  /** “Nguyễn Văn A, không là người địa phương”. */
  const leader = (name: unknown, finding: unknown): string =>
    [textIn(name), finding === 'local' || finding === 'nonLocal' ? w(`finding.${finding}`) : ''].filter(Boolean).join(', ')
  const conclusion = (d: Detail): string => {
    const c = textIn(d.conclusion)
    return c === '' ? '' : w(`conclusion.${c as 'good'}`)
  }
  const dayOfEvent = (d: Detail): string => {
    const on = textIn(d.concludedOn) || textIn(d.notedOn) || textIn(d.signedOn) || textIn(d.receivedOn)
    return on ? w.day(on) : ''
  }
  function lines(row: Row): string[] {
    const d: Detail = row.details[0] ?? {}
    if (d.criterion !== undefined) return [...seats(row), has(row)]
    if (d.secretary !== undefined || d.chair !== undefined) {
      return [
        `${title('commune-secretary')}: ${leader(d.secretary, d.secretaryFinding)}`,
        `${title('commune-chair')}: ${leader(d.chair, d.chairFinding)}`,
      ]
    }
    if (d.body !== undefined) {
      return unique(
        row.details.map((x) =>
          [textIn(x.body), textIn(x.topic) === row.label ? '' : textIn(x.topic), conclusion(x), dayOfEvent(x)]
            .filter(Boolean)
            .join(' · '),
        ),
      )
    }
    const since = [textIn(d.unit), textIn(d.from) ? w.day(textIn(d.from)) : ''].filter(Boolean).join(' · ')
    return seats(row).length > 0 ? seats(row) : unique([since])
  }
  function due(row: Row, at: string) {
    const day = dueOf(row)
    if (day === undefined) return null
    return day < at ? <StatusMark is="overdue">{w('overdue', { day: w.day(day) })}</StatusMark> : w('due', { day: w.day(day) })
  }
  return { lines, due, seats, has, title, leader, conclusion, dayOfEvent }
}
