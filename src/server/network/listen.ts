/**
 * The second port of the server, for the office's own network: TLS only, at the one address declared, under the names declared. Looks again every few
 * seconds: what was set at the machine meanwhile takes effect, an address that came back is bound, a certificate that ends soon is replaced, without a restart.
 */
import { constants } from 'node:crypto'
import type { Server } from 'node:https'
import type { SecureContextOptions, TlsOptions } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import type { NetworkState } from '../../access/network-contract.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Reach } from '../hygiene.ts'
import type { Leaf } from './authority.ts'
import { type Kept, keepLeaf, type NetworkSettings, readOwnAuthority, readSettings } from './folder.ts'
import { officeReach, originOf } from './names.ts'

/**
 * Forward secrecy and authenticated encryption alone; everything a browser since 2016 speaks. The groups are OpenSSL's own order (X25519 with ML-KEM first
 * where it is known, X25519, P-256). No tickets: the key that opens them would live as long as the process, and what was recorded with it.
 */
const tls: SecureContextOptions & TlsOptions = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
  ].join(':'),
  honorCipherOrder: true,
  secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_COMPRESSION,
  ALPNProtocols: ['http/1.1'],
  handshakeTimeout: 10_000,
}
export const tlsOf = ({ chainPem, keyPem }: Leaf): SecureContextOptions & TlsOptions => ({ ...tls, cert: chainPem, key: keyPem })

/** Milliseconds that an answer under way has when the port is closed; then every connection ends. */
const grace = 2000

export type Office = { reach: Reach; tls: SecureContextOptions & TlsOptions }
export type OfficeNetwork = {
  state(): NetworkState
  /** Looks at the settings and the certificate once, now; what goes wrong is told and tried again at the next look. */
  look(): Promise<void>
  /** Looks every so many seconds until it is closed. */
  every(seconds: number): void
  close(): Promise<void>
}

type Failure = Extract<NetworkState, { on: true }>['failure']
type Open = { settings: NetworkSettings; app: FastifyInstance; leaf: string }

const failureOf = (problem: Problem): Failure => {
  const kinds = { networkListen: 'listen', networkDamaged: 'damaged', networkOver: 'over' } as const
  return kinds[problem.code.split('.')[1] as keyof typeof kinds] ?? 'failed'
}

/**
 * @param build makes the server that is to listen there
 * @param tell what a person must know: once for each problem, until it is over
 */
export function officeNetwork(from: {
  dataDir: string
  build(office: Office): Promise<FastifyInstance>
  tell(problem: Problem): void
  now?: () => Date
}): OfficeNetwork {
  const { dataDir, build, tell, now = () => new Date() } = from
  let open: Open | null = null
  let settings: NetworkSettings | null = null
  let authority: Kept['authority'] | null = null
  let leaf: Leaf | null = null
  let failure: Failure = null
  let told: string | null = null
  let timer: NodeJS.Timeout | undefined

  async function shut(): Promise<void> {
    const was = open
    open = null
    if (!was) return
    // browsers hold connections in stock; who is in the midst of an answer gets it
    const cut = setTimeout(() => (was.app.server as unknown as Server).closeAllConnections(), grace)
    await was.app.close()
    clearTimeout(cut)
  }

  async function listen(set: NetworkSettings, with_: Leaf): Promise<Open> {
    const app = await build({ reach: officeReach(set.names, set.port), tls: tlsOf(with_) })
    try {
      await app.listen({ host: set.listen, port: set.port })
    } catch (error) {
      await app.close()
      const why = (error as NodeJS.ErrnoException).code ?? (error as Error).name
      throw new Problem('access:problems.networkListen', { address: set.listen, port: set.port, why }, 500)
    }
    return { settings: set, app, leaf: with_.certificate.fingerprint256 }
  }

  async function keep(): Promise<void> {
    const wanted = await readSettings(dataDir)
    if (open && JSON.stringify(wanted) !== JSON.stringify(open.settings)) await shut()
    settings = wanted
    if (!wanted) return
    authority = await readOwnAuthority(dataDir)
    const kept = await keepLeaf(dataDir, wanted, now())
    leaf = kept.leaf
    if (!open) open = await listen(wanted, kept.leaf)
    else if (open.leaf !== kept.leaf.certificate.fingerprint256) {
      // who is connected stays so; who comes next meets the new certificate
      ;(open.app.server as unknown as Server).setSecureContext(tlsOf(kept.leaf))
      open.leaf = kept.leaf.certificate.fingerprint256
    }
  }

  async function lookOnce(): Promise<void> {
    try {
      await keep()
      failure = null
      told = null
    } catch (error) {
      failure = error instanceof Problem ? failureOf(error) : 'failed'
      if (!(error instanceof Problem)) throw error
      const key = JSON.stringify([error.code, error.with])
      if (key !== told) tell(error)
      told = key
    }
  }
  let last: Promise<void> = Promise.resolve()
  const look = () => {
    last = last.then(lookOnce, lookOnce)
    return last
  }

  return {
    state() {
      if (!settings) return { on: false }
      const { names, port } = settings
      return {
        on: true,
        addresses: names.map((name) => originOf(name, port)),
        ...settings,
        failure,
        authority: authority && {
          fingerprint: authority.root.fingerprint256,
          thumbprint: authority.root.fingerprint,
          until: authority.root.validToDate.toISOString().slice(0, 10),
          certificate: authority.root.raw.toString('base64'),
        },
        certificateUntil: leaf?.certificate.validToDate.toISOString().slice(0, 10) ?? null,
      }
    },
    look,
    every(seconds) {
      timer = setInterval(() => void look().catch((error: Error) => console.error(error.message)), seconds * 1000)
      timer.unref()
    },
    async close() {
      clearInterval(timer)
      await last.catch(() => {})
      await shut()
    },
  }
}
