/**
 * Prepares a database and hands out its two pools: the app's, and the sign-in role's. The same for the embedded server, for a server
 * given by DATABASE_URL, and for the throw-away databases of the tests.
 */
import { createHmac, hkdfSync } from 'node:crypto'
import pg from 'pg'
import { findMigrations, migrate } from './migrate.ts'
import { loadRegulations } from './regulations.ts'

// A date is a day, not a moment: it stays the text it is. Counts are whole numbers far below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * `sealer` reads the trail and writes the heads of its chain; it reaches no record. `key`: 32 bytes of this installation for one purpose,
 * made from its secret, so that a copy of the database alone does not hold them.
 */
export type Pools = {
  app: pg.Pool
  signin: pg.Pool
  sealer: pg.Pool
  key(purpose: string): Buffer
  close(): Promise<void>
}
export type OwnerConnection = pg.ClientConfig

const roles = ['goc_app', 'goc_signin', 'goc_reader', 'goc_sealer'] as const

/** The password of a login role on this server: derived from the installation's secret, so that nothing is stored twice. */
const passwordOf = (role: string, secret: string): string => createHmac('sha256', secret).update(role).digest('base64url')

/** Runs `work` on a connection of the owner and closes it. */
export async function asOwner<T>(owner: OwnerConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the roles of the server: an owner that nobody signs in as, the app, the sign-in. None may see round the walls. */
export async function prepareRoles(owner: OwnerConnection, secret: string): Promise<void> {
  await asOwner(owner, async (client) => {
    const { rows } = await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'goc\\_%'`)
    const has = new Set(rows.map((r) => r.rolname))
    if (!has.has('goc_owner')) await client.query('create role goc_owner nologin nosuperuser nobypassrls')
    const me = (
      await client.query<{ me: string; super: boolean }>(
        'select current_user as me, usesuper as super from pg_user where usename = current_user',
      )
    ).rows[0]!
    if (!me.super) await client.query(`grant goc_owner to ${client.escapeIdentifier(me.me)}`)
    for (const role of roles) {
      if (!has.has(role))
        await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit`)
      await client.query(`alter role ${role} password ${client.escapeLiteral(passwordOf(role, secret))}`)
      await client.query(`alter role ${role} set search_path = goc, public`)
    }
    // No plan depends on a reader's bounds: the walls hide them from the planner, and a query that names its range goes without a name.
    await client.query('alter role goc_app reset plan_cache_mode')
    await client.query('alter role goc_app set jit = off')
    // What one statement may take before PostgreSQL ends it, so that no question holds one of the few connections for ever: hundreds of times what
    // is measured. goc.enter gives more to what writes; who signs in asks small things only.
    await client.query(`alter role goc_app set statement_timeout = '2min'`)
    for (const role of ['goc_app', 'goc_signin', 'goc_sealer'])
      await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`)
    await client.query(`alter role goc_signin set statement_timeout = '30s'`)
    await client.query('alter role goc_reader set default_transaction_read_only = on')
  })
}

/** Creates the database if it is not there; tells whether it made it. */
export async function createDatabase(owner: OwnerConnection, name: string, template?: string): Promise<boolean> {
  return asOwner(owner, async (client) => {
    const there = (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount
    if (there) return false
    await client.query(
      `create database ${client.escapeIdentifier(name)} owner goc_owner${template ? ` template ${client.escapeIdentifier(template)}` : ` template template0 encoding 'UTF8'`}`,
    )
    await noTemporaryTables(client, name)
    return true
  })
}

/**
 * A temporary table is no record and stands under no wall, and with one a login role could put a name of its own in the way of another. PostgreSQL
 * lets everybody make them in a new database, so it is said again for each; who is not its owner cannot, and the lint of the walls tells it.
 */
const noTemporaryTables = (client: pg.Client, database: string) =>
  client.query(`revoke temporary on database ${client.escapeIdentifier(database)} from public`).catch(() => {})

/** Migrates the database of `owner` and loads the regulations. Returns what was applied. */
export async function bringUpToDate(owner: OwnerConnection): Promise<string[]> {
  return asOwner(owner, async (client) => {
    await client.query('select pg_advisory_lock(72635)')
    await client.query('grant create on schema public to goc_owner').catch(() => {})
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    await noTemporaryTables(client, rows[0]!.name)
    const applied = await migrate(client, await findMigrations())
    await loadRegulations(client)
    return applied
  })
}

/** How the role that writes archives connects: it reads every table and writes none. */
export const readerOf = (owner: OwnerConnection, secret: string): pg.ClientConfig => ({
  ...owner,
  user: 'goc_reader',
  password: passwordOf('goc_reader', secret),
})

/** Opens the pools of the two login roles that serve people. */
export function openPools(owner: OwnerConnection, secret: string, size = 10): Pools {
  const open = (user: 'goc_app' | 'goc_signin' | 'goc_sealer', max: number) => {
    const pool = new pg.Pool({
      ...owner,
      user,
      password: passwordOf(user, secret),
      max,
      idleTimeoutMillis: 60_000,
      // and with it the statements it keeps (transaction.ts)
      maxLifetimeSeconds: 3600,
      pipeline: true,
    })
    pool.on('error', () => {})
    // One that breaks while it is out of the pool tells the query at hand too; unheard, the event would end the whole program.
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const app = open('goc_app', size)
  const signin = open('goc_signin', 3)
  // to seal takes one; to verify, readers beside it (audit/verify.store.ts)
  const sealer = open('goc_sealer', 3)
  return {
    app,
    signin,
    sealer,
    key: (purpose) => Buffer.from(hkdfSync('sha256', secret, 'goc', purpose, 32)),
    async close() {
      await Promise.all([app.end(), signin.end(), sealer.end()])
    },
  }
}
