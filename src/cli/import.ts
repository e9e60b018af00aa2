/** `goc import`: files into drafts, written with --commit; or, with --dry-run, only told what they would bring. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isIsoDate } from '../kernel/dates.ts'
import { Problem } from '../kernel/problem.ts'
import { type Previewed, type ToldFile, toldOf } from './import-told.ts'
import type { Options } from './options.ts'

type Run = (name: string, input: unknown) => Promise<unknown>

export const importUsage = 'goc import <file>… [--as-of <YYYY-MM-DD>] [--commit | --dry-run] [--json] [--lang vi|en]'

function printed(told: ToldFile): string {
  const at = (sheet: string, row: number | null, column: string | null) => `${sheet}!${column ?? ''}${row ?? ''}`
  return [
    `${told.file}: ${told.message}`,
    ...told.flags.map((flag) => `  ${at(flag.sheet, flag.row, flag.column)}  ${flag.message}`),
    ...told.skipped.map((s) => `  ${at(s.sheet, s.row, null)}  ${s.why}`),
  ].join('\n')
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path)).toString('base64')
  } catch (error) {
    throw new Problem('exchange:problems.noSuchFile', { file: path, why: (error as { code?: string }).code ?? '' })
  }
}

/** What files would bring, one line of JSON a file; each is read and taken back by itself but duplicates are looked for in all. */
async function tryFiles(o: Options, asOf: string | undefined, run: Run): Promise<void> {
  const files = []
  for (const path of o.words) files.push({ fileName: basename(path), bytes: await read(path) })
  const told = (
    (await run('imports.preview', { files, ...(asOf === undefined ? {} : { asOf }) })) as { files: Previewed[] }
  ).files.map((file) => toldOf(file, o.lang))
  for (const file of told) console.log(o.flags.has('json') ? JSON.stringify(file) : printed(file))
}

/** @throws Problem for a day that is none, a file that is not there, and whatever the import refuses */
export async function importFiles(o: Options, run: Run): Promise<void> {
  const asOf = o.values.get('as-of')
  if (asOf !== undefined && !isIsoDate(asOf)) throw new Problem('exchange:problems.noSuchDay', { value: asOf })
  if (o.flags.has('dry-run')) return tryFiles(o, asOf, run)
  for (const path of o.words) {
    const staged = (await run('imports.stage', {
      fileName: basename(path),
      bytes: await read(path),
      ...(asOf === undefined ? {} : { asOf }),
    })) as { id: string; version: number }
    const done = o.flags.has('commit') ? await run('imports.commit', { id: staged.id, version: staged.version }) : staged
    console.log(JSON.stringify(done))
  }
}
