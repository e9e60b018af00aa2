/**
 * What a cell shows. A number format decides whether a number is a date and how much of it is meant: a whole date shown as
 * `mm/yyyy` is a month. Figures are written as with Vietnamese regional settings: decimal comma, thousands dot.
 */
import { type DateSystem, type IsoDate, serialToIsoDate } from '../../kernel/dates.ts'

/** The formats that a file names by number only (ECMA-376 part 1, §18.8.30). 14 and 22 are drawn in the order of the region. */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

type Token =
  | { readonly kind: 'date' | 'time' | 'figure'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }

const isGeneral = (format: string) => /^general$/i.test(format.trim()) || format.trim() === ''

/** The parts of one section. An `m` is minutes after an hour or before seconds, else months. */
function tokens(section: string): Token[] {
  const found: Token[] = []
  // Quoted text, an escaped sign, [elapsed], [colour, condition, locale], _ and * with their sign, am/pm, runs of letters, figures.
  const lexer =
    /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|[_*].|(am\/pm|a\/p)|(y+|m+|d+|h+|s+(?:\.0+)?)|([0#?][0#?.,]*%?|%)|([\s\S])/gi
  for (const match of section.matchAll(lexer)) {
    const [, quoted, escaped, elapsed, half, letters, figures, other] = match
    if (elapsed !== undefined) found.push({ kind: 'elapsed', text: elapsed.toLowerCase() })
    else if (half !== undefined) found.push({ kind: 'time', text: 'am/pm' })
    else if (letters !== undefined) found.push({ kind: /^[hs]/i.test(letters) ? 'time' : 'date', text: letters.toLowerCase() })
    else if (figures !== undefined) found.push({ kind: 'figure', text: figures })
    else if (quoted !== undefined || escaped !== undefined || other !== undefined) {
      found.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' })
    }
  }
  const clock = found.filter((token) => token.kind !== 'literal')
  return found.map((token) => {
    if (token.kind !== 'date' || !token.text.startsWith('m') || token.text.length > 2) return token
    const i = clock.indexOf(token)
    const minutes = clock[i - 1]?.text.startsWith('h') || clock[i + 1]?.text.startsWith('s')
    return minutes ? { kind: 'time', text: token.text } : token
  })
}

/** The first section; the later ones are for negative numbers, zero and text. */
const sections = (format: string): string[] => format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? ['']

const parsed = new Map<string, { main: Token[]; negative: Token[] | null; date: boolean }>()

function parse(format: string) {
  let known = parsed.get(format)
  if (!known) {
    const [first = '', second] = sections(format)
    const main = tokens(first)
    known = { main, negative: second === undefined ? null : tokens(second), date: main.some((token) => token.kind === 'date') }
    // A file brings at most a few hundred formats; a hostile one shall not fill the memory of the process.
    if (parsed.size > 5_000) parsed.clear()
    parsed.set(format, known)
  }
  return known
}

/** Does the format make a date of a number? A time of day or a duration alone is none. */
export function isDateFormat(format: string): boolean {
  return !isGeneral(format) && parse(format).date
}

/** How much of a day a format shows: `ymd`, `ym`, `y`, `md` (12/12)… in that order; empty when none of it. */
export function dayPartsShown(format: string): string {
  if (isGeneral(format)) return ''
  const shown = parse(format).main.flatMap((token) => (token.kind === 'date' ? token.text[0]! : []))
  // Three letters and more of d are the day of the week, which says no day.
  const weekdayOnly = !parse(format).main.some((token) => token.kind === 'date' && /^d{1,2}$/.test(token.text))
  return ['y', 'm', 'd'].filter((part) => shown.includes(part) && !(part === 'd' && weekdayOnly)).join('')
}

/** Does the format show the month in figures before the day, as American settings do? */
export function showsMonthFirst(format: string): boolean {
  if (isGeneral(format)) return false
  const order = parse(format).main.flatMap((token) =>
    token.kind === 'date' && /^(m{1,2}|d{1,2}|y+)$/.test(token.text) ? [token.text[0]] : [],
  )
  return order[0] === 'm' && order[1] === 'd'
}

const pad = (n: number, width: number) => String(n).padStart(width, '0')

function showDate(list: readonly Token[], day: IsoDate, serial: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const clock = { h: Math.floor(seconds / 3600) % 24, m: Math.floor(seconds / 60) % 60, s: seconds % 60 }
  const half = list.some((token) => token.text === 'am/pm')
  return list
    .map(({ kind, text }) => {
      if (kind === 'literal') return text
      if (text === 'am/pm') return clock.h < 12 ? 'SA' : 'CH'
      if (kind === 'time') {
        const unit = text[0] as 'h' | 'm' | 's'
        return pad(unit === 'h' && half ? clock.h % 12 || 12 : clock[unit], text.startsWith(unit + unit) ? 2 : 1)
      }
      if (text.startsWith('y')) return text.length > 2 ? pad(y, 4) : pad(y % 100, 2)
      if (text.startsWith('m')) return text.length > 2 ? `${text.length > 3 ? 'Tháng ' : 'Thg'}${m}` : pad(m, text.length)
      return text.length > 2 ? weekday(day) : pad(d, text.length)
    })
    .join('')
}

function weekday(day: IsoDate): string {
  const n = new Date(`${day}T00:00:00Z`).getUTCDay()
  return n === 0 ? 'CN' : `T${n + 1}`
}

/** Figures as `0`, `0.00`, `#,##0`, `000000000000`, `0%` write them. */
function showFigures(value: number, pattern: string): string {
  const percent = pattern.includes('%')
  const [whole = '', decimals = ''] = pattern.replace('%', '').split('.')
  const places = decimals.replace(/[^0#?]/g, '').length
  const optional = decimals.match(/[#?]+$/)?.[0].length ?? 0
  const [integer = '0', fraction = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(Math.min(places, 20))
    .split('.')
  const padded = integer.padStart(whole.replace(/[^0]/g, '').length, '0')
  const grouped = /[0#?],[0#?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded
  let tail = fraction
  for (let i = 0; i < optional && tail.endsWith('0'); i++) tail = tail.slice(0, -1)
  return grouped + (tail ? `,${tail}` : '') + (percent ? '%' : '')
}

/** A number under `General`, never in powers of ten below 10^21: a personal number typed as a number stays legible. */
function showGeneral(value: number): string {
  return (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(11)))).replace('.', ',')
}

/** The text of a number under its format. Fractions, powers of ten and durations are shown as under `General`. */
export function showNumber(value: number, format: string, system: DateSystem): string {
  if (isGeneral(format) || format === '@') return showGeneral(value)
  const { main, negative, date } = parse(format)
  if (date) {
    const day = serialToIsoDate(value, system)
    return day === null ? showGeneral(value) : showDate(main, day, value)
  }
  if (main.some((token) => token.kind === 'time')) {
    return value < 0 || main.some((token) => token.kind === 'elapsed')
      ? showGeneral(value)
      : showDate(main, '2000-01-01' as IsoDate, value)
  }
  const list = value < 0 && negative ? negative : main
  const figures = list.filter((token) => token.kind === 'figure')
  if (figures.length !== 1 || list.some((token) => token.kind === 'elapsed') || /\dE[+-]/i.test(format)) return showGeneral(value)
  const shown = list
    .map((token) => (token.kind === 'figure' ? showFigures(value, token.text) : token.text))
    .join('')
    .trim()
  return value < 0 && !negative ? `-${shown}` : shown
}
