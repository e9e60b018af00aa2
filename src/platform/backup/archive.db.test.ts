/** The portable archive: written from a living installation, restored into an empty one; and when it cannot be written. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { asOwner } from '../database.ts'
import { officeToArchive, passphrase, stream } from './archive.fixture.ts'
import { neverArchived, secretColumns, secretTables } from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { restoreArchive } from './restore-archive.ts'

const { w, folder, archive, empty, restored, hashes, shape, refusal, sealed, open } = await officeToArchive()

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
    expect(manifest.leftOut).toEqual(neverArchived)
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

  test('by an owner who is no superuser, as on a server that DATABASE_URL names', async () => {
    const role = `t_${randomUUID().replaceAll('-', '')}`
    await asOwner(inject('owner'), (c) =>
      c.query(`create role ${role} login nosuperuser password 'x'; grant goc_owner to ${role}`),
    )
    try {
      const file = await archive({ owner: { ...w.owner, user: role, password: 'x' } })
      const owner = await empty()
      await restoreArchive({ owner: { ...owner, user: role, password: 'x' }, file })
      expect(await hashes(owner)).toEqual(await hashes(w.owner))
      expect(await shape(owner)).toEqual(await shape(w.owner))
    } finally {
      await asOwner(inject('owner'), (c) => c.query(`drop role ${role}`))
    }
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
    expect((statSync(sealed).mode & 0o777).toString(8)).toBe('600')
  })
})
