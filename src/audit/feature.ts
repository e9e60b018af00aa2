import { feature } from '../kernel/feature.ts'
import { operation } from '../kernel/operation.ts'
import type { Door } from '../platform/transaction.ts'
import { trailOfPerson } from './contract.ts'
import { countOfPerson, ofPerson } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const audit = feature<Door>({
  name: 'audit',
  words: { vi, en },
  operations: [
    operation(trailOfPerson, async (door: Door, { personId, limit }) => ({
      entries: await ofPerson(door, personId, limit),
      total: await countOfPerson(door, personId),
    })),
  ],
})
