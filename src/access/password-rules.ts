/** Which passwords are refused: short ones, ones with the name in them, and the ones that are tried first. Nothing is asked of their make-up. */
import { fold } from '../kernel/vietnamese/fold.ts'
import { commonPieces, ofAName } from './common-passwords.ts'

/** Code points, not bytes nor halves of characters (ASVS 5.0, 6.2.1). */
export const leastPassword = 15

/** Letters and digits only, without marks: what a guess and a password have in common. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
/** Without the years and numbers that are hung on. */
const core = (text: string): string => text.replace(/^\d+|\d+$/g, '')

/** A few letters over and over. */
function isRepeated(text: string): boolean {
  for (let n = 1; n <= Math.min(4, text.length); n++) {
    const part = text.slice(0, n)
    if (text === part.repeat(Math.ceil(text.length / n)).slice(0, text.length)) return true
  }
  return false
}

/** Numbers that go up or down by the same step, or by two in turn: 1234567890…, 111222333…, 123456123456… */
function isWalk(text: string): boolean {
  if (!/^\d+$/.test(text)) return false
  const steps = [...text].slice(1).map((digit, i) => (Number(digit) - Number(text[i]) + 10) % 10)
  return new Set(steps).size <= 2
}

const mostPieces = 3

/**
 * Is it put together of a few common words and of numbers, or one of them over and over? Some four hundred words make tens of millions of such
 * passwords, far more than the three thousand that ASVS 5.0 (V6.2.4) asks to be refused; and none of them was thought of by its owner.
 */
function isPieced(text: string): boolean {
  // the fewest different words with which the text can be cut up to here; numbers count for nothing
  const fewest: (ReadonlySet<string> | undefined)[] = [new Set()]
  for (let at = 0; at < text.length; at++) {
    const so = fewest[at]
    if (!so) continue
    const reach = (end: number, used: ReadonlySet<string>) => {
      const there = fewest[end]
      if (!there || used.size < there.size) fewest[end] = used
    }
    if (/\d/.test(text[at]!)) reach(at + 1, so)
    for (const word of commonPieces) if (text.startsWith(word, at)) reach(at + word.length, new Set([...so, word]))
  }
  const whole = fewest[text.length]
  return whole !== undefined && whole.size > 0 && whole.size <= mostPieces
}

export type Fault = 'shortPassword' | 'nameInPassword' | 'commonPassword'

/** Shorter names are in half of all sentences. */
const leastName = 3
const leastNameAround = 6

/**
 * What is wrong with a password; null when nothing is.
 * @param isUnit is there a unit of this bare name? They are guessed first by those who know the office; asked about only when the rest is right
 * @param around the owner's own name and those of his offices
 */
export async function passwordFault(
  password: string,
  name: string,
  isUnit: (bareName: string) => Promise<boolean>,
  around: readonly string[] = [],
): Promise<Fault | null> {
  const composed = password.normalize('NFC')
  if ([...composed].length < leastPassword) return 'shortPassword'
  const letters = bare(composed)
  const holds = (text: string, least: number) => bare(text).length >= least && letters.includes(bare(text))
  if (holds(name, leastName) || around.some((one) => holds(one, leastNameAround))) return 'nameInPassword'
  if ([composed, letters, core(letters)].some(isRepeated) || isWalk(letters) || isPieced(letters) || ofAName.test(core(letters)))
    return 'commonPassword'
  return (await isUnit(letters)) || (await isUnit(core(letters))) ? 'commonPassword' : null
}
