import { en } from './words.en.ts'
import { defineNamespace } from './words.ts'
import { vi } from './words.vi.ts'

/** The words that the kit's own components say. */
export const kitWords = defineNamespace('ui', vi, en)
