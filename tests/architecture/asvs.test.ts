/** docs/asvs.md says nothing that is not so: every line once, each tie to a test that is there, the counts. */
import { describe, expect, test } from 'vitest'
import { faults, type Line, linesOf, type Pages, readAsvs, repository, states, titlesIn } from './asvs.ts'
import { chapterNames, levels } from './asvs-ids.ts'

const pages = readAsvs()
const lines = chapterNames.flatMap((name) => linesOf(pages.chapters.get(name) ?? ''))

test('the list of numbers is that of the standard: 70 of level 1, 183 of level 2, 17 chapters', () => {
  const of = (level: number) => [...levels.values()].filter((l) => l === level).length
  expect([of(1), of(2), chapterNames.length]).toEqual([70, 183, 17])
  expect([...levels.keys()].filter((id) => !/^V([1-9]|1[0-7])\.\d+\.\d+$/.test(id))).toEqual([])
})

test('every line is there once, tied to a test or a document that is there, or with a sentence; the counts are true', () => {
  expect(faults(pages, repository)).toEqual([])
})

test('titles are found however a test is written', () => {
  const text = `test('one', () => {})\ntest.each([['a'], ['b']])(\n  'two %s', () => {})\ndescribe.each(x)("three", f)\ntest(\`four\`, f)\nconst five = 'five'`
  expect(titlesIn(text)).toEqual(['one', 'two %s', 'three', 'four'])
})

describe('planted faults are caught', () => {
  const tested = lines.find((l) => l.state === 'tested')!
  const written = lines.find((l) => l.state === 'written')!
  const bare = lines.find((l) => l.state === 'not yet')!
  const row = (l: Line) => `| ${l.id} | ${l.level} | ${l.asked} | ${l.state} | ${l.here} |`
  const chapterOf = (l: Line) => l.id.split('.')[0]!
  /** The pages with one line in other words; null takes it out. */
  function changed(line: Line, to: Partial<Line> | null, twice = false): Pages {
    const chapter = pages.chapters.get(chapterOf(line))!
    expect(chapter).toContain(row(line))
    const put = to === null ? '' : row({ ...line, ...to })
    return {
      ...pages,
      chapters: new Map(pages.chapters).set(
        chapterOf(line),
        chapter.replace(row(line), () => (twice ? `${put}\n${put}` : put)),
      ),
    }
  }
  const path = /`([^`]+)`/.exec(tested.here)![1]!

  test.each<[string, () => Pages, RegExp]>([
    ['a line that is missing', () => changed(tested, null), /is not there$/],
    ['a line twice', () => changed(tested, {}, true), /is there 2 times$/],
    ['a line of level 1 said to be of level 3', () => changed(tested, { level: 3 }), /is of level \d, not 3$/],
    ['a number that the standard does not have', () => changed(tested, { id: 'V1.9.9' }), /^V1\.9\.9: is no requirement/],
    ['a line in another chapter', () => changed(bare, { id: 'V17.3.9' }), /does not belong to/],
    [
      'a file that is not there',
      () => changed(tested, { here: '`src/no.test.ts` “a test that is not there”' }),
      /there is no file src\/no\.test\.ts$/,
    ],
    ['a test that is not there', () => changed(tested, { here: `\`${path}\` “a test that is not there”` }), /has no test called/],
    [
      'words of a test that are no title',
      () => changed(tested, { here: `\`${path}\` “import { describe, expect”` }),
      /has no test called/,
    ],
    ['a title that fits any', () => changed(tested, { here: `\`${path}\` “a”` }), /could stand anywhere$/],
    ['a file that is no test', () => changed(tested, { here: '`src/goc.ts` “every feature, one line each”' }), /is no test$/],
    ['a tie said in other words', () => changed(tested, { here: 'There are tests enough for this.' }), /is tied to nothing$/],
    [
      'a document that does not say it',
      () => changed(written, { here: '`README.md` “all of this is certified by OWASP”' }),
      /does not say/,
    ],
    ['an empty sentence', () => changed(bare, { here: '' }), /neither a tie nor a sentence$/],
    ['a sentence of a word', () => changed(bare, { here: 'Later.' }), /neither a tie nor a sentence$/],
    ['a state that is none', () => changed(bare, { state: 'nearly' as never }), /“nearly” is no state$/],
    ['the text of the standard copied', () => changed(bare, { asked: 'verify that '.repeat(8) }), /takes 16 words/],
    ['a line whose state changed, the head not', () => changed(bare, { state: 'does not apply' }), /^the head says/],
    [
      'a chapter that is missing',
      () => ({ ...pages, chapters: new Map([...pages.chapters].filter(([c]) => c !== 'V8')) }),
      /^V8\.\d+\.\d+: is not there$/,
    ],
    [
      'a head with a better number',
      () => ({ ...pages, head: pages.head.replace(/\| not yet \| \d+/, '| not yet | 0') }),
      /^the head says 0/,
    ],
  ])('%s', (_, plant, told) => {
    expect(faults(plant(), repository).some((sentence) => told.test(sentence))).toBe(true)
  })

  test('a section of these pages that was taken out, though its line still names it', () => {
    const page = 'docs/asvs/v06-authentication.md'
    const without = faults(pages, (file) => {
      const text = repository(file)
      return file === page ? text!.replace('\n## Ways in', '\nWays in') : text
    })
    expect(without).toEqual([`V6.1.3: ${page} does not say “Ways in, and how strong each is”`])
  })

  test('a test that lost its name', () => {
    const renamed = faults(pages, (file) =>
      file === path ? (repository(file) ?? '').replaceAll('test(', 'tested(') : repository(file),
    )
    expect(renamed.length).toBeGreaterThan(0)
    expect(states).toHaveLength(5)
  })
})
