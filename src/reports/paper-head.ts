/** What stands in the head of a Party paper, worked out from the report: who issues it, where, on which day. Pure. */
import { issuers } from '../../regulations/layouts.ts'
import { addDays, toIsoDate } from '../kernel/dates.ts'
import type { Lang } from './narrative.ts'
import { words as en } from './paper.en.ts'
import { words as vi } from './paper.vi.ts'

/** `superior`: the direct superior, an area (“tỉnh Long An”) or a body by its own name; left out when not known. `period` is `[from, to)`. */
export type PaperHead = {
  readonly unit: string
  readonly unitName: string
  readonly superior?: string
  readonly year: number
  readonly cadresOn: string
  readonly period: { readonly from: string; readonly to: string }
  readonly words: Readonly<Record<string, string>>
}

/** Fills `{name}` places of a fixed text. */
export const put = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** The body that issues the paper of an area or of a body: its name, the place it signs at, the code that ends the number. */
export function issuerOf(unitName: string, lang: Lang): { body: string; place: string; code: string } {
  const name = unitName.normalize('NFC').trim()
  for (const row of issuers) {
    const prefix = [row.committee, row.area].find((p) => name.toLocaleLowerCase('vi').startsWith(`${p.toLocaleLowerCase('vi')} `))
    if (!prefix) continue
    const own = name.slice(prefix.length + 1)
    const body = lang === 'vi' ? `${row.committee} ${own}` : `${own} ${row.areaEn} Party Committee`
    // “Phường 1” is a place, “1” is not
    const place = /^\d/.test(own) ? `${row.area[0]!.toLocaleUpperCase('vi')}${row.area.slice(1)} ${own}` : own
    return { body, place, code: row.code ?? '…' }
  }
  return { body: name, place: name, code: '…' }
}

/** A superior given as an area stands in the head as its Party organization; a body stands under its own name. */
export function superiorOf(name: string, lang: Lang): string {
  const starts = (prefix: string) => name.toLocaleLowerCase('vi').startsWith(`${prefix.toLocaleLowerCase('vi')} `)
  const row = issuers.some((r) => starts(r.committee)) ? undefined : issuers.find((r) => starts(r.area))
  if (!row) return name
  return lang === 'vi' ? `Đảng bộ ${name}` : `${name.slice(row.area.length + 1)} ${row.areaEn} Party Organization`
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** Two digits for a day below 10 and for January and February, none before the other months (36-HD/VPTW). */
export function placeAndDate(place: string, day: string, lang: Lang): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const words = lang === 'vi' ? vi : en
  const month = lang === 'vi' ? String(m).padStart(m < 3 ? 2 : 1, '0') : months[m - 1]!
  return put(words.placeAndDate, { place, year: y, month, day: lang === 'vi' ? String(d).padStart(2, '0') : d })
}

/** `22/02/2024`. */
export const shortDay = (day: string) => day.split('-').reverse().join('/')

/** The day from which all figures of the report can be known: the day of the cadre figures or the last of the period, whichever is later. */
export function dayOf(head: Pick<PaperHead, 'cadresOn' | 'period'>): string {
  const last = addDays(toIsoDate(head.period.to), -1)
  return [head.cadresOn, last].sort()[1]!
}

/** Advance widths of the capitals of Times New Roman Bold, in thousandths of the size; a mark above or below a letter adds none. */
const capitalWidths: Readonly<Record<string, number>> = Object.fromEntries(
  '250 A722 B667 C722 D722 E667 F611 G778 H778 I389 J500 K778 L667 M944 N722 O778 P611 Q778 R722 S556 T667 U722 V722 W1000 X722 Y722 Z667'
    .split(' ')
    .map((x) => (/^\d/.test(x) ? [' ', Number(x)] : [x[0]!, Number(x.slice(1))])),
)
/** In points. The line under the title must be as long as the title, and touch none of its dots below. */
export const titleWidth = (text: string, size: number): number =>
  ([...text.replaceAll('Đ', 'D').normalize('NFD').replaceAll(/\p{M}/gu, '')].reduce((n, c) => n + (capitalWidths[c] ?? 722), 0) *
    size) /
  1000
