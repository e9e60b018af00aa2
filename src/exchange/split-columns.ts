/** Columns headed by a word of a code alone (“Nam”, “Nữ”): days in them are the birth and tell the sex, ticks tell the sex. Pure. */
import { parsePartialDate } from '../kernel/dates.ts'
import type { Field } from '../kernel/sheet.ts'
import type { SheetRead } from '../platform/spreadsheets/index.ts'
import { readCell } from './cell-text.ts'
import { headKey, type Match } from './columns.ts'
import type { Headed } from './header.ts'
import type { Table } from './tables.ts'
import { codesOf, wordKey } from './values.ts'

/** So many rows are looked into. */
const SAMPLE = 60

const textsOf = (sheet: SheetRead, at: number, after: number, until: number): string[] =>
  sheet.rows
    .filter((row) => row.number > after && row.number <= until)
    .slice(0, SAMPLE)
    .map((row) => readCell(row.cell(at)).text)
    .filter((text) => text !== '')

/** What a column of one word is read as, by its place in the sheet. */
export function partsByContent(
  sheet: SheetRead,
  { candidate, until }: Pick<Table<Headed>, 'candidate' | 'until'>,
): Map<number, Match> {
  const { kind, header, matched } = candidate
  const found = new Map<number, Match>()
  for (const double of matched.doubles) {
    for (const [name, field] of Object.entries(kind.fields)) {
      if (field.kind.is !== 'code' || matched.fields.has(name)) continue
      const words = codesOf(field.kind.words)
      const says = (i: number) => {
        const texts = textsOf(sheet, header.columns[i]!, header.to, until)
        return texts.length > 0 && texts.every((text) => words.has(wordKey(text)))
      }
      const i = double.columns.find(says)
      if (i !== undefined) found.set(header.columns[i]!, { field: name, part: null, score: 2 })
    }
  }
  const split = Object.entries(kind.fields).find(([, field]) => field.splitBy !== undefined)
  const by = split?.[1].splitBy
  const code: Field | undefined = by === undefined ? undefined : kind.fields[by]
  if (!split || by === undefined || code?.kind.is !== 'code' || matched.matches.some((match) => match?.field === by)) return found
  const words = codesOf(code.kind.words)
  const whole = matched.matches.some((match) => match?.field === split[0] && match.part === null)
  for (const [i, path] of header.paths.entries()) {
    const part = path.length === 1 ? words.get(headKey(path[0]!)) : undefined
    if (part === undefined || matched.matches[i] !== null) continue
    const at = header.columns[i]!
    const cells = sheet.rows
      .filter((row) => row.number > header.to && row.number <= until)
      .slice(0, SAMPLE)
      .map((row) => readCell(row.cell(at)))
      .filter((input) => input.text !== '' && !input.formula)
    const days = cells.filter((input) => input.date !== null || (input.text.length > 3 && parsePartialDate(input.text).ok)).length
    const field = days * 2 > cells.length && !whole ? split[0] : by
    found.set(at, { field, part, score: 2 })
  }
  return found
}
