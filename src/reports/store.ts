/** Scopes, declarations, reports and snapshots: the tables behind the figures. */
import { sql } from 'kysely'
import type { Ask, Fact, Figure, Scope } from '../kernel/figure.ts'
import { countingUnit, refuse, refusePredicates } from '../kernel/figure.ts'
import { Problem } from '../kernel/problem.ts'
import { shownDay } from '../kernel/sheet-rows.ts'
import { build, type Door, type Keep } from '../platform/transaction.ts'
import { covered, heart, locked, shareOf, slicesAsked, toAnswer } from './answer.ts'
import {
  type CountRow,
  countSql,
  dayOf,
  type Frame,
  idsSql,
  learnColumns,
  listSql,
  type Page,
  type Range,
  table,
} from './compile.ts'
import type { Answer, Listed } from './contract.ts'

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** A unit by its id or its slug: one comparison, for `id::text =` reads every unit. */
const named = (alias: string, unit: string) =>
  isId.test(unit) ? sql`${sql.ref(`${alias}.id`)} = ${unit}::uuid` : sql`${sql.ref(`${alias}.slug`)} = ${unit}`

export type ScopeUnit = { id: string; slug: string; name: string; ranges: Range[]; partial: boolean }

/** The unit of a scope and the places of its subtree on the day, narrowed to the reader's bounds. */
export async function openScope(door: Door, scope: Scope, day: string): Promise<ScopeUnit> {
  const rows = await door.run(sql<{
    id: string
    slug: string
    lft: number
    rgt: number
    valid_from: string
    valid_to: string
    name: string
    spans: { from: number; to: number }[] | null
  }>`
    select u.id, u.slug, u.lft, u.rgt, u.valid_from, u.valid_to,
      (select s.name from goc.unit_state s where s.unit_id = u.id and s.valid_from <= greatest(${day}::date, u.valid_from) order by s.valid_from desc limit 1) as name,
      (select json_agg(json_build_object('from', lower(r), 'to', upper(r) - 1)) from goc.unit_span p, unnest(p.ranges) r
        where p.unit_id = u.id and p.valid_from <= ${day}::date and p.valid_to > ${day}::date) as spans
    from goc.unit u where ${named('u', scope.unit)}`)
  const unit = rows[0]
  if (!unit) throw new Problem('reports:problems.noUnit', { unit: scope.unit }, 404)
  if (scope.tree === 'then' && unit.valid_from > day)
    throw new Problem('reports:problems.unitNotYet', { unit: unit.name, day: shownDay(day), from: shownDay(unit.valid_from) })
  if (scope.tree === 'then' && unit.valid_to <= day) {
    const into = await door.run(sql<{ name: string }>`
      select s.name from goc.unit_succession x join goc.unit_state s on s.unit_id = x.to_unit_id and s.valid_to = 'infinity' where x.from_unit_id = ${unit.id}
      union all
      select s.name from goc.unit_custody c join goc.unit_state s on s.unit_id = c.custodian_id and s.valid_to = 'infinity'
        where c.unit_id = ${unit.id} and not exists (select from goc.unit_succession x where x.from_unit_id = ${unit.id}) order by 1`)
    throw new Problem('reports:problems.unitEnded', {
      unit: unit.name,
      day: shownDay(day),
      ended: shownDay(unit.valid_to),
      into: into.map((r) => r.name).join(', ') || '–',
    })
  }
  const whole: Range[] = scope.tree === 'today' ? [{ from: unit.lft, to: unit.rgt }] : (unit.spans ?? [])
  const { lo, hi } = door.actor
  const ranges = whole.map((r) => ({ from: Math.max(r.from, lo), to: Math.min(r.to, hi) })).filter((r) => r.from <= r.to)
  const partial = whole.some((r) => r.from < lo || r.to > hi)
  return { id: unit.id, slug: unit.slug, name: unit.name, ranges, partial }
}

