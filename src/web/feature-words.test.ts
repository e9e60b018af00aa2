import { expect, test } from 'vitest'
import { featuresIn } from '../exchange/screens/finding-words.tsx'
import { features } from '../goc.ts'
import { featureWords } from './feature-words.ts'

/** Features whose sheets an import shows, and those that say something about rows of others'. */
const speaking = features.filter((f) => f.sheets.length > 0 || 'findings' in f.words.vi)
const lacking = (known: Readonly<Record<string, unknown>>) => speaking.filter((f) => !(f.name in known)).map((f) => f.name)

test('every feature that can say something of a file has its words here, in both languages', async () => {
  expect(lacking(featureWords)).toEqual([])
  for (const { name, words } of speaking) {
    // the exchange hands over what it says of rows, the others all their words
    expect(words.vi).toMatchObject((await featureWords[name]!.vi()).words)
    expect(words.en).toMatchObject((await featureWords[name]!.en()).words)
    expect(Object.keys((await featureWords[name]!.vi()).words)).toContain('findings')
  }
})

test('planted: a feature without its line is told', () => {
  const { people: _, ...others } = featureWords
  expect(lacking(others)).toEqual(['people'])
})

test('a batch needs the words of its kinds and of its findings, each once', () => {
  const sheet = (says: string | null) => ({ says }) as never
  const found = (code: string) => ({ code }) as never
  expect(
    featuresIn({
      sheets: [sheet('roster:sheets.roster'), sheet(null), sheet('roster:sheets.roster')],
      findings: [found('people:findings.personTwice'), found('exchange:findings.missing')],
    }),
  ).toEqual(['exchange', 'people', 'roster'])
})
