/** Passwords: argon2id (RFC 9106's second choice: 64 MiB, 3 passes, 4 lanes), kept in the PHC form so that the cost can grow later. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const cost = { memory: 65536, passes: 3, parallelism: 4, tagLength: 32 }

const derive = (password: string, nonce: Buffer, c = cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { message: Buffer.from(password.normalize('NFC'), 'utf8'), nonce, ...c }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

const b64 = (b: Buffer) => b.toString('base64').replace(/=+$/, '')

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive(password, nonce)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${b64(nonce)}$${b64(key)}`
}

/** False for a wrong password and for a secret that is not one (“!”: an account nobody can sign in to). Takes the same work either way. */
export async function checkPassword(password: string, secret: string): Promise<boolean> {
  const m = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(secret)
  if (!m) {
    await derive(password, Buffer.alloc(16))
    return false
  }
  const want = Buffer.from(m[5]!, 'base64')
  const have = await derive(password, Buffer.from(m[4]!, 'base64'), {
    memory: Number(m[1]),
    passes: Number(m[2]),
    parallelism: Number(m[3]),
    tagLength: want.length,
  })
  return timingSafeEqual(want, have)
}
