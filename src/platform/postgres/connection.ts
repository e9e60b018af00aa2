import { realpathSync } from 'node:fs'
import pg from 'pg'
import { type DataFolder, superuser } from './cluster.ts'
import type { PidFile, Place } from './postmaster.ts'
import { socketPort } from './socket-folder.ts'

/** Settings for `new pg.Client(…)` or a Pool, as the bootstrap superuser. */
export interface OwnerConnection {
  /** A folder (Unix socket) or an address. */
  host: string
  port: number
  user: string
  password: string
  database: string
  /** Said outright: PGSSLMODE in the person's shell would otherwise ask for what the socket does not have. */
  ssl: false
}

const asOwner = (host: string, port: number, password: string): OwnerConnection => ({
  host,
  port,
  user: superuser,
  password,
  database: 'postgres',
  ssl: false,
})

/** How to reach a server that listens there. */
export function connectionTo(place: Place, password: string): OwnerConnection {
  return place.kind === 'socket' ? asOwner(place.folder, socketPort, password) : asOwner('127.0.0.1', place.port, password)
}

/** How to reach the server that wrote this file. */
export function connectionBy(file: PidFile, password: string): OwnerConnection {
  const address = file.address === '' || file.address === '*' ? '127.0.0.1' : file.address
  return asOwner(file.socketFolder === '' ? address : file.socketFolder, file.port, password)
}

/** What a server answered: `starting` also while it recovers or stops, `absent` when nobody or somebody else is there. */
export type Greeting =
  | { state: 'ready'; version: string; major: number }
  | { state: 'starting' }
  | { state: 'password-rejected' }
  | { state: 'absent' }

/** Connects once and asks who is there: a server of another cluster counts as absent. Never rejects. */
export async function greet(connection: OwnerConnection, data: DataFolder): Promise<Greeting> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, application_name: 'goc-start' })
  // A server that goes away emits 57P01, which without a listener ends the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; folder: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              current_setting('data_directory') as folder`,
    )
    const [row] = rows
    if (row === undefined || realpathSync(row.folder) !== realpathSync(data.cluster)) return { state: 'absent' }
    return { state: 'ready', version: row.version, major: Math.floor(row.number / 10_000) }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '57P03' || code === '53300') return { state: 'starting' }
    if (code === '28P01' || code === '28000') return { state: 'password-rejected' }
    return { state: 'absent' }
  } finally {
    await client.end().catch(() => undefined)
  }
}
