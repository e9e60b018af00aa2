/** The worked examples and the refusals of the guides to figures, asked of the example data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Problem } from '../../src/kernel/problem.ts'
import { textOf } from '../../src/platform/words.ts'
import type { FigureRow } from '../../src/reports/contract.ts'
import { root } from '../architecture/arrows.ts'
import { type Example, examplesIn } from '../architecture/guide.ts'
import { world } from '../world/database.ts'

const guide = {
  vi: readFileSync(join(root, 'docs/guide.vi/so-lieu.md'), 'utf8'),
  en: readFileSync(join(root, 'docs/guide.en/figures.md'), 'utf8'),
}
const examples = examplesIn(guide.en)
const w = await world('goc_can_duoc')
const token = await w.session()
type Answer = FigureRow['answer']
const asked = (ask: unknown) => w.run<Answer>(token, 'reports.ask', { ask })

/** The answer in the words of the example: only what the example says. */
function told(answer: Answer, example: Example) {
  const parts = answer.by.map(
    (b) => `${b.label ?? b.key.join(' ')} ${b.numerator === null ? b.value : `${b.numerator}/${b.value}`}`,
  )
  return {
    answer: Object.fromEntries(Object.keys(example.answer).map((key) => [key, String(answer[key as keyof Answer])])),
    parts: parts.sort(),
  }
}
const wanted = (example: Example) => ({ answer: example.answer, parts: [...example.parts].sort() })

test.each(examples.map((e, i) => [i + 1, e] as const))('example %i answers as the guide says', async (_, example) => {
  expect(told(await asked(example.question), example)).toEqual(wanted(example))
})

test('what is said beside the examples holds too', async () => {
  const [eight, nine] = [examples[7]!.question as object, examples[8]!.question as object]
  expect((await asked({ ...eight, measure: { distinct: 'organization' } })).value).toBe(47)
  expect(await asked({ ...nine, where: [{ dim: 'subjectKind', is: 'organization' }] })).toMatchObject({
    state: 'counted',
    value: 0,
  })
})

const tenure = { fact: 'tenure', scope: { unit: 'can-duoc' }, at: '2023-12-31' }
const happened = { fact: 'engagement', scope: { unit: 'can-duoc' } }
test.each([
  ['a fact that is not there', { ...tenure, fact: 'tenures' }],
  ['a dimension it lacks', { ...tenure, by: ['age'] }],
  ['a value it does not take', { ...tenure, where: [{ dim: 'sex', is: 'nam' }] }],
  ['distinct of what it lacks', { ...tenure, measure: { distinct: 'unit' } }],
  ['an order of texts', { ...tenure, where: [{ dim: 'title', atLeast: 'x' }] }],
  ['a period for what lasts', { ...tenure, at: undefined, period: { from: '2023-01-01', to: '2024-01-01' } }],
  ['no such day', { ...tenure, at: '2023-02-31' }],
  ['an end before the start', { ...happened, period: { from: '2023-12-31', to: '2023-01-01' } }],
  ['a unit that had ended', { ...tenure, at: '2026-11-16' }],
  ['a unit not there yet', { ...tenure, scope: { unit: 'xa-rach-kien' }, at: '2024-02-22' }],
])('refused, in the words of the guide: %s', async (_, ask) => {
  const problem = await asked(ask).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  for (const lang of ['vi', 'en'] as const)
    expect(guide[lang]).toContain(textOf(problem as Problem, lang).what.replace(/\.$/, ''))
})

test('planted: an example with another number, another part or another state is caught', async () => {
  const three = examples[2]!
  const answer = await asked(three.question)
  expect(told(answer, three)).toEqual(wanted(three))
  const wrongs: Example[] = [
    { ...three, answer: { value: '358' } },
    { ...three, parts: ['female 147', 'male 209'] },
    { ...three, parts: ['female 147'] },
    { ...three, answer: { state: 'notReported' } },
  ]
  for (const wrong of wrongs) expect(told(answer, wrong)).not.toEqual(wanted(wrong))
})
