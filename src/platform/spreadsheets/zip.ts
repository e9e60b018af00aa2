/**
 * The container of a workbook: a ZIP archive, read from its central directory. Sizes are judged there, before a byte is unpacked;
 * unpacking then holds each part to the size it declared.
 */
import { crc32, createInflateRaw } from 'node:zlib'
import type { WorkbookLimits } from './limits.ts'
import { megabytes, WorkbookProblem } from './problem.ts'

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const MAX16 = 0xffff
const MAX32 = 0xffffffff

const cutOff = () => new WorkbookProblem('cut-off')
const damaged = (part: string) => new WorkbookProblem('damaged', { part })

/** Do the bytes begin as a ZIP archive does? */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** An archive whose directory has been read and found within the limits. */
export class Zip {
  private readonly bytes: Uint8Array
  private readonly entries: ReadonlyMap<string, Entry>

  /** @throws WorkbookProblem when the directory is missing or broken, or declares more than the limits allow. */
  constructor(bytes: Uint8Array, limits: WorkbookLimits) {
    this.bytes = bytes
    this.entries = readDirectory(bytes, limits.parts)
    judge(this.entries, limits)
  }

  /** The names of the parts, in the order of the directory. */
  names(): string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** Unpacks a part. @throws WorkbookProblem when it is not there, broken, or larger than it said. */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.entries.get(name)
    if (!entry) throw damaged(name)
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) throw damaged(name)
    // The name and the extra field of the local header may be longer than those of the directory.
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    if (start + entry.packed > view.byteLength) throw cutOff()
    const packed = this.bytes.subarray(start, start + entry.packed)
    const content = entry.method === 0 ? packed : await unpack(packed, entry, name)
    if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw damaged(name)
    return content
  }
}

/** Unpacks into a space of the declared size; a part that holds more is stopped there. */
async function unpack(packed: Uint8Array, entry: Entry, name: string): Promise<Uint8Array> {
  if (entry.method !== 8) throw damaged(name)
  const content = new Uint8Array(entry.unpacked)
  const stream = createInflateRaw({ chunkSize: 1 << 18 })
  stream.end(packed)
  let at = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      if (at + chunk.length > content.length) throw new WorkbookProblem('suspicious-compression')
      content.set(chunk, at)
      at += chunk.length
    }
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : damaged(name)
  }
  if (at !== content.length) throw damaged(name)
  return content
}

function judge(entries: ReadonlyMap<string, Entry>, limits: WorkbookLimits): void {
  let total = 0
  for (const { packed, unpacked } of entries.values()) {
    total += unpacked
    if (unpacked > 1_048_576 && unpacked > packed * limits.ratio) throw new WorkbookProblem('suspicious-compression')
  }
  if (total > limits.inflatedBytes) {
    throw new WorkbookProblem('content-too-large', { size: megabytes(total), limit: megabytes(limits.inflatedBytes) })
  }
}

/** @param most parts; more are refused before any of them is looked at */
function readDirectory(bytes: Uint8Array, most: number): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = findDirectory(view)
  if (count > most) throw new WorkbookProblem('too-many-parts', { limit: most })
  const entries = new Map<string, Entry>()
  const names = new TextDecoder()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw cutOff()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    // Bit 0: the part is encrypted by the archive itself.
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookProblem('encrypted')
    // Two parts of one name could show one content to us and another to Excel.
    if (entries.has(name)) throw damaged(name)
    entries.set(name, { ...entry, ...zip64Sizes(view, at + 46 + nameLength, extraLength, entry) })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

function findDirectory(view: DataView): { count: number; start: number } {
  let end = view.byteLength - 22
  const lowest = Math.max(0, end - MAX16)
  while (end >= lowest && view.getUint32(end, true) !== END) end--
  if (end < lowest) throw cutOff()
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count !== MAX16 && start !== MAX32) return { count, start }
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) throw cutOff()
  const record = safeNumber(view, end - 12)
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END64) throw cutOff()
  return { count: safeNumber(view, record + 32), start: safeNumber(view, record + 48) }
}

function zip64Sizes(view: DataView, from: number, length: number, entry: Entry): Partial<Entry> {
  const wanted = (['unpacked', 'packed', 'offset'] as const).filter((field) => entry[field] === MAX32)
  if (wanted.length === 0) return {}
  const end = Math.min(from + length, view.byteLength)
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    if (at + 4 + wanted.length * 8 > end) throw cutOff()
    return Object.fromEntries(wanted.map((field, i) => [field, safeNumber(view, at + 4 + i * 8)]))
  }
  throw cutOff()
}

function safeNumber(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw cutOff()
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw cutOff()
  return Number(value)
}

/**
 * Packs parts without compressing them, in the order given, dated 1980-01-01: the same bytes on every machine. (Compressed bytes
 * depend on the zlib that a version of Node brings and on the processor.)
 */
export function packStored(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const encoder = new TextEncoder()
  const named = parts.map(([name, content]) => ({ name: encoder.encode(name), content, crc: crc32(content) }))
  const locals = named.reduce((sum, part) => sum + 30 + part.name.length + part.content.length, 0)
  const directory = named.reduce((sum, part) => sum + 46 + part.name.length, 0)
  const bytes = new Uint8Array(locals + directory + 22)
  const view = new DataView(bytes.buffer)
  const header = (at: number, part: (typeof named)[number]) => {
    view.setUint16(at, 20, true)
    // Names are UTF-8; the day is 1 January 1980, the first that the format can write.
    view.setUint16(at + 2, 0x0800, true)
    view.setUint16(at + 8, 0x21, true)
    view.setUint32(at + 10, part.crc, true)
    view.setUint32(at + 14, part.content.length, true)
    view.setUint32(at + 18, part.content.length, true)
    view.setUint16(at + 22, part.name.length, true)
  }
  let at = 0
  let entry = locals
  for (const part of named) {
    view.setUint32(entry, CENTRAL, true)
    view.setUint16(entry + 4, 20, true)
    header(entry + 6, part)
    view.setUint32(entry + 42, at, true)
    bytes.set(part.name, entry + 46)
    entry += 46 + part.name.length
    view.setUint32(at, LOCAL, true)
    header(at + 4, part)
    bytes.set(part.name, at + 30)
    bytes.set(part.content, at + 30 + part.name.length)
    at += 30 + part.name.length + part.content.length
  }
  view.setUint32(entry, END, true)
  view.setUint16(entry + 8, named.length, true)
  view.setUint16(entry + 10, named.length, true)
  view.setUint32(entry + 12, directory, true)
  view.setUint32(entry + 16, locals, true)
  return bytes
}
