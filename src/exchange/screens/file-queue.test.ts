import { expect, test } from 'vitest'
import { CallRefused } from '../../ui/client.ts'
import { importInTurn, inTurn, type Server, type Standing } from './file-queue.ts'

const fileOf = (name: string): File => new File([name], name)
const refusal = (code: string) => new CallRefused({ code, what: 'x', why: 'x', todo: 'x' }, 409)

/** A server that says of each file what the test wants: a number of errors, or a refusal while reading or while writing. */
function serverOf(says: Readonly<Record<string, number | { staging: CallRefused } | { committing: CallRefused }>>) {
  const asked: string[] = []
  const call = async (name: string, input: { fileName?: string; id?: string }) => {
    const file = input.fileName ?? input.id!
    asked.push(`${name} ${file}`)
    const said = says[file] ?? 0
    if (name === 'imports.stage') {
      if (typeof said === 'object' && 'staging' in said) throw said.staging
      return { id: file, version: 1, errors: typeof said === 'number' ? said : 0, notices: 2 }
    }
    if (typeof said === 'object' && 'committing' in said) throw said.committing
    return { counts: { person: 1 } }
  }
  return { asked, server: { call } as unknown as Server }
}

async function run(names: readonly string[], says: Parameters<typeof serverOf>[0], wanted = () => true) {
  const { asked, server } = serverOf(says)
  const stand: Standing['is'][] = names.map(() => 'waiting')
  const tell = (nth: number, standing: Standing) => {
    stand[nth] = standing.is
  }
  const whole = await importInTurn(names.map(fileOf), tell, wanted, server)
  return { whole, stand, asked }
}

test('in the order of their names, as numbers', () => {
  expect(inTurn(['10-b.xlsx', '2-a.xlsx', '01-c.xlsx'].map(fileOf)).map((f) => f.name)).toEqual([
    '01-c.xlsx',
    '2-a.xlsx',
    '10-b.xlsx',
  ])
})

test('each is written before the next is read', async () => {
  expect(await run(['a', 'b'], {})).toEqual({
    whole: true,
    stand: ['written', 'written'],
    asked: ['imports.stage a', 'imports.commit a', 'imports.stage b', 'imports.commit b'],
  })
})

test('the same file again is passed over', async () => {
  const { whole, stand } = await run(['a', 'b'], { a: { staging: refusal('exchange:problems.sameFile') } })
  expect([whole, stand]).toEqual([true, ['there', 'written']])
})

test('planted: one to decide on, one that is no workbook, one that is refused when written: the rest is not read', async () => {
  expect(await run(['a', 'b', 'c'], { b: 3 })).toEqual({
    whole: false,
    stand: ['written', 'toDecide', 'waiting'],
    asked: ['imports.stage a', 'imports.commit a', 'imports.stage b'],
  })
  const unread = await run(['a', 'b'], { a: { staging: refusal('exchange:problems.notReadable') } })
  expect([unread.whole, unread.stand]).toEqual([false, ['refused', 'waiting']])
  // the same code from a commit is no file that was there before
  const late = await run(['a', 'b'], { a: { committing: refusal('exchange:problems.sameFile') } })
  expect([late.whole, late.stand]).toEqual([false, ['refused', 'waiting']])
})

test('who leaves the screen stops it before the next file', async () => {
  let left = false
  const { whole, asked } = await run(['a', 'b'], {}, () => {
    const go = !left
    left = true
    return go
  })
  expect([whole, asked]).toEqual([false, ['imports.stage a', 'imports.commit a']])
})
