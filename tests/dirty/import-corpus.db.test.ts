/**
 * The dirty corpus through the dry run, on an installation without a unit and on the example: every file as it is, judged by whoever wrote
 * it without a look at the importer. Nothing of a file may be left behind.
 */
import pg from 'pg'
import { expect, test } from 'vitest'
import { toldOf } from '../../src/cli/import-told.ts'
import type { FilePreview } from '../../src/exchange/contract.ts'
import { readerOf } from '../../src/platform/database.ts'
import { secret } from '../world/cluster.ts'
import { type World, world } from '../world/database.ts'
import { told } from '../world/told.ts'
import { corpus } from './corpus.ts'
import type { CaseFile } from './expectation.ts'
import { type Answer, addUp, judge, meetsGoal, type Verdict } from './judge.ts'

/** What the dry run says of a file, with those that go with it. */
async function answerOf(w: World, token: string, file: CaseFile): Promise<Answer> {
  const together = [file, ...corpus.filter((other) => file.with.includes(other.name))]
  const files = together.map(({ name, bytes }) => ({ fileName: name, bytes: Buffer.from(bytes()).toString('base64') }))
  const { files: previews } = await w.run<{ files: FilePreview[] }>(token, 'imports.preview', { asOf: file.asOf, files })
  const answers = previews.map((preview) => toldOf(preview, 'vi')) as unknown as Answer[]
  const own = answers.find((answer) => answer.file === file.name)!
  // A pair of two files may be told with either of them.
  const touches = (p: Answer['proposals'][number]) => p.a.file === file.name || p.b.file === file.name
  return { ...own, proposals: answers.flatMap((answer) => answer.proposals).filter(touches) }
}

const line = (v: Verdict) => `${v.kind} ${v.sheet}!${v.row} ${v.field}: ${v.expected}, got ${v.got}`
const counted = new Set(['silently-wrong', 'extra-row', 'missing-row', 'wrong-outcome', 'unclear-message'])

async function judged(w: World, token: string) {
  const all = []
  const faults: string[] = []
  for (const file of corpus) {
    const judgement = judge(file.expectation, await answerOf(w, token, file))
    all.push(judgement)
    faults.push(...judgement.verdicts.filter((v) => counted.has(v.kind)).map((v) => `${file.name} ${line(v)}`))
  }
  return { sums: addUp(all), faults }
}

/** How many rows each table has, the trail's apart; as the archive's role reads them, for the owner sees none. */
async function rowsKept(w: World): Promise<string[]> {
  const client = new pg.Client(readerOf(w.owner, secret))
  await client.connect()
  try {
    const { rows } = await client.query<{ t: string }>(
      `select c.relname as t from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r'
        and c.relname not like 'trail%' and has_table_privilege(c.oid, 'select') order by 1`,
    )
    const counts: string[] = []
    for (const { t } of rows) {
      const { rows: counted } = await client.query<{ n: number }>(`select count(*)::int as n from goc.${t}`)
      counts.push(`${t} ${counted[0]!.n}`)
    }
    return counts
  } finally {
    await client.end()
  }
}

test.each(['goc_empty', 'goc_can_duoc'] as const)('the dirty corpus on %s', { timeout: 600_000 }, async (template) => {
  const w = await world(template)
  const token = await w.session()
  const before = await rowsKept(w)
  const { sums, faults } = await judged(w, token)
  told(
    `dirty corpus on ${template}: ${corpus.length} files, ${sums.cells} cells: ${sums.right} right, ${sums.flagged} flagged, ${sums['silently-wrong']} silently wrong, ${sums['missing-row']} in rows not read; ${sums['extra-row']} rows too many; ${sums.unread} cells of kinds that are said not to be read; ${sums['unsaid-skip']} skips unsaid, ${sums['missing-proposal']} proposals missing, ${sums['extra-proposal']} too many`,
  )
  expect(faults).toEqual([])
  expect(meetsGoal(sums)).toBe(true)
  expect(before.some((line) => /^unit [1-9]/.test(line))).toBe(true)
  expect(await rowsKept(w)).toEqual(before)
})

test('planted: a total taken for a person, and a day read the other way round, miss the goal', async () => {
  const w = await world('goc_empty')
  const token = await w.session()
  const file = corpus.find(({ name }) => name === 'total-01-many-words.xlsx')!
  const right = await answerOf(w, token, file)
  expect(meetsGoal(judge(file.expectation, right).sums)).toBe(true)
  const total = file.expectation.skips[0]!
  const taken = { ...right, rows: [...right.rows, { sheet: total.sheet, row: total.row, fullName: 'Cộng' }] }
  expect(judge(file.expectation, taken).sums['extra-row']).toBe(1)
  const turned = {
    ...right,
    flags: [],
    rows: right.rows.map((row, i) => (i === 0 ? { ...row, birth: { y: 1976, m: 2, d: 1 } } : row)),
  }
  expect(judge(file.expectation, turned).sums['silently-wrong']).toBe(1)
  expect(meetsGoal(judge(file.expectation, taken).sums) || meetsGoal(judge(file.expectation, turned).sums)).toBe(false)
})
