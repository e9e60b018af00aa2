/** The same catalogue on the server, the command line and the papers. */
import i18next, { type i18n } from 'i18next'
import type { Feature } from '../kernel/feature.ts'
import type { Problem, ProblemText } from '../kernel/problem.ts'

export type Lang = 'vi' | 'en'
let catalogue: i18n | undefined

/** Loads the words of all features. A key that is not there throws: nobody is shown a key. */
export function loadWords(features: readonly Feature<never>[]): void {
  const resources = { vi: {} as Record<string, object>, en: {} as Record<string, object> }
  for (const f of features) {
    resources.vi[f.name] = f.words.vi
    resources.en[f.name] = f.words.en
  }
  catalogue = i18next.createInstance()
  void catalogue.init({
    resources: resources as never,
    lng: 'vi',
    ns: features.map((f) => f.name),
    initAsync: false,
    keySeparator: '.',
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_l, ns, key) => {
      throw new Error(`no words for ${ns}:${key}`)
    },
  })
}

export function say(lang: Lang, key: string, values: Record<string, unknown> = {}): string {
  if (!catalogue) throw new Error('the words are not loaded')
  return catalogue.getFixedT(lang)(key as never, values as never) as unknown as string
}

export function hasWords(lang: Lang, key: string): boolean {
  return catalogue?.exists(key, { lng: lang }) ?? false
}

/** The three sentences of a problem. */
export function textOf(problem: Problem, lang: Lang): ProblemText {
  const part = (name: string) => say(lang, `${problem.code}.${name}`, problem.with)
  return { code: problem.code, what: part('what'), why: part('why'), todo: part('todo') }
}
