/** The portable archive: written from a living installation, restored into an empty one, refused when it is not what was written. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { world } from '../../../tests/world/database.ts'
import { temporaryFolder } from '../../../tests/world/folder.ts'
import { openSession } from '../../access/store.ts'
import { figuresAgain, keptFigures } from '../../cli/kept-figures.ts'
import { Problem } from '../../kernel/problem.ts'
import { operate } from '../../server/operate.ts'
import { keepMachineAccount } from '../../server/setting.ts'
import { asOwner, createDatabase, type OwnerConnection, openPools, readerOf } from '../database.ts'
import { textOf } from '../words.ts'
import { closed } from './closing.ts'
import { type Head, type Manifest, neverArchived, secretColumns, secretTables } from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { type RestoreJob, restoreArchive } from './restore-archive.ts'
import { shapeOf } from './shape.ts'
import { snapshotPool } from './snapshot-pool.ts'
import { ending, member } from './tar.ts'
import { type ArchiveJob, writeArchive } from './write-archive.ts'

const w = await world('goc_can_duoc')
const reader = readerOf(w.owner, 'test')
const passphrase = 'mười lăm ký tự trở lên'
let folder: string
let sealed: string
let open: string
const made: string[] = []

beforeAll(async () => {
  folder = await temporaryFolder('archive')
  await w.session('can-duoc')
  await asOwner(w.owner, (c) =>
    c.query(
      `update goc.account set secret = 'argon2id-of-somebody' where id in (select id from goc.account where name <> 'may-nay' limit 1)`,
    ),
  )
  sealed = await archive({ passphrase })
  open = await archive({})
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  for (const name of made) await asOwner(inject('owner'), (c) => c.query(`drop database if exists ${name} with (force)`))
})

async function archive(more: Partial<ArchiveJob>): Promise<string> {
  const token = await openSession(w.pools.signin, await keepMachineAccount(w.pools), 1)
  const file = join(folder, `${randomUUID()}.goc`)
  await writeArchive({
    owner: w.owner,
    reader,
    file,
    figures: async (snapshot) => {
      const pool = snapshotPool(w.pools.app, snapshot)
      try {
        return await keptFigures((name, input) => operate(pool, token, name, input))
      } finally {
        await pool.end()
      }
    },
    ...more,
  })
  return file
}

async function empty(): Promise<OwnerConnection> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await createDatabase(inject('owner'), name, 'goc_empty')
  made.push(name)
  return { ...inject('owner'), database: name }
}

async function restored(job: Partial<RestoreJob> & { file: string }): Promise<OwnerConnection> {
  const owner = await empty()
  await restoreArchive({
    owner,
    figures: async (keys) => {
      const pools = openPools(owner, 'test', 3)
      try {
        const token = await openSession(pools.signin, await keepMachineAccount(pools), 1)
        return await figuresAgain((name, input) => operate(pools.app, token, name, input), keys)
      } finally {
        await pools.close()
      }
    },
    ...job,
  })
  return owner
}

const hashes = (owner: OwnerConnection) =>
  asOwner(owner, async (c) => {
    const { rows: tables } = await c.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r' and relname not in ('session', 'account', 'access_grant', 'trail') order by 1`,
    )
    const out: Record<string, string> = {}
    for (const { name } of tables)
      out[name] = (
        await c.query<{ h: string }>(
          `select count(*) || md5(string_agg(t::text, '~' order by t::text)) as h from goc."${name}" t`,
        )
      ).rows[0]!.h
    return out
  })
const shape = (owner: OwnerConnection) => asOwner(owner, shapeOf)

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const lang of ['vi', 'en'] as const) {
      const { what, why, todo } = textOf(error, lang)
      for (const sentence of [what, why, todo]) expect(sentence).not.toMatch(/^$|\{\{/)
    }
    return error.code
  }
  return 'not refused'
}

async function untouched(owner: OwnerConnection, before: string[]): Promise<void> {
  expect(await shape(owner)).toEqual(before)
  expect(
    await asOwner(
      owner,
      async (c) => (await c.query(`select (select count(*) from goc.person) + (select count(*) from goc.tenure) as n`)).rows[0],
    ),
  ).toEqual({ n: 0 })
}

describe('an archive that is whole', () => {
  test('sealed: every row, every figure, every wall is back; passwords too, sessions never', async () => {
    const before = await hashes(w.owner)
    expect(Object.keys(before).length).toBeGreaterThan(40)
    const owner = await restored({ file: sealed, passphrase })
    expect(await hashes(owner)).toEqual(before)
    expect(await shape(owner)).toEqual(await shape(w.owner))
    await asOwner(owner, async (c) => {
      expect((await c.query(`select count(*) as n from goc.account where secret = 'argon2id-of-somebody'`)).rows[0]).toEqual({
        n: 1,
      })
      expect(
        (
          await c.query('select count(*) as n from goc.session s join goc.account a on a.id = s.account_id where a.name <> $1', [
            'may-nay',
          ])
        ).rows[0],
      ).toEqual({ n: 0 })
      expect((await c.query('select last_value as n from goc.import_number')).rows).toEqual(
        (await asOwner(w.owner, (o) => o.query('select last_value as n from goc.import_number'))).rows,
      )
    })
    const { manifest } = await readArchive(() => stream(sealed), passphrase)
    expect(Object.keys(manifest.figures).length).toBeGreaterThan(20)
    expect(manifest.leftOut).toEqual(['session'])
  })

  test('open: the same without what opens an account', async () => {
    const bytes = zstdDecompressSync(await readFile(open)).toString('latin1')
    expect(bytes).not.toContain('argon2id-of-somebody')
    // planted: in the sealed one it is there, and the search finds it
    const parts: Buffer[] = []
    await readArchive(() => stream(sealed), passphrase, {
      onTable: async (_, chunks) => {
        for await (const chunk of chunks) parts.push(chunk)
      },
    })
    expect(Buffer.concat(parts).toString('latin1')).toContain('argon2id-of-somebody')
    const owner = await restored({ file: open })
    expect(await hashes(owner)).toEqual(await hashes(w.owner))
    const secrets = await asOwner(owner, async (c) => (await c.query(`select distinct secret from goc.account`)).rows)
    expect(secrets).toEqual([{ secret: '!' }])
  })

  test('it is one moment, though people go on writing', async () => {
    const people = (c: pg.Client) => c.query<{ n: number }>('select count(*) as n from goc.person')
    const before = (await asOwner(w.owner, people)).rows[0]!.n
    let during = 0
    const file = await archive({
      onSnapshot: async () => {
        await asOwner(w.owner, async (c) => {
          const added = await c.query(
            `insert into goc.declaration (id, fact, period_from, period_to, declared_by, declared_on, unit_id)
             select gen_random_uuid(), 'planted', '2001-01-01', '2002-01-01', 'Người thử', '2002-01-01', id from goc.unit limit 5`,
          )
          during = added.rowCount ?? 0
        })
      },
    })
    expect(during).toBe(5)
    const owner = await restored({ file })
    await asOwner(owner, async (c) => {
      expect((await people(c)).rows[0]!.n).toBe(before)
      expect((await c.query(`select count(*) as n from goc.declaration where fact = 'planted'`)).rows[0]).toEqual({ n: 0 })
    })
    await asOwner(w.owner, (c) =>
      c.query(`delete from goc.declaration where fact = 'planted'; delete from goc.declaration_was where fact = 'planted'`),
    )
  })

  test('every column that guards a secret of signing in is known to the archive', async () => {
    const { rows } = await asOwner(w.owner, (c) =>
      c.query<{ column: string }>(
        `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and has_table_privilege('goc_signin', c.oid, 'select')
           and not has_any_column_privilege('goc_app', c.oid, 'select') and a.attname ~ 'secret|pass|hash|token|otp|credential|public_key|recovery' order by 1`,
      ),
    )
    const known = (column: string) => {
      const [table = '', name = ''] = column.split('.')
      return neverArchived.includes(table) || secretTables.includes(table) || name in (secretColumns[table] ?? {})
    }
    expect(rows.map((r) => r.column)).toContain('account.secret')
    expect(rows.map((r) => r.column).filter((c) => !known(c))).toEqual([])
    expect(known('account.second_secret')).toBe(false)
  })
})

async function* stream(file: string): AsyncGenerator<Buffer> {
  yield await readFile(file)
}

describe('refused, with nothing left behind', () => {
  const changed = async (from: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
    const file = join(folder, `${randomUUID()}.changed`)
    await writeFile(file, change(await readFile(from)))
    return file
  }

  test('cut off at any place, sealed or open', async () => {
    const owner = await empty()
    const before = await shape(owner)
    for (const from of [sealed, open]) {
      const { length } = await readFile(from)
      for (const share of [0, 0.0001, 0.1, 0.5, 0.9, 0.999]) {
        const file = await changed(from, (b) => b.subarray(0, Math.floor(length * share)))
        expect([share, await refusal(restoreArchive({ owner, file, passphrase }))]).toEqual([
          share,
          expect.stringMatching(/^backup:problems\.(damaged|foreign)$/),
        ])
      }
      for (const bytes of [1, 4, 16]) {
        const file = await changed(from, (b) => b.subarray(0, length - bytes))
        expect([bytes, await refusal(restoreArchive({ owner, file, passphrase }))]).toEqual([bytes, 'backup:problems.damaged'])
      }
    }
    await untouched(owner, before)
  })

  test('one bit changed, anywhere', async () => {
    const owner = await empty()
    const before = await shape(owner)
    for (const from of [sealed, open]) {
      const { length } = await readFile(from)
      for (let i = 0; i < 24; i++) {
        const at = Math.floor(((i + 0.5) / 24) * length)
        const file = await changed(from, (b) => {
          b[at] = b[at]! ^ (1 << (i % 8))
          return b
        })
        expect([at, await refusal(restoreArchive({ owner, file, passphrase }))]).toEqual([at, 'backup:problems.damaged'])
        await rm(file)
      }
    }
    await untouched(owner, before)
  })

  /** Opens an archive, lets a member be changed, and packs it again with everything that zstd and tar check made right. */
  const repacked = async (change: (name: string, content: Buffer) => Buffer | null): Promise<string> => {
    const tar = zstdDecompressSync(await readFile(open))
    const out: Buffer[] = []
    for (let at = 0; tar[at] !== 0; ) {
      const name = tar.toString('utf8', at, at + 100).replace(/\0+$/, '')
      const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8)
      const content = change(name, Buffer.from(tar.subarray(at + 512, at + 512 + size)))
      if (content) out.push(...member(name, content, new Date()))
      at += 512 + Math.ceil(size / 512) * 512
    }
    const file = join(folder, `${randomUUID()}.repacked`)
    await writeFile(
      file,
      closed(
        (async function* () {
          yield zstdCompressSync(Buffer.concat([...out, ending()]))
        })(),
      ),
    )
    return file
  }
  const json =
    <T>(member: string, change: (it: T) => void) =>
    (name: string, content: Buffer) => {
      if (name !== member) return content
      const it = JSON.parse(content.toString('utf8')) as T
      change(it)
      return Buffer.from(JSON.stringify(it))
    }
  const head = (change: (h: Head) => void) => json<Head>('goc.json', change)
  const manifest = (change: (m: Manifest) => void) => json<Manifest>('manifest.json', change)

  const cases: Record<string, [code: string, change: (name: string, content: Buffer) => Buffer | null]> = {
    'a row changed': [
      'damaged',
      (name, content) =>
        name.startsWith('tables/person/') ? Buffer.from(content.toString('utf8').replace('Nguyễn', 'Nguyên')) : content,
    ],
    'a table left out': ['damaged', (name, content) => (name.startsWith('tables/tenure/') ? null : content)],
    'the manifest left out': ['damaged', (name, content) => (name === 'manifest.json' ? null : content)],
    'another product’s': ['foreign', head((h) => Object.assign(h, { format: 'other' }))],
    'of a newer format': ['newer', head((h) => Object.assign(h, { formatVersion: 2 }))],
    'with a migration nobody here knows': [
      'newer',
      head((h) => h.migrations.push({ number: 9999, name: 'tomorrow', hash: 'x' })),
    ],
    'with another history': ['otherHistory', head((h) => Object.assign(h.migrations[3]!, { hash: 'x' }))],
    'of no version': ['foreign', head((h) => Object.assign(h, { migrations: [] }))],
    'fewer rows than it says': [
      'damaged',
      manifest((m) => Object.assign(m.tables.find((t) => t.name === 'person')!, { rows: 1 })),
    ],
    'other columns than it says': ['damaged', manifest((m) => m.tables.find((t) => t.name === 'person')!.columns.reverse())],
    'another figure than it says': [
      'figuresDiffer',
      manifest((m) => Object.assign(m.figures, { [Object.keys(m.figures)[0]!]: '["counted",1]' })),
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [code, change]) => {
    const owner = await empty()
    const before = await shape(owner)
    const figures = async (keys: readonly string[]) => Object.fromEntries(keys.map((k) => [k, figuresOfOpen[k]!]))
    const { manifest: kept } = await readArchive(() => stream(open), undefined)
    const figuresOfOpen = kept.figures
    expect(await refusal(restoreArchive({ owner, file: await repacked(change), figures }))).toBe(`backup:problems.${code}`)
    await untouched(owner, before)
  })

  test('unchanged but packed again it is accepted: the cases above are refused for what was changed', async () => {
    const file = await repacked((_, content) => content)
    expect(await hashes(await restored({ file }))).toEqual(await hashes(w.owner))
  })

  test('no archive at all, a wrong passphrase, none', async () => {
    const owner = await empty()
    const before = await shape(owner)
    const file = join(folder, 'letter.txt')
    await writeFile(file, 'Kính gửi đồng chí')
    expect(await refusal(restoreArchive({ owner, file }))).toBe('backup:problems.foreign')
    expect(await refusal(restoreArchive({ owner, file: sealed, passphrase: `${passphrase} ` }))).toBe(
      'backup:problems.wrongPassphrase',
    )
    expect(await refusal(restoreArchive({ owner, file: sealed }))).toBe('backup:problems.needsPassphrase')
    await untouched(owner, before)
  })

  test('into an installation that has records, or somebody’s account', async () => {
    const before = await hashes(w.owner)
    expect(await refusal(restoreArchive({ owner: w.owner, file: open }))).toBe('backup:problems.notEmpty')
    expect(await hashes(w.owner)).toEqual(before)
    const owner = await empty()
    await asOwner(owner, (c) =>
      c
        .query(`insert into goc.account (id, name, full_name, secret${''}) values (gen_random_uuid(), 'ai', 'Ai', 'argon')`)
        .catch(() =>
          c.query(
            `insert into goc.account (id, name, full_name, office, secret) values (gen_random_uuid(), 'ai', 'Ai', 'Cơ quan', 'argon')`,
          ),
        ),
    )
    expect(await refusal(restoreArchive({ owner, file: open }))).toBe('backup:problems.notEmpty')
  })

  test('a trail whose chain does not hold', async () => {
    const owner = await empty()
    const before = await shape(owner)
    const seen: number[] = []
    const verifyTrail = async (c: pg.Client) => {
      seen.push((await c.query<{ n: number }>('select count(*) as n from goc.trail')).rows[0]!.n)
      return 'entry 7'
    }
    expect(await refusal(restoreArchive({ owner, file: open, verifyTrail }))).toBe('backup:problems.trailBroken')
    expect(seen[0]).toBeGreaterThan(0)
    await untouched(owner, before)
  })
})

