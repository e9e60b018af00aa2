/** Makes an account from the command line of the machine itself; the password is read from the terminal or piped in, never an argument. */
import { createInterface } from 'node:readline'
import { keepAccount, unitBySlug } from '../access/store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import type { Options } from './options.ts'

const leastPassword = 15

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Mật khẩu (từ 15 ký tự) / password (15 characters or more): ')
  const { value } = await lines[Symbol.asyncIterator]().next()
  lines.close()
  return String(value ?? '')
}

/** `goc account <name> "<full name>" "<office>" <unit>`; throws Problem when the unit is not there or the password is short. */
export async function makeAccount(o: Options, installation: Installation): Promise<string> {
  const [name, fullName, office, unit] = o.words
  if (!name || !fullName || !office || !unit)
    throw new Problem('reports:problems.notUnderstood', { why: 'goc account <name> "<full name>" "<office>" <unit>' })
  const unitId = await unitBySlug(installation.pools.signin, unit)
  if (!unitId) throw new Problem('reports:problems.noUnit', { unit }, 404)
  const password = await readPassword()
  if ([...password].length < leastPassword) throw new Problem('access:problems.shortPassword', { least: leastPassword })
  const wings = (o.values.get('wings') ?? 'cadres,inspection').split(',').filter((w) => w === 'cadres' || w === 'inspection')
  await keepAccount(installation.pools.signin, {
    name,
    fullName,
    office,
    unitId,
    wings,
    may: ['read', 'write', 'import', 'report'],
    password,
  })
  return name
}
