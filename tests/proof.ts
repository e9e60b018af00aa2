/**
 * `npm run proof [-- --only <part>,<part>]`: every check whose full size is too long for each day (GOC_PROOF), part after part. The lines that
 * the checks tell, and which of them failed, are written to docs/proof/proof.md as soon as a part is done; parts that were not run keep theirs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { binariesOfPackage, findBinaries, program } from '../src/platform/postgres/binaries.ts'
import { projectRoot } from '../src/server/setting.ts'
import { type Outcome, pageAfter } from './world/proof-page.ts'

type Part = {
  readonly files: readonly string[]
  readonly but?: readonly string[]
  readonly on: readonly ('18' | '15' | 'faults')[]
}

const apart = ['**/tests/walls/tamper*', '**/tests/walls/honest*', '**/tests/walls/differential/**']
const parts: Readonly<Record<string, Part>> = {
  figures: { files: ['tests/property'], on: ['18', '15'] },
  walls: { files: ['tests/walls'], but: apart, on: ['18', '15'] },
  differential: { files: ['tests/walls/differential'], on: ['18', '15'] },
  tamper: { files: ['tests/walls/tamper'], on: ['18', '15'] },
  trail: { files: ['tests/walls/honest'], on: ['18', '15'] },
  kills: { files: ['tests/faults'], but: ['**/tests/faults/restore*'], on: ['faults'] },
  restore: { files: ['tests/faults/restore'], on: ['faults'] },
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const wanted = only ? only.split(',') : Object.keys(parts)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`)
  process.exit(1)
}

const versionOf = (binaries: ReturnType<typeof findBinaries>): string =>
  /\d+\.\d+/.exec(spawnSync(program(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? '?'

type Results = {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** What failed, each in a line; a file that broke before its first check counts too. */
const failuresOf = ({ testResults }: Results): string[] =>
  testResults.flatMap((file) => {
    const checks = file.assertionResults
      .filter((c) => c.status === 'failed')
      .map((c) => `${c.fullName}: ${c.failureMessages[0] ?? ''}`)
    return checks.length === 0 && file.status === 'failed' ? [`${file.name.slice(projectRoot.length)}: ${file.message}`] : checks
  })

function run(name: string, { files, but = [], on }: Part): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'goc-proof-'))
  const lines = join(folder, 'lines')
  const results = join(folder, 'results.json')
  writeFileSync(lines, '')
  const begun = performance.now()
  const { status, signal } = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...on.flatMap((of) => ['--project', of === 'faults' ? of : `postgres-${of}`]),
      // two servers and their worlds side by side would measure each other
      '--maxWorkers=1',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...but.flatMap((glob) => ['--exclude', glob]),
      ...files,
    ],
    { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, GOC_PROOF: '1', GOC_PROOF_FILE: lines } },
  )
  const whole = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Results) : null
  const failed = whole ? failuresOf(whole) : []
  if (status !== 0 && failed.length === 0) failed.push(`it did not run to its end (${signal ?? `exit code ${status}`})`)
  const told = readFileSync(lines, 'utf8').trim()
  rmSync(folder, { recursive: true })
  const servers = on.includes('15')
    ? `${versionOf(findBinaries())} and ${versionOf(binariesOfPackage('pg15'))}`
    : versionOf(findBinaries())
  return {
    part: name,
    circumstances: [
      `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      `Node ${process.versions.node}`,
      `PostgreSQL ${servers}`,
      `${cpus().length} cores`,
      `${Math.max(1, Math.round((performance.now() - begun) / 60_000))} minutes`,
    ].join(' · '),
    passed: whole?.numPassedTests ?? 0,
    failed,
    lines: told === '' ? [] : [...new Set(told.split('\n'))],
  }
}

const pageFile = join(projectRoot, 'docs', 'proof', 'proof.md')
for (const name of wanted) {
  const outcome = run(name, parts[name]!)
  if (outcome.failed.length > 0) process.exitCode = 1
  const before = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : ''
  writeFileSync(pageFile, pageAfter(before, Object.keys(parts), [outcome]))
  console.log([name, outcome.circumstances, ...outcome.lines, ...outcome.failed.map((f) => `failed: ${f}`)].join('\n'))
}
