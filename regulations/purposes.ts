/**
 * Which fields of a person are shown only to one who says what for, and the purposes he may name.
 * verified: read in a source; local: a committee's own regulation; assumed: to be checked by the office before it relies on it.
 */
import type { Certainty } from './standards.ts'

export type SensitiveGroup = {
  readonly key: 'belief' | 'identity'
  /** Columns of goc.person. The database keeps the same list (goc.group_of). */
  readonly fields: readonly string[]
  readonly legalBasis: string
  readonly certainty: Certainty
}

export const sensitiveGroups: readonly SensitiveGroup[] = [
  {
    key: 'identity',
    fields: ['personal_id'],
    // the law names images of the card and credentials; the number itself opens other registers, so the office keeps it alike
    legalBasis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; cơ quan quy định thêm số định danh',
    certainty: 'local',
  },
  {
    key: 'belief',
    fields: ['ethnicity', 'religion'],
    legalBasis:
      'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 và Nghị định 356/2025/NĐ-CP: dữ liệu nhạy cảm có nguồn gốc dân tộc, quan điểm tôn giáo',
    certainty: 'verified',
  },
]

export type Purpose = {
  readonly key: 'verify' | 'cadreWork' | 'policy' | 'statistics' | 'answer' | 'inspection'
  /** What the trail says, and the person reads. */
  readonly vi: string
  readonly en: string
  /** Only for who works in that wing; the entry is that wing's. */
  readonly wing?: 'inspection'
  readonly legalBasis: string
  readonly certainty: Certainty
}

const ofOffice = {
  legalBasis: '91/2025/QH15: xử lý dữ liệu cá nhân phải có mục đích rõ ràng; danh mục mục đích do cơ quan quy định',
  certainty: 'assumed',
} as const

export const purposes: readonly Purpose[] = [
  { key: 'verify', vi: 'Đối chiếu hồ sơ gốc', en: 'Checking against the paper file', ...ofOffice },
  { key: 'cadreWork', vi: 'Quy hoạch, bổ nhiệm, giới thiệu ứng cử', en: 'Planning, appointment, nomination', ...ofOffice },
  { key: 'policy', vi: 'Thực hiện chế độ, chính sách cán bộ', en: 'Benefits and policies for cadres', ...ofOffice },
  { key: 'statistics', vi: 'Lập báo cáo thống kê', en: 'Statistical reports', ...ofOffice },
  { key: 'answer', vi: 'Trả lời đề nghị của chính người đó', en: 'Answering what the person himself asked', ...ofOffice },
  { key: 'inspection', vi: 'Công tác kiểm tra, giám sát', en: 'Inspection and supervision', wing: 'inspection', ...ofOffice },
]
