/** Signing in from outside: equal answers, slow guessing, codes that count once, sessions that end; each with the fault it would miss. */
import { describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { asOwner } from '../platform/database.ts'
import { holesOf } from './lint.store.ts'
import { codeOf, goodPassword, office } from './office.fixture.ts'
import { takeCode } from './one-time-code.store.ts'
import { checkPassword } from './password.ts'
import { inSignIn } from './sessions.store.ts'
import { enterWithPassword } from './sign-in.store.ts'
import { longestWait, waitAfter } from './slow-down.store.ts'

const w = await world('goc_empty')
const o = await office(w)
const owner = (text: string, values: unknown[] = []) => asOwner(w.owner, (c) => c.query(text, values))

describe('who is let in', () => {
  test('unknown name, wrong password, closed account, account without a grant: the same words, status and work', async () => {
    const known = await o.account()
    const closed = await o.account()
    const bare = await o.account()
    const unset = await o.account({ password: null })
    await owner('update goc.account set closed_at = now() where id = $1', [closed.id])
    await owner(`update goc.access_grant set ended_at = now(), end_reason = 'thử' where account_id = $1`, [bare.id])
    const tries = [
      { name: 'khong-co-ai', password: goodPassword },
      { name: known.name, password: 'mot mat khau khac han' },
      { name: closed.name, password: goodPassword },
      { name: bare.name, password: goodPassword },
      { name: unset.name, password: goodPassword },
    ]
    for (const lang of ['vi', 'en']) {
      const answers = []
      for (const [i, given] of tries.entries()) answers.push(await o.at(`10.1.0.${i}`).ask('session.signIn', given, lang))
      expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401, 401])
      expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
    }
    let work = 0
    const counting: typeof checkPassword = (password, secret) => {
      work++
      return checkPassword(password, secret)
    }
    for (const [i, given] of tries.entries()) {
      work = 0
      await expect(enterWithPassword(w.pools, { source: `10.1.1.${i}`, device: null }, given, counting)).rejects.toMatchObject({
        status: 401,
      })
      expect([given.name, work]).toEqual([given.name, 1])
    }
    // control: the same account with the right password
    expect((await o.at('10.1.2.1').ask('session.signIn', { name: known.name, password: goodPassword })).status).toBe(200)
  })

  test('a form that no account can have is refused in the same words', async () => {
    const one = await o.at('10.1.3.1').ask('session.signIn', { name: 'x', password: 'y' })
    for (const odd of [
      {},
      { name: 'a\u0000', password: 'b' },
      { name: 'a'.repeat(200), password: 'b' },
      { name: 'a', password: 'b', more: 1 },
    ])
      expect(await o.at('10.1.3.2').ask('session.signIn', odd)).toEqual(one)
  })
})

describe('guessing', () => {
  test('the wait grows and is bounded', () => {
    expect([0, 2, 3, 4, 5, 6, 7, 8, 60].map((n) => waitAfter(n, 3))).toEqual([0, 0, 1, 2, 4, 8, 16, longestWait, longestWait])
  })

  test('is slowed where it comes from; the rightful person at another machine gets in meanwhile', async () => {
    const { name } = await o.account()
    const guesser = o.at('10.2.0.1')
    const answers = []
    for (let i = 0; i < 4; i++) answers.push(await guesser.ask('session.signIn', { name, password: `sai mat khau lan thu ${i}` }))
    expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 429])
    expect(answers[3]!.problem.todo).toMatch(/^Đợi 1 giây /)
    // even the right password is not judged now, from there
    expect((await guesser.ask('session.signIn', { name, password: goodPassword })).status).toBe(429)
    expect((await o.at('10.2.0.2').ask('session.signIn', { name, password: goodPassword })).status).toBe(200)
    // another person at the guesser's machine, too
    const other = await o.account()
    expect((await guesser.ask('session.signIn', { name: other.name, password: goodPassword })).status).toBe(200)
    // the wait over, the guesser's own machine serves its rightful user, and what was wrong is forgotten
    await owner(`update goc.sign_in_attempt set at = at - interval '5 seconds' where source = '10.2.0.1'`)
    expect((await guesser.ask('session.signIn', { name, password: goodPassword })).status).toBe(200)
    expect((await guesser.ask('session.signIn', { name, password: 'lai sai mat khau roi' })).status).toBe(401)
  })

  test('many names from one place are slowed as well, known and unknown alike', async () => {
    await owner(
      `insert into goc.sign_in_attempt (id, name_hash, source) select gen_random_uuid(), sha256(convert_to(n::text, 'UTF8')), '10.2.1.1' from generate_series(1, 30) n`,
    )
    const { name } = await o.account()
    const [known, unknown] = [
      await o.at('10.2.1.1').ask('session.signIn', { name, password: 'sai mat khau hoan toan' }),
      await o.at('10.2.1.1').ask('session.signIn', { name: 'khong-co', password: 'sai mat khau hoan toan' }),
    ]
    expect([known.status, unknown.status]).toEqual([429, 429])
    expect(known.problem.todo).toMatch(/^Đợi (29|30) giây /)
  })

  test('many tries at one moment count as many', async () => {
    const { name } = await o.account()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => o.at('10.2.2.1').ask('session.signIn', { name, password: `cung mot luc lan ${i}` })),
    )
    expect(answers.filter((a) => a.status === 401)).toHaveLength(3)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(5)
  })

  test('the names tried cannot be read from the table', async () => {
    const { name } = await o.account()
    await o.at('10.2.3.1').ask('session.signIn', { name, password: 'sai mat khau hoan toan' })
    const { rows } = await owner(
      `select row_to_json(a)::text as row, name_hash = sha256(convert_to($1, 'UTF8')) as plain from goc.sign_in_attempt a where source = '10.2.3.1'`,
      [name],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.row).not.toContain(name)
    expect(rows[0]!.plain).toBe(false)
  })
})

