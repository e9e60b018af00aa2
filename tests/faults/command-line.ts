/** The command line as an office uses it: a process of its own on a data folder. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/server/setting.ts'

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs `goc …` on this data folder and waits for its end. */
export function goc(dataDir: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, 'src', 'cli', 'goc.ts'), ...args], {
      env: { ...process.env, DATABASE_URL: '', GOC_DATA: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (d: Buffer) => {
      out += d
    })
    child.stderr.on('data', (d: Buffer) => {
      err += d
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
