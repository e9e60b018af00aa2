/** The words of every feature, for the screens that speak of what features declare (findings, kinds of sheet, indicators): two lines a feature. */
import { words as standardsEn } from '../cadres/standards/words.en.ts'
import { words as standardsVi } from '../cadres/standards/words.vi.ts'
import { words as trainingEn } from '../cadres/training/words.en.ts'
import { words as trainingVi } from '../cadres/training/words.vi.ts'
import { words as exchangeEn } from '../exchange/words.en.ts'
import { words as exchangeVi } from '../exchange/words.vi.ts'
import { words as disciplineEn } from '../inspection/discipline/words.en.ts'
import { words as disciplineVi } from '../inspection/discipline/words.vi.ts'
import { words as engagementsEn } from '../inspection/engagements/words.en.ts'
import { words as engagementsVi } from '../inspection/engagements/words.vi.ts'
import { words as petitionsEn } from '../inspection/petitions/words.en.ts'
import { words as petitionsVi } from '../inspection/petitions/words.vi.ts'
import { words as programmesEn } from '../inspection/programmes/words.en.ts'
import { words as programmesVi } from '../inspection/programmes/words.vi.ts'
import { words as supervisionEn } from '../inspection/supervision/words.en.ts'
import { words as supervisionVi } from '../inspection/supervision/words.vi.ts'
import { words as membershipEn } from '../register/membership/words.en.ts'
import { words as membershipVi } from '../register/membership/words.vi.ts'
import { words as organizationsEn } from '../register/organizations/words.en.ts'
import { words as organizationsVi } from '../register/organizations/words.vi.ts'
import { words as peopleEn } from '../register/people/words.en.ts'
import { words as peopleVi } from '../register/people/words.vi.ts'
import { words as rosterEn } from '../register/roster/words.en.ts'
import { words as rosterVi } from '../register/roster/words.vi.ts'
import { words as tenuresEn } from '../register/tenures/words.en.ts'
import { words as tenuresVi } from '../register/tenures/words.vi.ts'
import { words as reportsEn } from '../reports/words.en.ts'
import { words as reportsVi } from '../reports/words.vi.ts'
import { defineNamespace, type Namespace, type WordTree } from '../ui/words.ts'

export type WordsOfFeatures = ReadonlyMap<string, Namespace<WordTree>>

const of = (name: string, vi: WordTree, en: WordTree) => [name, defineNamespace<WordTree>(name, vi, en)] as const

export const featureWords: WordsOfFeatures = new Map([
  of('exchange', exchangeVi, exchangeEn),
  of('organizations', organizationsVi, organizationsEn),
  of('people', peopleVi, peopleEn),
  of('roster', rosterVi, rosterEn),
  of('tenures', tenuresVi, tenuresEn),
  of('membership', membershipVi, membershipEn),
  of('standards', standardsVi, standardsEn),
  of('training', trainingVi, trainingEn),
  of('programmes', programmesVi, programmesEn),
  of('engagements', engagementsVi, engagementsEn),
  of('supervision', supervisionVi, supervisionEn),
  of('discipline', disciplineVi, disciplineEn),
  of('petitions', petitionsVi, petitionsEn),
  of('reports', reportsVi, reportsEn),
])
