/** The names of titles in lists behind numbers; they come from the catalogue of titles, the same for every feature. */
import { titles } from '../../../regulations/titles.ts'

const named = new Map(titles.map((t) => [t.key, t]))

export function titleName(key: string, lang: 'vi' | 'en'): string {
  return named.get(key)?.[lang] ?? key
}
