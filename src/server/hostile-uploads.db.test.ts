/** Files that mean harm, sent to the import as anyone may: each is refused in sentences or read as plain cells, and the server goes on. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { world } from '../../tests/world/database.ts'
import { asOwner } from '../platform/database.ts'
import { rawWorkbook } from '../platform/spreadsheets/raw-workbook.ts'
import { canary, hostileFiles } from './hostile-files.fixture.ts'
import { buildServer } from './http.ts'

const w = await world('goc_empty')
let app: FastifyInstance
let token: string
let called = 0
const listener: Server = createServer((_, response) => {
  called++
  response.end(canary)
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
const files = hostileFiles(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/`)

beforeAll(async () => {
  app = await buildServer({ pools: w.pools, webDir: '/nowhere', demo: null })
  token = await w.session()
})
afterAll(async () => {
  await app.close()
  listener.close()
})

const stage = (fileName: string, bytes: string) =>
  app.inject({
    method: 'POST',
    url: '/api/imports/stage',
    headers: { host: 'localhost', 'x-goc': '1', 'content-type': 'application/json', cookie: `goc=${token}` },
    payload: JSON.stringify({ fileName, bytes }),
  })
const drafts = () =>
  asOwner(
    w.owner,
    async (c) => (await c.query<{ staged: string }>('select staged::text || file_name as staged from goc.import_batch')).rows,
  )

test('there are sixty of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(60)
  expect(new Set(files.map((f) => f.what)).size).toBe(files.length)
})

describe('files', () => {
  // the limit of each is the test's own: ten seconds
  test.each(files)(
    '$what: $expect',
    async ({ what, expect: expected, make }) => {
      const before = (await drafts()).length
      const response = await stage(`${what}.xlsx`, Buffer.from(make()).toString('base64') || 'AA==')
      const answer = JSON.parse(response.body) as {
        ok: boolean
        problem?: { code: string; what: string; why: string; todo: string }
      }
      expect([response.statusCode < 500, answer.ok ? 'neutral' : 'refused', answer.problem?.code]).toEqual([
        true,
        expected,
        answer.problem?.code,
      ])
      expect(response.body).not.toContain(canary)
      expect(response.body).not.toMatch(/root:x:|node_modules|\.ts:\d/)
      const now = await drafts()
      if (expected === 'refused') {
        for (const sentence of [answer.problem!.what, answer.problem!.why, answer.problem!.todo])
          expect(sentence).toMatch(/^\p{Lu}.*[.…]$/su)
        expect(now).toHaveLength(before)
      } else {
        expect(now).toHaveLength(before + 1)
        expect(now.some((d) => d.staged.includes(canary))).toBe(false)
      }
    },
    10_000,
  )
})

test('names of files that lead elsewhere or hold commands are only names', async () => {
  const bytes = Buffer.from(
    rawWorkbook({ sheet: '<sheetData><row r="1"><c r="A1" t="str"><v>xin</v></c></row></sheetData>' }),
  ).toString('base64')
  for (const name of [
    '../../etc/passwd',
    'C:\\Windows\\x.xlsx',
    '$(reboot).xlsx',
    "'; drop table goc.person; --.xlsx",
    '\u202exslx.exe',
    `${'a'.repeat(250)}.xlsx`,
    'a\r\nb.xlsx',
  ]) {
    const response = await stage(name, bytes)
    expect([name, response.statusCode]).toEqual([name, 200])
    expect(response.body).toContain(JSON.stringify(name).slice(1, -1))
  }
})

test('what is not base64 at all is refused or is no workbook', async () => {
  for (const bytes of ['!!!!', 'data:application/vnd.ms-excel;base64,AAAA', '\u{1f600}'])
    expect((await stage('x.xlsx', bytes)).statusCode).toBe(422)
})

test('nobody was called, nothing reached the prototypes, and a good file is read as ever', async () => {
  expect(called).toBe(0)
  expect(Object.keys(Object.prototype)).toEqual([])
  const good = await stage(
    'good.xlsx',
    Buffer.from(rawWorkbook({ sheet: '<sheetData><row r="1"><c r="A1" t="str"><v>tốt</v></c></row></sheetData>' })).toString(
      'base64',
    ),
  )
  expect(good.statusCode).toBe(200)
  // planted: the listener hears who does call
  await fetch(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/`)
  expect(called).toBe(1)
})
