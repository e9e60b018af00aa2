/** Where an installation lives and who works on it: folders by environment, the account of the machine, the demo's accounts. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endSession, keepAccount, openSession, unitBySlug } from '../access/store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Pools } from '../platform/database.ts'
import { operate } from './operate.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
export const machineAccount = 'may-nay'
const rootUnit = 'viet-nam'

/**
 * Where data lie when no folder is named: beside the program; or, for root with the program in a folder that lets nobody else through
 * (/root), under /var/lib — the database server may not run as root, and its own account must reach its files.
 */
function ownBase(): string {
  const beside = join(projectRoot, '.goc')
  if (process.getuid?.() !== 0) return beside
  for (let folder = projectRoot; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0)
      return join('/var/lib/goc', createHash('sha256').update(projectRoot).digest('hex').slice(0, 8))
  }
  return beside
}

/** An office's own data and the demo's never share a folder. */
export const officeFolder = (env: NodeJS.ProcessEnv): string => resolve(env.GOC_DATA ?? join(ownBase(), 'data'))
export const demoFolder = (env: NodeJS.ProcessEnv): string => resolve(env.GOC_DATA ?? join(ownBase(), 'demo'))

/** What the command line reads: the folder named, else the office's own if it exists, else the demo's. */
export async function readingFolder(env: NodeJS.ProcessEnv): Promise<string> {
  if (env.GOC_DATA || env.DATABASE_URL || existsSync(officeFolder(env))) return officeFolder(env)
  if (existsSync(demoFolder(env))) return demoFolder(env)
  throw new Problem('access:problems.noInstallation', { folder: officeFolder(env) }, 404)
}

/** The account in whose name the command line on this machine acts; nobody can sign in to it. */
export async function keepMachineAccount(pools: Pools): Promise<string> {
  const unitId = await unitBySlug(pools.signin, rootUnit)
  return keepAccount(pools.signin, {
    name: machineAccount,
    fullName: 'Dòng lệnh',
    office: 'Máy này',
    unitId: unitId!,
    wings: ['cadres', 'inspection'],
    may: ['read', 'write', 'import', 'report'],
    password: null,
  })
}

const everything = ['read', 'write', 'import', 'report']

/** Invented people of invented offices, for the demo. */
const demoPeople = [
  {
    name: 'van.loc',
    fullName: 'Phạm Văn Lộc',
    office: 'Văn phòng Tỉnh ủy Tây Ninh',
    unit: 'tay-ninh',
    wings: ['cadres', 'inspection'],
    may: everything,
  },
  {
    name: 'to.chuc',
    fullName: 'Lê Thị Thu Vân',
    office: 'Ban Tổ chức Tỉnh ủy Tây Ninh',
    unit: 'tay-ninh',
    wings: ['cadres'],
    may: everything,
  },
  {
    name: 'kiem.tra',
    fullName: 'Ngô Minh Khang',
    office: 'Ủy ban Kiểm tra Tỉnh ủy Tây Ninh',
    unit: 'tay-ninh',
    wings: ['inspection'],
    may: everything,
  },
  {
    name: 'rach.kien',
    fullName: 'Phạm Thị Ngọc Dung',
    office: 'Ban Xây dựng Đảng xã Rạch Kiến',
    unit: 'xa-rach-kien',
    wings: ['cadres'],
    may: everything,
  },
  {
    name: 'quan.tri',
    fullName: 'Đỗ Thanh Hải',
    office: 'Quản trị tài khoản, Văn phòng Tỉnh ủy Tây Ninh',
    unit: 'tay-ninh',
    wings: [],
    may: ['grant'],
  },
  // no grant is given by one alone
  {
    name: 'van.phong',
    fullName: 'Bùi Quốc Khánh',
    office: 'Quản trị tài khoản thứ hai, Văn phòng Tỉnh ủy Tây Ninh',
    unit: 'tay-ninh',
    wings: [],
    may: ['grant'],
  },
  // a person on record, for his own record alone
  {
    name: 'kim.ngoc',
    fullName: 'Trần Thị Kim Ngọc',
    office: 'Người có hồ sơ',
    unit: 'tay-ninh',
    wings: [],
    may: ['own'],
  },
]

/** Whose record an account for one's own record opens: the first of that name in the example. */
async function personNamed(pools: Pools, fullName: string): Promise<{ personId?: string }> {
  const token = await openSession(pools.signin, await keepMachineAccount(pools), 1)
  const { people } = (await operate(pools.app, token, 'people.page', { q: fullName }, 'demo')) as {
    people: { id: string; fullName: string }[]
  }
  await endSession(pools.signin, token)
  const found = people.find((p) => p.fullName === fullName)
  return found ? { personId: found.id } : {}
}

/** Makes the demo's accounts once their units exist. */
export async function keepDemoAccounts(pools: Pools, password: string): Promise<void> {
  for (const { unit, ...who } of demoPeople) {
    const unitId = await unitBySlug(pools.signin, unit)
    if (!unitId) continue
    const self = who.may.includes('own') ? await personNamed(pools, who.fullName) : {}
    await keepAccount(pools.signin, { ...who, ...self, unitId, password })
  }
}
