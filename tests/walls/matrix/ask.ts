/** Asks the database, in a session's name and under the app's role, what it lets be seen and done; and compares the sets with the oracle's. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Random } from '../../property/random.ts'
import type { Action, Actor, Oracle, Verdict } from './oracle.ts'
import {
  keepsPast,
  keyFields,
  keyText,
  mapKinds,
  mapPast,
  placed,
  type Row,
  registerKinds,
  type Session,
  type WorldOfRights,
} from './shape.ts'

export type Asked = { table: string; past: boolean }
export const askable: Asked[] = [...placed, ...mapKinds, ...registerKinds].flatMap((table) =>
  (placed.includes(table) && keepsPast(table)) || mapPast.includes(table)
    ? [
        { table, past: false },
        { table, past: true },
      ]
    : [{ table, past: false }],
)
const nameOf = (a: Asked): string => (a.past ? `${a.table}_was` : a.table)

/** Where units lie as numbers (to forge bounds with), and which columns may be named. */
export type Ground = { places: Map<string, { lft: number; rgt: number }>; columns: Map<string, Set<string>> }

/** Each text is run, counted and undone by itself: the answer is `rows n`, or the code of the refusal and the constraint. */
const attempt = `create schema trial; grant usage on schema trial to goc_app;
  create function trial.attempt(texts text[]) returns text[] language plpgsql as $$
  declare t text; out text[] := '{}'; n bigint; code text; kept text; said text;
  begin
    foreach t in array texts loop
      begin
        execute t;
        get diagnostics n = row_count;
        raise exception using errcode = 'ZZ000', message = n;
      exception when others then
        get stacked diagnostics code = returned_sqlstate, kept = constraint_name, said = message_text;
        out := out || case code when 'ZZ000' then 'rows ' || said else code || ' ' || kept end;
      end;
    end loop;
    return out;
  end $$`

export async function prepareGround(owner: pg.ClientBase): Promise<Ground> {
  await owner.query(attempt)
  const units = (await owner.query<{ id: string; lft: number; rgt: number }>('select id, lft, rgt from goc.unit')).rows
  const columns = (
    await owner.query<{ name: string; columns: string[] }>(
      `select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'goc'::regnamespace and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by 1`,
    )
  ).rows
  return { places: new Map(units.map((u) => [u.id, u])), columns: new Map(columns.map((c) => [c.name, new Set(c.columns)])) }
}

/** Enters; where the door stays shut, the settings are forged as the session would have them. Inside an open transaction of the app's role. */
export async function enterAs(c: pg.ClientBase, w: WorldOfRights, ground: Ground, session: Session): Promise<boolean> {
  const entered = (await c.query('select * from goc.enter($1)', [session.token])).rowCount === 1
  const grant = w.grants.find((g) => g.id === session.grant_id)!
  const { lft, rgt } = ground.places.get(grant.unit_id)!
  const person = w.accounts.find((a) => a.id === session.account_id)!.person_id
  const forged = {
    token: session.token,
    lo: lft,
    hi: rgt,
    ceiling: grant.ceiling,
    person: person ?? '',
    actor: session.account_id,
  }
  for (const [name, value] of Object.entries({ ...(entered ? {} : forged), entry: randomUUID() }))
    await c.query(`select set_config('goc.${name}', $1, true)`, [String(value)])
  return entered
}

const quoted = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`
const where = (a: Asked, row: Row): string =>
  keyFields(a.table, a.past)
    .map((f) => `${f} = ${quoted(row[f])}`)
    .join(' and ')
const untouched: Record<string, string> = {
  person_scope: 'person_id',
  snapshot: 'number',
  title: 'sort',
  standard: 'name_vi',
  criterion: 'least',
  unit_span: 'valid_to',
  trail: 'purpose',
  trail_change: 'field',
}

function textOf(a: Asked, action: Action, row: Row, ground: Ground, to?: string): string {
  const table = `goc.${nameOf(a)}`
  const field = untouched[a.table] ?? 'version'
  if (action === 'list') return `select from ${table} where ${where(a, row)}`
  if (action === 'delete') return `delete from ${table} where ${where(a, row)}`
  if (action === 'update') return `update ${table} set ${field} = ${field} where ${where(a, row)}`
  if (action === 'turn')
    return `update ${table} set subject_kind = 'member', subject_unit_id = null, subject_person_id = ${quoted(to)} where ${where(a, row)}`
  if (action === 'move') return `update ${table} set unit_id = ${quoted(to)} where ${where(a, row)}`
  const columns = [...ground.columns.get(nameOf(a))!].filter((name) => name in row)
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${quoted(JSON.stringify([row]))})`
}

