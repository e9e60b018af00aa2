/** `goc network on|off|status|certificate`: the office's own network, set at the machine itself and nowhere else: a stolen session must not open the port. */
import { writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { leaveEntryOfMachine } from '../access/machine.store.ts'
import { Problem } from '../kernel/problem.ts'
import { type Installation, openInstallation } from '../platform/installation.ts'
import { type Lang, say } from '../platform/words.ts'
import { keepLeaf, type NetworkSettings, readOwnAuthority, readSettings, switchOff, switchOn } from '../server/network/folder.ts'
import { hostNames, type Interfaces, listenAddress, networkPort, originOf } from '../server/network/names.ts'
import { keepMachineAccount, officeFolder } from '../server/setting.ts'
import type { Options } from './options.ts'

export const networkUsage = `goc network on --name <host> [--name <other>] [--listen <address>] [--port <number>] [--new-authority]
goc network off     goc network status [--json]     goc network certificate <file>`

function portOf(text: string | undefined): number {
  if (text === undefined) return networkPort
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new Problem('access:problems.networkPort', { port: text.slice(0, 20) }, 400)
  return port
}

/** What was asked for, on top of what is set already. Throws Problem when it is not possible. */
export function settingsFrom(o: Options, there: NetworkSettings | null, interfaces: Interfaces): NetworkSettings {
  const named = o.values.get('name')?.split(',')
  return {
    names: hostNames(named ?? there?.names ?? []),
    listen: listenAddress(o.values.get('listen') ?? there?.listen, interfaces),
    port: o.values.has('port') || !there ? portOf(o.values.get('port')) : there.port,
  }
}

async function lines(dataDir: string, settings: NetworkSettings, lang: Lang): Promise<string[]> {
  const { authority, leaf } = await keepLeaf(dataDir, settings, new Date())
  const w = (key: string, values = {}) => say(lang, `access:network.${key}`, values)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return [
    w('on'),
    `${w('addresses')}: ${settings.names.map((name) => originOf(name, settings.port)).join(' · ')}`,
    `${w('listen')}: ${settings.listen} : ${settings.port}`,
    `${w('fingerprint')}:\n  ${authority.root.fingerprint256}`,
    `${w('thumbprint')}:\n  ${authority.root.fingerprint}`,
    `${w('until')}: ${day(authority.root.validToDate)}`,
    w('leaf', { day: day(leaf.certificate.validToDate) }),
  ]
}

/** Runs `work` with an entry in the trail of the installation, of which the server may be running meanwhile. */
async function told(
  env: NodeJS.ProcessEnv,
  operation: 'networkOn' | 'networkOff',
  detail: Record<string, unknown>,
): Promise<void> {
  const installation: Installation = await openInstallation({
    dataDir: officeFolder(env),
    url: env.DATABASE_URL,
    poolSize: 2,
    alongside: true,
  })
  try {
    await leaveEntryOfMachine(installation.pools, await keepMachineAccount(installation.pools), operation, detail)
  } finally {
    await installation.close()
  }
}

/** Runs one of the four; returns what is printed. Throws Problem. @param env where the office's own data lie (never the demo's) */
export async function network(o: Options, env: NodeJS.ProcessEnv): Promise<string[]> {
  const dataDir = officeFolder(env)
  const [what, file] = o.words
  const w = (key: string, values = {}) => say(o.lang, `access:network.${key}`, values)
  if (what === 'on') {
    // what was damaged is set anew
    const there = await readSettings(dataDir).catch(() => null)
    const settings = settingsFrom(o, there, networkInterfaces())
    // the entry first: an opened port that the trail does not tell of must not be
    await told(env, 'networkOn', { ...settings, newAuthority: o.flags.has('new-authority') })
    const another = await switchOn(dataDir, settings, new Date(), o.flags.has('new-authority'))
    return [...(await lines(dataDir, settings, o.lang)), ...(another ? [w('another'), w('passkeys')] : []), w('takes')]
  }
  if (what === 'off') {
    const was = await switchOff(dataDir)
    if (was) await told(env, 'networkOff', {})
    return was ? [w('off'), w('takes')] : [w('offAlready')]
  }
  if (what === 'status') {
    const settings = await readSettings(dataDir)
    if (o.flags.has('json')) return [JSON.stringify(settings ? { on: true, ...settings } : { on: false })]
    return settings ? lines(dataDir, settings, o.lang) : [w('off')]
  }
  if (what === 'certificate' && file !== undefined) {
    const authority = await readOwnAuthority(dataDir)
    if (!authority) throw new Problem('access:problems.networkOff', {}, 404)
    await writeFile(file, authority.root.raw)
    return [w('saved', { file }), `${w('fingerprint')}:\n  ${authority.root.fingerprint256}`]
  }
  throw new Problem('reports:problems.notUnderstood', { why: networkUsage })
}
