import { createInstance } from 'i18next'
import { createElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { en } from './words.en.ts'
import { currentLang, defineNamespace, type Namespace, onLang, setLang, type WordTree, wordsIn } from './words.ts'
import { vi } from './words.vi.ts'

const words = defineNamespace(
  'test',
  {
    title: 'Tổ chức',
    people_other: '{{count}} người',
    state: { done: 'xong', late: 'quá {{n}} ngày, hạn {{day}}' },
    withLink: 'có {{who}} trong quy hoạch',
  },
  {
    title: 'Organizations',
    people_other: '{{count}} people',
    people_one: '{{count}} person',
    state: { done: 'done', late: '{{n}} days over, due {{day}}' },
    withLink: '{{who}} in the plan',
  },
)
const [v, e] = [wordsIn(words, 'vi'), wordsIn(words, 'en')]

describe('words', () => {
  test('by key, within a group, in two languages', () => {
    expect([v('title'), v('state.done'), e('state.done')]).toEqual(['Tổ chức', 'xong', 'done'])
  })
  test('English has its singular', () => {
    expect([v('people', { count: 1 }), e('people', { count: 1 }), e('people', { count: 2 })]).toEqual([
      '1 người',
      '1 person',
      '2 people',
    ])
  })
  test('a number is grouped, a text is left alone', () => {
    expect(v('people', { count: 1046 })).toBe('1.046 người')
    expect(e('people', { count: 1046 })).toBe('1,046 people')
    expect(v('state.late', { n: 1200, day: '2026' })).toBe('quá 1.200 ngày, hạn 2026')
  })
  test('what is filled in is text and nothing more', () => {
    expect(v('state.late', { n: '{{day}}', day: '$t(test:title) <b>' })).toBe('quá {{day}} ngày, hạn $t(test:title) <b>')
  })
  test('rich keeps the order of the sentence', () => {
    const link = createElement('a', { key: 'a' }, '2 người')
    const made = v.rich('withLink', { who: link }) as ReactElement<{ children: ReactNode[] }>
    expect(isValidElement(made)).toBe(true)
    expect(made.props.children).toEqual(['có ', link, ' trong quy hoạch'])
  })
})

test('a wrong key or a missing slot does not compile', () => {
  // @ts-expect-error no such key
  expect(v('titel')).toBe('titel')
  // @ts-expect-error `day` is missing
  expect(v('state.late', { n: 1 })).toBe('quá 1 ngày, hạn ')
  // @ts-expect-error English lacks `b`
  defineNamespace('test-lack', { a: 'a', b: 'b' }, { a: 'a' })
})

test('the language changes for all at once', () => {
  const heard: string[] = []
  const stop = onLang(() => heard.push(currentLang()))
  setLang('en')
  setLang('en')
  setLang('vi')
  stop()
  setLang('en')
  setLang('vi')
  expect(heard).toEqual(['en', 'vi'])
})

test('each sentence is the one that i18next finds in the same catalogue', () => {
  const reference = createInstance()
  const resources = { vi: { ui: vi, test: words.vi }, en: { ui: en, test: words.en } }
  void reference.init({ lng: 'vi', resources, ns: ['ui', 'test'], initAsync: false, interpolation: { escapeValue: false } })
  const catalogues: readonly Namespace<WordTree>[] = [defineNamespace<WordTree>('ui', vi, en), words]
  for (const namespace of catalogues)
    for (const path of slotsOf(namespace.vi).keys()) {
      const key = path.replace(/_other$/, '')
      for (const lang of ['vi', 'en'] as const)
        for (const count of [0, 1, 2, 5, 21, 1.5]) {
          const values = Object.fromEntries(
            ['day', 'raw', 'n', 'who', 'date', 'from', 'to', 'name', 'column', 'days'].map((slot) => [slot, `<${slot}>`]),
          )
          const say = wordsIn(namespace, lang) as unknown as (key: string, values: object) => string
          const said = say(key, { ...values, count })
          const expected = reference.t(key, { ns: namespace.name, lng: lang, ...values, count: count as never })
          // only the writing of the number differs: here it is grouped, and a comma is the decimal sign in Vietnamese
          expect([key, said.replace('1,5', '1.5')]).toEqual([key, expected])
        }
    }
})

/** Every text of a catalogue with its path and the names of its slots. */
function slotsOf(tree: WordTree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string')
      found.set(
        at,
        [...value.matchAll(/\{\{(\w+)\}\}/g)]
          .map((match) => match[1])
          .sort()
          .join(' '),
      )
    else for (const [below, slots] of slotsOf(value, at)) found.set(below, slots)
  }
  return found
}

test('the English words of the kit have the slots of the Vietnamese', () => {
  const english = slotsOf(en)
  for (const [path, slots] of slotsOf(vi)) expect([path, english.get(path)]).toEqual([path, slots])
})
