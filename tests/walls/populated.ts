/** A world in which every table holds something, past wordings too, and every session that the walls are tried with. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { asOwner } from '../../src/platform/database.ts'
import { randomWorld } from '../property/random-world.ts'
import type { Tables } from '../property/tables.ts'
import { put, topUnit } from '../property/world-of.ts'
import { type World, world } from '../world/database.ts'
import { readable } from './catalogue.ts'

export type Populated = { w: World; tables: Tables; tableNames: string[] }

/** Of each wing, the tables that only it may read. */
export const tablesOfWing = {
  cadres: ['waiver', 'field_match', 'study_commitment'],
  inspection: [
    'programme',
    'engagement',
    'engagement_subject',
    'regular_supervision',
    'discipline_decision',
    'petition',
    'case_team',
    'case_conflict',
  ],
} as const

export async function populated(seed = 71): Promise<Populated> {
  const w = await world('goc_empty')
  const tables = await put(w, randomWorld(seed))
  const token = await w.session()
  const committee = tables.unit.find((u) => u.kind === 'committee' && u.valid_to === 'infinity')!.id
  const report = randomUUID()
  await asOwner(w.owner, async (c) => {
    await c.query(
      `insert into goc.document (id, number, kind, issuer, unit_id) values ($1, '01-QĐ/TU', 'decision', 'Tỉnh ủy', $2)`,
      [randomUUID(), committee],
    )
    await c.query(`insert into goc.programme (id, name, year, unit_id) values ($1, 'Chương trình', 2024, $2)`, [
      randomUUID(),
      committee,
    ])
    await c.query(
      `insert into goc.report (id, unit_id, year, cadres_on, period_from, period_to) values ($1, $2, 2024, '2024-12-31', '2024-01-01', '2025-01-01')`,
      [report, committee],
    )
    await c.query(
      `insert into goc.snapshot (id, report_id, number, taken_by, account_id, body, hash, unit_id) values ($1, $2, 1, 'thử', $3, '{}', '', $4)`,
      [randomUUID(), report, randomUUID(), committee],
    )
    await c.query(
      `insert into goc.import_batch (id, number, file_name, file_hash, file_size, status, staged, created_by, unit_id) values ($1, 1, 'a.xlsx', '', 1, 'staged', '{}', 'thử', $2)`,
      [randomUUID(), committee],
    )
    const [person, kin] = tables.person.map((p) => p.id)
    const engagement = tables.engagement[0]!.id
    await c.query(
      `insert into goc.kinship (id, person_id, kin_id, relation, basis, unit_id) values ($1, $2, $3, 'sibling', 'thử', $4)`,
      [randomUUID(), person, kin, committee],
    )
    await c.query(
      `insert into goc.case_team (id, engagement_id, person_id, role, valid_from, unit_id) values ($1, $2, $3, 'lead', '2024-01-01', $4)`,
      [randomUUID(), engagement, person, committee],
    )
    await c.query(
      `insert into goc.case_conflict (id, person_id, engagement_id, ground, noted_on, unit_id) values ($1, $2, $3, 'witness', '2024-01-01', $4)`,
      [randomUUID(), person, engagement, committee],
    )
    await c.query(
      `insert into goc.contest (id, number, person_id, tbl, record_id, field, said, filed_on, due_on, rule, unit_id)
       values ($1, 'HS-2222-2222', $2, 'person', $2, 'sex', 'nữ', '2024-01-01', '2024-01-16', 'answer-within', $3)`,
      [randomUUID(), person, committee],
    )
    await c.query(
      `insert into goc.standard (key, name_vi, name_en, valid_from, legal_basis, certainty, text_vi, text_en) values ('thu', 'thử', 'a try', '2000-01-01', 'thử', 'local', '', '') on conflict do nothing`,
    )
  })
  const tableNames = await asOwner(w.owner, (c) => readable(c, 'goc_app'))
  // Touch some rows of every table that keeps its past, in the session's name.
  await asApp(w, async (c) => {
    const { account_id } = (await c.query<{ account_id: string }>('select account_id from goc.enter($1)', [token])).rows[0]!
    const entry = randomUUID()
    await c.query(`select set_config('goc.entry', $1, true)`, [entry])
    for (const name of tableNames.filter((t) => tableNames.includes(`${t}_was`)))
      await c.query(`update goc.${name} set version = version`)
    await c.query(`update goc.document set issuer = 'Tỉnh ủy, sửa'`)
    await c.query(
      `insert into goc.trail (id, unit_id, account_id, who, office, operation) values ($1, $2, $3, 'x', 'x', 'test')`,
      [entry, committee, account_id],
    )
    await c.query('commit')
    await c.query('begin')
  })
  await w.run(token, 'access.me', {})
  return { w, tables, tableNames }
}

/** A connection of the app's own role in an open transaction, with nothing set; rolled back in the end. */
export async function asApp<T>(w: World, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await w.pools.app.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release(true)
  }
}

/** The rows that this connection sees of each table; only the tables in which it sees any. */
export async function rowsSeen(client: pg.ClientBase, tableNames: readonly string[]): Promise<Record<string, number>> {
  const out: Record<string, number> = {}
  for (const name of tableNames) {
    const { n } = (await client.query<{ n: number }>(`select count(*)::int as n from goc.${name}`)).rows[0]!
    if (n > 0) out[name] = n
  }
  return out
}

/** What a refused statement is refused with; null when it went through. Leaves the transaction as it was. */
export async function refusal(client: pg.ClientBase, text: string, values: unknown[] = []): Promise<string | null> {
  await client.query('savepoint attempt')
  try {
    await client.query(text, values)
    await client.query('release savepoint attempt')
    return null
  } catch (error) {
    await client.query('rollback to savepoint attempt')
    return (error as { code?: string; message: string }).code ?? (error as Error).message
  }
}

export { topUnit }
