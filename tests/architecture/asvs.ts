/** Reads docs/asvs.md and its chapters: what each line is tied to, and what is wrong with that. Pure but for `readAsvs` and `repository`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './arrows.ts'
import { chapterNames, type Level, levels } from './asvs-ids.ts'

export const states = ['tested', 'written', 'kept, no test', 'does not apply', 'not yet'] as const
export type State = (typeof states)[number]
/** `here`: ties, or a sentence. */
export type Line = { id: string; level: Level; asked: string; state: State; here: string }
/** The text of a file of the repository; null when there is no such file. */
export type Read = (path: string) => string | null
/** The pages: the head, and each chapter by its number. */
export type Pages = { head: string; chapters: ReadonlyMap<string, string> }

/** Level 3 is told of these chapters only. */
const alsoLevel3 = ['V6', 'V7', 'V8', 'V11', 'V14', 'V16']
const mostWords = 12

export const repository: Read = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}

export function readAsvs(): Pages {
  const files = readdirSync(join(root, 'docs', 'asvs')).filter((f) => f.endsWith('.md'))
  const text = (path: string) => readFileSync(join(root, 'docs', path), 'utf8')
  return {
    head: text('asvs.md'),
    chapters: new Map(files.map((f) => [`V${Number(/^v(\d\d)-/.exec(f)?.[1])}`, text(`asvs/${f}`)])),
  }
}

const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((l) => l.startsWith('|'))
    .map(cells)

/** The lines of a chapter, as they stand there; a state that is none stays what it is and is told by `faults`. */
export const linesOf = (chapter: string): Line[] =>
  rows(chapter)
    .filter(([id]) => /^V\d+\.\d+\.\d+$/.test(id ?? ''))
    .map(([id, level, asked, state, here]) => ({
      id: id!,
      level: Number(level) as Level,
      asked: asked ?? '',
      state: (state ?? '') as State,
      here: here ?? '',
    }))

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

/** Titles of tests and of groups of tests in a file, as they are written there. */
export const titlesIn = (text: string): string[] =>
  [...text.matchAll(/(?:\b(?:test|describe)\(|\)\()\s*(?:(['"])((?:\\.|(?!\1).)*)\1|`((?:\\.|[^`])*)`)/gs)].map(
    (m) => m[2] ?? m[3] ?? '',
  )

/** `path` “words” · `path` “words” */
const ties = (here: string) => [...here.matchAll(/`([^`]+)` “((?:[^“”]|“[^”]*”)+)”/g)].map((m) => ({ path: m[1]!, words: m[2]! }))

const isSentence = (text: string): boolean => /^[\p{Lu}\d“`].{15,}[.…]$/su.test(text.trim())

function faultsOfLine(line: Line, chapter: string, read: Read): string[] {
  const out: string[] = []
  const say = (what: string) => out.push(`${line.id}: ${what}`)
  if (!line.id.startsWith(`${chapter}.`)) say(`does not belong to ${chapter}`)
  const due = levels.get(line.id)
  if (due === undefined && (line.level !== 3 || !alsoLevel3.includes(chapter))) say('is no requirement of level 1 or 2')
  if (due !== undefined && due !== line.level) say(`is of level ${due}, not ${line.level}`)
  const words = line.asked.split(/\s+/).filter(Boolean).length
  if (words === 0 || words > mostWords) say(`what is asked takes ${words} words, not 1 to ${mostWords}`)
  if (!states.includes(line.state)) say(`“${line.state}” is no state`)
  if (line.state === 'tested' || line.state === 'written') {
    const named = ties(line.here)
    if (named.length === 0) say('is tied to nothing')
    for (const { path, words } of named) {
      const text = read(path)
      if (text === null) say(`there is no file ${path}`)
      else if (words.length < 10) say(`“${words}” could stand anywhere`)
      // these pages would say it by this very line: there it is a section
      else if (
        line.state === 'written' &&
        !(path.startsWith('docs/asvs') ? text.includes(`\n## ${words}\n`) : squeezed(text).includes(words))
      )
        say(`${path} does not say “${words}”`)
      else if (line.state === 'tested' && !/\.test\.tsx?$/.test(path)) say(`${path} is no test`)
      else if (line.state === 'tested' && !titlesIn(text).some((title) => title.includes(words)))
        say(`${path} has no test called “${words}”`)
    }
  } else if (!isSentence(line.here)) say('has neither a tie nor a sentence')
  return out
}

/** State → how many of level 1, 2, 3. */
export function countsOf(lines: readonly Line[]): Map<string, number[]> {
  const of = (some: readonly Line[]) => [1, 2, 3].map((level) => some.filter((l) => l.level === level).length)
  const counts = states.map((state) => [state, of(lines.filter((l) => l.state === state))] as [string, number[]])
  return new Map([...counts, ['all', of(lines)]])
}

function faultsOfHead(head: string, byChapter: ReadonlyMap<string, Line[]>): string[] {
  const all = [...byChapter.values()].flat()
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const due: string[][] = [...countsOf(all)].map(([state, counts]) => [state, ...[...counts, sum(counts)].map(String)])
  for (const [chapter, lines] of byChapter)
    due.push([chapter, String(lines.length), ...states.map((s) => String(lines.filter((l) => l.state === s).length))])
  // “[V1 Encoding…](asvs/…)” is V1
  const told = new Map(rows(head).map(([first, ...rest]) => [/^\[(V\d+) /.exec(first ?? '')?.[1] ?? first, rest.join(' ')]))
  return due.flatMap(([what, ...numbers]) =>
    told.get(what) === numbers.join(' ')
      ? []
      : [`the head says ${told.get(what) ?? 'nothing'} of “${what}”; it is ${numbers.join(' ')}`],
  )
}

/** A sentence for everything that is wrong; empty when the pages are true. */
export function faults(pages: Pages, read: Read): string[] {
  const byChapter = new Map(chapterNames.map((name) => [name, linesOf(pages.chapters.get(name) ?? '')]))
  const all = [...byChapter.values()].flat()
  const times = new Map<string, number>()
  for (const { id } of all) times.set(id, (times.get(id) ?? 0) + 1)
  return [
    ...[...levels.keys()].filter((id) => !times.has(id)).map((id) => `${id}: is not there`),
    ...[...times].filter(([, n]) => n > 1).map(([id, n]) => `${id}: is there ${n} times`),
    ...[...byChapter].flatMap(([chapter, lines]) => lines.flatMap((line) => faultsOfLine(line, chapter, read))),
    ...faultsOfHead(pages.head, byChapter),
  ]
}
