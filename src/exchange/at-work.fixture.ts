/** An office at work in a database of its own: its files handed in, decided on, written, undone, by a session of the test's choice. */
import { world } from '../../tests/world/database.ts'
import { Problem } from '../kernel/problem.ts'
import { asOwner } from '../platform/database.ts'
import { say } from '../platform/words.ts'
import type { BatchSummary, BatchView } from './contract.ts'
import { fileOf, type Rows } from './office.fixture.ts'

export type Contents = Readonly<Record<string, string>>

/** @param files committed beforehand, each a workbook of its own */
export async function officeAtWork(...files: Readonly<Record<string, Rows>>[]) {
  const w = await world('goc_empty')
  const root = await w.session()
  let count = 0
  const run = <T>(name: string, input: unknown, token = root) => w.run<T>(token, name, input)
  const at = (b: { id: string; version: number }) => ({ id: b.id, version: b.version })
  const office = {
    owner: w.owner,
    session: w.session,
    run,
    stage: async (sheets: Readonly<Record<string, Rows>>, token = root) =>
      run<BatchView>('imports.stage', { fileName: `tệp ${++count}.xlsx`, bytes: await fileOf(sheets) }, token),
    commit: (b: { id: string; version: number }, token = root) => run<BatchSummary>('imports.commit', at(b), token),
    undo: (b: { id: string; version: number }, token = root) => run<BatchSummary>('imports.undo', at(b), token),
    decide: (b: BatchView, decisions: unknown[]) => run<BatchView>('imports.decide', { ...at(b), decisions }),
    /** Rows of a query, asked as the owner. */
    ask: <T>(text: string) =>
      asOwner(w.owner, async (c) => {
        await c.query('set role goc_owner')
        return (await c.query(text)).rows as T[]
      }),
    /** Every live row of every table that keeps records, without what is worked out of others. */
    contents: async (): Promise<Contents> => {
      const tables = await office.ask<{
        name: string
      }>(`select relname as name from pg_class where relnamespace = 'goc'::regnamespace and relkind = 'r'
        and relname not like '%\\_was' and relname not in ('trail', 'trail_change', 'trail_leaf', 'trail_head', 'session', 'account', 'import_batch', 'title', 'standard', 'criterion', 'unit_span') order by 1`)
      const all: Record<string, string> = {}
      for (const { name } of tables) {
        const [row] = await office.ask<{ rows: string }>(
          `select json_agg(r.row order by r.row)::text as rows from (select (to_jsonb(t) - '{version,recorded_at,lft,rgt,pos,ranges}'::text[])::text as row from goc.${name} t) r`,
        )
        all[name] = row?.rows ?? ''
      }
      return all
    },
  }
  for (const sheets of files) await office.commit(await office.stage(sheets))
  return office
}

/** The tables that are not the same. */
export const differing = (a: Contents, b: Contents): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name])

export const errorsOf = (b: BatchView) =>
  b.findings
    .filter((f) => f.level === 'error')
    .map((f) => [f.code, f.field, f.first.row] as const)
    .sort((x, y) => x[2] - y[2] || (x[0] < y[0] ? -1 : 1))

/** The problem that the work ends in; anything else is an error of the test. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (e: unknown) => e,
  )
  if (error instanceof Problem) return error
  throw error
}

/** What, why and what to do, in both languages; a sentence with a slot left open is not whole. */
export function isSaid(code: string, values: Readonly<Record<string, string | number>>): boolean {
  const texts = (['vi', 'en'] as const).flatMap((lang) =>
    ['what', 'why', 'todo'].map((part) => say(lang, `${code}.${part}`, values)),
  )
  return texts.every((text) => text.length > 5 && !text.includes('{{'))
}
