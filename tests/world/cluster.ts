/** One throw-away server a run, with two templates: an empty installation, and one with the example imported. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openSession } from '../../src/access/store.ts'
import { features } from '../../src/goc.ts'
import { bringUpToDate, createDatabase, type OwnerConnection, openPools, prepareRoles } from '../../src/platform/database.ts'
import { binariesOfPackage, findBinaries } from '../../src/platform/postgres/binaries.ts'
import { startServer } from '../../src/platform/postgres/server.ts'
import { loadWords } from '../../src/platform/words.ts'
import { importExample } from '../../src/server/demo.ts'
import { operate } from '../../src/server/operate.ts'
import { keepMachineAccount } from '../../src/server/setting.ts'
import { temporaryFolder } from './folder.ts'

export const secret = 'test'
declare module 'vitest' {
  interface ProvidedContext {
    owner: OwnerConnection
  }
}

export async function startCluster(project: TestProject, major: '18' | '15'): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('test')
  const server = await startServer({
    dataDir: join(folder, 'pg'),
    binaries: major === '15' ? binariesOfPackage('pg15') : findBinaries(),
  })
  try {
    loadWords(features as never)
    await prepareRoles(server.owner, secret)
    await createDatabase(server.owner, 'goc_empty')
    await bringUpToDate({ ...server.owner, database: 'goc_empty' })
    for (const [name, before] of [
      ['goc_before_merger', true],
      ['goc_can_duoc', false],
    ] as const) {
      await createDatabase(server.owner, name, before ? 'goc_empty' : 'goc_before_merger')
      const pools = openPools({ ...server.owner, database: name }, secret, 4)
      const token = await openSession(pools.signin, await keepMachineAccount(pools))
      await importExample(
        (op, input) => operate(pools.app, token, op, input),
        () => {},
        (f) => !before || f < '10',
      )
      await pools.close()
    }
    project.provide('owner', server.owner)
  } catch (error) {
    // a setup that fails leaves no server running
    await server.stop()
    throw error
  }
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
