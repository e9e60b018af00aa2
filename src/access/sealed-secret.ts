/** A secret that the server must be able to read again: AES-256-GCM, one byte of version, nonce, tag, text; bound to whose it is. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1

/** @param of whose secret it is: sealed in for another it does not open */
export function seal(key: Buffer, of: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of, 'utf8'))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), text])
}

/** null when it was sealed under another key, for another, or was changed since (an archive restored into another installation). */
export function unseal(key: Buffer, of: string, sealed: Buffer): Buffer | null {
  if (sealed[0] !== version || sealed.length < 29) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
  decipher.setAAD(Buffer.from(of, 'utf8')).setAuthTag(sealed.subarray(13, 29))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()])
  } catch {
    return null
  }
}
