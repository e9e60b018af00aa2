import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { factTables, guides, type Lang, marker, namesOf, withTables } from '../../scripts/guide-figures.ts'
import { collected, features } from '../../src/goc.ts'
import { ask, refuse } from '../../src/kernel/figure.ts'
import { heart } from '../../src/reports/answer.ts'
import { root } from './arrows.ts'
import { examplesIn, headsIn, headsOf } from './guide.ts'

const read = (lang: Lang) => readFileSync(join(root, guides[lang]), 'utf8')

describe.each(['vi', 'en'] as const)('the guide to figures (%s)', (lang) => {
  test('its tables are what the program declares; run `node scripts/guide-figures.ts` when this fails', () => {
    const tables = factTables(collected.facts, namesOf(features, lang), lang)
    for (const fact of collected.facts.keys()) expect(tables).toContain(`| \`${fact}\` `)
    expect(withTables(read(lang), tables)).toBe(read(lang))
  })

  test('has ten examples that the language takes', () => {
    const examples = examplesIn(read(lang))
    expect(examples).toHaveLength(10)
    for (const { question } of examples) expect(refuse(heart(ask.parse(question)), collected.facts)).toBeNull()
  })
})

test('both guides ask the same and are answered the same', () => {
  expect(examplesIn(read('vi'))).toEqual(examplesIn(read('en')))
})

test.each(['docs/guide.vi/bat-dau.md', 'docs/guide.en/start.md'])(
  '%s names the heads that each kind of sheet must have',
  (path) => {
    const kinds = features.flatMap((f) => f.sheets).filter((kind) => kind.alsoReads === undefined)
    const wanted = kinds.map((kind) => headsOf(kind.fields).join(' · '))
    const said = headsIn(readFileSync(join(root, path), 'utf8')).map((heads) => heads.join(' · '))
    expect(said.sort()).toEqual(wanted.sort())
  },
)

describe('planted faults are caught', () => {
  const tenure = collected.facts.get('tenure')!

  test('a dimension without words, a fact without words, a guide without its markers', () => {
    const withNew = new Map([['tenure', { ...tenure, dims: { ...tenure.dims, age: { kind: 'number', sql: '1' } as const } }]])
    expect(() => factTables(withNew, () => 'x', 'en')).toThrow('no words for the dimension age of tenure')
    expect(() => namesOf(features, 'vi')('rotation')).toThrow('no feature has words (vi) for the fact rotation')
    expect(() => withTables(`text ${marker.end} ${marker.begin}`, '')).toThrow('lacks its markers')
  })

  test('a table that is out of date, or touched by hand', () => {
    const tables = factTables(new Map([['tenure', tenure]]), () => 'posts held', 'en')
    const guide = withTables(`a\n${marker.begin}\n${marker.end}\nb\n`, tables)
    expect(withTables(guide, tables)).toBe(guide)
    expect(withTables(guide.replace('`acting`', '`temporary`'), tables)).toBe(guide)
    expect(guide.startsWith('a\n') && guide.endsWith('\nb\n')).toBe(true)
  })

  test('a head that the sheet does not require, or one left out', () => {
    const guide = (heads: string) =>
      headsIn(`<!-- sheets: begin -->\n| a | heads | c |\n| - | --- | - |\n| x | ${heads} | 01 |\n<!-- sheets: end -->`)
    const fields = {
      unit: { heads: ['Đơn vị'], required: true },
      year: { heads: ['Năm', 'Năm báo cáo'], required: true },
      note: { heads: ['Ghi chú'] },
    }
    expect(guide('Năm · Đơn vị')).toEqual([headsOf(fields)])
    expect(guide('Năm · Đơn vị · Ghi chú')).not.toEqual([headsOf(fields)])
    expect(guide('Năm')).not.toEqual([headsOf(fields)])
  })

  test('an example that the language does not take', () => {
    const [one] = examplesIn('```json\n{"fact":"tenure","scope":{"unit":"x"},"at":"2024-02-30"}\n```\n→ value 1\n')
    expect(refuse(heart(ask.parse(one!.question)), collected.facts)?.code).toBe('reports:problems.noSuchDay')
  })
})
