/** Load on a server of this machine: so many connections kept alive, on each one request after the other. No dependencies, little work. */
import { connect, type Socket } from 'node:net'
import { quantile } from './statistics.ts'

export type Asked = { readonly path: string; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
export type Driven = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly requests: number }

/** The bytes of a POST request. */
export function bytesOf(port: number, { path, body, headers = {} }: Asked): Buffer {
  const json = JSON.stringify(body)
  const lines = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${json}`)
}

/** How many bytes of `seen` are the first whole response; 0 while it is not whole. Throws when a response names no length. */
export function wholeResponse(seen: Buffer): number {
  const head = seen.indexOf('\r\n\r\n')
  if (head < 0) return 0
  const length = /\r\ncontent-length: *(\d+)/i.exec(seen.toString('latin1', 0, head))
  if (!length) throw new Error(`a response without a length: ${seen.toString('latin1', 0, 80)}`)
  const whole = head + 4 + Number(length[1])
  return seen.length >= whole ? whole : 0
}

/** Sends one request on the socket and returns the body. Throws for any status but 200. */
function ask(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen: Buffer = Buffer.alloc(0)
    const end = (error: Error | null, text = '') => {
      socket.off('data', hear).off('error', fail).off('close', closed)
      if (error) reject(error)
      else resolve(text)
    }
    const fail = (error: Error) => end(error)
    const closed = () => end(new Error('the server closed the connection'))
    const hear = (part: Buffer) => {
      seen = seen.length ? Buffer.concat([seen, part]) : part
      try {
        const whole = wholeResponse(seen)
        if (!whole) return
        const body = seen.toString('utf8', seen.indexOf('\r\n\r\n') + 4, whole)
        const refused = seen.toString('latin1', 9, 12) !== '200'
        end(refused ? new Error(`${seen.toString('latin1', 0, 15)}: ${body.slice(0, 300)}`) : null, body)
      } catch (error) {
        end(error as Error)
      }
    }
    socket.on('data', hear).on('error', fail).on('close', closed)
    socket.write(request)
  })
}

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })

/** One request, its body read as JSON. */
export async function askOnce<T>(port: number, asked: Asked): Promise<T> {
  const socket = await opened(port)
  try {
    return JSON.parse(await ask(socket, bytesOf(port, asked))) as T
  } finally {
    socket.destroy()
  }
}

/** Drives the server for `ms` milliseconds; each connection takes the requests in turn, from a place of its own. */
export async function drive(port: number, asked: readonly Asked[], connections: number, ms: number): Promise<Driven> {
  const requests = asked.map((a) => bytesOf(port, a))
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(port)))
  const latencies: number[] = []
  const from = performance.now()
  const until = from + ms
  const work = async (socket: Socket, first: number) => {
    for (let i = first; performance.now() < until; i++) {
      const sent = performance.now()
      await ask(socket, requests[i % requests.length]!)
      latencies.push(performance.now() - sent)
    }
  }
  try {
    await Promise.all(sockets.map((s, i) => work(s, Math.floor((i * requests.length) / connections))))
  } finally {
    for (const s of sockets) s.destroy()
  }
  const seconds = (performance.now() - from) / 1000
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    requests: latencies.length,
  }
}
