/** The words of every feature whose sheets an import can show: one line a feature. In Vietnamese; `import-page.tsx` loads one language. */
import { words as standards } from '../cadres/standards/words.vi.ts'
import { words as training } from '../cadres/training/words.vi.ts'
import { words as exchange } from '../exchange/words.vi.ts'
import { words as discipline } from '../inspection/discipline/words.vi.ts'
import { words as engagements } from '../inspection/engagements/words.vi.ts'
import { words as petitions } from '../inspection/petitions/words.vi.ts'
import { words as programmes } from '../inspection/programmes/words.vi.ts'
import { words as supervision } from '../inspection/supervision/words.vi.ts'
import { words as membership } from '../register/membership/words.vi.ts'
import { words as organizations } from '../register/organizations/words.vi.ts'
import { words as people } from '../register/people/words.vi.ts'
import { words as roster } from '../register/roster/words.vi.ts'
import { words as tenures } from '../register/tenures/words.vi.ts'
import { words as reports } from '../reports/words.vi.ts'
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
