/** What the triggers of a table do, tried: each probe says what happened, in one word that is the same as long as the walls stand. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Ground } from './ask.ts'
import { enterAs } from './ask.ts'
import { keyFields, type Row, type WorldOfRights } from './shape.ts'

export type Probe = (c: pg.ClientBase, w: WorldOfRights, ground: Ground, table: string) => Promise<boolean>

const quoted = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`
const at = (table: string, row: Row) =>
  keyFields(table, false)
    .map((f) => `${f} = ${quoted(row[f])}`)
    .join(' and ')

/** Runs texts in turn; the refusal of the first that is refused, null when none is. */
async function refused(c: pg.ClientBase, ...texts: string[]): Promise<string | null> {
  await c.query('savepoint probe')
  try {
    for (const text of texts) await c.query(text)
    return null
  } catch (error) {
    return (error as Error).message
  } finally {
    await c.query('rollback to savepoint probe')
  }
}
const value = async (c: pg.ClientBase, ...texts: string[]): Promise<unknown> => {
  await c.query('savepoint probe')
  try {
    for (const text of texts.slice(0, -1)) await c.query(text)
    return Object.values((await c.query<Record<string, unknown>>(texts.at(-1)!)).rows[0] ?? {})[0]
  } catch {
    return 'refused'
  } finally {
    await c.query('rollback to savepoint probe')
  }
}

async function asWriter(c: pg.ClientBase, w: WorldOfRights, ground: Ground): Promise<void> {
  await c.query('set local role goc_app')
  await enterAs(c, w, ground, w.sessions[0]!)
}

const some = (w: WorldOfRights, table: string): Row => w.rows[table]![0]!
const touch = (w: WorldOfRights, table: string): string =>
  table === 'snapshot'
    ? `insert into goc.snapshot (id, report_id, number, taken_by, account_id, body, hash, unit_id) select gen_random_uuid(), report_id, 9999, 'x', account_id, '{}', '', unit_id from goc.snapshot limit 1`
    : table === 'person_scope'
      ? `update goc.person_scope set person_id = person_id where ${at(table, some(w, table))}`
      : `update goc.${table} set version = version where ${at(table, some(w, table))}`

