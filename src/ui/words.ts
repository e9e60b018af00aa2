/**
 * Words of the screens: Vietnamese is the source, English complete. A namespace is a pair of plain typed objects, the same
 * catalogue that the server, the command line and the papers read through i18next. The browser reads it by itself: of i18next it
 * would use the finding of a key and of its plural, for 15 kB of the 150 that a first page may weigh. A test holds the two equal.
 */
import { createElement, Fragment, type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { type Formats, formatsOf, type Lang } from './formats.ts'
import { readPreference, writePreference } from './preferences.ts'

export type { Lang } from './formats.ts'

export interface WordTree {
  readonly [key: string]: string | WordTree
}

/**
 * The shape English must have: every key of the Vietnamese. Vietnamese nouns have one form (`people_other`);
 * English may add `people_one` beside it.
 */
export type SameShape<V> = {
  readonly [K in keyof V]: V[K] extends string ? string : SameShape<V[K]>
} & { readonly [K in keyof V as K extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string }

type Stem<K extends string> = K extends `${infer S}_other` ? S : K

/** The keys one can ask for: `tree.title`, and `people` for `people_other`. */
export type WordKey<V> = {
  [K in keyof V & string]: V[K] extends string ? Stem<K> : `${K}.${WordKey<V[K]>}`
}[keyof V & string]

type WordAt<V, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof V
    ? WordAt<V[K], Rest>
    : never
  : P extends keyof V
    ? V[P]
    : `${P}_other` extends keyof V
      ? V[`${P}_other`]
      : never

type Slots<S> = S extends `${string}{{${infer Slot}}}${infer Rest}` ? Slot | Slots<Rest> : never
type SlotsOf<V, P extends string> = Slots<WordAt<V, P>> | (WordAt<V, `${P}_other`> extends never ? never : 'count')

/** A number given to a slot is a quantity and is grouped (1.046); a year, a code, a day goes in as text. */
type Fill<V, P extends string, T> = [SlotsOf<V, P>] extends [never]
  ? []
  : [values: { readonly [S in SlotsOf<V, P>]: S extends 'count' ? number : T }]

type RichFill<V, P extends string> = [SlotsOf<V, P>] extends [never]
  ? []
  : [nodes: { readonly [S in Slots<WordAt<V, P>>]: ReactNode }, count?: number]

export interface Namespace<V> {
  readonly name: string
  readonly vi: V
  readonly en: SameShape<V>
}

/** The words of one namespace in the language of the reader, with its numbers and days. */
export interface Words<V> extends Formats {
  <P extends WordKey<V>>(key: P, ...fill: Fill<V, P, string | number>): string
  /** The same sentence with links, marks, bold in its slots. */
  rich: <P extends WordKey<V>>(key: P, ...fill: RichFill<V, P>) => ReactNode
}

/** Joins the two languages of a namespace; a key that English lacks does not compile. */
export function defineNamespace<const V extends WordTree>(name: string, vi: V, en: SameShape<V>): Namespace<V> {
  return { name, vi, en }
}

let current: Lang = readPreference('lang') === 'en' ? 'en' : 'vi'
const listeners = new Set<() => void>()

/** The language on the screen now. */
export function currentLang(): Lang {
  return current
}

/** Writes the language on `<html lang>`; call it once before the first render. */
export function showLang(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = current
}

/** Changes the language of every screen at once and remembers it on this machine. */
export function setLang(lang: Lang): void {
  if (lang === current) return
  current = lang
  writePreference('lang', lang)
  showLang()
  for (const tell of listeners) tell()
}

/** Calls back after each change of language; gives back the way to stop. */
export function onLang(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useLang(): Lang {
  return useSyncExternalStore(onLang, currentLang, currentLang)
}

const slotPattern = /\{\{(\w+)\}\}/

/** Splits a sentence into its text (even places) and its slots (odd places). */
function parts(template: string): string[] {
  return template.split(slotPattern)
}

const plurals: Readonly<Record<Lang, Intl.PluralRules>> = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') }

function find(tree: unknown, key: string): string | undefined {
  let found = tree
  for (const name of key.split('.')) found = (found as WordTree | undefined)?.[name]
  return typeof found === 'string' ? found : undefined
}

/** The sentence with its slots still open: the form of the plural that fits the count, where the key has forms. */
function template(namespace: Namespace<WordTree>, key: string, lang: Lang, count: number | undefined): string {
  const tree = namespace[lang]
  const counted = count === undefined ? undefined : find(tree, `${key}_${plurals[lang].select(count)}`)
  return counted ?? find(tree, key) ?? key
}

/** The words of a namespace in one language, outside React (file names, titles). */
export function wordsIn<V extends WordTree>(namespace: Namespace<V>, lang: Lang): Words<V> {
  const formats = formatsOf(lang)
  const catalogue = namespace as Namespace<WordTree>
  const shown = (value: unknown) => (typeof value === 'number' ? formats.number(value) : String(value ?? ''))
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const count = values?.count
    return parts(template(catalogue, key, lang, typeof count === 'number' ? count : undefined))
      .map((part, i) => (i % 2 === 0 ? part : shown(values?.[part])))
      .join('')
  }
  const rich = (key: string, nodes?: Readonly<Record<string, ReactNode>>, count?: number): ReactNode =>
    createElement(
      Fragment,
      null,
      ...parts(template(catalogue, key, lang, count)).map((part, i) =>
        i % 2 === 0 ? part : typeof nodes?.[part] === 'number' ? shown(nodes[part]) : nodes?.[part],
      ),
    )
  return Object.assign(say, { rich }, formats) as Words<V>
}

/** The words of a namespace in the language of the reader; renders again when the language changes. */
export function useWords<V extends WordTree>(namespace: Namespace<V>): Words<V> {
  const lang = useLang()
  return useMemo(() => wordsIn(namespace, lang), [namespace, lang])
}