/** The row that would be made: as one that is there, under a new id. */
function newRow(a: Asked, row: Row, ground: Ground): Row {
  const { pos: _pos, lft: _lft, rgt: _rgt, ...rest } = row
  const out: Row = { ...rest, ...('id' in row ? { id: randomUUID() } : {}) }
  if (a.table === 'unit') out.slug = out.id
  if (a.past)
    Object.assign(out, {
      pos: ground.places.get(row.unit_id ?? '')?.lft,
      lft: 0,
      rgt: 0,
      slice: 'x',
      counts: {},
      recorded_at: '2024-01-01',
      superseded_at: '2024-01-02',
    })
  return out
}

/** What a constraint refuses has passed the walls; what nobody foresaw stops the trial. */
function passed(answer: string): boolean {
  if (answer.startsWith('rows ')) return answer !== 'rows 0'
  if (answer.startsWith('42501') || answer === '23514 engagement_subject_own_body') return false
  if (/^(23503|23505|23P01) /.test(answer)) return true
  throw new Error(`neither let through nor refused by a wall: ${answer}`)
}

export type Mismatch = {
  kind: string
  action: Action | 'count' | 'read'
  table: string
  row: string
  oracle: string
  database: string
}

/** What was asked, by relation and by reason, and where the two differ. */
export class Tally {
  cells = 0
  readonly byAction = new Map<string, number>()
  readonly relations = new Map<string, { allowed: number; denied: number }>()
  /** Of each reason, in how many cells it alone forbade. */
  readonly alone = new Map<string, number>()
  readonly mismatches: Mismatch[] = []

  add(
    action: Mismatch['action'],
    table: string,
    row: string,
    kind: string,
    verdict: Verdict,
    got: boolean,
    database: string,
  ): void {
    this.cells++
    this.byAction.set(action, (this.byAction.get(action) ?? 0) + 1)
    for (const relation of action === 'count' ? [] : [...verdict.with, `session: ${kind}`]) {
      const n = this.relations.get(relation) ?? { allowed: 0, denied: 0 }
      n[verdict.allowed ? 'allowed' : 'denied']++
      this.relations.set(relation, n)
    }
    const [only, more] = verdict.against
    if (only && !more) this.alone.set(only, (this.alone.get(only) ?? 0) + 1)
    if (got !== verdict.allowed)
      this.mismatches.push({
        kind,
        action,
        table,
        row,
        oracle: verdict.allowed ? 'allowed' : verdict.against.join('; '),
        database,
      })
  }
}

/** How much is asked: of which tables, and in which share of the rows a writing is tried. */
export type Share = { tables?: readonly Asked[]; writes: number; random: Random }

