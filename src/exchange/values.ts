/** Reads a cell as a field: never a silent null. What can't be read is an error, what was understood only by a rule is said. Pure. */
import { highestDay, isIsoDate } from '../kernel/dates.ts'
import type { FieldKind } from '../kernel/sheet.ts'
import { fold } from '../kernel/vietnamese/fold.ts'
import { type CellInput, isBlank } from './cell-text.ts'
import { readDateCell } from './date-cells.ts'
import { readName } from './name-cells.ts'
import { error, type Mark, type Reading } from './reading.ts'

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

const TICKED = new Set([
  'x',
  'х',
  '×',
  '✗',
  '✘',
  '✖',
  '☒',
  '√',
  '✓',
  '✔',
  '☑',
  '●',
  '•',
  '+',
  '*',
  '1',
  '01',
  'co',
  'true',
  'yes',
  'dung',
  'v',
  'phu hop',
])
const NOT_TICKED = new Set(['khong', '0', 'o', 'false', 'sai', 'khong phu hop', '□', '☐'])
/** What stands for nothing in a list typed by hand. */
export const NOTHING = /^(?:[-–—./…_]\s*)+$/

/** “nay”: it still runs. */
export const OPEN = /^(den )?(nay|hien nay|hien tai|bay gio|open)$/

export function readValue(kind: FieldKind, input: CellInput): Reading {
  const marks: Mark[] = input.legacy ? ['legacy'] : []
  if (input.error) return error('cellError', { value: input.raw })
  if (isBlank(input) || (NOTHING.test(input.text) && kind.is !== 'tick')) return { value: null, marks }
  switch (kind.is) {
    case 'text':
      // Excel made a day of what was typed as “12/12”: what was meant cannot be told from it.
      if (input.date !== null) return error('dateInText', { value: input.text }, marks)
      return kind.paper ? readPaper(input, marks) : { value: input.text, marks }
    case 'figures':
      return readFigures(kind.counts, input, marks)
    case 'name':
      return readName(input, marks)
    case 'partialDate':
      return readDate(kind.is, input, marks)
    case 'day':
      return kind.open && OPEN.test(fold(input.text)) ? { value: null, marks } : readDate(kind.is, input, marks)
    case 'number':
      return readNumber(input, marks)
    case 'tick':
      return readTick(input, marks)
    case 'code': {
      return readCode(kind.words, input, marks)
    }
  }
}

/** A word of the code; or one with more behind it (“Đại học Luật”): then the rest is said not to be kept. */
function readCode(words: Readonly<Record<string, string>>, input: CellInput, marks: Mark[]): Reading {
  const codes = codesOf(words)
  const key = wordKey(input.text)
  const code = codes.get(key)
  if (code !== undefined) return { value: code, marks }
  const begun = [...codes.keys()]
    .filter((word) => word.length > 3 && key.startsWith(`${word} `))
    .sort((a, b) => b.length - a.length)[0]
  if (begun !== undefined && !/[,;]|\b(va|hoac|dang|chua)\b/.test(fold(input.text).slice(begun.length)))
    return {
      value: codes.get(begun)!,
      marks,
      finding: {
        level: 'notice',
        code: 'lists:findings.wordWithMore',
        with: { value: input.text, known: input.text.slice(0, begun.length) },
      },
    }
  return error('unknownWord', { value: input.text, known: Object.keys(words).join(' · ') }, marks)
}

/** The number of a paper; what else the cell says of it (“QĐ số … ngày …”) is told. */
function readPaper(input: CellInput, marks: Mark[]): Reading {
  const bare = input.text.replace(/^(?:quyết định|qđ|công văn|cv|thông báo|tb|nghị quyết|nq)?\s*(?:số|so)\s*[:.]?\s*/iu, '')
  const day = /[,;]?\s*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*$|[,;]?\s*ngày\s.*$/iu.exec(bare)
  if (day === null || day.index === 0) return { value: bare === '' ? input.text : bare, marks }
  const number = bare.slice(0, day.index)
  return {
    value: number,
    marks,
    finding: { level: 'notice', code: 'lists:findings.paperWithMore', with: { value: input.text, read: number } },
  }
}

/** A number of a person: its figures, whatever stands between them; not one figure more or less than it must have. */
function readFigures(counts: readonly number[], input: CellInput, marks: Mark[]): Reading {
  const bare = input.text
    .normalize('NFKC')
    .replace(/^['’‘`]+/, '')
    .replaceAll(/[\s.\-–—]/g, '')
  const figures = bare.replace(/^\+84(?=\d{9}$)/, '0')
  if (/^\d+$/.test(figures) && counts.includes(figures.length) && input.date === null) {
    // Nine figures are the identity card of before: no number for life.
    const old = counts.includes(12) && figures.length === 9
    return old
      ? { value: figures, marks, finding: { level: 'notice', code: 'lists:findings.oldCard', with: {} } }
      : { value: figures, marks }
  }
  return error(
    'figuresWrong',
    { value: input.text, count: figures.replaceAll(/\D/g, '').length, wanted: counts.join(' / ') },
    marks,
  )
}

function readDate(kind: 'partialDate' | 'day', input: CellInput, marks: Mark[]): Reading {
  const cell = readDateCell(input)
  if ('error' in cell) return { value: null, finding: cell.error, marks }
  const { date } = cell
  const told = cell.told ? { finding: cell.told } : {}
  const partly = date.d === undefined
  if (kind === 'partialDate') return { value: date, marks: partly ? [...marks, 'partial'] : marks, ...told }
  if (partly) return error('dayMissing', { value: input.text }, marks)
  const day = highestDay(date)
  return isIsoDate(day) ? { value: day, marks, ...told } : error('notADate', { value: input.text }, marks)
}

/** As written in Vietnamese: dots between thousands, a comma before decimals. Anything that could be read two ways is refused. */
function readNumber(input: CellInput, marks: Mark[]): Reading {
  if (input.number !== null) return { value: input.number, marks }
  if (input.date !== null) return error('notANumber', { value: input.text }, marks)
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