describe('one-time codes', () => {
  async function withCodes() {
    const { id, name } = await o.account()
    const person = await o.enter(name)
    const { secret } = (await person.ask('session.codesBegin')).data as { secret: string }
    const on = await person.ask('session.codesOn', { code: codeOf(secret) })
    return { id, name, secret, recovery: on.data.recovery as string[], person }
  }

  test('a password alone is no session any more; a code is, and counts once; a step before it does not count after it', async () => {
    const { id, name, secret, recovery } = await withCodes()
    expect(recovery).toHaveLength(10)
    const first = o.at('10.3.0.1')
    const begun = (await first.ask('session.signIn', { name, password: goodPassword })).data.second as {
      step: string
      code: boolean
    }
    expect(begun).toMatchObject({ code: true, passkey: false })
    expect(first.cookie).toBe('')
    expect((await first.ask('access.me')).status).toBe(401)
    // that of the next half minute: the one of now was used to switch them on
    const code = codeOf(secret, Date.now() + 30_000)
    expect((await first.ask('session.code', { step: begun.step, code })).status).toBe(200)
    expect((await first.ask('access.me')).status).toBe(200)
    // the same code again, from a new first step
    const again = o.at('10.3.0.2')
    const step = ((await again.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }).step
    expect((await again.ask('session.code', { step, code })).problem.code).toBe('access:problems.wrongCode')
    expect(again.cookie).toBe('')
    // the step is used up with its session
    expect((await o.at('10.3.0.3').ask('session.code', { step: begun.step, code: recovery[0] })).problem.code).toBe(
      'access:problems.stepOver',
    )
    // planted: without its memory the code would count again
    await owner('update goc.one_time_code set last_step = 0 where account_id = $1', [id])
    expect((await again.ask('session.code', { step, code })).status).toBe(200)
  })

  test('only one of two that come at once', async () => {
    const { id, secret } = await withCodes()
    await owner('update goc.one_time_code set last_step = 0 where account_id = $1', [id])
    const both = await Promise.all([1, 2].map(() => inSignIn(w.pools, (c) => takeCode(w.pools, c, id, codeOf(secret)))))
    expect(both.sort()).toEqual([false, true])
  })

  test('a recovery code counts once, in any writing', async () => {
    const { name, recovery } = await withCodes()
    const typed = recovery[3]!.toLowerCase().replaceAll('-', ' ')
    for (const expected of [200, 401]) {
      const person = o.at(`10.3.1.${expected % 250}`)
      const { step } = (await person.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }
      expect((await person.ask('session.code', { step, code: typed })).status).toBe(expected)
    }
  })

  test('the step is over after five tries, and after five minutes', async () => {
    const { name, secret } = await withCodes()
    const person = o.at('10.3.2.1')
    const { step } = (await person.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }
    for (let i = 0; i < 5; i++) {
      await person.ask('session.code', { step, code: '000000' })
      await owner(`delete from goc.sign_in_attempt where source = '10.3.2.1'`)
    }
    expect((await person.ask('session.code', { step, code: codeOf(secret) })).problem.code).toBe('access:problems.stepOver')
    const late = ((await person.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }).step
    await owner(`update goc.sign_in_step set expires_at = now() - interval '1 second'`)
    expect((await person.ask('session.code', { step: late, code: codeOf(secret) })).problem.code).toBe('access:problems.stepOver')
  })

  test('the secret lies sealed, and sealed for this account only', async () => {
    const mine = await withCodes()
    const other = await withCodes()
    const { rows } = await owner('select secret from goc.one_time_code where account_id = $1', [mine.id])
    expect((rows[0]!.secret as Buffer).toString('latin1')).not.toContain(Buffer.from(mine.secret).toString('latin1'))
    await owner(
      'update goc.one_time_code set last_step = 0, secret = (select secret from goc.one_time_code where account_id = $1) where account_id = $2',
      [mine.id, other.id],
    )
    expect(await inSignIn(w.pools, (c) => takeCode(w.pools, c, other.id, codeOf(mine.secret)))).toBe(false)
  })

  test('switched off, the password is enough again', async () => {
    const { name, person, id } = await withCodes()
    expect((await person.ask('session.codesOff')).status).toBe(200)
    expect((await o.at('10.3.3.1').ask('session.signIn', { name, password: goodPassword })).data.second).toBeNull()
    expect((await owner('select from goc.recovery_code where account_id = $1', [id])).rowCount).toBe(0)
  })
})

