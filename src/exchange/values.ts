/** Reads a cell as a field: never a silent null. What can't be read is an error, what was understood only by a rule is said. Pure. */
import {
  formatPartialDate,
  highestDay,
  isIsoDate,
  type PartialDate,
  parsePartialDate,
  partialOf,
  serialToIsoDate,
} from '../kernel/dates.ts'
import type { CellValue, FieldKind, Finding } from '../kernel/sheet.ts'
import { fold } from '../kernel/vietnamese/fold.ts'
import { type CellInput, isBlank } from './cell-text.ts'

/** What is told once for a column, with how often. */
export type Mark = 'legacy' | 'partial' | 'capitals'

export interface Reading {
  readonly value: CellValue
  readonly finding?: Pick<Finding, 'level' | 'code' | 'with'>
  readonly marks: readonly Mark[]
}

const error = (code: string, values: Finding['with'], marks: readonly Mark[] = []): Reading => ({
  value: null,
  finding: { level: 'error', code: `exchange:findings.${code}`, with: values },
  marks,
})

/** A key that a word of a code is compared by: folded, without the dots and dashes that offices put or leave. */
export const wordKey = (text: string): string =>
  fold(text)
    .replaceAll(/[.,;:"'“”()/–-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const codes = new WeakMap<object, ReadonlyMap<string, string>>()
/** Words of a code by their key; they are declared as people write them, so that they can be shown. */
export function codesOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  let found = codes.get(words)
  if (!found) {
    found = new Map(Object.entries(words).map(([word, code]) => [wordKey(word), code]))
    codes.set(words, found)
  }
  return found
}

const TICKED = new Set(['x', '√', '✓', '✔', '☑', '1', 'co', 'true', 'dung', 'v', 'phu hop'])
const NOT_TICKED = new Set(['khong', '0', 'o', 'false', 'sai', 'khong phu hop', '□', '☐'])
/** What stands for nothing in a list typed by hand. */
const NOTHING = /^([-–—./…]+|\.{2,})$/

export function readValue(kind: FieldKind, input: CellInput): Reading {
  const marks: Mark[] = input.legacy ? ['legacy'] : []
  if (input.error) return error('cellError', { value: input.raw })
  if (isBlank(input) || (NOTHING.test(input.text) && kind.is !== 'tick')) return { value: null, marks }
  switch (kind.is) {
    case 'text':
      return { value: input.text, marks }
    case 'name':
      return readName(input, marks)
    case 'partialDate':
    case 'day':
      return readDate(kind.is, input, marks)
    case 'number':
      return readNumber(input, marks)
    case 'tick':
      return readTick(input, marks)
    case 'code': {
      const code = codesOf(kind.words).get(wordKey(input.text))
      if (code !== undefined) return { value: code, marks }
      return error('unknownWord', { value: input.text, known: Object.keys(kind.words).join(' · ') }, marks)
    }
  }
}

/** Words begin with capitals: a list in capitals is shown as names are written, and TCVN3 has no capital Á or Ư to begin one with. */
const asName = (text: string): string =>
  text.toLowerCase().replaceAll(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

function readName(input: CellInput, marks: Mark[]): Reading {
  const { text } = input
  if (/\d/.test(text)) return error('nameHasDigits', { value: text }, marks)
  if (/\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase()) return { value: asName(text), marks: [...marks, 'capitals'] }
  if (input.legacy) return { value: text.replaceAll(/(^|\s)(\p{Ll})/gu, (_, b: string, l: string) => b + l.toUpperCase()), marks }
  return { value: text, marks }
}

/** Days of a life, as serial numbers of a spreadsheet: 1910 to 2064. Smaller numbers are years or counts. */
const SERIALS = { first: 3654, last: 60_000 }

function readDate(kind: 'partialDate' | 'day', input: CellInput, marks: Mark[]): Reading {
  let date: PartialDate
  let finding: Reading['finding']
  if (input.date !== null) date = partialOf(input.date)
  else if (
    input.number !== null &&
    Number.isInteger(input.number) &&
    input.number >= SERIALS.first &&
    input.number <= SERIALS.last
  ) {
    const day = serialToIsoDate(input.number, '1900')
    if (day === null) return error('notADate', { value: input.text }, marks)
    date = partialOf(day)
    finding = {
      level: 'notice',
      code: 'exchange:findings.serialDate',
      with: { value: input.text, read: formatPartialDate(date, 'vi') },
    }
  } else {
    const read = parsePartialDate(input.number ?? input.text)
    if (!read.ok) {
      const code = {
        'two-digit-year': 'twoDigitYear',
        'no-such-day': 'noSuchDay',
        'not-a-date': 'notADate',
        'out-of-range': 'yearOutOfRange',
      }
      const choices = (read.candidates ?? []).map((c) => formatPartialDate(c, 'vi')).join(' / ')
      return error(code[read.code], { value: input.text, choices }, marks)
    }
    date = read.value
  }
  const partly = date.d === undefined
  if (kind === 'day') {
    if (partly) return error('dayMissing', { value: input.text }, marks)
    const day = highestDay(date)
    return isIsoDate(day)
      ? { value: day, marks, ...(finding ? { finding } : {}) }
      : error('notADate', { value: input.text }, marks)
  }
  return { value: date, marks: partly ? [...marks, 'partial'] : marks, ...(finding ? { finding } : {}) }
}

/** As written in Vietnamese: dots between thousands, a comma before decimals. Anything that could be read two ways is refused. */
function readNumber(input: CellInput, marks: Mark[]): Reading {
  if (input.number !== null) return { value: input.number, marks }
  const text = input.text.replaceAll(/\s/g, '')
  const found = /^([+-]?\d{1,3}(?:\.\d{3})+|[+-]?\d+)(?:,(\d+))?%?$/.exec(text)
  if (!found) return error('notANumber', { value: input.text }, marks)
  return { value: Number(`${found[1]!.replaceAll('.', '')}.${found[2] ?? '0'}`), marks }
}

function readTick(input: CellInput, marks: Mark[]): Reading {
  if (input.tick) return { value: true, marks }
  if (input.boolean !== null) return { value: input.boolean, marks }
  const key = wordKey(input.text)
  if (TICKED.has(key) || TICKED.has(input.text)) return { value: true, marks }
  if (NOT_TICKED.has(key) || NOTHING.test(input.text)) return { value: false, marks }
  return error('notATick', { value: input.text }, marks)
}
