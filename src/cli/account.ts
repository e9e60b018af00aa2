/** Makes an account, or a ticket of a reset, from the command line of the machine itself; the password is read from the terminal or piped in, never an argument. */
import { createInterface } from 'node:readline'
import { agreeAtMachine, ticketAtMachine } from '../access/accounts.store.ts'
import { mustBeGood } from '../access/own-account.store.ts'
import { keepAccount, unitBySlug } from '../access/store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import { keepMachineAccount, machineAccount } from '../server/setting.ts'
import type { Options } from './options.ts'

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Mật khẩu (từ 15 ký tự) / password (15 characters or more): ')
  const { value } = await lines[Symbol.asyncIterator]().next()
  lines.close()
  return String(value ?? '')
}

const acts = ['read', 'write', 'import', 'report', 'audit', 'grant', 'own']
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** `goc account reset <name> [--drop-second-factor]`: prints a ticket with which its owner sets a new password. Throws Problem 404. */
async function resetAccount(o: Options, installation: Pick<Installation, 'pools'>): Promise<string> {
  const name = o.words[1]
  if (!name) throw new Problem('reports:problems.notUnderstood', { why: 'goc account reset <name> [--drop-second-factor]' })
  return ticketAtMachine(installation.pools, machineAccount, name, o.flags.has('drop-second-factor'))
}

/** `goc account agree <name>`: whoever holds the machine is the second person for the grants of this account that wait. One line a grant. Throws Problem 404. */
async function agreeToAccount(o: Options, installation: Pick<Installation, 'pools'>): Promise<string> {
  const name = o.words[1]
  if (!name) throw new Problem('reports:problems.notUnderstood', { why: 'goc account agree <name>' })
  const agreed = await agreeAtMachine(installation.pools, await keepMachineAccount(installation.pools), name)
  if (agreed.length === 0) return `${name}: không có quyền nào chờ người thứ hai / no grant waits for a second person`
  return agreed
    .map((g) => [name, g.office, g.unit, [...g.wings, ...g.may].join(' '), g.givenBy ?? '', g.reason].join(' · '))
    .join('\n')
}

/**
 * `goc account <name> "<full name>" "<office>" <unit> [--may read,write] [--person <id>]`; `--may grant` makes an administrator, who reads no
 * records; `--person` says who on record it is, `--may own` gives him his own record and nothing else.
 * @param read where the password comes from: the terminal, or what is piped in
 * Throws Problem when the unit is not there or the password is refused.
 */
export async function makeAccount(o: Options, installation: Pick<Installation, 'pools'>, read = readPassword): Promise<string> {
  const [name, fullName, office, unit] = o.words
  if (name === 'reset' && o.words.length <= 2) return resetAccount(o, installation)
  if (name === 'agree' && o.words.length <= 2) return agreeToAccount(o, installation)
  if (!name || !fullName || !office || !unit)
    throw new Problem('reports:problems.notUnderstood', { why: 'goc account <name> "<full name>" "<office>" <unit>' })
  const unitId = await unitBySlug(installation.pools.signin, unit)
  if (!unitId) throw new Problem('reports:problems.noUnit', { unit }, 404)
  const may = (o.values.get('may') ?? 'read,write,import,report').split(',').filter((act) => acts.includes(act))
  const grants = may.includes('grant')
  if (may.length === 0 || (grants && may.length > 1)) throw new Problem('access:problems.grantApart')
  const own = may.includes('own')
  const personId = o.values.get('person')
  if ((own && (may.length > 1 || personId === undefined)) || (personId !== undefined && !isId(personId)))
    throw new Problem('reports:problems.notUnderstood', { why: 'goc account … --may own --person <id>' })
  const wings = (o.values.get('wings') ?? 'cadres,inspection').split(',').filter((w) => w === 'cadres' || w === 'inspection')
  const password = await read()
  await mustBeGood(installation.pools, password, name, [fullName, office])
  await keepAccount(installation.pools.signin, {
    name,
    fullName,
    office,
    unitId,
    wings: grants || own ? [] : wings,
    may,
    password,
    ...(personId === undefined ? {} : { personId }),
  })
  return name
}
