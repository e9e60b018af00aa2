/** COPY over a `pg` connection, out of a table and into one, as streams. What `pg` has for COPY but does not declare is declared here. */
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

type CopyConnection = {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

/** Bytes gathered before they are handed on; and how many may wait until the server is asked to pause. */
const chunkSize = 1 << 17
const mostWaiting = 1 << 22

class CopyOut {
  rows = 0
  private readonly text: string
  private gathered: Buffer[] = []
  private size = 0
  private waiting = 0
  private over = false
  private failure: Error | null = null
  private ready: Buffer[] = []
  private wake: () => void = () => {}
  private connection: CopyConnection | null = null

  constructor(text: string) {
    this.text = text
  }
  submit(connection: unknown): void {
    this.connection = connection as CopyConnection
    this.connection.query(this.text)
  }
  handleCopyData(message: { chunk: Buffer }): void {
    // The parser writes into the same memory again.
    this.gathered.push(Buffer.from(message.chunk))
    this.size += message.chunk.length
    if (this.size >= chunkSize) this.hand()
  }
  private hand(): void {
    if (this.size > 0) {
      this.ready.push(Buffer.concat(this.gathered))
      this.waiting += this.size
      this.gathered = []
      this.size = 0
    }
    if (this.waiting > mostWaiting) this.connection?.stream.pause()
    this.wake()
  }
  handleCommandComplete(message: { text: string }): void {
    this.rows = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? Number.NaN)
  }
  handleError(error: Error): void {
    this.failure ??= error
    this.over = true
    this.hand()
  }
  handleReadyForQuery(): void {
    this.over = true
    this.hand()
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  async *chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = this.ready.shift()
      if (next) {
        this.waiting -= next.length
        if (this.waiting <= mostWaiting) this.connection?.stream.resume()
        yield next
      } else if (this.failure) throw this.failure
      else if (this.over) return
      else await new Promise<void>((resolve) => (this.wake = resolve))
    }
  }
}

/** Runs `copy … to stdout`. `rows` holds once the chunks are read to their end. */
export function copyOut(client: pg.Client, text: string): { chunks: AsyncGenerator<Buffer>; rows: () => number } {
  const copy = new CopyOut(text)
  client.query(copy as unknown as pg.Submittable)
  return { chunks: copy.chunks(), rows: () => copy.rows }
}

class CopyIn {
  readonly done: Promise<void>
  private readonly text: string
  private readonly source: AsyncIterable<Buffer>
  private resolve: () => void = () => {}
  private reject: (error: Error) => void = () => {}
  private failure: Error | null = null

  constructor(text: string, source: AsyncIterable<Buffer>) {
    this.text = text
    this.source = source
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
        connection.sendCopyFail('the rows could not be read')
      },
    )
  }
  private async pump(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.source) {
      if (this.failure) return
      connection.sendCopyFromChunk(chunk)
      // The server sets the pace; and an error message can come in.
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      else await new Promise(setImmediate)
    }
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

/** Runs `copy … from stdin` with these bytes. An error of the source is thrown as it is. */
export async function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<void> {
  const copy = new CopyIn(text, source)
  client.query(copy as unknown as pg.Submittable)
  await copy.done
}
