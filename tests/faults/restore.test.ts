/**
 * Backup, wipe, restore of a whole installation, by the command line as an office uses it: the portable archive, and the physical copy of the
 * running server while people go on writing. What was changed, cut off or foreign is refused, and nothing is left behind.
 */
import { existsSync } from 'node:fs'
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/access/store.ts'
import { features } from '../../src/goc.ts'
import { copyCluster } from '../../src/platform/backup/copy-cluster.ts'
import { asOwner } from '../../src/platform/database.ts'
import { type Installation, openInstallation } from '../../src/platform/installation.ts'
import { loadWords } from '../../src/platform/words.ts'
import { importExample } from '../../src/server/demo.ts'
import { operate } from '../../src/server/operate.ts'
import { keepMachineAccount } from '../../src/server/setting.ts'
import { temporaryFolder } from '../world/folder.ts'
import { type Ended, goc as run } from './command-line.ts'
import { rowsOf } from './whole-state.ts'

let folder: string
let running: Installation
const opened: Installation[] = []
const data = (name: string) => join(folder, name)

/** Everything that the command line said in this file. */
let said = ''
/** The command line, on the data folder of that name. */
async function goc(dataName: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const ended = await run(data(dataName), args, env)
  said += ended.out + ended.err
  return ended
}

async function opening(name: string): Promise<Installation> {
  const installation = await openInstallation({ dataDir: data(name) })
  opened.push(installation)
  return installation
}

async function reportOf(installation: Installation): Promise<unknown> {
  const token = await openSession(installation.pools.signin, await keepMachineAccount(installation.pools), 1)
  const opened = (await operate(installation.pools.app, token, 'reports.open', { unit: 'can-duoc', year: 2023 })) as {
    rows: unknown
  }
  return opened.rows
}

beforeAll(async () => {
  loadWords(features as never)
  folder = await temporaryFolder('restore')
  running = await openInstallation({ dataDir: data('office') })
  const token = await openSession(running.pools.signin, await keepMachineAccount(running.pools), 1)
  await importExample(
    (name, input) => operate(running.pools.app, token, name, input),
    () => {},
  )
  await writeFile(data('passphrase'), 'một câu dài để niêm phong\n')
}, 300_000)
afterEach(async () => {
  for (const installation of opened.splice(0)) await installation.close()
})
afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the portable archive, by the command line, beside the running server', () => {
  test('backup, another machine’s empty folder, restore: rows, figures and walls are the same', async () => {
    expect((await goc('office', ['audit', 'seal'])).code).toBe(0)
    const archive = data('sealed.goc')
    const wrote = await goc('office', ['backup', archive, '--passphrase-file', data('passphrase')])
    expect([wrote.code, wrote.err]).toEqual([0, ''])
    expect(wrote.out).toContain('niêm phong')
    const back = await goc('new-office', ['restore', archive, '--passphrase-file', data('passphrase'), '--lang', 'en'])
    expect([back.code, back.err]).toEqual([0, ''])
    expect(back.out).toMatch(/figures compared, all the same/)
    const restored = await opening('new-office')
    expect(await rowsOf(restored.owner)).toEqual(await rowsOf(running.owner))
    expect(await reportOf(restored)).toEqual(await reportOf(running))
    // and it goes on: the next archive is written from what was restored
    await opened.pop()!.close()
    expect((await goc('new-office', ['backup', data('second.goc')])).code).toBe(0)
    expect((await goc('new-office', ['access', 'lint'])).code).toBe(0)
    // into what has records nothing is restored
    const again = await goc('new-office', ['restore', data('second.goc')])
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/đã có hồ sơ[\s\S]*GOC_DATA/)
    // planted: a trail that was changed after it was sealed does not pass, whole as the archive is
    const changed = await opening('new-office')
    await asOwner(changed.owner, async (c) => {
      await c.query('set session_replication_role = replica')
      await c.query(`update goc.trail set who = 'Người khác' where id = (select id from goc.trail order by at limit 1)`)
    })
    await opened.pop()!.close()
    expect((await goc('new-office', ['backup', data('changed.goc')])).code).toBe(0)
    const refused = await goc('third', ['restore', data('changed.goc')])
    expect([refused.code, existsSync(data('third'))]).toEqual([1, false])
    expect(refused.err).toContain('Chuỗi của nhật ký')
  })

  test.each(['vi', 'en'])('a refused archive leaves no folder behind, and says what, why and what to do (%s)', async (lang) => {
    const archive = data(`open-${lang}.goc`)
    expect((await goc('office', ['backup', archive])).code).toBe(0)
    const bytes = await readFile(archive)
    const cut = data(`cut-${lang}.goc`)
    await writeFile(cut, bytes.subarray(0, bytes.length - 10_000))
    const foreign = data(`letter-${lang}.txt`)
    await writeFile(foreign, 'Kính gửi')
    for (const file of [cut, foreign, data('nowhere.goc')]) {
      const { code, err, out } = await goc('never', ['restore', file, '--lang', lang])
      expect([code, out]).toEqual([1, ''])
      expect(err.trim().split('\n')).toHaveLength(3)
      expect(existsSync(data('never'))).toBe(false)
    }
  })

  test('the passphrase is never taken from an argument; a short one is refused', async () => {
    await writeFile(data('short'), 'ngắn\n')
    const { code, err } = await goc('office', ['backup', data('x.goc'), '--passphrase-file', data('short')])
    expect([code, existsSync(data('x.goc'))]).toEqual([1, false])
    expect(err).toMatch(/15/)
    await goc('office', ['backup', data('y.goc'), '--passphrase=một câu dài để niêm phong'])
    expect((await goc('z', ['restore', data('y.goc')])).code).toBe(0) // it was not sealed: nothing listened
  })
})

