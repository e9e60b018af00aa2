/** A thousandth of the nation, loaded as the whole is; then each of the loader's own checks is shown a fault. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences, shapeOf } from '../src/platform/backup/shape.ts'
import { asOwner } from '../src/platform/database.ts'
import { mustStand, type Nation, openNation } from './nation.ts'

let nation: Nation
beforeAll(async () => {
  nation = await openNation(0.001, undefined, () => {})
}, 180_000)
afterAll(async () => {
  await nation?.stop()
  await nation?.discard()
})

/** Does something as the superuser and takes it back. */
const tried = <T>(fault: string, work: (c: Parameters<Parameters<typeof asOwner>[1]>[0]) => Promise<T>): Promise<T> =>
  asOwner(nation.owner, async (c) => {
    await c.query('begin')
    await c.query(fault)
    const result = await work(c)
    await c.query('rollback')
    return result
  })

test('a lost index, a sleeping trigger, a table whose walls are not forced: each is a difference', async () => {
  const whole = await asOwner(nation.owner, shapeOf)
  expect(differences(whole, await asOwner(nation.owner, shapeOf))).toEqual([])
  const faults: [string, RegExp][] = [
    ['drop index goc.tenure_post', /^lacks index .*tenure_post/],
    ['alter table goc.person disable trigger take_place', /take_place.* D$/],
    ['alter table goc.membership no force row level security', /^lacks table membership .*/],
    ['alter table goc.tenure drop constraint tenure_one_holder', /^lacks constraint tenure tenure_one_holder/],
    ['alter table goc.qualification drop constraint qualification_person_id_fkey', /^lacks constraint qualification/],
  ]
  for (const [fault, says] of faults) {
    const found = differences(whole, await tried(fault, shapeOf))
    expect(
      found.some((l) => says.test(l)),
      `${fault}: ${found.join(' | ')}`,
    ).toBe(true)
  }
})

test('a row that stands elsewhere than its unit is found', async () => {
  await asOwner(nation.owner, mustStand)
  const astray = 'update goc.membership set pos = pos + 1 where id = (select id from goc.membership limit 1)'
  await expect(tried(`alter table goc.membership disable trigger user; ${astray}`, mustStand)).rejects.toThrow(
    'goc.membership stands at',
  )
})
