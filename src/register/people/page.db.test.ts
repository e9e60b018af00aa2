/** Pages and searches give the people of the bounds, each once, in name order; an array filtered and sorted here says which they are. */
import { describe, expect, test } from 'vitest'
import { world } from '../../../tests/world/database.ts'
import { fold } from '../../kernel/vietnamese/fold.ts'
import { asOwner } from '../../platform/database.ts'

const w = await world('goc_before_merger')
const units = ['viet-nam', 'can-duoc', 'xa-long-trach']
const letters = ['', 'nguyen', 'van an', 'thi', 'hoa', 'khong co ai', 'Ánh', '%', '_']

type Person = { id: string; full_name: string; name_key: string; within: boolean }
const everyone = (unit: string) =>
  asOwner(
    w.owner,
    async (c) =>
      (
        await c.query<Person>(
          `select p.id, p.full_name, p.name_key, exists (select from goc.person_scope s, goc.unit u
             where s.person_id = p.id and u.slug = $1 and s.pos between u.lft and u.rgt) as within from goc.person p where p.alias_of is null`,
          [unit],
        )
      ).rows,
  )
const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const meant = async (unit: string, q: string): Promise<string[]> =>
  (await everyone(unit))
    .filter((p) => p.within && fold(p.full_name).includes(fold(q).replaceAll(/[%_]/g, '')))
    .sort((a, b) => before(a.name_key, b.name_key) || before(a.id, b.id))
    .map((p) => p.id)

type Page = { people: { id: string; sort: string }[]; more: boolean }
async function paged(token: string, q: string): Promise<string[]> {
  const ids: string[] = []
  for (let after: { sort: string; id: string } | undefined; ; ) {
    const { people, more } = await w.run<Page>(token, 'people.page', { q, limit: 100, ...(after ? { after } : {}) })
    ids.push(...people.map((p) => p.id))
    const last = people.at(-1)
    if (!more || !last) return ids
    after = { sort: last.sort, id: last.id }
  }
}

describe.each(units)('%s', (unit) => {
  test('every page of the list and of searches', async () => {
    const token = await w.session(unit)
    for (const q of letters) expect([q, await paged(token, q)]).toEqual([q, await meant(unit, q)])
  })
})

test('a name that changes is found by its new letters and no longer by the old; a folded name gone stale is noticed', async () => {
  const token = await w.session('can-duoc')
  const { people } = await w.run<Page>(token, 'people.page', { q: '', limit: 1 })
  const id = people[0]!.id
  const rename = `update goc.person set full_name = 'Zờ Thử Tên', name_fold = 'zo thu ten' where id = $1`
  await asOwner(w.owner, (c) => c.query(rename, [id]))
  expect(await paged(token, 'zo thu')).toEqual([id])
  await asOwner(w.owner, (c) => c.query(`update goc.person_scope set name_fold = '' where person_id = $1`, [id]))
  expect(await paged(token, 'zo thu')).not.toEqual(await meant('can-duoc', 'zo thu'))
})
