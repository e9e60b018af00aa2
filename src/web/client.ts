/** The client of the shell: how long answers are kept, what is tried again, what happens when a session ends. */
import { QueryClient } from '@tanstack/react-query'
import { CallRefused, onSignedOut } from '../ui/client.ts'
import type { SessionInfo } from './session.ts'

const INFO = 'session.info'

/** A refusal is an answer and is not asked again; a server that could not be reached is, twice. */
export function triesAgain(failures: number, error: unknown): boolean {
  return error instanceof CallRefused && error.status === 0 && failures < 2
}

/** Answers live in memory only, and not long: they are records of people. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 120_000, retry: triesAgain, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  onSignedOut(() => forget(client))
  return client
}

/**
 * The session is over: nothing of what was read stays for the next person at this machine, and the sign-in stands in place of
 * the screen. The address stays, so that signing in again leads back to it.
 */
export function forget(client: QueryClient): void {
  client.setQueriesData<SessionInfo>({ queryKey: [INFO] }, (info) => info && { ...info, account: null })
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== INFO })
}

/** Asks again who is signed in (after signing in). */
export function askWho(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [INFO] })
}
