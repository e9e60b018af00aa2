import { feature } from '../../kernel/feature.ts'
import type { Door } from '../../platform/transaction.ts'
import { membershipFact } from './facts.store.ts'

export const membership = feature<Door>({
  name: 'membership',
  words: {
    vi: { title: 'Đảng viên', facts: { membership: 'đảng viên đang sinh hoạt' } },
    en: { title: 'Party members', facts: { membership: 'members of cells' } },
  },
  facts: [membershipFact],
})
