/** Seeded Vietnamese-looking words and names for property tests. */
import { carries, ONSETS, RIMES, spell, TONE_MARKS, type Tone } from './syllable.ts'

/** A small seeded generator (mulberry32): the same numbers in [0, 1) on every machine. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const TONES = Object.keys(TONE_MARKS) as Tone[]

/** Draws syllables of any onset, rime and tone; some capitalized, some in capitals, some with the tone in the newer place. */
export function syllables(random: () => number): () => string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  return () => {
    let word = ''
    while (word === '') {
      const [onset, rime, tone] = [pick(ONSETS), pick(RIMES), pick(TONES)]
      if (carries(rime, tone)) word = spell(onset, rime, tone, random() < 0.5 ? 'old' : 'new')
    }
    const shape = random()
    return shape < 0.5 ? word : shape < 0.85 ? word[0]!.toUpperCase() + word.slice(1) : word.toUpperCase()
  }
}
