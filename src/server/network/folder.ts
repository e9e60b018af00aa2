/** What an office-network mode is, as it lies in the folder `network` of the data folder: the settings, the authority, the server's certificate. */
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import type { Authority, Leaf } from './authority.ts'
import { hostNames } from './names.ts'

/** Loaded when there is a network: it is large, and every start and command would wait for it. */
const certificates = () => import('./authority.ts')

const settingsForm = z.strictObject({
  names: z.array(z.string()).min(1),
  listen: z.string(),
  port: z.int().min(1).max(65_535),
})
/** `names`: what people type; `listen`: the one address of this machine that is bound. */
export type NetworkSettings = z.output<typeof settingsForm>

const placeOf = (dataDir: string) => join(dataDir, 'network')
const files = (dataDir: string) => ({
  settings: join(placeOf(dataDir), 'network.json'),
  authority: join(placeOf(dataDir), 'authority.pem'),
  leaf: join(placeOf(dataDir), 'server.pem'),
})

const damaged = (file: string) => new Problem('access:problems.networkDamaged', { file }, 500)

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Whole or not at all: a reader meets the old text or the new one. For its owner alone. */
async function keep(dataDir: string, path: string, text: string): Promise<void> {
  await mkdir(placeOf(dataDir), { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  await writeFile(aside, text, { mode: 0o600 })
  // a umask can only take away; a file system that knows no modes is the machine's own affair (SECURITY.md)
  await chmod(aside, 0o600)
  await rename(aside, path)
}

/** The settings in force; null: the server is reached from this machine alone. Throws Problem when the file is not what was written. */
export async function readSettings(dataDir: string): Promise<NetworkSettings | null> {
  const { settings } = files(dataDir)
  const text = await textOf(settings)
  if (text === null) return null
  try {
    const read = settingsForm.parse(JSON.parse(text))
    hostNames(read.names)
    return read
  } catch {
    throw damaged(settings)
  }
}

/** The authority of the office; null when none was made. Throws Problem when its file is not what was written. */
export async function readOwnAuthority(dataDir: string): Promise<Authority | null> {
  const { authority } = files(dataDir)
  const text = await textOf(authority)
  if (text === null) return null
  const { readAuthority } = await certificates()
  try {
    return readAuthority(text)
  } catch {
    throw damaged(authority)
  }
}

async function readOwnLeaf(dataDir: string): Promise<Leaf | null> {
  const text = await textOf(files(dataDir).leaf)
  if (text === null) return null
  const { readLeaf } = await certificates()
  try {
    return readLeaf(text)
  } catch {
    // it is made anew from the authority
    return null
  }
}

/**
 * Switches the mode on. The authority stays as long as the names do: its certificate may vouch for them alone, so other names need another one.
 * @param anew makes another authority in any case: the key may have been seen, or its ten years end
 * @returns whether another authority was made, which every PC of the office must then be given
 */
export async function switchOn(dataDir: string, settings: NetworkSettings, now: Date, anew = false): Promise<boolean> {
  const { makeAuthority } = await certificates()
  const place = files(dataDir)
  // one that is damaged vouches for nothing any more
  const there = anew ? null : await readOwnAuthority(dataDir).catch(() => null)
  const fits =
    there !== null && [...there.names].sort().join() === [...settings.names].sort().join() && there.root.validToDate > now
  if (!fits) await keep(dataDir, place.authority, await makeAuthority(settings.names, now))
  await keep(dataDir, place.settings, `${JSON.stringify(settings, null, 2)}\n`)
  await keepLeaf(dataDir, settings, now)
  return !fits
}

/** Switches the mode off; the authority stays for the next time. @returns whether it was on */
export async function switchOff(dataDir: string): Promise<boolean> {
  const { settings, leaf } = files(dataDir)
  const was = (await textOf(settings)) !== null
  await rm(settings, { force: true })
  await rm(leaf, { force: true })
  return was
}

export type Kept = { authority: Authority; leaf: Leaf; renewed: boolean }

/**
 * The server's certificate for these settings: the one that is kept, or a new one when that is due (`isDue`).
 * Throws Problem when there is no authority, or it may not vouch for these names.
 */
export async function keepLeaf(dataDir: string, { names }: NetworkSettings, now: Date): Promise<Kept> {
  const { isDue, makeLeaf, readLeaf } = await certificates()
  const place = files(dataDir)
  const authority = await readOwnAuthority(dataDir)
  if (!authority || names.some((name) => !authority.names.includes(name))) throw damaged(place.authority)
  if (authority.root.validToDate <= now) throw new Problem('access:problems.networkOver', {}, 500)
  const there = await readOwnLeaf(dataDir)
  if (there && !isDue(there, authority, names, now)) return { authority, leaf: there, renewed: false }
  const made = await makeLeaf(authority, names, now)
  await keep(dataDir, place.leaf, made)
  return { authority, leaf: readLeaf(made), renewed: true }
}
