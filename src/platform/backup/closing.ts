/**
 * The last 40 bytes of an archive: a frame that zstd skips, with the SHA-256 of everything before it. So not one bit can be changed and not one byte
 * be missing without being noticed, and any zstd still unpacks the file.
 */
import { createHash } from 'node:crypto'
import { damaged } from './tar.ts'

/** Skippable frame number 7, 32 bytes long (RFC 8878 §3.1.2). */
const mark = Buffer.from([0x57, 0x2a, 0x4d, 0x18, 32, 0, 0, 0])
const size = mark.length + 32

/** Passes a stream on and ends it with its hash. */
export async function* closed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
  yield Buffer.concat([mark, hash.digest()])
}

/** Passes on what was closed. @throws Problem backup:problems.damaged at its end, when that is not there or does not agree */
export async function* opened(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk])
    if (held.length <= size) continue
    const pass = held.subarray(0, held.length - size)
    hash.update(pass)
    yield pass
    held = held.subarray(held.length - size)
  }
  if (held.length < size || !held.subarray(0, mark.length).equals(mark)) throw damaged('its end is missing')
  if (!held.subarray(mark.length).equals(hash.digest())) throw damaged('its hash does not agree')
}
