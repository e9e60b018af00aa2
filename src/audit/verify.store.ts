/** Verifying what lies in the database: the tables as the source of `verifyTrail`, in one snapshot. */
import type pg from 'pg'
import { countOfLeaves, headsUpTo, lastHead, looseChanges, looseEnds, perStretch, sealedStretch, standOf } from './chain.store.ts'
import type { Kept } from './head.ts'
import type { Sealed } from './leaf.ts'
import { leewayMs, type Report, type Source, verifyTrail } from './verify.ts'

/** With readers, stretches are short: as many wait in memory as there are readers. */
const perReader = 10_000

/** The entries of a stretch, apart from the network's buffer that they came in. */
async function collected(reader: pg.ClientBase, from: number): Promise<Sealed[]> {
  const rows: Sealed[] = []
  await sealedStretch(
    reader,
    from,
    (s) => {
      const stored = s.computed?.equals(s.stored) ? s.computed : Buffer.from(s.stored)
      rows.push({ ...s, trailId: Buffer.from(s.trailId), stored })
    },
    perReader,
  )
  return rows
}

/** Stretches one after the other, each handed out while the readers are at the next ones. */
function readAhead(readers: readonly pg.ClientBase[]): Source['stretch'] {
  const coming: Promise<Sealed[]>[] = []
  let next = 0
  return async (from, take) => {
    while (coming.length < readers.length) {
      const rows = collected(readers[(next / perReader) % readers.length]!, next)
      // what fails is told when its turn comes
      rows.catch(() => {})
      coming.push(rows)
      next += perReader
    }
    for (const sealed of await coming.shift()!) take(sealed)
    return from + perReader
  }
}

/**
 * The chain as this connection sees it; the caller has opened a transaction with one snapshot. `readers`: other connections that see the same
 * snapshot and read the entries, from the first on.
 */
export const sourceOf = (client: pg.ClientBase, readers: readonly pg.ClientBase[] = []): Source => ({
  leaves: () => countOfLeaves(client),
  stretch: readers.length > 0 ? readAhead(readers) : (from, take) => sealedStretch(client, from, take),
  heads: (after, to) => headsUpTo(client, after, to),
  stretchLength: readers.length > 0 ? perReader : perStretch,
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

/**
 * Verifies on a connection of the sealer (or the owner). `trusted`: public keys known from the data folder, not from the database. `readers`:
 * further connections of the same role, that read beside it what it sees.
 */
export async function verifyOn(
  client: pg.ClientBase,
  kept: readonly Kept[],
  trusted: readonly string[],
  readers: readonly pg.ClientBase[] = [],
): Promise<Report> {
  const begin = 'begin isolation level repeatable read, read only'
  // the plans are known; compiling them takes longer than running them
  await client.query(`${begin}; set local jit = off`)
  try {
    const { rows } = await client.query<{ name: string }>('select pg_export_snapshot() as name')
    for (const reader of readers) await reader.query(`${begin}; set transaction snapshot '${rows[0]!.name}'`)
    return await verifyTrail(sourceOf(client, readers), kept, trusted)
  } finally {
    for (const open of [...readers, client]) await open.query('rollback')
  }
}

/** So many read beside the one that verifies. */
const readersOf = 2

/** Verifies on connections of the sealer's pool, as many as it takes. */
export async function verifyOf(pool: pg.Pool, kept: readonly Kept[], trusted: readonly string[]): Promise<Report> {
  const clients = await Promise.all(Array.from({ length: 1 + readersOf }, () => pool.connect()))
  try {
    const [client, ...readers] = clients
    return await verifyOn(client!, kept, trusted, readers)
  } finally {
    for (const client of clients) client.release()
  }
}

export const newestHead = lastHead
