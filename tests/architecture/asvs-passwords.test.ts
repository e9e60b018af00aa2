/** How a password is kept and compared, for lines of docs/asvs.md; no database needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readableCode } from '../../src/access/one-time-code.store.ts'
import { checkPassword, hashPassword } from '../../src/access/password.ts'
import { passwordFault } from '../../src/access/password-rules.ts'
import { changePassword, redeemTicket, signIn } from '../../src/access/session-contract.ts'
import { hashOf, newToken } from '../../src/access/sessions.store.ts'
import { root } from './arrows.ts'

const noUnit = async () => false
const long = 'Một câu rất dài mà chỉ riêng tôi nhớ, viết có dấu. '.repeat(8)

test('kept as argon2id of 64 MiB and 3 passes, each with its own salt; an archive’s key comes by scrypt of 128 MiB', async () => {
  const [one, two] = [await hashPassword(long), await hashPassword(long)]
  for (const kept of [one, two]) expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
  const cost = /N: 2 \*\* (\d+), r: (\d+), p: 1/.exec(readFileSync(join(root, 'src/platform/backup/sealed.ts'), 'utf8'))!
  expect(128 * 2 ** Number(cost[1]) * Number(cost[2])).toBeGreaterThanOrEqual(128 * 2 ** 20)
})

test('counts whole, with its case, spaces and last letter; only composed and decomposed writing are one', async () => {
  const kept = await hashPassword(long)
  expect(await checkPassword(long, kept)).toBe(true)
  expect(await checkPassword(long.normalize('NFD'), kept)).toBe(true)
  for (const other of [long.slice(0, -1), long.trimEnd(), long.toLowerCase(), `${long.slice(0, 72)}${long.slice(0, 300)}`])
    expect([other, await checkPassword(other, kept)]).toEqual([other, false])
})

test('may be of 64 characters and far more, of any signs, and of letters alone', async () => {
  for (const password of [
    long,
    Array.from({ length: 300 }, (_, i) => i * i).join(' '),
    'chim se do tren mai ngoi',
    '🐦 “tre xanh” — 竹 ở đầu làng',
  ])
    expect([password.length, await passwordFault(password, 'nguoi.nao', noUnit)]).toEqual([password.length, null])
  for (const form of [
    signIn.input.safeParse({ name: 'a', password: long }),
    changePassword.input.safeParse({ old: long, password: long }),
    redeemTicket.input.safeParse({ ticket: 'x', password: long }),
  ])
    expect(form.success).toBe(true)
  expect(await passwordFault('chim se do', 'nguoi.nao', noUnit)).toBe('shortPassword')
})

test('no form asks for a hint, a secret question, or a time by which a new one is due', () => {
  const asked = (text: string) => text.match(/\b(hint|question|secretAnswer|mother|passwordExpires\w*|maxAge\w*)\b/gi) ?? []
  const files = [
    'src/access/session-contract.ts',
    'src/access/migrations/0003-accounts.sql',
    'src/access/migrations/0043-sign-in.sql',
  ]
  expect(files.flatMap((file) => asked(readFileSync(join(root, file), 'utf8')))).toEqual([])
  expect(asked('hint: z.string(), passwordExpiresAt: day')).toHaveLength(2)
})

/** Bits that a way of making codes can give, if each of its signs is drawn evenly: by its length and the signs it uses. */
function bitsOf(make: () => string): number {
  const made = Array.from({ length: 3000 }, make)
  expect(new Set(made).size).toBe(made.length)
  return Math.min(...made.map((code) => code.length)) * Math.log2(new Set(made.join('')).size)
}
test('a session’s token has 256 bits and lies here as its hash; a code that people type has 128 at least', () => {
  expect(bitsOf(newToken)).toBeGreaterThanOrEqual(256)
  expect(bitsOf(() => readableCode().replaceAll('-', ''))).toBeGreaterThanOrEqual(128)
  expect(hashOf(newToken())).toHaveLength(32)
  // planted: six figures are twenty bits
  let n = 0
  expect(bitsOf(() => String(100_000 + n++ * 7))).toBeLessThan(20)
})
