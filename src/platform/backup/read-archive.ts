/** Reading an archive: what it is, whether it is whole, and its tables one after the other. Nothing here touches a database. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { Problem } from '../../kernel/problem.ts'
import { opened } from './closing.ts'
import {
  formatVersion,
  type Head,
  head as headForm,
  headName,
  type Manifest,
  manifest as manifestForm,
  manifestName,
  tableOf,
} from './manifest.ts'
import { sealedMagic, unseal } from './sealed.ts'
import { damaged, membersOf } from './tar.ts'

export type Opened = { head: Head; manifest: Manifest }
type Source = () => AsyncIterable<Buffer>
/** Gets each table's bytes, in the order of the archive; must read them to their end. */
export type OnTable = (table: string, chunks: AsyncIterable<Buffer>) => Promise<void>

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

async function firstBytes(source: AsyncIterable<Buffer>): Promise<Buffer> {
  let got: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    got = Buffer.concat([got, chunk])
    if (got.length >= sealedMagic.length) break
  }
  return got
}

/** The bytes of the tar. @throws Problem backup:problems.foreign when it is no archive at all */
async function* unpacked(source: Source, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const first = await firstBytes(source())
  const isSealed = first.toString('latin1', 0, sealedMagic.length) === sealedMagic
  if (!isSealed && !first.subarray(0, 4).equals(zstdMagic)) throw new Problem('backup:problems.foreign')
  const input = isSealed ? unseal(passphrase)(source()) : source()
  const expand = createZstdDecompress()
  let failure: unknown
  const feeding = pipeline(opened(input), expand).catch((error: unknown) => {
    failure = error
  })
  try {
    for await (const chunk of expand) yield chunk as Buffer
  } catch (error) {
    const why = failure ?? error
    throw why instanceof Problem ? why : damaged('it cannot be unpacked')
  }
  await feeding
  if (failure) throw failure
}

function understood<T>(content: Buffer, read: (json: unknown) => T): T {
  try {
    return read(JSON.parse(content.toString('utf8')))
  } catch (error) {
    if (error instanceof Problem) throw error
    throw damaged('what it says of itself cannot be read')
  }
}

function headOf(name: string, content: Buffer): Head {
  if (name !== headName) throw new Problem('backup:problems.foreign')
  return understood(content, (json) => {
    const read = headForm.safeParse(json)
    if (!read.success) throw new Problem('backup:problems.foreign')
    if (read.data.formatVersion > formatVersion)
      throw new Problem('backup:problems.newer', { what: `format ${read.data.formatVersion}`, program: read.data.program })
    return read.data
  })
}

/**
 * Reads an archive from its first byte to its last and compares every table with the manifest at the end.
 * @throws Problem backup:problems.foreign, newer, damaged, needsPassphrase, wrongPassphrase; what `onHead` or `onTable` throws
 */
export async function readArchive(
  source: Source,
  passphrase: string | undefined,
  { onHead, onTable }: { onHead?: (head: Head) => Promise<void>; onTable?: OnTable } = {},
): Promise<Opened> {
  const members = membersOf(unpacked(source, passphrase))
  try {
    const first = await members.next()
    if (first.done) throw new Problem('backup:problems.foreign')
    const head = headOf(first.value.name, first.value.content)
    await onHead?.(head)
    const found = new Map<string, { bytes: number; sha256: string }>()
    let current = await members.next()
    while (!current.done) {
      const table = tableOf(current.value.name)
      if (!table) break
      if (found.has(table)) throw damaged(`the table ${table} comes twice`)
      const hash = createHash('sha256')
      let bytes = 0
      const chunks = async function* () {
        while (!current.done && tableOf(current.value.name) === table) {
          const { content } = current.value
          hash.update(content)
          bytes += content.length
          yield content
          current = await members.next()
        }
      }
      const part = chunks()
      if (onTable) await onTable(table, part)
      for await (const _ of part);
      found.set(table, { bytes, sha256: hash.digest('hex') })
    }
    if (current.done || current.value.name !== manifestName) throw damaged('its manifest is missing')
    const manifest = understood(current.value.content, (json) => manifestForm.parse(json))
    if (!(await members.next()).done) throw damaged('something follows its manifest')
    compare(manifest, found)
    return { head, manifest }
  } finally {
    await members.return(undefined)
  }
}

const nothing = createHash('sha256').digest('hex')

function compare(manifest: Manifest, found: ReadonlyMap<string, { bytes: number; sha256: string }>): void {
  const named = new Set(manifest.tables.map((t) => t.name))
  for (const t of manifest.tables) {
    // An empty table has no member.
    const { bytes, sha256 } = found.get(t.name) ?? { bytes: 0, sha256: nothing }
    if (bytes !== t.bytes || sha256 !== t.sha256) throw damaged(`the table ${t.name} is not what was written`)
  }
  for (const name of found.keys()) if (!named.has(name)) throw damaged(`the table ${name} is not in the manifest`)
}

/** Reads an archive to its end without doing anything with it. @throws as readArchive */
export const checkArchive = (
  source: Source,
  passphrase: string | undefined,
  onHead?: (head: Head) => Promise<void>,
): Promise<Opened> => readArchive(source, passphrase, onHead ? { onHead } : {})

export const fileSource =
  (file: string): Source =>
  () =>
    createReadStream(file)
