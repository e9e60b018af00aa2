import { feature } from '../../kernel/feature.ts'
import type { Door } from '../../platform/transaction.ts'
import { membershipFact } from './facts.store.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const membership = feature<Door>({
  name: 'membership',
  words: { vi, en },
  facts: [membershipFact],
  sheets,
})
