import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { WorkbookProblem } from './problem.ts'
import { packDeflated, utf8 } from './raw-workbook.ts'
import { looksLikeZip, packStored, Zip } from './zip.ts'

const zeros = (size: number) => new Uint8Array(size)
const noise = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 2654435761) >>> 13)
const code = async (run: () => unknown) => {
  try {
    await run()
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.code
    throw error
  }
  return 'read'
}
const open = (bytes: Uint8Array, limits = {}) => new Zip(bytes, { ...DEFAULT_LIMITS, ...limits })

describe('reading', () => {
  const parts = [
    { name: 'a.xml', content: utf8('<a>Nguyễn</a>') },
    { name: 'xl/ễ.xml', content: noise(70_000) },
    { name: 'none', content: zeros(0) },
  ]
  test.each([
    ['compressed', packDeflated(parts)],
    ['stored', packStored(parts.map(({ name, content }) => [name, content]))],
  ])('%s parts come back', async (_how, bytes) => {
    expect(looksLikeZip(bytes)).toBe(true)
    const zip = open(bytes)
    expect(zip.names()).toEqual(['a.xml', 'xl/ễ.xml', 'none'])
    for (const { name, content } of parts) expect(Buffer.from(await zip.read(name)).equals(Buffer.from(content))).toBe(true)
    expect(await code(() => zip.read('b.xml'))).toBe('truncated')
  })
  test('a comment behind the directory, and one that looks like another directory', async () => {
    const bytes = packDeflated(parts)
    const commented = Buffer.concat([bytes, Buffer.from('ghi chú PK')])
    commented.writeUInt16LE(commented.length - bytes.length, bytes.length - 2)
    expect(open(new Uint8Array(commented)).has('a.xml')).toBe(true)
  })
  test('cut at any place: never a part of it as if it were whole', async () => {
    const bytes = packDeflated(parts)
    for (let length = 4; length < bytes.length; length += 97) {
      expect(await code(() => open(bytes.subarray(0, length)))).toBe('truncated')
    }
  })
  test('one wrong bit in any part is noticed', async () => {
    const stored = packStored([['a.xml', utf8('<a>1975</a>')]])
    const at = Buffer.from(stored).indexOf('1975')
    const flipped = Uint8Array.from(stored)
    flipped[at] = flipped[at]! ^ 1
    expect(await code(() => open(stored).read('a.xml'))).toBe('read')
    expect(await code(() => open(flipped).read('a.xml'))).toBe('truncated')
  })
  test('two parts of one name', async () => {
    expect(await code(() => open(packDeflated([parts[0]!, parts[0]!])))).toBe('truncated')
  })
  test('sizes of 64 bits, as some programs write them for small files too', async () => {
    const content = utf8('<a/>')
    const plain = Buffer.from(packStored([['a', content]]))
    const directoryAt = plain.readUInt32LE(plain.length - 6)
    const entry = Buffer.concat([plain.subarray(directoryAt, plain.length - 22), Buffer.alloc(20)])
    entry.writeUInt32LE(0xffffffff, 20)
    entry.writeUInt32LE(0xffffffff, 24)
    entry.writeUInt16LE(20, 30)
    entry.writeUInt16LE(1, 47)
    entry.writeUInt16LE(16, 49)
    entry.writeBigUInt64LE(BigInt(content.length), 51)
    entry.writeBigUInt64LE(BigInt(content.length), 59)
    const record = Buffer.alloc(56)
    record.writeUInt32LE(0x06064b50, 0)
    record.writeBigUInt64LE(1n, 32)
    record.writeBigUInt64LE(BigInt(directoryAt), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50, 0)
    locator.writeBigUInt64LE(BigInt(directoryAt + entry.length), 8)
    const end = Buffer.from(plain.subarray(plain.length - 22))
    end.writeUInt32LE(0xffffffff, 16)
    const whole = Buffer.concat([plain.subarray(0, directoryAt), entry, record, locator, end])
    expect(await open(new Uint8Array(whole)).read('a')).toEqual(content)
    expect(await code(() => open(new Uint8Array(Buffer.concat([plain.subarray(0, directoryAt), entry, record, end]))))).toBe(
      'truncated',
    )
  })
})

describe('bombs', () => {
  test('declared sizes are added up before anything is unpacked', async () => {
    const parts = Array.from({ length: 40 }, (_, i) => ({ name: `p${i}`, content: noise(2000), declared: 10_000_000, crc: 0 }))
    expect(await code(() => open(packDeflated(parts), { ratio: Number.POSITIVE_INFINITY }))).toBe('too-large')
    expect(await code(() => open(packDeflated(parts.slice(0, 20)), { ratio: Number.POSITIVE_INFINITY }))).toBe('read')
  })
  test('parts are counted before any is looked at, also the count that only says so', async () => {
    const parts = Array.from({ length: 41 }, (_, i): [string, Uint8Array] => [`p${i}`, utf8('x')])
    expect(await code(() => open(packStored(parts), { parts: 40 }))).toBe('too-large')
    expect(await code(() => open(packStored(parts.slice(1)), { parts: 40 }))).toBe('read')
    const liar = Buffer.from(packStored(parts.slice(0, 1)))
    liar.writeUInt16LE(60_000, liar.length - 12)
    liar.writeUInt16LE(60_000, liar.length - 14)
    expect(await code(() => open(new Uint8Array(liar)))).toBe('too-large')
  })
  test('a part that unpacks to hundreds of times its size', async () => {
    const bomb = packDeflated([{ name: 'p', content: zeros(20_000_000) }])
    expect(bomb.length).toBeLessThan(25_000)
    expect(await code(() => open(bomb))).toBe('too-large')
    // A small part of one letter is no bomb.
    expect(await code(() => open(packDeflated([{ name: 'p', content: zeros(1_000_000) }])))).toBe('read')
  })
  test('a part that says it is small and is not stops at the size it said', async () => {
    const liar = packDeflated([{ name: 'p', content: zeros(50_000_000), declared: 1000 }])
    const zip = open(liar)
    expect(await code(() => zip.read('p'))).toBe('too-large')
  })
  test('a part that says it is larger than it is', async () => {
    const zip = open(packDeflated([{ name: 'p', content: utf8('abc'), declared: 100 }]))
    expect(await code(() => zip.read('p'))).toBe('truncated')
  })
})

test('packStored: the same bytes, no day but 1 January 1980', () => {
  const parts = [['a', utf8('1')] as const, ['b', utf8('2')] as const]
  const [once, again] = [packStored(parts), packStored(parts)]
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  const view = new DataView(once.buffer)
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1])
})
