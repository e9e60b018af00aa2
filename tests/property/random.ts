/** Chance that can be told again: everything drawn from one whole number. */

export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** The next number of mulberry32, in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number of `least`…`most`, both possible. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** True with this probability. */
  chance(p: number): boolean {
    return this.next() < p
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from')
    return from[this.int(0, from.length - 1)] as T
  }

  /** Some of them, in their order: at most `most`. */
  some<T>(from: readonly T[], most: number): T[] {
    return this.shuffle(from).slice(0, this.int(0, Math.min(most, from.length)))
  }

  shuffle<T>(from: readonly T[]): T[] {
    const out = [...from]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const held = out[i] as T
      out[i] = out[j] as T
      out[j] = held
    }
    return out
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.int(0, 15).toString(16)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  /** A day of `from`…`to`, both possible. */
  day(from: string, to: string): string {
    return plusDays(from, this.int(0, daysFromTo(from, to)))
  }
}

const dayMs = 86_400_000
const noon = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)

/** The day `n` days later; “infinity” stays where it is. */
export function plusDays(day: string, n: number): string {
  return day === 'infinity' ? day : new Date(noon(day) + n * dayMs).toISOString().slice(0, 10)
}

/** How many days lie between; below zero when `to` is earlier. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / dayMs)
}
