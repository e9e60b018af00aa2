/**
 * A report's prose: sentences with places for figures. `[[key]]` prints the figure as the kind of number it is; `[[key|form]]` says how:
 * `percent` 98,6 % (352/357) · `fraction` 12/17 · `count` 207 · `rest` the number outside the share · `studying:<n>` how many of those study ·
 * `none:<zero word>;<noun word>` a counted zero in words. Pure: screens, papers and the terminal print the same segments.
 */
import type { Answer } from './contract.ts'

export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; key: string; text: string; state: Answer['state']; part: 'whole' | 'rest' | 'studying' }
export type Section = { key: string; heading: string; paragraphs: Segment[][] }
export type Lang = 'vi' | 'en'

export type Template = { readonly key: string; readonly heading: string; readonly paragraphs: readonly string[] }
/** Of those outside the share: how many study under a commitment, and the last of their days. */
export type Studying = { people: number; dueOn: string } | null

const roman = ['I', 'II', 'III', 'IV'] as const
/** The quarter of a day as reports write it: quý I/2024 → `I/2024`. */
export const quarterOf = (day: string): string => `${roman[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]}/${day.slice(0, 4)}`

/** Whose report it is. The level says whether the figures of district bodies are its own committee's acts. */
export type Reporting = { readonly unitName: string; readonly unitLevel: string }

export type Nothing = { readonly notReported: string; readonly locked: string }

const number = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(n)

/** One figure as text. A space that may not break stands between a number and its sign. */
export function figureText(answer: Answer, form: string, lang: Lang, nothing: Nothing): string {
  if (answer.state === 'locked') return nothing.locked
  if (answer.state === 'notReported') return nothing.notReported
  const whole = `${number(answer.numerator ?? 0, lang)}/${number(answer.denominator ?? 0, lang)}`
  if (form === 'percent') {
    return answer.percent === null
      ? whole
      : lang === 'vi'
        ? `${number(answer.percent, lang)}\u00a0% (${whole})`
        : `${number(answer.percent, lang)}% (${whole})`
  }
  if (form === 'fraction') return whole
  if (form.startsWith('studying:')) return form.slice(9)
  if (form === 'rest') return number((answer.denominator ?? 0) - (answer.numerator ?? 0), lang)
  if (form.startsWith('none:')) {
    const [zero, some] = form.slice(5).split(';')
    return answer.value === 0 ? zero! : (some ?? '{n}').replace('{n}', number(answer.value ?? 0, lang))
  }
  return number(answer.value ?? 0, lang)
}

function given(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name]
  if (value === undefined) throw new Error(`nothing says what {{${name}}} is`)
  return value
}

/** Fills the figures into the templates. A key the report does not have throws: a sentence never prints without its number. */
export function tell(
  templates: readonly Template[],
  answers: ReadonlyMap<string, Answer>,
  values: Readonly<Record<string, string>>,
  lang: Lang,
  nothing: Nothing,
): Section[] {
  return templates.map((t) => ({
    key: t.key,
    heading: t.heading,
    paragraphs: t.paragraphs.map((p) => {
      const filled = p.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => given(values, name))
      return filled
        .split(/(\[\[[^\]]+\]\])/)
        .filter((x) => x !== '')
        .map((piece): Segment => {
          const m = /^\[\[([a-z-]+)(?:\|([^\]]+))?\]\]$/.exec(piece)
          if (!m) return { kind: 'text', text: piece }
          const answer = answers.get(m[1]!)
          if (!answer) throw new Error(`the report has no figure ${m[1]}`)
          const form = m[2] ?? 'count'
          return {
            kind: 'figure',
            key: m[1]!,
            text: figureText(answer, form, lang, nothing),
            state: answer.state,
            part: form === 'rest' ? 'rest' : form.startsWith('studying:') ? 'studying' : 'whole',
          }
        })
    }),
  }))
}

export const asText = (segments: readonly Segment[]): string => segments.map((s) => s.text).join('')
