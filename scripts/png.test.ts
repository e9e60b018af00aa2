import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lighter, readPng } from './png.ts'

/** A picture as Chromium writes it, RGB, each line with the filter given. */
function png(width: number, rows: readonly { filter: number; bytes: readonly number[] }[]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(rows.length, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const raw = Buffer.from(rows.flatMap(({ filter, bytes }) => [filter, ...bytes]))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('the filters of lines are undone: left, above, their mean, the nearest', () => {
  const read = readPng(
    png(2, [
      { filter: 0, bytes: [10, 20, 30, 40, 50, 60] },
      { filter: 1, bytes: [10, 20, 30, 30, 30, 30] },
      { filter: 2, bytes: [0, 0, 0, 0, 0, 0] },
      { filter: 3, bytes: [5, 10, 15, 15, 15, 15] },
      { filter: 4, bytes: [0, 0, 0, 0, 0, 0] },
    ]),
  )
  const line = [10, 20, 30, 40, 50, 60]
  expect([...read.rgb]).toEqual([...line, ...line, ...line, ...line, ...line])
})

test('a picture of few colours keeps them, and says its colours in a palette', () => {
  const light = lighter(png(2, [{ filter: 0, bytes: [255, 255, 255, 28, 75, 143] }]))
  expect(light.toString('latin1', 12, 16)).toBe('IHDR')
  expect(light[25]).toBe(3)
  expect(light.includes(Buffer.from([28, 75, 143]))).toBe(true)
})

test('planted: what is no PNG, or one of another kind, is refused', () => {
  expect(() => readPng(Buffer.from('GIF89a, thirty bytes of a picture'))).toThrow('not a PNG')
  expect(() => readPng(lighter(png(1, [{ filter: 0, bytes: [1, 2, 3] }])))).toThrow('another kind')
})
