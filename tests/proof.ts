/** `npm run proof`: the property tests at their full sizes (GOC_PROOF), on both servers. What it prints is kept in docs/proof. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../src/server/setting.ts'

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'postgres-18', '--project', 'postgres-15', 'tests/property'],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, GOC_PROOF: '1' },
  },
)
process.exitCode = run.status ?? 1
