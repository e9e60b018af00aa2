/** Opens the port and closes everything in order when asked to stop. */
import { openSealer } from '../audit/seal.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import { ServerProblem } from '../platform/postgres/messages.ts'
import { textOf } from '../platform/words.ts'
import { buildServer, webFolder } from './http.ts'
import { projectRoot } from './setting.ts'

/** Seconds between two sealings of the trail: so much of it, at most, stands under no head yet. */
const sealEvery = 10

/** Of the log only what went wrong (pino's 40 and above): its number is what the person on the screen was told. */
const faults = {
  write(line: string): void {
    if ((JSON.parse(line) as { level: number }).level >= 40) process.stderr.write(line)
  },
}

export async function serve(installation: Installation, demo: { password: string } | null): Promise<string> {
  const app = await buildServer({ pools: installation.pools, webDir: webFolder(projectRoot), demo, log: faults })
  const address = await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 4680) })
  const sealer = await openSealer(installation.pools.sealer, installation.dataDir)
  const stopSealing = sealer.every(sealEvery, (error) => {
    if (error instanceof Problem) console.error(Object.values(textOf(error, 'vi')).slice(1).join('\n'))
    else
      console.error(
        `Chưa niêm được nhật ký, sẽ thử lại / the trail was not sealed, to be tried again: ${(error as Error).message}`,
      )
  })
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void app
      .close()
      .then(stopSealing)
      .then(() => installation.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  return address
}

/** Says a start-up problem in both languages and ends. */
export function failed(error: unknown): never {
  if (error instanceof ServerProblem) console.error(`${error.vi}\n\n${error.en}`)
  else console.error(error)
  process.exit(1)
}
