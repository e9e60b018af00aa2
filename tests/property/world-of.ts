/** Writes an invented world into a database of its own and reads it back as it lies there. */
import { asOwner } from '../../src/platform/database.ts'
import { type World, world } from '../world/database.ts'
import { type Rows, randomWorld, type WorldWish } from './random-world.ts'
import { readTables, type Tables, writeTables } from './tables.ts'

export const topUnit = '00000000-0000-4000-8000-000000000001'

/** The rules that came with the program go out: an invented world has its own. */
export const withoutRegulations = 'delete from goc.criterion; delete from goc.standard'

export async function put(w: World, rows: Partial<Rows>): Promise<Tables> {
  return asOwner(w.owner, async (c) => {
    await c.query('begin')
    await c.query(withoutRegulations)
    await writeTables(c, rows)
    await c.query('select goc.replace_places()')
    await c.query('commit')
    await c.query('analyze')
    return readTables(c)
  })
}

/** A database with the world of a seed in it. */
export async function worldOf(seed: number, wish?: WorldWish): Promise<{ w: World; tables: Tables }> {
  const w = await world('goc_empty')
  return { w, tables: await put(w, randomWorld(seed, wish)) }
}
