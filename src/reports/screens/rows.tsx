/** How a row behind a number is told: one or two short lines, made of what the fact shows of its records. */
import type { OutputOf } from '../../ui/client.ts'
import { StatusMark } from '../../ui/marks.tsx'
import { useWords } from '../../ui/words.ts'
import type { listFigure } from '../contract.ts'
import { titleName } from './title-words.ts'
import { reportWords } from './words.ts'

export type Row = OutputOf<typeof listFigure>['rows'][number]
type Detail = Row['details'][number]

const text = (v: unknown): string => (typeof v === 'string' || typeof v === 'number' ? String(v) : '')
const unique = (list: readonly string[]): string[] => [...new Set(list.filter((x) => x !== ''))]

/** A person, a unit, or nothing to open. */
export function targetOf(row: Row): { to: string; params: Record<string, string> } | undefined {
  const d = row.details[0] ?? {}
  if (text(d.personId) === row.id || (text(d.personId) && !text(d.unitId) && !d.secretaryId))
    return { to: '/people/$id', params: { id: text(d.personId) } }
  if (text(d.unitId)) return { to: '/units/$slug', params: { slug: text(d.unitId) } }
  if (d.secretary !== undefined || d.chair !== undefined) return { to: '/units/$slug', params: { slug: row.id } }
  return undefined
}

export const birthOf = (row: Row): string => text(row.details.find((d) => d.birthYear)?.birthYear)

export function useTelling() {
  const w = useWords(reportWords)
  const level = (kind: string, n: unknown): string =>
    typeof n === 'number' && (kind === 'degree' || kind === 'politicalTheory' || kind === 'stateManagement')
      ? (w(`level.${kind}`).split('|')[n] ?? '')
      : ''
  const title = (key: unknown) => titleName(text(key), w.lang)

  /** Where and in what seats. */
  function seats(row: Row): string {
    return unique(row.details.filter((d) => d.title).map((d) => [title(d.title), text(d.unit)].filter(Boolean).join(', '))).join(
      '; ',
    )
  }
  function lines(row: Row): string[] {
    const d: Detail = row.details[0] ?? {}
    if (d.criterion !== undefined) {
      const degree = row.details.find((x) => x.criterion === 'degree') ?? d
      const has =
        degree.level === null
          ? w('nothingRecorded')
          : w('has', { level: level(text(degree.criterion), degree.level), field: text(degree.field) })
      const open = row.details.find((x) => x.studying)
      return [seats(row), `${has}${open && !row.ok ? w('studying', { field: text(open.studying) }) : ''}`]
    }
    if (d.secretary !== undefined || d.chair !== undefined) {
      const told = (name: unknown, finding: unknown) =>
        [text(name), finding === 'local' || finding === 'nonLocal' ? w(`finding.${finding}`) : ''].filter(Boolean).join(', ')
      return unique([
        `${title('commune-secretary')}: ${told(d.secretary, d.secretaryFinding)}`,
        `${title('commune-chair')}: ${told(d.chair, d.chairFinding)}`,
      ])
    }
    if (d.conclusion !== undefined || d.topic !== undefined) {
      return unique(
        row.details.map((x) => {
          const c = text(x.conclusion)
          const on = text(x.concludedOn) || text(x.notedOn)
          return [text(x.body), text(x.topic), c === '' ? '' : w(`conclusion.${c as 'good'}`), on ? w.day(on) : '']
            .filter(Boolean)
            .join(' · ')
        }),
      )
    }
    return unique([seats(row), [text(d.unit), text(d.from) ? w.day(text(d.from)) : ''].filter(Boolean).join(' · ')]).slice(0, 1)
  }
  function due(row: Row, at: string) {
    const open = row.ok ? undefined : row.details.find((x) => x.dueOn)
    if (!open) return null
    const day = text(open.dueOn)
    return day < at ? <StatusMark is="overdue">{w('overdue', { day: w.day(day) })}</StatusMark> : w('due', { day: w.day(day) })
  }
  return { lines, due, seats }
}
