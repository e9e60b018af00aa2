import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMigrations } from '../../src/platform/migrate.ts'
import { breaches, importsOf, readImports, root, sourceFiles, sqlOutsideStores } from './arrows.ts'

const files = sourceFiles()
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('every import goes the way the house allows', () => {
  expect(breaches(files.flatMap(readImports))).toEqual([])
})

test('planted: the forbidden imports are caught, each with its sentence', () => {
  const planted = [
    ...importsOf('src/cadres/standards/feature.ts', "import { petitionFact } from '../../inspection/petitions/facts.store.ts'\n"),
    ...importsOf('src/inspection/engagements/store.ts', "import { judge } from '../../cadres/standards/standard.ts'\n"),
    ...importsOf('src/kernel/dates.ts', "import { build } from '../platform/transaction.ts'\n"),
    ...importsOf('src/reports/feature.ts', "import { indicators } from '../cadres/standards/feature.ts'\n"),
    ...importsOf('src/register/people/screens/person.tsx', "import { page } from '../store.ts'\n"),
    ...importsOf('src/register/people/feature.ts', "import {\n  standards,\n} from '../../cadres/standards/feature.ts'\n"),
    ...importsOf('src/web/pages.ts', "const x = import('../reports/store.ts')\n"),
  ]
  expect(breaches(planted)).toHaveLength(7 + 1) // the last is caught twice: a store, and a room the web may not enter
})

test('only stores see tables', () => {
  expect(files.flatMap((f) => sqlOutsideStores(f, read(f)))).toEqual([])
  expect(sqlOutsideStores('src/x/feature.ts', 'sql`select 1 from goc.person`')).toHaveLength(1)
})

test('every folder of a record has its README, feature and words', () => {
  const features = files
    .filter((f) => f.endsWith('/feature.ts'))
    .map((f) => f.slice(0, -'/feature.ts'.length))
    .filter((f) => f !== 'src/kernel')
  expect(features.length).toBeGreaterThan(8)
  const lacking = features.filter((f) => !statSync(join(root, f, 'README.md'), { throwIfNoEntry: false }))
  expect(lacking).toEqual([])
})

test('files are read in one sitting', () => {
  const long = files
    .filter((f) => !f.endsWith('.generated.ts'))
    .map((f) => [f, read(f).split('\n').length] as const)
    .filter(([, n]) => n > 420)
  expect(long).toEqual([])
})

test('migrations have numbers of their own, and decisions too', async () => {
  expect((await findMigrations()).length).toBeGreaterThan(15)
  const decisions = readdirSync(join(root, 'docs', 'decisions')).filter((f) => /^\d{4}-/.test(f))
  expect(new Set(decisions.map((d) => d.slice(0, 4))).size).toBe(decisions.length)
})

test('the dialect stays at PostgreSQL 15: nothing newer is written', async () => {
  const newer = /\buuidv7\s*\(|without overlaps|returning\s+(old|new)\.|generated always as \([^)]*\) virtual|merge into/i
  const found = (await findMigrations()).filter((m) => newer.test(m.sql)).map((m) => m.name)
  expect(found).toEqual([])
  expect(newer.test('select uuidv7()')).toBe(true)
})

test('no folder called utils, helpers, common or manager; no TODO; no skipped test', () => {
  const bad = files.filter((f) => /\/(utils|helpers|common|manager)[./]/.test(f))
  expect(bad).toEqual([])
  const weak = [...files, ...sourceFiles(join(root, 'tests'))].filter(
    (f) => !f.startsWith('tests/architecture/') && /\b(it|test|describe)\.(skip|only|todo)\b|TODO|FIXME/.test(read(f)),
  )
  expect(weak).toEqual([])
})

test('the lock file names no registry', () => {
  expect(/"resolved":/.test(read('package-lock.json'))).toBe(false)
})
