/**
 * The oldest browser served is Chrome 109, the last for Windows 7 and 8.1. The build lowers syntax, not what the library of the
 * language lacks; what came later must not be called. Also: no zod and no server code in what the browser loads.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '..')

/** With the version of Chrome that brought it. */
const tooNew: readonly (readonly [pattern: RegExp, chrome: number])[] = [
  [/\.(toSorted|toReversed|toSpliced)\(/, 110],
  [/\.with\(\s*(-?\d|\w+\s*,)/, 110],
  [/\b(Object|Map)\.groupBy\(/, 117],
  [/\bPromise\.withResolvers\b/, 119],
  [/\bURL\.(canParse|parse)\(/, 120],
  [/\bAbortSignal\.any\(/, 116],
  [/\bArray\.fromAsync\(/, 121],
  [/\.(isWellFormed|toWellFormed)\(/, 111],
  [/\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, 122],
  [/\bIterator\.from\(|\.(values|keys|entries)\(\)\s*\.(map|filter|take|drop|toArray|flatMap|reduce|some|every|find)\(/, 122],
  [/\bPromise\.try\(/, 128],
  [/\bRegExp\.escape\(/, 136],
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What is called although the oldest browser lacks it. */
function findTooNew(code: string): string[] {
  return tooNew.flatMap(([pattern, chrome]) => {
    const found = pattern.exec(code)
    return found ? [`${found[0]} (Chrome ${chrome})`] : []
  })
}

/** The modules that a file loads when it runs; `import type` loads nothing. */
function loads(code: string): string[] {
  const found = [...code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    (match) => match[1]!,
  )
  return [...found, ...[...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1]!)]
}

/** Every file of ours that the browser can load, from the entry on, and every package that they load. */
function reached(entry: string): { files: Map<string, string>; packages: Set<string> } {
  const files = new Map<string, string>()
  const packages = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !/\.tsx?$/.test(file)) continue
    const code = readFileSync(file, 'utf8')
    files.set(file, code)
    for (const name of loads(code)) {
      if (name.startsWith('.')) waiting.push(resolve(dirname(file), name))
      else packages.add(name)
    }
  }
  return { files, packages }
}

const browser = reached(join(source, 'web/main.tsx'))

test('the way through the imports reaches the kit, the shell and the screens', () => {
  const names = [...browser.files.keys()].map((file) => relative(source, file))
  for (const name of ['web/shell.tsx', 'web/sign-in/sign-in.tsx', 'ui/table.tsx', 'ui/gallery/gallery.tsx', 'kernel/dates.ts'])
    expect(names).toContain(name)
})

test('nothing is called that Chrome 109 lacks', () => {
  const files = new Map([
    ...browser.files,
    ...filesUnder(join(source, 'ui')).map((file) => [file, readFileSync(file, 'utf8')] as const),
  ])
  const found = [...files].flatMap(([file, code]) => findTooNew(code).map((call) => `${relative(source, file)}: ${call}`))
  expect(found).toEqual([])
})

test('the browser loads only its own packages, and nothing of the server', () => {
  expect([...browser.packages].sort()).toEqual([
    '@simplewebauthn/browser',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'react',
    'react-dom/client',
  ])
  const server = [...browser.files.keys()].filter((file) =>
    /\/(store|feature|contract)\.ts$|\/(platform|server|cli)\//.test(file),
  )
  expect(server.map((file) => relative(source, file))).toEqual([])
})

test('the checks see what is planted', () => {
  expect(findTooNew('const a = b.toSorted()')).toHaveLength(1)
  expect(findTooNew('const a = [...b].sort()')).toEqual([])
  expect(
    loads(
      "import * as z from 'zod'\nimport type { q } from 'pg'\nimport './x.css'\nimport {\n  a,\n} from './b.ts'\nimport('./c.tsx')",
    ),
  ).toEqual(['zod', './x.css', './b.ts', './c.tsx'])
})