describe('the physical copy of the running server', () => {
  test('copied while people write, restored into an empty folder: everything that was committed before is there', async () => {
    const copy = data('copy')
    let marked = 0
    const copied = await copyCluster(running.owner, copy, async () => {
      // people go on: rows, and a checkpoint and new log files with them
      await asOwner(running.owner, async (c) => {
        await c.query(`create table public.noise as select g, repeat('x', 200) as x from generate_series(1, 60000) g`)
        await c.query('checkpoint')
        await c.query('select pg_switch_wal()')
        await c.query('drop table public.noise')
        marked = (
          await c.query(`insert into goc.declaration (id, fact, period_from, period_to, declared_by, declared_on, unit_id)
          select gen_random_uuid(), 'during', '2001-01-01', '2002-01-01', 'Người thử', '2002-01-01', id from goc.unit limit 3`)
        ).rowCount!
      })
    })
    expect(copied.files).toBeGreaterThan(500)
    expect(marked).toBe(3)
    const before = await rowsOf(running.owner)
    const back = await goc('from-copy', ['restore', copy, '--lang', 'en'])
    expect([back.err, back.code]).toEqual(['', 0])
    const restored = await opening('from-copy')
    expect(await rowsOf(restored.owner)).toEqual(before)
    expect(await reportOf(restored)).toEqual(await reportOf(running))
    await asOwner(restored.owner, async (c) => {
      expect((await c.query(`select count(*) as n from goc.declaration where fact = 'during'`)).rows[0]).toEqual({ n: 3 })
      expect((await c.query('select pg_is_in_recovery() as r')).rows[0]).toEqual({ r: false })
    })
    // the old installation's secrets are not in the copy
    const names = await readdir(copy, { recursive: true })
    expect(names.filter((n) => /(^|\/)(secret|installation\.secret|postmaster\.pid)$/.test(n))).toEqual([])
  })

  test('by the command line: into a folder; not into one that holds something', async () => {
    const wrote = await goc('office', ['backup', `${data('nightly')}/`])
    expect([wrote.err, wrote.code]).toEqual(['', 0])
    expect(wrote.out).toContain('giữ như hồ sơ giấy')
    const again = await goc('office', ['backup', `${data('nightly')}/`])
    expect(again.code).toBe(1)
    expect(again.err).toContain('không trống')
    expect((await goc('nightly-back', ['restore', data('nightly')])).code).toBe(0)
  })

  const planted: Record<string, (copy: string) => Promise<void>> = {
    'a bit changed in a file of a table': async (copy) => {
      const file = join(copy, 'cluster', 'global', 'pg_control')
      const bytes = await readFile(file)
      bytes[40] = bytes[40]! ^ 1
      await writeFile(file, bytes)
    },
    'a file missing': (copy) => rm(join(copy, 'cluster', 'backup_label')),
    'a file cut off': async (copy) => {
      const [segment] = (await readdir(join(copy, 'cluster', 'pg_wal'))).filter((f) => /^[0-9A-F]{24}$/.test(f))
      await writeFile(join(copy, 'cluster', 'pg_wal', segment!), '')
    },
    'a file added': (copy) => appendFile(join(copy, 'cluster', 'postgresql.auto.conf.d'), 'archive_command = x'),
    'its list missing': (copy) => rm(join(copy, 'copy.json')),
    'of a newer program': async (copy) => {
      const list = JSON.parse(await readFile(join(copy, 'copy.json'), 'utf8'))
      list.migrations.push({ number: 9999, name: 'tomorrow', hash: 'x' })
      await writeFile(join(copy, 'copy.json'), JSON.stringify(list))
    },
    'a path that leads outside': async (copy) => {
      const list = JSON.parse(await readFile(join(copy, 'copy.json'), 'utf8'))
      list.files.push({ path: '../../../escaped', size: 0, sha256: 'x' })
      await writeFile(join(copy, 'copy.json'), JSON.stringify(list))
    },
  }
  test.each(Object.entries(planted))('planted: %s: refused, and nothing is left behind', async (name, plant) => {
    const copy = data(`planted ${name}`)
    await cp(data('nightly'), copy, { recursive: true })
    await plant(copy)
    const { code, err } = await goc('refused', ['restore', copy])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(existsSync(data('refused'))).toBe(false)
    await rm(copy, { recursive: true })
  })

  test('with DATABASE_URL there is none: refused with a sentence', async () => {
    const { host, port, user, password } = running.owner as { host: string; port: number; user: string; password: string }
    const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@localhost/goc?host=${encodeURIComponent(host)}&port=${port}`
    const { code, err } = await goc('office', ['backup', `${data('remote')}/`], { DATABASE_URL })
    expect([code, existsSync(data('remote'))]).toEqual([1, false])
    expect(err).toContain('DATABASE_URL')
  })
})

test('neither the installation’s secrets nor the passphrase stand in a log, in what was said, or in an archive', async () => {
  const [installation, server, passphrase] = await Promise.all(
    [data('office/installation.secret'), data('office/postgres/secret'), data('passphrase')].map(async (f) =>
      (await readFile(f, 'utf8')).trim(),
    ),
  )
  const reader = String(running.reader.password)
  const secrets = [installation!, server!, passphrase!, reader]
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(15)
  const log = await readFile(data('office/postgres/postgres.log'), 'utf8')
  const archives = await Promise.all((await readdir(folder)).filter((f) => f.endsWith('.goc')).map((f) => readFile(data(f))))
  expect([log.length > 0, said.length > 0, archives.length > 2]).toEqual([true, true, true])
  const places = [Buffer.from(log), Buffer.from(said), ...archives]
  const found = (secret: string) => places.filter((place) => place.includes(secret)).length
  expect(secrets.map(found)).toEqual([0, 0, 0, 0])
  // planted: it finds what is there
  expect(found('Chọn một thư mục mới hoặc trống')).toBeGreaterThan(0)
})
