import { feature } from '../../kernel/feature.ts'
import type { Door } from '../../platform/transaction.ts'
import { sheets } from './sheets.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const roster = feature<Door>({ name: 'roster', words: { vi, en }, sheets })
