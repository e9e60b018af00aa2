import type { SameKeys } from '../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = { title: 'Trail', audit: { trailOpened: 'looked at the trail of a record' } }
