/** A pool whose transactions all see one exported snapshot: what is asked through it is of the same moment as the archive. */
import pg from 'pg'

/**
 * Connections for `inTransaction` that begin inside the snapshot. Close it before the transaction that exported the snapshot ends.
 * @param like connects as this one does · @param snapshot from pg_export_snapshot()
 */
export function snapshotPool(like: pg.Pool, snapshot: string): pg.Pool {
  class AtSnapshot extends pg.Client {
    override query(...args: unknown[]): never {
      const [text] = args
      if (typeof text !== 'string' || !/^begin\b/.test(text)) return super.query(...(args as [string])) as never
      return super.query(
        `begin isolation level repeatable read; set transaction snapshot ${pg.escapeLiteral(snapshot)}${text.slice('begin'.length)}`,
      ) as never
    }
  }
  // The pool's own option for the client's class, which its types leave out.
  return new pg.Pool({ ...like.options, password: like.options.password, max: 1, Client: AtSnapshot } as pg.PoolConfig)
}
