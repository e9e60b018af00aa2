/** The words of what is found in lists of any shape; a name of their own, so that a screen fetches them only when they are said. */
import { feature } from '../kernel/feature.ts'
import type { Door } from '../platform/transaction.ts'
import { words as en } from './lists/words.en.ts'
import { words as vi } from './lists/words.vi.ts'

export const lists = feature<Door>({ name: 'lists', words: { vi, en } })
