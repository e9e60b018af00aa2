/**
 * Invented worlds in which few units and people stand in many relations: merged duplicates, kin, heads and former heads, witnesses, teams,
 * grades of secrecy, grants and sessions in every state. From one number, always the same.
 */
import { plusDays, Random } from '../../property/random.ts'
import { recordsOf } from './records.ts'
import type { Account, Custody, Grant, Row, Session, State, Unit, WorldOfRights } from './shape.ts'
import { keepsPast, mapKinds, placed } from './shape.ts'

export const top = '00000000-0000-4000-8000-000000000001'
const hour = 3_600_000
const day = 24 * hour

/** The map: two provinces, a unit that ended with a custodian elsewhere, one without, one that is moved at the end. */
function mapOf(r: Random, today: string) {
  const units: Unit[] = [{ id: top, valid_from: '1945-09-02', valid_to: 'infinity' }]
  const states: State[] = []
  const custody: Custody[] = []
  const names: Record<string, string> = {}
  const unit = (name: string, parent: string, valid_to = 'infinity') => {
    const id = r.uuid()
    names[name] = id
    units.push({ id, valid_from: '2000-01-01', valid_to })
    states.push({ id: r.uuid(), unit_id: id, parent_id: parent, valid_from: '2000-01-01', valid_to })
    return id
  }
  const provinces = [unit('province A', top), unit('province B', top)]
  const districts = [unit('district 1', provinces[0]!), unit('district 2', provinces[0]!), unit('district 3', provinces[1]!)]
  for (let n = 1; n <= 5; n++)
    unit(`commune ${n}`, n === 5 ? districts[2]! : n < 3 ? districts[0]! : r.pick(districts.slice(0, 2)))
  unit('cell', names['commune 1']!)
  // it once stood elsewhere
  const turned = states.find((s) => s.unit_id === names['commune 2'])!
  turned.valid_from = '2015-01-01'
  states.push({
    id: r.uuid(),
    unit_id: turned.unit_id,
    parent_id: districts[2]!,
    valid_from: '2000-01-01',
    valid_to: '2015-01-01',
  })
  const ended = unit('ended, kept elsewhere', districts[1]!, '2025-07-01')
  custody.push({
    id: r.uuid(),
    unit_id: ended,
    custodian_id: r.pick([names['commune 1']!, names['commune 5']!]),
    valid_from: '2025-07-01',
    valid_to: 'infinity',
  })
  unit('ended, kept by nobody', names['commune 2']!, plusDays(today, -r.int(1, 300)))
  return {
    units,
    states,
    custody,
    names,
    moved: {
      unit: names['commune 3']!,
      before: states.find((s) => s.unit_id === names['commune 3'])!.parent_id!,
      after: r.pick([districts[0]!, districts[2]!]),
    },
  }
}

type Rights = { grants: Grant[]; sessions: Session[]; accounts: Account[] }

/** One account with one grant and one session, all in force unless `make` says otherwise. */
function actorWith(
  r: Random,
  out: Rights,
  now: number,
  kind: string,
  of: { unit: string; wings: string[]; may: string[]; ceiling: number; person: string | null },
) {
  const account: Account = { id: r.uuid(), person_id: of.person, closed_at: null }
  const grant: Grant = {
    id: r.uuid(),
    account_id: account.id,
    unit_id: of.unit,
    wings: of.wings,
    may: of.may,
    ceiling: of.ceiling,
    valid_from: now - 30 * day,
    valid_to: now + 30 * day,
    away_from: null,
    away_to: null,
    delegated_from: null,
    given_by: null,
    needs_second: false,
    seconded_by: null,
    ended_at: null,
  }
  const session: Session = {
    id: r.uuid(),
    token: r.uuid(),
    account_id: account.id,
    grant_id: grant.id,
    expires_at: now + 12 * hour,
    revoked_at: null,
    last_used_at: now - 60_000,
    idle_ms: hour,
    kind,
  }
  out.accounts.push(account)
  out.grants.push(grant)
  out.sessions.push(session)
  return { account, grant, session }
}

const everything = { wings: ['cadres', 'inspection'], may: ['read', 'write', 'import', 'report'], ceiling: 2 }

