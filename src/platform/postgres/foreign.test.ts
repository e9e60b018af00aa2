/** A database server elsewhere, by TLS: believed under its name alone, by every role; a wrong root, a wrong name, no TLS at all are refused. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/world/folder.ts'
import { makeAuthority, makeLeaf, readAuthority, readLeaf } from '../../server/network/authority.ts'
import { asOwner, createDatabase, prepareRoles } from '../database.ts'
import { openInstallation } from '../installation.ts'
import { type RunningServer, startServer } from './server.ts'

/** Bytes by which a client asks for TLS (PostgreSQL's protocol, SSLRequest). */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const secret = 'test'
let folder: string
let server: RunningServer
const fronts: Server[] = []
/** What came in without TLS. */
const open: Buffer[] = []

beforeAll(async () => {
  folder = await temporaryFolder('foreign')
  server = await startServer({ dataDir: join(folder, 'postgres') })
  // as its administrator would: roles and database are there
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'installation.secret'), secret)
  await prepareRoles(server.owner, secret)
  await createDatabase(server.owner, 'goc')
})
afterAll(async () => {
  for (const front of fronts) front.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Stands in front of the server and speaks TLS with a certificate for `name`; returns the port and the root to trust. */
async function front(name: string, { answer = 'S' } = {}): Promise<{ port: number; root: string }> {
  const authority = readAuthority(await makeAuthority([name], new Date()))
  const leaf = readLeaf(await makeLeaf(authority, [name], new Date()))
  const root = join(folder, `${name}-${fronts.length}.pem`)
  await writeFile(root, authority.root.toString())
  const { host, port } = server.owner
  const behind = () => (host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host))
  const pipe = (a: Socket, b: Socket) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
    a.pipe(b).pipe(a)
  }
  const made = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (first) => {
      if (!sslRequest.equals(first)) {
        open.push(first)
        return socket.destroy()
      }
      socket.write(answer)
      if (answer !== 'S') return
      pipe(new TLSSocket(socket, { isServer: true, key: leaf.keyPem, cert: leaf.chainPem }), behind())
    })
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  fronts.push(made)
  return { port: (made.address() as AddressInfo).port, root }
}

const address = (port: number, root: string, host = 'localhost') =>
  `postgres://${server.owner.user}:${encodeURIComponent(server.owner.password)}@${host}:${port}/goc?sslmode=verify-full&sslrootcert=${encodeURIComponent(root)}`
const opening = (url: string) =>
  openInstallation({ dataDir: join(folder, 'data'), url }).then(
    async (installation) => {
      await installation.close()
      return 'opened'
    },
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  )

test('the owner, the roles that serve people and the archive’s reader all come by TLS', async () => {
  const { port, root } = await front('localhost')
  const installation = await openInstallation({ dataDir: join(folder, 'data'), url: address(port, root) })
  const encrypted = (client: pg.ClientBase) =>
    (client as unknown as { connection: { stream: unknown } }).connection.stream instanceof TLSSocket
  for (const pool of [installation.pools.app, installation.pools.signin, installation.pools.sealer]) {
    const client = await pool.connect()
    expect([(await client.query('select 1 as one')).rows[0].one, encrypted(client)]).toEqual([1, true])
    client.release()
  }
  expect(await asOwner(installation.owner, async (client) => encrypted(client))).toBe(true)
  const reader = new pg.Client(installation.reader)
  await reader.connect()
  expect(encrypted(reader)).toBe(true)
  await reader.end()
  await installation.close()
  expect(open).toEqual([])
})

test('another’s root, another’s name, a server that speaks no TLS: refused, and nothing was said in the open', async () => {
  const right = await front('localhost')
  const other = await front('other.example')
  const none = await front('localhost', { answer: 'N' })
  expect(await opening(address(right.port, right.root))).toBe('opened')
  expect(await opening(address(right.port, other.root))).toMatch(/SELF_SIGNED|UNABLE_TO_/)
  expect(await opening(address(other.port, other.root))).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await opening(address(right.port, right.root, '127.0.0.1'))).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await opening(address(none.port, none.root))).toMatch(/does not support SSL/)
  expect(open).toEqual([])
  // planted: who asks for no TLS is seen by this very look
  const url = new URL(address(right.port, right.root))
  url.search = ''
  url.hostname = '127.0.0.1'
  await opening(url.href)
  expect(open.length).toBeGreaterThan(0)
})
