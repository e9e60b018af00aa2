/** An archive that is not what was written, or that has no place here, is refused with sentences, and nothing is left behind. */
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../database.ts'
import { officeToArchive, passphrase, stream } from './archive.fixture.ts'
import { closed } from './closing.ts'
import type { Head, Manifest } from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { restoreArchive } from './restore-archive.ts'
import { ending, member } from './tar.ts'

const { w, folder, empty, restored, hashes, shape, refusal, untouched, sealed, open } = await officeToArchive()

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
