/** A database of its own for a test file, made from a template; and sessions of people with the rights the test names. */
import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { keepAccount, openSession, unitBySlug } from '../../src/access/store.ts'
import { features } from '../../src/goc.ts'
import { asOwner, createDatabase, type OwnerConnection, openPools, type Pools } from '../../src/platform/database.ts'
import { loadWords } from '../../src/platform/words.ts'
import { operate } from '../../src/server/operate.ts'

export type World = {
  owner: OwnerConnection
  pools: Pools
  /** A session of someone at a unit (by slug) with these wings; every act unless said. */
  session(unit?: string, wings?: string[], may?: string[]): Promise<string>
  run<T = unknown>(token: string, name: string, input: unknown): Promise<T>
}

export async function world(template: 'goc_empty' | 'goc_before_merger' | 'goc_can_duoc'): Promise<World> {
  loadWords(features as never)
  const server = inject('owner')
  const database = `t_${randomUUID().replaceAll('-', '')}`
  await createDatabase(server, database, template)
  const owner = { ...server, database }
  const pools = openPools(owner, 'test', 6)
  afterAll(async () => {
    await pools.close()
    await asOwner(server, (c) => c.query(`drop database ${database} with (force)`))
  })
  return {
    owner,
    pools,
    async session(unit = 'viet-nam', wings = ['cadres', 'inspection'], may = ['read', 'write', 'import', 'report']) {
      const unitId = await unitBySlug(pools.signin, unit)
      if (!unitId) throw new Error(`no unit ${unit}`)
      const account = await keepAccount(pools.signin, {
        name: randomUUID(),
        fullName: 'Người thử',
        office: 'Cơ quan thử',
        unitId,
        wings,
        may,
        password: null,
      })
      return openSession(pools.signin, account)
    },
    run: (token, name, input) => operate(pools.app, token, name, input) as Promise<never>,
  }
}
