import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { binariesOfPackage } from './binaries.ts'
import { readPidFile, serverSettings } from './postmaster.ts'
import { isAlive } from './processes.ts'
import { serverEnvironment } from './run.ts'
import { startServer } from './server.ts'
import { ask, clearWorld, isRoot, majors, startApp, temporaryFolder } from './world.fixture.ts'

afterEach(clearWorld)

/** A server's start may wait for recovery; a test has no business to be quicker. */
const limit = 120_000

const freshDataDir = () => join(temporaryFolder(), 'data')

describe.each(majors)('PostgreSQL $major', ({ major, packageName }) => {
  const binaries = binariesOfPackage(packageName)

  test(
    'first start makes the cluster, second start finds the data again',
    async () => {
      const dataDir = freshDataDir()
      const first = await startServer({ dataDir, binaries })
      expect(first).toMatchObject({ major, adopted: false, version: expect.stringMatching(new RegExp(`^${major}\\.`)) })
      await ask(first.owner, 'create table kept (word text)', "insert into kept values ('gốc')")
      await first.stop()
      await first.stop()
      expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)
      expect(existsSync(first.owner.host)).toBe(false)
      expect(existsSync(join(dataDir, 'app.lock'))).toBe(false)
      expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'postgres.log', 'secret'])

      const second = await startServer({ dataDir, binaries })
      expect(await ask(second.owner, 'select word from kept')).toEqual([{ word: 'gốc' }])
      expect(second.owner.password).toBe(first.owner.password)
      await second.stop()
    },
    limit,
  )

  test(
    'the server is safe for records and shut to others',
    async () => {
      const dataDir = freshDataDir()
      const server = await startServer({ dataDir, binaries, tuning: { sharedBuffers: '64MB', maxConnections: 17 } })
      const names = [
        ...Object.keys(serverSettings()),
        'data_checksums',
        'server_encoding',
        'listen_addresses',
        'unix_socket_permissions',
      ]
      const rows = await ask<{ name: string; setting: string }>(
        server.owner,
        `select name, current_setting(name) as setting from unnest('{${names.join(',')}}'::text[]) as name`,
      )
      expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toMatchObject({
        ...serverSettings({ sharedBuffers: '64MB', maxConnections: 17 }),
        fsync: 'on',
        data_checksums: 'on',
        server_encoding: 'UTF8',
        listen_addresses: '',
        unix_socket_permissions: '0700',
      })
      const [order] = await ask<{ c: boolean }>(server.owner, "select 'Z' < 'a' as c")
      expect(order?.c).toBe(true)

      const wrong = { ...server.owner, password: 'not it' }
      await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
      const mode = (path: string) => lstatSync(path).mode & 0o777
      expect(
        [join(dataDir, 'secret'), join(dataDir, 'postgres.log'), server.owner.host, join(dataDir, 'cluster')].map(mode),
      ).toEqual([0o600, 0o600, 0o700, 0o700])
      const owner = lstatSync(join(dataDir, 'cluster')).uid
      expect(owner).not.toBe(0)
      expect(lstatSync(dataDir).uid).toBe(process.getuid?.())
      await server.stop()
    },
    limit,
  )

  test(
    'no secret and no person’s word comes into the log',
    async () => {
      const dataDir = freshDataDir()
      const server = await startServer({ dataDir, binaries })
      const mistakes = async (word: string, ...before: string[]) => {
        const failing = [
          `select '${word}'::date`,
          `insert into person values ('${word}')`,
          `do $$ begin raise exception '${word}'; end $$`,
        ]
        for (const text of failing)
          await expect(ask(server.owner, ...before, text)).rejects.toMatchObject({ code: expect.any(String) })
        // Ended from outside in the middle of a statement.
        const waiting = ask(server.owner, ...before, `select pg_sleep(600), '${word}'`).catch((error: unknown) => error)
        const find = `select pid from pg_stat_activity where query like '%pg_sleep(600), ''${word}%' and pid <> pg_backend_pid()`
        let found: { pid: number }[] = []
        while (found.length === 0) found = await ask<{ pid: number }>(server.owner, find)
        await ask(server.owner, `select pg_terminate_backend(${found[0]?.pid})`)
        await waiting
      }
      await ask(
        server.owner,
        'create table person (name text unique)',
        "insert into person values ('Bí Mật Một'), ('Bí Mật Hai')",
      )
      await mistakes('Bí Mật Một')
      const log = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')
      expect(log()).toContain('FATAL:  terminating connection due to administrator command')
      expect(log()).not.toContain('Bí Mật')
      // The planted fault: with PostgreSQL's own defaults the same mistakes are in the log.
      await mistakes(
        'Bí Mật Hai',
        'set log_min_messages = warning',
        'set log_error_verbosity = default',
        'set log_min_error_statement = error',
      )
      expect(log()).toContain('Bí Mật Hai')
      await server.stop()
    },
    limit,
  )

  test(
    'the Windows manner, loopback and pg_ctl, does the same',
    async () => {
      const dataDir = join(temporaryFolder(), 'dữ liệu')
      const first = await startServer({ dataDir, binaries, manner: 'windows' })
      expect(first).toMatchObject({ major, adopted: false, owner: { host: '127.0.0.1' } })
      expect(readPidFile(join(dataDir, 'cluster'))).toMatchObject({
        port: first.owner.port,
        socketFolder: '',
        address: '127.0.0.1',
      })
      await ask(first.owner, 'create table kept (word text)')
      await expect(ask({ ...first.owner, password: 'not it' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
      const pid = readPidFile(join(dataDir, 'cluster'))?.pid ?? 0
      await first.stop()
      expect(isAlive(pid)).toBe(false)
      const second = await startServer({ dataDir, binaries, manner: 'windows' })
      expect(await ask(second.owner, 'select word from kept')).toEqual([])
      await second.stop()
    },
    limit,
  )
})

const binaries = binariesOfPackage(majors[0]?.packageName ?? '')

describe('a start that must be refused', () => {
  test(
    'programs of another major version: says both, touches nothing',
    async () => {
      const dataDir = freshDataDir()
      const older = binariesOfPackage('pg15')
      const first = await startServer({ dataDir, binaries: older })
      await ask(first.owner, 'create table kept (word text)')
      await first.stop()
      await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({
        code: 'wrong-major',
        en: expect.stringMatching(/PostgreSQL 15.*PostgreSQL 18/),
      })
      const again = await startServer({ dataDir, binaries: older })
      expect(await ask(again.owner, 'select word from kept')).toEqual([])
      await again.stop()
    },
    limit,
  )

  test('a folder that is not a whole cluster is not touched', async () => {
    const dataDir = freshDataDir()
    mkdirSync(join(dataDir, 'cluster', 'base'), { recursive: true })
    await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({ code: 'cluster-damaged' })
    expect(readdirSync(join(dataDir, 'cluster'))).toEqual(['base'])
    expect(existsSync(join(dataDir, 'app.lock'))).toBe(false)
  })

  test('a data folder out of reach: names the folder in the way, and leaves its mode', async () => {
    const base = temporaryFolder()
    const home = join(base, 'home')
    mkdirSync(home, { mode: 0o700 })
    if (!isRoot) chmodSync(home, 0o500)
    const expected = isRoot
      ? { code: 'data-folder-unreachable', en: expect.stringContaining(`The folder ${home} does not`) }
      : { code: 'data-folder-unusable' }
    await expect(startServer({ dataDir: join(home, 'data'), binaries })).rejects.toMatchObject(expected)
    expect(lstatSync(home).mode & 0o777).toBe(isRoot ? 0o700 : 0o500)
    chmodSync(home, 0o700)
  })

  test('a data folder that is a file', async () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, '')
    await expect(startServer({ dataDir: file, binaries })).rejects.toMatchObject({
      code: 'data-folder-unusable',
      evidence: expect.stringContaining(file),
    })
  })

  test(
    'a server that can’t start says its log’s last lines',
    async () => {
      const dataDir = freshDataDir()
      const first = await startServer({ dataDir, binaries })
      await first.stop()
      const configuration = join(dataDir, 'cluster', 'postgresql.conf')
      const sound = readFileSync(configuration, 'utf8')
      writeFileSync(configuration, `${sound}\nno_such_setting = 1\n`)
      await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({
        code: 'start-failed',
        message: expect.stringContaining('no_such_setting'),
      })
      writeFileSync(configuration, sound)
      const again = await startServer({ dataDir, binaries })
      await again.stop()
    },
    limit,
  )

  test(
    'a password that does not fit: no server is left behind, the right one opens again',
    async () => {
      const dataDir = freshDataDir()
      const first = await startServer({ dataDir, binaries })
      await first.stop()
      const secret = join(dataDir, 'secret')
      const right = readFileSync(secret, 'utf8')
      writeFileSync(secret, 'of another cluster')
      await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({ code: 'secret-rejected' })
      expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)
      expect(existsSync(first.owner.host)).toBe(false)
      writeFileSync(secret, right)
      const again = await startServer({ dataDir, binaries })
      await again.stop()
    },
    limit,
  )

  test(
    'several applications at once: one runs, the others say which',
    async () => {
      const dataDir = freshDataDir()
      const apps = Array.from({ length: 3 }, () => startApp(dataDir, majors[0]?.packageName ?? ''))
      const winner = await Promise.any(apps.map((app) => app.says('ready {').then(() => app)))
      const losers = apps.filter((app) => app !== winner)
      await Promise.all(losers.map((app) => app.ended))
      for (const app of losers) {
        expect(app.said()).toContain("code: 'app-running'")
        expect(app.said()).toContain(`process ${winner.pid},`)
      }
      await expect(startServer({ dataDir, binaries })).rejects.toMatchObject({
        code: 'app-running',
        vi: expect.stringContaining(`tiến trình ${winner.pid},`),
      })
      process.kill(winner.pid, 'SIGTERM')
      expect(await winner.ended).toBe(0)
      const next = await startServer({ dataDir, binaries })
      expect(next.adopted).toBe(false)
      await next.stop()
    },
    limit,
  )
})

