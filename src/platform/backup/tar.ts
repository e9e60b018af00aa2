/** The container of an archive: plain tar (ustar), so that any tool opens what is not sealed. Only regular files, names of at most 100 bytes. */
import { Problem } from '../../kernel/problem.ts'

const block = 512
/** No member is larger: a table is cut into parts, so that its size need not be known before it is read. */
export const largestMember = 4 * 1024 * 1024

const octal = (n: number, width: number) => `${n.toString(8).padStart(width - 1, '0')}\0`
const checksumOf = (header: Buffer) => header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)

function headerOf(name: string, size: number, seconds: number): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write(octal(0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(seconds, 12), 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const paddingOf = (size: number) => Buffer.alloc((block - (size % block)) % block)

/** One member: header, content, padding. */
export function* member(name: string, content: Buffer, at: Date): Generator<Buffer> {
  if (Buffer.byteLength(name) > 100 || content.length > largestMember)
    throw new Error(`no member of an archive: ${name} ${content.length}`)
  yield headerOf(name, content.length, Math.floor(at.getTime() / 1000))
  yield content
  yield paddingOf(content.length)
}

/** Two empty blocks end a tar. */
export const ending = (): Buffer => Buffer.alloc(2 * block)

/** @param why what is wrong with it, in a few words */
export const damaged = (why: string): Problem => new Problem('backup:problems.damaged', { why }, 422)

/** Takes bytes from a stream by number; at the end of the stream it has fewer. */
class Taker {
  private readonly source: AsyncIterator<Buffer>
  private held: Buffer[] = []
  private size = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  async take(n: number): Promise<Buffer> {
    while (this.size < n) {
      const next = await this.source.next()
      if (next.done) break
      this.held.push(next.value)
      this.size += next.value.length
    }
    const all = this.held.length === 1 ? this.held[0]! : Buffer.concat(this.held)
    const rest = all.subarray(n)
    this.held = rest.length > 0 ? [rest] : []
    this.size = rest.length
    return all.subarray(0, n)
  }
}

/**
 * The members of a tar, in order. @throws Problem backup:problems.damaged when a header does not add up, a member is cut short or larger than
 * we write, the ending is not there, or something follows it.
 */
export async function* membersOf(source: AsyncIterable<Buffer>): AsyncGenerator<{ name: string; content: Buffer }> {
  const taker = new Taker(source)
  for (;;) {
    const header = await taker.take(block)
    if (header.length < block) throw damaged('it ends in the middle')
    if (header.every((byte) => byte === 0)) break
    const sum = Number.parseInt(header.toString('latin1', 148, 155), 8)
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    if (sum !== checksumOf(header) || !(size >= 0 && size <= largestMember)) throw damaged('a member’s header does not add up')
    const name = header.toString('utf8', 0, 100).replace(/\0+$/, '')
    const content = await taker.take(size)
    const padding = await taker.take(paddingOf(size).length)
    if (content.length < size || padding.length < paddingOf(size).length) throw damaged('it ends in the middle')
    yield { name, content }
  }
  const last = await taker.take(block)
  if (last.length < block || last.some((byte) => byte !== 0)) throw damaged('it ends in the middle')
  if ((await taker.take(1)).length > 0) throw damaged('something follows its end')
}
