/** One value of one record: read as it stands, corrected by the version seen, or erased by law. */
import { sql } from 'kysely'
import { Problem } from '../../kernel/problem.ts'
import type { Door } from '../../platform/transaction.ts'
import type { ContestTable } from './contest.ts'
import type { CorrectableTable } from './correction.ts'

/** Columns of a person that the app role reads through goc.closed_values() alone. */
const closedFields = new Set(['personal_id', 'religion'])
const partialFields = new Set(['birth', 'admitted', 'official', 'obtained'])

/** The value of a field as a contest keeps it: a text, an ISO day or a part of one, a number written out. */
export async function valueNow(
  door: Door,
  table: ContestTable,
  id: string,
  field: string,
): Promise<{ value: string | null; version: number } | null> {
  const value =
    field === 'missing'
      ? sql`null::text`
      : partialFields.has(field)
        ? sql`goc.partial_text(jsonb_build_object(${sql.join(['y', 'm', 'd'].flatMap((part) => [sql`${`${field}_${part}`}::text`, sql.ref(`x.${field}_${part}`)]))}), ${field})`
        : table === 'person' && closedFields.has(field)
          ? sql`goc.closed_values('person', x.id, x.version) ->> ${field}::text`
          : sql`${sql.ref(`x.${field}`)}::text`
  return (
    (
      await door.run(
        sql<{
          value: string | null
          version: number
        }>`select ${value} as value, x.version from ${sql.table(`goc.${table}`)} x where x.id = ${id}::uuid`,
      )
    )[0] ?? null
  )
}

/** Writes the columns of one row. Throws Problem: gone, another's place, one's own record, or changed since it was seen. */
export async function correct(
  door: Door,
  table: CorrectableTable,
  id: string,
  version: number,
  columns: Readonly<Record<string, string | number | null>>,
): Promise<{ version: number; personId: string }> {
  const of = sql.table(`goc.${table}`)
  const personId = table === 'person' ? sql`x.id` : sql`x.person_id`
  const [seen] = await door.run(
    sql<{ version: number; pos: number; personId: string; own: boolean }>`
      select x.version, x.pos, ${personId} as "personId", ${personId} = any ((select goc.own_ids())::uuid[]) as own from ${of} x where x.id = ${id}::uuid`,
  )
  if (!seen) throw new Problem('access:problems.notFound', {}, 404)
  if (seen.own) throw new Problem('contests:problems.ownRecord', {}, 403)
  // a person is seen from each place he belongs to, and written only where his file is kept
  if (seen.pos < door.actor.lo || seen.pos > door.actor.hi) throw new Problem('contests:problems.keptElsewhere', {}, 403)
  const set = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
  const [done] =
    seen.version === version
      ? await door.run(
          sql<{ version: number }>`update ${of} set ${set} where id = ${id}::uuid and version = ${version} returning version`,
        )
      : []
  if (!done) throw new Problem('contests:problems.changedMeanwhile', {}, 409)
  return { version: done.version, personId: seen.personId }
}

export const erase = (door: Door, table: CorrectableTable, id: string, field: string) =>
  door.one(
    sql<{ live: number; past: number; told: number; contested: number }>`
      select live, past, told, contested from goc.erase_value(${table}, ${id}::uuid, ${field})`,
  )
