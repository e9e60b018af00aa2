import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { takeAppLock } from './lock.ts'
import { isAlive, sameStart, startOf } from './processes.ts'
import { clearWorld, started, temporaryFolder } from './world.fixture.ts'

afterEach(clearWorld)

const sleeper = () => started(spawn('sleep', ['600'], { stdio: 'ignore' })).pid ?? 0
const holder = (pid: number, start: string | null) =>
  JSON.stringify({ pid, start, since: '2026-01-02T03:04:05Z', token: 'other' })

describe('the application’s lock', () => {
  test('is taken, refused to a second, and free after release', async () => {
    const folder = temporaryFolder()
    const lock = await takeAppLock(folder)
    await expect(takeAppLock(folder)).rejects.toMatchObject({
      code: 'app-running',
      en: expect.stringContaining(`process ${process.pid}`),
    })
    lock.release()
    expect(existsSync(join(folder, 'app.lock'))).toBe(false)
    const again = await takeAppLock(folder)
    // An old release must not take away the lock of the next.
    lock.release()
    expect(existsSync(join(folder, 'app.lock'))).toBe(true)
    again.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is given to exactly one of many at once', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'app.lock'), holder(2 ** 22 + 1, 'boot/1'))
    const tried = await Promise.allSettled(Array.from({ length: 12 }, () => takeAppLock(folder)))
    expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'app-running' })
  })

  test('of a living process is respected, the pid is named', async () => {
    const folder = temporaryFolder()
    const pid = sleeper()
    const text = holder(pid, (await startOf(pid)) ?? null)
    writeFileSync(join(folder, 'app.lock'), text)
    await expect(takeAppLock(folder)).rejects.toMatchObject({
      code: 'app-running',
      vi: expect.stringContaining(`tiến trình ${pid}`),
    })
    expect(readFileSync(join(folder, 'app.lock'), 'utf8')).toBe(text)
  })

  test('of a process that can’t be told apart is respected', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'app.lock'), holder(sleeper(), null))
    await expect(takeAppLock(folder)).rejects.toMatchObject({ code: 'app-running' })
  })

  test('of a dead process is taken over', async () => {
    const folder = temporaryFolder()
    const child = started(spawn('sleep', ['600'], { stdio: 'ignore' }))
    const pid = child.pid ?? 0
    writeFileSync(join(folder, 'app.lock'), holder(pid, (await startOf(pid)) ?? null))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    const lock = await takeAppLock(folder)
    expect(JSON.parse(readFileSync(join(folder, 'app.lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    lock.release()
  })

  test('of a dead process whose number another one has now is taken over', async () => {
    const folder = temporaryFolder()
    const other = process.platform === 'linux' ? 'an-earlier-boot/4711' : 'epoch:1'
    writeFileSync(join(folder, 'app.lock'), holder(sleeper(), other))
    const lock = await takeAppLock(folder)
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(['', '{"pid":', '{"pid":"1"}', 'null'])('that is no lock (%j) is taken over', async (text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'app.lock'), text)
    const lock = await takeAppLock(folder)
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('processes', () => {
  test('a start is the same for the same process and differs for another', async () => {
    const pid = sleeper()
    const start = (await startOf(pid)) ?? ''
    expect(sameStart(start, (await startOf(pid)) ?? '')).toBe(true)
    const own = (await startOf(process.pid)) ?? ''
    expect(own).not.toBe('')
    if (process.platform === 'linux') expect(sameStart(own, start)).toBe(false)
  })

  test('tokens in milliseconds bear what a clock and `ps` differ by, and no more', () => {
    expect(sameStart('epoch:1000000', 'epoch:1009000')).toBe(true)
    expect(sameStart('epoch:1000000', 'epoch:1011000')).toBe(false)
    expect(sameStart('epoch:1000000', 'boot/1000000')).toBe(false)
    expect(sameStart('boot/1', 'boot/2')).toBe(false)
  })

  test('a dead process, a nonsense number and a group are not alive', async () => {
    const child = started(spawn('sleep', ['600'], { stdio: 'ignore' }))
    const pid = child.pid ?? 0
    expect(isAlive(pid)).toBe(true)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    for (const number of [pid, 0, -1, Number.NaN, 1.5]) expect(isAlive(number)).toBe(false)
  })
})
