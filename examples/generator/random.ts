/**
 * Seeded chance: the same seed and label give the same numbers on every machine. Each part of the world draws from a stream of its
 * own, so that one more person in a commune does not rename everybody in the next.
 */

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** One avalanche step (the finalizer of MurmurHash3): neighbouring integers come out unrelated. */
export function scramble(n: number): number {
  let h = n | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export interface Chance {
  /** An integer from `low` to `high`, both possible. */
  between(low: number, high: number): number
  /** True in `percent` of a hundred draws. */
  percent(percent: number): boolean
  pick<T>(from: readonly T[]): T
  /** Draws with weights: `{ Nguyễn: 30, Trần: 11 }`. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** `count` different members of the list, in the order drawn. Throws RangeError if it has fewer. */
  sample<T>(from: readonly T[], count: number): T[]
}

/** A stream of chance for one purpose. */
export function chance(seed: string, label: string): Chance {
  let state = hash(`${seed}/${label}`)
  const next = (): number => {
    // A Weyl sequence through the scrambler: full period 2^32, plenty for a few thousand people.
    state = (state + 0x9e3779b9) | 0
    return scramble(state)
  }
  const below = (n: number): number => Math.floor((next() / 0x1_0000_0000) * n)
  return {
    between: (low, high) => low + below(high - low + 1),
    percent: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)]!,
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = Object.entries(weights) as [K, number][]
      let left = below(entries.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      throw new RangeError('weights must be positive')
    },
    sample: (from, count) => {
      if (count > from.length) throw new RangeError(`cannot draw ${count} of ${from.length}`)
      const rest = [...from]
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0]!)
    },
  }
}
