/** Grants: two persons for each, only in their days, handed on in parts, ended at once. */
import { describe, expect, test } from 'vitest'
import { populated } from '../../tests/walls/populated.ts'
import { makeAccount } from '../cli/account.ts'
import { keepers } from './administrators.fixture.ts'
import { goodPassword, office } from './office.fixture.ts'

const { w, tables } = await populated()
const o = await office(w)
const { owner, top, administrator, rowOf, elder, plain, agree } = await keepers(w, o)
const commune = tables.unit.find((u) => u.level === 'commune' && u.nature === 'area' && u.valid_to === 'infinity')!

describe('grants', () => {
  test('whatever it holds: nothing before a second person, who is neither giver nor holder', async () => {
    const admin = await administrator()
    const second = await administrator()
    for (const more of [
      { wings: ['inspection'] },
      { ceiling: 1 },
      { wings: [], may: ['grant'] },
      { may: ['read'] },
      { wings: [] },
    ]) {
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
    // planted: past the program, the database says it again, also when the giver leaves out that it waits
    const sly = await owner(
      `insert into goc.access_grant (id, account_id, unit_id, office, wings, may, reason, given_by, needs_second)
       select gen_random_uuid(), $1, unit_id, office, '{cadres}', '{read}', 'x', account_id, false from goc.access_grant where account_id <> $1 limit 1 returning needs_second`,
      [holder.id],
    )
    expect(sly.rows).toEqual([{ needs_second: true }])
    await expect(
      owner(`update goc.access_grant set seconded_by = account_id, seconded_at = now() where id = $1`, [own.id]),
    ).rejects.toMatchObject({ constraint: 'access_grant_two_persons' })
  })

  test('one person behind two accounts is one person', async () => {
    const me = await o.account({ wings: [], may: ['grant'] })
    const mine = await o.account()
    const other = await o.account({ wings: [], may: ['grant'] })
    const alias = await o.account({ wings: [], may: ['grant'] })
    const tie = (id: string, person: unknown) => owner('update goc.account set person_id = $2 where id = $1', [id, person])
    for (const a of [me, mine]) await tie(a.id, tables.person[0]!.id)
    const admin = await o.enter(me.name)
    expect((await admin.ask('accounts.give', { id: mine.id, grant: plain() })).problem.code).toBe('access:problems.notToOneself')
    // nor does he agree under his other name to what he gave under this one
    await admin.ask('accounts.give', { id: other.id, grant: plain() })
    const waiting = (await rowOf(elder, other.name))!.grants.find((g) => g.state === 'waits')!
    await tie(alias.id, tables.person[0]!.id)
    expect((await (await o.enter(alias.name)).ask('accounts.agree', { id: waiting.id })).problem.code).toBe(
      'access:problems.secondPerson',
    )
    // control: untied, it is somebody else as far as anyone knows
    await tie(alias.id, null)
    expect((await (await o.enter(alias.name)).ask('accounts.agree', { id: waiting.id })).status).toBe(200)
  })

  test('where there is one administrator, whoever holds the machine is the second person', async () => {
    const admin = await administrator()
    const { id, name } = await o.account()
    await owner(`update goc.access_grant set ended_at = now(), end_reason = 'thử' where account_id = $1`, [id])
    await admin.ask('accounts.give', { id, grant: plain({ office: 'Xã nhỏ' }) })
    const enter = (n: number) => o.at(`10.21.3.${n}`).ask('session.signIn', { name, password: goodPassword })
    expect((await enter(1)).status).toBe(401)
    const agreeHere = (who: string) =>
      makeAccount({ words: ['agree', who], values: new Map(), flags: new Set() } as never, { pools: w.pools })
    expect(await agreeHere(name)).toMatch(/^\S+ · Xã nhỏ · .*cadres read · Người a.* · theo phân công$/)
    expect((await enter(2)).status).toBe(200)
    expect(await agreeHere(name)).toMatch(/không có quyền nào chờ/)
    await expect(agreeHere('khong-co')).rejects.toMatchObject({ status: 404 })
    const { rows } = await owner(
      `select who from goc.trail where operation = 'access.grantAgreed' and detail ->> 'account' = $1`,
      [name],
    )
    expect(rows).toEqual([{ who: 'Dòng lệnh' }])
  })

  test('a plain one is in force only in its days, and ends at once', async () => {
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
    await agree(name)
    expect((await o.at('10.21.1.1').ask('session.signIn', { name, password: goodPassword })).status).toBe(401)
    expect((await admin.ask('accounts.give', { id, grant: plain() })).data.waits).toBe(true)
    await agree(name)
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
    expect((await person.ask('session.handOn', part())).data.waits).toBe(true)
    expect((await person.ask('session.handOn', part({ from: day(-1), asleep: true }))).status).toBe(200)
    await agree(deputy.name)
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
