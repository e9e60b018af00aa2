/** Sign-ins that failed, and how others came in, as the trail tells them: nothing that was typed, nothing by which a name could be found out. */
import { describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { asOwner } from '../platform/database.ts'
import { codeOf, goodPassword, office } from './office.fixture.ts'

const w = await world('goc_empty')
const o = await office(w)
const owner = (text: string, values: unknown[] = []) => asOwner(w.owner, (c) => c.query(text, values))

describe('what failed is told', () => {
  const told = async (source: string) =>
    (
      await owner(
        `select row_to_json(t)::text as row, account_id, who, operation, detail from goc.trail t where detail ->> 'source' = $1 order by at`,
        [source],
      )
    ).rows
  const secret = 'mat-khau-go-nham-cho'

  test('one entry a failure, known name or not; nothing that was typed; no account and no person acts in it', async () => {
    const known = await o.account()
    const closed = await o.account()
    await owner('update goc.account set closed_at = now() where id = $1', [closed.id])
    const unplaced = await o.account()
    await owner('delete from goc.session where account_id = $1', [unplaced.id])
    await owner('delete from goc.access_grant where account_id = $1', [unplaced.id])
    for (const [i, [name, account]] of (
      [
        [known.name, known.name],
        [closed.name, closed.name],
        [unplaced.name, undefined],
        [secret, undefined],
      ] as const
    ).entries()) {
      const source = `10.5.0.${i}`
      await o.at(source).ask('session.signIn', { name, password: `${secret} ${secret}` })
      const entries = await told(source)
      expect(entries.map((e) => [e.operation, e.account_id, e.detail])).toEqual([
        [
          'access.signInFailed',
          '00000000-0000-0000-0000-000000000000',
          { way: 'password', source, device: 'Chrome, Windows', ...(account ? { account } : {}) },
        ],
      ])
      expect(entries[0]!.row).not.toContain(secret)
    }
    // planted: an entry that keeps what was typed is found by the same look
    await owner(`select goc.leave_failure(null, 'password', '10.5.0.9', $1)`, [secret])
    expect((await told('10.5.0.9'))[0]!.row).toContain(secret)
    // control: who comes in leaves none
    await o.at('10.5.0.8').ask('session.signIn', { name: known.name, password: goodPassword })
    expect(await told('10.5.0.8')).toEqual([])
  })

  test('codes, tickets and passkeys too; inside a session under its own name; what is not judged is not told', async () => {
    const { id, name } = await o.account()
    const person = await o.enter(name)
    const codes = (await person.ask('session.codesBegin')).data as { secret: string }
    await person.ask('session.codesOn', { code: codeOf(codes.secret) })
    const at = o.at('10.5.1.1')
    const { step } = (await at.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }
    await at.ask('session.code', { step, code: '000000' })
    await at.ask('session.redeem', { ticket: 'AAAA-BBBB-CCCC-DDDD', password: goodPassword })
    await at.ask('session.passkeyGiven', { step, response: { id: 'AAAA' } })
    expect((await told('10.5.1.1')).map((e) => [e.detail.way, e.detail.account])).toEqual([
      ['code', name],
      ['ticket', undefined],
      ['passkey', undefined],
    ])
    await person.ask('session.stepUp', { password: 'khong phai mat khau nay' })
    await person.ask('session.stepUp', { code: '000000' })
    const { rows } = await owner(
      `select detail ->> 'way' as way from goc.trail where operation = 'access.notShown' and account_id = $1 order by at`,
      [id],
    )
    expect(rows.map((r) => r.way)).toEqual(['password', 'code'])
    const { name: other } = await o.account()
    for (let i = 0; i < 5; i++) await o.at('10.5.1.2').ask('session.signIn', { name: other, password: `sai lan ${i} nhe ban` })
    expect(await told('10.5.1.2')).toHaveLength(3)
  })

  test('how one came in is told, the second factor too', async () => {
    const { id, name } = await o.account()
    const person = await o.enter(name)
    const { secret: key } = (await person.ask('session.codesBegin')).data as { secret: string }
    const { recovery } = (await person.ask('session.codesOn', { code: codeOf(key) })).data as { recovery: string[] }
    for (const code of [codeOf(key, Date.now() + 30_000), recovery[0]!]) {
      const again = o.at('10.5.3.1')
      const { step } = (await again.ask('session.signIn', { name, password: goodPassword })).data.second as { step: string }
      expect((await again.ask('session.code', { step, code })).status).toBe(200)
    }
    const { rows } = await owner(
      `select detail ->> 'by' as by from goc.trail where operation = 'access.signedIn' and account_id = $1 order by at`,
      [id],
    )
    expect(rows.map((r) => r.by)).toEqual(['password', 'password and code', 'password and recovery code'])
  })

  test('what is refused on the pages of accounts is told: which act, and why, under the name of who tried', async () => {
    const { id, name } = await o.account()
    const person = await o.enter(name)
    await person.ask('accounts.open', { name: 'ai.do', fullName: 'Ai Đó', grant: { reason: 'x' } })
    await person.ask('accounts.list')
    await person.ask('session.stepUp', { password: 'khong phai mat khau nay' })
    const { rows } = await owner(
      `select detail from goc.trail where operation = 'access.refused' and account_id = $1 order by at`,
      [id],
    )
    // a form that is not right is no act, and a stranger's proof has its own entry
    expect(rows.map((r) => r.detail)).toEqual([{ operation: 'accounts.list', code: 'access:problems.notAllowed' }])
    expect((await person.ask('session.own')).status).toBe(200)
  })

  test('seen by who keeps the accounts of that place, and names nobody has by all who keep accounts; the owner sees his own', async () => {
    const { name } = await o.account()
    const person = await o.enter(name)
    const source = '10.5.2.1'
    await o.at(source).ask('session.signIn', { name, password: 'sai mat khau hoan toan' })
    await o.at(source).ask('session.signIn', { name: 'khong-co-ai-ten-nay', password: 'sai mat khau hoan toan' })
    type Failures = { account: string | null; source: string }[]
    const seen = async (who: Awaited<ReturnType<typeof o.enter>>, what = 'accounts.failures') =>
      ((await who.ask(what)).data.failures as Failures).filter((f) => f.source === source).map((f) => f.account)
    const administrator = async (unit?: string) =>
      o.enter((await o.account({ ...(unit ? { unit } : {}), wings: [], may: ['grant'] })).name)
    expect(await seen(await administrator())).toEqual([null, name])
    const below = await owner(`select slug from goc.unit where lft > (select lft from goc.unit where slug = 'viet-nam') limit 1`)
    if (below.rows[0]) expect(await seen(await administrator(below.rows[0].slug as string))).toEqual([null])
    expect(await seen(person, 'session.own')).toEqual([name])
    expect(await seen(await o.enter((await o.account()).name), 'session.own')).toEqual([])
    // an officer reads no list of them
    expect((await person.ask('accounts.failures')).problem.code).toBe('access:problems.notAllowed')
  })
})
