/**
 * How the server that DATABASE_URL names is reached. On this machine (a socket, the loopback) as it is; on another one by TLS alone, with the server's
 * certificate and name checked: whoever stands in between would otherwise read every record and the passwords of the roles.
 */
import { readFileSync } from 'node:fs'
import type { OwnerConnection } from './database.ts'
import { problems } from './postgres/messages.ts'

const known = new Set(['host', 'port', 'sslmode', 'sslrootcert'])
const onThisMachine = /^(\/.*|localhost|127(\.\d{1,3}){3}|::1)$/

/** `shown`: the address without its password, for people to see. */
export type ForeignServer = { owner: OwnerConnection; shown: string }

/**
 * Reads a DATABASE_URL: `postgres://user:password@host:port/database?sslmode=verify-full&sslrootcert=/path/ca.pem`. What it says of TLS holds for every role.
 * @param database where the address names none
 * Throws ServerProblem with a sentence when it cannot be read, names a setting that would go unheard, or a server elsewhere without verified TLS.
 */
export function foreignServer(url: string, database: string): ForeignServer {
  if (!URL.canParse(url)) throw problems['address-unreadable']()
  const { protocol, username, password, hostname, port, pathname, searchParams } = new URL(url)
  if (!/^postgres(ql)?:$/.test(protocol)) throw problems['address-unreadable']()
  const shown = url.replace(/\/\/.*@/, '//')
  const strange = [...searchParams.keys()].find((key) => !known.has(key))
  if (strange !== undefined) throw problems['address-unknown'](strange)

  const host = searchParams.get('host') || decodeURIComponent(hostname).replace(/^\[(.+)\]$/, '$1') || 'localhost'
  const mode = searchParams.get('sslmode')
  const verified = mode === 'verify-full'
  if (!verified && (!onThisMachine.test(host) || (mode !== null && mode !== 'disable')))
    throw problems['address-open'](host, mode)
  const rootFile = searchParams.get('sslrootcert')
  return {
    owner: {
      host,
      port: Number(searchParams.get('port') || port || 5432),
      database: decodeURIComponent(pathname.slice(1)) || database,
      ...(username ? { user: decodeURIComponent(username) } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
      // said outright: PGSSLMODE in the person's shell would otherwise have a word
      ssl: verified && !host.startsWith('/') ? { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...rootsIn(rootFile) } : false,
    },
    shown,
  }
}

/** The certificates to trust; none named: those that come with the program. */
function rootsIn(file: string | null): { ca?: string } {
  if (file === null) return {}
  try {
    return { ca: readFileSync(file, 'utf8') }
  } catch (error) {
    throw problems['address-root'](file, (error as Error).message)
  }
}
