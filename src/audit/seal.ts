/**
 * Sealing: entries that are committed and stand under no head yet get their leaves, and a new head is signed over all of them. It happens
 * after the operations, never in their transactions, so that no writer waits for another (docs/decisions/0010-the-chain-of-the-trail.md).
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import { Problem } from '../kernel/problem.ts'
import { dueStretch, insertHead, insertLeaves, lastHead, leafHashes, lockSealing, standOf, unlockSealing } from './chain.store.ts'
import { type Head, hashOf, keyIn, noHead, type SigningKey, signHead } from './head.ts'
import { Peaks } from './tree.ts'

/** The file of the key that signs heads, in the data folder. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'trail.key')

async function peaksOf(client: pg.ClientBase): Promise<Peaks> {
  const peaks = new Peaks()
  for await (const hashes of leafHashes(client)) {
    for (let i = 0; i < hashes.length; i += 32) peaks.add(Buffer.from(hashes.subarray(i, i + 32)))
  }
  return peaks
}

/**
 * Seals what one snapshot sees, inside a transaction that the caller opened (repeatable read). Returns the new head, or null when there was
 * nothing to seal. `known`: the peaks under the last head, when the caller still has them.
 * Throws Problem when the leaves are not those that the last head was signed over: a broken chain is not signed further.
 */
export async function sealIn(
  client: pg.ClientBase,
  key: SigningKey,
  known?: Peaks,
): Promise<{ head: Head; peaks: Peaks } | null> {
  const stand = await standOf(client)
  const last = await lastHead(client)
  const peaks = known && known.size === last?.size ? known.copy() : await peaksOf(client)
  if (peaks.size !== (last?.size ?? 0) || stand.leaves !== peaks.size || (last && peaks.root().toString('hex') !== last.root))
    throw new Problem('audit:problems.chainBroken', { size: last?.size ?? 0 }, 409)
  // Transactions are counted by each server for itself: on another one the whole trail is looked through once.
  const from = last?.cluster === stand.cluster ? last.horizon : '0'
  const before = peaks.size
  for (let last = false; !last; ) {
    const due = await dueStretch(client, from, peaks.size)
    await insertLeaves(client, due.ids, peaks.size, due.hashes)
    for (const hash of due.hashes) peaks.add(hash)
    last = due.last
  }
  if (peaks.size === before) return null
  const head = signHead(
    {
      size: peaks.size,
      root: peaks.root().toString('hex'),
      previous: last ? hashOf(last) : noHead,
      at: stand.at,
      installation: last?.installation ?? randomUUID(),
      cluster: stand.cluster,
      horizon: stand.horizon,
    },
    key,
  )
  await insertHead(client, head)
  return { head, peaks }
}

export type Sealer = {
  /** Seals once. Null when there was nothing to seal, or another sealer is at work. Throws Problem when the chain is broken. */
  seal(): Promise<Head | null>
  /** Seals every `seconds` until stopped; a failure is told to `failed` and tried again. `stop` waits for the last one. */
  every(seconds: number, failed: (error: unknown) => void): () => Promise<void>
}

/** A sealer on the pool of its own role, with the key of the data folder. */
export async function openSealer(pool: pg.Pool, dataDir: string): Promise<Sealer> {
  const key = await keyIn(keyFileIn(dataDir))
  return sealerWith(pool, key)
}

export function sealerWith(pool: pg.Pool, key: SigningKey): Sealer {
  let known: Peaks | undefined
  async function seal(): Promise<Head | null> {
    const client = await pool.connect()
    let broken = false
    try {
      if (!(await lockSealing(client))) return null
      try {
        await client.query('begin isolation level repeatable read; set local jit = off')
        const sealed = await sealIn(client, key, known)
        await client.query('commit')
        if (sealed) known = sealed.peaks
        return sealed?.head ?? null
      } catch (error) {
        known = undefined
        await client.query('rollback')
        throw error
      } finally {
        await unlockSealing(client)
      }
    } catch (error) {
      broken = !(error instanceof Problem)
      throw error
    } finally {
      client.release(broken)
    }
  }
  return {
    seal,
    every(seconds, failed) {
      let running: Promise<unknown> = Promise.resolve()
      let busy = false
      const timer = setInterval(() => {
        if (busy) return
        busy = true
        running = seal()
          .catch(failed)
          .finally(() => {
            busy = false
          })
      }, seconds * 1000)
      return async () => {
        clearInterval(timer)
        await running
        await seal().catch(failed)
      }
    },
  }
}
