/** The words of every feature whose sheets an import can show: one line a feature. In English; `import-page.tsx` loads one language. */
import { words as standards } from '../cadres/standards/words.en.ts'
import { words as training } from '../cadres/training/words.en.ts'
import { words as exchange } from '../exchange/words.en.ts'
import { words as discipline } from '../inspection/discipline/words.en.ts'
import { words as engagements } from '../inspection/engagements/words.en.ts'
import { words as petitions } from '../inspection/petitions/words.en.ts'
import { words as programmes } from '../inspection/programmes/words.en.ts'
import { words as supervision } from '../inspection/supervision/words.en.ts'
import { words as membership } from '../register/membership/words.en.ts'
import { words as organizations } from '../register/organizations/words.en.ts'
import { words as people } from '../register/people/words.en.ts'
import { words as roster } from '../register/roster/words.en.ts'
import { words as tenures } from '../register/tenures/words.en.ts'
import { words as reports } from '../reports/words.en.ts'
import type { WordTree } from '../ui/words.ts'

export const featureWords: ReadonlyMap<string, WordTree> = new Map<string, WordTree>([
  ['exchange', exchange],
  ['organizations', organizations],
  ['people', people],
  ['roster', roster],
  ['tenures', tenures],
  ['membership', membership],
  ['standards', standards],
  ['training', training],
  ['programmes', programmes],
  ['engagements', engagements],
  ['supervision', supervision],
  ['discipline', discipline],
  ['petitions', petitions],
  ['reports', reports],
])
