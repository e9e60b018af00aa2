import { expect, test } from 'vitest'
import { bare, kindOf } from './paper.ts'

const secret = 'GPS 10.6 106.6, may anh cua An'
const has = (bytes: Uint8Array | undefined, text = secret) => Buffer.from(bytes ?? []).includes(text)
const segment = (marker: number, body: Buffer | string) => {
  const data = Buffer.from(body)
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
}
const soi = Buffer.from([0xff, 0xd8])
const eoi = Buffer.from([0xff, 0xd9])
// coded data with a stuffed byte and a restart in it
const scan = Buffer.concat([segment(0xda, 'sos'), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd3, 4])])
const plain = Buffer.concat([soi, segment(0xe0, 'JFIF'), segment(0xdb, 'table'), scan, segment(0xc4, 'more'), scan, eoi])
const told = Buffer.concat([
  soi,
  segment(0xe0, 'JFIF'),
  segment(0xe1, `Exif ${secret}`),
  segment(0xfe, secret),
  segment(0xdb, 'table'),
  scan,
  segment(0xed, secret),
  segment(0xc4, 'more'),
  scan,
  eoi,
  Buffer.from(secret),
])

const chunk = (type: string, body: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type + body), Buffer.from('crc!')])
}
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const png = [chunk('IHDR', '0123456789012'), chunk('IDAT', 'picture'), chunk('IEND', '')] as const

test('a kind is told by content alone', () => {
  expect(kindOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf')
  expect(kindOf(plain)).toBe('jpeg')
  expect(kindOf(Buffer.concat([pngHead, ...png]))).toBe('png')
  for (const other of ['<svg onload=alert(1)>', 'PK\u0003\u0004', 'GIF89a', '', ' %PDF-1.7'])
    expect(kindOf(Buffer.from(other))).toBeUndefined()
})

test('a photograph comes out as the picture alone: no Exif, no comment, nothing after its end', () => {
  expect(has(told)).toBe(true)
  expect(Buffer.from(bare(told, 'jpeg')!)).toEqual(plain)
  expect(Buffer.from(bare(plain, 'jpeg')!)).toEqual(plain)
})

test('a PNG loses its texts and private chunks, and what follows its end', () => {
  const dirty = Buffer.concat([
    pngHead,
    png[0],
    chunk('tEXt', secret),
    chunk('eXIf', secret),
    png[1],
    chunk('prVt', secret),
    png[2],
    Buffer.from(secret),
  ])
  expect(Buffer.from(bare(dirty, 'png')!)).toEqual(Buffer.concat([pngHead, ...png]))
})

test('an image that is cut off or lies about its lengths is none', () => {
  expect(bare(plain.subarray(0, plain.length - 2), 'jpeg')).toBeUndefined()
  expect(bare(Buffer.concat([soi, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])]), 'jpeg')).toBeUndefined()
  expect(bare(Buffer.concat([pngHead, png[0]]), 'png')).toBeUndefined()
  expect(bare(Buffer.concat([pngHead, Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('IHDR1234')]), 'png')).toBeUndefined()
})
