/**
 * The one compiler: a figure becomes the SQL that counts it, that splits it, and that lists it, from the same FROM and the same WHERE.
 * Texts of SQL come from the facts the features declare; everything a user wrote is bound as a parameter.
 */
import { type RawBuilder, sql } from 'kysely'
import { type Dim, dimOf, type Fact, type Figure, type Predicate } from '../kernel/figure.ts'

export type Range = { from: number; to: number }

export type Frame = {
  fact: Fact
  /** The places of the scope, already narrowed to the reader's bounds. Empty: nothing is in sight. */
  ranges: readonly Range[]
  /** The moment as of whose knowledge the records are read; null: what is held now. */
  knownAt: string | null
}

/** More stretches than this are joined as an array: one test instead of a long OR. */
const manyRanges = 24

/** The day that `{at}` means: the day asked, or the last day of the period. */
export function dayOf(f: Figure): string {
  if (f.at) return f.at
  const last = new Date(`${f.period!.to}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, 10)
}

/** Fills `{at}` and `{table}` into a piece of a fact's SQL. */
function fill(piece: string, at: string, knownAt: string | null): RawBuilder<unknown> {
  const parts = piece.split(/\{([a-z_]+)\}/)
  const out: RawBuilder<unknown>[] = []
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) {
      if (part) out.push(sql.raw(part))
    } else if (part === 'at') out.push(sql`${at}::date`)
    else out.push(table(part, knownAt))
  }
  return sql.join(out, sql.raw(''))
}

const withoutHistory = new Set(['title', 'criterion', 'standard', 'person_scope', 'unit_span'])
const columnsOfWas = new Map<string, string>()
/** Tells the compiler the columns of a table, so that its past rows can be read beside its live ones. Called once at start. */
export function learnColumns(tables: readonly { table: string; columns: readonly string[] }[]): void {
  for (const t of tables) columnsOfWas.set(t.table, t.columns.map((c) => `"${c}"`).join(', '))
}

/** A table as it is held now, or as it was held at a moment. */
export function table(name: string, knownAt: string | null): RawBuilder<unknown> {
  if (knownAt === null || withoutHistory.has(name)) return sql.raw(`goc.${name}`)
  const columns = columnsOfWas.get(name)
  if (!columns) throw new Error(`no history is known of table ${name}`)
  return sql`(select ${sql.raw(columns)} from ${sql.raw(`goc.${name}`)} where recorded_at <= ${knownAt}::timestamptz
    union all select ${sql.raw(columns)} from ${sql.raw(`goc.${name}_was`)} where recorded_at <= ${knownAt}::timestamptz and superseded_at > ${knownAt}::timestamptz)`
}

function condition(p: Predicate, fact: Fact, at: string, knownAt: string | null): RawBuilder<unknown> {
  if ('all' in p)
    return sql`(${sql.join(
      p.all.map((x) => condition(x, fact, at, knownAt)),
      sql` and `,
    )})`
  if ('any' in p)
    return sql`(${sql.join(
      p.any.map((x) => condition(x, fact, at, knownAt)),
      sql` or `,
    )})`
  const dim = dimOf(fact, p.dim) as Dim
  const value = fill(dim.sql, at, knownAt)
  const cast = sql.raw(
    dim.kind === 'id' ? '::uuid' : dim.kind === 'number' ? '::int' : dim.kind === 'boolean' ? '::boolean' : '::text',
  )
  // Nothing recorded is neither equal nor different: such a row satisfies no comparison, only `known: false`.
  if ('is' in p) return sql`(${value} = ${p.is}${cast})`
  if ('in' in p) return sql`(${value} in (${sql.join(p.in.map((v) => sql`${v}${cast}`))}))`
  if ('not' in p) return sql`(${value} <> ${p.not}${cast})`
  if ('atLeast' in p) return sql`(${value} >= ${p.atLeast}${cast})`
  if ('atMost' in p) return sql`(${value} <= ${p.atMost}${cast})`
  return p.known ? sql`(${value} is not null)` : sql`(${value} is null)`
}

function places(fact: Fact, ranges: readonly Range[]): RawBuilder<unknown> {
  const place = sql.raw(fact.place)
  if (ranges.length === 0) return sql`false`
  // Whole numbers of our own, written into the text: the planner then knows how much of the table they are.
  if (ranges.length > manyRanges) {
    const all = ranges.flatMap((r) => Array.from({ length: r.to - r.from + 1 }, (_, i) => r.from + i))
    return sql`${place} = any (${all}::int[])`
  }
  return sql`(${sql.join(
    ranges.map((r) => sql`${place} between ${sql.raw(String(r.from))} and ${sql.raw(String(r.to))}`),
    sql` or `,
  )})`
}

type Join = { text: string; alias: string; optional: boolean }

/** The fact's own table, and its joins in their order; what stands in parentheses is left whole. */
function cut(from: string): { own: string; joins: Join[] } {
  const depthAt: number[] = []
  let depth = 0
  for (const c of from) depthAt.push(c === '(' ? depth++ : c === ')' ? --depth : depth)
  const starts = [...from.matchAll(/\s(left )?join\s/g)].filter((m) => depthAt[m.index] === 0)
  const joins = starts.map((m, i): Join => {
    const text = from.slice(m.index, starts[i + 1]?.index)
    const on = [...text.matchAll(/([a-z_]+) on\s/g)].find((x) => depthAt[m.index + x.index] === 0)
    if (!on) throw new Error(`a join without an alias: ${text}`)
    return { text, alias: on[1]!, optional: m[1] !== undefined }
  })
  return { own: from.slice(0, starts[0]?.index), joins }
}

/**
 * Only the left joins that the question speaks of, and every inner one. A left join finds at most one row, so leaving it out changes no
 * count; PostgreSQL drops it too, but goes on reading the columns it compares, which costs the index-only scan, and plans the walls of
 * its table first.
 */
function fromOf(fact: Fact, pieces: readonly string[]): string {
  const { own, joins } = cut(fact.from)
  const spoken = [own, ...pieces]
  const kept: string[] = []
  for (const { text, alias, optional } of joins.toReversed()) {
    const speaks = new RegExp(`\\b${alias}\\.`)
    if (optional && !spoken.some((piece) => speaks.test(piece))) continue
    kept.unshift(text)
    spoken.push(text)
  }
  return [own, ...kept].join('')
}

const sqlOfDims = (fact: Fact, where: readonly Predicate[] = []): string[] =>
  where.flatMap((p) => ('all' in p ? sqlOfDims(fact, p.all) : 'any' in p ? sqlOfDims(fact, p.any) : [dimOf(fact, p.dim)!.sql]))

function body(f: Figure, frame: Frame, selected: readonly string[]): RawBuilder<unknown> {
  const { fact, knownAt } = frame
  const at = dayOf(f)
  const when =
    'stock' in fact.time
      ? sql`${sql.raw(fact.time.stock.from)} <= ${f.at}::date and ${sql.raw(fact.time.stock.to)} > ${f.at}::date`
      : sql`${sql.raw(fact.time.event)} >= ${f.period!.from}::date and ${sql.raw(fact.time.event)} < ${f.period!.to}::date`
  const conditions = [places(fact, frame.ranges), when, ...f.where.map((p) => condition(p, fact, at, knownAt))]
  const time = 'stock' in fact.time ? [fact.time.stock.from, fact.time.stock.to] : [fact.time.event]
  const dims = [...f.by.map((name) => dimOf(fact, name)!.sql), ...sqlOfDims(fact, f.where)]
  const from = fromOf(fact, [...selected, ...dims, ...time, fact.place])
  return sql`from ${fill(from, at, knownAt)} where ${sql.join(conditions, sql` and `)}`
}

function entityOf(f: Figure, fact: Fact) {
  if (f.measure === 'count') return { id: fact.id, label: fact.self.label, sort: fact.self.sort }
  const e = fact.entities[f.measure.distinct]!
  return { id: e.sql, label: e.label, sort: e.sort }
}

export type CountRow = { value: number; numerator: number | null; unknown?: number } & Record<
  string,
  string | number | boolean | null
>

/** Counts, and splits in the same pass: a row with `total` true for the whole, one row for each combination of the `by` dimensions. */
export function countSql(f: Figure, frame: Frame, share?: readonly Predicate[]): RawBuilder<CountRow & { total: boolean }> {
  const { fact, knownAt } = frame
  const at = dayOf(f)
  const by = f.by.map((name, i) => ({ as: sql.ref(`by${i}`), value: fill(dimOf(fact, name)!.sql, at, knownAt) }))
  if (!share && by.length === 0) {
    const what = f.measure === 'count' ? sql`count(*)` : sql`count(distinct ${fill(entityOf(f, fact).id, at, knownAt)})`
    return sql`select true as total, ${what} as value, null::int as numerator ${body(f, frame, [entityOf(f, fact).id])}`
  }
  const dims = by.map((d) => sql`, ${d.value} as ${d.as}`)
  const id = fill(entityOf(f, fact).id, at, knownAt)
  const ok = share
    ? sql`(${sql.join(
        share.map((p) => condition(p, fact, at, knownAt)),
        sql` and `,
      )}) is true`
    : sql`true`
  const names = sql.join(by.map((d) => d.as))
  // Those without the entity (a turn on an organization has no person) are not entities to count.
  const rows = sql`select ${id} as id, ${ok} as ok${sql.join(dims, sql``)} ${body(f, frame, [entityOf(f, fact).id, ...sqlOfDims(fact, share)])}`
  const sets = by.length ? sql`group by grouping sets ((), (${names}))` : sql``
  const total = by.length ? sql`grouping(${by[0]!.as}) = 1` : sql`true`
  const shown = by.length ? sql`, ${names}` : sql``
  if (!share && f.measure === 'count') {
    // Grouping sets are never counted in parallel: the parts first, the whole from them.
    const parts = sql`select ${sql.join(by.map((d) => sql`${d.value} as ${d.as}`))}, count(*) as n ${body(f, frame, [])} group by ${names}`
    return sql`select ${total} as total, coalesce(sum(n), 0)::bigint as value, null::int as numerator${shown} from (${parts}) r ${sets}`
  }
  if (!share) {
    const what = sql`count(distinct id)`
    return sql`select ${total} as total, ${what} as value, null::int as numerator${shown} from (${rows}) r ${sets}`
  }
  // An entity is in the share when each of its rows is; with a split, each of its rows in that part.
  const missing = f.measure === 'count' ? sql`count(*) filter (where not ok)` : sql`count(distinct id) filter (where not ok)`
  const whole = f.measure === 'count' ? sql`count(*)` : sql`count(distinct id)`
  return sql`select ${total} as total, ${whole} as value, ${whole} - ${missing} as numerator${shown} from (${rows}) r ${sets}`
}

export type ListRow = { id: string; label: string; sort: string; ok: boolean; details: Record<string, unknown>[] }
export type Page = { after: { sort: string; id: string } | null; limit: number; only: 'all' | 'in' | 'out' }

/**
 * The list behind the number, a page by key. For a share: everyone in the denominator, each saying whether he is in the share;
 * `only` narrows to those in or out of it.
 */
export function listSql(f: Figure, frame: Frame, page: Page, share?: readonly Predicate[]): RawBuilder<ListRow> {
  const { fact, knownAt } = frame
  const at = dayOf(f)
  const e = entityOf(f, fact)
  const ok = share
    ? sql`(${sql.join(
        share.map((p) => condition(p, fact, at, knownAt)),
        sql` and `,
      )}) is true`
    : sql`true`
  const pairs = Object.entries(fact.detail).map(([key, piece]) => sql`${sql.lit(key)}, ${fill(piece, at, knownAt)}`)
  const by = f.by.map((name) => sql`${sql.lit(`by.${name}`)}, ${fill(dimOf(fact, name)!.sql, at, knownAt)}`)
  const detail = sql`json_build_object('record', ${fill(fact.id, at, knownAt)}, 'ok', ${ok}, ${sql.join([...pairs, ...by])})`
  const id = fill(e.id, at, knownAt)
  const rows = sql`select (${id})::text as id, coalesce(${fill(e.label, at, knownAt)}, '–') as label, coalesce((${fill(e.sort, at, knownAt)})::text, '') collate "C" as sort, ${ok} as ok, ${detail} as detail
    ${body(f, frame, [e.id, e.label, e.sort, ...Object.values(fact.detail), fact.id, ...sqlOfDims(fact, share)])} and ${id} is not null`
  const only = page.only === 'all' ? sql`` : page.only === 'in' ? sql`having bool_and(ok)` : sql`having not bool_and(ok)`
  const grouped = sql`select id, min(label) as label, min(sort) as sort, bool_and(ok) as ok, json_agg(detail) as details from (${rows}) r group by id ${only}`
  const after = page.after ? sql`where (sort, id) > (${page.after.sort} collate "C", ${page.after.id})` : sql``
  return sql`select * from (${grouped}) g ${after} order by sort, id limit ${sql.raw(String(Math.trunc(page.limit)))}`
}

/** Only the ids that were counted, in a fixed order: what a snapshot keeps. */
export function idsSql(f: Figure, frame: Frame, share?: readonly Predicate[]): RawBuilder<{ id: string; ok: boolean }> {
  const { fact, knownAt } = frame
  const at = dayOf(f)
  const id = fill(entityOf(f, fact).id, at, knownAt)
  const ok = share
    ? sql`(${sql.join(
        share.map((p) => condition(p, fact, at, knownAt)),
        sql` and `,
      )}) is true`
    : sql`true`
  return sql`select (${id})::text as id, bool_and(${ok}) as ok ${body(f, frame, [entityOf(f, fact).id, ...sqlOfDims(fact, share)])} and ${id} is not null group by 1 order by 1`
}
