/**
 * From which count on a unit stands alone in a published table. Below it a number can point at one person, so the unit is merged with others.
 * The rule of the day on which the report is closed applies; an office sets its own by a row of its own.
 */
import type { Certainty } from './standards.ts'

export type PublicationRule = {
  readonly key: string
  /** Counts of 1 to one below this are small. */
  readonly least: number
  readonly validFrom: string
  /** The first day on which it no longer holds. */
  readonly validTo: string
  readonly legalBasis: string
  readonly certainty: Certainty
}

export const publicationRules: readonly PublicationRule[] = [
  {
    key: 'small-cells',
    least: 5,
    validFrom: '2000-01-01',
    validTo: 'infinity',
    legalBasis: '91/2025/QH15: dữ liệu công bố không được chỉ ra một người; con số do cơ quan quy định',
    certainty: 'assumed',
  },
]