describe('an archive that cannot be written', () => {
  test.each([
    [
      'the reader’s policy on a table is gone',
      'drop policy archive on goc.tenure',
      'create policy archive on goc.tenure for select to goc_reader using (true)',
    ],
    [
      'the reader’s policy hides a row',
      `alter policy archive on goc.person using (id::text > '1')`,
      'alter policy archive on goc.person using (true)',
    ],
  ])('%s: it is told, and no file is left', async (_, plant, mend) => {
    const files = await readdir(folder)
    await asOwner(w.owner, (c) => c.query(plant))
    try {
      expect(await refusal(archive({}))).toBe('backup:problems.rowsMissing')
    } finally {
      await asOwner(w.owner, (c) => c.query(mend))
    }
    expect(await readdir(folder)).toEqual(files)
  })

  test('never over another file; and nobody else can read it', async () => {
    const bytes = createHash('sha256')
      .update(await readFile(open))
      .digest('hex')
    expect(await refusal(archive({ file: open }))).toBe('backup:problems.fileThere')
    expect(
      createHash('sha256')
        .update(await readFile(open))
        .digest('hex'),
    ).toBe(bytes)
    expect(existsSync(`${open}.part`)).toBe(false)
    await chmod(folder, 0o711)
    expect(((await import('node:fs')).statSync(sealed).mode & 0o777).toString(8)).toBe('600')
  })
})
