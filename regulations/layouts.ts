/**
 * How a Party paper is laid out, as data: sizes, margins and spacing with their basis, dates of force, and how sure we are of each part.
 * An office sets its own by handing a row of its own (`{ ...partyLayouts[0], margins }`) to the writer of the paper.
 *
 * 36-HD/VPTW: the table of cases, sizes and styles, the A4 page and the character set were read in a source; margins, spacing, signature and
 * recipients were not read in the text itself and stay assumed. 05-HD/VPTW is reported to replace it; none of it was read: all assumed.
 */
import type { Certainty } from './standards.ts'

export type PaperLayout = {
  readonly key: string
  readonly legalBasis: string
  readonly validFrom: string
  readonly validTo: string
  readonly certainty: Readonly<
    Record<
      | 'page'
      | 'font'
      | 'margins'
      | 'pageNumber'
      | 'head'
      | 'type'
      | 'summaryRule'
      | 'body'
      | 'spacing'
      | 'signature'
      | 'recipients',
      Certainty
    >
  >
  readonly font: string
  /** Millimetres. */
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly pageNumberFromEdge: number
  /** Width of the left half of the head, where the issuing body stands; the right half has the rest. */
  readonly headLeft: number
  readonly firstLine: number
  /** Points. */
  readonly paragraphGap: number
  readonly lineHeight: number
  readonly sizes: Readonly<
    Record<
      | 'title'
      | 'superior'
      | 'issuer'
      | 'number'
      | 'placeAndDate'
      | 'type'
      | 'summary'
      | 'body'
      | 'table'
      | 'signature'
      | 'recipients'
      | 'recipientList'
      | 'pageNumber',
      number
    >
  >
  /** What stands centred under the summary line. */
  readonly summaryRule: string
}

const layout2018: PaperLayout = {
  key: 'party-2018',
  legalBasis: '36-HD/VPTW ngày 03/4/2018',
  validFrom: '2018-04-03',
  validTo: '2026-05-27',
  certainty: {
    page: 'verified',
    font: 'verified',
    margins: 'assumed',
    pageNumber: 'assumed',
    head: 'verified',
    type: 'verified',
    summaryRule: 'assumed',
    body: 'verified',
    spacing: 'assumed',
    signature: 'assumed',
    recipients: 'assumed',
  },
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumberFromEdge: 10,
  headLeft: 73,
  firstLine: 10,
  paragraphGap: 6,
  lineHeight: 18,
  sizes: {
    title: 15,
    superior: 14,
    issuer: 14,
    number: 14,
    placeAndDate: 14,
    type: 16,
    summary: 14,
    body: 14,
    table: 12,
    signature: 14,
    recipients: 14,
    recipientList: 12,
    pageNumber: 14,
  },
  summaryRule: '-----',
}

const layout2026: PaperLayout = {
  ...layout2018,
  key: 'party-2026',
  legalBasis: '05-HD/VPTW ngày 27/5/2026 (thay 36-HD/VPTW)',
  validFrom: '2026-05-27',
  validTo: 'infinity',
  certainty: {
    page: 'assumed',
    font: 'assumed',
    margins: 'assumed',
    pageNumber: 'assumed',
    head: 'assumed',
    type: 'assumed',
    summaryRule: 'assumed',
    body: 'assumed',
    spacing: 'assumed',
    signature: 'assumed',
    recipients: 'assumed',
  },
}

/** In the order of time. */
export const partyLayouts: readonly [PaperLayout, ...PaperLayout[]] = [layout2018, layout2026]

/** The layout in force on a day (`YYYY-MM-DD`); for a day before the first we know of, the first. */
export function layoutOn(day: string): PaperLayout {
  return partyLayouts.find((l) => l.validFrom <= day && (l.validTo === 'infinity' || day < l.validTo)) ?? partyLayouts[0]
}

/** A kind of area and the Party committee that issues papers for it. `code` ends the number of a paper; null: the clerk writes it. */
export type IssuerRow = {
  readonly area: string
  readonly committee: string
  readonly areaEn: string
  readonly code: string | null
  readonly certainty: Certainty
}

/** From common use. A city or a town has a code that differs by level, so none is put. */
export const issuers: readonly IssuerRow[] = [
  { area: 'tỉnh', committee: 'Tỉnh ủy', areaEn: 'Provincial', code: 'TU', certainty: 'assumed' },
  { area: 'thành phố', committee: 'Thành ủy', areaEn: 'City', code: null, certainty: 'assumed' },
  { area: 'thị xã', committee: 'Thị ủy', areaEn: 'Town', code: null, certainty: 'assumed' },
  { area: 'quận', committee: 'Quận ủy', areaEn: 'District', code: 'QU', certainty: 'assumed' },
  { area: 'huyện', committee: 'Huyện ủy', areaEn: 'District', code: 'HU', certainty: 'assumed' },
  { area: 'thị trấn', committee: 'Đảng ủy thị trấn', areaEn: 'Township', code: 'ĐU', certainty: 'assumed' },
  { area: 'đặc khu', committee: 'Đảng ủy đặc khu', areaEn: 'Special Zone', code: 'ĐU', certainty: 'assumed' },
  { area: 'phường', committee: 'Đảng ủy phường', areaEn: 'Ward', code: 'ĐU', certainty: 'assumed' },
  { area: 'xã', committee: 'Đảng ủy xã', areaEn: 'Commune', code: 'ĐU', certainty: 'assumed' },
]
