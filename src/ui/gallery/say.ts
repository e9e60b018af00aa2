import { useLang } from '../words.ts'

/** The gallery's own words, said where they stand: it is for those who build the screens and is in no build for offices. */
export function useSay(): (vi: string, en: string) => string {
  const lang = useLang()
  return (vi, en) => (lang === 'vi' ? vi : en)
}

/** Where the links of the gallery lead: the gallery. */
export const nowhere = { search: {} } as const
