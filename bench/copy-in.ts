/** COPY … FROM STDIN over a `pg` connection: the one way to bring millions of rows in minutes. Text format. */
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** A line of COPY text is its fields with tabs between; `null` is `\N`. */
export type Field = string | number | null

/** What `pg` has for COPY but does not declare. */
type CopyConnection = {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

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

class CopyIn {
  readonly done: Promise<void>
  private readonly text: string
  private readonly rows: Iterable<readonly Field[]>
  private resolve: () => void = () => {}
  private reject: (error: Error) => void = () => {}
  private failure: Error | null = null

  constructor(text: string, rows: Iterable<readonly Field[]>) {
    this.text = text
    this.rows = rows
    this.done = new Promise<void>((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  submit(connection: unknown): void {
    ;(connection as CopyConnection).query(this.text)
  }
  handleCopyInResponse(connection: CopyConnection): void {
    this.pump(connection).then(
      () => connection.endCopyFrom(),
      (error: Error) => {
        this.failure ??= error
        connection.sendCopyFail('the rows could not be made')
      },
    )
  }
  private async pump(connection: CopyConnection): Promise<void> {
    let chunk = ''
    for (const row of this.rows) {
      if (this.failure) return
      chunk += line(row)
      if (chunk.length < chunkSize) continue
      connection.sendCopyFromChunk(Buffer.from(chunk))
      chunk = ''
      // The reader sets the pace; and an error message can come in.
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      else await new Promise(setImmediate)
    }
    if (chunk) connection.sendCopyFromChunk(Buffer.from(chunk))
  }
  handleError(error: Error): void {
    this.failure ??= error
    this.reject(this.failure)
  }
  handleReadyForQuery(): void {
    if (this.failure) this.reject(this.failure)
    else this.resolve()
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** Streams rows into `goc.<table>`. The client must be one that row-level security does not bind (COPY is refused under it). */
export async function copyIn(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Field[]>,
): Promise<void> {
  const copy = new CopyIn(`copy goc.${table} (${columns.join(', ')}) from stdin`, rows)
  client.query(copy as unknown as pg.Submittable)
  await copy.done
}
