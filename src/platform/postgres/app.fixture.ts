/**
 * An application reduced to its database, for tests that kill one: `node app.fixture.ts <dataDir> <package>`.
 * Says `ready <json>`; at SIGINT asks its server something, says `answered`, stops it and ends; at SIGTERM the same in silence.
 */
import pg from 'pg'
import { binariesOfPackage } from './binaries.ts'
import { startServer } from './server.ts'

const [dataDir, packageName] = process.argv.slice(2)
if (dataDir === undefined || packageName === undefined) throw new Error('usage: app.fixture.ts <dataDir> <package>')

const server = await startServer({ dataDir, binaries: binariesOfPackage(packageName) })
process.on('SIGINT', async () => {
  const client = new pg.Client(server.owner)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select 1')
  await client.end()
  process.stdout.write('answered\n')
  await server.stop()
  process.exit(0)
})
process.on('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
process.stdout.write(`ready ${JSON.stringify({ pid: process.pid, adopted: server.adopted })}\n`)
setInterval(() => undefined, 60_000)
