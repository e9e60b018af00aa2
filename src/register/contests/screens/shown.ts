/** How a contested value and what it belongs to are said. Pure. */
import type { Words } from '../../../ui/words.ts'
import { titleName } from '../../tenures/title.ts'
import type { contestWords } from './words.ts'

type W = Words<typeof contestWords.vi>
export type Shown = {
  readonly table: string
  readonly field: string
  readonly about: { readonly title: string | null; readonly kind: string | null; readonly unit: string | null }
}

const days = new Set(['birth', 'admitted', 'official', 'obtained', 'valid_from'])
const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The name of a field alone: “Từ ngày”. */
export function fieldName(w: W, table: string, field: string): string {
  if (field === 'valid_from') return table === 'membership' ? w('item.membership_from') : w('item.tenure_from')
  return w(`item.${field as 'birth'}`)
}

/** What the record is: “Bí thư, Đảng ủy xã …”, “Lý luận chính trị”; empty for the person himself. */
export function recordName(w: W, { table, about }: Omit<Shown, 'field'>): string {
  if (table === 'tenure') return [about.title ? titleName(about.title, w.lang) : '', about.unit ?? ''].filter(Boolean).join(', ')
  if (table === 'qualification') return about.kind ? w(`kind.${about.kind as 'degree'}`) : ''
  return table === 'person' ? '' : (about.unit ?? '')
}

export const nameOf = (w: W, s: Shown): string => {
  const record = recordName(w, s)
  return record ? `${record}: ${fieldName(w, s.table, s.field).toLowerCase()}` : fieldName(w, s.table, s.field)
}

/** A value as a contest keeps it, in words; undefined for none. */
export function valueText(w: W, { field, about }: Shown, value: string | null): string | undefined {
  if (value === null) return undefined
  if (days.has(field)) return w.day(value)
  if (field === 'valid_to') return value === 'infinity' ? w('openEnd') : w.day(dayBefore(value))
  if (field === 'sex') return w(`sex.${value as 'male'}`)
  if (field === 'finding') return w(`finding.${value as 'local'}`)
  if (field === 'level' && about.kind) return w(`level.${about.kind as 'degree'}`).split('|')[Number(value)] || value
  return value
}
