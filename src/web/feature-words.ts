/**
 * Where the words of each feature whose sheets an import can show are: one line a feature. An import fetches those its file needs, in
 * the reader's language: all of them weigh more than the screen itself.
 */
import type { Lang, WordTree } from '../ui/words.ts'

export type LoadWords = () => Promise<{ readonly words: WordTree }>

export const featureWords: Readonly<Record<string, Readonly<Record<Lang, LoadWords>>>> = {
  exchange: { vi: () => import('../exchange/findings/words.vi.ts'), en: () => import('../exchange/findings/words.en.ts') },
  lists: { vi: () => import('../exchange/lists/words.vi.ts'), en: () => import('../exchange/lists/words.en.ts') },
  organizations: {
    vi: () => import('../register/organizations/words.vi.ts'),
    en: () => import('../register/organizations/words.en.ts'),
  },
  documents: { vi: () => import('../register/documents/words.vi.ts'), en: () => import('../register/documents/words.en.ts') },
  // what an import says of people; the rest of their words weighs on a screen that is full
  people: {
    vi: async () => ({ words: (await import('../register/people/sheets.words.vi.ts')).sheetWords }),
    en: async () => ({ words: (await import('../register/people/sheets.words.en.ts')).sheetWords }),
  },
  roster: { vi: () => import('../register/roster/words.vi.ts'), en: () => import('../register/roster/words.en.ts') },
  tenures: { vi: () => import('../register/tenures/words.vi.ts'), en: () => import('../register/tenures/words.en.ts') },
  membership: { vi: () => import('../register/membership/words.vi.ts'), en: () => import('../register/membership/words.en.ts') },
  standards: { vi: () => import('../cadres/standards/words.vi.ts'), en: () => import('../cadres/standards/words.en.ts') },
  training: { vi: () => import('../cadres/training/words.vi.ts'), en: () => import('../cadres/training/words.en.ts') },
  programmes: {
    vi: () => import('../inspection/programmes/words.vi.ts'),
    en: () => import('../inspection/programmes/words.en.ts'),
  },
  engagements: {
    vi: () => import('../inspection/engagements/words.vi.ts'),
    en: () => import('../inspection/engagements/words.en.ts'),
  },
  supervision: {
    vi: () => import('../inspection/supervision/words.vi.ts'),
    en: () => import('../inspection/supervision/words.en.ts'),
  },
  discipline: {
    vi: () => import('../inspection/discipline/words.vi.ts'),
    en: () => import('../inspection/discipline/words.en.ts'),
  },
  petitions: { vi: () => import('../inspection/petitions/words.vi.ts'), en: () => import('../inspection/petitions/words.en.ts') },
  reports: { vi: () => import('../reports/words.vi.ts'), en: () => import('../reports/words.en.ts') },
}
