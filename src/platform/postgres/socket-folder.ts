import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Account, giveTo } from './account.ts'
import { problems } from './messages.ts'

/** PostgreSQL names its socket by a port number; in a folder of its own any will do. */
export const socketPort = 5432

/** sun_path less its closing zero: 108 − 1 on Linux, 104 − 1 on macOS and the BSDs. */
const longestPath = process.platform === 'linux' ? 107 : 103

export interface SocketFolder {
  path: string
  /** Removes what we made. The folder given by the caller stays. */
  remove(): void
}

/** `/tmp` itself rather than TMPDIR: that is long on macOS (49 bytes), and differs between a service and a shell. */
function shortTemporaryFolder(): string {
  const folder = statSync('/tmp', { throwIfNoEntry: false })
  return folder?.isDirectory() ? '/tmp' : tmpdir()
}

/**
 * The folder for the server's socket: `given`, or `/tmp/goc-<uid>-<hash of the data folder>`; made when missing, mode 0700,
 * owned by the server's account.
 * @throws ServerProblem socket-path-long, socket-folder-foreign
 */
export function socketFolder(given: string | undefined, dataDir: string, account: Account): SocketFolder {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 8)
  const path = given ?? join(shortTemporaryFolder(), `goc-${account.uid}-${hash}`)

  const socket = join(path, `.s.PGSQL.${socketPort}`)
  const bytes = Buffer.byteLength(socket)
  if (bytes > longestPath) throw problems['socket-path-long'](socket, bytes, longestPath)

  const made = ensurePrivate(path, account)
  return {
    path,
    remove() {
      if (given !== undefined && !made) return
      try {
        rmdirSync(path)
      } catch {
        // Not empty, or gone: nothing that would hinder the next start.
      }
    },
  }
}

/** true = it was missing and has been made. */
function ensurePrivate(path: string, account: Account): boolean {
  try {
    // lstat: in a folder where all may write, a link could lead to a folder of its maker's choice.
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found === undefined) {
      make(path, account)
      return true
    }
    if (!found.isDirectory()) throw problems['socket-folder-foreign'](path, 'not a folder')
    if (found.uid !== account.uid) {
      throw problems['socket-folder-foreign'](path, `owner ${found.uid}, expected ${account.uid} (${account.name})`)
    }
    if ((found.mode & 0o077) !== 0) chmodSync(path, 0o700)
    return false
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw problems['socket-folder-foreign'](path, error.message)
    throw error
  }
}

/** Made under another name and renamed, so that it never stands there as root's: a folder of root's is never given away. */
function make(path: string, account: Account): void {
  const draft = `${path}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(account, draft)
  renameSync(draft, path)
}

/**
 * Removes the socket and its lock file that a killed server of this cluster left. PostgreSQL does it too, except when its old
 * process number now belongs to another process of the same user, which after a restart of a PC is common.
 */
export function clearStaleSocket(folder: string, clusterDir: string): void {
  const socket = join(folder, `.s.PGSQL.${socketPort}`)
  let owner: string | undefined
  try {
    owner = readFileSync(`${socket}.lock`, 'utf8').split('\n')[1]
  } catch {
    return
  }
  if (owner !== clusterDir) return
  rmSync(socket, { force: true })
  rmSync(`${socket}.lock`, { force: true })
}
