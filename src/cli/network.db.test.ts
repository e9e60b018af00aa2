/** `goc network` as it is typed at the machine, on an installation of its own. */
import { X509Certificate } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/world/folder.ts'
import { features } from '../goc.ts'
import { Problem } from '../kernel/problem.ts'
import { asOwner } from '../platform/database.ts'
import { openInstallation } from '../platform/installation.ts'
import { loadWords } from '../platform/words.ts'
import { readSettings } from '../server/network/folder.ts'
import { network, settingsFrom } from './network.ts'
import { options } from './options.ts'

let folder: string
const run = async (...args: string[]) => (await network(options(args), { GOC_DATA: join(folder, 'data') })).join('\n')
const codeOf = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    )

beforeAll(async () => {
  loadWords(features as never)
  folder = await temporaryFolder('network-cli')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lan = { lan: [{ address: '192.168.1.10', internal: false, family: 'IPv4' }] }
test('names may be said more than once; what is not said stays as it was', async () => {
  const first = settingsFrom(options(['on', '--name', 'Goc.Example', '--name', 'goc']), null, lan)
  expect(first).toEqual({ names: ['goc.example', 'goc'], listen: '192.168.1.10', port: 4643 })
  expect(settingsFrom(options(['on', '--port', '443']), first, {})).toEqual({ ...first, port: 443 })
  expect(settingsFrom(options(['on', '--name', 'goc.example', '--listen', '10.0.0.2']), { ...first, port: 1000 }, lan)).toEqual({
    names: ['goc.example'],
    listen: '10.0.0.2',
    port: 1000,
  })
  for (const [bad, code] of [
    [['on'], 'networkName'],
    [['on', '--name', '10.0.0.1'], 'networkName'],
    [['on', '--name', 'goc', '--listen', '0.0.0.0'], 'networkAddress'],
    [['on', '--name', 'goc', '--port', '0'], 'networkPort'],
    [['on', '--name', 'goc', '--port', '65536'], 'networkPort'],
    [['on', '--name', 'goc', '--port', '4e3'], 'networkPort'],
  ] as const)
    expect([bad, await codeOf(() => settingsFrom(options(bad), null, lan))]).toEqual([bad, `access:problems.${code}`])
})

test('on, status, certificate, on again, off: said in words, kept in the folder, told in the trail', async () => {
  const data = join(folder, 'data')
  expect(await run('status')).toBe('Mạng cơ quan: tắt. Máy chủ chỉ phục vụ chính máy này.')
  expect(await codeOf(() => run('certificate', join(folder, 'a.crt')))).toBe('access:problems.networkOff')
  expect(await codeOf(() => run('open'))).toBe('reports:problems.notUnderstood')

  const on = await run('on', '--name', 'goc.example', '--listen', '127.0.0.1')
  expect(await readSettings(data)).toEqual({ names: ['goc.example'], listen: '127.0.0.1', port: 4643 })
  expect(on).toContain('https://goc.example:4643')
  expect(on).toContain('Nơi cấp chứng thư là mới')
  expect(await run('status', '--lang', 'en')).toContain('Addresses to type: https://goc.example:4643')
  expect(JSON.parse(await run('status', '--json'))).toEqual({
    on: true,
    names: ['goc.example'],
    listen: '127.0.0.1',
    port: 4643,
  })

  const file = join(folder, 'goc-authority.crt')
  const said = await run('certificate', file)
  const { fingerprint256, ca } = new X509Certificate(await readFile(file))
  expect([ca, said.includes(fingerprint256), on.includes(fingerprint256)]).toEqual([true, true, true])
  expect((await readFile(file, 'latin1')).includes('PRIVATE')).toBe(false)

  // another port needs no new certificate on the PCs; a new authority does
  expect(await run('on', '--port', '443')).not.toContain('Nơi cấp chứng thư là mới')
  const anew = await run('on', '--new-authority')
  expect([anew.includes('Nơi cấp chứng thư là mới'), anew.includes(fingerprint256)]).toEqual([true, false])
  expect(await run('off')).toContain('Mạng cơ quan: tắt.')
  expect([await readSettings(data), await run('off')]).toEqual([null, 'Mạng cơ quan vốn đang tắt.'])

  const installation = await openInstallation({ dataDir: data })
  const { rows } = await asOwner(installation.owner, (c) =>
    c.query<{ operation: string; detail: Record<string, unknown> | null }>(
      `select t.operation, t.detail from goc.trail t join goc.account a on a.id = t.account_id
       where a.name = 'may-nay' and t.operation like 'access.network%' order by t.at, t.detail->>'port', t.detail->>'newAuthority'`,
    ),
  )
  await installation.close()
  expect(rows.map((r) => [r.operation, r.detail?.names, r.detail?.port, r.detail?.newAuthority])).toEqual([
    ['access.networkOn', ['goc.example'], 4643, false],
    ['access.networkOn', ['goc.example'], 443, false],
    ['access.networkOn', ['goc.example'], 443, true],
    ['access.networkOff', undefined, undefined, undefined],
  ])
})
