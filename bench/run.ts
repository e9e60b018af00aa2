import { openPools } from '../src/platform/database.ts'
import { measureFigures } from './figures.ts'
import { openNation } from './nation.ts'
import { openReaders } from './readers.ts'

const n = await openNation(Number(process.argv[2] ?? 0.01), process.env.GOC_BENCH_DIR, console.log)
const pools = openPools(n.owner, n.secret, 4)
const readers = await openReaders(n.owner, pools)
const r = await measureFigures(n.owner, pools, readers, 15, () => {})
for (const x of r)
  console.log(
    x.figure.padEnd(28),
    x.scope.padEnd(9),
    String(x.value).padStart(7),
    x.referenceMs.toFixed(2),
    x.countMs.toFixed(2),
    x.answerMs.toFixed(2),
    '|',
    x.countRatio.toFixed(2),
    x.answerRatio.toFixed(2),
    '|',
    x.reference.buffers,
    x.product.buffers,
    x.reference.planningMs.toFixed(2),
    x.product.planningMs.toFixed(2),
    '\n   R',
    x.reference.scans,
    '\n   P',
    x.product.scans,
  )
await pools.close()
await n.stop()
await n.discard()
