import { indicatorHome } from '../goc.ts'
import { type Lang, say } from '../platform/words.ts'
import type { FigureRow } from '../reports/contract.ts'

/** A row as a program reads it: whole numbers as numbers, percents to one decimal, “not reported” as null. */
export function asRow(row: FigureRow, lang: Lang) {
  const { answer } = row
  return {
    key: row.key,
    value: answer.state === 'counted' ? answer.value : null,
    numerator: answer.state === 'counted' ? answer.numerator : null,
    denominator: answer.state === 'counted' ? answer.denominator : null,
    countingUnit: answer.countingUnit,
    records: answer.records,
    definition: say(lang, `${indicatorHome.get(row.key)}:indicators.${row.key}.definition`),
  }
}
