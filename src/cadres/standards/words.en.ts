import type { SameKeys } from '../../kernel/feature.ts'
import { sheetWords } from './sheets.words.en.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Standards',
  audit: { standardsOpened: 'looked at title standards' },
  criterion: {
    degree: 'Professional degree',
    fieldMatch: 'Fitting field',
    politicalTheory: 'Political theory',
    stateManagement: 'State management',
  },
  verdict: { met: 'met', notMet: 'not met', inGrace: 'in grace', waived: 'waived', unknown: 'cannot tell' },
  overall: {
    standardised: 'meets the standard',
    withGrace: 'in grace',
    notStandardised: 'does not meet the standard',
    unknown: 'not enough data',
  },
  certainty: { verified: 'verified', local: 'local', assumed: 'assumed' },
  indicators: {
    'district-heads-deputies-qualified': {
      name: 'District heads and deputies who meet the standard',
      definition:
        'Holders of head and deputy titles at district level, people not seats; met with a university degree or higher in a fitting field and the political theory of the title. Missing data is not counted as met.',
    },
    'commune-key-cadres-degree': {
      name: 'Key commune cadres who meet the degree standard',
      definition:
        'Holders of key commune titles, counted as people; met with a university degree or higher in a field that fits each title held.',
    },
    'commune-key-cadres-theory': {
      name: 'Key commune cadres who meet the political-theory standard',
      definition: 'Holders of key commune titles, counted as people; met with intermediate political theory or higher.',
    },
    'commune-staff-degree': {
      name: 'Commune cadres and civil servants who meet the degree standard',
      definition:
        'People, not seats; vacant seats are left out. Met with a university degree or higher in a field that fits the title (a special law goes before). One decimal, half up.',
    },
  },
  facts: { assessment: 'criteria of titles held' },
  ...sheetWords,
}
