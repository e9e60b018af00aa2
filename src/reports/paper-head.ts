/** What stands in the head of a Party paper, worked out from the report: where and on which day it is issued. Pure. */
import { addDays, toIsoDate } from '../kernel/dates.ts'
import type { Lang } from './narrative.ts'
import { words as en } from './paper.en.ts'
import { words as vi } from './paper.vi.ts'

/** `superior`: the direct superior, an area (“tỉnh Long An”) or a body by its own name; left out when not known. `period` is `[from, to)`. */
export type PaperHead = {
  readonly unit: string
  readonly unitName: string
  readonly unitLevel: string
  readonly superior?: string
  readonly year: number
  readonly cadresOn: string
  readonly period: { readonly from: string; readonly to: string }
  readonly words: Readonly<Record<string, string>>
}

/** Fills `{name}` places of a fixed text. */
export const put = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

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