describe('around the server', () => {
  test(
    'Ctrl+C at the terminal reaches the application, not its server',
    async () => {
      const dataDir = freshDataDir()
      const app = startApp(dataDir, majors[0]?.packageName ?? '')
      await app.says('ready {')
      const pid = readPidFile(join(dataDir, 'cluster'))?.pid ?? 0
      // What a terminal does: to the whole group in the foreground.
      process.kill(-app.pid, 'SIGINT')
      await app.says('answered')
      expect(await app.ended).toBe(0)
      expect(isAlive(pid)).toBe(false)
    },
    limit,
  )

  test('the environment handed down is an allow-list', () => {
    const handed = serverEnvironment({
      PATH: '/bin',
      Path: 'C:',
      PGDATA: '/x',
      PGOPTIONS: '-c fsync=off',
      DATABASE_URL: 'postgres://',
      LC_ALL: 'vi_VN',
    })
    expect(handed).toEqual({ PATH: '/bin', Path: 'C:', LC_ALL: 'C' })
  })

  test('tuning that is no size or would break the command line is refused', () => {
    for (const sharedBuffers of ['1 MB', '-1MB', '1MB -c fsync=off', 'Infinitykb'] as string[] as '1MB'[]) {
      expect(() => serverSettings({ sharedBuffers })).toThrow(RangeError)
    }
    expect(() => serverSettings({ maxConnections: 1.5 })).toThrow(RangeError)
    for (const value of Object.values(serverSettings())) expect(value).toMatch(/^[\w/-]+$/)
  })
})
