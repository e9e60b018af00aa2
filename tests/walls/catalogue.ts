/** The holes of the walls as lines of text. What a hole is, is told once: by the product's own lint. */
import type pg from 'pg'
import { holesOf } from '../../src/access/lint.store.ts'

export { lint, readable } from '../../src/access/lint.store.ts'

/** Every hole that the catalogue shows, with what is wrong with it. */
export async function holes(owner: pg.ClientBase): Promise<string[]> {
  return (await holesOf(owner)).map(({ what, name }) => `${what}: ${name}`)
}
