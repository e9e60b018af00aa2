/** Backup and restore have no operations of the web: who keeps the machine runs them from its command line. Here are their words. */
import { feature } from '../../kernel/feature.ts'
import type { Door } from '../transaction.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const backup = feature<Door>({ name: 'backup', words: { vi, en } })
