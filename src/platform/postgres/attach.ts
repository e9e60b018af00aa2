/** Reaches the server that another program of this installation is running (the command line beside the web server). */
import { resolve } from 'node:path'
import { dataFolder, readSecret } from './cluster.ts'
import { connectionBy, greet, type OwnerConnection } from './connection.ts'
import { readPidFile } from './postmaster.ts'

/** Connection settings of the running server of this data folder, or undefined when none answers. */
export async function attach(dataDir: string): Promise<{ owner: OwnerConnection; version: string } | undefined> {
  const data = dataFolder(resolve(dataDir))
  const file = readPidFile(data.cluster)
  const password = readSecret(data)
  if (!file || !password) return undefined
  const owner = connectionBy(file, password)
  const greeting = await greet(owner, data)
  return greeting.state === 'ready' ? { owner, version: greeting.version } : undefined
}
