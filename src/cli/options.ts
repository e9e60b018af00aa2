import type { Lang } from '../platform/words.ts'

export type Options = { words: string[]; flags: Set<string>; values: Map<string, string>; lang: Lang }
const valued = new Set([
  'lang',
  'known-at',
  'as-of',
  'wings',
  'may',
  'person',
  'passphrase-file',
  'ground',
  'name',
  'listen',
  'port',
])
/** May be said more than once; the values stand together with commas. */
const repeated = new Set(['name'])

/** Splits arguments into words, flags (`--json`) and values (`--lang en`). */
export function options(args: readonly string[]): Options {
  const o: Options = { words: [], flags: new Set(), values: new Map(), lang: 'vi' }
  for (let i = 0; i < args.length; i++) {
    const a = args[i]!
    if (!a.startsWith('--')) o.words.push(a)
    else if (valued.has(a.slice(2))) {
      const [key, value] = [a.slice(2), args[++i] ?? '']
      const before = o.values.get(key)
      o.values.set(key, repeated.has(key) && before !== undefined ? `${before},${value}` : value)
    } else o.flags.add(a.slice(2))
  }
  if (o.values.get('lang') === 'en') o.lang = 'en'
  return o
}
