/** The whole corpus: every file, in the order of its topics. */
import { cadreKinds } from './corpus/cadre-kinds.ts'
import { csv } from './corpus/csv.ts'
import { dates } from './corpus/dates.ts'
import { duplicates } from './corpus/duplicates.ts'
import { headers } from './corpus/headers.ts'
import { hidden } from './corpus/hidden.ts'
import { hostileContainers } from './corpus/hostile.ts'
import { hostileInsides } from './corpus/hostile-xml.ts'
import { inspectionKinds } from './corpus/inspection-kinds.ts'
import { legacyTcvn3, legacyVni } from './corpus/legacy.ts'
import { likeAbove } from './corpus/like-above.ts'
import { merged } from './corpus/merged.ts'
import { numbers } from './corpus/numbers.ts'
import { serials } from './corpus/serials.ts'
import { tables } from './corpus/tables.ts'
import { ticks } from './corpus/ticks.ts'
import { totals } from './corpus/totals.ts'
import { unicode } from './corpus/unicode.ts'
import { units } from './corpus/units.ts'
import { writers } from './corpus/writers.ts'
import type { CaseFile } from './expectation.ts'

export const corpus: readonly CaseFile[] = [
  ...[...headers, ...merged, ...totals, ...tables, ...hidden, ...likeAbove],
  ...[...dates, ...serials, ...numbers, ...ticks],
  ...[...legacyTcvn3, ...legacyVni, ...unicode],
  ...[...duplicates, ...units, ...cadreKinds, ...inspectionKinds],
  ...[...csv, ...writers, ...hostileContainers, ...hostileInsides],
]

export type Count = { topic: string; files: number; rows: number; cells: number }
/** Files, rows and cells expected, by topic. */
export const countByTopic = (files: readonly CaseFile[] = corpus): readonly Count[] =>
  [...new Set(files.map((f) => f.topic))].map((topic) => {
    const own = files.filter((f) => f.topic === topic)
    const rows = own.flatMap((f) => f.expectation.rows)
    return { topic, files: own.length, rows: rows.length, cells: rows.reduce((n, r) => n + r.cells.length, 0) }
  })
