import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { serverAccount } from './account.ts'
import { binariesOfPackage } from './binaries.ts'
import type { OwnerConnection } from './connection.ts'
import { readPidFile } from './postmaster.ts'
import { isAlive, isPostmasterOf } from './processes.ts'
import { startServer } from './server.ts'
import {
  ask,
  clearWorld,
  kill,
  killServer,
  majors,
  processList,
  startApp,
  started,
  temporaryFolder,
  until,
} from './world.fixture.ts'

afterEach(clearWorld)

const limit = 120_000
const freshDataDir = () => join(temporaryFolder(), 'data')

/** Inserts 1, 2, 3… each in its own transaction until the connection breaks; says the last one that was acknowledged. */
async function writeUntilBroken(owner: OwnerConnection, acknowledged: { last: number }): Promise<void> {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let number = 1; ; number++) {
      await client.query('insert into counted values ($1, $2)', [number, 'x'.repeat(500)])
      acknowledged.last = number
    }
  } catch {
    await client.end().catch(() => undefined)
  }
}

/** Acknowledged rows that are not there. */
async function lost(owner: OwnerConnection, acknowledged: number): Promise<number[]> {
  const rows = await ask<{ n: number }>(
    owner,
    `select wanted.n from generate_series(1, ${acknowledged}) as wanted (n)
      where not exists (select from counted where counted.n = wanted.n) order by 1`,
  )
  return rows.map(({ n }) => n)
}

