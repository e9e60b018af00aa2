/** The office's authority, asked by OpenSSL through real handshakes: what it may vouch for, and that it can vouch for nothing else. */
import 'reflect-metadata'
import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:tls'
import * as x509 from '@peculiar/x509'
import { expect, test } from 'vitest'
import { type Authority, isDue, makeAuthority, makeLeaf, readAuthority, readLeaf, renewWithin } from './authority.ts'

const day = 24 * 3600 * 1000
const now = new Date()
const after = (days: number) => new Date(now.getTime() + days * day)
const names = ['goc.example', 'goc.noi-bo.example']
const text = await makeAuthority(names, now)
const authority = readAuthority(text)

/** What a client that trusts this root says of a server that shows this: `ok`, or the code of its refusal. */
async function verdict(shown: { cert: string; key: string }, asked: string, ca = authority.root.toString()): Promise<string> {
  const server = createServer(shown, (socket) => socket.end())
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise((resolve) => {
      const isAddress = /^[\d.]+$/.test(asked)
      const socket = connect({ host: '127.0.0.1', port, ca, ...(isAddress ? {} : { servername: asked }) }, () => {
        resolve('ok')
        socket.destroy()
      })
      socket.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'UNSPECIFIED' ? error.message : (error.code ?? error.message)),
      )
    })
  } finally {
    server.close()
  }
}
const shown = async (from: Authority, forNames: readonly string[]) => {
  const leaf = readLeaf(await makeLeaf(from, forNames, now))
  return { cert: leaf.chainPem, key: leaf.keyPem }
}

/** A certificate that a thief of the issuing key makes for himself. */
async function stolen(extensions: x509.Extension[], issuing = authority.issuing, key = authority.issuingKeyPem) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const made = await x509.X509CertificateGenerator.create({
    subject: `CN=stolen ${randomUUID()}`,
    issuer: new x509.X509Certificate(issuing.raw).subject,
    notBefore: after(-1),
    notAfter: after(30),
    publicKey: keys.publicKey,
    signingKey: await crypto.subtle.importKey(
      'pkcs8',
      x509.PemConverter.decodeFirst(key),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    ),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions,
  })
  const pkcs8 = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { certificate: made.toString('pem'), key: pkcs8 }
}

test('who trusts the root believes the server under each of its names, and under no other', async () => {
  const server = await shown(authority, names)
  for (const name of names) expect([name, await verdict(server, name)]).toEqual([name, 'ok'])
  expect(await verdict(server, 'mail.goc.example')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  // planted: another office's root does not make it believed
  const other = readAuthority(await makeAuthority(names, now))
  expect(await verdict(server, names[0]!, other.root.toString())).toMatch(/SELF_SIGNED|UNABLE_TO_/)
})

test('the authority cannot vouch for another name, nor for an address: its own certificates forbid it', async () => {
  expect(authority.names).toEqual(names)
  expect(await verdict(await shown(authority, ['example.org']), 'example.org')).toBe('permitted subtree violation')
  // one foreign name beside a right one spoils the whole
  expect(await verdict(await shown(authority, ['goc.example', 'example.org']), 'goc.example')).toBe('permitted subtree violation')
  const address = await stolen([new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])])
  expect(await verdict({ cert: `${address.certificate}\n${authority.issuing}`, key: address.key }, '127.0.0.1')).toBe(
    'excluded subtree violation',
  )
  // control: one that may, does; the refusals are the limits'
  const free = readAuthority(await makeAuthority(['example.org'], now))
  expect(await verdict(await shown(free, ['example.org']), 'example.org', free.root.toString())).toBe('ok')
})

test('the limits stand in the issuing certificate too: for who does not look at those of a root', async () => {
  for (const certificate of [authority.root, authority.issuing]) {
    const extension = new x509.X509Certificate(certificate.raw).getExtension('2.5.29.30')
    expect([certificate.subject, extension?.critical]).toEqual([certificate.subject, true])
    expect(Buffer.from(extension!.value).toString('latin1')).toContain('goc.noi-bo.example')
  }
})

test('the issuing key makes no further authority', async () => {
  const below = await stolen([new x509.BasicConstraintsExtension(true, undefined, true)])
  const leaf = await stolen(
    [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'goc.example' }])],
    new X509Certificate(below.certificate),
    below.key,
  )
  const cert = [leaf.certificate, below.certificate, authority.issuing.toString()].join('\n')
  expect(await verdict({ cert, key: leaf.key }, 'goc.example')).toMatch(/path length|PATH_LENGTH_EXCEEDED/i)
})

test('the root’s key is kept nowhere; what is kept opens the issuing certificate alone', () => {
  expect(text.match(/BEGIN PRIVATE KEY/g)).toHaveLength(1)
  const key = createPrivateKey(authority.issuingKeyPem)
  expect([authority.root.checkPrivateKey(key), authority.issuing.checkPrivateKey(key)]).toEqual([false, true])
})

test('curve, hash, uses and dates: P-256 with SHA-256, for servers alone, at most 397 days and never longer than the authority', async () => {
  const { certificate } = readLeaf(await makeLeaf(authority, names, now))
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
  expect([authority.root.ca, authority.issuing.ca, certificate.ca]).toEqual([true, true, false])
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
  expect(authority.issuing.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
  expect(new x509.X509Certificate(certificate.raw).signatureAlgorithm).toMatchObject({ name: 'ECDSA', hash: { name: 'SHA-256' } })
  const days = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / day
  expect(days).toBeGreaterThan(360)
  expect(days).toBeLessThanOrEqual(397)
  const late = readLeaf(await makeLeaf(authority, names, after(3600)))
  expect(late.certificate.validToDate).toEqual(authority.issuing.validToDate)
})

test('a certificate is due when it ends soon, comes from the future, is for other names or of another authority; else it is not', async () => {
  const leaf = readLeaf(await makeLeaf(authority, names, now))
  const other = readAuthority(await makeAuthority(names, now))
  const last = new Date(leaf.certificate.validToDate.getTime() - renewWithin)
  expect([
    isDue(leaf, authority, names, now),
    isDue(leaf, authority, names, last),
    isDue(leaf, authority, names, new Date(last.getTime() + 1)),
    isDue(leaf, authority, names, after(-3)),
    isDue(leaf, authority, ['goc.example'], now),
    isDue(leaf, other, names, now),
  ]).toEqual([false, false, true, true, true, true])
})

test('parts that do not belong together are not taken for an authority, nor for a certificate of the server', async () => {
  const other = await makeAuthority(names, now)
  const key = (of: string) => of.slice(of.indexOf('-----BEGIN PRIVATE'))
  const certificates = (of: string) => of.slice(0, of.indexOf('-----BEGIN PRIVATE'))
  expect(() => readAuthority(certificates(text) + key(other))).toThrow()
  expect(() => readAuthority(certificates(text))).toThrow()
  expect(() => readAuthority('')).toThrow()
  const leaf = await makeLeaf(authority, names, now)
  expect(() => readLeaf(certificates(leaf) + key(text))).toThrow()
  // control
  expect(readAuthority(certificates(other) + key(other)).names).toEqual(names)
})
