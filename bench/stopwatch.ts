/** Measures what passes between the program and the database, statement by statement, without the program knowing. */
import type pg from 'pg'

export type Lap = { readonly text: string; readonly ms: number }

const textOf = (first: unknown): string => (typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''))

/** The same pool, but each statement's time, from being handed over to its result, is told to `heard`. */
export function timedPool(pool: pg.Pool, heard: (lap: Lap) => void): pg.Pool {
  const timed = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown
        if (name !== 'query' || typeof value !== 'function') return typeof value === 'function' ? value.bind(target) : value
        return async (...args: unknown[]) => {
          const from = performance.now()
          const result: unknown = await value.apply(target, args)
          heard({ text: textOf(args[0]), ms: performance.now() - from })
          return result
        }
      },
    })
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return async () => timed(await target.connect())
      const value = Reflect.get(target, name) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
