/**
 * Sealing an archive with a passphrase: scrypt makes the key, AES-256-GCM seals piece by piece. A piece's nonce holds its number and whether it
 * is the last, so pieces can be neither left out, put in another order nor cut off; the header is authenticated with each of them.
 *
 *   goc-sealed-archive 1 LF · header as JSON LF · pieces: length (4 bytes, big-endian) · ciphertext · tag (16 bytes)
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../kernel/problem.ts'
import { damaged } from './tar.ts'

export const sealedMagic = 'goc-sealed-archive 1\n'
const piece = 64 * 1024
const tagSize = 16
/** 128 MiB and a good part of a second for one guess: memory = 128 · N · r. */
const cost = { N: 2 ** 17, r: 8, p: 1 }
const longestHeader = 1000

type Header = {
  kdf: 'scrypt'
  N: number
  r: number
  p: number
  salt: string
  cipher: 'aes-256-gcm'
  nonce: string
  check: string
}

const keyOf = (passphrase: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    // One passphrase, whatever the keyboard composed it of.
    scrypt(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

/** Tells a wrong passphrase from a damaged archive. */
const checkOf = (key: Buffer): Buffer => createHmac('sha256', key).update('goc-sealed-archive').digest().subarray(0, 16)

function nonceOf(prefix: Buffer, number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce, 0, 0, 7)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts a stream into pieces of one size; the last is marked, and may be shorter or empty. */
async function* pieces(source: AsyncIterable<Buffer>): AsyncGenerator<{ content: Buffer; last: boolean }> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    while (held.length > piece) {
      yield { content: held.subarray(0, piece), last: false }
      held = held.subarray(piece)
    }
  }
  yield { content: held, last: true }
}

/** A stage of a stream that seals it. */
export function seal(passphrase: string): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    const salt = randomBytes(16)
    const prefix = randomBytes(7)
    const key = await keyOf(passphrase, salt, cost)
    const header: Header = {
      kdf: 'scrypt',
      ...cost,
      salt: salt.toString('base64url'),
      cipher: 'aes-256-gcm',
      nonce: prefix.toString('base64url'),
      check: checkOf(key).toString('base64url'),
    }
    const head = Buffer.from(`${sealedMagic}${JSON.stringify(header)}\n`)
    yield head
    let number = 0
    for await (const { content, last } of pieces(source)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, number++, last))
      cipher.setAAD(head)
      const sealed = Buffer.concat([cipher.update(content), cipher.final()])
      const length = Buffer.alloc(4)
      length.writeUInt32BE(sealed.length)
      yield Buffer.concat([length, sealed, cipher.getAuthTag()])
    }
  }
}

function parsed(line: string): Header {
  try {
    const h = JSON.parse(line) as Header
    const fine =
      h.kdf === 'scrypt' &&
      h.cipher === 'aes-256-gcm' &&
      [h.N, h.r, h.p].every(Number.isInteger) &&
      [h.salt, h.nonce, h.check].every((x) => typeof x === 'string')
    // What a header asks for is not trusted: nobody makes the reader take gigabytes.
    if (fine && h.N <= 2 ** 20 && h.r <= 16 && h.p <= 4) return h
  } catch {}
  throw damaged('the header of the seal cannot be read')
}

/**
 * A stage of a stream that opens what `seal` sealed.
 * @throws Problem backup:problems.needsPassphrase, wrongPassphrase, damaged
 */
export function unseal(passphrase: string | undefined): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    if (passphrase === undefined) throw new Problem('backup:problems.needsPassphrase')
    let held: Buffer = Buffer.alloc(0)
    const incoming = source[Symbol.asyncIterator]()
    const fill = async (n: number): Promise<boolean> => {
      while (held.length < n) {
        const next = await incoming.next()
        if (next.done) return false
        held = Buffer.concat([held, next.value])
      }
      return true
    }
    await fill(sealedMagic.length + longestHeader)
    const end = held.indexOf('\n', sealedMagic.length)
    if (end < 0) throw damaged('the header of the seal cannot be read')
    const head = held.subarray(0, end + 1)
    const header = parsed(head.toString('utf8', sealedMagic.length, end))
    held = held.subarray(end + 1)
    const prefix = Buffer.from(header.nonce, 'base64url')
    const key = await keyOf(passphrase, Buffer.from(header.salt, 'base64url'), header)
    const check = Buffer.from(header.check, 'base64url')
    if (check.length !== 16 || !timingSafeEqual(check, checkOf(key))) throw new Problem('backup:problems.wrongPassphrase')
    for (let number = 0; ; number++) {
      if (!(await fill(4))) throw damaged('it ends in the middle')
      const length = held.readUInt32BE(0)
      if (length > piece) throw damaged('a piece is larger than any')
      if (!(await fill(4 + length + tagSize))) throw damaged('it ends in the middle')
      const content = held.subarray(4, 4 + length)
      const tag = held.subarray(4 + length, 4 + length + tagSize)
      held = held.subarray(4 + length + tagSize)
      const last = !(await fill(1))
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, number, last), { authTagLength: tagSize })
      decipher.setAAD(head)
      decipher.setAuthTag(tag)
      let opened: Buffer
      try {
        opened = Buffer.concat([decipher.update(content), decipher.final()])
      } catch {
        throw damaged('a piece was changed, or the end is missing')
      }
      yield opened
      if (last) return
    }
  }
}
