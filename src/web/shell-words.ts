import { defineNamespace } from '../ui/words.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

/** The words that the shell says. */
export const shellWords = defineNamespace('web', vi, en)