/** True: it does what it is there for. By the function of the trigger; several when one function serves several ends. */
export const probes: Record<string, Probe> = {
  async tell_change(c, w, ground, table) {
    await asWriter(c, w, ground)
    await c.query(`select set_config('goc.entry', '', true)`)
    return /names no entry/.test((await refused(c, touch(w, table))) ?? '')
  },
  async must_be_told(c, w, ground, table) {
    if (table === 'trail_change') {
      const change = `insert into goc.trail_change (trail_id, wing, tbl, row_id, field) values (gen_random_uuid(), 'register', 'x', gen_random_uuid(), 'x')`
      return /left no entry/.test((await refused(c, change, 'set constraints all immediate')) ?? '')
    }
    await asWriter(c, w, ground)
    return new RegExp(`change of ${table} left no entry`).test(
      (await refused(c, touch(w, table), 'set constraints goc.told immediate')) ?? '',
    )
  },
  async keep_history(c, w, ground, table) {
    await asWriter(c, w, ground)
    const count = `select count(*)::int as n from goc.${table}_was where id = ${quoted(some(w, table).id)}`
    const before = (await c.query<{ n: number }>(count)).rows[0]!.n
    return (await value(c, touch(w, table), count)) === before + 1
  },
  async only_erased(c, _w, _g, table) {
    const field = table === 'trail' ? 'who' : 'field'
    return Boolean((await refused(c, `update goc.${table} set ${field} = 'y'`)) && (await refused(c, `delete from goc.${table}`)))
  },
  async append_only(c, _w, _g, table) {
    return Boolean(await refused(c, `truncate goc.${table}`))
  },
  async take_place(c, w, ground, table) {
    await asWriter(c, w, ground)
    const unit = w.units.find((u) => u.id !== some(w, table).unit_id)!.id
    const to = `update goc.${table} set unit_id = ${quoted(unit)} where ${at(table, some(w, table))}`
    if (table === 'snapshot') {
      const made = touch(w, table)
      return !(await refused(c, made))
    }
    if (table === 'contest') {
      await c.query('reset role')
      return (
        (await value(c, to, `select pos from goc.contest where id = ${quoted(some(w, table).id)}`)) ===
        ground.places.get(unit)!.lft
      )
    }
    const key =
      table === 'person_scope'
        ? `person_id = ${quoted(some(w, table).person_id)} and unit_id = ${quoted(unit)}`
        : at(table, some(w, table))
    return (await value(c, to, `select pos from goc.${table} where ${key}`)) === ground.places.get(unit)!.lft
  },
  async take_name(c, w) {
    const { person_id } = some(w, 'person_scope')
    const unit = w.units.find((u) => !w.rows.person_scope!.some((s) => s.person_id === person_id && s.unit_id === u.id))!.id
    const made = `insert into goc.person_scope (person_id, unit_id) values (${quoted(person_id)}, ${quoted(unit)}) returning name_key <> '' as named`
    return (await value(c, made)) === true
  },
  async give_name(c, w) {
    const { person_id } = some(w, 'person_scope')
    return (
      (await value(
        c,
        `update goc.person set name_key = 'zz' where id = ${quoted(person_id)}`,
        `select name_key from goc.person_scope where person_id = ${quoted(person_id)}`,
      )) === 'zz'
    )
  },
  async under_the_top(c, w) {
    const unit = w.units[1]!.id
    return (
      (await value(
        c,
        `update goc.unit_state set parent_id = null where unit_id = ${quoted(unit)}`,
        `select parent_id from goc.unit_state where unit_id = ${quoted(unit)}`,
      )) !== null
    )
  },
  async no_typed_place(c, w, ground) {
    await asWriter(c, w, ground)
    const id = randomUUID()
    const made = `insert into goc.unit (id, slug, nature, kind, level, valid_from, lft, rgt) values ('${id}', '${id}', 'party', 'x', 'commune', '2000-01-01', 1, 9999)`
    return (await value(c, made, `select lft + rgt from goc.unit where id = '${id}'`)) === 0
  },
  async take_secrecy(c, w) {
    const secret = w.rows.engagement!.find((e) => e.secrecy === 2)!.id
    const id = w.rows.engagement_subject!.find((s) => s.engagement_id !== secret)!.id
    return (
      (await value(
        c,
        `update goc.engagement_subject set engagement_id = ${quoted(secret)} where id = ${quoted(id)}`,
        `select secrecy from goc.engagement_subject where id = ${quoted(id)}`,
      )) === 2
    )
  },
  async give_secrecy(c, w) {
    const open = w.rows.engagement!.find((e) => e.secrecy === 0)!.id
    return (
      (await value(
        c,
        `update goc.engagement set secrecy = 2 where id = ${quoted(open)}`,
        `select min(secrecy) from goc.engagement_subject where engagement_id = ${quoted(open)}`,
      )) === 2
    )
  },
  async not_ones_own(c, w) {
    const t = w.rows.tenure!.find((x) => x.valid_to === 'infinity')!
    const s = w.rows.engagement_subject![0]!.id
    const own = `update goc.engagement_subject set subject_kind = 'member', subject_unit_id = null, subject_person_id = ${quoted(t.person_id)}, unit_id = ${quoted(t.unit_id)}, conclusion = null, concluded_on = null where id = ${quoted(s)}`
    const done = own.replace('conclusion = null, concluded_on = null', `conclusion = 'good', concluded_on = '2025-01-01'`)
    const reopened = `update goc.engagement_subject set conclusion = null, concluded_on = null where id = ${quoted(s)}`
    return (
      /sits in the body/.test((await refused(c, own)) ?? '') && /sits in the body/.test((await refused(c, done, reopened)) ?? '')
    )
  },
  async end_sessions(c, w, _g, table) {
    const { id, account_id, grant_id } = w.sessions[0]!
    const alive = `select revoked_at is null from goc.session where id = ${quoted(id)}`
    if (table === 'access_grant')
      return (await value(c, `update goc.access_grant set ended_at = now() where id = ${quoted(grant_id)}`, alive)) === false
    const closed = await value(c, `update goc.account set closed_at = now() where id = ${quoted(account_id)}`, alive)
    const another = await value(
      c,
      `update goc.account set person_id = ${quoted(w.rows.person![0]!.id)} where id = ${quoted(account_id)}`,
      alive,
    )
    return closed === false && another === false
  },
  async end_delegated(c, w) {
    const taken = w.grants.find((g) => g.delegated_from && w.sessions.some((s) => s.grant_id === g.id && s.kind === 'handed on'))!
    const over = `select ended_at is not null from goc.access_grant where id = ${quoted(taken.id)}`
    return (
      (await value(c, `update goc.access_grant set ended_at = now() where id = ${quoted(taken.delegated_from)}`, over)) === true
    )
  },
  async hand_on_part(c, w) {
    const taken = w.grants.find((g) => g.delegated_from && w.sessions.some((s) => s.grant_id === g.id && s.kind === 'handed on'))!
    const more = `insert into goc.access_grant (id, account_id, unit_id, office, may, reason, given_by, delegated_from)
      values (gen_random_uuid(), ${quoted(w.accounts[0]!.id)}, ${quoted(taken.unit_id)}, 'x', '{read,audit}', 'x', ${quoted(taken.given_by)}, ${quoted(taken.delegated_from)})`
    return /more is handed on/.test((await refused(c, more)) ?? '')
  },
  async two_persons(c, w) {
    const taken = w.grants.find((g) => g.delegated_from && g.seconded_by && g.given_by)!
    const alone = `insert into goc.access_grant (id, account_id, unit_id, office, may, reason, given_by)
      values (gen_random_uuid(), ${quoted(taken.account_id)}, ${quoted(taken.unit_id)}, 'x', '{read}', 'x', ${quoted(taken.given_by)})`
    const waits = await value(c, alone, `select needs_second from goc.access_grant where office = 'x' and reason = 'x'`)
    const one = `update goc.account set person_id = ${quoted(w.rows.person![0]!.id)} where id in (${quoted(taken.account_id)}, ${quoted(taken.given_by)})`
    return waits === true && /one person on both sides/.test((await refused(c, one, alone)) ?? '')
  },
  async take_grant(c, w) {
    const known = w.accounts.find((a) => a.person_id)!
    const s = w.sessions.find((x) => x.account_id === known.id)!
    const carried = `select to_jsonb(s) - 'token_hash' - 'last_used_at' from goc.session s where id = ${quoted(s.id)}`
    const before = JSON.stringify(await value(c, carried))
    const more: Record<string, string> = {
      person_id: 'null',
      office: `'another'`,
      unit_id: `(select id from goc.unit where lft = 1)`,
      wings: `'{cadres,inspection}'`,
      may: `'{read,write,import,report,audit,grant,own}'`,
      ceiling: '9',
      account_name: `'another'`,
      full_name: `'another'`,
      holds: `'{(,)}'`,
    }
    for (const [column, wanted] of Object.entries(more))
      if (
        JSON.stringify(await value(c, `update goc.session set ${column} = ${wanted} where id = ${quoted(s.id)}`, carried)) !==
        before
      )
        return false
    return true
  },
  async give_grant(c, w) {
    const { id, grant_id } = w.sessions[0]!
    const holds = `select holds @> now() from goc.session where id = ${quoted(id)}`
    const away = `update goc.access_grant set away_from = now() - interval '1 day', away_to = now() + interval '1 day' where id = ${quoted(grant_id)}`
    return (await value(c, holds)) === true && (await value(c, away, holds)) === false
  },
  async give_account(c, w) {
    const { id, account_id } = w.sessions[0]!
    const renamed = await value(
      c,
      `update goc.account set full_name = 'Tên mới' where id = ${quoted(account_id)}`,
      `select full_name from goc.session where id = ${quoted(id)}`,
    )
    return renamed === 'Tên mới'
  },
  async number_only(c, w, _g, table) {
    const kept = `insert into goc.${table} select r.* from goc.${table} t, jsonb_populate_record(null::goc.${table},
      to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'grade', 'secret', 'title', 'x')) r limit 1`
    const one = `insert into goc.document_was select d.*, now() from goc.document d where id = ${quoted(some(w, 'document').id)}`
    return /keeps its number only/.test((await refused(c, ...(table === 'document' ? [] : [one]), kept)) ?? '')
  },
  async not_while_secrets(c, w) {
    const isolated = (on: boolean) =>
      `insert into goc.isolation (isolated, account_id, who, ground) values (${on}, ${quoted(w.accounts[0]!.id)}, 'x', 'x')`
    const secret = `update goc.document set grade = 'secret', title = 'x' where id = ${quoted(some(w, 'document').id)}`
    return /contents of secret papers/.test((await refused(c, isolated(true), secret, isolated(false))) ?? '')
  },
  async opening_told(c, w) {
    const opened = `insert into goc.opening (account_id, grant_id, person_id, fields, purpose)
      values (gen_random_uuid(), gen_random_uuid(), ${quoted(some(w, 'person').id)}, 'belief', 'x')`
    return /left no entry/.test((await refused(c, opened, 'set constraints all immediate')) ?? '')
  },
  async drop_paper(c, w) {
    const id = quoted(some(w, 'contest').id)
    const paper = `insert into goc.contest_paper (contest_id, name, kind, bytes) values (${id}, 'x', 'png', '\\x89504e470d0a1a0a')`
    const erased = `update goc.contest set said = null where id = ${id}`
    return (
      (await value(
        c,
        `update goc.contest set said = 'x' where id = ${id}`,
        paper,
        erased,
        `select count(*)::int from goc.contest_paper where contest_id = ${id}`,
      )) === 0
    )
  },
  async stands_on(c, w, _g, table) {
    const row = some(w, table)
    const columns = (
      await c.query<{ col: string }>(
        `select distinct convert_from(decode(split_part(encode(t.tgargs, 'hex'), '00', 1), 'hex'), 'UTF8') as col from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = 'goc.${table}'::regclass and p.proname = 'stands_on'`,
      )
    ).rows
    for (const { col } of columns.filter((x) => x.col !== 'unit_id')) {
      const names = `insert into goc.${table} select r.* from goc.${table} t, jsonb_populate_record(null::goc.${table}, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), '${col}', gen_random_uuid())) r where t.id = `
      const holder = w.rows[table]!.find((x) => x[col]) ?? row
      if (!/names a .* that does not exist/.test((await refused(c, `${names}${quoted(holder.id)}`)) ?? '')) return false
      if (
        !/names a .* that does not exist/.test(
          (await refused(c, `update goc.${table} set ${col} = gen_random_uuid() where id = ${quoted(holder.id)}`)) ?? '',
        )
      )
        return false
    }
    return columns.length > 0
  },
}
