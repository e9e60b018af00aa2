/**
 * Names and definitions of indicators belong to the features that declare them. The page list hands their words in
 * (`web/list-page.tsx`), so that the reports know no feature.
 */
import { createContext, useContext } from 'react'
import { type Namespace, useLang, type WordTree } from '../../ui/words.ts'

const Names = createContext<ReadonlyMap<string, Namespace<WordTree>>>(new Map())
export const IndicatorNamesProvider = Names.Provider

const branch = (tree: WordTree | undefined, key: string): WordTree | undefined => {
  const found = tree?.[key]
  return typeof found === 'object' ? found : undefined
}
const text = (tree: WordTree | undefined, key: string): string => {
  const found = tree?.[key]
  return typeof found === 'string' ? found : ''
}

/** Name and definition of an indicator in the reader's language; undefined for a key that no feature declares. */
export function useIndicatorName(key: string | undefined): { name: string; definition: string } | undefined {
  const all = useContext(Names)
  const lang = useLang()
  if (key === undefined) return undefined
  for (const words of all.values()) {
    const found = branch(branch(words[lang] as WordTree, 'indicators'), key)
    if (found) return { name: text(found, 'name'), definition: text(found, 'definition') }
  }
  return undefined
}

/** What a fact is called: “người đang giữ chức danh”. */
export function useFactName(fact: string): string {
  const all = useContext(Names)
  const lang = useLang()
  for (const words of all.values()) {
    const found = text(branch(words[lang] as WordTree, 'facts'), fact)
    if (found) return found
  }
  return fact
}