async function declaredFor(door: Door, fact: Fact, f: Figure, unitId: string, knownAt: string | null): Promise<boolean> {
  if (!f.period) return true
  // Who was above for a part of the period declares for that part.
  const rows = await door.run(sql<{ slice: string; from: string; to: string }>`
    with recursive above as (
      select ${unitId}::uuid as id, ${f.period.from}::date as f, ${f.period.to}::date as t
      union select s.parent_id, greatest(a.f, s.valid_from), least(a.t, s.valid_to) from goc.unit_state s join above a on s.unit_id = a.id
        where s.parent_id is not null and s.valid_from < a.t and s.valid_to > a.f
    )
    select d.slice, greatest(d.period_from, a.f) as from, least(d.period_to, a.t) as to from ${table('declaration', knownAt)} d join above a on a.id = d.unit_id
    where d.fact = ${fact.key} and d.period_from < a.t and d.period_to > a.f`)
  return covered(slicesAsked(fact, f), f.period, rows)
}

/** A province has some eight thousand places. Up to so many, planning is a part of the answer's time that is felt. */
const widest = 10_000
function keptFor(scope: ScopeUnit): { keep: Keep } {
  const places = scope.ranges.reduce((sum, r) => sum + r.to - r.from + 1, 0)
  return { keep: places <= widest ? 'some' : 'never' }
}

export type Facts = ReadonlyMap<string, Fact>

/** Refuses what cannot be meant, in a sentence. */
export function understand(facts: Facts, ask: Ask): { fact: Fact; figure: Figure } {
  const f = heart(ask)
  const refusal = refuse(f, facts)
  if (refusal) throw new Problem(refusal.code, refusal.with)
  const fact = facts.get(f.fact)!
  const share = shareOf(ask)
  const inShare = share ? refusePredicates(fact, share) : null
  if (inShare) throw new Problem(inShare.code, inShare.with)
  if ('change' in ask) {
    const other = {
      ...f,
      ...('at' in ask.against ? { at: ask.against.at, period: undefined } : { period: ask.against.period, at: undefined }),
    }
    const inOther = refuse(other, facts)
    if (inOther) throw new Problem(inOther.code, inOther.with)
  }
  return { fact, figure: f }
}

/** Does the reader's office work in the wing that owns the fact? If not, nothing at all is said of it, not even zero. */
export const inSight = (door: Door, fact: Fact): boolean => fact.wing === 'register' || door.actor.wings.includes(fact.wing)

/** Answers a question: the count, its parts, and whether an empty count is a zero. */
export async function answerOf(door: Door, facts: Facts, ask: Ask, knownAt: string | null = null): Promise<Answer> {
  const { fact, figure } = understand(facts, ask)
  const unit = countingUnit(fact, figure)
  const scope = await openScope(door, figure.scope, dayOf(figure))
  if (!inSight(door, fact)) return locked(unit)
  const frame: Frame = { fact, ranges: scope.ranges, knownAt }
  const rows = await door.run(countSql(figure, frame, shareOf(ask)), keptFor(scope))
  const total = rows.find((r) => r.total)
  const names = await unitNames(door, figure, rows, dayOf(figure))
  const by = rows
    // a part without any of what is counted is no part
    .filter((r) => !r.total && r.value > 0)
    .map((r) => {
      const key = figure.by.map((_, i) => (r as CountRow)[`by${i}`] ?? null)
      return {
        key: key as Answer['by'][number]['key'],
        value: r.value,
        numerator: r.numerator,
        label: names.get(String(key[0])) ?? null,
      }
    })
    .sort((a, b) => ((a.label ?? String(a.key)) < (b.label ?? String(b.key)) ? -1 : 1))
  let before: number | undefined
  if ('change' in ask) {
    const other: Figure =
      'at' in ask.against ? { ...figure, at: ask.against.at, by: [] } : { ...figure, period: ask.against.period, by: [] }
    const otherScope = await openScope(door, other.scope, dayOf(other))
    before = (await door.run(countSql(other, { fact, ranges: otherScope.ranges, knownAt }), keptFor(otherScope)))[0]?.value ?? 0
  }
  const value = total?.value ?? 0
  const declared = value === 0 ? await declaredFor(door, fact, figure, scope.id, knownAt) : true
  return toAnswer(
    ask,
    { value, numerator: total?.numerator ?? null, by, before },
    unit,
    'stock' in fact.time,
    declared,
    scope.partial,
  )
}