/** Every state of a session and of a grant, over the whole tree with every right, so that nothing else decides. */
function statesOf(r: Random, out: Rights, now: number, units: readonly string[]): void {
  const made = (kind: string) => actorWith(r, out, now, kind, { ...everything, unit: top, person: null })
  const before = r.int(1, 48) * hour
  made('session revoked').session.revoked_at = now - before
  made('session expired').session.expires_at = now - before
  const idle = made('session idle').session
  idle.last_used_at = now - idle.idle_ms - before
  made('account closed').account.closed_at = now - before
  made('grant of somebody else').session.grant_id = out.grants[0]!.id
  made('grant ended').grant.ended_at = now - before
  made('grant not begun').grant.valid_from = now + before
  made('grant over').grant.valid_to = now - before
  for (const [kind, from, to] of [
    ['on leave', -before, before],
    ['leave is over', -2 * before, -before],
    ['leave to come', before, 2 * before],
  ] as const)
    Object.assign(made(kind).grant, { away_from: now + from, away_to: now + to })
  made('no second person').grant.needs_second = true
  const second = out.accounts[0]!.id
  Object.assign(made('with a second person').grant, { needs_second: true, seconded_by: second })
  for (const kind of [
    'handed on',
    'handed on, giver on leave',
    'handed on, giver ended',
    'handed on, giver shortened',
    'handed on, giver shortened before it began',
    'handed on, giver not begun',
  ]) {
    const giver = made(`giver of: ${kind}`)
    const taker = actorWith(r, out, now, kind, { ...everything, ceiling: r.int(0, 2), unit: r.pick(units), person: null })
    Object.assign(taker.grant, {
      delegated_from: giver.grant.id,
      given_by: giver.account.id,
      needs_second: true,
      seconded_by: second,
    })
    if (kind.endsWith('on leave')) Object.assign(giver.grant, { away_from: now - before, away_to: now + before })
    if (kind.endsWith('ended')) giver.grant.ended_at = now - before
    if (kind.endsWith('shortened')) giver.grant.valid_to = now - before
    if (kind.endsWith('not begun')) giver.grant.valid_from = now + before
    if (kind.endsWith('it began')) {
      giver.grant.valid_to = now - before
      taker.grant.valid_from = now - before / 2
    }
  }
}

/** Actors who live: at every unit, of every set of wings and acts; and everybody known to the world, high up with every right. */
function rightsOf(r: Random, now: number, units: readonly string[], people: readonly string[]): Rights {
  const out: Rights = { accounts: [], grants: [], sessions: [] }
  actorWith(r, out, now, 'holds everything', { ...everything, unit: top, person: null })
  statesOf(r, out, now, units)
  for (const unit of units)
    actorWith(r, out, now, 'at a unit', {
      unit,
      wings: r.pick([['cadres', 'inspection'], ['cadres', 'inspection'], ['inspection'], ['cadres']]),
      may: r.pick([['read', 'write'], ['write'], ['read', 'import'], ['read', 'report']]),
      ceiling: r.int(0, 2),
      person: r.chance(0.4) ? r.pick(people) : null,
    })
  for (const wings of [[], ['cadres'], ['inspection']])
    actorWith(r, out, now, 'some wings', { ...everything, wings, unit: top, person: null })
  for (const may of [[], ['read'], ['write'], ['import'], ['report'], ['audit'], ['grant'], ['own']])
    actorWith(r, out, now, `may: ${may.join() || 'nothing'}`, {
      ...everything,
      ...(may[0] === 'grant' || may[0] === 'own' ? { wings: [], ceiling: 0 } : {}),
      may,
      unit: top,
      person: may[0] === 'own' ? people[0]! : null,
    })
  for (const ceiling of [0, 1]) actorWith(r, out, now, 'a low ceiling', { ...everything, ceiling, unit: top, person: null })
  for (const person of people)
    actorWith(r, out, now, 'known by name', { ...everything, ceiling: r.pick([0, 1, 2, 2, 2]), unit: top, person })
  return out
}

/** The world of a seed, as it is at `now`. */
export function worldOfRights(seed: number, now: number): WorldOfRights {
  const r = new Random(seed)
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
  const { units, states, custody, names, moved } = mapOf(r, today)
  const ids = units.map((u) => u.id)
  const people = Array.from({ length: 16 }, () => r.uuid())
  const rights = rightsOf(r, now, ids, people)
  const { rows, past } = recordsOf(r, {
    today,
    units: ids,
    live: units.filter((u) => u.valid_to > today).map((u) => u.id),
    people,
    accounts: rights.accounts.map((a) => a.id),
  })
  for (const table of mapKinds) {
    rows[table] ??= []
    past[table] ??= []
  }
  for (const table of placed) if (keepsPast(table)) past[table] ??= []
  rows.unit_succession = [{ id: r.uuid(), from_unit_id: names['ended, kept elsewhere'], to_unit_id: names['commune 1'] } as Row]
  return {
    today,
    now,
    units,
    states: [
      {
        id: '00000000-0000-4000-8000-000000000002',
        unit_id: top,
        parent_id: null,
        valid_from: '1945-09-02',
        valid_to: 'infinity',
      },
      ...states,
    ],
    custody,
    ...rights,
    rows,
    past,
    heads: new Set(['commune-secretary', 'district-secretary', 'district-inspection-chair']),
    moved,
  }
}
