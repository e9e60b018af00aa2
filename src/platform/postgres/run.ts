import { spawn } from 'node:child_process'

/** The system account a program is to run as; absent = the account of this process. */
export interface RunAs {
  uid: number
  gid: number
}

export interface RunOptions {
  runAs?: RunAs | undefined
  cwd?: string | undefined
  /** Written to the program's standard input; without it there is none. */
  input?: string | undefined
  /** false: the program's output is not read. Needed when it leaves a server behind that would hold the pipe open. */
  capture?: boolean | undefined
}

export interface Outcome {
  /** Exit code, or null when the program could not be started or was ended by a signal. */
  code: number | null
  /** Standard output and error together, at most the last 64 kB. */
  output: string
}

const keptVariables = [
  'PATH',
  'TMPDIR',
  'TZ',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  // Windows programs do not start without these.
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'USERNAME',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
]

/**
 * The environment given to PostgreSQL's programs. An allow-list: PGDATA, PGPORT, PGOPTIONS… of the person's shell would steer
 * the server, and the application's own secrets would be readable in /proc/<pid>/environ of every backend.
 */
export function serverEnvironment(from: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { LC_ALL: 'C' }
  const wanted = new Set(keptVariables.map((name) => name.toLowerCase()))
  for (const [name, value] of Object.entries(from)) if (wanted.has(name.toLowerCase())) kept[name] = value
  return kept
}

const outputLimit = 65_536

/** Runs a program to its end. Never rejects: a program that can't be started gives code null and the reason as output. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { runAs, cwd, input, capture = true } = options
  return new Promise((resolve) => {
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-outputLimit)
    }
    const failed = (error: Error) => resolve({ code: null, output: `${output}${error.message}` })
    try {
      const child = spawn(program, args, {
        ...runAs,
        cwd,
        env: serverEnvironment(),
        windowsHide: true,
        stdio: [input === undefined ? 'ignore' : 'pipe', capture ? 'pipe' : 'ignore', capture ? 'pipe' : 'ignore'],
      })
      child.stdout?.on('data', keep)
      child.stderr?.on('data', keep)
      child.once('error', failed)
      child.once('close', (code, signal) => resolve({ code, output: signal === null ? output : `${output}\n${signal}` }))
      // A program that ends before it has read its input must not end us by EPIPE.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
    } catch (error) {
      failed(error as Error)
    }
  })
}

/** The last lines of a text, for a message. */
export function lastLines(text: string, count = 15): string {
  return text.trimEnd().split(/\r?\n/).slice(-count).join('\n')
}
