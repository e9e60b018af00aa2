import { feature } from '../kernel/feature.ts'
import { operation } from '../kernel/operation.ts'
import type { Door } from '../platform/transaction.ts'
import { isolationState, signedIn, signedOut, whoAmI } from './contract.ts'
import { isolationNow } from './isolation.store.ts'
import { slugOfUnit } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

export const access = feature<Door>({
  name: 'access',
  words: { vi, en },
  operations: [
    operation(signedIn, async () => ({})),
    operation(signedOut, async () => ({})),
    operation(isolationState, (door: Door) => isolationNow(door)),
    operation(whoAmI, async (door: Door) => {
      const slug = await slugOfUnit(door, door.actor.unitId)
      const { accountName, fullName, office, unitId, wings, may, personId } = door.actor
      return { name: accountName, fullName, office, unitId, unit: slug, wings, may, onRecord: personId !== null }
    }),
  ],
})
