/** Whoever is the subject of a case gets the same bytes on every route, whether or not the case exists. */
import { expect, inject, test } from 'vitest'
import { features } from '../../../src/goc.ts'
import { asOwner } from '../../../src/platform/database.ts'
import { loadWords } from '../../../src/platform/words.ts'
import { told } from '../../world/told.ts'
import { makePair, type Wish, wishOf } from './pair.ts'
import { compare, type Difference, parting, unproved } from './transcript.ts'

loadWords(features as never)
const server = inject('owner')
const worlds = process.env.GOC_PROOF ? 210 : Number(process.env.GOC_WORLDS ?? 10)
const first = Number(process.env.GOC_WORLD ?? 0)

test('every operation of the program is asked', () => {
  expect(unproved()).toEqual([])
})

async function tried(wish: Wish, before?: string) {
  const pair = await makePair(server, wish)
  try {
    if (before) for (const side of [pair.without, pair.with]) await asOwner(side.owner, (c) => c.query(before))
    return { ...(await compare(pair)), imported: pair.case.imported, ids: pair.case.ids }
  } finally {
    await pair.close()
  }
}
const named = (found: readonly Difference[]) => found.slice(0, 4).map(parting).join('\n  ')

test('S hears the same with and without the case', { timeout: 3_600_000 }, async () => {
    const routes = new Set<string>()
    const wrong: string[] = []
    let [requests, imported, differing] = [0, 0, 0]
    const begun = performance.now()
    for (let n = first; n < first + worlds; n++) {
      const one = await tried(wishOf(n)).catch((e: Error) => {
        throw new Error(`world ${n} ${JSON.stringify(wishOf(n))}: ${e.message}`, { cause: e })
      })
      requests += one.requests
      imported += Number(one.imported)
      differing += one.found.length
      for (const route of one.routes) routes.add(route)
      if (one.found.length > 0) wrong.push(`world ${n} ${JSON.stringify(wishOf(n))}: ${one.found.length} differ\n  ${named(one.found)}`)
    }
    told(
      `differential: ${worlds} worlds with and without a case on S (${imported} brought in by import), ${routes.size} routes, ${requests} pairs of answers: ${differing} differ; ${Math.round((performance.now() - begun) / 1000)} s`,
    )
    console.log(Object.entries((globalThis as any).T).map(([k, [n, t]]: any) => `${k} ${n} ${(t/n).toFixed(1)}ms ${t|0}`).join('\n'))
    expect(wrong.slice(0, 5).join('\n')).toBe('')
    expect(imported).toBeGreaterThan(0)
})
