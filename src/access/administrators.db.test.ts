/** Who gives rights: reads nothing, stays inside his bounds, starts what others finish; two persons where one could do harm. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asApp, populated, rowsSeen } from '../../tests/walls/populated.ts'
import { asOwner } from '../platform/database.ts'
import { ticketAtMachine } from './accounts.store.ts'
import { codeOf, goodPassword, office } from './office.fixture.ts'

const { w, tables, tableNames } = await populated()
const o = await office(w)
const owner = (text: string, values: unknown[] = []) => asOwner(w.owner, (c) => c.query(text, values))
const top = (await owner(`select id from goc.unit where slug = 'viet-nam'`)).rows[0]!.id as string
const commune = tables.unit.find((u) => u.level === 'commune' && u.nature === 'area' && u.valid_to === 'infinity')!
const map = [
  'unit',
  'unit_was',
  'unit_state',
  'unit_state_was',
  'unit_succession',
  'unit_succession_was',
  'unit_custody',
  'unit_custody_was',
  'unit_span',
]

const administrator = async (unit = 'viet-nam') => o.enter((await o.account({ unit, wings: [], may: ['grant'] })).name)
const plain = (more: Record<string, unknown> = {}) => ({
  unitId: top,
  office: 'Cơ quan thử',
  wings: ['cadres'],
  may: ['read'],
  ceiling: 0,
  from: null,
  to: null,
  reason: 'theo phân công',
  ...more,
})
type Row = {
  id: string
  name: string
  waits: boolean
  grants: { id: string; state: string; mayAgree: boolean; wings: string[] }[]
  reset: { id: string; mayAgree: boolean } | null
}
const rowOf = async (admin: Awaited<ReturnType<typeof administrator>>, name: string) =>
  ((await admin.ask('accounts.list')).data.accounts as Row[]).find((a) => a.name === name)

describe('an administrator reads nothing', () => {
  test('control: an officer over the same tree sees rows in every table; the administrator in none but the map', async () => {
    const officer = await w.session()
    const admin = await administrator()
    const full = await asOwner(w.owner, async (c) => Object.keys(await rowsSeen(c, tableNames)))
    expect(full.length).toBeGreaterThan(40)
    await asApp(w, async (c) => {
      await c.query('select * from goc.enter($1)', [officer])
      expect(Object.keys(await rowsSeen(c, tableNames))).toEqual(full)
    })
    await asApp(w, async (c) => {
      expect((await c.query('select * from goc.enter($1)', [admin.token()])).rowCount).toBe(1)
      const seen = Object.keys(await rowsSeen(c, tableNames))
      expect(seen.filter((t) => !map.includes(t))).toEqual([])
      expect(seen).toContain('unit')
    })
  })

  test('nor by any operation, and he writes nothing', async () => {
    const admin = await administrator()
    for (const [name, input] of [
      ['organizations.changes', {}],
      ['reports.all', {}],
      ['imports.list', {}],
    ] as const)
      expect([name, (await admin.ask(name, input)).status]).toEqual([name, 403])
    await asApp(w, async (c) => {
      await c.query('select * from goc.enter($1)', [admin.token()])
      expect((await c.query('update goc.unit_state set name = name')).rowCount).toBe(0)
    })
  })

  test('the database keeps that right apart: no grant holds it with a wing, another act or a grade', async () => {
    const { id } = await o.account()
    for (const [wings, may, ceiling] of [
      ['{cadres}', '{grant}', 0],
      ['{}', '{grant,read}', 0],
      ['{}', '{grant}', 1],
    ])
      await expect(
        owner(
          `insert into goc.access_grant (id, account_id, unit_id, office, wings, may, ceiling, reason) values (gen_random_uuid(), $1, $2, 'x', $3, $4, $5, 'x')`,
          [id, top, wings, may, ceiling],
        ),
      ).rejects.toMatchObject({ constraint: 'access_grant_apart' })
    const admin = await administrator()
    expect((await admin.ask('accounts.give', { id, grant: plain({ may: ['grant', 'read'] }) })).problem.code).toBe(
      'access:problems.grantApart',
    )
  })

  test('who does not hold that right is refused, and so is one whose session is not fresh', async () => {
    const officer = await o.enter((await o.account({ may: ['read', 'write', 'import', 'report'] })).name)
    expect((await officer.ask('accounts.list')).problem.code).toBe('access:problems.notAllowed')
    const admin = await administrator()
    await owner(`update goc.session set stepped_up_at = null where token_hash = sha256(convert_to($1, 'UTF8'))`, [admin.token()])
    expect((await admin.ask('accounts.open', { name: 'nguoi.moi', fullName: 'Người Mới', grant: plain() })).problem.code).toBe(
      'access:problems.stepUp',
    )
    expect((await admin.ask('accounts.list')).status).toBe(200)
  })
})

describe('accounts', () => {
  test('opened without a password; the ticket sets one, once; the trail tells', async () => {
    const admin = await administrator()
    const name = `moi.${randomUUID().slice(0, 6)}`
    const { ticket } = (await admin.ask('accounts.open', { name, fullName: 'Người Mới', grant: plain() })).data as {
      ticket: string
    }
    expect(ticket).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect((await rowOf(admin, name))!.waits).toBe(true)
    const person = o.at('10.20.0.1')
    expect((await person.ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    const set = { ticket: ticket.toLowerCase(), password: goodPassword }
    expect((await person.ask('session.redeem', { ...set, password: 'ngắn' })).problem.code).toBe('access:problems.shortPassword')
    expect((await person.ask('session.redeem', set)).status).toBe(200)
    expect((await person.ask('session.redeem', { ...set, password: 'mot cau khac van du dai' })).problem.code).toBe(
      'access:problems.ticketOver',
    )
    expect((await person.ask('session.signIn', { name, password: goodPassword })).status).toBe(200)
    const { rows } = await owner(
      `select operation from goc.trail where detail ->> 'account' = $1 or who = 'Người Mới' order by at`,
      [name],
    )
    expect(rows.map((r) => r.operation)).toEqual(['access.accountOpened', 'access.passwordReset', 'access.signedIn'])
    expect(
      (await owner('select detail::text as d from goc.trail where detail is not null')).rows.some((r) => r.d.includes(ticket)),
    ).toBe(false)
    expect((await admin.ask('accounts.open', { name, fullName: 'Người Khác', grant: plain() })).problem.code).toBe(
      'access:problems.nameTaken',
    )
  })

  test('a reset ends his sessions, leaves the second factor, and is over after 24 hours', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    const person = await o.enter(name)
    const { secret } = (await person.ask('session.codesBegin')).data as { secret: string }
    await person.ask('session.codesOn', { code: codeOf(secret) })
    const old = (await admin.ask('accounts.reset', { id, dropsSecondFactor: false })).data.ticket as string
    const next = (await admin.ask('accounts.reset', { id, dropsSecondFactor: false })).data.ticket as string
    // starting it changes nothing for the owner; a newer ticket takes the place of the one before
    expect((await person.ask('access.me')).status).toBe(200)
    const fresh = 'mat khau moi toanh cua toi'
    const redeem = (ticket: string) => o.at('10.20.1.1').ask('session.redeem', { ticket, password: fresh })
    expect((await redeem(old)).problem.code).toBe('access:problems.ticketOver')
    await owner(`update goc.reset_ticket set expires_at = expires_at - interval '24 hours 1 second' where account_id = $1`, [id])
    expect((await redeem(next)).problem.code).toBe('access:problems.ticketOver')
    await owner(`update goc.reset_ticket set expires_at = expires_at + interval '24 hours' where account_id = $1`, [id])
    expect((await redeem(next)).status).toBe(200)
    expect((await person.ask('access.me')).status).toBe(401)
    expect((await o.at('10.20.1.2').ask('session.signIn', { name, password: fresh })).data.second).toMatchObject({ code: true })
  })

  test('taking the second factor away, or entering an account that can do harm, needs a second person, who gets the ticket', async () => {
    const admin = await administrator()
    const second = await administrator()
    const inspector = await o.account({ wings: ['inspection'] })
    const officer = await o.account()
    for (const [id, dropsSecondFactor] of [
      [inspector.id, false],
      [officer.id, true],
    ] as const) {
      expect((await admin.ask('accounts.reset', { id, dropsSecondFactor })).data.ticket).toBeNull()
      const name = id === inspector.id ? inspector.name : officer.name
      const reset = (await rowOf(admin, name))!.reset!
      expect(reset.mayAgree).toBe(false)
      expect((await admin.ask('accounts.agreeReset', { id: reset.id })).problem.code).toBe('access:problems.secondPerson')
      expect((await rowOf(second, name))!.reset!.mayAgree).toBe(true)
      const ticket = (await second.ask('accounts.agreeReset', { id: reset.id })).data.ticket as string
      expect((await o.at('10.20.2.1').ask('session.redeem', { ticket, password: 'mot mat khau moi nua day' })).status).toBe(200)
    }
    // planted: the database does not let a ticket out without the second person either
    await expect(
      owner(
        `insert into goc.reset_ticket (id, account_id, hash, needs_second) values (gen_random_uuid(), $1, sha256('x'), true)`,
        [officer.id],
      ),
    ).rejects.toMatchObject({ constraint: 'reset_ticket_second' })
  })

  test('closed at once, opened again; never one’s own, never beyond the bounds', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    const person = await o.enter(name)
    expect((await admin.ask('accounts.close', { id, reason: 'nghỉ hưu' })).status).toBe(200)
    expect((await person.ask('access.me')).status).toBe(401)
    expect((await o.at('10.20.3.1').ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    await admin.ask('accounts.reopen', { id })
    expect((await o.at('10.20.3.2').ask('session.signIn', { name, password: goodPassword })).status).toBe(200)
    expect((await admin.ask('accounts.endSessions', { id })).data.ended).toBe(1)

    const narrow = await administrator(commune.slug)
    const names = ((await narrow.ask('accounts.list')).data.accounts as Row[]).map((a) => a.name)
    expect(names).not.toContain(name)
    for (const [what, input] of [
      ['accounts.close', { id, reason: 'thử' }],
      ['accounts.reset', { id, dropsSecondFactor: false }],
      ['accounts.endSessions', { id }],
    ] as const)
      expect([what, (await narrow.ask(what, input)).status]).toEqual([what, 404])
    expect((await narrow.ask('accounts.open', { name: 'ngoai.pham.vi', fullName: 'Ngoài', grant: plain() })).problem.code).toBe(
      'access:problems.beyondBounds',
    )
    // one with rights inside and outside is seen, and not entered from the narrower side
    const both = await o.account()
    await admin.ask('accounts.give', { id: both.id, grant: plain({ unitId: commune.id }) })
    expect(await rowOf(narrow, both.name)).toMatchObject({ elsewhere: true })
    expect((await narrow.ask('accounts.reset', { id: both.id, dropsSecondFactor: false })).problem.code).toBe(
      'access:problems.beyondBounds',
    )
    const self = ((await admin.ask('accounts.list')).data.accounts as (Row & { self: boolean })[]).find((a) => a.self)!
    expect((await admin.ask('accounts.close', { id: self.id, reason: 'thử' })).problem.code).toBe('access:problems.notToOneself')
    expect((await admin.ask('accounts.give', { id: self.id, grant: plain() })).problem.code).toBe('access:problems.notToOneself')
  })

  test('the person at the machine starts a reset alone', async () => {
    const { name } = await o.account({ wings: ['inspection'] })
    const ticket = await ticketAtMachine(w.pools, 'may-nay', name, true)
    expect((await o.at('10.20.4.1').ask('session.redeem', { ticket, password: 'dat tai chinh may nay luon' })).status).toBe(200)
    await expect(ticketAtMachine(w.pools, 'may-nay', 'khong-co', false)).rejects.toMatchObject({ status: 404 })
  })
})

describe('grants', () => {
  test('of the inspection side, of secret grades, of giving rights: nothing before a second person, who is neither giver nor holder', async () => {
    const admin = await administrator()
    const second = await administrator()
    for (const more of [{ wings: ['inspection'] }, { ceiling: 1 }, { wings: [], may: ['grant'] }]) {
      const { id, name } = await o.account()
      await owner(`update goc.access_grant set ended_at = now(), end_reason = 'thử' where account_id = $1`, [id])
      expect((await admin.ask('accounts.give', { id, grant: plain(more) })).data.waits).toBe(true)
      const enter = (n: number) => o.at(`10.21.0.${n}`).ask('session.signIn', { name, password: goodPassword })
      expect((await enter(1)).status).toBe(401)
      const grant = (await rowOf(admin, name))!.grants[0]!
      expect([grant.state, grant.mayAgree]).toEqual(['waits', false])
      expect((await admin.ask('accounts.agree', { id: grant.id })).problem.code).toBe('access:problems.secondPerson')
      expect((await second.ask('accounts.agree', { id: grant.id })).status).toBe(200)
      expect((await enter(2)).status).toBe(200)
    }
    // the holder is himself an administrator: he does not agree to his own
    const holder = await o.account({ wings: [], may: ['grant'] })
    await admin.ask('accounts.give', { id: holder.id, grant: plain({ wings: ['inspection'] }) })
    const own = (await rowOf(admin, holder.name))!.grants.find((g) => g.state === 'waits')!
    expect((await (await o.enter(holder.name)).ask('accounts.agree', { id: own.id })).problem.code).toBe(
      'access:problems.secondPerson',
    )
    // planted: past the program, the database says it again
    await expect(
      owner(`update goc.access_grant set seconded_by = account_id, seconded_at = now() where id = $1`, [own.id]),
    ).rejects.toMatchObject({ constraint: 'access_grant_two_persons' })
  })

  test('a plain one is in force at once, only in its days, and ends at once', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    await owner(`update goc.access_grant set ended_at = now(), end_reason = 'thử' where account_id = $1`, [id])
    expect((await admin.ask('accounts.give', { id, grant: plain({ from: '2026-01-05', to: '2026-01-01' }) })).problem.code).toBe(
      'access:problems.noPeriod',
    )
    expect((await admin.ask('accounts.give', { id, grant: plain({ to: '2020-01-01' }) })).problem.code).toBe(
      'access:problems.noPeriod',
    )
    await admin.ask('accounts.give', { id, grant: plain({ from: '2999-01-01', office: 'Mai sau' }) })
    expect((await o.at('10.21.1.1').ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    expect((await admin.ask('accounts.give', { id, grant: plain() })).data.waits).toBe(false)
    const person = await o.enter(name)
    const grant = (await rowOf(admin, name))!.grants.find((g) => g.state === 'inForce')!
    await admin.ask('accounts.endGrant', { id: grant.id, reason: 'chuyển công tác' })
    expect((await person.ask('access.me')).status).toBe(401)
  })

  test('handed on while away: a part, not more; one’s own sleeps, and wakes when it is taken back', async () => {
    const holder = await o.account({ wings: ['cadres'], may: ['read', 'write'] })
    const deputy = await o.account({ unit: commune.slug })
    const person = await o.enter(holder.name)
    const day = (plus: number) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)
    const part = (more: Record<string, unknown> = {}) => ({
      name: deputy.name,
      wings: ['cadres'],
      may: ['read'],
      from: day(3),
      to: day(9),
      reason: 'đi học',
      asleep: false,
      ...more,
    })
    expect((await person.ask('session.handOn', part({ wings: ['cadres', 'inspection'] }))).problem.code).toBe(
      'access:problems.moreThanHeld',
    )
    expect((await person.ask('session.handOn', part({ may: ['read', 'report'] }))).problem.code).toBe(
      'access:problems.moreThanHeld',
    )
    expect((await person.ask('session.handOn', part({ name: holder.name }))).problem.code).toBe('access:problems.noAccount')
    expect((await person.ask('session.handOn', part())).data.waits).toBe(false)
    expect((await person.ask('session.handOn', part({ from: day(-1), asleep: true }))).status).toBe(200)
    // asleep from now on: the session stands no more
    expect((await person.ask('access.me')).status).toBe(401)
    const stand = await o.enter(deputy.name)
    const grants = (await stand.ask('session.own')).data.grants as { id: string; handedOn: boolean; state: string }[]
    const handed = grants.filter((g) => g.handedOn)
    expect(handed.map((g) => g.state).sort()).toEqual(['inForce', 'notYet'])
    await stand.ask('session.switch', { id: handed.find((g) => g.state === 'inForce')!.id })
    expect((await stand.ask('access.me')).data).toMatchObject({ unitId: top, may: ['read'] })
    // what was handed on is not handed on again
    const third = await o.account()
    expect((await stand.ask('session.handOn', part({ name: third.name }))).problem.code).toBe('access:problems.moreThanHeld')
    await owner('update goc.access_grant set away_from = null, away_to = null where account_id = $1', [holder.id])
    const back = await o.enter(holder.name)
    const out = (await back.ask('session.own')).data.handedOn as { id: string; holder: string; state: string }[]
    expect(out.map((g) => g.holder)).toEqual([`Người ${deputy.name}`, `Người ${deputy.name}`])
    await back.ask('session.takeBack', { id: out.find((g) => g.state === 'inForce')!.id, reason: 'đã về' })
    expect((await stand.ask('access.me')).status).toBe(401)
  })

  test('what is done is in the trail, under the administrator’s name and office', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    await admin.ask('accounts.give', { id, grant: plain() })
    await admin.ask('accounts.close', { id, reason: 'thử' })
    const { rows } = await owner(`select operation, office, who from goc.trail where detail ->> 'account' = $1 order by at`, [
      name,
    ])
    expect(rows.map((r) => [r.operation, r.office])).toEqual([
      ['access.grantGiven', 'Cơ quan thử'],
      ['access.accountClosed', 'Cơ quan thử'],
    ])
    expect(rows[0]!.who).toMatch(/^Người a/)
  })
})
