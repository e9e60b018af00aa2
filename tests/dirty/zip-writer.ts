/** A small zip writer whose entries may lie: sizes, flags, methods and names as a broken or hostile program would write them. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  name: string
  bytes: Uint8Array
  /** Stored as it is; the rest is deflated. */
  stored?: boolean
  /** The entry is said to be encrypted (bit 0 of the flags). */
  encrypted?: boolean
  /** Already deflated bytes, with the size and checksum of what they unpack to. */
  deflated?: { size: number; crc: number }
  /** The size that both headers tell, where it is not the true one. */
  saidSize?: number
  /** The checksum that both headers tell, where it is not the true one. */
  saidCrc?: number
  /** The method's number, where it is another than 0 or 8. */
  saidMethod?: number
}

const encoder = new TextEncoder()
/** 1 January 2026, 00:00: the same bytes on every run. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

const entryHeader = (e: ZipEntry, packed: Uint8Array) => {
  const size = e.saidSize ?? e.deflated?.size ?? e.bytes.length
  const crc = e.saidCrc ?? e.deflated?.crc ?? crc32(e.bytes)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE((e.encrypted ? 1 : 0) | 0x800, 2)
  header.writeUInt16LE(e.saidMethod ?? (e.stored ? 0 : 8), 4)
  header.writeUInt16LE(0, 6)
  header.writeUInt16LE(DOS_DATE, 8)
  header.writeUInt32LE(crc >>> 0, 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(encoder.encode(e.name).length, 22)
  return header
}

/** The bytes of a zip file with these entries in this order. */
export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const e of entries) {
    const name = Buffer.from(encoder.encode(e.name))
    const packed = e.stored || e.deflated ? e.bytes : deflateRawSync(e.bytes, { level: 6 })
    const header = entryHeader(e, packed)
    const signature = Buffer.from([0x50, 0x4b, 3, 4])
    local.push(signature, header, name, Buffer.from(packed))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, tail, name)
    offset += 4 + header.length + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
