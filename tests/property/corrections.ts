/** Corrections as offices make them: through the door, in a session's name, each in a transaction of its own. */
import { sql } from 'kysely'
import { asOwner } from '../../src/platform/database.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import type { World } from '../world/database.ts'
import type { Random } from './random.ts'
import { readTables, type Tables } from './tables.ts'

/** What may be set in a row of a table without breaking a rule of its record. */
const settings: Record<string, readonly string[]> = {
  tenure: [
    `term_ends_on = valid_from + 900`,
    `capacity = 'acting'`,
    `valid_to = least(valid_to, valid_from + 200)`,
    `person_id = (select id from goc.person order by md5(id::text || tenure.id::text) limit 1)`,
  ],
  post: ['valid_to = least(valid_to, valid_from + 400)'],
  membership: [`status = 'probationary'`, 'valid_to = least(valid_to, valid_from + 300)'],
  person: [`sex = 'female'`, 'birth_y = 1970', `ethnicity = 'Tày'`, `full_name = full_name || ' (đính chính)'`],
  qualification: ['level = (level + 2) % 5', 'valid_to = least(valid_to, valid_from + 1500)'],
  field_match: ['fits = not fits'],
  waiver: ['valid_to = least(valid_to, valid_from + 100)'],
  study_commitment: ['due_on = due_on + 200'],
  local_finding: [`finding = case finding when 'local' then 'nonLocal' else 'local' end`],
  engagement: ['concluded_on = coalesce(concluded_on, decided_on, date ' + `'2015-01-01')`, `kind = 'supervision'`],
  engagement_subject: [
    'is_head = not is_head',
    `conclusion = 'violation', concluded_on = coalesce(concluded_on, '2016-01-01')`,
    'concluded_on = null, conclusion = null',
  ],
  regular_supervision: ['noted_on = noted_on + 200'],
  discipline_decision: ['signed_on = signed_on - 300'],
  petition: [`status = 'settled'`, 'within_competence = not within_competence', 'received_on = received_on + 100'],
}
const withdrawable = [
  'membership',
  'qualification',
  'field_match',
  'waiver',
  'study_commitment',
  'local_finding',
  'engagement_subject',
  'regular_supervision',
  'petition',
]
const repeatable: Record<string, string> = {
  regular_supervision: 'id, subject_kind, subject_unit_id, subject_person_id, topic, noted_on, unit_id',
  petition: 'id, number, kind, about, received_on, within_competence, needs_settlement, status, unit_id',
  qualification: 'id, person_id, kind, level, valid_from, valid_to, provenance, equivalent, unit_id',
}

/** Changes, withdraws and adds rows all over the records; `share` of the rows of each table. */
export async function correct(w: World, token: string, tables: Tables, r: Random, share: number): Promise<void> {
  const run = (text: string) =>
    inTransaction(w.pools.app, { token, operation: 'test', reads: false }, (door) => door.run(sql.raw<{ id: string }>(text)))
  for (const [table, changes] of Object.entries(settings)) {
    // in a fixed order: where a row lies in its table depends on what else the server did, and a world made from a seed must not
    for (const row of [...tables[table as 'tenure']].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (!r.chance(share)) continue
      const withdraw = withdrawable.includes(table) && r.chance(0.3)
      await run(
        withdraw
          ? `delete from goc.${table} where id = '${row.id}'`
          : `update goc.${table} set ${r.pick(changes)} where id = '${row.id}'`,
      )
      const columns = repeatable[table]
      if (columns && r.chance(0.5))
        await run(
          `insert into goc.${table} (${columns}) select ${columns.replace('id,', `'${r.uuid()}',`)} from goc.${table} where id <> '${row.id}' order by id limit 1`,
        )
    }
  }
}

export type Moment = { at: string; tables: Tables }

/** What is recorded at this moment, and the moment's name. */
export const now = (w: World): Promise<Moment> =>
  asOwner(w.owner, async (c) => {
    const tables = await readTables(c)
    const { at } = (
      await c.query<{ at: string }>(`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)
    ).rows[0]!
    return { at, tables }
  })
