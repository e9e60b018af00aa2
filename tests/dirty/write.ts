/** Writes the corpus and its expectations: `node tests/dirty/write.ts <folder>`. The same bytes on every run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpus, countByTopic } from './corpus.ts'
import type { CaseFile } from './expectation.ts'

/** Writes these files into the folder, and `expectations.json` beside them. */
export const writeCorpus = (folder: string, files: readonly CaseFile[] = corpus): void => {
  mkdirSync(folder, { recursive: true })
  for (const f of files) writeFileSync(join(folder, f.name), f.bytes())
  const expectations = files.map(({ bytes: _bytes, ...rest }) => ({
    ...rest,
    expectation: { ...rest.expectation, says: rest.expectation.says?.source },
  }))
  writeFileSync(join(folder, 'expectations.json'), `${JSON.stringify(expectations, null, 1)}\n`)
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Error('Say the folder: node tests/dirty/write.ts <folder>')
  writeCorpus(folder)
  const counts = countByTopic()
  for (const c of counts)
    console.log(
      `${c.topic.padEnd(18)}${String(c.files).padStart(5)} files${String(c.rows).padStart(6)} rows${String(c.cells).padStart(7)} cells`,
    )
  const sum = (pick: 'files' | 'rows' | 'cells') => counts.reduce((n, c) => n + c[pick], 0)
  console.log(
    `${'all'.padEnd(18)}${String(sum('files')).padStart(5)} files${String(sum('rows')).padStart(6)} rows${String(sum('cells')).padStart(7)} cells`,
  )
}
