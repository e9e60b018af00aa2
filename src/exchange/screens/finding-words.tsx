/**
 * The sentences of findings and the names of fields belong to the features whose sheets were read. The page list hands in where their
 * words are (`web/import-page.tsx`), so that the exchange knows no feature; those that a batch needs are fetched with it.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { Loading } from '../../ui/loading.tsx'
import { defineNamespace, type Lang, useLang, type WordTree, wordsIn } from '../../ui/words.ts'
import type { Opened } from './proposals.ts'

/** By the name of the feature and the language: what fetches its words. */
export type WordsOfFeatures = Readonly<Record<string, Readonly<Record<Lang, () => Promise<{ readonly words: WordTree }>>>>>
const Where = createContext<WordsOfFeatures>({})
export const WordsOfFeaturesProvider = Where.Provider

type Fetched = ReadonlyMap<string, WordTree>
const Words = createContext<Fetched>(new Map())

/** The features whose words a batch says: of its kinds of sheet and of its findings. */
export function featuresIn(data: Pick<Opened, 'sheets' | 'findings'>): string[] {
  const codes = [...data.sheets.flatMap((s) => (s.says === null ? [] : [s.says])), ...data.findings.map((f) => f.code)]
  return [...new Set(codes.map((code) => code.split(':')[0] ?? ''))].sort()
}

/** Shows its children once the words of the batch are there. What stands on the screen stays while more are fetched: nothing typed is lost. */
export function WithFeatureWords({ data, children }: { data: Opened; children: ReactNode }) {
  const where = useContext(Where)
  const lang = useLang()
  const [fetched, setFetched] = useState<Fetched>()
  const [failure, setFailure] = useState<unknown>()
  const names = featuresIn(data).join(' ')
  useEffect(() => {
    let wanted = true
    Promise.all(names.split(' ').map(async (name) => [name, (await where[name]?.[lang]())?.words] as const)).then(
      (all) => wanted && setFetched(new Map(all.flatMap(([name, words]) => (words ? [[name, words] as const] : [])))),
      (error: unknown) => wanted && setFailure(error),
    )
    return () => {
      wanted = false
    }
  }, [where, lang, names])
  // said where every screen that failed says it
  if (failure !== undefined) throw failure
  return fetched === undefined ? <Loading /> : <Words.Provider value={fetched}>{children}</Words.Provider>
}

type Values = Readonly<Record<string, string | number>>
type Say = (key: string, values?: Values) => string

function sayIn(words: Fetched, lang: Lang, code: string, values: Values): string | undefined {
  const [name, key] = code.split(':') as [string, string | undefined]
  const tree = words.get(name)
  if (!tree || key === undefined) return undefined
  let at: unknown = tree
  for (const part of key.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined
  if (typeof at !== 'string') return undefined
  return (wordsIn(defineNamespace<WordTree>(name, tree, tree), lang) as unknown as Say)(key, values)
}

/** What is wrong, why, what to do; and the names of kinds of sheet and of their fields. */
export function useFeatureWords() {
  const words = useContext(Words)
  const lang = useLang()
  return {
    finding: (code: string, values: Values) => ({
      what: sayIn(words, lang, `${code}.what`, values) ?? code,
      why: sayIn(words, lang, `${code}.why`, values) ?? '',
      todo: sayIn(words, lang, `${code}.todo`, values) ?? '',
    }),
    /** What many cells have in common: the name of the error where it has one, else the sentence with the values found. */
    group: (code: string, values: Values, found: readonly string[]) =>
      sayIn(words, lang, `${code}.name`, values) ??
      sayIn(words, lang, `${code}.what`, { ...values, value: found.slice(0, 2).join('”, “') + (found.length > 2 ? '…' : '') }) ??
      code,
    kind: (says: string | null) => (says === null ? '' : (sayIn(words, lang, `${says}.name`, {}) ?? says)),
    field: (says: string | null, field: string) =>
      says === null ? field : (sayIn(words, lang, `${says}.fields.${field}`, {}) ?? field),
  }
}
