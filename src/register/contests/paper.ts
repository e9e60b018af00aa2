/** A paper that comes with a contest: what it is by its content, and the same without what a camera or an editor wrote into it. Pure. */

export const paperKinds = ['pdf', 'jpeg', 'png'] as const
export type PaperKind = (typeof paperKinds)[number]
/** Bytes. */
export const largestPaper = 5 * 1024 * 1024

const begins = (bytes: Uint8Array, ...head: number[]) => head.every((b, i) => bytes[i] === b)

/** By its first bytes, whatever its name says; undefined for any other kind of file. */
export function kindOf(bytes: Uint8Array): PaperKind | undefined {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  return undefined
}

/** Where the coded picture that begins at `from` ends: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at++
  }
  return bytes.length
}

/** The picture with its tables; APP1–APP13, APP15 (Exif, GPS, XMP, maker's notes) and comments left out, and all that stands after its end. */
function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return undefined
    const told = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    const end = marker === 0xda ? endOfScan(bytes, next) : next
    if (!told) kept.push(bytes.subarray(at, end))
    at = end
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
  }
  return undefined
}

/** What a picture needs; texts, times, Exif and private chunks are not among it. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD'])
function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + view.getUint32(at)
    if (next > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (pngKept.has(type)) kept.push(bytes.subarray(at, next))
    if (type === 'IEND') return Buffer.concat(kept)
    at = next
  }
  return undefined
}

/** An image without its hidden words; a PDF as it is. Undefined when the image is cut off or is none. */
export function bare(bytes: Uint8Array, kind: PaperKind): Uint8Array | undefined {
  return kind === 'pdf' ? bytes : kind === 'jpeg' ? bareJpeg(bytes) : barePng(bytes)
}
