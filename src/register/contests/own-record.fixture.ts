/** For tests of one's own record: a database of the example, a person with a full record, sessions of him, of officers, of others. */
import { randomUUID } from 'node:crypto'
import { world } from '../../../tests/world/database.ts'
import { keepAccount, openSession, unitBySlug } from '../../access/store.ts'
import { Problem } from '../../kernel/problem.ts'
import { asOwner } from '../../platform/database.ts'

export async function ownRecords() {
  const w = await world('goc_can_duoc')
  const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    asOwner(w.owner, async (c) => (await c.query<T>(text, values)).rows)

  type Person = { id: string; name: string; unit: string }
  /** Two people of the roster; the first is given a cell too, which the example keeps for others. */
  const people = await rows<Person>(
    `select p.id, p.full_name as name, u.slug as unit from goc.person p join goc.unit u on u.id = p.unit_id
   where p.alias_of is null and exists (select from goc.tenure t where t.person_id = p.id) and exists (select from goc.qualification q where q.person_id = p.id)
     and p.native_place is not null order by p.id limit 2`,
  )
  const [me, other] = people as [Person, Person]

  async function sessionOf(personId: string | null, may: string[], unit = 'viet-nam', wings: string[] = []): Promise<string> {
    const id = await keepAccount(w.pools.signin, {
      name: randomUUID(),
      fullName: 'Người thử',
      office: 'Cơ quan thử',
      unitId: (await unitBySlug(w.pools.signin, unit))!,
      wings,
      may,
      password: null,
      ...(personId ? { personId } : {}),
    })
    return openSession(w.pools.signin, id)
  }
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (e: unknown) => {
        if (e instanceof Problem) return e.code
        throw e
      },
    )

  const open = (token: string) => w.run<Own>(token, 'own.open', {})
  const file = (token: string, table: string, recordId: string, field: string, said = 'khác') =>
    w.run<{ id: string; number: string; filedOn: string; dueOn: string; rule: { days: number } }>(token, 'contests.file', {
      table,
      recordId,
      field,
      said,
      proof: 'Bằng số 12',
    })

  await rows(
    `insert into goc.membership (id, person_id, unit_id, status, admitted_y, admitted_m, valid_from)
     select $2, id, unit_id, 'official', 2005, 2, '2006-02-03' from goc.person where id = $1`,
    [me.id, randomUUID()],
  )
  const mine = await sessionOf(me.id, ['own'])
  const officer = await w.session('viet-nam', ['cadres'])
  const own = await open(mine)
  return { w, rows, me, other, sessionOf, code, open, file, mine, officer, own }
}

export type Source = { file: string | null; on: string; paper: string | null; provenance: string }
export type Own = {
  person: { id: string; fullName: string; nativePlace: string | null; source: Source } | null
  tenures: { id: string; from: string; unit: string; source: Source }[]
  memberships: { id: string }[]
  qualifications: { id: string; field: string | null; level: number; source: Source }[]
  findings: unknown[]
}
export type Contest = {
  id: string
  number: string
  held: string | null
  said: string | null
  status: string
  outcome: string | null
  reason: string | null
  wayUp: string | null
  version: number
  dueOn: string
}