async function unitNames(door: Door, f: Figure, rows: readonly unknown[], day: string): Promise<Map<string, string>> {
  const at = f.by.findIndex((d) => d === 'unit' || d === 'unitToday')
  if (at !== 0) return new Map()
  const ids = [...new Set(rows.map((r) => (r as Record<string, unknown>).by0).filter((x): x is string => typeof x === 'string'))]
  const named = await door.run(sql<{ id: string; name: string }>`
    select distinct on (unit_id) unit_id as id, name from goc.unit_state where unit_id = any (${ids}::uuid[]) order by unit_id, (valid_from <= ${day}::date) desc, valid_from desc`)
  return new Map(named.map((r) => [r.id, r.name]))
}

/** A page of the list behind a question. One row more than the page tells whether there is another. */
export async function listOf(
  door: Door,
  facts: Facts,
  ask: Ask,
  page: Page,
  knownAt: string | null = null,
): Promise<{ rows: Listed[]; more: boolean }> {
  const { fact, figure } = understand(facts, ask)
  const scope = await openScope(door, figure.scope, dayOf(figure))
  if (!inSight(door, fact)) return { rows: [], more: false }
  const rows = await door.run(
    listSql(figure, { fact, ranges: scope.ranges, knownAt }, { ...page, limit: page.limit + 1 }, shareOf(ask)),
    keptFor(scope),
  )
  return { rows: rows.slice(0, page.limit), more: rows.length > page.limit }
}

/** Every id behind a question, for a snapshot or the command line. */
export async function idsOf(
  door: Door,
  facts: Facts,
  ask: Ask,
  knownAt: string | null = null,
): Promise<{ id: string; ok: boolean }[]> {
  const { fact, figure } = understand(facts, ask)
  const scope = await openScope(door, figure.scope, dayOf(figure))
  if (!inSight(door, fact)) return []
  return door.run(idsSql(figure, { fact, ranges: scope.ranges, knownAt }, shareOf(ask)), keptFor(scope))
}

