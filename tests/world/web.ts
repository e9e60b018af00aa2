/** The whole product for the browser tests: the example in an embedded server, the built web app, one address. */
import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { openSession } from '../../src/access/store.ts'
import { features } from '../../src/goc.ts'
import { openInstallation } from '../../src/platform/installation.ts'
import { loadWords } from '../../src/platform/words.ts'
import { demoPassword, importExample } from '../../src/server/demo.ts'
import { buildServer, webFolder } from '../../src/server/http.ts'
import { operate } from '../../src/server/operate.ts'
import { keepDemoAccounts, keepMachineAccount, projectRoot } from '../../src/server/setting.ts'
import { ensureWebBuilt } from '../../src/server/web-build.ts'
import { temporaryFolder } from './folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    password: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  loadWords(features as never)
  const folder = await temporaryFolder('web')
  const installation = await openInstallation({ dataDir: folder })
  try {
    await ensureWebBuilt(() => {})
    const token = await openSession(installation.pools.signin, await keepMachineAccount(installation.pools))
    await importExample(
      (name, input) => operate(installation.pools.app, token, name, input),
      () => {},
    )
    await keepDemoAccounts(installation.pools, demoPassword)
    const app = await buildServer({ pools: installation.pools, webDir: webFolder(projectRoot), demo: { password: demoPassword } })
    project.provide('address', await app.listen({ host: '127.0.0.1', port: 0 }))
    project.provide('password', demoPassword)
    return async () => {
      await app.close()
      await installation.close()
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    // a setup that fails leaves no server running
    await installation.close()
    throw error
  }
}
