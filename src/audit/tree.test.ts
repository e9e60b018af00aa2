import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeHash, Peaks } from './tree.ts'

const leaves = Array.from({ length: 70 }, (_, i) =>
  createHash('sha256')
    .update(Buffer.from([0, i]))
    .digest(),
)

/** RFC 9162 §2.1.1, word for word: MTH(D[n]) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])). */
function byTheBook(d: Buffer[]): Buffer {
  if (d.length === 1) return d[0]!
  let k = 1
  while (k * 2 < d.length) k *= 2
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([1]), byTheBook(d.slice(0, k)), byTheBook(d.slice(k))]))
    .digest()
}

test('the root of every size is the root by the book', () => {
  const peaks = new Peaks()
  for (const [i, leaf] of leaves.entries()) {
    peaks.add(leaf)
    expect(peaks.size).toBe(i + 1)
    expect(peaks.root()).toEqual(byTheBook(leaves.slice(0, i + 1)))
  }
})

test('a copy goes its own way; two leaves swapped, one dropped, one twice give another root', () => {
  const rootOf = (of: Buffer[]) => {
    const peaks = new Peaks()
    for (const leaf of of) peaks.add(leaf)
    return peaks.root().toString('hex')
  }
  const [a, b, c] = leaves as [Buffer, Buffer, Buffer]
  const roots = [
    [a, b, c],
    [b, a, c],
    [a, b],
    [a, b, c, c],
    [nodeHash(a, b), c],
  ].map(rootOf)
  expect(new Set(roots.slice(0, 4)).size).toBe(4)
  // a node in the place of a leaf gives the same root: what keeps it out is that a leaf is hashed under 0x00 and a node under 0x01
  expect(roots[4]).toBe(roots[0])
  const one = new Peaks()
  one.add(a)
  const other = one.copy()
  other.add(b)
  expect(one.root()).toEqual(a)
  expect(other.root()).toEqual(nodeHash(a, b))
  expect(() => new Peaks().root()).toThrow(RangeError)
})
