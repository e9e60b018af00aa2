/** Grants as rows: how they are shown, given, ended. Who may do so is asked by those who call. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import type { Caller } from './sessions.store.ts'

export type GivenGrant = {
  id: string
  office: string
  unit: string
  unitId: string
  wings: string[]
  may: string[]
  ceiling: number
  from: string
  to: string | null
  awayFrom: string | null
  awayTo: string | null
  reason: string
  givenBy: string | null
  state: 'inForce' | 'waits' | 'asleep' | 'notYet' | 'ended'
  handedOn: boolean
}

const moment = (column: string) => `to_json(${column}) #>> '{}'`
/** The last moment of a period whose end is written as the moment after it; null without an end. */
const last = (column: string) => moment(`nullif(${column}, 'infinity') - interval '1 second'`)
const unitName = `(select s.name from goc.unit_state s where s.unit_id = g.unit_id order by s.valid_from desc limit 1)`

/** The columns of `GivenGrant`, of a grant that is called g. */
export const grantColumns = `g.id, g.office, ${unitName} as unit, g.unit_id as "unitId", g.wings, g.may, g.ceiling::int, ${moment('g.valid_from')} as "from",
  ${last('g.valid_to')} as "to", ${moment('g.away_from')} as "awayFrom", ${last('g.away_to')} as "awayTo", g.reason,
  (select b.full_name from goc.account b where b.id = g.given_by) as "givenBy", g.delegated_from is not null as "handedOn",
  case when g.ended_at is not null or g.valid_to <= now() then 'ended' when g.needs_second and g.seconded_at is null then 'waits'
    when g.valid_from > now() then 'notYet' when not goc.in_force(g) then 'asleep' else 'inForce' end as state`

export type NewGrant = {
  unitId: string
  office: string
  wings: readonly string[]
  may: readonly string[]
  ceiling: number
  /** Days in Vietnam; the last day is meant whole. */
  from: string | null
  to: string | null
  reason: string
}

/**
 * Writes a grant; tells whether it waits for a second person: every grant that somebody gives does, and the database says so again
 * (goc.two_persons). Throws Problem when its days are no period, who gives rights would read records, or he would give them to himself.
 */
export async function insertGrant(
  client: pg.ClientBase,
  giver: Pick<Caller, 'accountId'> | null,
  accountId: string,
  g: NewGrant,
  delegatedFrom: string | null = null,
): Promise<boolean> {
  if (giver?.accountId === accountId) throw new Problem('access:problems.notToOneself')
  if (g.may.includes('grant') && (g.may.length > 1 || g.wings.length > 0 || g.ceiling > 0))
    throw new Problem('access:problems.grantApart')
  if (g.may.includes('own') && (g.may.length > 1 || g.wings.length > 0 || g.ceiling > 0))
    throw new Problem('access:problems.ownApart')
  if (g.from !== null && g.to !== null && g.to < g.from) throw new Problem('access:problems.noPeriod')
  const waits = giver !== null
  await client
    .query(
      `insert into goc.access_grant (id, account_id, unit_id, office, wings, may, ceiling, valid_from, valid_to, reason, given_by, needs_second, delegated_from)
     select $1, $2, $3, $4, $5, $6, $7,
       coalesce(greatest(($8::date)::timestamp at time zone 'Asia/Ho_Chi_Minh', now()), now()),
       coalesce(($9::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', 'infinity'), $10, $11, $12, $13`,
      [
        randomUUID(),
        accountId,
        g.unitId,
        g.office,
        g.wings,
        g.may,
        g.ceiling,
        g.from,
        g.to,
        g.reason,
        giver?.accountId ?? null,
        waits,
        delegatedFrom,
      ],
    )
    .catch((error: { constraint?: string }) => {
      if (error.constraint === 'access_grant_two_persons') throw new Problem('access:problems.notToOneself', {}, 403)
      throw error.constraint === 'access_grant_period' ? new Problem('access:problems.noPeriod') : error
    })
  return waits
}

/** Ends a grant, and by the database's own rule what was handed on from it. Throws Problem 404 when there is none to end. */
export async function endGrantRow(client: pg.ClientBase, by: Caller, id: string, reason: string): Promise<void> {
  const { rowCount } = await client.query(
    'update goc.access_grant set ended_at = now(), ended_by = $2, end_reason = $3 where id = $1 and ended_at is null',
    [id, by.accountId, reason],
  )
  if (rowCount !== 1) throw new Problem('access:problems.notFound', {}, 404)
}
