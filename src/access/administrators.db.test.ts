/** Who gives rights: reads nothing, stays inside his bounds, starts what others finish; two persons where one could do harm. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asApp, populated, rowsSeen } from '../../tests/walls/populated.ts'
import { asOwner } from '../platform/database.ts'
import { ticketAtMachine } from './accounts.store.ts'
import { keepers, type Row } from './administrators.fixture.ts'
import { codeOf, goodPassword, office } from './office.fixture.ts'

const { w, tables, tableNames } = await populated()
const o = await office(w)
const { owner, top, administrator, rowOf, elder, plain, agree } = await keepers(w, o)
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
    expect(ticket).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
    expect((await rowOf(admin, name))!.waits).toBe(true)
    const person = o.at('10.20.0.1')
    expect((await person.ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    const set = { ticket: ticket.toLowerCase(), password: goodPassword }
    expect((await person.ask('session.redeem', { ...set, password: 'ngắn' })).problem.code).toBe('access:problems.shortPassword')
    expect((await person.ask('session.redeem', set)).status).toBe(200)
    expect((await person.ask('session.redeem', { ...set, password: 'mot cau khac van du dai' })).problem.code).toBe(
      'access:problems.ticketOver',
    )
    // the grant of a new account waits like any other
    expect((await person.ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    await agree(name)
    expect((await person.ask('session.signIn', { name, password: goodPassword })).status).toBe(200)
    const { rows } = await owner(
      `select operation from goc.trail where detail ->> 'account' = $1 or who = 'Người Mới' order by at`,
      [name],
    )
    expect(rows.map((r) => r.operation)).toEqual([
      'access.accountOpened',
      'access.signInFailed',
      'access.passwordReset',
      'access.signInFailed',
      'access.grantAgreed',
      'access.signedIn',
    ])
    expect(
      (await owner('select detail::text as d from goc.trail where detail is not null')).rows.some((r) => r.d.includes(ticket)),
    ).toBe(false)
    expect((await admin.ask('accounts.open', { name, fullName: 'Người Khác', grant: plain() })).problem.code).toBe(
      'access:problems.nameTaken',
    )
  })

  test('an account for one’s own record names a person who is there, and is worth something only with him', async () => {
    const admin = await administrator()
    const person = tables.person[0]!.id
    const open = (more: Record<string, unknown>, grant: Record<string, unknown> = { wings: [], may: ['own'] }) =>
      admin.ask('accounts.open', {
        name: `nguoi.${randomUUID().slice(0, 6)}`,
        fullName: 'Có Hồ Sơ',
        grant: plain(grant),
        ...more,
      })
    expect((await open({})).problem.code).toBe('access:problems.ownApart')
    expect((await open({ personId: randomUUID() })).problem.code).toBe('access:problems.nobodyOnRecord')
    expect((await open({ personId: person }, { may: ['own', 'read'] })).problem.code).toBe('access:problems.ownApart')
    const name = `tu.xem.${randomUUID().slice(0, 6)}`
    const { ticket } = (await open({ personId: person, name })).data as { ticket: string }
    expect(await rowOf(elder, name)).toMatchObject({ onRecord: person })
    await o.at('10.20.5.1').ask('session.redeem', { ticket, password: goodPassword })
    await agree(name)
    const him = await o.enter(name)
    expect((await him.ask('access.me')).data).toMatchObject({ may: ['own'], onRecord: true })
    expect((await him.ask('audit.ofMine', {})).data).toMatchObject({ linked: true })
    expect((await admin.ask('access.me')).data).toMatchObject({ onRecord: false })
    // an account that is tied to nobody is given no such right
    const untied = await o.account()
    expect((await admin.ask('accounts.give', { id: untied.id, grant: plain({ wings: [], may: ['own'] }) })).problem.code).toBe(
      'access:problems.ownApart',
    )
  })

  test('a reset ends his sessions, leaves the second factor, and is over after 24 hours', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    const person = await o.enter(name)
    const { secret } = (await person.ask('session.codesBegin')).data as { secret: string }
    await person.ask('session.codesOn', { code: codeOf(secret) })
    const reset = async () => {
      expect((await admin.ask('accounts.reset', { id, dropsSecondFactor: false })).data.ticket).toBeNull()
      const waiting = (await rowOf(elder, name))!.reset!.id
      return (await elder.ask('accounts.agreeReset', { id: waiting })).data.ticket as string
    }
    const old = await reset()
    const next = await reset()
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

  test('a ticket to an account in use needs a second person, who gets it; one that nobody used yet gets a new first ticket at once', async () => {
    const opener = await administrator()
    const unused = `chua.dung.${randomUUID().slice(0, 6)}`
    await opener.ask('accounts.open', { name: unused, fullName: 'Chưa Dùng', grant: plain() })
    const { id: unusedId } = (await rowOf(opener, unused))!
    expect((await opener.ask('accounts.reset', { id: unusedId, dropsSecondFactor: false })).data.ticket).toMatch(/-/)

    const admin = await administrator()
    const second = await administrator()
    const inspector = await o.account({ wings: ['inspection'] })
    const officer = await o.account()
    for (const [id, dropsSecondFactor] of [
      [inspector.id, false],
      [officer.id, false],
      [officer.id, true],
    ] as const) {
      expect((await admin.ask('accounts.reset', { id, dropsSecondFactor })).data.ticket).toBeNull()
      const name = id === inspector.id ? inspector.name : officer.name
      const reset = (await rowOf(admin, name))!.reset!
      expect(reset.mayAgree).toBe(false)
      expect((await admin.ask('accounts.agreeReset', { id: reset.id })).problem.code).toBe('access:problems.secondPerson')
      expect((await rowOf(second, name))!.reset!.mayAgree).toBe(true)
      const ticket = (await second.ask('accounts.agreeReset', { id: reset.id })).data.ticket as string
      expect((await o.at('10.20.2.1').ask('session.redeem', { ticket, password: 'mot cau moi nua day nhe' })).status).toBe(200)
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
    await agree(both.name)
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
