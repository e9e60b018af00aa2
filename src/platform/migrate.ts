/** Plain `.sql` migrations, globally numbered, each applied once, in one transaction, by the owner. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const source = new URL('..', import.meta.url)

export type Migration = { number: number; name: string; path: string; sql: string; hash: string }

/** Every migration of every feature, in the order of its number. Throws when two share a number. */
export async function findMigrations(root: URL = source): Promise<Migration[]> {
  const files = await readdir(root, { recursive: true })
  const found: Migration[] = []
  for (const file of files) {
    const match = /migrations[\\/](\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
    if (!match) continue
    const path = join(root.pathname, file)
    const sql = await readFile(new URL(file.replaceAll('\\', '/'), root), 'utf8')
    found.push({ number: Number(match[1]), name: match[2]!, path, sql, hash: createHash('sha256').update(sql).digest('hex') })
  }
  found.sort((a, b) => a.number - b.number)
  for (const [i, m] of found.entries()) {
    if (found[i + 1]?.number === m.number)
      throw new Error(`Two migrations have the number ${m.number}: ${m.path} and ${found[i + 1]!.path}.`)
  }
  return found
}

export const migrationTable =
  'create table if not exists public.goc_migration (number int primary key, name text not null, hash text not null, at timestamptz not null default now())'

/**
 * Brings the database to the newest migration. The roles must exist; `owner` is connected as a member of `goc_owner`.
 * Returns the names of what was applied. Throws a sentence when an applied migration was changed since, or when the database is newer
 * than the program.
 */
export async function migrate(owner: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await owner.query('set role goc_owner')
  await owner.query(migrationTable)
  const applied = new Map(
    (await owner.query<{ number: number; hash: string }>('select number, hash from public.goc_migration')).rows.map((r) => [
      r.number,
      r.hash,
    ]),
  )
  const newest = Math.max(0, ...applied.keys())
  if (newest > (migrations.at(-1)?.number ?? 0)) {
    throw new Error(
      `The database is at migration ${newest}, this program knows ${migrations.at(-1)?.number}. Start the newer program instead.`,
    )
  }
  const done: string[] = []
  for (const m of migrations) {
    const known = applied.get(m.number)
    if (known === m.hash) continue
    if (known)
      throw new Error(`Migration ${m.number} (${m.name}) was changed after it was applied. Write a new migration instead.`)
    await owner.query('begin')
    try {
      await owner.query(m.sql)
      await owner.query('insert into public.goc_migration (number, name, hash) values ($1, $2, $3)', [m.number, m.name, m.hash])
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new Error(`Migration ${m.number} (${m.name}) failed: ${(error as Error).message}`, { cause: error })
    }
    done.push(`${m.number}-${m.name}`)
  }
  if (done.length > 0) await openToReader(owner)
  await owner.query('reset role')
  return done
}

/** New tables are opened to the archive's reader; a database older than that role has no such procedure yet. */
export async function openToReader(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regproc('goc.open_to_reader') is not null as there`)
  if (rows[0]?.there) await owner.query('call goc.open_to_reader()')
}
