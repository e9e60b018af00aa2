/** `goc account`: the person at the machine makes the first administrator, and a ticket of a reset. */
import { expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { redeemTicket } from '../access/own-account.store.ts'
import { enterWithPassword } from '../access/sign-in.store.ts'
import { makeAccount } from './account.ts'
import { options } from './options.ts'

const w = await world('goc_empty')
const password = 'chim se do tren mai ngoi'
const run = (line: string[], typed = password) => makeAccount(options(line), w, async () => typed)
const person = ['Nguyễn Văn An', 'Văn phòng', 'viet-nam']
const from = { source: '10.40.0.1', device: null }
const enter = async (name: string, given = password) => {
  const entered = await enterWithPassword(w.pools, from, { name, password: given })
  if (!('token' in entered)) throw new Error('a second step was asked for')
  return w.run<{ wings: string[]; may: string[] }>(entered.token, 'access.me', {})
}

test('an officer as before, in the wings named; an administrator with --may grant, in none', async () => {
  expect(await run(['an.can', ...person, '--wings', 'cadres'])).toBe('an.can')
  expect(await enter('an.can')).toMatchObject({ wings: ['cadres'], may: ['read', 'write', 'import', 'report'] })
  await run(['an.xem', ...person, '--may', 'read'])
  expect(await enter('an.xem')).toMatchObject({ wings: ['cadres', 'inspection'], may: ['read'] })
  await run(['an.quan', ...person, '--may', 'grant'])
  expect(await enter('an.quan')).toMatchObject({ wings: [], may: ['grant'] })
})

test('refused: that right with another, no right, a short or common password, a unit that is not there', async () => {
  const refused = (line: string[], typed?: string) =>
    run(line, typed).then(
      () => null,
      (error: { code: string }) => error.code,
    )
  expect(await refused(['an.hai', ...person, '--may', 'grant,read'])).toBe('access:problems.grantApart')
  expect(await refused(['an.hai', ...person, '--may', 'everything'])).toBe('access:problems.grantApart')
  expect(await refused(['an.hai', ...person], 'ngắn')).toBe('access:problems.shortPassword')
  expect(await refused(['an.hai', ...person], 'mật khẩu mặc định 123')).toBe('access:problems.commonPassword')
  expect(await refused(['an.hai', 'An', 'VP', 'khong-co'])).toBe('reports:problems.noUnit')
  expect(await refused(['an.hai'])).toBe('reports:problems.notUnderstood')
})

test('reset prints a ticket: its holder sets a password of his own, once', async () => {
  await run(['an.quen', ...person])
  const ticket = await run(['reset', 'an.quen'])
  const fresh = 'mot cau khac han cau truoc'
  await redeemTicket(w.pools, from, { ticket, password: fresh })
  await expect(enter('an.quen')).rejects.toMatchObject({ code: 'access:problems.wrongSignIn' })
  expect(await enter('an.quen', fresh)).toMatchObject({ may: ['read', 'write', 'import', 'report'] })
  await expect(redeemTicket(w.pools, from, { ticket, password: fresh })).rejects.toMatchObject({
    code: 'access:problems.ticketOver',
  })
  await expect(run(['reset', 'khong.co'])).rejects.toMatchObject({ code: 'access:problems.noAccount' })
})
