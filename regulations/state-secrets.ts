/**
 * The grades of state secrets and what an ordinary installation may keep of a paper that bears one.
 * verified: read in a source; local: a committee's own regulation; assumed: to be checked by the office before it relies on it.
 */
import type { Certainty } from './standards.ts'

export type SecretGrade = 'confidential' | 'secret' | 'topSecret'

/** Grades from the lowest up, each with its name; a stamp is the name in capitals. */
export const secretGrades: readonly { readonly key: SecretGrade; readonly name: string }[] = [
  { key: 'confidential', name: 'Mật' },
  { key: 'secret', name: 'Tối mật' },
  { key: 'topSecret', name: 'Tuyệt mật' },
]

export type SecretRule = {
  readonly key: string
  readonly validFrom: string
  /** The first day on which it no longer holds. */
  readonly validTo: string
  readonly legalBasis: string
  readonly certainty: Certainty
}

export const secretRules: readonly SecretRule[] = [
  {
    key: 'isolated-network-only',
    validFrom: '2026-03-01',
    validTo: 'infinity',
    legalBasis: 'Luật Bảo vệ bí mật nhà nước 117/2025/QH15, hiệu lực 01/3/2026: chỉ mạng LAN độc lập được chứa bí mật nhà nước',
    certainty: 'verified',
  },
  {
    // which articles, and what a register may say of such a paper, was not read
    key: 'number-only',
    validFrom: '2026-03-01',
    validTo: 'infinity',
    legalBasis: 'Nghị định 63/2026/NĐ-CP: sổ đăng ký bí mật nhà nước; số, ngày, cơ quan ban hành, độ mật',
    certainty: 'assumed',
  },
]
