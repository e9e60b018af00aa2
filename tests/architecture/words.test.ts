/** Every sentence that the code can say is there, in both languages; nobody is ever shown a key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { features } from '../../src/goc.ts'
import type { Catalogue } from '../../src/kernel/feature.ts'
import { hasWords, loadWords } from '../../src/platform/words.ts'
import { root, sourceFiles } from './arrows.ts'

loadWords(features as never)

const flat = (c: Catalogue | string, at = ''): string[] =>
  typeof c === 'string' ? [at] : Object.entries(c).flatMap(([k, v]) => flat(v, at ? `${at}.${k}` : k))

test('English has every key that Vietnamese has, and no text is empty', () => {
  for (const f of features) {
    const stem = (keys: string[]) => keys.map((k) => k.replace(/_(one|other)$/, '')).sort()
    expect([f.name, [...new Set(stem(flat(f.words.en)))]]).toEqual([f.name, [...new Set(stem(flat(f.words.vi)))]])
  }
})

/** Codes of problems and findings written in the code: `feature:problems.name`, `feature:findings.name`. */
export const codesIn = (text: string): string[] =>
  [...text.matchAll(/['"`]([a-z]+:(?:problems|findings)\.[A-Za-z]+)['"`]/g)].map((m) => m[1]!)

test('every problem and finding that the code names has what, why and what to do, in both languages', () => {
  const codes = new Set(
    sourceFiles()
      .filter((f) => !/\.test\.tsx?$/.test(f))
      .flatMap((f) => codesIn(readFileSync(join(root, f), 'utf8'))),
  )
  expect(codes.size).toBeGreaterThan(40)
  const lacking = [...codes].flatMap((code) =>
    ['what', 'why', 'todo'].flatMap((part) =>
      (['vi', 'en'] as const).filter((l) => !hasWords(l, `${code}.${part}`)).map((l) => `${code}.${part} (${l})`),
    ),
  )
  expect(lacking).toEqual([])
})

test('planted: a code without words is found', () => {
  expect(codesIn("throw new Problem('reports:problems.nowhere')")).toEqual(['reports:problems.nowhere'])
  expect(hasWords('vi', 'reports:problems.nowhere.what')).toBe(false)
})

test('every operation says in the trail what it was; every kind of sheet and field has a name', () => {
  const lacking: string[] = []
  for (const f of features) {
    for (const o of f.operations) {
      const key = `${f.name}:audit.${o.contract.audit.says}`
      for (const l of ['vi', 'en'] as const) if (!hasWords(l, key)) lacking.push(`${key} (${l})`)
    }
    for (const s of f.sheets) {
      if (s.alsoReads) continue
      for (const key of [`${s.says}.name`, ...Object.keys(s.fields).map((k) => `${s.says}.fields.${k}`)]) {
        for (const l of ['vi', 'en'] as const) if (!hasWords(l, key)) lacking.push(`${key} (${l})`)
      }
    }
  }
  expect(lacking).toEqual([])
})
