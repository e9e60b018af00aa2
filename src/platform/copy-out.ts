/** Reading many rows as PostgreSQL itself writes them: COPY … TO STDOUT in its binary form, row by row, nothing kept. */
import pg from 'pg'

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const headLength = signature.length + 8

/** The fields of a row as bytes; null where there is none. They lie in the network's own buffer: what is to be kept must be copied. */
export type CopiedRow = readonly (Buffer | null)[]

class CopyOut extends pg.Query {
  readonly #take: (row: CopiedRow) => void
  readonly #fields: (Buffer | null)[] = []
  #failure: unknown

  constructor(text: string, take: (row: CopiedRow) => void, ended: (error: Error | null) => void) {
    super({ text })
    this.#take = take
    Object.assign(this, { callback: (error: Error | null) => ended(error ?? (this.#failure as Error | undefined) ?? null) })
  }

  /** Called by the client for each message; the server sends whole rows, the first one behind the head of the format. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.#failure) return
    try {
      let at = chunk.length >= headLength && chunk.subarray(0, signature.length).equals(signature) ? headLength : 0
      while (at < chunk.length) {
        const count = chunk.readInt16BE(at)
        at += 2
        if (count < 0) return
        for (let i = 0; i < count; i++) {
          const length = chunk.readInt32BE(at)
          at += 4
          this.#fields[i] = length < 0 ? null : chunk.subarray(at, at + length)
          at += Math.max(length, 0)
        }
        this.#take(this.#fields)
      }
    } catch (error) {
      // the rest of the rows still comes; what went wrong is told when the server is done
      this.#failure = error
    }
  }
}

/**
 * Runs `select` (complete text, no parameters: COPY takes none) and hands each row to `take` while it arrives.
 * Rejects with what the server refuses or what `take` throws.
 */
export const copyOut = (client: pg.ClientBase, select: string, take: (row: CopiedRow) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = (error: Error | null) => (error ? reject(error) : resolve())
    client.query(new CopyOut(`copy (${select}) to stdout (format binary)`, take, ended))
  })
