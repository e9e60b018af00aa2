/**
 * Who may see and write which row, worked out over plain arrays from the rules as people tell them. It knows nothing of policies, places as
 * numbers or settings; it shares no code with the product. Its answers are compared with the database's, set by set.
 */
import type { Grant, Row, Session, WorldOfRights } from './shape.ts'
import { registerKinds, wingOf } from './shape.ts'

export type Action = 'list' | 'create' | 'update' | 'delete' | 'move' | 'turn'
/** `against`: every reason that forbids it, none when it is allowed. `with`: relations that stand in the row, whether they decide or not. */
export type Verdict = { allowed: boolean; against: string[]; with: string[] }

const text = (row: Row, field: string): string | null => (row[field] as string | null | undefined) ?? null
const number = (row: Row, field: string): number => (row[field] as number | undefined) ?? 0

/** What is so of one session, whatever row it looks at. */
export type Actor = {
  session: Session
  grant: Grant
  /** Why the session is dead; empty when it lives. */
  dead: string[]
  ceiling: number
  self: Set<string>
  /** Persons he may not judge, and organizations, each with the kinds of reason. */
  people: Map<string, string>
  units: Map<string, string>
  /** Cases closed to him today; and those closed when what was once recorded counts too. */
  cases: Map<string, string>
  everCases: Map<string, string>
  /** Cases on whose team he is today. */
  own: Set<string>
}

export class Oracle {
  readonly #w: WorldOfRights
  readonly #above = new Map<string, string[]>()
  readonly #same = new Map<string, string[]>()

  constructor(world: WorldOfRights) {
    this.#w = world
    for (const { id } of world.units) this.#above.set(id, this.#chain(id))
    const root = (id: string): string => {
      const to = text(world.rows.person!.find((p) => p.id === id)!, 'alias_of')
      return to ? root(to) : id
    }
    const groups = Map.groupBy(world.rows.person!, (p) => root(p.id as string))
    for (const group of groups.values()) {
      const ids = group.map((p) => p.id as string)
      for (const id of ids) this.#same.set(id, ids)
    }
  }

