/** The contents page: every feature, one line each. A new kind of record is one folder and one line here. */
import { access } from './access/feature.ts'
import { audit } from './audit/feature.ts'
import { standards } from './cadres/standards/feature.ts'
import { training } from './cadres/training/feature.ts'
import { imports } from './exchange/feature.ts'
import { lists } from './exchange/list-words.ts'
import { discipline } from './inspection/discipline/feature.ts'
import { engagements } from './inspection/engagements/feature.ts'
import { petitions } from './inspection/petitions/feature.ts'
import { programmes } from './inspection/programmes/feature.ts'
import { supervision } from './inspection/supervision/feature.ts'
import type { Feature } from './kernel/feature.ts'
import type { Operation } from './kernel/operation.ts'
import { backup } from './platform/backup/feature.ts'
import type { Door } from './platform/transaction.ts'
import { contestsOfRecords } from './register/contests/feature.ts'
import { documents } from './register/documents/feature.ts'
import { membership } from './register/membership/feature.ts'
import { organizations } from './register/organizations/feature.ts'
import { lookUpUnits } from './register/organizations/writes.store.ts'
import { people } from './register/people/feature.ts'
import { roster } from './register/roster/feature.ts'
import { tenures } from './register/tenures/feature.ts'
import { collect, reports } from './reports/feature.ts'

const recorded: readonly Feature<Door>[] = [
  organizations,
  documents,
  people,
  roster,
  tenures,
  membership,
  contestsOfRecords, // the register, shared
  standards,
  training, //                                       the organization side
  programmes,
  engagements,
  supervision,
  discipline,
  petitions, //  the inspection side
]

/** What the features declared, gathered once. */
export const collected = collect(recorded)
const figures = reports(collected, lookUpUnits)

/** The sentence that the trail says for an operation, by its key in the words. */
const saysOf = (name: string): string | undefined => {
  const says = operations.get(name)?.contract.audit.says
  return says === undefined ? undefined : `${homes.get(name)}:audit.${says}`
}

export const features: readonly Feature<Door>[] = [
  access,
  audit(saysOf),
  ...recorded,
  figures,
  imports(
    [...recorded, figures].flatMap((f) => f.sheets),
    lookUpUnits,
  ),
  lists,
  backup,
]

export const operations: ReadonlyMap<string, Operation<Door>> = new Map(
  features.flatMap((f) => f.operations).map((o) => [o.contract.name, o]),
)

const homes: ReadonlyMap<string, string> = new Map(
  features.flatMap((f) => f.operations.map((o) => [o.contract.name, f.name] as const)),
)

/** The feature that declared an indicator: its words are there. */
export const indicatorHome: ReadonlyMap<string, string> = new Map(
  recorded.flatMap((f) => f.indicators.map((i) => [i.key, f.name] as const)),
)
