/**
 * How a Vietnamese syllable is spelled: onset, rime, tone. Used to tell a text in Unicode from bytes of a legacy font.
 * Place names and names of other peoples (Đắk, Niê, Ksor) do not follow it: it is evidence, never a check of a person's name.
 */

export type Tone = 'level' | 'grave' | 'hook' | 'tilde' | 'acute' | 'dot'

/** The combining mark of each tone, in the order of Vietnamese dictionaries. */
export const TONE_MARKS: Readonly<Record<Tone, string>> = {
  level: '',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  acute: '\u0301',
  dot: '\u0323',
}

export const ONSETS: readonly string[] = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

export const RIMES: readonly string[] = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơng ơp ơt ơu ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ' +
  'ư ưa ưc ưi ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych yn ynh yt'
).split(' ')

/** A rime that ends in a stop takes only the sharp and the heavy tone. */
export function carries(rime: string, tone: Tone): boolean {
  return !/(c|ch|p|t)$/.test(rime) || tone === 'acute' || tone === 'dot'
}

const spellings = new Set<string>()
for (const onset of ONSETS) for (const rime of RIMES) spellings.add(onset + rime)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const TONE_OF = new Map(Object.entries(TONE_MARKS).map(([tone, mark]) => [mark, tone as Tone]))

/** Is this word (one syllable, any case, any place of the tone) spelled as Vietnamese spells? */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const toneless = apart.replace(TONES, '').normalize('NFC')
  return spellings.has(toneless) && carries(toneless, TONE_OF.get(tones[0] ?? '') ?? 'level')
}

const VOWEL = /[aăâeêioôơuưy]/

/**
 * Spells a syllable in composed letters.
 * @param style where the tone stands in oa, oe, uy without a final: `old` hòa, thúy; `new` hoà, thuý.
 */
export function spell(onset: string, rime: string, tone: Tone, style: 'old' | 'new' = 'old'): string {
  const letters = [...rime]
  const vowels = letters.flatMap((letter, i) => (VOWEL.test(letter) ? [i] : []))
  const marked = vowels.filter((i) => /[ăâêôơư]/.test(letters[i]!))
  const closed = vowels.at(-1)! < letters.length - 1
  let at = marked.at(-1)
  if (at === undefined) {
    if (vowels.length === 1) at = vowels[0]!
    else if (vowels.length === 3) at = vowels[1]!
    else if (closed || (style === 'new' && /^(oa|oe|uy)$/.test(rime))) at = vowels[1]!
    else at = vowels[0]!
  }
  letters[at] = (letters[at]! + TONE_MARKS[tone]).normalize('NFC')
  return onset + letters.join('')
}