  /** Where a unit's records lie today, upwards, itself first: an ended one lies with its custodian of today, else where it last stood. */
  #chain(id: string): string[] {
    const out: string[] = []
    const { today, units, states, custody } = this.#w
    for (let at: string | null = id; at; ) {
      out.push(at)
      const here: string = at
      const ended = units.find((u) => u.id === here)!.valid_to <= today
      const keeper = custody.find((c) => c.unit_id === here && c.valid_from <= today && today < c.valid_to)
      const mine = states.filter((s) => s.unit_id === here).sort((a, b) => a.valid_from.localeCompare(b.valid_from))
      const state = mine.find((s) => s.valid_from <= today && today < s.valid_to) ?? mine.at(-1)!
      at = ended && keeper ? keeper.custodian_id : state.parent_id
    }
    return out
  }

  inside(top: string, unit: string): boolean {
    return this.#above.get(unit)!.includes(top)
  }

  /** How the unit of a row stands to the unit of the actor. */
  relation(actor: string, unit: string): string {
    if (actor === unit) return 'own unit'
    const up = this.#above.get(unit)!
    const mine = this.#above.get(actor)!
    if (up.includes(actor)) {
      const between = up.slice(0, up.indexOf(actor))
      const kept = between.some(
        (u, n) =>
          this.#w.custody.some((c) => c.unit_id === u && c.custodian_id === up[n + 1]) &&
          this.#w.units.find((x) => x.id === u)!.valid_to <= this.#w.today,
      )
      return kept ? 'below, through a custodian' : 'below'
    }
    if (mine.includes(unit)) return 'above'
    if (up[1] === mine[1]) return 'sibling'
    return up.at(-2) === mine.at(-2) ? 'elsewhere in the province' : 'another province'
  }

  /** Why a grant is not in force now. */
  #notInForce(g: Grant): string[] {
    const { now, grants } = this.#w
    const out: string[] = []
    if (g.ended_at !== null) out.push('grant ended')
    if (now < g.valid_from) out.push('grant not begun')
    if (now >= g.valid_to) out.push('grant over')
    if (g.away_from !== null && g.away_from <= now && now < g.away_to!) out.push('on leave')
    if (g.needs_second && g.seconded_by === null) out.push('no second person')
    const origin = grants.find((o) => o.id === g.delegated_from)
    if (origin && (origin.ended_at !== null || now < origin.valid_from || now >= origin.valid_to))
      out.push('handed on from what is no longer held')
    return out
  }

  actor(session: Session): Actor {
    const { now, today, accounts, grants, rows, past } = this.#w
    const grant = grants.find((g) => g.id === session.grant_id)!
    const account = accounts.find((a) => a.id === session.account_id)!
    const dead = this.#notInForce(grant)
    if (session.revoked_at !== null) dead.push('session revoked')
    if (session.expires_at <= now) dead.push('session expired')
    if (session.last_used_at + session.idle_ms <= now) dead.push('session idle')
    if (account.closed_at !== null) dead.push('account closed')
    if (grant.account_id !== account.id) dead.push('grant of somebody else')

    const self = new Set(account.person_id ? this.#same.get(account.person_id)! : [])
    const people = new Map<string, string>()
    const bar = (map: Map<string, string>, id: string, why: string) => {
      if (!map.has(id)) map.set(id, why)
    }
    const barPerson = (id: string, why: string) => {
      for (const same of this.#same.get(id)!) bar(people, same, same === id ? why : `${why}, merged`)
    }
    const units = new Map<string, string>()
    const cases = new Map<string, string>()
    if (account.person_id) {
      barPerson(account.person_id, 'subject')
      for (const k of rows.kinship!) {
        const [a, b] = [text(k, 'person_id')!, text(k, 'kin_id')!]
        if (self.has(a)) barPerson(b, 'kin')
        if (self.has(b)) barPerson(a, 'kin, the other way')
      }
      for (const t of rows.tenure!)
        if (self.has(text(t, 'person_id')!) && this.#w.heads.has(text(t, 'title')!) && lasts(t, today))
          bar(units, t.unit_id!, 'head')
      for (const c of rows.case_conflict!) {
        if (!self.has(text(c, 'person_id')!)) continue
        const why = text(c, 'ground')!
        if (c.about_person_id) barPerson(text(c, 'about_person_id')!, why)
        if (c.about_unit_id) bar(units, text(c, 'about_unit_id')!, why)
        if (c.engagement_id) bar(cases, text(c, 'engagement_id')!, why)
      }
    }
    const everCases = new Map(cases)
    const bySubject = (map: Map<string, string>, s: Row) => {
      const why = people.get(text(s, 'subject_person_id') ?? '') ?? units.get(text(s, 'subject_unit_id') ?? '')
      if (why) bar(map, text(s, 'engagement_id')!, why)
    }
    for (const s of rows.engagement_subject!) bySubject(cases, s)
    for (const s of [...rows.engagement_subject!, ...past.engagement_subject!]) bySubject(everCases, s)
    const own = new Set(
      rows.case_team!.filter((t) => self.has(text(t, 'person_id')!) && lasts(t, today)).map((t) => text(t, 'engagement_id')!),
    )
    return { session, grant, dead, ceiling: grant.ceiling, self, people, units, cases, everCases, own }
  }

  /** Why the row is closed to him as a case, whatever its place. `ever`: what is closed of its past. */
  #closed(a: Actor, table: string, row: Row, ever: boolean): string[] {
    const out: string[] = []
    const conflict = (why: string | undefined) => why && out.push(`conflict: ${why}`)
    const cases = ever ? a.everCases : a.cases
    const secret = (level: number, id: string | null) => {
      if (level > a.ceiling && !(id !== null && a.own.has(id))) out.push('secrecy')
    }
    const id = row.id as string
    const ofCase = table === 'engagement' ? id : text(row, 'engagement_id')
    if (table === 'engagement' || (ofCase && ['engagement_subject', 'case_team', 'case_conflict'].includes(table))) {
      conflict(cases.get(ofCase!))
      secret(this.#secrecyOfCase(ofCase!, ever, table === 'engagement' ? number(row, 'secrecy') : 0), ofCase)
    }
    if (table === 'engagement_subject' || table === 'regular_supervision' || table === 'discipline_decision') {
      conflict(a.people.get(text(row, 'subject_person_id') ?? '') ?? a.units.get(text(row, 'subject_unit_id') ?? ''))
    }
    if (table === 'regular_supervision' || table === 'discipline_decision' || table === 'petition')
      secret(number(row, 'secrecy'), null)
    if (table === 'case_conflict') {
      if (a.self.has(text(row, 'person_id')!)) out.push('conflict: his own conflict')
      conflict(a.people.get(text(row, 'about_person_id') ?? '') ?? a.units.get(text(row, 'about_unit_id') ?? ''))
    }
    return [...new Set(out)]
  }

  #ofOwnCase(a: Actor, table: string, row: Row): boolean {
    return a.own.has(
      table === 'engagement' ? (row.id as string) : table === 'engagement_subject' ? text(row, 'engagement_id')! : '',
    )
  }

  #secrecyOfCase(id: string, ever: boolean, own: number): number {
    const wordings = [...this.#w.rows.engagement!, ...(ever ? this.#w.past.engagement! : [])].filter((e) => e.id === id)
    return Math.max(own, ...wordings.map((e) => number(e, 'secrecy')))
  }

  /** The past of a record is as closed as the most closed of all its wordings. */
  #closedPast(a: Actor, table: string, row: Row): string[] {
    const wordings = [...(this.#w.rows[table] ?? []), ...(this.#w.past[table] ?? [])].filter((r) => r.id === row.id)
    return [...new Set([row, ...wordings].flatMap((r) => this.#closed(a, table, r, true)))]
  }

  /** A batch shows what it wrote: it is closed with the most closed record that ever bore its number. */
  #closedBatch(a: Actor, row: Row): string[] {
    const out: string[] = []
    const wings = row.wings as string[]
    for (const w of wings) if (!a.grant.wings.includes(w)) out.push('wing')
    if (
      wings.includes('inspection') &&
      row.status !== 'committed' &&
      row.account_id !== null &&
      row.account_id !== a.session.account_id
    )
      out.push('another’s draft')
    for (const table of Object.keys(wingOf).filter((t) => wingOf[t] === 'inspection'))
      for (const r of [...this.#w.rows[table]!, ...this.#w.past[table]!])
        if (r.batch_id === row.id) for (const why of this.#closedPast(a, table, r)) out.push(`wrote what is closed (${why})`)
    return [...new Set(out)]
  }

  /**
   * May this session do this to this row? `past`: the row is an earlier wording. `to`: for `move` the unit the row would go to, for `turn` the
   * person it would be about.
   */
  judge(a: Actor, action: Action, table: string, row: Row, past = false, to?: string): Verdict {
    if (action === 'turn') {
      const as = { ...row, subject_unit_id: null, subject_person_id: to }
      const before = this.judge(a, 'update', table, row)
      const against = new Set([...before.against, ...this.#closed(a, table, as, false)])
      if (table === 'engagement_subject' && this.#ownBody(as, row.unit_id!)) against.add('own body')
      return { allowed: against.size === 0, against: [...against], with: before.with }
    }
    const against = [...a.dead]
    const also: string[] = []
    const top = a.grant.unit_id
    const reads = a.grant.may.some((m) => !['grant', 'own'].includes(m))
    const writes = a.grant.may.some((m) => m === 'write' || m === 'import' || m === 'report')
    const map = table.startsWith('unit')
    if (!reads && !(map && action === 'list')) against.push('no act')
    if (action !== 'list' && !writes) against.push('reads only')
    const kind = map ? 'map' : registerKinds.includes(table) ? 'catalogue' : 'placed'
    if (action !== 'list') {
      if (table === 'unit_span' || kind === 'catalogue') against.push('never written')
      if ((past && action !== 'create') || (table === 'snapshot' && action !== 'create')) against.push('never changed')
    }
    if (table === 'unit' && !past && (action === 'update' || action === 'delete') && !this.inside(top, row.id as string))
      against.push('place')
    if (kind === 'placed') {
      const wing = wingOf[table]
      if (wing && !a.grant.wings.includes(wing)) against.push('wing')
      if (wing) also.push(`wing ${wing}`)
      also.push(...this.#place(a, action, table, row, against, to))
      // what a person said of his record is his; an officer answers it, and nobody answers about himself
      if (table === 'contest' && !past && ['create', 'delete', 'move'].includes(action)) against.push('never written')
      if (table === 'contest' && !past && action === 'update' && a.self.has(text(row, 'person_id')!))
        against.push('about himself')
      if (table === 'import_batch') {
        if (!(past && action === 'create'))
          against.push(...this.#closedBatch(a, row).filter((w) => action !== 'create' || w === 'wing'))
        else if ((row.wings as string[]).some((w) => !a.grant.wings.includes(w))) against.push('wing')
      } else if (past && action !== 'create') against.push(...this.#closedPast(a, table, row))
      // a wording of the past is written by the trigger of one who could write the row; above his grade nobody writes
      else if (past && number(row, 'secrecy') > a.ceiling && !this.#ofOwnCase(a, table, row)) against.push('secrecy')
      else if (!past) against.push(...this.#closed(a, table, row, false))
      if (
        table === 'engagement_subject' &&
        !past &&
        (action === 'create' || action === 'move') &&
        this.#ownBody(row, to ?? row.unit_id!)
      )
        against.push('own body')
      // whoever writes under a case sees the case
      if (!past && action === 'create' && table !== 'engagement' && wing === 'inspection' && row.engagement_id) {
        const ofCase = this.#w.rows.engagement!.find((e) => e.id === row.engagement_id)!
        if (!this.judge(a, 'list', 'engagement', ofCase).allowed) against.push('case out of sight')
      }
      if (wing === 'inspection') also.push(...this.#near(a, table, row))
    }
    const reasons = [...new Set(against)]
    return { allowed: reasons.length === 0, against: reasons, with: also }
  }

  #place(a: Actor, action: Action, table: string, row: Row, against: string[], to?: string): string[] {
    const top = a.grant.unit_id
    const relation = this.relation(top, row.unit_id!)
    const out = [`place: ${relation}`]
    let inside = this.inside(top, row.unit_id!)
    if (table === 'person' && !inside && action === 'list') {
      inside = this.#w.rows.person_scope!.some((s) => s.person_id === row.id && this.inside(top, s.unit_id!))
      if (inside) out.push('place: by a post or cell of the person')
    }
    if (!inside || (to !== undefined && !this.inside(top, to))) against.push('place')
    if (to !== undefined && inside && !this.inside(top, to)) out.push('moved out')
    return out
  }

  /** A case still open about one who sits in the very body that would handle it goes to the level above. */
  #ownBody(row: Row, unit: string): boolean {
    const person = text(row, 'subject_person_id')
    if (row.concluded_on || !person) return false
    const same = this.#same.get(person)!
    return this.#w.rows.tenure!.some((t) => same.includes(text(t, 'person_id')!) && t.unit_id === unit && lasts(t, this.#w.today))
  }

  /** Relations that come near a bar and are none. */
  #near(a: Actor, table: string, row: Row): string[] {
    const out: string[] = []
    if (a.session.account_id && a.self.size === 0) out.push('nothing known of the actor')
    const id = table === 'engagement' ? (row.id as string) : text(row, 'engagement_id')
    if (id && a.own.has(id)) out.push('on the team')
    const unit = text(row, 'subject_unit_id')
    if (unit && !a.units.has(unit))
      for (const t of this.#w.rows.tenure!)
        if (t.unit_id === unit && a.self.has(text(t, 'person_id')!))
          out.push(lasts(t, this.#w.today) ? 'in the subject, not its head' : 'formerly head')
    if (number(row, 'secrecy') > 0) out.push(`secrecy ${number(row, 'secrecy')}`)
    if (a.cases.size > 0 && id && !a.cases.has(id)) out.push('barred from another case')
    return out
  }
}

const lasts = (row: Row, day: string): boolean =>
  (row.valid_from as string) <= day && day < ((row.valid_to as string | undefined) ?? 'infinity')
