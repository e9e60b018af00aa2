/**
 * Takes back what a batch wrote, whatever the tables: rows it made are deleted (their wording stays in <table>_was), rows it changed get the
 * wording they had before. It reads from the catalogue which tables keep batches and which refer to which, so it knows no feature.
 */
import { sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'

interface Table {
  name: string
  columns: string[]
  /** Those that may be changed: what may not (a value a trigger takes from the row above) no batch has changed. */
  mayChange: string[]
  /** Those that the app role reads through goc.closed_values() alone. */
  closed: string[]
  /** Columns that refer to another table that keeps batches. */
  refers: { column: string; to: string }[]
}

const table = (name: string) => sql.raw(`goc."${name}"`)
const was = (name: string) => sql.raw(`goc."${name}_was"`)

/** Worked out, not written: never part of a wording. */
const derived = ['id', 'version', 'recorded_at', 'pos', 'lft', 'rgt', 'area_today_id']

/** The tables that keep batches, those that refer to others before those others. */
async function batchTables(door: Door): Promise<Table[]> {
  const columns = await door.run(sql<{ name: string; columns: string[]; mayChange: string[]; closed: string[] }>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where has_column_privilege(c.oid, a.attnum, 'update')), '{}') as "mayChange",
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where not has_column_privilege(c.oid, a.attnum, 'select')), '{}') as closed
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and c.relname <> 'import_batch'
      and exists (select from pg_class w where w.relnamespace = c.relnamespace and w.relname = c.relname || '_was')
    group by c.relname having bool_or(a.attname = 'batch_id')`)
  const links = await door.run(sql<{ from: string; column: string; to: string }>`
    select f.relname::text as from, a.attname::text as column, t.relname::text as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'goc'::regnamespace and k.confdeltype = 'a'
    union
    -- what a case names is no key (0070), but for one who sees the case it stands there all the same
    select f.relname::text, split_part(encode(g.tgargs, 'escape'), '\\000', 1), split_part(encode(g.tgargs, 'escape'), '\\000', 2)
    from pg_trigger g join pg_class f on f.oid = g.tgrelid
    where f.relnamespace = 'goc'::regnamespace and g.tgfoid = 'goc.stands_on'::regproc and g.tgname like 'stands\_on\_%'`)
  const tables = columns.map(
    ({ name, columns: own, mayChange, closed }): Table => ({
      name,
      columns: own,
      mayChange,
      closed,
      refers: links
        .filter((l) => l.from === name && columns.some((c) => c.name === l.to))
        .map(({ column, to }) => ({ column, to })),
    }),
  )
  const ordered: Table[] = []
  const rest = new Set(tables)
  while (rest.size > 0) {
    const free = [...rest].filter((t) => ![...rest].some((other) => other !== t && other.refers.some((r) => r.to === t.name)))
    for (const t of free.length > 0 ? free : [...rest]) {
      ordered.push(t)
      rest.delete(t)
    }
  }
  return ordered
}

/** How many rows of each table carry this batch now. */
export async function countWritten(door: Door, batch: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of await batchTables(door)) {
    const { n } = await door.one(sql<{ n: number }>`select count(*) as n from ${table(name)} where batch_id = ${batch}::uuid`)
    if (n > 0) counts[name] = n
  }
  return counts
}

/**
 * The rows of a table that a batch wrote, as they are now: `made` by it, or `changed` by it with the version of the wording before.
 * A row that was put back to an earlier batch's wording by an undo counts as that batch's, not as changed since.
 */
const written = (name: string, batch: string) => sql`
  wordings as (
    select id, version, batch_id from ${table(name)} where batch_id = ${batch}::uuid
    union all select id, version, batch_id from ${was(name)} where batch_id = ${batch}::uuid
  ), first as (select id, min(version) as version from wordings group by id),
  mine as (select f.id, case when w.id is null then null else f.version - 1 end as before
    from first f left join ${was(name)} w on w.id = f.id and w.version = f.version - 1)`

export interface Standing {
  /** Later batches that changed its rows or refer to them, with how many of their rows do. */
  batches: { id: string; rows: number }[]
  byHand: number
}

/** What was written later and stands on the rows of a batch: changes of them, and rows that refer to rows it made. */
export async function standingOn(door: Door, batch: string): Promise<Standing> {
  const tables = await batchTables(door)
  // Compared to the microsecond, so it never leaves the database.
  const committed = sql`(select committed_at from goc.import_batch where id = ${batch}::uuid)`
  const found: { batch: string | null; rows: number }[] = []
  for (const { name, columns, closed } of tables) {
    const wording = columns.filter((c) => !derived.includes(c) && !closed.includes(c)).map((c) => `'${c}', r."${c}"`)
    const content = (alias: string) =>
      sql.raw(`jsonb_build_object(${wording.map((w) => w.replace('r."', `${alias}."`)).join(', ')})
        ${closed.length > 0 ? `|| goc.closed_values('${name}', ${alias}.id, ${alias}.version)` : ''}`)
    found.push(
      ...(await door.run(sql<{ batch: string | null; rows: number }>`
        with ${written(name, batch)}
        select case when l.batch_id = ${batch}::uuid then null else l.batch_id end as batch, count(*) as rows
        from mine m join ${table(name)} l on l.id = m.id
        where l.batch_id is distinct from ${batch}::uuid
          or (l.recorded_at > ${committed} and ${content('l')} is distinct from
              (select ${content('w')} from ${was(name)} w where w.id = l.id and w.batch_id = ${batch}::uuid and w.recorded_at <= ${committed}
               order by w.version desc limit 1))
        group by 1`)),
    )
  }
  for (const { name, refers } of tables) {
    for (const { column, to } of refers) {
      found.push(
        ...(await door.run(sql<{ batch: string | null; rows: number }>`
          with ${written(to, batch)}
          select r.batch_id as batch, count(*) as rows from ${table(name)} r join mine m on m.id = r.${sql.raw(`"${column}"`)}
          where m.before is null and r.batch_id is distinct from ${batch}::uuid group by 1`)),
      )
    }
  }
  const batches = new Map<string, number>()
  let byHand = 0
  for (const { batch: other, rows } of found) {
    if (other === null) byHand += rows
    else batches.set(other, (batches.get(other) ?? 0) + rows)
  }
  return { batches: [...batches].map(([id, rows]) => ({ id, rows })), byHand }
}

/** Labels of batches: number and file. */
export const batchLabels = (door: Door, ids: readonly string[]): Promise<{ id: string; number: number; fileName: string }[]> =>
  door.run(
    sql<{
      id: string
      number: number
      fileName: string
    }>`select id, number, file_name as "fileName" from goc.import_batch where id = any (${ids}::uuid[]) order by number`,
  )

/**
 * Deletes what the batch made and restores what it changed. Returns the tables it touched, with how many rows.
 * @throws Problem when fewer rows are in sight than were written, or when something out of sight refers to them
 */
export async function takeBack(
  door: Door,
  batch: string,
  counts: Readonly<Record<string, number>>,
): Promise<Record<string, number>> {
  const all = await batchTables(door)
  const tables = all.filter(({ name }) => (counts[name] ?? 0) > 0)
  const places = all.filter(({ columns }) => columns.includes('person_id') && columns.includes('unit_id'))
  const scoped = await placesOf(door, places, batch)
  const touched: Record<string, number> = {}
  try {
    if (counts.person) {
      await door.run(
        sql`with ${written('person', batch)} delete from goc.person_scope s using mine m where m.id = s.person_id and m.before is null`,
      )
    }
    for (const { name } of tables) {
      const rows = await door.run(
        sql`with ${written(name, batch)} delete from ${table(name)} t using mine m where m.id = t.id and m.before is null returning t.id`,
      )
      touched[name] = rows.length
    }
    for (const { name, mayChange, closed } of [...tables].reverse()) {
      const own = mayChange.filter((c) => !derived.includes(c))
      if (own.length === 0) continue
      const before = (c: string) => (closed.includes(c) ? `goc.closed_values('${name}', w.id, w.version) ->> '${c}'` : `w."${c}"`)
      const set = sql.raw(own.map((c) => `"${c}" = ${before(c)}`).join(', '))
      const rows = await door.run(sql`
        with ${written(name, batch)} update ${table(name)} t set ${set} from mine m join ${was(name)} w on w.id = m.id and w.version = m.before
        where t.id = m.id returning t.id`)
      touched[name] = (touched[name] ?? 0) + rows.length
    }
  } catch (error) {
    if ((error as { code?: string }).code === '23503') throw new Problem('exchange:problems.othersStandOn', {}, 409)
    throw error
  }
  for (const [name, n] of Object.entries(counts)) {
    if ((touched[name] ?? 0) < n)
      throw new Problem('exchange:problems.notAllInSight', { written: n, seen: touched[name] ?? 0 }, 403)
  }
  await forgetPlaces(door, places, scoped)
  return touched
}

type Place = { person_id: string; unit_id: string }

const placesOf = (door: Door, tables: readonly Table[], batch: string): Promise<Place[]> =>
  door.run(
    sql<Place>`${sql.join(
      tables.map(({ name }) => sql`select person_id, unit_id from ${table(name)} where batch_id = ${batch}::uuid`),
      sql` union `,
    )}`,
  )

/** A person belongs to a unit as long as anything recorded says so. */
async function forgetPlaces(door: Door, tables: readonly Table[], places: readonly Place[]): Promise<void> {
  if (places.length === 0) return
  const still = sql.join(
    tables.map(
      ({ name }) => sql`not exists (select from ${table(name)} t where t.person_id = s.person_id and t.unit_id = s.unit_id)`,
    ),
    sql` and `,
  )
  await door.run(sql`
    delete from goc.person_scope s using json_to_recordset(${JSON.stringify(places)}::json) as x(person_id uuid, unit_id uuid)
    where s.person_id = x.person_id and s.unit_id = x.unit_id and ${still}
      and not exists (select from goc.person p where p.id = s.person_id and p.unit_id = s.unit_id)`)
}
