/** Verifying what lies in the database: the tables as the source of `verifyTrail`, in one snapshot. */
import type pg from 'pg'
import { countOfLeaves, headsUpTo, lastHead, looseChanges, looseEnds, perStretch, sealedStretch, standOf } from './chain.store.ts'
import type { Kept } from './head.ts'
import { leewayMs, type Report, type Source, verifyTrail } from './verify.ts'

/** The chain as this connection sees it; the caller has opened a transaction with one snapshot. */
export const sourceOf = (client: pg.ClientBase): Source => ({
  leaves: () => countOfLeaves(client),
  stretch: (from, take) => sealedStretch(client, from, take),
  heads: (after, to) => headsUpTo(client, after, to),
  stretchLength: perStretch,
  async loose(last, changesSeen) {
    const now = await standOf(client)
    // On another server, or when its clock stands before the last head, that clue says nothing.
    const clockHolds = last !== null && Date.parse(now.at) >= Date.parse(last.at)
    const { unsealed, strange, changes } = await looseEnds(
      client,
      last && last.cluster === now.cluster ? last.horizon : null,
      last && clockHolds ? new Date(Date.parse(last.at) - leewayMs).toISOString() : null,
    )
    const left = changes - changesSeen
    return { unsealed, strange, looseChanges: left === 0 ? 0 : left - (await looseChanges(client)) }
  },
})

/** Verifies on a connection of the sealer (or the owner). `trusted`: public keys known from the data folder, not from the database. */
export async function verifyOn(client: pg.ClientBase, kept: readonly Kept[], trusted: readonly string[]): Promise<Report> {
  // the plans are known; compiling them takes longer than running them
  await client.query('begin isolation level repeatable read, read only; set local jit = off')
  try {
    return await verifyTrail(sourceOf(client), kept, trusted)
  } finally {
    await client.query('rollback')
  }
}

export const newestHead = lastHead
