/** Makes a screenshot light: at most 256 colours, one byte a pixel. A page of text on white has hardly more. Pure. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Pixels = { width: number; height: number; rgb: Uint8Array }

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** @throws Error for anything but 8 bits a channel, RGB or RGBA, not interlaced: what Chromium writes */
export function readPng(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = { 2: 3, 6: 4 }[png[25] ?? -1]
  if (png[24] !== 8 || channels === undefined || png[28] !== 0) throw new Error('a PNG of another kind')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + size))
    at += size + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const rgb = new Uint8Array(width * height * 3)
  const line = new Uint8Array(stride)
  const above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const filter = raw[from] ?? 0
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (line[i - channels] ?? 0) : 0
      const up = above[i] ?? 0
      const upLeft = i >= channels ? (above[i - channels] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0
      line[i] = ((raw[from + 1 + i] ?? 0) + guess) & 255
    }
    for (let x = 0; x < width; x++) rgb.set(line.subarray(x * channels, x * channels + 3), (y * width + x) * 3)
    above.set(line)
  }
  return { width, height, rgb }
}

/** The most frequent colours, near ones taken together. */
function paletteOf(rgb: Uint8Array): [number, number, number][] {
  const counts = new Map<number, number>()
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = ((rgb[i] ?? 0) << 16) | ((rgb[i + 1] ?? 0) << 8) | (rgb[i + 2] ?? 0)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const near = new Map<number, { colour: number; count: number }>()
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const box = colour & 0xf8f8f8
    const kept = near.get(box)
    if (kept) kept.count += count
    else near.set(box, { colour, count })
  }
  return [...near.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 256)
    .map(({ colour }) => [colour >> 16, (colour >> 8) & 255, colour & 255])
}

/** The same picture with a palette. */
export function lighter(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png)
  const palette = paletteOf(rgb)
  const known = new Map<number, number>()
  const nearest = (r: number, g: number, b: number): number => {
    const key = (r << 16) | (g << 8) | b
    const found = known.get(key)
    if (found !== undefined) return found
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (const [i, [pr, pg, pb]] of palette.entries()) {
      const far = (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2
      if (far < least) [best, least] = [i, far]
    }
    known.set(key, best)
    return best
  }
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      rows[y * (width + 1) + 1 + x] = nearest(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
