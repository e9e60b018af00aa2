/**
 * `node examples/generator/write.ts [folder]`: writes the workbooks of the example, by default into `examples/can-duoc/`, the same
 * bytes each time. Nothing is written if the world does not count to what the example must give.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { miscounts } from './census.ts'
import { writeWorkbooks } from './workbooks.ts'
import { buildWorld } from './world.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../can-duoc/', import.meta.url))
const world = buildWorld()
const wrong = miscounts(world)
if (wrong.length > 0) {
  process.stderr.write(
    `Chưa ghi: số đếm của dữ liệu ví dụ không đúng.\nNothing written: the counts of the example are wrong.\n${wrong.join('\n')}\n`,
  )
  process.exit(1)
}
await mkdir(folder, { recursive: true })
for (const [file, bytes] of await writeWorkbooks(world)) {
  await writeFile(join(folder, file), bytes)
  process.stdout.write(`${file}  ${(bytes.length / 1024).toFixed(0)} kB\n`)
}
