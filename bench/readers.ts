/** Three officers of the nation: at the centre, in a province, in a commune. Each sees his own subtree and nothing else. */
import { keepAccount, openSession, unitBySlug } from '../src/access/store.ts'
import { asOwner, type OwnerConnection, type Pools } from '../src/platform/database.ts'

export type Reader = {
  readonly scope: 'nation' | 'province' | 'commune'
  readonly slug: string
  readonly token: string
  readonly lo: number
  readonly hi: number
}

/** A province of the middle and a commune of the middle of it. */
const middle = `
  with province as (
    select slug, lft, rgt from goc.unit where kind = 'province' order by lft offset (select (count(*) - 1) / 2 from goc.unit where kind = 'province') limit 1
  ), commune as (
    select u.slug, u.lft, u.rgt from goc.unit u, province p where u.kind = 'commune' and u.lft between p.lft and p.rgt
    order by u.lft offset (select (count(*) - 1) / 2 from goc.unit u, province p where u.kind = 'commune' and u.lft between p.lft and p.rgt) limit 1
  )
  select 'nation' as scope, slug, lft as lo, rgt as hi from goc.unit where slug = 'viet-nam'
  union all select 'province', slug, lft, rgt from province union all select 'commune', slug, lft, rgt from commune`

/** Opens a session for each. They last the run (12 hours). */
export async function openReaders(owner: OwnerConnection, pools: Pools): Promise<Reader[]> {
  const scopes = await asOwner(owner, (c) => c.query<Omit<Reader, 'token'>>(middle))
  const readers: Reader[] = []
  for (const s of scopes.rows) {
    const account = await keepAccount(pools.signin, {
      name: `bench-${s.scope}`,
      fullName: 'Người đo',
      office: 'Cơ quan giả định',
      unitId: (await unitBySlug(pools.signin, s.slug))!,
      wings: ['cadres', 'inspection'],
      may: ['read'],
      password: null,
    })
    readers.push({ ...s, token: await openSession(pools.signin, account) })
  }
  return readers
}
