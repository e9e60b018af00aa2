/**
 * A head of the trail's tree: how many entries, their root, the head before it, when, signed. What a second body keeps is this, as a
 * small file or as a line on paper. Pure but for the key file.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Problem } from '../kernel/problem.ts'
import { sha256 } from './tree.ts'

/** Bytes in hexadecimal, the moment in ISO 8601 with microseconds: what is signed is text, the same on every machine. */
export type Head = {
  readonly size: number
  readonly root: string
  readonly previous: string
  readonly at: string
  /** The chain's own number, taken at its first head. */
  readonly installation: string
  /** The PostgreSQL server whose transactions `horizon` counts: every transaction before it lies under this head. */
  readonly cluster: string
  readonly horizon: string
  readonly key: string
  readonly signature: string
}
export type UnsignedHead = Omit<Head, 'signature' | 'key'>

export const noHead = '00'.repeat(32)

const signedText = (h: Omit<Head, 'signature'>): Buffer =>
  Buffer.from(
    ['goc trail head 1', h.size, h.root, h.previous, h.at, h.installation, h.cluster, h.horizon, h.key].join('\n'),
    'utf8',
  )

/** What the next head calls `previous`: it covers the signature too. Hexadecimal. */
export const hashOf = (h: Head): string =>
  sha256(Buffer.concat([Buffer.from([0x04]), signedText(h), Buffer.from(h.signature, 'hex')])).toString('hex')

export type SigningKey = { readonly secret: KeyObject; readonly open: string }

// The raw 32 bytes of an Ed25519 key end its SPKI form, after a head of 12 bytes that is always the same (RFC 8410).
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const openOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length).toString('hex')

export function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { secret: privateKey, open: openOf(privateKey) }
}

export function signHead(head: UnsignedHead, key: SigningKey): Head {
  const withKey = { ...head, key: key.open }
  return { ...withKey, signature: sign(null, signedText(withKey), key.secret).toString('hex') }
}

/** Is the signature that of the head's own key? Whether that key is one to trust is another question. */
export function signatureHolds(h: Head): boolean {
  const key = createPublicKey({ key: Buffer.concat([spki, Buffer.from(h.key, 'hex')]), format: 'der', type: 'spki' })
  return verify(null, signedText(h), key, Buffer.from(h.signature, 'hex'))
}

/** The signing key in its file, or null when there is no such file. Throws what reading it throws else. */
export async function keyThere(path: string): Promise<SigningKey | null> {
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (there === null) return null
  const secret = createPrivateKey(there)
  return { secret, open: openOf(secret) }
}

/** The signing key in its file (PKCS #8, mode 0600); made when there is none. */
export async function keyIn(path: string): Promise<SigningKey> {
  const there = await keyThere(path)
  if (there) return there
  const made = newKey()
  await mkdir(dirname(path), { recursive: true })
  // wx: of two programs that start at once only one makes the key, and the other one uses it
  try {
    await writeFile(path, made.secret.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const others = await keyThere(path)
    if (!others) throw error
    return others
  }
  return made
}

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const headFile = z.object({
  goc: z.literal('trail head 1'),
  size: z.number().int().min(1),
  root: hex(32),
  previous: hex(32),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  installation: z.uuid(),
  cluster: z.string().regex(/^\d+$/),
  horizon: z.string().regex(/^\d+$/),
  key: hex(32),
  signature: hex(64),
})

/** What was kept of a head: all of it from a file; from paper its size and the first 16 bytes of its hash. */
export type Kept =
  | { readonly from: string; readonly head: Head }
  | { readonly from: string; readonly size: number; readonly code: string }

export const asFile = (head: Head): string => `${JSON.stringify({ goc: 'trail head 1', ...head }, null, 2)}\n`

/** The line for paper: `1204-9f3a-…`, the size, then 32 hexadecimal digits in fours. */
export const asCode = (head: Head): string => [String(head.size), ...hashOf(head).slice(0, 32).match(/.{4}/g)!].join('-')

/** Reads what `asFile` wrote. Throws Problem for anything else. */
export function readHeadFile(text: string, from: string): Kept {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Problem('audit:problems.notAHead', { from })
  }
  const parsed = headFile.safeParse(json)
  if (!parsed.success) throw new Problem('audit:problems.notAHead', { from })
  const { goc: _, ...head } = parsed.data
  return { from, head }
}

/** Reads what `asCode` wrote, typed off paper: spaces and capitals do not matter. Null when it is none. */
export function readCode(typed: string): Kept | null {
  const match = /^(\d{1,15})-((?:[0-9a-f]{4}-){7}[0-9a-f]{4})$/.exec(typed.replaceAll(/\s/g, '').toLowerCase())
  return match ? { from: typed, size: Number(match[1]), code: match[2]!.replaceAll('-', '') } : null
}
