import { expect, test } from 'vitest'
import { Problem } from '../../kernel/problem.ts'
import { hostNames, isOfficeAddress, listenAddress, officeReach, strictTransport } from './names.ts'

const codeOf = (work: () => unknown): string => {
  try {
    return JSON.stringify(work())
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

test('names are those of hosts, in small letters, each once', () => {
  expect(hostNames([' Goc.Example ', 'goc.example', 'may-van-phong', 'goc.van-phong.internal'])).toEqual([
    'goc.example',
    'may-van-phong',
    'goc.van-phong.internal',
  ])
  for (const bad of [
    '192.168.1.10',
    '::1',
    'localhost',
    'goc.localhost',
    'gốc.example',
    'goc_1',
    '-goc',
    'goc-.example',
    'goc..example',
    'goc.',
    '*.example',
    'goc.1',
    'goc:4643',
    'https://goc',
    '',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
  ])
    expect([bad, codeOf(() => hostNames(['goc.example', bad]))]).toEqual([bad, 'access:problems.networkName'])
  expect(codeOf(() => hostNames([]))).toBe('access:problems.networkName')
  expect(codeOf(() => hostNames('abcdefghi'.split('')))).toBe('access:problems.networkName')
})

test('an address is one of the office’s own network: not every address, none of the internet', () => {
  const are = (addresses: string) => addresses.split(' ').map(isOfficeAddress)
  expect(are('10.0.0.1 172.16.0.1 172.31.255.1 192.168.1.10 169.254.3.4 127.0.0.1 ::1 fd00::1').every(Boolean)).toBe(true)
  expect(
    are('0.0.0.0 :: 8.8.8.8 172.15.0.1 172.32.0.1 192.169.1.1 100.64.0.1 2001:db8::1 goc.example 10.0.0').some(Boolean),
  ).toBe(false)
})

const at = (...addresses: string[]) => ({
  lo: [{ address: '127.0.0.1', internal: true, family: 'IPv4' }],
  lan: addresses.map((address) => ({ address, internal: false, family: address.includes(':') ? 'IPv6' : 'IPv4' })),
})

test('the address declared, or the machine’s only one; where there are two it asks', () => {
  expect(listenAddress('192.168.1.10', at('10.0.0.1', '10.0.0.2'))).toBe('192.168.1.10')
  expect(listenAddress(undefined, at('192.168.1.10', 'fe80::1', '169.254.1.1', '8.8.8.8'))).toBe('192.168.1.10')
  expect(codeOf(() => listenAddress(undefined, at('10.0.0.1', '10.0.0.2')))).toBe('access:problems.networkWhich')
  expect(codeOf(() => listenAddress(undefined, at('8.8.8.8')))).toBe('access:problems.networkWhich')
  expect(codeOf(() => listenAddress('0.0.0.0', at('10.0.0.1')))).toBe('access:problems.networkAddress')
})

test('strict transport for a year: not for a bare name, for what is under a name only where that is ours', () => {
  expect(['may-van-phong', 'goc.local', 'goc.van-phong.internal'].map(strictTransport)).toEqual([
    null,
    'max-age=31536000',
    'max-age=31536000; includeSubDomains',
  ])
})

test('the host is one of the names with the port, exactly; at 443 browsers leave the port out', () => {
  const reach = officeReach(['goc.example', 'goc'], 4643)
  expect(['goc.example:4643', 'GOC.example:4643', 'goc:4643'].every(reach.isHere)).toBe(true)
  for (const other of [
    'goc.example',
    'goc.example:443',
    'goc.example:46430',
    'goc.example.:4643',
    'x.goc.example:4643',
    'goc.example:4643.evil.example',
    'goc.example:4643@evil.example',
    '127.0.0.1:4643',
    'localhost:4643',
    '[::1]:4643',
    '',
  ])
    expect([other, reach.isHere(other)]).toEqual([other, false])
  expect([reach.strictTransport('goc.example:4643'), reach.strictTransport('goc:4643'), reach.strictTransport('evil:1')]).toEqual(
    ['max-age=31536000', null, null],
  )
  const usual = officeReach(['goc.example'], 443)
  expect([usual.isHere('goc.example'), usual.isHere('goc.example:443'), usual.isHere('goc.example:80')]).toEqual([
    true,
    true,
    false,
  ])
})
