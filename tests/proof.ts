/**
 * `npm run proof [-- <vitest filter>…]`: every check whose full size is too long for each day (GOC_PROOF), on both servers. The lines that the
 * checks tell, and which of them passed, are written to docs/proof/proof.md with the date and the versions.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { projectRoot } from '../src/server/setting.ts'

const named = process.argv.slice(2)
const filters = named.length > 0 ? named : ['tests/property', 'tests/walls', 'tests/faults']
const folder = mkdtempSync(join(tmpdir(), 'goc-proof-'))
const lines = join(folder, 'lines')
const results = join(folder, 'results.json')
writeFileSync(lines, '')

const begun = performance.now()
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const projects = ['postgres-18', 'postgres-15', 'faults'].flatMap((p) => ['--project', p])
const run = spawnSync(
  process.execPath,
  [vitest, 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...filters],
  { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, GOC_PROOF: '1', GOC_PROOF_FILE: lines } },
)
process.exitCode = run.status ?? 1

type Results = {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}
const r = JSON.parse(readFileSync(results, 'utf8')) as Results
const files = Map.groupBy(r.testResults, (f) => relative(projectRoot, f.name))
const page = [
  '# Proof: the checks at full size',
  '',
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · Node ${process.versions.node} · PostgreSQL 18 and 15 (embedded) · ${cpus().length} cores · ${Math.round((performance.now() - begun) / 60_000)} minutes · \`npm run proof\``,
  '',
  `${r.numPassedTests} passed, ${r.numFailedTests} failed.`,
  '',
  '## What they told',
  '',
  ...[...new Set(readFileSync(lines, 'utf8').trim().split('\n'))].map((line) => `- ${line}`),
  '',
  '## Files',
  '',
  '| file | runs | checks | failed |',
  '|---|---:|---:|---:|',
  ...[...files].toSorted().map(([name, of]) => {
    const checks = of.flatMap((f) => f.assertionResults)
    return `| ${name} | ${of.length} | ${checks.length} | ${checks.filter((c) => c.status === 'failed').length} |`
  }),
  '',
].join('\n')
if (named.length === 0) writeFileSync(join(projectRoot, 'docs', 'proof', 'proof.md'), page)
console.log(page)
rmSync(folder, { recursive: true })