describe('sessions', () => {
  const move = (token: string, change: string) =>
    owner(`update goc.session set ${change} where token_hash = sha256(convert_to($1, 'UTF8'))`, [token])

  test('end when unused too long, and at the latest in the end; the clock moved back half as far ends nothing', async () => {
    for (const [short, long] of [
      [`last_used_at = now() - idle_for + interval '1 minute'`, `last_used_at = now() - idle_for - interval '1 second'`],
      [`expires_at = now() + interval '1 minute'`, `expires_at = now() - interval '1 second'`],
    ] as const) {
      const person = await o.enter((await o.account()).name)
      await move(person.token(), short)
      expect((await person.ask('session.own')).status).toBe(200)
      await move(person.token(), long)
      expect((await person.ask('session.own')).status).toBe(401)
      expect((await person.ask('access.me')).status).toBe(401)
    }
  })

  test('signing in anew in the same browser ends the session before, and only when it succeeds', async () => {
    const { name } = await o.account()
    const { name: other } = await o.account()
    const person = await o.enter(name)
    const before = person.token()
    await person.ask('session.signIn', { name: other, password: 'khong phai mat khau nay' })
    expect((await person.ask('access.me')).status).toBe(200)
    expect((await person.ask('session.signIn', { name: other, password: goodPassword })).status).toBe(200)
    expect(person.token()).not.toBe(before)
    await expect(w.run(before, 'access.me', {})).rejects.toMatchObject({ status: 401 })
    const { rows } = await owner(
      `select count(*)::int as n from goc.trail where operation = 'access.sessionReplaced' and who = $1`,
      [`Người ${name}`],
    )
    expect(rows).toEqual([{ n: 1 }])
    // control: another browser leaves it alone
    const third = await o.enter(other)
    expect((await person.ask('access.me')).status).toBe(200)
    expect((await third.ask('access.me')).status).toBe(200)
  })

  test('are listed with their machines and ended one by one, at once', async () => {
    const { name } = await o.account()
    const here = await o.enter(name)
    const there = await o.enter(name)
    const list = (await here.ask('session.own')).data.sessions as { id: string; device: string; here: boolean }[]
    expect(list.map((s) => s.device)).toEqual(['Chrome, Windows', 'Chrome, Windows'])
    expect(list.filter((s) => s.here)).toHaveLength(1)
    await here.ask('session.end', { id: list.find((s) => !s.here)!.id })
    expect([(await there.ask('access.me')).status, (await here.ask('access.me')).status]).toEqual([401, 200])
    // nobody ends another's: the id is not his
    const stranger = await o.enter((await o.account()).name)
    await stranger.ask('session.end', { id: list.find((s) => s.here)!.id })
    expect((await here.ask('access.me')).status).toBe(200)
  })

  test('a new password ends the others, not this one; the old one must be right and the new one good', async () => {
    const { name } = await o.account()
    const here = await o.enter(name)
    const there = await o.enter(name)
    const change = (old: string, password: string) => here.ask('session.changePassword', { old, password })
    const fine = 'một câu dài mà riêng tôi nhớ'
    expect((await change('khong phai mat khau cu', fine)).problem.code).toBe('access:problems.wrongOldPassword')
    expect((await change(goodPassword, 'ngắn quá')).problem.code).toBe('access:problems.shortPassword')
    expect((await change(goodPassword, `câu có ${name} ở giữa`)).problem.code).toBe('access:problems.nameInPassword')
    expect((await change(goodPassword, 'Việt Nam muôn năm!')).problem.code).toBe('access:problems.commonPassword')
    expect((await change(goodPassword, 'sáng nay ở Cơ quan thử mưa')).problem.code).toBe('access:problems.nameInPassword')
    await owner(`update goc.unit_state set name_fold = 'xa suoi da trang'`)
    expect((await change(goodPassword, 'Xã Suối Đá Trắng 2025')).problem.code).toBe('access:problems.commonPassword')
    expect((await there.ask('access.me')).status).toBe(200)
    const { name: second } = await o.account()
    const other = await o.enter(second)
    expect((await other.ask('session.changePassword', { old: goodPassword, password: fine })).status).toBe(200)
    expect((await other.ask('access.me')).status).toBe(200)
    expect((await o.at('10.4.0.1').ask('session.signIn', { name: second, password: goodPassword })).status).toBe(401)
    expect((await o.at('10.4.0.2').ask('session.signIn', { name: second, password: fine })).status).toBe(200)
  })

  test('one session, one role: switching ends the session before', async () => {
    const { id, name } = await o.account()
    await owner(
      `insert into goc.access_grant (id, account_id, unit_id, office, wings, may, reason) select gen_random_uuid(), $1, unit_id, 'Cơ quan khác', '{inspection}', '{read}', 'thử'
       from goc.access_grant where account_id = $1`,
      [id],
    )
    const person = await o.enter(name)
    const before = person.token()
    const grants = (await person.ask('session.own')).data.grants as { id: string; office: string; here: boolean }[]
    expect(grants.map((g) => [g.office, g.here])).toEqual([
      ['Cơ quan thử', true],
      ['Cơ quan khác', false],
    ])
    expect((await person.ask('session.switch', { id: grants[1]!.id })).status).toBe(200)
    expect((await person.ask('access.me')).data).toMatchObject({ office: 'Cơ quan khác', wings: ['inspection'] })
    await expect(w.run(before, 'access.me', {})).rejects.toMatchObject({ status: 401 })
    const stranger = await o.enter((await o.account()).name)
    expect((await stranger.ask('session.switch', { id: grants[0]!.id })).status).toBe(403)
  })
})

