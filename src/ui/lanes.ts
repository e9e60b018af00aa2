/** Where tenures stand on a line of time, as percentages of its width. Pure. */
import { daysBetween, isoDateOf, lowestDay } from '../kernel/dates.ts'
import { storedDate } from './formats.ts'

export interface LaneTenure {
  readonly id: string
  /** ISO days; `to` is the last day held, left out while it is held. */
  readonly from: string
  readonly to?: string | undefined
  readonly label: string
}

export interface Lane<T extends LaneTenure = LaneTenure> {
  readonly id: string
  readonly label: string
  readonly tenures: readonly T[]
}

export interface Span {
  /** First and last year; the line ends with the last day of `lastYear`. */
  readonly firstYear: number
  readonly lastYear: number
}

/** before: over on the day shown · on: held · after: begins later, or the part of a held one that lies after. */
export type PieceKind = 'before' | 'on' | 'after'

export interface Piece<T extends LaneTenure> {
  readonly tenure: T
  readonly kind: PieceKind
  readonly left: number
  readonly width: number
}

/** One line of bars; a lane has several when tenures in it overlap. */
export interface LaneRow<T extends LaneTenure> {
  readonly lane: Lane<T>
  readonly first: boolean
  readonly pieces: readonly Piece<T>[]
  /** Nothing in it had begun on the day shown. */
  readonly later: boolean
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

/** From the year of the first tenure to the year that has the day shown and today. A planned end beyond it is not drawn. */
export function spanOf(lanes: readonly Lane[], at: string, today: string): Span {
  const years = [at, today, ...lanes.flatMap((lane) => lane.tenures.map((tenure) => tenure.from))].map(yearOf)
  return { firstYear: Math.min(...years), lastYear: Math.max(...years) }
}

/** The place of a day on the line, 0 to 100; a partial day stands at the first day it can be. */
export function placeOf(day: string, { firstYear, lastYear }: Span): number {
  const partial = storedDate(day)
  if (!partial) return 0
  const start = isoDateOf(firstYear, 1, 1)
  const share = daysBetween(start, lowestDay(partial)) / daysBetween(start, isoDateOf(lastYear + 1, 1, 1))
  return Math.min(100, Math.max(0, share * 100))
}

/** Years to write over the line: every 1, 2, 5, 10 or 20, so that at most seven stand there. */
export function yearTicks({ firstYear, lastYear }: Span): readonly number[] {
  const years = lastYear - firstYear + 1
  const step = [1, 2, 5, 10].find((each) => years / each <= 7) ?? 20
  const ticks: number[] = []
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step) ticks.push(year)
  return ticks
}

/** A label over the line: on which side of its place the words stand, or `none` where they would run into others. */
export type LabelSide = 'before' | 'after' | 'none'

export interface LaneLabels {
  readonly at: { readonly place: number; readonly side: LabelSide }
  readonly marks: readonly { readonly day: string; readonly place: number; readonly side: LabelSide }[]
  readonly years: readonly { readonly year: number; readonly place: number }[]
}

/** Keeps labels apart: what was placed first stays. */
export function labelKeeper() {
  const taken: (readonly [number, number])[] = []
  const isFree = (from: number, to: number) => taken.every(([a, b]) => to <= a || from >= b)
  return (place: number, width: number, sides: readonly ('before' | 'after')[]): LabelSide => {
    for (const side of sides) {
      const [from, to] = side === 'before' ? [place - width, place] : [place, place + width]
      if (from < 0 || to > 100 || !isFree(from, to)) continue
      taken.push([from, to])
      return side
    }
    return 'none'
  }
}

/**
 * What is written over the lanes: the day shown first, then the reorganizations, then as many years as have room.
 * @param letters how many letters each label has @param letter the width of one, in percent of the line
 */
export function layLabels(
  span: Span,
  at: string,
  marks: readonly string[],
  letters: { readonly at: number; readonly mark: number },
  letter: number,
): LaneLabels {
  const put = labelKeeper()
  const atPlace = placeOf(at, span)
  const atSide = put(atPlace, letters.at * letter, ['before', 'after'])
  const placed = marks.map((day) => {
    const place = placeOf(day, span)
    return { day, place, side: put(place, letters.mark * letter, ['after', 'before']) }
  })
  const years = yearTicks(span)
    .map((year) => ({ year, place: placeOf(`${year}-01-01`, span) }))
    // the line of a mark would go through the figures of a year that begins just before it
    .filter(({ place }) => placed.every((mark) => mark.place < place || mark.place > place + 5 * letter))
    .filter(({ place }) => put(place, 5 * letter, ['after']) === 'after')
  // with no room on either side of it, the day shown still stands: everything else has made way
  return { at: { place: atPlace, side: atSide === 'none' ? 'before' : atSide }, marks: placed, years }
}

/** ISO days compare as text. */
function laterOf(a: string, b: string): string {
  return [a, b].sort()[1] ?? b
}

function piecesOf<T extends LaneTenure>(tenure: T, span: Span, at: string, today: string): Piece<T>[] {
  const now = laterOf(at, today)
  const piece = (kind: PieceKind, from: string, to: string): Piece<T> => {
    const left = placeOf(from, span)
    return { tenure, kind, left, width: Math.max(placeOf(to, span) - left, 0.4) }
  }
  const end = tenure.to ?? now
  // planned for after today: only its beginning is on the line
  if (tenure.from > at) return [piece('after', tenure.from, laterOf(end, tenure.from))]
  if (tenure.to !== undefined && tenure.to < at) return [piece('before', tenure.from, tenure.to)]
  const held = piece('on', tenure.from, at)
  return end > at && placeOf(end, span) > placeOf(at, span) ? [held, piece('after', at, end)] : [held]
}

/** Lays the lanes out in lines; tenures that overlap in one lane go to lines of their own. */
export function layLanes<T extends LaneTenure>(
  lanes: readonly Lane<T>[],
  span: Span,
  at: string,
  today: string,
): readonly LaneRow<T>[] {
  return lanes.flatMap((lane) => {
    const lines: { until: string; tenures: T[] }[] = []
    for (const tenure of [...lane.tenures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
      const free = lines.find((line) => line.until < tenure.from)
      const until = tenure.to ?? '9999-12-31'
      if (free) {
        free.tenures.push(tenure)
        free.until = until
      } else lines.push({ until, tenures: [tenure] })
    }
    const later = lane.tenures.every((tenure) => tenure.from > at)
    return lines.map((line, i) => ({
      lane,
      first: i === 0,
      later,
      pieces: line.tenures.flatMap((tenure) => piecesOf(tenure, span, at, today)),
    }))
  })
}
