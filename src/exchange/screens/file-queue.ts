/** Several files, imported in turn: each is read and written as a batch of its own; the first that must be decided on stops the rest. */
import { CallRefused, call } from '../../ui/client.ts'
import type { commitImport, stageImport } from '../contract.ts'

export type Counts = Readonly<Record<string, number>>
/** Where a file of the queue stands. `there`: the very same file was written before. */
export type Standing =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading' }
  | { readonly is: 'written'; readonly id: string; readonly counts: Counts; readonly notices: number }
  | { readonly is: 'there'; readonly error: unknown }
  | { readonly is: 'toDecide'; readonly id: string; readonly errors: number }
  | { readonly is: 'refused'; readonly error: unknown; readonly id?: string }

/** A file as base64, in pieces that the call stack can take. */
export async function base64Of(file: Pick<File, 'arrayBuffer'>): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}

/** Files in the order of their names, 2 before 10: offices number them in the order in which they rest on each other. */
export const inTurn = <F extends { readonly name: string }>(files: Iterable<F>): F[] => {
  const order = new Intl.Collator('vi', { numeric: true })
  return [...files].sort((a, b) => order.compare(a.name, b.name))
}

export type Server = { readonly call: typeof call }

/** Reads and writes one file. What could not be written is left as a draft, to be decided on. */
async function importOne(file: File, server: Server): Promise<Standing> {
  let id: string | undefined
  try {
    const staged = await server.call<typeof stageImport>('imports.stage', { fileName: file.name, bytes: await base64Of(file) })
    id = staged.id
    if (staged.errors > 0) return { is: 'toDecide', id, errors: staged.errors }
    const { counts } = await server.call<typeof commitImport>('imports.commit', { id, version: staged.version })
    return { is: 'written', id, counts, notices: staged.notices }
  } catch (error) {
    if (id === undefined && error instanceof CallRefused && error.problem.code === 'exchange:problems.sameFile')
      return { is: 'there', error }
    return { is: 'refused', error, ...(id === undefined ? {} : { id }) }
  }
}

/**
 * Imports the files in the order given; later ones may rest on what earlier ones wrote, so nothing is read after one that was not written.
 * @param tell hears where each file stands @param wanted false: stop before the next file
 * @returns whether all were written
 */
export async function importInTurn(
  files: readonly File[],
  tell: (nth: number, standing: Standing) => void,
  wanted: () => boolean,
  server: Server = { call },
): Promise<boolean> {
  for (const [nth, file] of files.entries()) {
    if (!wanted()) return false
    tell(nth, { is: 'reading' })
    const standing = await importOne(file, server)
    tell(nth, standing)
    if (standing.is !== 'written' && standing.is !== 'there') return false
  }
  return true
}
