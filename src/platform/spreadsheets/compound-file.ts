/**
 * Old Office files and password-protected new ones share a container, the OLE2 compound file ([MS-CFB]). Its directory says which:
 * a stream `EncryptedPackage` holds an encrypted workbook, `Workbook` or `Book` a workbook of before 2007.
 */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Directory entries are 128 bytes and stand in sectors of 512 or more after a header of 512. */
const ENTRY = 128
const NAME_LENGTH_AT = 64

export type CompoundFile = 'encrypted' | 'old-xls' | 'other'

/** What an OLE2 compound file holds; null when the bytes are none. */
export function compoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null
  const names = directoryNames(bytes, new Set(['EncryptedPackage', 'Workbook', 'Book']))
  if (names.has('EncryptedPackage')) return 'encrypted'
  return names.has('Workbook') || names.has('Book') ? 'old-xls' : 'other'
}

/** Looks for entries at every place where one may stand: the chain of sectors need not be whole for that. */
function directoryNames(bytes: Uint8Array, wanted: ReadonlySet<string>): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const utf16 = new TextDecoder('utf-16le')
  const found = new Set<string>()
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    // The length counts bytes with the closing zero; type 2 is a stream.
    const length = view.getUint16(at + NAME_LENGTH_AT, true)
    if (length < 4 || length > 64 || bytes[at + 66] !== 2) continue
    const name = utf16.decode(bytes.subarray(at, at + length - 2))
    if (wanted.has(name)) found.add(name)
  }
  return found
}
