/** Under which names and at which addresses an office's own network reaches the server, and what a browser is told there. Pure. */
import { isIP, isIPv4 } from 'node:net'
import { Problem } from '../../kernel/problem.ts'
import type { Reach } from '../hygiene.ts'

export const networkPort = 4643
const mostNames = 8

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
/** A name of a host as browsers write it: small letters without marks, no address, not this machine's own loopback. */
const isHostName = (name: string): boolean => {
  const labels = name.split('.')
  return (
    name.length <= 253 &&
    isIP(name) === 0 &&
    labels.every((l) => label.test(l)) &&
    // a browser takes what ends in digits for an address
    !/^\d+$/.test(labels.at(-1)!) &&
    labels.at(-1) !== 'localhost'
  )
}

/** The names declared, in small letters, each once, in their order. Throws Problem for one that is no name of a host, and for none. */
export function hostNames(declared: readonly string[]): string[] {
  const names = [...new Set(declared.map((name) => name.trim().toLowerCase()))]
  const bad = names.find((name) => !isHostName(name))
  if (bad !== undefined || names.length === 0 || names.length > mostNames)
    throw new Problem('access:problems.networkName', { name: bad ?? '–' }, 400)
  return names
}

const octets = (address: string) => address.split('.').map(Number) as [number, number, number, number]

/**
 * Is it an address of a network of one's own (RFC 1918, RFC 4193, link-local of IPv4), or of this machine, for trying? What the whole internet reaches,
 * and “every address there is” (0.0.0.0, ::), are none.
 */
export function isOfficeAddress(address: string): boolean {
  if (isIPv4(address)) {
    const [a, b] = octets(address)
    return a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)
  }
  return isIP(address) === 6 && (/^f[cd]/i.test(address) || address === '::1')
}

/** An address of this machine as the system lists it (`os.networkInterfaces()`). */
export type Interfaces = Readonly<Record<string, readonly { address: string; internal: boolean; family: string }[] | undefined>>

/** The one address to listen at: the one declared, else the only one of this machine in a network of its own. Throws Problem when that is not one. */
export function listenAddress(declared: string | undefined, interfaces: Interfaces): string {
  if (declared !== undefined) {
    if (!isOfficeAddress(declared)) throw new Problem('access:problems.networkAddress', { address: declared.slice(0, 60) }, 400)
    return declared
  }
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter((a) => a.family === 'IPv4' && !a.internal && isOfficeAddress(a.address) && !a.address.startsWith('169.254.'))
    .map((a) => a.address)
  if (own.length !== 1) throw new Problem('access:problems.networkWhich', { addresses: own.join(', ') || '–' }, 400)
  return own[0]!
}

const year = 31_536_000

/**
 * HTTP Strict Transport Security for a name (RFC 6797). A browser remembers it for the name on every port, for a year. A bare name (`may-van-phong`) is the
 * computer's own, other things answer under it by plain http, and in another building it is another computer: it gets none. With two labels others
 * may stand under the name (`mail.` beside us under the office's domain): the name alone. With three or more what is under it is ours.
 */
export function strictTransport(name: string): string | null {
  const labels = name.split('.').length
  if (labels === 1) return null
  return labels === 2 ? `max-age=${year}` : `max-age=${year}; includeSubDomains`
}

/** The address that people type. */
export const originOf = (name: string, port: number): string => `https://${name}${port === 443 ? '' : `:${port}`}`

/** How the server meets requests from the office's network: its names and no other, the cookie bound to TLS and to the one host. */
export function officeReach(names: readonly string[], port: number): Reach {
  const hosts = new Map(names.flatMap((n) => [[`${n}:${port}`, n] as const, ...(port === 443 ? [[n, n] as const] : [])]))
  return {
    scheme: 'https',
    isHere: (host) => hosts.has(host.toLowerCase()),
    // a browser takes a cookie of this prefix only with Secure, for the path /, and never from or for another host of the domain
    cookie: '__Host-goc',
    strictTransport: (host) => {
      const name = hosts.get(host.toLowerCase())
      return name === undefined ? null : strictTransport(name)
    },
  }
}
