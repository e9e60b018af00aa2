/**
 * The office's own small certificate authority. Its root signs one thing, an issuing certificate that may vouch for the declared names alone, and is then
 * forgotten: its private key never leaves the memory of that one call. Whoever trusts the root can therefore be deceived about no other site, whoever
 * steals the folder, and also by a program that skips the limits of a root itself (RFC 5280 §6.1.1 lets it; those of the issuing certificate it must heed).
 */
import 'reflect-metadata'
import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from '@peculiar/asn1-x509'
import * as x509 from '@peculiar/x509'

const day = 24 * 3600 * 1000
/** Ten years: the office carries the root to every PC by hand. */
const authorityDays = 3650
/** Browsers take no longer one than 398 days (CA/Browser Forum, Baseline Requirements 6.3.2); with the day before, 396. */
const leafDays = 395
/** The clocks of PCs in an office differ: what is made now is in force since yesterday. */
const before = 1 * day

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const
const newKey = (extractable: boolean) => crypto.subtle.generateKey(algorithm, extractable, ['sign', 'verify'])

const constraintsId = '2.5.29.30'
const everyAddress = ['0.0.0.0/0', '::/0']

/** Critical: who does not understand it must refuse the certificate. Permitted: the names; no IP address at all. */
function onlyFor(names: readonly string[]): x509.Extension {
  const subtrees = (among: readonly Partial<GeneralName>[]) =>
    new GeneralSubtrees(among.map((base) => new GeneralSubtree({ base: new GeneralName(base) })))
  const limits = new NameConstraints({
    permittedSubtrees: subtrees(names.map((dNSName) => ({ dNSName }))),
    excludedSubtrees: subtrees(everyAddress.map((iPAddress) => ({ iPAddress }))),
  })
  return new x509.Extension(constraintsId, true, AsnConvert.serialize(limits))
}

const keyPem = async (key: CryptoKey) => x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
const serial = () => Buffer.concat([Buffer.from([1]), randomBytes(15)]).toString('hex')

/** An authority as it is kept, one text: root certificate, issuing certificate, the issuing key. The root's key is not there. */
export async function makeAuthority(names: readonly string[], now: Date): Promise<string> {
  const notBefore = new Date(now.getTime() - before)
  const notAfter = new Date(now.getTime() + authorityDays * day)
  const mark = `${names[0]} ${now.toISOString().slice(0, 10)} ${randomBytes(2).toString('hex')}`
  const [rootKeys, issuingKeys] = await Promise.all([newKey(false), newKey(true)])
  const usage = x509.KeyUsageFlags
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=Goc ${mark}`,
    notBefore,
    notAfter,
    keys: rootKeys,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(usage.keyCertSign | usage.cRLSign, true),
      onlyFor(names),
      await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  })
  const issuing = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=Goc issuing ${mark}`,
    issuer: root.subject,
    notBefore,
    notAfter,
    publicKey: issuingKeys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(usage.keyCertSign | usage.cRLSign, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      onlyFor(names),
      await x509.SubjectKeyIdentifierExtension.create(issuingKeys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  })
  return [root.toString('pem'), issuing.toString('pem'), await keyPem(issuingKeys.privateKey)].join('\n')
}

export type Authority = {
  /** What the office's PCs are to trust. */
  root: X509Certificate
  issuing: X509Certificate
  issuingKeyPem: string
  /** The names it may vouch for, as its certificate says them. */
  names: string[]
}

const certificatesIn = (text: string) => text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
const keyIn = (text: string) => text.match(/-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/)?.[0]

function namesIn(certificate: X509Certificate): string[] {
  const extension = new x509.X509Certificate(certificate.raw).getExtension(constraintsId)
  if (!extension) return []
  const { permittedSubtrees } = AsnConvert.parse(extension.value, NameConstraints)
  return [...(permittedSubtrees ?? [])].flatMap(({ base }) => (base.dNSName === undefined ? [] : [base.dNSName]))
}

/** Reads what `makeAuthority` wrote. Throws Error when it is not that. */
export function readAuthority(text: string): Authority {
  const [root, issuing] = certificatesIn(text).map((block) => new X509Certificate(block))
  const issuingKeyPem = keyIn(text)
  if (!root || !issuing || !issuingKeyPem) throw new Error('not an authority')
  if (!issuing.checkPrivateKey(createPrivateKey(issuingKeyPem)) || !issuing.verify(root.publicKey))
    throw new Error('the parts of the authority do not belong together')
  return { root, issuing, issuingKeyPem, names: namesIn(issuing) }
}

/** A certificate of the server for these names with its chain and its key, one text as it is kept. At most 397 days, never longer than the authority. */
export async function makeLeaf(authority: Authority, names: readonly string[], now: Date): Promise<string> {
  const issuing = new x509.X509Certificate(authority.issuing.raw)
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(authority.issuingKeyPem),
    algorithm,
    false,
    ['sign'],
  )
  const keys = await newKey(true)
  const leaf = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${names[0]!.slice(0, 64)}`,
    issuer: issuing.subject,
    notBefore: new Date(now.getTime() - before),
    notAfter: new Date(Math.min(now.getTime() + leafDays * day, authority.issuing.validToDate.getTime())),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuing),
    ],
  })
  return [leaf.toString('pem'), authority.issuing.toString(), await keyPem(keys.privateKey)].join('\n')
}

export type Leaf = { certificate: X509Certificate; chainPem: string; keyPem: string; names: string[] }

/** Reads what `makeLeaf` wrote. Throws Error when it is not that. */
export function readLeaf(text: string): Leaf {
  const chain = certificatesIn(text)
  const keyPem = keyIn(text)
  if (chain.length !== 2 || !keyPem) throw new Error('not a certificate of the server')
  const certificate = new X509Certificate(chain[0]!)
  if (!certificate.checkPrivateKey(createPrivateKey(keyPem))) throw new Error('key and certificate do not belong together')
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^DNS:/, ''))
  return { certificate, chainPem: chain.join('\n'), keyPem, names }
}

/** Fewer days than this are left to a certificate: it is made anew. */
export const renewWithin = 30 * day
/** Is it time for a new certificate: too near its end, not of this authority, not for these names, or from the future (the clock was wrong)? */
export const isDue = ({ certificate, names }: Leaf, authority: Authority, wanted: readonly string[], now: Date): boolean =>
  certificate.validToDate.getTime() - now.getTime() < renewWithin ||
  certificate.validFromDate.getTime() > now.getTime() ||
  !certificate.verify(authority.issuing.publicKey) ||
  names.join() !== wanted.join()
