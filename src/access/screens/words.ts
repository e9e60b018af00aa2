import { defineNamespace } from '../../ui/words.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const accountWords = defineNamespace('access.account', vi, en)
