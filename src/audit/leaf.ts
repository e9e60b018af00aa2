/**
 * What a leaf of the trail's tree is made of. The server sends an entry as PostgreSQL itself writes a row for the wire (`record_send`: the
 * number of fields, then of each its type, length and bytes), so that two different rows never give the same bytes. Pure.
 *
 * leaf   = H(0x00 ‖ length ‖ entry ‖ words ‖ for each change, in order: length ‖ (n, wing, table, row, field) ‖ values)
 * words  = H(0x02 ‖ (salt, purpose, detail)); 32 zeros when nothing was said; the digest that stands in their place when they were erased
 * values = H(0x03 ‖ (salt, before, after)); or the digest in their place
 */
import { sha256 } from './tree.ts'

/** One entry under its leaf, as it lies in the database now. `computed` is null when the entry itself is gone. */
export type Sealed = {
  readonly seq: number
  /** Sixteen bytes. */
  readonly trailId: Buffer
  readonly stored: Buffer
  readonly computed: Buffer | null
  /** Microseconds since 2000-01-01 UTC, as the server counts. */
  readonly at: number
  readonly xid: number
  readonly changes: number
}

const nothingSaid = Buffer.alloc(32)
let scratch = Buffer.alloc(1 << 16)
/** Room for `most` bytes at least; what was in it is lost when it grows. */
const room = (most: number): Buffer => {
  if (most > scratch.length) scratch = Buffer.alloc(most * 2)
  return scratch
}
const small = Buffer.alloc(1 << 12)

/** The salted hash of what was said or changed, or the digest left in its place. Both at once is a forgery and gives another hash. */
function secretHash(domain: 2 | 3, said: Buffer | null, digest: Buffer | null): Buffer {
  if (!said) return digest ?? nothingSaid
  const length = 1 + said.length + (digest?.length ?? 0)
  const bytes = length <= small.length ? small : Buffer.alloc(length)
  bytes[0] = domain
  said.copy(bytes, 1)
  digest?.copy(bytes, 1 + said.length)
  return sha256(bytes.subarray(0, length))
}

/** The fields of one record from `at` on; gives where it ends. A field is its type (4 bytes), its length (4, -1: none) and its bytes. */
function fieldsOf(bytes: Buffer, at: number, fields: (Buffer | null)[]): number {
  const count = bytes.readInt32BE(at)
  let from = at + 4
  for (let i = 0; i < count; i++) {
    const length = bytes.readInt32BE(from + 4)
    from += 8
    fields[i] = length < 0 ? null : bytes.subarray(from, from + length)
    from += Math.max(length, 0)
  }
  return from
}

/** A whole number of eight bytes; those of the trail are far below 2^53. */
const big = (bytes: Buffer, at: number): number => bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)

const inner: (Buffer | null)[] = []

/**
 * Hashes one entry with its leaf, as chain.store.ts asks for it: number, id, stored hash, entry, words, their digest, changes. `trailId` and
 * `stored` lie in the buffer that came in: who keeps them copies them.
 */
export function readLeaf([number, trailId, stored, entry, said, digest, told]: readonly (Buffer | null)[]): Sealed {
  const seq = big(number!, 0)
  if (!entry) return { seq, trailId: trailId!, stored: stored!, computed: null, at: 0, xid: 0, changes: 0 }
  const words = secretHash(2, said ?? null, digest ?? null)
  const bytes = room(5 + entry.length + 32 + (told ? told.length * 2 : 0))
  bytes[0] = 0x00
  bytes.writeInt32BE(entry.length, 1)
  let end = 5 + entry.copy(bytes, 5)
  end += words.copy(bytes, end)
  let changes = 0
  for (let from = 0; told && from < told.length; changes++) {
    from = fieldsOf(told, from, inner)
    const [field, values, gone] = inner
    end = bytes.writeInt32BE(field!.length, end)
    end += field!.copy(bytes, end)
    end += secretHash(3, values ?? null, gone ?? null).copy(bytes, end)
  }
  const computed = sha256(bytes.subarray(0, end))
  // of the entry the second field is the moment, the last the transaction (chain.store.ts); each eight bytes
  return { seq, trailId: trailId!, stored: stored!, computed, at: big(entry, 36), xid: big(entry, entry.length - 8), changes }
}
