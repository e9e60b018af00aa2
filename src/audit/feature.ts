import { feature } from '../kernel/feature.ts'
import { operation } from '../kernel/operation.ts'
import type { Door } from '../platform/transaction.ts'
import { hasWords, say } from '../platform/words.ts'
import { openEntry, pageTrail, type TrailLine, trailOfMine, trailOfPerson } from './contract.ts'
import { changesOf, countOfPerson, isLinked, type Line, namesOf, ofPerson, pageOf } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const mostChanges = 500
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** @param saysOf where the sentence of an operation stands in the words: `people:audit.personOpened`; undefined for one that is no more */
export const audit = (saysOf: (operation: string) => string | undefined) => {
  const inWords = (operation: string, lang: 'vi' | 'en'): string => {
    const key = saysOf(operation)
    return key && hasWords(lang, key) ? say(lang, key) : operation
  }
  const said = ({ operation: name, detail }: Line) => {
    if (name === 'audit.erase') return { vi: say('vi', 'audit:done.erase'), en: say('en', 'audit:done.erase') }
    if (name === 'installation.isolated') {
      const key = `audit:done.${detail?.isolated === 'true' ? 'isolated' : 'notIsolated'}`
      return { vi: say('vi', key), en: say('en', key) }
    }
    if (name !== 'refused') return { vi: inWords(name, 'vi'), en: inWords(name, 'en') }
    const tried = detail?.operation ?? ''
    return {
      vi: say('vi', 'audit:done.refused', { what: inWords(tried, 'vi') }),
      en: say('en', 'audit:done.refused', { what: inWords(tried, 'en') }),
    }
  }
  const lines = (rows: readonly Line[], limit: number): { entries: TrailLine[]; more: boolean } => ({
    entries: rows.slice(0, limit).map(({ detail, personId, personName, ...row }) => ({
      ...row,
      said: said({ detail, personId, personName, ...row }),
      person: personId && personName ? { id: personId, name: personName } : null,
    })),
    more: rows.length > limit,
  })

  return feature<Door>({
    name: 'audit',
    words: { vi, en },
    operations: [
      operation(trailOfPerson, async (door: Door, { personId, limit }) => ({
        entries: await ofPerson(door, personId, limit),
        total: await countOfPerson(door, personId),
      })),
      operation(pageTrail, async (door: Door, wanted) => lines(await pageOf(door, wanted, false), wanted.limit)),
      operation(trailOfMine, async (door: Door, wanted) => ({
        ...lines(await pageOf(door, wanted, true), wanted.limit),
        linked: await isLinked(door),
      })),
      operation(openEntry, async (door: Door, { id }) => {
        const rows = await changesOf(door, id, mostChanges)
        const ids = rows.flatMap((r) => [r.before, r.after]).filter((v): v is string => v !== null && uuid.test(v))
        const names = await namesOf(door, [...new Set(ids)])
        const named = (value: string | null) => (value === null ? null : (names.get(value) ?? value))
        return {
          changes: rows.slice(0, mostChanges).map((r) => ({ ...r, before: named(r.before), after: named(r.after) })),
          more: rows.length > mostChanges,
        }
      }),
    ],
  })
}