/** The columns that may be read, of every table that keeps its past, so that “as known on a day” can be compiled. */
export async function readColumns(door: Door): Promise<void> {
  const rows = await door.run(sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
    where table_schema = 'goc' and has_column_privilege(format('goc.%I', table_name), column_name::text, 'select') and table_name in (select left(table_name, -4) from information_schema.tables where table_schema = 'goc' and table_name like '%\\_was') group by 1`)
  learnColumns(rows)
}

export type ReportRow = {
  id: string
  version: number
  unit_id: string
  slug: string
  name: string
  level: string
  valid_to: string
  year: number
  cadres_on: string
  period_from: string
  period_to: string
  words: Record<string, string>
}

const reportColumns = sql`r.id, r.version, r.unit_id, u.slug, (select s.name from goc.unit_state s where s.unit_id = u.id order by s.valid_from desc limit 1) as name, u.level, u.valid_to, r.year,
  r.cadres_on, r.period_from, r.period_to, r.words`

export const findReport = async (door: Door, unit: string, year: number): Promise<ReportRow | undefined> =>
  (
    await door.run(
      sql<ReportRow>`select ${reportColumns} from goc.report r join goc.unit u on u.id = r.unit_id where ${named('u', unit)} and r.year = ${year}`,
    )
  )[0]

export const reportById = (door: Door, id: string): Promise<ReportRow> =>
  door.one(sql<ReportRow>`select ${reportColumns} from goc.report r join goc.unit u on u.id = r.unit_id where r.id = ${id}`)

export const allReports = (door: Door) =>
  door.run(sql<{ id: string; unit: string; unitName: string; year: number; cadresOn: string; snapshots: number }>`
    select r.id, u.slug as unit, (select s.name from goc.unit_state s where s.unit_id = u.id order by s.valid_from desc limit 1) as "unitName", r.year, r.cadres_on as "cadresOn",
      (select count(*) from goc.snapshot x where x.report_id = r.id) as snapshots
    from goc.report r join goc.unit u on u.id = r.unit_id order by r.year desc, 3`)

/** Writes the author's words over the version he saw; another editor's change in between is told, never lost. */
export async function writeWords(door: Door, id: string, version: number, words: Record<string, string>): Promise<number> {
  const rows = await door.run(
    build
      .updateTable('report')
      .set({ words: JSON.stringify(words) })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version'),
  )
  if (rows.length === 0) throw new Problem('reports:problems.changedMeanwhile', {}, 409)
  return rows[0]!.version
}

/** The day it is in Vietnam, by the clock of the database. */
export const todayOf = async (door: Door): Promise<string> =>
  (await door.one(sql<{ day: string }>`select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day`)).day

export type SnapshotRow = {
  id: string
  report_id: string
  number: number
  taken_at: Date
  taken_by: string
  account_id: string
  reason: string | null
  body: unknown
  hash: string
}

export const snapshotsOf = (door: Door, reportId: string) =>
  door.run(
    sql<SnapshotRow>`select id, report_id, number, taken_at, taken_by, account_id, reason, hash from goc.snapshot where report_id = ${reportId} order by number`,
  )
export const snapshotById = (door: Door, id: string) => door.one(sql<SnapshotRow>`select * from goc.snapshot where id = ${id}`)

/** Keeps a snapshot; its number is the next of the report. */
export async function keepSnapshot(
  door: Door,
  row: { id: string; reportId: string; unitId: string; reason: string | null; body: unknown; hash: string },
): Promise<number> {
  const made = await door.one(sql<{ number: number }>`
    insert into goc.snapshot (id, report_id, number, taken_by, account_id, reason, body, hash, unit_id)
    values (${row.id}, ${row.reportId}, (select coalesce(max(number), 0) + 1 from goc.snapshot where report_id = ${row.reportId}),
      ${door.actor.fullName}, ${door.actor.accountId}, ${row.reason}, ${JSON.stringify(row.body)}::jsonb, ${row.hash}, ${row.unitId})
    returning number`)
  return made.number
}

/** For which of these records does the register hold another wording than at the moment given? */
export async function changedSince(door: Door, fact: Fact, ids: readonly string[], since: Date): Promise<string[]> {
  const table = /^\{([a-z_]+)\} f\b/.exec(fact.from)?.[1]
  if (!table || ids.length === 0) return []
  const uuids = ids.map((i) => i.slice(0, 36))
  const rows = await door.run(
    sql<{
      id: string
    }>`select id::text from ${sql.raw(`goc.${table}`)} where id = any (${uuids}::uuid[]) and recorded_at > ${since}`,
  )
  return rows.map((r) => r.id)
}

export const scopeName = async (door: Door, unit: string) =>
  (
    await door.run(sql<{ id: string; slug: string; name: string; level: string; valid_to: string }>`
    select u.id, u.slug, u.level, u.valid_to, (select s.name from goc.unit_state s where s.unit_id = u.id order by s.valid_from desc limit 1) as name from goc.unit u where ${named('u', unit)}`)
  )[0]

export type NewDeclaration = {
  id: string
  fact: string
  slice: string
  period_from: string
  period_to: string
  declared_by: string
  declared_on: string
  paper: string | null
  unit_id: string
}
export const insertDeclarations = (door: Door, rows: readonly NewDeclaration[]): Promise<void> =>
  door.insertMany(
    'declaration',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )

/** Declarations of these units, as a key each: unit, fact, slice, period. */
export const declarationKeys = async (door: Door, units: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await door.run(
        sql<{
          k: string
        }>`select concat_ws('|', unit_id, fact, slice, period_from, period_to) as k from goc.declaration where unit_id = any (${units}::uuid[])`,
      )
    ).map((r) => r.k),
  )

export type NewReport = { id: string; unit_id: string; year: number; cadres_on: string; period_from: string; period_to: string }
export const insertReports = (door: Door, rows: readonly NewReport[]): Promise<void> =>
  door.insertMany(
    'report',
    rows.map((r) => ({ ...r, batch_id: door.batchId })),
  )
