import { expect, test } from 'vitest'
import { CallRefused } from '../ui/client.ts'
import { forget, makeQueryClient, triesAgain } from './client.ts'

const refused = (status: number) => new CallRefused({ code: 'x', what: '', why: '', todo: '' }, status)

test('a server that was not reached is asked again twice; a refusal is an answer', () => {
  expect([0, 1, 2].map((failures) => triesAgain(failures, refused(0)))).toEqual([true, true, false])
  expect(triesAgain(0, refused(422))).toBe(false)
  expect(triesAgain(0, new Error('a fault'))).toBe(false)
})

test('when the session is over nothing read stays, only what the server says of itself', () => {
  const client = makeQueryClient()
  client.setQueryData(['session.info', {}, 'vi'], { today: '2026-11-16', account: { name: 'btc' }, demo: null })
  client.setQueryData(['people.file', { id: '7' }, 'vi'], { name: 'a person' })
  forget(client)
  expect(client.getQueryData(['people.file', { id: '7' }, 'vi'])).toBeUndefined()
  expect(client.getQueryData(['session.info', {}, 'vi'])).toEqual({ today: '2026-11-16', account: null, demo: null })
})
