/** For tests of who gives rights: administrators, grants to give, and a second administrator who agrees. */
import type { World } from '../../tests/world/database.ts'
import { asOwner } from '../platform/database.ts'
import type { office } from './office.fixture.ts'

export type Row = {
  id: string
  name: string
  waits: boolean
  onRecord: string | null
  grants: { id: string; state: string; mayAgree: boolean; wings: string[] }[]
  reset: { id: string; mayAgree: boolean } | null
}

export async function keepers(w: World, o: Awaited<ReturnType<typeof office>>) {
  const owner = (text: string, values: unknown[] = []) => asOwner(w.owner, (c) => c.query(text, values))
  const top = (await owner(`select id from goc.unit where slug = 'viet-nam'`)).rows[0]!.id as string
  const administrator = async (unit = 'viet-nam') => o.enter((await o.account({ unit, wings: [], may: ['grant'] })).name)
  const rowOf = async (admin: Awaited<ReturnType<typeof administrator>>, name: string) =>
    ((await admin.ask('accounts.list')).data.accounts as Row[]).find((a) => a.name === name)
  const elder = await administrator()
  return {
    owner,
    top,
    administrator,
    rowOf,
    elder,
    plain: (more: Record<string, unknown> = {}) => ({
      unitId: top,
      office: 'Cơ quan thử',
      wings: ['cadres'],
      may: ['read'],
      ceiling: 0,
      from: null,
      to: null,
      reason: 'theo phân công',
      ...more,
    }),
    /** A second administrator agrees to every grant of this account that waits. */
    async agree(name: string): Promise<void> {
      for (const grant of (await rowOf(elder, name))!.grants.filter((g) => g.state === 'waits')) {
        const { status } = await elder.ask('accounts.agree', { id: grant.id })
        if (status !== 200) throw new Error(`the grant of ${name} was not agreed to: ${status}`)
      }
    },
  }
}
