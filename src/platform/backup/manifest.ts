/** What an archive says of itself: first what it is, last what was in it. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export const formatVersion = 1

/** What lives for minutes and opens something is never archived: who restores signs in anew. */
export const neverArchived: readonly string[] = ['reset_ticket', 'session', 'sign_in_attempt', 'sign_in_step']

/**
 * What opens an account. In an archive that is not sealed the column holds this expression instead (an account nobody can sign in to until it is
 * given a new password); a whole table in `secretTables` is left out of it.
 */
export const secretColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = { account: { secret: "'!'" } }
export const secretTables: readonly string[] = ['one_time_code', 'passkey', 'recovery_code']

const migration = z.strictObject({ number: z.number().int(), name: z.string(), hash: z.string() })
export type MigrationMark = z.output<typeof migration>

/** The first member, `goc.json`. A later format may say more; its number says that it does. */
export const head = z.object({
  format: z.literal('goc-archive'),
  formatVersion: z.number().int(),
  program: z.string(),
  postgres: z.string(),
  madeAt: z.string(),
  sealed: z.boolean(),
  migrations: z.array(migration),
})
export type Head = z.output<typeof head>

export const manifest = z.strictObject({
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_0-9]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string().regex(/^[a-z_0-9]+$/), last: z.number().int(), called: z.boolean() })),
  /** Figures as they were at the moment of the archive, so that a restored installation can be asked the same. */
  figures: z.record(z.string(), z.string()),
  /** What was left out on purpose: `account.secret`, `session`. */
  leftOut: z.array(z.string()),
})
export type Manifest = z.output<typeof manifest>
export type TableMark = Manifest['tables'][number]

export const headName = 'goc.json'
export const manifestName = 'manifest.json'
export const partName = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.copy`
export const tableOf = (member: string): string | undefined => /^tables\/([a-z_0-9]+)\/\d{6}\.copy$/.exec(member)?.[1]

/** The program's own version, from its package. */
export async function programVersion(): Promise<string> {
  return (JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
