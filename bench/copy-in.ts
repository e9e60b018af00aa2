/** Rows as COPY text, streamed into a table. */
import type pg from 'pg'
import { copyIn as copy } from '../src/platform/backup/copy.ts'

/** A line of COPY text is its fields with tabs between; `null` is `\N`. */
export type Field = string | number | null

const special = /[\\\t\n\r]/

/** One row as a line of COPY text. */
export function line(fields: readonly Field[]): string {
  let out = ''
  for (let i = 0; i < fields.length; i++) {
    const f = fields[i]!
    if (i > 0) out += '\t'
    if (f === null) out += '\\N'
    else if (typeof f === 'number') out += f
    else
      out += special.test(f)
        ? f.replace(/[\\\t\n\r]/g, (c) => `\\${c === '\t' ? 't' : c === '\n' ? 'n' : c === '\r' ? 'r' : c}`)
        : f
  }
  return `${out}\n`
}

/** Bytes gathered before they are sent. */
const chunkSize = 1 << 17

async function* chunksOf(rows: Iterable<readonly Field[]>): AsyncGenerator<Buffer> {
  let chunk = ''
  for (const row of rows) {
    chunk += line(row)
    if (chunk.length < chunkSize) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  if (chunk) yield Buffer.from(chunk)
}

/** Streams rows into `goc.<table>`. The client must be one that row-level security does not bind (COPY is refused under it). */
export const copyIn = (
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Field[]>,
): Promise<void> => copy(client, `copy goc.${table} (${columns.join(', ')}) from stdin`, chunksOf(rows))
