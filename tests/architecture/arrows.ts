/** Who may import whom, as a table, and the reading of imports. Pure but for reading files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Import = { from: string; to: string; typeOnly: boolean }

export function sourceFiles(folder = join(root, 'src')): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join('/'))
    .sort()
}

/** Relative imports of a file, as paths from the project's root; packages are left out. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = []
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"\n;]*?(?:\{[^}]*\}[^'"]*?)?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)import\s+['"](\.[^'"]+)['"]/g
  for (const m of text.matchAll(pattern)) {
    const target = m[2] ?? m[3] ?? m[4]
    if (target) found.push({ from: path, to: posix.normalize(posix.join(posix.dirname(path), target)), typeOnly: Boolean(m[1]) })
  }
  return found
}

export const readImports = (path: string): Import[] => importsOf(path, readFileSync(join(root, path), 'utf8'))

/** The part of the house a file stands in. */
export function roomOf(path: string): string {
  const p = path.replace(/^src\//, '')
  if (p === 'goc.ts') return 'goc.ts'
  if (/^(cadres|inspection|register)\//.test(p)) return p.split('/')[0]!
  if (/^regulations\//.test(path)) return 'regulations'
  if (/^examples\//.test(path)) return 'examples'
  return p.split('/')[0]!
}

const below: Record<string, readonly string[]> = {
  kernel: [],
  regulations: [],
  platform: ['kernel', 'regulations'],
  ui: ['kernel'],
  access: ['kernel', 'platform', 'ui'],
  audit: ['kernel', 'platform', 'ui', 'access'],
  register: ['kernel', 'platform', 'ui', 'access', 'regulations'],
  reports: ['kernel', 'platform', 'ui', 'access', 'regulations'],
  exchange: ['kernel', 'platform', 'ui', 'access', 'regulations'],
  desk: ['kernel', 'platform', 'ui', 'access'],
  cadres: ['kernel', 'platform', 'ui', 'access', 'register', 'regulations'],
  inspection: ['kernel', 'platform', 'ui', 'access', 'register', 'regulations'],
  'goc.ts': ['kernel', 'platform', 'access', 'audit', 'register', 'reports', 'exchange', 'desk', 'cadres', 'inspection'],
  server: ['kernel', 'platform', 'access', 'audit', 'goc.ts', 'cli', 'reports'],
  cli: ['kernel', 'platform', 'access', 'audit', 'goc.ts', 'server', 'reports'],
  web: ['kernel', 'ui', 'regulations'],
}

/** Screens see contracts, nouns, words and the kit; never what does I/O on the server. */
const isServerSide = (path: string) =>
  /(^|\/)(store|feature|[a-z-]+\.store|sheets|paper)\.ts$/.test(path) || path.startsWith('src/platform/')
const isScreen = (path: string) => /\/screens\//.test(path) || path.startsWith('src/web/') || path.startsWith('src/ui/')

/** A sentence for each import that crosses a wall; empty when the house is in order. */
export function breaches(imports: readonly Import[]): string[] {
  const out: string[] = []
  for (const i of imports) {
    const from = roomOf(i.from)
    const to = roomOf(i.to)
    const say = (why: string) => out.push(`${i.from} imports ${i.to}: ${why}`)
    if (/\.test\.tsx?$|\.fixture\.ts$/.test(i.from)) continue
    if (isScreen(i.from) && isServerSide(i.to) && !i.typeOnly)
      say('a screen sees contracts, words and the kit, never a store or a feature. Ask for the data by an operation.')
    if (from === to) continue
    if (from === 'web' && /\/screens\/|\/(sheets\.)?words\.(vi|en)\.ts$/.test(i.to)) continue
    if (from === 'web' && i.typeOnly) continue
    if (isScreen(i.from) && from !== 'ui' && to === 'web') continue
    if ((from === 'cadres' && to === 'inspection') || (from === 'inspection' && to === 'cadres')) {
      say('the institution keeps the two wings apart. What one may know of the other goes through register/standing.')
    } else if (!(below[from] ?? []).includes(to)) say(`${from} may import only ${(below[from] ?? []).join(', ') || 'itself'}.`)
  }
  return out
}

/** Only a store sees a table: any other file that names one in SQL is told. */
export function sqlOutsideStores(path: string, text: string): string[] {
  if (/(^|\/)([a-z-]+\.)?store\.ts$|\.test\.ts$|\.fixture\.ts$|^src\/platform\/|^src\/reports\/compile\.ts$/.test(path)) return []
  return [...text.matchAll(/\bgoc\.(?!ts\b)[a-z_]+\b(?!['"]?\s*\))/g)]
    .filter((m) => /\b(from|join|into|update)\s+goc\.[a-z_]+/i.test(text.slice(Math.max(0, m.index - 12), m.index + 40)))
    .map((m) => `${path} names ${m[0]}: only store.ts (or <part>.store.ts) sees a table.`)
}