/** Lists every table in the name of one session, and tries writings. The connection has the app's role and an open transaction. */
export async function askAll(
  c: pg.ClientBase,
  w: WorldOfRights,
  oracle: Oracle,
  ground: Ground,
  session: Session,
  tally: Tally,
  how: Share,
): Promise<void> {
  await enterAs(c, w, ground, session)
  const actor = oracle.actor(session)
  const tables = how.tables ?? askable
  const counts = (
    await c.query<Record<string, number>>(
      `select ${tables.map((a) => `(select count(*)::int from goc.${nameOf(a)}) as ${nameOf(a)}`).join(', ')}`,
    )
  ).rows[0]!
  const texts: string[] = []
  const cells: { a: Asked; action: Action | 'read'; row: Row; verdict: Verdict }[] = []
  for (const a of tables) {
    const rows = (a.past ? w.past : w.rows)[a.table]!
    const fields = keyFields(a.table, a.past)
    const seen = new Set(
      (await c.query<Row>(`select ${fields} from goc.${nameOf(a)}`)).rows.map((row) => keyText(a.table, a.past, row)),
    )
    let allowed = 0
    for (const row of rows) {
      const verdict = oracle.judge(actor, 'list', a.table, row, a.past)
      const key = keyText(a.table, a.past, row)
      if (verdict.allowed) allowed++
      tally.add('list', nameOf(a), key, session.kind, verdict, seen.has(key), seen.has(key) ? 'seen' : 'not seen')
      seen.delete(key)
    }
    for (const key of seen) throw new Error(`the world does not know ${nameOf(a)} ${key}`)
    const counted: Verdict = { allowed: true, against: [], with: [] }
    tally.add(
      'count',
      nameOf(a),
      String(allowed),
      session.kind,
      counted,
      counts[nameOf(a)] === allowed,
      `counts ${counts[nameOf(a)]}, not ${allowed}`,
    )
    for (const wish of wishes(a, rows, actor, oracle, w, how)) {
      texts.push(textOf(a, wish.action === 'read' ? 'list' : wish.action, wish.row, ground, wish.to))
      cells.push({
        a,
        ...wish,
        verdict: oracle.judge(actor, wish.action === 'read' ? 'list' : wish.action, a.table, wish.row, a.past, wish.to),
      })
    }
  }
  for (const [n, cell] of cells.entries())
    if (cell.action === 'create') texts[n] = textOf(cell.a, 'create', newRow(cell.a, cell.row, ground), ground)
  for (let at = 0; at < texts.length; at += 500) {
    const { answers } = (await c.query<{ answers: string[] }>('select trial.attempt($1) as answers', [texts.slice(at, at + 500)]))
      .rows[0]!
    for (const [n, answer] of answers.entries()) {
      const { a, action, row, verdict } = cells[at + n]!
      try {
        tally.add(action, nameOf(a), keyText(a.table, a.past, row), session.kind, verdict, passed(answer), answer)
      } catch (error) {
        throw new Error(`${(error as Error).message}: ${texts[at + n]}`)
      }
    }
  }
}

type Wish = { action: Action | 'read'; row: Row; to?: string }

/** Which writings are tried. */
function wishes(a: Asked, rows: readonly Row[], actor: Actor, oracle: Oracle, w: WorldOfRights, share: Share): Wish[] {
  const out: Wish[] = []
  const { random } = share
  // where the rules are many, more is tried
  const often = { contest: 12, engagement_subject: 4, case_team: 4, case_conflict: 4 }[a.table] ?? 1
  const writes = Math.min(1, share.writes * often)
  for (const row of rows) {
    if (random.chance(writes)) out.push({ action: 'read', row })
    if (random.chance(writes)) out.push({ action: 'update', row })
    if (random.chance(writes)) out.push({ action: 'delete', row })
    if (a.table === 'unit_span' || registerKinds.includes(a.table)) continue
    if (random.chance(writes)) {
      // what a wall made of its case is known to the case alone: a new record is another
      const made = a.table === 'engagement' || (a.table === 'import_batch' && !a.past) ? { ...row, id: randomUUID() } : row
      const under = a.table === 'engagement_subject' && !a.past && random.chance(0.6) ? random.pick(rows) : row
      out.push({
        action: 'create',
        row: under === row ? made : { ...made, engagement_id: under.engagement_id, unit_id: random.pick([under, row]).unit_id! },
      })
    }
    if ('subject_person_id' in row && !a.past && random.chance(writes))
      out.push({ action: 'turn', row, to: random.pick(w.rows.person!).id as string })
    if (!placed.includes(a.table) || a.past) continue
    if (random.chance(writes)) {
      const inside = w.units.filter((u) => oracle.inside(actor.grant.unit_id, u.id))
      out.push({ action: 'move', row, to: random.pick(random.chance(0.5) ? inside : w.units).id })
    }
  }
  return out
}