describe.each(majors)('PostgreSQL $major', ({ packageName }) => {
  const binaries = binariesOfPackage(packageName)

  test(
    'kill -9 of the server and its backends while writing: every acknowledged row is there',
    async () => {
      const dataDir = freshDataDir()
      const cluster = join(dataDir, 'cluster')
      const server = await startServer({ dataDir, binaries })
      await ask(server.owner, 'create table counted (n int primary key, filling text)')
      const acknowledged = { last: 0 }
      const writing = writeUntilBroken(server.owner, acknowledged)
      await until(() => acknowledged.last > 200)
      await killServer(cluster)
      await writing
      await server.stop()
      expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(true)

      const again = await startServer({ dataDir, binaries })
      expect(again.adopted).toBe(false)
      expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('automatic recovery in progress')
      expect(await lost(again.owner, acknowledged.last)).toEqual([])
      // The planted fault: a row that did get lost is seen.
      await ask(again.owner, 'delete from counted where n = 100')
      expect(await lost(again.owner, acknowledged.last)).toEqual([100])
      await again.stop()
    },
    limit,
  )

  test(
    'kill -9 of the application: its server is refused to others while it lives, then adopted, then stopped',
    async () => {
      const dataDir = freshDataDir()
      const cluster = join(dataDir, 'cluster')
      const app = startApp(dataDir, packageName)
      await app.says('ready {')
      await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({
        code: 'app-running',
        en: expect.stringContaining(`process ${app.pid},`),
      })
      const pid = readPidFile(cluster)?.pid ?? 0
      kill(app.pid)
      await app.ended
      expect(await isPostmasterOf(pid, cluster)).toBe(true)

      const adopter = startApp(dataDir, packageName)
      await adopter.says('"adopted":true')
      kill(adopter.pid)
      await adopter.ended

      const server = await startServer({ dataDir, binaries })
      expect(server.adopted).toBe(true)
      expect(readPidFile(cluster)?.pid).toBe(pid)
      await ask(server.owner, 'create table kept (word text)')
      await server.stop()
      expect(isAlive(pid)).toBe(false)
      expect(existsSync(server.owner.host)).toBe(false)

      const again = await startServer({ dataDir, binaries })
      expect(again.adopted).toBe(false)
      expect(await ask(again.owner, 'select word from kept')).toEqual([])
      await again.stop()
    },
    limit,
  )

  test(
    'an initdb cut short is begun anew and its leavings are removed',
    async () => {
      const dataDir = freshDataDir()
      const begun = () => readdirSync(dataDir).find((name) => name.startsWith('cluster.new.'))
      const initdbIsUnderWay = () => existsSync(dataDir) && existsSync(join(dataDir, begun() ?? 'none', 'PG_VERSION'))

      // Everything at once, as by a power cut.
      const first = startApp(dataDir, packageName)
      await until(initdbIsUnderWay)
      process.kill(-first.pid, 'SIGKILL')
      await first.ended
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false)
      const leavings = begun()
      expect(leavings).toBeDefined()

      // The application alone: its initdb goes on beside the next start.
      const second = startApp(dataDir, packageName)
      await until(() => begun() !== leavings && initdbIsUnderWay())
      kill(second.pid)
      await second.ended
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false)

      const server = await startServer({ dataDir, binaries })
      expect(await ask(server.owner, 'select 1 as one')).toEqual([{ one: 1 }])
      await server.stop()
      await until(async () => !(await processList()).some(({ command }) => command.includes(`${dataDir}/cluster.new.`)))
      const again = await startServer({ dataDir, binaries })
      await again.stop()
      expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'postgres.log', 'secret'])
    },
    limit,
  )

  test(
    'a postmaster.pid whose number belongs to another process by now does not hinder the start',
    async () => {
      const dataDir = freshDataDir()
      const cluster = join(dataDir, 'cluster')
      const server = await startServer({ dataDir, binaries })
      await ask(server.owner, 'create table kept (word text)')
      const dead = await killServer(cluster)
      await server.stop().catch(() => undefined)

      const account = await serverAccount(cluster)
      const other = started(spawn('sleep', ['600'], { ...account.runAs, stdio: 'ignore' }))
      const socketLock = join(server.owner.host, '.s.PGSQL.5432.lock')
      for (const file of [join(cluster, 'postmaster.pid'), socketLock]) {
        const text = readFileSync(file, 'utf8')
        expect(text.startsWith(`${dead}\n`)).toBe(true)
        writeFileSync(file, text.replace(`${dead}\n`, `${other.pid}\n`))
      }
      expect(await isPostmasterOf(other.pid ?? 0, cluster)).toBe(false)

      const again = await startServer({ dataDir, binaries })
      expect(again.adopted).toBe(false)
      expect(isAlive(other.pid ?? 0)).toBe(true)
      expect(await ask(again.owner, 'select word from kept')).toEqual([])
      await again.stop()
    },
    limit,
  )

  test(
    'backends that outlive their killed server are waited for',
    async () => {
      const dataDir = freshDataDir()
      const server = await startServer({ dataDir, binaries })
      const busy = new pg.Client(server.owner)
      busy.on('error', () => undefined)
      await busy.connect()
      const { rows } = await busy.query<{ pid: number }>('select pg_backend_pid() as pid')
      const backend = rows[0]?.pid ?? 0
      // Computes without waiting for anything, so it does not notice that its server is gone.
      const computing = busy.query('select count(*) from generate_series(1, 20000000)').catch(() => undefined)
      await until(async () => {
        const [row] = await ask<{ state: string }>(server.owner, `select state from pg_stat_activity where pid = ${backend}`)
        return row?.state === 'active'
      })
      kill(readPidFile(join(dataDir, 'cluster'))?.pid ?? 0)
      await server.stop()
      expect(isAlive(backend)).toBe(true)

      const again = await startServer({ dataDir, binaries })
      expect(isAlive(backend)).toBe(false)
      expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('is still in use')
      await computing
      await busy.end().catch(() => undefined)
      await again.stop()
    },
    limit,
  )

  test(
    'a recovery that takes longer than the patience is left to go on, and adopted',
    async () => {
      const dataDir = freshDataDir()
      const cluster = join(dataDir, 'cluster')
      const server = await startServer({ dataDir, binaries })
      await ask(server.owner, 'create table kept (word text)')
      await killServer(cluster)
      await server.stop()
      await expect(startServer({ dataDir, binaries, patienceMs: -1 })).rejects.toMatchObject({ code: 'start-slow' })
      const again = await startServer({ dataDir, binaries })
      expect(again.adopted).toBe(true)
      expect(await ask(again.owner, 'select word from kept')).toEqual([])
      await again.stop()
    },
    limit,
  )
})

