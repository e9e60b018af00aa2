/** Import batches: the file's hash, its draft, where it stands; and the steps of a transaction that a dry run needs. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate } from '../kernel/dates.ts'
import { Problem } from '../kernel/problem.ts'
import type { Door } from '../platform/transaction.ts'
import type { Staged, Status } from './import-batch.ts'

export interface BatchHead {
  id: string
  number: number
  fileName: string
  fileSize: number
  status: Status
  counts: Record<string, number>
  createdBy: string
  wings: string[]
  version: number
  stagedAt: string
  committedAt: string | null
  undoneAt: string | null
}
export interface BatchRow extends BatchHead {
  staged: Staged
}

const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)
const head = sql`b.id, b.number, b.file_name as "fileName", b.file_size as "fileSize", b.status, b.counts, b.created_by as "createdBy", b.wings, b.version,
  coalesce((select ${moment('min(w.recorded_at)')} from goc.import_batch_was w where w.id = b.id), ${moment('b.recorded_at')}) as "stagedAt",
  ${moment('b.committed_at')} as "committedAt", ${moment('b.undone_at')} as "undoneAt"`

/** The batch that wrote this very file and still stands. */
export const committedFile = async (door: Door, hash: string): Promise<{ number: number; day: string } | undefined> =>
  (
    await door.run(sql<{
      number: number
      day: string
    }>`select number, to_char(committed_at, 'DD/MM/YYYY') as day from goc.import_batch
      where file_hash = ${hash} and status = 'committed' order by committed_at desc limit 1`)
  )[0]

export async function insertBatch(
  door: Door,
  batch: { fileName: string; hash: string; size: number; staged: Staged; wings: readonly string[] },
): Promise<string> {
  const id = randomUUID()
  await door.run(sql`
    insert into goc.import_batch (id, number, file_name, file_hash, file_size, status, staged, created_by, unit_id, wings)
    values (${id}::uuid, goc.next_import_number(), ${batch.fileName}, ${batch.hash}, ${batch.size}, 'staged', ${JSON.stringify(batch.staged)}::jsonb,
      ${door.actor.fullName}, ${door.actor.unitId}::uuid, ${batch.wings}::text[])`)
  return id
}

/**
 * All in sight are looked through, and only one of them is fetched: so a batch that is hidden takes as long as one that is not there
 * (bench/timing.ts), for by its key the wall would be asked only where there is a row.
 * @throws Problem when there is none in the reader's rights
 */
export async function batchById(door: Door, id: string): Promise<BatchRow> {
  await door.one(sql`select o.id from (select b.id from goc.import_batch b offset 0) o where o.id = ${id}::uuid`)
  return door.one(sql<BatchRow>`select ${head}, b.staged from goc.import_batch b where b.id = ${id}::uuid`)
}

/** The newest batches, without their drafts. */
export const listBatches = (door: Door, limit: number): Promise<BatchHead[]> =>
  door.run(
    sql<BatchHead>`select ${head} from goc.import_batch b order by coalesce(b.committed_at, b.recorded_at) desc, b.number desc limit ${sql.raw(String(limit))}`,
  )

/** Is this installation declared an isolated network, which alone may keep state secrets? */
export const isIsolated = async (door: Door): Promise<boolean> =>
  (await door.one(sql<{ isolated: boolean }>`select goc.isolated() as isolated`)).isolated

/** The day of the database: of a file for which nobody said another. */
export const today = async (door: Door): Promise<IsoDate> =>
  (await door.one(sql<{ day: IsoDate }>`select to_char(current_date, 'YYYY-MM-DD') as day`)).day

const changed = () => new Problem('exchange:problems.changedMeanwhile', {}, 409)

export async function saveStaged(door: Door, id: string, version: number, staged: Staged): Promise<void> {
  const done = await door.run(sql`update goc.import_batch set staged = ${JSON.stringify(staged)}::jsonb
    where id = ${id}::uuid and version = ${version} and status = 'staged' returning id`)
  if (done.length !== 1) throw changed()
}

/** Moves a batch on, from the version seen. A discarded draft is emptied: nothing of the file is kept. */
export async function moveBatch(
  door: Door,
  id: string,
  version: number,
  to: Status,
  counts?: Record<string, number>,
): Promise<void> {
  const set = {
    staged: sql`status = 'staged'`,
    committed: sql`status = 'committed', committed_at = statement_timestamp(), counts = ${JSON.stringify(counts ?? {})}::jsonb`,
    undone: sql`status = 'undone', undone_at = statement_timestamp()`,
    discarded: sql`status = 'discarded', staged = '{"sheets": [], "reading": [], "checked": []}'::jsonb`,
  }[to]
  const done = await door.run(
    sql`update goc.import_batch set ${set} where id = ${id}::uuid and version = ${version} returning id`,
  )
  if (done.length !== 1) throw changed()
}

/** Runs work and takes back all it wrote; the settings of the session with it. */
export async function dryRun<T>(door: Door, work: () => Promise<T>): Promise<T> {
  await door.run(sql`savepoint dry_run`)
  try {
    return await work()
  } finally {
    await door.run(sql`rollback to savepoint dry_run`)
  }
}

/** Runs work; if the database or a rule refuses it, only this step is taken back. */
export async function step(door: Door, work: () => Promise<void>): Promise<boolean> {
  await door.run(sql`savepoint step`)
  try {
    await work()
    return true
  } catch {
    await door.run(sql`rollback to savepoint step`)
    return false
  }
}

/**
 * Works out all places anew after the tree of units has changed, and takes up the session's bounds again: they are places too, and have moved.
 */
export async function movePlaces(door: Door): Promise<void> {
  await door.run(sql`select goc.replace_places()`)
  const rows = await door.run(sql`select account_id from goc.enter(current_setting('goc.token'))`)
  if (rows.length !== 1) throw new Problem('access:problems.noSession', {}, 401)
}
