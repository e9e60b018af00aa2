/** The passphrase of an archive: from a file, or typed at the terminal without being shown; never an argument, where every program could read it. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Problem } from '../kernel/problem.ts'
import { say } from '../platform/words.ts'
import type { Options } from './options.ts'

const least = 15

async function typed(question: string): Promise<string> {
  process.stderr.write(question)
  // The terminal's echo goes into nothing.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY === true })
  const { value } = await lines[Symbol.asyncIterator]().next()
  lines.close()
  process.stderr.write('\n')
  return String(value ?? '')
}

/** undefined: the archive is not sealed. @param twice typed twice, for a new archive */
export async function passphraseOf(o: Options, twice: boolean): Promise<string | undefined> {
  const file = o.values.get('passphrase-file')
  let passphrase: string
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Problem('backup:problems.noFile', { file })
    })
    passphrase = text.replace(/\r?\n$/, '')
  } else if (o.flags.has('sealed')) {
    passphrase = await typed(say(o.lang, 'backup:askPassphrase'))
    if (twice && process.stdin.isTTY && (await typed(say(o.lang, 'backup:askAgain'))) !== passphrase)
      throw new Problem('backup:problems.differentPassphrases')
  } else return undefined
  if (twice && [...passphrase].length < least) throw new Problem('backup:problems.shortPassphrase', { least })
  return passphrase
}
