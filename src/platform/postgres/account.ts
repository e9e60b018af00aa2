import { accessSync, chmodSync, chownSync, constants, lchownSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { problems } from './messages.ts'
import { type RunAs, run } from './run.ts'

/** Who the server runs as. */
export interface Account {
  name: string
  /** −1 on Windows, where there is no such number. */
  uid: number
  /** Set only when this process is root: the identity its children must drop to. */
  runAs: RunAs | undefined
}

const isRoot = () => process.getuid?.() === 0

function ownAccount(): Account {
  const uid = process.getuid?.() ?? -1
  try {
    return { name: userInfo().username, uid, runAs: undefined }
  } catch {
    // A uid without an entry in the user database (usual in containers).
    return { name: String(uid), uid, runAs: undefined }
  }
}

async function numberOf(flag: '-u' | '-g', name: string): Promise<number | undefined> {
  const { code, output } = await run('id', [flag, name])
  const value = Number.parseInt(output, 10)
  return code === 0 && Number.isInteger(value) && value > 0 ? value : undefined
}

async function accountNamed(name: string): Promise<Account | undefined> {
  const uid = await numberOf('-u', name)
  const gid = await numberOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { name, uid, runAs: { uid, gid } }
}

/**
 * The account for the server of this cluster: this process's own, or, for root, the cluster's present owner, else one of
 * `names`, else the last of `names` made with useradd. PostgreSQL itself refuses to run as root.
 * @throws ServerProblem account-missing
 */
export async function serverAccount(clusterDir: string, names: readonly string[] = ['postgres', 'goc']): Promise<Account> {
  if (!isRoot()) return ownAccount()

  const owner = statSync(clusterDir, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) {
    return { name: `uid ${owner.uid}`, uid: owner.uid, runAs: { uid: owner.uid, gid: owner.gid } }
  }
  for (const name of names) {
    const account = await accountNamed(name)
    if (account !== undefined) return account
  }
  const made = names.at(-1) ?? 'goc'
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  // `su` without `-` leaves sbin out of PATH, so useradd is named in full first.
  let evidence = ''
  for (const program of ['/usr/sbin/useradd', 'useradd']) {
    const { code, output } = await run(program, [...options, made])
    const account = code === 0 ? await accountNamed(made) : undefined
    if (account !== undefined) return account
    evidence = output
  }
  throw problems['account-missing'](evidence)
}

/** Gives one file or folder to the account; nothing to do when we are that account already. */
export function giveTo(account: Account, path: string): void {
  if (account.runAs !== undefined) chownSync(path, account.runAs.uid, account.runAs.gid)
}

/** Gives a cluster that root put there (a restored backup) to the account, with all that is in it. */
export function giveTree(account: Account, folder: string): void {
  const { runAs } = account
  if (runAs === undefined) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTree(account, path)
    else lchownSync(path, runAs.uid, runAs.gid)
  }
  lchownSync(folder, runAs.uid, runAs.gid)
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (account.runAs === undefined) {
    try {
      accessSync(folder, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  // Asked of the kernel as that user: mode bits alone would miss access control lists and mount options.
  const { code } = await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { runAs: account.runAs, cwd: '/' })
  return code === 0
}

/**
 * Makes sure that the account can enter the data folder. Root's own data folder is opened for passing through (not for
 * listing); the folders above it belong to others and are left as they are.
 * @throws ServerProblem data-folder-unreachable, naming the folder in the way
 */
export async function ensureEnterable(dataDir: string, account: Account): Promise<void> {
  if (account.runAs === undefined) return
  const mode = statSync(dataDir).mode & 0o777
  if ((mode & 0o011) !== 0o011) chmodSync(dataDir, mode | 0o011)
  if (await canEnter(dataDir, account)) return

  const way: string[] = []
  for (let folder = dataDir; ; folder = dirname(folder)) {
    way.unshift(folder)
    if (folder === dirname(folder)) break
  }
  for (const folder of way) {
    if (!(await canEnter(folder, account))) throw problems['data-folder-unreachable'](folder, dataDir, account.name)
  }
}
