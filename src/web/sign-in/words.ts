import { defineNamespace } from '../../ui/words.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const words = defineNamespace('sign-in', vi, en)
