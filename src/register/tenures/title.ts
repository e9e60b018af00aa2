/** Names of titles and ranks as people say them. Pure. */
import { titles } from '../../../regulations/titles.ts'

const named = new Map(titles.map((t) => [t.key, t]))

/** The name of a title; a key the catalogue does not have is shown as it is. */
export function titleName(key: string, lang: 'vi' | 'en'): string {
  return named.get(key)?.[lang] ?? key
}
