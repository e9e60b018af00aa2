/** Entries in the trail for what is done at the machine itself, in the name of its account. On the sign-in role's pool only. */
import type { Pools } from '../platform/database.ts'
import { inSignIn, leaveEntry } from './sessions.store.ts'

/** @param machineId the account of the machine @param operation without its `access.` */
export async function leaveEntryOfMachine(
  pools: Pick<Pools, 'signin'>,
  machineId: string,
  operation: 'networkOn' | 'networkOff',
  detail: Record<string, unknown>,
): Promise<void> {
  await inSignIn(pools, (client) => leaveEntry(client, machineId, null, operation, detail))
}
