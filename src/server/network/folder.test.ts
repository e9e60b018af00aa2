/** What lies in the folder of an office's network, and what is done with it when something there changed. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/world/folder.ts'
import { Problem } from '../../kernel/problem.ts'
import { keepLeaf, readOwnAuthority, readSettings, switchOff, switchOn } from './folder.ts'

const day = 24 * 3600 * 1000
const now = new Date()
const after = (days: number) => new Date(now.getTime() + days * day)
const settings = { names: ['goc.example', 'goc2.example'], listen: '127.0.0.1', port: 4643 }

const folders: string[] = []
let dataDir: string
beforeEach(async () => {
  dataDir = await temporaryFolder('network')
  folders.push(dataDir)
})
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})
const file = (name: string) => join(dataDir, 'network', name)
const rootOf = async () => (await readOwnAuthority(dataDir))!.root.fingerprint256
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

test('off until it is switched on; what lies there then is for its owner alone', async () => {
  expect([await readSettings(dataDir), await readOwnAuthority(dataDir)]).toEqual([null, null])
  expect(await codeOf(keepLeaf(dataDir, settings, now))).toBe('access:problems.networkDamaged')
  expect(await switchOn(dataDir, settings, now)).toBe(true)
  expect(await readSettings(dataDir)).toEqual(settings)
  expect((await readdir(join(dataDir, 'network'))).sort()).toEqual(['authority.pem', 'network.json', 'server.pem'])
  if (process.platform !== 'win32') {
    const modes = await Promise.all(['.', 'authority.pem', 'network.json', 'server.pem'].map((f) => stat(file(f))))
    expect(modes.map((s) => (s.mode & 0o777).toString(8))).toEqual(['700', '600', '600', '600'])
  }
})

test('the authority stays while the names do: another address or port needs no way round to every PC, another name does', async () => {
  await switchOn(dataDir, settings, now)
  const first = await rootOf()
  expect(await switchOn(dataDir, { ...settings, names: [...settings.names].reverse(), port: 443 }, now)).toBe(false)
  expect(await rootOf()).toBe(first)
  expect(await switchOff(dataDir)).toBe(true)
  expect([await readSettings(dataDir), await switchOff(dataDir)]).toEqual([null, false])
  expect(await switchOn(dataDir, settings, now)).toBe(false)
  expect(await rootOf()).toBe(first)
  expect(await switchOn(dataDir, { ...settings, names: ['goc.example'] }, now)).toBe(true)
  const second = await rootOf()
  expect(second).not.toBe(first)
  expect(await switchOn(dataDir, { ...settings, names: ['goc.example'] }, now, true)).toBe(true)
  expect(await rootOf()).not.toBe(second)
})

test('the certificate is kept while it is good and renewed when fewer than 30 days are left; the authority is not touched', async () => {
  await switchOn(dataDir, settings, now)
  const root = await rootOf()
  const at = async (date: Date) => {
    const { leaf, renewed } = await keepLeaf(dataDir, settings, date)
    return { print: leaf.certificate.fingerprint256, until: leaf.certificate.validToDate.getTime(), renewed }
  }
  const first = await at(now)
  expect(first.renewed).toBe(false)
  expect(await at(after(364))).toEqual(first)
  const second = await at(after(366))
  expect([second.renewed, second.print === first.print, second.until > first.until]).toEqual([true, false, true])
  expect(await at(after(366))).toEqual({ ...second, renewed: false })
  expect(await rootOf()).toBe(root)
  // ten years on there is nothing to renew it with, and that is said
  expect(await codeOf(keepLeaf(dataDir, settings, after(3651)))).toBe('access:problems.networkOver')
  // who asks then is given another authority
  expect(await switchOn(dataDir, settings, after(3651))).toBe(true)
})

test('a certificate that is lost or damaged is made anew; damaged settings and a damaged authority are told', async () => {
  await switchOn(dataDir, settings, now)
  const root = await rootOf()
  for (const spoil of [() => rm(file('server.pem')), () => writeFile(file('server.pem'), 'x')]) {
    await spoil()
    expect((await keepLeaf(dataDir, settings, now)).renewed).toBe(true)
  }
  expect(await rootOf()).toBe(root)
  // names that the authority may not vouch for
  expect(await codeOf(keepLeaf(dataDir, { ...settings, names: ['example.org'] }, now))).toBe('access:problems.networkDamaged')
  const whole = await readFile(file('network.json'), 'utf8')
  for (const bad of ['', '{', '{"names":["evil..example"],"listen":"127.0.0.1","port":1}', whole.replace('4643', '"4643"')]) {
    await writeFile(file('network.json'), bad)
    expect([bad, await codeOf(readSettings(dataDir))]).toEqual([bad, 'access:problems.networkDamaged'])
  }
  await writeFile(file('network.json'), whole)
  expect(await readSettings(dataDir)).toEqual(settings)
  await writeFile(file('authority.pem'), 'x')
  expect(await codeOf(keepLeaf(dataDir, settings, now))).toBe('access:problems.networkDamaged')
  // as the sentence says: set anew
  expect(await switchOn(dataDir, settings, now)).toBe(true)
  expect(await rootOf()).not.toBe(root)
})
