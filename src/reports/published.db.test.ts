/** What is published of a closed report: the same bytes for every reader, true to what was counted, no small cell to be got back. */
import { expect, test } from 'vitest'
import { publicationRules } from '../../regulations/publication.ts'
import { world } from '../../tests/world/database.ts'
import { openSession } from '../access/store.ts'
import { asOwner } from '../platform/database.ts'
import type { Answer, FigureRow } from './contract.ts'
import { leastOn, publish } from './published.ts'
import { countsOf, type Published } from './small-cells.ts'

const w = await world('goc_before_merger')
const token = await w.session()
type PublishedReport = {
  hash: string
  intact: boolean
  least: number | null
  rows: { key: string; wing: string; answer: Answer; division: Published | null }[]
}
const { reports } = await w.run<{ reports: { id: string; unit: string; year: number }[] }>(token, 'reports.all', {})
const report = reports.find((r) => r.unit === 'can-duoc' && r.year === 2023)!
const live = await w.run<{ head: { version: number }; rows: FigureRow[] }>(token, 'reports.open', {
  unit: 'can-duoc',
  year: 2023,
})
const frozen = await w.run<{ id: string; hash: string }>(token, 'reports.freeze', { id: report.id, version: live.head.version })
const published = (session: string) => w.run<PublishedReport>(session, 'reports.published', { id: frozen.id })
const whole = await published(token)
const least = publicationRules[0]!.least

test('the same bytes for the one who closed it, for either wing, for who only reads, for a person on record', async () => {
  const bytes = JSON.stringify(whole)
  const [person] = await asOwner(
    w.owner,
    async (c) => (await c.query<{ id: string }>('select id from goc.person order by id limit 1')).rows,
  )
  const tied = await w.session('can-duoc', ['cadres', 'inspection'], ['read'])
  const account = await asOwner(
    w.owner,
    async (c) =>
      (
        await c.query<{ id: string }>(
          `update goc.account set person_id = $1 where id = (select account_id from goc.session where token_hash = sha256(convert_to($2, 'UTF8'))) returning id`,
          [person!.id, tied],
        )
      ).rows[0]!.id,
  )
  for (const reader of [
    await w.session('viet-nam', ['cadres'], ['read']),
    await w.session('can-duoc', ['inspection'], ['read']),
    await w.session('can-duoc', [], ['read']),
    await openSession(w.pools.signin, account),
  ])
    expect(JSON.stringify(await published(reader))).toBe(bytes)
  // nor does it change when the records do: it is never counted again
  await asOwner(w.owner, (c) => c.query(`delete from goc.qualification where true`))
  expect(JSON.stringify(await published(token))).toBe(bytes)
  const recount = await w.run<{ rows: FigureRow[] }>(token, 'reports.open', { unit: 'can-duoc', year: 2023 })
  expect(JSON.stringify(recount.rows.map((r) => r.answer.numerator))).not.toBe(
    JSON.stringify(live.rows.map((r) => r.answer.numerator)),
  )
})

test('the figures are those that were counted; the divisions add up to them and hold no small count', () => {
  expect(whole.rows.map((r) => [r.key, r.answer.value, r.answer.numerator])).toEqual(
    live.rows.map((r) => [r.key, r.answer.value, r.answer.numerator]),
  )
  expect([whole.least, whole.intact, whole.hash]).toEqual([least, true, frozen.hash])
  let merged = 0
  for (const { key, division } of whole.rows) {
    const parts = live.rows.find((r) => r.key === key)!.answer.by
    const cells = division!.cells
    for (const c of cells) {
      expect([key, parts.find((p) => p.key[0] === c.unit)]).toEqual([
        key,
        expect.objectContaining({ value: c.value, numerator: c.numerator }),
      ])
      expect([key, c.label, countsOf(c).filter((n) => n > 0 && n < least)]).toEqual([key, c.label, []])
    }
    if (division!.split !== 'merged') continue
    merged++
    expect(division!.rest!.units).toBe(parts.length - cells.length)
    const sum = [...cells, division!.rest!].reduce((all, c) => all + c.value, 0)
    expect([key, sum]).toEqual([key, parts.reduce((all, p) => all + p.value, 0)])
  }
  // the seed has all three: divisions that stand, that are merged, and that nothing could hide
  expect(new Set(whole.rows.map((r) => r.division!.split))).toEqual(new Set(['whole', 'merged', 'withheld']))
  expect(merged).toBeGreaterThan(0)
  // planted: without the rule the small counts would stand there
  const open = publish(live.rows, 1)
  const small = [...open.values()].flatMap((p) => p.cells).filter((c) => countsOf(c).some((n) => n > 0 && n < least))
  expect(small.length).toBeGreaterThan(10)
})

test('figures of one whole are divided by the same units', () => {
  const unitsOf = (key: string) => whole.rows.find((r) => r.key === key)!.division!
  const [degree, theory] = [unitsOf('commune-key-cadres-degree'), unitsOf('commune-key-cadres-theory')]
  expect(degree.cells.map((c) => c.unit)).toEqual(theory.cells.map((c) => c.unit))
  expect(degree.rest?.value).toBe(theory.rest?.value)
})

test('the seal covers the divisions; a report closed before there were any has none and says so', async () => {
  const change = (body: string) =>
    asOwner(w.owner, async (c) => {
      await c.query('alter table goc.snapshot disable trigger user')
      await c.query(`update goc.snapshot set body = ${body} where id = $1`, [frozen.id])
      await c.query('alter table goc.snapshot enable trigger user')
    })
  await change(`jsonb_set(body, '{least}', '2')`)
  expect((await published(token)).intact).toBe(false)
  await change(
    `jsonb_set(body - 'least', '{rows}', (select jsonb_agg(r - 'published') from jsonb_array_elements(body -> 'rows') r))`,
  )
  const old = await published(token)
  expect([old.least, new Set(old.rows.map((r) => r.division))]).toEqual([null, new Set([null])])
})

test('the rule of the day applies, and a day without one is told', () => {
  expect(leastOn('2026-11-24')).toBe(least)
  expect(() => leastOn('1999-12-31')).toThrow(/no rule on small cells/)
})