describe('a surviving server', () => {
  const [{ packageName } = { packageName: '' }] = majors
  const binaries = binariesOfPackage(packageName)

  /** A server whose application was killed. */
  async function orphan(dataDir: string): Promise<number> {
    const app = startApp(dataDir, packageName)
    await app.says('ready {')
    kill(app.pid)
    await app.ended
    return readPidFile(join(dataDir, 'cluster'))?.pid ?? 0
  }

  test(
    'whose socket was deleted is stopped in order and started anew',
    async () => {
      const dataDir = freshDataDir()
      const pid = await orphan(dataDir)
      rmSync(readPidFile(join(dataDir, 'cluster'))?.socketFolder ?? '', { recursive: true })
      const server = await startServer({ dataDir, binaries })
      expect(server.adopted).toBe(false)
      expect(isAlive(pid)).toBe(false)
      expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('automatic recovery')
      await server.stop()
    },
    limit,
  )

  test(
    'whose password was lost gets a new one, and so does a cluster at rest',
    async () => {
      const dataDir = freshDataDir()
      const secret = join(dataDir, 'secret')
      const pid = await orphan(dataDir)
      const before = readFileSync(secret, 'utf8')
      rmSync(secret)
      const server = await startServer({ dataDir, binaries })
      expect(server.adopted).toBe(false)
      expect(isAlive(pid)).toBe(false)
      expect(server.owner.password).not.toBe(before)
      await server.stop()

      rmSync(secret)
      const again = await startServer({ dataDir, binaries })
      expect([before, server.owner.password]).not.toContain(again.owner.password)
      await expect(ask({ ...again.owner, password: server.owner.password }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
      expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(again.owner.password)
      await again.stop()
    },
    limit,
  )

  test(
    'in the Windows manner is adopted and stopped too',
    async () => {
      const dataDir = freshDataDir()
      const pid = await orphan(dataDir)
      const server = await startServer({ dataDir, binaries, manner: 'windows' })
      expect(server.adopted).toBe(true)
      await server.stop()
      expect(isAlive(pid)).toBe(false)
      // The Windows manner knows no socket folder; this one was the killed application's.
      rmSync(server.owner.host, { recursive: true })
    },
    limit,
  )

  test(
    'a copy of the cluster alone, put there by whoever runs us and open to all, is a backup that starts',
    async () => {
      const dataDir = freshDataDir()
      const first = await startServer({ dataDir, binaries })
      await ask(first.owner, 'create table kept (word text)')
      await first.stop()
      const restored = freshDataDir()
      cpSync(join(dataDir, 'cluster'), join(restored, 'cluster'), { recursive: true })
      chmodSync(join(restored, 'cluster'), 0o755)
      expect(lstatSync(join(restored, 'cluster')).uid).toBe(process.getuid?.())
      const server = await startServer({ dataDir: restored, binaries })
      expect(await ask(server.owner, 'select word from kept')).toEqual([])
      await server.stop()
    },
    limit,
  )

  test('an empty postmaster.pid (power cut) does not hinder the start', async () => {
    const dataDir = freshDataDir()
    const first = await startServer({ dataDir, binaries })
    await first.stop()
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), '')
    const again = await startServer({ dataDir, binaries })
    await again.stop()
  })

  test('another process, also another cluster’s server, is not taken for the server', async () => {
    const dataDir = freshDataDir()
    const server = await startServer({ dataDir, binaries })
    const pid = readPidFile(join(dataDir, 'cluster'))?.pid ?? 0
    expect(await isPostmasterOf(pid, join(dataDir, 'cluster'))).toBe(true)
    expect(await isPostmasterOf(pid, dataDir)).toBe(false)
    await server.stop()

    const cluster = join(temporaryFolder(), 'cluster')
    mkdirSync(cluster)
    const other = started(spawn('sh', ['-c', `: postgres -D ${cluster}; sleep 600`], { stdio: 'ignore', cwd: '/' }))
    expect(await isPostmasterOf(other.pid ?? 0, cluster)).toBe(false)
    expect(await isPostmasterOf(process.pid, cluster)).toBe(false)
  })
})
