/**
 * The sentences of findings and the names of fields belong to the features whose sheets were read. The page list hands their words in
 * (`web/import-page.tsx`), so that the exchange knows no feature.
 */
import { createContext, useContext } from 'react'
import { defineNamespace, type Lang, useLang, type WordTree, wordsIn } from '../../ui/words.ts'

export type WordsOfFeatures = ReadonlyMap<string, WordTree>
const FeatureWords = createContext<WordsOfFeatures>(new Map())
export const FeatureWordsProvider = FeatureWords.Provider

type Values = Readonly<Record<string, string | number>>
type Say = (key: string, values?: Values) => string

function sayIn(words: WordsOfFeatures, lang: Lang, code: string, values: Values): string | undefined {
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
  const words = useContext(FeatureWords)
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
