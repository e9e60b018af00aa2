import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { addressOf, CallRefused, call, onSignedOut, onStepUp, UNREACHABLE, UNREADABLE } from './client.ts'

interface ListUnits {
  readonly name: 'units.list'
  readonly input: z.ZodType<unknown, { at: string }>
  readonly output: z.ZodType<{ id: string }[]>
}

const asked = vi.fn<typeof fetch>()
let signedOut = 0
beforeEach(() => {
  asked.mockReset()
  vi.stubGlobal('fetch', asked)
  signedOut = 0
  onSignedOut(() => signedOut++)
})
afterEach(() => vi.unstubAllGlobals())

const answer = (status: number, body: unknown) => asked.mockResolvedValue(new Response(JSON.stringify(body), { status }))
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof CallRefused ? error : undefined),
  )
const problem = { code: 'access.ended', what: 'a', why: 'b', todo: 'c' }

test('an operation has its address', () => expect(addressOf('units.list')).toBe('/api/units/list'))

test('asks with JSON, the mark of the app, the cookie of this place only, and gives the data', async () => {
  answer(200, { ok: true, data: [{ id: '1' }] })
  await expect(call<ListUnits>('units.list', { at: '2023-12-31' })).resolves.toEqual([{ id: '1' }])
  const [address, init] = asked.mock.calls[0]!
  expect(address).toBe('/api/units/list')
  expect(init).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-goc': '1', 'content-type': 'application/json', 'accept-language': 'vi' },
    body: '{"at":"2023-12-31"}',
  })
})

describe('refusals', () => {
  const ask = () => call<ListUnits>('units.list', { at: '2023-12-31' })
  test('the server’s own', async () => {
    answer(422, { ok: false, problem: { ...problem, fields: { at: 'x' } } })
    const refused = await refusalOf(ask())
    expect([refused?.problem, refused?.status, signedOut]).toEqual([{ ...problem, fields: { at: 'x' } }, 422, 0])
  })
  test('401 ends the session on the screen, not while signing in', async () => {
    answer(401, { ok: false, problem })
    expect((await refusalOf(ask()))?.problem).toEqual(problem)
    expect(signedOut).toBe(1)
    answer(401, { ok: false, problem })
    await refusalOf(call<ListUnits>('units.list', { at: '' }, { signingIn: true }))
    expect(signedOut).toBe(1)
  })
  test('no answer', async () => {
    asked.mockRejectedValue(new TypeError('Failed to fetch'))
    const refused = await refusalOf(ask())
    expect([refused?.problem.code, refused?.status]).toEqual([UNREACHABLE, 0])
  })
  test.each([
    ['a page of something in between', '<html>'],
    ['another shape', { data: [] }],
    ['a problem without its three parts', { ok: false, problem: { code: 'x' } }],
  ])('%s is not taken for an answer', async (_, body) => {
    asked.mockResolvedValue(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: 200 }))
    expect((await refusalOf(ask()))?.problem.code).toBe(UNREADABLE)
  })
  test('a read that is given up is no refusal', async () => {
    const stop = new AbortController()
    asked.mockImplementation((_, init) => {
      stop.abort()
      return Promise.reject(init?.signal?.reason)
    })
    const error = await call<ListUnits>('units.list', { at: '' }, { signal: stop.signal }).catch((e: unknown) => e)
    expect(error).not.toBeInstanceOf(CallRefused)
    expect((error as DOMException).name).toBe('AbortError')
  })
})

describe('refused until one shows again who one is', () => {
  const stepUp = { ok: false, problem: { ...problem, code: 'access:problems.stepUp' } }
  const next = (...answers: [number, unknown][]) => {
    for (const [status, body] of answers) asked.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }))
  }

  test('shown, the same request is sent again as it was', async () => {
    let shown = 0
    onStepUp(async () => ++shown > 0)
    next([403, stepUp], [200, { ok: true, data: [{ id: '7' }] }])
    await expect(call<ListUnits>('units.list', { at: '2023-12-31' }, { purpose: 'vì việc' })).resolves.toEqual([{ id: '7' }])
    expect(shown).toBe(1)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(asked.mock.calls[1]).toEqual(asked.mock.calls[0])
  })

  test('not shown, or refused all the same: the refusal, and no third time', async () => {
    onStepUp(async () => false)
    next([403, stepUp])
    expect((await refusalOf(call<ListUnits>('units.list', { at: '2023-12-31' })))?.problem.code).toBe('access:problems.stepUp')
    let times = 0
    onStepUp(async () => ++times > 0)
    next([403, stepUp], [403, stepUp])
    expect((await refusalOf(call<ListUnits>('units.list', { at: '2023-12-31' })))?.status).toBe(403)
    expect([times, asked.mock.calls.length]).toEqual([1, 3])
  })

  test('another refusal is no such question', async () => {
    let times = 0
    onStepUp(async () => ++times > 0)
    answer(403, { ok: false, problem })
    expect((await refusalOf(call<ListUnits>('units.list', { at: '2023-12-31' })))?.problem.code).toBe('access.ended')
    expect(times).toBe(0)
  })
})
