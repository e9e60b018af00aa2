/**
 * The tree of hashes over the trail, as RFC 9162 §2.1 has it: a leaf is hashed under 0x00, a node under 0x01, and a tree of n leaves is
 * split at the largest power of two below n. Built by adding leaves at the end; of the tree itself only its peaks are held.
 */
import { hash } from 'node:crypto'

// as text of one byte a letter: a third of the time that `hash` needs to make a buffer, and a trail has millions of them
export const sha256 = (bytes: Uint8Array): Buffer => Buffer.from(hash('sha256', bytes, 'binary'), 'latin1')

const pair = Buffer.alloc(65)
pair[0] = 0x01
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

/** Peaks of a tree: the roots of its whole subtrees, largest first, one for each bit that is set in its size. */
export class Peaks {
  size = 0
  private readonly of: Buffer[] = []

  /** Adds a leaf (already hashed) at the end. */
  add(leaf: Buffer): void {
    let top = leaf
    for (let n = this.size; n % 2 === 1; n = Math.floor(n / 2)) top = nodeHash(this.of.pop()!, top)
    this.of.push(top)
    this.size++
  }

  /** The root of what was added. Throws for an empty tree: no head is ever made of it. */
  root(): Buffer {
    const last = this.of.at(-1)
    if (!last) throw new RangeError('an empty tree has no root')
    return this.of.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
  }

  /** A copy that goes its own way. */
  copy(): Peaks {
    const other = new Peaks()
    other.size = this.size
    other.of.push(...this.of)
    return other
  }
}
