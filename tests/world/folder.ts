/** A throw-away folder that the database server's own account can pass through (a plain mkdtemp lets nobody else in). */
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `goc-${name}-`))
  await chmod(folder, 0o711)
  return folder
}