describe('showing again who one is', () => {
  test('an export asks for it after five minutes; shown, it runs, under a new token', async () => {
    const { name } = await o.account({ may: ['read', 'report'] })
    const person = await o.enter(name)
    const asked = { unit: 'viet-nam', year: 2023 }
    const stale = () =>
      owner(
        `update goc.session set stepped_up_at = now() - interval '5 minutes 1 second' where token_hash = sha256(convert_to($1, 'UTF8'))`,
        [person.token()],
      )
    // fresh: it gets past the question, whatever the report then says
    expect((await person.ask('reports.paper', asked)).problem?.code).not.toBe('access:problems.stepUp')
    await stale()
    expect(await person.ask('reports.paper', asked)).toMatchObject({ status: 403, problem: { code: 'access:problems.stepUp' } })
    expect((await person.ask('session.codesBegin')).problem.code).toBe('access:problems.stepUp')
    // what is no export goes on
    expect((await person.ask('access.me')).status).toBe(200)
    const before = person.token()
    expect(await person.ask('session.stepUp', { password: 'khong phai mat khau nay' })).toMatchObject({
      status: 403,
      problem: { code: 'access:problems.notShown' },
    })
    expect(person.token()).toBe(before)
    expect((await person.ask('session.stepUp', { password: goodPassword })).status).toBe(200)
    expect(person.token()).not.toBe(before)
    await expect(w.run(before, 'access.me', {})).rejects.toMatchObject({ status: 401 })
    expect((await person.ask('reports.paper', asked)).problem?.code).not.toBe('access:problems.stepUp')
  })
})

test('the app role reads none of it', async () => {
  const client = await w.pools.app.connect()
  try {
    for (const table of [
      'account',
      'session',
      'one_time_code',
      'recovery_code',
      'passkey',
      'reset_ticket',
      'sign_in_step',
      'sign_in_attempt',
    ])
      await expect(client.query(`select from goc.${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(client.query(`select goc.leave_entry(null, null, 'access.signedIn', null)`)).rejects.toMatchObject({
      code: '42501',
    })
  } finally {
    client.release()
  }
  // and the sign-in role writes no other entry than its own
  await expect(w.pools.signin.query(`select goc.leave_entry(null, null, 'people.open', null)`)).rejects.toMatchObject({
    code: 'P0001',
  })
})

test('planted: a right of the app role on any of these tables, or of the sign-in role on records, is told by the lint', async () => {
  for (const [statement, told] of [
    ['grant select on goc.one_time_code to goc_app', 'one_time_code'],
    ['grant select (hash) on goc.reset_ticket to goc_app', 'reset_ticket'],
    ['grant select on goc.person to goc_signin', 'person'],
    [`do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`, 'goc_app'],
  ] as const)
    await asOwner(w.owner, async (c) => {
      const before = await holesOf(c)
      await c.query('begin')
      await c.query(statement)
      const holes = await holesOf(c)
      await c.query('rollback')
      expect(before).toEqual([])
      expect(holes.map((h) => h.name)).toContain(told)
    })
})
