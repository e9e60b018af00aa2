/** An installation with the example, archives of it, and empty installations to restore them into; all cleared away after the file. */
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, inject } from 'vitest'
import { world } from '../../../tests/world/database.ts'
import { temporaryFolder } from '../../../tests/world/folder.ts'
import { openSession } from '../../access/store.ts'
import { figuresAgain, keptFigures } from '../../cli/kept-figures.ts'
import { Problem } from '../../kernel/problem.ts'
import { operate } from '../../server/operate.ts'
import { keepMachineAccount } from '../../server/setting.ts'
import { asOwner, createDatabase, type OwnerConnection, openPools, readerOf } from '../database.ts'
import { textOf } from '../words.ts'
import { type RestoreJob, restoreArchive } from './restore-archive.ts'
import { shapeOf } from './shape.ts'
import { snapshotPool } from './snapshot-pool.ts'
import { type ArchiveJob, writeArchive } from './write-archive.ts'

export const passphrase = 'mười lăm ký tự trở lên'

export async function* stream(file: string): AsyncGenerator<Buffer> {
  yield await readFile(file)
}

export async function officeToArchive() {
  const w = await world('goc_can_duoc')
  const reader = readerOf(w.owner, 'test')
  const folder = await temporaryFolder('archive')
  const made: string[] = []

  await w.session('can-duoc')
  await asOwner(w.owner, (c) =>
    c.query(
      `update goc.account set secret = 'argon2id-of-somebody' where id in (select id from goc.account where name <> 'may-nay' limit 1)`,
    ),
  )
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

  return {
    w,
    folder,
    archive,
    empty,
    restored,
    hashes,
    shape,
    refusal,
    untouched,
    sealed: await archive({ passphrase }),
    open: await archive({}),
  }
}
