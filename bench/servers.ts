/** Starting a server in a process of its own, and ending it: what both sides of the fork need. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Connections to the database, for either server. */
export const sizeOfPool = 10

export type Served = { readonly port: number; stop(): Promise<void> }

/** Starts `bench/<file>`, hands it what it needs to know, waits for its port. Throws when it ends before it listens. */
export async function startServing(file: string, told: object): Promise<Served> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(told)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code} before it listened`)
  })
  const listening = once(child, 'message').then(([m]) => (m as { port: number }).port)
  const port = await Promise.race([listening, ended])
  ended.catch(() => {})
  return {
    port,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** In the started process: what it was told. */
export const askedOf = async <T>(): Promise<[T]> => (await once(process, 'message')) as [T]
