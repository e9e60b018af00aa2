import { openNation } from './nation.ts'

const t = performance.now()
const n = await openNation(Number(process.argv[2] ?? 0.01), process.env.GOC_BENCH_DIR, console.log)
console.log(((performance.now() - t) / 1000).toFixed(1), n.dataDir, n.version)
await n.stop()
await n.discard()
