/**
 * By when a person who contests a value of his record is answered. The rule of the day on which he files it applies.
 * verified: read in a source; local: a committee's own regulation; assumed: to be checked by the office before it relies on it.
 */
import type { Certainty } from './standards.ts'

export type ContestRule = {
  readonly key: string
  /** Calendar days after the day of filing; the last day counts. */
  readonly days: number
  readonly validFrom: string
  /** The first day on which it no longer holds. */
  readonly validTo: string
  readonly legalBasis: string
  readonly certainty: Certainty
}

export const contestRules: readonly ContestRule[] = [
  {
    key: 'answer-within',
    days: 15,
    validFrom: '2000-01-01',
    validTo: 'infinity',
    legalBasis: '91/2025/QH15: quyền chỉnh sửa dữ liệu cá nhân; số ngày do cơ quan quy định',
    certainty: 'assumed',
  },
]
