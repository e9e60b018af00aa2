/**
 * Questions that cannot be meant: each is refused with a Problem that says what, why and what to do in both languages; none reaches the
 * database as an error, none is answered.
 */
import { describe, expect, test } from 'vitest'
import { collected } from '../../src/goc.ts'
import { Problem } from '../../src/kernel/problem.ts'
import { textOf } from '../../src/platform/words.ts'
import { world } from '../world/database.ts'
import { Random } from './random.ts'

const w = await world('goc_empty')
const token = await w.session()

/** null: refused as it should be; else what happened instead. */
async function fault(operation: string, input: unknown): Promise<string | null> {
  const said = await w.run(token, operation, input).then(
    () => 'it was answered',
    (e: unknown) => e as Error,
  )
  if (typeof said === 'string') return said
  if (!(said instanceof Problem)) return `${said.name}: ${said.message}`
  if (said.status >= 500) return `status ${said.status}`
  for (const lang of ['vi', 'en'] as const) {
    const text = textOf(said, lang)
    for (const part of ['what', 'why', 'todo'] as const) {
      if (text[part].trim() === '' || /\{\{|\[object/.test(text[part])) return `${lang} ${part}: “${text[part]}”`
    }
  }
  return null
}
const ofAsk = async (ask: unknown, rest: object = {}) =>
  (await fault('reports.ask', { ask, ...rest })) ?? (await fault('reports.list', { ask, ...rest }))

const scope = { unit: 'viet-nam' }
const stock = { fact: 'tenure', scope, at: '2024-01-01' }
const event = { fact: 'petition', scope, period: { from: '2024-01-01', to: '2025-01-01' } }

const nonsense: Record<string, unknown> = {
  'no question': null,
  'a text for a question': 'bao nhiêu?',
  'an unknown fact': { ...stock, fact: 'asset' },
  'a fact of the language itself': { ...stock, fact: 'constructor' },
  'an unknown unit': { ...stock, scope: { unit: 'không-có' } },
  'an unknown id of a unit': { ...stock, scope: { unit: '7f0c4a1e-0000-4000-8000-000000000000' } },
  'no unit': { ...stock, scope: { unit: '' } },
  'an unknown tree': { ...stock, scope: { unit: 'viet-nam', tree: 'always' } },
  'a stock without a day': { fact: 'tenure', scope },
  'a stock over a period': { fact: 'tenure', scope, period: event.period },
  'an event at a day': { fact: 'petition', scope, at: '2024-01-01' },
  'a day and a period': { ...stock, period: event.period },
  'a day that is not': { ...stock, at: '2023-02-29' },
  'a month that is not': { ...stock, at: '2023-13-01' },
  'a day in another writing': { ...stock, at: '1/2/2024' },
  'a period that ends before it begins': { ...event, period: { from: '2024-01-01', to: '2023-01-01' } },
  'a period of no day': { ...event, period: { from: '2024-01-01', to: '2024-01-01' } },
  'a period without an end': { ...event, period: { from: '2024-01-01', to: 'infinity' } },
  'an unknown dimension': { ...stock, where: [{ dim: 'height', is: 3 }] },
  'an unknown dimension within': { ...stock, where: [{ all: [{ any: [{ dim: 'height', known: true }] }] }] },
  'an unknown dimension to split by': { ...stock, by: ['height'] },
  'an unknown dimension in a share': { of: stock, share: [{ dim: 'height', known: true }] },
  'an unknown measure': { ...stock, measure: { distinct: 'organization' } },
  'a word for a measure': { ...stock, measure: 'sum' },
  'a value that is not': { ...stock, where: [{ dim: 'sex', is: 'other' }] },
  'one value of several that is not': { ...stock, where: [{ dim: 'sex', in: ['male', 'other'] }] },
  'a number for a word': { ...stock, where: [{ dim: 'sex', is: 1 }] },
  'a word for a number': { ...stock, where: [{ dim: 'birth.year', atLeast: '1970' }] },
  'half a year': { ...stock, where: [{ dim: 'birth.year', is: 1970.5 }] },
  'a number past all measure': { ...stock, where: [{ dim: 'birth.year', atMost: 1e300 }] },
  'a word for yes': { ...stock, where: [{ dim: 'title.key', is: 'yes' }] },
  'a name for an id': { ...stock, where: [{ dim: 'unit', is: 'can-duoc' }] },
  'more or less of a word': { ...stock, where: [{ dim: 'sex', atLeast: 'male' }] },
  'one of none': { ...stock, where: [{ dim: 'sex', in: [] }] },
  'all of none': { ...stock, where: [{ all: [] }] },
  'two comparisons in one': { ...stock, where: [{ dim: 'sex', is: 'male', not: 'female' }] },
  'four dimensions to split by': { ...stock, by: ['sex', 'title', 'unit', 'capacity'] },
  'a share of nothing said': { of: stock, share: [] },
  'a change against another kind of time': { change: stock, against: { period: event.period } },
  'a change against a day that is not': { change: stock, against: { at: '2024-02-30' } },
  'SQL for a dimension': { ...stock, by: ["sex'; drop table goc.tenure; --"] },
  'SQL for a unit': { ...stock, scope: { unit: "' or true --" } },
  'a word too many': { ...stock, order: 'name' },
}

describe('questions that cannot be meant', () => {
  test.each(Object.entries(nonsense))('%s', async (_what, ask) => {
    expect(await ofAsk(ask)).toBeNull()
  })

  test.each([
    ['a fact', (name: string) => ({ ...stock, fact: name })],
    ['a dimension', (name: string) => ({ ...stock, where: [{ dim: name, known: true }] })],
    ['a dimension to split by', (name: string) => ({ ...stock, by: [name] })],
    ['a measure', (name: string) => ({ ...stock, measure: { distinct: name } })],
  ] as const)('names that every object of JavaScript has are no name of %s', async (_what, ask) => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'])
      expect([name, await ofAsk(ask(name))]).toEqual([name, null])
  })

  test('the year nought, which the calendar does not have', async () => {
    for (const ask of [
      { ...stock, at: '0000-01-01' },
      { ...event, period: { from: '0000-06-01', to: '2024-01-01' } },
      { change: stock, against: { at: '0000-01-01' } },
    ])
      expect(await ofAsk(ask)).toBeNull()
  })

  test('a period whose last day lies in the year nought', async () => {
    expect(await ofAsk({ ...event, period: { from: '0000-12-01', to: '0001-01-01' } })).toBeNull()
  })

  test('characters that PostgreSQL cannot keep', async () => {
    for (const ask of [
      { ...stock, where: [{ dim: 'ethnicity', is: 'Kinh\u0000' }] },
      { ...stock, where: [{ dim: 'title', is: '\u0000' }] },
      { ...stock, scope: { unit: 'viet-nam\u0000' } },
      // half of a character: kept by the records as a question mark, and refused by the trail
      { ...stock, where: [{ dim: 'ethnicity', is: '\ud800' }] },
    ])
      expect([JSON.stringify(ask), await ofAsk(ask)]).toEqual([JSON.stringify(ask), null])
  })

  test('branches of the tree that are no units', async () => {
    const tree = (open: unknown) => fault('organizations.tree', { at: '2024-01-01', ended: false, open })
    for (const open of [['viet-nam'], [''], ["x'; drop table goc.unit; --"], ['7f0c4a1e-0000-4000-8000-00000000000'], [null]])
      expect([open, await tree(open)]).toEqual([open, null])
    // control: an id that nobody has is a question, and answered
    expect(await tree(['7f0c4a1e-0000-4000-8000-000000000000'])).toBe('it was answered')
  })

  test('a moment of knowing that is no moment', async () => {
    for (const knownAt of ['hôm qua', '2024-13-01', '2024-02-30T00:00:00Z', '', '0000-01-01', 'infinity'])
      expect([knownAt, await ofAsk(stock, { knownAt })]).toEqual([knownAt, null])
  })

  test('more values than a statement can carry', async () => {
    const years = (from: number, n: number) => ({ dim: 'birth.year', in: Array.from({ length: n }, (_, i) => from + i) })
    const many = Array.from({ length: 200 }, (_, i) => years(i, 400))
    for (const ask of [
      { ...stock, where: [years(0, 70_000)] },
      { ...stock, where: many },
      { ...stock, where: [{ any: many }] },
      { of: stock, share: [years(0, 70_000)] },
      { of: stock, share: many },
      {
        of: stock,
        share: [
          { any: many.slice(0, 50) },
          { any: many.slice(50, 100) },
          { any: many.slice(100, 150) },
          { any: many.slice(150) },
        ],
      },
    ])
      expect(await ofAsk(ask)).toBeNull()
  })

  test('a thousand questions within one another', async () => {
    let deep: unknown = { dim: 'sex', is: 'male' }
    for (let n = 0; n < 20_000; n++) deep = { all: [deep] }
    expect(await ofAsk({ ...stock, where: [deep] })).toBeNull()
  })

  test('a page that cannot be', async () => {
    for (const page of [{ limit: 0 }, { limit: 1.5 }, { limit: 5000 }, { after: { sort: 'a' } }, { only: 'some' }])
      expect([page, await fault('reports.list', { ask: stock, ...page })]).toEqual([page, null])
  })
})

test('figures made wrong by chance: one word exchanged for one that does not fit', async () => {
  const r = new Random(99)
  const odd = [
    null,
    '',
    'x'.repeat(5000),
    -1,
    1e12,
    0.1,
    true,
    [],
    {},
    ['a'],
    'NaN',
    '\ud800',
    '’; --',
    '2024-01-01',
    '00000000-0000-4000-8000-000000000001',
  ]
  for (let n = 0; n < (process.env.GOC_PROOF ? 3000 : 300); n++) {
    const fact = r.pick([...collected.facts.values()])
    const when =
      'stock' in fact.time
        ? { at: r.day('2000-01-01', '2026-01-01') }
        : { period: { from: '2001-01-01', to: r.day('2002-01-01', '2026-01-01') } }
    const dims = [...Object.keys(fact.dims), 'unit', 'unit.kind']
    const predicate = () => ({ dim: r.pick(dims), [r.pick(['is', 'in', 'not', 'atLeast', 'atMost', 'known'])]: r.pick(odd) })
    const ask: Record<string, unknown> = { fact: fact.key, scope, ...when, where: [predicate()] }
    if (r.chance(0.5)) ask[r.pick(['fact', 'scope', 'at', 'period', 'where', 'measure', 'by'])] = r.pick(odd)
    const said = await ofAsk(ask)
    // By chance a word fits after all: then it is answered. What must not be is a fault of the program.
    if (said !== null)
      expect([JSON.stringify(ask).slice(0, 300), said]).toEqual([JSON.stringify(ask).slice(0, 300), 'it was answered'])
  }
})

test('planted faults: an answer, an error of the database and a problem without words are not taken for refusals', async () => {
  expect(await fault('reports.ask', { ask: stock })).toBe('it was answered')
  const { run } = w
  try {
    w.run = () => Promise.reject(Object.assign(new Error('invalid input syntax'), { code: '22P02' }))
    expect(await fault('reports.ask', {})).toMatch('invalid input syntax')
    w.run = () => Promise.reject(new Problem('reports:problems.noFact', {}))
    expect(await fault('reports.ask', {})).not.toBeNull()
  } finally {
    w.run = run
  }
})
