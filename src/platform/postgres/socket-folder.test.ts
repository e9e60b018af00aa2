import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Account, giveTo, serverAccount } from './account.ts'
import { clearStaleSocket, socketFolder } from './socket-folder.ts'
import { clearWorld, temporaryFolder } from './world.fixture.ts'

let account: Account
beforeEach(async () => {
  account = await serverAccount('/nonexistent')
})
afterEach(clearWorld)

describe('the socket folder', () => {
  test('is short, private, the account’s, the same each time, and removed', () => {
    const data = temporaryFolder()
    const folder = socketFolder(undefined, data, account)
    const found = lstatSync(folder.path)
    expect([found.uid, found.mode & 0o777]).toEqual([account.uid, 0o700])
    expect(Buffer.byteLength(folder.path)).toBeLessThan(40)
    expect(socketFolder(undefined, data, account).path).toBe(folder.path)
    expect(socketFolder(undefined, `${data}/other`, account).path).not.toBe(folder.path)
    socketFolder(undefined, `${data}/other`, account).remove()
    folder.remove()
    expect(existsSync(folder.path)).toBe(false)
  })

  test('is refused when the path of the socket would exceed the system’s limit, to the byte', () => {
    const limit = process.platform === 'linux' ? 107 : 103
    const base = temporaryFolder()
    const withBytes = (bytes: number) => join(base, 'd'.repeat(bytes - Buffer.byteLength(`${base}//.s.PGSQL.5432`)))
    expect(() => socketFolder(withBytes(limit + 1), base, account)).toThrow(expect.objectContaining({ code: 'socket-path-long' }))
    expect(existsSync(socketFolder(withBytes(limit), base, account).path)).toBe(true)
    // Bytes, not letters.
    expect(() => socketFolder(join(base, 'ố'.repeat(40)), base, account)).toThrow(
      expect.objectContaining({ code: 'socket-path-long' }),
    )
  })

  test('of another owner, a link and a file are refused and left as they are', () => {
    const base = temporaryFolder()
    const mine = join(base, 'mine')
    mkdirSync(mine, { mode: 0o700 })
    giveTo(account, mine)
    symlinkSync(mine, join(base, 'link'))
    writeFileSync(join(base, 'file'), '')
    const stranger: Account = { ...account, uid: account.uid + 1 }
    const refused = expect.objectContaining({ code: 'socket-folder-foreign' })
    expect(() => socketFolder(mine, base, stranger)).toThrow(refused)
    expect(() => socketFolder('/usr', base, { ...account, uid: 12345 })).toThrow(refused)
    expect(() => socketFolder(join(base, 'link'), base, account)).toThrow(refused)
    expect(() => socketFolder(join(base, 'file'), base, account)).toThrow(refused)
    expect(lstatSync(mine).uid).toBe(account.uid)
    expect(socketFolder(mine, base, account).path).toBe(mine)
  })

  test('of ours that others could enter is closed', () => {
    const base = temporaryFolder()
    const mine = join(base, 'mine')
    mkdirSync(mine)
    giveTo(account, mine)
    chmodSync(mine, 0o777)
    const folder = socketFolder(mine, base, account)
    expect(lstatSync(mine).mode & 0o777).toBe(0o700)
    // It was there before us.
    folder.remove()
    expect(existsSync(mine)).toBe(true)
  })

  test('loses the stale socket of its own cluster and keeps that of another', () => {
    const base = temporaryFolder()
    const put = (cluster: string) => {
      writeFileSync(join(base, '.s.PGSQL.5432'), '')
      writeFileSync(join(base, '.s.PGSQL.5432.lock'), `1\n${cluster}\n1\n5432\n`)
    }
    put('/data/other')
    clearStaleSocket(base, '/data/cluster')
    expect(readdirSync(base)).toHaveLength(2)
    put('/data/cluster')
    clearStaleSocket(base, '/data/cluster')
    expect(readdirSync(base)).toEqual([])
  })
})
